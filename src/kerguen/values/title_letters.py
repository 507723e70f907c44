"""The letters of titles: shouted ones in ordinary letters."""

import re

from kerguen.values.titles import title_small


def calm(words: str) -> str:
    """A shouted title in ordinary letters: "LES PETITES VICTOIRES" -> "Les Petites Victoires"; "RRR", "M3GAN" stay."""
    if not words.isupper() or len(words) < 8 - (" " not in words) or (" " not in words and not words.isalpha()):
        return words
    lowered = [_capital(word) for word in words.split(" ")]
    return " ".join(
        [_first_capital(lowered[0]), *(w.lower() if w.lower() in title_small() else w for w in lowered[1:])]
    )


def _first_capital(word: str) -> str:
    """The first word of a title, after an elided article too: "L'Amour et les forêts"."""
    return re.sub(r"(^|(?<=^[^\W\d_])['’])([^\W\d_])", lambda m: m[1] + m[2].upper(), word)


def _capital(word: str) -> str:
    if _ELISION.match(word):
        return word.lower()
    return re.sub(r"(^|['’-](?!s\Z))([^\W\d_])", lambda m: m[1] + m[2].upper(), word.lower())


_ELISION = re.compile(r"(?:L|J|N|S|C|M|T|QU)['’](?=[^\W\d_])")  # "l'historique"; D' and O' stand before names
