"""Which lists a lexicon lacks that most others have, and which are short beside theirs.

    python scripts/lexicon_gaps.py [fr es it …]

One line a list: the language, the list, how many words it has and how many the others have. A list that a language
needs not (English genitives own films, Romance ones do not) is named in NOT_NEEDED, with the reason.
"""

import sys
from collections.abc import Iterator
from statistics import median
from typing import Any, NamedTuple

from kerguen import rules

ROMANCE = frozenset(("fr", "es", "it"))
MOST = 3  # lexicons that hold a list which every lexicon ought to hold
SHORT = 0.34  # of the median length of the other lexicons' lists
# Lists that belong to some languages only.
NOT_NEEDED = {
    "kin": ROMANCE,  # stands after a genitive: "Padraic's sister"
    "cast_epithets": ROMANCE | {"de", "nl"},  # stands between two names: "Normal People breakout Paul Mescal"
    "this": frozenset(("en", "de", "nl")),  # "this Joker" is said of things too
}
NOT_COMPARED = frozenset(("months", "genres", "countries", "versions"))  # as long as the language makes them


class Gap(NamedTuple):
    """A list that one lexicon lacks, or has shorter than the others."""

    lang: str
    name: str
    words: int
    others: tuple[int, ...]


def gaps(langs: tuple[str, ...]) -> Iterator[Gap]:
    """The lists that lexicons of `langs` lack or have too short, in the order of the lexicon."""
    lengths = {lang: dict(_lists(rules.lexicon(lang))) for lang in rules.languages()}
    names = dict.fromkeys(name for lists in lengths.values() for name in lists)
    for lang in langs:
        for name in names:
            section, _, key = name.partition(".")
            others = tuple(lists[name] for other, lists in lengths.items() if other != lang and lists.get(name))
            words = lengths[lang].get(name, 0)
            if len(others) < MOST or lang in NOT_NEEDED.get(key, ()):
                continue
            if not words or (section not in NOT_COMPARED and words < SHORT * median(others)):
                yield Gap(lang, name, words, others)


def _lists(lexicon: dict[str, Any]) -> Iterator[tuple[str, int]]:
    for section, lists in lexicon.items():
        if isinstance(lists, dict):
            yield from ((f"{section}.{key}", len(words)) for key, words in lists.items() if isinstance(words, list))


if __name__ == "__main__":
    for gap in gaps(tuple(sys.argv[1:]) or rules.languages()):
        print(f"{gap.lang} {gap.name}: {gap.words} words, elsewhere {', '.join(map(str, gap.others))}")
