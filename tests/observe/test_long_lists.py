"""A list of many films is read in time in proportion to its length: what the page says is looked up once, not once a film."""

import sys
from collections.abc import Callable

import pytest

from kerguen.observe import read
from kerguen.pages import page_of

NAMES = ("Mirela", "Tobias", "Oksana", "Ferran", "Ilse", "Doru", "Maud", "Yannick", "Petra", "Anselm")
LINES: dict[str, Callable[[int], str]] = {
    "hours": lambda n: f"{10 + n % 13}:{10 + n % 50} {NAMES[n % 10]} {NAMES[n // 10 % 10]} {n}",
    "marks": lambda n: f"{NAMES[n % 10]} {NAMES[n // 10 % 10]} {n} ({1950 + n % 70}) 4/5",
}
FEW, TIMES = 100, 4


def _calls(text: str) -> int:
    """How many calls the reading of a text takes, of Python and of built-in functions."""
    count = 0

    def counted(frame: object, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    page = page_of(text.encode(), "list.txt")
    sys.setprofile(counted)
    try:
        read(page)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("kind", LINES)
def test_four_times_as_many_lines_take_at_most_four_times_the_calls(kind: str) -> None:
    few, many = (
        "A film by Agnès Varda. Film, cinema.\n\n" + "\n".join(LINES[kind](n) for n in range(count)) + "\n"
        for count in (FEW, TIMES * FEW)
    )
    _calls(many)  # tables are made and words are learnt
    assert _calls(many) < TIMES * _calls(few)


def test_a_list_of_more_films_than_are_read_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "A film by Agnès Varda. Film, cinema.\n\n" + "\n".join(LINES["hours"](n) for n in range(12))
    page = page_of(text.encode(), "list.txt")
    assert len(read(page).films) == 12
    monkeypatch.setattr("kerguen.observe.lines.MOST_FILMS", 5)
    monkeypatch.setattr(sys.modules["kerguen.observe.read"], "MOST_FILMS", 5)  # the package has a function of that name
    cut = read(page)
    assert len(cut.films) == 5
    assert [doubt.message for doubt in cut.doubts if doubt.code == "facts-cut"] == [
        "facts were looked for in the first 5 of 12 films only"
    ]
