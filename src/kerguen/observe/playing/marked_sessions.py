"""Sessions in a page's structured data: schema.org events, front matter of a cinema's own files."""

import re
from collections.abc import Iterator

from kerguen import rules
from kerguen.model import FilmMention, Page, Session, StructuredItem
from kerguen.observe.cues import label
from kerguen.observe.judged.marked_ratings import nodes
from kerguen.text.fold import fold
from kerguen.values.terms import version

EVENTS = frozenset({"screeningevent", "event", "theaterevent"})
_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_TIME = re.compile(r"([01]?\d|2[0-3])[:h]([0-5]\d)")
_DAY_KEYS = frozenset(map(fold, rules.words("small", "day_key")))
_TIME_KEYS = frozenset(map(fold, rules.words("small", "hour_key")))


def marked_sessions(page: Page, films: tuple[FilmMention, ...]) -> tuple[Session, ...]:
    """Screening events with their path in the structured data."""
    found: list[Session] = []
    for item in page.structured:
        if item.syntax == "front-matter":
            found += _front_matter(page, item)
            continue
        for path, node in nodes(item.data, item.path):
            kind = str(node.get("@type") or "").rsplit("/", 1)[-1].lower()
            if kind in EVENTS and (one := _event(page, films, path, node)) is not None:
                found.append(one)
    return tuple(found)


def said_once(told: tuple[Session, ...], marked: tuple[Session, ...]) -> tuple[Session, ...]:
    """The sessions that the text and the data of a page say, one of two that are the same: the one that names the cinema,
    else that of the text."""
    kept = tuple(one for one in marked if not any(_is_same(one, other) and _says_as_much(other, one) for other in told))
    housed = [one for one in kept if one.cinema]
    return (*(one for one in told if not any(_is_same(other, one) for other in housed)), *kept)


def _is_same(marked: Session, told: Session) -> bool:
    """The same film at the same time; the text may leave the day or its year out."""
    if told.cinema and marked.cinema and label(told.cinema) != label(marked.cinema):
        return False
    if not told.starts or not marked.starts or told.subject != marked.subject:
        return False
    return marked.starts == told.starts or (told.starts[0] in "T-" and marked.starts.endswith(told.starts.lstrip("-")))


def _says_as_much(told: Session, marked: Session) -> bool:
    """Whether the text names a cinema with the whole day, or the data name none."""
    return not marked.cinema or (told.cinema is not None and told.starts == marked.starts)


def _event(page: Page, films: tuple[FilmMention, ...], path: str, node: dict[str, object]) -> Session | None:
    starts = node.get("startDate")
    work = _dict(node.get("workPresented"))
    named = label(str(work.get("name") or node.get("name") or ""))
    film = next((f for f in films if any(label(t) and label(t) in named for t in (f.title, *f.titles))), None)
    if not isinstance(starts, str) or not _DATE.match(starts) or film is None:
        return None
    place = _dict(node.get("location"))
    address = _dict(place.get("address"))
    return Session(
        page=page.id, path=f"{path}.startDate", text=starts, subject=film.subject, starts=starts[:16],
        cinema=_text(place.get("name")), city=_text(address.get("addressLocality")),
        format=_text(node.get("videoFormat")), version=version(str(node.get("videoFormat") or node.get("name") or "")),
    )  # fmt: skip


def _dict(value: object) -> dict[str, object]:
    if isinstance(value, list) and value:
        return _dict(value[0])
    return value if isinstance(value, dict) else {}


def _text(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def _front_matter(page: Page, item: StructuredItem) -> Iterator[Session]:
    data = item.data if isinstance(item.data, dict) else {}
    day = next((str(v) for k, v in data.items() if label(str(k)) in _DAY_KEYS and _DATE.match(str(v))), None)
    if day is None:
        return
    key = next((k for k in data if label(str(k)) in _TIME_KEYS and _TIME.match(str(data[k]))), None)
    clock = _TIME.match(str(data[key])) if key is not None else None
    starts = f"{day[:10]}T{int(clock[1]):02}:{clock[2]}" if clock else day[:10]
    yield Session(page=page.id, path=f"{item.path}.{key or 'date'}", text=str(data[key]) if key else day, starts=starts)
