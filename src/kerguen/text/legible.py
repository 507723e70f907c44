"""Letters as they are read: one way to write each, nothing between them that nobody sees.

It is done before words become a page's text: offsets count the letters that are left.
"""

import re
import unicodedata

LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_APART = str.maketrans(LIGATURES)
JOINERS = "\u200c\u200d"  # of use outside the Latin script
UNSEEN = "\u00ad\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
FIXED = ("\xa0", "\u2007", "\u2009", "\u200a", "\u202f")  # spaces at which no line ends

ODD = re.compile(f"[\u0300-\u036f{UNSEEN}{JOINERS}{''.join(LIGATURES)}{''.join(FIXED)}]")
_AT_LINE_END = re.compile("\u00ad[ \t]*\n(?=[^\\W\\d_])")
_JOINED = re.compile(f"(?<=[a-zA-ZÀ-ɏ])[{JOINERS}]")


def legible(text: str) -> str:
    """The text with composed accents, without ligatures, soft hyphens, spaces of no width and marks of direction: they
    part words and names in two. Every space is a common one, a lone carriage return ends a line.

    >>> legible("Kino\u00adstart\u200b: Me\u0301lanie\xa0Auﬀret")
    'Kinostart: Mélanie Auffret'
    """
    if "\r" in text and "\n" not in text:
        text = text.replace("\r", "\n")
    if text.isascii() or not ODD.search(text):
        return text
    text = unicodedata.normalize("NFC", text)
    if "\u00ad" in text:
        text = _AT_LINE_END.sub("", text)
    if any(joiner in text for joiner in JOINERS):
        text = _JOINED.sub("", text)
    for char in UNSEEN:
        text = text.replace(char, "")
    if any(ligature in text for ligature in LIGATURES):
        text = text.translate(_APART)
    for space in FIXED:
        text = text.replace(space, " ")
    return text


def evenly_spaced(text: str) -> str:
    """Running text that was set justified, with one space between its words; what columns part stays parted.

    >>> evenly_spaced("Nach  dem  Sommer an der Ostsee dreht Christian  Petzold wieder in Berlin, mit Paula  Beer.")
    'Nach dem Sommer an der Ostsee dreht Christian Petzold wieder in Berlin, mit Paula Beer.'
    >>> evenly_spaced("Das  Lied vom  großen  Tod  Claudia Cardinale  165 Minuten")
    'Das  Lied vom großen  Tod  Claudia Cardinale  165 Minuten'
    """
    if "  " not in text:
        return text
    return "\n".join(_even(line) if "  " in line.strip() else line for line in text.split("\n"))


LEAST_RUNNING = 80  # characters of a line of running text
_WIDE = re.compile(r"(?<=[^\W\d_]|[,;.]) {2,3}(?=[^\W\d_])")
_WIDE_IN_A_PHRASE = re.compile("(?<=[a-zà-ÿ,]) {2,3}(?=[a-zà-ÿ])")


def _even(line: str) -> str:
    wide = len(_WIDE.findall(line))
    is_running = len(line) >= LEAST_RUNNING and line.count(" ") >= 4 * wide and "|" not in line and "\t" not in line
    return (_WIDE if is_running else _WIDE_IN_A_PHRASE).sub(" ", line)
