"""Cost of grouping many texts about many films, made by recombining sentences of our own. One JSON line.

python bench/copies_scale.py [--texts 10000] [--films 500]
"""

import argparse
import json
import random
import re
import resource
import time
from pathlib import Path

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
    begun, pairs, voices = time.perf_counter(), 0, 0
    for film in range(chosen.films):
        texts = recombined(film, chosen.texts // chosen.films, stock, chance)
        pairs += sum(1 for _ in candidates(texts))
        voices += len(families(texts))
    spent = time.perf_counter() - begun
    print(json.dumps({
        "bench": "copies_scale", "texts": chosen.texts, "films": chosen.films, "pairs": pairs, "voices": voices,
        "seconds": round(spent, 1), "ms_per_text": round(1000 * spent / chosen.texts, 2),
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }))  # fmt: skip


def sentences_by_language() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for line in OWN.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        found.setdefault(row["lang"], []).extend(re.split(r"(?<=[.!?])\s+", row["text"]))
    return {lang: sorted(set(said)) for lang, said in found.items()}


def recombined(film: int, count: int, stock: dict[str, list[str]], chance: random.Random) -> list[Text]:
    texts = []
    for number in range(count):
        lang = chance.choice(sorted(stock))
        body = " ".join(chance.sample(stock[lang], 14))
        texts.append(text_of(f"{film:05}-{number:03}", body, lang, 0, len(body), frozenset()))
    return texts


if __name__ == "__main__":
    main()
