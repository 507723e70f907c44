"""What was understood, in a dozen lines: pages → films, voices, translations, quotations, repairs, dates, doubts."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from kerguen.model import Record, Report


def account(report: Report, site: Path) -> list[str]:
    """The lines that `kerguen try` prints of a finished build, read back from the site itself."""
    records = [msgspec.json.decode(p.read_bytes(), type=Record) for p in sorted(site.glob("films/*.json"))]
    lines = [
        f"{counted(report.pages, 'page')} → {counted(report.films, 'film')}; {len(report.no_film)} about no film; "
        f"{len(report.failed)} failed",
        *_films(records),
        _voices(records),
        _translations(records),
        _quotations(records),
        _repairs(records),
        _dates(records),
        _bounds(records),
        f"questions left: {len(report.questions)}" + "".join(f"\n  ? {q.question}" for q in report.questions[:4]),
        f"site: {site / 'index.html'}  ({report.seconds} s)",
    ]
    return [line for line in lines if line]


def say_what_is_not_read(report: Report, paths: Sequence[str]) -> None:
    """On the standard error, each file that failed or is no page, names of the panel without a voice, that nothing was read."""
    for failure in (*report.failed, *report.skipped):
        print(f"kerguen: {failure.message}", file=sys.stderr)
    for name in report.unmet:
        print(f"kerguen: panel: no voice of these pages is of “{name}”: its weight counts for nothing", file=sys.stderr)
    say_when_empty(report.pages, paths)


def say_when_empty(pages: int, paths: Sequence[str]) -> None:
    """On the standard error, that there was nothing to read."""
    if not pages:
        print(f"kerguen: {', '.join(paths)}: no page to read (text, Markdown, HTML, archives, feeds)", file=sys.stderr)


def summary(report: Report, index: Path, left: bool = False) -> str:
    """The line that `kerguen build` prints of a finished build; `left`: no page was read, and the site stays as it was."""
    if left:
        return f"no page was read ({len(report.failed)} failed): the site in {index.parent} is left as it is"
    return (
        f"{counted(report.pages, 'page')} ({report.kept} already read, {len(report.failed)} failed) → "
        f"{counted(report.films, 'film')} ({counted(len(report.no_film), 'page')} about no film), "
        f"{counted(report.voices, 'voice')}, {counted(len(report.questions), 'question')}: {index}"
    )


def counted(number: int, noun: str) -> str:
    """A number of things: "1 film", "2 films"."""
    return f"{number} {noun}{'s' * (number != 1)}"


def _films(records: Sequence[Record]) -> Iterator[str]:
    for record in records:
        directors = ", ".join(p.name for p in record.people if p.role == "director")
        pages = counted(len(record.pages), "page")
        yield f"  {record.title} ({record.year or 'year unknown'}){', ' + directors if directors else ''}: {pages}"


def _voices(records: Sequence[Record]) -> str:
    voices = [v for r in records for v in r.press.voices]
    read = [v for v in voices if v.kind == "read"]
    pages, told = counted(sum(len(v.pages) for v in read), "page"), counted(len(voices) - len(read), "outlet")
    return f"voices: {counted(len(read), 'critic')} read on {pages}, {told} only reported"


def _translations(records: Sequence[Record]) -> str:
    names = {p.id: p.path or p.url or p.id for r in records for p in r.pages}
    found = [
        f"{names[p.page]} ({p.relation} of {names.get(p.source, p.source) if p.source else 'a page we do not have'})"
        for r in records for v in r.press.voices for p in v.pages if v.kind == "read" and p.relation != "original"
    ]  # fmt: skip
    return f"copies and translations: {'; '.join(found) or 'none'}"


def _quotations(records: Sequence[Record]) -> str:
    quotes = [q for r in records for v in r.press.voices for q in v.quotes]
    kinds = sorted({q.proof.kind for q in quotes})
    counts = ", ".join(f"{sum(q.proof.kind == kind for q in quotes)} {kind.replace('_', ' ')}" for kind in kinds)
    proved = sum(q.proof.is_proved for q in quotes)
    return f"quotations: {proved} of {len(quotes)} may be printed between quotation marks ({counts or 'none seen'})"


def _repairs(records: Sequence[Record]) -> str:
    bent = list(dict.fromkeys(f"{p.as_written} → {p.restored}" for r in records for p in r.repairs))
    return f"names restored: {len(bent)}" + (f" ({', '.join(bent[:6])}{' …' if len(bent) > 6 else ''})" if bent else "")


def _dates(records: Sequence[Record]) -> str:
    told = (
        (r.title, ", ".join(f"{f.value} ({f.scope or 'no scope'})" for f in r.facts.get("release_date", ())))
        for r in records
    )
    return f"release dates: {'; '.join(f'{title} {dates}' for title, dates in told if dates) or 'none'}"


def _bounds(records: Sequence[Record]) -> str:
    found = [
        f"{r.title}: at least {r.sessions.total} sessions in {len(r.sessions.cities)} towns"
        for r in records if r.sessions.lower_bound
    ]  # fmt: skip
    return f"lower bounds: {'; '.join(found)}" if found else ""
