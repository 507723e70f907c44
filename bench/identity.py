"""Which film is it? Measured on record pairs, labelled pages, titles across languages and bent names.

    python bench/identity.py records --data FOLDER     two '|'-separated record files and gt.csv
    python bench/identity.py pages --data FOLDER       manifest.jsonl, labels.jsonl and pages/
    python bench/identity.py titles --data FOLDER      IMDb TSV files title.basics and title.akas
    python bench/identity.py names --data FOLDER       common-forenames-by-country.csv, fr-surnames.txt
    python bench/identity.py adding --data FOLDER      one page more beside 2,000 made ones (any folder)
    python bench/identity.py all --data FOLDER         all of these but scale, where the folder has their data
    python bench/identity.py scale --data FOLDER       an empty folder: 300,000 made films, 100,000 look-ups

The last line is one JSON object with the figures that bench/gate.toml has floors for. Labels are read after the work is
done, to count; never by the work itself.
"""

import argparse
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from identity_adding import adding
from identity_names import names
from identity_pages import pages
from identity_records import records
from identity_scale import scale
from identity_titles import titles

PARTS: dict[str, Callable[[Path, int], dict[str, float]]] = {
    "records": records, "pages": pages, "titles": titles, "names": names, "adding": adding, "scale": scale,
}  # fmt: skip
PLACES = {  # where each part finds its data under one folder
    "records-D5": "data/identity/D5", "records-D6": "data/identity/D6", "pages": "pages",
    "titles": "data/catalogue/imdb_subset_2017", "names": "data/names", "adding": ".",
}  # fmt: skip


def main(arguments: list[str]) -> int:
    """Run one part and print its figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("part", nargs="?", choices=sorted([*PARTS, "all"]), help="told from the folder when left out")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--errors", type=int, default=0, help="how many errors to print")
    asked = parser.parse_args(arguments)
    began = time.process_time()
    name = asked.part or part_of(asked.data)
    part = everything if name == "all" else PARTS[name]
    figures = part(asked.data, asked.errors)
    print(json.dumps({"bench": f"identity {name}", "seconds": round(time.process_time() - began, 1), **figures}))
    return 0


def part_of(folder: Path) -> str:
    """The part whose data the folder holds, told by its files; "all" when it holds none itself."""
    signs = {"gt.csv": "records", "labels.jsonl": "pages", "title.basics.tsv": "titles", "fr-surnames.txt": "names"}
    return next((part for file, part in signs.items() if any(folder.glob(f"{file}*"))), "all")


def everything(folder: Path, errors: int) -> dict[str, float]:
    """All parts whose data is there; figures as "part figure"."""
    figures = {}
    for name, place in PLACES.items():
        if not (folder / place).exists():
            print(f"{name}: no data at {place}, skipped")
            continue
        found = PARTS[name.partition("-")[0]](folder / place, errors)
        figures |= {f"{name} {figure}": value for figure, value in found.items()}
    return figures


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
