"""Papers that are not on the project's list: names made of a word for a paper, believed only beside a quotation."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from anyascii import anyascii

from kerguen import rules
from kerguen.model import Lang
from kerguen.text.phrases import small
from kerguen.text.signs import cue, signs
from kerguen.values.outlets import FoundOutlet, Outlet
from kerguen.values.people import is_name

_CAPITAL = re.compile("[A-ZÀ-ÞŒ]")
_ARTICLE = rf"(?:(?:{small('the', capital=True)})[ \xa0]|L['’])"
_WORD = r"[A-ZÀ-ÞŒ][\w-]{1,24}"
_LINK = rf"(?:(?:{small('of')})(?:(?<=['’])|[ \xa0]))"
_NAME = re.compile(
    rf"(?<![\w'’-]){_ARTICLE}?{_WORD}(?:[ \xa0]{_LINK}?{_WORD}){{0,3}}(?:[ \xa0]{_LINK}[a-zà-ÿ]{{3,16}})?"
)


def papers(text: str, lang: Lang | None, start: int, end: int) -> tuple[FoundOutlet, ...]:
    """Names such as "La Gazette du Ponant", "Radio Brumaire", of two words or more, with a word for a paper."""
    found = []
    for m in _names(text, start, end) if signs(text, start, end) & MEDIA else ():
        first = m.start() + _lead(m[0])
        words = [_plain(w) for w in re.findall(r"[^\W\d_]+", text[first : m.end()])]
        if len(words) >= 2 and not _media().isdisjoint(words):
            outlet = Outlet(name=" ".join(text[first : m.end()].split()), lang=lang)
            found.append(FoundOutlet(outlet=outlet, start=first, end=m.end(), sure="beside"))
    return tuple(found)


_BESIDE = small("at_outlet", "of", "inside", "for", "upon", "with")
_OF_A_CRITIC = re.compile(
    rf"(?P<who>{_WORD}(?:[ \xa0]{_WORD}){{1,2}})(?:,?[ \xa0](?:{_BESIDE})[ \xa0]|[ \xa0]?\()"
    rf"(?P<paper>(?:{_ARTICLE}{_WORD}|{_WORD}[ \xa0]{_LINK}?{_WORD})(?:[ \xa0]{_LINK}?{_WORD}){{0,3}})"
)


def papers_of_critics(text: str, lang: Lang | None, start: int, end: int) -> Iterator[tuple[str, FoundOutlet]]:
    """Names of two words or more behind a person's: "Maud Ferris of Harbour Light", "Tom Lund (The Sunday Stub)"."""
    for m in _OF_A_CRITIC.finditer(text, start, end):
        if is_name(m["who"]):
            outlet = Outlet(name=" ".join(m["paper"].split()), lang=lang)
            yield m["who"], FoundOutlet(outlet=outlet, start=m.start("paper"), end=m.end("paper"), sure="beside")


def _names(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Names, tried where a capital stands."""
    position = start
    for capital in _CAPITAL.finditer(text, start, end):
        if capital.start() >= position and (m := _NAME.match(text, capital.start(), end)):
            position = m.end()
            yield m


def is_paper(words: str) -> bool:
    """Whether a short line is the name of a paper: capitals, and a word that names of papers are made of.

    >>> is_paper("La Gazette du Ponant"), is_paper("Paul leaves the village")
    (True, False)
    """
    pieces = [_plain(w) for w in re.findall(r"[^\W\d_]+", words)]
    if not 2 <= len(pieces) <= 5 or not words[:1].isupper() or re.search(r"[:;.!?»”\"()|0-9]", words):
        return False
    capitals = sum(w[:1].isupper() for w in words.split())
    if capitals * 2 < len(words.split()):
        return False
    return any(piece in _media() or piece.endswith(_media_endings()) for piece in pieces)


def look_like_papers(names: Sequence[str]) -> bool:
    """Whether half of these names have a word of papers' or begin with an article, as many of theirs do, and one says more
    than its article and a noun: "La Vigie de l'Ouest"; "Le Monstre", "Scottie" may be roles."""
    likely = [name for name in names if is_paper(name) or (" " in name and _WITH_ARTICLE.match(name))]
    sure = any(is_paper(name) or name.count(" ") > 1 for name in likely)
    return sure and 2 * len(likely) >= len(names)


_WITH_ARTICLE = re.compile(_ARTICLE)


@cache
def _media_endings() -> tuple[str, ...]:
    """Words for a paper that end compound ones: "Wochenzeitung"."""
    return tuple(sorted(m for m in _media() if len(m) >= 4))


@lru_cache(maxsize=20_000)
def _plain(word: str) -> str:
    return anyascii(word).lower()


def _lead(words: str) -> int:
    """How many characters of a name are no part of it: "Pour Radio X", "For Film Y"."""
    first = words.split(maxsplit=1)[0]
    return len(first) + 1 if _plain(first) in _verbs() else 0


@cache
def _verbs() -> frozenset[str]:
    return frozenset(anyascii(word).lower() for word in rules.words("outlet_cues", "says"))


@cache
def _media() -> frozenset[str]:
    return frozenset(anyascii(word).lower() for word in rules.words("outlet_cues", "media"))


MEDIA = cue(_media)  # no name of a paper without such a word
