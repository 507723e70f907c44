"""Names of countries and languages in the languages of the lexicons: CLDR's, made ready by scripts/build_term_names.py."""

import gzip
from collections.abc import Iterable
from functools import cache

from kerguen import rules
from kerguen.text.fold import fold

_NO_COUNTRY = ("EU", "EZ", "UN", "ZZ", "QO")


@cache
def term_names(sort: str) -> dict[str, str]:
    """Folded name -> code of each "country" or "language"; babel is asked for lexicons that the list was not made for."""
    langs, *rows = gzip.decompress(rules.data_bytes("terms.tsv.gz")).decode().splitlines()
    parts = (row.split("\t") for row in rows)
    listed = {name: code for one, code, name in parts if one == sort}
    later = [lang for lang in rules.languages() if lang not in langs.split()]
    return in_babel(sort, later) | listed if later else listed


def in_babel(sort: str, langs: Iterable[str]) -> dict[str, str]:
    """The names that CLDR has in some languages, folded, with their codes."""
    from babel import Locale  # noqa: PLC0415  a tenth of a second, which few runs need

    if sort == "language":
        names = (pair for lang in langs for pair in Locale(lang).languages.items())
        return {fold(name): code for code, name in names if len(code) in (2, 3)}
    return {
        fold(name.replace("&", joint)): code
        for lang in langs
        for joint in ("&", "and")
        for code, name in Locale(lang).territories.items()
        if len(code) == 2 and code.isalpha() and code not in _NO_COUNTRY
    }
