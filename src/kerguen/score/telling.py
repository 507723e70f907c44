"""What a sentence tells of this film: on which side, of what, and in which of its words. Unsure is nothing."""

import re
from collections.abc import Mapping, Sequence
from functools import cache, cached_property
from itertools import pairwise
from typing import NamedTuple

from kerguen import rules
from kerguen.model import Lang, Verdict
from kerguen.score.subjects import CRAFTS, STORY, Thing, is_credit, made, places_of_titles, said_of, things, weight_of
from kerguen.text.fold import fold
from kerguen.text.phrases import Phrases, alternation, small, worded
from kerguen.values.tone import tone

REACH = 3  # words before a word of judgement in which a negation turns it round
FAR = 9  # words before it in which, without a stop between, a negation leaves it unsure
AFTER = 3  # words after it in which a negation leaves it unsure: "überzeugt mich nicht"
NEAR = 6  # words between a judgement and what it judges
ACROSS = 4  # words that a stop between them is worth
NEXT = 3  # words behind an adjective in which its noun stands
FIRST = 3  # words at the beginning of a sentence: "A little masterpiece" says it of the film
TRAIT_NEAR = 3  # the same, for words that say as much of a character
MOST = 3  # words of judgement that add weight
UNHEARD = 0.75  # probability of the other side, by the trained weights, from which the words are not believed
SHORTEST = 24  # characters of a clause that can stand alone
SIGNS = {"positive": 1, "negative": -1}
ELSE = ("others", "other_film", "plot")  # turns to what is not this film, or not its writer's judgement
CALM = ("unsure", *ELSE)  # turns that leave a sentence unsaid
AGAINST_PRAISE, AGAINST_BLAME = ("soft_blame", "wish"), ("soft_praise",)  # turns that speak against one side
NO_TURNS = ("praise", "blame", "determiners", "joins", "roles", "but", "but_only")

_STOP = "clausestop"
_STOPS = re.compile(r"[,;:()\[\]…–—]+|\.{2,}|\s[-/]\s")
_ASIDE = re.compile(r"\([^()]*\)|[«“„\"]\s?[a-zß-ÿ][^«»“”„\"()]*[»”“\"]")  # brackets, quoted words that are no title
_ADVERB = re.compile(rf"\w{{3,}}(?:{small('adverb_ends')})")
_WORD = re.compile(r"[^\W_][\w'’.-]*")
_FIRST_PERSON = frozenset(rules.words("small", "first_person"))  # no names
_CAPITAL = re.compile(r"(?<=[a-zß-ÿ,] )[A-ZÀ-ÖØ-Þ]\w+")
_SMALL = re.compile(r"(?<![\w'’.-])[a-zß-ÿ]\w+")
_PLAYED = re.compile(r"(\w+) \((?:[A-ZÄÖÜ][\w.'’-]+[ )]){2}")
_OTHER_TITLE = re.compile(rf"\b[A-Z]\w+ (?:{worded('within_title')})[A-Z]\w+")
_DOUBLE = re.compile(r"[„“”«»]")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_TITLE = re.compile(  # bold type is no title: "**Great cast**: …"
    r"(?<!\w)(?:[«“„\"‘‚'_]|(?<!\*)\*(?!\*))\s?([^\W\d_][^«»“”„\"‘’*_]{1,60}?)\s?[»”“\"’'*_](?![\w*])"
)


