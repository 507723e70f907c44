"""How sentences begin that name what kind of work the film is: "Excelente thriller que …", "su nueva historia, un drama"."""

import re
from functools import cache

from kerguen import rules
from kerguen.text.phrases import alternation, small

BEGIN = r"(?:(?<=[.!?…] )|(?<=\n)|(?<![\s\S]))"  # of a sentence


@cache
def begun() -> re.Pattern[str]:
    """A word with a capital that begins a sentence."""
    return re.compile(rf"{BEGIN}(?=[^\W\d_a-zß-ÿ][^\W\d_]+[ ,])")


@cache
def clause() -> re.Pattern[str]:
    """ " social que": what goes on to tell of the work, behind an adjective at most."""
    return re.compile(rf"(?:\s[a-zß-ÿ]+){{0,1}},?\s(?:{small('relative', 'directed_by')})\s")


@cache
def newest_one() -> re.Pattern[str]:
    """ "su nueva historia, un": the newest work of a maker, before what it is."""
    own, newest = (alternation(rules.words("roles", key)) for key in ("own", "newest"))
    return re.compile(
        rf"(?<!\w)(?:{own}|{small('a', 'declined')})\s(?:{newest})\s(?:[^\W\d_]+\s){{0,1}}?[^\W\d_]+,\s(?:{small('a', 'declined')})\s"
    )
