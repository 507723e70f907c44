"""Press scores: outlets' severities, the range of a score, and its share of positive voices, against what was published.

    python -m bench.press --data FILE [--quotes FILE]

--data is a (gzipped) TSV with the columns `paper`, `rating` (0–5), `title` and `date`; a film is a title with its
date. One film in five is held back with all its ratings: the severities come from the other films. Each held-back
rating is then predicted from the other outlets' ratings of its film, by their mean alone and with the severities.
The range is tried on the same films: five of its titles are drawn, and the published mean of all of them should lie
in the range of our score. --quotes is a (gzipped) TSV with the columns `id`, `rating` and `fresh`: the share of our
positive voices per film against the published one. Prints one JSON line.
"""

import argparse
import csv
import gzip
import io
import json
import random
import sys
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from statistics import fmean

from kerguen.model import Rating, Voice
from kerguen.score import Rated, Severities, press
from kerguen.values.ratings import rating

HELD_BACK = 5  # one film in so many
LEAST = 3  # ratings of a film, the predicted one included
DRAWN = 5  # titles read of a film
FILMS = 400  # on which the range is tried
FRESH_FROM = 0.6


def main() -> int:
    """Print the figures of the files given."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", "--ratings", dest="ratings", type=Path, required=True)
    parser.add_argument("--quotes", type=Path)
    args = parser.parse_args()
    by_film = films(args.ratings)
    report: dict[str, object] = {"bench": "press", **severity_figures(by_film), **range_figures(by_film)}
    if args.quotes:
        report |= positive_figures(args.quotes)
    print(json.dumps(report))
    return 0


def rows(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a TSV, gzipped or not."""
    content = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    yield from csv.DictReader(io.StringIO(content.decode("utf-8"), newline=""), delimiter="\t")


def films(path: Path) -> dict[str, dict[str, float]]:
    """Film -> outlet -> stars; an outlet that rated a film twice counts with its mean."""
    found: dict[str, dict[str, list[float]]] = {}
    for row in rows(path):
        if row["rating"]:
            film = found.setdefault(f"{row['title']} ({row['date']})", {})
            film.setdefault(row["paper"], []).append(float(row["rating"]))
    return {film: {outlet: fmean(stars) for outlet, stars in rated.items()} for film, rated in found.items()}


def severity_figures(by_film: Mapping[str, Mapping[str, float]]) -> dict[str, object]:
    """Mean absolute and root mean square errors of the film's mean alone and with the severities."""
    held = {film for film in by_film if is_held_back(film)}
    known = Severities(Rated(f, o, v) for f, rated in by_film.items() if f not in held for o, v in rated.items())
    alone: list[float] = []
    severe: list[float] = []
    for film in sorted(held):
        for outlet, stars in by_film[film].items():
            others = [(o, v) for o, v in by_film[film].items() if o != outlet]
            if len(others) + 1 >= LEAST:
                alone.append(fmean(v for _, v in others) - stars)
                severe.append(known.expected(others, outlet) - stars)
    lower = 1 - rms(severe) / rms(alone)
    return {
        "ratings": sum(map(len, by_film.values())), "films": len(by_film), "outlets": len(known.outlets),
        "predicted": len(alone), "mae_film_mean": mae(alone), "mae_severity": mae(severe),
        "rmse_film_mean": rms(alone), "rmse_severity": rms(severe), "lower_error": round(lower, 4),
        "severity_in_interval": round(coverage(by_film, held, known), 3),
    }  # fmt: skip


def coverage(by_film: Mapping[str, Mapping[str, float]], held: set[str], known: Severities) -> float:
    """How often an outlet's severity on the held-back films lies in its 90 % interval, both intervals taken into account."""
    again = Severities(Rated(f, o, v) for f in held for o, v in by_film[f].items())
    first = {o.outlet: o for o in known.estimates()}
    inside = [
        abs(e.severity - first[e.outlet].severity)
        <= ((e.high - e.low) ** 2 + (first[e.outlet].high - first[e.outlet].low) ** 2) ** 0.5 / 2
        for e in again.estimates()
        if e.outlet in first
    ]
    return fmean(inside)


def range_figures(by_film: Mapping[str, Mapping[str, float]]) -> dict[str, object]:
    """Our score over five drawn titles against the published mean of all titles of the film."""
    dice = random.Random(1)
    errors: list[float] = []
    inside: list[bool] = []
    many = sorted(film for film, rated in by_film.items() if len(rated) >= 3 * DRAWN)
    for film in dice.sample(many, min(FILMS, len(many))):
        drawn = dice.sample(sorted(by_film[film].items()), DRAWN)
        score, _ = press([voice(outlet, stars) for outlet, stars in drawn])
        if score:
            published = fmean(by_film[film].values())
            errors.append(score.value - published)
            inside.append(score.range[0] <= published <= score.range[1])
    return {"mean_error_of_five": mae(errors), "published_in_range": round(fmean(inside), 3) if inside else None}


def positive_figures(path: Path) -> dict[str, object]:
    """The share of positive voices per film by the critics' own ratings, against the share of fresh flags."""
    flags: dict[str, list[tuple[bool, bool]]] = {}
    for row in rows(path):
        found = rating(row["rating"]) if row["rating"].strip() else None
        if found and found.scale:
            said = found.value / found.scale >= FRESH_FROM
            flags.setdefault(row["id"], []).append((said, row["fresh"] == "fresh"))
    errors = [fmean(a for a, _ in f) - fmean(b for _, b in f) for f in flags.values() if len(f) >= DRAWN]
    return {"quote_films": len(errors), "share_error": mae(errors), "share_near": round(1 - mae(errors), 4)}


def voice(outlet: str, stars: float) -> Voice:
    """A voice that prints its stars."""
    printed = Rating(page="-", path="rating", text=f"{stars:g}/5", kind="own", value=stars, scale=5)
    return Voice(id=outlet, kind="read", outlet=outlet, rating=printed)


def is_held_back(film: str) -> bool:
    """One film in five, always the same ones."""
    return sha256(film.encode()).digest()[0] % HELD_BACK == 0


def mae(errors: Sequence[float]) -> float:
    """Mean absolute error."""
    return round(fmean(map(abs, errors)), 4)


def rms(errors: Sequence[float]) -> float:
    """Root of the mean square error."""
    return round(fmean(e * e for e in errors) ** 0.5, 4)


if __name__ == "__main__":
    sys.exit(main())