class Film:
    """What a sentence about this film can name: its people with the aspect that they answer for, and its titles, folded.

    `characters` are as the page writes them, `text` is where the names of others stand: mostly characters too.
    """

    def __init__(
        self, people: Mapping[str, str], titles: frozenset[str], characters: Sequence[str], text: str, lang: Lang | None
    ) -> None:
        self.people, self.titles = people, titles
        self.played = frozenset(fold(name) for name in characters)
        self._text, self._lang = text, lang

    @cached_property
    def own(self) -> frozenset[str]:
        """Every word of the film's people and titles, folded."""
        return self.makers.union(part for name in self.titles for part in name.split())

    @cached_property
    def makers(self) -> frozenset[str]:
        """Every word of the names of its people, folded."""
        return frozenset(part for name in self.people for part in fold(name).split())

    @cached_property
    def names(self) -> frozenset[str]:
        """Words that have a capital within sentences and are never written small, folded.

        In German, where nouns have one, only those before a name in brackets: "Max (August Zirner)".
        """
        played = frozenset(part for name in self.played for part in name.split())
        if self._lang == "de":
            return played.union(fold(word) for word in _PLAYED.findall(self._text))
        small = set(_SMALL.findall(self._text))
        found = {word for word in _CAPITAL.findall(self._text) if word.lower() not in small}
        return played.union(part for word in found for part in fold(word).split()[:1])


class Told(NamedTuple):
    """The side, the words (offsets in the sentence), what they judge, and how much they say."""

    side: Verdict
    start: int
    end: int
    thing: Thing
    weight: float


class _Mark(NamedTuple):
    """A word of judgement: +1, -1, 0 when it says little ("never boring"), None when nobody knows."""

    place: int
    sign: int | None
    is_trait: bool


def told(sentence: str, lang: Lang | None, film: Film) -> tuple[Told, ...]:
    """What the sentence tells: one thing, or two when it grants something first ("slow, but superbly acted").

    Of what it grants only that clause is told, of what it concludes all.
    """
    judging = _judging(lang)
    if judging is None or not any(kind in SIGNS for _, kind in judging.find(sentence)):
        return ()
    whole = _said(sentence, lang, film)
    if whole:
        return (whole._replace(start=0, end=len(sentence)),)
    if (turn := _turn(sentence, lang)) is None:
        return ()
    granted, concluded = _said(sentence[: turn[0]], lang, film), _said(sentence[turn[1] :], lang, film)
    if (granted is None or concluded is None) and _tells_else(sentence, lang, film):
        return ()
    found = [concluded._replace(start=0, end=len(sentence))] if concluded else []
    if granted and turn[0] >= SHORTEST and (concluded is None or granted.side != concluded.side):
        found.insert(0, granted._replace(start=0, end=turn[0]))
    return tuple(found)


def _tells_else(sentence: str, lang: Lang | None, film: Film) -> bool:
    """The sentence speaks of others, of another work, of the story, in whichever half of it."""
    turning = _turns(lang)
    return _is_elsewhere(sentence, film) or bool(turning and any(kind in ELSE for _, kind in turning.find(sentence)))


