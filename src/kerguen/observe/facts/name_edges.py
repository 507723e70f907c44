"""Edges of names: what a run of capitals in running text holds that is no part of the name, and is cut off."""

import re

from kerguen import rules
from kerguen.model import Lang
from kerguen.observe.facts.praised import is_praise
from kerguen.observe.facts.role_cues import Cues, role_cues
from kerguen.observe.naming.sign_patterns import LINK_ADDRESS
from kerguen.text.fold import fold
from kerguen.text.phrases import small, worded
from kerguen.values.names import given_names
from kerguen.values.people import is_full_name


def without_title(text: str, start: int, end: int, titles: tuple[str, ...]) -> tuple[int, int]:
    """ "Dirty God van Sacha Polak": the title and "van" are no part of the name."""
    words = text[start:end].split(" ")
    for title in titles:
        if cut := _end_of_title(text, start, words, title):
            return start + cut, end
        count = title.count(" ") + 1
        if title and len(words) > count + 2 and fold(" ".join(words[:count])) == title:
            return start + len(" ".join(words[: count + 1])) + 1, end
    return start, end


def is_within_title(text: str, place: tuple[int, int], key: str, titles: tuple[str, ...]) -> bool:
    """ "Lo chiamavano Jeeg Robot" in capitals throughout: a name that is part of the title, where the text says the title."""
    start, end = place
    for title in titles:
        before, found, behind = f" {title} ".partition(f" {key} ")
        before, behind = before.strip(), behind.strip()
        if not found or not (before or behind):
            continue
        left, right = text[max(0, start - len(before) - 8) : start], text[end : end + len(behind) + 8]
        if fold(left).endswith(before) and fold(right).startswith(behind):
            return True
    return False


def _end_of_title(text: str, start: int, words: list[str], title: str) -> int:
    """Characters of "Monte-Christo de " in the name "Monte-Christo de Matthieu Delaporte" after "Le Comte de"."""
    for count in range(1, len(words) - 2):
        head = fold(" ".join(words[:count]))
        if title.endswith(f" {head}") and words[count].islower() and words[count + 1][0].isupper():
            before = title[: -len(head) - 1]
            if fold(text[max(0, start - len(before) - 8) : start]).endswith(before):
                return len(" ".join(words[: count + 1])) + 1
    return 0


def without_object(text: str, start: int, end: int) -> tuple[int, int]:
    """ "hat Nicolas Philibert den Goldenen Bären gewonnen": a German article after a full name opens what follows."""
    cut = _OBJECT.search(text, start, end)
    return (start, cut.start()) if cut and text.find(" ", start, cut.start()) > 0 else (start, end)


_OBJECT = re.compile(rf"\s(?:{worded('object_before_verb')})")


def without_noun(text: str, start: int, end: int, cues: Cues) -> tuple[int, int]:
    """ "Regisseur İlker Çatak", "Neben Regisseurin Maren Ade": the capitalised noun before a name is a cue, not a part of it."""
    words = text[start:end].split(" ")
    for number in range(len(words) - 3, 0, -1):  # two words and more are the name
        if (noun := fold(words[number])).endswith(_TRADES) or noun in cues.cast_nouns or noun in _MAKERS:
            return start + len(" ".join(words[: number + 1])) + 1, end
    first = text[start:end].split(None, 1)[0]
    if ("-" in first or first.startswith(_PRIZES)) and _is_honoured(text, start, first):
        behind = start + len(first) + 1
        if is_full_name(text[behind:end]):
            return behind, end
    noun = fold(first)
    known = (
        noun.endswith(_TRADES)
        or noun in cues.film_nouns
        or noun in cues.cast_nouns
        or noun in cues.before
        or (noun in cues.works and not _GIVEN_BEHIND.search(text, start, end))
        or (noun in cues.maker_nouns and text[start:end].count(" ") > 1)
    )
    whence = noun.endswith(_WHENCE) and cues.lang in ("de", "nl") and is_full_name(text[start + len(first) + 1 : end])
    if known or (text[start:end].count(" ") > 1 and (is_praise(first, cues) or (whence and noun not in given_names()))):
        return start + len(first) + 1, end
    return start, end


