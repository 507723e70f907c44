"""Copies found: news texts with their translations, rewritten answers, and texts of our own. One JSON line each.

    python bench/copies.py --data PATH     (a file or folder; bench/data/copies_own.jsonl when not given)

`*.json.gz`: {id: {source: {lang, sentences}, versions: [{lang, by, kind, sentences}]}}: all texts are mixed, pairs counted.
A folder with file_information.csv: answers cut, light, heavy or non against orig_task?.txt: binary and four-way.
`*.jsonl`: {film, id, lang, text, source, relation, names}: pairs within a film, relation and direction.
"""

import argparse
import csv
import gzip
import json
import time
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

from kerguen.voices.alignment import Text, text_of
from kerguen.voices.copies import Kinship, families
from kerguen.voices.degree import degree
from kerguen.voices.direction import Told, edges
from kerguen.voices.lineage import lineage
from kerguen.voices.names import proper_names
from kerguen.voices.vectors import VectorWitness, installed_encoder

OWN = Path(__file__).parent / "data" / "copies_own.jsonl"
Row = dict[str, Any]
Pairs = set[tuple[str, str]]
BODIES: dict[str, str] = {}  # page -> its text, for the second witness
WITNESS: list[VectorWitness] = []  # the second witness, when it is asked for


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=OWN)
    parser.add_argument("--show", action="store_true", help="the pairs missed and the pairs wrongly made")
    parser.add_argument("--vectors", action="store_true", help="with both witnesses: sentence vectors too")
    chosen = parser.parse_args()
    if chosen.vectors:
        WITNESS.append(VectorWitness(installed_encoder(), BODIES))
    for line in measured(chosen.data, chosen.show):
        print(json.dumps(line, ensure_ascii=False))


def measured(data: Path, show: bool = False) -> Iterator[Row]:
    if data.is_dir() and not (data / "file_information.csv").exists():
        for inner in sorted(data.iterdir()):
            yield from measured(inner, show)
    elif data.is_dir():
        yield rewritten(data, show)
    elif data.name.endswith(".json.gz"):
        yield news(data, show)
    elif data.suffix == ".jsonl":
        yield reviews(data, show)


def news(path: Path, show: bool) -> Row:
    texts: list[Text] = []
    with gzip.open(path, "rt", encoding="utf-8") as opened:
        for story, versions in json.load(opened).items():
            for number, one in enumerate([versions["source"], *versions["versions"]]):
                page, body = f"{story}#{number:02}", "\n".join(one["sentences"])
                BODIES[page] = body
                texts.append(text_of(page, body, one["lang"], 0, len(body), frozenset()))
    return {"bench": path.name} | clustered(texts, lambda page: page.rsplit("#", 1)[0], show)


def reviews(path: Path, show: bool) -> Row:
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    found, truth = set[tuple[str, str]](), set[tuple[str, str]]()
    right = asked = whole = 0
    for film in sorted({row["film"] for row in rows}):
        mine = [r for r in rows if r["film"] == film]
        known = proper_names((r["text"], r["lang"]) for r in mine)
        texts = [read(r, known) for r in mine]
        roots = {r["id"]: root(r, mine) for r in mine}
        truth |= {p for p in combinations(sorted(roots), 2) if roots[p[0]] == roots[p[1]]}
        for family, bonds in families(texts, *WITNESS):
            members = sorted(t.page for t in family)
            found |= set(combinations(members, 2))
            first = {roots[m] for m in members}
            if len(members) > 1 and len(first) == 1 and first <= set(members):
                order = in_order(family, bonds, {r["id"]: r for r in mine})
                place = order.index(first.pop())
                asked, right = asked + len(order) - 1, right + len(order) - 1 - place
                whole += place == 0
    scores = {"bench": path.name, "texts": len(rows)} | agreement(found, truth, show)
    return scores | {"direction": round(right / asked, 3) if asked else None, "copies": asked, "roots": whole}


def read(row: Row, known: frozenset[str]) -> Text:
    """The text as the voices see it: names of the film and `known` ones set aside."""
    BODIES[row["id"]] = row["text"]
    names = frozenset(word for name in row.get("names", ()) for word in name.lower().split())
    return text_of(row["id"], row["text"], row["lang"], 0, len(row["text"]), names | known)


def in_order(family: list[Text], bonds: list[Kinship], rows: dict[str, Row]) -> list[str]:
    """The pages of a family as the voices have them, the source first."""
    told = {
        t.page: Told(
            edges=edges(rows[t.page]["text"]), lang=t.lang,
            **{name: rows[t.page].get(name) for name in ("outlet", "critic", "written", "url", "canonical")},
        )
        for t in family
    }  # fmt: skip
    return [p.page for p in lineage(family, bonds, told)]


def root(row: Row, rows: list[Row]) -> str:
    by_id = {r["id"]: r for r in rows}
    here = row
    while here.get("source") in by_id:
        here = by_id[here["source"]]
    return str(here.get("source") or here["id"])


def rewritten(folder: Path, show: bool) -> Row:
    rows: list[Row] = []
    for name in ("file_information.csv", "test_info.csv"):
        if (folder / name).exists():
            rows += list(csv.DictReader((folder / name).read_text(encoding="utf-8-sig").splitlines()))
    asked = [r for r in {r["File"].strip(): r for r in rows}.values() if r["Category"].strip() != "orig"]
    four, binary, wrong = 0, 0, []
    for row in asked:
        said = degree(content(folder / row["File"].strip()), content(folder / f"orig_task{row['Task'].strip()}.txt"))
        true = row["Category"].strip()
        four += said == true
        binary += (said == "non") == (true == "non")
        wrong += [(row["File"].strip(), true, said)] if (said == "non") != (true == "non") else []
    scores = {"bench": folder.name, "answers": len(asked), "binary": round(binary / len(asked), 3)}
    return scores | {"four_way": round(four / len(asked), 3)} | ({"wrong": wrong} if show else {})


def content(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace")


def clustered(texts: list[Text], story: Any, show: bool) -> Row:
    begun = time.perf_counter()
    found = {p for family, _ in families(texts, *WITNESS) for p in combinations(sorted(t.page for t in family), 2)}
    truth = {p for p in combinations(sorted(t.page for t in texts), 2) if story(p[0]) == story(p[1])}
    scores = {"texts": len(texts)} | agreement(found, truth, show)
    return scores | {"seconds": round(time.perf_counter() - begun, 1)}


def agreement(found: Pairs, truth: Pairs, show: bool) -> Row:
    hit = len(found & truth)
    precision, recall = hit / len(found) if found else 1.0, hit / len(truth) if truth else 1.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    scores: Row = {"precision": round(precision, 4), "recall": round(recall, 4), "f1": round(f1, 4)}
    if show:
        scores |= {"missed": sorted(truth - found)[:40], "wrong": sorted(found - truth)[:40]}
    return scores


if __name__ == "__main__":
    main()
