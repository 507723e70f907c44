"""Whose film it is when no line credits it: "Charlotte Wells’ stunning debut", "Director Ann Hui follows …"."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from kerguen import rules
from kerguen.observe.facts.made_titles import makes_title
from kerguen.observe.lines import Line, Stretch
from kerguen.observe.naming.title_words import film_nouns
from kerguen.observe.statement import Finding
from kerguen.text.fold import fold
from kerguen.text.phrases import alternation
from kerguen.values.people import names_in, token

NEAR_TOP = 4000  # characters: a text names its film's maker early
BEFORE_NOUN = 5  # words between an owner and what is owned: "Ann Hui's quietly devastating new film"
BEFORE_TITLE = 7  # the same when the title itself follows
REACH = 110  # characters after a name that are looked at
LEFT = 40  # characters before a name that are looked at


class _Place(NamedTuple):
    """A name in running text: its own characters, and where what it owns begins, -1 when it stands in no genitive."""

    line: Line
    start: int
    end: int
    after: int


def told_makers(stretch: Stretch, titles: Iterable[str], others: Iterable[str]) -> Iterator[Finding]:
    """The maker that the text speaks of as the owner or the director of the stretch's film; none if it names none.

    `titles`: the film's titles as written; `others`: folded names that have another role.
    """
    text, own = stretch.page.text, tuple(t for t in titles if t)
    taken = frozenset((*others, *map(fold, own)))
    top = stretch.lines[0].start + NEAR_TOP if stretch.lines else 0
    for line in (one for one in stretch.lines if one.start < top):
        for start, end in names_in(text, line.start, min(line.end, top)):
            place = _placed(text, line, _without_noun(text, start, end), end)
            name = text[place.start : place.end]
            if fold(name) not in taken and not name.isupper() and _makes(text, place, own):
                yield _director(text, place.start, place.end)
                return
    yield from _by_surname(stretch, own, taken, top)


def _without_noun(text: str, start: int, end: int) -> int:
    """ "Director Irvin Kershner": where the name begins; the name's own start when no noun stands before it."""
    noun, _, rest = text[start:end].partition(" ")
    return start + len(noun) + 1 if " " in rest and noun.lower() in _maker_nouns() else start


def _director(text: str, start: int, end: int) -> Finding:
    return Finding(field="director", value=" ".join(text[start:end].split()), start=start, end=end, method="prose")


def _placed(text: str, line: Line, start: int, end: int) -> _Place:
    """The name without its genitive: "Robert Eggers'](address) newest film", "Joost van Ginkels debuutfilm"."""
    for at in (end - 2, end):
        m = _GENITIVE.match(text, at, min(line.end, at + 240))
        if m and (m[1] or text[at - 1] in "sxz"):
            return _Place(line, start, at, m.end())
    if text[end - 1] == "s" and text[end : end + 1] == " " and _stands_alone(text, text[start : end - 1]):
        return _Place(line, start, end - 1, end + 1)
    return _Place(line, start, end, -1)


_GENITIVE = re.compile(r"['’‘`´](s?)(?:\]\([^()\s]{1,200}\))?\s")


def _stands_alone(text: str, name: str) -> bool:
    """The text has the last word of the name without the "s" of its genitive too."""
    surname = name.rsplit(" ", 1)[-1]
    return len(surname) > 2 and re.search(rf"\b{re.escape(surname)}\b", text) is not None


def _makes(text: str, place: _Place, titles: tuple[str, ...]) -> bool:
    line = place.line
    left = text[max(line.start, place.start - LEFT) : place.start]
    if place.after >= 0:
        return not _source().search(left) and _owns(text[place.after : min(line.end, place.after + REACH)], titles)
    after = text[place.end : min(line.end, place.end + 70)]
    if _is_maker().match(after) or _with_own(after, titles):
        return True
    if _headed().search(left if len(left) < LEFT else f"x{left}") and _GOES_ON.match(after):
        return True
    return makes_title(text, line, (place.start, place.end), titles)


_GOES_ON = re.compile(r"\s[a-zß-ÿ]|,\s(?:who|die|der)\s")


def _owns(after: str, titles: tuple[str, ...]) -> bool:
    """The words after a genitive are the title, or a noun for a film with no other title behind it."""
    clause = _CLAUSE_END.split(after, maxsplit=1)[0]
    if any(_leads_to(clause, title) for title in titles):
        return True
    words = clause.split()
    for number, word in enumerate(words[: BEFORE_NOUN + 1]):
        bare = fold(word)
        if bare in _not_owned() or word[0] in _MARKS:
            return False
        following = words[number + 1] if number + 1 < len(words) else ""
        if bare in _owned() and not (following and fold(following) in _owned()):
            return fold(following) not in _not_owned() and not _opens_other(word, following)
    return False