def _is_honoured(text: str, start: int, first: str) -> bool:
    """ "Oscar-winning Ada Ruiz", "Oscargenomineerde", "premio Oscar", "Spitfire-vlieger": the word before a name, with a prize
    that the name's bearer has, or a noun behind a hyphen."""
    if "-" in first:
        return _NOUN_BEHIND.fullmatch(first) is not None or first.startswith(_PRIZES)
    before = text[max(0, start - LONGEST_PRIZE) : start].rpartition(" ")[0].rpartition(" ")[2]
    return first.endswith(_HELD) or (before.islower() and f"{before} {first}".lower() in _PRIZE_NAMES)


LONGEST_PRIZE = 12  # letters of what leads to a prize
_PRIZES = rules.words("roles", "honours")
_HELD = rules.words("roles", "honoured")
_PRIZE_NAMES = frozenset(rules.words("awards", "prizes"))
_NOUN_BEHIND = re.compile(r"[\w-]{2,}-[^\W\dA-ZÀ-Þ_][^\W\d_]{4,}")


_GIVEN_BEHIND = re.compile(r"\s[A-Z][a-z]+-[a-z]+")  # "Song Kang-ho"
_TRADES = rules.words("roles", "trade_endings")
_MAKERS = frozenset(map(fold, rules.words("roles", "maker_nouns")))


_WHENCE = rules.words("roles", "whence_endings")  # "Gentenaar Lukas Dhont", "Wienerin Vera Brandt"


def is_phrase(text: str, key: str, lang: Lang | None) -> bool:
    """ "Bravissimi Santamaria": praise before a family name; "Jahren von MGM", "Keys Charles": German nouns with a particle,
    a genitive of who is named before a character."""
    first, _, rest = key.partition(" ")
    second = rest.partition(" ")[0]
    if not rest or first in given_names():
        return False
    if lang != "de":
        return key.count(" ") == 1 and is_praise(first, role_cues(lang))
    owner = first[:-1].capitalize() if first[-1] == "s" and len(first) > SHORTEST_OWNER else ""
    return second in _GERMAN or bool(owner and re.search(rf"\b{re.escape(owner)}\b", text))


SHORTEST_OWNER = 3  # letters of a family name with its genitive
_GERMAN = frozenset(
    w for key in ("the", "the_bent", "of") for w in rules.lexicon("de")["small"][key]
)  # between two nouns, and in names behind a given name


def without_marks(words_between: str) -> str:
    """What stands between two names, without the marks that set them in bold and the addresses of their links."""
    return words_between if _SIGNS.isdisjoint(words_between) else _SET_APART.sub("", words_between)


_SIGNS = frozenset("*_[]")  # nothing is set apart without one
_SET_APART = re.compile(rf"\*\*|__|{LINK_ADDRESS}|\[{{1,2}}|\]\]")  # marks of bold and linked names


def goes_on_with_part(between: str, role: str) -> bool:
    """Whether a part, or a single name, stands between two players of a list: "A. B. als Ada, C. D.", "A. B., Rihanna, C. D."."""
    return (role == "cast" and _AS_LISTED.fullmatch(between) is not None) or (
        role != "director" and _SINGLE.fullmatch(between) is not None
    )


# "Julius Weckauf als Hans-Peter, Luise Heyer als seine Mutter": each with the part
_AS_LISTED = re.compile(rf"\s(?:{small('as')})\s[^,.;:()\n]{{2,40}}(?:,|,?\s(?:{small('and')}))\s")
_SINGLE = re.compile(rf",\s[^\W\d_a-zß-ÿ][\w’'-]{{2,14}}(?:,\s|,?\s(?:{small('and')})\s)")  # "A. B., Rihanna, C. D."
