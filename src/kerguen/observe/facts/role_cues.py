"""The words by which running text says who did what, folded, per language."""

from functools import cache
from typing import NamedTuple

from kerguen import rules
from kerguen.model import Field, Lang
from kerguen.text.fold import fold


class Cues(NamedTuple):
    """The role words of a page's language, folded; English beside it, for pages half translated."""

    before: dict[str, Field | None]  # None: words that give no role, longer than some that do
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
    langs = (lang, "en") if lang in rules.languages() else rules.languages()
    tables = [rules.lexicon(one).get("roles", {}) for one in langs if one]
    fields: tuple[Field, ...] = ("cast", "writer", "director")
    before: dict[str, Field | None] = {cue: field for field in fields for cue in _folded(tables, f"{field}_before")}
    before |= dict.fromkeys(_folded(tables, "attended"))
    before |= dict.fromkeys(_folded(tables, "director_told"), "director")
    if "d" in _folded(tables, "by"):  # "le film d'Ada Rey"
        before |= {cue[:-1]: field for cue, field in before.items() if cue.endswith(" de")}
    return Cues(
        before=before,
        by=_folded(tables, "by"),
        cast_nouns=_folded(tables, "cast_nouns"),
        film_nouns=_folded(tables, "film_nouns"),
        joiners=_folded(tables, "joiners"),
        after=tuple(sorted(f"{cue} " for cue in _folded(tables, "director_after") if " " in cue)),
        cast_after=_folded(tables, "cast_after"),
        works=_folded(tables, "works"),
        shared=_folded(tables, "shared"),
        many_after=tuple(sorted(f"{cue} " for cue in _folded(tables, "cast_after_many"))),
        performs=_folded(tables, "performs"),
        performances=_folded(tables, "performances"),
        takes=_folded(tables, "takes"),
        roles_taken=_folded(tables, "roles_taken"),
        passive=_folded(tables, "passive"),
        directed=_folded(tables, "directed"),
        goes_on=_folded(tables, "goes_on"),
        maker_nouns=_folded(tables, "film_nouns") | _folded(tables, "maker_nouns"),
        lang=lang,
    )


def _folded(tables: list[rules.Table], key: str) -> frozenset[str]:
    return frozenset(fold(word) for table in tables for word in table.get(key, ()))
