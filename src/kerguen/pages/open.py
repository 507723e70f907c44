"""A source -> a Page: decoded, laid out, zoned, its kind and language told."""

import hashlib
import re

from msgspec.structs import replace

from kerguen.errors import UnreadablePage
from kerguen.model import Block, Doubt, Lang, Media, Page, StructuredItem, Zone
from kerguen.pages.catalogue_xml import is_xml, page_of_records
from kerguen.pages.documents import Unwrapped, mail, pdf
from kerguen.pages.feeds import ENCODING, FEED, feed
from kerguen.pages.front_matter import front_matter
from kerguen.pages.html import layout
from kerguen.pages.http_message import charset, media_type
from kerguen.pages.kind import kind_of_page
from kerguen.pages.masthead import headed, home_links
from kerguen.pages.nesting import tree_of
from kerguen.pages.parted import parted
from kerguen.pages.plain import MOST_LINES, plain_layout
from kerguen.pages.source import Source, page_id
from kerguen.pages.structured import head, is_of_one_film, json_ld, microdata
from kerguen.pages.written import dateline, written
from kerguen.pages.zones import zones
from kerguen.text.decode import Decoded, decode, unreferenced
from kerguen.text.hard_wrapped import unwrapped
from kerguen.text.language import SAMPLE, language
from kerguen.text.legible import evenly_spaced, legible
from kerguen.text.wiki_links import without_wiki_links

MARKDOWN = (".md", ".mdx", ".markdown")
LOOKS_LIKE_HTML = re.compile(rb"<(?:!doctype html|html|head[\s>]|body[\s>])", re.I)
CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]{2,20})", re.I)
NO_ENCODING = re.compile(rb"(?!)")
DECLARED = {"html": CHARSET, "feed": ENCODING}
HTML = ("text/html", "application/xhtml+xml")
HEAD_BYTES = 4_096
TOP_BYTES = 1_024


def open_page(source: Source) -> Page:
    """Read the bytes of a source as a page. Raises PageError with the page's name."""
    data = source.body()
    try:
        page = page_of(data, name=source.name, url=source.url, content_type=source.content_type)
    except UnreadablePage as wrong:
        message = str(wrong)
        raise UnreadablePage(message if message.startswith(source.name) else f"{source.name}: {message}") from wrong
    if source.captured is None:
        return page
    return replace(page, metadata=page.metadata | {"captured": source.captured})


def page_of(data: bytes, name: str, url: str | None = None, content_type: str = "") -> Page:
    """The page made of these bytes. `name`, or what the server said of them, tells the format when the bytes do not."""
    media = media_of(data, name) if media_type(content_type) not in HTML else "html"
    if media in ("email", "pdf"):
        return _unwrapped(data, name, url, media)
    decoded = decode(data, charset(content_type) or _declared(data, media))
    if not decoded.text.strip():
        raise UnreadablePage(f"{name}: there is no text in it")
    sha256 = hashlib.sha256(data).hexdigest()
    bare = Page(
        id=page_id(name, sha256), path=None if url else name, url=url, sha256=sha256, size=len(data), media=media,
        encoding=decoded.encoding, text="", doubts=decoded.doubts,
    )  # fmt: skip
    if media == "feed":
        return _wrapped(bare, feed(decoded.text, name))
    if is_xml(data[:TOP_BYTES]) and (records := page_of_records(decoded.text)):
        return _wrapped(replace(bare, media="html"), Unwrapped(records, True, {}))
    return _html(bare, decoded) if media == "html" else _plain(bare, decoded)


def _declared(data: bytes, media: Media) -> str | None:
    """The encoding that the head of a file states."""
    found = DECLARED.get(media, NO_ENCODING).search(data[:HEAD_BYTES])
    return found.group(1).decode("ascii") if found else None


def page_from_text(text: str, name: str = "page.txt") -> Page:
    """A page from a text, as if it had been a file of that name."""
    return page_of(text.encode(), name)


def page_from_html(source: str, name: str = "page.html") -> Page:
    """A page from HTML source, as if it had been a file of that name."""
    return page_of(source.encode(), name)


def media_of(data: bytes, name: str) -> Media:
    """What the bytes are: by their first words, then by the name's ending."""
    ending = name.lower().rsplit("/", 1)[-1].split("?")[0]
    top = data[:TOP_BYTES].replace(b"\0", b"")
    if ending.endswith((".eml", ".mht", ".mhtml")):
        return "email"
    if ending.endswith((".html", ".htm", ".xhtml")) or LOOKS_LIKE_HTML.search(top):
        return "html"
    if top.startswith(b"%PDF"):
        return "pdf"
    if FEED.search(top):
        return "feed"
    return "markdown" if ending.endswith(MARKDOWN) else "text"


