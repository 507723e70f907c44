"""Players whose verb is said once for all: "A plays the father, B the mother and C their son", "…; B, a su hija"."""

import re
from functools import cache

from kerguen.observe.facts.played import plays
from kerguen.observe.facts.role_cues import Cues
from kerguen.observe.lines import Line
from kerguen.text.phrases import small


def goes_on_without_verb(text: str, line: Line, previous: int, name: tuple[int, int], cues: Cues) -> bool:
    """Whether a name goes on a row of players and parts without its verb. `previous`: where the player before it ends."""
    start, end = name
    between = text[previous:start]
    joined = _joins().search(between) if len(between) <= LONGEST else None
    if joined is None or _CLOSES.search(between, 0, joined.start() + 1):
        return False
    if not _part().match(text, end, min(line.end, end + LONGEST)):
        return False
    return bool(_part().match(text, previous, start)) or plays(text, line, previous, cues)


LONGEST = 80  # characters of a verb and a part
_CLOSES = re.compile(r"[.;:!?\n]\s")


@cache
def _joins() -> re.Pattern[str]:
    return re.compile(rf"(?:[,;]|(?:^|[\s,;])(?i:{small('and')}))\s\Z")


@cache
def _part() -> re.Pattern[str]:
    """An article or "their", up to four words in small letters, then the next player or the end of the clause."""
    whose = small("the", "a", "possessive", "declined", "to_the", "theirs")
    word = r"[a-zß-ÿ][\w'’-]*"
    return re.compile(
        rf",?\s(?:{whose})(?:(?<=['’])|\s){word}(?:\s{word}){{0,3}}?(?=\s?[,.;)]|\s(?:{small('and')})\s|\Z)"
    )
