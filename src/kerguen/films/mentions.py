"""Mentions: all that a page gives to recognise each of its films."""

import re
from collections.abc import Iterable, Iterator

import msgspec

from kerguen.model import FilmMention, Mention, Observation, Page, Reading
from kerguen.text.fold import fold
from kerguen.text.sketch import sketch
from kerguen.values.people import names_in

WEAK_NAMES_WITHIN = 20_000  # characters of a page that are searched for names: the article, not its comments
MOST_WEAK_NAMES = 60
SKETCHED = 60_000  # characters of an article that are sketched


def mentions(page: Page, reading: Reading) -> tuple[Mention, ...]:
    """One mention for each film that the page is about; none for a page about no film."""
    subjects = reading.subjects()
    found = tuple(m for film in subjects if (m := _mention(page, reading, film)).titles)
    return tuple(_with_text(m, page) for m in found) if len(subjects) == 1 else found


def _with_text(mention: Mention, page: Page) -> Mention:
    """With what the whole text of a page about one film tells: the names in it, and its fingerprints."""
    article = "\n".join(page.text[z.start : z.end] for z in page.zones_of("article", "verdict_box"))[:SKETCHED]
    folded = f" {fold(article)} "
    return msgspec.structs.replace(
        mention, text_names=_text_names(page), text_marks=sketch(article),
        is_named_in_text=any(f" {fold(title)} " in folded for title in mention.titles),
    )  # fmt: skip


def _mention(page: Page, reading: Reading, film: FilmMention) -> Mention:
    seen = [o for o in reading.observations if o.subject == film.subject]
    titles = _distinct(_bare(t) for t in (film.title, *film.titles, *_texts(seen, "title")))
    years = {int(o.value) for o in seen if o.field == "year" and str(o.value).isdigit()}
    return Mention(
        id=f"{page.id}#{film.subject}", page=page.id, subject=film.subject, lang=reading.page.lang,
        machine_translated=shows_translation(reading),
        titles=titles,
        original_titles=_distinct(_bare(str(o.value)) for o in seen if o.field == "title" and o.of == "original"),
        years=tuple(sorted(years | ({film.year} if film.year else set()))),
        directors=_distinct([*film.directors, *_texts(seen, "director")]),
        cast=_distinct([*film.cast, *_texts(seen, "cast")]),
        characters=_distinct(_texts(seen, "character")),
        release_dates=_distinct(_texts(seen, "release_date")),
        runtimes=tuple(sorted({int(o.value) for o in seen if o.field == "runtime" and str(o.value).isdigit()})),
        countries=_distinct(_texts(seen, "country")),
        identifiers=_identifiers(seen),
    )  # fmt: skip


def shows_translation(reading: Reading) -> bool:
    """Whether the page is held to be machine-translated, or shows a sign of it."""
    return reading.page.machine_translated or any(o.field == "translation_sign" for o in reading.observations)


_YEAR_AT_END = re.compile(r"\s*[(\[](?:18|19|20)\d\d[)\]]\s*$")


_MARKUP = re.compile(r"<(script|style)\b[^<>]{0,200}>[^<]{0,500}</\1>|</?[A-Za-z][^<>]{0,200}>", re.IGNORECASE)


def _bare(title: str) -> str:
    """A title without the year in brackets that sites put behind it, and without markup that shows as text."""
    plain = _MARKUP.sub(" ", title) if "<" in title else title
    return " ".join(_YEAR_AT_END.sub("", plain).split()) or title


def _texts(seen: Iterable[Observation], field: str) -> Iterator[str]:
    return (str(o.value) for o in seen if o.field == field)


def _distinct(values: Iterable[str]) -> tuple[str, ...]:
    """In order, one of each folded form; the first spelling wins."""
    found: dict[str, str] = {}
    for value in values:
        if value.strip():
            found.setdefault(fold(value) or value, value.strip())
    return tuple(found.values())


def _identifiers(seen: Iterable[Observation]) -> dict[str, str]:
    """Kind of identifier -> identifier, for kinds that the page gives once: two of a kind name two films."""
    by_kind: dict[str, set[str]] = {}
    for o in seen:
        if o.field == "identifier" and o.of:
            by_kind.setdefault(o.of, set()).add(str(o.value))
    return {kind: next(iter(ids)) for kind, ids in sorted(by_kind.items()) if len(ids) == 1}


def _text_names(page: Page) -> tuple[str, ...]:
    places = names_in(page.text, 0, min(len(page.text), WEAK_NAMES_WITHIN))
    return _distinct(page.text[start:end] for start, end in places)[:MOST_WEAK_NAMES]
