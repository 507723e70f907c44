"""Rating strings: how many are parsed, and how well a threshold on them agrees with the critic's own yes or no.

    python -m bench.scales --data FILE [--errors] [--check]

FILE is a (gzipped) TSV with the columns `rating` and `fresh` ("fresh" or "rotten"). A string states its scale when it is
more than a bare number. Prints one JSON line; --check fails below a floor of `bench/floors.toml` for these very data.
"""

import argparse
import csv
import gzip
import hashlib
import json
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from kerguen.values.ratings import rating

FRESH_FROM = 0.6  # of the best value, as the site that made the data does


def main() -> int:
    """Read every rating string and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--errors", action="store_true", help="list the strings that were not parsed on stderr")
    parser.add_argument("--check", action="store_true")
    args = parser.parse_args()
    report, missed = figures(args.data)
    print(json.dumps(report))
    if args.errors:
        print(missed.most_common(40), file=sys.stderr)
    return int(args.check and not holds(report))


def rows(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a TSV, gzipped or not."""
    opened = gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8")
    with opened as source:
        yield from csv.DictReader(source, delimiter="\t")


def figures(path: Path) -> tuple[dict[str, object], Counter[str]]:
    """Share parsed where a scale is stated, bare numbers guessed, agreement with the flag."""
    stated = parsed = bare = guessed = agreed = 0
    missed: Counter[str] = Counter()
    for row in rows(path):
        words = row["rating"].strip()
        found = rating(words) if words else None
        if words.replace(".", "", 1).isdigit():
            bare += 1
            guessed += found is None or found.scale is not None or not found.doubts
        elif words:
            stated += 1
            if found is None or found.scale is None:
                missed[words] += 1
                continue
            parsed += 1
            agreed += (found.value / found.scale >= FRESH_FROM) == (row["fresh"] == "fresh")
    report = {
        "bench": "scales",
        "stated": stated,
        "parsed": round(parsed / stated, 4),
        "bare": bare,
        "bare_guessed": guessed,
        "agreement": round(agreed / parsed, 4),
        "data": hashlib.sha256(path.read_bytes()).hexdigest()[:12],
    }
    return report, missed


def holds(report: dict[str, object]) -> bool:
    """Whether no figure is below its floor for these data."""
    floors = tomllib.loads((Path(__file__).parent / "floors.toml").read_text(encoding="utf-8")).get("scales", {})
    pinned = floors.get(str(report["data"]), {})
    below = {k: v for k, v in pinned.items() if float(str(report[k])) < v}
    if below:
        print(f"below the floor: {below}", file=sys.stderr)
    return not below and not report["bare_guessed"]


if __name__ == "__main__":
    sys.exit(main())
