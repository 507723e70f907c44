"""Signatures without a word before them: a name alone beside a date or a dateline, a source named at the end."""

import re
from collections.abc import Collection
from itertools import pairwise

from kerguen.model import Page
from kerguen.observe.cues import label, labels, lines
from kerguen.text.phrases import small, worded
from kerguen.values.dates import dates
from kerguen.values.days import weekdays
from kerguen.values.outlets import outlet_named
from kerguen.values.people import is_full_name, is_name
from kerguen.values.ratings import rating, ratings
from kerguen.values.shouted_names import calm_name
from kerguen.values.titles import is_furniture

HEAD_LINES = 8  # lines at the top of a page in which a signature stands
TAIL_LINES = 4  # lines at its end
SIGNED_KINDS = frozenset({"review", "news", "list", "interview"})
_DATELINE = re.compile(r"[A-ZÀ-Þ][^\n()]{1,40}[ \xa0]\((?P<outlet>[^()\n\d]{2,40})\)[ \xa0]?[–—-]")
_SOURCE = re.compile(
    rf"[ \t*_>(]{{0,4}}(?:{small('source')}|©)[ \xa0]{{0,2}}[:©]?[ \xa0]?"
    rf"(?![ \xa0]?(?:{small('all_rights')}))(?P<outlet>[^\n|()]{{2,50}}?)[ .)]{{0,3}}",
    re.IGNORECASE,
)


def signatures(page: Page, own: Collection[str]) -> list[str]:
    """Names alone on their line, of nobody of the film, beside a date or above the text; none on sheets of credits."""
    if page.kind not in SIGNED_KINDS:
        below = signed_below(page, own, 0, len(page.text)) if page.kind == "fact_sheet" else None
        return [below] if below else _at_the_end(page, own) if page.kind == "fact_sheet" else []
    rows = lines(page.text, 0, min(len(page.text), 1_500))[:HEAD_LINES]
    for number in range(1, len(rows)):
        start, end = rows[number]
        name = page.text[start:end].strip(" *_–—-•~")
        if _may_be_author(name, own) and (
            _is_signed_place(page, rows, number) or _under_title(page, rows, number, own)
        ):
            return [name]
        if (beside := _beside_date(page, rows[number])) and _may_be_author(beside, own):
            return [beside]
    if twice := _twice(page, own):
        return [twice]
    if page.kind != "review":
        return []
    unled = [
        name
        for name in (_shouted(page, rows), _behind_text(page), _told_about(page))
        if name and label(name) not in own
    ]
    return _at_the_end(page, own) or unled[:1]


def _under_title(page: Page, rows: tuple[tuple[int, int], ...], number: int, own: Collection[str]) -> bool:
    """A person's name between the film's title and the text, or over the name of a paper."""
    if number + 1 >= len(rows) or not is_full_name(page.text[slice(*rows[number])].strip(_AROUND)):
        return False
    above, below = label(_YEAR.sub("", page.text[slice(*rows[number - 1])])), rows[number + 1]
    if above in own and (below[1] - below[0] > PARAGRAPH or page.text[rows[number][0]] in "–—"):
        return True
    return below[1] - below[0] <= LONGEST_NAME and outlet_named(page.text[slice(*below)].strip(_AROUND)) is not None


_YEAR = re.compile(r"\((?:19|20)\d\d\)[\s*_]*\Z")


def paper_under_name(page: Page) -> str | None:
    """ "Ann Brown" over "The Times" at the top of a page: the paper that the name writes for."""
    rows = lines(page.text, 0, min(len(page.text), 1_500))[:HEAD_LINES]
    for (start, end), below in pairwise(rows):
        if (
            end - start <= LONGEST_NAME
            and below[1] - below[0] <= LONGEST_NAME
            and is_full_name(page.text[start:end].strip(_AROUND))
        ):
            known = outlet_named(page.text[slice(*below)].strip(_AROUND))
            if known is not None and not known.mean:
                return known.name
    return None


_SHOUTED = re.compile(
    r"([^\W\d_a-zà-ÿ]{3,14}(?:[ \xa0][^\W\d_a-zà-ÿ]{1,14}\.?){1,3}?)\.?[ \xa0]?[–—-][ \xa0](?=[^\W\d_])"
)


def _shouted(page: Page, rows: tuple[tuple[int, int], ...]) -> str | None:
    """ "ANA M. RIBERA.- The film …": a name in capitals that opens the text."""
    for row in rows:
        m = _SHOUTED.match(page.text, *row) if row[1] - row[0] > PARAGRAPH else None
        if m is not None:
            name = calm_name(m[1].rstrip("."))
            return name if is_full_name(name) else None
    return None


