"""A record in plain text: each value with the words that say it and those that say otherwise."""

from collections.abc import Iterator

from kerguen.model import Fact, Record, Support


def explain(record: Record, field: str | None = None) -> str:
    """The facts of a film, or of one field, with support and against."""
    names = {page.id: page.path or page.url or page.id for page in record.pages}
    lines = [f"{record.title} ({record.year or 'year unknown'})  {record.id}"]
    for name, facts in record.facts.items():
        if field in (None, name):
            lines += [line for fact in facts for line in _fact(fact, names)]
    return "\n".join(lines)


def _fact(fact: Fact, names: dict[str, str]) -> Iterator[str]:
    scope = f" [{fact.scope}]" if fact.scope else ""
    of = f" ({fact.of})" if fact.of else ""
    yield f"{fact.field}: {fact.value}{of}{scope} — {fact.status}, {fact.voices} independent, policy {fact.policy}"
    for doubt in fact.doubts:
        yield f"    ~ {doubt.message} [{doubt.code}]"
    for support in fact.support:
        yield f"    + {_place(support, names)}"
    for support in fact.against:
        yield f"    - {support.value}: {_place(support, names)}"


def _place(support: Support, names: dict[str, str]) -> str:
    where = f"{support.start}–{support.end}" if support.start is not None else support.path
    doubts = "".join(f" ~{doubt.code}" for doubt in support.doubts)
    words = " ".join(support.text.split())
    shown = words if len(words) <= 100 else words[:100] + "…"
    return f"{names.get(support.page, support.page)}, {where} '{shown}' ({support.method}){doubts}"
