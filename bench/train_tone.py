"""Train the English weights of tone and print their figures on held-back films.

python -m bench.train_tone --reviews FILE --quotes FILE
"""

import argparse
import csv
import gzip
import io
import json
import zlib
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from kerguen.values.tone_weights import BUCKETS, TAIL_WEIGHT, features

OUT = Path("src/kerguen/data/tone")
KNOTS = [0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.95, 0.98]


def rows(path, quoting):
    return csv.DictReader(
        io.StringIO(gzip.decompress(path.read_bytes()).decode(), newline=""), delimiter="\t", quoting=quoting
    )


def matrix(texts):
    data, columns, starts = [], [], [0]
    for text in texts:
        every, ends = features(text)
        scale = max(1, len(every)) ** 0.5
        columns += every
        data += [(1 + TAIL_WEIGHT * (i in ends)) / scale for i in every]
        starts.append(len(columns))
    return csr_matrix((np.array(data, np.float32), columns, starts), (len(texts), BUCKETS))


def train(kind, films, texts, good, stars):
    x, good = matrix(texts), np.array(good)
    parts = np.array([zlib.crc32(f.encode()) % 10 for f in films])
    test, tune = parts < 2, parts == 2
    fit = ~test & ~tune
    there = (x > 0).astype(np.float32)
    p, q = (np.asarray(there[fit & side].sum(0)).ravel() + 1 for side in (good, ~good))
    ratio = np.log((p / p.sum()) / (q / q.sum()))
    scaled = x.multiply(ratio).tocsr()
    model = LogisticRegression(solver="liblinear", C=20 if kind == "long" else 4, max_iter=60, tol=1e-2)
    model.fit(scaled[fit], good[fit])
    weights = ratio * model.coef_[0]
    step = float(np.quantile(np.abs(weights[weights != 0]), 0.9995)) / 127
    small = np.clip(np.rint(weights / step), -127, 127).astype(np.int8)
    margin = x @ (small * step)
    scale = LogisticRegression(C=100).fit(margin[tune, None], good[tune])
    slope, offset = float(scale.coef_[0, 0]), float(scale.intercept_[0])
    prob = 1 / (1 + np.exp(-(slope * margin + offset)))
    bins = np.searchsorted(KNOTS, prob, side="right")
    table = []
    for b in range(len(KNOTS) + 1):
        if stars is not None:
            s = np.array(stars)[tune & (bins == b)] / 2
            table.append([round(float(v), 2) for v in (np.quantile(s, 0.1), np.median(s), np.quantile(s, 0.9))])
        else:
            mid = ([0.0, *KNOTS][b] + [*KNOTS, 1.0][b]) / 2
            value = 1.2 + 2.9 * mid
            table.append([round(max(0, value - 1.3), 2), round(value, 2), round(min(5, value + 1.3), 2)])
    head = json.dumps({"step": step, "slope": slope, "offset": offset, "knots": KNOTS, "stars": table})
    blob = zlib.compress(head.encode() + b"\n" + small.tobytes(), 9)
    (OUT / f"en_{kind}.bin").write_bytes(blob)
    right = (prob > 0.5) == good
    edges = np.minimum((prob[test] * 10).astype(int), 9)
    ece = sum(abs((prob[test] - good[test])[edges == b].sum()) for b in range(10)) / test.sum()
    report = {
        "kind": kind,
        "texts": int(test.sum()),
        "accuracy": round(float(right[test].mean()), 4),
        "ece": round(float(ece), 4),
        "bytes": len(blob),
    }
    if stars is not None:
        guess = np.array([t[1] for t in table])[bins] * 2
        report["mae_of_10"] = round(float(np.abs(guess - np.array(stars))[test].mean()), 3)
    print(json.dumps(report), flush=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--reviews", type=Path, required=True)
    parser.add_argument("--quotes", type=Path, required=True)
    args = parser.parse_args()
    found = list(rows(args.reviews, csv.QUOTE_NONE))
    stars = [int(r["stars_of_10"]) for r in found]
    train("long", [r["film"] for r in found], [r["text"] for r in found], [s > 5 for s in stars], stars)
    found = [r for r in rows(args.quotes, csv.QUOTE_MINIMAL) if len(r["review"].split()) >= 5]
    train("short", [r["id"] for r in found], [r["review"] for r in found], [r["fresh"] == "fresh" for r in found], None)


if __name__ == "__main__":
    main()
