"""For whom a film is, as its reviews say it: families, children, the genre's friends; whom it is not for."""

from collections.abc import Mapping, Sequence
from functools import cache

from kerguen import rules
from kerguen.model import Page, Reading, Telling, Voice
from kerguen.text.phrases import Phrases
from kerguen.text.sentences import sentences

REACH = 4  # words before the phrase in which a negation leaves it unsure
LONGEST = 300  # characters of a sentence that can be shown
NOT = "not_"


def for_whom(voices: Sequence[Voice], readings: Sequence[Reading], pages: Mapping[str, Page]) -> tuple[Telling, ...]:
    """One entry for each voice and audience, from the pages in the voice's own language, in the order of the voices."""
    reviews = {reading.page.id: reading.reviews for reading in readings}
    found: dict[tuple[str, str], Telling] = {}
    for voice in voices:
        for place in voice.pages if voice.kind == "read" else ():
            page = pages.get(place.page)
            if page is None or place.relation == "translation":
                continue
            for review in reviews.get(place.page, ()):
                for told in tellings(page, review.start, review.end, voice.id):
                    found.setdefault((voice.id, told.audience), told)
    return tuple(found.values())


def tellings(page: Page, start: int, end: int, voice: str) -> list[Telling]:
    """The sentences of page.text[start:end] that say for whom, or for whom not. Negated or asked: nothing is said."""
    if next(_audiences().find(page.text[start:end]), None) is None:
        return []
    found: list[Telling] = []
    for left, right in sentences(page.text, page.lang, start, end):
        words = page.text[left:right]
        if right - left <= LONGEST and not words.endswith("?") and (audience := _audience(words)):
            found.append(
                Telling(page=page.id, start=left, end=right, text=words, voice=voice,
                        audience=audience.removeprefix(NOT), is_for=not audience.startswith(NOT))
            )  # fmt: skip
    return found


def _audience(sentence: str) -> str | None:
    """The one kind that the sentence names without a negation before it; None when it names several."""
    kinds: set[str] = set()
    negated = -99
    for place, kind in _phrases().find(sentence):
        if kind == "negations":
            negated = place
        elif place - negated <= REACH:
            return None
        else:
            kinds.add(kind)
    return kinds.pop() if len(kinds) == 1 else None


@cache
def _audiences() -> Phrases:
    return Phrases({kind: words for kind, words in rules.table("for_whom").items() if kind != "negations"})


@cache
def _phrases() -> Phrases:
    return Phrases(rules.table("for_whom"))
