"""Headings: the lines of a stretch that may carry its film's title, with their weight."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from kerguen import rules
from kerguen.observe.lines import Line, Stretch
from kerguen.pages.opening_credits import is_credit_line
from kerguen.pages.written import signer
from kerguen.text.fold import fold
from kerguen.values.dates import dates, weekday_names
from kerguen.values.field_labels import label_names
from kerguen.values.outlets import outlet_named
from kerguen.values.papers import is_paper
from kerguen.values.people import is_full_name
from kerguen.values.terms import genres
from kerguen.values.timed_titles import is_day_line
from kerguen.values.titles import ends_in_furniture, heading_frame, is_furniture

LEAD_LINES = 6  # headings of plain text stand among the first lines
LONGEST_HEADING = 160
FRAMED = 40  # lines among which one may say what the page is of: "Recensie: Alma"

# Points for each sign; tuned on labelled pages (bench/reading.py), the order matters more than the sizes.
POINTS = {
    "quoted": 3.0,
    "dated": 4.0,
    "dated inner": 2.5,
    "dated by maker": 1.5,
    "framed": 2.0,
    "whole": 1.5,
    "whole h1": 2.0,
    "unsupported": -3.0,
    "unsupported under a date": -1.3,
    "shouted": 1.5,
    "subtitled": 2.0,
    "of films": -1.5,
    "first": 1.0,
    "inner": 0.0,
    "made": 0.5,
    "maker said": 0.5,
    "maker tells": 1.5,
    "h1": 2.5,
    "heading": 1.0,
    "under a date": 0.75,
    "lead": 0.5,
    "metadata": 1.5,
    "again": 1.0,
    "credited": 2.5,
    "over the credit": 3.5,
    "over the facts": 4.5,
    "body": 0.8,
    "lower": -3.0,
    "event": -2.5,
    "long": -1.0,
    "joined": -0.5,
    "headline": -4.0,
}


def headings(stretch: Stretch) -> list[tuple[Line, float]]:
    """The lines that may carry the title, with their weight."""
    text = stretch.page.text
    has_headings = any(line.level == 1 or line.zone == "title" for line in stretch.lines[:200])
    top = "lead" if _are_sections(stretch) else "h1"
    found: list[tuple[Line, float]] = []
    passed, framed = 0, False
    lines = stretch.lines[int(_is_masthead(stretch)) : 400]
    for place, line in enumerate(lines):
        if line.end - line.start > LONGEST_HEADING or line.kind == "control":
            continue
        if place < 2 * LEAD_LINES and not line.level and _is_wrapped(text, lines[place : place + 3]):
            continue
        if (line.level != 1 and _INTRODUCES.search(text, max(line.start, line.end - 4), line.end)) or _is_menu(
            stretch, lines, place
        ):
            continue
        if place and not line.level and _is_signed(stretch, line):
            continue
        rubric = place == 0 and _is_rubric(stretch, line)
        if place < LEAD_LINES and (rubric or is_date(stretch, line) or _is_weekday(stretch, lines, place)):
            passed, framed = passed + 1, framed or rubric
            continue
        number = place - passed
        if place and fold(stretch.words(lines[place - 1])) in _announcing():
            found.append((line, POINTS["h1"]))  # under "Our next film"
        elif line.level == 1 or (line.zone == "title" and (line.level or not _is_sentence(text, line))):
            highest = number == 0 and line.level > 1 and not any(other.level == 1 for other in lines)
            found.append((line, POINTS["heading" if highest else {0: "heading", 1: top}.get(line.level, "lead")]))
        elif line.level == 2 and number < 60:
            found.append((line, POINTS["lead"]))
        elif LEAD_LINES <= number < FRAMED and ":" in (words := stretch.words(line)) and heading_frame(words):
            found.append((line, POINTS["lead"]))  # "Filmhuis: Alma" under the address and the hours
        elif number < LEAD_LINES and not (has_headings and stretch.page.media == "html") and _may_be_title(text, line):
            under_date = "under a date" if passed and not framed else "heading"
            credited = POINTS["credited"] * _is_credited(stretch, line, lines[place + 1 : place + 2])
            found.append((line, credited + POINTS[under_date if number == 0 else "lead"]))
    return found


def _is_signed(stretch: Stretch, line: Line) -> bool:
    """ "Crítica de João Faria | Público da Sétima Arte | 23/11/2023": who wrote, for whom and when."""
    words = stretch.words(line)
    who = signer(words) if _YEAR.search(words) else None
    return who is not None and who.sure and is_full_name(who.name) and bool(dates(words, stretch.page.lang))


_YEAR = re.compile(r"(?:19|20)\d\d")


def _are_sections(stretch: Stretch) -> bool:
    """Several headings of the first level, none of them in the title that the page's metadata give: "The story"."""
    named = f" {fold(stretch.page.metadata.get('title', ''))} "
    if not named.strip() or not stretch.whole:
        return False
    tops = [fold(stretch.words(line)) for line in stretch.lines if line.level == 1]
    return len(tops) > 1 and not any(f" {top} " in named or named in f" {top} " for top in tops if top)


_INTRODUCES = re.compile(r":[*_]{0,3}\Z")  # "**Your application must have**:"


def _is_menu(stretch: Stretch, lines: Sequence[Line], place: int) -> bool:
    """An entry of a plain list that another entry near repeats: "Slider", "Slider"."""
    line = lines[place]
    if line.kind != "item" or line.level or place >= LEAD_LINES + 2:
        return False
    words = stretch.words(line)
    return any(
        stretch.words(near) == words for near in (*lines[max(0, place - 1) : place], *lines[place + 1 : place + 2])
    )


