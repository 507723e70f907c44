"""What a heading puts before its title, or around it: "Critique :", "Wir zeigen", "Is … de moeite waard?"."""

import re
from functools import cache

from kerguen import rules
from kerguen.text.fold import fold
from kerguen.values.people import is_full_name


@cache
def leading_furniture() -> re.Pattern[str]:
    """ "Critique :", "Review of", "[critique]": what a heading puts before the title."""
    patterns = [pattern.removeprefix("^") for pattern in rules.words("title_furniture", "patterns")]
    return re.compile("|".join(f"(?:{p})" for p in patterns), re.IGNORECASE)


def asked_title(heading: str) -> tuple[int, int] | None:
    """Where the title stands in a heading that asks or says how good its film is.

    >>> asked_title("Was taugt Lindes?"), asked_title("Waarom Lindes zo goed is"), asked_title("Lindes is goed")
    ((10, 16), (7, 13), None)
    """
    m = _asked().fullmatch(heading) if len(heading) < LONGEST else None
    if m is None or (m.start(m.lastindex or 0) <= MARKS and is_full_name(m[m.lastindex or 0])):
        return None  # "Ada Ruiz wins best film": who is prized
    return m.span(m.lastindex or 0)


LONGEST = 100  # characters
MARKS = 4  # characters before a title that begins a heading


@cache
def _asked() -> re.Pattern[str]:
    title = r"[\"“„«‘'*_]{0,2}[ \xa0\u202f]?((?-i:[^\Wa-zß-ÿ_]).{0,70}?)[ \xa0\u202f]?[\"”“»’'*_]{0,2}"
    frames = "|".join(f"(?:{frame.replace('{t}', title)})" for frame in rules.words("title_furniture", "asked"))
    return re.compile(rf"[\W_]{{0,4}}(?:{frames})[\W_]{{0,4}}", re.IGNORECASE)


_BEFORE_CAPITALS = re.compile(r"((?:[^\W\d_]+[ \xa0]){1,3})[\"“„«]?(?=[A-ZÀ-ÖØ-Þ]{2})")


def behind_noun(words: str) -> int:
    """Where the title begins in "Der Episodenfilm FINSTERWORLD", "the thriller PRISONERS": capitals after a noun for films."""
    if lead := leading_furniture().match(words):
        return lead.end()  # "Wir zeigen Lindes"
    found = _BEFORE_CAPITALS.match(words)
    if found is None or not words[found.end() :].isupper() or found[1].isupper():
        return 0
    noun = fold(found[1]).split()[-1]
    return found.end() if noun in film_nouns_folded() or noun.endswith(_NOUN_ENDINGS) else 0


_NOUN_ENDINGS = tuple(map(fold, rules.words("roles", "film_endings")))  # what compounds end with


@cache
def film_nouns_folded() -> frozenset[str]:
    """Nouns for films and their makers, folded."""
    return frozenset(map(fold, rules.words("roles", "film_nouns")))
