"""Years: the film's own in brackets after its title, and the year that the page is of."""

import re
from collections.abc import Sequence
from itertools import islice

from kerguen.model import Iso
from kerguen.observe.lines import Line, Stretch
from kerguen.observe.naming.heading_parts import heading_parts
from kerguen.observe.naming.headings import LEAD_LINES, headings, is_date
from kerguen.observe.statement import Finding
from kerguen.text.fold import fold
from kerguen.text.phrases import small
from kerguen.values.dates import DateOrder, dates
from kerguen.values.people import running_name

MOST_TITLES = 40  # different titles of one film that are looked up on all its lines


def bracketed_year(stretch: Stretch, titles: Sequence[Finding]) -> Finding | None:
    """The year in brackets right after a title: "Les Petites Victoires (2022)"."""
    text = stretch.page.text
    for title in titles:
        if title.end is not None and (m := _BRACKETED_YEAR.match(text, title.end)):
            return Finding(field="year", value=int(m[1]), start=m.start(1), end=m.end(1), method="bracket")
    bracketed = [line for line in stretch.lines if text.find("(", line.start, line.end) >= 0]
    written = dict.fromkeys(str(title.text or text[title.start : title.end]).strip(_MARKS) for title in titles)
    for named in islice(written, MOST_TITLES):
        for line in bracketed:
            if found := _dated_in(text, named, line):
                return found
    words = stretch.page.metadata.get("title", "") if stretch.whole else ""
    keys = {fold(str(t.value)) for t in titles}
    sure = any(t.method == "structured" for t in titles)
    for part in heading_parts(words, 1, True, stretch.page.text):
        if part.year and (sure or fold(part.words) in keys):
            return Finding(field="year", value=part.year, path="metadata.title", text=words, method="bracket")
    return None


_MARKS = "\"“”„«»‘’'* "


def _dated_in(text: str, title: str, line: Line) -> Finding | None:
    """The title again with its year, in whatever letters: "STEEKSPEL (2012) is een korte film"."""
    lowered = text[line.start : line.end].lower()
    if not title or len(lowered) != line.end - line.start:
        return None
    place = lowered.find(title.lower())
    while place >= 0:
        if m := _BRACKETED_YEAR.match(text, line.start + place + len(title)):
            return Finding(field="year", value=int(m[1]), start=m.start(1), end=m.end(1), method="bracket")
        place = lowered.find(title.lower(), place + 1)
    return None


_BRACKETED_YEAR = re.compile(
    rf"[”“»\"'’*_]{{0,3}}(?:,?\s(?:(?:{small('made_by')})\s|d['’])[*_]{{0,2}}{running_name().pattern}[*_]{{0,2}})?"
    r"[”“»\"'’*_\s]{0,4}[(\[]\s?(?:[^()\[\]\d]{1,30}[ ,/])?((?:18[89]|19\d|20\d)\d)(?:[–, -][^()\[\]]{0,20})?\s?[)\]]"
)


def page_day(stretch: Stretch, order: DateOrder | None) -> Iso | None:
    """When the page was written, as far as it says: its own date, that of its first lines, a year in its headings."""
    page = stretch.page
    if page.written:
        return page.written
    top = [line for line in stretch.lines[:LEAD_LINES] if is_date(stretch, line)]
    for line in top:
        if full := [
            d.value for d in dates(page.text, page.lang, order, line.start, line.end) if len(d.value or "") == 10
        ]:
            return full[0]
    for line in (*top, *(heading for heading, _ in headings(stretch)[:4])):
        if m := re.search(r"(?<![(\d])\b(20\d\d|19\d\d)\b(?![)\d»”\"’])", stretch.words(line)):  # no “Argentina, 1985”
            return m[1]
    return None
