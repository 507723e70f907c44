"""Words for prizes: whether words name a prize, and where running text says one."""

import re
from functools import cache
from itertools import pairwise

from kerguen import rules
from kerguen.text.fold import fold
from kerguen.text.phrases import alternation, worded
from kerguen.text.signs import begin, cue

PRIZE = 75  # characters of a prize's name
Span = tuple[int, int]
_LEAD = re.compile(r"[\s*_#•·▪●–—-]{0,8}")


def prize_alone(text: str, start: int, end: int) -> Span | None:
    """The prize that a short line is and nothing else: "Grand prix :", "Prix du scénario"."""
    lead = _LEAD.match(text, start, end)
    start = lead.end() if lead else start
    stop = start + len(_ASIDE.sub("", text[start:end]).rstrip(" \xa0:,*_.–—-"))
    if not 0 < stop - start <= PRIZE or ":" in text[start:stop]:
        return None
    craft = text[start:stop].isupper() and fold(text[start:stop]) in crafts()  # "CINEMATOGRAPHY" among other prizes
    return (start, stop) if craft or names_prize(text, start, stop) else None


_ASIDE = re.compile(r"[ \xa0]\([^()\n]{2,20}\)[ \xa0:]*$")  # "(tie)", "(ex æquo)"


def names_prize(text: str, start: int, end: int) -> bool:
    """Whether the first words are a prize's: "Prix de la mise en scène", "Meilleur acteur", "Goldener Bär"."""
    if end - start > PRIZE or not text[start].isupper():
        return False
    words = fold(text[start:end]).split()
    words = words[1:] if words and words[0] in _nominees() else words
    firsts = _first_words()
    if not firsts.isdisjoint([" ".join(words[:n]) for n in (3, 2, 1)]):
        return True
    if len(words) > 1 and (words[-1] in _last_words() or words[-3:] == _OF_THE_YEAR):
        return True
    return any(
        w in _last_words() and after in _TO for w, after in pairwise(words[1:6])
    )  # "The Harbour Award for best …"


_TO = frozenset(map(fold, rules.words("small", "for", "to_whom")))
_OF_THE_YEAR = rules.words("small", "of_year")[0].split()


@cache
def _first_words() -> frozenset[str]:
    listed = rules.table("awards")
    return frozenset(map(fold, (*rules.words("awards", "prizes"), *listed["prizes"], *listed["lists"]["first"])))


@cache
def _last_words() -> frozenset[str]:
    return frozenset(rules.table("awards")["lists"]["last"])


@cache
def crafts() -> frozenset[str]:
    """What is honoured, without "best": "cinematography", "regia"."""
    return frozenset(map(fold, rules.table("awards")["crafts"]["words"]))


@cache
def sections() -> frozenset[str]:
    """Words of the headings of a list: "OFFICIAL SELECTION", "Other awards"."""
    return frozenset(rules.table("awards")["lists"]["sections"])


@cache
def _nominees() -> frozenset[str]:
    """Words before a prize over the list of those named for it: "Sélection meilleur film"."""
    return frozenset(rules.table("awards")["lists"]["nominees"])


PRIZED = cue(lambda: (*(words.split()[0] for words in _first_words() if words), *_last_words(), _OF_THE_YEAR[-1]))


def listed(key: str) -> tuple[str, ...]:
    """One of the lists of words that lists of winners are told by."""
    return tuple(rules.table("awards")["lists"][key])


@cache
def prize_word() -> re.Pattern[str]:
    """The word of running text that says prize: "premio", "Publikumspreis", "mejor actriz", "Special Mention"."""
    nouns = alternation({*listed("told"), *(w for w in rules.words("awards", "prizes") if " " in w)})
    works = alternation({*rules.words("roles", "film_nouns"), *rules.table("awards")["crafts"]["words"]})
    honoured = rf"(?:{works}|[\w-]*(?:{worded('players', 'crafts', 'prize_films', 'makers')})\w*)"
    best = rf"(?:{alternation(listed('told_best'))})[ \xa0](?:[\w-]+[ \xa0])?{honoured}"
    return re.compile(rf"(?<!\w)(?:{nouns}|[\w-]+(?:{alternation(listed('compound'))})|{best})(?!\w)", re.IGNORECASE)


TELLS_PRIZES = cue(lambda: (*listed("told"), *listed("told_best"))) | begin(
    lambda piece: piece.endswith(listed("compound"))
)
