"""Which element of an HTML page holds its running text: each paragraph votes for the elements around it."""

from collections.abc import Callable

HOLDERS = frozenset(("div", "section", "article", "main", "td", "body", "center", "form"))
PARAGRAPH = 80  # characters: shorter lines vote for nothing; see bench/articles
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


class _Holder:
    """An element that may hold the running text: the one around it, where its text begins, its weight once asked."""

    __slots__ = ("hints", "parent", "start", "weight")

    def __init__(self, parent: int, start: int, hints: Callable[[], str] | None) -> None:
        self.parent = parent
        self.start = start
        self.hints = hints
        self.weight = 1.0 if hints is None else None


class MainArea:
    """Told of elements and lines as they are met; then knows where the running text begins and ends."""

    def __init__(self) -> None:
        self._holders = [_Holder(-1, 0, None)]
        self._ends: dict[int, int] = {}
        self._votes: dict[int, float] = {}
        self._prose: dict[int, int] = {}
        self._now = 0
        self._all = 0

    def enter(self, hints: Callable[[], str], start: int) -> None:
        """An element of HOLDERS opens; the next line would begin at `start`. Its hints are asked while it is open."""
        self._holders.append(_Holder(self._now, start, hints))
        self._now = len(self._holders) - 1

    def _weight(self, place: int) -> float:
        """The weight of an open element: its own words', else that of the element around it."""
        above = [place]
        while self._holders[above[-1]].weight is None:
            above.append(self._holders[above[-1]].parent)
        weight = self._holders[above.pop()].weight or 0.0
        for one in reversed(above):
            holder = self._holders[one]
            said = set(holder.hints().split()) if holder.hints else set()
            if not said.isdisjoint(NAMED):
                weight = NAMED_WEIGHT
            elif not said.isdisjoint(OTHERS):
                weight = OTHERS_WEIGHT
            holder.weight = weight
        return weight

    def leave(self, end: int) -> None:
        """The element closes; the last line ended at `end`."""
        self._ends[self._now] = end
        self._now = self._holders[self._now].parent

    def line(self, length: int, linked: int) -> None:
        """A line of text stands in the element that is open."""
        if length < PARAGRAPH or linked > LINKED * length:
            return
        own = self._now
        weight = self._weight(own)
        length = int(length * min(1.0, weight))
        self._all += length
        around = self._holders[own].parent if own > 0 else -1
        self._prose[own] = self._prose.get(own, 0) + length
        self._votes[own] = self._votes.get(own, 0.0) + length * weight
        if around > 0:
            self._votes[around] = self._votes.get(around, 0.0) + FARTHER * length * self._weight(around)

    def bounds(self) -> tuple[int, int] | None:
        """Start and end of the main element's text; None when no element holds enough of the page's."""
        if not self._votes:
            return None
        prose = self._prose_within()
        best = max(self._votes, key=lambda one: (self._votes[one], -one))
        while (around := self._holders[best].parent) > 0 and prose[best] < HALF * self._all:
            best = around
        if best <= 0 or prose[best] < SURE * self._all:
            return None
        return self._holders[best].start, self._ends.get(best, 1 << 62)

    def _prose_within(self) -> dict[int, int]:
        """Characters of running text in each element and all that it holds: children come after their parent."""
        within = dict(self._prose)
        for one in range(len(self._holders) - 1, 0, -1):
            if one in within:
                parent = self._holders[one].parent
                within[parent] = within.get(parent, 0) + within[one]
        return within
