"""Ratings in a page's structured data: JSON-LD and microdata, front matter, social cards."""

import re
from collections.abc import Iterator
from functools import cache

from msgspec.structs import replace

from kerguen import rules
from kerguen.model import Doubt, FilmMention, Page, Rating, StructuredItem
from kerguen.observe.cues import label, labels
from kerguen.observe.judged.tagged_ratings import stars_told
from kerguen.values.field_labels import unhumped
from kerguen.values.outlets import Outlet, outlet_named
from kerguen.values.ratings import STAR_NOUNS, FoundRating, rating

LARGEST = 1e12  # a number beyond it is none that a page counts or marks with
SCHEMA_BEST = 5.0  # schema.org: "if bestRating is omitted, 5 is assumed"
FILM_TYPES = ("movie", "film", "creativework", "tvmovie", "videoobject")
REVIEW_TYPES = ("review", "criticreview", "article", "blogposting", "newsarticle")
DEEPEST = 6


def marked_ratings(page: Page, films: tuple[FilmMention, ...], outlet: Outlet | None) -> tuple[Rating, ...]:
    """Means and own ratings that the page states for programs; each has the path, or its place when visible."""
    found: list[Rating] = []
    for item in page.structured:
        if item.syntax == "front-matter":
            found += _front_matter(page, item)
        else:
            for path, node in nodes(item.data, item.path):
                found += _of_node(page, films, outlet, path, node)
    return (*found, *_social_card(page, outlet))


def nodes(data: object, path: str, depth: int = 0) -> Iterator[tuple[str, dict[str, object]]]:
    """Every dict of a tree of structured data with its path, outermost first."""
    if depth > DEEPEST:
        return
    if isinstance(data, dict):
        yield path, data
        for key, value in data.items():
            if isinstance(value, dict | list):
                yield from nodes(value, f"{path}.{key}", depth + 1)
    elif isinstance(data, list):
        for number, value in enumerate(data[:100]):
            yield from nodes(value, f"{path}[{number}]", depth + 1)


def _kind_of(node: dict[str, object]) -> str:
    kind = node.get("@type") or node.get("type") or ""
    words = kind[0] if isinstance(kind, list) and kind else kind
    return str(words).rsplit("/", 1)[-1].lower()


def _of_node(
    page: Page, films: tuple[FilmMention, ...], outlet: Outlet | None, path: str, node: dict[str, object]
) -> Iterator[Rating]:
    kind = _kind_of(node)
    mean = node.get("aggregateRating")
    if isinstance(mean, dict) and kind in FILM_TYPES:
        one = _mean(page, outlet, f"{path}.aggregateRating", mean, _subject(films, node))
        if one is not None:
            yield one
    own = node.get("reviewRating")
    if (
        isinstance(own, dict)
        and kind in REVIEW_TYPES
        and (".review" not in path.lower() or _is_the_review(page, path, outlet))
    ):
        stated = _own(page, f"{path}.reviewRating", own, _subject(films, node.get("itemReviewed")))
        if stated is not None:
            yield stated


def _is_the_review(page: Page, path: str, outlet: Outlet | None) -> bool:
    """The one review that a film's data hold, on a page that is a review and of no aggregator."""
    return page.kind == "review" and path.endswith(".review") and not (outlet and outlet.mean)


def _subject(films: tuple[FilmMention, ...], node: object) -> int:
    """The film that an item names; the page's first one when it names none."""
    name = label(str(node.get("name") or "")) if isinstance(node, dict) else ""
    for film in films:
        if name and any(label(t) == name for t in (film.title, *film.titles)):
            return film.subject
    return 0


def _mean(page: Page, outlet: Outlet | None, path: str, node: dict[str, object], subject: int) -> Rating | None:
    value = _number(node.get("ratingValue"))
    if value is None or value <= 0:
        return None
    scale, doubts = _scale(node, value)
    count = _number(node.get("ratingCount")) or _number(node.get("reviewCount"))
    return Rating(
        page=page.id, path=f"{path}.ratingValue", text=str(node.get("ratingValue")), subject=subject,
        kind=(outlet.mean if outlet and outlet.mean else "press" if _is_of_critics(page, node) else "audience"),
        by=outlet.name if outlet and outlet.mean else None,
        value=value, scale=scale, count=int(count) if count else None, doubts=doubts,
    )  # fmt: skip


def _is_of_critics(page: Page, node: dict[str, object]) -> bool:
    """Whether a mean says of itself that it is the critics': "based on the published opinions of film critics"."""
    said = f" {label(' '.join(str(node.get(key) or '') for key in ('name', 'description')))} "
    return said.strip() != "" and any(f" {words} " in said for words in labels("ratings", "press", page.lang))


