"""Words that say whose review a page is, beside those that say of what it is one."""

import re
from functools import cache

from kerguen import rules
from kerguen.text.fold import fold
from kerguen.text.phrases import small
from kerguen.values.known_titles import is_known_title
from kerguen.values.people import is_full_name


def is_somebodys_review(words: str, folded: str) -> bool:
    """ "Kritik von Jan Kos", "la recensione di Marco Rossi": whose review it is; "Recensione di Parasite" says of what."""
    m = _review_by().match(folded)
    if m is None or m["by"] in rules.words("small", "by"):
        return m is not None
    named = " ".join(words.split()[folded.count(" ", 0, m.end()) :])
    return is_full_name(named) and not is_known_title(fold(named))


@cache
def _review_by() -> re.Pattern[str]:
    words = {fold(w) for w in rules.words("title_furniture", "after")}
    nouns = "|".join(sorted(words, key=len, reverse=True))
    by = small("by", "made_by")
    return re.compile(rf"(?:(?:{small('the', 'a', 'possessive')}) )?(?:{nouns}) (?P<by>{by}) (?=\w)")
