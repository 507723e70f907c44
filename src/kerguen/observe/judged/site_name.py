"""The name of a site whose metadata does not give one: its host, spelled as the page spells it; its copyright line."""

import re
from collections.abc import Iterable
from functools import cache
from urllib.parse import urlsplit

from kerguen import rules
from kerguen.model import FilmMention, Page
from kerguen.observe.cues import label, lines
from kerguen.text.fold import fold
from kerguen.text.phrases import alternation, small
from kerguen.values.outlets import outlet_named
from kerguen.values.people import is_name

_PLATFORMS = frozenset({"archive", "facebook", "google", "instagram", "medium", "reddit", "twitter", "x", "youtube"})
_HOSTED = frozenset(
    {"blogspot", "github", "hypotheses", "over-blog", "overblog", "substack", "tumblr", "wordpress", "cloudfront", "netlify",
     "vercel", "herokuapp", "workers"}
)  # fmt: skip
_PREFIXES = frozenset({"www", "m", "fr", "en", "de", "es", "it", "nl", "blog", "blogs"})
_FOOT = 1_500  # characters at the end of a page in which its copyright line stands
_COPYRIGHT = re.compile(
    rf"(?:©|\(c\)|copyright|&copy;)[ \xa0:©]{{0,3}}(?:(?:{small('by')})[ \xa0])?"
    rf"(?P<year>\d{{4}}(?:[ \xa0]?[–—-][ \xa0]?\d{{4}})?,?[ \xa0])?"
    rf"(?:(?:{small('by')})[ \xa0])?(?P<name>[^\W\d_][^\n|•·–—©,.;:()]{{1,38}}?)[ \xa0]?(?:[|•·–—,.;:(\n-]|$|\d{{4}})",
    re.IGNORECASE,
)
_RIGHTS = re.compile(rf"[ \xa0]{{0,2}}(?:{small('all_rights')})", re.IGNORECASE)
_ALL_RIGHTS = re.compile(
    rf"(?:{alternation(w.split()[0] for w in rules.words('small', 'all_rights'))})[ \xa0]", re.IGNORECASE
)


def spelled_by_host(page: Page, addresses: Iterable[str | None]) -> str | None:
    """ "Film Haus" of filmhaus.example, when the page writes it so."""
    host = _host(addresses)
    return _spelled(page, _core(host)) if host else None


def site_name(page: Page, addresses: Iterable[str | None]) -> str | None:
    """A name after "©" at the end; else the host itself, which is no publication on a platform of many authors."""
    host = _host(addresses)
    return _copyright(page) or (host if host and not _HOSTED & set(host.split(".")) else None)


def _host(addresses: Iterable[str | None]) -> str | None:
    for address in addresses:
        host = _of(address) if address and "://" in address else ""
        while host.count(".") > 1 and host.split(".")[0] in _PREFIXES:
            host = host.split(".", 1)[1]
        labels_ = host.split(".")
        if len(labels_) > 1 and not host.replace(".", "").isdigit() and labels_[-2] not in _PLATFORMS:
            return host
    return None


def _of(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:  # "http://[…"
        return ""


def _core(host: str) -> str:
    """ "filmhaus" of filmhaus.example, filmhaus.co.uk and filmhaus.blogspot.com, hyphens left out."""
    parts = host.split(".")
    short = len(parts) > 2 and len(parts[-2]) <= 3
    at = -3 if len(parts) > 2 and (short or parts[-2] in _HOSTED) else -2
    return fold(parts[at]).replace("-", "")


def _spelled(page: Page, core: str) -> str | None:
    """The words of <title> or of the page's text that, run together, are the core of the host; with a capital."""
    if len(core) < 4:
        return None
    pattern = re.compile(r"(?<!\w)" + r"[ \xa0'’.·-]{0,2}".join(map(_letter, core)) + r"(?!\w)", re.IGNORECASE)
    for words in (page.metadata.get("title") or "", page.text[:4_000], page.text[-_FOOT:]):
        for m in pattern.finditer(words):
            if any(c.isupper() for c in m[0]) and words[m.end() : m.end() + 1] not in (".", "/", "@"):
                return _known(m[0])
    return None


_ACCENTED = {"a": "aàáâäå", "c": "cç", "e": "eèéêë", "i": "iìíîï", "n": "nñ", "o": "oòóôöø", "u": "uùúûü"}


def _letter(c: str) -> str:
    return f"[{_ACCENTED[c]}]" if c in _ACCENTED else re.escape(c)


def _copyright(page: Page) -> str | None:
    """The owner named in the last lines: "© 2024 Film Haus"."""
    for start, end in reversed(lines(page.text, max(0, len(page.text) - _FOOT), len(page.text))):
        m = _COPYRIGHT.search(page.text, start, end)
        if m is None or _ALL_RIGHTS.match(m["name"]):
            continue
        name = _RIGHTS.split(m["name"], maxsplit=1)[0].strip()
        known = outlet_named(name)
        if known is not None:
            return known.name
        over = _heads_page(page, name)
        if (
            (m["year"] or over)
            and name[0].isupper()
            and len(name.split()) <= MOST_WORDS
            and (over or not is_name(name) or _RIGHTS.match(page.text, m.end(), end))
        ):
            return name
    return None


def _heads_page(page: Page, name: str) -> bool:
    """The name stands alone on one of the first lines too, or in a part of one: "La Vigie de l'Ouest | Cinéma"."""
    first = (page.text[start:end] for start, end in lines(page.text, 0, min(len(page.text), _HEAD))[:FIRST])
    return any(fold(part) == fold(name) for line in first for part in _PARTS.split(line))


FIRST, _HEAD = 4, 600  # lines at the top of a page, and characters in which they stand
MOST_WORDS = 5  # of a publication's name
_PARTS = re.compile(r"\s*[|•·]\s*|\s[–—-]\s")


def alone_at_the_top(page: Page, films: tuple[FilmMention, ...]) -> str | None:
    """A known paper of two words or more, the only one on a line of its own at the top of a review."""
    if page.kind != "review" or page.media == "html":
        return None
    own = {label(t) for film in films for t in (film.title, *film.titles)}
    over = [page.text[a:b] for a, b in lines(page.text, 0, min(len(page.text), TOP)) if b - a <= LONGEST_ALONE][
        :TOP_ROWS
    ]
    said = [words for words in over if " " in label(words) and label(words) not in own]
    known = {found.name for words in said if (found := outlet_named(words))}
    return next(iter(known)) if len(known) == 1 else None


TOP, TOP_ROWS, LONGEST_ALONE = (
    2_500,
    12,
    40,
)  # characters and lines in which a paper's name stands alone, and its length


def is_over_rubrics(page: Page) -> bool:
    """Whether the second line of a page is what a site files its texts under: "Reviews", "Actualité | Cinéma | Sports"."""
    rows = lines(page.text, 0, min(len(page.text), _HEAD))[:2]
    if len(rows) < 2 or not page.text[rows[0][0]].isalnum() or _NO_NAME.search(page.text, *rows[0]):
        return False
    start, end = rows[1]
    parts = [fold(part) for part in _PARTS.split(page.text[start:end])]
    return end - start <= LONGEST and (len(parts) > 2 or all(part in _rubrics() for part in parts))


@cache
def _rubrics() -> frozenset[str]:
    return frozenset(map(fold, rules.words("title_furniture", "words")))


_NO_NAME = re.compile(r"[:|=]")
LONGEST = 80  # characters of such a line


def _known(name: str) -> str:
    known = outlet_named(name)
    return known.name if known else name
