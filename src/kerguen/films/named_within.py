"""Named within: a page from which no film was read, or a title that nobody else has, may name in its running text a
film that other pages are about, beside two or more of the people whom they credit; or hold the text of such a page.

A review names other films too, of the same maker as a rule: the film whose people the page names most is the one that
it may be about, and two films named as well are none.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

import msgspec

from kerguen import rules
from kerguen.films.features import MARKS_ALIKE, compare
from kerguen.model import Lang, Mention
from kerguen.text.fold import fold
from kerguen.values.names import name_words
from kerguen.values.title_match import articles, bare_key, compare_titles, content, small_words

LED = 2  # words before a title that begins its line: "Film review:"
LONGEST_TRANSLATED = 7  # words, likewise of a translated title
ELSEWHERE = frozenset({"translated", "typing"})  # how a title of another language is known
PEOPLE = 2  # credited people of the film whom a page without a film must name
PEOPLE_OTHERWISE = 3  # likewise where a title was read that is no line of the page, or the film is named late and once
SHOUTED = 3  # letters up to which capitals are an abbreviation
SOON = 700  # characters within which a page names its film, if it names it once
OTHER = -1  # weight of words that are part of another title
TWICE = 2  # capitals without marks: a word may be a title by chance once

Titled = Mapping[str, Sequence[Mention]]  # bare key of a title -> the mentions that bear it


class Word(NamedTuple):
    """One word of a text: folded, and where it stands."""

    folded: str
    start: int
    end: int


class Told(NamedTuple):
    """What the other pages say: mentions by title, by fingerprint of the text, and how long titles are."""

    titled: Titled
    of_text: Mapping[str, Sequence[Mention]]
    lengths: Mapping[str, tuple[int, ...]]  # first word of a title -> how many words such titles have, longest first
    by_director: Mapping[str, frozenset[str]]  # full name without its spaces -> bare keys of titles


def told(titled: Titled) -> Told:
    """Everything that is known of the films, keyed for looking up."""
    of_text: dict[str, list[Mention]] = {}
    for mention in {m.id: m for found in titled.values() for m in found}.values():
        for mark in mention.text_marks:
            of_text.setdefault(mark, []).append(mention)
    by_director: dict[str, set[str]] = {}
    for key, found in titled.items():
        for name in glued(name for m in found for name in m.directors):
            by_director.setdefault(name, set()).add(key)
    lengths: dict[str, set[int]] = {}
    for key in titled:
        lengths.setdefault(key.partition(" ")[0], set()).add(key.count(" ") + 1)
    return Told(
        titled, of_text, {word: tuple(sorted(found, reverse=True)) for word, found in lengths.items()},
        {name: frozenset(keys) for name, keys in by_director.items()},
    )  # fmt: skip


def named_within(mention: Mention, known: Told) -> str | None:
    """The title of the film that the page's text is about, if it is a known one; None when nothing tells."""
    told_soon = _keys(mention, known) if mention.opening else {}
    counts = {key: _people(mention, known.titled[key]) for key in told_soon}
    most = sorted(((found, key) for key, found in counts.items() if found), reverse=True)
    if not most or most[0][0] < _enough(mention, most[0][1], told_soon[most[0][1]]):
        return _of_its_text(mention, known) or _translated(mention, known)
    if len(most) > 1 and most[1][0] == most[0][0]:
        return None
    key = most[0][1]
    if _is_headed_otherwise(mention, key):
        return None
    films = [m for m in known.titled[key] if m.page != mention.page]
    title = next(t for t in films[0].titles if bare_key(t) == key)
    return title if _is_one_film(mention, title, films) else None


def _is_headed_otherwise(mention: Mention, key: str) -> bool:
    """Whether the head announces a review and never this title, or another part of its series: "Iron Man 3"."""
    heads = [bare_key(head).split() for head in mention.heads]
    base, _, number = key.rpartition(" ")
    if number.isdigit() and any(f" {base} " in f" {' '.join(head)} " and key not in " ".join(head) for head in heads):
        return True
    announced = [head for head in heads if len(head) > 1 and not page_words().isdisjoint(head)]
    return bool(announced) and not any(f" {key} " in f" {' '.join(head)} " for head in heads)


