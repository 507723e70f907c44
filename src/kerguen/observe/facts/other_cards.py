"""Labels that say nothing of a page's film, or something else: cards of other films, a firm under "Distribution"."""

from itertools import pairwise

from kerguen import rules
from kerguen.observe.labels import Pair
from kerguen.text.fold import fold
from kerguen.values.people import is_full_name, is_name


def of_first_sheet(found: tuple[Pair, ...]) -> tuple[Pair, ...]:
    """The pairs up to the cards of other films: a long sheet, then a director and the cast of each of many films."""
    credits = [n for n, pair in enumerate(found) if pair.label == "director" and pair.strong]
    if len(credits) < MANY_CARDS:
        return found
    first, *cards = (b - a for a, b in zip(credits, [*credits[1:], len(found)], strict=True))
    return found[: credits[1]] if first > LONGEST_CARD >= max(cards[:-1]) else found


MANY_CARDS = 3  # credits of a page's film and of those beside it
LONGEST_CARD = 3  # labels of a card


def without_starts(text: str, found: tuple[Pair, ...]) -> tuple[Pair, ...]:
    """The pairs without a list of other films' releases: "Alma" over "Start: 6.3.2025" over "Lindes" over "Start: …"."""
    starts = [p for p in found if p.label == "release_date" and "\n" not in text[p.start : p.values[-1][1]]]
    if len(starts) < MANY_CARDS:
        return found
    listed = {b for a, b in pairwise(starts) if len(text[a.values[-1][1] : b.start].strip().split("\n")) == 1}
    listed = {b for b in listed if text[b.start - 1 : b.start] == "\n"} | {
        a for a, b in pairwise(starts) if b in listed
    }
    return tuple(pair for pair in found if pair not in listed) if len(listed) >= MANY_CARDS else found


def with_firms(text: str, found: tuple[Pair, ...]) -> tuple[Pair, ...]:
    """The pairs; "Distribution" beside "Avec" or "Acteurs", or before one name that is no person's, says who puts the
    film out: "Distribution : Ad Vitam"."""
    cast = [(fold(text[pair.start : pair.values[0][0]]), pair) for pair in found if pair.label == "cast"]
    firms = {fold(word) for word in rules.words("roles", "cast_or_firm")}
    other = [pair for words, pair in cast if words in firms]
    if len(other) == len(cast):
        other = [pair for pair in other if len(pair.values) == 1 and _is_a_firm(text[slice(*pair.values[0])])]
    if not other:
        return found
    return tuple(pair._replace(label="distributor") if pair in other else pair for pair in found)


def _is_a_firm(words: str) -> bool:
    """One name in capitals without a given name."""
    bare = words.strip(" .*_")
    return 0 < len(bare) <= LONGEST_FIRM and is_name(bare) and not is_full_name(bare)


LONGEST_FIRM = 40  # characters
