"""Quotations without marks: a line of credit over the words, a block that ends with its credit, words announced by a line."""

import re

from msgspec.structs import replace

from kerguen.model import Noun, Page, Zone
from kerguen.observe.cues import label, labels, phrases
from kerguen.observe.judged.quoted import Quoted, quoted
from kerguen.observe.judged.verdicts import SENTENCE_END
from kerguen.values.outlets import FoundOutlet, Outlet
from kerguen.values.people import is_name

SHORT_LINE = 90  # a line of credit: outlet, critic, stars

Rows = tuple[tuple[int, int], ...]
Named = list[tuple[FoundOutlet, ...]]  # the outlets of each row


class Said(Noun, frozen=True, kw_only=True):
    """A quotation with the outlet it is given to; `frame` is the stretch whose words show the verdict."""

    words: Quoted
    outlet: FoundOutlet
    frame: tuple[int, int]
    marks: bool = True
    given: tuple[int, int] | None = None  # a bare mark on a line of its own beside the outlet's


def without_marks(page: Page, zone: Zone, rows: Rows, named: Named, found: list[Said]) -> list[Said]:
    """What stands in a zone beside the quotations between marks that are found in it."""
    tails = _tailed(page, zone, rows, named, found) + _signed(page, zone, rows, named, found)
    heads = _unmarked(page, zone, rows, named, [*found, *tails])
    return tails + heads + _announced(page, rows, named, found)


def is_credit(page: Page, row: tuple[int, int], one: FoundOutlet) -> bool:
    """A short line that begins with the outlet, or with a dash or a critic before it, and says no more."""
    start, end = row
    if end - start > SHORT_LINE or (one.outlet.mean and any(map(str.isdecimal, page.text[start:end]))):
        return False  # "82 Metascore" is its mean
    lead, tail = page.text[start : one.start].strip(" -–—(*_|>#"), page.text[one.end : end].strip(" -–—)*_|:")
    return len(lead) <= 40 and len(tail) <= 40 and not SENTENCE_END.search(tail[:-1])


_TAIL = re.compile(r"[ \xa0*_]{0,4}[–—-]{1,2}[ \xa0*_]{0,4}(?:[^\n–—]{2,40},[ \xa0])?$")
_QUOTED_LINE = re.compile(r"[ \t]{0,4}(?:>[ \t]{0,3}|[*_]{1,2}(?=[^\s*_]))+")


def _tailed(page: Page, zone: Zone, rows: Rows, named: Named, found: list[Said]) -> list[Said]:
    """ "> The words – Outlet": a block of quotation, or a line of press quotes, that ends with its credit."""
    taken = {said.outlet.start for said in found}
    more = []
    for row, outlets_here in zip(rows, named, strict=True):
        last = outlets_here[-1] if outlets_here and outlets_here[-1].start not in taken else None
        if last is None or row[1] - last.end > 4:
            continue
        lead = _QUOTED_LINE.match(page.text, *row)
        start = lead.end() if lead else row[0]
        credit = _TAIL.search(page.text, start, last.start)
        if credit is None or credit.start() - start < 15 or (lead is None and zone.kind != "press_quotes"):
            continue
        words = Quoted(start=start, end=credit.start(), outer_start=start, outer_end=credit.start())
        more.append(Said(words=words, outlet=last, frame=(start, credit.start()), marks=False))
    return more


_DASH = re.compile(r"[ \t>*_]{0,8}[–—-]{1,2}[ \xa0]?")
_LEAD = re.compile(r"[*_]{0,3}[ \xa0]?[:–—][*_]{0,3}[ \xa0]")


