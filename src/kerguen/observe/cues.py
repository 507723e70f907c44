"""Cue words of the lexicons, found in one pass over a stretch of text."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache, partial

from anyascii import anyascii
from msgspec.structs import replace

from kerguen import rules
from kerguen.model import Lang, Noun, Page, Zone
from kerguen.observe.lines import reach
from kerguen.text.fold import fold, word_set
from kerguen.text.signs import WORD, cue, words_of


class Cue(Noun, frozen=True, kw_only=True):
    """A cue word at its place; `tag` says which list it is from."""

    tag: str
    start: int
    end: int


class Phrases:
    """Lists of phrases with their tags, looked up word by word; a final * in a list takes any ending."""

    def __init__(self, lists: Iterable[tuple[str, Iterable[str]]], first: int | None = None) -> None:
        """`first`: the bit of text that holds a first word of a phrase; without it each word is looked at."""
        self._first = first
        self._exact: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self._stems: dict[str, list[tuple[str, str]]] = {}
        for tag, phrases in lists:
            for phrase in phrases:
                self._add(tag, phrase)
        for forms in self._exact.values():
            forms.sort(key=lambda form: -len(form[0]))

    def _add(self, tag: str, phrase: str) -> None:
        words = tuple(folded(w) for w in WORD.findall(phrase))
        if not words:
            return
        if phrase.endswith("*") and len(words) == 1 and len(words[0]) >= 3:
            self._stems.setdefault(words[0][:3], []).append((words[0], tag))
        else:
            self._exact.setdefault(words[0], []).append((words, tag))

    def find(self, text: str, start: int = 0, end: int | None = None) -> tuple[Cue, ...]:
        """Every cue of text[start:end], in order, the longest phrase at each place."""
        stop = len(text) if end is None else end
        found: list[Cue] = []
        position = start
        listed = WORD.finditer(text, start, stop) if self._first is None else words_of(self._first, text, start, stop)
        for m in listed:
            if m.start() < position:
                continue
            taken = self._at(text, folded(m[0]), m, stop)
            if taken is not None:
                tag, position = taken
                found.append(Cue(tag=tag, start=m.start(), end=position))
        return tuple(found)

    def _at(self, text: str, word: str, m: re.Match[str], stop: int) -> tuple[str, int] | None:
        """The longest phrase that begins with this word, and where it ends."""
        for words, tag in self._exact.get(word, ()):
            end: int | None = m.end()
            for expected in words[1:]:
                following = _NEXT.match(text, end or 0, stop)
                end = following.end() if following and folded(following[1]) == expected else None
                if end is None:
                    break
            if end is not None:
                return tag, end
        for stem, tag in self._stems.get(word[:3], ()):
            if word.startswith(stem):
                return tag, m.end()
        return None


MOST_WORDS = 50_000  # a long run must not keep every word it saw
_NEXT = re.compile(r"[\W_]{0,12}([^\W_]+)")


class _Kept(dict[str, str]):
    """Words or lines -> their folded form; a look-up that finds one runs no Python."""

    def __init__(self, fold_one: Callable[[str], str]) -> None:
        super().__init__()
        self._fold_one = fold_one

    def __missing__(self, written: str) -> str:
        known = self._fold_one(written)
        if len(self) < MOST_WORDS and len(written) <= LONGEST_KEPT:
            self[written] = known
        return known


LONGEST_KEPT = 60  # characters
folded: Callable[[str], str] = _Kept(lambda word: anyascii(word).lower()).__getitem__  # one word in lower-case ASCII


@cache
def phrases(section: str, keys: tuple[str, ...], lang: Lang | None) -> Phrases:
    """The lists `keys` of one lexicon section, in the page's language and English; all languages when unknown."""
    return Phrases(((key, words(section, key, lang)) for key in keys), _FIRST_WORD.get((section, keys)))


def _first_words(section: str, keys: tuple[str, ...]) -> Iterator[str]:
    """The first words of all phrases of these lists, in every language."""
    for phrase in rules.words(section, *keys):
        written = WORD.findall(phrase)
        if written:
            yield written[0] + ("*" if phrase.endswith("*") and len(written) == 1 else "")


AWARDS = ("won", "given", "nominated", "selected", "prizes", "bodies")
LEANING = (
    "positive",
    "praise",
    "negative",
    "blame",
    "mixed",
    "not_words",
    "no_negation",
    "concession",
)  # which way words lean
_ASKED: tuple[tuple[str, tuple[str, ...]], ...] = (  # the lists that readers look for in every line
    ("awards", AWARDS),
    ("outlet_cues", ("interview",)),
    ("outlet_cues", ("own_voice",)),
    ("outlet_cues", ("same", "paper")),
    ("outlet_cues", ("says", "speech")),
    ("ratings", ("own", "press", "audience", "mean", "press_context")),
    ("verdict", LEANING),
    ("verdict", ("positive", "negative")),
    ("sessions", ("run_cues",)),
)
_FIRST_WORD = {asked: cue(partial(_first_words, *asked)) for asked in _ASKED}


