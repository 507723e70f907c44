"""Players that only running text tells of: each full name of a page weighed by what stands beside it.

Weights, and the least probability at which a player is said, are data (`data/player_choice.toml`), learned on labelled
pages by `scripts/train_player_choice.py`; docs/decisions/0025 tells how, and how well they choose on pages held back.
"""

from collections.abc import Iterable, Sequence
from math import exp

from kerguen.observe.facts.maker_features import Told, features
from kerguen.observe.facts.named_persons import Person, persons
from kerguen.observe.facts.player_features import player_features
from kerguen.observe.learned import Features, least_of, score, weights_of
from kerguen.observe.lines import Stretch
from kerguen.observe.statement import Finding
from kerguen.text.fold import fold

OTHERS = ("director", "writer", "character")


def told_players(stretch: Stretch, titles: Iterable[str], found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Players beside those that are `found` in running text; () where a label, a table or hidden data lists the cast."""
    known = tuple(found)
    if any(f.field == "cast" and f.method != "prose" for f in known):
        return ()
    weights, least = weights_of("player_choice"), least_of("player_choice")
    return tuple(
        Finding(
            field="cast", value=person.words, start=person.places[0].start, end=person.places[0].end, method="prose"
        )
        for person, one in weighed(stretch, titles, known)
        if 1 / (1 + exp(-score(weights, one))) >= least
    )


def weighed(stretch: Stretch, titles: Iterable[str], known: Sequence[Finding]) -> tuple[tuple[Person, Features], ...]:
    """The persons who have no role yet, with their features."""
    named = tuple(dict.fromkeys(map(fold, titles)))
    roles = frozenset((f.field, fold(str(f.value))) for f in known if f.field in ("cast", *OTHERS))
    players = frozenset(key for field, key in roles if field == "cast")
    others = frozenset(key for _, key in roles)
    listed = persons(stretch, named)
    if all(p.key in others for p in listed):
        return ()
    of_makers = features(stretch, listed, Told(named, frozenset(r for r in roles if r[0] != "director")))
    of_players = player_features(stretch, listed, players)
    every = zip(listed, of_makers, of_players, strict=True)
    return tuple((p, {**left, **right, "always": 1.0}) for p, left, right in every if p.key not in others)
