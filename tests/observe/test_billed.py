"""Makers beside or under the title at the top. Our own words, true facts."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_from_text

STORY = "Ein Film über zwei Freunde im Sommer, mit einer Kamera, die den Figuren nahe bleibt.\n"


@pytest.mark.parametrize(
    ("top", "title", "directors"),
    [
        ("Sick of Myself (Kristoffer Borgli)", "Sick of Myself", ("Kristoffer Borgli",)),
        ("Aftersun – Charlotte Wells (2022)", "Aftersun", ("Charlotte Wells",)),
        ("Aftersun – Director Charlotte Wells (2022)", "Aftersun", ("Charlotte Wells",)),
        ("Toni Erdmann – Regisseurin Maren Ade (2016)", "Toni Erdmann", ("Maren Ade",)),
        ("Belén, de Dolores Fonzi", "Belén", ("Dolores Fonzi",)),
        ("Warrior\nde Gavin O'Connor, 2011", "Warrior", ("Gavin O'Connor",)),
        ("Aftersun (dir. Charlotte Wells, 2022)", "Aftersun", ("Charlotte Wells",)),
        ("Aftersun\n*dir. Charlotte Wells, 2022*", "Aftersun", ("Charlotte Wells",)),
        ("Aftersun\n*2022, directed by Charlotte Wells*", "Aftersun", ("Charlotte Wells",)),
        ("Aftersun\n2022 // Charlotte Wells", "Aftersun", ("Charlotte Wells",)),
        ("Adagio\nRegia di Stefano Sollima vedi scheda film", "Adagio", ("Stefano Sollima",)),
        (
            "LE OTTO MONTAGNE\nRegia: Felix Van Groeningen, Charlotte Vandermeersch con Luca Marinelli",
            "Le Otto Montagne",
            ("Felix Van Groeningen", "Charlotte Vandermeersch"),
        ),
    ],
)
def test_a_maker_at_the_top_directs_the_film_of_the_title(top: str, title: str, directors: tuple[str, ...]) -> None:
    film = read(page_from_text(f"{top}\n\n{STORY}")).film
    assert film is not None and (film.title, film.directors) == (title, directors)


@pytest.mark.parametrize(
    "top",
    [
        "Aftersun (2022)\nvon Petra Lindner",  # a byline, not said again
        "Vidas pasadas (2023)\npor Marta Solano",
        "Director: Tom Ford (A Single Man)",
        'Aftersun\n\n"The best film of the year" (Petra Lindner)',
    ],
)
def test_an_author_under_the_title_is_no_director(top: str) -> None:
    film = read(page_from_text(f"{top}\n\n{STORY}")).film
    assert film is None or not {"Petra Lindner", "Marta Solano", "A Single Man"} & set(film.directors)


def test_another_title_in_the_bracket_is_no_director() -> None:
    film = read(
        page_from_text("Vidas pasadas (Past Lives)\n\nPast Lives o Vidas pasadas es una película de Celine Song.\n")
    ).film
    assert film is not None and film.directors == ("Celine Song",)


@pytest.mark.parametrize(
    ("text", "title", "directors"),
    [
        (
            "Dirty God van Sacha Polak wint het Gouden Kalf\n\nDe film Dirty God is de derde speelfilm van Polak, en een sterke.\n",
            "Dirty God",
            ("Sacha Polak",),
        ),
        ("PARIS, TEXAS\nRegia: Wim Wenders – USA, 1984\n\nTravis ricompare dopo quattro anni, un film di silenzi.\n", "Paris, Texas", ("Wim Wenders",)),
        ("Dune: Part Two\n2024\nDirector: Denis Villeneuve\n\nDune grows darker: a film of sand, and Dune of old is gone.\n", "Dune: Part Two", ("Denis Villeneuve",)),
        ("Critique\n\nGEMINI MAN\n\nLe réalisateur Ang Lee oppose un acteur à son double dans un film froid.\n", "Gemini Man", ("Ang Lee",)),
        ("Hemel op IMDb\n\nEen film van Sacha Polak. Hemel blijft hangen, en de film is mooi gespeeld.\n", "Hemel", ("Sacha Polak",)),
        ("Drone\n\nPour son premier film, Simon Bouisson filme une étudiante. Drone intrigue, un film d'une belle tension.\n", "Drone", ("Simon Bouisson",)),
    ],
)  # fmt: skip
def test_headings_of_other_shapes_name_the_film(text: str, title: str, directors: tuple[str, ...]) -> None:
    film = read(page_from_text(text)).film
    assert film is not None and (film.title, film.directors) == (title, directors)


def test_who_wrote_with_the_maker_does_not_play() -> None:
    text = "Drone (2024)\n\nUn film de Simon Bouisson, co-écrit avec Fanny Burdino. Le film Drone suit une étudiante.\n"
    film = read(page_from_text(text)).film
    assert film is not None and film.cast == ()


def test_the_year_behind_a_labelled_title_is_no_part_of_it() -> None:
    sheet = f"**Movie:** Aftersun (2022)\n**Directed by:** Charlotte Wells\n**Starring:** Paul Mescal, Frankie Corio\n\n{STORY}"
    film = read(page_from_text(sheet)).film
    assert film is not None and (film.title, film.year) == ("Aftersun", 2022)


def test_two_words_over_a_line_that_names_its_maker_are_a_title() -> None:
    text = "## Tuesday Night at the Movies\n\n**Trading Places**\nJohn Landis / 1983 / 116 min\nWith Eddie Murphy, Dan Aykroyd\n\nA tale of money and snow.\n"
    film = read(page_from_text(text, "page.md")).film
    assert film is not None and film.directors == ("John Landis",)


def test_a_paper_alone_on_its_line_is_no_title() -> None:
    text = (
        "# Aftersun\n\n*Charlotte Wells's drama with Paul Mescal is a slow burn*\n\n**Petra Lindner**\n*The Harbor Gazette*\n\n"
        "A father and a daughter go to the sea. For ninety minutes that is the film, and I could not look away. Frankie Corio plays her.\n"
    )
    film = read(page_from_text(text, "page.md")).film
    assert film is not None and film.titles == ("Aftersun",)


def test_year_and_maker_in_a_bracket_behind_a_labelled_title() -> None:
    film = read(page_from_text(f"## Film: Aftersun (2022, Charlotte Wells)\n\n{STORY}", "page.md")).film
    assert film is not None and (film.title, film.year, film.directors) == ("Aftersun", 2022, ("Charlotte Wells",))


def test_a_film_that_was_made_in_a_year_by_its_maker() -> None:
    text = "We will be watching Aftersun. The film was made in 2022 by Charlotte Wells and tells of a holiday, with Paul Mescal as the father.\n"
    film = read(page_from_text(text, "page.md")).film
    assert film is not None and film.directors == ("Charlotte Wells",)
