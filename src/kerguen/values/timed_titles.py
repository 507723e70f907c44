"""Titles of lines that say when a film is shown, and nothing else of it.

18:00 Anora (OmU)                          Zo 5 mei 15:30: Drive-Away Dolls
2 ottobre "Velocità massima";              18.11. | Niemals selten manchmal immer
PINK MOON – Maandag 3 juni om 20.30 uur    21.15 Uhr Toni Erdmann | Saal 2
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from msgspec.structs import replace

from kerguen import rules
from kerguen.text.fold import fold
from kerguen.text.phrases import small
from kerguen.values.dates import dates, folded_weekdays
from kerguen.values.day_units import any_day, days_end, full_day, units
from kerguen.values.days import weekdays
from kerguen.values.entries import FilmEntry, Part, credited, film_entry, is_title, trimmed
from kerguen.values.field_labels import every_label
from kerguen.values.how_shown import says_how
from kerguen.values.people import is_full_name, upper
from kerguen.values.titles import small_words

LONGEST = 160  # characters of a line
LEAD = 12  # characters before the first hour of a line that begins with it; letters between a title and its hours
DAY_LINE = 40  # characters of a line that is a day and nothing else
WORDS = 8  # words of a title beside hours
HALL = 2  # capital letters that name a hall: "15h00 HL"


def timed_title(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The title of a line of hours or days; None for any other line.

    >>> line = "Zo 5 mei 15:30: Drive-Away Dolls"
    >>> line[slice(*timed_title(line, 0, len(line)))]
    'Drive-Away Dolls'
    """
    if end - start > LONGEST or not _DIGIT.search(text, start, end):
        return None
    if says_when(text, start, end) or _is_open(text, start, end):
        return None
    found = _beside_hours(text, start, end) or _after_days(text, start, end) or _before_days(text, start, end)
    if found is None or _FIGURES.match(text, *found):
        return None
    start, stop = _without_lead(text, *found, end) or (0, 0)
    credit = credited(text, Part(start, stop)) if stop else None
    if credit and is_full_name(text[slice(*credit.director)]):  # "16h30 : Lindes de Ada Ruiz"
        start, stop = trimmed(text, credit.title)
    return (start, stop) if stop else None


def _without_lead(text: str, start: int, stop: int, end: int) -> tuple[int, int] | None:
    """What the entry's own marks or colon set off: "Kino im Saal: „Systemsprenger“"; none of another art: "Konzert: …"."""
    start = _after_channel(text, start, stop)
    before = max(text.rfind("\n", 0, start) + 1, start - LEAD_OF_TITLE)
    m = _LED.match(text, start, end)
    led = text[before:start] + (m["lead"] if m else "")
    if not set(fold(led).split()).isdisjoint(rules.table("kinds")["events"]):
        return None
    return m.span("title") if m and m["title"] else (start, stop)


LEAD_OF_TITLE = 60  # characters of a line before its title
_LED = re.compile(
    r"[„“\"«]?(?P<lead>[^\W\d][^:„“”\"«»\n]{2,40}?)(?::[ \xa0]|[ \xa0](?=[„“\"«]))"
    r"(?:[„“\"«][ \xa0]?(?P<title>[^„“”\"«»\n]{2,70}?)[ \xa0]?[“”\"»])?"
)
_FIGURES = re.compile(r"\W*\d{1,2}[-./]\d{1,2}[-./]\d{2,4}\b")  # "25-01-2025 | שבת | 10:00": a day in any script


def _is_open(text: str, start: int, end: int) -> bool:
    """ "Lunch Daily: 11:30am - 4:00pm": when a house opens and closes, beside a meal or the word for it."""
    if not _FROM_TO.search(text, start, end):
        return False
    return not set(fold(text[start:end]).split()).isdisjoint(rules.table("kinds")["opening"])


_FROM_TO = re.compile(
    rf"\d\s?(?:[ap]\.?m\.?|h|{small('clock')})?\s?(?:[–-]|{small('to')})\s?\d{{1,2}}(?:[:.h]\d\d)?\s?(?:[ap]\.?m|h|{small('clock')})"
)


@lru_cache(maxsize=512)  # several finders of films ask for the lines of one page
def says_when(text: str, start: int, end: int) -> bool:
    """Whether a line is a day, a date, an hour and nothing else: "Wo 12 feb", "Freitag, 17. Oktober"."""
    if end - start > LONGEST or not _DIGIT.search(text, start, end):
        return False
    stop = days_end(text, start, end)
    hour = _LAST_HOUR.match(text, stop, end) if stop > start else None
    return not text[hour.end() if hour else stop : end].strip(" \t\xa0.,:;*_|–—-")


