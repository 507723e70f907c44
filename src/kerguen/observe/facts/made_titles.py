"""Makers told beside the title: "Paco Ruiz vuelve a la dirección con Alma", "Alma, que dirige Ada Ruiz", "la regia attenta di"."""

import re
from collections.abc import Iterable
from functools import cache

from kerguen import rules
from kerguen.observe.lines import Line
from kerguen.text.phrases import alternation

REACH = 130  # characters of the sentence on either side of a name


def makes_title(text: str, line: Line, place: tuple[int, int], titles: Iterable[str]) -> bool:
    """Whether the sentence says that the person at `place` directed one of the titles.

    A verb of directing with the title beside it; a verb that players return with too needs the trade as well
    ("vuelve a la dirección con Alma"); or the trade right before the name ("la regia attenta di Ada Ruiz").
    """
    start, end = place
    left = _END.split(text[max(line.start, start - REACH) : start])[-1]
    if _directed().search(left):
        return True
    named = tuple(title for title in titles if title)
    after = _END.split(text[end : min(line.end, end + REACH)], maxsplit=1)[0]
    if _asked().search(left) and _holds(left, named):
        return True
    if _directs().match(after):
        return _holds(after, named) or _holds(left, named)
    if not _holds(after, named):
        return False
    return bool(
        _with().match(after)
        or _tells_in().match(after)
        or (_returns().match(after) and _trade().search(f"{left}{after}"))
    )


def _holds(words: str, titles: tuple[str, ...]) -> bool:
    return any(title in words for title in titles)


_END = re.compile(r"[.!?;](?=\s)|\n")


@cache
def _directs() -> re.Pattern[str]:
    """ "firma", "a réalisé": what only a director does, right behind the name."""
    return re.compile(rf"\s(?:{alternation(rules.words('roles', 'directs'))})(?!\w)")


@cache
def _with() -> re.Pattern[str]:
    """ ", con La chimera firma il terzo capitolo": the title between the name and the verb."""
    begun = alternation(word.lower() for word in rules.words("roles", "begins"))
    verbs = alternation(rules.words("roles", "directs"))
    return re.compile(rf",?\s(?:{begun})\s[^,;:()]{{2,60}},?\s(?:{verbs})(?!\w)")


@cache
def _tells_in() -> re.Pattern[str]:
    """ "erzählt in „Alma“ von": what a director does in a film, before its title."""
    tells = alternation(rules.words("roles", "tells"))
    return re.compile(rf"\s(?:{tells})\s(?:[\w'’]+\s){{0,3}}?in\s[\"“„«»‘'*_]{{0,2}}[^\W_a-zß-ÿ]")


@cache
def _returns() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{alternation(rules.words('roles', 'returns'))})(?!\w)")


@cache
def _trade() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternation(rules.words('roles', 'trade'))})(?!\w)")


@cache
def _asked() -> re.Pattern[str]:
    """ "que dirige Ada Ruiz", "el director de Alma era Ada Ruiz": the verb or the noun stands before the name."""
    verbs = alternation(rules.words("roles", "directs"))
    nouns = alternation(rules.words("roles", "maker_nouns"))
    return re.compile(
        rf"(?:(?<!\w)(?:che|que|qu['’])\s?(?:{verbs})|(?<!\w)(?:{nouns})\s(?:de|du|di|del|do|da)\s.{{1,90}}?\s"
        r"(?:es|era|est|è|é|fue|foi))\s\Z"
    )


@cache
def _directed() -> re.Pattern[str]:
    """ "Direção sensível de", "**Regia attenta**:": the trade, an adjective, and the name."""
    trade = alternation(rules.words("roles", "trade"))
    ends = r"(?:\s(?:(?:de|di)\s|d['’])|[*_]{0,3}\s?:[*_]{0,3}\s)"
    return re.compile(rf"(?i:(?<!\w)(?:{trade}))\s(?!{_OTHER_TRADES})[a-zß-ÿ]{{4,16}}{ends}\Z")


_OTHER_TRADES = r"art|foto|photo|music|del?\b|di\b"  # "dirección artística de"
