"""Persons bent by translation or by debris: translated word by word, glued, stripped of accents, mistyped."""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache, lru_cache

from anyascii import anyascii

from kerguen import rules
from kerguen.films.mentions import shows_translation
from kerguen.films.roll import CREDITS, Credit
from kerguen.model import Observation, Page, Reading, Repair
from kerguen.text.fold import fold
from kerguen.text.literal import rendered
from kerguen.values.names import compare_names, name_words

LISTED_TOGETHER = 120  # characters between two names of one list: a page that lists both means two persons
SEARCHED = 400_000  # characters of a page that are searched for bent names; the longest true page seen has 300,000
ALIKE = 3  # letters with which two words begin alike: "Oliver", "Olivier"
VOUCHED = 2  # more pages for one spelling than for another before the other is called mistyped


def people_repairs(
    page: Page, reading: Reading, roll: Sequence[Credit], source: Page | None = None
) -> tuple[Repair, ...]:
    """What stands on this page for a person of the film, under a bent name. `source`: the page it was translated from."""
    found: dict[tuple[int, int], Repair] = {}
    for credit in roll:
        every = (
            *_unaccented(page, credit), *_glued(page, credit), *_translated(page, reading, credit, roll),
            *_misheard(page, reading, credit, roll), *_overaccented(page, reading, credit),
        )  # fmt: skip
        for repair in (*every, *_mistyped(page, reading, credit, roll)):
            if repair.start is not None and repair.end is not None:
                found.setdefault((repair.start, repair.end), repair)
    for repair in _unlike_source(page, reading, source, roll) if source else ():
        found.setdefault((repair.start or 0, repair.end or 0), repair)
    return tuple(found[place] for place in sorted(found))


def _translated(page: Page, reading: Reading, credit: Credit, roll: Sequence[Credit]) -> Iterator[Repair]:
    """ "Michael White" for Michel Blanc: the page shows signs of translation, and a second field agrees."""
    if not shows_translation(reading):
        return
    clean_names = {c.key for c in roll if c.clean}
    for form in rendered(credit.name, page.lang):
        known = form in clean_names or any(form in rendered(c.name, page.lang) for c in roll if c.key != credit.key)
        places = [] if known else _places(page.text, form)
        if places and not _listed_together(page, credit, places) and (why := _agrees(page, reading, credit, form)):
            for start, end in places:
                yield _repair(page, start, end, credit.name, f"translated word by word; {why}")


def _misheard(page: Page, reading: Reading, credit: Credit, roll: Sequence[Credit]) -> Iterator[Repair]:
    """ "Daniel Ott" for Daniel Auteuil, "Oliver Gourmand" for Olivier Gourmet: nobody else bears the name, and he plays
    the same part under a name that is like his."""
    if not credit.clean or not shows_translation(reading):
        return
    true_names = {c.key for c in roll if c.clean}
    for written in sorted({o.of for o in reading.observations if o.field == "character" and o.of}):
        if fold(written) in true_names or not _is_half_kept(name_words(written), name_words(credit.name)):
            continue
        if _listed_together(page, credit, _places(page.text, fold(written))):
            continue
        played = {fold(str(o.value)) for o in reading.observations if o.field == "character" and o.of == written}
        others = {part for c in roll if c.key not in (credit.key, fold(written)) for part in c.characters}
        if shared := sorted((played & credit.characters) - others):
            for start, end in _places(page.text, fold(written)):
                yield _repair(
                    page, start, end, credit.name, f"unknown elsewhere; plays {shared[0].title()} as {credit.name}"
                )


def _unlike_source(page: Page, reading: Reading, source: Page, roll: Sequence[Credit]) -> Iterator[Repair]:
    """ "Albrecht Shoe" where the source has one Albrecht: a name that the source has not is one of its names, bent."""
    there = [c for c in roll if source.id in c.pages]
    true_names = {c.key for c in roll if c.clean}
    for written in sorted({str(o.value) for o in reading.observations if o.field in CREDITS}):
        if fold(written) in true_names or _places(source.text, fold(written)):
            continue
        played = _parts(
            {fold(str(o.value)) for o in reading.observations if o.field == "character" and o.of == written}
        )
        likely = [c for c in there if _named(c.name) & _named(written)] or [
            c for c in there if _parts(c.characters) & played
        ]
        places = _places(page.text, fold(written))
        if len(likely) == 1 and not _listed_together(page, likely[0], places):
            for start, end in places:
                yield _repair(
                    page, start, end, likely[0].name, f"the page that this one translates has {likely[0].name}"
                )


def _named(name: str) -> set[str]:
    return {fold(word) for word in re.split(r"[ -]", name) if word[:1].isupper()}


def _parts(characters: Collection[str]) -> set[str]:
    """How parts begin: "Lucía" is "Lucie"."""
    return {part[:ALIKE] for part in characters}


def _is_half_kept(written: Sequence[str], name: Sequence[str]) -> bool:
    """Another name of as many words, one of which is the same, or all of which begin alike."""
    pairs = list(zip(written, name, strict=False))
    if len(written) != len(name) or len(name) < 2 or all(a == b for a, b in pairs):
        return False
    return any(a == b for a, b in pairs) or all(a[:ALIKE] == b[:ALIKE] for a, b in pairs)


