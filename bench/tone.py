"""Tone against the stars of reviews or the flag of quotes: accuracy, stars, calibration, abstentions, speed.

    python bench/tone.py --data FILE [--lang fr] [--held-back]

FILE is a (gzipped) TSV with `text` and `stars_of_5` or `stars_of_10`, or with `review` and `fresh`. Accuracy is over
the clear ones (stars up to 2 and from 3.5 or 4 of 5) and counts abstentions as errors. `--held-back` keeps of a file
that the weights were trained on the films that were held back. The weights of long English texts learn from these too once
they are measured: on its reviews they say what they have seen, and bench.train_tone prints the honest figures.
"""

import argparse
import csv
import gzip
import io
import json
import math
import sys
import time
import zlib
from pathlib import Path

import msgspec

from kerguen.text.language import language
from kerguen.values.tone import Tone, tone


class Text(msgspec.Struct, frozen=True):
    """A text, its film, its side (None: neither clearly) and its stars of 5 where they are known."""

    words: str
    film: str
    good: bool | None
    stars: float | None


def main() -> int:
    """Judge every text and print one JSON line."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--lang", help="of the texts; recognised from them when left out")
    parser.add_argument("--held-back", action="store_true")
    args = parser.parse_args()
    texts = [t for t in _texts(args.data) if not args.held_back or held_back(t.film)]
    begun = time.process_time()
    lang = args.lang or language(" ".join(t.words for t in texts[:20]))
    found = [tone(t.words, lang) for t in texts]
    spent = time.process_time() - begun
    print(json.dumps(_figures(texts, found) | {"per_second": round(len(texts) / max(spent, 1e-6))}))
    return 0


def held_back(film: str) -> bool:
    """Whether the texts on a film are kept from training."""
    return zlib.crc32(film.encode()) % 10 < 1


def _texts(path: Path) -> list[Text]:
    data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    lines = data.decode()
    quoting = csv.QUOTE_MINIMAL if "\treview\t" in lines[:1000] or path.suffix != ".gz" else csv.QUOTE_NONE
    read = map(_text, csv.DictReader(io.StringIO(lines, newline=""), delimiter="\t", quoting=quoting))
    return [text for text in read if text.words.strip()]


def _text(row: dict[str, str]) -> Text:
    if "fresh" in row:
        return Text(row["review"], row["id"], row["fresh"] == "fresh", None)
    of_ten = "stars_of_10" in row
    stars = float(row["stars_of_10"]) / 2 if of_ten else float(row["stars_of_5"])
    good = False if stars <= 2 else True if stars >= (3.5 if of_ten else 4) else None
    return Text(row["text"], row.get("film", ""), good, stars)


def _figures(texts: list[Text], found: list[Tone | None]) -> dict[str, float]:
    judged = [(t, f) for t, f in zip(texts, found, strict=True) if f]
    clear = [(t.good, f) for t, f in judged if t.good is not None]
    right = sum((f.positive > f.negative) == good for good, f in clear)
    starred = [(t.stars, f) for t, f in judged if t.stars is not None]
    every = sum(t.good is not None for t in texts)
    report = {"texts": len(texts), "clear": every, "accuracy": round(right / max(1, every), 4)}
    report |= {"abstained": len(texts) - len(judged), "calibration_error": _calibration(clear)}
    report["calibration_by_chance"] = _by_chance(clear)
    if starred:
        report["mae_of_5"] = round(sum(abs(f.stars - s) for s, f in starred) / len(starred), 3)
        report["within"] = round(sum(f.low <= s <= f.high for s, f in starred) / len(starred), 3)
    return report | {"characters": sum(len(t.words) for t in texts) // max(1, len(texts))}


def _calibration(clear: list[tuple[bool, Tone]]) -> float:
    """Expected calibration error of praise (positive and half of mixed), ten bins."""
    bins: list[list[float]] = [[] for _ in range(10)]
    for good, found in clear:
        praise = found.positive + found.mixed / 2
        bins[min(9, int(praise * 10))].append(praise - good)
    return round(sum(abs(sum(b)) for b in bins) / max(1, len(clear)), 4)


def _by_chance(clear: list[tuple[bool, Tone]]) -> float:
    """The calibration error that perfect odds would have on so many texts: the mean of the absolute normal deviate."""
    spread = [0.0] * 10
    for _, found in clear:
        praise = found.positive + found.mixed / 2
        spread[min(9, int(praise * 10))] += praise * (1 - praise)
    return round(sum(math.sqrt(2 / math.pi * variance) for variance in spread) / max(1, len(clear)), 4)


if __name__ == "__main__":
    sys.exit(main())