def _own(page: Page, path: str, node: dict[str, object], subject: int) -> Rating | None:
    value = _number(node.get("ratingValue"))
    if value is None:
        return None
    scale, doubts = _scale(node, value)
    return Rating(
        page=page.id, path=f"{path}.ratingValue", text=str(node.get("ratingValue")), subject=subject, kind="own",
        value=value, scale=scale, doubts=doubts,
    )  # fmt: skip


def _scale(node: dict[str, object], value: float) -> tuple[float | None, tuple[Doubt, ...]]:
    best = _number(node.get("bestRating"))
    if best and best >= value:
        return best, ()
    if best is None and value <= SCHEMA_BEST:
        return SCHEMA_BEST, (Doubt(code="scale-assumed", message="no bestRating: 5, as schema.org says"),)
    return None, (Doubt(code="scale-unknown", message=f"{value:g}: no bestRating that can hold it"),)


def _number(value: object) -> float | None:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return float(value) if abs(value) < LARGEST else None
    if isinstance(value, str) and (m := _NUMBER.fullmatch(value)):
        return float(re.sub(r"[ \xa0]", "", m[1]).replace(",", "."))
    return None


_NUMBER = re.compile(r"\s*(\d{1,3}(?:[ \xa0]\d{3})+|\d{1,9}(?:[.,]\d{1,4})?)\s*")

_KEYS = rules.table("ratings")["front_matter"]
OWN_KEYS, BEST_KEYS, MEAN_KEYS = (frozenset(_KEYS[name]) for name in ("own", "best", "mean"))
ONLINE_KEYS = frozenset({"online rating"})  # filled in from the catalogue that the head names
SOURCE_KEYS = frozenset({"data source", "source"})


