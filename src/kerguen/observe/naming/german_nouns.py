"""Titles among German nouns, which all have a capital letter: what stands bare where a noun has an article.

das preisgekrönte Drama Systemsprenger läuft … · Nora Fingscheidts Systemsprenger · In Systemsprenger folgen wir …
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from kerguen import rules
from kerguen.model import Lang
from kerguen.observe.lines import Line
from kerguen.observe.naming.sign_patterns import run_on, title_by_maker
from kerguen.observe.naming.title_words import called, film_ending, film_nouns, makers, never_alone, parts
from kerguen.observe.naming.told_titles import Sign
from kerguen.text.fold import fold
from kerguen.text.phrases import alternation, small
from kerguen.values.known_titles import is_known_title
from kerguen.values.people import is_full_name, is_name, upper
from kerguen.values.terms import country_of

FEWEST = 2  # places of a title
MOST = 40  # places that are looked at


def german_titles(text: str, lines: Sequence[Line], limit: int, lang: Lang | None) -> Iterator[Sign]:
    """Titles behind a noun for films, behind their maker's genitive, and single words that a text has things happen in."""
    if lang != "de" or not lines:
        return
    begin, end = lines[0].start, min(limit, lines[-1].end)
    for line in lines:
        stop = min(line.end, limit)
        for m in _behind_noun().finditer(text, line.start, stop):
            if place := _title_at(text, m.end(), stop, (begin, end)):
                yield Sign("noun", *place)
        for m in _GENITIVE.finditer(text, line.start, stop):
            if is_full_name(m["who"]) and (place := _title_at(text, m.end(), stop, (begin, end))):
                yield Sign("owned", *place)
                yield Sign("person", *m.span("who"))
    yield from _in_which(text, lines, (begin, end))


def _title_at(text: str, start: int, stop: int, whole: tuple[int, int]) -> tuple[int, int] | None:
    """The place of the title that begins there; a noun of the language, a person, a word for films is none."""
    run = run_on().match(text, start, stop)
    if run is None:
        return None
    words = _without_person(run[0].rstrip("'’-"))
    first = words.split(" ", 1)[0].lower().rstrip(",:")
    if first in never_alone() or _is_of_films(first) or (is_full_name(words) and not is_known_title(fold(words))):
        return None
    again = _stands_bare(text, words, whole) if " " not in words else _is_said_again(text, words, whole)
    return (start, start + len(words)) if again else None


def _is_said_again(text: str, words: str, whole: tuple[int, int]) -> bool:
    return text.count(words, *whole) >= FEWEST or is_known_title(fold(words))


def _without_person(words: str) -> str:
    """ "Systemsprenger von Nora Fingscheidt", "Nightcrawler, Jake Gyllenhaal": the title without who follows."""
    if (made := title_by_maker().fullmatch(words)) and is_full_name(made["who"]):
        return made["title"]
    title, comma, rest = words.partition(", ")
    return title if comma and is_name(rest) else words


def _is_of_films(word: str) -> bool:
    return word in film_nouns() | makers() | called() | parts() or word.endswith(film_ending("de"))


def _stands_bare(text: str, word: str, whole: tuple[int, int]) -> bool:
    """The text says the word twice and more, never small and never with an article: "Spaß", "die Kamera" are none."""
    places = [m.start() for m in _word(word).finditer(text, *whole)][:MOST]
    if len(places) < FEWEST or _word(word.lower()).search(text, *whole):
        return False
    return not any(_article().search(text, max(whole[0], place - LONGEST), place) for place in places)


def _in_which(text: str, lines: Iterable[Line], whole: tuple[int, int]) -> Iterator[Sign]:
    """ "In Systemsprenger folgen wir …" twice: a single word that is no place and never has an article."""
    found: dict[str, list[tuple[int, int]]] = {}
    for line in lines:
        for m in _IN.finditer(text, line.start, min(line.end, whole[1])):
            found.setdefault(m["title"], []).append(m.span("title"))
    for word, places in found.items():
        if (
            len(places) < FEWEST
            or country_of(fold(word))
            or word.lower() in never_alone()
            or _is_of_films(word.lower())
        ):
            continue
        if _stands_bare(text, word, whole):
            yield from (Sign("named", *place) for place in places)


@cache
def _behind_noun() -> re.Pattern[str]:
    """ "Drama ", "Horrorfilm ", "Der Film ": a noun for films with its capital, not a house."""
    houses = frozenset(rules.words("title_furniture", "houses"))
    nouns = rules.lexicon("de")["roles"]["film_nouns"]
    listed = sorted(w.capitalize() for w in nouns if w in film_nouns() and w not in houses and w not in _MANY)
    ends = "|".join(film_ending("de"))
    return re.compile(rf"(?<![\w-])(?:{alternation(listed)}|[{upper()}][\w-]{{1,20}}(?:{ends}))\s(?=[{upper()}\d])")


_MANY = rules.words("roles", "no_noun_before")
_GENITIVE = re.compile(
    rf"(?<!\w)(?P<who>[^\W\d_a-zß-ÿ][\w’'-]+\s(?:(?:{small('genitive')})\s)?[^\W\d_a-zß-ÿ][\w-]+?)s\s(?=[^\W\d_a-zß-ÿ])"
)
_IN = re.compile(rf"(?<!\w)(?i:{small('inside_german')})\s(?P<title>[^\W\d_a-zß-ÿ][\w-]{{3,}})(?=\s[a-zß-ÿ]|[.,;:!?])")
LONGEST = 40  # characters of an article and an adjective


@cache
def _article() -> re.Pattern[str]:
    listed = alternation(rules.words("roles", "determiners"))
    return re.compile(rf"(?<!\w)(?i:{listed})\s(?:[a-zß-ÿ]+e[rnms]?\s)?\Z")


def _word(word: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){re.escape(word)}(?![\w-])")