def _leads_to(clause: str, title: str) -> bool:
    """ "affecting “Aftersun”": the title as written, with adjectives and nouns before it, no preposition."""
    place = clause.casefold().find(title.casefold())
    if place < 0 or clause[place + len(title) : place + len(title) + 1].isalnum():
        return False
    before = _OF_WORK.sub(" ", f"{fold(clause[:place])} ").split()
    return (
        len(before) <= BEFORE_TITLE
        and not (_not_owned() - _NEXT).intersection(before)
        and not _PREPOSITIONS & set(before)
    )


def _with_own(after: str, titles: tuple[str, ...]) -> bool:
    """ "Céline Sciamma with Petite Maman, her follow-up to": the title, and that it is the maker's."""
    m = _WITH.match(after)
    return m is not None and any(
        after.startswith(title, m.end()) and _OWN_WORK.match(after, m.end() + len(title)) for title in titles
    )


_NEXT = frozenset(("upcoming", "next"))  # of news
_WITH = re.compile(r"\swith\s[\"“‘'*_]{0,2}")
_OWN_WORK = re.compile(
    r"[\"”’'*_]{0,2},\s(?:his|her|their)\s(?:[\w-]+\s){0,3}?(?:follow-up|debut|film|movie|feature)\b"
)
_OF_WORK = re.compile(r"\b(?:slice of life|coming of age|tour de force|labou?r of love|work of art|piece of work) ")


def _opens_other(noun: str, following: str) -> bool:
    """ "Brian De Palma's film Carrie": a capital or a quotation mark right after the noun is another title."""
    if not following or noun[-1] in ",;:)":
        return False
    return following[0] in _MARKS or (noun.islower() and following[0].isupper())


_MARKS = "“«„\"‘'*_["
_CLAUSE_END = re.compile(r"[.!?;](?=\s)|\n")
_PREPOSITIONS = frozenset(("in", "for", "of", "on", "with", "to", "at", "about", "from", "voor", "van", "met", "as"))


@cache
def _owned() -> frozenset[str]:
    """Nouns for what a director makes, folded, one word each: "film", "debut", "chiller"."""
    listed = (*film_nouns(), *rules.words("roles", "owned"))
    return frozenset(fold(word) for word in listed if " " not in word) - frozenset(map(fold, _maker_nouns()))


def _maker_nouns() -> tuple[str, ...]:
    return rules.words("roles", "maker_nouns")


@cache
def _not_owned() -> frozenset[str]:
    """Words that set another film apart, or one part of a film: "previous", "best", "performance"."""
    return frozenset(fold(word) for word in rules.words("roles", "not_owned"))


@cache
def _is_maker() -> re.Pattern[str]:
    """ "Charlotte Wells is a filmmaker who …"; "X is a filmmaker and critic based in …" is the author of the page."""
    verbs, nouns = alternation(rules.words("roles", "is_a")), alternation(_maker_nouns())
    return re.compile(
        rf"(?:\s\([^()\n]{{2,60}}\))?\s(?:{verbs})\s(?:[\w-]+\s){{0,2}}(?:{nouns})\s(?!and|based|living|from|in|und|en|et|y|e\b)"
    )


@cache
def _headed() -> re.Pattern[str]:
    """The noun for a director right before the name, at the start of a sentence or after a comma."""
    return re.compile(
        rf"(?:^|[.!?,:]\s)(?:(?:De|The|Der|Die|Le|La|El|Il)\s[\w-]+\s)?(?i:{alternation(_maker_nouns())})\s\Z"
    )


@cache
def _source() -> re.Pattern[str]:
    """ "based on Stephen King's horror classic": who is named made what the film is from."""
    return re.compile(rf"\b(?:{alternation(rules.words('roles', 'source'))})\s(?:\w+\s){{0,2}}\Z", re.IGNORECASE)


@cache
def _surname_owning() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w’'-])(?P<name>{token()})['’]s?\s")


_OWNING = re.compile(r"['’]s?\s")  # no surname owns without it


def _by_surname(stretch: Stretch, titles: tuple[str, ...], taken: frozenset[str], top: int) -> Iterator[Finding]:
    """ "Wells’ Aftersun": the surname owns the title, and the text has the full name elsewhere."""
    text = stretch.page.text
    for line in (one for one in stretch.lines if one.start < top):
        stop = min(line.end, top)
        for m in _surname_owning().finditer(text, line.start, stop) if _OWNING.search(text, line.start, stop) else ():
            after = text[m.end() : min(line.end, m.end() + REACH)].lstrip(_MARKS)
            if any(after.startswith(title) for title in titles):
                names = _full_names(stretch, m["name"], top)
                if found := next((name for name in names if fold(text[slice(*name)]) not in taken), None):
                    yield _director(text, *found)
                    return


def _full_names(stretch: Stretch, surname: str, top: int) -> Iterator[tuple[int, int]]:
    text = stretch.page.text
    for line in (one for one in stretch.lines if one.start < top):
        if text.find(surname, line.start, line.end) >= 0:
            for start, end in names_in(text, line.start, min(line.end, top)):
                place = _placed(text, line, start, end)
                if text[place.start : place.end].endswith(f" {surname}"):
                    yield place.start, place.end
