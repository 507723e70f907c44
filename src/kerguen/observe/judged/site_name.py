"""The name of a site whose metadata does not give one: its host, spelled as the page spells it; its copyright line."""

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from kerguen import rules
from kerguen.model import Page
from kerguen.observe.cues import lines
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
        name = m["name"].strip()
        known = outlet_named(name)
        if known is not None:
            return known.name
        if (
            m["year"]
            and name[0].isupper()
            and len(name.split()) <= 4
            and (not is_name(name) or _RIGHTS.match(page.text, m.end(), end))
        ):
            return name
    return None


def _known(name: str) -> str:
    known = outlet_named(name)
    return known.name if known else name
