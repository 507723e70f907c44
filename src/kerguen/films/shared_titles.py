"""Shared titles: a second title that pages on films of different directors bear alike is a site's name, not a title."""

from collections.abc import Sequence

import msgspec

from kerguen.model import Mention
from kerguen.values.names import same_person
from kerguen.values.title_match import bare_key


def without_shared(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions without second titles that tell nothing. First titles and original titles always stay."""
    bearers: dict[str, list[Mention]] = {}
    for mention in mentions:
        for title in _second_titles(mention):
            bearers.setdefault(bare_key(title), []).append(mention)
    shared = {key for key, found in bearers.items() if len(found) > 1 and have_different_directors(found)}
    return [_stripped(mention, shared) for mention in mentions]


def _second_titles(mention: Mention) -> tuple[str, ...]:
    return tuple(t for t in mention.titles[1:] if t not in mention.original_titles)


def have_different_directors(mentions: Sequence[Mention]) -> bool:
    """Whether two of these name directors, and nobody in common."""
    named = [m.directors for m in sorted(mentions, key=lambda m: m.id) if m.directors]
    return any(not any(same_person(a, b) for a in named[0] for b in other) for other in named[1:])


def _stripped(mention: Mention, shared: set[str]) -> Mention:
    dropped = {t for t in _second_titles(mention) if bare_key(t) in shared}
    if not dropped:
        return mention
    return msgspec.structs.replace(mention, titles=tuple(t for t in mention.titles if t not in dropped))
