"""How well judgements are read: ratings with owner and scale, verdicts, outlets, critics, on labelled pages.

    python -m bench.judgements --data DIR [--errors] [--only PREFIX]

DIR holds `labels.jsonl`, `manifest.jsonl` and the pages. A page is counted for what its labels state: a rating that is
read on a page without labelled ratings is listed, not counted. Prints one JSON line with the speed of the readers too;
"""

import argparse
import hashlib
import json
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kerguen.errors import PageError
from kerguen.model import Failure, Page, Reading
from kerguen.observe import read
from kerguen.observe.judgements import judgements
from kerguen.observe.translation import is_machine_translated, translation_signs
from kerguen.pages.collect import collect
from kerguen.pages.open import open_page
from kerguen.text.fold import fold
from kerguen.values.outlets import outlet_named

Label = dict[str, Any]


def main() -> int:
    """Read every labelled page and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--errors", action="store_true", help="list what differs on stderr")
    parser.add_argument("--only", default="", help="beginning of the page names to read")
    args = parser.parse_args()
    report = figures(args.data, args.only, args.errors)
    print(json.dumps(report))
    return 0


def pages(data: Path, only: str) -> Iterator[tuple[str, Page, Label]]:
    """Every page that opens, with its labels."""
    labels = {row["id"]: row for row in map(json.loads, (data / "labels.jsonl").read_text("utf-8").splitlines())}
    for source in collect([str(data / "pages")]):
        if isinstance(source, Failure):
            continue
        try:
            page = open_page(source)
        except PageError:
            continue
        name = Path(page.name).stem
        if name in labels and name.startswith(only):
            yield name, page, labels[name]


def figures(data: Path, only: str, errors: bool) -> dict[str, Any]:
    """Precision, recall, accuracies, pages held to be machine-translated, milliseconds a page."""
    count: Counter[str] = Counter()
    spent = 0.0
    flagged = []
    for name, page, label in pages(data, only):
        reading = read(page)
        started = time.process_time()
        judgements(page, reading.subjects(), translated=reading.page.machine_translated)
        spent += time.process_time() - started
        count["pages"] += 1
        if is_machine_translated(translation_signs(page)):
            flagged.append(name)
        if label["critic"]:
            compare(name, reading, label["critic"], count, errors)
            compare_stated_outlet(page, reading, label["critic"], count)
    return {
        "bench": "judgements",
        "pages": count["pages"],
        "rating_precision": share(count["right"], count["right"] + count["wrong"]),
        "rating_recall": share(count["right"], count["right"] + count["missed"]),
        "ratings": count["right"] + count["missed"],
        "verdict_accuracy_when_sure": share(count["verdict_right"], count["verdict_sure"]),
        "verdict_sure": share(count["verdict_sure"], count["verdicts"]),
        "outlet": share(count["outlet_right"], count["outlets"]),
        "outlet_where_stated": share(count["stated_outlet_right"], count["stated_outlets"]),
        "critic": share(count["author_right"], count["authors"]),
        "machine_translated": flagged,
        "held_native": share(count["pages"] - len(flagged), count["pages"]),
        "ms_a_page": round(1000 * spent / max(1, count["pages"]), 2),
        "data": hashlib.sha256((data / "labels.jsonl").read_bytes()).hexdigest()[:12],
    }


def share(part: int, whole: int) -> float | None:
    """A share to four digits; None of nothing."""
    return round(part / whole, 4) if whole else None


def compare(name: str, reading: Reading, gold: Label, count: Counter[str], errors: bool) -> None:
    """Count what agrees with one page's labels."""
    wanted = {(r["kind"], float(r["value"]), r["scale"] and float(r["scale"])) for r in gold["ratings"]}
    found = {(r.kind, r.value, r.scale) for r in reading.ratings}
    if wanted:
        count["right"] += len(wanted & found)
        count["missed"] += len(wanted - found)
        count["wrong"] += len(found - wanted)
    if errors and wanted != found:
        print(name, "ratings", "wanted", wanted, "found", found, file=sys.stderr)
    review = reading.reviews[0] if reading.reviews else None
    if gold["verdict"]:
        verdict = review.verdict if review else None
        count["verdicts"] += 1
        count["verdict_sure"] += verdict is not None
        count["verdict_right"] += verdict == gold["verdict"]
    for key, value in (
        ("outlet", review.outlet if review else reading.page.outlet),
        ("author", review.critic if review else None),
    ):
        if gold[key]:
            right = value is not None and _canonical(value) == _canonical(gold[key])
            count[f"{key}s"] += 1
            count[f"{key}_right"] += right
            if errors and not right:
                print(name, key, "wanted", gold[key], "found", value, file=sys.stderr)


def _canonical(name: str) -> str:
    """An outlet by the name that the project's list gives it: "ČSFD.cz" is "ČSFD"."""
    known = outlet_named(name)
    return known.name if known else name


def compare_stated_outlet(page: Page, reading: Reading, gold: Label, count: Counter[str]) -> None:
    """The outlet again, on the pages that name it: most labels took it from where the page lay, not from its words."""
    name = gold["outlet"]
    told = " ".join((page.text, *(value for value in page.metadata.values() if value), page.url or ""))
    if name and fold(name) in fold(told):
        review = reading.reviews[0] if reading.reviews else None
        value = review.outlet if review else reading.page.outlet
        count["stated_outlets"] += 1
        count["stated_outlet_right"] += value is not None and _canonical(value) == _canonical(name)


if __name__ == "__main__":
    sys.exit(main())
