"""Signs on which the kind of a page rests alone: several voices on one film, hours beside films, marked-up reviews."""

import re
from collections.abc import Sequence

from kerguen import rules
from kerguen.model import Block, StructuredItem, Zone
from kerguen.pages.kind_features import READ
from kerguen.pages.kind_titles import titles_of
from kerguen.pages.kind_words import kind_words, says
from kerguen.pages.zones import SIGNED
from kerguen.text.fold import fold, fold_page
from kerguen.text.phrases import small
from kerguen.values.film_prizes import given_at
from kerguen.values.outlets import outlet_named
from kerguen.values.papers import is_paper
from kerguen.values.prize_lines import begins_with_prize, won_at
from kerguen.values.timed_titles import days_named

REVIEW_HINT = frozenset(rules.table("kinds")["review_elements"])
A_REVIEW = 60  # characters of a stretch marked as one
MOST_WON = 40  # films whose lines are looked at for prizes
PRIZES, A_LINE = 4, 200  # lines that begin with a prize, which no other page has; their characters
DEFINED, NAMED, NOUN = 600, 110, 12  # characters of an opening, of the name in it; words to the noun, to the maker
BESIDE = 80  # characters between a quotation and the name of its paper
_HOUR = re.compile(rf"\d(?<=\b\d)(?:(?<=[01])\d|(?<=2)[0-4])?\s?(?:[:h.][0-5]\d|h|{small('clock')}|min)\b(?![./]\d)")
_TARGET = re.compile(
    r"\]\([^()\s]{0,200}(?:\([^()\s]{0,80}\)[^()\s]{0,80})?[^()]{0,90}\)|\[\^[^\]]{1,9}\]"
)  # of a link, of a note
_SENTENCE = re.compile(r"(?<=[a-zß-ÿ)]{3})\.\s")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_QUOTATION = re.compile(  # a short one in straight marks may be a title, but for a small first letter
    r"[«“„][^«»“”„]{12,400}[»”“]|(?<![\w\"])\"(?:(?=[a-zß-ÿ])|(?=\w[^\"]{25}))[^\"«»“”„]{12,400}(?<=[\w.,!?…])\"(?!\w)"
)
_INWARDS = re.compile(r"[»“„][^«»“”„]{25,400}[«”“]")  # as German books set it
_CAPITALS = re.compile(rf"[A-ZÀ-Þ][\w'’-]+(?: (?:(?:{small('of', 'the')}) )?[A-ZÀ-Þ][\w'’-]+){{0,3}}")


def says_when(text: str, zones: Sequence[Zone], films: int) -> bool:
    """An hour for each film, or for each second one where lines of hours stand; or a day for each."""
    sample = text[:READ]
    hours = len(_HOUR.findall(sample))
    if hours >= films or (2 * hours > films and any(zone.kind == "sessions" for zone in zones)):
        return True
    return says(fold_page(sample), "shown") and days_named(sample) >= films


def is_of_winners(text: str, zones: Sequence[Zone]) -> bool:
    """Several lines begin with a prize, or many of its films stand beside the one they won: what was given is news."""
    lines = (line for line in re.finditer(r"[^\n]+", text[:READ]) if line.end() - line.start() < A_LINE)
    if sum(begins_with_prize(text, *line.span()) or won_at(text, *line.span()) is not None for line in lines) >= PRIZES:
        return True
    begun = [zone.start for zone in zones if zone.segment is not None]
    ends = ((start, text.find("\n", start)) for start in begun[:MOST_WON])
    won = sum(bool(given_at(text, start, end if end > 0 else len(text))) for start, end in ends)
    return won > 1 and 5 * won >= 2 * min(len(begun), MOST_WON)


def defines_a_film(text: str, title: str, zones: Sequence[Zone]) -> bool:
    """The first sentence of its running text says what film it is of, when and by whom it was made, as an encyclopaedia
    does: "Roma is a 2018 drama film directed by Alfonso Cuarón"."""
    own = "\n".join(text[zone.start : zone.end] for zone in zones if zone.kind in ("article", "fact_sheet"))[:READ]
    first = next((line for line in own.splitlines() if len(line) >= A_REVIEW), "")[:DEFINED]
    opening = f" {fold(_SENTENCE.split(_TARGET.sub('', first), maxsplit=1)[0])} "
    starts = (opening.find(f" {words} ", 0, NAMED) for words in kind_words("defining"))
    start = next((place for place in starts if place >= 0), None)
    if start is None or not _YEAR.search(opening, start) or _is_beside(opening[:start], titles_of(text, title, zones)):
        return False
    words = opening[start:].split()
    noun = next((at for at, word in enumerate(words[:NOUN]) if "film" in word or word in kind_words("one_film")), None)
    return noun is not None and not kind_words("made_by").isdisjoint(words[noun : noun + NOUN])


def _is_beside(name: str, titles: Sequence[str]) -> bool:
    """The film's name stands in the page's title behind other words: "The Impact of Pulp Fiction" is over an essay."""
    return any(f" {fold(title)} ".find(f"{name} ") > 0 for title in titles)


def reviews_shown(blocks: Sequence[Block], structured: Sequence[StructuredItem]) -> int:
    """Stretches of running text marked as reviews; paragraphs that follow one another are one stretch."""
    shown, before = 0, ""
    for block in blocks:
        if block.hints == before:
            continue
        before, size = block.hints, block.end - block.start
        if size > A_REVIEW and block.link_chars * 2 < size:
            shown += not REVIEW_HINT.isdisjoint(before.split())
    return shown + sum(len(_listed(item.data)) for item in structured)


def signatures(text: str, zones: Sequence[Zone]) -> int:
    """Signatures with a date among the opinions."""
    return sum(len(SIGNED.findall(text, zone.start, zone.end)) for zone in zones if zone.kind == "opinions")


def papers_quoted(text: str, zones: Sequence[Zone]) -> int:
    """How many papers stand beside quotations of the page's own text."""
    parts = " ".join(text[z.start : z.end] for z in zones if z.kind in ("article", "press_quotes"))[:READ]
    if not any(mark in parts for mark in '«“„"'):
        return 0
    own, named = " ".join(parts.split()), set()
    inwards = -1 < own.find("»") < own.find("«")
    for quotation in (_INWARDS if inwards else _QUOTATION).finditer(own):
        before, after = own[max(0, quotation.start() - BESIDE) : quotation.start()], own[quotation.end() :][:BESIDE]
        named |= {_paper(m[0]) for words in (before, after) for m in _CAPITALS.finditer(words)}
    return len(named - {""})


def _paper(words: str) -> str:
    """The name of a paper among capitals: "Und Libération"."""
    names = (words, words.partition(" ")[2])
    return next((name for name in names if is_paper(name) or outlet_named(name)), "")


def _listed(data: object) -> list[object]:
    reviews = data.get("review") if isinstance(data, dict) else None
    return reviews if isinstance(reviews, list) else []
