"""Bylines: the outlet that put a page out, the outlet and the critic of its review."""

import re
from collections.abc import Collection
from functools import cache, lru_cache

from kerguen import rules
from kerguen.model import FilmMention, Lang, Page
from kerguen.observe.cues import label, labels, lines, may_say, phrases, words
from kerguen.observe.judged.marked_ratings import nodes
from kerguen.observe.judged.signature import dateline_outlet, paper_under_name, signatures
from kerguen.observe.judged.site_name import alone_at_the_top, is_over_rubrics, site_name, spelled_by_host
from kerguen.text.fold import fold
from kerguen.text.phrases import alternation, small, worded
from kerguen.values.dates import is_month
from kerguen.values.field_labels import unhumped
from kerguen.values.outlets import Outlet, outlet_at, outlet_named, outlets
from kerguen.values.papers import is_paper
from kerguen.values.people import is_full_name, is_name, upper
from kerguen.values.titles import is_furniture

HEAD = 2500  # characters at the top of a page in which its byline stands
_SITE_KEYS = ("og:site_name", "site_name", "application-name", "twitter:site")
_ADDRESS_KEYS = ("canonical", "og:url", "url")
_AUTHOR_KEYS = ("author", "article:author", "dc.creator", "byl", "parsely-author", "sailthru.author", "twitter:creator")


def known_outlet(page: Page) -> Outlet | None:
    """The publication that put the page out, when it is on the project's list: by its domain or its site name."""
    for address in _addresses(page):
        if known := outlet_at(address):
            return known
    return outlet_named((page.metadata.get("og:site_name") or page.metadata.get("application-name") or "").strip(" @"))


def _addresses(page: Page) -> tuple[str, ...]:
    """Where the page says that it stands; an address in the head of a text may lead to the film on an aggregator."""
    said = [address for key in _ADDRESS_KEYS if (address := page.metadata.get(key))]
    if page.media != "html":
        said = [address for address in said if not ((known := outlet_at(address)) and known.mean)]
    return (*said, page.url) if page.url else tuple(said)


def outlet_of_page(page: Page, films: tuple[FilmMention, ...]) -> str | None:
    """The publication that put the page out: by its domain, its site name, its structured data, its title."""
    if known := known_outlet(page):
        return known.name
    for key in _SITE_KEYS:
        name = (page.metadata.get(key) or "").strip(" @")
        if 1 < len(name) <= 60:
            found = outlet_named(name)
            return found.name if found else name
    addresses = _addresses(page)
    return (
        _publisher(page)
        or spelled_by_host(page, addresses)
        or _from_title(page, films)
        or _masthead(page, films)
        or dateline_outlet(page)
        or _own_voice(page)
        or alone_at_the_top(page, films)
        or site_name(page, addresses)
    )


def _masthead(page: Page, films: tuple[FilmMention, ...]) -> str | None:
    """The first line of a text page, when it is a paper's name and not the film's."""
    if page.media not in ("text", "email"):
        return None
    first = next(iter(lines(page.text, 0, min(len(page.text), 300))), None)
    if first is None:
        return None
    words_ = page.text[first[0] : first[1]]
    if (site := outlet_named(_TITLE_CUT.split(words_)[-1])) and site.mean:  # "Film title, press reviews - Site"
        return site.name
    if len(words_) > LONGEST_MASTHEAD:
        return None
    own = {label(t) for film in films for t in (film.title, *film.titles)}
    known = outlet_named(words_)
    if known is not None and label(known.name) not in own and (known.mean or not is_furniture(words_)):
        return known.name
    only_title = own == {label(words_)}  # with another title at hand, the first line is the paper's
    if not _LISTING.isdisjoint(label(words_).split()):
        return None
    if (
        only_title
        or not (is_paper(words_) or is_over_rubrics(page))
        or is_furniture(words_)
        or len(label(words_).split()) < 2
    ):
        return None
    if any(f" {title} " in f" {label(words_)} " for title in own if title):
        return None  # "Film Review — Aftersun" is a heading
    return words_.title() if words_.isupper() else words_


def _own_voice(page: Page) -> str | None:
    """ "the notes of AlloCiné's viewers", "Subscribe to X": the site that speaks of itself."""
    if not may_say(page.text, "outlet_cues", ("own_voice",), page.lang):
        return None
    for cue in phrases("outlet_cues", ("own_voice",), page.lang).find(page.text, 0, min(len(page.text), OWN)):
        named = outlets(page.text, cue.end, min(len(page.text), cue.end + LONGEST_MASTHEAD))
        if named and named[0].start - cue.end <= 2:
            return named[0].outlet.name
    return None


OWN = 20_000  # characters in which a site speaks of itself
LONGEST_MASTHEAD = 40  # characters
_LISTING = frozenset(map(fold, rules.words("small", "listing")))
_TITLE_CUT = re.compile(r"\s(?:[|•·–—-]|::|:)\s|^::? | ::?$")


