"""Reception tables: films, voices, outlets, agreements, scores and dates of a desk, for studies. CSV, and Parquet with its extra."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import msgspec

from kerguen.errors import MissingExtra
from kerguen.model import OutletStudy, Record, Reported, Score
from kerguen.publish.folder import SiteFolder
from kerguen.publish.pictures import FEWEST_FILMS
from kerguen.publish.tables import as_csv

Cell = str | int | float | bool | None
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "films": ("film", "title", "year", "directors", "released", "country", "answer", "press", "press_low", "press_high",
              "voices_read", "voices_reported", "audience", "opinions"),
    "voices": ("film", "voice", "kind", "outlet", "critic", "verdict", "stated", "rating", "scale", "value", "low",
               "high", "how", "weight", "written", "lang", "pages", "source_kept", "printed", "best_is_low"),
    "outlets": ("outlet", "ratings", "mean", "severity", "low", "high"),
    "agreements": ("one", "other", "films", "agreement", "low", "high", "gap"),
    "scores": ("film", "kind", "by", "via", "value", "scale", "low", "high", "count", "as_of", "rule"),
    "dates": ("film", "what", "date", "scope", "of"),
}  # fmt: skip
NUMBERS = {"year": int, "voices_read": int, "voices_reported": int, "opinions": int, "pages": int, "ratings": int,
           "films": int, "count": int, "stated": bool, "source_kept": bool, "best_is_low": bool}  # fmt: skip
TEXTS = {"film", "title", "directors", "released", "country", "answer", "voice", "kind", "outlet", "critic", "verdict",
         "how", "written", "lang", "one", "other", "by", "via", "as_of", "rule", "what", "date", "scope", "of",
         "printed"}  # fmt: skip


def reception(records: Sequence[Record], study: OutletStudy, out: Path) -> tuple[dict[str, int], bool]:
    """Write every table as CSV, and as Parquet when pyarrow is there. Returns rows by table, and whether it was."""
    tables = {name: list(rows) for name, rows in _tables(sorted(records, key=lambda r: r.id), study)}
    with SiteFolder(out) as folder:
        for name, rows in tables.items():
            folder.write(f"{name}.csv", as_csv(COLUMNS[name], rows))
            try:
                folder.write(f"{name}.parquet", as_parquet(name, rows))
            except MissingExtra:
                continue
    return {name: len(rows) for name, rows in tables.items()}, (out / "films.parquet").is_file()


def as_parquet(name: str, rows: Sequence[Sequence[Cell]]) -> bytes:
    """A table as Parquet, every column with its type even when empty. Raises MissingExtra without pyarrow."""
    try:
        import pyarrow as arrow  # noqa: PLC0415
        import pyarrow.parquet as parquet  # noqa: PLC0415
    except ImportError as wrong:
        raise MissingExtra("parquet", "a Parquet table") from wrong
    types = {int: arrow.int64(), bool: arrow.bool_(), float: arrow.float64(), str: arrow.string()}
    columns = COLUMNS[name]
    kinds = [NUMBERS.get(c, str if c in TEXTS else float) for c in columns]
    table = arrow.table(
        {c: arrow.array([_cast(row[n], kinds[n]) for row in rows], types[kinds[n]]) for n, c in enumerate(columns)}
    )
    sink = arrow.BufferOutputStream()
    parquet.write_table(table, sink, compression="zstd")
    return bytes(sink.getvalue())


def _cast(value: Cell, kind: type) -> Cell:
    made: Cell = None if value is None else kind(value)
    return made


def _tables(records: Sequence[Record], study: OutletStudy) -> Iterator[tuple[str, Iterator[tuple[Cell, ...]]]]:
    yield "films", (_film(record) for record in records)
    yield "voices", (row for record in records for row in _voices(record))
    enough = study.films >= FEWEST_FILMS  # of fewer the site shows no severity and no agreement either
    yield "outlets", (msgspec.structs.astuple(outlet) for outlet in study.outlets if enough)
    yield "agreements", (msgspec.structs.astuple(pair) for pair in study.agreements if enough)
    yield "scores", (row for record in records for row in _scores(record))
    yield "dates", (row for record in records for row in _dates(record))


def _film(record: Record) -> tuple[Cell, ...]:
    score, public = record.press.score, record.audience.score
    directors = "; ".join(p.name for p in record.people if p.role == "director")
    released = min((str(f.value) for f in record.facts.get("release_date", ())), default=None)
    countries = "; ".join(str(f.value) for f in record.facts.get("country", ())) or None
    read = sum(voice.kind == "read" for voice in record.press.voices)
    return (
        record.id, record.title, record.year, directors or None, released, countries, record.answer.verdict,
        score.value if score else None, score.range[0] if score else None, score.range[1] if score else None,
        read, len(record.press.voices) - read, public.value if public else None, len(record.audience.opinions),
    )  # fmt: skip


def _voices(record: Record) -> Iterator[tuple[Cell, ...]]:
    rows = {row.voice: row for row in record.press.score.recipe} if record.press.score else {}
    for voice in record.press.voices:
        row, rated = rows.get(voice.id), voice.rating
        yield (
            record.id, voice.id, voice.kind, voice.outlet, voice.critic, voice.verdict, voice.stated,
            rated.value if rated else None, rated.scale if rated else None, row.value if row else voice.tone,
            row.low if row else voice.tone_low, row.high if row else voice.tone_high, row.how if row else None,
            row.weight if row else None, row.written if row else None, voice.pages[0].lang if voice.pages else None,
            len(voice.pages), voice.source_kept, rated.text if rated else None, rated.best_is_low if rated else None,
        )  # fmt: skip


def _scores(record: Record) -> Iterator[tuple[Cell, ...]]:
    ours = (
        ("press", record.press.score),
        ("audience", record.audience.score),
        ("audience_adjusted", record.audience.adjusted),
    )
    for kind, score in ours:
        if score:
            yield _own(record.id, kind, score)
    for kind, found in (("press", record.press.reported), ("audience", record.audience.reported)):
        yield from (_reported(record.id, kind, one) for one in found)


def _own(film: str, kind: str, score: Score) -> tuple[Cell, ...]:
    return (film, kind, "ours", None, score.value, score.scale, *score.range, score.voices, None, score.rule)


def _reported(film: str, kind: str, one: Reported) -> tuple[Cell, ...]:
    chain = " < ".join(one.via) or None
    return (
        film,
        kind,
        one.by,
        chain,
        one.value,
        one.scale,
        None,
        None,
        one.count,
        next(iter(one.written), None),
        "reported",
    )


def _dates(record: Record) -> Iterator[tuple[Cell, ...]]:
    for fact in record.facts.get("release_date", ()):
        yield record.id, "release", str(fact.value), fact.scope, None
    yield from ((record.id, "page", page.written, page.outlet, page.id) for page in record.pages if page.written)
    yield from ((record.id, "score", step.date, None, step.voice) for step in record.press.timeline)
    yield from ((record.id, "opinion", o.date, None, o.page) for o in record.audience.opinions if o.date)
    for session in record.sessions.screenings:
        if session.starts:
            yield record.id, "session", session.starts, session.city, session.cinema
    yield from ((record.id, "score_change", change.when, None, None) for change in record.press.changes)
