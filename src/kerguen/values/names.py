"""Names of persons: one model to compare them, whatever the order, script, accents or typing errors."""

import re
from functools import cache, lru_cache
from typing import Literal

from rapidfuzz.distance import OSA

from kerguen import rules
from kerguen.model import Noun
from kerguen.text.fold import fold, word_set
from kerguen.text.phrases import alternation
from kerguen.values.scripts import Likeness, across_scripts

How = Literal["equal", "glued", "initials", "shorter", "typing", "sound", "surname", "script", "different"]

# How much each kind of agreement is worth, between 0 (other persons) and 1; see bench/identity.
WORTH: dict[How, float] = {
    "equal": 1.0, "glued": 0.98, "shorter": 0.93, "initials": 0.9, "typing": 0.88, "sound": 0.85,
    "surname": 0.7, "script": 0.0, "different": 0.0,
}  # fmt: skip
SAME_PERSON = 0.8
ACROSS: dict[Likeness, How] = {"alike": "sound", "family": "surname", "apart": "different", "unknown": "script"}


class NameMatch(Noun, frozen=True, kw_only=True):
    """How two names agree, and what that is worth. "script": written in two scripts that cannot be compared."""

    how: How

    @property
    def score(self) -> float:
        """Between 0 and 1; from SAME_PERSON on, one person when the context is one film."""
        return WORTH[self.how]


def compare_names(left: str, right: str) -> NameMatch:
    """Compare two written names: "Auffret, Mélanie" and "Melanie Auffrey" -> typing."""
    return NameMatch(how=_how(left, right))


def same_person(left: str, right: str) -> bool:
    """Whether two names on pages of one film are one person's."""
    return compare_names(left, right).score >= SAME_PERSON


@lru_cache(maxsize=16384)
def name_words(name: str) -> tuple[str, ...]:
    """The folded words of a name, family name last: "Loach, Ken" -> ("ken", "loach")."""
    family, comma, given = name.partition(",")
    ordered = f"{given} {family}" if comma and given.strip() and not _is_suffix(given) else name
    return tuple(w for w in fold(ordered).split() if w not in _words("suffixes"))


@lru_cache(maxsize=16384)
@cache
def given_names() -> frozenset[str]:
    """Folded given names of many countries: words that begin names of persons."""
    return frozenset(rules.table("given_names")["given"].split())


def is_given_name(word: str) -> bool:
    """A given name, a doubled one too: "Jean-Pierre", "Marie-Castille"."""
    return fold(word).partition(" ")[0] in given_names()


def untranslated(name: str) -> str:
    """The name with a particle of its own where a machine translated that: "Leonardo of Dijl", "Tessa of the Broeck"."""
    given = is_given_name(name.split(" ", 1)[0]) or name.find(" ") < name.find(" of ")
    return _TRANSLATED.sub(" de ", name) if given else name


_TRANSLATED = re.compile(rf"[ \xa0](?:{'|'.join(rules.table('names')['translated'])})[ \xa0](?=[^\W\d_a-z])")


