"""Whose film it is, told by a genitive, a description, a noun before a name. Our own words on real films."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_from_text

OWNED = [
    ("Charlotte Wells", """Aftersun Review

Paul Mescal shines in Charlotte Wells’ quietly devastating debut. Aftersun is a film about a father and a daughter in a hotel by the sea."""),
    ("Charlotte Wells", """Aftersun (2022) Film Review

A hotel by the sea, a father, a daughter: Charlotte Wells’ affecting Aftersun remembers a holiday, and the film does not explain it."""),
    ("Charlotte Wells", """Aftersun (2022)

A holiday in Turkey that a daughter remembers. Charlotte Wells is a filmmaker who lets a scene breathe, and this film breathes a lot."""),
    ("Irvin Kershner", """Loving (1970)

A draughtsman in New York loses his way between two women. Director Irvin Kershner manages to keep the film light and sad at once."""),
    ("John Carpenter", """Christine – Review

I have seen Brian De Palma’s film Carrie too often. This one is from the same novelist and was made into a movie by John Carpenter in a year. Christine is a car."""),
    ("Thomas Vinterberg", """Een familie viert feest en de oudste zoon heeft iets te vertellen aan zijn vader en aan alle gasten.

‘Festen’, geschreven en geregisseerd door de Deense cineast Thomas Vinterberg, is een film zonder kunstlicht en zonder muziek."""),
    ("Lukas Dhont", """Filmregisseur Lukas Dhont wint weer een prijs. Met de film Close won hij in Sydney.

Close vertelt over twee vrienden. Het is de tweede film van Dhont, en Dhont is nog jong."""),
    ("Charlotte Wells", """Aftersun (2022)

A holiday in Turkey that a daughter remembers, in a film that lets a scene breathe. Charlotte Wells is at the helm here, and Aftersun breathes a lot."""),
    ("Charlotte Wells", """Aftersun (2022)

Written and directed by: Charlotte Wells

A holiday in Turkey that a daughter remembers, in a film that lets a scene breathe."""),
    ("Mati Diop", """Atlantique

Un film de fantômes au bord de la mer. Mati Diop dirige Mame Bineta Sané et Ibrahima Traoré avec une grande douceur, et le film ne juge personne."""),
]  # fmt: skip


@pytest.mark.parametrize(("director", "text"), OWNED)
def test_the_maker_is_the_one_whose_film_the_text_calls_it(director: str, text: str) -> None:
    film = read(page_from_text(text)).film
    assert film is not None and film.directors == (director,)


NOT_OWNED = [
    """Aftersun (2022) Film Review

Paul Mescal's performance in Aftersun is a quiet wonder. Aftersun is a film about a holiday, and Mescal's best film so far.""",
    """Carrie (1976) Film Review

The film takes its time. It is based on Stephen King's horror novel, and the movie keeps the prom for the end.""",
    """Dune (2021) Film Review

The film is loud and slow, the sand is everywhere. Hans Zimmer's score for Dune shakes the seats of the cinema.""",
    """Aftersun (2022) Film Review

A film about a holiday in Turkey long ago. A daughter remembers what she has not understood.

Jane Miller is a filmmaker and critic based in Leeds.""",
]  # fmt: skip


@pytest.mark.parametrize("text", NOT_OWNED)
def test_what_a_player_a_novelist_or_a_composer_owns_makes_no_director(text: str) -> None:
    film = read(page_from_text(text)).film
    assert film is not None and film.directors == ()


def test_what_a_player_is_known_for_is_no_player() -> None:
    text = "Aftersun Review\n\nThe film is set in Turkey. Calum, played by Normal People breakout Paul Mescal, dances in Aftersun until the film ends."
    film = read(page_from_text(text)).film
    assert film is not None and film.cast == ("Paul Mescal",)


def test_a_line_of_facts_may_open_with_the_maker_and_the_players() -> None:
    text = (
        "Martin McDonagh · Colin Farrell, Brendan Gleeson, Kerry Condon · R · 1h 54m · 2022\n"
        "He returns with a new film, The Banshees of Inisherin. McDonagh films an island where two friends part."
    )
    film = read(page_from_text(text)).film
    assert film is not None and film.directors == ("Martin McDonagh",)
    assert film.cast == ("Colin Farrell", "Brendan Gleeson", "Kerry Condon")


def test_a_template_names_no_film() -> None:
    text = "# Movie\n\nTitle: ${movie.title}\nYear: ${movie.year}\nDirector: ${movie.director}\nGenre: ${movie.genre}\n"
    assert read(page_from_text(text)).film is None


def test_a_saying_and_who_says_it_are_no_title_and_no_maker() -> None:
    text = (
        "Oppenheimer (Review)\n\nOppenheimer is a 2023 drama film directed by Christopher Nolan. The film tells of a physicist.\n\n"
        '"And now the sky is burning over all of us." - J. Robert Oppenheimer\n\nOppenheimer is a film on guilt.'
    )
    film = read(page_from_text(text)).film
    assert film is not None and film.title == "Oppenheimer" and film.year == 2023
    assert film.directors == ("Christopher Nolan",)


def test_a_maker_who_offers_a_film_is_not_its_title() -> None:
    text = "With _Get Out_, writer/director Jordan Peele offers a horror film on fear. Peele knows that _Get Out_ is a film of glances."
    film = read(page_from_text(text)).film
    assert film is not None and film.title == "Get Out" and film.directors == ("Jordan Peele",)


def test_a_labelled_title_goes_without_the_word_for_a_review() -> None:
    text = "Title: Get Out Review\nDirector: Jordan Peele\nGenre: Horror\n\nThe film is frightening and funny."
    film = read(page_from_text(text)).film
    assert film is not None and film.title == "Get Out"
