"""Opinions of readers: author, date, stars and their own words, never altered."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from msgspec.structs import replace

from kerguen.model import Lang, Noun, Opinion, Page, Rating, Zone
from kerguen.observe.cues import label as folded_label
from kerguen.observe.cues import labels, lines, stretches, subject, words
from kerguen.observe.judged.named_cards import undated
from kerguen.observe.judged.signed_opinions import (
    INITIAL,
    SignedWords,
    dated_cards,
    headings,
    is_home,
    is_short_name,
    marks_over,
    signed_behind,
)
from kerguen.observe.judged.text_end import text_end
from kerguen.observe.judged.verdicts import SENTENCE_END, of_rating, stated
from kerguen.text.fold import fold
from kerguen.text.phrases import alternation, small
from kerguen.text.signs import DIGIT, signs
from kerguen.values.dates import FoundDate, date_order, dates, folded_weekdays
from kerguen.values.field_labels import label_names
from kerguen.values.ratings import STARS, FoundRating, moved, rating, ratings
from kerguen.values.titles import small_words

LONGEST_AUTHOR = 40  # characters


class Header(Noun, frozen=True, kw_only=True):
    """Who and when: the head of one opinion, `author` empty when it is not said.

    Its words begin at `end`, or at `below` when it has a line of its own.
    """

    start: int
    end: int
    author: str
    date: FoundDate | None = None
    below: int | None = None
    mark: FoundRating | None = None


def opinions(page: Page) -> tuple[Opinion, ...]:
    """Every reader's opinion on the page, in page order."""
    order = date_order(page.text)
    found: list[Opinion] = []
    for zone in stretches(page, "opinions"):
        days = dates(page.text, page.lang, order, zone.start, zone.end)
        heads = _headers(page, zone, days)
        if signed := dated_cards(page, zone, days) or ([] if heads else undated(page, zone)):
            found += [_of_line(page, zone, one) for one in signed]
            continue
        if heads and (told := _signed_below(page, zone, heads)):
            found += told
            continue
        over = marks_over(page.text, [head.start for head in heads])
        for number, head in enumerate(replace(one, mark=over.get(one.start, one.mark)) for one in heads):
            following = (
                _begun(page.text, head.end, heads[number + 1].start, page.lang) if number + 1 < len(heads) else zone.end
            )
            if (one := _opinion(page, zone, head, following)) is not None:
                found.append(one)
    return tuple(found)


def _begun(text: str, floor: int, start: int, lang: Lang | None) -> int:
    """Where the line of a head begins, when marks alone or "by" stand before its name: "★★☆☆☆ **Tom**", "### Tom"."""
    line = text.rfind("\n", floor, start) + 1
    lead = text[line:start].strip(_EDGE + "#>★☆½⭐")
    return line if line and (not lead or _by(lang).fullmatch(lead + " ")) else start


def _of_line(page: Page, zone: Zone, one: SignedWords) -> Opinion:
    """The opinion of a line that holds name, words and mark."""
    span, name = page.words(*one.words), page.text[slice(*one.author)].strip(_EDGE)
    given = rating(page.text[slice(*one.mark)]) if one.mark else None
    stars = moved(given, one.mark[0]) if given and one.mark else None
    rated = _rated(page, zone, stars, name) if stars else None
    verdict = (of_rating(rated) if rated else None) or stated(span.text, page.lang)
    return Opinion(
        page=page.id, start=span.start, end=span.end, text=span.text, subject=subject(zone), author=name,
        date=one.date.value if one.date else None, doubts=one.date.doubts if one.date else (), rating=rated, verdict=verdict,
    )  # fmt: skip


def _signed_below(page: Page, zone: Zone, heads: Sequence[Header]) -> list[Opinion]:
    """Words over "— Ann, 3 May 2021": the zone ends with a signature and its first words stand over the first one."""
    rows = [row for row in lines(page.text, zone.start, zone.end) if not _is_heading(page, row)]
    if not rows or any(head.date is None for head in heads) or heads[-1].end < rows[-1][1] - len(_EDGE):
        return []
    if any(_REST.match(page.text, head.end) for head in heads):
        return []  # their words stand behind them
    if rows[0][0] >= heads[0].start or rows[0][1] - rows[0][0] < SHORTEST_WORDS:
        return []
    found, floor = [], rows[0][0]
    for head in heads:
        end = page.text.rfind("\n", floor, head.start) + 1 or head.start
        words_ = page.text[floor:end].strip(_EDGE + '>"“”«»')
        if not words_ or not head.author:
            return []
        begin = page.text.index(words_, floor)
        span = page.words(begin, begin + len(words_))
        found.append(
            Opinion(
                page=page.id, start=span.start, end=span.end, text=span.text, subject=subject(zone), author=head.author,
                date=head.date.value if head.date else None, doubts=head.date.doubts if head.date else (),
            )
        )  # fmt: skip
        floor = head.end
    return found