def _from_title(page: Page, films: tuple[FilmMention, ...]) -> str | None:
    """ "Film title – Review | Site": the part of <title> that is neither the film nor a word of the trade."""
    if page.media != "html" or not films:
        return None
    title = (page.metadata.get("title") or "").strip()
    if f"\n{title}\n" in f"\n{page.text[:HEAD]}":
        return None  # the text's own heading: the site's name is no part of it
    parts = [p.strip(" :") for p in _TITLE_CUT.split(title) if p.strip(" :")]
    names = {label(t) for film in films for t in (film.title, *film.titles, *film.directors)}
    others = [p for p in parts if not any(n and (n in label(p) or f" {label(p)} " in f" {n} ") for n in names)]
    if len(others) == len(parts) or not others:
        return None
    for part in (others[-1], others[0]):
        if known := outlet_named(part):
            return known.name
    last = others[-1]
    headings = labels("title_furniture", "words", page.lang) | labels("zones", "press_quotes", page.lang)
    plain = label(last) in headings or "festival" in label(last).split()
    return last if 3 <= len(last) <= 40 and len(last.split()) <= 5 and not plain and not _YEAR.search(last) else None


_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def _publisher(page: Page) -> str | None:
    for item in page.structured:
        for _, node in nodes(item.data, item.path):
            publisher = node.get("publisher")
            name = publisher.get("name") if isinstance(publisher, dict) else publisher
            if isinstance(name, str) and 1 < len(name) <= 60:
                found = outlet_named(name)
                return found.name if found else name
    return None


def outlet_of_review(page: Page) -> str | None:
    """The outlet that the text itself gives the review to: "Criticism and opinion of X"."""
    for name, rest in bylines(page):
        if (glued := _parted(name)[1]) is not None:
            return glued.name
        after = outlets(page.text, *rest)
        if paper := _paper_behind(page, rest):
            return paper
        if after and after[0].sure == "name" and not page.text[rest[0] : after[0].start].strip(" ,|•·–—-()/*_\xa0"):
            return after[0].outlet.name
    if paper := paper_under_name(page):
        return paper
    if not may_say(page.text, "verdict", ("review_by",), page.lang):
        return None
    for m in _review_by(page.lang).finditer(page.text, 0, HEAD):
        found = outlets(page.text, m.end(), min(len(page.text), m.end() + 60))
        if found and found[0].start - m.end() <= 4:
            return found[0].outlet.name
    return None


def _paper_behind(page: Page, rest: tuple[int, int]) -> str | None:
    """ "By Ann Brown - The Harbour Gazette", or the paper alone on the line below."""
    behind = _FOR.sub("", page.text[rest[0] : rest[1]].strip(" ,|•·–—-()/*_\xa0"))
    behind = _NEXT.split(behind)[0].strip(" )*_\xa0")
    below = next(iter(lines(page.text, rest[1], min(len(page.text), rest[1] + 2 * LONGEST_MASTHEAD))), None)
    words_ = behind or (page.text[slice(*below)].strip(" *_") if below else "")
    if len(words_) > LONGEST_MASTHEAD or (
        not (known := outlet_named(words_)) and (not is_paper(words_) or is_furniture(words_))
    ):
        return None
    return known.name if known else words_


_FOR = re.compile(rf"^(?:{small('for')})[ \xa0]")
_NEXT = re.compile(r"[,|•·–—(]|[ \xa0]-[ \xa0]")  # what stands behind a paper: "The Harbour Gazette, 3 May 2021"


@cache
def _review_by(lang: Lang | None) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternation(words('verdict', 'review_by', lang))})[ \xa0]+", re.IGNORECASE)


def names_of(films: tuple[FilmMention, ...]) -> set[str]:
    """The labels of a page's films and of their people."""
    return {label(p) for film in films for p in (*film.directors, *film.cast, film.title, *film.titles)}


def critic_of(page: Page, films: tuple[FilmMention, ...]) -> str | None:
    """Who wrote the review: metadata, structured data, else a byline near the top; never the film's own people."""
    own = names_of(films)
    told = sorted(_from_lines(page), key=lambda name: " " not in name)  # "Author: XYZ" is a paper's own account
    for name in (*_from_metadata(page), *_from_structured(page), *told, *_reviewer(page), *signatures(page, own)):
        alone, _ = _parted(name)
        if not _is_told_of(alone, own) and not _is_site(page, alone) and _NO_PERSON.isdisjoint(label(alone).split()):
            return alone
    return None


def _is_told_of(name: str, own: Collection[str]) -> bool:
    """Whether it is one of the film's people, alone or behind a word: "Shootingstar Nora Whitfield"."""
    said = label(name)
    return said in own or any(" " in person and f" {person} " in f" {said} " for person in own)


