"""How well sessions, releases and awards are read: precision and recall, each with the film it belongs to.

    python bench/occasions.py --data FILE|DIR [--errors sessions,releases,awards]

DIR holds `labels.jsonl`, `manifest.jsonl` and pages, as other benches read them: a page is counted for the kinds that
its label has, `releases` and `awards` as below, or `facts.release` (`date`, `country`, `type`).

FILE holds one labelled text a line: `id`, `lang`, `text` (or `file` beside it: pages may be HTML), `written` (the
page's own date, when it has one), and what it states: `sessions` (`film`, `starts`, `cinema`, `city`, `version`),
`releases` (`film`, `date`, `scope`, `scope_kind`) and `awards` (`film`, `body`, `category`, `person`, `outcome`).

A session's `starts` is as far as the text says it: "2024-03-05T20:30", "-03-05T20:30" where no year is written,
"T20:30" where no date is, "2024-03-05" where no hour is. A session is right when film and `starts` are; cinemas and
versions are counted among those. A release is right when film, date and scope are. An award is right when film,
category and outcome are, and body and person where the text names them. `optional` values are neither asked nor
wrong. Prints one JSON line.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from kerguen import rules
from kerguen.model import Reading
from kerguen.observe import read
from kerguen.pages import page_of
from kerguen.text.fold import fold
from kerguen.values.terms import country_of, version

KINDS = ("sessions", "releases", "awards")
BESIDE = ("cinema", "city", "version")
Row = dict[str, Any]


def main() -> int:
    """Read every labelled text and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--errors", default="", help="kinds whose errors are listed on stderr, or 'all'")
    parser.add_argument("--only", default="", help="beginning of the ids to read")
    args = parser.parse_args()
    folder = args.data if args.data.is_dir() else args.data.parent
    listed = _labelled(folder) if args.data.is_dir() else _lines(args.data)
    rows = [row for row in listed if row["id"].startswith(args.only)]
    print(json.dumps({"bench": "occasions", **figures(rows, folder, args.errors)}, ensure_ascii=False))
    return 0


def _lines(file: Path) -> list[Row]:
    return [json.loads(line) for line in file.read_text("utf-8").splitlines()]


def _labelled(folder: Path) -> list[Row]:
    """The labels of a folder of pages as rows, sessions left out; `counted` names the kinds that a label speaks of."""
    pages = {row["id"]: row for row in _lines(folder / "manifest.jsonl")}
    rows = []
    for label in _lines(folder / "labels.jsonl"):
        told = {kind: label[kind] for kind in ("releases", "awards") if label.get(kind) is not None}
        if "releases" not in told and (listed := label["facts"].get("release")):
            told["releases"] = [_release(one, label["facts"].get("title_as_written")) for one in listed]
        page = pages[label["id"]]
        rows.append({"id": label["id"], "lang": page["lang"], "file": page["file"], "counted": tuple(told), **told})
    return rows


def _release(one: Row, film: str | None) -> Row:
    """A release as labels of facts have it: the country's name as the page writes it, the type as tables do."""
    country = country_of(one["country"]) if one.get("country") else None
    return {
        "film": film,
        "date": one["date"],
        "scope": country if one.get("type", "Theatrical") != "Premiere" else None,
    }


def figures(rows: Sequence[Row], folder: Path, errors: str = "") -> dict[str, Any]:
    """Precision and recall of each kind, in all and by language."""
    count: Counter[tuple[str, str, str]] = Counter()
    beside: Counter[tuple[str, str]] = Counter()
    for row in rows:
        reading = _read(row, folder)
        for kind in row.get("counted", KINDS):
            said, gold = list(_said(reading, kind)), list(row.get(kind, ()))
            pairs, wrong, missed = _paired(kind, said, gold)
            asked = [g for _, g in pairs if not g.get("optional")]
            for name, number in (("right", len(asked)), ("wrong", len(wrong)), ("missed", len(missed))):
                count[kind, "", name] += number
                count[kind, row.get("lang", ""), name] += number
            if kind == "sessions":
                _count_beside(pairs, beside)
            if (wrong or missed) and (errors == "all" or kind in errors.split(",")):
                _show(row["id"], kind, wrong, missed)
    found: dict[str, Any] = {"texts": len(rows)}
    for kind in KINDS:
        for name, value in _scores(*(count[kind, "", n] for n in ("right", "wrong", "missed"))).items():
            found[f"{kind}_{name}"] = value
    found |= {f"session_{f}": f"{beside[f, 'right']}/{beside[f, 'asked']}" for f in BESIDE}
    langs = sorted({(kind, lang) for kind, lang, _ in count if lang})
    found["languages"] = {
        f"{kind}/{lang}": _scores(*(count[kind, lang, n] for n in ("right", "wrong", "missed"))) for kind, lang in langs
    }
    return found


