"""The date on which a page says that it was written."""

import re
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from kerguen import rules
from kerguen.model import Iso, Lang, PageKind, StructuredItem, Zone, ZoneKind
from kerguen.text.fold import fold
from kerguen.text.phrases import small
from kerguen.values.dates import FoundDate, date_order, dates
from kerguen.values.days import weekdays
from kerguen.values.people import is_full_name, is_name

NAMES = (
    "article:published_time",
    "datepublished",
    "date",
    "dc.date",
    "dc.date.issued",
    "pubdate",
    "publish-date",
    "og:published_time",
)
_TEXT_DATES = (
    "datePublished", "date", "dateCreated", "pubDate", "published", "publishDate", "publish_date", "publishedAt",
    "published_at", "date_published", "published_date", "publishedDate", "pubdate", "pubDatetime",
    *rules.words("small", "date_key"),
)  # fmt: skip
ISO_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


def written(metadata: Mapping[str, str], structured: Sequence[StructuredItem]) -> Iso | None:
    """ISO date from metadata, article items or front matter; None when the page does not state one there."""
    for name in NAMES:
        if found := _date(metadata.get(name)):
            return found
    for item in structured:
        if isinstance(item.data, dict) and _is_text(item):
            for name in _TEXT_DATES:
                if found := _date(item.data.get(name)):
                    return found
    return None


def _is_text(item: StructuredItem) -> bool:
    kind = str(item.data.get("@type", "")).lower()
    return item.syntax in ("front-matter", "feed") or any(word in kind for word in ("article", "review", "posting"))


def _date(value: object) -> Iso | None:
    found = ISO_DATE.search(str(value)) if value else None
    if found and 1 <= int(found[2]) <= 12 and 1 <= int(found[3]) <= 31 and 1890 < int(found[1]) < 2100:
        return found.group()
    return _in_words(str(value)) if value and found is None else None


def _in_words(value: str) -> Iso | None:
    """ "15/03/2019", "March 5, 2019": a date written for people, when no other reading of it is possible."""
    found = dates(value, None) if len(value) <= LONGEST_DATE and _FOUR_DIGITS.search(value) else ()
    sure = [one for one in found if one.value and len(one.value) == len("2021-05-03") and not one.doubts]
    return sure[0].value if len(found) == len(sure) == 1 else None


LONGEST_DATE = 40  # characters


TOP, END = 14, 6  # lines of the page's own text in which its date may stand
LONGEST = 120  # characters of such a line
BESIDE = 40  # characters before a date that say what it is the date of
MOST_NAMES = 3  # words of a signature that is no full name
ALONE = 12  # characters of a weekday
SIGNED: frozenset[PageKind] = frozenset(("review", "news", "interview", "roundup"))
OWN: frozenset[ZoneKind] = frozenset(("title", "article", "verdict_box", "sessions", "fact_sheet"))


def dateline(text: str, zones: Sequence[Zone], lang: Lang | None, kind: PageKind) -> Iso | None:
    """ISO date of the line that says when the text was put out: "Published on 3 May 2021", "3 May 2021 by Ann Bell".

    On the pages of SIGNED kinds the one line near the top that is a date, or a name and a date, says it too.
    """
    rows = _rows(text, zones)
    alone: dict[Iso, None] = {}
    order = None
    for place, (start, end) in enumerate((*rows[:TOP], *rows[TOP:][-END:])):
        if end - start > LONGEST or not _FOUR_DIGITS.search(text, start, end):
            continue
        order = order or date_order(text[:ORDERED])
        for found in dates(text, lang, order, start, end):
            if found.value is None or len(found.value) < len("2021-05-03"):
                continue
            lead = fold(text[max(start, found.start - BESIDE) : found.start])
            if lead.endswith(_words()) or (
                _is_weekday(lead.rpartition(" ")[2]) and lead.rpartition(" ")[0].endswith(_words())
            ):
                return found.value
            labelled = place and text.endswith(":", 0, rows[place - 1][1])  # "Fecha de estreno:" over the day
            signed = _is_signed(text, (start, end), found) or (place < TOP and _is_byline(text, (start, end)))
            alone_there = signed or (place < TOP and _stands_alone(text, (start, end), found))
            if kind in SIGNED and (place < TOP or kind == "review") and not labelled and alone_there:
                alone[found.value] = None
    return next(iter(alone)) if len(alone) == 1 else None


