"""Certificates: from what age a film may be seen, as the offices of its countries write it."""

import re

from kerguen.text.phrases import small

_CERTIFICATE = re.compile(
    r"FSK[ \xa0-]?(?:(?:[a-z]{2,3}[ \xa0])?(?:0|6|12|16|18))|PG(?:-1[23])?|12A|NC-17|TV-(?:MA|14|PG)"
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
