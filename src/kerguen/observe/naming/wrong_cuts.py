"""Wrong cuts: words that a heading's marks cut too long or too short to be its film's title."""

import re
from collections.abc import Collection, Iterable

from kerguen import rules
from kerguen.observe.naming.sign_patterns import OWNER_WITHIN
from kerguen.observe.naming.title_features import Seen
from kerguen.observe.naming.title_signs import Signs
from kerguen.text.fold import fold
from kerguen.text.phrases import worded
from kerguen.values.known_titles import is_known_title
from kerguen.values.people import is_full_name, is_name
from kerguen.values.titles import title_articles

LONGEST_PAIR = 4  # spaces in two halves
# between a title and its maker or its players; "The Life of David Gale" is left alone
_BEFORE_PERSON = frozenset(rules.words("small", "made_by", "with"))


def is_wrongly_cut(option: Seen, keys: Collection[str], wholes: Iterable[str], text: str) -> bool:
    """Whether other words of the same heading are the better ones; `keys`: all options, `wholes`: whole headings."""
    words = option.words
    return (
        _ends_in_a_person(option, keys)
        or _is_cut_quotation(words)
        or _is_half(option, wholes, text)
        or _is_owned(words, keys)
    )


def _is_owned(words: str, keys: Collection[str]) -> bool:
    """ "Ada Ruiz’s Lindes" where "Lindes" is offered too; "Bram Stoker’s Dracula" is called so."""
    owner = OWNER_WITHIN.match(words)
    return owner is not None and fold(words[owner.end() :]) in keys and not is_known_title(fold(words))


def _is_cut_quotation(words: str) -> bool:
    """ "Quien ha visto “El espíritu": marks that open and do not close."""
    return words.count("“") > words.count("”") or words.count("«") > words.count("»")


def _is_half(option: Seen, wholes: Iterable[str], text: str) -> bool:
    """ "Paris" of the heading "Paris, Texas", both halves of which begin with capitals and which the text does not say again,
    or which it says again whole and never by halves."""
    words, again = option.words, bool(option.signs or option.heading.get("body"))
    wholes = (
        w for w in wholes if w.count(" ") < LONGEST_PAIR and (w.startswith(f"{words}, ") or w.endswith(f", {words}"))
    )
    return any(
        1 < text.count(whole) == text.count(words) if again else all(word[:1].isupper() for word in whole.split())
        for whole in wholes
    )


def _ends_in_a_person(option: Seen, keys: Collection[str]) -> bool:
    """ "Les Misérables, Jean Gabin", "Alma de Ada Ruiz" where the title stands alone too: the name is no part of it. A family
    name alone may be, where the text's own marks hold it: “Los lunes de Ruiz”."""
    words = option.words
    marked = "how quoted" in option.heading or (option.signs is not None and "quoted" in option.signs.kinds)
    for apart in (", ", " - ", " – "):
        title, found, name = words.rpartition(apart)
        if found and is_full_name(name) and fold(title) in keys and not is_known_title(fold(words)):
            return True
    split = words.split(" ")
    return any(
        split[place] in _BEFORE_PERSON
        and is_name(name := " ".join(split[place + 1 :]))
        and (key := fold(" ".join(split[:place]))) in keys
        and (is_full_name(name) or (not marked and is_known_title(key) and not is_known_title(fold(words))))
        for place in range(1, len(split) - 1)
    )


def is_bare_number(key: str, signs: Signs, text: str) -> bool:
    """A number that is no title: the text does not call it a film and set it off, as "il film “1917”" does."""
    return key.replace(" ", "").isdigit() and not ("noun" in signs.kinds and text[signs.start - 1] in SET_OFF_BY)


