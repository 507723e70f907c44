"""Make the compact gazetteer that ships in data/places from the GeoNames and CNC files.

    python scripts/build_gazetteer.py GEONAMES.tsv CNC.csv src/kerguen/data/places

The output is the same bytes for the same input: lines in order, no time in the gzip header.
"""

import csv
import gzip
import sys
from pathlib import Path

from anyascii import anyascii

ALIASES_FROM = 20_000  # people: towns known abroad under other names (Genf, Anvers, Lüttich)


def main(geonames: Path, cnc: Path, out: Path) -> None:
    """Write towns.tsv.gz and cinemas.tsv.gz."""
    known = _geonames(geonames)
    communes = _communes(cnc, {row[1] for row in known})
    by_name = {row[1]: row for row in communes}
    towns = sorted([*_at_home(known, by_name), *by_name.values()])
    _write(out / "towns.tsv.gz", towns)
    _write(out / "cinemas.tsv.gz", sorted(_cinemas(cnc)))


def _geonames(path: Path) -> list[tuple[str, ...]]:
    rows = csv.DictReader(path.open(encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE)
    return [
        (r["name"], fold(r["name"]), r["countrycode"], r["population"], _short(r["latitude"]), _short(r["longitude"]), _aliases(r))
        for r in rows
    ]  # fmt: skip


def _at_home(known: list[tuple[str, ...]], communes: dict[str, tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Dunkirk is the commune of Dunkerque: its own name, the other one an alias; the commune needs no row of its own."""
    kept = []
    for name, folded, country, *place, aliases in known:
        others = aliases.split("|") if country == "FR" and aliases else []
        home = next((communes[a] for a in others if a in communes and _beside(communes[a], place)), None)
        if home:
            del communes[home[1]]
            aliases = "|".join(sorted({folded, *others} - {home[1]}))
            name, folded = home[:2]
        kept.append((name, folded, country, *place, aliases))
    return kept


def _beside(commune: tuple[str, ...], place: list[str]) -> bool:
    """Within a kilometre or so. `place`: population, latitude, longitude."""
    return all(abs(float(a) - float(b)) < 0.01 for a, b in zip(commune[4:6], place[1:3], strict=True))


def _aliases(row: dict[str, str]) -> str:
    if int(row["population"] or 0) < ALIASES_FROM:
        return ""
    names = {fold(a) for a in row["alternatenames"].split("|") if len(a) > 3 and all(ord(c) < 0x250 for c in a)}
    return "|".join(sorted(n for n in names - {fold(row["name"])} if n.replace(" ", "").isalpha()))


def _communes(path: Path, known: set[str]) -> list[tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for r in _cnc(path):
        name = r["commune"].strip()
        if name and "rrondissement" not in name and fold(name) not in known:
            population = str(int(float(r["population de la commune"] or 0)))
            found[name] = (name, fold(name), "FR", population, _short(r["latitude"]), _short(r["longitude"]), "")
    return list(found.values())


def _cinemas(path: Path) -> list[tuple[str, ...]]:
    return [
        (r["nom"].strip(), r["commune"].strip(), _short(r["latitude"]), _short(r["longitude"]),
         "1" if r["AE"] == "OUI" else "0")
        for r in _cnc(path)
    ]  # fmt: skip


def _cnc(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(path.open(encoding="utf-8-sig"), delimiter=";"))


def _short(degrees: str) -> str:
    return f"{float(degrees):.4f}" if degrees else ""


def fold(name: str) -> str:
    """As kerguen.text.fold: lower case ASCII words."""
    return " ".join("".join(c if c.isalnum() else " " for c in anyascii(name).lower()).split())


def _write(path: Path, rows: list[tuple[str, ...]]) -> None:
    body = "".join("\t".join(row) + "\n" for row in rows).encode()
    path.write_bytes(gzip.compress(body, 9, mtime=0))


if __name__ == "__main__":
    main(*(Path(a) for a in sys.argv[1:4]))