def _parted(name: str) -> tuple[str, Outlet | None]:
    """ "Sergio Sozzo Sentieri Selvaggi": the critic and the paper that a byline glues together."""
    last = next((o for o in reversed(outlets(name)) if o.end == len(name) and o.start > 0), None)
    before = name[: last.start].strip(" ,-–—|·/(") if last else ""
    before = _ARTICLE_END.sub("", before)
    return (before, last.outlet) if last and " " in before and is_name(before) else (name, None)


_ARTICLE_END = re.compile(rf"[ \xa0](?:{small('for', 'the', 'of', 'inside')})$", re.IGNORECASE)


def _is_site(page: Page, name: str) -> bool:
    return label(name) == label(page.metadata.get("og:site_name") or "") or outlet_named(name) is not None


def _from_metadata(page: Page) -> list[str]:
    found = []
    for key in _AUTHOR_KEYS:
        name = (page.metadata.get(key) or "").strip(" @")
        if 1 < len(name) <= 50 and "//" not in name and label(name) not in _NOBODY:
            found.append(name)
    return found


_NOBODY = frozenset(map(fold, ("admin", "administrator", *rules.words("small", "staff"))))
_NO_PERSON = frozenset(map(fold, ("video", "netflix", "streaming", *rules.words("small", "staff", "correspondent"))))


def _from_structured(page: Page) -> list[str]:
    found = []
    known = known_outlet(page)
    for item in page.structured:
        for path, node in nodes(item.data, item.path):
            if known is not None and known.mean and ".review" in path.lower():
                continue  # one of the readers' texts that the site holds
            kind = str(node.get("@type") or node.get("type") or "")
            if item.syntax == "front-matter":
                keys = [] if "comment" in path.lower() else [k for k in node if _is_author_key(str(k), page.lang)]
                found += [name for key in keys for name in _author_names(node.get(key))]
            elif any(k in kind for k in ("Review", "Article", "Posting")):
                found += _author_names(node.get("author"))
    return found


def _is_author_key(key: str, lang: Lang | None) -> bool:
    """ "author", "authorName", "autor" at the head of a page, whatever its language."""
    words_ = unhumped(key)
    return words_ in labels("verdict", "author", lang) or words_ in rules.table("ratings")["author_keys"]["words"]


def _author_names(author: object) -> list[str]:
    if isinstance(author, list):
        return [n for one in author[:3] for n in _author_names(one)]
    name = author.get("name") if isinstance(author, dict) else author
    if not isinstance(name, str) or not 1 < len(name.strip()) <= 50 or "//" in name or label(name) in _NOBODY:
        return []
    return [name.strip()]


@cache
def _byline(lang: Lang | None) -> re.Pattern[str]:
    lead, noun = (alternation(words("verdict", key, lang)) for key in ("author", "author_nouns"))
    return re.compile(
        rf"[ \t#*_>|•–—-]{{0,6}}(?:(?:{lead})[ \xa0:*_]{{1,4}}|(?P<noun>(?:{noun})[*_]{{0,2}}[ \xa0]?:[ \xa0*_]{{1,4}}))"
        rf"(?P<name>[^\W\d_][^\n,|•·–—()\[\]:*]{{1,40}}?)[ \xa0*_]{{0,4}}"
        rf"(?:$|[,|•·–—(\n*]|[ \xa0]-[ \xa0]|[ \xa0](?-i:{small('on', 'on_the', 'for')}|,)[ \xa0]|[ \xa0]\d)",
        re.IGNORECASE,
    )


@cache
def _dated(lang: Lang | None) -> re.Pattern[str]:
    """ "3 comments - 21.03.2023 by Ann Brown": the end of a line whose date stands right before."""
    lead = alternation(w for w in words("verdict", "author", lang) if len(w) <= SMALL_WORD)
    return re.compile(
        rf"(?<=\d)(?:[ \xa0](?:{small('clock')}))?[ \xa0]?[,|·–—-]?[ \xa0](?:{lead})[ \xa0]"
        rf"(?P<name>[^\W\d_][^\n,|•·–—()\[\]:*]{{1,40}})$",
        re.IGNORECASE,
    )


@cache
def _after_sentence(lang: Lang | None) -> re.Pattern[str]:
    """ "The Keeper: Review. By Ann Brown.": the end of a line behind a sentence."""
    lead = alternation(w.capitalize() for w in words("verdict", "author", lang) if len(w) <= SMALL_WORD)
    return re.compile(rf"[.!?…][ \xa0](?:{lead})[ \xa0](?P<name>[^\W\d_][^\n,|•·–—()\[\]:*.]{{1,40}})\.?$")


