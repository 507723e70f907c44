"""Readers' words in lines with their names: "Ann (4/5): …", "- **Ann**: … (4/5)", "“…” – Ann", words over "— Ann, 3 May 2021"."""

import re
from collections.abc import Iterator

from kerguen.model import Noun, Page, Zone
from kerguen.observe.cues import label, labels, lines
from kerguen.observe.judged.rating_decoys import is_labelled
from kerguen.text.signs import shape, signs
from kerguen.values.field_labels import label_names
from kerguen.values.outlets import outlet_named
from kerguen.values.titles import small_words

SHORTEST = 15  # characters of what a reader says
FEWEST = 2  # such lines that make a list, when no mark stands in them
_MARK = r"\d{1,2}(?:[.,]\d)?[ \xa0]?/[ \xa0]?(?:100|20|10|5)|[★☆½⭐]{1,10}"
_NAME = r"(?P<author>[^\W_][^\n:()\[\]★☆⭐|\"“”«»]{1,30}?)"
_LED = re.compile(
    rf"[ \t>*_#•–-]{{0,6}}{_NAME}[*_]{{0,3}}[ \xa0]?(?:\((?P<mark>{_MARK})\))?[ \xa0]?[*_]{{0,3}}:[*_]{{0,3}}[ \xa0]"
    rf"(?P<words>[^\n]{{{SHORTEST},1500}}?)(?:[ \xa0]\(?(?P<last>{_MARK})\)?)?[*_ \xa0]{{0,4}}"
)
_BEHIND = re.compile(
    rf"[ \t>*_•–-]{{0,6}}[\"“”«„][ \xa0]?(?P<words>[^\n\"“”«»]{{{SHORTEST},1500}}?)[ \xa0]?[\"“”»][*_]{{0,2}}"
    rf"[ \xa0]?(?:[–—-]|\()[ \xa0]?[*_]{{0,3}}{_NAME}[*_]{{0,3}}(?:[ \xa0]?[(,][ \xa0]?(?P<mark>{_MARK})\)?)?\)?[*_ \xa0]{{0,4}}"
)
NAMED = shape(r"[:»”\")]")  # no such line without one


class SignedWords(Noun, frozen=True, kw_only=True):
    """Where a reader's name, words and mark stand in a line."""

    author: tuple[int, int]
    words: tuple[int, int]
    mark: tuple[int, int] | None = None


def signed_words(page: Page, zone: Zone) -> list[SignedWords]:
    """The lines of a zone of opinions that hold a reader's name and words; all of them in one form."""
    if not signs(page.text, zone.start, zone.end) & NAMED:
        return []
    for form in (_LED, _BEHIND):
        found = list(_in_form(page, zone, form))
        if len(found) >= FEWEST or any(one.mark for one in found):
            return found
    return []


def _in_form(page: Page, zone: Zone, form: re.Pattern[str]) -> Iterator[SignedWords]:
    for start, end in lines(page.text, zone.start, zone.end):
        m = form.fullmatch(page.text, start, end)
        if m is None or not _is_reader(page, m["author"]) or is_labelled(page, m.start("words")):
            continue
        if len(_LINKS.findall(m["words"])) >= FEWEST:
            continue
        places = [m.span(key) for key in ("mark", "last") if key in m.re.groupindex and m[key]]
        yield SignedWords(author=m.span("author"), words=m.span("words"), mark=places[0] if places else None)


_LINKS = re.compile(r"[ \xa0][–—|·-][ \xa0]")  # a row of links: "Movies - Music - Games"


def _is_reader(page: Page, name: str) -> bool:
    """Three words at most, and no label of a sheet or of a verdict."""
    said = label(name)
    if not said or not _PLAIN.fullmatch(name) or outlet_named(name) is not None:
        return False
    known = said in label_names(page.lang) or said in small_words() or said in labels("opinions", "headings", page.lang)
    return 0 < len(name.split()) <= MOST_WORDS and not known and said not in labels("verdict", "box", page.lang)


MOST_WORDS = 3
_PLAIN = re.compile(r"[\w .@'’-]+")
