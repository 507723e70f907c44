"""The golden case: four pages on one film. Prints one JSON line: each expectation, met or not.

    python bench/golden.py --data DIR     (DIR holds the four pages; they are not part of the project)

What is expected is written in docs as "what the four pages teach"; the rules must get it without knowing the film.
"""

import argparse
import json
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from kerguen.pipeline import Options, build

Film = dict[str, Any]
Check = Callable[[Film], object]


def people(film: Film, role: str) -> set[str]:
    return {p["name"] for p in film["people"] if p["role"] == role}


def voices(film: Film, kind: str) -> list[Film]:
    return [v for v in film["press"]["voices"] if v["kind"] == kind]


def page_names(film: Film, voice: Film) -> set[str]:
    names = {p["id"]: Path(p["path"]).name[:3] for p in film["pages"]}
    return {names[p["page"]] for p in voice.get("pages", ())}


def reported(film: Film, outlet: str) -> Film:
    return next((v for v in voices(film, "reported") if v.get("outlet") == outlet), {})


CAST = {
    "Julia Piaton", "Michel Blanc", "Lionel Abelanski", "India Hair", "Sébastien Chassagne", "Marie Bunel",
    "Marie-Pierre Casey",
}  # fmt: skip

CHECKS: dict[str, Check] = {
    "id": lambda f: f["id"] == "les-petites-victoires-2022",
    "title": lambda f: f["title"] == "Les Petites Victoires",
    "four pages": lambda f: len(f["pages"]) == 4,
    "director": lambda f: people(f, "director") == {"Mélanie Auffret"},
    "whole cast": lambda f: people(f, "cast") >= CAST,
    "nobody else": lambda f: people(f, "cast") <= CAST,
    "no bent person": lambda f: not {"Michael White", "Julia Piatonmeanwhile"} & {p["name"] for p in f["people"]},
    "two release dates": lambda f: {r["value"] for r in f["facts"]["release_date"]} == {"2023-03-01", "2023-05-24"},
    "dates have scopes": lambda f: all(r["scope"] for r in f["facts"]["release_date"]),
    "year": lambda f: f["facts"]["year"][0]["value"] == 2022,
    "runtime": lambda f: f["facts"]["runtime"][0]["value"] in (89, 90) and len(f["facts"]["runtime"]) == 1,
    "distributor": lambda f: any("Vertigo" in str(d["value"]) for d in f["facts"]["distributor"]),
    "000 and 001 one voice": lambda f: any(page_names(f, v) == {"000", "001"} for v in voices(f, "read")),
    "003 another, Bulles de Culture": lambda f: any(
        page_names(f, v) == {"003"} and v.get("outlet") == "Bulles de Culture" for v in voices(f, "read")
    ),
    "two read voices": lambda f: len(voices(f, "read")) == 2,
    "Le Parisien positive": lambda f: reported(f, "Le Parisien").get("verdict") == "positive",
    "20 Minutes positive": lambda f: reported(f, "20 Minutes").get("verdict") == "positive",
    "Télé Loisirs positive": lambda f: reported(f, "Télé Loisirs").get("verdict") == "positive",
    "L'Obs negative": lambda f: reported(f, "L'Obs").get("verdict") == "negative",
    "four reported voices": lambda f: len(voices(f, "reported")) == 4,
    "none proved": lambda f: not any(
        q["proof"]["kind"] in ("exact", "with_cuts", "typography") for v in voices(f, "reported") for q in v["quotes"]
    ),
    "quotes marked translated": lambda f: all(
        q.get("translated") for v in voices(f, "reported") for q in v["quotes"]
    ),
    "3.5/5 on 16 by AlloCiné": lambda f: [
        (r["value"], r["scale"], r["count"], r["by"]) for r in f["press"]["reported"]
    ] == [(3.5, 5, 16, "AlloCiné")],
    "audience 4.4/5 on 25": lambda f: [(r["value"], r["scale"], r["count"]) for r in f["audience"]["reported"]]
    == [(4.4, 5, 25)],
    "five opinions": lambda f: sorted(o["date"] for o in f["audience"]["opinions"])
    == ["2023-03-04"] * 2 + ["2023-03-05"] * 3,
    "25 = 5 × 5": lambda f: any("25" in d["message"] and "5" in d["message"] for d in f["audience"]["doubts"] + f["doubts"]),
    "22 cities": lambda f: len(f["sessions"]["cities"]) == 22,
    "60 sessions as a lower bound": lambda f: f["sessions"]["total"] == 60 and f["sessions"]["lower_bound"],
    "towns restored": lambda f: {"Brétigny-sur-Orge", "Alençon", "Béthune"} <= {c["city"] for c in f["sessions"]["cities"]},
    "Michael White repaired": lambda f: any(
        r["as_written"] == "Michael White" and r["restored"] == "Michel Blanc" for r in f["repairs"]
    ),
    "Special Jury Prize": lambda f: any(
        "Huez" in a["body"] and a["outcome"] == "won" and "jury" in (a.get("category") or "").lower() for a in f["awards"]
    ),
    "Grignoux, 3 to 4 weeks": lambda f: any((r["weeks_min"], r["weeks_max"]) == (3, 4) for r in f["sessions"]["runs"]),
    "read voices positive": lambda f: [v.get("verdict") for v in voices(f, "read")] == ["positive", "positive"],
    "reasons on both sides": lambda f: len(f["answer"]["for"]) >= 2 and len(f["answer"]["against"]) >= 1,
}  # fmt: skip


def broken_spans(film: Film, texts: dict[str, str]) -> int:
    """How many spans anywhere in the record do not read back their words."""
    broken = 0
    stack: list[Any] = [film]
    while stack:
        node = stack.pop()
        if isinstance(node, dict):
            if {"page", "start", "end", "text"} <= node.keys() and node["start"] is not None:
                broken += texts[node["page"]][node["start"] : node["end"]] != node["text"]
            stack += node.values()
        elif isinstance(node, list):
            stack += node
    return broken


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    data: Path = parser.parse_args().data
    with tempfile.TemporaryDirectory() as folder:
        report = build([str(data)], Path(folder), Options())
        films = [json.loads(p.read_text()) for p in sorted(Path(folder).glob("films/*.json"))]
    result: dict[str, object] = {
        "bench": "golden",
        "films": len(films),
        "seconds": report.seconds,
        "missed": [],
    }
    if films:
        film = max(films, key=lambda f: len(f["pages"]))
        texts = {p["id"]: (data.parent / p["path"]).read_bytes().decode() for p in film["pages"]}
        result["missed"] = [name for name, check in CHECKS.items() if not _met(check, film)]
        result["broken_spans"] = broken_spans(film, texts)
    result["met"] = f"{len(CHECKS) - len(result['missed'])}/{len(CHECKS)}"  # type: ignore[arg-type]
    print(json.dumps(result, ensure_ascii=False))


def _met(check: Check, film: Film) -> bool:
    try:
        return bool(check(film))
    except (KeyError, IndexError, TypeError, StopIteration):
        return False


if __name__ == "__main__":
    main()
