"""Labels with which the lines of fact sheets begin: "Regie: …", "Running time 102 min"."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import takewhile

from kerguen import rules
from kerguen.model import Block
from kerguen.text.fold import fold
from kerguen.text.phrases import alternation
from kerguen.values.credit_lines import credit_line
from kerguen.values.field_labels import label_names

SHEET_LINE = 160  # characters at most of a line of a fact sheet
FIELDS = ("director", "cast", "writer", "runtime", "year", "country", "genre", "language", "version", "release_date")


def label_field(text: str, block: Block) -> str | None:
    """The field that a short line begins by naming; None for any other line."""
    if block.end - block.start > SHEET_LINE:
        return None
    first = text[block.start : block.start + 24].strip("*_# \t-•|").partition(" ")[0].rstrip(":").lower()
    if first not in _first_words():
        return None
    found = _labels().match(text, block.start, block.end)
    return _field_of().get(fold(found[1])) if found else None


@cache
def _field_of() -> dict[str, str]:
    """Folded label -> field; labels of one or two letters and those that are prepositions say too little."""
    return {
        fold(label): field
        for lang in rules.languages()
        for field in FIELDS
        for label in rules.lexicon(lang).get("labels", {}).get(field, ())
        if len(fold(label)) > 3
    }


@cache
def _first_words() -> frozenset[str]:
    return frozenset(label.split()[0].lower() for label in rules.words("labels", *FIELDS))


@cache
def _labels() -> re.Pattern[str]:
    labels = alternation(label for label in rules.words("labels", *FIELDS) if len(label) > 3)
    return re.compile(rf"[\W_]{{0,6}}({labels})(?![^\W_])", re.IGNORECASE)


def has_sheet_above(text: str, blocks: Sequence[Block], own: Sequence[int], found: Sequence[tuple[int, str]]) -> bool:
    """One film's fact sheet stands above the days and hours: what is named beside them are its halls and houses."""
    above = list(takewhile(lambda i: i < found[0][0], own)) if found else []
    labels = (text[blocks[i].start : min(blocks[i].end, blocks[i].start + SHEET_LINE)].partition(":")[0] for i in above)
    fields = {label_names(None).get(fold(label)) for label in labels} - {None}
    if "director" in fields and len(fields) > LABELS:
        return True
    if not above or len({name for _, name in found}) == len(found):
        return False  # halls come again
    sheets = [i for i in own if credit_line(text, blocks[i].start, blocks[i].end)]
    return len(sheets) == 1 and sheets[0] in above


LABELS = 2  # labels of different fields that more than one film of a list could have
