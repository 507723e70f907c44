"""How and where in the house a film is shown: its version, its format, its hall. No title."""

import re
from functools import cache

from kerguen import rules
from kerguen.text.phrases import alternation
from kerguen.values import terms

FORMATS = re.compile(
    r"(?<!\w)(?:IMAX|4DX|Dolby(?: Cinema| Atmos)?|ScreenX|35[ -]?mm|70[ -]?mm|16[ -]?mm|3D|2D|HFR|4K|ICE|D-BOX|DCP)(?!\w)"
)


def says_how(words: str) -> bool:
    """Whether these are a version, a format, an access, a hall and nothing else.

    >>> [says_how(words) for words in ("OmU Saal 2", "2D Screen 4", "Sala 1 VOSE", "Sala 1", "Saal der Träume")]
    [True, True, True, True, False]
    """
    if len(words) > LONGEST:
        return False
    rest = FORMATS.sub(" ", _hall_or_access().sub(" ", words)).strip(_BESIDE)
    return not any(map(str.isalpha, rest)) or terms.version(rest) is not None


LONGEST = 30  # characters
_BESIDE = " \t\xa0,.:;()[]|/·•–—-"


@cache
def _hall_or_access() -> re.Pattern[str]:
    halls, access = (alternation(rules.words("sessions", key)) for key in ("hall", "access"))
    return re.compile(rf"(?<!\w)(?:(?:{halls})[ \xa0](?:\d{{1,2}}|[A-Z])|{access})(?!\w)", re.IGNORECASE)
