"""Accuracy of the kind of page on labelled pages: one JSON line.

--data DIR holds manifest.jsonl (file, kind, lang, format). --wrong lists the pages told wrong on stderr.
--bare reads Markdown without its front matter, as copies lose it; pages of nothing else are left out.
"""

import argparse
import json
import sys
from collections import Counter
from pathlib import Path

from kerguen.errors import PageError
from kerguen.pages.front_matter import front_matter
from kerguen.pages.open import page_of


def main() -> None:
    """Print accuracy and the confusion, wanted kind first."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--wrong", action="store_true")
    parser.add_argument("--bare", action="store_true")
    chosen = parser.parse_args()
    confusion: Counter[tuple[str, str]] = Counter()
    for line in (chosen.data / "manifest.jsonl").read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        told = told_kind(chosen.data / entry["file"], chosen.bare)
        if chosen.bare and told == "refused":
            continue
        confusion[entry["kind"], told] += 1
        if chosen.wrong and told != entry["kind"]:
            print(entry["file"], entry.get("lang"), entry["kind"], told, sep="\t", file=sys.stderr)
    right = sum(count for (wanted, told), count in confusion.items() if wanted == told)
    total = sum(confusion.values())
    wrong = {f"{wanted} told {told}": count for (wanted, told), count in confusion.most_common() if wanted != told}
    print(json.dumps({"pages": total, "accuracy": round(right / total, 4), "wrong": wrong}))


def told_kind(path: Path, bare: bool = False) -> str:
    """The kind Kerguen tells of a file, "refused" when it cannot be opened; `bare`: without its front matter."""
    raw = path.read_bytes()
    if bare and path.suffix in (".md", ".markdown", ".mdx"):
        text = raw.decode("utf-8", errors="replace")
        raw = text[front_matter(text)[1] :].encode()
    try:
        return page_of(raw, path.name).kind
    except PageError:
        return "refused"


if __name__ == "__main__":
    main()
