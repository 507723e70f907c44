"""Tone against the stars of reviews: clear ones' accuracy, mean absolute error, abstentions, speed.

python -m bench.tone --data FILE --lang fr

FILE is a (gzipped) TSV with `text` and `stars_of_5` or `stars_of_10`; of files with `film`, only the films held back
from training are read. Abstentions count as errors in `accuracy`.
"""

import argparse
import csv
import gzip
import io
import json
import sys
import time
import zlib
from pathlib import Path

from kerguen.values.tone import tone


def main() -> int:
    """Judge every text and print one JSON line."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--lang", required=True)
    args = parser.parse_args()
    data = gzip.decompress(args.data.read_bytes()) if args.data.suffix == ".gz" else args.data.read_bytes()
    quoting = csv.QUOTE_NONE if args.data.suffix == ".gz" else csv.QUOTE_MINIMAL
    read = csv.DictReader(io.StringIO(data.decode(), newline=""), delimiter="\t", quoting=quoting)
    rows = [r for r in read if "film" not in r or zlib.crc32(r["film"].encode()) % 10 < 2]
    stars = [float(r["stars_of_5"]) if "stars_of_5" in r else float(r["stars_of_10"]) / 2 for r in rows]
    begun = time.process_time()
    found = [tone(r["text"], args.lang) for r in rows]
    spent = time.process_time() - begun
    clear = [
        (t, s) for t, s in zip(found, stars, strict=True) if s <= 2 or (s >= 3.5 and "stars_of_10" in rows[0]) or s >= 4
    ]
    right = sum(t is not None and (t.positive > t.negative) == (s > 3) for t, s in clear)
    errors = [abs(t.stars - s) for t, s in zip(found, stars, strict=True) if t]
    report = {"texts": len(rows), "clear": len(clear), "accuracy": round(right / len(clear), 4)}
    report |= {"mae_of_5": round(sum(errors) / len(errors), 3), "abstained": found.count(None)}
    report |= {"per_second": round(len(rows) / spent), "characters": sum(len(r["text"]) for r in rows) // len(rows)}
    print(json.dumps(report))
    return 0


if __name__ == "__main__":
    sys.exit(main())