_REST = re.compile(r"[^\w\n]*[^\W\d_]")
SHORTEST_WORDS = 25  # characters of words that stand over a signature


def _is_heading(page: Page, row: tuple[int, int]) -> bool:
    return folded_label(page.text[slice(*row)]) in headings(page.lang)


def _headers(page: Page, zone: Zone, days: Sequence[FoundDate]) -> list[Header]:
    heads: list[Header] = []
    floor = zone.start
    for date in days:
        head = _header(page, floor, date)
        if head is not None:
            heads.append(head)
            floor = head.end
    found = [*heads, *_signed(page, zone, heads)]
    return sorted(found or _starred(page, zone), key=lambda head: head.start)


_STARRED = re.compile(
    r"^[ \t>*_#•-]{0,6}(?P<author>[^\W_][^\n★☆½]{1,38}?)[ \xa0·•|:–—-]{0,4}(?:\n[ \t]*)?"
    r"(?P<stars>[★☆½]{1,10}|\d{1,2}(?:[.,]\d)?/(?:5|10|20))[ \t]*$",
    re.MULTILINE,
)


def _starred(page: Page, zone: Zone) -> list[Header]:
    """Heads of a zone without dates: "oldtom ★★" on its line, or the name over its stars, each over its words."""
    if not signs(page.text, zone.start, zone.end) & (STARS | DIGIT):
        return []
    return [
        Header(start=m.start("author"), end=m.end("author"), author=m["author"], below=m.end())
        for m in _STARRED.finditer(page.text, zone.start, zone.end)
        if is_short_name(m["author"].split())
        and folded_label(m["author"]) not in headings(page.lang) | labels("ratings", "own", page.lang)
    ]


def _signed(page: Page, zone: Zone, dated: Sequence[Header]) -> Iterator[Header]:
    """Heads without a date: "Review by witch ★★★★★ 24" on a line of its own."""
    if not (written := _review_by(page.lang)):
        return
    for m in written.finditer(page.text, zone.start, zone.end):
        if any(head.start < m.end() and m.start() < head.end for head in dated) or folded_label(m[0]) in headings(
            page.lang
        ):
            continue
        yield Header(start=m.start(), end=m.end("author"), author=m["author"], below=m.end())


@cache
def _review_by(lang: Lang | None) -> re.Pattern[str] | None:
    leads = alternation(w for w in words("opinions", "by", lang) if " " in w)
    head = rf"^[ \t>*_#]{{0,4}}(?:{leads})[ \xa0:]+(?P<author>[^\n★☆½]{{1,40}}?)"
    return re.compile(rf"(?im){head}[ \xa0]*(?:[★☆½]{{1,10}})?[ \xa0]*[\d,.]{{0,9}}[ \xa0]*$") if leads else None


_SEPARATOR = re.compile(r"[ \xa0\t]{0,3}(?:[–—|•·,:-]|\(|\n|[ \xa0\t])[ \xa0\t\n]{0,4}$")


def _header(page: Page, floor: int, date: FoundDate) -> Header | None:
    if (behind := signed_behind(page, date)) is not None:
        author, mark, start = behind
        end = page.text.find("\n", author[1])
        name = page.text[slice(*author)]
        return Header(start=max(floor, start), end=end, author=name, date=date, mark=mark)
    left = page.text[max(floor, date.start - 120) : date.start]
    trimmed = _without_cues(left, page.lang)
    cut = _SEPARATOR.search(trimmed)
    name_end = cut.start() if cut else len(trimmed.rstrip())
    name = _author(trimmed[:name_end], page.lang)
    if not name:
        return _unsigned(page, floor, date, left != trimmed)
    start = max(floor, date.start - 120) + trimmed[:name_end].rindex(name)
    return Header(start=start, end=_after_controls(page, date.end), author=name, date=date)


_MARK_ABOVE = re.compile(r"(?:^|\n)[ \t]*([^\n]{1,12})\n[^\n]*$")


def _unsigned(page: Page, floor: int, date: FoundDate, led: bool) -> Header | None:
    """A mark on its line over the line of the date, which holds no other words but "Published on": nobody signed."""
    above = _MARK_ABOVE.search(page.text, max(floor, date.start - 60), date.start)
    after = page.text[date.end : date.end + 1]
    if above is None or rating(above[1]) is None or after not in ("", "\n"):
        return None
    line = page.text[above.end(1) + 1 : date.start].strip()
    if line and not (led and len(line.split()) <= LEADING):
        return None
    return Header(start=above.start(1), end=_after_controls(page, date.end), author="", date=date)


LEADING = 3  # words before a date, as "Published on the"


