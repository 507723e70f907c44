"""Outlets: the publications that judge films, found by name, by bent name, or by domain."""

import re
from collections.abc import Container, Iterable, Iterator
from functools import cache
from typing import Literal
from urllib.parse import urlsplit

from anyascii import anyascii

from kerguen import rules
from kerguen.model import Lang, Noun, Spanned
from kerguen.text.fold import fold
from kerguen.text.phrases import small
from kerguen.text.signs import WORD, begin, words_of

Sure = Literal["name", "beside"]  # beside: believed only beside a quotation or a verb of saying


class Outlet(Noun, frozen=True, kw_only=True):
    """One outlet of the project's list."""

    name: str
    lang: Lang | None
    country: str | None = None
    mean: Literal["press", "audience"] | None = None  # an aggregator, and whose mean it gives
    scale: float | None = None  # the best value of its means
    both: bool = False  # it gives the press's mean and the readers' on one scale
    readers: float | None = None  # the best value of its readers' mean, where that is another one

    def scale_of(self, kind: str) -> float | None:
        """The best value on which it counts this mean, or its own critic's marks; None when it is not known to."""
        if kind == "audience" and self.readers is not None:
            return self.readers
        return self.scale if kind in (self.mean, "own") or self.both else None


class FoundOutlet(Noun, frozen=True, kw_only=True):
    """An outlet named at a place. `sure` "beside" asks the caller for a quotation or verb of saying next to it."""

    outlet: Outlet
    start: int
    end: int
    sure: Sure
    bent: bool = False


class _Form(Noun, frozen=True, kw_only=True):
    words: tuple[str, ...]
    outlet: Outlet
    sure: Sure
    capital: bool = True  # the name begins with a capital letter
    exact: str | None = None  # an everyday word: only as it is written here


BESIDE = 600  # characters around the words of outlets: their names stand in the same paragraph


def bent_outlets(text: str, names: Container[str], said: Iterable[Spanned]) -> Iterator[FoundOutlet]:
    """Outlets of these names that stand around what was said under a name cut ("Allocin") or translated.

    A form believed only beside a quotation that is not the outlet's name is a translation of it.
    """
    places = [(s.start, s.end) for s in said if s.start is not None and s.end is not None]
    start, end = min((a for a, _ in places), default=0), max((b for _, b in places), default=0)
    for one in outlets(text, max(0, start - BESIDE), min(len(text), end + BESIDE)):
        other = one.sure == "beside" and fold(text[one.start : one.end]) != fold(one.outlet.name)
        if one.outlet.name in names and (one.bent or other):
            yield one


def outlets(text: str, start: int = 0, end: int | None = None) -> tuple[FoundOutlet, ...]:
    """Every outlet named in text[start:end], in order, the longest name at each place."""
    stop = len(text) if end is None else end
    found: list[FoundOutlet] = []
    position = start
    for begun in words_of(NAMED, text, start, stop):
        if begun.start() < position or not (word := _FIRST.match(text, begun.start(), stop)):
            continue
        forms = _forms_at(text, word, stop)
        one = _longest(text, word.start(), stop, forms) if forms else None
        if one is not None:
            position = one.end
            if not _goes_on().match(text, one.end, stop):
                found.append(one)
    return tuple(found)


@cache
def _goes_on() -> re.Pattern[str]:
    """ "Le Courrier du Littoral", "El Correo del Mar": what follows makes it another paper's name."""
    return re.compile(rf"[ \xa0](?:{small('of_the')})(?:[ \xa0]|(?<=['’]))[A-ZÀ-ÞŒ]")


def _may_begin(word: re.Match[str]) -> bool:
    """A word that begins a name, and is written as _FIRST wants it: most are the articles of running text."""
    alone, pairs = _names()
    first, letter = _folded(word[0]), word[0][0]
    if first not in alone and first not in pairs:
        return False
    small = "a" <= letter <= "z" or "à" <= letter <= "ÿ"
    return not small or word.string[word.end() : word.end() + 1] == "." or bool(_SMALL.fullmatch(word[0]))


NAMED = begin(lambda piece: any(map(_may_begin, WORD.finditer(piece))))


def _forms_at(text: str, word: re.Match[str], stop: int) -> tuple[_Form, ...]:
    """The names that begin with this word and, when they have two, the next one."""
    alone, pairs = _names()
    whole = WORD.match(text, word.start(), stop)
    first = _folded(whole[0] if whole else word[0])
    if first not in alone and first not in pairs:
        return ()
    single = alone.get(first, ())
    if first not in pairs:
        return single
    gap = _GAP.match(text, word.end() if whole is None else whole.end(), stop)
    following = WORD.match(text, gap.end(), stop) if gap else None
    longer = pairs[first].get(_folded(following[0]), ()) if following else ()
    return (*longer, *single)


def outlet_named(words: str) -> Outlet | None:
    """The outlet that these whole words name, accents and case forgiven; None when it is not on the list."""
    return _whole_names().get(" ".join(map(_folded, WORD.findall(words))))


def outlet_at(address: str) -> Outlet | None:
    """The outlet whose domain an address, host or bare domain belongs to."""
    try:
        host = (urlsplit(address).hostname if "//" in address else address.split("/")[0]) or ""
    except ValueError:  # "http://[" is no address
        return None
    labels = host.lower().removeprefix("www.").split(".")
    for first in range(max(len(labels) - 1, 0)):
        if known := _domains().get(".".join(labels[first:])):
            return known
    return None


