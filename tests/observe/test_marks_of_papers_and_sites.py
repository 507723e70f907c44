"""Whose mark it is: a site's on the line of its name, a paper's in a table of critics, a reader's behind the name. Our own words."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_of

HEAD = "# The Piano\n\nDirected by Jane Campion. New Zealand 1993. With Holly Hunter, Harvey Keitel.\n\nA mute woman is sent overseas.\n\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "**IMDb Rating:** 7.5/10\n**Rotten Tomatoes:** 90%\n**Metascore:** 89\n",
            [("audience", "IMDb", 7.5), ("press", "Rotten Tomatoes", 90), ("press", "Metacritic", 89)],
        ),
        (
            "| Critic | Outlet | Score |\n|---|---|---|\n| Ann Brown | The Observer | 5/5 |\n| Tom Ford | The Guardian | 4/5 |\n",
            [("press", "Observer", 5), ("press", "Guardian", 4)],
        ),
        (
            "| Publication | Rating |\n|---|---|\n| The Guardian | ★★★★☆ |\n| Empire | ★★★★★ |\n",
            [("press", "Guardian", 4), ("press", "Empire", 5)],
        ),
        ("Gemiddelde waardering: 3,62 (1512 stemmen)\n", [("audience", None, 3.62)]),
        (
            "Community-Wertung: 7,4 (1.203 Bewertungen)\nKritikerwertung: 8,1 (24 Kritiken)\n",
            [("audience", None, 7.4), ("press", None, 8.1)],
        ),
    ],
)
def test_whose_mean_it_is(text: str, found: list[tuple[str, str | None, float]]) -> None:
    page = page_of((HEAD.replace("Directed by", "Regie:") if "Wertung" in text or "waard" in text else HEAD).encode() + text.encode(), "piano.md")  # fmt: skip
    reading = read(page)
    assert [(r.kind, r.by, r.value) for r in reading.ratings] == found
    assert [film.title for film in reading.subjects()] == ["The Piano"]


def test_a_line_of_stars_words_and_outlet_is_a_quotation_with_its_mark() -> None:
    text = HEAD + "★★★★★ “A work of rare beauty.” The Guardian\n\n★★★★ “Extraordinary, all of it.” Empire\n"
    quotes = read(page_of(text.encode(), "piano.md")).quotes
    assert [(q.outlet, q.text, q.rating.value if q.rating else None) for q in quotes] == [
        ("Guardian", "A work of rare beauty.", 5),
        ("Empire", "Extraordinary, all of it.", 4),
    ]


def test_a_readers_mark_behind_the_name() -> None:
    text = HEAD + (
        "## User reviews\n\n### Anna – 9/10\n*12 March 2020*\nA fine film, I cried all the way home.\n\n"
        "### Tom – 5/10\n*14 March 2020*\nToo long for me, and the music got on my nerves.\n"
    )
    heard = read(page_of(text.encode(), "piano.md")).opinions
    assert [(one.author, one.rating.value if one.rating else None) for one in heard] == [("Anna", 9), ("Tom", 5)]
