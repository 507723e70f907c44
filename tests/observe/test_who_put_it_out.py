"""Who put a page out and who signed it, when no metadata says so. The sites, papers and people are invented."""

import pytest
from msgspec.structs import replace

from kerguen.observe import read
from kerguen.pages import page_from_text, page_of

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


def test_a_heading_that_is_the_pages_title_names_no_site() -> None:
    head = "Les Marées – trois heures qui filent"
    page = page_of(
        f"<title>{head}</title><h1>{head}</h1><p>Par Jeanne Morvan</p>{BODY}{BODY}<p>Les Marées (2021)<br>Réalisation : Anna Kerner</p>".encode(),
        "a.html",
    )
    assert read(page).page.outlet is None


def test_a_month_behind_a_name_is_no_part_of_it() -> None:
    body = "The film is a wonderful surprise, funny and moving, with a superb cast and a script that never drags. " * 4
    text = f"The Keeper review\n\nBy Ann Bell November 19, 2021\n\n{body}\n\nThe Keeper (2021), directed by Tom Lund"
    assert [r.critic for r in read(page_of(text.encode(), "a.txt")).reviews] == ["Ann Bell"]


ROUND_UP = """# The Banshees of Inisherin: what the critics say

The verdicts on Martin McDonagh's tragicomedy are in, and they differ.

Fergal Tierney of Harbour Light is won over: “McDonagh has never written a sadder comedy, nor a funnier one.”

Carla Espinoza (The Sunday Stub) dissents: “What we get is a fuse, beautifully photographed, that burns for two hours.”

Barry Keoghan (The Green Knight) told Variety: “I never met a donkey that I did not like.”

Directed by Martin McDonagh, with Colin Farrell, Brendan Gleeson and Barry Keoghan.
"""


def test_papers_that_nobody_knows_are_named_behind_their_critics_in_a_round_up() -> None:
    page = replace(page_of(ROUND_UP.encode(), "a.md"), kind="roundup")
    outlets = [q.outlet for q in read(page).quotes]
    assert outlets[:2] == ["Harbour Light", "The Sunday Stub"] and "The Green Knight" not in outlets


SAVED = """{first}
{second}

Titane

Par Yann Tréguer
14 juillet 2021

Julia Ducournau lance Agathe Rousselle à pleine vitesse. Un film malade et magnifique, porté par des acteurs formidables.

Notre avis : 4/5

« Titane », de Julia Ducournau, avec Agathe Rousselle, Vincent Lindon. Durée : 1 h 48.
{last}
"""
MASTHEADS = [
    ("La Vigie de l'Ouest", "Actualité | Cinéma | Sports", "", "La Vigie de l'Ouest"),
    ("Der Lichtwart", "Filmkritik", "", "Der Lichtwart"),
    ("La Vigie de l'Ouest", "", "\n© La Vigie de l'Ouest. Mentions légales.", "La Vigie de l'Ouest"),
    ("", "", "\n© La Vigie de l'Ouest. Mentions légales.", None),
    ("Simplon VOD", "", "\n© Simplon VOD Tous droits réservés", "Simplon VOD"),
    ("Thème : le réalisateur", "Critiques", "", None),
]


@pytest.mark.parametrize(("first", "second", "last", "outlet"), MASTHEADS)
def test_a_name_over_rubrics_or_at_both_ends_put_a_saved_text_out(first, second, last, outlet):
    assert (
        read(page_from_text(SAVED.format(first=first, second=second, last=last).lstrip("\n"), "p.txt")).page.outlet
        == outlet
    )


BYLINES = [
    ("Reviewed by Tom Ackerley, The Midland Screen, June 3, 2023", "Tom Ackerley", "2023-06-03"),
    ("By Margaret Doyle | 3 June 2023 | ★★★★", "Margaret Doyle", "2023-06-03"),
    ("Kritik von Jörg Sander (Filmecke Ruhr), 3. Juni 2023", "Jörg Sander", "2023-06-03"),
    ("Por Tiago Moura em 3 de junho de 2023", "Tiago Moura", "2023-06-03"),
]
TEXTS = {
    "R": "Celine Song's debut is a quiet miracle, and Greta Lee is extraordinary. This is the finest film of the year, and wonderful.",
    "B": "Celine Song's debut is a quiet miracle, and Greta Lee is extraordinary. This is the finest film of the year, and wonderful.",
    "K": "Ein stilles Wunder, und Greta Lee ist großartig. Das ist der schönste Film des Jahres, klug erzählt und wunderbar gespielt.",
    "P": "O filme é um pequeno milagre e Greta Lee está extraordinária. É o melhor filme do ano, belo e profundamente emocionante.",
}


@pytest.mark.parametrize(("line", "critic", "written"), BYLINES)
def test_a_byline_with_more_than_a_name_tells_the_critic_and_the_day(line, critic, written):
    text = f"# Past Lives\n\n*{line}*\n\n{TEXTS[line[0]]}\n\n8/10\n\nPast Lives, Celine Song, 2023, 106 min. Greta Lee, Teo Yoo.\n"
    (review,) = read(page_from_text(text, "p.md")).reviews
    assert (review.critic, review.written) == (critic, written)


def test_a_name_alone_under_a_short_last_paragraph_signs():
    text = (
        "Le Règne animal, de Thomas Cailley\n\nNotre critique : ★★★☆☆\n\nFrançois fait tout pour sauver sa femme, touchée par un mal "
        "mystérieux. Les effets spéciaux sont superbes.\n\nUn film ambitieux mais bancal, qui séduit autant qu'il agace.\n\nYann Kerbrat\n"
    )
    assert [one.critic for one in read(page_from_text(text, "p.txt")).reviews] == ["Yann Kerbrat"]
