"""Certificates: from what age a film may be seen, as the offices of its countries write it."""

import re

from kerguen.text.phrases import small

_CERTIFICATE = re.compile(
    r"FSK[ \xa0-]?(?:(?:[a-z]{2,3}[ \xa0])?(?:0|6|12|16|18))|PG(?:-1[23])?|12A|NC-17|TV-(?:MA|14|PG)"
    r"|\+(?:7|9|1[0-8])|(?:6|7|9|1[0-8])\+|ATP|S?AM ?1[368]|P-?1[368]R?"
    r"|(?:Cert(?:ificate|\.)?|Rated)[ \xa0](?P<rated>G|U|PG|PG-13|12A?|15|18|R|NC-17)"
    rf"|(?:{small('aged_from', capital=True)}|{small('aged_from')})[ \xa0]\d{{1,2}}[ \xa0](?:{small('years_old')})"
)


def certificate(words: str) -> str | None:
    """The certificate that words are and nothing else.

    >>> certificate(" FSK 12"), certificate("Rated PG"), certificate("à partir de 8 ans"), certificate("12 Monkeys")
    ('FSK 12', 'PG', 'à partir de 8 ans', None)
    """
    m = _CERTIFICATE.fullmatch(words.strip(" \xa0()[].,*"))
    return (m["rated"] or m[0]) if m else None


def behind_title(text: str, end: int, lang: str | None) -> tuple[str, int, int] | None:
    """The certificate in brackets right behind the title that ends there, with its place: "Robot Dreams (PG)"; bare
    figures are one in English alone: "The Persian Version (15)"."""
    m = _BRACKET.match(text, end)
    rated = m and (certificate(m[1]) or (m[1] if lang == "en" and m[1] in BRITISH else None))
    return (rated, m.start(1), m.start(1) + len(rated)) if m and rated else None


_BRACKET = re.compile(r"[*_\"”’']{0,3}[ \xa0]\(([^()\n]{1,12})\)")
BRITISH = ("U", "12", "15", "18")
