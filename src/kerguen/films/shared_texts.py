"""Shared texts: words that pages on several films have alike are a house's boilerplate and tell nothing of a film;
pages that hold one text, cut or translated as it may be, are about one film.
"""

from collections.abc import Iterable, Sequence

import msgspec

from kerguen.films.features import ALIGNED, MARKS_ALIKE
from kerguen.films.shared_titles import have_different_directors
from kerguen.model import Mention, framed_id
from kerguen.values.title_match import bare_key

MOST_TITLES = 2  # a text under more titles than a film and a headline is no review of one film


def without_boilerplate(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions without the fingerprints of text that pages on films of other directors, or of several titles, bear."""
    bearers: dict[str, list[Mention]] = {}
    for mention in mentions:
        for mark in mention.text_marks:
            bearers.setdefault(mark, []).append(mention)
    common = {mark for mark, found in bearers.items() if len(found) > 1 and _is_boilerplate(found)}
    return [_stripped(mention, common) for mention in mentions]


def with_one_text(mentions: Sequence[Mention], pairs: Iterable[tuple[str, str]]) -> list[Mention]:
    """The mentions of these pairs of pages marked as one text; only pages about one film can be told by their text."""
    marks: dict[str, tuple[str, ...]] = {}
    for pair in sorted({(min(p), max(p)) for p in pairs}):
        text = framed_id("one text", *pair)
        for page in pair:
            marks[page] = (*marks.get(page, ()), *(f"{ALIGNED}{text}-{n}" for n in range(MARKS_ALIKE)))
    return [
        msgspec.structs.replace(m, text_marks=(*m.text_marks, *marks[m.page])) if m.page in marks else m
        for m in mentions
    ]


def _is_boilerplate(mentions: Sequence[Mention]) -> bool:
    titles = {bare_key(m.titles[0]) for m in mentions if m.titles}
    return (len(titles) > MOST_TITLES and not _is_named_alike(mentions)) or have_different_directors(mentions)


def _is_named_alike(mentions: Sequence[Mention]) -> bool:
    """Whether all of them have a title in common, whatever stands first."""
    keys = [{bare_key(title) for title in m.titles} for m in mentions]
    return bool(set.intersection(*keys))


def _stripped(mention: Mention, common: set[str]) -> Mention:
    left = tuple(mark for mark in mention.text_marks if mark not in common)
    return mention if left == mention.text_marks else msgspec.structs.replace(mention, text_marks=left)