@cache
def _glued(lang: Lang | None) -> re.Pattern[str]:
    """ "di Anna Bianchi La cosa più bella": a byline that a saved page keeps on the line of its text."""
    lead, up = alternation(w for w in words("verdict", "author", lang) if len(w) <= SMALL_WORD), f"[{upper()}]"
    name = rf"{up}[\w'’-]+[ \xa0]{up}[\w'’-]+"
    return re.compile(rf"(?i:{lead})[ \xa0](?P<name>{name})(?=[ \xa0]{up}[\w'’]{{0,12}}[ \xa0][^\W\d_{upper()}])")


_REVIEW_OF = re.compile(
    r"[\s#*_]{0,6}(?:@(?P<alias>\w[\w.-]{2,30})|(?P<name>[^\W\d_][\w.’'-]{1,20}(?:[ \xa0][^\W\d_][\w.-]{1,20}){0,2}?))['’]s[ \xa0]"
    rf"(?:{worded('review_of')})(?!\w)",
    re.IGNORECASE,
)


def _reviewer(page: Page) -> list[str]:
    """ "Ann Brown's Review of …", "@ann_b's review of …": who is named over a text."""
    row = next(iter(lines(page.text, 0, min(len(page.text), HEAD))), None)
    m = _REVIEW_OF.match(page.text, *row) if row else None
    return [m["alias"] or m["name"]] if m and (m["alias"] or is_name(m["name"])) else []


def _undated(name: str, behind: str) -> str:
    """ "Imogen Hale November", before " 19, 2021": the name without the month."""
    first, _, last = name.rpartition(" ")
    return first if " " in first and behind.strip().isdigit() and is_month(last) else name


_NAME_LINE = re.compile(r"[ \t*_]{0,4}(?P<name>[^\W\d_][^\n,|•·–—()\[\]:*\d]{3,40}?)[ \t*_]{0,4}$")


def _under_label(text: str, lang: Lang | None, row: tuple[int, int], above: tuple[int, int]) -> re.Match[str] | None:
    """ "Recensent:" on a line of its own over the name."""
    said = text[slice(*above)].rstrip(" *_")
    if not said.endswith(":") or label(said) not in labels("verdict", "author", lang):
        return None
    return _NAME_LINE.match(text, *row)


FIRST_ROWS = 12  # lines at the top in which a byline may be glued to its text
SMALL_WORD = 4  # letters of "by", "von", "door"
LONGEST_SIGNED = 64  # characters from the last figure of a date to the end of the name behind it
_DIGIT = re.compile(r"\d")
_ALIAS = re.compile(r"[A-Z][a-z]+[A-Z0-9]\w{0,20}")  # "RaptorRandy", "Dave99"


def _from_lines(page: Page) -> list[str]:
    return [name for name, _ in bylines(page)]


def _begins(page: Page) -> int:
    """Where the text of a page begins, behind the values at its head, which are read as such."""
    headed = any(item.syntax == "front-matter" for item in page.structured)
    return page.blocks[0].start if headed and page.blocks and page.media != "html" else 0


def bylines(page: Page) -> tuple[tuple[str, tuple[int, int]], ...]:
    """Short lines at the top or at the very end that begin with "by": the name, and where the rest of its line stands."""
    return _signed(page.text, _begins(page), page.lang)


@lru_cache(maxsize=4)  # asked for by the readers of the critic and of the outlet
def _signed(text: str, begin: int, lang: Lang | None) -> tuple[tuple[str, tuple[int, int]], ...]:
    pattern, dated = _byline(lang), _dated(lang)
    rows = lines(text, begin, min(len(text), HEAD))
    tail = lines(text, max(HEAD, len(text) - 1500), len(text)) if len(text) > HEAD else ()
    found = []
    every = (*rows, *tail)
    for number, (start, end) in enumerate(every):
        above = every[number - 1] if number else None
        if end - start > 110:
            m = _glued(lang).match(text, start, end) if number < FIRST_ROWS else None
            found += [(m["name"], (m.end("name"), m.end("name")))] if m and is_full_name(m["name"]) else []
            continue
        m = pattern.match(text, start, end) or (_under_label(text, lang, (start, end), above) if above else None)
        left = max(start, end - LONGEST_SIGNED)
        if m is None and text[end - 1].isalnum() and _DIGIT.search(text, left, end):
            m = dated.search(text, left, end)
        if m is None and (m := _after_sentence(lang).search(text, left, end)) and not is_full_name(m["name"]):
            continue
        if m is None or (m.groupdict().get("noun") and not (number and is_full_name(m["name"].strip()))):
            continue
        name = _undated(m["name"].strip(), text[m.end("name") : m.end("name") + 2])
        if (is_name(name) or _ALIAS.fullmatch(name)) and len(name.split()) <= 4:
            found.append((name, (m.end("name"), end)))
    return tuple(found)
