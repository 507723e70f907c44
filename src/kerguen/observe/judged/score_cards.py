"""Means as sites of films draw them: a line that says whose, a line with the value, a line that counts.

Press            95% Tomatometer        7,6         Metascore                        CRITICA 3,60
4,0 33 reviews   323 Reviews            44.251      Based on 48 Critic Reviews       PUBBLICO 3,46
                                        votes       94
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Literal, NamedTuple

from msgspec.structs import replace

from kerguen import rules
from kerguen.model import Lang, Noun, Page, Zone
from kerguen.observe.cues import label as label_words
from kerguen.observe.cues import labels, lines
from kerguen.text.phrases import small
from kerguen.text.signs import cue, shape, signs
from kerguen.values.dates import dates
from kerguen.values.outlets import NAMED, Outlet, outlet_named, outlets
from kerguen.values.ratings import FoundRating, rating

Kind = Literal["press", "audience", "own"]
Row = tuple[int, int]

SHORT = 80  # characters of a line of a card
LABEL = 32  # characters of a line that says whose mean it is
MOST = 60  # lines with values of one zone that are looked at: a table of figures has more


class Card(Noun, frozen=True, kw_only=True):
    """A mean with whose it is, from how many, and the aggregator that gives it."""

    found: FoundRating
    kind: Kind
    count: int | None = None
    by: Outlet | None = None


class Side(Noun, frozen=True, kw_only=True):
    """Whose a mean is, and the aggregator that its label names."""

    kind: Kind
    by: Outlet | None = None


def _side_words() -> Iterator[str]:
    """The first words of the labels that say whose a mean is, and of what is counted."""
    for phrase in rules.words("ratings", "press", "audience", "press_count", "audience_count"):
        yield phrase.split()[0]


VALUED = shape(r"^\(?\d{1,2}[.,]\d{1,2}(?:/\d{1,3})?$|^\(?\d{1,3}%")
SIDED = cue(_side_words)


class Sheet(NamedTuple):
    """The lines of a zone, the language of their labels, the outlet whose page it is, and the lines used by a card."""

    text: str
    rows: tuple[Row, ...]
    lang: Lang | None
    outlet: Outlet | None
    taken: set[int]

    def words(self, number: int) -> str:
        """The characters of one line."""
        return self.text[slice(*self.rows[number])]


def score_cards(page: Page, zone: Zone, outlet: Outlet | None) -> tuple[Card, ...]:
    """The means that a zone draws as cards, in page order; the first of each owner when several films have some."""
    held = signs(page.text, zone.start, zone.end)
    if not (held & VALUED or (held & SIDED and held & _WHOLE)) or not (held & (SIDED | NAMED) or outlet is not None):
        return ()
    site = outlet if outlet is not None and outlet.mean else None
    sheet = Sheet(
        text=page.text, rows=tuple(_sides_apart(page.text, lines(page.text, zone.start, zone.end), page.lang)),
        lang=site.lang if site and site.lang else page.lang, outlet=site, taken=set(),
    )  # fmt: skip
    cards: dict[tuple[str, str | None], Card] = {}
    translated = sheet._replace(lang=page.lang)  # the site speaks its own language, unless somebody translated it
    for number in _valued(page.text, sheet.rows):
        card = _card(sheet, number) or (_card(translated, number) if sheet.lang != page.lang else None)
        if card is not None:
            cards.setdefault((card.kind, card.by.name if card.by else None), card)
    return tuple(cards.values())


_WHOLE = shape(r"^\d{1,3}$")
_SECOND = re.compile(r"(?<=[\w)%][ \xa0])(?P<side>[^\W\d_]{4,14})[ \xa0]?[ \xa0:][ \xa0]?(?=\d{1,2}[.,]\d{1,2}(?!\d))")


def _sides_apart(text: str, rows: Iterable[Row], lang: Lang | None) -> Iterator[Row]:
    """The lines; "PRESS 4,3 31 reviews SPECTATORS 3,6 2106 ratings" is one for each side."""
    for start, end in rows:
        floor = start
        if end - start <= 2 * SHORT and signs(text, start, end) & VALUED:
            for m in _SECOND.finditer(text, start, end):
                if label_words(m["side"]) in labels("ratings", "audience", lang) | labels("ratings", "press", lang):
                    yield floor, m.start() - 1
                    floor = m.start()
        yield floor, end


def _valued(text: str, rows: tuple[Row, ...]) -> list[int]:
    """The numbers of the short lines that may hold a value."""
    found = [
        number
        for number, (start, end) in enumerate(rows)
        if end - start <= SHORT and signs(text, start, end) & (VALUED | _WHOLE)
    ]
    return found[:MOST]


_NUMBER = r"\d{1,3}(?:[ \xa0\u202f.,]\d{3}){1,3}|\d{1,7}(?:[.,]\d{1,2})?(?=[ \xa0]?[KkMm](?!\w))|\d{1,7}"
_VALUE_LINE = re.compile(
    r"(?:(?P<label>[^\W\d_][^\n\d:]{1,30}?)[ \xa0]?[ \xa0:·|–—-][ \xa0]{0,3})?"
    r"(?P<value>\d{1,2}[.,]\d{1,2}|\d{1,3}(?=[ \xa0]?(?:%|$|/[ \xa0]?10(?!\d)))|\d{2,3}(?=[ \xa0][A-Z][a-z]{3,}$))"
    rf"(?P<best>[ \xa0]?%|[ \xa0]?(?:[·•|][ \xa0])?(?:/|{small('out_of', 'of_best')})[ \xa0]?(?:5|100|10|20)(?![\d.,]))?[*_]{{0,2}}"
    r"(?:(?:[ \xa0·•|(,–—-]{1,4}|(?<=%)(?=[A-Z]))(?P<rest>[^\W_][^\n]{0,60}))?"
)


def _card(sheet: Sheet, number: int) -> Card | None:
    """The mean of one line, when a label, a count or the site says whose it is."""
    outlet, m = sheet.outlet, _VALUE_LINE.fullmatch(sheet.text, *sheet.rows[number])
    if m is None or ((m["rest"] and m["label"]) and _counted(m["rest"], sheet.lang) is None):
        return None
    counted, used = _count_of(sheet, number, m)
    if used and used[0] < number and _is_dated_below(sheet, number):
        return None
    side = _side_of(sheet, number, m)
    if side is None and counted is not None and counted[1] and not m["label"]:
        side = Side(kind=counted[1])
    if side is None and outlet is not None and outlet.mean and counted is not None and not (m["label"] or m["rest"]):
        side = Side(kind=outlet.mean)
    found = None if _is_of_both(m["rest"] or "", sheet.lang) else _read(sheet.text, m)
    if side is None or found is None or (m["rest"] and counted is None and not _said(m["rest"], sheet.lang)):
        return None
    by = side.by or (outlet if outlet and (outlet.mean == side.kind or outlet.scale_of(side.kind)) else None)
    if _is_whole(m) and not (
        (counted or (side.by and (m["rest"] or m["label"]))) and by and by.mean == side.kind and by.scale == HUNDRED
    ):
        return None
    named = outlet is not None and side.by is not None and side.by.name == outlet.name
    if named and counted is None and not m["best"] and _is_beside_readers(sheet):
        return Card(found=found, kind="own", by=outlet)
    sheet.taken.update(used)
    return Card(found=found, kind=side.kind, count=counted[0] if counted else None, by=by)


def _is_of_both(counted: str, lang: Lang | None) -> bool:
    """ "31 recensioni tra critica, pubblico e dizionari": one mean of critics and readers."""
    words = set(label_words(counted).split())
    return not words.isdisjoint(labels("ratings", "press", lang)) and not words.isdisjoint(
        labels("ratings", "audience", lang)
    )


HUNDRED = 100.0


def _is_whole(m: re.Match[str]) -> bool:
    """A value without decimals, percent or best value: a Metascore, or any number."""
    return m["best"] is None and m["value"].isdecimal()


def _read(text: str, m: re.Match[str]) -> FoundRating | None:
    start, end = m.start("value"), m.end("best") if m["best"] else m.end("value")
    found = rating(text[start:end].replace("·", " ").replace("•", " ").replace("|", " "))
    if found is None or (found.scale is not None and found.value > found.scale):
        return None
    return replace(found, start=start, end=end, how="card")


_COUNTED_TAIL = re.compile(rf"[ \xa0·•|(,–—-]{{1,4}}(?:{_NUMBER})\+?[ \xa0][^\W\d_].*")  # "Tomatometer 318 Reviews"
NEAR = 3  # lines over a value in which its label stands


def _side_of(sheet: Sheet, number: int, m: re.Match[str]) -> Side | None:
    """Whose the value of a line is: a label on the line, over it, or under it."""
    if m["label"]:
        return _said(m["label"], sheet.lang)
    if m["rest"] and (side := _said(m["rest"], sheet.lang)):
        return side
    for above in range(number - 1, max(-1, number - 1 - NEAR), -1):
        words = sheet.words(above)
        if _has_its_value(words, sheet.lang):
            break
        if above not in sheet.taken and (side := _said(words, sheet.lang)):
            sheet.taken.add(above)
            return side
        if label_words(words) in _labels("own", sheet.lang):
            return None
        if len(words) > LABEL or above in sheet.taken or _VALUE_LINE.fullmatch(words):
            break
        if _counted(words, sheet.lang) is None and not words.istitle():
            break
    for last in (number + 1, number + 2):
        words = " ".join(map(sheet.words, range(number + 1, min(last + 1, len(sheet.rows)))))
        if _has_its_value(words, sheet.lang):
            break
        if last < len(sheet.rows) and last not in sheet.taken and (side := _said(words, sheet.lang)):
            sheet.taken.update(range(number + 1, last + 1))
            return side
    return None


def _has_its_value(words: str, lang: Lang | None) -> bool:
    """ "IMDb: 7.4/10": a label that has its own value behind it is of no other line."""
    m = _VALUE_LINE.fullmatch(words)
    return m is not None and bool(m["label"]) and not _is_whole(m) and _said(m["label"], lang) is not None


def _said(words: str, lang: Lang | None) -> Side | None:
    """ "Press", "User Score", "IMDb rating", "Tomatometer 318 Reviews": whose mean such a line says it is."""
    if (tail := _COUNTED_TAIL.search(words)) and (side := _said(words[: tail.start()], lang)):
        return side
    if len(words) > LABEL:
        return None
    key = label_words(words)
    if key in _labels("press", lang):
        return Side(kind="press", by=_mean_named(words, "press"))
    if key in _labels("audience", lang):
        return Side(kind="audience", by=_mean_named(words, "audience"))
    named = outlets(words)
    if len(named) != 1 or (by := named[0].outlet).mean is None:
        return None
    others = label_words(f"{words[: named[0].start]} {words[named[0].end :]}")
    if others in _labels("audience", lang):
        return Side(kind="audience", by=by)
    return (
        Side(kind=by.mean, by=by)
        if not others or others in _labels("own", lang) or others in _labels("press", lang)
        else None
    )


def _mean_named(words: str, kind: Kind) -> Outlet | None:
    known = outlet_named(words)
    return known if known and known.mean and (known.mean == kind or known.both) else None


@cache
def _labels(side: str, lang: Lang | None) -> frozenset[str]:
    listed = labels("ratings", side, lang)
    return listed | labels("ratings", "press_count", lang) if side == "press" else listed


_COUNT = re.compile(
    rf"(?:[^\W\d_][^\n\d]{{0,24}}?[ \xa0])?(?P<number>{_NUMBER})(?![.,]\d)(?P<unit>[ \xa0]?[KkMm](?!\w))?\+?"
    r"(?:[ \xa0]{0,2}(?P<noun>[^\W\d_]+(?:[ \xa0-][^\W\d_]+){0,2}))?[^\n]{0,40}"
)
_UNITS = {"k": 1_000, "m": 1_000_000}


def _counted(words: str, lang: Lang | None) -> tuple[int, Kind | None] | None:
    """ "33 reviews", "Based on 48 Critic Reviews", "12.4K", "1,000+ verified ratings": how many, and of whom."""
    m = _COUNT.fullmatch(words.strip(" ()·|"))
    if m is None or m["number"] == "0":
        return None
    unit = _UNITS.get((m["unit"] or "").strip().lower(), 1)
    whole = float(m["number"].replace(",", ".")) * unit if unit > 1 else float(re.sub(r"\D", "", m["number"]))
    parts = label_words(m["noun"]).split() if m["noun"] else []
    if not parts:
        head = label_words(words.strip(" ()·|")[: m.start("number")])
        ended = m.end("number") >= len(words.strip(" ()·|"))
        if ended and head.rpartition(" ")[2] in labels("ratings", "audience_count", lang) | {"count"}:
            return int(whole), None
        return (int(whole), None) if not head and m.end("number") >= len(words) - 4 else None
    for noun in (" ".join(parts[:3]), " ".join(parts[:2]), parts[0], " ".join(parts[1:2])):
        if noun in labels("ratings", "press_count", lang):
            return int(whole), "press"
        if noun in labels("ratings", "audience_count", lang):
            return int(whole), "audience"
    return None


def _count_of(sheet: Sheet, number: int, m: re.Match[str]) -> tuple[tuple[int, Kind | None] | None, tuple[int, ...]]:
    """The count beside a value: on its line, on the next ones, or between it and its label; and the lines it took."""
    if m["rest"] and (counted := _counted(m["rest"], sheet.lang)):
        return counted, ()
    below = [sheet.text[slice(*row)] for row in sheet.rows[number + 1 : number + 4]]
    for skipped in range(min(2, len(below))):  # a label may come first
        words, following = below[skipped], below[skipped + 1 : skipped + 2]
        if len(words) > SHORT or (skipped and _said(below[0], sheet.lang) is None):
            break
        joined = (
            f"{words} {following[0]}" if following and len(following[0]) <= LABEL and words[-1:].isdecimal() else ""
        )
        if joined and (counted := _counted(joined, sheet.lang)) and counted[1]:
            return counted, (number + 1 + skipped, number + 2 + skipped)
        if counted := _counted(words, sheet.lang):
            return counted, (number + 1 + skipped,)
    for above in range(number - 1, max(-1, number - NEAR), -1):
        words = sheet.words(above)
        if (
            len(words) <= SHORT
            and (counted := _counted(words, sheet.lang))
            and counted[1]
            and not words[:1].isdecimal()
        ):
            return counted, (above,)
        if len(words) > LABEL:
            break
    return None, ()


def _is_dated_below(sheet: Sheet, number: int) -> bool:
    """A day on the line under a value whose count stands above: the mark of one reader, who wrote so many."""
    row = sheet.rows[number + 1] if number + 1 < len(sheet.rows) else (0, 0)
    return row[1] - row[0] <= SHORT and any(date.value for date in dates(sheet.text, sheet.lang, None, *row))


def _is_beside_readers(sheet: Sheet) -> bool:
    """Whether other lines give the readers' mean: what stands under the site's own name is then its critic's."""
    audience = _labels("audience", sheet.lang)
    return any(
        label_words(sheet.text[start:end].rstrip("0123456789,. ")) in audience
        for start, end in sheet.rows
        if end - start <= LABEL + 6
    )
