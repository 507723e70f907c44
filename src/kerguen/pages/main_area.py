"""Which element of an HTML page holds its running text: each paragraph votes for the elements around it."""

from collections.abc import Callable, Sequence

from kerguen.pages.element import HOLDERS, Element, Line

PARAGRAPH = 80  # characters: shorter lines vote for nothing; see bench/maintext
LINKED = 0.5  # share of linked characters from which a line is no running text
FARTHER = 0.5  # a paragraph's vote for the element around its own holder
HALF = 0.5  # share of the page's running text below which the element around the best one is taken
SURE = 0.3  # share of the page's running text below which no element is its main one
NAMED = frozenset(("articlebody", "reviewbody"))  # itemprop and class words by which authors name it outright
OTHERS = frozenset(
    (
        "comment",
        "comments",
        "commentlist",
        "disqus",
        "respond",
        "footer",
        "sidebar",
        "related",
        "aside",
        "nav",
        "cookie",
    )
)
NAMED_WEIGHT, OTHERS_WEIGHT = 2.0, 0.2


def main_bounds(lines: Sequence[Line], hints: Callable[[Element], str]) -> tuple[int, int] | None:
    """Start and end of the main element's text; None when no element holds enough of the page's."""
    votes: dict[int, float] = {}  # of each element that is voted for, by its number
    prose: dict[int, int] = {}  # characters of running text in it
    voted: dict[int, Element] = {}
    nowhere = total = 0  # characters of running text in no element, in all
    for line in lines:
        length = line.end - line.start
        if length < PARAGRAPH or line.linked > LINKED * length:
            continue
        own = _holder(line.element)
        if own is None:
            nowhere, total = nowhere + length, total + length
            continue
        weight = _weight(own, hints)
        length = int(length * min(1.0, weight))
        total += length
        prose[own.number] = prose.get(own.number, 0) + length
        for one, part in ((own, length * weight), (own.holder, FARTHER * length)):
            if one is not None:
                voted[one.number] = one
                votes[one.number] = votes.get(one.number, 0.0) + (part if one is own else part * _weight(one, hints))
    if not votes:
        return None
    best = voted[max(votes, key=lambda number: (votes[number], -number))]
    if nowhere >= votes[best.number]:
        return None
    within = _prose_within(voted, prose)
    while best.holder and within[best.number] < HALF * total:
        best = best.holder
    if within[best.number] < SURE * total:
        return None
    return best.start, best.end


def _holder(element: Element | None) -> Element | None:
    """The element itself when it may hold running text, else the nearest one around it that may."""
    return element if element is None or element.tag in HOLDERS else element.holder


def _weight(holder: Element, hints: Callable[[Element], str]) -> float:
    """The weight of its votes: its own words', else that of the element around it."""
    unknown = []
    above: Element | None = holder
    while above is not None and above.weight is None:
        unknown.append(above)
        above = above.holder
    weight = 1.0 if above is None or above.weight is None else above.weight
    for one in reversed(unknown):
        said = hints(one).split()
        if not NAMED.isdisjoint(said):
            weight = NAMED_WEIGHT
        elif not OTHERS.isdisjoint(said):
            weight = OTHERS_WEIGHT
        one.weight = weight
    return weight


def _prose_within(voted: dict[int, Element], prose: dict[int, int]) -> dict[int, int]:
    """Characters of running text in each element voted for or around one, and all that it holds."""
    known = dict(voted)
    for one in voted.values():
        around = one.holder
        while around is not None and around.number not in known:
            known[around.number] = around
            around = around.holder
    within = dict.fromkeys(known, 0) | prose
    for number in sorted(known, reverse=True):  # children have higher numbers than what is around them
        if around := known[number].holder:
            within[around.number] += within[number]
    return within
