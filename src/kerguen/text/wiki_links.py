"""Links between the notes of one folder: "[[Vanessa Kirby]]", "[[Vanessa Kirby|Kirby]]".

Blanks take the place of their marks, so every offset stays the file's own.
"""

import re

_LINK = re.compile(r"(?<![!\w])\[\[(?=[\w'’‘“«\"])([^\[\]|\n]{1,80}\|)?([^\[\]|\n]{1,80})\]\]")


def without_wiki_links(text: str) -> str:
    """The same text with blanks for the marks of links between notes.

    >>> without_wiki_links("Mit [[Vanessa Kirby]].")
    'Mit   Vanessa Kirby  .'
    """
    return _LINK.sub(_bare, text) if "[[" in text else text


def _bare(link: re.Match[str]) -> str:
    return f"{' ' * (2 + len(link[1] or ''))}{link[2]}  "
