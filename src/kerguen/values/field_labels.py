"""Labels of fact sheets over all lexicons, folded, for comparing the beginnings of lines."""

from functools import cache

from kerguen import rules
from kerguen.text.fold import fold


@cache
def every_label() -> frozenset[str]:
    """The labels of all fields, and those that name no field."""
    sections = (rules.lexicon(lang).get("labels", {}) for lang in rules.languages())
    return frozenset(fold(label) for section in sections for labels in section.values() for label in labels)


@cache
def labels_of(field: str) -> frozenset[str]:
    """The labels of one field."""
    return frozenset(map(fold, rules.words("labels", field)))
