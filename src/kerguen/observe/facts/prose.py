"""Roles in running text: who directs, who plays, which character; names that are only mentioned stay out."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from kerguen import rules
from kerguen.model import Field
from kerguen.observe.facts.appositions import behind_apposition
from kerguen.observe.facts.bracketed import character, is_bracketed_actor
from kerguen.observe.facts.ensembles import (
    goes_on,
    is_of_ensemble,
    is_quoted,
    opens_bracket,
    opens_ensemble,
    without_honours,
)
from kerguen.observe.facts.first_makers import first_directors
from kerguen.observe.facts.gapped import goes_on_without_verb
from kerguen.observe.facts.link_marks import with_link
from kerguen.observe.facts.name_edges import (
    goes_on_with_part,
    is_phrase,
    is_within_title,
    without_marks,
    without_noun,
    without_object,
    without_title,
)
from kerguen.observe.facts.named_persons import LONGEST_BYLINE
from kerguen.observe.facts.played import is_of_trade, is_who_is_played, play_together, plays, plays_in_title
from kerguen.observe.facts.praised import is_admired, is_praised, is_told_maker
from kerguen.observe.facts.role_cues import LONGEST_CUE, Cues, cue_length, role_cues
from kerguen.observe.facts.told_credits import (
    ends_in_credit,
    is_described_credit,
    is_described_maker,
    is_double_maker,
    is_elsewhere,
    is_film_of_player,
    is_of_other_film,
    is_of_quoted,
    is_other_work,
    owns_other,
    second_credit,
    without_description,
)
from kerguen.observe.lines import Line, Stretch
from kerguen.observe.statement import Finding
from kerguen.text.fold import fold
from kerguen.text.phrases import alternation, small
from kerguen.values.names import single_names_in
from kerguen.values.origins import is_origin
from kerguen.values.people import is_full_name, names_in

NEAR = 70  # characters before a name in which its role is looked for
PREPOSITION = 5  # letters: "with", "avec", "mit" say little by themselves, "starring" says all
LONG_LINE = 160  # characters: a longer line with a label or two is still running text
NEAR_TOP = 1500  # characters: a review names its film's maker early
MOST_TOGETHER = 40  # names in a row whose verb stands behind the last
SENTENCE = 300  # characters in which a sentence says of what work it speaks
OPENING = 300  # characters of a paragraph in which it says whose film it is about


def roles(stretch: Stretch, titles: Iterable[str], labels: Iterable[int] = ()) -> tuple[Finding, ...]:
    """Actors, characters and writers that running text states of the stretch's film.

    Lines that hold one of the `labels` (offsets) belong to the fact sheet and are not running text.
    """
    cues = role_cues(stretch.page.lang)
    keys = tuple(map(fold, titles))
    found: list[Finding] = []
    starts = sorted(labels)
    for line in stretch.lines:
        labelled = bisect_left(starts, line.end) - bisect_left(starts, line.start)
        if (labelled > 2 and line.end - line.start < labelled * LONG_LINE) or (
            labelled and line.end - line.start < LONG_LINE
        ):
            continue
        if line.end - line.start >= 24 and line.zone != "sessions":
            found += _of_line(stretch.page.text, line, cues, keys)
    return tuple(one for one in found if one.field != "director")


def said_of(stretch: Stretch) -> tuple[Finding, ...]:
    """What <title> and the page's description say: "Directed by Frank Darabont. With Tim Robbins, Morgan Freeman."""
    found: dict[tuple[str, str | int], Finding] = {}
    if not stretch.whole:
        return ()
    cues = role_cues(stretch.page.lang)
    for name in ("title", "og:title", "description", "og:description"):
        words = stretch.page.metadata.get(name, "")[:600]
        line = Line(0, len(words), None, 0, None, "metadata", "", None)
        is_directed = any(f.field == "director" for f in found.values())
        for one in first_directors(words, list(_of_line(words, line, cues, ()))):
            if one.field == "director" and is_directed:
                continue
            if one.field in ("director", "cast") and one.start is not None and one.end is not None:
                inner = Finding(
                    field=one.field,
                    value=one.value,
                    path=f"metadata.{name}",
                    text=words[one.start : one.end],
                    method="metadata",
                )
                found.setdefault((one.field, one.value), inner)
    return tuple(found.values())