# "…, 20 hs", "… e 21"
_LAST_HOUR = re.compile(
    rf"(?:,|,?[ \xa0](?:{small('and', 'at')}))[ \xa0]\d\d?(?:[ \xa0](?:{small('clock_too')}))?(?!\w)"
)


def is_day_line(text: str, start: int, end: int) -> bool:
    """Whether a line is a weekday with its day and month: "Freitag, 17. Oktober"."""
    return end - start < DAY_LINE and says_when(text, start, end) and day_and_month(text, start, end)


def set_off_after_days(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The title that marks or capitals set off after days and hours, however long the line: "Le 22 janvier, à 20 h 15 :
    « Wonder » (…", "Friday 15 March COLD WAR (cert 15) 1 hour 28. In postwar …".
    """
    if not _DIGIT.search(text, start, min(end, start + LEAD)):
        return None
    begun = days_end(text, start, min(end, start + LONGEST))
    m = (_QUOTED_NEXT.match(text, begun, end) or _SHOUTED_NEXT.match(text, begun, end)) if begun > start else None
    if m is None:
        return _soon(text, begun, end) if begun > start else None
    return m.span("title") if _may_be_title(text, Part(*m.span("title"))) else None


def titles_after_days(text: str, start: int, end: int) -> Iterator[tuple[int, tuple[int, int]]]:
    """Where a day begins in running text, and the quoted title that its clause names: "… per proseguire il 24 febbraio
    con “Pride”, dell’inglese …"; not of a day with its year, which is seldom a programme's, nor of one in brackets."""
    for day in any_day().finditer(text, start, end):
        lead = _LEADS_DAY.search(text, max(start, day.start() - LEAD_OF_DAYS), day.start())
        words = fold(lead["words"]).split() if lead else []
        begun = lead.start("words") if lead and folded_weekdays().issuperset(words[:1]) else day.start()
        over = days_end(text, begun, end)
        if (
            not _NO_DAY.match(text, day.end(), end)
            and text[over : over + 1] != ")"
            and (title := _soon(text, over, end))
        ):
            yield begun, title


_LEADS_DAY = re.compile(r"(?<!\w)(?P<words>[^\W\d_]{4,12}\.?,?[ \xa0](?:[^\W\d_]{2,3}[ \xa0])?)\Z")
_NO_DAY = re.compile(r"[ ,.]{1,2}(?:19|20)\d\d")


def _soon(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The quoted title that a clause names next, of no other art: " con “Pride”", " si terrà il film ‘Il buco’"."""
    m = _QUOTED_SOON.match(text, start, end)
    if m is None or not set(fold(m["lead"]).split()).isdisjoint(rules.table("kinds")["events"]):
        return None
    place = m.span("title") if m["title"] else m.span("single")
    return place if _may_be_title(text, Part(*place)) else None


_QUOTED_SOON = re.compile(
    r"(?P<lead>[^.!?;\n«»“”„\"‘]{0,60}?)(?<!\w)"
    r"(?:[«“„\"][ \xa0]?(?P<title>[A-ZÀ-Þ0-9][^«»“”„\"\n]{1,70}?)[ \xa0]?[»”“\"]"
    r"|['‘](?P<single>[A-ZÀ-Þ0-9][^\n\"“”«»]{1,70}?)['’](?!\w))"
)


def entry_after_days(text: str, start: int, end: int) -> FilmEntry | None:
    """The film that a line names with its credits, after the days and hours that it begins with, when it does:
    "Giovedì 19 luglio, “Corvo rosso non avrai il mio scalpo”, di Sydney Pollack"."""
    if (weekday := _WEEKDAY.match(text, start, end)) and fold(weekday["name"]) in folded_weekdays():
        return film_entry(text, weekday.end(), end)
    begun = behind_days(text, start, end)
    entry = film_entry(text, begun, end)
    return replace(entry, signs=entry.signs + 1) if entry and begun > start else entry


_WEEKDAY = re.compile(
    r"[*_ \t>-]{0,6}(?P<name>[^\W\d_]{5,12})[*_]{0,3}(?::[*_]{0,3}[ \xa0]|[ \xa0][–—-][ \xa0])(?=[*_\"“«„‘])"
)


LEAD_OF_DAYS = 16  # characters of a line in which a day's first figure stands
_SEPARATION = re.compile(r"[ \t\xa0]{0,3}[:,;.|–—-]{0,2}[ \t\xa0]{0,3}")
_QUOTED_NEXT = re.compile(r"[\s:,–—-]{1,5}[«“„\"][ \xa0]?(?P<title>[A-ZÀ-Þ0-9][^«»“”„\"\n]{1,70}?)[ \xa0]?[»”“\"]")


_SHOUTED_NEXT = re.compile(
    rf"[\s:,–—-]{{1,5}}(?P<title>[{upper()}\d][{upper()}\d'’&.:!?, -]{{3,70}}[{upper()}\d!?])(?=\s?[(\[]|\.\s|\s[–—-]\s)"
)


def hour_in(text: str, start: int, end: int) -> bool:
    """Whether a line names an hour of the day."""
    return _SURE_HOUR.search(text, start, end) is not None


def day_and_month(text: str, start: int, end: int) -> bool:
    """Whether a text names a weekday with its day and month: "… is op dinsdag 17 mei."."""
    return _DIGIT.search(text, start, end) is not None and full_day().search(text, start, end) is not None


def full_days(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The places of the weekdays with their day and month."""
    return [m.span() for m in full_day().finditer(text, start, end)]


def days_named(text: str) -> int:
    """How many days with their month a text names, and dates in figures."""
    return sum(1 for _ in any_day().finditer(text))


def told_hour(text: str, start: int, end: int) -> bool:
    """Whether running text says at what hour: "a las 22.00 horas", "alle ore 21", "um 20.15 Uhr", "à 20h30"."""
    return _DIGIT.search(text, start, end) is not None and _TOLD_HOUR.search(text, start, end) is not None


def bare_title(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The title of a short line without what hangs after it: "VIET & NAM (OmU)"."""
    title = _cut(text, Part(start, end))
    return (title.start, title.end) if is_title(text, title) else None


def with_subtitle(text: str, start: int, stop: int, end: int) -> tuple[int, int]:
    """The title text[start:stop] with the words behind a dash up to `end`: "Wendy 2 – Freundschaft für immer"; without a
    name or a single word: "Anora – OmU"."""
    hanging = text[stop:end]
    dash, rest = hanging[:3].strip(), hanging[3:].strip()
    if dash in ("-", "–", "—") and rest.count(" ") and not is_full_name(rest) and rest.replace(" ", "").isalpha():
        return start, stop + len(hanging.rstrip())
    return start, stop


def _beside_hours(text: str, start: int, end: int) -> tuple[int, int] | None:
    if not (hours := list(_CLOCK.finditer(text, start, end))):
        return None
    first, last = hours[0], hours[-1]
    part = Part(last.end(), end) if first.start() - start <= LEAD else Part(start, first.start())
    title = _cut(text, part)
    beside = text[title.end : first.start()] if part.start == start else ""
    if not _may_be_title(text, title) or sum(map(str.isalpha, beside)) > LEAD:
        return None
    named = text[title.start : title.end]
    return None if _says_when(named) or says_how(named) else (title.start, title.end)


def _after_days(text: str, start: int, end: int) -> tuple[int, int] | None:
    """ "Do 2 mei 20:00, Vr 3 mei 20:00: Rapito": the title after days and hours."""
    begun = days_end(text, start, end)
    if begun == start:
        return None
    begun = _after_channel(text, begun, end)
    if m := _QUOTED_NEXT.match(text, begun, end):
        return m.span("title")
    part = Part(begun, end)
    credit = credited(text, part)
    if text[begun:end].lstrip(" \t\xa0")[:1] in (":", "|"):  # the line has its own sign: a dash is of the title
        title = Part(begun, begun + len(_BRACKETED.split(text[begun:end])[0]))
    else:
        title = credit.title if credit else _cut(text, part)
    return _told(text, trimmed(text, title))


def _after_channel(text: str, start: int, end: int) -> int:
    """Where the title begins behind its channel: "20:15 Uhr, arte: Systemsprenger"."""
    m = _CHANNEL.match(text, start, end)
    return m.end() if m and fold(m["name"]) in rules.table("kinds")["channels"] else start


_CHANNEL = re.compile(r"(?:[ \xa0]?[,:|–—-]?[ \xa0])?(?P<name>[^:\n]{2,20}):[ \xa0]")


def _before_days(text: str, start: int, end: int) -> tuple[int, int] | None:
    """ "PINK MOON – Maandag 3 juni om 20.30 uur": the title before them."""
    if not _DIGIT.search(text[start + 2 : end].rstrip(_TAIL)[-LAST_FIGURE:]):
        return None  # the line does not end with a day
    for found in units(text, start + 2, end):
        if text[found.start() - 1] not in " \t\xa0([|":
            continue
        if text[days_end(text, found.start(), end) : end].strip(_TAIL):
            return None
        before = _HANGING.sub("", text[start : found.start()])
        numbered = _NUMBERED.match(before)
        begin, before = (start + numbered.end(), _OPENED.sub("", before)) if numbered else (start, before)
        return _told(text, trimmed(text, Part(begin, start + len(before))))
    return None


_TAIL = " \t\xa0.,:;)]*_|"  # what may stand behind the last day of a line
LAST_FIGURE = 40  # characters of a day from its last figure: "3rd of september"


def _told(text: str, title: Part) -> tuple[int, int] | None:
    named = text[title.start : title.end]
    if not _may_be_title(text, title) or says_how(named) or any(mark in named for mark in "()[]"):
        return None
    if named[0].isdigit() and "," in named:  # "20, 21 en 27 februari"
        return None
    return title.start, title.end


def _may_be_title(text: str, title: Part) -> bool:
    words = text[title.start : title.end]
    if (len(words) <= HALL and words.isupper()) or not set(fold(words).split()).isdisjoint(_programme_words()):
        return False
    if (
        fold(words) in rules.table("kinds")["channels"]
        or fold(words) in labels_of_days()
        or fold(words) in every_label()  # "Durée : 1h55"
        or fold(words.rsplit(" ", 1)[-1]) in small_words()
    ):
        return False  # "All films start at" 7.30pm
    if _DIGIT.search(words) and any(units(words, 0, len(words))):
        return False
    return is_title(text, title) and words.count(" ") < WORDS


@cache
def labels_of_days() -> frozenset[str]:
    """ "Date Range", "Fri", "Showtimes": what stands before days and hours and is no film."""
    return folded_weekdays() | frozenset(map(fold, rules.table("kinds")["dating"]))


def _cut(text: str, part: Part) -> Part:
    """The part up to a bracket, a bar, a dash; what separates it from the hours before is left out."""
    lead = _SEPARATED.match(text, part.start, part.end)
    start = lead.end() if lead else part.start
    words = _ASIDE.split(text[start : part.end])[0]
    return trimmed(text, Part(start, start + len(words)))


def behind_days(text: str, start: int, end: int) -> int:
    """Where a line goes on behind the days and hours that it begins with: "do 12 jan 20:15 | Lukas Dhont | 104 min"."""
    if not _DIGIT.search(text, start, min(end, start + LEAD_OF_DAYS)):
        return start
    begun = days_end(text, start, min(end, start + LONGEST))
    after = _SEPARATION.match(text, begun, end) if begun > start else None
    return after.end() if after else start


@cache
def _programme_words() -> frozenset[str]:
    return frozenset(rules.table("kinds")["programme"])


def _says_when(words: str) -> bool:
    """A day, a date: what stands beside hours and is no title."""
    return (
        any(mark in words for mark in "()[]")
        or any(weekdays(words, None, 0, len(words)))
        or bool(dates(words, None))
        or not re.search(r"[^\W\d_]{2}", words)
    )


_DIGIT = re.compile(r"\d")
_SEPARATED = re.compile(r"[ \t\xa0]{0,3}(?:[–—|:•/-][ \t\xa0]{1,3}|\t|[ \xa0]{3,})")
_HANGING = re.compile(rf"(?:[ \t\xa0](?:{small('on', 'at')}|[Il|]))?[ \t\xa0]*\Z")
_OPENED = re.compile(r"[ \t\xa0]*[(\[][ \t\xa0]*\Z")
_NUMBERED = re.compile(r"[\s*_]{0,4}\d{1,2}[.)][ \xa0]")  # "**2) Nuovo Secolo Americano (giovedì 20 marzo)**"
_BRACKETED = re.compile(r"\s*[(\[]|(?<=\w)\s*[|•]|\s{3,}|\t")
_CLOCK = re.compile(
    rf"(?<![\d:.,/])(?:[01]?\d|2[0-3])(?:[:hH.][0-5]\d|\s?[hH](?!\w)(?!\s?\d))(?:\s?(?:{small('clock')}|h)\b)?(?!\d|:\d)"
)
_TOLD_HOUR = re.compile(
    rf"(?<!\w)(?:{small('at')})[ \xa0](?:[01]?\d|2[0-3])"
    rf"(?:[.:hH][0-5]\d(?!\d)|(?=[ \xa0](?:{small('clock', 'clock_too')})\b)|[ \xa0]?[hH](?!\w)|[ \xa0]?[ap]\.?m\b)",
    re.IGNORECASE,
)
_SURE_HOUR = re.compile(
    rf"(?<![\d:.,/])(?:(?:[01]?\d|2[0-3])(?:[:hH][0-5]\d|\s?[hH](?!\w)|(?:\.[0-5]\d)?\s?(?:{small('clock')})\b)"
    r"|(?:1[0-2]|0?[1-9])(?:[.:][0-5]\d)?[ \xa0]?[ap]\.?m\b)"
)
_ASIDE = re.compile(rf"\s*[(\[|•/]|\s[–—-]\s(?!(?i:{small('numbered')})\s[\dIVX])|\s{{3,}}|\t")
