"""Appositions: what stands between commas after a name, before the sentence goes on."""

import re


def behind_apposition(text: str, end: int, stop: int) -> int:
    """Where the sentence goes on after "X, auteurs du «Prénom», réalisent": behind the second comma, else `end`."""
    m = _APPOSITION.match(text, end, stop)
    return m.end() if m else end


_APPOSITION = re.compile(r",\s[a-zß-ÿ][^,.;:!?\n]{3,60},(?=\s[a-zß-ÿ])")
