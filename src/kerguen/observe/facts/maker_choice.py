"""The choice of the director: of the persons that running text names, those that the learned weights make most probable.

Weights, and the least probability at which a director is said, are data (`data/maker_choice.toml`), learned on labelled
pages by `scripts/train_maker_choice.py`; docs/decisions/0024 tells how, and how well they choose on pages held back.
"""

from collections.abc import Sequence

from kerguen.observe.facts.maker_features import (
    MADE_IT,
    People,
    is_joined,
    of_page,
    of_place,
    spots_of,
)
from kerguen.observe.facts.named_persons import Person, Place
from kerguen.observe.facts.role_cues import role_cues
from kerguen.observe.learned import Features, least_of, probabilities, score, weights_of
from kerguen.observe.statement import Finding

SHARE = 0.3  # of the probability of the first, from which a name in one list with it is another director


def told_directors(people: People) -> tuple[Finding, ...]:
    """Who directed the film, where no label says so; () where it is likelier that the text does not say it."""
    stretch, told, listed, described = people.stretch, people.told, people.listed, people.features
    weights = weights_of("maker_choice")
    scores = [score(weights, one) for one in described]
    chances = probabilities([*scores, score(weights, of_page(stretch, listed, told))])[:-1]
    chosen = makers(people, chances)
    known = _with_others(people, tuple(n for n, one in enumerate(described) if MADE_IT in one))
    known = known or _beside_writer(described, chosen)
    chosen = known or chosen
    if not known and all(STANDING.issuperset(described[n]) or _is_listed_to_write(described[n]) for n in chosen):
        return ()
    if not chosen or (not known and sum(chances[n] for n in chosen) < least_of("maker_choice")):
        return ()
    spots = spots_of(listed)

    def evidence(place: Place) -> float:
        return sum(weights.get(name, 0.0) for name in of_place(stretch, place, told.titles, spots))

    placed = ((listed[n], max(listed[n].places, key=evidence)) for n in chosen)
    return tuple(sorted((_director(person, place) for person, place in placed), key=lambda f: f.start or 0))


def _is_listed_to_write(shown: Features) -> bool:
    """Whoever a sheet lists as the writer, and no sentence names: who directed, the page does not say."""
    return "is writer" in shown and {name for name in shown if name.startswith("zone ")} <= {"zone fact_sheet"}


def _with_others(people: People, known: tuple[int, ...]) -> tuple[int, ...]:
    """The makers of a film that everybody writes about, with whoever stands in one list with them behind its title:
    "LE OTTO MONTAGNE di Felix Van Groeningen e Charlotte Vandermeersch"."""
    text, joiners, listed = people.stretch.page.text, role_cues(people.stretch.page.lang).joiners, people.listed
    others = (n for n, one in enumerate(people.features) if n not in known and one.keys() >= MADE_BEHIND_TITLE)
    joined = (n for n in others if any(_are_joined(text, listed[n], listed[one], joiners) for one in known))
    return (*known, *joined) if known else known


MADE_BEHIND_TITLE = frozenset(("title before", "before by", "before name"))
SECOND_BEHIND_TITLE = "list title before"


def _beside_writer(described: Sequence[Features], chosen: Sequence[int]) -> tuple[int, ...]:
    """The only one with the words of a director's credit, where another is said to write: "Written by A. Directed by B"."""
    credited = tuple(n for n, one in enumerate(described) if "cue director" in one)
    if len(credited) != 1 or not chosen or "is cast" in described[credited[0]]:
        return ()
    if not any("is writer" in one for n, one in enumerate(described) if n != credited[0]):
        return ()
    return tuple(chosen) if chosen[0] in credited else credited if "is writer" in described[chosen[0]] else ()


# features of anybody whom a text names, players before all: that it is a name, where it stands, that it acts
STANDING = frozenset(
    (
        "given", "most", "count", "small", "surname", "first", "second", "third", "fourth", "fifth", "early",
        "sentence begins", "zone article", "zone title", "zone verdict_box",
        "elsewhere",
        "soon kin", "near kin", "near and", "before name", "behind name", "before and", "then comma", "second of two",
        "between names", "three words", "long", "behind comma", "near plays", "soon plays", "before plays",
        "after plays", "after kin", "before kin", "after and", "soon and", "soon shared", "near shared", "after performs",
        "soon performs", "near performs", "soon player", "before player", "near player", "late",
    )
)  # fmt: skip


def makers(people: People, chances: Sequence[float]) -> tuple[int, ...]:
    """The number of the most probable person, and of those who stand in one list with that person.

    A list behind the words of a credit ("diretto da A e B") is of makers, whoever in it is no player.
    """
    stretch, listed = people.stretch, people.listed
    if not listed:
        return ()
    text, joiners = stretch.page.text, role_cues(stretch.page.lang).joiners
    best = max(range(len(listed)), key=lambda n: (chances[n], -n))

    def is_other(number: int) -> bool:
        if chances[number] > SHARE * chances[best]:
            return True
        shown = people.features[number].keys()
        return "is cast" not in shown and (
            not CREDITED.isdisjoint(shown)
            or (SECOND_BEHIND_TITLE in shown and people.features[best].keys() >= MADE_BEHIND_TITLE)
        )

    others = (n for n in range(len(listed)) if n != best and is_other(n))
    return (best, *(n for n in others if _are_joined(text, listed[best], listed[n], joiners)))


CREDITED = frozenset(("cue director", "list cue director"))


def _are_joined(text: str, left: Person, right: Person, joiners: frozenset[str]) -> bool:
    pairs = ((min(a, b), max(a, b)) for a in spots_of((left,)) for b in spots_of((right,)))
    return any(is_joined(text, first, second, joiners) for first, second in pairs)


def _director(person: Person, place: Place) -> Finding:
    return Finding(field="director", value=person.words, start=place.start, end=place.end, method="prose")
