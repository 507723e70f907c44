"""Which film is it? Measured on record pairs, labelled pages, titles across languages and bent names.

    python bench/identity.py records --data FOLDER     two '|'-separated record files and gt.csv
    python bench/identity.py pages --data FOLDER       manifest.jsonl, labels.jsonl and pages/
    python bench/identity.py titles --data FOLDER      IMDb TSV files title.basics and title.akas
    python bench/identity.py names --data FOLDER       common-forenames-by-country.csv, fr-surnames.txt
    python bench/identity.py scale --data FOLDER       an empty folder: 300,000 made films, 100,000 look-ups

Labels are read after the work is done, to count; never by the work itself.
"""

import argparse
import sys
import time
from collections.abc import Callable
from pathlib import Path

from identity_names import names
from identity_pages import pages
from identity_records import records
from identity_scale import scale
from identity_titles import titles

PARTS: dict[str, Callable[[Path, int], None]] = {
    "records": records, "pages": pages, "titles": titles, "names": names, "scale": scale,
}  # fmt: skip


def main(arguments: list[str]) -> int:
    """Run one part and print its figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("part", choices=sorted(PARTS))
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--errors", type=int, default=0, help="how many errors to print")
    asked = parser.parse_args(arguments)
    began = time.perf_counter()
    PARTS[asked.part](asked.data, asked.errors)
    print(f"{time.perf_counter() - began:.1f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