_INITIALS = r"[^\W\d_a-zà-ÿ]\.[ \xa0]?(?:[^\W\d_]{1,2}\.[ \xa0]?){0,2}[^\W\d_a-zà-ÿ]\."
_BEHIND = re.compile(
    r"[.!?…»”\"*★☆½⭐][ \xa0]{1,2}(?P<set>[\[(–—-]{0,2})[ \xa0]?"
    rf"(?P<name>{_INITIALS}|[^\W\d_][\w'’.-]+(?:[ \xa0][^\W\d_][\w'’.-]*){{1,2}}?)\.?[\])]?$"
)
_MARKS = "*★☆½⭐"
_SHORT_NAME = re.compile(_INITIALS)


def _behind_text(page: Page, end: int | None = None, told: bool = False) -> str | None:
    """ "… to its last scene. [Ann Brown]", "… ***½ (Ann Brown)", "… – C.M.": a name behind the last sentence of the last
    paragraph before `end`; `told`: one that a sign sets off."""
    stop = len(page.text) if end is None else end
    for start, end_ in reversed(lines(page.text, max(0, stop - 2_500), stop)[-LAST_LINES:]):
        if end_ - start > PARAGRAPH:
            m = _BEHIND.search(page.text, end_ - 2 * LONGEST_NAME, end_)
            if m is None or (told and not m["set"]):
                return None
            marked = m["set"] and page.text[m.start()] in _MARKS  # no list of given names is asked there
            known = is_full_name(m["name"]) or (marked and is_name(m["name"]))
            return m["name"] if known or (m["set"] and _SHORT_NAME.fullmatch(m["name"])) else None
    return None


def signed_below(page: Page, own: Collection[str], start: int, end: int) -> str | None:
    """Who signs a text by a name set off behind its last sentence, or alone on the line below."""
    name = _behind_text(page, end, told=True)
    if name is None or label(name) in own:
        name = next(iter(_at_the_end(page, own, start, end)), "")
        if end - page.text.rfind(name, start, end) - len(name) > LONGEST_MARKED:
            return None  # what follows is no part of the text
    return name if name and (not name.isupper() or is_full_name(name) or _SHORT_NAME.fullmatch(name)) else None


_ABOUT = re.compile(rf"(?:{worded('about')})(?P<name>[^\n:.,]{{5,32}})")


def _told_about(page: Page) -> str | None:
    """ "About Ann Brown" on a line of its own under the text, over some words on her."""
    for row in lines(page.text, max(0, len(page.text) - 2_500), len(page.text))[-LAST_LINES:]:
        m = _ABOUT.fullmatch(page.text, *row)
        if m is not None and is_full_name(m["name"]):
            return m["name"].strip()
    return None


HIGH = 16  # lines at the top of a page in which a portrait's name may stand over the name itself


def _twice(page: Page, own: Collection[str]) -> str | None:
    """A name over the same name: what a saved page keeps of a portrait and its caption; one such name only."""
    if page.kind != "review":
        return None
    rows = lines(page.text, 0, min(len(page.text), 3_000))[:HIGH]
    words = [page.text[a:b].strip(" *_•·") for a, b in rows]
    found = {one for one, other in pairwise(words) if one == other and _may_be_author(one, own)}
    return next(iter(found)) if len(found) == 1 else None


def _at_the_end(page: Page, own: Collection[str], begin: int = 0, end: int | None = None) -> list[str]:
    """The one name alone on a line under the last paragraphs of a review, with a mark beside or above it or without."""
    stop = len(page.text) if end is None else end
    rows = [
        row for row in lines(page.text, max(begin, stop - 2_500), stop)[-LAST_LINES:] if not _is_mark(page.text, row)
    ]
    names = [
        name
        for above, (start, end_) in pairwise(rows)
        if end_ - start <= LONGEST_SIGNED
        and len(name := _alone(page, (start, end_))) <= LONGEST_NAME
        and (_may_be_author(name, own) or _SHORT_NAME.fullmatch(name))
        and above[1] - above[0] > (SENTENCE if is_full_name(name) else PARAGRAPH) and page.text[above[1] - 1] in ".!?…»”\""
    ]  # fmt: skip
    return names if len(names) == 1 else []


def _alone(page: Page, row: tuple[int, int]) -> str:
    """The row's words without a day beside them."""
    words = _DAY_BEHIND.sub("", page.text[slice(*row)]).strip(_SET_APART)
    return words if is_name(words) else _beside_date(page, row) or words


_SET_APART = " *_–—-~()[]★☆½⭐"


