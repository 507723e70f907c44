"""Works of several countries: "una co-produzione Italia-Francia", "una coproducción entre España, Suiza y Francia"."""

import re
from functools import cache

from kerguen import rules
from kerguen.model import Lang
from kerguen.text.phrases import alternation, small
from kerguen.values.terms import Found, countries

BETWEEN = 4  # characters between two countries: " en "


def joint_countries(text: str, start: int, stop: int, lang: Lang | None) -> tuple[Found, ...]:
    """The countries, two or more, behind the first noun for a joint work in text[start:stop] that has them.

    >>> joint_countries("Une coproduction France-Belgique.", 0, 33, "fr")
    (('FR', 17, 23), ('BE', 24, 32))
    """
    for m in works.finditer(text, start, stop) if (works := _works(lang)) else ():
        listed, end, begin = list[Found](), 0, m.start(1)
        lands = _GOES_ON.split(m[1], maxsplit=1)[0].replace("-", ",").replace("/", ",")
        for code, first, last in countries(lands):
            if first <= end + BETWEEN and not m[1][last:].lstrip()[:1].isupper():  # not "France Télévisions"
                listed.append((code, begin + first, begin + last))
                end = last
        if len(listed) > 1 and listed[0][1] == begin:
            return tuple(listed)
    return ()


_GOES_ON = re.compile(rf"[ \xa0](?!(?:{small('and')})[ \xa0])[a-zß-ÿ]")  # "Italia-Francia girata tra le montagne"


@cache
def _works(lang: Lang | None) -> re.Pattern[str] | None:
    nouns = rules.lexicon(lang).get("roles", {}).get("joint_works") if lang in rules.languages() and lang else None
    lands = r"(?:[a-zß-ÿ]{2,9}[ \xa0]){0,2}([A-ZÀ-Þ][^.;:()\n]{3,60})"
    return re.compile(rf"(?<!\w)(?i:{alternation(nouns)})[ \xa0]{lands}") if nouns else None