def _enough(mention: Mention, key: str, soon: bool) -> int:
    """How many people of the film a page must name that says these words."""
    if mention.titles or not soon:
        return PEOPLE_OTHERWISE
    return 1 if len(content(key)) > 1 and any(_heads(head, key) for head in mention.heads) else PEOPLE


def _heads(head: str, key: str) -> bool:
    """Whether the line begins with the title in marks, words like "review" before it."""
    marked = _QUOTED.match(head)
    return marked is not None and bare_key(marked[2]) == key and len(marked[1].split()) <= LED


def _of_its_text(mention: Mention, known: Told) -> str | None:
    """The title of the pages that hold the same text, if they agree on it; a title of its own gives way to none."""
    if mention.titles:
        return None
    twins: dict[str, list[Mention]] = {}
    for mark in mention.text_marks:
        for other in known.of_text.get(mark, ()):
            if other.page != mention.page:
                twins.setdefault(other.id, []).append(other)
    alike = [found[0] for found in twins.values() if len(found) >= MARKS_ALIKE]
    if len({bare_key(m.titles[0]) for m in alike}) != 1:
        return None
    title = min(m.titles[0] for m in alike)
    return title if _is_one_film(mention, title, alike) else None


def _translated(mention: Mention, known: Told) -> str | None:
    """The title of the one film whose director and somebody else the page names, if its head has that title translated."""
    if mention.titles:
        return None
    keys = {key for name in glued(mention.text_names) for key in known.by_director.get(name, ())}
    found: dict[str, list[Mention]] = {}
    for key in keys:
        films = [m for m in known.titled[key] if m.page != mention.page]
        title = next((t for m in films for t in m.titles if bare_key(t) == key), "")
        if title and _is_said_otherwise(mention, title, _people(mention, films)):
            found[title] = films
    if len(found) != 1:
        return None
    ((title, films),) = found.items()
    return title if _is_one_film(mention, title, films) else None


def _is_said_otherwise(mention: Mention, title: str, people: int) -> bool:
    """Whether a line of the head is the title in another language, or words are and a second person is named."""
    if people and any(compare_titles(head, title).how in ELSEWHERE for head in mention.heads):
        return True
    return people >= PEOPLE and _translates("\n".join((*mention.heads, mention.opening[:SOON])), title)


def _translates(text: str, title: str) -> bool:
    """Whether words of the text translate the title: "Anatomy of a fall" that of "Anatomie d'une chute"."""
    words = [Word(fold(m[0]), m.start(), m.end()) for m in _WORD.finditer(text)]
    for place, word in enumerate(words):
        if text[word.start].isupper():
            for last in range(place + 1, min(len(words), place + LONGEST_TRANSLATED)):
                said = text[word.start : words[last].end]
                if "\n" in said:
                    break
                if words[last].folded not in small_words() and compare_titles(said, title).how == "translated":
                    return True
    return False


def _is_one_film(mention: Mention, title: str, films: Sequence[Mention]) -> bool:
    """Whether the page, under that title, would be held to be about the film."""
    supposed = msgspec.structs.replace(mention, titles=(title,))
    return any(compare(supposed, film).verdict == "same" for film in films)


def _keys(mention: Mention, known: Told) -> dict[str, bool]:
    """The known titles that the head or the article names as titles: bare key -> at the beginning, or time and again."""
    seen: dict[str, list[tuple[int, int]]] = {}
    for text, place in (("\n".join(mention.heads), 0), (mention.opening, 1)):
        for key, weight, start in _titles(text, known, mention.lang):
            seen.setdefault(key, []).append((weight, start * place))
    for within in (within for head in mention.heads for within in _BRACKETED.findall(head)):
        if bare_key(within) in known.titled:
            seen.setdefault(bare_key(within), []).append((TWICE, 0))
    return {
        key: len(found) > 1 or found[0][1] <= SOON
        for key, found in seen.items()
        if sum(weight for weight, _ in found) >= TWICE and not any(weight < 0 for weight, _ in found)
    }  # fmt: skip


