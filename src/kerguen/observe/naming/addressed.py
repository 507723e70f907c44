"""Titles that only addresses spell: of a catalogue's entry in the text, or of the page's own file."""

import re
from collections.abc import Iterable
from functools import cache
from urllib.parse import unquote

from kerguen import rules
from kerguen.model import Doubt
from kerguen.observe.lines import Stretch
from kerguen.observe.statement import Finding
from kerguen.text.fold import fold
from kerguen.values.titles import heading_title

_ENTRY = re.compile(r"/(?:film|movie|filme|pelicula)s?/(?!fiche)([a-z0-9][\w%-]{1,80})", re.IGNORECASE)
_DATED = re.compile(r"\d{4}-\d\d?-\d\d?[-_ ]")  # "2021-05-03-petite-maman.md"
_NUMBER = re.compile(r"\W*(?:[^\W\d_]{0,8}[-_ ]?\d+|[0-9a-f]{8,})\W*")  # "page 3", "in001", a hash
_LETTERS = re.compile(r"[^\W\d_]{3}")
MOST_MORE = 4  # words of a subtitle that only an address spells
LONGEST = 90  # characters of a file's name that is a title


def named_by_address(stretch: Stretch) -> tuple[Finding, ...]:
    """A last resort, with a doubt: the entry of a catalogue that the text links, else the name that the file was given."""
    return named_by_entry(stretch) or (_by_file(stretch) if stretch.whole and stretch.subject == 0 else ())


def named_by_entry(stretch: Stretch) -> tuple[Finding, ...]:
    """The one film whose entry in a catalogue the text links, as the address spells it."""
    found = {m[1].lower(): m for m in _ENTRY.finditer(stretch.page.text) if re.search(r"[^\W\d]{2}", m[1])}
    if len(found) != 1:
        return ()
    m = next(iter(found.values()))
    words = re.sub(r"[-_]+(?:(?:19|20)\d\d$)?", " ", m[1]).strip()
    doubt = Doubt(
        code="title-from-address", message=f"only an address names the film: {m[0]}", start=m.start(1), end=m.end(1)
    )
    title = words.title() if words.islower() else words
    return (Finding(field="title", value=title, start=m.start(1), end=m.end(1), method="address", doubts=(doubt,)),)


def _by_file(stretch: Stretch) -> tuple[Finding, ...]:
    """ "Das Imperium schlägt zurück.md", as a person names a note; a slug only when the text has its words."""
    name = unquote((stretch.page.path or "").rsplit("/", 1)[-1])
    bare = name.split(".")[0] if name.count(".") > 1 and " " not in name else name.rsplit(".", 1)[0]
    stem = _DATED.sub("", bare, count=1)
    if not stem or len(stem) > LONGEST or _NUMBER.fullmatch(stem) or not _LETTERS.search(stem):
        return ()
    part = heading_title(stem if " " in stem else re.sub(r"[-_]+", " ", stem))
    if part is None or all(w in _unnamed() or w.isdigit() for w in fold(part.words).split()):
        return ()
    given = " " in stem and stem[0].isupper()
    words = part.words if given else _in_text(stretch.page.text, part.words)
    if not words:
        return ()
    doubt = Doubt(code="title-from-address", message=f"only the name of its file names the film: {name}")
    title = Finding(field="title", value=words, path="file.name", text=words, method="address", doubts=(doubt,))
    return (title,)


def _in_text(text: str, slug: str) -> str:
    """The words of a slug as the text writes them, in capital letters: "" when it does not."""
    pattern = r"\W{1,3}".join(map(re.escape, slug.split()))
    for m in re.finditer(rf"(?<!\w){pattern}(?!\w)", text, re.IGNORECASE):
        if m[0][0].isupper() and fold(m[0]) == fold(slug):
            return " ".join(m[0].split())
    return ""


@cache
def _unnamed() -> frozenset[str]:
    return frozenset(rules.table("kinds")["unnamed"])


def is_fuller(named: Finding, key: str) -> bool:
    """The address has the title's words and a subtitle: "_Fantastic Four_" and ".../the-fantastic-four-first-steps"."""
    words = fold(str(named.value))
    return " " in key and f" {key} " in f" {words} " and len(words.split()) - len(key.split()) <= MOST_MORE


def goes_on_in(key: str, found: Iterable[Finding]) -> bool:
    """ "El último" of the original title "El último tranvía a Lueje", which a label gives: the known words are not the title."""
    return any(f.field == "title" and fold(str(f.value)).startswith(f"{key} ") for f in found)
