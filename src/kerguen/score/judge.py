"""Judge: a reading with the verdicts that its reviews do not state, from the tone of their own sentences."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from msgspec.structs import replace

from kerguen import rules
from kerguen.model import Evidence, Lang, Page, Reading, Review, Verdict
from kerguen.score.reason_features import Around
from kerguen.score.scales import percent
from kerguen.score.stated_sides import LONGEST_LABEL, Stated, stated_sides
from kerguen.score.subjects import Film, things
from kerguen.score.telling import Told, told
from kerguen.score.verdict_choice import is_sure
from kerguen.text.fold import fold
from kerguen.text.phrases import alternation
from kerguen.text.sentences import sentences
from kerguen.values.ratings import verdict_of
from kerguen.values.tone import Tone, tone

STRONG = 0.8  # weight from which a sentence is evidence: one word of praise, about something of the film
MOST = 4  # sentences kept of each side of a review
PLAIN, LONGEST = 24, 300  # characters: shorter sentences say too little, longer ones weigh several things
STATED = 2.0  # weight of what a review itself lists for and against
IN_BOX, AT_END = 1.5, 1.2  # weight of what stands in a verdict set apart, and of a review's last fifth
EXAMINED = 300  # sentences at the beginning of a text, and as many at its end: a review has fewer
JUDGING = ("article", "verdict_box", "fact_sheet")
MARKS = "*_# \t"  # emphasis and headings of Markdown
INDENT = 40  # characters: blanks at the beginning of a line
ENDS = ("", ".", "!", "?", "…")
BAR = " | "  # between the parts of a heading
HEADINGS = ("heading", "caption", "control")
ROLES = {"director": "direction", "cast": "acting"}  # the aspect that a person answers for
LOWEST, HIGHEST = 10, 90  # percent: who gives as little, or as much, is not quoted for the other side
SIDES: tuple[Verdict, ...] = ("positive", "negative")
OPPOSITE: dict[str, Verdict] = {"positive": "negative", "negative": "positive"}
SAME = {"story": "script"}  # told apart when a sentence is judged, one aspect for the reader


def judge(page: Page, reading: Reading) -> Reading:
    """The reading with verdict, tone and evidence of its reviews, and verdicts of its opinions, filled in."""
    film = _film(page, reading)
    reviews = tuple(_judged(page, review, film) for review in reading.reviews)
    opinions = tuple(
        o if o.verdict else replace(o, verdict=found.verdict if (found := tone(o.text, page.lang)) else None)
        for o in reading.opinions
    )
    return replace(reading, reviews=reviews, opinions=opinions)


def _film(page: Page, reading: Reading) -> Film:
    """The people, titles and characters that the page gives."""
    people = {str(o.value): ROLES[o.field] for field in ROLES for o in reading.observations if o.field == field}
    named = [str(o.value) for o in reading.observations if o.field == "title"]
    named += [t for film in reading.subjects() for t in film.titles]
    named += [page.text[z.start : z.end] for z in page.zones_of("title")]
    titles = frozenset(f for name in named if (f := fold(name)))
    played = [str(o.value) for o in reading.observations if o.field == "character"]
    text = "\n".join(page.text[review.start : review.end] for review in reading.reviews)
    return Film(people, titles, played, text, page.lang)


def _judged(page: Page, review: Review, film: Film) -> Review:
    text = page.text[review.start : review.end]
    found: Tone | None = tone(text, page.lang)
    verdict: Verdict | None = review.verdict or _of_bare(review, found) or _of_words(page, review)
    toned = _of_tone(found) if verdict is None else None
    evidence = review.evidence or _evidence(page, review, film, verdict or toned, found)
    if found and toned and verdict is None and is_sure(text, page.lang, found, evidence):
        verdict = toned
    if found is None:
        return replace(review, evidence=evidence)
    return replace(
        review, verdict=verdict, evidence=evidence, tone=found.stars, tone_low=found.low, tone_high=found.high
    )


def _of_words(page: Page, review: Review) -> Verdict | None:
    """ "I have mixed feelings", "net een voldoende": what a review says of itself."""
    return "mixed" if _undecided(page.lang).search(page.text, review.start or 0, review.end or 0) else None


@cache
def _undecided(lang: Lang | None) -> re.Pattern[str]:
    langs = dict.fromkeys((str(lang) if lang in rules.languages() else "en", "en"))
    said = alternation(words for one in langs for words in rules.lexicon(one).get("verdict", {}).get("undecided", ()))
    return re.compile(rf"(?<!\w)(?:{said})(?!\w)".replace("'", "['’]"), re.IGNORECASE)


LIKELY = 0.55  # of a verdict by tone; below it, six of ten were wrong


def _of_tone(found: Tone | None) -> Verdict | None:
    """The verdict that the tone of a text leaves likely enough."""
    return found.verdict if found and max(found.positive, found.mixed, found.negative) >= LIKELY else None


FIVE, TEN = 5.0, 10.0  # what a bare number up to five may count to
MOSTLY_FIVE = 1.0  # of five stars: how much nearer to the tone ten must be; most bare numbers up to five count to five
HALVED = 1.6  # times as much for 2.5 and 3.5: who gives halves mostly counts in stars


def _of_bare(review: Review, found: Tone | None) -> Verdict | None:
    """The verdict of a number without its scale, on the scale that the tone of the text leaves likely."""
    given = review.rating
    if given is None or given.scale is not None or not 0 < given.value <= FIVE:
        return None
    if found is None:
        sides = {verdict_of(given.value / scale) for scale in (FIVE, TEN)}
        return sides.pop() if len(sides) == 1 else None
    apart = {scale: abs(FIVE * given.value / scale - found.stars) for scale in (FIVE, TEN)}
    halves = HALVED if given.value % 1 else 1
    scale = TEN if apart[TEN] + MOSTLY_FIVE * halves < apart[FIVE] else FIVE
    return verdict_of(given.value / scale)


def _evidence(
    page: Page, review: Review, film: Film, verdict: Verdict | None, heard: Tone | None
) -> tuple[Evidence, ...]:
    """The sentences that carry the judgement.

    The film as a whole is judged as the review does, or it is not this film; of the highest praise no word is blame.
    """
    stated = stated_sides(page.text, page.lang, _with_heading(page.text, review.start), review.end)
    found = [_of_list(page, item) for item in stated]
    praise = heard.positive - heard.negative if heard else 0.0
    given = percent(review.rating) if review.rating else None
    is_extreme = given is not None and not LOWEST < given < HIGHEST
    spans = list(_own_sentences(page, review))
    if len(spans) > 2 * EXAMINED:
        spans = spans[:EXAMINED] + spans[-EXAMINED:]
    for start, end in spans:
        if any(item.start < end and start < item.end for item in stated):
            continue
        around = Around((start - review.start) / (review.end - review.start), praise)
        for said in told(page.text[start:end], page.lang, film, around):
            against = said.side == OPPOSITE.get(verdict or "mixed")
            if against and (said.thing.is_whole or is_extreme):
                continue
            weight = round(said.weight * _of_place(page, review, start), 2)
            if weight >= STRONG:
                found.append(_as_evidence(page, start, said, weight))
    return tuple(
        sorted((e for side in SIDES for e in _strongest(found, side)), key=lambda e: (e.start or 0, e.end or 0))
    )


def _with_heading(text: str, start: int) -> int:
    """Where the short line over a review begins: the list that opens it has its heading there."""
    first = max(0, start - LONGEST_LABEL - 4)
    line = text[first:start].rstrip().rfind("\n")
    return first + line + 1 if line >= 0 or not first else start


def _of_list(page: Page, item: Stated) -> Evidence:
    """An item of a list for or against: its side is stated, its aspect is the first that it names."""
    words = page.text[item.start : item.end]
    aspect = next((thing.aspect for thing in things(words, {}) if thing.aspect), None)
    return Evidence(
        page=page.id, start=item.start, end=item.end, text=words, side=item.side,
        aspect=SAME.get(aspect or "", aspect), weight=STATED,
    )  # fmt: skip


def _as_evidence(page: Page, start: int, said: Told, weight: float) -> Evidence:
    left, right = start + said.start, start + said.end
    return Evidence(
        page=page.id, start=left, end=right, text=page.text[left:right], side=said.side,
        aspect=SAME.get(said.thing.aspect or "", said.thing.aspect), about=said.thing.person, weight=weight,
    )  # fmt: skip


def _of_place(page: Page, review: Review, start: int) -> float:
    """A verdict set apart says most; then how the review ends."""
    place = bisect_right(page.zones, start, key=lambda zone: zone.start) - 1
    if place >= 0 and start < page.zones[place].end and page.zones[place].kind == "verdict_box":
        return IN_BOX
    return AT_END if start >= review.end - (review.end - review.start) / 5 else 1.0


def _strongest(found: Sequence[Evidence], side: Verdict) -> list[Evidence]:
    """All that the few weightiest sentences of a side say."""
    ranked = sorted((e for e in found if e.side == side), key=lambda e: (-e.weight, e.start or 0))
    kept = list(dict.fromkeys(e.start for e in ranked))[:MOST]
    return [e for e in ranked if e.start in kept]


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
        words = page.text[start:end]
        if words.isupper() or BAR in words:
            continue  # a heading that nothing marks
        if words.count("(") != words.count(")") or (titles and fold(words) in titles):
            continue
        if _is_whole(page.text, start, end):
            yield start, end


def _is_whole(text: str, start: int, end: int) -> bool:
    """No piece of a sentence: a small letter begins none behind a word, a comma or a quotation, nor does one go on with it."""
    if text[end - 1] in ",;" or (text[end - 1].isalnum() and text[end : end + INDENT].lstrip()[:1].islower()):
        return False
    return not text[start].islower() or text[max(0, start - INDENT) : start].rstrip()[-1:] in ENDS


def _unmarked(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    inner = words.strip(MARKS)
    left = start + words.find(inner) if inner else start
    return left, left + len(inner)