def _agrees(page: Page, reading: Reading, credit: Credit, form: str) -> str | None:
    """The second field: the character, the true name on this page, or the film's credits on another page."""
    played = {fold(str(o.value)) for o in reading.observations if o.field == "character" and fold(o.of or "") == form}
    if shared := sorted(played & credit.characters):
        return f"the same character, {shared[0].title()}"
    if _places(page.text, credit.key):
        return f"the same page also names {credit.name}"
    others = sorted(credit.pages - {page.id})
    return f"another page of the film credits {credit.name}" if others and credit.clean else None


def _listed_together(page: Page, credit: Credit, places: Sequence[tuple[int, int]]) -> bool:
    true_places = _places(page.text, credit.key)
    return any(abs(a - b) <= LISTED_TOGETHER for a, _ in places for b, _ in true_places)


def _glued(page: Page, credit: Credit) -> Iterator[Repair]:
    """ "Julia Piatonmeanwhile": the name with a small word at its end."""
    if " " not in credit.key or credit.name not in page.text[:SEARCHED]:
        return
    pattern = re.compile(re.escape(credit.name) + r"([^\W\d_]{4,12})(?![\w-])")
    for glued in pattern.finditer(page.text, 0, SEARCHED):
        if fold(glued[1]) in _tails() and glued[1].islower():
            yield _repair(page, glued.start(), glued.end(), credit.name, f'the word "{glued[1]}" is glued to the name')


@cache
def _tails() -> frozenset[str]:
    return frozenset(word for words in rules.table("glued")["tails"].values() for word in words.split())


def _unaccented(page: Page, credit: Credit) -> Iterator[Repair]:
    """ "Melanie Auffret": the letters of a name that another page writes with its accents."""
    plain = anyascii(credit.name)
    if plain == credit.name or " " not in plain:
        return
    searched = page.text[:SEARCHED]
    for found in re.finditer(rf"(?<!\w){re.escape(plain)}(?!\w)", searched) if plain in searched else ():
        yield _repair(page, found.start(), found.end(), credit.name, "the accents were lost")


def _overaccented(page: Page, reading: Reading, credit: Credit) -> Iterator[Repair]:
    """ "Alexandra María Lara": accents of the translation's language on a name that careful pages write without."""
    for o in reading.observations if shows_translation(reading) else ():
        written = str(o.value)
        if o.field not in CREDITS or written.isascii() or o.start is None or o.end is None or written != o.text:
            continue
        if written != credit.name and anyascii(written) == anyascii(credit.name):
            why = "other pages, which write accents, write the name otherwise"
            yield _repair(page, o.start, o.end, credit.name, why)


def _mistyped(page: Page, reading: Reading, credit: Credit, roll: Sequence[Credit]) -> Iterator[Repair]:
    """ "Auffrey" for Auffret: one page spells so what several others spell otherwise, in the same role."""
    if credit.key in {fold(str(o.value)) for o in reading.observations if o.field == "director"}:
        return
    for o in _wrong_directors(reading, credit, roll):
        if o.start is not None and o.end is not None:
            why = f"{len(credit.pages)} pages of the film spell it otherwise"
            yield _repair(page, o.start, o.end, credit.name, why, str(o.value))


def _wrong_directors(reading: Reading, credit: Credit, roll: Sequence[Credit]) -> Iterator[Observation]:
    pages = {c.key: len(c.pages) for c in roll}
    if "director" not in credit.roles:
        return
    for o in reading.observations:
        if o.field != "director" or compare_names(str(o.value), credit.name).how not in ("typing", "glued"):
            continue
        if len(credit.pages) >= pages.get(fold(str(o.value)), 0) + VOUCHED:
            yield o


def _places(text: str, key: str) -> list[tuple[int, int]]:
    """Where these folded words stand in the text, each with a capital: a translated name is still a name."""
    plain = _plain(text)
    words = key.split()
    if not all(word in plain for word in words):
        return []
    pattern = r"[\s\xa0-]{1,3}".join(re.escape(word) for word in words)
    return [
        (m.start(), m.end())
        for m in re.finditer(rf"(?<!\w){pattern}(?!\w)", plain)
        if text[m.start()].isupper() and text[m.end() - 1].isalpha()
    ]


@cache
def _folding() -> dict[int, str]:
    """Letters with accents to one plain letter each, so that offsets stay true."""
    letters = (chr(code) for code in range(0xC0, 0x250))
    return {ord(c): plain for c in letters if len(plain := anyascii(c)) == 1}


@lru_cache(maxsize=4)
def _plain(text: str) -> str:
    """The searched part of a text in small plain letters, every offset kept."""
    return "".join(map(_small, text[:SEARCHED])) if "\u0130" in text else text[:SEARCHED].translate(_folding()).lower()


def _small(letter: str) -> str:
    small = _folding().get(ord(letter), letter).lower()
    return small if len(small) == 1 else letter


def _repair(page: Page, start: int, end: int, restored: str, why: str, as_written: str | None = None) -> Repair:
    words = page.text[start:end]
    return Repair(
        page=page.id, start=start, end=end, text=words, kind="person", as_written=as_written or words,
        restored=restored, why=why,
    )  # fmt: skip
