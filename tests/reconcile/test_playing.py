"""A screening is told once, whatever number of pages announce it. The cinemas are real, the hours made."""

import pytest

from kerguen.model import PageSummary, Reading, Session
from kerguen.reconcile import sessions

EVENING = "2019-11-15T19:30"


def announced(page: str, starts: str = EVENING, words: str = "19:30", **more: str) -> Reading:
    summary = PageSummary(
        id=page, path=f"{page}.txt", url=None, sha256="0" * 64, lang="de", kind="showtimes", machine_translated=False, written=None,
    )  # fmt: skip
    return Reading(
        page=summary, sessions=(Session(page=page, start=0, end=len(words), text=words, starts=starts, **more),)
    )


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"cinema": "Kino Arsenal"}, {"cinema": "KINO ARSENAL", "city": "Berlin"}),
        ({"cinema": "Kino Arsenal", "version": "OmU"}, {}),
        ({"cinema": "Kino Arsenal", "hall": "2"}, {"cinema": "Kino Arsenal"}),
    ],
)
def test_two_pages_that_announce_one_screening_are_two_sources_of_it(
    first: dict[str, str], second: dict[str, str]
) -> None:
    pages = [announced("a", **first), announced("b", words="19.30 Uhr", **second)]
    (screening,) = sessions(pages, ()).screenings
    assert {screening.page, *(s.page for s in screening.also)} == {"a", "b"}
    assert sessions(pages[::-1], ()).screenings == (screening,)


@pytest.mark.parametrize(
    "other",
    [
        {"cinema": "Babylon"},
        {"cinema": "Kino Arsenal", "hall": "2"},
        {"cinema": "Kino Arsenal", "hall": "1", "version": "DF"},
    ],
)
def test_screenings_in_two_places_or_versions_at_one_hour_are_two(other: dict[str, str]) -> None:
    one = {"cinema": "Kino Arsenal", "hall": "1", "version": "OmU"}
    assert len(sessions([announced("a", **one), announced("b", **other)], ()).screenings) == 2


def test_two_hours_are_two_screenings() -> None:
    assert len(sessions([announced("a"), announced("a", starts="2019-11-15T21:30")], ()).screenings) == 2
