"""What shows whether a clause with words of one side judges this film: features for `reason_choice.py`.

Each is 1 where it holds, but those that are said to be a share or a balance.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from kerguen import rules
from kerguen.model import Lang
from kerguen.score.subjects import CRAFTS, STORY, Film, Thing
from kerguen.text.fold import fold
from kerguen.text.phrases import worded
from kerguen.values.tone import tone

NEAR = 3  # words before the judgement
SHORT = 9  # words of a short clause
START = 0.1  # share of a review that is its beginning
AGAINST = {1: ("soft_blame", "wish"), -1: ("soft_praise",)}  # turns that speak against the side
TURNS = ("unsure", "others", "other_film", "plot", "wish", "granted")

_WORD = re.compile(r"[^\W_][\w'’.-]*")
_FIRST_PERSON = frozenset(rules.words("small", "first_person"))  # no names
_OTHER_TITLE = re.compile(rf"\b[A-Z]\w+ (?:{worded('within_title')})[A-Z]\w+")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_TITLE = re.compile(  # bold type is no title: "**Great cast**: …"
    r"(?<!\w)(?:[«“„\"‘‚'_]|(?<!\*)\*(?!\*))\s?([^\W\d_][^«»“”„\"‘’*_]{1,60}?)\s?[»”“\"’'*_](?![\w*])"
)


class Mark(NamedTuple):
    """A word of judgement: +1, -1, 0 when it says little ("never boring"), None when nobody knows."""

    place: int
    sign: int | None
    is_trait: bool


class Clause(NamedTuple):
    """Words of one side: what they judge, and what else is said. Places count the words of `spoken`."""

    words: str
    lang: Lang | None
    spoken: Sequence[str]  # folded, `stop` where a part ends
    stop: str
    sign: int  # +1 or -1
    marks: Sequence[Mark]
    held: Sequence[tuple[Mark, Thing]]  # words of judgement with what they judge
    thing: Thing  # the weightiest
    mark: Mark  # what judges it
    lasts: Mapping[int, int]  # the first word of each mark: its last one
    named: Sequence[Thing]
    turns: Sequence[tuple[int, int, str]]  # place, number of words and kind of what turns or weighs
    titled: bool  # words of the film's title stand there

    @property
    def last(self) -> int:
        """The last word of the weightiest mark."""
        return self.lasts[self.mark.place]


class Around(NamedTuple):
    """Where the clause stands in its review, as a share, and the balance of the review's tone, from -1 to 1."""

    place: float = 0.5
    praise: float = 0.0


ALONE = Around()


def features(said: Clause, film: Film, around: Around) -> dict[str, float]:
    """The features of one clause but for its tone."""
    is_craft = said.thing.aspect in CRAFTS and not all(mark.is_trait for mark, _ in said.held)
    is_story = said.thing.aspect == STORY and all(mark.is_trait for mark, _ in said.held)
    someone = _names_someone(said.words, film, said.lang, but_titles=is_story)
    found = dict.fromkeys((*_of_words(said), *_of_judged(said), *_of_turns(said)), 1.0)
    if someone:
        found["someone"] = 1.0
        found["someone craft"] = float(is_craft)
    is_clean = found.keys().isdisjoint(WEIGHING) and not _is_elsewhere(said.words, film)
    found["clean"], found["clean craft"] = float(is_clean), float(is_clean and is_craft)
    found["review"] = around.praise * said.sign
    found["place"], found["start"] = around.place, float(around.place < START)
    found["always"] = 1.0
    return found


def heard(said: Clause) -> float:
    """The tone of its words by the trained weights, from -1 (of the other side) to 1; 0 when they say nothing."""
    found = tone(said.words, said.lang)
    return (found.positive - found.negative) * said.sign if found else 0.0


WEIGHING = frozenset(
    {
        *TURNS,
        "soft against",
        "someone",
        "several",
        "turn behind",
        "nothing",
        "has but",
        "no more",
        "has weighs",
        "has undone",
    }
)


def _of_words(said: Clause) -> Iterator[str]:
    """Which small words stand in the clause, open it, or stand right before the judgement."""
    before = said.spoken[max(0, said.mark.place - NEAR) : said.mark.place]
    for name, words in _small_words(said.lang).items():
        if not words.isdisjoint(said.spoken):
            yield f"has {name}"
            if not words.isdisjoint(before):
                yield f"near {name}"
            if said.spoken[0] in words:
                yield f"opens {name}"
    if len(said.spoken) < SHORT:
        yield "short"
    if any(sign in said.words for sign in '"“«„'):
        yield "quotes"


def _of_judged(said: Clause) -> Iterator[str]:
    """What is judged, by how many words, in which order."""
    thing = said.thing
    if not thing.is_whole:
        yield "thing person" if thing.person else f"thing {thing.aspect}"
    if thing.place == said.mark.place and said.last > said.mark.place:
        yield "set phrase"  # "not to be missed"
    if thing.last < said.mark.place:
        yield "thing first"
    if thing.aspect in CRAFTS:
        yield "craft"
    if any(t.is_whole for t in said.named):
        yield "names film"
    if said.titled:
        yield "own title"
    if len(said.marks) > 1:
        yield "several marks"
    if any(m.sign == 0 for m in said.marks):
        yield "no more"  # "never boring"
    if all(m.is_trait for m in said.marks):
        yield "trait"
    if said.sign == 1:
        yield "praise"
    follows = said.spoken[said.last + 1 : said.last + 2]
    if not follows or follows[0] == said.stop:
        yield "mark ends"
    elif follows[0] in rules.table("telling")[said.lang or ""]["joins"]:
        yield "mark joins"


def _of_turns(said: Clause) -> Iterator[str]:
    """What turns, weighs, or speaks of others: see `data/telling.toml`."""
    kinds = {kind for _, _, kind in said.turns}
    yield from kinds.intersection((*TURNS, "high"))
    if "several" in kinds and "among" not in kinds:
        yield "several"
    if not kinds.isdisjoint(AGAINST[said.sign]):
        yield "soft against"


@cache
def _small_words(lang: Lang | None) -> dict[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in rules.table("reason_words").get(lang or "", {}).items()}


def _is_elsewhere(words: str, film: Film) -> bool:
    """A year, or a title that is not this film's: something else is spoken of."""
    if _YEAR.search(words):
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
