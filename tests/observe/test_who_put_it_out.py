"""Who put a page out and who signed it, when no metadata says so. The sites, papers and people are invented."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_of

BODY = (
    "<p>Le film suit une institutrice de Brest qui perd la mémoire, et la caméra la suit avec une patience rare. "
    "La mise en scène reste sobre, l'interprétation est remarquable et la fin bouleverse sans jamais forcer.</p>"
)


@pytest.mark.parametrize(
    ("address", "title", "foot", "outlet"),
    [
        (
            "https://www.lanternevive.example/critique",
            "Les Marées - La Lanterne",
            "Lanterne Vive vous remercie",
            "Lanterne Vive",
        ),
        ("https://lanterne-vive.example/x", "Les Marées", "Écrire à lanterne-vive.example", "lanterne-vive.example"),
        ("https://lanternevive.blogspot.com/x", "Les Marées : Lanterne vive", "", "Lanterne vive"),
        ("https://lanternevive.blogspot.com/x", "Les Marées", "", None),
        ("https://www.facebook.com/x", "Les Marées", "", None),
        ("", "Les Marées", "© 2021 Lanterne Vive. Tous droits réservés.", "Lanterne Vive"),
        ("", "Les Marées", "© 2021 Jeanne Morvan", None),
        ("https://d33gy.cloudfront.net/x", "Les Marées", "", None),
        ("", "Les Marées – Festival du Film de Douarnenez", "", None),
        ("", "Les Marées - Lanterne Vive", "", "Lanterne Vive"),
        ("", "Les Marées", "Photo © Lanterne Distribution", None),
        ("http://[", "Les Marées", "", None),
    ],
)
def test_a_site_is_named_by_its_host_as_the_page_spells_it_or_by_its_copyright(
    address: str, title: str, foot: str, outlet: str | None
) -> None:
    html = (
        f"<html lang=fr><head><title>{title}</title><link rel=canonical href='{address}'></head><body>"
        f"<h1>Les Marées</h1><p>Un film d'Anne Kerjean (2021)</p>{BODY * 3}<p>{foot}</p></body></html>"
    )
    assert read(page_of(html.encode(), "a.html")).page.outlet == outlet


TEXT = (
    "Der Film folgt einer Lehrerin aus Husum, die ihr Gedächtnis verliert. Die Regie bleibt sparsam, das Spiel ist "
    "herausragend, und der Schluss erschüttert, ohne jemals zu drängen. Ein Meisterwerk des leisen Kinos, das man "
    "nicht so schnell vergisst, auch wenn die Mitte etwas lang gerät und die Musik zu viel erklärt."
)


@pytest.mark.parametrize(
    ("head", "critic"),
    [
        ("Filmkritik: Die Gezeiten\nMaren Petersen\n12. März 2021\n", "Maren Petersen"),
        ("Filmkritik: Die Gezeiten\n12. März 2021\nMaren Petersen\n", "Maren Petersen"),
        ("Filmkritik: Die Gezeiten\nRegie: Anna Kerner\n12. März 2021\n", None),
        ("Filmkritik: Die Gezeiten\nMaren Petersen, 12. März 2021\n", "Maren Petersen"),
        ("Filmkritik: Die Gezeiten\n12.03.2021 | Maren Petersen\n", "Maren Petersen"),
        ("Filmkritik: Die Gezeiten\nVeröffentlicht am 12. März 2021 von Maren Petersen\n", "Maren Petersen"),
        ("Filmkritik: Die Gezeiten\nKinostart: 12. März 2021\n", None),
        ("Filmkritik: Die Gezeiten\nHamburg, 12. März 2021\n", None),
        ("Filmkritik: Die Gezeiten\nEine Kritik von Maren Petersen\n", "Maren Petersen"),
    ],
)
def test_a_name_alone_beside_a_date_signs_a_review(head: str, critic: str | None) -> None:
    reading = read(page_of(f"{head}\n{TEXT}\n\nDie Gezeiten (2021), Regie: Anna Kerner".encode(), "a.txt"))
    assert [r.critic for r in reading.reviews] == [critic]


def test_a_dateline_names_the_paper() -> None:
    text = f"Die Gezeiten\n\nHusum (Nordlichtbote) – {TEXT}\n\n{TEXT}"
    assert read(page_of(text.encode(), "a.txt")).page.outlet == "Nordlichtbote"