def _without_cues(left: str, lang: Lang | None) -> str:
    """The words before a date without "le", "on", "published on", "a écrit le", or its weekday, at their end."""
    day = _WEEKDAY.search(left)
    said = left[: day.start("day")] if day and fold(day["day"]) in folded_weekdays() else left
    return _cue_tail(lang).sub("", said)


_WEEKDAY = re.compile(r"(?:\A|[\s|·•(–—-])(?P<day>[^\W\d_]{4,12})[.,]?[ \xa0]\Z")


@cache
def _cue_tail(lang: Lang | None) -> re.Pattern[str]:
    every = (*words("opinions", "leads", lang), *words("opinions", "controls", lang))
    ranked = alternation(every)
    return re.compile(rf"(?:(?<=\s)(?:{ranked})[ \xa0,:]*){{1,3}}$", re.IGNORECASE)


@cache
def _cue_head(lang: Lang | None) -> re.Pattern[str]:
    ranked = alternation(words("opinions", "controls", lang))
    return re.compile(rf"(?:[ \xa0\t\n,.:)|•·–-]{{0,6}}(?:{ranked})(?![\w'’])){{1,3}}", re.IGNORECASE)


@cache
def _by(lang: Lang | None) -> re.Pattern[str]:
    ranked = alternation(words("opinions", "by", lang))
    return re.compile(rf"^(?:{ranked})[ \xa0:]+", re.IGNORECASE)


HEAD_ROWS = 5  # lines above a date in which its author stands


def _author(left: str, lang: Lang | None) -> str:
    """The name at the end of `left`: a short line or sentence of its own, else its last word; over stars and counters."""
    rows = left.rsplit("\n", HEAD_ROWS)[-HEAD_ROWS:]
    for line in reversed(rows):
        aside = folded_label(line) in labels("opinions", "controls", lang) or is_home(line)
        name = "" if aside else _name_of(line.rstrip(), lang)
        if name and folded_label(name) not in labels("ratings", "own", lang):  # "Rating: 4/5" under the name
            return "" if _is_a_label(name, lang) or folded_label(line) in headings(lang) else name
        if not _is_between(line, lang):
            return ""
    return ""


def _is_a_label(name: str, lang: Lang | None) -> bool:
    """ "Release date", "the": what stands before the date of a fact sheet or of running text."""
    return fold(name) in label_names(lang) or name in small_words() or name.endswith(";")


def _is_between(line: str, lang: Lang | None) -> bool:
    """Whether a line may stand between an author and the date: empty, stars, a bare mark, counters, control words."""
    plain = line.strip(" \xa0*_#>|•·-–—\t()")
    return len(plain) <= 80 and (
        not plain
        or rating(plain) is not None
        or any(c.isdigit() for c in plain)
        or is_home(line)
        or folded_label(plain) in labels("opinions", "controls", lang)
    )


def _name_of(words_: str, lang: Lang | None) -> str:
    line = words_
    for stop in SENTENCE_END.finditer(line, 0, max(len(line) - 1, 0)):
        if not INITIAL.search(line, 0, stop.start() + 1):  # "Marta D. ★★★"
            line = " " * stop.end() + line[stop.end() :]
    alone = _by(lang).sub("", line.strip(" \xa0*_#>|•·-–—\t★☆½⭐,"))
    if marked := _MARKED.fullmatch(alone):
        alone = marked["name"]
    if not any(c.isalpha() for c in alone) or rating(alone) is not None or _COUNTER.search(alone):
        return ""
    if len(alone) <= LONGEST_AUTHOR and is_short_name(alone.split()) and not ratings(alone):
        return alone
    last = alone.split()[-1] if alone.split() and alone[-1] not in ".!?…" else ""
    return last if len(last) <= LONGEST_AUTHOR and any(c.isalnum() for c in last) and rating(last) is None else ""


_MARKED = re.compile(  # "Anna – 9/10", "Tom (4/5)", "witch ★★★★"
    r"(?P<name>[^\W\d_][^\n–—|:()★☆]{1,38}?)[ \xa0]?[–—|:(, \xa0-][ \xa0]?"
    r"(?:\d{1,2}(?:[.,]\d)?[ \xa0]?/[ \xa0]?(?:100|20|10|5)|[★☆½]{2,10})\)?"
)


_COUNTER = re.compile(r"\d[\d .\xa0]*[ \xa0][^\W\d_]{3,}")  # "835 subscribers 1 684 reviews"


def _after_controls(page: Page, start: int) -> int:
    """Where an opinion's words begin: after "Report", a time of day, stars."""
    end = start
    if hour := _TIME.match(page.text, end):
        end = hour.end()
    if controls := _cue_head(page.lang).match(page.text, end):
        end = controls.end()
    helped = _HELPED.match(page.text, end)
    return helped.end() if helped else end


