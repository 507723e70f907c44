"""Whom a prize is for: the person named behind it, in brackets, or right before it was won."""

import re

from kerguen.model import FilmMention, Page
from kerguen.observe.cues import folded, label
from kerguen.observe.judged.award_bodies import CAPITAL
from kerguen.observe.judged.prizes import Prize
from kerguen.observe.judged.verdicts import SENTENCE_END
from kerguen.values.people import is_name, names_in

OF_A_PERSON = re.compile(
    r"act(?:or|ress|rice|eur|riz)|schauspiel|darstell|acteur|interpr|réalis|direct|regi|sceneggia|scénar|guion|screenplay",
    re.IGNORECASE,
)
LAST_AND = re.compile(r"(?:[ \xa0](?:and|et|und|y|ed?|en|sowie))?\s*$")

_BRACKETED = re.compile(r"[\"”»]?[ \xa0]?\(([^()\n\d]{5,40})\)")
_HONOURED = re.compile(r"[\"”»]?[ \xa0](?:for|für|pour|per|por|para|voor|an|à|a)[ \xa0]([^\W\d_][^\n,;.()]{4,40})")


def person_of(page: Page, prize: Prize, films: tuple[FilmMention, ...]) -> str | None:
    """Whom the prize is for, before the next one is named: "best actress for Julia Piaton", "best actress (Julia Piaton)"."""
    credited = {folded(p): p for film in films for p in (*film.directors, *film.cast)}
    end = min(prize.stop, prize.end + 60)
    stop = SENTENCE_END.search(page.text, prize.end, end)
    for a, b in names_in(page.text, prize.end, stop.start() if stop else end):
        if known := credited.get(folded(page.text[a:b])):
            return known
    titles = {label(t) for film in films for t in (film.title, *film.titles)}
    beside = _BRACKETED.match(page.text, prize.end, end)
    if beside is None and OF_A_PERSON.search(prize.category):
        beside = _HONOURED.match(page.text, prize.end, end)
    name = LAST_AND.sub("", beside[1]) if beside else ""
    if not is_name(name) and OF_A_PERSON.search(prize.category):
        before = _WINS.search(page.text, max(0, prize.first - 90), prize.first)
        name = before[1] if before else ""
    return name if is_name(name) and " " in name and label(name) not in titles else None


_WINS = re.compile(  # "Léa Drucker lauréate du César de la meilleure actrice", "Ulrich Köhler bekam"
    rf"(?:^|[\s(„“\"])({CAPITAL}(?:[ \xa0]{CAPITAL}){{1,2}}),?[ \xa0](?:est[ \xa0]|was[ \xa0]|wurde[ \xa0]|ha[ \xa0])?"
    r"(?:lauréate?|récompensée?|sacrée?|won|wins|gewann|gewinnt|erhielt|bekam|vince|vinto|vinse|gana|ganó|wint|kreeg|ontving"
    r"|remporte)[ \xa0]"
    r"(?:[\w’']{1,5}[ \xa0]?){0,4}$"
)