def is_dateline(line: str) -> bool:
    """Whether a line begins by saying when a page was put out, or by whom: its day and hour are no film's."""
    said, (begun, starts) = line[:BESIDE], _dateline_starts()
    signed = _AGENCY.match(said)
    folded = fold(said[signed.end() :] if signed else said)
    if folded[:2] in begun and folded.startswith(starts):
        return True
    return ("20" in line or "19" in line) and line[:1] in _leads() and _byline().match(line) is not None


def is_put_out(line: str, above: str, below: str, makers: Collection[str] = ()) -> bool:
    """Whether a line that is a day with its year and an hour says when the text was put out: beside the minutes of reading,
    or under a signature, of a review or else of nobody among a film's `makers`: "Kritik von Ada Rey", "di Ada Rey"."""
    if len(line) > LONGEST_DATE or _FOUR_DIGITS.search(line) is None:
        return False
    folded = fold(above)
    if author := next((phrase for phrase in _authors() if folded.startswith(f"{phrase} ")), None):
        name = above.split(None, author.count(" ") + 1)[-1].rstrip()
        of_review = not _review_nouns().isdisjoint(author.split())
        if (of_review or (makers and name not in makers)) and " " in name and is_name(name):
            return True
    return any(_READING_TIME.match(beside.strip()[:LONGEST_DATE]) is not None for beside in (above, below))


@cache
def _review_nouns() -> frozenset[str]:
    """Folded words for a review: "kritik", "recensione"."""
    return frozenset(fold(w) for w in rules.words("verdict", "author_nouns"))


@cache
def _leads() -> frozenset[str]:
    """The letters with which a word before an author begins."""
    return frozenset(letter for author in _authors() for letter in (author[0], author[0].upper()))


@cache
def _byline() -> re.Pattern[str]:
    """ "Von Ann Bell 23.05.2018, 16:20 Uhr", "By Ann Bell | May 3, 2021": an author and a day with its year."""
    return re.compile(
        rf"(?i:{'|'.join(map(re.escape, _authors()))})[ \xa0:]{{1,2}}[A-ZÀ-Þ](?:[\w.'’-]{{1,20}}(?: [|·–-] |, |[ \xa0])){{1,6}}"
        r"(?:\d{1,2}[./-]\d{1,2}[./-]|\d{1,2}\.? [^\W\d_]{3,10}\.? |[A-Z][a-z]{2,8}\.? \d{1,2}, )(?:19|20)\d\d(?!\d)"
    )


def _rows(text: str, zones: Sequence[Zone]) -> list[tuple[int, int]]:
    """The lines of the page's own zones."""
    found = []
    for zone in zones:
        if zone.kind in OWN:
            for line in _LINE.finditer(text, zone.start, zone.end):
                found.append(line.span())
                if len(found) > MANY:
                    return found
    return found


def _stands_alone(text: str, line: tuple[int, int], found: FoundDate) -> bool:
    """Nothing but the date, a weekday, an hour, a signature; a date in figures alone is a fact's."""
    before, after = text[line[0] : found.start].strip(), text[found.end : line[1]]
    rest = _HOUR.sub("", _READING_TIME.sub("", after)).strip(_MARKS)
    if rest and fold(before).startswith(_authors()) and fold(rest).startswith(_FILED):
        rest = ""  # "Posted by Ann Bell on 3 May 2021 in Reviews"
    named = any(map(str.isalpha, text[found.start : found.end]))
    lead = before.strip(_MARKS)
    day = len(lead) <= ALONE and _is_weekday(lead)
    if named and fold(rest) in _rubrics() and (not lead or day):
        return True
    if named and not rest and (fold(before) in ("", *_BEFORE_DATE) or day or fold(lead) in _authors()):
        return True
    name = rest if not before else before.strip(_MARKS) if not rest else ""
    words = name.split()
    if words and fold(words[-1]) in _BEFORE_DATE:
        words = words[:-1]
    return _is_signature(" ".join(words))


def own_lines(text: str, zones: Sequence[Zone]) -> list[tuple[int, int]]:
    """Where the lines of the page's own zones stand."""
    return _rows(text, zones)


def _is_byline(text: str, line: tuple[int, int]) -> bool:
    """ "Reviewed by Ann Bell, The Stub, May 3, 2021 | ★★★": words for an author, a name that stands nowhere else, more."""
    words = text[line[0] : line[1]]
    who = signer(words) if fold(words).startswith(_authors()) else None
    if any(part.strip(_MARKS)[:1].islower() for part in _PARTS.split(words)[1:]):
        return False  # "Written by Ann Bell, the film opens on 3 May 2021"
    return who is not None and who.sure and text.count(who.name) == 1


