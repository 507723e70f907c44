"""What the ledger, or pages read now, give to a study: the tables of `kerguen export --reception`."""

from collections.abc import Sequence
from pathlib import Path

from kerguen import scoring
from kerguen.errors import UsageError
from kerguen.ledger import Ledger
from kerguen.model import Record
from kerguen.pipeline import Options, film_record, group_films, read_all
from kerguen.publish import reception


def export_reception(
    paths: Sequence[str], ledger: Path | None, out: Path, panel: Path | None = None
) -> tuple[dict[str, int], bool]:
    """Write the tables of the films of these pages, or of the ledger when there are none; see `publish.reception`.

    Raises UsageError when `out` is a file, or when the panel cannot be read.
    """
    if out.exists() and not out.is_dir():
        raise UsageError(f"{out}: --out wants a folder, and this is a file")
    if paths:
        records = _read_now(paths, Options(panel=scoring.read_panel(panel) if panel else None))
    else:
        with Ledger(ledger or Path(), reads=True) as kept:
            records = list(kept.records())
    return reception(records, scoring.study(records), out)


def _read_now(paths: Sequence[str], options: Options) -> list[Record]:
    corpus, decisions = read_all(paths, options)
    groups, _ = group_films(corpus, decisions, options)
    desk = scoring.standards(options.panel, (corpus.kept[page].reading for page in corpus.kept))
    return [film_record(group, corpus, desk) for group in groups]
