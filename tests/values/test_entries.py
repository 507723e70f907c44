"""Lines of programmes and lists that name a film with its credits. Films, makers, years and times are true."""

import pytest

from kerguen.values.entries import film_entry, taken_up

ENTRIES = [
    ("Adam – Maryam Touzani – Maroc – 2019 – 1h38", "Adam", ["Maryam Touzani"], "2019", "1h38"),
    ("Bacurau – Kleber Mendonça Filho et Juliano Dornelles – Brésil – 2019 – 2h11", "Bacurau",
     ["Kleber Mendonça Filho", "Juliano Dornelles"], "2019", "2h11"),
    ("• 14h00 | Grande salle | Le Bal, d’Ettore SCOLA", "Le Bal", ["Ettore SCOLA"], None, None),
    ("18.30 Uhr | Kleiner Saal | Toni Erdmann, von Maren Ade", "Toni Erdmann", ["Maren Ade"], None, None),
    ("In Jackson Heights, documentaire de Frederick Wiseman", "In Jackson Heights", ["Frederick Wiseman"], None, None),
    ("Le Grand Bain. De Gilles Lellouche avec Mathieu Amalric. Huit hommes et une piscine.", "Le Grand Bain", ["Gilles Lellouche"], None, None),
    ("Le Roi lion : la légende. Film d’animation de Barry Jenkins. Samedi à 18h", "Le Roi lion : la légende", ["Barry Jenkins"], None, None),
    ("Parasite (Bong Joon-ho, 2019)", "Parasite", ["Bong Joon-ho"], "2019", None),
    ("La chimera, di Alice Rohrwacher, con Josh O’Connor", "La chimera", ["Alice Rohrwacher"], None, None),
    ("Tenet, acción en 151 minutos. Una carrera contra el tiempo. Dirige Christopher Nolan.", "Tenet", ["Christopher Nolan"], None, "151 minutos"),
    ("Girl (Lukas Dhont, 2018, 105 min)", "Girl", ["Lukas Dhont"], "2018", "105 min"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "title", "directors", "year", "runtime"), ENTRIES)
def test_a_line_of_a_programme_names_a_film_with_its_credits(line, title, directors, year, runtime) -> None:
    entry = film_entry(line, 0, len(line))
    assert entry is not None and entry.signs >= 3
    assert line[slice(*entry.title)] == title
    assert [line[slice(*d)] for d in entry.directors] == directors
    assert (entry.year and line[slice(*entry.year)]) == year
    assert (entry.runtime and line[slice(*entry.runtime)]) == runtime


@pytest.mark.parametrize(
    "line",
    [
        "SDDS | Dolby Digital | DTS",
        "Performed by Black Sabbath",
        "The latest film from Andrew Haigh is a melodrama about love and loss with two great actors",
        "Espanha / França, 2001 | Drama / Romance • 128 min",
        "DZA + FR + IT — 1983 — VOST — 1h52",
        "KINOSTART: 04.05.2023 • Drama • Germany (2023) • 94 MINUTEN",
        "However, this shows what meeting places are for, says Mélanie Auffret in the press kit of her film",
        "Sélection officielle du festival de Cannes 2019",
        "",
        "| | |",
    ],
)
def test_other_lines_with_names_years_and_separators_are_no_entries(line: str) -> None:
    entry = film_entry(line, 0, len(line))
    assert entry is None or entry.signs < 3


def test_the_actors_of_an_entry_follow_its_director() -> None:
    line = "Le beau rôle. De Victor Rodenbach avec William Lebghil, Vimala Pons et Jérémie Laheurte. Deux ans après."
    entry = film_entry(line, 0, len(line))
    assert entry and [p.name for p in entry.cast] == ["William Lebghil", "Vimala Pons", "Jérémie Laheurte"]


@pytest.mark.parametrize(
    ("title", "text", "director"),
    [
        ("Sirāt: Trance en el desierto", "Llega a las salas. Sirāt de Oliver Laxe cuenta un viaje.", "Oliver Laxe"),
        ("Past Lives", "Two friends meet again in the drama Past Lives, years later.", None),
    ],
)
def test_a_text_takes_up_the_title_above_it_as_a_films(title: str, text: str, director: str | None) -> None:
    found = taken_up(title, text, 0, len(text))
    assert found and (found.director and text[slice(*found.director)]) == director


def test_a_name_that_the_text_repeats_is_no_film_for_that() -> None:
    assert taken_up("Sandra Hüller", "Nobody plays like Sandra Hüller, who is in every scene.", 0, 55) is None