class Signer(NamedTuple):
    """A full name. `sure`: with a day, or with words that no maker has, "reviewed by"; "by" alone may name a maker."""

    name: str
    sure: bool


def signer(line: str) -> Signer | None:
    """Who signs with this line: "Par Odile Frémont", "Odile Frémont, 3 mai 2021", "3 May 2021 | by Ann Bell"."""
    days = [day for day in dates(line, None) if _is_a_day(day)] if _FOUR_DIGITS.search(line) else []
    is_dated, said = bool(days), line
    for day in reversed(days):
        said = _ON_DAY.sub("", said[: day.start]) + said[day.end :]
    for part in _PARTS.split(said):
        words = part.strip(_MARKS)
        folded = fold(words)
        phrase = next((p for p in _authors() if folded.startswith(f"{p} ")), "")
        name = words.split(None, phrase.count(" ") + 1)[-1].strip(_MARKS) if phrase else words
        if (phrase and " " in name and is_name(name)) or (is_dated and is_full_name(name)):
            return Signer(name, is_dated or " " in phrase)
    return None


def _is_a_day(found: FoundDate) -> bool:
    return found.value is not None and len(found.value) == len("2021-05-03")


_ON_DAY = re.compile(rf"(?:[ \xa0](?:{small('on')}))?[ \xa0]*\Z")
_PARTS = re.compile(r"\s*[·|•,–—:(]\s+|\s+[-(/]\s*")


def _is_signed(text: str, line: tuple[int, int], found: FoundDate) -> bool:
    """ "Ann Bell, 3 May 2021", "3 May 2021 · Ann Bell": a full name and a day with its month in words, nothing else."""
    before, after = text[line[0] : found.start].strip(_MARKS), text[found.end : line[1]].strip(_MARKS)
    in_words = any(map(str.isalpha, text[found.start : found.end]))
    return in_words and not (before and after) and is_full_name(before or after)


def _is_signature(words: str) -> bool:
    """ "Par Odile Frémont", "Reviewed by VHSVince": words for an author and a name."""
    folded = f"{fold(words)} "
    phrase = next((p for p in _authors() if folded.startswith(f"{p} ")), None)
    name = words.split(None, phrase.count(" ") + 1)[-1].strip(_MARKS) if phrase and folded != f"{phrase} " else ""
    return is_name(name) or (
        bool(phrase) and " " in str(phrase) and 0 < len(name.split()) <= MOST_NAMES and name[:1].isupper()
    )


def _is_weekday(words: str) -> bool:
    return " " not in words and any(weekdays(words, None, 0, len(words)))


@cache
def _rubrics() -> frozenset[str]:
    """Words that a site files its texts under: "22 September 2021 - Reviews"."""
    return frozenset(fold(w) for w in rules.words("title_furniture", "words"))


_MARKS = " |•·–—-,.()*_/"
_BEFORE_DATE = frozenset(rules.words("small", "on"))
_FILED = tuple(f"{fold(w)} " for w in rules.words("small", "filed_in"))
MANY = 400  # lines
_AGENCY = re.compile(r"[*_]{0,3}[A-Z]{2,5}[,|·–-]?\s")  # "*AFP, published on"
ORDERED = 200_000  # characters of a page whose dates say whether the day or the month comes first
_LINE = re.compile(r"[^\n]*[^\s][^\n]*")
_FOUR_DIGITS = re.compile(r"(?:19|20)\d\d")
_READING_TIME = re.compile(
    rf"(?:{small('reading_time')})\W{{0,3}}\d{{1,3}}\s?min\w*|\d{{1,3}}\s?-?min\w*\.?\s(?:{small('of_reading')})",
    re.IGNORECASE,
)
_HOUR = re.compile(rf"(?:{small('at')})?\s*\d{{1,2}}\s?[:hH.]\s?[0-5]\d(?:\s?(?:{small('clock')}|h|am|pm|AM|PM))?")


@cache
def _words() -> tuple[str, ...]:
    return tuple(fold(w) for w in rules.words("written", "words"))


@cache
def _dateline_starts() -> tuple[frozenset[str], tuple[str, ...]]:
    """How a dateline may begin, and before it the first two letters of each: a quick look at most lines."""
    starts = (*_words(), *(f"{phrase} " for phrase in _authors() if " " in phrase))
    return frozenset(start[:2] for start in starts), starts


@cache
def _authors() -> tuple[str, ...]:
    """Folded words of a signature, the longest first: "reviewed by", "par", "by", "von"."""
    phrases = {fold(w) for w in rules.words("verdict", "author")}
    return tuple(sorted(phrases, key=lambda p: (-len(p), p)))
