"""Titles: how alike two are, through articles, subtitles, numerals, typing errors and translation."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import islice, product
from typing import Literal

from rapidfuzz.distance import OSA

from kerguen import rules
from kerguen.model import Noun
from kerguen.text.fold import fold
from kerguen.text.phrases import alternation, small
from kerguen.values.known_titles import films_titled

How = Literal["equal", "article", "subtitle", "translated", "partly_translated", "typing", "other_number", "different"]

MOST_MEANINGS = 8  # of a title whose words may mean several things each
# How much each kind of likeness is worth as a sign of one film; see bench/identity.
WORTH: dict[How, float] = {
    "equal": 1.0, "article": 0.95, "typing": 0.85, "translated": 0.8, "subtitle": 0.7, "partly_translated": 0.4,
    "different": 0.0, "other_number": -1.0,
}  # fmt: skip


class TitleMatch(Noun, frozen=True, kw_only=True):
    """How two titles agree, with the two that were compared."""

    how: How
    left: str
    right: str

    @property
    def score(self) -> float:
        """Between -1 (another part of a series) and 1 (equal)."""
        return WORTH[self.how]


@lru_cache(maxsize=16384)
def compare_titles(left: str, right: str) -> TitleMatch:
    """Compare two titles: "Kid, The" and "The Kid" -> equal; "Small Victories" and "Les Petites Victoires" -> translated."""
    return TitleMatch(how=_how(left, right), left=left, right=right)


@lru_cache(maxsize=16384)
def title_key(title: str) -> str:
    """The title folded, its article in front, brackets and numerals levelled: "Kid, The (1921)" -> "the kid"."""
    bare = title if _BRACKETS.fullmatch(title.strip()) else _BRACKETS.sub(_part_in, title)
    if moved := _MOVED.fullmatch(bare.strip()):
        bare = f"{moved[2]} {moved[1]}"
    words = [_numeral(w, place) for place, w in enumerate(fold(bare.replace("&", " and ")).split())]
    return " ".join(w for place, w in enumerate(words) if w != "part" or not _is_number_beside(words, place))


def _is_number_beside(words: Sequence[str], place: int) -> bool:
    """ "part 2", "2nd part": the word tells nothing beside its number."""
    return any(w.isdigit() for w in words[max(0, place - 1) : place + 2])


def _part_in(bracket: re.Match[str]) -> str:
    """What a bracket leaves: nothing of "(2008)" or "(aka ...)", the number of "(2)" and "(Part II)"."""
    words = [_numerals().get(w, w) for w in fold(bracket[0]).split()]
    number = words[-1] if words and len(words) <= 2 and (len(words) == 1 or words[0] == "part") else ""
    return f" {number} " if number.isdigit() and len(number) < 3 else " "


@lru_cache(maxsize=16384)
def bare_key(title: str) -> str:
    """The key without its leading article: "the kid" -> "kid"; "The The" keeps its last word."""
    words = title_key(title).split()
    while len(words) > 1 and words[0] in _words("articles"):
        words = words[1:]
    return " ".join(words)


@lru_cache(maxsize=16384)
def main_key(title: str) -> str:
    """The bare key of what stands before a colon or a dash: "Alien: Covenant" -> "alien"."""
    return bare_key(_SUBTITLE.split(title.strip(), maxsplit=1)[0])


@lru_cache(maxsize=16384)
def content(title: str) -> tuple[str, ...]:
    """The words that carry the title: no articles and no small words of the six languages."""
    words = title_key(title).split()
    return tuple(w for w in words if w not in _words("small")) or tuple(words)


@lru_cache(maxsize=16384)
def concept_keys(title: str) -> tuple[str, ...]:
    """The keys that a title and its word-by-word translations have in common; none when no word of it is in the lexicon.

    A word that may mean two things gives two: "geheimnis" is a secret and a mystery.

    >>> concept_keys("Les Petites Victoires") == concept_keys("Small Victories") == concept_keys("Little Victories")
    True
    """
    words = content(title)
    meant = [sorted(concepts_of(word)) for word in words]
    if not any(meant):
        return ()
    ways = islice(product(*(found or [word] for found, word in zip(meant, words, strict=True))), MOST_MEANINGS)
    return tuple(dict.fromkeys(" ".join(sorted(way)) for way in ways))


@lru_cache(maxsize=16384)
def spelling_key(title: str) -> str | None:
    """One key for a title that languages only spell otherwise; None when it is too short to be known by it.

    >>> spelling_key("La Chimère") == spelling_key("La quimera") == spelling_key("Die Chimäre")
    True
    >>> spelling_key("Roxane") == spelling_key("Roxanne")
    False
    """
    words = [_levelled(word) for word in content(title)]
    return " ".join(words) if words and max(map(len, words)) >= SHORTEST_LEVELLED else None


def _levelled(word: str) -> str:
    """A folded word as all six languages might spell it, its inner and last vowels levelled: "chimera" -> "kimar"."""
    for habit, plain in _HABITS:
        word = word.replace(habit, plain)
    return word.rstrip("aeio") or word


def concepts_of(word: str) -> frozenset[str]:
    """The concepts that a folded word of any language may stand for."""
    return _concepts().get(word) or _concepts().get(_umlauts_levelled(word), frozenset())


def _umlauts_levelled(word: str) -> str:
    """German written without dots: "schlaegt" -> "schlagt"."""
    return word.replace("ae", "a").replace("oe", "o").replace("ue", "u")


_ORDINAL = re.compile(
    rf"(\d+)(?:{alternation(map(fold, rules.words('small', 'ordinal')))})"
)  # "The Night of the 12th" is "La Nuit du 12"
SHORTEST_LEVELLED = 5  # letters of the longest word, once levelled
_HABITS = (
    ("ph", "f"), ("th", "t"), ("qu", "k"), ("ch", "k"), ("ck", "k"), ("c", "k"), ("ae", "a"), ("oe", "e"), ("h", ""),
    ("y", "i"), ("e", "a"), ("w", "v"),
)  # fmt: skip
_BRACKETS = re.compile(r"[(\[][^()\[\]]{0,80}(?:[)\]]|$)")
_MOVED = re.compile(rf"(.{{1,120}}), ({small('the', 'a')})", re.I)
_SUBTITLE = re.compile(r"\s*(?::|\s[–—-]\s)\s*")


def _numeral(word: str, place: int) -> str:
    """Roman numerals, number words and ordinals as digits; never the first word ("X", "V for Vendetta")."""
    if place and word[0].isdigit() and (ordinal := _ORDINAL.fullmatch(word)):
        return ordinal[1]
    return word if place == 0 else _numerals().get(word, word)


def _how(left: str, right: str) -> How:
    one, two = title_key(left), title_key(right)
    if not one or not two:
        return "different"
    if one == two:
        return "equal"
    if _first_part(bare_key(left)) == _first_part(bare_key(right)) or one.replace(" ", "") == two.replace(" ", ""):
        return "article"
    if ("&" in left) != ("&" in right) and content(left) == content(right):
        return "article"  # "Banel & Adama" joins as "Banel et Adama" does
    if numbers(left) != numbers(right) and _share_main(left, right):
        return "other_number"
    if numbers(left) == numbers(right) and _typing(bare_key(left), bare_key(right)):
        return "typing"
    if numbers(left) == numbers(right) and (key := spelling_key(left)) and key == spelling_key(right):
        return "translated"
    if films_titled(fold(left)) & films_titled(fold(right)):
        return "translated"
    if main_key(left) == bare_key(right) or main_key(right) == bare_key(left):
        return "subtitle"
    return _translated(content(left), content(right))


def _first_part(key: str) -> str:
    """A first part is often named without its number: "dune 1" is "dune"."""
    return key.removesuffix(" 1")


def numbers(title: str) -> tuple[str, ...]:
    """The numbers in a title that tell one part of a series from another: "Iron Man 2" -> ("2",); a first part
    is often named without its number."""
    return tuple(w for w in title_key(title).split()[1:] if w.isdigit() and w != "1")


def _share_main(left: str, right: str) -> bool:
    one, two = ([w for w in content(t) if not w.isdigit() and w != "part"] for t in (left, right))
    return bool(one) and bool(two) and (one == two or one[0] == two[0])


def _typing(one: str, two: str) -> bool:
    """A slip or two in a title long enough to bear them; short titles a letter apart are other films."""
    shortest = min(len(one), len(two))
    if shortest < 7 or one[0] != two[0] or abs(len(one) - len(two)) > 2:
        return False
    return OSA.distance(one, two) <= (1 if shortest < 12 else 2)


def _translated(one: tuple[str, ...], two: tuple[str, ...]) -> How:
    """Each word of one title paired with a word of the other that may mean the same."""
    if abs(len(one) - len(two)) > 1:
        return "different"
    left = list(two)
    paired = translated = 0
    for word in one:
        if partner := _partner(word, left):
            left.remove(partner)
            paired += 1
            translated += partner != word
    if translated and paired == len(one) == len(two) and (paired > 1 or concepts_of(one[0]) & concepts_of(two[0])):
        return "translated" if paired > 1 or len(one[0]) > 4 else "partly_translated"
    most = max(len(one), len(two))
    return "partly_translated" if paired >= 2 and paired >= most - 1 else "different"


def is_half_translated(left: str, right: str) -> bool:
    """ "Dog of the breakage", for "Chien de la casse": half of the words mean the same, and nobody knows that the others
    do not, nor that the two are films of their own. A machine may have written the one for the other.

    >>> is_half_translated("Tale of Autumn", "Conte d'hiver")
    False
    """
    one, two = content(left), content(right)
    others, alone, translated = list(two), [], 0
    for word in one:
        if partner := _partner(word, others):
            others.remove(partner)
            translated += partner != word
        else:
            alone.append(word)
    if len(one) != len(two) or not translated or 2 * len(alone) > len(one) or numbers(left) != numbers(right):
        return False
    are_two = films_titled(fold(left)) and films_titled(fold(right))
    return not are_two and not any(concepts_of(a) and concepts_of(b) for a in alone for b in others)


def _partner(word: str, others: list[str]) -> str | None:
    if word in others:
        return word
    mine = concepts_of(word)
    return next((o for o in others if mine & concepts_of(o) or _cognate(word, o)), None)


def _cognate(one: str, two: str) -> bool:
    """Words of two languages with one stem: "victoires", "victories"."""
    if min(len(one), len(two)) < 6:
        return False
    shared = next((i for i, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), min(len(one), len(two)))
    return shared >= 5 and OSA.distance(one, two) <= 3


@cache
def _concepts() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for concept, words in rules.table("title_words")["concepts"].items():
        for word in words.split():
            found.setdefault(word, set()).add(concept)
    return {word: frozenset(concepts) for word, concepts in found.items()}


def small_words() -> frozenset[str]:
    """Folded words that carry little of a title, in all languages: "of", "de", "von"."""
    return _words("small")


def articles() -> frozenset[str]:
    """Folded articles, in all languages."""
    return _words("articles")


@cache
def _words(kind: Literal["articles", "small"]) -> frozenset[str]:
    lists = rules.table("title_words")["small"]
    articles = {word for words in lists["articles"].values() for word in words.split()}
    others = {word for words in lists["others"].values() for word in words.split()}
    return frozenset(articles if kind == "articles" else articles | others)


@cache
def _numerals() -> dict[str, str]:
    return {word: digit for digit, words in rules.table("title_words")["numerals"].items() for word in words.split()}
