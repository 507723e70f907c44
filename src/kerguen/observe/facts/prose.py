"""Roles in running text: who directs, who plays, which character; names that are only mentioned stay out."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from kerguen import rules
from kerguen.model import Field, Lang
from kerguen.observe.facts.owners import owner
from kerguen.observe.lines import Line, Stretch
from kerguen.observe.statement import Finding
from kerguen.text.fold import fold
from kerguen.values.people import names_in

NEAR = 70  # characters before a name in which its role is looked for
PREPOSITION = 5  # letters: "with", "avec", "mit" say little by themselves, "starring" says all
LONG_LINE = 160  # characters: a longer line with a label or two is still running text
NEAR_TOP = 1500  # characters: a review names its film's maker early
LONGEST_CUE = 6  # words


class Cues(NamedTuple):
    """The role words of a page's language, folded; English beside it, for pages half translated."""

    before: dict[str, Field]
    by: frozenset[str]
    cast_nouns: frozenset[str]
    film_nouns: frozenset[str]
    joiners: frozenset[str]
    after: tuple[str, ...]
    cast_after: tuple[str, ...]
    works: frozenset[str]
    shared: frozenset[str]


def roles(stretch: Stretch, titles: Iterable[str], labels: Iterable[int] = ()) -> tuple[Finding, ...]:
    """Directors, actors, characters and writers that running text states of the stretch's film.

    Lines that hold one of the `labels` (offsets) belong to the fact sheet and are not running text.
    """
    cues = role_cues(stretch.page.lang)
    keys = tuple(fold(t) for t in titles)
    found: list[Finding] = []
    starts = sorted(labels)
    for line in stretch.lines:
        labelled = bisect_left(starts, line.end) - bisect_left(starts, line.start)
        if labelled > 2 or (labelled and line.end - line.start < LONG_LINE):
            continue
        if line.end - line.start >= 24 and line.zone != "sessions":
            found += _of_line(stretch.page.text, line, cues, keys)
    if not any(one.field == "director" for one in found):
        found += owner(stretch, cues.works, keys)
    own = _first_directors(found)
    return (*own, *_dated(stretch.page.text, own))


def _dated(text: str, found: Iterable[Finding]) -> Iterator[Finding]:
    """ "réalisé par Céline Sciamma en 2019": the year right after the director."""
    made = (f.end for f in found if f.field == "director" and f.end is not None)
    if (end := next(made, None)) and (m := _MADE_IN.match(text, end)):
        yield Finding(field="year", value=int(m[1]), start=m.start(1), end=m.end(1), method="prose")


_MADE_IN = re.compile(r"\s(?:en|in|im Jahr|im Jahre|aus dem Jahr|uit|nel|del)\s((?:18[89]|19\d|20[0-4])\d)\b")


def said_of(stretch: Stretch) -> tuple[Finding, ...]:
    """What <title> and the page's description say: "Directed by Frank Darabont. With Tim Robbins, Morgan Freeman."""
    found: dict[tuple[str, str | int], Finding] = {}
    if not stretch.whole:
        return ()
    cues = role_cues(stretch.page.lang)
    for name in ("title", "og:title", "description", "og:description"):
        words = stretch.page.metadata.get(name, "")[:600]
        line = Line(0, len(words), None, 0, None, "metadata", "", None)
        for one in _of_line(words, line, cues, ()):
            if one.field in ("director", "cast") and one.start is not None and one.end is not None:
                inner = Finding(
                    field=one.field,
                    value=one.value,
                    path=f"metadata.{name}",
                    text=words[one.start : one.end],
                    method="metadata",
                )
                found.setdefault((one.field, one.value), inner)
    return tuple(_first_directors(list(found.values())))


@cache
def role_cues(lang: Lang | None) -> Cues:
    """The cues of one language and of English; of all lexicons when the language is unknown."""
    langs = (lang, "en") if lang in rules.languages() else rules.languages()
    tables = [rules.lexicon(one).get("roles", {}) for one in langs if one]
    fields: tuple[Field, ...] = ("cast", "writer", "director")
    before = {cue: field for field in fields for cue in _folded(tables, f"{field}_before")}
    before |= dict.fromkeys(_folded(tables, "director_told"), "director")
    return Cues(
        before=before,
        by=_folded(tables, "by"),
        cast_nouns=_folded(tables, "cast_nouns"),
        film_nouns=_folded(tables, "film_nouns"),
        joiners=_folded(tables, "joiners"),
        after=tuple(sorted(f"{cue} " for cue in _folded(tables, "director_after") if " " in cue)),
        cast_after=tuple(sorted(_folded(tables, "cast_after"))),
        works=_folded(tables, "works"),
        shared=_folded(tables, "shared"),
    )