def _is_credited(stretch: Stretch, line: Line, below: Sequence[Line]) -> bool:
    """The next line says who directed it, or that this follows; the name of a film house stands above credits too."""
    if not below:
        return False
    label = label_names(stretch.page.lang).get(fold(stretch.words(below[0])))
    if label != "director" and not is_credit_line(stretch.page.text, below[0].start, below[0].end):
        return False
    words = stretch.words(line)
    if words.endswith(".") and " " in words:
        return False  # the last sentence of a synopsis
    return not is_of_facts(words) and house_words().isdisjoint(fold(words).split())


def is_of_facts(words: str) -> bool:
    """A line of numbers and facts: "14. Juli 2016 / 2 Std. 42 Min. / Komödie"."""
    return bool(_FACTS.search(words))


_FACTS = re.compile(r"\d.*[/|·•]|[/|·•].*\d")


def _is_rubric(stretch: Stretch, line: Line) -> bool:
    """ "Critique", "Kritik": the first line of a page says only what follows."""
    words = stretch.words(line)
    return len(words) < 30 and not genres(words) and is_furniture(words)


def is_date(stretch: Stretch, line: Line) -> bool:
    """A line that says when the page was written: "sabato, dicembre 31, 2022"."""
    words = stretch.words(line)
    if len(words) > 60:
        return False
    if is_day_line(words, 0, len(words)):
        return True
    found = dates(words, stretch.page.lang)
    if not found or (words.startswith("date ") and found[0].end < len(words)):  # the title after a crawler's own date
        return False
    hours = sum(len(hour) for hour in _CLOCK.findall(words))  # "19 octobre 2024 | De 16:00 à 18:00"
    return len(words) - (found[0].end - found[0].start) - hours <= LONGEST_WEEKDAY


_CLOCK = re.compile(r"(?<!\d)\d{1,2}[:h]\d\d(?!\d)")


def _is_weekday(stretch: Stretch, lines: Sequence[Line], place: int) -> bool:
    """ "Samstag," over "30. April 2022,": the first line of a date of two."""
    words = stretch.words(lines[place]).rstrip(",")
    below = lines[place + 1 : place + 2]
    return words.lower() in weekday_names() and any(is_date(stretch, line) for line in below)


LONGEST_WEEKDAY = 16  # characters beside the date: a weekday, a separator


def _may_be_title(text: str, line: Line) -> bool:
    return not _is_sentence(text, line) and _is_like_heading(text[line.start : line.end])


def _is_wrapped(text: str, lines: Sequence[Line]) -> bool:
    """The line is the first of a sentence that goes on in the two lines right below, both begun by small letters."""
    return len(lines) > 2 and all(
        below.start == above.end + 1 and text[below.start].islower() and not _KEY.match(text, below.start)
        for above, below in pairwise(lines)
    )


_KEY = re.compile(r"[\w-]{1,30}: ")  # "date: 2022-10-01": a line of front matter


def _is_sentence(text: str, line: Line) -> bool:
    words = text[line.start : line.end]
    longest = 28 if words[0] in "‘“«\"'" else 22  # "‘The 4:30 Movie’ Review: …"
    return (words.endswith(".") and len(words) > 60) or len(words.split()) > longest


def _is_like_heading(words: str) -> bool:
    """No markup of images, links, lists, styles; begins with a letter, a digit or a quotation mark."""
    return not re.match(r"(?:!?\[|[-+*>…]\s|<|\.|\{|```|http|\||import )", words) and not re.search(
        r"\]\(|https?:", words
    )


def _is_masthead(stretch: Stretch) -> bool:
    """The first line of a text page names a paper or a film house, is not said again, and a heading follows.

    The name of a site that collects ratings ("AlloCiné") is a masthead however often it returns.
    """
    if stretch.page.media not in ("text", "email") or len(stretch.lines) < 3:
        return False
    first, second = stretch.lines[:2]
    words, text = stretch.words(first), stretch.page.text
    if len(words) > LONGEST_MASTHEAD:
        return False
    name, _, rubric = words.rpartition(" ")
    outlet = outlet_named(words) or (outlet_named(name) if fold(rubric) in _rubrics() else None)  # "Le Figaro Culture"
    if outlet and outlet.mean:
        return True
    if (
        _NO_MASTHEAD.search(words)
        or (ends_in_furniture(words) and not ends_in_furniture(stretch.words(second)))
        or not (outlet or _may_be_title(text, second))
        or second.kind == "control"
    ):
        return False
    named = (
        outlet is not None
        or is_paper(words)
        or is_paper(words.title())
        or not house_words().isdisjoint(fold(words).split())
    )
    return named and text.lower().count(words.lower()) == 1


LONGEST_MASTHEAD = 40  # characters
_NO_MASTHEAD = re.compile(r"[:,;()|\"“«„]|\s[–—-]\s|\d")


@cache
def house_words() -> frozenset[str]:
    """Words that names of film houses are made of: "Filmhuis", "Picturehouse"."""
    return frozenset(fold(w) for w in rules.words("title_furniture", "houses"))


@cache
def _rubrics() -> frozenset[str]:
    """Parts of a paper: "Culture", "Spettacoli"."""
    return frozenset(fold(w) for w in rules.words("title_furniture", "rubrics"))


@cache
def craft() -> frozenset[str]:
    """ "Narrative", "Schauspieler": sections of a review, no titles."""
    return frozenset(map(fold, rules.table("kinds")["craft"]))


@cache
def _announcing() -> frozenset[str]:
    """ "Our next film", "Prochaine séance": what a heading says right over the film that is shown next."""
    return frozenset(map(fold, rules.words("title_furniture", "announces")))
