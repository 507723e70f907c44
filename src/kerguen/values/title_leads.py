"""What a heading puts before its title, or around it: "Critique :", "Wir zeigen", "Is … de moeite waard?"."""

import re
from functools import cache

from kerguen import rules


@cache
def leading_furniture() -> re.Pattern[str]:
    """ "Critique :", "Review of", "[critique]": what a heading puts before the title."""
    patterns = [pattern.removeprefix("^") for pattern in rules.words("title_furniture", "patterns")]
    return re.compile("|".join(f"(?:{p})" for p in patterns), re.IGNORECASE)


def asked_title(heading: str) -> tuple[int, int] | None:
    """Where the title stands in a heading that asks or says how good its film is.

    >>> asked_title("Was taugt Lindes?"), asked_title("Waarom Lindes zo goed is"), asked_title("Lindes is goed")
    ((10, 16), (7, 13), None)
    """
    m = _asked().fullmatch(heading) if len(heading) < LONGEST else None
    return m.span(m.lastindex or 0) if m else None


LONGEST = 100  # characters


@cache
def _asked() -> re.Pattern[str]:
    title = r"[\"“„«‘'*_]{0,2}((?-i:[^\Wa-zß-ÿ_]).{0,70}?)[\"”“»’'*_]{0,2}"
    frames = "|".join(f"(?:{frame.replace('{t}', title)})" for frame in rules.words("title_furniture", "asked"))
    return re.compile(rf"[\W_]{{0,4}}(?:{frames})[\W_]{{0,4}}", re.IGNORECASE)
