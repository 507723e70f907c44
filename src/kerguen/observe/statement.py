"""Finding: what a reader found at one place; `stated` writes it down as an observation of a page."""

from collections.abc import Iterable

from kerguen.model import Doubt, Field, Lang, Noun, Observation, Page, ScopeKind, framed_id
from kerguen.text.fold import counted
from kerguen.values.shouted_names import calm_name

PERSONS = frozenset(("director", "cast", "writer"))


class Finding(Noun, frozen=True, kw_only=True):
    """A value at its place: offsets into the page's text, or a `path` into its structured data with the words there."""

    field: Field
    value: str | int
    start: int | None = None
    end: int | None = None
    path: str | None = None
    text: str = ""
    method: str
    scope: str | None = None
    scope_kind: ScopeKind | None = None
    of: str | None = None
    lang: Lang | None = None
    doubts: tuple[Doubt, ...] = ()


def stated(page: Page, subject: int, found: Finding) -> Observation:
    """The finding as an observation of this page, with its id and its words."""
    place = found.path if found.start is None else [found.start, found.end]
    value = calm_name(found.value) if found.field in PERSONS and isinstance(found.value, str) else found.value
    return Observation(
        id=framed_id(page.id, place, subject, found.field, value, found.scope, found.of, found.method),
        page=page.id,
        subject=subject,
        field=found.field,
        value=value,
        start=found.start,
        end=found.end,
        text=found.text if found.start is None else page.text[found.start : found.end],
        path=found.path,
        scope=found.scope,
        scope_kind=found.scope_kind,
        of=calm_name(found.of) if found.of and found.field == "character" else found.of,
        lang=found.lang,
        method=found.method,
        doubts=found.doubts,
    )


def in_page_order(observations: Iterable[Observation]) -> tuple[Observation, ...]:
    """Each finding once (the first place of a value per field, scope, owner and method), by subject and place."""
    kept: dict[tuple[object, ...], Observation] = {}
    for seen in sorted(observations, key=_place):
        kept.setdefault((seen.subject, seen.field, seen.value, seen.scope, seen.of, seen.method), seen)
    return tuple(kept.values())


def _place(observation: Observation) -> tuple[object, ...]:
    start = observation.start if observation.start is not None else 1 << 60
    path = counted(observation.path or "")
    return (observation.subject, observation.field, start, path, str(observation.value))
