"""Who gives a prize: the full name around "festival" or "academy", canonical when it is known."""

import re

from kerguen.observe.cues import Cue, label
from kerguen.observe.facts.release_places import festivals
from kerguen.text.phrases import small
from kerguen.text.signs import WORD

CAPITAL = r"[A-ZÀ-ÞŁŚŽČŠ][\w'’.-]{0,24}"
_SMALL = rf"(?i:{small('of', 'of_for', 'and_in_names')})"
_LEAD_SMALL = re.compile(rf"(?:{small('of', 'the', 'at_the')})[ \xa0]", re.IGNORECASE)
_BODY_LEFT = re.compile(rf"(?:{CAPITAL}[ \xa0](?:{_SMALL}[ \xa0]?)?){{1,6}}$")
_THE = rf"(?i:{small('the')})"
_BODY_RIGHT = re.compile(
    r"(?:[ \xa0](?i:inter\w{6,12}))?"
    rf"(?:\s{{1,3}}{_SMALL}[ \xa0]?(?:{_THE}[ \xa0]?)?(?:{CAPITAL}|{small('body_noun')})){{1,4}}"
    rf"(?:[ \xa0]{CAPITAL}){{0,4}}(?:[ \xa0]{_SMALL}[ \xa0]{CAPITAL}){{0,2}}(?:[ \xa0]?(?i:d['’])\w+)?|(?:[ \xa0]{CAPITAL}){{1,4}}"
)


def body_at(text: str, within: tuple[int, int], cue: Cue) -> tuple[str, int, int] | None:
    """The full name around "festival", "academy": canonical when known."""
    start, end = cue.start, cue.end
    if left := _BODY_LEFT.search(text, max(within[0], start - 70), start):
        start = left.start()
        if lead := _LEAD_SMALL.match(text, start, end):
            start = lead.end()
    if right := _BODY_RIGHT.match(text, end, min(within[1], end + 70)):
        end = right.end()
    written = " ".join(text[start:end].split()).strip(" ,.;")
    key = f" {label(text[max(within[0], start - 20) : end])} "
    for name, forms in festivals():
        if any(f" {form} " in key for form in forms):
            return name, start, end
    if label(written) == label(text[cue.start : cue.end]) and len(WORD.findall(written)) < 2:
        return None
    return written, start, end


def edition_of(text: str, within: tuple[int, int], body: tuple[str, int, int]) -> str | None:
    """The year nearest to the body's name ("2h01, 01/03/2023; Mostra de Venise 2022"), else its number; not that of a day
    behind a comma: "Silver Lion in Venice, the film comes out on 19 March 2025"."""
    years = (m for m in _YEAR.finditer(text, *within) if not _of_another_day(text, m, body))
    near = min(years, key=lambda m: max(m.start() - body[2], body[1] - m.end()), default=None)
    found = near or _ORDINAL.search(text, *within)
    return found[1] if found else None


def _of_another_day(text: str, year: re.Match[str], body: tuple[str, int, int]) -> bool:
    day = _DAY.search(text, body[2], year.start())
    return day is not None and text.find(",", body[2], day.start() - 2) >= 0


_OF = rf"(?:(?:{small('of')})[ \xa0])?"
_MONTH = rf"(?:{small('ordinal')})?\.?[ \xa0]{_OF}[^\W\d_]{{3,10}}\.?[ \xa0]{_OF}"
_DAY = re.compile(rf"\d\d?(?:{_MONTH}|,[ \xa0]|[./]\d\d?[./])\Z")  # before its year
_YEAR = re.compile(r"(?<!\d)(19[2-9]\d|20[0-4]\d)(?!\d)")
_ORDINAL = re.compile(rf"(?<![\w])(\d{{1,3}})(?:{small('ordinal')}|\.)[ \xa0](?:{small('edition')})", re.IGNORECASE)
