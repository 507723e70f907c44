"""The words by which running text says who did what, folded, per language."""

from collections.abc import Sequence
from functools import cache, partial
from typing import NamedTuple

from kerguen.model import Field, Lang
from kerguen.observe.cues import folded_words

LONGEST_CUE = 6  # words


class Cues(NamedTuple):
    """The role words of a page's language, folded; English beside it, for pages half translated."""

    before: dict[str, Field | None]  # None: words that give no role, longer than some that do
    ends: frozenset[str]  # their last words
    by: frozenset[str]
    cast_nouns: frozenset[str]
    film_nouns: frozenset[str]
    joiners: frozenset[str]
    after: tuple[str, ...]
    cast_after: frozenset[str]
    works: frozenset[str]
    shared: frozenset[str]
    many_after: tuple[str, ...]
    performs: frozenset[str]
    performances: frozenset[str]
    takes: frozenset[str]
    roles_taken: frozenset[str]
    passive: frozenset[str]
    directed: frozenset[str]
    goes_on: frozenset[str]
    maker_nouns: frozenset[str]
    lang: Lang | None


@cache
def role_cues(lang: Lang | None) -> Cues:
    """The cues of one language and of English; of all lexicons when the language is unknown."""
    listed = partial(folded_words, "roles", lang)
    fields: tuple[Field, ...] = ("cast", "writer", "director")
    before: dict[str, Field | None] = {cue: field for field in fields for cue in listed(f"{field}_before")}
    before |= dict.fromkeys(listed("attended"))
    before |= dict.fromkeys(listed("director_told"), "director")
    if "d" in listed("by"):  # "le film d'Ada Rey"
        before |= {cue[:-1]: field for cue, field in before.items() if cue.endswith(" de")}
    return Cues(
        before=before,
        ends=frozenset(cue.rpartition(" ")[2] for cue in before),
        by=listed("by"),
        cast_nouns=listed("cast_nouns"),
        film_nouns=listed("film_nouns"),
        joiners=listed("joiners"),
        after=tuple(sorted(f"{cue} " for cue in listed("director_after") if " " in cue)),
        cast_after=listed("cast_after", "cast_after_small"),
        works=listed("works"),
        shared=listed("shared"),
        many_after=tuple(sorted(f"{cue} " for cue in listed("cast_after_many"))),
        performs=listed("performs"),
        performances=listed("performances"),
        takes=listed("takes"),
        roles_taken=listed("roles_taken"),
        passive=listed("passive"),
        directed=listed("directed"),
        goes_on=listed("goes_on"),
        maker_nouns=listed("film_nouns") | listed("maker_nouns"),
        lang=lang,
    )


def cue_length(words: Sequence[str], cues: Cues) -> int:
    """How many of the last folded words are a role phrase."""
    if not words or words[-1] not in cues.ends:
        return 0
    return next((n for n in range(min(LONGEST_CUE, len(words)), 0, -1) if " ".join(words[-n:]) in cues.before), 0)
