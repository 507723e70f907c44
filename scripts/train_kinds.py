"""Train the weights of the kinds of page (docs/models/kind.md) and print what they do with sites left out.

    python scripts/train_kinds.py --data DIR [DIR …] --vectors DIR [--out src/kerguen/data/kind/weights.bin]

DIR of --data holds manifest.jsonl (file, kind, and repo or source, which name the site). DIR of --vectors keeps
en.npz, fr.npz … with `words` and their `vectors` (bench/train_tone_words.py makes them). Needs scikit-learn.
"""

import argparse
import json
import zlib
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from kerguen.errors import PageError
from kerguen.pages import kind_features, open
from kerguen.pages.kind import Told
from kerguen.text.fold import fold

LANGS = ("en", "fr", "de", "es", "it", "nl")
FREQUENT = 5_000  # words of each language
RAREST = 4.0  # what the rarest word counts at most: the logarithm of pages over pages with it
LOUD = 0.8  # spread of the words' vector beside that of a feature
STRICT = 0.01  # C of the regression: chosen with sites left out
FLOOR = 0.05  # a feature that hardly varies is not blown up
FOLDS = 5
OF_FILMS = 0.25  # taken from the odds of no film: as many pages of films are then told no film as the other way round
FEW = 6  # pages that each kind is taken to have there beyond those it has
USUAL = 2.0  # what a page of the first folder counts beside one of the others
LEANING = 0.6  # how far the kinds are taken to be as frequent as in the first folder: chosen with sites left out


class Sample(NamedTuple):
    """A labelled page: its features, its words, its kind, its site."""

    features: dict[str, float]
    words: frozenset[str]
    kind: str
    site: str
    usual: bool  # of the first folder


def main() -> None:
    """Train on all, after measuring with sites left out."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, nargs="+", required=True)
    parser.add_argument("--vectors", type=Path, required=True)
    parser.add_argument("--out", type=Path)
    chosen = parser.parse_args()
    folders = [samples_of(folder, folder == chosen.data[0]) for folder in chosen.data]
    samples = [sample for found in folders for sample in found]
    usual = Counter(sample.kind for sample in folders[0])
    usual = Counter({kind: count + FEW for kind, count in usual.items()})
    words, space = frequent(chosen.vectors)
    names = sorted({name for sample in samples for name in sample.features})
    counts = heed(samples, words)
    table = np.array([[sample.features.get(name, 0.0) for name in names] for sample in samples])
    middle, spread = table.mean(0), np.maximum(table.std(0), FLOOR)
    vectors = np.array([page_vector(sample, words, space, counts) for sample in samples])
    scale = LOUD / vectors.std()
    matrix = np.hstack([(table - middle) / spread, vectors * scale])
    print(json.dumps(measured(matrix, samples, usual)))
    if chosen.out:
        model = fitted(matrix, samples)
        rows = model.coef_[:, : len(names)] / spread
        leaning = (space @ model.coef_[:, len(names) :].T) * scale * counts[:, None]
        head = {
            "kinds": model.classes_.tolist(),
            "bias": np.round(model.intercept_ - rows @ middle + shift(model.classes_, samples, usual), 4).tolist(),
            "features": {name: np.round(rows[:, i], 4).tolist() for i, name in enumerate(names)},
        }
        chosen.out.write_bytes(
            packed(head, sorted(words, key=words.__getitem__), np.hstack([leaning, counts[:, None]]))
        )


def samples_of(folder: Path, usual: bool) -> list[Sample]:
    """The labelled pages of a folder that can be opened."""
    seen: list[tuple[Any, ...]] = []
    told = open.kind_of_page
    open.kind_of_page = lambda *given: (
        seen.append(given) or Told("news")
    )  # the page is opened as ever, but for its kind
    found = []
    for line in (folder / "manifest.jsonl").read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        try:
            open.page_of((folder / entry["file"]).read_bytes(), entry["file"])
        except PageError:
            continue
        page = kind_features.PageParts(*seen[-1])
        own = kind_features.own_text(page)
        features = kind_features.kind_features(page, own)
        found.append(Sample(features, frozenset(own.words), entry["kind"], site(entry), usual))
    open.kind_of_page = told
    return found


def site(entry: dict[str, Any]) -> str:
    """The repository or the host that a page comes from."""
    if "repo" in entry:
        return entry["repo"].lower()
    source = entry.get("source", entry["id"]).lower().removeprefix("github:").split("://")[-1].split(" ")[0]
    first, slash, rest = source.partition("/")
    return first.removeprefix("www.") if "." in first else first + slash + rest.split("/")[0]


def frequent(folder: Path) -> tuple[dict[str, int], np.ndarray]:
    """Folded word -> row, and the rows: vectors centred by language, of length one; words that fold alike share one."""
    kept: defaultdict[str, list[np.ndarray]] = defaultdict(list)
    for lang in LANGS:
        source = np.load(folder / f"{lang}.npz")
        space = source["vectors"].astype(np.float32)
        space -= space.mean(0)
        space /= np.linalg.norm(space, axis=1, keepdims=True)
        for word, row in zip(source["words"].tolist()[:FREQUENT], space, strict=False):
            if (folded := fold(word)) and " " not in folded:
                kept[folded].append(row)
    rows = np.array([np.mean(kept[word], axis=0) for word in sorted(kept)])
    return {word: i for i, word in enumerate(sorted(kept))}, rows / np.linalg.norm(rows, axis=1, keepdims=True)


def heed(samples: list[Sample], words: dict[str, int]) -> np.ndarray:
    """What each word counts: less the more pages hold it."""
    held = Counter(word for sample in samples for word in sample.words if word in words)
    pages = np.array([held[word] for word in sorted(words, key=words.__getitem__)])
    return np.minimum(np.log((len(samples) + 1) / (pages + 1)), RAREST)


def page_vector(sample: Sample, words: dict[str, int], space: np.ndarray, counts: np.ndarray) -> np.ndarray:
    """The mean of the vectors of a page's different words."""
    rows = [words[word] for word in sample.words if word in words]
    weight = counts[rows]
    return (space[rows] * weight[:, None]).sum(0) / (weight.sum() + 1e-9)


