"""Time to look up a quotation in the ledger of many kept pages, made by recombining sentences of our own. One JSON line.

python bench/quotes_scale.py [--pages 2000]

Asked: whole sentences, short common words, words altered, words that nobody wrote; the ledger is opened anew each time.
"""

import argparse
import json
import random
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from copies_scale import sentences_by_language
from kerguen.ledger import Kept, Ledger
from kerguen.model import PageSummary, Reading
from kerguen.pages.open import page_from_text
from kerguen.proving import proved
from kerguen.rules import rules_version

SHARD = 1_000
NOBODY = (
    "nobody wrote these seven words before",
    "ces mots ne sont de personne ici",
    "eine Wendung die keiner je geschrieben hat",
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=2_000)
    count = parser.parse_args().pages
    with tempfile.TemporaryDirectory() as folder:
        begun = time.process_time()
        said = filled(Path(folder), count)
        kept = time.process_time() - begun
        size = sum(f.stat().st_size for f in Path(folder).iterdir())
        figures = asked(Path(folder), said)
    print(json.dumps({
        "bench": "quotes_scale", "pages": count, "ledger_mb": size // 2**20, "ms_to_keep": round(1000 * kept / count, 2),
    } | figures))  # fmt: skip


def filled(folder: Path, count: int) -> list[str]:
    """Pages kept in a ledger; some of their sentences."""
    chance = random.Random(5)
    stock = sentences_by_language()
    said: list[str] = []
    with Ledger(folder) as ledger:
        for start in range(0, count, SHARD):
            shard = [made(number, stock, chance) for number in range(start, min(count, start + SHARD))]
            ledger.keep(rules_version(), ((kept, b"") for kept, _ in shard))
            said += [sentence for _, sentence in shard[:3]]
    return said[:60]


def made(number: int, stock: dict[str, list[str]], chance: random.Random) -> tuple[Kept, str]:
    lang = chance.choice(sorted(stock))
    sentences = [f"{s[:-1]} {number}." if not n else s for n, s in enumerate(chance.sample(stock[lang], 14))]
    page = page_from_text(" ".join(sentences), name=f"{number:06}.txt")
    summary = PageSummary(
        id=page.id, path=page.name, url=None, sha256=page.sha256, lang=lang, kind="review", machine_translated=False, written=None
    )  # fmt: skip
    return Kept(page, Reading(page=summary)), chance.choice(sentences)


def questions(said: list[str]) -> Iterator[tuple[str, str]]:
    for sentence in said:
        words = sentence.split()
        middle = len(words) // 2
        yield "whole", sentence
        yield "short", " ".join(words[:2])
        yield "altered", " ".join([*words[:middle], "violet", *words[middle + 1 :]])
    for words in NOBODY:
        yield "nobody", words


def asked(folder: Path, said: list[str]) -> dict[str, object]:
    spent: dict[str, list[float]] = {}
    right: dict[str, list[bool]] = {}
    for kind, words in questions(said):
        begun = time.perf_counter()
        proof, _, _ = proved(folder, words, None)
        spent.setdefault(kind, []).append(1000 * (time.perf_counter() - begun))
        right.setdefault(kind, []).append(proof.is_proved == (kind in ("whole", "short")))
    return {
        kind: {"right": f"{sum(right[kind])}/{len(ms)}", "median_ms": round(sorted(ms)[len(ms) // 2]), "worst_ms": round(max(ms))}
        for kind, ms in spent.items()
    }  # fmt: skip


if __name__ == "__main__":
    main()
