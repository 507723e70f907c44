"""Described: a player after a word of praise ("una magnífica Frances McDormand"), a maker after an adjective."""

import re
from functools import cache

from kerguen import rules
from kerguen.model import Lang
from kerguen.observe.facts.role_cues import Cues
from kerguen.text.fold import fold
from kerguen.text.phrases import small

NEAR = 48  # characters before a name that are looked at


def is_praised(left: str, cues: Cues) -> bool:
    """Whether the words before a name are praise of a player, and not of who made the film.

    "que encarna una magnífica", "el trabajo de una magnífica": yes; "la película del magnífico": no.
    """
    lang, words = cues.lang, _ELIDED.sub("le ", left[-NEAR:]).split()
    if lang not in rules.languages() or not words or not fold(words[-1]).startswith(_stems(lang)):
        return False
    if not words[-1].islower():  # "Brava Emanuela Fanelli che si avventura …"
        return words[-1].istitle() and (len(words) == 1 or words[-2][-1] in ".!?…")
    before = [fold(w) for w in words[:-1]]
    small = _words("title_furniture", "articles", lang) | _words("roles", "praise_before", lang)
    while before and before[-1] in small:
        before.pop()
    if len(before) == len(words) - 1:
        return False
    if not before or before[-1] not in _words("roles", "not_praised", lang):
        return True
    return any(cues.before.get(" ".join(before[-count:])) == "cast" for count in (2, 3, 4))


_ELIDED = re.compile(r"(?<![\w'’])[lLd]['’](?=[a-zß-ÿ])")  # "l'excellente Ada Rey"


def is_admired(text: str, end: int, stop: int, cues: Cues) -> bool:
    """ "Joaquín Lara está magnífico", "Ada Rey et Léo Marchal sont formidables": praise right behind the name and "is"."""
    m = _IS.match(text, end, min(stop, end + NEAR))
    if m is None or cues.lang not in rules.languages():
        return False
    said = [fold(word) for word in m.groups() if word]
    small = _words("roles", "praise_before", cues.lang or "en")
    count = next((n for n, word in enumerate(said) if word not in small), len(said))
    return any(word.startswith(_stems(cues.lang or "")) for word in said[: max(count + 1, 2)])


_IS = re.compile(
    rf"\s(?:(?:{small('too')})\s)?(?:{small('copula')})\s([a-zß-ÿ]{{2,16}})(?:\s(?:(?:{small('and')})\s)?([a-zß-ÿ-]{{3,16}}))?"
    r"(?:\s([a-zß-ÿ-]{3,16}))?"
)


def is_praise(word: str, cues: Cues) -> bool:
    """ "Brava" before "Emanuela Fanelli": a capitalised word of praise that opens a sentence is no part of the name."""
    return cues.lang in rules.languages() and fold(word).startswith(_stems(cues.lang or ""))


def _stems(lang: Lang) -> tuple[str, ...]:
    return _folded_stems(lang) or ("\0",)


@cache
def _folded_stems(lang: Lang) -> tuple[str, ...]:
    return tuple(fold(w.rstrip("*")) for w in rules.lexicon(lang).get("roles", {}).get("praise", ()))


@cache
def _words(section: str, key: str, lang: Lang) -> frozenset[str]:
    return frozenset(fold(w) for w in rules.lexicon(lang).get(section, {}).get(key, ()))


def is_told_maker(left: str, words: list[str], cues: Cues) -> bool:
    """ "del director español J. A. Bayona", "del regista 49enne Paolo Genovese": a genitive, the noun, an adjective."""
    if len(words) < 3:
        return False
    told = any(
        words[-count] in _GENITIVES and cues.before.get(" ".join(words[-count:-1])) == "director"
        for count in (3, 4)
        if count <= len(words)
    )
    return told and _TOLD_ADJECTIVE.search(left) is not None


_GENITIVES = frozenset(rules.words("small", "of", "of_the", "by_the"))
_TOLD_ADJECTIVE = re.compile(r"[^\W\d_]\s(?:\d\d)?[a-zß-ÿ]{4,16}\s$")
