"""Films of a list by their paragraphs: a credit inside each, or a title over a stack of short facts.

Cyrano Review                                              "Kaiserschmarrndrama"
Certificate: 12A Running time: 123 minutes Directed by: …  Komödie / Deutschland / 96 Minuten
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from kerguen.model import Block
from kerguen.pages.opening_credits import BY, is_credit_line
from kerguen.text.fold import fold
from kerguen.text.phrases import small
from kerguen.values import terms
from kerguen.values.credit_lines import says_year_beside
from kerguen.values.dates import YEAR_MADE
from kerguen.values.durations import durations
from kerguen.values.field_labels import every_label, labels_of
from kerguen.values.inline import inline_credit, opening_title
from kerguen.values.outlets import outlet_named
from kerguen.values.people import is_name
from kerguen.values.timed_titles import says_when
from kerguen.values.titles import is_furniture, title_parts

TITLE = 90  # characters of a line that names a film
BACK = 3  # blocks between a title and the paragraph with its credit
STACK = 4  # short lines under a title in which its facts stand
FACT = 60  # characters of a line that is one fact
KINDS = 2  # different kinds of fact in a stack
SHORTEST_FILM = 40  # minutes
_YEAR = re.compile(rf"\b{YEAR_MADE}\b")
_FAMILY_NAME = re.compile(r"[^\W\d_]+[a-zß-ÿ][\w .'’-]*\s[A-ZÀ-Þ'’-]{3,}")  # "Vadim PERELMAN"
_MAKER = re.compile(rf"{BY}(?=[^\W\d_a-zß-ÿ])")
_BESIDE = re.compile(r"[(\[][^()\[\]]{2,60}[)\]]")  # the original title, in brackets on a line of its own
_CODED = re.compile(
    r"(?:[A-Z]{1,3}(?:[/,] ?[A-Z]{1,3})*) (?:(?:18|19|20)?\d\d), \d{2,3} ?(?:Min|min|')"
)  # "D 19, 95 Min."
_MARKS = re.compile(r"(?:[★☆⭐❤💛🟡⚪●○]️?\s?){2,6}½?")
_CERTIFICATE = re.compile(
    rf"(?:FSK|{small('aged_from')}|cert\.?|-|VM|\+)\s?(?:0|6|12A?|14|15|16|18)(?:\s(?:{small('years_old')}))?"
    rf"|(?:6|1[02468]) (?:{small('years_old')})",
    re.IGNORECASE,
)


def paragraph_films(text: str, blocks: Sequence[Block], own: Sequence[int]) -> Iterator[tuple[int, int, str, str]]:
    """(block of the title, block of the credit, folded title, folded director) of every paragraph with its credit."""
    last = -1
    for place, index in enumerate(own):
        found = inline_credit(text, blocks[index].start, blocks[index].end)
        if found is None:
            continue
        who = fold(text[slice(*found.who)])
        if found.title:
            last = index
            yield index, index, fold(text[slice(*found.title)]), who
        elif place and (opened := opening_title(text, blocks[own[place - 1]].start, blocks[own[place - 1]].end)):
            last = index
            yield own[place - 1], index, fold(text[slice(*opened)]), who
        elif above := _above(text, blocks, [i for i in own[max(0, place - BACK) : place] if i > last]):
            last = index
            yield above[0], index, above[1], who


def _above(text: str, blocks: Sequence[Block], near: Sequence[int]) -> tuple[int, str] | None:
    """The nearest short line above, or the heading among them, as a title."""
    short = [i for i in reversed(near) if _is_short(text, blocks[i])]
    ranked = [*(i for i in short if blocks[i].kind == "heading"), *short]
    for index in ranked:
        if parts := title_parts(text[blocks[index].start : blocks[index].end]):
            return index, fold(parts[0].words)
    return None


def _is_short(text: str, block: Block) -> bool:
    words = text[block.start : block.end].strip('*_#"“”«»„ \t')
    if not 0 < len(words) <= TITLE or words.endswith((".", "!", ",", ";", ":", "…")):
        return False
    if ":" in words and (label := fold(words.partition(":")[0])) in every_label():
        return label in labels_of("title")  # "Género: Drama, Familia" over "Director: …" is no title
    if words[-1].isalnum() and says_when(text, block.start, block.end):
        return False
    return not is_furniture(words) and not says_year_beside(words)


def stacked_films(text: str, blocks: Sequence[Block], own: Sequence[int]) -> Iterator[tuple[int, str]]:
    """(block of the title, folded title) of every title over a stack of short facts of two kinds or more."""
    until = -1
    for place, index in enumerate(own):
        if index <= until or not _is_short(text, blocks[index]):
            continue
        below = own[place + 1 : place + 1 + STACK]
        block = blocks[index]
        own_kind = _kind(text, block.start, block.end)
        if own_kind == "beside" or (own_kind and not _is_set_off(text, block)):
            continue
        if outlet_named(text[block.start : block.end]):  # a paper over its stars
            continue
        kinds = _stack(text, [(blocks[under].start, blocks[under].end) for under in below])
        if _is_of_a_film(kinds):
            until = below[len(kinds) - 1]
            yield index, fold(text[blocks[index].start : blocks[index].end])


def _is_set_off(text: str, block: Block) -> bool:
    """A heading, or a line in bold: a title even where it is a country's name or a genre's."""
    return block.kind == "heading" or text.startswith(("**", "__"), block.start)


def is_stack(text: str, lines: Sequence[tuple[int, int]]) -> bool:
    """Whether lines under a title are a stack of short facts about a film."""
    return _is_of_a_film(_stack(text, lines))


def _stack(text: str, lines: Sequence[tuple[int, int]]) -> list[str]:
    """The kinds of the short facts, up to the first line that is none or says one again."""
    kinds: list[str] = []
    for start, end in lines:
        kind = _kind(text, start, end)
        if kind is None or kind in kinds:
            break
        kinds.append("coded" if kind == "runtime" and _CODED.match(text, start, end) else kind)
    return kinds


def _is_of_a_film(kinds: Sequence[str]) -> bool:
    return kinds[:1] in (["mark"], ["coded"]) or (len(kinds) >= KINDS and not {"runtime", "credit"}.isdisjoint(kinds))


def _kind(text: str, start: int, end: int) -> str | None:
    """What a short line says and nothing else: a genre, countries, a running time, a certificate, a person."""
    words = text[start:end].strip("*_ \t")
    return _kind_of(words) if 0 < len(words) <= 2 * FACT else None


@lru_cache(maxsize=8_192)  # a line is asked again as the title of a stack and under the titles above it
def _kind_of(words: str) -> str | None:
    if _MARKS.fullmatch(words):
        return "mark"
    bare = _YEAR.sub("", words).strip(" ,-–/()")
    times = [t for t in durations(words[:FACT]) if t[0] >= SHORTEST_FILM or _YEAR.search(words)]
    if times and (len(words) <= FACT or terms.genres(words.split()[0])):
        return "runtime"
    if len(words) > FACT:
        return None
    if is_certificate(words):
        return "certificate"
    if terms.genres(words) and len(words.split()) <= 4:
        return "genre"
    if bare and any(_named(one) * 2 > len(bare) for one in (bare, bare.replace("-", ","))):
        return "country"
    if _BESIDE.fullmatch(words):
        return "beside"
    if begins_with_maker(words):
        return "credit"
    return "credit" if _FAMILY_NAME.fullmatch(words) and is_name(words.title()) else None


def is_certificate(words: str) -> bool:
    """Whether words are from what age a film is: "FSK 12", "16 ans"."""
    return _CERTIFICATE.fullmatch(words) is not None


def _named(words: str) -> int:
    """How many letters of a line name countries."""
    return sum(end - start for _, start, end in terms.countries(words))


def begins_with_maker(words: str) -> bool:
    """ "De Monia Chokri", "von Maren Ade", "de Costa-Gavras": a preposition, a full name and no more."""
    by = _MAKER.match(words)
    if by is None:
        return says_genre_and_maker(words)
    return _FULL.search(words, by.end()) is not None and is_name(words[by.end() :])


def names_maker(words: str) -> bool:
    """Whether a part of a line says who made a film, after a preposition or a label: "Dir. Celine Song"."""
    return begins_with_maker(words) or is_credit_line(words, 0, len(words))


def says_genre_and_maker(words: str) -> bool:
    """A line of the genre, its maker and perhaps the players: "Comédie française de Benoît Delépine avec Samir Guesmi"."""
    if len(words) > LONGEST_CREDIT:
        return False
    for by in _MAKER.finditer(words, 4, GENRE):
        if is_furniture(words[: by.start()].rstrip()):
            names = _AND.split(_PLAYERS.split(words[by.end() :])[0].rstrip(" ."))
            return all(map(is_name, names)) and _FULL.search(names[-1]) is not None
    return False


LONGEST_CREDIT, GENRE = 160, 50  # characters of a line of genre and maker; of the genre
_PLAYERS = re.compile(rf",?\s(?:{small('with')})\s")
_AND = re.compile(rf"\s(?:{small('and')}|&)\s|,\s")


_FULL = re.compile(r" |\w-[A-ZÀ-Þ]")  # in a name of one word there is nobody's given name
