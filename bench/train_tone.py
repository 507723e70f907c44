"""Train the weights of tone and print their figures on held-back films.

python -m bench.train_tone --reviews FILE --quotes FILE --vectors DIR [--only en_long]

DIR keeps the vectors of words that the network for short texts begins with (see train_tone_words).
"""

import argparse
import csv
import gzip
import io
import json
import tomllib
import zlib
from pathlib import Path
from typing import NamedTuple

import msgspec
import numpy as np
from bench.tone import held_back
from bench.train_tone_net import Vocabulary, odds, pieces, taught
from bench.train_tone_vectors import vectors
from scipy.sparse import csr_matrix, vstack
from sklearn.isotonic import IsotonicRegression
from sklearn.linear_model import LogisticRegression, Ridge
from sklearn.svm import LinearSVC

from kerguen.text.fold import marked, words
from kerguen.values.ratings import rating
from kerguen.values.tone_marks import Telling, side, told_stars
from kerguen.values.tone_net import packed
from kerguen.values.tone_weights import hashed, negations, terms

OUT = Path("src/kerguen/data/tone")
KNOTS = [0.0, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 1.0]
LONG, SMALL = 1 << 25, 1 << 20  # terms that share a bucket cost two reviews in a thousand at 1 << 22
FOLDS = 3
FORMS = tomllib.loads((Path(__file__).parent / "data/tone_forms.toml").read_text("utf-8"))
TURNS, TELLING = FORMS["turns"]["en"], FORMS["telling"]["en"]
LEAST = 2  # films with a term, from which it has a weight: the names of one film say nothing of another
AGAIN = 0.5  # each further review of a film with a term says less of it: the power of their number
STARS = 0.35  # what the regression on stars counts beside the classifier
PIECE, HEED = 40, 0.4  # words at both ends of a review that teach quotes, and what they count
QUOTED = 0.3  # what a quote counts that teaches reviews
HALVED = 0.3  # what each half of a review counts beside the whole
NET = 0.4  # what the network counts beside the weights, in short texts
PRAISE = ((1, 4, 7, 10), (0.1, 0.3, 0.7, 0.9))  # stars of a review, and the praise expected of its pieces


def rows(path, quoting):
    return csv.DictReader(
        io.StringIO(gzip.decompress(path.read_bytes()).decode(), newline=""), delimiter="\t", quoting=quoting
    )


def matrix(texts, size, apart=False):
    """The terms of texts (the numbers of their words), scaled; `apart`: words with one between them too."""
    data, columns, starts, turns = [], [], [0], negations(TURNS)
    for text in texts:
        buckets, counts = terms(text, turns, size - 1, apart)
        columns.append(buckets.astype(np.int32))
        data.append((counts / max(1, len(buckets)) ** 0.5).astype(np.float32))
        starts.append(starts[-1] + len(buckets))
    return csr_matrix((np.concatenate(data), np.concatenate(columns), starts), (len(starts) - 1, size))


