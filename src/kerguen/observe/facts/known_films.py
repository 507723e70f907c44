"""Known films: pages whose title is one that films are known by, which needs less of the page to be believed."""

import re
from collections.abc import Container, Iterable

from kerguen.observe.facts.filed import filed_under
from kerguen.observe.lines import Stretch, folded_lines
from kerguen.observe.statement import Finding
from kerguen.text.fold import fold
from kerguen.values.known_titles import is_known_title, is_told_with_people, known_films

SPEAKS, OFTEN = 3, 50  # words for films, and words of the text for each of them
READ_CHARACTERS = 20_000  # of a stretch that are looked at for words of films and its title


def is_known_film(stretch: Stretch, found: Iterable[Finding], words: int, named: int) -> bool:
    """The title of a text that speaks of films all the time heads it and is set off in it, or is known; or it is that of
    a review which the page itself files under films. `words`, `named`: of the text, and those of them that are of films.
    """
    listed = tuple(found)
    often = named >= SPEAKS and named * OFTEN >= words
    if stretch.page.kind == "review" and is_of_metadata(listed):
        known = known_title(listed, ("metadata",))
        return bool(filed_under(stretch.page)) or (bool(known) and (often or known.count(" ") > 1 < named))
    title = next((f for f in listed if f.field == "title" and f.method == "heading" and f.end is not None), None)
    if title is None or not often or title_count(stretch, listed) <= SPEAKS:
        return False
    set_off = any(stretch.page.text.find(f"{mark}{title.value}{mark}", title.end) > 0 for mark in "*_")
    return (set_off and named > SPEAKS) or " " in known_title(listed, ("heading",))


def is_much_written_of(stretch: Stretch, found: Iterable[Finding], named: int, other: int) -> bool:
    """The text names one who made or plays in a film that everybody writes about and that has the title; or says a title
    of several words more than once. `named`, `other`: its words of films, those of other trades."""
    title = next((fold(str(f.value)) for f in found if f.field == "title" and f.method in _IN_TEXT), "")
    if not known_films(title) or other > named:
        return False
    body = f" {folded_lines(stretch.page.text, stretch.lines, READ_CHARACTERS)} "
    if is_told_with_people(title, body):
        return True
    return " " in title and named > 0 and body.count(f" {title} ") > 1


_IN_TEXT = frozenset(("told", "marked", "heading", "line"))


def is_of_metadata(found: Iterable[Finding]) -> bool:
    """Whether only the page's own title names the film."""
    return {f.method for f in found if f.field == "title"} == {"metadata"}


def known_title(found: Iterable[Finding], methods: Container[str]) -> str:
    """The folded title that one of these methods found and films are known by, or ""."""
    title = next((fold(str(f.value)) for f in found if f.field == "title" and f.method in methods), "")
    return title if is_known_title(title) else ""


def title_count(stretch: Stretch, found: Iterable[Finding]) -> int:
    """How often the text says the title."""
    title = next((fold(str(f.value)) for f in found if f.field == "title"), "")
    body = " ".join(fold(stretch.words(line)) for line in stretch.lines)[:READ_CHARACTERS]
    return len(re.findall(rf"(?<= ){re.escape(title)}(?= )", f" {body} ")) if title else 0
