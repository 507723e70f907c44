"""Led titles: what the writer of a text tells to have seen, and what stands behind words that only a film follows.

Ayer fui a ver Blade Runner 2049 con … · Ho visto "Suburra" · J'ai vu *Close* hier · a free screening of Aftersun ·
Ada Ruiz revient avec Lindes, …
"""

import re
from collections.abc import Iterator
from functools import cache

from kerguen import rules
from kerguen.observe.naming.title_words import by_words, denied, film_nouns, said_of
from kerguen.text.fold import fold
from kerguen.text.phrases import alternation, small, worded
from kerguen.text.signs import cue, matches_at
from kerguen.values.dates import weekday_names
from kerguen.values.people import is_full_name, running_name, upper
from kerguen.values.titles import title_articles, title_small

_VERBS = ("seen_first", "shown_first")
LEADS = cue(
    lambda: (
        *(phrase.split(" ", 1)[0] for phrase in rules.words("roles", *_VERBS, "leads")),
        *(fold(phrase).split(" ", 1)[0] for phrase in rules.words("roles", "leads_cased")),
    )
)
DENIED = 12  # characters before the verb in which a word denies it


def led_titles(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """The places of titles behind "ho visto" ("watched") and "torna con" ("noun"): in marks, words with capitals, or an
    article with a capital and what follows, up to the end of the clause."""
    for m in matches_at(_led(), LEADS, text, start, end):
        if _denied().search(text, max(start, m.start() - DENIED), m.start()):
            continue
        left, right = m.span(m.lastgroup or 0)
        if m["run"] and not m["seen"] and text[right : right + 1] == " " != text[right + 1 : right + 2] != "(":
            continue  # "Trailer zu Wir sind die Nacht": the title may go on
        if m["marked"] or not is_full_name(text[left:right]):
            yield "watched" if m["seen"] else "noun", left, right


@cache
def leads() -> re.Pattern[str]:
    """What stands right before a title and in none, folded: "retour sur"."""
    return re.compile(rf"\b(?:{alternation(map(fold, rules.words('roles', 'leads')))}) ")


@cache
def _led() -> re.Pattern[str]:
    """The verb, perhaps "la película", and the title: in marks, from its article or with what it is behind it, in capitals;
    behind "halfway through", in a language that writes titles in capitals, all of them."""
    seen, leads = alternation(rules.words("roles", *_VERBS)), alternation(rules.words("roles", "leads"))
    noun, articles = alternation(film_nouns()), [word for word in title_articles() if len(word) > 1]
    marked = r"[\"“„«‘'*_\[]{1,3}[ \xa0]?(?P<marked>[^\W_][^\"“”„*_»«\n\[\]]{1,80}?)[ \xa0]?[\"”“’'*_»\]]{1,3}(?!\w)"
    inner = r"[^,.;:!?()\n\"“”«»*_]{2,50}?"
    by = rf"\s(?:(?:{alternation(w for w in by_words() if w.isalpha())})\s|d['’]){running_name().pattern}"
    verbs = alternation(w for w in (*said_of(), *rules.words("title_furniture", "headline_verbs")) if len(w) > 1)
    begun = rf"(?P<begun>(?:{alternation(map(str.capitalize, articles))})\s{inner})(?=[,.!?:;)…]|\s[(–-]|{by}|\s(?:{verbs})\s|$)"
    told = rf"(?P<told>[{upper()}\d]{inner})(?=\s\((?:19|20)\d\d|,\s[a-zß-ÿ]|{by})"
    word = rf"[{upper()}\d][\w'’-]*"
    run = rf"(?P<run>{word}(?:\s(?:[a-zß-ÿ]{{1,3}}\s){{0,2}}{word}){{0,6}})(?=[,.!?:;)…]|\s[(-]|\s[a-zß-ÿ]{{1,4}}\s|$)"
    cased = alternation(rules.words("roles", "leads_cased"))
    dated = rf"(?!(?:{small('on', 'on_the')})\s(?i:{alternation(weekday_names())})(?!\w))"
    joined = rf":?\s{dated}(?:(?:{alternation(title_small())}|&)\s){{0,2}}"
    whole = rf"(?P<whole>(?>{word}(?:{joined}{word}){{0,7}}))(?!['’]s)"
    whole += rf"(?=\s(?:{worded('cased_next')})(?!\w)|(?!\s[&a-zß-ÿ]))"  # a title of another language goes on
    return re.compile(
        rf"(?i:(?P<cased>{cased})|(?P<seen>{seen})|{leads})\s(?:[a-zß-ÿ]{{1,4}}[\s'’](?:{noun})\s)?"
        rf"(?:{marked}|(?(cased){whole}|(?:{begun}|{told}|{run})))"
    )


@cache
def _denied() -> re.Pattern[str]:
    """ "Non ho", "nunca he": the writer has not seen it."""
    return re.compile(rf"(?<!\w)(?i:{alternation(denied())})\s?\Z")
