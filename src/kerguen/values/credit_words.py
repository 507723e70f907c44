"""What stands between a film and its maker, over all lexicons: "de", "un film d'", ". Regie von"."""

import re
from functools import cache

from kerguen import rules
from kerguen.text.phrases import alternation, by_letter, small
from kerguen.values.people import upper

_SET_OFF = r"(?:\s?[,./:;]\s|\s[–—-]\s)"


@cache
def credit_between() -> re.Pattern[str]:
    """What stands between a title and its director: " de ", ", un film de ", ". De ", " by ", ", regia di "."""
    return re.compile(rf"(?P<sure>{_SET_OFF})?(?(sure)|(?<=\S)\s){credit_words()}")


@cache
def credit_set_off() -> re.Pattern[str]:
    """The same after a comma, a full stop, a dash; it begins with the sign, by which a search is quick."""
    return re.compile(rf"[,./:;–—-](?:(?<![–—-])|(?<=[^\S\n].))\s{credit_words()}")


@cache
def credit_words() -> str:
    """The pattern of a credit between a title and its maker, the maker's first capital letter not included."""
    words = by_letter(re.escape(p).replace("'", "['’]") for p in _credit_phrases())
    nouns = set(rules.words("roles", "film_nouns"))
    article = rf"(?:(?:{small('a', 'the')})\s)?"
    noun = rf"(?i:{article}(?:{alternation(nouns)})\s(?:d['’]\w{{1,14}}\s|\w{{1,14}}\s){{0,2}}?)?"
    return rf"{noun}(?:{words})[:\s]{{0,2}}(?=[{upper()}])"


@cache
def credit_end() -> re.Pattern[str]:
    """The end of any credit, before the maker's capital: a look that costs 1 µs where the whole pattern costs 50."""
    words = by_letter(re.escape(p.split()[-1]).replace("'", "['’]") for p in _credit_phrases())
    return re.compile(rf"(?:{words})[:\s]{{0,2}}(?=[{upper()}])")


@cache
def _credit_phrases() -> frozenset[str]:
    """What may be said between a film and its maker, with a small and with a capital letter: "de", "Un film d'"."""
    by = set(rules.words("roles", "by"))
    phrases = by | {p for p in rules.words("roles", "director_before") if p.split()[-1] in by}
    phrases |= {p[:-2] + "d'" for p in phrases if p.endswith(" de")} | {"d'"}
    return frozenset(phrases | {p[0].upper() + p[1:] for p in phrases})


@cache
def credit_at_start() -> re.Pattern[str]:
    """A credit where a stretch begins, perhaps after a comma or a dash."""
    return re.compile(rf"[\s,;–—-]{{0,3}}{credit_words()}")


def is_shouted_noun(words: str) -> bool:
    """ "UNE CHUTE" of "ANATOMIE D'UNE CHUTE" is no maker."""
    return words.isupper() and words.split(" ", 1)[0].lower() in _articles()


@cache
def _articles() -> frozenset[str]:
    return frozenset(rules.words("small", "a", "the"))
