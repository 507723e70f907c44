"""The choice of the title: of the words that may name the film, those that the learned weights make most probable.

Weights, and the least probability at which a title is said, are data (`data/title_choice.toml`), learned on labelled
pages by `scripts/train_title_choice.py`; docs/decisions/0021 tells how, and how well they choose on pages held back.
"""

import re
from collections.abc import Collection, Sequence
from math import exp
from typing import NamedTuple

from kerguen.observe.learned import least_of, score, weights_of
from kerguen.observe.lines import OF_SEVERAL, Stretch, folded_lines
from kerguen.observe.naming.meant_films import films_meant, is_newer
from kerguen.observe.naming.sign_patterns import LINK_ADDRESS
from kerguen.observe.naming.title_features import SET_OFF, Seen, features, of_page
from kerguen.observe.naming.title_signs import READ
from kerguen.values.known_titles import is_known_title


class Chosen(NamedTuple):
    """The place of the most probable title in the list of options, and its probability between 0 and 1."""

    number: int
    probability: float


def choose(stretch: Stretch, options: Sequence[Seen], fields: Collection[str]) -> Chosen | None:
    """The most probable title; where none is probable, the only known film whose people the text names, or None.
    `fields`: what the page has told.
    """
    if not options:
        return None
    weights = weights_of("title_choice")
    described = features(stretch, options)
    scores = [score(weights, found) for found in described]
    best = max(range(len(scores)), key=lambda n: (scores[n], len(options[n].words), -n))
    best = next((n for n, one in enumerate(options) if _is_whole_of(one, options[best])), best)
    best = _held(stretch.page.text, options, scores, best)
    best = next((n for n, one in enumerate(options) if _is_before(stretch.page.text, one, options[best])), best)
    none = score(weights, of_page(stretch, options, fields))
    top = max(scores[best], none)
    chances = [exp(score - top) for score in scores]
    same = sum(
        chance
        for chance, option, found in zip(chances, options, described, strict=True)
        if is_form(options[best].key, option.key)
        or _is_subtitle(options[best].key, option.key)
        or _is_never_alone(stretch.page.text, option, options[best])
        or _is_beside(stretch.page.text, options[best], option)
        or (_FRAMED in found and _FRAMED in described[best])  # headlines in one frame name one film
    )
    probability = same / (exp(none - top) + sum(chances))
    said = probability >= least_of("title_choice")
    alone = stretch.page.kind not in OF_SEVERAL and "title" not in fields  # nor does a label say the original one
    if alone and (meant := _meant(stretch, options, chances, best, said)) is not None:
        return Chosen(meant, chances[meant] / (exp(none - top) + sum(chances)))
    return Chosen(best, probability) if said else None


def _meant(stretch: Stretch, options: Sequence[Seen], chances: Sequence[float], best: int, said: bool) -> int | None:
    """The option that is a much written of film and more of whose people the text names than of any other's, where the
    weights say nothing, or have said what its maker did before."""
    if not said and _OVER_CREDIT in options[best].heading:
        return None  # "SERIA LOVER" over who made it: the films it speaks of are others
    keys = [option.key for option in options]
    found = films_meant(keys, f" {folded_lines(stretch.page.text, stretch.lines, READ)} ")
    if not found:
        return None
    (key, film), number = found[0], keys.index(found[0][0])
    if said:
        before = dict(found).get(keys[best])
        likely = chances[number] >= LEAST_MEANT * chances[best]  # "Baisers volés" in a text on "Les 400 Coups" is not
        return number if film.people >= SURE and before and likely and is_newer(film, before) else None
    others = [(one, other) for one, other in found[1:] if not is_form(key, one)]
    if not all(film.people > other.people or is_newer(film, other) for _, other in others):
        return None
    own = options[best]
    if best != number and not is_known_title(own.key) and (own.heading or own.signs):
        return None  # what the maker or the players of a new film did before
    sure = film.people >= (MANY if others else SURE)
    return number if sure or chances[number] >= LIKELY * chances[best] else None


_OVER_CREDIT = "over the credit"
SURE = 3  # people of its film: a maker, who counts twice, and a player
MANY = 4  # of them, beside people of other films: an essay on several names some of each
LIKELY = 0.5  # share of the chance of the likeliest option
LEAST_MEANT = 0.01  # of a maker's newer film


