"""Prizes as they are named: trophy and category ("Golden Calf for best film, best director"), and a prize in apposition."""

import re
from functools import cache

from msgspec.structs import replace

from kerguen import rules
from kerguen.model import Noun
from kerguen.observe.cues import Cue, label
from kerguen.observe.judged.award_bodies import CAPITAL
from kerguen.text.fold import fold
from kerguen.text.phrases import alternation, small, worded
from kerguen.values.names import given_names


class Prize(Noun, frozen=True, kw_only=True):
    """A prize at its place. `trophy` (folded) and its beginning `first` are shared by the categories of one list."""

    start: int
    end: int
    trophy: str
    first: int
    category: str
    stop: int = 0  # where the next prize of its sentence begins


_BEST = rf"(?i:{worded('best')})"
_SMALL = rf"(?:{small('of_category')})"
_STARTS_BEST = re.compile(_BEST)
_CATEGORY = re.compile(
    rf"(?<!\w){_BEST}[ \xa0](?:\w[\w’'-]{{2,20}})(?:[ \xa0](?:{_SMALL}[ \xa0])?[A-ZÀ-Þ]?[\w-]{{3,20}})?"
)
_FOR = small("for", "as", "to_whom", "of", "inside", "and")
_AMONG = small("among")
_THE = small("the", "the_bent", "at_the", "of_the")
_LINK = re.compile(  # between a trophy and its category
    rf"[ \xa0]?(?:[:(–—-][ \xa0]?|,?[ \xa0]?(?:{_AMONG})[ \xa0](?:(?:{small('those_for')})[ \xa0])?|(?:{_FOR})[ \xa0])?"
    rf"(?:{_THE})?[ \xa0]?[\"“«]?",
    re.IGNORECASE,
)
_FOR_EACH = small("for", "to_whom")
_AND = small("and")
_NEXT = re.compile(  # between a category and the next one
    rf"[\"”»]?(?:[ \xa0](?:{small('ranks')}))?(?:[ \xa0]\([^()\n]{{3,60}}\))?[ \xa0]?"
    rf"(?:,(?:[ \xa0](?:{_AND})(?=[ \xa0]))?|;|/|&|[ \xa0](?:{_AND})(?=[ \xa0]))[ \xa0]?"
    rf"(?:(?:(?:{_FOR_EACH})[ \xa0])?(?:{_THE})[ \xa0]|(?:{small('to_the')}|{_FOR_EACH})[ \xa0])?[\"“«]?",
    re.IGNORECASE,
)


def prizes(text: str, within: tuple[int, int], cues: tuple[Cue, ...]) -> tuple[Prize, ...]:
    """Every prize of a clause, in order: a trophy and its category are one, each category of a list is one."""
    found: list[Prize] = []
    position = within[0]
    for cue in cues:
        if (cue.tag != "prizes" and not (cue.tag == "bodies" and _is_trophy(text, cue))) or cue.start < position:
            continue
        trophy = _whole(text, within, cue)
        if found and _IN_MARKS.fullmatch(text, found[-1].end, trophy.start):  # best actress "Silver Shell" Award
            known = trophy.trophy in rules.table("awards")["prizes"]
            found[-1] = replace(found[-1], end=trophy.end, trophy=trophy.trophy if known else found[-1].trophy)
            position = trophy.end
            continue
        listed = _listed(text, within, trophy) or [trophy]
        found += [_of_trophy(one, found) for one in listed]
        position = found[-1].end
    following = (*found[1:], None)
    return tuple(
        replace(one, stop=max(one.end, after.start if after else within[1]))
        for one, after in zip(found, following[: len(found)], strict=True)
    )


def _of_trophy(prize: Prize, before: list[Prize]) -> Prize:
    """ "Césars: nominated for best film": a category without a trophy of its own is of the one named before it."""
    known = rules.table("awards")["prizes"]
    if prize.trophy in known or not (_STARTS_BEST.match(prize.category) or _STARTS_BEST.match(prize.trophy)):
        return prize
    last = next((b.trophy for b in reversed(before) if b.trophy in known), None)
    return replace(prize, trophy=last) if last else prize


