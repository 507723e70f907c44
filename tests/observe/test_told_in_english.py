"""How English reviews name a film, its maker and its players when no sheet does. Sentences written for these tests."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_from_text
from kerguen.values.people import names_in
from kerguen.values.titles import title_parts

MAKERS = [
    ("Past Lives\n\n★★★★\nDirected by the quietly brilliant Korean-Canadian filmmaker Celine Song, it is a film of glances. "
     "Past Lives follows two friends in New York.\n", "Celine Song"),
    ("# Aftersun\n\nIn Charlotte Wells’ aching slice of life Aftersun, a father and a daughter go to Turkey. The film is slow, "
     "and Aftersun lingers.\n", "Charlotte Wells"),
    ("Close is the latest from indie auteur Lukas Dhont. The movie follows two boys through a summer. It is a sad film.\n",
     "Lukas Dhont"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "maker"), MAKERS)
def test_whose_film_it_is_told_with_adjectives(text: str, maker: str) -> None:
    film = read(page_from_text(text)).film
    assert film is not None
    assert film.directors == (maker,)


PLAYERS = [
    ("# Drive My Car (2021)\n\nDirected by Ryusuke Hamaguchi; Starring Hidetoshi Nishijima, Toko Miura, Reika Kirishima\n\n"
     "A stage director grieves in this long film.\n", ("Hidetoshi Nishijima", "Toko Miura", "Reika Kirishima")),
    ("# The Worst Person in the World (2021)\n\nA film by Joachim Trier in twelve chapters.\n\nRenate Reinsve's luminous "
     "performance holds this film together from the first scene to the last.\n", ("Renate Reinsve",)),
    ("# Ghoul (2012)\n\nA film of a small town. The next morning, Grandpa (Barry Corbin, NO COUNTRY FOR OLD MEN, 2007) calls the "
     "boys over, and this movie wakes up.\n", ("Barry Corbin",)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "cast"), PLAYERS)
def test_players_told_by_their_credit_or_their_performance(text: str, cast: tuple[str, ...]) -> None:
    film = read(page_from_text(text)).film
    assert film is not None
    assert film.cast == cast


def test_the_name_in_a_byline_is_no_player() -> None:
    text = (
        "# The Ox-Bow Incident (1943)\n\nDirected by William A. Wellman. A western.\n\n"
        "Film Notes (Mark Van Hook): More than 75 years on, this film persists as one of the finest of its era.\n"
    )
    film = read(page_from_text(text)).film
    assert film is not None
    assert film.cast == ()


def test_what_opens_a_sentence_is_no_part_of_a_name() -> None:
    text = "a fine performance from Golshifteh Farahani The bus driver listens in"
    assert [text[a:b] for a, b in names_in(text, 0, len(text))] == ["Golshifteh Farahani"]


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("Mouse — Dir. Kelly O'Sullivan, Alex Thompson | Leeds Film", "Mouse"),
        ("Past Lives, directed by Celine Song", "Past Lives"),
        ("Michelangelo Antonioni's The Passenger (1975)", "The Passenger"),
        ("The Piano ❤️❤️❤️💛", "The Piano"),
        ("The Piano ●●●○○", "The Piano"),
    ],
)
def test_a_heading_that_credits_its_maker_or_gives_its_mark_names_the_film(heading: str, title: str) -> None:
    assert title_parts(heading)[0].words == title


@pytest.mark.parametrize("words", ["14A", "PG-13"])
def test_a_certificate_is_no_title(words: str) -> None:
    assert title_parts(words) == ()


def test_a_film_that_another_is_likened_to_is_not_the_page_s() -> None:
    text = (
        "If you enjoyed director Jane Schoenbrun’s previous films, you know what you get. Even so, *Teenage Sex and Death at "
        "Camp Miasma* turns the dials up.\n\n*Miasma* has an uneven script. The film, like *I Saw the TV Glow*, is a portrait "
        "of its maker. The film does much well.\n\nFans of *I Saw the TV Glow* will find plenty. A wild film.\n"
    )
    film = read(page_from_text(text)).film
    assert film is None or film.title != "I Saw the TV Glow"


ELSEWHERE = [
    ("# October is a film of fugitives\n\nJeremy Saulnier directs the film October. Smith most recently starred in the film "
     "Mountainhead alongside Steve Carell and Ramy Youssef.\n", "Steve Carell"),
    ("# October (2027)\n\nThe film will be made by Rich Peete and Eli Bush, with Ronald Bronstein and Josh Safdie, Traci Carlson, "
     "and Macon Blair set as executive producers of this movie.\n", "Josh Safdie"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), ELSEWHERE)
def test_who_worked_on_another_film_or_produced_this_one_does_not_play(text: str, name: str) -> None:
    film = read(page_from_text(text)).film
    assert film is not None
    assert name not in film.cast


def test_parts_of_the_world_are_no_persons() -> None:
    text = "premiere (Middle East and North Africa)"
    assert names_in(text, 0, len(text)) == ()


def test_capitals_without_end_are_read_in_time() -> None:
    text = "A film with Ann Lee and " + "AbCdEf" * 4000 + " set as something."
    assert read(page_from_text(text)) is not None


SEEN = [
    "Today I saw [*Columbus*](https://example.org/notes/columbus) (IMAX digital) at the big one on the square.",
    "Rained all day. We stayed in and watched Late Autumn on DVD. It's an odd film about a widow and her daughter.",
    "I just got back from the cinema where I saw Late Autumn, and I have thoughts. I saw Late Autumn twice.",
]


@pytest.mark.parametrize("text", SEEN)
def test_what_the_writer_saw_ends_before_the_disc_the_link_and_the_next_clause(text: str) -> None:
    film = read(
        page_from_text(f"{text} A good movie, and my kids liked this movie too. The ending works.\n", "post.md")
    ).film
    assert film is not None
    assert film.title == ("Columbus" if "Columbus" in text else "Late Autumn")


def test_a_first_sentence_may_say_the_year_before_the_film() -> None:
    opened = "# Laura\n\nThe 1944 American drama film, *Laura* is a study of a portrait. A great film.\n"
    film = read(page_from_text(opened, "post.md")).film
    assert film is not None
    assert film.year == 1944


def test_prizes_for_directors_and_players_are_no_labels() -> None:
    prized = (
        "# Marty\n\nMarty is a film by Delbert Mann. It won four Academy Awards: Best Picture, Best Director, Best Supporting "
        "Actor, and Best Adapted Screenplay.\n"
    )
    film = read(page_from_text(prized, "post.md")).film
    assert film is not None
    assert film.directors == ("Delbert Mann",)
    assert film.cast == ()
