"""Verdicts: which way words about a film lean, and what a page states outright."""

import re
from functools import cache

from kerguen import rules
from kerguen.model import Lang, Rating, Verdict
from kerguen.observe.cues import LEANING, Cue, labels, phrases
from kerguen.observe.cues import label as folded_label
from kerguen.text.fold import fold
from kerguen.text.phrases import Phrases, alternation, small
from kerguen.values.never_so import never_so
from kerguen.values.ratings import verdict_of

NEGATION_REACH = 18  # characters before a word in which "not", "never" turn it round


def leaning(text: str, lang: Lang | None, start: int = 0, end: int | None = None) -> Verdict | None:
    """Which way text[start:end] leans by its words; None when they do not say. A concession gives way to what follows."""
    stop = len(text) if end is None else end
    cues = phrases("verdict", LEANING, lang).find(text, start, stop)
    score, seen, mixed, compared = 0.0, 0, False, start
    for number, cue in enumerate(cues):
        if cue.tag == "concession":
            score *= 0.5
        elif cue.tag == "mixed":
            mixed = True
        elif cue.tag in _SIGNS:
            sign, rest = _SIGNS[cue.tag], _CLAUSE.split(text[cue.end : min(stop, cue.end + LONGEST)], maxsplit=1)[0]
            degree = never_so(fold(text[max(start, cue.start - LONGEST) : cue.start]), fold(rest))
            if degree == "compared":
                compared = cue.end + len(rest)  # "never as funny as the original": by words alone nobody knows
            if cue.start < compared:
                continue
            turned = degree is None and _is_turned(text, cues, number)
            if turned and _is_highest(text[cue.start : cue.end], lang):
                continue  # "not great", "no masterpiece": of 157 such press quotations 122 praised their film
            score += -sign if turned else sign
            seen += 1
    if not seen:
        return "mixed" if mixed else None
    if abs(score) < 0.5:
        return "mixed"
    return "positive" if score > 0 else "negative"


LONGEST = 90  # characters of a clause
_CLAUSE = re.compile(r"[.,;:!?()\n–—]")
_SIGNS = {"positive": 1, "praise": 1, "negative": -1, "blame": -1}


def _is_turned(text: str, cues: tuple[Cue, ...], number: int) -> bool:
    """ "not funny", "never quite convinces"; "convainc rarement", "überzeugt nicht": right behind it as well."""
    one, before = cues[number], cues[number - 1] if number else None
    if one.tag in ("positive", "praise") and _TOO_MUCH.search(text, max(0, one.start - HINDERED), one.start):
        return True  # "too cold to move"
    if before is not None and before.tag == "not_words" and one.start - before.end <= NEGATION_REACH:
        return True
    if _is_denied(text, one.end):
        return True
    after = cues[number + 1] if number + 1 < len(cues) else None
    return after is not None and after.tag == "not_words" and text[one.end : after.start] in (" ", "\xa0")


def _is_denied(text: str, end: int) -> bool:
    """ "A masterpiece? Hardly.": the word asks, and what follows says no."""
    m = _ASKING.match(text, end)
    return m is not None and _DENIED.match(text, m.end()) is not None


_ASKING = re.compile(r"[^.!?\n]{0,30}[ \xa0]?\?[»”\"]?[ \xa0]+[-–—]?[ \xa0]*")
_DENIED = re.compile(rf"(?:{alternation(rules.words('verdict', 'denied'))})(?!\w)".replace("'", "['’]"), re.IGNORECASE)


def _is_highest(words: str, lang: Lang | None) -> bool:
    """The highest praise: what is not that may still be good."""
    known = _highest(lang if lang in rules.table("telling") else "en")
    return any(True for _ in known.find(words))


@cache
def _highest(lang: Lang) -> Phrases:
    return Phrases({"high": rules.table("telling")[lang]["high"]})


HINDERED = 70  # characters before a word of praise in which "too … to" keeps it from being so
_TOO_MUCH = re.compile(
    rf"(?<!\w)(?:{small('too_much')})[ \xa0][^.,;:!?\n]{{2,40}},?[ \xa0](?:{small('too_much_for')})[ \xa0][^.,;:!?\n]{{0,24}}\Z",
    re.IGNORECASE,
)


def leaning_words(text: str, lang: Lang | None, start: int, end: int) -> int:
    """How many words of praise or blame text[start:end] has."""
    return len(phrases("verdict", ("positive", "negative"), lang).find(text, start, end))


STATED = ("stated_positive", "stated_mixed", "stated_negative")  # lists of the lexicons


def stated(line: str, lang: Lang | None) -> Verdict | None:
    """The verdict that a short line states in set words: "à voir absolument", "empfehlenswert", "skip it"."""
    known = _set_words(lang)
    return known.get(folded_label(line)) or known.get(folded_label(_ARTICLE.sub("", line))) or _answered(line, lang)


_ARTICLE = re.compile(rf"^[\W_]{{0,6}}(?:{small('a')})[ \xa0](?=[^\W\d_]{{4}})", re.IGNORECASE)
_ASKED = re.compile(
    r"[\W_]{0,6}([^\n:?]{2,32})[*_ \xa0]{0,4}[:?][*_ \xa0]{0,4}([^\n.!,;:()–—]{2,24})(?:[.!,;:()–—][^\n]*)?"
)


def _answered(line: str, lang: Lang | None) -> Verdict | None:
    """ "Recommended? Yes, absolutely.", "Empfehlung: Nein", "Recommend: Maybe"."""
    m = _ASKED.fullmatch(line.rstrip("*_ \xa0"))
    if m is None or folded_label(m[1]) not in labels("verdict", "asked", lang):
        return None
    said = folded_label(m[2])
    sides: tuple[Verdict, ...] = ("positive", "negative", "mixed")
    return next((side for side in sides if said in labels("verdict", f"answered_{side}", lang)), None)


@cache
def _set_words(lang: Lang | None) -> dict[str, Verdict]:
    """Folded words -> what they state; where lists disagree, the harder verdict."""
    verdicts: tuple[Verdict, ...] = ("positive", "mixed", "negative")
    sides = zip(STATED, verdicts, strict=True)
    return {words: verdict for name, verdict in sides for words in labels("verdict", name, lang)}


def of_rating(rating: Rating) -> Verdict | None:
    """The verdict that a rating amounts to; None when its scale is unknown and cannot be told from its value."""
    scale = rating.scale or _least_scale(rating.value)
    if scale is None:
        return _of_stars(rating)
    share = (scale - rating.value) / (scale - 1) if rating.best_is_low else rating.value / scale
    return verdict_of(share)


def _of_stars(rating: Rating) -> Verdict | None:
    """What a row of asterisks amounts to, be its best four or five."""
    if not rating.text.startswith("*") or rating.value > BEST_STARS[0]:
        return None
    sides = {verdict_of(rating.value / best) for best in BEST_STARS}
    return sides.pop() if len(sides) == 1 else None


BEST_STARS = (4.0, 5.0)


def _least_scale(value: float) -> float | None:
    """The least scale in use that holds a bare number: 7 counts to 10, 14 to 20, 68 to 100; 4 may count to 4, 5, 10."""
    return next((best for best in (10.0, 20.0, 100.0) if 5 < value <= best), None)


SENTENCE_END = re.compile(r"[.!?…\n](?:(?<=\n)|(?=[\"”»’)\]]{0,2}(?:\s|$)))")
