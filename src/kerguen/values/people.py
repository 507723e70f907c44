"""People: lists of names -> persons with their characters; what may be a name, and what may not."""

import re
import sys
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise

from msgspec.structs import replace

from kerguen import rules
from kerguen.model import Noun
from kerguen.text.fold import fold
from kerguen.text.phrases import alternation, small
from kerguen.values import terms
from kerguen.values.name_lists import INNER_LABEL, OTHER_LABEL, REST_OF_NAME, dashed_pairs, separators
from kerguen.values.names import given_names, is_given_name, untranslated
from kerguen.values.origins import is_origin, length_of_origin

LONGEST_NAME = 6  # words; "Juan Carlos Maldonado de la Vega Ruiz" is rarer than a sentence taken for a name


class FoundPerson(Noun, frozen=True, kw_only=True):
    """A name at its place; `name` differs from the words there only by order ("Loach, Ken") or a glued tail."""

    name: str
    start: int
    end: int
    character: str | None = None
    character_start: int | None = None
    character_end: int | None = None


def people(text: str, start: int = 0, end: int | None = None) -> tuple[FoundPerson, ...]:
    """The persons of a list ("A, B and C (as X)") in text[start:end], what is no name left out.

    The list ends at a number and at a full stop: "Charlotte Wells – 2022 – UK", "Émilie Dequenne. In 61 cinemas.",
    "Maren Ade (2016). With Sandra Hüller, Ingrid Bisu".
    """
    stop = len(text) if end is None else end
    if reversed_name := _REVERSED.fullmatch(text, start, stop):
        return (_turned(reversed_name),)
    if (pairs := dashed_pairs(text, start, stop)) and all(is_name(text[a:b]) for (a, b), _ in pairs):
        return tuple(_with_character(text, text[a:b], a, played) for (a, b), played in pairs)
    found: list[FoundPerson] = []
    for a, b in (part for piece in _pieces(text, start, stop) for part in _unglued(text, *piece)):
        if found and (text[max(a - 2, 0) : a] == ". " or _is_other_list(text[a:b]) or OTHER_LABEL.match(text, a, b)):
            break
        if found and text[a - 2] in "-–—|" and terms.are_countries(text[a:b]):
            break  # "John Woo - Hong Kong - 1989"
        if not found and INNER_LABEL.search(text, a, b):
            break  # "Ada Rey Étoiles: Ben Dale, Eva Sol": who follows is another label's
        if person := _person(text, a, b):
            found.append(person)
            if _STOPS_AFTER_BRACKET.search(text, a, b):
                break
        elif begun := _begun(text, a, b):
            return (*found, begun)
        elif found and _ENDS_LIST.search(text, a, b):
            break
    if found and (rest := REST_OF_NAME.match(text, found[-1].end)):
        found[-1] = replace(found[-1], name=found[-1].name + rest[1], end=rest.end())
    return tuple(found)


