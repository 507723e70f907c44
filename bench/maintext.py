"""Main text of articles, and pages per second beside trafilatura in the same run. Prints one JSON line.

    python bench/maintext.py --data DIR [--worst N]

DIR is the article extraction benchmark of scrapinghub: `ground-truth.json` and `html/<id>.html.gz`. The measure is
that benchmark's own: shingles of four tokens, precision and recall averaged over pages, F1 of the two means.
Ours is `kerguen.pages.main_text`; the title is left out, since the ground truth has bodies only.
"""

import argparse
import gzip
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path

import trafilatura

from kerguen.pages import main_text

TOKEN = re.compile(r"\w+")
SHINGLE = 4


def main() -> None:
    """Print F1, precision and recall of both, and their pages per second."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--worst", type=int, default=0, help="list the N worst pages on stderr")
    chosen = parser.parse_args()
    truth = json.loads((chosen.data / "ground-truth.json").read_text(encoding="utf-8"))
    pages = {name: gzip.decompress((chosen.data / "html" / f"{name}.html.gz").read_bytes()) for name in truth}
    (ours, our_speed), (theirs, their_speed) = extracted(
        pages, main_text, lambda data: trafilatura.extract(data, include_comments=False) or ""
    )
    wanted = {name: entry["articleBody"] for name, entry in truth.items()}
    for name, found in sorted(((n, overlap(wanted[n], ours[n])) for n in wanted), key=lambda one: sum(one[1][:1]))[
        : chosen.worst
    ]:
        print(name[:12], *(round(x, 2) for x in found), truth[name]["url"], sep="\t", file=sys.stderr)
    print(json.dumps({"bench": "maintext", "pages": len(pages)} | _figures("", wanted, ours, our_speed)
                     | _figures("trafilatura_", wanted, theirs, their_speed)
                     | {"ratio": round(our_speed / their_speed, 2)}))  # fmt: skip


def extracted(pages: Mapping[str, bytes], *ways: Callable[[bytes], str]) -> list[tuple[dict[str, str], float]]:
    """The main texts of each way, and its pages per second of processor time, after one page of warm-up.

    Page by page in turn: other work on the machine slows all ways alike.
    """
    found: list[dict[str, str]] = [{} for _ in ways]
    taken = [0.0] * len(ways)
    for extract in ways:
        extract(next(iter(pages.values())))
    for name, data in pages.items():
        for number, extract in enumerate(ways):
            began = time.process_time()
            found[number][name] = extract(data)
            taken[number] += time.process_time() - began
    return [(texts, len(pages) / seconds) for texts, seconds in zip(found, taken, strict=True)]


def _figures(prefix: str, wanted: Mapping[str, str], found: Mapping[str, str], speed: float) -> dict[str, float]:
    shares = [overlap(wanted[name], found[name]) for name in wanted]
    precision, recall = (sum(share[i] for share in shares) / len(shares) for i in (1, 2))
    return {
        f"{prefix}f1": round(2 * precision * recall / ((precision + recall) or 1.0), 4),
        f"{prefix}precision": round(precision, 4),
        f"{prefix}recall": round(recall, 4),
        f"{prefix}pages_per_second": round(speed, 1),
    }


def overlap(wanted: str, found: str) -> tuple[float, float, float]:
    """(F1, precision, recall) of one page's shingles."""
    left, right = shingles(wanted), shingles(found)
    both = sum((left & right).values())
    precision = both / sum(right.values()) if right else float(not left)
    recall = both / sum(left.values()) if left else 1.0
    return (2 * precision * recall / (precision + recall) if both else 0.0), precision, recall


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """Every run of four tokens, counted; the whole text when it is shorter."""
    tokens = TOKEN.findall(text)
    if not tokens:
        return Counter()
    return Counter(tuple(tokens[i : i + SHINGLE]) for i in range(max(1, len(tokens) - SHINGLE + 1)))


if __name__ == "__main__":
    main()
