"""Marks of links around names in running text: "[Ada Ruiz](https://www.imdb.com/name/nm1) plays", "<a href=…>Ada Ruiz</a>"."""

import re

_BEHIND = re.compile(r"\]\((?:[^()\n]|\([^()\n]{0,80}\)){1,300}\)|</a>")
_BEFORE = re.compile(r"(?:(?<!!)\[|<a\s[^<>\n]{0,300}>)\Z")
_CATALOGUE = re.compile(
    r"imdb|wikipedia|themoviedb|letterboxd|rottentomatoes|filmaffinity|mubi|allocine|moviemeter|ofdb"
)
LONGEST_OPENED = 310  # characters of "<a href=…>"


def with_link(text: str, start: int, end: int, first: int, stop: int) -> tuple[int, int]:
    """The place of a name with the marks of the link to its entry in a catalogue, if it is one; within `first` and `stop`."""
    if text[end : end + 2] not in ("](", "</"):
        return start, end
    behind = _BEHIND.match(text, end, stop)
    opened = _BEFORE.search(text, max(first, start - LONGEST_OPENED), start) if behind else None
    if opened is None or behind is None or not _CATALOGUE.search(opened[0] + behind[0]):
        return start, end
    return opened.start(), behind.end()