def _unwrapped(data: bytes, name: str, url: str | None, media: Media) -> Page:
    """The page inside an e-mail or a PDF file, with the identity of the bytes that wrap it."""
    sha256 = hashlib.sha256(data).hexdigest()
    bare = Page(
        id=page_id(name, sha256), path=None if url else name, url=url, sha256=sha256, size=len(data), media=media,
        encoding="utf-8", text="",
    )  # fmt: skip
    return _wrapped(bare, mail(data, name) if media == "email" else Unwrapped(pdf(data, name), False, {}))


def _wrapped(bare: Page, inside: Unwrapped) -> Page:
    if not inside.is_html:
        body = legible(inside.body)
        return _finished(bare, body, plain_layout(body, markdown=False).blocks, inside.metadata, inside.items, ())
    tree = tree_of(inside.body)
    items, doubts = json_ld(tree)
    laid = layout(tree)
    if not laid.text:
        raise UnreadablePage(f"{bare.name}: there is no visible text in it")
    return _finished(bare, laid.text, laid.blocks, head(tree) | inside.metadata, (*items, *inside.items), tuple(doubts))


def _html(bare: Page, decoded: Decoded) -> Page:
    front, begin = front_matter(decoded.text)
    tree = tree_of(decoded.text[begin:])
    metadata = head(tree)
    if front:  # the page of a site generator: what its head says may be a template's
        metadata = _said_in(front) | {name: words for name, words in metadata.items() if words and "{{" not in words}
    items, doubts = json_ld(tree)
    laid = layout(tree)
    if not laid.text:
        raise UnreadablePage(f"{bare.name}: there is no visible text in it")
    blocks, site = headed(laid.text, laid.blocks, metadata.get("title", ""), home_links(tree))
    metadata = metadata | {"site": site} if site else metadata
    return _finished(
        bare, laid.text, blocks, metadata, (*([front] if front else ()), *items, *microdata(tree)), tuple(doubts)
    )


def _plain(bare: Page, decoded: Decoded) -> Page:
    text = unreferenced(decoded.text) if bare.media == "markdown" else decoded.text
    text = unwrapped(evenly_spaced(legible(text)))
    text = without_wiki_links(text) if bare.media == "markdown" else text
    laid = plain_layout(text, markdown=bare.media == "markdown")
    front = (laid.front,) if laid.front else ()
    return _finished(bare, text, laid.blocks, _said_in(laid.front), front, ())


def _said_in(front: StructuredItem | None) -> dict[str, str]:
    """The texts of front matter by their names in small letters."""
    return {name.lower(): words for name, words in front.data.items() if isinstance(words, str)} if front else {}


def _finished(
    bare: Page, text: str, laid: tuple[Block, ...], metadata: dict[str, str], items: tuple[StructuredItem, ...],
    doubts: tuple[Doubt, ...],
) -> Page:  # fmt: skip
    blocks = parted(text, laid)
    found = zones(text, blocks, of_one_film=is_of_one_film(items, metadata))
    title = f"{metadata.get('title', '')} {' '.join(text[z.start : z.end] for z in found if z.kind == 'title')[:300]}"
    if len(blocks) >= MOST_LINES:
        message = f"{bare.name}: the page has more than {MOST_LINES:,} lines; the first were read"
        doubts = (*doubts, Doubt(code="page-cut", message=message, page=bare.id))
    lang = _lang(text, found, metadata)
    told = kind_of_page(text, title, found, items, blocks, lang)
    if told.unsure:
        message = f"{bare.name}: it is nearly as likely that the page is about no film"
        doubts = (*doubts, Doubt(code="film-unsure", message=message, page=bare.id))
    return replace(
        bare, text=text, blocks=blocks, zones=found, metadata=metadata, structured=items, lang=lang, kind=told.kind,
        written=written(metadata, items) or dateline(text, found, lang, told.kind), doubts=bare.doubts + doubts,
    )  # fmt: skip


def _lang(text: str, found: tuple[Zone, ...], metadata: dict[str, str]) -> Lang | None:
    """The language of the article, with the fact sheet where the article is short; see `language` for <html lang>."""
    declared = metadata.get("html:lang", "")[:2].lower() or None
    for kinds in (OF_THE_ARTICLE, OF_THE_FILM):
        prose, length = [], 0
        for zone in found:
            if zone.kind in kinds:
                prose.append(text[zone.start : min(zone.end, zone.start + SAMPLE)])
                length += len(prose[-1])
                if length > SAMPLE:
                    break
        if length >= LITTLE and (told := language(" ".join(prose), declared)):
            return told
    return language(text, declared) or declared


OF_THE_ARTICLE = frozenset(("article", "verdict_box", "title"))
OF_THE_FILM = OF_THE_ARTICLE | {"fact_sheet"}
LITTLE = 250  # characters: of fewer, a player's buttons may be the most