def _front_matter(page: Page, item: StructuredItem) -> Iterator[Rating]:
    """ "rating: 4" at the head of a Markdown file: the writer's own, its scale unsaid; "imdb: 7.8": a site's mean."""
    done = False
    titled = list(_in_title(page, item))
    for path, node in nodes(item.data, item.path):
        around = outlet_named(unhumped(path.rsplit(".", 1)[-1])) if path != item.path else None
        if around is not None and around.mean is None:
            continue
        for key, value in node.items():
            found = of_value(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else None
            if found is None:
                continue
            name = unhumped(str(key))
            mean = around if around is not None and name in MEAN_KEYS else _mean_key(name, node)
            if mean is not None:
                yield from _reported(page, path, str(key), str(value), found, mean)
            elif not done and around is None and _is_own(name, page) and (found.value or found.scale):
                done = True
                yield _written(page, path, str(key), str(value), _scaled(found, node))
    yield from (titled or _in_tags(page, item)) if not done else ()


_STARS = re.compile(rf"(?P<value>\d(?:[.,](?:5|[27]5))?)(?P<half>[ \xa0]?½)?[ _-]?(?:{STAR_NOUNS})", re.IGNORECASE)


def of_value(value: object) -> FoundRating | None:
    """A value that is a mark: "8/10", "B+", "4", "4 stars"."""
    words = str(value).strip(" \"'")
    if m := _STARS.fullmatch(words):
        return stars_told(float(m["value"].replace(",", ".")) + (0.5 if m["half"] else 0.0), 0, len(words))
    if _MEAN.fullmatch(words):
        return FoundRating(value=float(words), scale=None, start=0, end=len(words), how="number")
    return rating(words)


_MEAN = re.compile(r"\d{1,2}\.\d{3,9}")  # as data bases write them: 8.514


_TAG_KEYS = frozenset(_KEYS["tags"])


def _in_tags(page: Page, item: StructuredItem) -> Iterator[Rating]:
    """ "tags: [drama, 4-stars]": the one tag that is a mark with its scale."""
    data = item.data if isinstance(item.data, dict) else {}
    scales = rules.table("ratings")["scales"]["running"]
    for key in data:
        if unhumped(str(key)) not in _TAG_KEYS or not isinstance(data[key], list):
            continue
        every = [(str(tag), found) for tag in data[key] if (found := of_value(tag)) and found.scale is not None]
        marks = [
            (tag, found) for tag, found in every if found.how in ("fraction", "stars", "tag") and found.scale in scales
        ]
        if len(marks) == 1:
            tag, found = marks[0]
            yield Rating(
                page=page.id, path=f"{item.path}.{key}", text=tag, kind="own", value=found.value, scale=found.scale,
                doubts=found.doubts,
            )  # fmt: skip


_TITLE_MARK = re.compile(r"[^\n]{2,120}?[ \xa0]?(?:[(\[|:]|[ \xa0][–—-])[ \xa0]?([^\s()\[\]][^()\[\]\n]{1,14})[)\]]?")


def _in_title(page: Page, item: StructuredItem) -> Iterator[Rating]:
    """ "title: Review: Dune (8/10)"."""
    data = item.data if isinstance(item.data, dict) else {}
    title = data.get("title")
    m = _TITLE_MARK.fullmatch(title.strip()) if isinstance(title, str) else None
    found = of_value(m[1]) if m is not None else None
    if m is None or found is None or not _is_mark(m[1], found):
        return
    place = page.text.find(m[1], 0, TITLE_WITHIN)
    start, end = (place, place + len(m[1])) if place >= 0 else (None, None)
    yield Rating(
        page=page.id, path=f"{item.path}.title", start=start, end=end, text=m[1], kind="own", value=found.value,
        scale=found.scale, doubts=found.doubts,
    )  # fmt: skip


def _is_mark(words: str, found: FoundRating) -> bool:
    """A fraction, stars, or a school letter with its sign: "X: A" may be a title."""
    signed = found.how == "letter" and len(words) > 1
    return found.scale is not None and (found.how in ("fraction", "stars", "tag") or signed)


TITLE_WITHIN = 2_000  # characters of a page in which its front matter names the title


def _is_own(name: str, page: Page) -> bool:
    return name in OWN_KEYS or name in labels("ratings", "own", page.lang)


def _scaled(found: FoundRating, node: dict[str, object]) -> FoundRating:
    """The scale that a key beside the rating gives: "max_rating: 5"."""
    best = next((n for key, value in node.items() if unhumped(str(key)) in BEST_KEYS and (n := _number(value))), None)
    if found.scale is not None or best is None or best < found.value:
        return found
    return replace(found, scale=best, doubts=())


def _mean_key(name: str, node: dict[str, object]) -> Outlet | None:
    """The aggregator that a key names: "imdb_rating", "metascore"; "onlineRating" is of the source named beside it."""
    words = name.split()
    if name in rules.table("ratings")["keys_of_sites"]:
        return outlet_named(rules.table("ratings")["keys_of_sites"][name])
    last = outlet_named(words[-1]) if len(words) > 1 else None
    if last is not None and last.mean and " ".join(words[:-1]) in MEAN_KEYS:  # "scoreImdb"
        return last
    for cut in (2, 1):
        known = outlet_named(" ".join(words[:cut])) if len(words) >= cut else None
        if known is not None and known.mean and " ".join(words[cut:]) in MEAN_KEYS:
            return known
    if name not in ONLINE_KEYS:
        return None
    source = next((str(v) for k, v in node.items() if unhumped(str(k)) in SOURCE_KEYS), "")
    return outlet_named("IMDb" if source.lower().startswith("omdb") else source)


def _reported(page: Page, path: str, key: str, value: str, found: FoundRating, by: Outlet) -> Iterator[Rating]:
    """A site's mean in the head of a page; a number that its scale cannot hold is an identifier or a year."""
    scale = found.scale or by.scale
    if scale is None or not 0 < found.value <= scale:
        return
    one = _written(page, path, key, value, found)
    doubt = Doubt(code="scale-of-outlet", message=f"{by.name} counts to {scale:g}; the page does not say so")
    doubts = one.doubts if found.scale else (doubt,)
    yield replace(one, kind=by.mean or "audience", by=by.name, scale=scale, doubts=doubts)


def _written(page: Page, path: str, key: str, value: str, found: FoundRating) -> Rating:
    start = end = None
    place = _line(key).search(page.text, 0, 4000)
    if place is not None and page.text.startswith(value, place.end()):
        start, end = place.end(), place.end() + len(value)
    return Rating(
        page=page.id, path=f"{path}.{key}", start=start, end=end, text=value, kind="own", value=found.value,
        scale=found.scale, doubts=found.doubts,
    )  # fmt: skip


@cache
def _line(key: str) -> re.Pattern[str]:
    return re.compile(rf"^[ \t]*(?:[\w.]*\.)?{re.escape(key)}[ \t]*[:=][ \t]*[\"']?", re.MULTILINE)


def _social_card(page: Page, outlet: Outlet | None) -> Iterator[Rating]:
    """ "Average rating: 4.11 out of 5" on a social card."""
    for number in ("1", "2"):
        name, value = page.metadata.get(f"twitter:label{number}"), page.metadata.get(f"twitter:data{number}")
        means = labels("ratings", "audience", page.lang) | labels("ratings", "mean", page.lang)
        if not name or not value or label(name) not in means:
            continue
        found = rating(value)
        if found is not None:
            yield Rating(
                page=page.id, path=f"meta.twitter:data{number}", text=value, kind="audience",
                by=outlet.name if outlet and outlet.mean else None, value=found.value, scale=found.scale, doubts=found.doubts,
            )  # fmt: skip