def _of_line(text: str, line: Line, cues: Cues, titles: tuple[str, ...]) -> Iterator[Finding]:
    span = (line.start, line.end)
    found = (without_noun(text, a, b, cues) for a, b in names_in(text, *span))
    found = (without_title(text, *without_object(text, a, b), titles) for a, b in found)
    full = [(a, b) for a, b in found if not text[a:b].isupper() and " " in text[a:b]]
    found = (place for place in sorted({*full, *single_names_in(text, *span)}) if not is_quoted(text, *place))
    names = [
        (a, b)
        for a, b in found
        if (key := fold(text[a:b])) not in titles
        and not is_phrase(text, key, cues.lang)
        and not is_within_title(text, (a, b), key, titles)
    ]
    role: Field | None = None
    previous_end = line.start
    listed_before: list[tuple[int, int]] = []
    for own in names:
        start, end = with_link(text, *own, line.start, line.end)
        between = text[previous_end:start]
        opened = between.rpartition("(")[2] if between.count("(") > between.count(")") else ""
        if role == "cast" and opened and cues.before.get(fold(opened)) != "cast":  # not "Maria (played by"
            continue  # "Colin Firth (El discurso del rey, Las vidas de Sing Sing)": a work of the one before
        if role == "cast" and between.strip() == "(" and _is_work(text, line, (start, end), cues):
            continue  # "Carey Mulligan (Promising Young Woman)"
        listed = role == "cast" and _AFTER_BRACKET.fullmatch(between)
        if role == "director" and between.strip() and plays(text, line, end, cues):
            listed, role = None, None  # "directed by A and B plays": the next clause
        if not (listed or (role and _continues(between, role, cues))):
            inner = _role(text, line, start, end, cues, titles)
            if (role == "cast" and inner is None and between[-1:] == "(") or (role == "director" and between == " ("):
                continue  # "Alice Rohrwacher (Lazzaro Felice)": a work of the one before
            joined = listed_before if _continues(between, "writer", cues) else []
            if joined and inner in (None, "cast") and play_together(text, line, end, cues):
                yield from (_named(text, "cast", *place) for place in joined)
                inner = "cast"
            listed_before = [] if inner or _AFTER_IN.search(between) else [*joined[-MOST_TOGETHER:], own]
            if inner is None and role == "cast" and goes_on_without_verb(text, line, previous_end, own, cues):
                inner = "cast"
            role = inner
        previous_end = end
        if role == "cast" and (known_for := _epithet(text, end, line.end)):
            previous_end = known_for
        elif role:
            yield _named(text, role, *own)
            if role == "director" and _plays_too(text, line, start, cues):
                yield _named(text, "cast", *own)
            played = character(text, line, start) if role == "cast" else None
            named = text[slice(*played)] if played else ""
            if played and fold(named) not in cues.cast_nouns and not is_origin(named):
                yield Finding(
                    field="character",
                    value=named,
                    start=played[0],
                    end=played[1],
                    of=_clean(text[slice(*own)]),
                    method="prose",
                )


_AFTER_IN = re.compile(rf"(?:\s(?:{small('within')})|:)\s\Z")  # "te zien was in Star Wars: Rogue One": a work


def _is_work(text: str, line: Line, place: tuple[int, int], cues: Cues) -> bool:
    """ "Olivia Cooke (Bates Motel) plays Haley", "the cast includes Carey Mulligan (Promising Young Woman)"."""
    start, end = place
    if text[end : end + 1] == ")" and plays(text, line, end + 1, cues):
        return True
    return is_of_ensemble(text[max(line.start, start - 240) : start], cues)


def _named(text: str, role: Field, start: int, end: int) -> Finding:
    return Finding(field=role, value=_clean(text[start:end]), start=start, end=end, method="prose")


def _epithet(text: str, end: int, stop: int) -> int | None:
    """Where the name itself begins after "Normal People breakout": what a player is known for is no player."""
    m = _epithets().match(text, end, min(stop, end + 40))
    return m.end() if m and text[m.end() : m.end() + 1].isupper() else None


@cache
def _epithets() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{alternation(rules.words('roles', 'cast_epithets'))})\s")


# "Golshifteh Farahani (Frère et Sœur) et de Tahar Rahim"
_AFTER_BRACKET = re.compile(
    rf"\s\([^()\d]{{2,100}}\)(?:,|\s(?:{small('and')}))\s(?:(?:{small('with', 'made_by')})(?:(?<=['’])|\s))?"
)


def _is_headline(left: str) -> bool:
    """ "Sam and Dane Face Off With New Pics": in a headline every word has a capital letter, the preposition too."""
    *before, cue = left.split() or [""]
    return bool(before) and cue[:1].isupper() and len(cue) <= PREPOSITION and before[-1][-1:].isalpha()


def _clean(name: str) -> str:
    return re.sub(r"['’]s?$", "", " ".join(name.split()))