def fitted(x, good, value, films, heed, strict):
    """Weights: a margin classifier on naive Bayes ratios (Wang and Manning 2012) plus a regression on the stars.

    Texts without stars (`value` nan) teach the classifier only; where none has stars the second is logistic.
    `films`: the number of each text's film; `heed` is what each text counts.
    """
    seen = np.bincount(x.indices, minlength=x.shape[1])
    kept = np.flatnonzero(np.bincount(by_film(present(x), films).indices, minlength=x.shape[1]) >= LEAST)
    kept = kept[np.argsort(-seen[kept], kind="stable")]  # what is often read lies together: a third of the time
    inner = x[:, kept].tocsr()
    there = present(inner)
    p, q = (damped(there[chosen], films[chosen], heed[chosen]) + 1 for chosen in (good, ~good))
    ratio = np.log((p / p.sum()) / (q / q.sum()))
    rare = np.log(len(good) / (seen[kept] + 1))
    margin = LinearSVC(C=strict, dual=True, max_iter=15, tol=1e-2, random_state=0)
    one = margin.fit(inner.multiply(ratio[None, :]).tocsr(), good, sample_weight=heed).coef_[0] * ratio
    far = inner.multiply(rare[None, :]).tocsr()
    rated = ~np.isnan(value)
    if rated.any():
        line = Ridge(alpha=10, solver="sparse_cg", max_iter=40, fit_intercept=False)
        two = line.fit(far[rated], value[rated], sample_weight=heed[rated])
    else:
        two = LogisticRegression(C=0.3, solver="liblinear", tol=1e-2, random_state=0).fit(far, good, sample_weight=heed)
    two = np.ravel(two.coef_) * rare
    weights = np.zeros(x.shape[1])
    weights[kept] = one / np.std(inner @ one) + (STARS if rated.any() else 1.0) * two / np.std(inner @ two)
    return weights


def present(x):
    """One for each term that stands in a text."""
    return csr_matrix((np.ones_like(x.data), x.indices, x.indptr), x.shape)


def by_film(there, films, heed=1.0):
    """How many texts of each film (a row) have each term (a column), each counting what it is heeded."""
    _, row = np.unique(films, return_inverse=True)
    counts = np.broadcast_to(np.float32(heed), len(row))
    return (csr_matrix((counts, (row, np.arange(len(row))))) @ there).tocsr()


def damped(there, films, heed):
    """In how many films each term stands, a film with several such texts counting more, but less than each alone."""
    counted = by_film(there, films, heed)
    counted.data **= AGAIN
    return np.asarray(counted.sum(0)).ravel()