_SMALL_NAMES = r"[a-z]{1,2}[A-Z][^\W_]*|io9|taz|tip|zitty|artechock|profil|ray|kino|epd|film|eldiario|il|die"
_FIRST = re.compile(  # a capital, a number before a word, a domain, or one of the names written small
    r"(?<![^\W_])(?:[^\W\d_a-zà-ÿ][^\W_]*|\d{1,2}(?=[ \xa0][^\W\d_])|[^\W_]+(?=\.\w)"
    rf"|{_SMALL_NAMES})(?![^\W_])"
)
_SMALL = re.compile(_SMALL_NAMES)
_GAP = re.compile(r"[ \xa0'’.&/:+!-]{1,3}")


@cache
def _folded(word: str) -> str:
    return anyascii(word).lower()


@cache
def _catalogue() -> tuple[tuple[Outlet, dict[str, object]], ...]:
    table = rules.table("outlets")
    return tuple(
        (
            Outlet(
                name=name,
                lang=None if lang == "other" else lang,
                country=entry.get("country", lang.upper() if lang not in ("other", "en") else None),
                both=entry.get("both", False),
                mean=entry.get("mean"),
                scale=entry.get("scale"),
                readers=entry.get("readers"),
            ),
            entry,
        )
        for lang, section in table.items()
        for name, entry in section.items()
    )


@cache
def _forms() -> tuple[_Form, ...]:
    forms: list[_Form] = []
    for outlet, entry in _catalogue():
        common = bool(entry.get("common"))
        wary = common or bool(entry.get("wary"))
        forms.append(_form(outlet.name, outlet, "beside" if wary else "name", exact=common))
        forms += [_form(n, outlet, "name", exact=_is_short(n)) for n in _listed(entry, "also")]
        forms += [_form(n, outlet, "beside", exact=True) for n in _listed(entry, "mt")]
    return tuple(forms)


def _listed(entry: dict[str, object], key: str) -> tuple[str, ...]:
    value = entry.get(key, ())
    return tuple(str(v) for v in value) if isinstance(value, list) else ()


def _is_short(name: str) -> bool:
    """Capitals of two to five letters ("DNA", "SZ", "AD") only in capitals."""
    return name.isupper() and len(name) <= 5


def _form(name: str, outlet: Outlet, sure: Sure, exact: bool) -> _Form:
    words = tuple(_folded(w) for w in WORD.findall(name))
    strict = exact or _is_short(name)
    return _Form(words=words, outlet=outlet, sure=sure, capital=name[0].isupper(), exact=name if strict else None)


@cache
def _names() -> tuple[dict[str, tuple[_Form, ...]], dict[str, dict[str, tuple[_Form, ...]]]]:
    """Names of one word by that word; longer ones by their first two words, the longest first.

    A name that lost its last letter ("Allocin") stands under its bent word.
    """
    alone: dict[str, tuple[_Form, ...]] = {}
    pairs: dict[str, dict[str, tuple[_Form, ...]]] = {}
    every = [*_forms(), *(bent for form in _forms() for bent in _bent_forms(form))]
    for form in sorted(every, key=lambda f: -len(f.words)):
        if len(form.words) == 1:
            alone[form.words[0]] = (*alone.get(form.words[0], ()), form)
        else:
            seconds = pairs.setdefault(form.words[0], {})
            seconds[form.words[1]] = (*seconds.get(form.words[1], ()), form)
    return alone, pairs


def _bent_forms(form: _Form) -> list[_Form]:
    """A name that lost its last letter, where that letter has an accent: decoders and translators drop it."""
    if form.exact or len(form.words[-1]) < 5:
        return []
    last = WORD.findall(form.outlet.name)[-1]
    if _folded(last) != form.words[-1] or last[-1].isascii():
        return []
    words = (*form.words[:-1], form.words[-1][:-1])
    return [_Form(words=words, outlet=form.outlet, sure="name")]


@cache
def _whole_names() -> dict[str, Outlet]:
    return {" ".join(form.words): form.outlet for form in reversed(_forms())}


@cache
def _domains() -> dict[str, Outlet]:
    return {d: outlet for outlet, entry in _catalogue() for d in _listed(entry, "domain")}


def _longest(text: str, start: int, stop: int, forms: tuple[_Form, ...]) -> FoundOutlet | None:
    for form in forms:
        end = _end_of(text, start, stop, form)
        if end is not None:
            written = text[start:end]
            cut = _folded(WORD.findall(form.outlet.name)[-1])[:-1] == form.words[-1]
            bent = cut or _folded("".join(WORD.findall(written))) != "".join(form.words)
            return FoundOutlet(outlet=form.outlet, start=start, end=end, sure=form.sure, bent=bent)
    return None


def _end_of(text: str, start: int, stop: int, form: _Form) -> int | None:
    """Where the form ends if it stands at `start`."""
    position = start
    for number, expected in enumerate(form.words):
        if number:
            gap = _GAP.match(text, position, stop)
            position = gap.end() if gap else position
        word = WORD.match(text, position, stop)
        if word is None or _folded(word[0]) != expected:
            return None
        position = word.end()
    if len(form.words) == 1 and form.exact is None and form.capital and not text[start].isupper():
        return None
    if form.exact is not None and text[start:position].replace("’", "'") != form.exact.rstrip("!+"):
        return None
    return position
