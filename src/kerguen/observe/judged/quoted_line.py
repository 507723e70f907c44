"""One line with its quotations, outlets and sentence ends, each found once and looked up by bisection."""

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from kerguen.model import Lang
from kerguen.observe.cues import phrases
from kerguen.observe.judged.quoted import Quoted
from kerguen.observe.judged.verdicts import SENTENCE_END
from kerguen.values.outlets import FoundOutlet

_AFTER_STOP = 4  # characters that decide whether a stop ends its sentence
_LEADING = frozenset(' \xa0"”»’)]')


class QuotedLine(NamedTuple):
    """A line, its quotations and the outlets that it names, in order; the other fields serve the look-ups."""

    text: str
    start: int
    end: int
    quotes: tuple[Quoted, ...]
    named: tuple[FoundOutlet, ...]
    marks: tuple[int, ...]  # where quotations begin
    names: tuple[int, ...]  # where outlets begin
    stops: tuple[int, ...]  # where sentences end
    interviews: tuple[int, ...]  # where words of an interview begin

    def sentence_start(self, place: int) -> int:
        """Where the sentence before the quotation mark at `place` begins; ends inside quotations do not count."""
        start = self._cut_stop(place)
        number = bisect_left(self.stops, place - _AFTER_STOP) - 1
        while start is None and number >= 0:
            if not self._is_inside(self.stops[number], place):
                start = self.stops[number] + 1
            number -= 1
        start = self.start if start is None else start
        while start < place and self.text[start] in _LEADING:
            start += 1
        return start

    def _cut_stop(self, place: int) -> int | None:
        """The last end of a sentence right before a mark, the text read as if it ended there."""
        left = max(self.start, place - _AFTER_STOP)
        ends = [m.end() for m in SENTENCE_END.finditer(self.text, left, place) if not self._is_inside(m.start(), place)]
        return ends[-1] if ends else None

    def _is_inside(self, stop: int, place: int) -> bool:
        """Whether a stop stands in a quotation that begins before `place`."""
        number = bisect_right(self.marks, stop) - 1
        return number >= 0 and self.marks[number] < place and stop < self.quotes[number].outer_end - 2

    def sentence_end(self, words: Quoted) -> int:
        """Where the sentence of a quotation ends."""
        number = bisect_left(self.stops, words.end if words.closed else words.outer_end)
        return max(words.outer_end, self.stops[number] if number < len(self.stops) else self.end)

    def outlet_from(self, place: int) -> FoundOutlet | None:
        """The first outlet that begins at `place` or later."""
        number = bisect_left(self.names, place)
        return self.named[number] if number < len(self.named) else None

    def outlet_before(self, place: int) -> FoundOutlet | None:
        """The last outlet that ends at `place` or before."""
        number = bisect_right(self.names, place) - 1
        while number >= 0 and self.named[number].end > place:
            number -= 1
        return self.named[number] if number >= 0 else None

    def has_interview(self, left: int, right: int) -> bool:
        """Whether a word of an interview begins in these characters."""
        number = bisect_left(self.interviews, left)
        return number < len(self.interviews) and self.interviews[number] < right


def quoted_line(
    text: str, lang: Lang | None, row: tuple[int, int], quotes: tuple[Quoted, ...], named: tuple[FoundOutlet, ...]
) -> QuotedLine:
    """The line with what its look-ups need; a line that quotes nobody needs nothing."""
    start, end = row
    if not quotes or not named:
        return QuotedLine(text, start, end, quotes, named, (), (), (), ())
    return QuotedLine(
        text, start, end, quotes, named,
        marks=tuple(q.outer_start for q in quotes),
        names=tuple(o.start for o in named),
        stops=tuple(m.start() for m in SENTENCE_END.finditer(text, start, end)),
        interviews=tuple(c.start for c in phrases("outlet_cues", ("interview",), lang).find(text, start, end)),
    )  # fmt: skip
