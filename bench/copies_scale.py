"""Cost of grouping many texts about many films, made by recombining sentences of our own. One JSON line.

python bench/copies_scale.py [--texts 10000] [--films 500]
"""

import argparse
import json
import random
import re
import resource
import time
from collections import Counter
from itertools import combinations
from pathlib import Path

from kerguen.films.candidates import FULLEST_KEY
from kerguen.films.features import MARKS_ALIKE
from kerguen.text.sketch import sketch
from kerguen.voices.across import alike, keys_of_texts
from kerguen.voices.alignment import Text, text_of
from kerguen.voices.candidates import candidates
from kerguen.voices.copies import families

OWN = Path(__file__).parent / "data" / "copies_own.jsonl"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=int, default=10_000)
    parser.add_argument("--films", type=int, default=500)
    chosen = parser.parse_args()
    chance = random.Random(7)
    stock = sentences_by_language()
    spent, pairs, voices = 0.0, 0, 0
    everywhere = Everywhere()
    for film in range(chosen.films):
        bodies = recombined(film, chosen.texts // chosen.films, stock, chance)
        begun = time.process_time()
        texts = [text_of(page, body, lang, 0, len(body), frozenset()) for page, lang, body in bodies]
        voices += len(families(texts))
        spent += time.process_time() - begun
        pairs += sum(1 for _ in candidates(texts))
        everywhere.add(bodies)
        everywhere.add_keys(texts)
    print(json.dumps({
        "bench": "copies_scale", "texts": chosen.texts, "films": chosen.films, "pairs": pairs, "voices": voices,
        "same_text_pairs": everywhere.pairs(), "sketch_ms_per_text": round(1000 * everywhere.spent / chosen.texts, 2),
        **everywhere.across(chosen.texts),
        "cpu_seconds": round(spent, 1), "ms_per_text": round(1000 * spent / chosen.texts, 2),
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }))  # fmt: skip


class Everywhere:
    """Texts that stand on pages of any two films: found by their fingerprints, no film asked."""

    def __init__(self) -> None:
        self.spent = 0.0
        self._bearers: dict[str, list[str]] = {}
        self._keys: dict[str, bytes] = {}
        self._films: dict[str, frozenset[str]] = {}
        self._spent_on_keys = 0.0

    def add(self, bodies: list[tuple[str, str, str]]) -> None:
        begun = time.process_time()
        for page, _, body in bodies:
            for mark in sketch(body):
                self._bearers.setdefault(mark, []).append(page)
        self.spent += time.process_time() - begun

    def add_keys(self, texts: list[Text]) -> None:
        begun = time.process_time()
        for text in texts:
            self._keys[text.page] = keys_of_texts([text])
            self._films[text.page] = frozenset((text.page.partition("-")[0],))
        self._spent_on_keys += time.process_time() - begun

    def across(self, texts: int) -> dict[str, float]:
        """Pairs of pages of two films that would be laid side by side, and what it takes to find them."""
        begun = time.process_time()
        found = alike(self._keys, self._films, self._keys)
        spent = self._spent_on_keys + time.process_time() - begun
        return {"across_pairs": len(found), "across_ms_per_text": round(1000 * spent / texts, 2)}

    def pairs(self) -> int:
        begun = time.process_time()
        shared = Counter(
            pair for pages in self._bearers.values() if len(pages) <= FULLEST_KEY for pair in combinations(pages, 2)
        )
        self.spent += time.process_time() - begun
        return sum(1 for count in shared.values() if count >= MARKS_ALIKE)


def sentences_by_language() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for line in OWN.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        found.setdefault(row["lang"], []).extend(re.split(r"(?<=[.!?])\s+", row["text"]))
    return {lang: sorted(set(said)) for lang, said in found.items()}


def recombined(film: int, count: int, stock: dict[str, list[str]], chance: random.Random) -> list[tuple[str, str, str]]:
    """(page, language, body) of texts that share some of their sentences by chance."""
    texts = []
    for number in range(count):
        lang = chance.choice(sorted(stock))
        texts.append((f"{film:05}-{number:03}", lang, " ".join(chance.sample(stock[lang], 14))))
    return texts


if __name__ == "__main__":
    main()
