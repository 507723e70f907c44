"""Titles that a heading signs with their maker: "Lindes de Marta Solano", "Marta Solano’s Lindes"."""

import re
from collections.abc import Iterable
from functools import lru_cache

from msgspec.structs import replace

from kerguen.observe.naming.title_words import directed_by
from kerguen.observe.statement import Finding
from kerguen.text.fold import fold
from kerguen.text.phrases import alternation, small
from kerguen.values.known_titles import is_known_title
from kerguen.values.titles import is_furniture, small_words


def unsigned(title: Finding, makers: Iterable[str], text: str) -> Finding:
    """The title without the maker's name before or behind it; a film that is known with the name keeps it, and one that
    the text never calls without the name before it: "Tyler Perry's The Family That Preys"."""
    words = str(title.value)
    for maker in (one for one in makers if re.search(re.escape(one), words, re.IGNORECASE)):
        m = _signed(maker).fullmatch(words)
        if m is None or is_known_title(fold(words)):
            continue
        start, end = m.span(m.lastindex or 0)
        cut = words[start:end]
        if start > len(maker) and not text.count(words) < MANY <= text.count(cut):
            continue
        if len(cut) < SHORTEST or is_furniture(cut) or cut.lower() in small_words():
            continue
        if title.start is None or title.end is None or title.end - title.start != len(words):
            return replace(title, value=cut, text=cut)
        return replace(title, value=cut, start=title.start + start, end=title.end - len(words) + end, text=cut)
    return title


SHORTEST = 2  # characters of a title
MANY = 2  # times that the text calls a film so


@lru_cache(maxsize=256)
def _signed(maker: str) -> re.Pattern[str]:
    """The title with the name behind a word, a mark, or before it as who owns it."""
    name = re.escape(maker)
    by = rf",?\s(?:{small('made_as', 'made_by')}|{alternation(directed_by())})\s|\sd['’]|\s?[(\[]|\s[–—|-]\s|,\s"
    title = r"[\"“«„‘'*]?([^\W_].*?)[\"”»“’'*]?"
    return re.compile(
        rf"{title}(?:{by}){name}[)\]]?|{name}(?:['’]s?\s|s\s(?=[„“\"])|\s?:\s|\s[–—|-]\s){title}", re.IGNORECASE
    )
