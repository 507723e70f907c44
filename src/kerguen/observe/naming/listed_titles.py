"""Titles that running text says and a list of films has, "As for Local Hero, …"; of one word, where it names their people."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from kerguen.observe.lines import Line
from kerguen.observe.naming.told_titles import Sign
from kerguen.text.fold import fold
from kerguen.text.phrases import small
from kerguen.values.known_titles import KnownFilm, known_films, longest_known
from kerguen.values.names import given_names

REACH = 60  # characters in which a title ends
SHORTEST = 4  # characters of a title that is not two letters
MOST = 150  # places that are looked at
# a capital, and a second word with one or a digit near; in languages that write titles small, any second word
_CAPITALS = re.compile(
    r"[A-ZÀ-ÖØ-Þ](?<![^\s\"'“«„‘*_(\[].)[^\s.!?;)]*[ \xa0](?:[^\s.!?;)]{1,5}[ \xa0]){0,2}(?=[A-ZÀ-ÖØ-Þ\d])"
)
_SMALL = re.compile(r"[A-ZÀ-ÖØ-Þ](?<![^\s\"'“«„‘*_(\[].)[^\s.!?;)]*[ \xa0](?=\w)")
_WRITTEN_SMALL = frozenset(("fr", "es", "it", "pt"))
_NOUNS_IN_CAPITALS = frozenset(("de",))
_CAPITAL = re.compile(r" ([A-ZÀ-ÖØ-Þ][a-zß-ÿ]{2,})(?![\w.])")
# "Toy Story 5", "Fantastic Four: First Steps", "THE CAT'S EYE"
_GOES_ON = re.compile(r":? (?:\d{1,2}|[IVX]{1,4})\b|: [A-ZÀ-ÖØ-Þ\d]|['’]S [A-ZÀ-ÖØ-Þ]")
_OVER = re.compile(r"[.!?;)\]”»“\n]")  # the title is over


def listed_titles(text: str, lines: Iterable[Line], limit: int, lang: str | None) -> Iterator[Sign]:
    """The places of known titles, the longest at each; none begins within another."""
    left = MOST
    starts = _SMALL if lang in _WRITTEN_SMALL else _CAPITALS
    for line in lines:
        place, end = line.start, min(line.end, limit)
        while left and (m := starts.search(text, place, end)):
            left -= 1
            start = m.start()
            place = start + 1
            if text[start - 2 : start] == ": ":
                continue  # a subtitle
            over = _OVER.search(text, start + 1, min(end, start + REACH))
            words = text[start : over.start() if over else min(end, start + REACH)]
            if (length := _longest(words)) and not _goes_on(text, start + length, end, lang):
                yield Sign("listed", start, start + length)
                place = start + length


def _goes_on(text: str, place: int, end: int, lang: str | None) -> bool:
    """The title goes on behind the known one: with a number, a subtitle, a capital that begins no name: "The Quiet Harbour"."""
    if _GOES_ON.match(text, place, end):
        return True
    if lang in _WRITTEN_SMALL:
        return _of_what().match(text, place, end) is not None
    if lang in _NOUNS_IN_CAPITALS:
        return False
    behind = _CAPITAL.match(text, place, end)
    return behind is not None and fold(behind[1]) not in given_names()


@cache
def _of_what() -> re.Pattern[str]:
    """ "Le Maître des écluses" of "Le Maître": of something that is written small, and so no maker."""
    return re.compile(rf"\s(?:{small('of', 'of_the')})\s?[a-zß-ÿ]")


def peopled_words(text: str, lines: Iterable[Line], limit: int, body: str) -> Iterator[Sign]:
    """The places of words that are the whole title of a much written of film: "Intouchables, ça n'est pas", where the
    text names who directed it or two who play in it.
    """
    told: dict[str, bool] = {}
    for line in lines:
        for m in _WORD.finditer(text, line.start, min(line.end, limit)):
            if m[0] not in told:
                told[m[0]] = any(_is_peopled(film, body) for film in known_films(fold(m[0])))
            if told[m[0]] and not _GOES_ON.match(text, m.end(), line.end):
                yield Sign("listed", *m.span())


def _is_peopled(film: KnownFilm, body: str) -> bool:
    return bool(film.makers_in(body)) or len(film.players_in(body)) > 1


_WORD = re.compile(r"(?<![\w'’-])[A-ZÀ-ÖØ-Þ]\w{3,}(?![\w'’-]\w)")


def _longest(words: str) -> int:
    """How many characters, from the first, are the longest known title; 0: none of two words or more is."""
    longest = longest_known(fold(words), SHORTEST)
    if not longest:
        return 0
    ends = (m.end() for m in re.finditer(r"\w(?=\W|$)", words))
    return next((end for end in ends if fold(words[:end]) == longest), 0)