def _said(words: str, lang: Lang | None, film: Film) -> Told | None:
    """What words of one side tell; None when they weigh both sides, tell the story, or speak of something else."""
    marked = _STOPS.sub(f" {_STOP} ", _ASIDE.sub(f" {_STOP} ", words))
    judging, turning = _judging(lang), _turns(lang)
    spans = list(judging.spans(marked)) if judging else []
    found, lasts = (
        [(place, kind) for place, _, kind in spans],
        {place: place + length - 1 for place, length, _ in spans},
    )
    if words.rstrip(" .…!").endswith("?") or _is_elsewhere(words, film):
        return None
    turns = list(turning.spans(marked)) if turning else []
    spoken = fold(marked).split()
    titled = places_of_titles(spoken, film.titles)
    found = [(place, kind) for place, kind in found if kind == "stop" or place not in titled]
    judged = [(place, lasts[place]) for place, kind in found if kind in SIGNS]
    turns = [
        t for t in turns if t[2] != "nots" or not any(at <= t[0] <= last for at, last in judged)
    ]  # "ne déçoit pas"
    done = [t for t in made(marked) if any(t.last == at - 1 or at <= t.place <= last + 1 for at, last in judged)]
    marks = _marks(found, turns, spoken, done)
    kinds = {kind for _, _, kind in turns}
    sign = _one_sign(marks, kinds)
    if not sign or any(kind == "concession" and place > marks[-1].place for place, kind in found):
        return None
    named = [
        t
        for t in (*things(marked, film.people, film.titles), *done)
        if not _is_granted(t.place, turns, spoken) and not (t.aspect and not t.person and t.place in titled)
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
    thing = min((t for _, t in held), key=lambda t: (-weight_of(t), t.place))
    if "among" not in kinds and (thing.place, 1, "several") in turns:
        return None
    if any(t.person and (t.last + 1, 1, "several") in turns for t in named):
        return None  # "Wes Anderson films"
    is_craft = thing.aspect in CRAFTS and not all(mark.is_trait for mark, _ in held)
    if "plot" in kinds and not (is_craft and any(t.aspect in CRAFTS and not t.person for _, t in held)):
        return None
    is_story = thing.aspect == STORY and all(mark.is_trait for mark, _ in held)
    if not is_craft and _names_someone(words, film, lang, but_titles=is_story):
        return None
    thing = said_of(thing, named, spoken, _STOP)
    side: Verdict = "positive" if sign == 1 else "negative"
    heard = tone(words, lang)
    if heard is not None and (heard.negative if sign == 1 else heard.positive) > UNHEARD:
        return None
    return Told(side, 0, len(words), thing, round(min(MOST, len(held)) * weight_of(thing), 2))


def _is_no_joke(mark: _Mark, thing: Thing, named: Sequence[Thing], kinds: Mapping[int, str]) -> bool:
    """ "It is no funny film": what it is not blames no film."""
    if mark.sign != -1 or kinds.get(mark.place) != "positive" or not (thing.is_whole or thing.place == mark.place):
        return False
    return any(t.place == mark.place and t.aspect == "humour" for t in named)


def _one_sign(marks: Sequence[_Mark], kinds: set[str]) -> int:
    """+1 or -1 when all marks are of one side, and no turn speaks against it; else 0."""
    signs = {m.sign for m in marks}
    if None in signs or len(signs - {0}) != 1 or kinds.intersection(CALM) - {"plot"}:
        return 0
    sign = 1 if 1 in signs else -1
    return 0 if kinds.intersection(AGAINST_PRAISE if sign == 1 else AGAINST_BLAME) else sign


def _marks(
    found: Sequence[tuple[int, str]], turns: Sequence[tuple[int, int, str]], words: Sequence[str], done: Sequence[Thing]
) -> list[_Mark]:
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
    marks: list[_Mark] = []
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
            sign = _sign(SIGNS[kind], place, turned, "high" in spoken)
            if _is_turned_after(place, events[at + 1 :], kinds):
                sign = None
            marks.append(_Mark(place, sign, "trait" in spoken))
    return marks


def _sign(plain: int, place: int, turned: int, is_high: bool) -> int | None:
    """The sign under a negation so many words before; a negated blame, or no masterpiece, says too little."""
    if place - turned > FAR:
        return plain
    if place - turned > REACH or is_high:
        return None
    return -1 if plain == 1 else 0


def _is_granted(place: int, turns: Sequence[tuple[int, int, str]], words: Sequence[str]) -> bool:
    """It stands behind a word that grants, in its clause: "despite the cast, the film is weak" judges no cast."""
    return any(kind == "granted" and at < place and _STOP not in words[at:place] for at, _, kind in turns)


def _is_turned_after(place: int, after: Sequence[tuple[int, str]], kinds: Mapping[int, set[str]]) -> bool:
    """A negation stands shortly behind the word, in its clause: "überzeugt mich nicht"."""
    for other, kind in after:
        if kind == "stop" or other - place > AFTER or kind in SIGNS:
            return False
        if "after" in kinds.get(other, ()):
            return True
    return False


def _judged(mark: _Mark, found: Sequence[Thing], marks: frozenset[int], words: Sequence[str]) -> Thing | None:
    """What the word judges: an aspect or a person near it, then the aspect that it names itself, then the whole film.

    None when all that stands near are words of judgement: "funny and touching" says of nobody what it is said of.
    """
    near: list[tuple[int, int, Thing]] = []
    own = next((thing for thing in found if thing.place == mark.place), None)
    for thing in found:
        low, high = (thing.last, mark.place) if thing.place < mark.place else (mark.place, thing.place)
        distance = high - low + ACROSS * _stops(words, low, high)
        is_close = distance <= (TRAIT_NEAR if mark.is_trait and thing.aspect not in CRAFTS else NEAR)
        if is_close and marks.isdisjoint(range(thing.place, thing.last + 1)):
            near.append((distance, thing.place, thing))
    if not near:
        if own and own.is_whole and (mark.place < FIRST or own.last > own.place):
            return own
        return Thing(mark.place, mark.place) if _opens(mark, words) else None
    exact = min((n for n in near if not n[2].is_whole), default=(0, 0, None))[2]
    return exact or own or min(near)[2]


def _opens(mark: _Mark, words: Sequence[str]) -> bool:
    """A sentence that begins with its judgement: "Brilliant, and never long." says it of the film."""
    return (
        mark.place == 0
        and not mark.is_trait
        and (len(words) == 1 or words[1] == _STOP or words[1] in rules.words("small", "and"))
    )


def _stops(words: Sequence[str], low: int, high: int) -> int:
    """The stops between two words, without those of a row of adjectives: "a rare, frightening film"."""
    places = [place for place in range(low, high) if words[place] == _STOP]
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
    is_before_noun = bool(follows) and follows[0] != _STOP and follows[0] not in kinds["joins"]
    is_before_noun = is_before_noun and all(t.last != first - 1 for t in found)  # "un film décevant sur toute la ligne"
    if is_before_noun and not set(words[max(0, first - 2) : first]).isdisjoint(kinds["determiners"]):
        return [t for t in found if t.place == first or last < t.place <= last + NEXT]
    return found


def _turn(sentence: str, lang: Lang | None) -> tuple[int, int] | None:
    """Where a sentence turns after a comma ("…, but …"): the end of what it grants and the start of what it concludes."""
    pattern = _turning(lang)
    found = list(pattern.finditer(sentence)) if pattern else []
    return (found[0].start(), found[0].end()) if len(found) == 1 else None


def _is_elsewhere(words: str, film: Film) -> bool:
    """A year, a title that is not this film's, or half a quotation: something else is spoken of, or by someone else."""
    if _YEAR.search(words) or words.count('"') % 2 or len(_DOUBLE.findall(words)) % 2:
        return True
    for marked in (*_TITLE.findall(words), *_OTHER_TITLE.findall(words)):
        named = fold(marked)
        if (
            marked[:1].isupper()
            and named
            and not any(named in title or title in named for title in (*film.titles, *film.played))
        ):
            return True
    return False


def _names_someone(words: str, film: Film, lang: Lang | None, but_titles: bool) -> bool:
    """A name that is neither of the film's people nor (unless it is a character's, maybe) of its title."""
    own, roles = film.makers if but_titles else film.own, rules.table("telling").get(lang or "", {}).get("roles", ())
    is_played = is_role = False  # one of its people was named; what follows is the part
    for place, word in enumerate(_WORD.findall(words)):
        parts = fold(word).split()
        if is_role and word[:1].isupper():
            continue
        is_role = is_played and word in roles
        is_played = is_played or (bool(parts) and parts[0] in film.makers)
        if not word[:1].isupper() or not parts or parts[0] in own or word in _FIRST_PERSON:
            continue
        if parts[0] in film.names or (place and lang != "de" and not word.isupper()):
            return True
    return False


@cache
def _turns(lang: Lang | None) -> Phrases | None:
    kinds = rules.table("telling").get(lang or "")
    return Phrases({k: words for k, words in kinds.items() if k not in NO_TURNS}) if kinds else None


@cache
def _judging(lang: Lang | None) -> Phrases | None:
    words, more = rules.lexicon(lang or "").get("verdict"), rules.table("telling").get(lang or "")
    if not words or not more:
        return None
    return Phrases({
        "stop": [_STOP], "concession": words.get("concession", ()), "not_words": words.get("not_words", ()),
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
