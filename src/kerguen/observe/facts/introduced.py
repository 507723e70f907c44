"""Names that a word or two introduce on their line: "von Radu Mihaileanu", "Regie Caroline Link", "Film d'Agnès Varda"."""

from functools import cache

from kerguen import rules
from kerguen.text.fold import fold
from kerguen.values.field_labels import labels_of
from kerguen.values.people import is_name


def without_by(words: str) -> str:
    """The name of two words or more behind a noun for films, a label or a preposition; all the words when none stands there."""
    first, _, rest = words.partition(" ")
    if words[:2].lower() in ("d'", "d’") and " " in words and is_name(words[2:]):
        return words[2:]
    if fold(first) in rules.words("roles", "film_nouns") and " " in rest:
        rest = without_by(rest.removeprefix("d'").removeprefix("d’"))
        return rest if is_name(rest) else words
    if fold(first) in labels_of("director") and " " in rest and is_name(rest):
        return rest
    full = " " in rest or "-" in rest  # "de Costa-Gavras"
    return rest if full and first.lower() in rules.words("roles", "by") and is_name(rest) else words


@cache
def says_who() -> frozenset[str]:
    """Small words before persons: "von", "mit"."""
    return frozenset(rules.words("roles", "by")) | {w for w in rules.words("roles", "cast_before") if len(w) <= SMALL}


SMALL = 4  # letters
