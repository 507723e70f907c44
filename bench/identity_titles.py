"""Titles across languages: is an alternative title recognised, and are other films' titles kept apart?"""

import csv
from collections import Counter, defaultdict
from pathlib import Path

from kerguen.text.fold import fold
from kerguen.values.title_match import compare_titles, concept_keys

RECOGNISED = 0.7  # of the likeness of titles: from here on, a title speaks for one film


def titles(folder: Path, errors: int) -> dict[str, float]:
    """The title.akas of title.basics; each also against another film of the same year; Cannes where it is beside."""
    rows = list(_tsv(folder / "title.basics.tsv"))
    known = {r["tconst"]: (r["primaryTitle"], r["originalTitle"]) for r in rows}
    peers = _peers(rows)
    right = wrong = total = other = 0
    regions: Counter[str] = Counter()
    for aka in _tsv(folder / "title.akas.tsv"):
        own = known.get(aka["titleId"])
        if own is None or not aka["title"].isascii() or fold(aka["title"]) in map(fold, own):
            continue
        total += 1
        best = max(compare_titles(aka["title"], t).score for t in own)
        right += best >= RECOGNISED
        regions[aka["region"]] += best < RECOGNISED
        peer = known[peers[aka["titleId"]]]
        falsely = max(compare_titles(aka["title"], t).score for t in peer) >= RECOGNISED
        wrong += falsely
        if falsely and other < errors:
            other += 1
            print("wrong", aka["title"], "|", peer)
    print(
        f"alternative titles written otherwise: {right} of {total} recognised ({right / total:.3f}); retitled freely: the rest"
    )
    print(f"against another film of the year: {wrong} of {total} wrongly alike ({wrong / total:.5f})")
    figures = {"recognised": round(right / total, 4), "kept_apart": round(1 - wrong / total, 5)}
    cannes = folder.parent / "cannes" / "films.csv"
    if cannes.exists():
        figures["cannes_recognised"] = _cannes(cannes, errors)
    return figures


def _cannes(path: Path, errors: int) -> float:
    with path.open(encoding="utf-8") as file:
        pairs = [(r["title"], r["original_title"]) for r in csv.DictReader(file) if r["original_title"]]
    known = [(a, b) for a, b in pairs if concept_keys(a) and concept_keys(b)]
    right = sum(compare_titles(a, b).score >= RECOGNISED for a, b in pairs)
    print(f"Cannes: {right} of {len(pairs)} original titles recognised ({right / len(pairs):.3f})")
    print(f"  {len(known)} of them have known words on both sides")
    for a, b in [p for p in known if compare_titles(*p).score < RECOGNISED][:errors]:
        print("missed", a, "|", b)
    return round(right / len(pairs), 4)


def _peers(rows: list[dict[str, str]]) -> dict[str, str]:
    """Film -> the next film of its year."""
    by_year: defaultdict[str, list[str]] = defaultdict(list)
    for row in rows:
        by_year[row["startYear"]].append(row["tconst"])
    return {a: b for films in by_year.values() for a, b in zip(films, [*films[1:], films[0]], strict=True)}


def _tsv(path: Path) -> list[dict[str, str]]:
    lines = path.read_text(encoding="utf-8").splitlines()
    header = lines[0].split("\t")
    return [dict(zip(header, line.split("\t"), strict=False)) for line in lines[1:]]