def fitted(matrix: np.ndarray, samples: list[Sample]) -> LogisticRegression:
    """The regression; pages of a large site and of a frequent kind count less each, those of the first folder more."""
    sites, kinds = Counter(s.site for s in samples), Counter(s.kind for s in samples)
    weight = np.array([sites[s.site] ** -0.5 * kinds[s.kind] ** -0.35 * (USUAL if s.usual else 1) for s in samples])
    model = LogisticRegression(C=STRICT, max_iter=500)
    return model.fit(matrix, [s.kind for s in samples], sample_weight=weight / weight.mean())


def shift(kinds: np.ndarray, samples: list[Sample], usual: Counter[str]) -> np.ndarray:
    """What is added to each kind's odds, because pages that were labelled are of other kinds than pages are."""
    here, most = Counter(s.kind for s in samples), sum(usual.values())
    found = [LEANING * np.log(usual[kind] / most * len(samples) / here[kind]) if usual[kind] else 0.0 for kind in kinds]
    return np.array(found) - OF_FILMS * (kinds == "not_film")


def measured(matrix: np.ndarray, samples: list[Sample], usual: Counter[str]) -> dict[str, Any]:
    """Accuracy on sites that did not train; the second as if the kinds were as frequent as in the first folder."""
    kinds, sites = np.array([s.kind for s in samples]), [s.site for s in samples]
    told = np.empty(len(samples), dtype=object)
    for train, test in GroupKFold(FOLDS, shuffle=True, random_state=0).split(matrix, kinds, sites):
        known = [samples[i] for i in train]
        model = fitted(matrix[train], known)
        odds = model.predict_log_proba(matrix[test]) + shift(model.classes_, known, usual)
        told[test] = model.classes_[odds.argmax(axis=1)]
    right, most = {kind: float((told[kinds == kind] == kind).mean()) for kind in usual}, sum(usual.values())
    film = kinds != "not_film"
    return {
        "pages": len(samples), "sites": len(set(sites)), "accuracy": round(float((told == kinds).mean()), 4),
        "accuracy by the usual mix": round(sum(right[kind] * usual[kind] for kind in usual) / most, 4),
        "told film of others": round(float((told[~film] != "not_film").mean()), 4),
        "told others of film": round(float((told[film] == "not_film").mean()), 4),
    }  # fmt: skip


def packed(head: dict[str, Any], words: list[str], table: np.ndarray) -> bytes:
    """A JSON line, the words, and a byte for each number, in steps that fill the byte column by column."""
    steps = np.abs(table).max(axis=0) / 127
    body = "\n".join(words).encode("ascii")
    line = json.dumps(head | {"words": len(body), "steps": [float(f"{step:.6g}") for step in steps]})
    return zlib.compress(line.encode() + b"\n" + body + np.round(table / steps).astype(np.int8).tobytes(), 9)


if __name__ == "__main__":
    main()