@cache
def words(section: str, key: str, lang: Lang | None) -> tuple[str, ...]:
    """One list of the lexicons: the page's language, then English (its labels are everywhere)."""
    return tuple(dict.fromkeys(w for one in _langs(lang) for w in rules.lexicon(one).get(section, {}).get(key, ())))


def folded_words(section: str, lang: Lang | None, *keys: str) -> frozenset[str]:
    """These lists of the page's language and of English, folded; of all languages when its own has no lexicon."""
    return frozenset(fold(word) for key in keys for word in words(section, key, lang))


@cache
def labels(section: str, key: str, lang: Lang | None) -> frozenset[str]:
    """One list as folded labels, for comparing whole lines."""
    return frozenset(label(w) for w in words(section, key, lang))


def _label(line: str) -> str:
    if not _UNLIKE.search(line):
        return fold(line)
    return " ".join([folded(w) for w in WORD.findall(line)])


label: Callable[[str], str] = _Kept(_label).__getitem__  # a line as a label: folded words joined by single spaces
# where a fold and the folded words differ: signs that are no letters and fold to some ("½", "©"), and the reverse
_UNLIKE = re.compile("[^\0-\x7f\xa0«»À-ÖØ-öø-ÿŒœ‘’“”–—…]")


def may_say(text: str, section: str, keys: tuple[str, ...], lang: Lang | None) -> bool:
    """Whether a page has all words of one of these phrases, anywhere: a look before any line is read."""
    known = word_set(text[: reach(text)])
    firsts, needed = _needed(section, keys, lang)
    return (not firsts or not firsts.isdisjoint(known)) and any(map(known.issuperset, needed))


@cache
def _needed(
    section: str, keys: tuple[str, ...], lang: Lang | None
) -> tuple[frozenset[str], tuple[frozenset[str], ...]]:
    """First words of phrases, and the words of each; a phrase with a "*" could be anywhere."""
    listed = [w for key in keys for w in words(section, key, lang)]
    if any("*" in w for w in listed):
        return frozenset(), (frozenset(),)
    split = [fold(w).split() for w in listed]
    return frozenset(every[0] for every in split), tuple(dict.fromkeys(frozenset(every) for every in split))


def _langs(lang: Lang | None) -> tuple[str, ...]:
    if lang in rules.languages():
        return tuple(dict.fromkeys((str(lang), "en")))
    return rules.languages()


def stretches(page: Page, *kinds: str) -> tuple[Zone, ...]:
    """The zones of these kinds; the whole page as one article when it has no zones."""
    if not page.zones:
        return (Zone(kind="article", start=0, end=reach(page.text)),) if "article" in kinds else ()
    stop = reach(page.text)
    chosen = [zone for zone in page.zones if zone.kind in kinds and zone.start < stop]
    return tuple([zone if zone.end <= stop else replace(zone, end=stop) for zone in chosen])


def subject(zone: Zone | None) -> int:
    """The film number of a zone."""
    return (zone.segment or 0) if zone else 0


@lru_cache(maxsize=64)  # several readers walk over the lines of one zone
def lines(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """The non-empty lines of text[start:end], without outer spaces, as offsets."""
    places, starts, ends = _lines_of(text)
    first, last = bisect_right(ends, start), bisect_left(starts, end)
    found = places[first:last]
    if found and (found[0][0] < start or found[-1][1] > end):  # a border cuts a line
        first_cut = _cut(text, max(found[0][0], start), min(found[0][1], end))
        last_cut = _cut(text, found[-1][0], min(found[-1][1], end)) if len(found) > 1 else ()
        found = (*first_cut, *found[1:-1], *last_cut)
    return found


def _cut(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    return (trimmed(text, start, end),) if text[start:end].strip() else ()


@lru_cache(maxsize=4)
def _lines_of(text: str) -> tuple[tuple[tuple[int, int], ...], list[int], list[int]]:
    """The non-empty lines of a page, cut once for all its zones; their starts and ends."""
    found = []
    position = 0
    for row in text.replace("\r", "\n").split("\n"):
        stop = position + len(row)
        if words := row.strip():
            found.append((position, stop) if len(words) == len(row) else trimmed(text, position, stop))
        position = stop + 1
    return tuple(found), [start for start, _ in found], [end for _, end in found]


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The place without the white space around its words; an empty one where there are none."""
    row = text[start:end]
    left = start + len(row) - len(row.lstrip())
    return left, left + len(row.strip())