def _folded(tables: list[rules.Table], key: str) -> frozenset[str]:
    return frozenset(fold(word) for table in tables for word in table.get(key, ()))


def _of_line(text: str, line: Line, cues: Cues, titles: tuple[str, ...]) -> Iterator[Finding]:
    found = (_without_noun(text, a, b, cues) for a, b in names_in(text, line.start, line.end))
    found = (_without_title(text, *_without_object(text, a, b), titles) for a, b in found)
    names = [(a, b) for a, b in found if not text[a:b].isupper() and " " in text[a:b]]
    role: Field | None = None
    previous_end = line.start
    for start, end in names:
        if role and _continues(text[previous_end:start], cues):
            pass
        else:
            role = _role(text, line, start, end, cues, titles)
        previous_end = end
        if role:
            yield Finding(field=role, value=_clean(text[start:end]), start=start, end=end, method="prose")
            if role == "cast" and (played := _character(text, line, start)):
                yield Finding(
                    field="character",
                    value=text[played[0] : played[1]],
                    start=played[0],
                    end=played[1],
                    of=_clean(text[start:end]),
                    method="prose",
                )


def _without_title(text: str, start: int, end: int, titles: tuple[str, ...]) -> tuple[int, int]:
    """ "Dirty God van Sacha Polak": the title and "van" are no part of the name."""
    words = text[start:end].split(" ")
    for title in titles:
        count = title.count(" ") + 1
        if title and len(words) > count + 2 and fold(" ".join(words[:count])) == title:
            return start + len(" ".join(words[: count + 1])) + 1, end
    return start, end


def _without_object(text: str, start: int, end: int) -> tuple[int, int]:
    """ "hat Nicolas Philibert den Goldenen Bären gewonnen": a German article after a full name opens what follows."""
    cut = _OBJECT.search(text, start, end)
    return (start, cut.start()) if cut and text.find(" ", start, cut.start()) > 0 else (start, end)


_OBJECT = re.compile(r"\sden\s(?=[^\W\d_]+en\b)")


def _without_noun(text: str, start: int, end: int, cues: Cues) -> tuple[int, int]:
    """ "Regisseur İlker Çatak": the capitalised noun before a name is a cue, not a part of it."""
    first = text[start:end].split(None, 1)[0]
    noun = fold(first)
    if noun in cues.film_nouns or noun in cues.cast_nouns or noun in cues.before or noun in cues.works:
        return start + len(first) + 1, end
    return start, end


def _clean(name: str) -> str:
    return re.sub(r"['’]s?$", "", " ".join(name.split()))


def _continues(between: str, cues: Cues) -> bool:
    """The list goes on: only a comma or an "and" since the last name."""
    stripped = between.strip(" \xa0,")
    return len(between) <= 24 and ")" not in between and (not stripped or fold(stripped) in cues.joiners)


def _role(text: str, line: Line, start: int, end: int, cues: Cues, titles: tuple[str, ...]) -> Field | None:
    left = text[max(line.start, start - NEAR) : start]
    if opened := re.search(r"\(\s*$", left):
        return "cast" if _is_bracketed_actor(text, line, start - len(opened[0]), end, cues) else None
    if f"{fold(text[end : min(line.end, end + 24)])} ".startswith(cues.after) and start < NEAR_TOP:
        return "director"
    if _plays(text, line, end, cues):
        return "cast"
    words = fold(left).split()
    for count in range(min(LONGEST_CUE, len(words)), 0, -1):
        cue = " ".join(words[-count:])
        field = cues.before.get(cue)
        if field == "cast" and words[-count - 1 : -count] and words[-count - 1] in cues.shared:
            return None
        if field == "cast" and len(cue) <= PREPOSITION and not _about_film(text, line, start, cues, titles):
            return None
        if field == "director" and _is_other_work(text, line, start, titles, cues.film_nouns):
            return None
        if field == "director" and cue in cues.film_nouns and not _is_said_again(text, line, (start, end), titles):
            return None
        if field:
            return field
    if words and words[-1] in cues.by and _after_title(left, words, titles):
        return "director"
    if _is_double_maker(words, cues) and _is_said_again(text, line, (start, end), titles):
        return "director"
    if _is_described_maker(left, words, cues) and _is_said_again(text, line, (start, end), titles):
        return "director"
    return None