def _is_mark(text: str, row: tuple[int, int]) -> bool:
    """A short line that ends with a mark: "Voto 9", "★★★"."""
    if row[1] - row[0] > LONGEST_MARKED:
        return False
    return rating(text[slice(*row)].rstrip(" *_").rpartition(" ")[2]) is not None


LONGEST_MARKED = 20  # characters
_DAY_BEHIND = re.compile(r"[ \xa0]\([^()]{0,24}\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\)")  # "Ann Brown (seen on 26/09/2010)"
LAST_LINES = 8  # lines at the end of a review in which its signature may stand
LONGEST_NAME = 32  # characters
PARAGRAPH, SENTENCE = 120, 40  # characters of the paragraph over it; over a name with a given name that is known

_PUBLISHED = re.compile(
    rf"(?:{worded('published')})[^\n]{{0,60}}?[ \xa0]"
    rf"(?:{small('by')})[ \xa0](?P<name>[^\W\d_][^\n,|•·–—()\[\]:*\d]{{3,40}})$",
    re.IGNORECASE,
)
_AROUND = " \t\xa0*_,|•·–—-/()"


def _beside_date(page: Page, row: tuple[int, int]) -> str | None:
    """ "Anna Brandt, 12 April 2023", "12.4.2023 | Anna Brandt", "Published on 12 April by Anna Brandt"."""
    if row[1] - row[0] > LONGEST_SIGNED:
        return None
    if m := _PUBLISHED.match(page.text, *row):
        return m["name"].strip(_AROUND)
    found = [d for d in dates(page.text, page.lang, None, *row) if d.value or d.day]
    if len(found) != 1:
        return None
    left, right = page.text[row[0] : found[0].start].strip(_AROUND), page.text[found[0].end : row[1]].strip(_AROUND)
    alone = (left or right) if not (left and right) else ""
    words = _BEFORE_DAY.sub("", alone).split(" ")
    led = next((n for n in (3, 2, 1) if label(" ".join(words[:n])) in labels("verdict", "author", page.lang)), 0)
    return " ".join(words[led:]) or None


_BEFORE_DAY = re.compile(rf",? (?:{small('on', 'on_the', 'definite')})$")  # "Anna Brandt, le 12 avril 2023"
LONGEST_SIGNED = 80  # characters of a line that holds a name and a date


def _may_be_author(name: str, own: Collection[str]) -> bool:
    if not 5 <= len(name) <= 40 or not 2 <= len(name.split()) <= 4:
        return False
    if any(weekdays(name, None, 0, len(name))):  # "Sorties du mercredi"
        return False
    return is_name(name) and label(name) not in own and outlet_named(name) is None


def _is_signed_place(page: Page, rows: tuple[tuple[int, int], ...], number: int) -> bool:
    """A date beside it, or the title or stars over it and the running text below."""
    before, after = rows[number - 1], rows[number + 1] if number + 1 < len(rows) else None
    if any(_is_date(page, row) for row in (before, after) if row is not None):
        return True
    if after is None:
        return False
    if _DATELINE.match(page.text, *after):
        return True
    above = page.text[before[0] : before[1]]
    if after[1] - after[0] <= LONGEST_MARK and is_furniture(above) and ratings(page.text, *after):
        return True
    return after[1] - after[0] > 200 and (number == 1 or rating(above) is not None or bool(ratings(above)))


LONGEST_MARK = 12  # characters of a line of stars under a name that stands under "Review"


def _is_date(page: Page, row: tuple[int, int]) -> bool:
    """A line that is a date with a word or two."""
    return row[1] - row[0] <= 60 and any(d.value or d.day for d in dates(page.text, page.lang, None, *row))


def dateline_outlet(page: Page) -> str | None:
    """ "Köln (Weltexpresso) – …" at the top; "Source : X" at the end."""
    rows = lines(page.text, 0, min(len(page.text), 1_500))[:HEAD_LINES]
    for row in rows:
        if m := _DATELINE.match(page.text, *row):
            return _named(m["outlet"])
    start = max(0, len(page.text) - 600)
    for row in reversed(lines(page.text, start, len(page.text))[-TAIL_LINES:]):
        if (m := _SOURCE.fullmatch(page.text, *row)) and not any(c.isdigit() for c in m["outlet"]):
            return _named(m["outlet"])
    return None


def _named(words_: str) -> str | None:
    """A known outlet by its name, another one as it is written; None of a sentence."""
    plain = words_.strip(" .*_")
    known = outlet_named(plain)
    if known is not None:
        return known.name
    return plain if plain[:1].isupper() and len(plain.split()) <= 4 else None