def _signed(page: Page, zone: Zone, rows: Rows, named: Named, found: list[Said]) -> list[Said]:
    """In a list of press quotes, words over "— Outlet", or each over its outlet's line; "Outlet: the words" in one."""
    if zone.kind != "press_quotes":
        return []
    taken = {said.outlet.start for said in found}
    said = [n for n, row in enumerate(rows) if any(map(str.isalnum, page.text[slice(*row)]))]
    heads = {n for n in said if named[n] and is_credit(page, rows[n], named[n][0])}
    dashed = {n for n in heads if _DASH.match(page.text, *rows[n])}
    ends = [n for n in said if n in heads and n not in dashed and named[n][0].start - rows[n][0] <= NEAR_START]
    over = dict(zip(said[1:], said, strict=False))
    stacked = len(ends) > 1 and ends[-1] == said[-1] and all(over.get(n, n) not in heads for n in ends)
    more = []
    for number in said:
        one = named[number][0] if named[number] and named[number][0].start not in taken else None
        row, above = rows[number], rows[over[number]] if over.get(number, number) not in {number, *heads} else None
        if one is None:
            continue
        if (number in dashed or (stacked and number in ends)) and above and _are_words(page, above):
            more.append(_plain(page, above, one))
        elif one.start - row[0] <= NEAR_START:
            lead = _LEAD.match(page.text, one.end, row[1])
            if lead is not None and _are_words(page, (lead.end(), row[1])):
                more.append(_plain(page, (lead.end(), row[1]), one))
    return more


NEAR_START = 8  # characters before an outlet's name in its line


def _are_words(page: Page, row: tuple[int, int]) -> bool:
    """A sentence without marks."""
    return page.text[row[1] - 1] in ".!?…" and row[1] - row[0] >= SHORTEST_WORDS and not quoted(page.text, *row)


def _plain(page: Page, row: tuple[int, int], one: FoundOutlet) -> Said:
    """The words of a line without marks, given to an outlet."""
    lead = _QUOTED_LINE.match(page.text, *row)
    start = lead.end() if lead else row[0]
    words = Quoted(start=start, end=row[1], outer_start=start, outer_end=row[1])
    return Said(words=words, outlet=one, frame=(start, row[1]), marks=False)


def _unmarked(page: Page, zone: Zone, rows: Rows, named: Named, found: list[Said]) -> list[Said]:
    """A line of credit, perhaps the critic's line, then the words without marks; in an article only when it repeats."""
    taken = {said.outlet.start for said in found}
    more = []
    heads = [bool(named[n]) and _is_heading_credit(page, row, named[n][0]) for n, row in enumerate(rows)]
    for number, row in enumerate(rows[:-1]):
        credit = next((o for o in named[number] if o.start not in taken and _is_heading_credit(page, row, o)), None)
        if credit is None and not named[number] and sum(heads) >= REPEATED:
            credit = _unlisted(page, rows, number)
        by = credit is not None and _is_byline(page, rows[number + 1])
        listed = number > 0 and heads[number - 1] and not by  # the last of a list of names: no words are its own
        words = _words_under(page, rows, named, number) if credit and not listed else None
        if words is None and by:
            words = _few_words(page, rows[number + 2 : number + 3])
        if credit is None or words is None:
            continue
        quote = Quoted(start=words[0], end=words[1], outer_start=words[0], outer_end=words[1])
        more.append(Said(words=quote, outlet=credit, frame=words, marks=False))
    more = _with_marks(page, rows, more)
    return more if zone.kind == "press_quotes" or len({m.outlet.outlet.name for m in more}) >= REPEATED else []


_BARE_MARK = re.compile(r"\d{1,3}(?:[.,]\d)?")


def _with_marks(page: Page, rows: Rows, found: list[Said]) -> list[Said]:
    """What was said with the bare marks that stand alone over each outlet, or under each."""
    numbers = {start: number for number, (start, _) in enumerate(rows)} if len(found) > 1 else {}
    credits = [numbers.get(said.outlet.start, -1) for said in found]
    for side in (-1, 1):
        beside = [rows[n + side] for n in credits if n >= 0 and 0 <= n + side < len(rows)]
        if found and len(beside) == len(found) and all(_BARE_MARK.fullmatch(page.text, *row) for row in beside):
            return [replace(said, given=row) for said, row in zip(found, beside, strict=True)]
    return found


