"""Judge: a reading with the verdicts that its reviews do not state, from the tone of their own sentences."""

from msgspec.structs import replace

from kerguen.model import Evidence, Page, Reading, Review, Verdict
from kerguen.text.sentences import sentences
from kerguen.values.tone import Tone, tone, tone_of_sentence

STRONG = 0.5  # strength of a sentence from which it is evidence
MOST = 6  # sentences kept as evidence of a review
PLAIN = 30  # characters: shorter sentences say too little to be shown


def judge(page: Page, reading: Reading) -> Reading:
    """The reading with verdict, tone and evidence of its reviews, and verdicts of its opinions, filled in."""
    reviews = tuple(_judged(page, review) for review in reading.reviews)
    opinions = tuple(
        o if o.verdict else replace(o, verdict=found.verdict if (found := tone(o.text, page.lang)) else None)
        for o in reading.opinions
    )
    return replace(reading, reviews=reviews, opinions=opinions)


def _judged(page: Page, review: Review) -> Review:
    evidence = review.evidence or _evidence(page, review)
    found: Tone | None = tone(page.text[review.start : review.end], page.lang)
    if found is None:
        return replace(review, evidence=evidence)
    verdict: Verdict | None = review.verdict or found.verdict
    return replace(
        review, verdict=verdict, evidence=evidence, tone=found.stars, tone_low=found.low, tone_high=found.high
    )


def _evidence(page: Page, review: Review) -> tuple[Evidence, ...]:
    found: list[Evidence] = []
    for start, end in sentences(page.text, page.lang, review.start, review.end):
        words = page.words(start, end)
        strength = tone_of_sentence(words.text, page.lang)
        if abs(strength) < STRONG or not PLAIN <= len(words.text) <= 400:
            continue
        side: Verdict = "positive" if strength > 0 else "negative"
        found.append(
            Evidence(page=page.id, start=start, end=end, text=words.text, side=side, weight=round(abs(strength), 2))
        )
    strongest = sorted(found, key=lambda e: (-e.weight, e.start or 0))[:MOST]
    return tuple(sorted(strongest, key=lambda e: e.start or 0))
