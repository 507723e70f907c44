"""A record in plain text: each value with the words that say it and those that say otherwise."""

from collections.abc import Iterator, Mapping

from kerguen.model import Fact, Record, Reported, Support, Voice, VoicePage, VoiceQuote
from kerguen.publish.excerpts import NO_EXCERPTS, Excerpts

WIDTH = 100  # characters of a line of evidence
PAIRS = 5  # matched sentences shown of a copy

Names = Mapping[str, str]


def explain(record: Record, field: str | None = None, excerpts: Excerpts | None = None) -> str:
    """One field of a film, or all of it: facts, voices with their copies and quotations, reported scores, doubts.

    `excerpts` gives the sentences that a copy shares with its source.
    """
    names = {page.id: page.path or page.url or page.id for page in record.pages}
    lines = [f"{record.title} ({record.year or 'year unknown'})  {record.id}"]
    for name, facts in record.facts.items():
        if field in (None, name):
            lines += [line for fact in facts for line in _fact(fact, names)]
    if field is None:
        lines += _beside_facts(record, names, excerpts or NO_EXCERPTS)
    return "\n".join(lines)


def _beside_facts(record: Record, names: Names, excerpts: Excerpts) -> Iterator[str]:
    for voice in record.press.voices:
        yield from _voice(voice, names, excerpts)
    for kind, scores in (("press", record.press.reported), ("audience", record.audience.reported)):
        yield from (_reported(kind, score) for score in scores)
    for repair in record.repairs:
        yield f"restored: {repair.as_written} → {repair.restored} ({names.get(repair.page, repair.page)}: {repair.why})"
    for doubt in record.doubts:
        yield f"doubt: {doubt.message} [{doubt.code}]"
    for question in record.questions:
        yield f"question: {question.question}"


def _fact(fact: Fact, names: Names) -> Iterator[str]:
    scope = f" [{fact.scope}]" if fact.scope else ""
    of = f" ({fact.of})" if fact.of else ""
    value = _short(str(fact.value))
    yield f"{fact.field}: {value}{of}{scope} — {fact.status}, {fact.voices} independent, policy {fact.policy}"
    if fact.decision:
        yield f"    = decided by {fact.decision.who} on {fact.decision.when}: {fact.decision.why}"
    for doubt in fact.doubts:
        yield f"    ~ {doubt.message} [{doubt.code}]"
    for support in fact.support:
        yield f"    + {_place(support, names)}"
    for support in fact.against:
        yield f"    - {_short(str(support.value))}: {_place(support, names)}"


def _place(support: Support, names: Names) -> str:
    where = f"{support.start}–{support.end}" if support.start is not None else support.path
    doubts = "".join(f" ~{doubt.code}" for doubt in support.doubts)
    return f"{names.get(support.page, support.page)}, {where} '{_short(support.text)}' ({support.method}){doubts}"


def _voice(voice: Voice, names: Names, excerpts: Excerpts) -> Iterator[str]:
    name = ", ".join(x for x in (voice.outlet, voice.critic) if x) or "unnamed critic"
    yield f"voice {name}: {voice.verdict or 'no verdict'} ({voice.kind})"
    for page in voice.pages:
        yield from _voice_page(page, names, excerpts)
    if not voice.source_kept and voice.kind == "read":
        yield "    ~ known only through its translation or reprint"
    for quote in voice.quotes:
        chain = " → ".join((names.get(quote.page, quote.page), *quote.via, voice.outlet or "its author"))
        yield f"    {_quote(quote)} ({chain})"


def _voice_page(page: VoicePage, names: Names, excerpts: Excerpts) -> Iterator[str]:
    made = f" of {names.get(page.source, page.source)}, {page.share:.0%} of its sentences" if page.source else ""
    yield f"    {names.get(page.page, page.page)}: {page.relation}{made}".replace("%", " %")
    for reason in page.reasons:
        yield f"        because {reason}"
    for match in page.matches[:PAIRS] if page.source else ():
        left = _sentence(excerpts, page.page, match.left_start, match.left_end)
        right = _sentence(excerpts, page.source or "", match.right_start, match.right_end)
        yield f"        {left} ↔ {right} ({match.witness}, {match.score:.2f})"


def _quote(quote: VoiceQuote) -> str:
    """Law 5 holds in a terminal too: marks only around proved words."""
    proved = quote.proof.is_proved and not quote.translated
    return f"“{_short(quote.text)}” — {quote.proof.kind}" if proved else f"{_short(quote.text)} — {quote.proof.kind}"


def _reported(kind: str, score: Reported) -> str:
    value = f"{score.value:g}/{score.scale:g}" if score.scale is not None else f"{score.value:g}"
    count = f" ({score.count})" if score.count is not None else ""
    return f"{kind}: {value}{count}, by {score.by or 'nobody named'} via {' ← '.join(score.via) or 'no one'}"


def _sentence(excerpts: Excerpts, page: str, start: int, end: int) -> str:
    try:
        return _short(excerpts.words(page, start, end))
    except KeyError:
        return f"{start}–{end}"


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= WIDTH else words[:WIDTH] + "…"
