"""Actors in brackets after the character they play: "Alice (Julia Piaton, luminous)"."""

import re
from collections.abc import Container, Iterable, Sequence
from functools import cache

from kerguen import rules
from kerguen.observe.facts.role_cues import Cues
from kerguen.observe.lines import Line
from kerguen.observe.statement import Finding
from kerguen.text.fold import fold
from kerguen.text.phrases import small
from kerguen.values.known_titles import is_known_title
from kerguen.values.names import is_given_name
from kerguen.values.people import is_name

BESIDE = 70  # characters before a name in which the bracket opens that holds it
SHORTEST_PROSE = 80  # characters; in a shorter line a bracket holds a town, a series, an edition
_SENTENCE_GOES_ON = re.compile(r"[,.;:…!?’'\])]|\s?$|\s[^\W\d_A-ZÀ-ÖØ-Þ]|\s[“«\"–—-]")
_ROLE_ADJECTIVES = re.compile(r"\s*(?:[,;]|\s[–—-])\s*[^()]{2,60}\)|\s*\)")


def is_bracketed_actor(text: str, line: Line, bracket: int, end: int, cues: Cues, titles: Sequence[str] = ()) -> bool:
    """ "Alice (Julia Piaton, luminous)", "the actors (A, B and C)"; not "Au nom de la terre (Édouard Bergeon, 2019)"."""
    closing = text.find(")", end, min(line.end, end + 200))
    if line.end - line.start < SHORTEST_PROSE or not _SENTENCE_GOES_ON.match(text, closing + 1, line.end):
        return False
    other = _FROM_OTHER.match(text, closing) if closing >= 0 else None
    if closing < 0 or (other and not fold(text[other.end() : line.end][:LONGEST_TITLE]).startswith(tuple(titles))):
        return False
    if bracket - line.start < BYLINE and text.startswith("):", closing):
        return False  # "Film Notes (Mark Van Hook): More than 75 years …"
    if _DIGIT.search(text, bracket, closing) and not _AGE.match(text, end, closing + 1):
        return bool(_KNOWN_FOR.match(text, end, closing + 1)) and _antecedent(text, line, bracket) is not None
    before = text[max(line.start, bracket - 80) : bracket].rstrip()
    if re.search(r"[”»\"*_]$", before):
        return False
    sentence = re.split(r"[.!?…]\s", before)[-1]
    if any(f" {noun} " in f" {fold(sentence)} " for noun in cues.cast_nouns):
        return True
    if _is_list_of_names(text[bracket + 1 : closing]) and _is_of_persons(sentence):
        return True
    if fold(before.rsplit(None, 1)[-1] if before else "") in cues.works:
        return False
    if not _ROLE_ADJECTIVES.match(text, end) or _is_work_of(before, text[bracket + 1 : end]):
        return False
    return is_beside_character(text, line, bracket) or is_beside_person(text, line, bracket, cues)


def _is_list_of_names(words: str) -> bool:
    """ "Mathieu Amalric, Guillaume Canet et Benoît Poelvoorde": three full names and no other word."""
    names = _BETWEEN_NAMES.split(words)
    return len(names) >= FEWEST_LISTED and all(" " in name and is_given_name(name) and is_name(name) for name in names)


def _is_of_persons(sentence: str) -> bool:
    """The sentence before a bracket speaks of no other makers: "des cinéastes (…)", "comme (…)"."""
    words = {word.lower() for word in sentence.split()}
    return words.isdisjoint(rules.words("roles", "maker_nouns")) and words.isdisjoint(rules.words("roles", "compared"))


FEWEST_LISTED = 3
_BETWEEN_NAMES = re.compile(rf",\s(?:(?:{small('and')})\s)?|\s(?:{small('and')}|&)\s")


def _is_work_of(before: str, words: str) -> bool:
    """ "Eliza Scanlen (Little Women)": a known film behind a full name is what the player is known from."""
    name = " ".join(before.split()[-2:])
    return " " in name and is_name(name) and is_known_title(fold(words))


LONGEST_TITLE = 80  # characters
BYLINE = 30  # characters of a line before a bracket that names who wrote it
_DIGIT = re.compile(r"\d")
_AGE = re.compile(r",\s\d\d\)")  # "Klaus (Joel Basman, 31)"
# "Grandpa (Barry Corbin, NO COUNTRY FOR OLD MEN, 2007)": what the player is known from
_KNOWN_FOR = re.compile(r",\s[^\W_a-zß-ÿ][^()\na-zß-ÿ]{2,60},?\s(?:19|20)\d\d\)")
# "Ripley (Sigourney Weaver) from the *Alien* series": a character of another film
_FROM_OTHER = re.compile(
    rf"\)\s(?:{small('of', 'from_work', 'inside')})\s(?:[^\W\d_]{{1,4}}\s)?(?:<cite>|<i>|<em>|[*_“«„‘\"])"
)


def is_beside_character(text: str, line: Line, bracket: int) -> bool:
    """Whether a bracket opens behind a character: "Alice (Julia Piaton"."""
    return _antecedent(text, line, bracket) is not None