def _is_trophy(text: str, cue: Cue) -> bool:
    """ "Gouden Kalf", "Goyas": names of bodies that are trophies too."""
    return label(text[cue.start : cue.end]) in rules.table("awards")["prizes"]


def _whole(text: str, within: tuple[int, int], cue: Cue) -> Prize:
    """The prize's name with what belongs to it: "Prix Jean Vigo", "premio Goya"."""
    start, end = cue.start, cue.end
    known = label(text[start:end])
    if known in rules.table("awards")["prizes"]:
        category = " ".join(text[start:end].split())
        after = _AWARD.match(text, end, within[1])  # "Golden Globe Award"
        return Prize(start=start, end=after.end() if after else end, trophy=known, first=start, category=category)
    if right := _OF_NAME.match(text, end, within[1]):
        end = right.end()
    left = _LEAD_CAPITALS.search(text, max(within[0], start - 40), start)
    if left is not None and text[start].isupper():
        start = left.start()
    named = " ".join(text[start:end].split())
    return Prize(start=start, end=end, trophy=_trophy(text, start, end), first=start, category=named)


_AWARD = re.compile(rf"[\"”»]?[ \xa0](?:{alternation(rules.table('awards')['lists']['last'])})s?(?!\w)", re.IGNORECASE)


def _trophy(text: str, start: int, end: int) -> str:
    """The longest name of a known trophy: "premio goya" of "premio Goya a la mejor película"."""
    known = rules.table("awards")["prizes"]
    ends = [m.end() for m in re.finditer(r"[^\W_]+", text[start:end])]
    named = (label(text[start : start + e]) for e in reversed(ends))
    return next((one for one in named if one in known), label(text[start:end]))


def _listed(text: str, within: tuple[int, int], trophy: Prize) -> list[Prize]:
    """The categories that a trophy is given for; () when none is named."""
    found: list[Prize] = []
    place, link = trophy.end, _LINK
    own = _CATEGORY.match(text, trophy.start, within[1])
    if own is not None and own.end() >= trophy.end - 1:  # "best film, best director at the X festival"
        end = max(trophy.end, _shortened(text, own))
        found.append(replace(trophy, end=end, category=" ".join(text[trophy.start : end].split())))
        place, link = end, _NEXT
    while len(found) < MOST_LISTED:
        between = link.match(text, place, within[1])
        named = _CATEGORY.match(text, between.end(), within[1]) if between else None
        if named is None and between and found:
            named = _crafts().match(text, between.end(), within[1])
        if named is None:
            break
        end = _shortened(text, named)
        found.append(
            Prize(start=trophy.start if not found else named.start(), end=end, trophy=trophy.trophy,
                  first=trophy.first, category=" ".join(text[named.start() : end].split()))
        )  # fmt: skip
        place, link = end, _NEXT
    return found


MOST_LISTED = 30


@cache
def _crafts() -> re.Pattern[str]:
    """ "dirección", "scenografia": what is honoured, in a list whose first category says "best"."""
    return re.compile(rf"(?:{alternation(rules.table('awards')['crafts']['words'])})(?!\w)", re.IGNORECASE)


def _shortened(text: str, named: re.Match[str]) -> int:
    """ "beste regie op het", "best film at": a category does not run into the words of the sentence after it."""
    if (known := _honoured().match(text, named.start())) and known.end() >= named.end():
        return known.end()
    words = list(re.finditer(r"[^\W_][\w’'-]*", named[0]))
    if len(words) > 2 and fold(words[2][0]) in given_names() and _SURNAME.match(text, named.start() + words[2].end()):
        return named.start() + words[1].end()  # "Beste Hauptdarstellerin Leonie Benesch"
    if len(words) > 2 and label(words[2][0]) in _small():
        return named.start() + words[1].end()
    if len(words) > 2 and text[named.start() + words[2].start()].islower() and words[1][0][0].isupper():
        return named.start() + words[1].end()
    return named.end()


