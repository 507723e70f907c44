"""Lines that give a paper's judgement: "★★★★ Le Matin" without words, "Selon Le Matin :" over its words and its mark."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from kerguen import rules
from kerguen.model import FilmMention, Lang, Page, Quotation, Rating
from kerguen.observe.cues import label, labels, lines, may_say, subject
from kerguen.observe.judged.verdicts import leaning, of_rating
from kerguen.observe.lines import reach
from kerguen.text.phrases import small
from kerguen.values.outlets import Outlet, outlet_named
from kerguen.values.papers import is_paper
from kerguen.values.people import is_name
from kerguen.values.ratings import FoundRating, rating, ratings

LONGEST = 60  # characters of a line of stars and a paper, or of one that announces a paper
WORDS = 30  # characters from which the next line is what the paper says
FEWEST = 2  # announced papers that make a list when none of them is known

_ARTICLE = re.compile(rf"(?:{small('the')})[ \xa0'’]+", re.IGNORECASE)


def starred_paper(text: str, found: FoundRating) -> Outlet | None:
    """The paper of a line that is its stars and its name, with no words of it below."""
    start, stop = text.rfind("\n", 0, found.start) + 1, text.find("\n", found.end)
    end = len(text) if stop < 0 else stop
    if end - start > LONGEST or found.how not in ("stars", "fraction"):
        return None
    name = f"{text[start : found.start]} {text[found.end : end]}".strip(" \xa0\t*_|>•·:–—-()\r")
    known = (_known(name) or _beside_critic(name)) if name else _over(text, start)
    if known is None or known.mean or _below_parts(text, start):
        return None
    following = next(iter(lines(text, end, min(len(text), end + 4 * LONGEST))), None)
    has_words = following is not None and following[1] - following[0] > WORDS and text[following[0]] != "|"
    return None if has_words else known


def _below_parts(text: str, start: int) -> bool:
    """The line above gives a mark to a part of the film: "★★★☆☆ Acting" over "★★★★☆ Impact"."""
    above = text[text.rfind("\n", 0, max(0, start - 1)) + 1 : start]
    marks = ratings(above)
    return len(marks) == 1 and label(above[: marks[0].start] + above[marks[0].end :]) in _crafts()


@cache
def _crafts() -> frozenset[str]:
    return frozenset(map(label, rules.table("kinds")["craft"]))


def _known(name: str) -> Outlet | None:
    return outlet_named(name) or outlet_named(_ARTICLE.sub("", name, count=1))


_CELLS = re.compile(r"[ \xa0]?(?:[|,:()]|[ \xa0][–—-](?=[ \xa0]))[ \xa0]{0,3}")


def _beside_critic(name: str) -> Outlet | None:
    """ "Ann Brown | The Observer", "The Observer (Ann Brown)": the one paper beside names of persons."""
    cells = [cell.strip(" *_") for cell in _CELLS.split(name) if cell.strip(" *_")]
    known = [paper for cell in cells if (paper := _known(cell))]
    others = [cell for cell in cells if not _known(cell)]
    return known[0] if len(known) == 1 and others and all(" " in cell and is_name(cell) for cell in others) else None


def _over(text: str, start: int) -> Outlet | None:
    """The paper on the line over a line of stars, or over the critic's line between them: a table's cells."""
    above = [text[slice(*row)].strip(" *_|") for row in lines(text, max(0, start - 2 * LONGEST), start)[-2:]]
    if above and (known := outlet_named(above[-1])):
        return known
    return outlet_named(above[0]) if len(above) > 1 and is_name(above[1]) else None


_ANNOUNCED = re.compile(
    r"[ \t>*_•·–—-]{0,6}(?P<lead>[^\W\d_][^\n:]{1,14}?)[ \xa0](?P<name>[^\n:]{2,40}?)[ \xa0]?:[*_]{0,2}"
)
_SAID = re.compile(
    r"[*_]{0,2}[\"“«„”][ \xa0]?(?P<words>[^\n]{15,900})[ \xa0]?[\"”»“][*_]{0,2}"
    r"(?:[ \xa0]?\((?P<critic>[^()\n]{4,40})\))?[ \xa0]{0,2}(?P<mark>\S{1,7}(?:[ \xa0]?/[ \xa0]?\d{1,3})?)?[ \xa0]?"
)


def announced(page: Page, films: tuple[FilmMention, ...]) -> tuple[Quotation, ...]:
    """The words under lines that announce a paper, with the critic in brackets and the mark behind them."""
    if not may_say(page.text, "outlet_cues", ("says",), page.lang):
        return ()
    own = {label(name) for film in films for name in (film.title, *film.directors, *film.cast)}
    found = list(_announced(page, lines(page.text, 0, reach(page.text)), own))
    known = sum(outlet_named(one.outlet or "") is not None or is_paper(one.outlet or "") for one in found)
    return tuple(found) if known or len(found) >= FEWEST else ()


def _announced(page: Page, rows: Sequence[tuple[int, int]], own: set[str]) -> Iterator[Quotation]:
    for (start, end), below in pairwise(rows):
        if end - start > LONGEST or page.text[end - 1] not in ":*" or page.text[below[0]] not in '"“«„”*_':
            continue
        head, said = _ANNOUNCED.fullmatch(page.text, start, end), _SAID.fullmatch(page.text, *below)
        if head is None or said is None or not _leads(head["lead"], page.lang) or label(head["name"]) in own:
            continue
        yield _quotation(page, head["name"], said)


def _leads(words: str, lang: Lang | None) -> bool:
    """ "Selon", "According to", "Für": no verb, which follows its paper."""
    return label(words) in labels("outlet_cues", "says", lang)


def _quotation(page: Page, written: str, said: re.Match[str]) -> Quotation:
    outlet = outlet_named(written) or Outlet(name=" ".join(written.split()), lang=page.lang)
    span, given = page.words(*said.span("words")), _given(page, said, outlet.name)
    zone = next((z for z in page.zones if z.start <= span.start < z.end), None) if span.start is not None else None
    critic = said["critic"]
    return Quotation(
        page=page.id, start=span.start, end=span.end, text=span.text, subject=subject(zone), outlet=outlet.name,
        critic=critic if critic and is_name(critic) else None,
        translated=outlet.lang is not None and page.lang is not None and outlet.lang != page.lang,
        verdict=(of_rating(given) if given else None) or leaning(page.text, page.lang, *said.span("words")), rating=given,
    )  # fmt: skip


def _given(page: Page, said: re.Match[str], outlet: str) -> Rating | None:
    """The mark behind the words."""
    found = rating(said["mark"]) if said["mark"] else None
    if found is None or (found.scale is not None and found.value > found.scale):
        return None
    span = page.words(*said.span("mark"))
    return Rating(
        page=page.id, start=span.start, end=span.end, text=span.text, kind="own", by=outlet, value=found.value,
        scale=found.scale, doubts=found.doubts,
    )  # fmt: skip