_HELPED = re.compile(  # "98 of 110 found this review helpful"
    rf"\s{{1,3}}\d[\d.,]{{0,6}} (?:{small('of', 'out_of')}) \d[\d.,]{{0,6}} [^\W\d_][^\n.!?]{{6,70}}(?=\n)"
)
_TIME = re.compile(
    rf"[ \xa0,]{{0,3}}(?:{small('at')}|@)?[ \xa0]{{0,2}}\d{{1,2}}(?::|h)\d{{2}}(?:[ \xa0]?[ap]\.?m\.?)?", re.IGNORECASE
)
_EDGE = " \xa0\t\r\n|•·*_–—-:"


def _opinion(page: Page, zone: Zone, head: Header, following: int) -> Opinion | None:
    stars = _stars(page, zone, head, following)
    start = head.below or (
        stars.end
        if stars is not None and stars.end and 0 <= stars.end - head.end < 60 and stars.end <= following
        else head.end
    )
    end = text_end(page, start, following)
    raw = page.text[start:end]
    left = len(raw) - len(raw.lstrip(_EDGE + ">)"))  # behind "Ann (3 May 2021)"
    words_ = raw[left:].rstrip(_EDGE + ">")
    if stars is None and (under := _mark_under(words_)):
        stars = _rated(page, zone, moved(under, start + left), head.author or None)
        words_ = words_[: under.start].rstrip(_EDGE)
    begin = start + left
    if stars is None and (over := _MARK_OVER.match(words_)) and (found := rating(over[1])):
        stars = _rated(page, zone, moved(found, begin), head.author or None)
        words_, begin = words_[over.end() :], begin + over.end()
    if not words_ or not any(c.isalpha() for c in words_):
        return None
    span = page.words(begin, begin + len(words_))
    return Opinion(
        page=page.id, start=span.start, end=span.end, text=span.text, subject=subject(zone), author=head.author or None,
        date=head.date.value if head.date else None, doubts=head.date.doubts if head.date else (), rating=stars,
        verdict=(of_rating(stars) if stars else None) or stated(words_, page.lang),
    )  # fmt: skip


_MARK_OVER = re.compile(r"(\d[.,]\d)[ \t]*\n\s{0,4}")  # a bare mark on its line, over the words


def _mark_under(words_: str) -> FoundRating | None:
    """The mark that is the last line of a reader's words, or ends them behind their last sentence."""
    line = words_.rfind("\n") + 1
    if 0 < line >= len(words_) - LONGEST_MARK and (found := rating(words_[line:])) and found.scale is not None:
        return moved(found, line)
    closing = ratings(words_, max(line, len(words_) - LONGEST_MARK))[-1:]  # "… I loved it. 9/10"
    is_apart = closing and closing[0].end == len(words_) and words_[: closing[0].start].rstrip()[-1:] in ".!?…"
    return closing[0] if is_apart and closing[0].scale is not None else None


def _stars(page: Page, zone: Zone, head: Header, following: int) -> Rating | None:
    """The stars right after the head, or the mark between its author and its date."""
    found = ratings(page.text, head.end, min(following, head.end + 40))
    near = [r for r in found if rating(page.text[r.start : r.end]) is not None]
    one = near[0] if near else _mark(page, head) or _before(page, zone, head) or head.mark
    return _rated(page, zone, one, head.author or None) if one is not None else None


def _rated(page: Page, zone: Zone, one: FoundRating, author: str | None) -> Rating:
    span = page.words(one.start, one.end)
    return Rating(
        page=page.id, start=span.start, end=span.end, text=span.text, subject=subject(zone), kind="own", by=author,
        value=one.value, scale=one.scale, doubts=one.doubts,
    )  # fmt: skip


def _before(page: Page, zone: Zone, head: Header) -> FoundRating | None:
    """ "★★★★☆ **Ann**, 3 May 2021": the stars that begin the line of the head."""
    line = max(zone.start, page.text.rfind("\n", 0, head.start) + 1)
    found = ratings(page.text, line, head.start)
    return found[0] if len(found) == 1 and not page.text[found[0].end : head.start].strip(_EDGE) else None


def _mark(page: Page, head: Header) -> FoundRating | None:
    """A line that is a rating, between the author's line and the date's."""
    if head.date is None:
        return None
    for start, end in lines(page.text, head.start + len(head.author), head.date.start):
        left = end - len(page.text[start:end].lstrip(_EDGE + "("))
        if end - left <= 12 and (found := rating(page.text[left:end].rstrip(_EDGE + ")#"))):
            return replace(found, start=left, end=left + found.end)
        if end - left <= LONGEST_MARK and len(drawn := ratings(page.text, left, end)) == 1:  # "Rated 4.5/5 Stars"
            return drawn[0]
    return None


LONGEST_MARK = 20  # characters of a line that says little more than a mark
