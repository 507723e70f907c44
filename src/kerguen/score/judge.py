"""Judge: a reading with the verdicts that its reviews do not state, from the tone of their own sentences."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from kerguen.model import Evidence, Page, Reading, Review, Verdict
from kerguen.score.subjects import about
from kerguen.text.fold import fold
from kerguen.text.sentences import sentences
from kerguen.values.tone import Tone, tone, tone_of_sentence

STRONG = 0.8  # weight from which a sentence is evidence: one word of praise, about something of the film
MOST = 4  # sentences kept of each side of a review
PLAIN, LONGEST = 24, 420  # characters: shorter sentences say too little, longer ones cannot be shown
JUDGING = ("article", "verdict_box", "fact_sheet")
MARKS = "*_# \t"  # emphasis and headings of Markdown
HEADINGS = ("heading", "caption", "control")
SIDES: tuple[Verdict, ...] = ("positive", "negative")


def judge(page: Page, reading: Reading) -> Reading:
    """The reading with verdict, tone and evidence of its reviews, and verdicts of its opinions, filled in."""
    people = tuple(str(o.value) for o in reading.observations if o.field in ("director", "cast"))
    reviews = tuple(_judged(page, review, people) for review in reading.reviews)
    opinions = tuple(
        o if o.verdict else replace(o, verdict=found.verdict if (found := tone(o.text, page.lang)) else None)
        for o in reading.opinions
    )
    return replace(reading, reviews=reviews, opinions=opinions)


def _judged(page: Page, review: Review, people: Sequence[str]) -> Review:
    evidence = review.evidence or _evidence(page, review, people)
    found: Tone | None = tone(page.text[review.start : review.end], page.lang)
    if found is None:
        return replace(review, evidence=evidence)
    verdict: Verdict | None = review.verdict or found.verdict
    return replace(
        review, verdict=verdict, evidence=evidence, tone=found.stars, tone_low=found.low, tone_high=found.high
    )


def _evidence(page: Page, review: Review, people: Sequence[str]) -> tuple[Evidence, ...]:
    """The sentences that carry the judgement: strong words about the film, its makers or an aspect of it."""
    found: list[Evidence] = []
    for start, end in _own_sentences(page, review):
        words = page.text[start:end]
        strength = tone_of_sentence(words, page.lang)
        if not strength:
            continue
        what = about(words, people)
        weight = round(min(3.0, abs(strength)) * what.weight, 2)
        if weight >= STRONG:
            side: Verdict = "positive" if strength > 0 else "negative"
            found.append(
                Evidence(page=page.id, start=start, end=end, text=words, side=side, aspect=what.aspect,
                         about=what.person, weight=weight)
            )  # fmt: skip
    return tuple(sorted((e for side in SIDES for e in _strongest(found, side)), key=lambda e: e.start or 0))


def _strongest(found: Sequence[Evidence], side: Verdict) -> list[Evidence]:
    return sorted((e for e in found if e.side == side), key=lambda e: (-e.weight, e.start or 0))[:MOST]


def _own_sentences(page: Page, review: Review) -> Iterator[tuple[int, int]]:
    """The review's own sentences of a fair length, marks of emphasis outside; headings and its title are passed over."""
    blocks, zones = [b.start for b in page.blocks], [z.start for z in page.zones]
    titles = {fold(page.text[z.start : z.end]) for z in page.zones_of("title")}
    for left, right in sentences(page.text, page.lang, review.start, review.end):
        start, end = _unmarked(page.text, left, right)
        if not PLAIN <= end - start <= LONGEST:
            continue
        zone = page.zones[place] if (place := bisect_right(zones, start) - 1) >= 0 else None
        block = page.blocks[place] if (place := bisect_right(blocks, start) - 1) >= 0 else None
        if zone is None or start >= zone.end or zone.kind not in JUDGING or (block and block.kind in HEADINGS):
            continue
        if not titles or fold(page.text[start:end]) not in titles:
            yield start, end


def _unmarked(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    inner = words.strip(MARKS)
    left = start + words.find(inner) if inner else start
    return left, left + len(inner)
