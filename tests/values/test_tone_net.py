"""The network over three words in a row: a net made by hand says what it was made to say, and survives being stored."""

import zlib

import numpy as np
import pytest

from kerguen.values.tone_net import Net, Shape, packed, unpacked

GOOD, NOT = "good", "not"
PRAISE, TURNED = 0, 1  # features: "good" without "not" before it, and with it


def hashes(*words: str) -> np.ndarray:
    return np.array([zlib.crc32(word.encode()) for word in words], np.uint32)


@pytest.fixture
def net() -> Net:
    order = np.argsort(hashes(GOOD, NOT))
    mixing = np.zeros((2, 3, 2), np.float32)  # word, before / itself / after, feature
    mixing[0, 1, PRAISE] = mixing[0, 1, TURNED] = mixing[1, 0, TURNED] = 1
    mixing[1, 0, PRAISE] = -1
    out = np.array([4, -4, 0, 0, 0, 0, 0.25], np.float32)
    vectors = np.vstack([np.zeros((1, 2)), np.eye(2)[order]]).astype(np.float32)
    return Net(hashes(GOOD, NOT)[order], vectors, mixing.reshape(2, 6), np.array([0, -1], np.float32), out)


def test_the_word_before_turns_what_is_said(net: Net) -> None:
    assert net.judge(hashes(GOOD)) == pytest.approx(1.25)
    assert net.judge(hashes(NOT, GOOD)) < 0 < net.judge(hashes(GOOD, NOT))


def test_words_that_nobody_taught_say_nothing(net: Net) -> None:
    assert net.judge(hashes("harbour", "keeper")) == pytest.approx(0.25)
    assert net.judge(hashes("a", GOOD, "b")) > net.judge(hashes("a", NOT, GOOD))


def test_the_end_of_a_text_counts_once_more(net: Net) -> None:
    heard = Net(net.keys, net.vectors, net.mixing, net.bias, np.array([0, 0, 2, 0, 0, 0, 0], np.float32))
    assert heard.judge(hashes(*["a"] * 30, GOOD)) > heard.judge(hashes(GOOD, *["a"] * 30)) == 0


def test_a_stored_net_says_the_same(net: Net) -> None:
    kept = unpacked(packed(net, Shape(words=2, width=2, features=2, step=1 / 127, step_mixing=1 / 127)))
    for text in ([GOOD], [NOT, GOOD], ["harbour", GOOD, NOT]):
        assert kept.judge(hashes(*text)) == pytest.approx(net.judge(hashes(*text)), abs=0.05)
