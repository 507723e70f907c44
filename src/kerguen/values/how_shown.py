"""How and where in the house a film is shown: its version, its format, its hall, when the house opens. No title."""

import re
from functools import cache

from kerguen import rules
from kerguen.text.fold import fold
from kerguen.text.phrases import alternation
from kerguen.values import terms
from kerguen.values.titles import small_words

FORMATS = re.compile(
    r"(?<!\w)(?:IMAX|4DX|Dolby(?: Cinema| Atmos)?|ScreenX|35[ -]?mm|70[ -]?mm|16[ -]?mm|3D|2D|HFR|4K|ICE|D-BOX|DCP)(?!\w)"
)


def says_how(words: str) -> bool:
    """Whether these are a version, a format, an access, a hall, a button to book, what begins or opens at an hour, and
    nothing else.

    >>> [says_how(words) for words in ("OmU Saal 2", "VF  Réserver", "Sala 1 VOSE", "Saal der Träume", "Foyer open from")]
    [True, True, True, False, True]
    """
    if len(words) > LONGEST:
        return False
    if begins_or_opens(words):
        return True
    rest = FORMATS.sub(" ", _beside_an_hour().sub(" ", words)).strip(_BESIDE)
    return not any(map(str.isalpha, rest)) or terms.version(rest) is not None


def begins_or_opens(words: str, *, house: bool = False) -> bool:
    """Whether the words before an hour say what begins, opens or ends then, and nothing else; `house`: not the film.

    >>> [begins_or_opens(words) for words in ("Aanvang film", "Fin du film : vers", "The End", "Open House")]
    [True, True, False, False]
    """
    said = fold(_LEAD.sub("", words)).split()
    parts, when = _told("house_parts"), _told("house_opens") if house else _told("house_opens", "film_begins")
    if when.isdisjoint(said) or (said[0] not in when and parts.isdisjoint(said)):
        return False  # "The End"
    return all(word in when or word in parts or word in _about() for word in said)


_LEAD = re.compile(r"^[\W_]+")


@cache
def _told(*keys: str) -> frozenset[str]:
    return frozenset(word for said in rules.words("sessions", *keys) for word in fold(said).split())


@cache
def _about() -> frozenset[str]:
    return _told("about") | frozenset(map(fold, (*rules.table("kinds")["beside_hours"], *small_words())))


LONGEST = 30  # characters
_BESIDE = " \t\xa0,.:;()[]|/·•–—-"


@cache
def _beside_an_hour() -> re.Pattern[str]:
    halls, beside = (alternation(rules.words("sessions", *keys)) for keys in (("hall",), ("access", "booking")))
    return re.compile(rf"(?<!\w)(?:(?:{halls})[ \xa0](?:\d{{1,2}}|[A-Z])|{beside})(?!\w)", re.IGNORECASE)
