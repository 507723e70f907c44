"""Text as it reads when typography is set aside, with the way back to the page's own characters."""

from functools import lru_cache

import msgspec

SAME = {
    **dict.fromkeys("’‘ʼ`´′", "'"),
    **dict.fromkeys("«»“”„‟‹›″", '"'),
    **dict.fromkeys("–—−‑‐", "-"),
    **dict.fromkeys("\u00a0\u202f\u2009\u200a\u2007\t\n\r", " "),
    "œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "…": "...", "ﬁ": "fi", "ﬂ": "fl",
}  # fmt: skip
CLINGING = frozenset(' -"')  # after these a space says nothing
CLOSE = frozenset('-";:!?')  # before these neither: French sets one, others do not
GONE = frozenset("\u00ad\u200b\u200c\u200d\ufeff*_")


class Plain(msgspec.Struct, frozen=True):
    """`text` with typography set aside; `places[i]` is where its character i stands in the page."""

    text: str
    places: tuple[int, ...]


@lru_cache(maxsize=32)  # whole pages: few are asked for again
def plain(text: str) -> Plain:
    """Quotes, dashes and spaces in one form, lower case; runs of spaces as one."""
    characters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        if character in GONE:
            continue
        for one in SAME.get(character, character).lower():
            if one == " " and (not characters or characters[-1] in CLINGING):
                continue
            if one in CLOSE and characters and characters[-1] == " ":
                characters.pop()
                places.pop()
            characters.append(one)
            places.append(place)
    return Plain("".join(characters), (*places, len(text)))