def _announced(page: Page, rows: Rows, named: Named, found: list[Said]) -> list[Said]:
    """ "The NYT concludes with this:" and a paragraph of its own, without marks."""
    more = []
    says = phrases("outlet_cues", ("says",), page.lang)
    for number, (start, end) in enumerate(rows[:-1]):
        if end - start > SHORT_LINE or page.text[end - 1] != ":" or len(named[number]) != 1:
            continue
        one, (first, last) = named[number][0], rows[number + 1]
        told = one.end + 1 < end - 1 and says.find(page.text, one.end, end)
        taken = any(said.words.start < last and first < said.words.end for said in found)
        if told and last - first >= 2 * SHORT_LINE and not taken and not named[number + 1]:
            words = Quoted(start=first, end=last, outer_start=first, outer_end=last)
            more.append(Said(words=words, outlet=one, frame=(first, last), marks=False))
    return more


REPEATED = 3  # credits in a row make a list of press quotes
SHORTEST_WORDS = 30  # characters of a quotation without marks


LONGEST_OUTLET = 40  # characters


def _unlisted(page: Page, rows: tuple[tuple[int, int], ...], number: int) -> FoundOutlet | None:
    """In a list of press quotations, a line over "par Camille Brun": a paper that is not on the project's list."""
    (start, end), (first, last) = rows[number], rows[number + 1]
    if end - start > LONGEST_OUTLET or page.text[end - 1] in ".!?:…»”)":
        return None
    if not page.text[start].isupper() or not _is_byline(page, (first, last)):
        return None
    outlet = Outlet(name=" ".join(page.text[start:end].split()), lang=page.lang)
    return FoundOutlet(outlet=outlet, start=start, end=end, sure="beside")


def _is_byline(page: Page, row: tuple[int, int]) -> bool:
    """A line that is "par Camille Brun", "by The Staff"."""
    lead, _, name = page.text[slice(*row)].partition(" ")
    return row[1] - row[0] <= SHORT_LINE and label(lead) in labels("verdict", "author", page.lang) and is_name(name)


def _few_words(page: Page, rows: Rows) -> tuple[int, int] | None:
    """A short sentence under a byline."""
    return next((row for row in rows if row[1] - row[0] < SHORTEST_WORDS and page.text[row[1] - 1] in ".!?…»”"), None)


_LINK = re.compile(r"www\.|https?:")


def _is_heading_credit(page: Page, row: tuple[int, int], one: FoundOutlet) -> bool:
    """A line that is the outlet's name, perhaps with stars or a critic; or a byline that ends with it."""
    if not is_credit(page, row, one):
        return False
    if one.start - row[0] <= 8:
        return True
    return not page.text[one.end : row[1]].strip(" .)*_") and byline_name(page, one) is not None


def byline_name(page: Page, one: FoundOutlet) -> str | None:
    """The critic of a line that is a byline and ends with its paper: "di Marco Sorte Sentieri Selvaggi"."""
    start = page.text.rfind("\n", 0, one.start) + 1
    if one.start - start > SHORT_LINE:
        return None
    lead, _, name = page.text[start : one.start].strip(" *_").partition(" ")
    name = name.strip(" ,-–—(")
    return name if label(lead) in labels("verdict", "author", page.lang) and " " in name and is_name(name) else None


def _words_under(page: Page, rows: Rows, named: Named, number: int) -> tuple[int, int] | None:
    """The first line of words under a credit, over the critic's own line; None when another credit comes first."""
    for other in range(number + 1, min(number + 4, len(rows))):
        start, end = rows[other]
        if any(_is_heading_credit(page, rows[other], o) for o in named[other]) or _LINK.search(page.text, start, end):
            return None
        if end - start >= SHORTEST_WORDS and not named[other] and not quoted(page.text, start, end)[:1]:
            return start, end
        if end - start >= SHORT_LINE:
            if any(o.outlet.mean for o in named[other]):
                return None  # on which scale the site counts
            return (start, end) if page.text[end - 1] in ".!?…»”)" else None
    return None
