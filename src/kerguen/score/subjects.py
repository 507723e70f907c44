"""What a sentence of judgement is about: an aspect of the film, one of its people, or the film as a whole."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from kerguen import rules
from kerguen.text.fold import fold

WHOLE = "film"


class About(NamedTuple):
    """The aspect (None: none, or the film as a whole), the person named, and how much such a sentence weighs."""

    aspect: str | None
    person: str | None
    weight: float


def about(sentence: str, people: Sequence[str]) -> About:
    """What the sentence judges. `people` are the film's own, as the page writes them."""
    folded = f" {fold(sentence)} "
    weights = rules.table("aspects")["weights"]
    found = next((m.lastgroup for m in _aspects().finditer(folded) if m.lastgroup), None)
    person = next((p for p in people if f" {fold(p)} " in folded), None)
    if person is not None:
        return About(None if found == WHOLE else found or "acting", person, weights["named"])
    if found is None:
        return About(None, None, weights["nothing"])
    return About(None, None, weights["film"]) if found == WHOLE else About(found, None, weights["aspect"])


@cache
def _aspects() -> re.Pattern[str]:
    """One group per aspect; aspects come before the film as a whole, so that "the film's script" is about the script."""
    table = {name: words for name, words in rules.table("aspects").items() if name != "weights"}
    ordered = [*(name for name in table if name != WHOLE), WHOLE]
    groups = (f"(?P<{name}>{'|'.join(_word(w) for w in table[name])})" for name in ordered)
    return re.compile(rf"(?<= )(?:{'|'.join(groups)})(?= )")


def _word(entry: str) -> str:
    return r"[a-z]*".join(re.escape(fold(part)) for part in entry.split("*"))