def _is_double_maker(words: list[str], cues: Cues) -> bool:
    """ "regisseur en scenarist Mike Leigh", "Regisseur und Drehbuchautor Ed Herzog"."""
    return len(words) > 2 and cues.before.get(words[-3]) == "director" and words[-2] in cues.joiners


def _is_described_maker(left: str, words: list[str], cues: Cues) -> bool:
    """ "the Swedish director Linda Hambäck", "del director español J. A. Bayona": an adjective after the noun."""
    if len(words) < 2 or not _ADJECTIVE.search(left):
        return False
    if len(words) > 2 and words[-2] in _OF_THE and words[-3] in cues.film_nouns:
        return True  # "la primera película del argentino Andy Muschietti"
    noun = words[-3] if len(words) > 2 and "-" in left.split()[-1] else words[-2]
    return noun in cues.film_nouns and any(
        cue.split()[-1] == noun for cue, field in cues.before.items() if field == "director"
    )


_OF_THE = frozenset(("del", "du", "dell", "della", "des"))
_ADJECTIVE = re.compile(r"[^\W\d_]\s[a-zß-ÿ]{4,16}(?:-[a-zß-ÿ]{4,16})?\s$")
_WEAK_ROLES = frozenset(("as", "als", "como", "stars"))  # words of running text too, unless a character's name follows


def _plays(text: str, line: Line, end: int, cues: Cues) -> bool:
    """ "Eduard Fernández encarna a Paesa", "Paul Mescal as Calum"."""
    after = text[end : min(line.end, end + 48)]
    if after[:1] not in (" ", "\xa0"):
        return False
    folded = f"{fold(after)} "
    cue = max((c for c in cues.cast_after if folded.startswith(f"{c} ")), key=len, default=None)
    if cue is None:
        return False
    rest = after.split()[cue.count(" ") + 1 :]
    return cue not in _WEAK_ROLES or bool(rest and rest[0][:1].isupper())


def _is_other_work(text: str, line: Line, start: int, titles: tuple[str, ...], nouns: frozenset[str]) -> bool:
    """The sentence names another work as directed: "Star Trek Beyond was directed by …"; "Der Film von …" is this one."""
    subject = _SUBJECT.search(text[max(line.start, start - NEAR) : start])
    if subject is None or fold(subject[1]).rpartition(" ")[2] in nouns:
        return False
    return not any(fold(subject[1]) in title or title in fold(subject[1]) for title in titles if title)


def _is_said_again(text: str, line: Line, place: tuple[int, int], titles: tuple[str, ...]) -> bool:
    """A director named by a bare noun ("filmmaker Ann Hui") stands beside the title, or is named again."""
    start, end = place
    if start < NEAR_TOP and any(f" {title} " in f" {fold(text[line.start : line.end])} " for title in titles if title):
        return True
    surname = text[start:end].split()[-1]
    return text.count(surname) >= (2 if start < NEAR_TOP else 3)


# "Star Trek Beyond was directed by", "Star Trek Beyond director"
_SUBJECT = re.compile(
    r"((?:[A-ZÀ-ÖØ-Þ][\w'’]+ (?:[a-z]{1,3} ){0,2}){1,4}[A-ZÀ-ÖØ-Þ\d][\w'’]*)[”»\"]? "
    r"(?:(?:was|is|were|est|a été|fue|è stato) )?\w+(?: by| par| por| da)? $"
)


def _after_title(left: str, words: list[str], titles: tuple[str, ...]) -> bool:
    """ "Title by", "Title (2022) by", "“Title” (2022) by"."""
    before = " ".join(words[:-1])
    bare = re.sub(r" (?:18|19|20)\d\d$", "", before)
    return any(bare.endswith(title) or before.endswith(title) for title in titles if title)