def is_beside_person(text: str, line: Line, bracket: int, cues: Cues) -> bool:
    """ "la mère (Sara Forestier)", "seine Ex-Frau (Barbara Auer)": a common noun, but none for a work or its maker."""
    m = _TOLD_OF.search(text, max(line.start, bracket - 60), bracket)
    if m is None:
        return False
    words = [fold(w) for w in m[0].split()]
    makers = cues.film_nouns | cues.before.keys() | cues.works
    return not any(word in makers for word in words)


_TOLD_OF = re.compile(r"(?:[^\W\d_]+[ '’-])[^\W\d_]{3,}\s?$")


_FIRST_NAME = re.compile(r"(?<![\w’'])([A-ZÀ-ÖØ-Þ][^\W\d_]{2,20})(?:[’']s)?(?![\w-])")


def _antecedent(text: str, line: Line, bracket: int) -> tuple[int, int] | None:
    """The character before the bracket: one capitalised word near, in the same sentence, beside no other capital."""
    window = max(line.start, bracket - 60)
    left = text[window:bracket]
    cut = max((m.end() for m in re.finditer(r"[.!?…;]\s|\)", left)), default=0)
    found = [m for m in _FIRST_NAME.finditer(left, cut) if fold(m[1]) not in _sentence_starters()]
    if not found:
        return None
    m = found[-1]
    return window + m.start(1), window + m.end(1)


@cache
def _sentence_starters() -> frozenset[str]:
    return frozenset(fold(w) for w in rules.words("roles", "not_names"))


def character(text: str, line: Line, start: int) -> tuple[int, int] | None:
    """The character of an actor in brackets."""
    bracket = re.search(r"\(\s*$", text[max(line.start, start - 3) : start])
    place = _antecedent(text, line, start - len(bracket[0])) if bracket else None
    if place is None or text[place[1] : start].strip(" \xa0(") or not (first := _begun_before(text, line, place[0])):
        return place
    return first, place[1]


def _begun_before(text: str, line: Line, start: int) -> int | None:
    """Where the name begins whose last word begins at `start`: "el actor Julio Arenas (José Coronado)"."""
    m = _WORD_BEFORE.search(text, max(line.start, start - 24), start)
    if m is None or fold(m[1]) in _sentence_starters():
        return None
    within = text[m.start(1) - 2 : m.start(1) - 1] not in (".", "!", "?", ":", "") and m.start(1) > line.start + 2
    return m.start(1) if within or is_given_name(m[1]) else None


_WORD_BEFORE = re.compile(r"(?<![\w’'-])([A-ZÀ-ÖØ-Þ][\w’'-]{2,20})[ \xa0]\Z")


def of_this_film(text: str, found: Iterable[Finding], known: Iterable[Finding], titles: Iterable[str]) -> list[Finding]:
    """Findings without what is no player here: a film in brackets beside one ("Robert De Niro (Raging Bull)"), part of a
    known character ("Dead Man (as Andy Walker)"), a character that is a known person's surname, a person of the plot,
    whom the cast list beside it does not know."""
    known = tuple(known)
    listed = {fold(str(f.value)) for f in known if f.field == "cast"}
    plots = [(f.start, f.end) for f in known if f.field == "synopsis" and f.start is not None and f.end is not None]
    plots = plots if listed else []
    people = [f for f in known if f.field in ("cast", "character", "director")]
    names = tuple(fold(str(f.value)) for f in people if f.field != "character")
    parts = [(f.start, f.end) for f in people if f.field == "character" and f.start is not None and f.end is not None]
    keys, surnames = (
        frozenset(map(fold, titles)),
        {fold(str(f.value)).rsplit(" ", 1)[-1] for f in people if f.of is None},
    )
    kept, left_out = [], set()
    for one in found:
        if one.start is None or one.field not in ("cast", "character"):
            kept.append(one)
        elif any(a <= one.start < b for a, b in parts) or (
            one.field == "cast" and (is_beside(text, one.start, names, keys) or _is_of_a_plot(text, one, plots, listed))
        ):
            left_out.add(one.value)
        elif one.field == "cast" or (one.of not in left_out and fold(str(one.value)) not in surnames):
            kept.append(one)
    return kept


def _is_of_a_plot(text: str, one: Finding, plots: Sequence[tuple[int, int]], listed: Container[str]) -> bool:
    """A name that a synopsis says outside brackets, and no cast list: "Aux côtés de Joshua Pearce, Sonny …"."""
    start = one.start or 0
    place = next(((a, b) for a, b in plots if a <= start < b), None)
    if place is None or fold(str(one.value)) in listed:
        return False
    return text.count("(", place[0], start) == text.count(")", place[0], start)


def is_beside(text: str, start: int, names: tuple[str, ...], titles: Container[str]) -> bool:
    """In a bracket that begins with another film ("Carrie, starring …"), or that opens behind one of the folded `names`."""
    opened = text.rfind("(", max(0, start - BESIDE), start)
    if opened < 0 or ")" in text[opened:start]:
        return False
    other = _STARRING.match(text, opened)
    if other is not None and fold(other[1]) not in titles:
        return True
    begins = not text[opened + 1 : start].strip(" \xa0\"'“”«‘*_")
    return begins and fold(text[max(0, opened - BESIDE) : opened]).endswith(names)


_STARRING = re.compile(rf"\(([^,()]{{2,60}}),\s(?:starring|{small('with')})\s")
