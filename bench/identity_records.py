"""Record pairs: two '|'-separated files of films, episodes, series and persons, linked end to end without labels."""

import csv
from pathlib import Path

from kerguen.catalogue.linking import Entry, link

Figures = dict[str, float]


def records(folder: Path, errors: int) -> Figures:
    """End to end on two record files: all pairs, no labels at run time."""
    left_file, right_file = sorted(p for p in folder.glob("*.csv") if p.name != "gt.csv")
    left, right = entries(left_file), entries(right_file)
    with (folder / "gt.csv").open(encoding="utf-8") as file:
        _header, *rows = csv.reader(file, delimiter="|")
    found = {(x.left, x.right): x.points for x in link(left, right)}
    truth = _truth(rows, left, right)
    whole = _print_prf(folder.name, set(found), truth)
    figures = {"f1": whole}
    for kind in ("work", "person"):
        ids = {e.id for e in left if e.kind == kind}
        figures[f"{kind}s_f1"] = _print_prf(
            f"  {kind}s", {p for p in found if p[0] in ids}, {p for p in truth if p[0] in ids}
        )
    names = {("l", e.id): e for e in left} | {("r", e.id): e for e in right}
    for label, pairs in (("wrong", set(found) - truth), ("missed", truth - set(found))):
        for a, b in sorted(pairs)[:errors]:
            print(label, found.get((a, b)), _shown(names["l", a]), "<>", _shown(names["r", b]))
    return figures


def entries(path: Path) -> list[Entry]:
    """The records of one file. Columns are known by the last part of their names."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file, delimiter="|")
        header = [name.rsplit("/", 1)[-1] for name in next(rows)]
        return [entry for row in rows if (entry := _entry(dict(zip(header, row, strict=False))))]


def _entry(row: dict[str, str]) -> Entry | None:
    is_work = bool(row.get("title"))
    name = row.get("title") or row.get("name") or ""
    if not name:
        return None
    return Entry(
        id=row["id"], kind="work" if is_work else "person", name=name,
        season=_number(row.get("seasonNumber")), episode=_number(row.get("episodeNumber")),
        year=next((_number(v[:4]) for c in YEARS if (v := row.get(c))), None),
        born=next((_number(v[:4]) for c in BIRTHS if (v := row.get(c))), None),
        runtimes=tuple(int(m) for c in RUNTIMES for m in row.get(c, "").replace(" ", "").split(",") if m.isdigit()),
        genres=frozenset(g.strip().lower() for g in row.get("genre_list", "").split(",") if g.strip()),
        trades=frozenset(t.strip().lower() for c in JOBS for t in row.get(c, "").split(",") if t.strip()),
    )  # fmt: skip


YEARS = ("startYear", "release_year", "releaseDate")
BIRTHS = ("birthYear", "birthDate")
RUNTIMES = ("runtimeMinutes", "runtime")
JOBS = ("primaryProfessions", "job")


def _number(text: str | None) -> int | None:
    return int(text) if text and text.isdigit() else None


def _truth(rows: list[list[str]], left: list[Entry], right: list[Entry]) -> set[tuple[str, str]]:
    return {(a, b) for a, b in rows}


def _print_prf(name: str, found: set[tuple[str, str]], truth: set[tuple[str, str]]) -> float:
    right = len(found & truth)
    precision, recall = right / max(1, len(found)), right / max(1, len(truth))
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    print(
        f"{name}: P {precision:.4f} R {recall:.4f} F1 {f1:.4f}  ({right} right of {len(found)} found, {len(truth)} true)"
    )
    return round(f1, 4)


def _shown(e: Entry) -> str:
    return f"{e.name!r} {e.season or ''}.{e.episode or ''} {e.year or e.born or ''} {list(e.runtimes)} {sorted(e.genres | e.trades)}"
