"""The list of films as an Atom feed (RFC 4287). Dates come from the pages read: we have no clock."""

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from kerguen.model import Iso, Record
from kerguen.publish.interface import Interface

EPOCH = "1970-01-01T00:00:00Z"  # Atom wants a date where no page states one

_FEED = Markup("""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{lang}">
<id>urn:kerguen:films:{lang}</id>
<title>{title}</title>
<updated>{updated}</updated>
<author><name>Kerguen</name></author>
{entries}
</feed>
""")
_ENTRY = Markup("""<entry>
<id>urn:kerguen:film:{id}:{lang}</id>
<title>{title}</title>
<updated>{updated}</updated>
<link rel="alternate" type="text/html" hreflang="{lang}" href="{href}"/>
<summary>{summary}</summary>
</entry>
""")


def feed(records: Sequence[Record], ui: Interface, href: dict[str, str]) -> bytes:
    """One entry per film, the film with the latest page first. `href` gives each film's relative address."""
    dated = sorted(records, key=lambda r: r.id)
    dated.sort(key=_updated, reverse=True)
    entries = Markup("").join(
        _ENTRY.format(
            id=r.id, lang=ui.lang, title=_plain(f"{r.title} ({r.year})" if r.year else r.title), updated=_updated(r),
            href=href[r.id], summary=_plain(" ".join(_summary(r, ui))),
        )
        for r in dated
    )  # fmt: skip
    newest = max(map(_updated, records), default=EPOCH)
    title = _plain(f"{ui('site.name')} — {ui('index.heading')}")
    return _FEED.format(lang=ui.lang, title=title, updated=newest, entries=entries).encode()


def _summary(record: Record, ui: Interface) -> Iterator[str]:
    yield ui(f"answer.{record.answer.verdict or 'unknown'}") + "."
    if record.press.score:
        score = record.press.score
        yield f"{ui('press.score')}{ui('site.colon')} {ui.rating(score.value, score.scale)}."
    yield ui("index.pages", n=len(record.pages)) + "."


def _updated(record: Record) -> str:
    """The latest date that a page of the film states of itself."""
    return max((found for page in record.pages if (found := _instant(page.written))), default=EPOCH)


def _instant(written: Iso | None) -> str | None:
    parts = (written or "").split("-")
    if not all(part.isdigit() for part in parts) or len(parts[0]) != 4:
        return None
    return "-".join([*parts, "01", "01"][:3]) + "T00:00:00Z"


def _plain(text: str) -> str:
    """The text without the control characters that XML forbids."""
    return "".join(c for c in text if c >= " " and not 0xD800 <= ord(c) <= 0xDFFF and c not in "\ufffe\uffff")
