"""Sketch of a text: a few fingerprints that near-identical texts have in common, whatever else a corpus holds.

The smallest fingerprints of all runs of words are a sample of the text that another page takes of the same text too:
"bottom-k" of Broder, "On the resemblance and containment of documents" (1997). No pair of texts is ever compared.
"""

from zlib import crc32

from kerguen.text.fold import words

RUN = 4  # words: shorter runs stand in many texts, one changed word spoils as many runs as it is long
KEPT = 12
FEWEST_RUNS = 50  # below, a text is a notice or a caption


def sketch(text: str) -> tuple[str, ...]:
    """The smallest fingerprints of the text's runs of words, in order; none for a text too short to be known again.

    >>> sketch("a few words")
    ()
    """
    found = words(text)
    runs = {crc32(" ".join(found[place : place + RUN]).encode()) for place in range(len(found) - RUN + 1)}
    return tuple(f"{run:08x}" for run in sorted(runs)[:KEPT]) if len(runs) >= FEWEST_RUNS else ()
