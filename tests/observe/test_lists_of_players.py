"""Players and makers in lists, cards and lines, each beside or over what it did. The texts and the names are our own."""

import pytest

from kerguen.model import FilmMention
from kerguen.observe import read
from kerguen.pages import page_from_text, page_of

TEXT = (
    "This film is a bold and angry satire with a great idea. I loved every minute of it, although the last act goes on "
    "for too long, and the light of the harbour in the winter stays with you for many days afterwards."
)
FRENCH = (
    "Ce film est une satire audacieuse, en colère, avec une belle idée. J'en ai aimé chaque minute, même si le dernier "
    "acte est trop long, et la lumière du port en hiver vous accompagne pendant plusieurs jours."
)
PLAYERS = ("Ana Ruiz", "Bea Castell", "Yusuf Demir")


def film_of(text: str, name: str = "a.md") -> FilmMention:
    film = read(page_of(text.encode(), name)).film
    assert film is not None
    return film


def page(body: str, text: str = TEXT) -> str:
    return (
        f"<html><head><title>The Substance</title></head><body><h1>The Substance</h1>{body}<p>{text}</p></body></html>"
    )


@pytest.mark.parametrize("heading", ["## Cast\n\n", "**Cast:**\n\n", "Cast:\n"])
@pytest.mark.parametrize(
    "lines",
    [
        "- Ana Ruiz – Elena\n- Bea Castell – Detective Ryan\n- Yusuf Demir – Jonas",
        "- **Ana Ruiz** - Elena\n- **Bea Castell** - Detective Ryan\n- **Yusuf Demir** - Jonas",
        "- Ana Ruiz (Elena)\n- Bea Castell (Detective Ryan)\n- Yusuf Demir (Captain Hale)",
        "- Elena: Ana Ruiz\n- Detective Ryan: Bea Castell\n- Jonas: Yusuf Demir",
        "- Ana Ruiz: Elena\n- Bea Castell: Detective Ryan\n- Yusuf Demir: Jonas",
        "Ana Ruiz, Elena\nBea Castell, Detective Ryan\nYusuf Demir, Jonas",
    ],
)
def test_each_line_of_a_cast_names_a_player_and_the_part(heading: str, lines: str) -> None:
    film = film_of(f"# The Substance\n\n{heading}{lines}\n\n{TEXT}\n")
    assert (film.title, film.directors, film.cast) == ("The Substance", (), PLAYERS)


def test_a_player_over_another_with_their_parts_is_no_title_over_its_maker() -> None:
    film = film_of(
        f"# The Substance (2024)\n\n{TEXT}\n\n- Bea Castell (Detective Ryan)\n- Yusuf Demir (Captain Hale)\n"
    )
    assert (film.title, film.directors) == ("The Substance", ())


def test_names_over_their_trades_in_turn_are_of_these_trades() -> None:
    body = "<div><p>Ana Ruiz</p><p>Director</p></div><div><p>Bea Castell</p><p>Writer</p></div>"
    assert film_of(page(body), "a.html").directors == ("Ana Ruiz",)


def test_names_under_their_trades_in_turn_are_of_these_trades() -> None:
    body = "<div><p>Director</p><p>Ana Ruiz</p></div><div><p>Writer</p><p>Bea Castell</p></div>"
    assert film_of(page(body), "a.html").directors == ("Ana Ruiz",)


@pytest.mark.parametrize(
    ("maker", "writer", "players", "text"),
    [
        ("Director", "Writer", "Cast", TEXT),
        ("De", "Scénariste", "Avec", FRENCH),
        ("Réalisateur", "Scénario", "Distribution", FRENCH),
    ],
)
def test_rows_of_a_label_and_names_without_a_mark_between_are_a_sheet(
    maker: str, writer: str, players: str, text: str
) -> None:
    rows = ((maker, "Ana Ruiz"), (writer, "Fatou Diop"), (players, "Bea Castell, Yusuf Demir"))
    body = "".join(f"<div><span>{label}</span> <span>{names}</span></div>" for label, names in rows)
    film = film_of(page(body, text), "a.html")
    assert (film.directors, film.cast) == (("Ana Ruiz",), ("Bea Castell", "Yusuf Demir"))


def linked(name: str) -> str:
    return f'<a href="/p/{name.split()[0].lower()}">{name}</a>'


@pytest.mark.parametrize(
    "body",
    [
        f"<p>2019 · Dir. {linked('Fatou Diop')} · Cast {', '.join(map(linked, PLAYERS))}</p>",
        f"<p>Director: {linked('Fatou Diop')}</p><h3>Cast</h3><ul>"
        + "".join(
            f"<li>{linked(name)} – {part}</li>" for name, part in zip(PLAYERS, ("Elena", "Ryan", "Jonas"), strict=True)
        )
        + "</ul>",
        f"<h3>Director</h3><ul><li>{linked('Fatou Diop')}</li></ul><h3>Cast</h3><ul>"
        + "".join(f"<li>{linked(name)}</li>" for name in PLAYERS)
        + "</ul>",
    ],
)
def test_credits_whose_names_are_links_are_no_menu(body: str) -> None:
    film = film_of(page(body), "a.html")
    assert (film.directors, film.cast) == (("Fatou Diop",), PLAYERS)


ONE_NAME = "Un p'tit truc en plus\n\nUn p'tit truc en plus, d'Artus. France, 2024, 1 h 39. Avec Artus, Clovis Cornillac, Alice Belaïdi.\n"


def test_who_is_known_by_one_name_makes_films_and_plays_in_them() -> None:
    found = read(page_from_text(ONE_NAME, "p.txt")).observations
    assert [o.value for o in found if o.field == "director"] == ["Artus"]
    assert [o.value for o in found if o.field == "cast"] == ["Artus", "Clovis Cornillac", "Alice Belaïdi"]
