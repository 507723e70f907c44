"""What a sentence tells of this film: on which side, of what, and in which of its words. Unsure is nothing."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise, takewhile
from typing import NamedTuple

from kerguen import rules
from kerguen.model import Lang, Verdict
from kerguen.score.reason_choice import ANSWERED, LEAST, is_likely
from kerguen.score.reason_features import ALONE, Around, Clause, Mark
from kerguen.score.subjects import (
    CRAFTS,
    STOP,
    Film,
    Thing,
    is_credit,
    made,
    places_of_titles,
    said_of,
    things,
    weight_of,
)
from kerguen.text.fold import fold
from kerguen.text.phrases import Phrases, alternation, small
from kerguen.values.never_so import never_so

REACH = 3  # words before a word of judgement in which a negation turns it round
FAR = 9  # words before it in which, without a stop between, a negation leaves it unsure
AFTER = 3  # words after it in which a negation leaves it unsure: "überzeugt mich nicht"
NEAR = 6  # words between a judgement and what it judges
ACROSS = 4  # words that a stop between them is worth
NEXT = 3  # words behind an adjective in which its noun stands
FIRST = 3  # words at the beginning of a sentence: "A little masterpiece" says it of the film
TRAIT_NEAR = 3  # the same, for words that say as much of a character
MOST = 3  # words of judgement that add weight
SHORTEST = 24  # characters of a clause that can stand alone
SIGNS = {"positive": 1, "negative": -1}
NO_TURNS = ("praise", "blame", "determiners", "joins", "roles", "but", "but_only")

_STOPS = re.compile(r"[,;:()\[\]…–—]+|\.{2,}|\s[-/]\s")
_ASIDE = re.compile(r"\([^()]*\)|[«“„\"]\s?[a-zß-ÿ][^«»“”„\"()]*[»”“\"]")  # brackets, quoted words that are no title
_DOUBLE = re.compile(r"[„“”«»]")
_ADVERB = re.compile(rf"\w{{3,}}(?:{small('adverb_ends')})")


class Told(NamedTuple):
    """The side, the words (offsets in the sentence), what they judge, and how much they say."""

    side: Verdict
    start: int
    end: int
    thing: Thing
    weight: float


def told(sentence: str, lang: Lang | None, film: Film, around: Around = ALONE) -> tuple[Told, ...]:
    """What the sentence tells, the weightiest first; what it grants ("slow, but superbly acted") before all.

    Of what it grants only that clause is told, of what it concludes all. Each aspect and each person is told by itself.
    """
    judging = judging_words(lang)
    if judging is None or not any(kind in SIGNS for _, kind in judging.find(sentence)):
        return ()
    if (whole := clause(sentence, lang, film)) is not None:
        return _told((whole, 0, len(sentence)), film, around)
    if (turn := _turn(sentence, lang)) is None:
        return ()
    granted, concluded = clause(sentence[: turn[0]], lang, film), clause(sentence[turn[1] :], lang, film)
    last = _told((concluded, 0, len(sentence)), film, around)
    if turn[0] < SHORTEST or (granted and concluded and granted.sign == concluded.sign):
        return last
    return (*_told((granted, 0, turn[0]), film, around, ANSWERED if last else LEAST), *last)


def _told(
    found: tuple[Clause | None, int, int], film: Film, around: Around, least: float = LEAST
) -> tuple[Told, ...]:  # fmt: skip
    """What the clause says of each thing that it judges, when it is likely enough to judge the film."""
    said, start, end = found
    if said is None or not is_likely(said, film, around, least):
        return ()
    side: Verdict = "positive" if said.sign == 1 else "negative"
    things_told: dict[tuple[str | None, str | None], Told] = {}
    for mark, thing in sorted(said.held, key=lambda held: _weightiest(held[1])):
        one = said_of(thing, said.named, said.spoken, STOP)
        known = (one.aspect, one.person)
        if known in things_told or (
            things_told and not _is_told_too(said._replace(thing=thing, mark=mark), film, around)
        ):
            continue
        weight = round(min(MOST, len(said.held)) * weight_of(thing), 2)
        things_told[known] = Told(side, start, end, one, weight)
    return tuple(things_told.values())


def _is_told_too(said: Clause, film: Film, around: Around) -> bool:
    """Beside its weightiest thing a clause may judge others; the whole film is not told apart from its parts."""
    return not said.thing.is_whole and is_likely(said, film, around, LEAST)


def _weightiest(thing: Thing) -> tuple[float, int]:
    return -weight_of(thing), thing.place


def clause(words: str, lang: Lang | None, film: Film) -> Clause | None:
    """What words of one side judge; None when there are none, when they weigh both sides, ask, or judge nothing near them."""
    judging, turning = judging_words(lang), _turns(lang)
    if judging is None or turning is None or words.rstrip(" .…!").endswith("?"):
        return None
    if words.count('"') % 2 or len(_DOUBLE.findall(words)) % 2:
        return None  # half a quotation: someone else speaks
    marked = _STOPS.sub(f" {STOP} ", _ASIDE.sub(f" {STOP} ", words))
    spans = list(judging.spans(marked))
    lasts = {place: place + length - 1 for place, length, _ in spans}
    spoken = fold(marked).split()
    titled = places_of_titles(spoken, film.titles)
    found = [(place, kind) for place, _, kind in spans if kind == "stop" or place not in titled]
    judged = [(place, lasts[place]) for place, kind in found if kind in SIGNS]
    turns = [
        t for t in turning.spans(marked) if t[2] != "nots" or not any(at <= t[0] <= last for at, last in judged)
    ]  # "ne déçoit pas"
    done = [t for t in made(marked) if any(t.last == at - 1 or at <= t.place <= last + 1 for at, last in judged)]
    marks = _marks(found, turns, spoken, done)
    sign, kinds = _one_sign(marks), {kind for _, _, kind in turns}
    if sign == 0 or "ironic" in kinds or (sign == 1 and "undone" in kinds):
        return None
    if any(kind == "concession" and place > marks[-1].place for place, kind in found):
        return None  # what it turns to is not said in words of judgement
    named = [
        t
        for t in (*things(marked, film.people, film.titles), *done)
        if not _is_granted(t.place, turns, spoken)
        and not _is_less(t, spoken)
        and not (t.aspect and not t.person and t.place in titled)
    ]  # "The Straight Story" judges no story
    whole = [t._replace(aspect=None, person=None) if is_credit(t, spoken) else t for t in named]
    places = frozenset(place for place, kind in found if kind in SIGNS)
    held = [
        (m, thing)
        for m in marks
        if m.sign
        and (thing := _judged(m, _within_reach((m.place, lasts[m.place]), whole, spoken, lang), places, spoken))
    ]
    if not held or any(_is_no_joke(m, thing, named, dict(found)) for m, thing in held):
        return None
    mark, thing = min(held, key=lambda h: _weightiest(h[1]))
    return Clause(
        words=words, lang=lang, spoken=spoken, sign=sign, marks=marks, held=held, thing=thing, mark=mark,
        lasts=lasts, named=named, turns=turns, titled=bool(titled), stop=STOP,
    )  # fmt: skip


def _is_no_joke(mark: Mark, thing: Thing, named: Sequence[Thing], kinds: Mapping[int, str]) -> bool:
    """ "It is no funny film": what it is not blames no film."""
    if mark.sign != -1 or kinds.get(mark.place) != "positive" or not (thing.is_whole or thing.place == mark.place):
        return False
    return any(t.place == mark.place and t.aspect == "humour" for t in named)


def _one_sign(marks: Sequence[Mark]) -> int:
    """+1 or -1 when all marks are of one side; else 0."""
    signs = {m.sign for m in marks}
    if None in signs or len(signs - {0}) != 1:
        return 0
    return 1 if 1 in signs else -1


def _marks(
    found: Sequence[tuple[int, str]], turns: Sequence[tuple[int, int, str]], words: Sequence[str], done: Sequence[Thing]
) -> list[Mark]:
    """Words of praise and blame in order, turned round by the negations of their clause; what is granted is left out.

    So are adverbs: "stunningly vapid" is no praise, but "stunningly shot" is.
    """
    beside = {place for thing in done for place in (thing.place - 1, thing.last + 1)}
    kinds: dict[int, set[str]] = {}
    for start, length, kind in turns:
        for place in range(start, start + (length if kind in ("neutral", "not_only") else 1)):
            kinds.setdefault(place, set()).add(kind)
    more = {(place, "not_words" if kind == "nots" else kind) for place, _, kind in turns if kind in ("granted", "nots")}
    events = sorted({*found, *more})
    marks: list[Mark] = []
    turned = granted = -99
    for at, (place, kind) in enumerate(events):
        spoken = kinds.get(place, set())
        if kind == "stop":
            turned = granted = -99
        elif kind == "granted":
            granted = place
        elif kind == "not_words" and "not_only" not in spoken:
            turned = place
        elif (
            kind in SIGNS
            and "neutral" not in spoken
            and granted < 0
            and (place in beside or not _ADVERB.fullmatch(words[place]))
        ):
            degree = never_so(" ".join(words[turned:place]), _rest(words, place)) if turned >= 0 else None
            sign = _sign(SIGNS[kind], place, -99 if degree == "most" else turned, "high" in spoken)
            if degree == "compared" or _is_turned_after(place, events[at + 1 :], kinds):
                sign = None
            marks.append(Mark(place, sign, "trait" in spoken))
    return marks


def _rest(words: Sequence[str], place: int) -> str:
    """The words behind one, up to the next stop."""
    return " ".join(takewhile(STOP.__ne__, words[place + 1 :]))


def _sign(plain: int, place: int, turned: int, is_high: bool) -> int | None:
    """The sign under a negation so many words before; a negated blame, or no masterpiece, says too little."""
    if place - turned > FAR:
        return plain
    if place - turned > REACH or is_high:
        return None
    return -1 if plain == 1 else 0


def _is_granted(place: int, turns: Sequence[tuple[int, int, str]], words: Sequence[str]) -> bool:
    """It stands behind a word that grants, in its clause: "despite the cast, the film is weak" judges no cast."""
    return any(kind == "granted" and at < place and STOP not in words[at:place] for at, _, kind in turns)


def _is_less(thing: Thing, words: Sequence[str]) -> bool:
    """What its clause ends with praises it less: "the images are superb, the actors less so"."""
    return _rest(words, thing.last) in _less()


@cache
def _less() -> frozenset[str]:
    return frozenset(fold(words) for words in rules.words("small", "less"))


def _is_turned_after(place: int, after: Sequence[tuple[int, str]], kinds: Mapping[int, set[str]]) -> bool:
    """A negation stands shortly behind the word, in its clause: "überzeugt mich nicht"."""
    for other, kind in after:
        if kind == "stop" or other - place > AFTER or kind in SIGNS:
            return False
        if "after" in kinds.get(other, ()):
            return True
    return False


def _judged(mark: Mark, found: Sequence[Thing], marks: frozenset[int], words: Sequence[str]) -> Thing | None:
    """What the word judges: an aspect or a person near it, then the aspect that it names itself, then the whole film.

    None when all that stands near are words of judgement: "funny and touching" says of nobody what it is said of.
    """
    near: list[tuple[int, int, Thing]] = []
    own = next((thing for thing in found if thing.place == mark.place), None)
    for thing in found:
        low, high = (thing.last, mark.place) if thing.place < mark.place else (mark.place, thing.place)
        distance = high - low + ACROSS * _stops(words, low, high)
        if not mark.is_trait and _is_said_to_be(thing, mark.place, words):
            distance = 1
        is_close = distance <= (TRAIT_NEAR if mark.is_trait and thing.aspect not in CRAFTS else NEAR)
        if is_close and marks.isdisjoint(range(thing.place, thing.last + 1)):
            near.append((distance, thing.place, thing))
    if not near:
        if own and own.is_whole and (mark.place < FIRST or own.last > own.place):
            return own
        return Thing(mark.place, mark.place) if _opens(mark, words) else None
    exact = min((n for n in near if not n[2].is_whole), default=(0, 0, None))[2]
    return exact or own or min(near)[2]


def _is_said_to_be(thing: Thing, place: int, words: Sequence[str]) -> bool:
    """The word stands in a row that says what the film is: "The Lantern Keeper is a dreary, pale and slow exercise"."""
    verb, row = words[thing.last + 1 : thing.last + 2], words[thing.last + 2 : place]
    if not thing.is_whole or not verb or verb[0] not in _row_words("copula"):
        return False
    parts = " ".join(STOP if word in _row_words("and") else word for word in row).split(STOP)
    said = ([w for w in part.split() if w not in _articles() and not _ADVERB.fullmatch(w)] for part in parts)
    return place > thing.last + 1 and all(len(part) <= 1 for part in said)


@cache
def _row_words(kind: str) -> frozenset[str]:
    return frozenset(map(fold, rules.words("small", kind)))


@cache
def _articles() -> frozenset[str]:
    return frozenset(map(fold, rules.words("title_furniture", "articles")))


def _opens(mark: Mark, words: Sequence[str]) -> bool:
    """A sentence that begins with its judgement: "Brilliant, and never long." says it of the film."""
    return (
        mark.place == 0
        and not mark.is_trait
        and (len(words) == 1 or words[1] == STOP or words[1] in rules.words("small", "and"))
    )


def _stops(words: Sequence[str], low: int, high: int) -> int:
    """The stops between two words, without those of a row of adjectives: "a rare, frightening film"."""
    places = [place for place in range(low, high) if words[place] == STOP]
    if not places or high - places[-1] > ROW or places[0] - low > BEFORE_ROW:
        return len(places)
    return 0 if all(after - before <= ROW for before, after in pairwise(places)) else len(places)


ROW = 2  # words from one stop of a row of adjectives to the next
BEFORE_ROW = 3  # from what is judged to the first stop: "the film is rare, frightening, bold"


def _within_reach(
    mark: tuple[int, int], found: Sequence[Thing], words: Sequence[str], lang: Lang | None
) -> Sequence[Thing]:
    """All, or the next few things when the word stands between an article and a noun: "an amazing coincidence".

    `mark`: its first and last words.
    """
    kinds, (first, last) = rules.table("telling")[lang or ""], mark
    follows = words[last + 1 : last + 2]
    is_before_noun = bool(follows) and follows[0] != STOP and follows[0] not in kinds["joins"]
    is_before_noun = is_before_noun and all(t.last != first - 1 for t in found)  # "un film décevant sur toute la ligne"
    if is_before_noun and not set(words[max(0, first - 2) : first]).isdisjoint(kinds["determiners"]):
        near = [t for t in found if t.place == first or last < t.place <= last + NEXT]
        return near or [t for t in found if _is_said_to_be(t, first, words)]
    return found


def _turn(sentence: str, lang: Lang | None) -> tuple[int, int] | None:
    """Where a sentence turns after a comma ("…, but …"): the end of what it grants and the start of what it concludes."""
    pattern = _turning(lang)
    found = list(pattern.finditer(sentence)) if pattern else []
    return (found[0].start(), found[0].end()) if len(found) == 1 else None


@cache
def _turns(lang: Lang | None) -> Phrases | None:
    kinds = rules.table("telling").get(lang or "")
    return Phrases({k: words for k, words in kinds.items() if k not in NO_TURNS}) if kinds else None


@cache
def judging_words(lang: Lang | None) -> Phrases | None:
    """Words of praise and blame, and those that turn or deny."""
    words, more = rules.lexicon(lang or "").get("verdict"), rules.table("telling").get(lang or "")
    if not words or not more:
        return None
    return Phrases({
        "stop": [STOP], "concession": words.get("concession", ()), "not_words": words.get("not_words", ()),
        "positive": [*words["positive"], *more["praise"]], "negative": [*words["negative"], *more["blame"]],
    })  # fmt: skip


@cache
def _turning(lang: Lang | None) -> re.Pattern[str] | None:
    words = rules.lexicon(lang or "").get("verdict", {}).get("concession", ())
    more = rules.table("telling").get(lang or "", {})
    plain, only = more.get("but", ()), more.get("but_only", ())
    if not words:
        return None
    stays = rf"(?!(?:{alternation(only)})\b)" if only else ""  # "maar liefst twee uur"
    turns = rf"(?:,|;|\s[–—-])\s*(?:{alternation(words)})\s|\s(?:{alternation(plain)})\s{stays}"
    return re.compile(turns, re.IGNORECASE)