def calibrated(margin, texts, step):
    """Slope, offset, what a told mark counts, and stars at each knot; texts without stars (nan) say nothing of those."""
    scale, stars = LogisticRegression(C=100).fit(np.c_[margin, texts.told], texts.good), texts.stars
    slope, offset = float(scale.coef_[0, 0]), float(scale.intercept_[0])
    prob = scale.predict_proba(np.c_[margin, texts.told])[:, 1]
    prob, stars = prob[~np.isnan(stars)], stars[~np.isnan(stars)]
    table = []
    for knot in KNOTS:
        near = np.argsort(np.abs(prob - knot), kind="stable")[: max(150, len(prob) // 40)]
        table.append([float(v) for v in np.quantile(stars[near], (0.1, 0.5, 0.9))] + [float(stars[near].mean())])
    middle = np.array([0.7 * row[1] + 0.3 * row[3] for row in table])
    smooth = IsotonicRegression().fit_transform(np.arange(len(KNOTS)), middle)
    found = [
        [round(min(r[0], m), 2), round(float(m), 2), round(max(r[2], m), 2)] for r, m in zip(table, smooth, strict=True)
    ]
    counts = {"slope": slope, "offset": offset, "told": float(scale.coef_[0, 1])}
    return {"step": step, "knots": KNOTS, "stars": found} | counts


def figures(head, margin, texts):
    prob = 1 / (1 + np.exp(-(head["slope"] * margin + head["offset"] + head["told"] * texts.told)))
    edges, good, rated = np.minimum((prob * 10).astype(int), 9), texts.good, ~np.isnan(texts.stars)
    ece = sum(abs((prob - good)[edges == b].sum()) for b in range(10)) / len(good)
    low, guess, high = (np.interp(prob, KNOTS, column) for column in zip(*head["stars"], strict=True))
    within = np.mean(((texts.stars >= low - 1e-9) & (texts.stars <= high + 1e-9))[rated])
    return {
        "count": len(good), "accuracy": round(float(((prob > 0.5) == good).mean()), 4), "ece": round(float(ece), 4),
        "mae_of_5": round(float(np.abs(guess - texts.stars)[rated].mean()), 3), "within": round(float(within), 3),
    }  # fmt: skip


class Texts(NamedTuple):
    """Texts as the weights see them: the film of each, its side, its stars of 5 (nan: none), its own mark's side, its halves."""

    x: csr_matrix
    films: list[str]
    good: np.ndarray
    stars: np.ndarray
    told: np.ndarray
    halves: csr_matrix | None = None  # two rows a text

    def of(self, chosen):
        films = [self.films[i] for i in np.flatnonzero(chosen)]
        halves = None if self.halves is None else self.halves[np.repeat(chosen, 2)]
        return Texts(self.x[chosen], films, self.good[chosen], self.stars[chosen], self.told[chosen], halves)

    def halved(self):
        """The halves as texts of their own, each of its text's film, side and stars; none where they were not cut."""
        if self.halves is None:
            return untold(self.x[:0], [], self.good[:0])
        return untold(self.halves, list(np.repeat(self.films, 2)), np.repeat(self.good, 2), np.repeat(self.stars, 2))


def untold(x, films, good, stars=None):
    """Texts without a mark of their own."""
    return Texts(x, films, good, np.full(len(good), np.nan) if stars is None else stars, np.zeros(len(good)))


def taught_by(own, others, heed, strict):
    """Weights by own texts, by their halves, and by others that count `heed`."""
    halves = own.halved()
    names = [*own.films, *halves.films, *(f"other {film}" for film in others.films)]
    films = np.unique(names, return_inverse=True)[1]
    counts = np.repeat([1.0, HALVED, heed], [len(part.good) for part in (own, halves, others)])
    value = (np.r_[own.stars, halves.stars, others.stars] - 2.75) / 2.25
    x = vstack([own.x, halves.x, others.x]).tocsr()
    return fitted(x, np.r_[own.good, halves.good, others.good], value, films, counts, strict)


def train(name, own, weights, net=None, whole=False):
    """Texts of held-back films only test; the margins of the others, out of fold, calibrate.

    `weights`: those by the texts it is given; `net`: odds by a network of the texts to teach and to read; `whole`: once
    tested, the texts of held-back films teach too what is written.
    """
    parts = parts_of(own.films)
    test, margin, read = parts < 1, np.zeros(len(parts)), np.zeros(len(parts))
    for fold in range(FOLDS):
        inside = ~test & (parts % FOLDS == fold)
        margin[inside] = own.x[inside] @ weights(own.of(~test & ~inside))
        read[inside] = net(~test & ~inside, inside) if net else 0
    step, small = rounded(weights(own.of(~test)))
    margin[test] = own.x[test] @ (small * step)
    read[test] = net(~test, test) if net else 0
    share = NET * float(margin[~test].std() / read[~test].std()) if net else 0.0
    margin += share * read
    head = calibrated(margin[~test], own.of(~test), step) | {"turns": TURNS, "net": share}
    for said, rows in (("out of fold", ~test), ("held back", test)):
        print(json.dumps({"table": name, "texts": said} | figures(head, margin[rows], own.of(rows))), flush=True)
    if whole:
        head["step"], small = rounded(weights(own))
    head |= {"marks": whole, "apart": whole, "telling": TELLING if whole else None}
    blob = zlib.compress(json.dumps(head).encode() + b"\n" + small.tobytes(), 9)
    (OUT / f"{name}.bin").write_bytes(blob)


def rounded(weights):
    """Weights in steps of one byte."""
    step = float(np.abs(weights).max()) / 127  # to cut the few strongest words costs more than to round the weak ones
    return step, np.rint(weights / step).astype(np.int8)


def parts_of(films):
    return np.array([zlib.crc32(f.encode()) % 10 for f in films])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--reviews", type=Path, required=True)
    parser.add_argument("--quotes", type=Path, required=True)
    parser.add_argument("--vectors", type=Path, required=True)
    parser.add_argument("--only")
    args = parser.parse_args()
    found = list(rows(args.reviews, csv.QUOTE_NONE))
    stars = np.array([int(r["stars_of_10"]) for r in found]) / 2
    quotes = [r for r in rows(args.quotes, csv.QUOTE_MINIMAL) if len(r["review"].split()) >= 5]
    if args.only != "en_short":
        long(found, stars, [r for r in quotes if not held_back(r["id"])])
    if args.only != "en_long":
        short(
            quotes,
            [(words(r["text"]), s) for r, s in zip(found, stars, strict=True) if not held_back(r["film"])],
            args.vectors,
        )


def long(found, stars, quotes):
    """Weights for long texts: reviews with stars and the mark they tell, and quotes that count less."""
    said = (hashed(marked(r["review"])) for r in quotes)
    others = untold(matrix(said, LONG, apart=True), [r["id"] for r in quotes], fresh(quotes))
    telling = msgspec.convert(TELLING, Telling)
    told = [told_stars(r["text"], words(r["text"]), telling) for r in found]
    sides = np.array([0 if mark is None else side(mark) for mark in told])
    texts = [hashed(marked(r["text"])) for r in found]
    x, halves = (
        matrix(texts, LONG, apart=True),
        matrix([half for text in texts for half in halved(text)], LONG, apart=True),
    )
    own = Texts(x, [r["film"] for r in found], stars > 2.75, stars, sides, halves)
    train("en_long", own, lambda texts: taught_by(texts, others, QUOTED, 4), whole=True)


def halved(text):
    """Both halves of a text."""
    middle = (len(text) + 1) // 2
    return text[:middle], text[middle:]


def short(quotes, reviews, folder):
    """Weights and the network for short texts: quotes with their flag, and reviews: two ends, all pieces."""
    ends = [" ".join(text[cut]) for cut in (slice(PIECE), slice(-PIECE, None)) for text, _ in reviews]
    praised = np.array([stars > 2.75 for _, stars in reviews] * 2)
    others = untold(matrix((hashed(words(t)) for t in ends), SMALL), [str(i) for i in range(len(ends))], praised)
    films, stars = [r["id"] for r in quotes], np.array([of_five(r["rating"]) for r in quotes])
    said = [words(r["review"]) for r in quotes]
    own = untold(matrix(map(hashed, said), SMALL), films, fresh(quotes), stars)
    net = network(said, fresh(quotes), parts_of(films) > 0, reviews, folder)

    def weights(texts):
        alone = texts._replace(films=[str(i) for i in range(len(texts.films))], stars=np.full(len(texts.films), np.nan))
        return taught_by(alone, others, HEED, 1)

    train("en_short", own, weights, net)


def network(quotes, sides, known_films, reviews, folder):
    """Odds of the texts to read by a network taught with the texts to teach; that of all films not held back is kept."""
    known = Vocabulary([text for text, _ in reviews] + [quotes[i] for i in np.flatnonzero(known_films)])
    cut = [(piece, stars) for text, stars in reviews for piece in pieces(known.ids(text))]
    praise = np.interp([2 * stars for _, stars in cut], *PRAISE)
    texts, start = [known.ids(text) for text in quotes], known.start(*vectors("en", folder))

    def read(teach, test):
        chosen = np.flatnonzero(teach)
        learner = taught(start, [texts[i] for i in chosen], sides[chosen], [piece for piece, _ in cut], praise)
        (OUT / "en_net.bin").write_bytes(packed(*learner.net(known.keys)))
        return odds(learner, [texts[i] for i in np.flatnonzero(test)])

    return read


def fresh(quotes):
    return np.array([r["fresh"] == "fresh" for r in quotes])


def of_five(text):
    """The stars of 5 that a critic's rating says; nan for none or a scale that is not said."""
    found = rating(text) if text else None
    return np.nan if found is None or found.scale is None else min(5.0, 5 * found.value / found.scale)


if __name__ == "__main__":
    main()
