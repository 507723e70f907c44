"""Rating strings: how many are parsed, and how well a threshold on them agrees with the critic's own yes or no.

    python -m bench.scales --data FILE [--errors]

FILE is a (gzipped) TSV with the columns `rating` and `fresh` ("fresh" or "rotten"). A string states its scale when it is
more than a bare number. Prints one JSON line;
"""

import argparse
import csv
import gzip
import hashlib
import io
import json
import sys
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
    args = parser.parse_args()
    report, missed = figures(args.data)
    print(json.dumps(report))
    if args.errors:
        print(missed.most_common(40), file=sys.stderr)
    return 0


def rows(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a TSV, gzipped or not."""
    content = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    yield from csv.DictReader(io.StringIO(content.decode("utf-8"), newline=""), delimiter="\t")


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
        "bare_in_doubt": round(1 - guessed / max(1, bare), 4),
        "agreement": round(agreed / parsed, 4),
        "data": hashlib.sha256(path.read_bytes()).hexdigest()[:12],
    }
    return report, missed


if __name__ == "__main__":
    sys.exit(main())
