"""Lists of films as people keep them: makers in italics, years before links, titles in bold, folds of a page."""

import pytest

from kerguen.model import Reading
from kerguen.observe import read
from kerguen.pages import page_of


def films(text: str) -> list[tuple[str, int | None, tuple[str, ...]]]:
    reading: Reading = read(page_of(text.encode(), "movies.md"))
    return [(f.title, f.year, f.directors) for f in reading.films]


def test_maker_and_year_in_italics_follow_the_title() -> None:
    page = "# Mis películas\n\nLista de las películas que más me gustan.\n\n### 1940\n"
    page += "* Laura. *Otto Preminger. 1944*\n* ¡Qué verde era mi valle! *John Ford. 1941*\n"
    page += "* Cantando bajo la lluvia. *Stanley Donen, Gene Kelly. 1952*\n"
    assert films(page) == [
        ("Laura", 1944, ("Otto Preminger",)), ("¡Qué verde era mi valle!", 1941, ("John Ford",)),
        ("Cantando bajo la lluvia", 1952, ("Stanley Donen", "Gene Kelly")),
    ]  # fmt: skip


def test_a_year_stands_before_the_link_and_a_translated_title_behind_it() -> None:
    page = "# Películas para ver\n\nUna lista de películas.\n\n"
    page += "1916 – [Intolerance](https://www.imdb.com/title/tt0006864/) – Intolerancia – D. W. Griffith\n"
    page += (
        "1902 – [Le voyage dans la lune](https://www.imdb.com/title/tt0000417/) – Viaje a la luna – Georges Méliès\n"
    )
    assert films(page) == [
        ("Intolerance", 1916, ("D. W. Griffith",)), ("Le voyage dans la lune", 1902, ("Georges Méliès",)),
    ]  # fmt: skip


def test_a_genre_in_a_second_bracket_and_a_trailer_are_no_part_of_the_title() -> None:
    page = "# Películas vistas\n\n## Películas\n\n* Deadpool (2016)\n* **Warcraft** (2016) (Fantasía)\n"
    page += "* Campeones (2018) (Comedia / Drama) \\ [Trailer](https://www.youtube.com/watch?v=1)\n"
    page += "* Los amantes de Saint Denis (2019)\n"
    assert [(title, year) for title, year, _ in films(page)] == [
        ("Deadpool", 2016), ("Warcraft", 2016), ("Campeones", 2018), ("Los amantes de Saint Denis", 2019),
    ]  # fmt: skip


def test_the_summary_of_a_fold_heads_the_list_below_it() -> None:
    titles = ("Ghost Dog", "Gattaca", "Le Lauréat", "Baraka (docu)", "Lion", "Aguirre")
    page = "# Liste\n\n<details>\n<summary>Mes films préférés</summary>\n\n" + "".join(f"* {t}\n" for t in titles)
    page += "\n</details>\n\n<details>\n<summary>Légende</summary>\n\n* 🍿 = divertissement léger\n* ✨ = nominé aux Césars\n"
    assert [title for title, _, _ in films(page)] == ["Ghost Dog", "Gattaca", "Le Lauréat", "Baraka", "Lion", "Aguirre"]


SAID = "ist eine beeindruckende Arbeit, die die Ausdruckskraft der Regie wieder spüren lässt und sehr berührt."


@pytest.mark.parametrize(
    ("leads", "expected"),
    [
        (("The Aviator", "Alles auf Zucker", "The Statement"), 3),
        (("Handlung", "Musik", "Darsteller"), 0),  # parts of a text on one film
    ],
)
def test_words_in_bold_lead_the_paragraphs_of_a_round_up(leads: tuple[str, ...], expected: int) -> None:
    page = "---\ntitle: Meine liebsten Filme 2005\n---\n\nAcht Filme habe ich in diesem Jahr ausgewählt.\n\n"
    assert len(films(page + "".join(f"**{lead}** Das {SAID}\n\n" for lead in leads))) == expected


def test_days_are_no_films_whatever_stands_in_brackets_behind_them() -> None:
    page = "# Release of the film Margin Call\n\nFilms of the year by release date\n\n"
    page += "* January 25, 2011 (Sundance) (United States)\n* October 21, 2011 (theatres) (United States)\n"
    assert films(page) == []


def test_years_and_letters_head_parts_of_a_list_that_a_heading_above_announces() -> None:
    titles = ("Ghost Dog", "Hana-Bi", "Brother", "Senza fine", "Duel", "Memento", "Sostiene Pereira", "Bella di giorno")
    page = "# Movies I watched\n\nI kept a notebook.\n\n## Movies I watched: the list\n###### Updated 29-12-2015\n\n## 2004\n"
    page += "".join(f"{n}. {t}\n" for n, t in enumerate(titles, 1))
    assert [title for title, _, _ in films(page)] == list(titles)


def test_odds_and_points_of_a_table_are_no_hours_and_no_days() -> None:
    rows = (
        ("Lady Bird", "13/2", "13.33"),
        ("Get Out", "33/1", "9.09"),
        ("Dunkirk", "8/1", "3.85"),
        ("The Post", "11/1", "8.33"),
    )
    page = "# Predictions\n\nFilms that the cinema world bets on.\n\n| NUM | NAME | ODDS | PTS |\n|--|--|--|--|\n"
    page += "".join(f"| {n}. | **{t}** | {o} | {p} |\n" for n, (t, o, p) in enumerate(rows, 1))
    reading = read(page_of(page.encode(), "odds.md"))
    assert not {f.title for f in reading.films} & {"1", "2", "3", "4"}
    assert reading.sessions == ()


def test_labels_before_days_and_hours_are_no_films_and_the_headings_above_are() -> None:
    page = "# Movie shows\n\nThe films of the season at our cinema.\n"
    for title, day in (("Metropolis", "Fri"), ("Parasite", "Sat"), ("Casablanca", "Sun")):
        page += f"\n### {title}\n- Category: Classic\n- Date Range: Jan 8 – Feb 28, 2026\n- Show Timings:\n  - {day}: 6:00 PM\n"
    assert [title for title, _, _ in films(page)] == ["Metropolis", "Parasite", "Casablanca"]