def _unglued(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The full names that lost what stood between them: "Greta LeeTeo YooJohn Magaro"; the piece itself if there are none."""
    glued = _WITHIN.search(text, start, end)
    cuts = [m.end() for m in _GLUE.finditer(text, start, end) if m[1] not in _PREFIXES] if glued else ()
    if not cuts:
        return [(start, end)]
    parts = list(zip([start, *cuts], [*cuts, end], strict=True))
    names = all(" " in text[a:b].strip() and is_name(text[a:b].strip(_EDGES)) for a, b in parts)
    return parts if names else [(start, end)]


_GLUE = re.compile(r"(?<!\w)(\w{2,20}[a-zß-ÿ])(?=[A-ZÀ-Þ][a-zß-ÿ])")
_WITHIN = re.compile(r"[A-ZÀ-Þ](?<=[a-zß-ÿ].)")  # no names are glued without a capital in a word
_WIDE = re.compile(r"[A-ZÀ-Þ][\w’'-]+(?:  (?:[a-zß-ÿ’']+ )*[A-ZÀ-Þ][\w’'-]+){1,3}")  # "Alexandre  de la Patellière"
_PREFIXES = frozenset(rules.table("names")["glued"].split())  # "MacDowell"


def _begun(text: str, start: int, end: int) -> FoundPerson | None:
    """ "Regia di Roberta Torre vedi scheda film", "Ken Loach con Dave Johns", "Nina Hoss 94 Min.": a name, then more."""
    left = start + len(text[start:end]) - len(text[start:end].lstrip(_EDGES))
    m = running_name().match(text, left, end)
    if m is None or not _GOES_ON_SMALL.match(text, m.end(), end) or not is_name(m[0]):
        return None
    return FoundPerson(name=_spaced(m[0]), start=left, end=m.end())


def _is_other_list(words: str) -> bool:
    """ "…, avec Romane Bohringer": a label of the cast begins another list."""
    first, _, rest = words.strip().partition(" ")
    return bool(rest) and (first.islower() or len(first) > 2) and first.lower() in rules.words("labels", "cast")


@lru_cache(maxsize=4096)
def is_name(words: str) -> bool:
    """Whether these words can be a person's name: capitals, particles, initials; at most six words."""
    return bool(_full_name().fullmatch(words)) and not _is_sentence_start(words)


@lru_cache(maxsize=256)  # a line's, asked for by several readers
def names_in(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Places of full names (two words or more) in running text."""
    found, name, position = [], running_name(), start
    for capital in _capital().finditer(text, start, end):
        if capital.start() >= position and (m := name.match(text, capital.start(), end)):
            position = m.end()
            begin = m.start() + (length_of_origin(m[0]) or _length_of_work(m[0]))
            if begin > m.start() and (inner := name.match(text, begin, end)):
                m, position = inner, inner.end()  # "Ein Thriller von Regisseurin Olivia Newman" is longer than a name
                begin += length_of_origin(m[0])
            if _plausible(text[begin : m.end()]) or _is_short_given(text, begin):
                found.append((begin, m.end() - _length_of_opening(text[begin : m.end()])))
            elif " " in m[0]:  # "Die Regisseurin Maren Ade": what follows the article may be a name
                position = m.start() + m[0].index(" ")
    return tuple(found)


def is_full_name(words: str) -> bool:
    """A name of two words and more whose first is a given name: "Perfect Days" is none."""
    return " " in words and is_given_name(words) and is_name(words)


def begun_by_name(pattern: re.Pattern[str], text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The matches of a pattern that begins with a full name, each tried only where one may begin."""
    position = start
    for capital in _capital().finditer(text, start, end):
        if capital.start() >= position and (found := pattern.match(text, capital.start(), end)):
            position = found.end()
            yield found


def _length_of_opening(name: str) -> int:
    """Characters of " The" in "Golshifteh Farahani The": what opens a sentence after a missing full stop."""
    before, _, last = name.rpartition(" ")
    return len(last) + 1 if " " in before and last.lower() in _openers() else 0


@cache
def _openers() -> frozenset[str]:
    """Words that begin sentences, in all lexicons."""
    return frozenset(rules.words("roles", "not_names"))


def _length_of_work(words: str) -> int:
    """Characters of "Der Film von " in "Der Film von Maren Ade", of "OTTO MONTAGNE di " in "OTTO MONTAGNE di Felix Van", of
    "Debüt der " in "Debüt der Kanadierin Celine": a noun, or a title in capitals, and its preposition are no name."""
    parts = words.split(" ")
    for place, (noun, preposition) in enumerate(pairwise(parts[:-1])):
        if not preposition.islower():
            continue
        shouted = (
            noun.isupper() and len(noun) > 2 and not parts[place + 2].isupper() and fold(noun) not in given_names()
        )
        if shouted or is_origin(parts[place + 2]) or fold(parts[place + 2]) in _trades():
            return len(" ".join(parts[: place + 2])) + 1
        if len(parts) <= place + 3:
            continue
        if fold(noun) in _works() or (
            preposition in ("von", "van")
            and fold(noun) not in given_names()
            and fold(parts[place + 2]) in given_names()
        ):
            return len(" ".join(parts[: place + 2])) + 1
    return 0


@cache
def _trades() -> frozenset[str]:
    return frozenset(map(fold, rules.words("roles", "maker_nouns")))


@cache
def _works() -> frozenset[str]:
    cues = (cue.split() for cue in rules.words("roles", "director_before", "cast_before", "writer_before"))
    opened = (cue[0] for cue in cues if len(cue) == 2)  # "Diretto da", "Regia di"
    return frozenset(map(fold, (*rules.words("roles", "film_nouns", "works", "performances"), *opened)))


@cache
def upper() -> str:
    """A character class of capital letters, Latin to Georgian, without its brackets."""
    ranges: list[str] = []
    first = None
    for code in range(0x41, 0x590):
        if chr(code).isupper():
            first = code if first is None else first
        elif first is not None:
            ranges.append(chr(first) if first == code - 1 else f"{chr(first)}-{chr(code - 1)}")
            first = None
    return "".join(ranges)


@cache
def _capital() -> re.Pattern[str]:
    """A capital letter with which a full name may begin: one capitalised word, then another, perhaps after a particle."""
    return re.compile(rf"[{upper()}](?<![\w-].)(?=\S{{0,32}}[ \xa0](?:[{upper()}]|{_TIED}|{_particle()}[ \xa0]))")


def _listed(key: str) -> str:
    """One list of parts of names as branches of a pattern."""
    return alternation(rules.table("names")[key].split())


_TIED = rf"(?:(?:{_listed('elided')})['’]|(?:{_listed('hyphened')})-)"  # "Waad al-Kateab"


@cache
def _particle() -> str:
    """ "de", "van der" …: the words in small letters that join the parts of a name."""
    words = [*rules.table("names")["joined"], *rules.table("names")["particles"].split(), "y", "e", "'t"]
    return f"(?:{alternation(words)})"


@cache
def token() -> str:
    """One word of a name: "Mélanie", "O'Connor", "J.", "J.J", "Marie-Pierre", "d'Ornano", "al-Kateab"."""
    up = upper()
    letters = r"[^\W\d_]{0,24}"
    initials = rf"(?:[{up}]\.-?){{2,3}}|[{up}]\.[{up}](?![\w.])"
    joined = rf"(?:['’](?=[^\W\d_]{{2}}|[a-rt-z](?!\w))|-(?=[^\W\d_])){letters}"  # "Nyong'o", no "Jackson's"
    return rf"{_TIED}?(?:{initials}|[{up}]{letters}(?:{joined}){{0,4}}\.?)"


@cache
def running_name() -> re.Pattern[str]:
    """A name of two to five words in running text."""
    joint = rf"(?:[ \xa0](?!(?:{small('and')}) ){_particle()})?"
    inner = token().removesuffix(r"\.?)") + r"(?:(?<=\b[^\W\d_])\.)?)"
    first = inner.removeprefix(f"{_TIED}?")
    start = r"(?:(?<![\w’'-])(?:(?:D|L|O|M)['’])?|(?<=\b[dlDL]['’])|(?<=[qQ]u['’]))"  # "d'Olivier Baroux" is of Olivier Baroux
    younger = r"(?:(?<=\b[JS]r)\.|,?[ \xa0][JS]r\b\.?)?"  # "Robert Downey Jr. plays"
    return re.compile(rf"{start}{first}(?:{joint}[ \xa0]{inner}){{1,3}}(?![^\W_]){younger}")


@cache
def _full_name() -> re.Pattern[str]:
    other = r"[\u0590-\u05ff\u0600-\u06ff\u0900-\u097f\u0e00-\u0e7f\u10a0-\u10ff\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
    word = rf"(?:{token()}|[^\W\d_]\.)"
    latin = rf"(?:{_particle()} )?{word}(?:[ \xa0](?:{_particle()}[ \xa0])?{word}){{0,4}}(?:,? (?:Jr|Sr|III|II|IV)\.?)?"
    foreign = rf"{other}(?:{other}|[ ·・.'’-]){{1,30}}"
    return re.compile(rf"{latin}|{foreign}")


_GOES_ON_SMALL = re.compile(r"[ \xa0](?:[a-zß-ÿ]|\d{2,3}[ \xa0]?[Mm]in)")
_REVERSED = re.compile(r"\s*([^\W\d_][\w'’-]{1,24}),\s([^\W\d_][\w'’.-]{1,24}(?: [^\W\d_]\.)?)\s*")
_ENDS_LIST = re.compile(r"\d")


@cache
def _joiners() -> frozenset[str]:
    return frozenset(rules.words("roles", "joiners"))


@cache
def _joint_words() -> frozenset[str]:
    """First words of joints: a quick look that spares the pattern."""
    return frozenset(("&", *(w.lower().split()[0] for w in _joiners())))


@cache
def _joint() -> re.Pattern[str]:
    ranked = alternation(_joiners())
    return re.compile(rf"(?:^|(?<=\s))(?:{ranked}|&)\s", re.IGNORECASE)


@cache
def _never_names() -> frozenset[str]:
    return frozenset(rules.words("roles", "not_names", "openers"))


def _is_sentence_start(words: str) -> bool:
    """The first word, alone or with the next, is one that no name is made of; "Les Mayfield" is a name."""
    return _never_names().issuperset(words.lower().split()[:2])


def _is_short_given(text: str, start: int) -> bool:
    """ "mentre Al Pacino": a preposition in other sentences, a given name where a capital is none of a sentence's beginning."""
    name = _SHORT_GIVEN.match(text, start)
    return name is not None and bool(_WITHIN_SENTENCE.search(text, max(0, start - 3), start))


_SHORT_GIVEN = re.compile(rf"(?:{_listed('short_given')})\s")
_WITHIN_SENTENCE = re.compile(r"(?:[a-zß-ÿ,]\s|[(/\[])\Z")


def _plausible(name: str) -> bool:
    if _ELIDED.match(name) or _companies().intersection(name.split(" ")[1:]):
        return False
    return name.split(" ", 1)[0].lower() not in _never_names() or _KOREAN.fullmatch(name) is not None


_ELIDED = re.compile(r"[A-Z]['’][a-zß-ÿ]")  # "L’existence d’Edouard Colemann"
_KOREAN = re.compile(rf"(?:{_listed('common_families')}) [A-Z][a-z]{{1,6}}-[a-z]{{1,6}}")  # "Song Kang-ho"


@cache
def _companies() -> frozenset[str]:
    """ "Pictures", "Studios": the last words of firms."""
    return frozenset(rules.table("names")["companies"])


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The list cut at commas and "and"s outside brackets."""
    cuts: list[tuple[int, int]] = []
    position = start
    for cut in separators(text, start, end):
        if text.count("(", position, cut.start()) > text.count(")", position, cut.start()):
            continue
        cuts += _split_at_joints(text, position, cut.start())
        position = cut.end()
    return cuts + _split_at_joints(text, position, end)


def _split_at_joints(text: str, start: int, end: int) -> list[tuple[int, int]]:
    if _joint_words().isdisjoint(text[start:end].lower().split()):
        return [(start, end)]
    parts = []
    position = start
    for joint in _joint().finditer(text, start, end):
        if text.count("(", position, joint.start()) > text.count(")", position, joint.start()):
            continue
        if joint[0][0].isupper() and fold(joint[0].strip()) in given_names():
            continue  # "Ed Harris": no Italian "and"
        if joint.end() - joint.start() == _INITIAL and joint[0].isupper() and not text[joint.start() - 2].isupper():
            continue  # "Umban U Kset", not "ADA RUIZ E BEN REY"
        if joint[0].strip() in ("y", "e") and _is_double_name(text, position, joint, end):
            continue
        parts.append((position, joint.start()))
        position = joint.end()
    return [*parts, (position, end)]


_INITIAL = 2  # a letter and a space


def _is_double_name(text: str, start: int, joint: re.Match[str], end: int) -> bool:
    """ "Ortega y Gasset": one word after the joint and two before."""
    return len(text[start : joint.start()].split()) >= 2 and len(text[joint.end() : end].split()) == 1


_STOPS_AFTER_BRACKET = re.compile(r"[)\]]\.\s")
_OPENING = re.compile(rf"\s*(?:\([a-zß-ÿ][^()]{{0,60}}\)|{small('first_of')}:?)\s+(?=[^\W\d_a-zß-ÿ])")
_BRACKET = re.compile(r"\s*[(\[]([^()\[\]]{1,80})[)\]]")
_AS = re.compile(rf"\s+(?:{small('as', 'as_part')}|:|\.{{2,}}|…)\s+")
_EDGES = ' \t\xa0\r\n*_#"“”«»„‘[]{}<>~`+=|:;,!?–—-'
_TAIL_WORDS = ("etc", "et al", *rules.words("small", "more"))
_TAILS = re.compile(rf"(?:\s*\(?(?<!\w)(?:etc|et al|{small('more')})\)?\.*)$", re.IGNORECASE)


def _person(text: str, start: int, end: int) -> FoundPerson | None:
    if opened := _OPENING.match(text, start, end):
        start = opened.end()  # "(from left to right) Félix Moati", "o.a. Thekla Reuten"
    words = text[start:end]
    character = None
    if ("(" in words or "[" in words) and (bracket := _BRACKET.search(words)):
        character = (start + bracket.start(1), start + bracket.end(1))
        words = words[: bracket.start()]
    elif played := _AS.search(words):
        character = (start + played.end(), end)
        words = words[: played.start()]
    if words.rstrip(".)\n").lower().endswith(_TAIL_WORDS):
        words = _TAILS.sub("", words)
    left, name = len(words) - len(words.lstrip(_EDGES)), words.strip(_EDGES)
    if name.endswith(".") and not re.search(r"(?:\b[^\W\d_]|Jr|Sr)\.$", name):
        name = name[:-1]
    plain = _spaced(name) if "  " in name and _WIDE.fullmatch(name) else name
    if not is_name(plain) and not (" of " in plain and is_name(untranslated(plain))):
        return None
    return _with_character(text, name, start + left, character)


def _with_character(text: str, name: str, place: int, character: tuple[int, int] | None) -> FoundPerson:
    found = FoundPerson(name=_spaced(name), start=place, end=place + len(name))
    if character is None:
        return found
    a, b = character
    a += len(text[a:b]) - len(text[a:b].lstrip())
    b -= len(text[a:b]) - len(text[a:b].rstrip())
    return replace(found, character=text[a:b], character_start=a, character_end=b)


def _spaced(name: str) -> str:
    return sys.intern(" ".join(name.split()))


def _turned(m: re.Match[str]) -> FoundPerson:
    """ "Loach, Ken" -> Ken Loach."""
    return FoundPerson(name=f"{m[2]} {m[1]}", start=m.start(1), end=m.end(2))