def single_names_in(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Places of players known by one name: "Zendaya", "Fernandel".

    >>> single_names_in("Avec Bourvil et Ada Ruiz.", 0, 25)
    ((5, 12),)
    """
    if _single_names().isdisjoint(word_set(text)):
        return ()
    return tuple(m.span() for m in _single_name().finditer(text, start, end))


def is_single_name(words: str) -> bool:
    """Whether a player or a maker is known by this name alone: "Zendaya", "Costa-Gavras"."""
    return words in _single_written()


@cache
def _single_written() -> frozenset[str]:
    return frozenset(rules.table("names")["single"].split())


@cache
def _single_names() -> frozenset[str]:
    return frozenset(part for name in rules.table("names")["single"].split() for part in fold(name).split())


@cache
def _single_name() -> re.Pattern[str]:
    """None of them beside another name: "Camille Bourvil"."""
    return re.compile(rf"(?<![\w’'-])(?<![A-ZÀ-Þ][a-zß-ÿ][ \xa0]){single_names()}")


@cache
def single_names() -> str:
    """These names as a pattern, of which none goes on."""
    return rf"(?:{alternation(rules.table('names')['single'].split())})(?![\w-]|[ \xa0][A-ZÀ-Þ])"


def surname(name: str) -> str:
    """The last word of a name, folded; "" when there is none."""
    words = name_words(name)
    return words[-1] if words else ""


@lru_cache(maxsize=16384)
def sound_key(name: str) -> tuple[str, ...]:
    """What is left of a name when transliterations are levelled: "Tchaïkovski", "Chaikovsky" -> the same."""
    return tuple(sorted(_sound(w) for w in name_words(name) if w not in _words("particles")))


@lru_cache(maxsize=32768)
def _how(left: str, right: str) -> How:
    one, two = name_words(left), name_words(right)
    if not one or not two:
        return "different"
    if one == two or sorted(one) == sorted(two):
        return "equal"
    if "".join(one) == "".join(two):
        return "glued"
    if likeness := across_scripts(left, right):
        return ACROSS[likeness]
    bare_one, bare_two = _bare(one), _bare(two)
    if bare_one == bare_two or sorted(bare_one) == sorted(bare_two):
        return "equal"
    if len(bare_one) == 1 or len(bare_two) == 1:
        return _one_word(bare_one, bare_two)
    if _cut_family(bare_one, bare_two) or _cut_family(bare_two, bare_one):
        return "surname"
    return _several_words(left, right, bare_one, bare_two)


def _several_words(left: str, right: str, one: tuple[str, ...], two: tuple[str, ...]) -> How:
    if _shorter(one, two) or _shorter(two, one):
        return "shorter"
    if _initials(one, two):
        return "initials"
    if _typing(one, two) or _typing(one, two[::-1]):
        return "typing"
    if _both_given(one, two):
        return "different"
    if sound_key(left) == sound_key(right) and len("".join(sound_key(left))) >= SHORTEST_SOUND:
        return "sound"
    return "different"


SHORTEST_CUT = 5  # letters of a family name that may be broken in two
SHORTEST_SOUND = 5  # levelled letters; below, too many persons share a key


def _bare(words: tuple[str, ...]) -> tuple[str, ...]:
    none = _no_names()
    return tuple(w for w in words if w not in none) or words


def _is_suffix(words: str) -> bool:
    return fold(words) in _words("suffixes")


def _one_word(one: tuple[str, ...], two: tuple[str, ...]) -> How:
    """One family name alone beside a full name, or two single words."""
    if one[-1] == two[-1]:
        return "surname"
    if len(one) == len(two) and _close(one[0], two[0]):
        return "typing"
    return "different"


def _cut_family(full: tuple[str, ...], cut: tuple[str, ...]) -> bool:
    """The family name alone, broken by a line or a stroke: "Le Chanoi / s"."""
    return len(full[-1]) >= SHORTEST_CUT and "".join(cut) == full[-1]


def _shorter(long: tuple[str, ...], short: tuple[str, ...]) -> bool:
    """A middle name left out: first and last words agree, the rest is contained in order."""
    if len(long) <= len(short) or long[-1] != short[-1] or long[0] != short[0]:
        return False
    rest = iter(long)
    return all(any(_agrees(w, other) for other in rest) for w in short)


def _agrees(short: str, long: str) -> bool:
    return short == long or (len(short) == 1 and long.startswith(short))


def _initials(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """ "J. L. Godard" and "Jean-Luc Godard": family names equal, given names by their first letters."""
    if one[-1] != two[-1]:
        return False
    given_one, given_two = one[:-1], two[:-1]
    if not any(len(w) == 1 for w in given_one + given_two):
        return False
    return all(
        a[0] == b[0] and (len(a) == 1 or len(b) == 1 or a == b) for a, b in zip(given_one, given_two, strict=False)
    )


def _typing(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """One or two slips of the finger, the initials of both names kept."""
    if len(one) != len(two):
        joined_one, joined_two = "".join(one), "".join(two)
        return abs(len(one) - len(two)) == 1 and _close(joined_one, joined_two)
    wrong = [(a, b) for a, b in zip(one, two, strict=True) if a != b]
    if len(wrong) == 1:
        return _close(*wrong[0]) and not _both_given(one, two)
    return len(wrong) == 2 and all(_close(a, b) and OSA.distance(a, b) == 1 for a, b in wrong)


def _both_given(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Brothers and sisters: the family name equal, the given names two true names a letter apart."""
    if one[-1] != two[-1]:
        return False
    return any(
        a != b and (_feminine(a, b) or _feminine(b, a) or frozenset((a, b)) in _siblings())
        for a, b in zip(one[:-1], two[:-1], strict=False)
    )


def _feminine(man: str, woman: str) -> bool:
    """ "Daniel" and "Danielle", "Jean" and "Jeanne", "Robert" and "Roberta"."""
    stem = man.rstrip("o")
    return woman in (f"{man}e", f"{man}{man[-1:]}e", f"{stem}a", f"{man}a")


def _close(a: str, b: str) -> bool:
    """A distance that the length of the word can bear; the first letter is seldom mistyped."""
    shortest = min(len(a), len(b))
    if shortest < 4 or a[0] != b[0]:
        return False
    return OSA.distance(a, b) <= (1 if shortest < 8 else 2)


_LEVELS = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"tsch|tch|tsh|cz|ch|sch|sh|sz", "s"), (r"ph", "f"), (r"kh|gh|ck|q|x|c(?=[^eiy]|$)", "k"), (r"gu(?=[ei])", "g"),
        (r"dj|zh|j", "z"), (r"ts|tz|c", "s"), (r"w|b(?=h)", "v"), (r"th", "t"), (r"ou|oo|o", "u"),
        (r"iy|ij|yi|y|ie|ee|e|ei|ai|ae", "i"), (r"h", ""), (r"(.)\1+", r"\1"),
    )
)  # fmt: skip


def _sound(word: str) -> str:
    levelled = word
    for pattern, replacement in _LEVELS:
        levelled = pattern.sub(replacement, levelled)
    return levelled.rstrip("iu") or levelled


@cache
def _words(kind: Literal["particles", "suffixes"]) -> frozenset[str]:
    return frozenset(rules.table("names")[kind].split())


@cache
def _no_names() -> frozenset[str]:
    """Particles, those that a machine translated too."""
    return _words("particles").union(*map(str.split, rules.table("names")["translated"]))


@cache
def _siblings() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(pair.split()) for pair in rules.table("names")["siblings"])


def is_firm(words: str) -> bool:
    """ "MARS DISTRIBUTION": words that end as names of firms do."""
    return words.rstrip(" .").rpartition(" ")[2].capitalize() in rules.table("names")["companies"]