def _continues(words_between: str, role: Field, cues: Cues) -> bool:
    """The list goes on: only a comma or an "and" since the last name; of a cast, a bracket and an apposition too."""
    between = without_marks(words_between)
    if goes_on_with_part(between, role) or (
        role == "cast" and goes_on(between, cues.joiners, cues.film_nouns | cues.works | cues.shared)
    ):
        return True
    stripped = between.strip(" \xa0,")
    if len(between) > 24 or ")" in between:
        return False
    key = fold(stripped)
    joiner, _, again = key.partition(" ")
    if again in cues.by and joiner in cues.joiners:
        return True  # "Ana Torrent y de Geraldine Chaplin"
    return not stripped or key in cues.joiners or (role == "cast" and key in cues.goes_on)


def _role(text: str, line: Line, start: int, end: int, cues: Cues, titles: tuple[str, ...]) -> Field | None:
    left = without_honours(text[max(line.start, start - NEAR) : start])
    if left.endswith("(") and opens_bracket(left, cues.lang):
        return "cast"
    if opened := _OPENED.search(left):
        return "cast" if is_bracketed_actor(text, line, start - len(opened[0]), end, cues, titles) else None
    after = text[behind_apposition(text, end, line.end) : line.end][:60]
    if (
        start < NEAR_TOP
        and not after.startswith(",")
        and f"{fold(after[:24])} ".startswith(cues.after)
        and not owns_other(after, titles)
    ):
        return "director"
    if is_who_is_played(left, cues):
        return None
    words = fold(left).split()
    if words and words[-1] in cues.maker_nouns and is_described_credit(words, cues, "director"):
        return "director"  # "directed by American filmmaker Ada Ruiz, stars Joel Moore"
    if words and words[-1] in cues.cast_nouns and ends_in_credit(words[:-1], cues, "director"):
        return "director"  # "directed by the actor Joel Moore"
    if plays(text, line, end, cues) or plays_in_title(text, line, (start, end), cues.lang, titles):
        return None if is_of_other_film(left, cues) else "cast"
    if is_film_of_player(words, cues):
        return "director"
    if words and words[-1] in cues.cast_nouns and is_described_credit(words, cues, "cast"):
        return "cast"
    if words and words[-1] in cues.cast_nouns - _MANY and _is_said_again(text, line, (start, end), titles):
        return "cast"  # "de Duitse actrice Sandra Hüller"
    if count := cue_length(words, cues):
        return _cued(_Name(text, line, start, end), words, count, cues, titles)
    plain = without_description(words)
    if (
        (count := cue_length(plain, cues)) > 1
        and len(plain) < len(words)
        and cues.before[" ".join(plain[-count:])] == "cast"
    ):
        return _cued(_Name(text, line, start, end), plain, count, cues, titles)
    if len(words) > 3 and words[-1] in cues.joiners and (second := second_credit(words[:-2], cues)):
        return second
    if words and words[-1] in cues.by and _after_title(left, words, titles):
        return "director"
    owned = bool(words) and words[-1] in cues.by  # "la photographie de X est sublime"
    if (
        opens_ensemble(left, cues.lang)
        or (
            is_praised(left, cues)
            and (cues.lang not in _NOUNS_PRAISED or _is_praised_person(text[start:end], after, cues))
        )
        or (not owned and is_admired(text, end, line.end, cues))
    ):
        return "cast"
    if is_double_maker(words, cues) and _is_said_again(text, line, (start, end), titles):
        return "director"
    if is_told_maker(left, words, cues) and start - line.start < OPENING:
        return "director"
    if is_described_maker(left, words, cues) and _is_said_again(text, line, (start, end), titles):
        return "director"
    return None


def _plays_too(text: str, line: Line, start: int, cues: Cues) -> bool:
    """ "diretto e interpretato da", "di e con": the credit of a maker ends in one of a player."""
    words = fold(text[max(line.start, start - NEAR) : start]).split()
    cue = words[len(words) - cue_length(words, cues) :]
    return any(word in cues.joiners and cues.before.get(" ".join(cue[n + 1 :])) == "cast" for n, word in enumerate(cue))


class _Name(NamedTuple):
    """A name at its place in a line."""

    text: str
    line: Line
    start: int
    end: int


