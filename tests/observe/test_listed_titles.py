"""Titles that a list of films has, and the lines and brackets that make words a title or none."""

import pytest

from kerguen.observe import read
from kerguen.observe.lines import whole
from kerguen.observe.naming.heading_parts import heading_parts
from kerguen.observe.naming.listed_titles import listed_titles
from kerguen.observe.naming.no_titles import is_no_title
from kerguen.pages import page_from_text


def _listed(text: str, lang: str) -> list[str]:
    lines = whole(page_from_text(text)).lines
    return [text[sign.start : sign.end] for sign in listed_titles(text, lines, len(text), lang)]


@pytest.mark.parametrize(
    ("text", "lang", "titles"),
    [
        ("For those who like understatement Local Hero is the one to see.\n", "en", ["Local Hero"]),
        (
            "We talked about The Lord of the Rings: The Two Towers again.\n",
            "en",
            ["The Lord of the Rings: The Two Towers"],
        ),
        ("Hier soir, j’ai revu La Règle du jeu avec ma sœur.\n", "fr", ["La Règle du jeu"]),
        ("This one is called Local Hero: The Abyss of Ten, and there is Local Hero 3 as well.\n", "en", []),
        ("She went home. Alone in the dark she waited.\n", "en", []),
        ("We went to see THE CAT’S WHISKERS at the Odeon, and it rained.\n", "en", []),
        ("A local hero came back to the village last week.\n", "en", []),
        ("They had gone to Local. Hero was the word on the wall.\n", "en", []),
    ],
)
def test_known_titles_of_two_words_are_found_in_running_text(text: str, lang: str, titles: list[str]) -> None:
    assert _listed(text, lang) == titles


@pytest.mark.parametrize("words", ["1986 United Kingdom", "USA/France 2012", "France, Belgique 2021", "A B C D E F"])
def test_a_year_with_countries_and_an_alphabet_are_no_titles(words: str) -> None:
    assert is_no_title(words)


@pytest.mark.parametrize("words", ["1984", "Blade Runner 2049", "Paris 1900", "Brazil", "M", "WALL E"])
def test_titles_with_numbers_countries_and_letters_stay_titles(words: str) -> None:
    assert not is_no_title(words)


@pytest.mark.parametrize(
    ("heading", "maker"),
    [
        ("Alma (1987, Ada Ruiz)", "Ada Ruiz"),
        ("Alma (Ada Ruiz, 1987)", "Ada Ruiz"),
        ("Alma (United Kingdom, 1987)", None),
        ("Alma (1987)", None),
    ],
)
def test_a_bracket_with_year_and_name_tells_the_maker(heading: str, maker: str | None) -> None:
    part = heading_parts(heading, 0, True)[0]
    assert (part.words, part.maker) == ("Alma", maker)


@pytest.mark.parametrize("rule", ["***", "* * *", "___", "#"])
def test_a_rule_between_paragraphs_is_no_heading_and_stops_no_reading(rule: str) -> None:
    assert not heading_parts(rule, 2, first=False)


def test_a_dated_heading_with_its_maker_outweighs_the_films_that_are_mentioned() -> None:
    text = (
        "Alma Perdida (1987, Ada Ruiz)\n\nOne of those cult movies that you have to see late at night. The players are Lena "
        "Moss (Alien 3, The Rainbow) and Rolf Adler, who was funny again in The Boat That Rocked and in The Hit.\n\nRuiz is "
        "back with The Rum Diary.\n"
    )
    film = read(page_from_text(text)).film
    assert film is not None and film.title == "Alma Perdida"


def test_a_country_behind_a_title_is_no_player_of_it() -> None:
    text = (
        "Orbita (Russia)\n\nRussian director Ada Ruiz makes her feature debut with Orbita, a film about a doctor (Lena Moss). "
        "Most of the scenes of Orbita were shot in a real laboratory.\n"
    )
    reading = read(page_from_text(text))
    assert reading.film is not None and reading.film.title == "Orbita"


def test_a_link_to_the_content_names_no_film() -> None:
    text = (
        'Press "Enter" to skip to content\n\nAda Ruiz on the film that made her laugh\n\nThe film-maker explains how she '
        "worked with a donkey. “I spoke to it every day,” she says of her new film.\n"
    )
    film = read(page_from_text(text)).film
    assert film is None or film.title != "Enter"
