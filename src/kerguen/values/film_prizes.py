"""Lines of a list of winners that begin with the film: its prizes follow, each with the person honoured.

Les Misérables, de Ladj Ly : Meilleur espoir masculin (Alexis Manenti), Prix du public, Montage
Styx – Beste Hauptdarstellerin für Susanne Wolff; Beste Kamera
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from kerguen import rules
from kerguen.text.fold import fold
from kerguen.text.phrases import alternation, small
from kerguen.text.signs import mark, signs
from kerguen.values.people import is_full_name, is_name
from kerguen.values.prize_lines import LONGEST, Won, won_at
from kerguen.values.prize_words import crafts, names_prize
from kerguen.values.told_prizes import told_prizes

Span = tuple[int, int]
_HEAD = re.compile(
    r"[\s*_#•·–—-]{0,8}[«“”\"„‘'*_]{0,3}[ \xa0]?(?P<title>[A-ZÀ-Þ0-9¡¿][^\n:;«»“”\"„]{0,70}?)[ \xa0]?[»”“\"’'*_]{0,3}"
    rf"(?:,?[ \xa0](?:{small('made_by', 'directed_by')})(?:(?<=['’])|[ \xa0])(?P<maker>[A-ZÀ-ÞÓ][^\n:;,()]{{3,40}}?))?"
    r"[ \xa0*_]{0,3}(?::|[ \xa0][–—-])[ \xa0*_]{1,4}"
)
APART = mark(lambda: ":–—-")  # what stands behind the film
_ITEM = re.compile(
    r"(?P<prize>[^\W\d_](?:(?![ \xa0][–—-][ \xa0])[^\n,;()]){1,70}?)"
    rf"(?:[ \xa0](?:{small('for', 'to_whom')})[ \xa0](?P<to>[A-ZÀ-ÞÓ][^\n,;()]{{3,40}}?)"
    r"|[ \xa0]\((?P<beside>[^()\n]{4,60})\))?"
    rf"(?=[ \xa0]?(?:[,;.]|$)|[ \xa0](?:{small('and')})[ \xa0][A-ZÀ-Þ])"
)
_NEXT = re.compile(
    rf"[ \xa0]?(?:[,;][ \xa0]{{0,2}}(?:(?:{small('and')})[ \xa0])?|(?<=[ \xa0])(?:{small('and')})[ \xa0])"
)


_GIVEN = re.compile(rf"(?<!\w)(?:{alternation(rules.words('awards', 'given'))})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=512)
def wins_at(text: str, start: int, end: int) -> tuple[Won, ...]:
    """What a line gives: one prize to one film, or all prizes of the film it begins with."""
    one = won_at(text, start, end)
    return (one,) if one else tuple(film_prizes(text, start, end))


def given_at(text: str, start: int, end: int) -> tuple[Won, ...]:
    """What a line of a page on winners gives, as a line of a list or as running text tells it."""
    return wins_at(text, start, end) or tuple(told.won for told in told_prizes(text, start, end))


def film_prizes(text: str, start: int, end: int) -> Iterator[Won]:
    """The prizes that a line gives to the film that it begins with; none for any other line."""
    apart = end - start <= LONGEST and signs(text, start, end) & APART
    head = _HEAD.match(text, start, end) if apart else None
    if head is None or names_prize(text, *head.span("title")):
        return
    maker = head.span("maker") if head["maker"] and is_name(head["maker"]) else None
    place = head.end()
    while (item := _ITEM.match(text, place, end)) and _is_prize(text, *item.span("prize")):
        named = next((n for n in ("to", "beside") if item[n] and is_name(item[n])), None)
        yield Won(
            title=head.span("title"),
            director=maker,
            prize=item.span("prize"),
            person=item.span(named) if named else None,
        )
        if (link := _NEXT.match(text, item.end(), end)) is None:
            return
        place = link.end()


def _is_prize(text: str, start: int, end: int) -> bool:
    prize = names_prize(text, start, end) and not is_full_name(text[start:end])  # "David Fincher"
    prize = prize and _GIVEN.search(text, start, end) is None  # "Golden Palm goes to …" is a headline
    return prize or fold(text[start:end]) in crafts()