def is_essay_on(option: Seen, others: Iterable[Seen]) -> bool:
    """A headline that holds words which the text calls a film, or begins with words that it sets off: "The Impact of
    Pulp Fiction", "Biutiful takes top prize"."""
    if "how whole" in option.heading and "body" not in option.heading and not is_known_title(option.key):
        ends = (
            _end_of(option, other) for other in others if other.signs and not other.signs.kinds.isdisjoint(OUTRIGHT)
        )
        if any(word[:1].islower() and len(word) > SMALL for word in ends):
            return True  # "Ca’ Foscari: vince Amygdala" over "il corto Amygdala"
    return "headline" in option.heading and any(
        (not other.signs.kinds.isdisjoint(OUTRIGHT) and f" {other.key} " in f" {option.key} ")
        or ("quoted" in other.signs.kinds and option.key.startswith(f"{other.key} "))
        for other in others
        if other.signs and other.key != option.key
    )


SMALL = 3  # letters of words that stand within titles


def _end_of(whole: Seen, part: Seen) -> str:
    """The word right before the words that end a heading."""
    before = whole.words.removesuffix(part.words)
    return before.split()[-1] if before.strip() and before != whole.words else ""


OUTRIGHT = frozenset(("billed", "noun", "is a film", "rated", "opened", "opening"))  # the text calls the words a film


def is_led_in(words: str, body: str, text: str) -> bool:
    """ "Masterpiece Alert: Seven Samurai", "The Impact of Pulp Fiction": the text names the last words and not the first.

    `body`: the folded text below the headings. A heading that is a known title as it stands is none.
    """
    essay = _ESSAY.fullmatch(words)
    lead, colon, title = essay.groups() if essay else words.partition(": ")
    key = fold(title)
    if (
        not colon
        or not (essay or " " in lead)
        or f" {key} " not in body
        or f" {fold(words)} " in body
        or is_known_title(fold(words))
    ):
        return False
    again = (text.count(word) > text.count(words) for word in lead.split() if word[:1].isupper() and word.isalpha())
    return not any(again) and (is_known_title(key) or any(f"{a}{title}" in text for a in SET_OFF_BY))


def goes_on(words: str, body: str, text: str) -> bool:
    """ "Biutiful takes top prize at Cannes" over a text on “Biutiful”: small words behind what the text sets off."""
    if f" {fold(words)} " in body or is_known_title(fold(words)):
        return False
    starts = (words[: m.start()] for m in _SMALL_NEXT.finditer(words))
    return any(f"{mark}{start}{_CLOSED_BY.get(mark, mark)}" in text for start in starts for mark in SET_OFF_BY)


def goes_on_with_a_person(words: str) -> bool:
    """ "Les Misérables, Jean Gabin en Valjean": a full name and more behind the comma."""
    _, comma, rest = words.partition(", ")
    name = " ".join(rest.split()[:2])
    return bool(comma) and " " in name and rest != name and is_name(name)


def has_more(words: str, key: str) -> bool:
    """ "Lindes: a life in three parts", "Lindes – portrait d'un village": a headline may stand behind the mark."""
    return _MORE.search(words) is not None and not is_known_title(key)


_MORE = re.compile(r"\s?:\s|\s[–—-]\s")
_SMALL_NEXT = re.compile(r"\s(?=[a-zß-ÿ])")
_CLOSED_BY = {"“": "”", "‘": "’"}
_ESSAY = re.compile(worded("essay"))
SET_OFF_BY = ("“", '"', "*", "_", "‘")


def sets_off(words: str, title: str) -> bool:
    """ "Le film du jour : « Miséricorde »": the heading's own marks say which of its words are the title."""
    place = words.find(title)
    return place > 0 and words[:place].rstrip(" \xa0")[-1:] in OPENING_MARKS


OPENING_MARKS = "«“„‘\"'"


def is_variant(best: str, other: str, words: str) -> bool:
    """Another form of the folded title `best`: it shares most of its words and is neither part of it nor holds it."""
    left, right = (set(key.split()) - title_articles() for key in (best, other))
    if not left or not right or words[:1].islower():
        return False
    if left != right and (left < right or right < left):
        return False
    shared = len(left & right)
    return shared > 0 and shared / max(len(left), len(right)) >= 0.4