def _read(row: Row, folder: Path) -> Reading:
    path = folder / row.get("file", "") if row.get("file") else None
    name = path.name if path else f"{row['id']}.md"
    data = path.read_bytes() if path else row["text"].encode()
    if not path and row.get("written"):
        data = f"---\ndate: {row['written']}\n---\n".encode() + data
    return read(page_of(data, name))


def _said(reading: Reading, kind: str) -> Iterator[Row]:
    """What the reading says, each with every title of its film."""
    titles = {f.subject: tuple(fold(t) for t in (f.title, *f.titles)) for f in reading.subjects()}
    if kind == "sessions":
        for s in reading.sessions:
            if s.starts:
                more = {"cinema": s.cinema, "city": s.city, "version": s.version}
                yield {"films": titles.get(s.subject, ()), "starts": s.starts[:16], **more, "text": s.text}
    elif kind == "releases":
        for o in reading.observations:
            if o.field == "release_date" and len(str(o.value)) > len("2024"):
                more = {"scope": o.scope, "scope_kind": o.scope_kind, "text": o.text}
                yield {"films": titles.get(o.subject, ()), "date": str(o.value), **more}
    else:
        for a in reading.awards:
            more = {"category": a.category, "person": a.person, "outcome": a.outcome, "text": a.text}
            yield {"films": titles.get(a.subject, ()), "body": a.body, **more}


def _paired(kind: str, said: list[Row], gold: list[Row]) -> tuple[list[tuple[Row, Row]], list[Row], list[Row]]:
    """Each label with one thing said that is it; what is left on both sides. What is optional is not missed."""
    is_it = {"sessions": _is_session, "releases": _is_release, "awards": _is_award}[kind]
    left, pairs, missed = list(said), [], []
    for want in gold:
        found = next((one for one in left if _is_film(one["films"], want.get("film")) and is_it(one, want)), None)
        if found is not None:
            left.remove(found)
            pairs.append((found, want))
        elif not want.get("optional"):
            missed.append(want)
    return pairs, left, missed


def _is_film(titles: Sequence[str], film: str | None) -> bool:
    """Equal when folded, or the longer half of the other: a title with or without its second line."""
    if film is None:
        return True
    want = fold(film)
    return any(
        t == want or (min(len(t), len(want)) * 2 > max(len(t), len(want)) and (t in want or want in t)) for t in titles
    )


def _is_session(one: Row, want: Row) -> bool:
    date, _, clock = want["starts"].partition("T")
    said, _, hour = one["starts"].partition("T")
    if hour[:5] != clock:
        return False
    if len(date) == len("2024-03-05"):
        return bool(said == date)
    return bool(not date or said.endswith(date))


def _is_release(one: Row, want: Row) -> bool:
    date, scope = want["date"], want.get("scope")
    if not (one["date"].endswith(date) if date.startswith("-") else one["date"] == date):
        return False
    if scope and one["scope"] != scope:
        return False
    kind = want.get("scope_kind")
    return kind in (None, one["scope_kind"]) or (kind == "country" and one["scope_kind"] is None)


def _is_award(one: Row, want: Row) -> bool:
    said = f" {fold(one['category'] or '')} "
    named = [fold(c) for c in want["category"]]
    if one["outcome"] != want["outcome"] or not any(
        not c or c in said or (said.strip() and said.strip() in c) for c in named
    ):
        return False
    body, person = want.get("body"), want.get("person")
    if body and not _is_body(one["body"], body):
        return False
    return person is None or fold(person).split()[-1] in fold(one["person"] or "").split()


def _is_body(said: str, body: str) -> bool:
    """A body by its usual name, by its trophy, or by a word of its name."""
    table, want = rules.table("awards"), fold(body)
    if table["prizes"].get(want) == said or any(form in want for form in table["bodies"].get(said, ())):
        return True
    return any(word in fold(said).split() for word in want.split() if len(word) > 3)


def _count_beside(pairs: Sequence[tuple[Row, Row]], beside: Counter[tuple[str, str]]) -> None:
    """Cinemas, cities and versions of the sessions that are right."""
    for one, want in pairs:
        for field in BESIDE:
            if asked := want.get(field):
                same = one[field] and (
                    version(asked) == one[field] or fold(asked) in fold(one[field]) or fold(one[field]) in fold(asked)
                )
                beside[field, "asked"] += 1
                beside[field, "right"] += bool(same)


def _scores(right: int, wrong: int, missed: int) -> dict[str, float | int]:
    precision = right / (right + wrong) if right + wrong else 1.0
    recall = right / (right + missed) if right + missed else 1.0
    return {"precision": round(precision, 3), "recall": round(recall, 3), "n": right + missed}


def _show(name: str, kind: str, wrong: Sequence[Row], missed: Sequence[Row]) -> None:
    for one in wrong:
        print(f"{name} {kind} WRONG {json.dumps(one, ensure_ascii=False)}", file=sys.stderr)
    for one in missed:
        print(f"{name} {kind} MISSED {json.dumps(one, ensure_ascii=False)}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
