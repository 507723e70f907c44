"""Gather labelled pages of public repositories from where they are kept, for the benchmarks and the training scripts.

    python scripts/gather_pages.py --out DIR [--labels FILE]

FILE (default: bench/data/labelled_pages.jsonl) has one page a line: where it is (repo, commit or none for the newest,
path), language, kind, and the facts that a person read in it, often in its opening alone; no text of it. DIR then holds
the pages with `manifest.jsonl` and `labels.jsonl`, as bench/reading.py and scripts/train_*.py read them. A page that is
gone, or no longer names its film, is named and left out.
"""

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

from kerguen.errors import FetchRefused
from kerguen.pages.fetch import FetchRules, fetched
from kerguen.text.fold import fold

LABELS = Path("bench/data/labelled_pages.jsonl")
KEPT = "https://raw.githubusercontent.com/{repo}/{commit}/{path}"
LABELLED = ("facts", "critic", "film_key", "copy_of", "films", "sessions")


def main() -> int:
    """Fetch each page once; exit status 1 when some could not be had."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--labels", type=Path, default=LABELS)
    args = parser.parse_args()
    rows = [json.loads(line) for line in args.labels.open(encoding="utf-8")]
    lost = gather(rows, args.out, lambda address: fetched(address, FetchRules()))
    for name, why in lost:
        print(f"{name}: {why}", file=sys.stderr)
    print(json.dumps({"pages": len(rows) - len(lost), "lost": len(lost)}))
    return 1 if lost else 0


def gather(rows: list[dict[str, Any]], out: Path, get: Callable[[str], bytes]) -> list[tuple[str, str]]:
    """Write the pages that still name their film, with their labels; the names of the others and why."""
    (out / "pages").mkdir(parents=True, exist_ok=True)
    lost: list[tuple[str, str]] = []
    with (out / "manifest.jsonl").open("w") as manifest, (out / "labels.jsonl").open("w") as labels:
        for row in rows:
            address = KEPT.format(repo=row["repo"], commit=row.get("commit") or "HEAD", path=quote(row["path"]))
            try:
                data = get(address)
            except FetchRefused as refused:
                lost.append((row["id"], str(refused)))
                continue
            title = fold(row["facts"].get("title_as_written") or "")
            if f" {title} " not in f" {fold(data.decode('utf-8', 'replace'))} " and title:
                lost.append((row["id"], f"{address}: it no longer names {row['facts']['title_as_written']!r}"))
                continue
            file = f"pages/{row['id']}.{row['format']}"
            (out / file).write_bytes(data)
            told = {name: value for name, value in row.items() if name not in LABELLED}
            print(json.dumps({**told, "file": file}, ensure_ascii=False), file=manifest)
            print(json.dumps({"id": row["id"], **{n: row.get(n) for n in LABELLED}}, ensure_ascii=False), file=labels)
    return lost


if __name__ == "__main__":
    sys.exit(main())