def _cued(name: _Name, words: list[str], count: int, cues: Cues, titles: tuple[str, ...]) -> Field | None:
    """The role that the last `count` of the folded words before a name give it; None when they speak of another work."""
    text, line, start, end = name
    cue, before = " ".join(words[-count:]), words[-count - 1 : -count]
    field, left = cues.before[cue], text[max(line.start, start - NEAR) : start]
    if (count > 1 and is_of_quoted(left, titles)) or is_elsewhere(text[max(line.start, start - SENTENCE) : start]):
        return None
    if field == "director":
        if _is_passive(words, count, cues) or is_other_work(text, line, start, titles, cues.film_nouns):
            return None
        bare = cue in cues.film_nouns
        return None if bare and not _is_said_again(text, line, (start, end), titles) else field
    if field != "cast":
        is_byline = fold(text[line.start : start]) == cue and line.end - line.start < LONGEST_BYLINE
        return None if field == "writer" and is_byline else field
    if before and (before[0] in cues.shared or before[0].isdigit()):  # "Teil 4 mit Matrix Resurrections"
        return None
    if count == 1 and not cues.shared.isdisjoint(words[-4:-1]):  # "vergleicht Tim Key mit John Candy"
        return None
    if words[-count] in _BESIDE and not cues.shared.isdisjoint(words[-count - 6 : -count]):
        return None  # "coescrita por el propio director junto a Isabel Peña"
    if is_of_trade(text, line, end, cues) or (count == 1 and (_is_within_title(left) or _is_headline(left))):
        return None
    if len(cue) > PREPOSITION:
        return field
    if text[end : end + 1] in ("'", "’") and end < line.end:
        return None  # "with Claire Denis' film"
    if is_of_other_film(left, cues):
        return None
    return field if cue == "stars" or _about_film(text, line, start, cues, titles) else None


_BESIDE = frozenset(rules.words("small", "beside"))


def _is_passive(words: list[str], count: int, cues: Cues) -> bool:
    """ "Produziert wurde der Film von …": the participle says what was done, and it is not directing."""
    before = words[-count - 2 : -count]
    return not cues.passive.isdisjoint(before) and cues.directed.isdisjoint(words[-LONGEST_CUE - 2 :])


def _is_within_title(left: str) -> bool:
    """ "Claire Denis' Stars At Noon": a capital within a sentence makes the cue a word of a title."""
    words = left.split()
    return len(words) > 1 and words[-1][0].isupper() and not words[-1].isupper() and words[-2][-1] in "'’s"


def _is_praised_person(name: str, after: str, cues: Cues) -> bool:
    """Neither "das überzeugende Drama İlker Çataks" nor "the brilliant Emma Morin drama": praise of what is no name."""
    return is_full_name(name) and fold(after).partition(" ")[0] not in cues.film_nouns | cues.works


_NOUNS_PRAISED = ("en", "de", "nl")
_MANY = frozenset(rules.words("roles", "all_players"))  # nouns for all players, after which anything may stand
# "(excellente Sandra Hüller", "(a blonde Loretta Young)", "(la très jeune Irlande Côté"
_OPENED = re.compile(rf"\(\s*(?:(?:{small('a', 'the_praised')})(?:(?<=['’])|\s))?(?:[a-zß-ÿ]{{3,16}}\s){{0,2}}$")


def _is_said_again(text: str, line: Line, place: tuple[int, int], titles: tuple[str, ...]) -> bool:
    """A director named by a bare noun ("filmmaker Ann Hui") stands beside the title, or is named again."""
    start, end = place
    if start < NEAR_TOP and any(f" {title} " in f" {fold(text[line.start : line.end])} " for title in titles if title):
        return True
    surname = text[start:end].partition("](")[0].split()[-1]
    return text.count(surname) >= (2 if start < NEAR_TOP else 3)


def _after_title(left: str, words: list[str], titles: tuple[str, ...]) -> bool:
    """ "Title by", "“Title” (2022) by", "Title (Original, USA 2022), by", "Title (Original, by"."""
    before = " ".join(words[:-1])
    opened = left.rfind("(")
    if opened >= 0 and ")" not in left[opened:]:
        before = fold(left[:opened])
    elif bracket := _BEFORE_BY.search(left):
        before = fold(left[: bracket.start()])
    bare = re.sub(r" (?:18|19|20)\d\d$", "", before)
    return any(bare.endswith(title) or before.endswith(title) for title in titles if title)


_BEFORE_BY = re.compile(r"\s\([^()\n]{2,50}\),?\s[^\W\d_]{1,4}['’]?\s?$")


def _about_film(text: str, line: Line, start: int, cues: Cues, titles: tuple[str, ...]) -> bool:
    """The words before "with" speak of a film: a film noun or the title in the same sentence, near."""
    left = text[max(line.start, start - 110) : start]
    sentence = re.split(r"[.!?…]\s", left)[-1]
    if len(fold(sentence).split()) <= 2:  # "With A and B." after a sentence on the film, or before a word for players
        sentence = left
        if not cues.cast_nouns.isdisjoint(fold(text[start : min(line.end, start + NEAR * 2)].split(". ")[0]).split()):
            return True
    folded = f" {fold(sentence)} "
    return any(f" {words} " in folded for words in (*cues.film_nouns, *filter(None, titles)))
