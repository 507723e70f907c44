"""Lists of names: two names each ("Ada Rey - Lucia, Ben Dale - Il padre"), a name cut by the end of a line, another label."""

import re
from collections.abc import Iterator

Span = tuple[int, int]


def dashed_pairs(text: str, start: int, end: int) -> list[tuple[Span, Span]]:
    """Both sides of the dash of each item, two items and more; [] for any other list.

    >>> dashed_pairs("Ada Rey - Lucia, Ben Dale - Il padre", 0, 36)
    [((0, 7), (10, 15)), ((17, 25), (28, 36))]
    """
    dashes = _DASH.findall(text, start, end)
    if len(dashes) < 2 or len(dashes) != text.count(",", start, end) + 1:
        return []
    items = list(_DASHED.finditer(text, start, end))
    return [(item.span(1), item.span(2)) for item in items] if len(items) == len(dashes) else []


_DASH = re.compile(r"[ \xa0][–—-][ \xa0]")
_DASHED = re.compile(r"\s*([^,\n–—-]{2,40}(?:-[^,\n–—-]{1,30})?)[ \xa0][–—-][ \xa0]([^,\n\d]{1,60}),?")


def separators(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The separators of a list, each tried only where one of its signs stands, from the white space before it."""
    position = start
    for sign in _SEPARATOR_SIGN.finditer(text, start, end):
        left = sign.start()
        while left > position and text[left - 1].isspace():
            left -= 1
        if left >= position and (found := _SEPARATOR.match(text, left, end)):
            position = found.end()
            yield found


_SEPARATOR_SIGN = re.compile(r"[.,;/|•·\n\r\t–—…\]\[*-]")
_SEPARATOR = re.compile(
    r"\s*(?:(?<=[^\W\d_]{3})\.\s|(?!,\s[JS]r\b)[,;/|•·\n\r\t]|\s[–—-]\s|\.\.\.|…|\]\]|\[\[|\*\*)\s*"
)
INNER_LABEL = re.compile(r"[^\W\d_]{2} [^\W\d_]{3,20}: [^\W\d_]+ [^\W\d_]")  # "Ada Rey Étoiles: Ben Dale"
REST_OF_NAME = re.compile(r"-\n([a-zß-ÿ]{2,20})(?=[,.;\s])")  # "Noémie Mer-" over "lant, Louis Garrel"
# "Dir: A | Inter: B, C": another label, unknown, and its list
OTHER_LABEL = re.compile(r"\s*[^\W\d_]{2,20}\.?:\s(?=[^\W\d_]+\s[^\W\d_])")
