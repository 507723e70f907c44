"""The numbers behind the pictures, as CSV: UTF-8, comma, a header line, an empty field for nothing said."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from kerguen.model import OutletStudy, RecipeRow, Record, Score

Row = Sequence[object]


def film_tables(record: Record) -> Iterator[tuple[str, bytes]]:
    """The tables of one film by path: its voices, the score over time, the histogram of opinions."""
    folder = f"films/{record.id}"
    if record.press.voices:
        yield f"{folder}/voices.csv", as_csv(VOICES, _voices(record))
    if len(record.press.timeline) > 1:
        steps = ((s.date, s.score, s.voices, s.voice) for s in record.press.timeline)
        yield f"{folder}/timeline.csv", as_csv(("date", "score", "voices", "voice"), steps)
    if record.audience.histogram:
        yield f"{folder}/opinions.csv", as_csv(("stars", "opinions"), enumerate(record.audience.histogram, 1))


def study_tables(study: OutletStudy) -> Iterator[tuple[str, bytes]]:
    """Outlets and their agreement over all films."""
    for name, rows in (("outlets", study.outlets), ("agreements", study.agreements)):
        if rows:
            header = rows[0].__struct_fields__
            yield f"{name}.csv", as_csv(header, (msgspec.structs.astuple(row) for row in rows))


def as_csv(header: Sequence[str], rows: Iterable[Row]) -> bytes:
    """A table; a text that a spreadsheet would run as a formula is marked as text."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows([_safe(value) for value in row] for row in rows)
    return out.getvalue().encode("utf-8", "replace")


VOICES = (
    "voice", "kind", "outlet", "critic", "verdict", "stated", "rating", "scale", "value", "low", "high", "weight",
    "how", "without", "written", "words", "page", "printed", "best_is_low",
)  # fmt: skip


def _voices(record: Record) -> Iterator[Row]:
    rows = _rows(record.press.score)
    for voice in record.press.voices:
        row = rows.get(voice.id)
        rated = voice.rating
        counted = (row.value, row.low, row.high, row.weight, row.how, row.without, row.written) if row else (None,) * 7
        yield (
            voice.id, voice.kind, voice.outlet, voice.critic, voice.verdict, voice.stated,
            rated.value if rated else None, rated.scale if rated else None, *counted,
            row.words.text if row and row.words else None, voice.pages[0].page if voice.pages else None,
            rated.text if rated else None, rated.best_is_low if rated else None,
        )  # fmt: skip


def _rows(score: Score | None) -> Mapping[str, RecipeRow]:
    return {row.voice: row for row in score.recipe} if score else {}


def _safe(value: object) -> object:
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t", "\r"):
        return f"'{value}"
    return "" if value is None else value
