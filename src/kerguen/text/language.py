"""Language of a text: py3langid limited to the languages of our lexicons and their neighbours."""

from collections import Counter
from collections.abc import Callable
from functools import cache

from kerguen import rules
from kerguen.model import Lang
from kerguen.text.fold import words

LANGUAGES = (
    "fr", "en", "de", "es", "it", "nl", "pt", "ca", "sv", "da", "no", "fi", "pl", "cs", "hu", "ro", "tr", "el", "ru",
    "uk", "he", "ar", "ja", "ko", "zh", "la",
)  # fmt: skip
TOO_SHORT = 40  # letters: titles and names fool every identifier; see bench/kinds
SAMPLE = 800  # characters
PIECES, PIECE = 4, 70  # parts of the sample looked at first, and their characters
SURE = 60.0  # lead, in log-likelihood, with which the parts decide: none of 343 real texts then differs from the whole
#              sample's answer; two in three are decided there, in 140 µs where the whole takes 330


def language(text: str, declared: Lang | None = None) -> Lang | None:
    """ISO 639-1 code, or None when the text is too short to tell.

    `declared`: what the page says of itself, believed where its text does not speak against it: templates are
    published in the language of their makers.
    """
    sample = text[:SAMPLE]
    if sum(map(str.isalpha, sample)) < TOO_SHORT:
        return None
    if told := _told(sample):
        return told
    if len(sample) > 2 * PIECES * PIECE:
        step = (len(sample) - PIECE) // (PIECES - 1)
        first, second = _ranked()(" ".join(sample[n * step : n * step + PIECE] for n in range(PIECES)))[:2]
        if first[1] - second[1] > SURE:
            return first[0]
    ranked = _ranked()(sample)
    return next((lang for lang, score in ranked if lang == declared and ranked[0][1] - score < SURE), ranked[0][0])


ENOUGH = 6  # small words of one language in a sample, from which they tell it
AHEAD = 1.5  # how many times those of any other language; with both 94 in 100 of 1,396 real pages are told; one
#              page of two languages is told otherwise than by the identifier, which loads 70 MB in half a second


def _told(sample: str) -> Lang | None:
    """The language that a sample's small words tell, in 15 µs; None where they are few or of two languages."""
    known = _telling()
    counts = Counter(lang for word in sample.lower().split() if word in known for lang in known[word])
    ranked = counts.most_common(2)
    if not ranked or ranked[0][1] < ENOUGH or (len(ranked) > 1 and ranked[0][1] < AHEAD * ranked[1][1]):
        return None
    return ranked[0][0]


@cache
def _telling() -> dict[str, tuple[Lang, ...]]:
    """Small word -> the languages that have it."""
    listed = rules.table("languages")["words"]
    small = dict.fromkeys(word for found in listed.values() for word in found)
    return {word: tuple(lang for lang, found in listed.items() if word in found) for word in small}


SHORT = 2  # letters of a word that says nothing by itself, as "le", "a", "of"; one sign of Chinese says more


def says_something(text: str) -> bool:
    """Whether one of the words is more than a small word of the languages we know."""
    return any((len(word) > SHORT or word > "\u2e80") and word not in _telling() for word in words(text))


@cache
def _ranked() -> Callable[[str], list[tuple[Lang, float]]]:
    import py3langid  # noqa: PLC0415  its model takes half a second to load: at the first page, not at start

    py3langid.set_languages(list(LANGUAGES))
    return lambda text: [(str(lang), float(score)) for lang, score in py3langid.rank(text)]
