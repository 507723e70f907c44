"""The table method × field × language: how many values each method reads right and wrong on labelled pages.

    python bench/reliability.py --pages DIR [--write]

--write renews src/kerguen/data/reliability.toml, by which facts are chosen. Prints one JSON line: right and wrong values
of each method. A value is judged like in bench/reading; the names that a label's short cast leaves out are not wrong.
"""

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from kerguen.model import Observation
from kerguen.observe import read
from kerguen.text.fold import fold
from reading import FIELDS, Case, compared, labelled_cases

TABLE = Path(__file__).parent.parent / "src/kerguen/data/reliability.toml"
HEAD = """# Right and wrong values of each method of reading, by field and language, on labelled pages.
# Written by bench/reliability.py; see reconcile/reliability.py for how small counts are weighed.
"""
Counts = dict[str, dict[str, dict[str, list[int]]]]  # field -> method -> language or "all" -> [right, wrong]


def main() -> int:
    """Count, print, and write the table when asked."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", "--pages", dest="pages", type=Path, required=True)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    counts = counted(labelled_cases(args.pages, ""))
    if args.write:
        TABLE.write_text(toml(counts), encoding="utf-8")
    methods = {f"{f}/{m}": by_lang["all"] for f, by_method in counts.items() for m, by_lang in by_method.items()}
    print(json.dumps({"bench": "reliability", **methods}))
    return 0


def counted(cases: Iterator[Case]) -> Counts:
    """Right and wrong values of all cases."""
    counts: defaultdict[str, defaultdict[str, defaultdict[str, list[int]]]] = defaultdict(
        lambda: defaultdict(lambda: defaultdict(lambda: [0, 0]))
    )
    for case in cases:
        reading = read(case.page)
        for field, gold in case.gold.items():
            seen = [o for o in reading.observations if o.field == field and o.subject == 0 and o.of is None]
            said = {value(o) for o in seen}
            for method, one in sorted({(o.method, value(o)) for o in seen}, key=str):
                right = is_right(field, one, said, gold)
                for lang in ("all", case.lang):
                    counts[field][method][lang][not right] += 1
    return {f: {m: {k: list(v) for k, v in langs.items()} for m, langs in ms.items()} for f, ms in counts.items()}


def value(seen: Observation) -> Any:
    """The value as it is compared."""
    return fold(seen.value) if seen.field in ("title", "director", "cast") else seen.value


def is_right(field: str, one: Any, said: set[Any], gold: set[Any]) -> bool:
    """Whether one value is right; a cast that holds all labelled names may hold others."""
    if field == "cast" and gold <= said:
        return True
    return compared(field, {one}, gold)[0] == 1


def toml(counts: Mapping[str, Mapping[str, Mapping[str, list[int]]]]) -> str:
    """The table as TOML: a section a field and method, a line a language."""
    parts = [HEAD]
    for field in FIELDS:
        for method, by_lang in sorted(counts.get(field, {}).items()):
            lines = [f"{lang} = {pair}" for lang, pair in sorted(by_lang.items())]
            parts.append("\n".join([f"[{field}.{method}]  # right, wrong", *lines]) + "\n")
    return "\n".join(parts)


if __name__ == "__main__":
    sys.exit(main())
