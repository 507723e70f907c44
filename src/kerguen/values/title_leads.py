"""What a heading puts before its title, or around it: "Critique :", "Wir zeigen", "Is … de moeite waard?"."""

import re
from functools import cache

from kerguen import rules
from kerguen.text.fold import fold
from kerguen.text.phrases import alternation, small
from kerguen.values.field_labels import every_label
from kerguen.values.known_titles import is_known_title
from kerguen.values.people import is_full_name


@cache
def leading_furniture() -> re.Pattern[str]:
    """ "Critique :", "Review of", "[critique]": what a heading puts before the title."""
    patterns = [pattern.removeprefix("^") for pattern in rules.words("title_furniture", "patterns")]
    return re.compile("|".join(f"(?:{p})" for p in patterns), re.IGNORECASE)


def lead_end(heading: str, start: int = 0, stop: int | None = None) -> int:
    """Where the title begins behind what a heading puts before it; `start` where nothing stands before it.

    >>> [heading[lead_end(heading):] for heading in ("Day 12: Lindes", "#7 – Lindes", "Criterion Review: Lindes", "Lindes: Salt")]
    ['Lindes', 'Lindes', 'Lindes', 'Lindes: Salt']
    """
    stop = len(heading) if stop is None else stop
    if m := leading_furniture().match(heading, start, stop) or _before_titles().match(heading, start, stop):
        return m.end()
    m = _LEAD.match(heading, start, stop)
    return m.end() if m and _is_lead(m[1] or m[2]) else start


_LEAD = re.compile(
    r"(?:\[([^\[\]\n]{2,40})\]\s+|([^\W\d_][^:|\n\[\]“”«»\"]{1,44}?)(?:\s?[:|]\s+|\s[–—-]\s(?=[“\"«‘„'])))(?=[^\Wa-zß-ÿ]|[“\"«‘„'*_])"
)


def _is_lead(words: str) -> bool:
    """ "Criterion Review", "Soirée ciné": words that end or begin with a noun of reviews or showings and are no film's title."""
    said = fold(words).split()
    if not 0 < len(said) <= MOST_BEFORE or _articles().issuperset(said[:1]):
        return False
    return (
        not _leads().isdisjoint((said[0], said[-1]))
        and " ".join(said) not in every_label()
        and not is_known_title(fold(words))
    )


MOST_BEFORE = 5  # words before a title


@cache
def _leads() -> frozenset[str]:
    return frozenset(fold(word) for word in rules.words("title_furniture", "leads"))


@cache
def _articles() -> frozenset[str]:
    return frozenset(map(fold, rules.words("title_furniture", "articles")))


@cache
def _before_titles() -> re.Pattern[str]:
    """A date that archives write first, a tag shown as text, a picture, the number of a list or of a series."""
    return re.compile(
        r"date \d{4}-\d\d(?:-\d\d)?\s|<?(?:cite|em|i|b|strong|u|q)>|[☀-➿\U0001f000-\U0001faff\ufe0f]+ "
        r"|(?:\d{1,3}[.)]|[Nn][°º.]\s?\d{1,3}[.:]?)\s+(?=[^\W\d_a-zß-ÿ])"
        rf"|(?:#\s?|(?<=#)|(?i:{small('instalment')})\s#?)\d{{1,4}}(?:\s?:|\s[–—|-])\s+(?=[^\Wa-zß-ÿ]|[“\"«‘„'*_])"
    )


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


def headline_title(heading: str, outright: bool = True) -> tuple[int, int] | None:
    """Where the title stands in a headline that tells something of its film, without `outright` beside words that may be
    of the title too.

    >>> headline_title("First trailer for Lindes"), headline_title("Lindes wins Golden Bear"), headline_title("Lindes")
    ((18, 24), (0, 6), None)
    >>> headline_title("Notes on Lindes"), headline_title("On Lindes"), headline_title("On Lindes", outright=False)
    ((9, 15), None, (3, 9))
    """
    m = _headlines(outright).fullmatch(heading) if " " in heading and len(heading) < LONGEST else None
    if m is None or (m["before"] is None and m["after"] is None) or is_known_title(fold(heading)):
        return None
    words = m["title"]
    return None if is_full_name(words) and not is_known_title(fold(words)) else m.span("title")


@cache
def _headlines(outright: bool) -> re.Pattern[str]:
    sides = ("headline_before", "headline_after") if outright else ("told_before", "told_after")
    before, after = (alternation(rules.words("title_furniture", side)) for side in sides)
    verbs = alternation(rules.words("title_furniture", "headline_verbs"))
    return re.compile(
        rf"[\W_]{{0,4}}(?P<before>(?:(?i:{before})(?:\s?[:|–—-])?|{_MARK}:?)\s)?[\"“„«‘'*_]{{0,2}}[ \xa0\u202f]?"
        r"(?P<title>[^\Wa-zß-ÿ_](?:[^|/·“”«»„\"\n>]{0,70}?[\w!?.’')])?)[ \xa0\u202f]?[\"”“»’'*_]{0,2}"
        rf"(?:(?:\s?[,–—|-])?(?:\s(?i:{verbs}))?\s(?P<after>(?i:{after})|{_MARK})(?!\w)"
        r"[^:“”«»„\"\n]{0,80})?"
    )


_MARK = r"\(?\d{1,2}(?:[.,]\d)?\s?/\s?(?:5|10|20|100)\)?"


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


def signs_for_staff(words: str) -> bool:
    """Whether words begin as the byline of a paper's own staff: "Par la rédaction de …"."""
    return _STAFF.match(words) is not None


_STAFF = re.compile(
    rf"\W{{0,4}}(?i:{small('made_by', 'by')})[ \xa0](?i:(?:{small('the')})[ \xa0])?(?i:{small('staff')})(?!\w)"
)
