"""Runs: how many weeks a venue says it keeps the film."""

import re
from functools import cache
from itertools import islice

from kerguen import rules
from kerguen.model import Lang, Page, RunWindow
from kerguen.observe.cues import may_say, phrases, stretches, subject, words
from kerguen.observe.judged.verdicts import SENTENCE_END
from kerguen.text.phrases import alternation, small
from kerguen.text.signs import cue, signs
from kerguen.values.dates import date_order, dates
from kerguen.values.outlets import outlets
from kerguen.values.ratings import numerals

LONGEST_RUN = 52  # weeks
WEEKS = cue(lambda: rules.words("sessions", "run_weeks"))
MOST = 50  # spans of weeks of one zone that are looked at


def runs(page: Page) -> tuple[RunWindow, ...]:
    """ "shown for 3 to 4 weeks at the Grignoux cinemas" -> weeks 3 to 4, with the venue when it is named."""
    if not may_say(page.text, "sessions", ("run_weeks",), page.lang):
        return ()
    found = []
    for zone in stretches(page, "article", "sessions", "fact_sheet", "verdict_box"):
        if not signs(page.text, zone.start, zone.end) & WEEKS:
            continue
        for m in islice(_weeks(page.lang).finditer(page.text, zone.start, zone.end), MOST):
            low, high = (int(numerals().get(said.lower()) or said) for said in (m["low"], m["high"] or m["low"]))
            start, end = _sentence(page.text, zone.start, zone.end, m)
            if not 0 < low <= high <= LONGEST_RUN or not _is_run(page, start, end):
                continue
            venue, starts = _venue(page, m.end(), end), _starts(page, m.end(), end)
            if not m["low"].isdigit() and not (venue or starts):
                continue  # "pendant une semaine": of the plot
            span = page.words(m.start(), m.end())
            one = RunWindow(
                page=page.id, start=span.start, end=span.end, text=span.text, subject=subject(zone),
                venue=venue, starts=starts, weeks_min=low, weeks_max=high,
            )  # fmt: skip
            found.append(one)
    return tuple(found)


@cache
def _weeks(lang: Lang | None) -> re.Pattern[str]:
    nouns = alternation(words("sessions", "run_weeks", lang))
    said = alternation(words("ratings", "numerals", lang))
    return re.compile(
        rf"(?P<low>\d(?<![\w.,]\d)\d?|(?<!\w)(?:{said}))(?:[ \xa0]?(?:{small('or_weeks')}|[-–])[ \xa0]?(?P<high>\d{{1,2}}|{said}))?"
        rf"[ \xa0](?:{nouns})(?!\w)",
        re.IGNORECASE,
    )


def _starts(page: Page, start: int, end: int) -> str | None:
    """The first day, when the sentence goes on "à partir du 5 avril 2023"."""
    cues = phrases("sessions", ("run_from",), page.lang).find(page.text, start, end)
    day = next((d for d in dates(page.text, page.lang, date_order(page.text), start, end) if d.value), None)
    near = day and any(0 <= day.start - cue.end <= FROM for cue in cues)
    return day.value if day and near else None


FROM = 14  # characters between "from" and the day: "from Wednesday, 5 April 2023"


def _sentence(text: str, left: int, right: int, m: re.Match[str]) -> tuple[int, int]:
    start = max(left, m.start() - 250)
    for stop in SENTENCE_END.finditer(text, start, m.start()):
        start = stop.end()
    stop_after = SENTENCE_END.search(text, m.end(), min(right, m.end() + 250))
    return start, stop_after.start() if stop_after else min(right, m.end() + 250)


def _is_run(page: Page, start: int, end: int) -> bool:
    return bool(phrases("sessions", ("run_cues",), page.lang).find(page.text, start, end))


@cache
def _venue_pattern(lang: Lang | None) -> re.Pattern[str]:
    leads = alternation(words("sessions", "venue_before", lang))
    return re.compile(rf"(?<!\w)(?:{leads})[ \xa0]?((?:[A-ZÀ-Þ][\w'’-]{{1,30}}[ \xa0]?){{1,4}})")


def _venue(page: Page, start: int, end: int) -> str | None:
    """The venue after "in the cinemas of"; by its full name when it is a known house."""
    if known := outlets(page.text, start, end):
        return known[0].outlet.name
    m = _venue_pattern(page.lang).search(page.text, start, end)
    if m is None:
        return None
    name = m[1].strip()
    plural = re.search(rf"(?<!\w)(?:{small('of_them')})[ \xa0]$", page.text[max(0, m.start(1) - 5) : m.start(1)])
    return f"{rules.words('small', 'them')[0]} {name}" if plural else name
