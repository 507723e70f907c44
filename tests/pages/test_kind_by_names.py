"""What the titles and the front matter of a page say of its kind. Texts of our own, films that are."""

import pytest

from kerguen.pages import page_from_text
from kerguen.pages.kind_titles import front_keys, is_filed_event, is_filed_film, is_headed_review, names_a_film


def _front(*lines: str, body: str) -> str:
    return "\n".join(("---", *lines, "---", "", body))


BODY = "Zwei Stunden im Kino mit den Freunden, dann Pizza. Die Stadt war leer, der Regen warm, und der Film lief noch lange nach."
VAMPIRE = (
    "Neil Jordan films two hundred years of boredom and makes them pass. Tom Cruise is better than anyone feared, Kirsten "
    "Dunst is the best thing in the film, and the last third is too long. Worth seeing on a large screen."
)
ASKED = (
    "We met the director of the film in Dublin and asked him about Anne Rice, New Orleans and the producers. He said that "
    "the script changed every week and that the studio announced the cast before he knew of it."
)
EVENING = (
    "Dans le cadre de la semaine, l'association vous convie à la projection du film Ma vie de Courgette de Claude Barras, "
    "suivie d'un débat sur l'enfance. Notre président annonce aussi un concours."
)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (_front('title: "Review: John Wick"', "date: 2015-02-20", "tags:", "  - filme", body=BODY), "review"),
        (_front("title: Chronique Interstellar", "date: 2014-11-08", "tags:", "- cinema", body=BODY), "review"),
        (
            _front('title: "Review: Interview with the Vampire"', "date: 2014-11-08", "tags:", "- film", body=VAMPIRE),
            "review",
        ),
        (
            _front(
                'title: "Critique : Entretien avec un vampire"', "date: 2014-11-08", "tags:", "- cinema", body=VAMPIRE
            ),
            "review",
        ),
        (
            _front(
                'title: "Interview with Neil Jordan on his vampires"', "date: 2014-11-08", "tags:", "- film", body=ASKED
            ),
            "interview",
        ),
        (
            _front("title: Ma vie de Courgette", "date_start: 2021-03-25", "hour: 14h", "place: Salle 2", body=EVENING),
            "showtimes",
        ),
        (
            _front("date: 2011-06-24", "imdb_id: tt0219653", "grade: C", body="Such potential. So what went wrong?"),
            "review",
        ),
    ],
)
def test_names_over_a_page_tell_its_kind(text: str, kind: str) -> None:
    assert page_from_text(text, name="page.md").kind == kind


@pytest.mark.parametrize(
    ("title", "known"),
    [
        ("The Black Cat (1934)", True),
        ("[Interstellar](/films/interstellar)", True),
        ("*Parasite*", True),
        ("Reviews", False),
        ("What I saw in March", False),
        ("", False),
    ],
)
def test_a_whole_title_that_films_are_known_by(title: str, known: bool) -> None:
    assert names_a_film("", title, ()) is known


@pytest.mark.parametrize(
    ("title", "headed"),
    [
        ("Filmkritik: Close", True),
        ("Critique – Adam", True),
        ("1917, un film di Sam Mendes [RECENSIONE]", True),
        ("Close (2022) – Filmrecensie", True),
        ("Dunkirk (my review)", True),
        ("Reviews of the week", False),
        ("The critique", False),
        ("2012 in review", False),
        ("The Wire: season one (review)", False),
    ],
)
def test_a_title_that_begins_or_ends_with_a_word_for_one_review(title: str, headed: bool) -> None:
    assert is_headed_review("", title, ()) is headed


def test_hours_of_a_log_make_no_programme_of_a_list() -> None:
    films = ("Iron Man", "Iron Man 2", "Iron Man 3", "The Man with the Iron Fists")
    sheet = "Popularity: 3\nLanguage: en\nType: movie\nVotes: 95\nLast modified at: 2012-06-06 08:01:14 UTC\n"
    text = "Search results for iron man\n\n" + "\n".join(f"{film}\n{sheet}Original title: {film}\n" for film in films)
    assert page_from_text(text).kind == "list"


def test_keys_without_a_value_say_nothing() -> None:
    empty = page_from_text(_front("title: Film", "imdb:", "hour:", "place:", body="…"), name="page.md")
    keys = front_keys(empty.structured)
    assert not is_filed_film(keys)
    assert not is_filed_event(keys)
