"""Signs: a reader that skips what holds no sign of its own finds all that it would find without the look."""

import random
from collections.abc import Callable, Iterator

import pytest

from kerguen.model import Zone
from kerguen.observe import read
from kerguen.observe.cues import LEANING, phrases
from kerguen.observe.judged import quoted as quoted_module
from kerguen.observe.judged import set_apart as apart_module
from kerguen.observe.judged import spelled_stars as stars_module
from kerguen.observe.judged.quoted import quoted
from kerguen.observe.judged.set_apart import set_apart
from kerguen.pages import page_from_text, page_of
from kerguen.sample import sample_folder
from kerguen.text import signs as signs_module
from kerguen.text.signs import DIGIT, WORD, cue, mark, shape, signs, words_of
from kerguen.values import dates as dates_module
from kerguen.values import days as days_module
from kerguen.values import outlets as outlets_module
from kerguen.values import ratings as ratings_module
from kerguen.values.dates import dates
from kerguen.values.day_units import unit, units
from kerguen.values.days import weekdays
from kerguen.values.outlets import outlets
from kerguen.values.ratings import ratings

PIECES = (
    "12", "3/5", "12/03/2021", "mars", "1ermars", "March", "2,", "20h30", "★★★☆", "four", "stars", "(7.3)", "[72%]", "\n",
    "«", "a", "»", "Le", "Monde", "lundi", "Fr", "7.11.", "***", "3 étoiles", "von", "10", "\xa0", "August2021", "(A-)",
    "IMDb", "1.", "Mai", "2020.", "Variety.com", "l'Obs", "film", "2021-05-03", "8,5", "/", "Not Rated", "B+", "PG-13", "Dienstag,", "admirable",
)  # fmt: skip


def _sample_texts() -> list[str]:
    with sample_folder() as folder:
        files = sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix in (".txt", ".md", ".html"))
        return [page_of(path.read_bytes(), path.name).text for path in files]


def _lines() -> Iterator[tuple[str, int, int]]:
    """Lines of the sample's pages, and lines of pieces that readers look for, in any order."""
    dice = random.Random(7)
    made = ["".join(dice.choice(PIECES) + dice.choice(("", " ", " ")) for _ in range(300)) for _ in range(30)]
    for text in (*_sample_texts(), *made, *(line for page in made for line in page.split("\n"))):
        position = 0
        for line in text.split("\n"):
            yield text, position, position + len(line)
            position += len(line) + 1


READERS: dict[str, Callable[[str, int, int], object]] = {
    "dates": lambda text, start, end: dates(text, "fr", None, start, end),
    "weekdays": lambda text, start, end: tuple(weekdays(text, None, start, end)),
    "ratings": ratings,
    "outlets": outlets,
    "quotations": quoted,
    "ratings apart": lambda text, start, end: set_apart(text, Zone(kind="article", start=start, end=end), "fr", ()),
    "praise": lambda text, start, end: phrases("verdict", LEANING, "fr").find(text, start, end),
}  # fmt: skip


@pytest.mark.parametrize("reader", sorted(READERS))
def test_a_reader_finds_the_same_when_every_line_is_looked_at(reader: str, monkeypatch: pytest.MonkeyPatch) -> None:
    work, places = READERS[reader], list(_lines())
    quick = [work(*place) for place in places]
    for module in (dates_module, days_module, ratings_module, quoted_module, apart_module, stars_module):
        monkeypatch.setattr(module, "signs", lambda *_: -1)
    monkeypatch.setattr(
        outlets_module, "words_of", lambda bits, text, start, end, word=WORD: word.finditer(text, start, end)
    )
    dates_module._of_page.cache_clear()
    slow = [(work(*place), place) for place in places]
    dates_module._of_page.cache_clear()
    assert [(found, place[0][place[1] : place[2]]) for found, (_, place) in zip(quick, slow, strict=True)] == [
        (found, place[0][place[1] : place[2]]) for found, place in slow
    ]
    assert sum(map(bool, quick)) > 5


def test_days_and_hours_begin_with_a_word_of_theirs() -> None:
    found = [[m.span() for m in units(*place)] for place in _lines()]
    assert found == [[m.span() for m in unit().finditer(*place)] for place in _lines()]
    assert sum(map(bool, found)) > 5


def test_a_page_is_cut_into_words_once_for_all_readers() -> None:
    text = "Little Rain\n\nDirected by: Ann Bell\n\n" + "\n\n".join(
        f"The film goes on in part {n}, on 3 March 2021, and “nobody” in it says why." for n in range(20)
    )
    page = page_from_text(text)
    signs_module._index.cache_clear()
    read(page)
    assert signs_module._index.cache_info().misses == 1


def test_dates_are_looked_for_once_on_a_page_and_never_in_lines_without_one(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[int] = []
    search = dates_module._in

    def counted(text: str, start: int, stop: int) -> object:
        looked.append(stop - start)
        return search(text, start, stop)

    monkeypatch.setattr(dates_module, "_in", counted)
    page = page_from_text("Petite Pluie\n\n" + "Un film de 90 minutes, vu le 3 mars 2021 par 12 personnes.\n\n" * 40)
    looked.clear()
    read(page)
    assert sum(length > dates_module.PAGE for length in looked) <= 1
    looked.clear()
    assert all(not dates(page.text, "fr", None, a, a + 30) for a in (0, 14))
    assert looked == []


@pytest.mark.parametrize(
    ("text", "held"),
    [("in 1999", DIGIT), ("an even number", 0), ("20\xa0h", DIGIT), ("٣", DIGIT)],
)
def test_digits_are_signs(text: str, held: int) -> None:
    assert signs(text, 0, len(text)) & DIGIT == held


def test_signs_of_each_kind_are_found_in_short_texts_and_in_pages() -> None:
    kinds = (mark(lambda: "§"), shape(r"x\d"), cue(lambda: ("Élan", "admir*")))
    for filling in ("", "word " * 200):
        for words, expected in (("§", kinds[0]), ("(x7)", kinds[1]), ("l'elan", kinds[2]), ("ADMIRABLE", kinds[2])):
            text = f"{filling}{words} end"
            assert sum(signs(text, 0, len(text)) & kind for kind in kinds) == expected
            assert [m[0] for m in words_of(expected, text, 0, len(text))] == WORD.findall(words)
            assert not signs(text, len(text) - 3, len(text)) & expected


def test_a_mark_that_only_closes_ends_what_a_straight_mark_opened():
    line = 'For La Croix, "the film reminds us that listening is already to heal”. The Figaro regrets "lengths".'
    assert [line[q.start : q.end] for q in quoted(line, 0, len(line))] == [
        "the film reminds us that listening is already to heal", "lengths",
    ]  # fmt: skip