def _titles(text: str, known: Told, lang: Lang | None) -> Iterator[tuple[str, int, int]]:
    """(bare key, how far it looks like a title, where) of known titles in a text, the longest at each place."""
    words = [Word(fold(m[0]), m.start(), m.end()) for m in _WORD.finditer(text)]
    for place, word in enumerate(words):
        for length in known.lengths.get(word.folded, ()):
            last = place + length - 1
            if last < len(words) and (key := " ".join(w.folded for w in words[place : last + 1])) in known.titled:
                if weight := _weight(text, words, (place, last), lang):
                    yield key, weight, word.start
                break


def _weight(text: str, words: Sequence[Word], places: tuple[int, int], lang: Lang | None) -> int:
    """How far these words look like a title: 2 in marks, in capitals or in several words; 1 with a capital; else 0.

    Words that go on are the title of another film, a sequel as a rule, and this one is named beside it. A capital
    within a sentence is no chance, but in German.
    """
    first, last = places
    if last + 1 < len(words) and _goes_on(text, words[last], words[last + 1]):
        return OTHER
    end = words[last].end
    led = first > 0 and words[first - 1].folded in articles()
    if any(_is_marked(text, words[place].start, end) for place in ((first - 1, first) if led else (first,))):
        return TWICE
    body = text[words[first].start : end]
    if not (body[0].isupper() or body[0].isdigit()):
        return 0
    titled = led and text[words[first - 1].start].isupper()
    within = lang not in (None, "de") and _WITHIN.search(text[max(0, words[first].start - 3) : words[first].start])
    return TWICE if last > first or titled or within or (body.isupper() and len(body) > SHOUTED) else 1


def _is_marked(text: str, start: int, end: int) -> bool:
    before, after = text[max(0, start - 2) : start].strip()[-1:], text[end : end + 2].lstrip(" ,.!?")[:1]
    return bool(before and after) and before in _MARKS and after in _MARKS


def _goes_on(text: str, last: Word, after: Word) -> bool:
    """Whether a number, a capital or a subtitle follows at once: "The Whale 2", "The Whale Rider", "Joker: Folie"."""
    between = text[last.end : after.start]
    if between == " ":
        return after.folded.isdigit() or text[after.start].isupper()
    return between.strip() == ":" and "\n" not in between and text[after.start].isupper()


def _people(mention: Mention, films: Sequence[Mention]) -> int:
    """How many people the page and the film's other pages both name, one at least whom those pages credit."""
    others = [m for m in films if m.page != mention.page]
    named = glued((*mention.text_names, *mention.directors, *mention.cast))
    credited = {c for m in others for c in glued((*m.directors, *m.cast)) if any(map(_is_of(c), named))}
    if not credited:
        return 0
    titles = frozenset(word for m in others for title in m.titles for word in bare_key(title).split())
    beside = {n for m in others for name in m.text_names if titles.isdisjoint(name_words(name)) for n in glued((name,))}
    return len(credited | {n for n in beside & named if not any(n.endswith(c) for c in credited)})


def _is_of(name: str) -> Callable[[str], bool]:
    """Whether words end with the name: "Director Darren Aronofsky", "Fatih Akins"."""
    return lambda words: words.endswith((name, f"{name}s"))


def glued(names: Iterable[str]) -> frozenset[str]:
    """Full names without their spaces: "DePalma" is "De Palma"."""
    return frozenset("".join(words) for name in names if len(words := name_words(name)) > 1)


_BRACKETED = re.compile(r"[(\[]([^()\[\]]{2,80})[)\]]")
_WORD = re.compile(r"[^\W_]+")
_QUOTED = re.compile(r"([^\"“”„«»‹›‘’']{0,40}?)[\"“„«‹‘'] ?([^\"“”„«»‹›]{2,80}?)[,.!?]? ?[\"”“»›’'](?!\w)")
_WITHIN = re.compile(r"[a-zß-ÿ],? $")  # what stands before a capital that begins no sentence
_MARKS = "\"“”„«»‹›‘’'*_"


@cache
def page_words() -> frozenset[str]:
    """Single words by which a heading says what its page is: "review", "critique", "film"."""
    return frozenset(folded for word in rules.words("title_furniture", "words") if " " not in (folded := fold(word)))
