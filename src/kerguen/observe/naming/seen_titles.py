"""Seen titles: what the writer of a text tells to have seen, or a house to show, where the verb stands before it.

Ayer fui a ver Blade Runner 2049 con … · Ho visto "Suburra" · J'ai vu *Close* hier · a free screening of Aftersun
"""

import re
from collections.abc import Iterator
from functools import cache

from kerguen import rules
from kerguen.observe.naming.title_words import denied, film_nouns
from kerguen.text.phrases import alternation
from kerguen.text.signs import cue, matches_at
from kerguen.values.people import is_full_name, upper

_VERBS = ("seen_first", "shown_first")
SEEN_FIRST = cue(lambda: (phrase.split(" ", 1)[0] for phrase in rules.words("roles", *_VERBS)))
DENIED = 12  # characters before the verb in which a word denies it


def seen_titles(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The places of titles behind "ho visto": in marks, or words with capitals up to the end of the clause."""
    for m in matches_at(_seen_first(), SEEN_FIRST, text, start, end):
        if _denied().search(text, max(start, m.start() - DENIED), m.start()):
            continue
        left, right = m.span("marked" if m["marked"] else "run")
        words = text[left:right]
        if m["marked"] or not is_full_name(words):
            yield left, right


@cache
def _seen_first() -> re.Pattern[str]:
    """The verb, perhaps "la película", and the title."""
    verbs = alternation(rules.words("roles", *_VERBS))
    noun = alternation(film_nouns())
    marked = r"[\"“„«‘'*_\[]{1,3}[ \xa0]?(?P<marked>[^\W_][^\"“”„*_»«\n\[\]]{1,80}?)[ \xa0]?[\"”“’'*_»\]]{1,3}(?!\w)"
    word = rf"[{upper()}\d][\w'’-]*"
    run = rf"(?P<run>{word}(?:\s(?:[a-zß-ÿ]{{1,3}}\s){{0,2}}{word}){{0,6}})(?=[,.!?:;)…]|\s[(-]|\s[a-zß-ÿ]{{1,4}}\s|$)"
    return re.compile(rf"(?i:{verbs})\s(?:[a-zß-ÿ]{{1,4}}[\s'’](?:{noun})\s)?(?:{marked}|{run})")


@cache
def _denied() -> re.Pattern[str]:
    """ "Non ho", "nunca he": the writer has not seen it."""
    return re.compile(rf"(?<!\w)(?i:{alternation(denied())})\s?\Z")