def _about_film(text: str, line: Line, start: int, cues: Cues, titles: tuple[str, ...]) -> bool:
    """The words before "with" speak of a film: a film noun or the title in the same sentence, near."""
    left = text[max(line.start, start - 110) : start]
    sentence = re.split(r"[.!?…]\s", left)[-1]
    if len(fold(sentence).split()) <= 2:  # "With A and B." after a sentence on the film
        sentence = left
    folded = f" {fold(sentence)} "
    return any(f" {noun} " in folded for noun in cues.film_nouns) or any(
        f" {title} " in folded for title in titles if title
    )


SHORTEST_PROSE = 80  # characters; in a shorter line a bracket holds a town, a series, an edition
_SENTENCE_GOES_ON = re.compile(r"[,.;:…!?’'\])]|\s?$|\s[^\W\d_A-ZÀ-ÖØ-Þ]|\s[“«\"–—-]")
_ROLE_ADJECTIVES = re.compile(r"\s*[,;]\s*[^()]{2,60}\)|\s*\)")


def _is_bracketed_actor(text: str, line: Line, bracket: int, end: int, cues: Cues) -> bool:
    """ "Alice (Julia Piaton, luminous)", "the actors (A, B and C)"; not "Au nom de la terre (Édouard Bergeon, 2019)"."""
    closing = text.find(")", end, min(line.end, end + 200))
    if line.end - line.start < SHORTEST_PROSE or not _SENTENCE_GOES_ON.match(text, closing + 1, line.end):
        return False
    if closing < 0 or re.search(r"\d", text[bracket:closing]):
        return False
    before = text[max(line.start, bracket - 80) : bracket].rstrip()
    if re.search(r"[”»\"*_]$", before):
        return False
    sentence = re.split(r"[.!?…]\s", before)[-1]
    if any(f" {noun} " in f" {fold(sentence)} " for noun in cues.cast_nouns):
        return True
    if fold(before.rsplit(None, 1)[-1] if before else "") in cues.works:
        return False
    if not _ROLE_ADJECTIVES.match(text, end):
        return False
    return _antecedent(text, line, bracket) is not None or _is_person_told_of(text, line, bracket, cues)


def _is_person_told_of(text: str, line: Line, bracket: int, cues: Cues) -> bool:
    """ "la mère (Sara Forestier)", "seine Ex-Frau (Barbara Auer)": a common noun, but none for a work or its maker."""
    m = _TOLD_OF.search(text, max(line.start, bracket - 60), bracket)
    if m is None:
        return False
    words = [fold(w) for w in m[0].split()]
    makers = cues.film_nouns | cues.before.keys() | cues.works
    return not any(word in makers for word in words)


_TOLD_OF = re.compile(r"(?:[^\W\d_]+[ '’-])[^\W\d_]{3,}\s?$")


_FIRST_NAME = re.compile(r"(?<![\w’'])([A-ZÀ-ÖØ-Þ][^\W\d_]{2,20})(?:[’']s)?(?![\w-])")


def _antecedent(text: str, line: Line, bracket: int) -> tuple[int, int] | None:
    """The character before the bracket: one capitalised word near, in the same sentence, beside no other capital."""
    window = max(line.start, bracket - 60)
    left = text[window:bracket]
    cut = max((m.end() for m in re.finditer(r"[.!?…;]\s", left)), default=0)
    found = [m for m in _FIRST_NAME.finditer(left, cut) if fold(m[1]) not in _sentence_starters()]
    if not found:
        return None
    m = found[-1]
    return window + m.start(1), window + m.end(1)


@cache
def _sentence_starters() -> frozenset[str]:
    return frozenset(fold(w) for w in rules.words("roles", "not_names"))


def _character(text: str, line: Line, start: int) -> tuple[int, int] | None:
    """The character of an actor in brackets."""
    bracket = re.search(r"\(\s*$", text[max(line.start, start - 3) : start])
    return _antecedent(text, line, start - len(bracket[0])) if bracket else None


def _first_directors(found: list[Finding]) -> list[Finding]:
    """The first director stated is this film's; one named later, alone, made another film."""
    directors = [f for f in found if f.field == "director"]
    if not directors:
        return found
    first = directors[0]
    own = {first.value} | {
        d.value for d in directors if d.start is not None and first.end is not None and d.start - first.end <= 30
    }
    return [f for f in found if f.field != "director" or f.value in own]
