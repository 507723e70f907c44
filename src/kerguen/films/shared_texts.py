"""Shared texts: words that pages on several films have alike are a house's boilerplate and tell nothing of a film;
pages that hold one text, cut or translated as it may be, are about one film.
"""

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from kerguen.films.features import ALIGNED, MARKS_ALIKE, compare
from kerguen.films.shared_titles import have_different_directors
from kerguen.model import Mention, framed_id
from kerguen.values.title_match import bare_key

CLEAR = 1.5  # points by which one of a page's films must be likelier than the next to be the one its text is about
MOST_TITLES = 2  # a text under more titles than a film and a headline is no review of one film


def without_boilerplate(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions without the fingerprints of text that pages on films of other directors, or of several titles, bear."""
    bearers: dict[str, list[Mention]] = {}
    for mention in mentions:
        for mark in mention.text_marks:
            bearers.setdefault(mark, []).append(mention)
    common = {
        mark for mark, found in bearers.items()
        if len(found) > 1 and not mark.startswith(ALIGNED) and _is_boilerplate(found)
    }  # fmt: skip
    return [_stripped(mention, common) for mention in mentions]


def with_one_text(
    mentions: Sequence[Mention], pairs: Iterable[tuple[str, str]], known: Mapping[str, Mention] | None = None
) -> list[Mention]:
    """The mentions of these pairs, of pages or of mentions, marked as one text.

    A page that names no film takes the title of the film under which its text stands elsewhere, when that is one film;
    one that names no maker and says nothing against that film but another title takes it before its own.
    `known`: page, mention or film -> what is said of its film, its title first.
    """
    marks: dict[str, tuple[str, ...]] = {}
    beside: dict[str, set[str]] = {}
    for pair in sorted({(min(p), max(p)) for p in pairs}):
        text = framed_id("one text", *pair)
        for one, other in (pair, pair[::-1]):
            marks[one] = (*marks.get(one, ()), *(f"{ALIGNED}{text}-{n}" for n in range(MARKS_ALIKE)))
            beside.setdefault(one, set()).add(other)
    return [_with_marks(m, [n for n in (m.page, m.id) if n in marks], marks, beside, known or {}) for m in mentions]


def _with_marks(
    mention: Mention, names: Sequence[str], marks: Mapping[str, tuple[str, ...]], beside: Mapping[str, set[str]],
    films: Mapping[str, Mention],
) -> Mention:  # fmt: skip
    if not names:
        return mention
    elsewhere = [films[other] for name in names for other in beside[name] if other in films]
    told = sorted(film.titles[0] for film in elsewhere if film.titles and _may_be_called(mention, film))
    named = told[:1] if len({bare_key(title) for title in told}) == 1 else []
    return msgspec.structs.replace(
        mention, text_marks=(*mention.text_marks, *(mark for name in names for mark in marks[name])),
        titles=tuple(dict.fromkeys((*named, *mention.titles))),
    )  # fmt: skip


def _may_be_called(mention: Mention, film: Mention) -> bool:
    """Whether the page of this mention names no film, or no maker of the one that it names, whose title alone speaks
    against that film, of which a maker is known."""
    if not mention.titles:
        return True
    is_made = bool(film.directors) and not mention.directors
    return is_made and compare(mention, film).is_apart_by_titles_alone


def likeliest(left: Sequence[Mention], right: Sequence[Mention]) -> list[tuple[Mention, Mention]]:
    """The film of each of two pages of one text that the text is about; none when that cannot be told."""
    if not left or not right or (len(left) > 1 and len(right) > 1):
        return []
    ranked = sorted(((compare(a, b).points, a.id, b.id, a, b) for a in left for b in right), reverse=True)
    if len(ranked) > 1 and ranked[0][0] - ranked[1][0] < CLEAR:
        return []
    return [ranked[0][3:]]


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
