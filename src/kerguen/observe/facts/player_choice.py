"""The choice of the players: of the persons that a page names, those that the learned weights make probable players.

Weights, and the least probability at which a player is said, are data (`data/player_choice.toml`), learned on labelled
pages by `scripts/train_player_choice.py`; docs/decisions/0025 tells how, and how well they choose on pages held back.
"""

from collections.abc import Container, Iterable, Sequence
from itertools import pairwise
from math import exp

from kerguen.observe.facts.maker_features import MARKED, PLAYS_IN_IT, People, spots_of
from kerguen.observe.facts.player_features import DENIED, are_listed, of_page, player_features
from kerguen.observe.facts.role_cues import role_cues
from kerguen.observe.learned import Features, least_of, score, weights_of
from kerguen.observe.statement import Finding
from kerguen.text.fold import fold
from kerguen.values.known_titles import players_of

LISTED = 0.2  # probability from which a name in one list with a player is a player too


def with_players(people: People, found: Iterable[Finding]) -> tuple[Finding, ...]:
    """All findings of a film, its players chosen anew among the persons that its text names.

    Of those whom words beside the name give a part, the improbable are left out, with the characters that they play; names
    that are no option (of one word, far down) stay. Others are added where no label and no table lists the cast. Of several
    films on a page nothing is chosen: the weights are of pages of one film.
    """
    found = tuple(found)
    cast = frozenset(fold(str(f.value)) for f in found if f.field == "cast" and f.method != "prose")
    told = {_player(f) for f in found if f.method == "prose"} - cast - {None}
    if not people.stretch.whole or (len(cast) >= LISTED_CAST and not told):
        return found
    directors = frozenset(fold(str(f.value)) for f in found if f.field == "director")
    weights = weights_of("player_choice")
    known = players_of(people.told.titles) if not directors else ()  # a director may make a film of that title anew
    chances = [
        0.0 if DENIED in one else 1.0 if PLAYS_IN_IT in one or person.key in known else chance(score(weights, one))
        for person, one in zip(people.listed, described(people, cast, directors), strict=True)
    ]
    chosen = {people.listed[n].key for n in players(people, chances, cast)}
    doubtful = {person.key for person, one in zip(people.listed, chances, strict=True) if one < DOUBTFUL}
    left_out = doubtful - chosen - cast
    kept = tuple(f for f in found if f.method != "prose" or _player(f) not in left_out)
    said = {fold(str(f.value)) for f in kept if f.field in ("cast", "character")}  # "Vincent Vega (John Travolta)"
    new = (p for p in people.listed if p.key in chosen - said) if len(cast) < LISTED_CAST else ()
    added = (_found(person.words, person.places[0].start, person.places[0].end) for person in new)
    return _without_parts((*kept, *added))


def _without_parts(found: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """The findings without players that are a part of another's name: "Rama Rao" beside "N. T. Rama Rao Jr."."""
    names = {fold(str(f.value)) for f in found if f.field == "cast"}
    parts = {name for name in names if any(f" {name} " in f" {other} " and name != other for other in names)}
    return tuple(f for f in found if f.method != "prose" or f.field != "cast" or fold(str(f.value)) not in parts)


DOUBTFUL = 0.25  # probability below which words that give a part are not believed; they err once in a hundred times
LISTED_CAST = 2  # names that a label, a table or hidden data state, from which they are the cast


def _player(finding: Finding) -> str | None:
    """The folded name of who plays, by a finding of the player or of the character."""
    if finding.field == "cast":
        return fold(str(finding.value))
    return fold(finding.of) if finding.field == "character" and finding.of else None


def described(people: People, cast: Container[str], directors: frozenset[str]) -> list[Features]:
    """All features of each person; `cast`, `directors`: the folded names that the page states, or the text tells."""
    stated = sum(role == "cast" and name in cast for role, name in people.told.roles)
    page = of_page(people.stretch, bool(people.told.titles), bool(directors), stated)
    further = player_features(people, directors)
    return [{**_unmarked(one), **two, **page} for one, two in zip(people.features, further, strict=True)]


def _unmarked(one: Features) -> Features:
    """The features of a person without those of marks, where they are of bold letters: players are set in bold as titles are."""
    return {name: value for name, value in one.items() if name not in MARKED} if one.get("bold") else one


def players(people: People, chances: Sequence[float], cast: Container[str]) -> tuple[int, ...]:
    """The numbers of the probable players, and of names that a list joins to one of them; none of the stated `cast`."""
    stretch, listed = people.stretch, people.listed
    chosen = {n for n, one in enumerate(chances) if one >= least_of("player_choice") and listed[n].key not in cast}
    number_of = {place: n for n, person in enumerate(listed) for place in spots_of((person,))}
    text, joiners = stretch.page.text, role_cues(stretch.page.lang).joiners
    joined = [(number_of[a], number_of[b]) for a, b in pairwise(spots_of(listed)) if are_listed(text, a, b, joiners)]
    for left, right in (*joined, *((b, a) for a, b in reversed(joined))):
        if left in chosen and chances[right] >= LISTED and listed[right].key not in cast:
            chosen.add(right)
    return tuple(sorted(chosen))


def chance(points: float) -> float:
    """The probability that a score stands for."""
    return 1 / (1 + exp(-max(-50.0, points)))


def _found(words: str, start: int, end: int) -> Finding:
    return Finding(field="cast", value=words, start=start, end=end, method="prose")
