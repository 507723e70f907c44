"""Signs that a text without a rating reviews a film: it takes its heading up as a title, and weighs a film's craft."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import islice, pairwise
from typing import NamedTuple

from kerguen import rules
from kerguen.model import Zone
from kerguen.pages.kind_words import kind_words
from kerguen.pages.opinion_words import opinion_words
from kerguen.text.fold import fold
from kerguen.values.people import upper
from kerguen.values.titles import title_parts

READ = 20_000  # characters of a page
HEADINGS = 6  # short lines at the top, one of which may be the title alone
HEADING = 90  # characters
PARAGRAPH = 60  # characters: the title again in a shorter line is a menu's, a caption's
PARAGRAPHS = 60
WORDS = 8  # words of a title; a longer heading is a sentence
MOST_ACTORS = 4
LONGEST_ROLE = 40  # characters


class ReviewSigns(NamedTuple):
    """`named`: a heading is a title that the text takes up; `opinions`: different words of praise and blame; `weighed`:
    these, and those for craft and actors; `voiced`: words in the first person; `announced`: words of announcements;
    `words`: all words."""

    named: bool
    opinions: int
    weighed: int
    voiced: int
    announced: int
    words: int


def review_signs(text: str, zones: Sequence[Zone]) -> ReviewSigns:
    """The signs in a page's own text."""
    own = [text[z.start : z.end] for z in zones if z.kind in ("title", "article", "verdict_box")]
    lines = [line.strip() for part in own for line in part[:READ].splitlines() if line.strip()]
    words = " ".join(own)[:READ]
    folded = fold(words)
    opinions = opinion_words(folded)
    weighed = opinions + _craft_words(folded) + 2 * _actors(words)
    counted = folded.split()
    voiced, announced = (sum(map(kind_words(kind).__contains__, counted)) for kind in ("first_person", "announcing"))
    return ReviewSigns(_takes_heading_up(lines), opinions, weighed, voiced, announced, len(counted))


def _actors(text: str) -> int:
    """How often a role stands before its actor in brackets, up to MOST_ACTORS."""
    brackets = (m.start() for m in _actor().finditer(text))
    played = (at for at in brackets if _role().search(text, max(0, at - LONGEST_ROLE), at - 1))
    return sum(1 for _ in islice(played, MOST_ACTORS))


def _craft_words(folded: str) -> int:
    words, phrases = _craft()
    return len(words.intersection(folded.split())) + sum(f" {phrase} " in f" {folded} " for phrase in phrases)


def _takes_heading_up(lines: Sequence[str]) -> bool:
    """A line at the top is a title and nothing else ("Oculus – Film Review"), and a paragraph names it."""
    body = [line for line in lines[:PARAGRAPHS] if len(line) > PARAGRAPH]
    if not body:
        return False
    keys = {
        fold(part.words)
        for line, following in pairwise(lines[: HEADINGS + 1])
        if len(line) < HEADING and not following[0].islower()
        for part in title_parts(line)
        if part.how in ("whole", "dated", "framed") and part.words.count(" ") < WORDS and not part.words[0].islower()
    }
    together = f" {fold(' '.join(body))} "
    likely = [f" {key} " for key in keys if len(key) > 3 and f" {key} " in together]
    return bool(likely) and any(key in f" {fold(line)} " for line in body for key in likely)


@cache
def _craft() -> tuple[frozenset[str], tuple[str, ...]]:
    """Single words, and phrases of several."""
    said = set(map(fold, rules.table("kinds")["craft"]))
    return frozenset(w for w in said if " " not in w), tuple(sorted(w for w in said if " " in w))


@cache
def _actor() -> re.Pattern[str]:
    """ "(Bryce Dallas Howard)" in "Claire (Bryce Dallas Howard)": a story told with its actors in brackets."""
    up = upper()
    return re.compile(rf"\((?<=\s.)[{up}][\w'’.-]+\s(?:(?:de|la|van|von|del|der)\s){{0,2}}[{up}][^()\d]{{1,40}}\)")


@cache
def _role() -> re.Pattern[str]:
    """Whoever the bracket names: "Claire", "la juge"; never a number or a bracket in a bracket."""
    return re.compile(r"[^\W\d_]{3,}\Z")