@cache
def _honoured() -> re.Pattern[str]:
    """ "Best Foreign Language Film": a category whose words are known, however many."""
    ways = (way for said in rules.table("awards")["honours"].values() for way in said)
    return re.compile(rf"{_BEST}[ \xa0](?:{alternation(ways)})(?!\w)", re.IGNORECASE)


@cache
def _small() -> frozenset[str]:
    """Words that follow a category and are no part of it: those around festivals, verbs and persons."""
    return frozenset(rules.table("awards")["after_category"]["words"])


_OF = rf"(?:{small('of', 'of_the', 'of_for')})"
_OF_NAME = re.compile(
    rf"(?:[ \xa0]{_OF}?[ \xa0]?{_BEST}[ \xa0][\w-]{{3,20}}(?:[ \xa0][\w-]{{3,20}})?)"
    rf"|(?:[ \xa0](?:{small('of_the', 'of')}))?(?:[ \xa0]?{CAPITAL}){{1,3}}(?=[ \xa0]?(?:[,.;)\n]|$))"
)
_LEAD_CAPITALS = re.compile(rf"(?:{CAPITAL}[ \xa0]){{1,3}}$")

_APPOSED = re.compile(
    rf"(?:^|[\n,(:;/–—•|-]|[.!?][ \xa0]|(?<!\w)(?:{small('among')}))"
    rf"[ \t\xa0*_]{{0,4}}(?:(?:\d{{1,2}}|{small('the', 'the_bent', 'with')})[ \xa0])?$",
    re.IGNORECASE,
)


def is_apposed(text: str, start: int, prize: Prize) -> bool:
    """ "The film, Jury Prize at the X festival, …": set beside the film, at the head of a line, a bracket or a comma."""
    if not text[start : prize.first].strip(" \t\r\n\xa0*_•·–-") and prize.first - start < 8:
        return True  # the clause begins with it
    return _APPOSED.search(text, max(start, prize.first - 40), prize.first) is not None


_BORNE = worded("prize_borne")
_BEARER = worded("bearer")
_COMPOUND = re.compile(
    rf"\W{{0,2}}(?:[‑-](?:{_BORNE})\w*|[ \xa0](?:{small('winning')})(?!\w)|[ \xa0](?:{_BEARER}),?[ \xa0](?=(?-i:[A-ZÀ-Þ])))",
    re.IGNORECASE,
)
_NOT_NAMES = f"{worded('best')}|{small('prize_words')}"
_SURNAME = re.compile(rf"[ \xa0](?!(?i:{_NOT_NAMES})\b)[A-ZÀ-Þ][a-zà-ÿ]{{2,}}")


def is_byname(text: str, prize: Prize) -> bool:
    """ "Oscar Isaac", "Oscar-winning director X": a person's name, or a title that a person or another film bears."""
    if _COMPOUND.match(text, prize.end):
        return True
    alone = " " not in prize.trophy and prize.trophy == label(text[prize.first : prize.end].split(" ")[0])
    first_end = prize.first + len(text[prize.first : prize.end].split(" ")[0])
    return alone and text[prize.first].isupper() and _SURNAME.match(text, first_end) is not None


def names_category(prize: Prize) -> bool:
    """ "best film", "Beste Regie": what a body honours, not a trophy."""
    return _STARTS_BEST.match(prize.category) is not None


def names_itself(prize: Prize) -> bool:
    """ "Asia Pacific Screen Award for best film": a prize with a name of its own, of no body named with another one."""
    words = [label(word) for word in prize.category.split()]
    return not names_category(prize) and any(word in _AWARDS for word in words[2:])


_AWARDS = frozenset(rules.table("awards")["lists"]["last"])
_IN_MARKS = re.compile(r"[ \xa0][\"“‘]|[\"”’][ \xa0]")