_FRAMED = "head how framed"


def _is_whole_of(whole: Seen, part: Seen) -> bool:
    """ "Die Wütenden - Les Misérables" of "Les Misérables": a heading that is a film's known title, cut at a dash or a colon."""
    inside = whole.key.endswith(f" {part.key}") or whole.key.startswith(f"{part.key} ")
    if not inside or whole.start is None or _WHOLE.isdisjoint(whole.heading):
        return False
    cut = _DASH.search(whole.words) or (":" in whole.words and not is_known_title(part.key))
    return bool(cut) and is_known_title(whole.key)


def _held(text: str, options: Sequence[Seen], scores: Sequence[float], best: int) -> int:
    """Of words that the text has only within longer ones, the longer ones: "The Night" of "Against the Night", which nobody
    knows, unless the longer are much less likely, as headlines are."""
    part = options[best]
    longer = (n for n, one in enumerate(options) if scores[n] > scores[best] - LEAST_HELD)
    found = [n for n in longer if _is_never_alone(text, part, options[n]) and _stands_whole(options[n], part)]
    return max(found, key=lambda n: scores[n], default=best)


LEAST_HELD = 1.6  # of the logarithm of the chances


def _stands_whole(whole: Seen, part: Seen) -> bool:
    """The longer words are set off whole and give no second name, or the shorter are known words and no more."""
    if not _SECOND.isdisjoint(whole.words):
        return False
    if not _SET_WHOLE.isdisjoint(whole.heading) or (whole.signs and not whole.signs.kinds.isdisjoint(SET_OFF)):
        return True
    return not part.heading and part.signs is not None and part.signs.kinds <= _KNOWN_ALONE


_SECOND = frozenset("/(")
_SET_WHOLE = frozenset(("how dated", "how quoted"))
_KNOWN_ALONE = frozenset(("listed", "named", "again", "said", "first"))


def _is_never_alone(text: str, part: Seen, whole: Seen) -> bool:
    """The words are within the longer ones wherever the text has them."""
    if f" {part.key} " not in f" {whole.key} " or part.key == whole.key:
        return False
    low, inner, outer = text.lower(), part.words.lower(), whole.words.lower()
    return inner in outer and low.count(inner) == low.count(outer)


_WHOLE = frozenset(("how whole", "how dated", "how framed"))
_DASH = re.compile(r"\s[–—-]\s")


def is_form(left: str, right: str) -> bool:
    """The same title, or one with its subtitle, which do not speak against each other."""
    return f"{left} ".startswith(f"{right} ") or f"{right} ".startswith(f"{left} ")


def _is_subtitle(whole: str, part: str) -> bool:
    """ "Fury Road" of "Mad Max: Fury Road", which is a film that is known."""
    return whole.endswith(f" {part}") and is_known_title(whole)


def _is_beside(text: str, left: Seen, right: Seen) -> bool:
    """ "The Quiet Girl (An Cailín Ciúin)", "An Cailín Ciúin/The Quiet Girl": another name right behind, or before."""
    if left.start is None or right.start is None:
        return False
    first, second = sorted((left, right), key=lambda one: one.start or 0)
    between = text[first.start + len(first.words) : second.start] if first.start is not None else ""
    return between.strip() in _BESIDE or _is_before(text, first, second)


_BESIDE = ("(", "/", "[")


def _is_before(text: str, left: Seen, right: Seen) -> bool:
    """ "El libro de Eli (The Book of Eli, 2010)": what the page calls the film stands before its name elsewhere."""
    if (
        left.start is None
        or right.start is None
        or not left.start < right.start
        or (right.heading and not left.heading)
    ):
        return False
    between = text[left.start + len(left.words) : right.start]
    return len(between) < LONGEST_BETWEEN and _OTHER_NAME.fullmatch(between) is not None


LONGEST_BETWEEN = 120  # characters, with the address of a link
_OTHER_NAME = re.compile(rf"[\"”»’*_]{{0,3}}(?:{LINK_ADDRESS})?[*_]{{0,3}} [(\[][*_\"“«]{{0,3}}")
