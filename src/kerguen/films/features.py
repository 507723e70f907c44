"""Comparison of two mentions: a list of small features, each with its score and the words compared."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from kerguen import rules
from kerguen.model import Mention, Noun
from kerguen.text.fold import fold
from kerguen.values.names import SAME_PERSON, compare_names, given_names, name_words
from kerguen.values.title_match import WORTH, TitleMatch, compare_titles, content

MARKS_OF_A_BLOCK = 3  # likewise: a quarter of them, a synopsis within a review; 1,057 mentions: 1 or 2 are chance
MARKS_ALIKE = 6  # of the fingerprints of a text: half of its runs of words are on the other page too
ALIGNED = "="  # how the marks begin of texts that were laid side by side
SAME_FILM_YEAR_GAP = 1  # festival or production year v. release year; see bench/identity
ENOUGH_NAMES = 2  # names in common from which two pages that credit nobody name the same people
FULL_CAST = 3  # players from which a cast is full enough to speak against a film
SAME_CUT_MINUTES = 4  # rounding, PAL speed-up of short films, credits


class Feature(Noun, frozen=True, kw_only=True):
    """One point of comparison. `score` lies between -1 (speaks against one film) and 1 (speaks for it)."""

    name: str
    score: float
    detail: str
    left: str
    right: str

    @property
    def points(self) -> float:
        """The score times its weight; evidence against has its own weight."""
        weights = rules.table("identity")["weights"]
        against = f"{self.name}_against"
        return self.score * float(weights[against if self.score < 0 and against in weights else self.name])


class Comparison(Noun, frozen=True, kw_only=True):
    """All features of one pair, summed."""

    features: tuple[Feature, ...]

    @property
    def points(self) -> float:
        """Log odds that the two are one film."""
        return sum(f.points for f in self.features)

    @property
    def verdict(self) -> str:
        """ "same", "unsure" or "different"."""
        decide = rules.table("identity")["decide"]
        if self.points >= decide["same"]:
            return "same"
        return "unsure" if self.points >= decide["unsure"] else "different"

    @property
    def is_open(self) -> bool:
        """Whether nothing but a short title speaks against one film."""
        return all(f.points >= 0 for f in self.features if f.name != "title_words")

    def evidence(self) -> tuple[str, ...]:
        """One line a feature, as a person reads it."""
        return tuple(f"{f.name} {f.points:+.1f}: {f.detail} ({f.left} | {f.right})" for f in self.features)


def compare(left: Mention, right: Mention) -> Comparison:
    """Compare two mentions by every feature that both sides speak to."""
    found = (feature(left, right) for feature in FEATURES)
    return Comparison(features=tuple(f for f in found if f is not None))


def title(left: Mention, right: Mention) -> Feature | None:
    """The best likeness between any two of their titles; titles without a word in common speak against."""
    best = best_title(left, right)
    if best is None:
        return None
    score = -1.0 if best.how == "different" else best.score if best.how != "other_number" else 0.0
    return Feature(name="title", score=score, detail=best.how, left=best.left, right=best.right)


def series(left: Mention, right: Mention) -> Feature | None:
    """Parts of a series: other numbers; or titles that share some words, when nothing else says that it is one film."""
    best = best_title(left, right)
    if best is None or best.how not in ("other_number", "subtitle", "partly_translated"):
        return None
    if best.how == "subtitle" and _near_in_time(left, right):
        return None
    if best.how == "partly_translated" and _one_making(left, right):
        return None
    one_house = bool(left.house) and left.house == right.house  # which has one page for each film
    detail = f"{best.how}, on pages of {left.house}" if one_house else best.how
    return Feature(name="series", score=-1.3 if one_house else -1.0, detail=detail, left=best.left, right=best.right)


def wording(left: Mention, right: Mention) -> Feature | None:
    """Titles without a word in common: a retitling goes with another language and the same running time.

    One director with one cast makes several films; two titles of one language are two films until a page says both.
    """
    best = best_title(left, right)
    if best is None or best.how != "different" or left.machine_translated or right.machine_translated:
        return None
    if any(right.identifiers.get(kind) == value for kind, value in left.identifiers.items()):
        return None
    tongues = f"{left.lang or 'unknown'}, {right.lang or 'unknown'}"
    if left.lang is not None and left.lang == right.lang:
        return Feature(name="wording", score=-1.0, detail=f"one language: {tongues}", left=best.left, right=best.right)
    timed = runtime(left, right)
    if timed and timed.score == 1.0:
        return None
    return Feature(
        name="wording", score=-0.5, detail=f"no running time in common: {tongues}", left=best.left, right=best.right
    )


def title_words(left: Mention, right: Mention) -> Feature | None:
    """How telling the shared title is: one common word is little, four words are much."""
    best = best_title(left, right)
    if best is None or best.score < 0.8:
        return None
    words = min(len(content(best.left)), len(content(best.right)))
    score = {1: -0.3, 2: 0.5, 3: 0.8}.get(words, 0.9)
    return Feature(name="title_words", score=score, detail=f"{words} telling words", left=best.left, right=best.right)


def director(left: Mention, right: Mention) -> Feature | None:
    """The same director, or two different ones under one title: a homonym or a remake."""
    return _people("director", left.directors, right.directors, against=-1.0)


def cast(left: Mention, right: Mention) -> Feature | None:
    """Actors in common; two full casts without one in common speak against."""
    shared = _shared(left.cast, right.cast)
    if shared:
        score = {1: 0.5, 2: 0.8}.get(len(shared), 1.0)
        return Feature(
            name="cast", score=score, detail=f"{len(shared)} in common", left=_list(shared), right=_list(shared)
        )
    if min(len(left.cast), len(right.cast)) < FULL_CAST or compare_names(left.cast[0], right.cast[0]).how == "script":
        return None
    return Feature(name="cast", score=-1.0, detail="nobody in common", left=_list(left.cast), right=_list(right.cast))


def character(left: Mention, right: Mention) -> Feature | None:
    """Characters in common; their absence says nothing."""
    shared = sorted({_key(c) for c in left.characters} & {_key(c) for c in right.characters} - {""})
    if not shared:
        return None
    return Feature(
        name="character", score=min(1.0, len(shared) / 2), detail="in common", left=_list(shared), right=_list(shared)
    )


def text_names(left: Mention, right: Mention) -> Feature | None:
    """People credited on one side and named anywhere on the other, when the other side credits nobody alike."""
    credited, named = (*left.directors, *left.cast), right.text_names
    other_credited, other_named = (*right.directors, *right.cast), left.text_names
    both = {_key(n) for n in credited} & {_key(n) for n in other_credited}
    found = {*_same_words(credited, named), *_same_words(other_credited, other_named)}
    if not credited and not other_credited:  # neither page says who made it: both name the same people
        found = {*_beside_the_title(_same_words(named, other_named), (*left.titles, *right.titles))}
        if len(found) < ENOUGH_NAMES:
            return None
    shared = {n for n in found if _key(n) not in both}
    if len(shared) == 1 and not (credited and other_credited):
        shared |= _besides(_beside_the_title(_same_words(named, other_named), (*left.titles, *right.titles)), shared)
    if not shared:
        return None
    score = {1: 0.6, 2: 0.9}.get(len(shared), 1.0)
    if len(shared) == 1 and any(_names_others(*sides) for sides in ((left, right), (right, left))):
        score = 0.2
    return Feature(
        name="text_names",
        score=score,
        detail="named on the page",
        left=_list(sorted(shared)),
        right=_list(sorted(shared)),
    )


def _names_others(film: Mention, page: Mention) -> bool:
    """Whether a page names people enough and none of the film's cast: a remake names the first film's director too."""
    named = {_key(name) for name in (*page.text_names, *page.cast)}
    return len(film.cast) >= FULL_CAST and len(named) > FULL_CAST and named.isdisjoint(_key(name) for name in film.cast)


def same_text(left: Mention, right: Mention) -> Feature | None:
    """Nearly the same article on both pages; under two titles, when it names the one and never the other: a headline.

    Nothing where the directors are others or the years far apart: two films in one house's words.
    """
    shared = sorted(set(left.text_marks) & set(right.text_marks))
    if len(shared) < MARKS_OF_A_BLOCK or any(f and f.score < 0 for f in (director(left, right), year(left, right))):
        return None
    best = best_title(left, right)
    if len(shared) < MARKS_ALIKE:
        return _block(left, right, len(shared)) if best is not None and best.how == "equal" else None
    headed = best is not None and best.how == "different" and left.is_named_in_text == right.is_named_in_text
    aligned = any(mark.startswith(ALIGNED) for mark in shared)
    return Feature(
        name="same_text", score=0.5 if headed else 1.0,
        detail="one text, sentence by sentence" if aligned else f"{len(shared)} fingerprints of the text in common",
        left=left.page, right=right.page,
    )  # fmt: skip


def _block(left: Mention, right: Mention, marks: int) -> Feature | None:
    """A paragraph on both pages under one title: the film's synopsis, unless they stand on one site."""
    if left.house and left.house == right.house:
        return None
    return Feature(
        name="same_text", score=0.2, detail=f"{marks} fingerprints of a paragraph in common",
        left=left.page, right=right.page,
    )  # fmt: skip


def year(left: Mention, right: Mention) -> Feature | None:
    """Years of production or release; one year apart is usual, a decade apart is a remake or a re-release."""
    one, two = _years(left), _years(right)
    if not one or not two:
        return None
    gap = min(abs(a - b) for a in one for b in two)
    score = 1.0 if gap == 0 else 0.4 if gap <= SAME_FILM_YEAR_GAP else -0.4 if gap == 2 else -0.6 if gap == 3 else -1.0
    return Feature(
        name="year", score=score, detail=f"{gap} apart", left=_list(map(str, one)), right=_list(map(str, two))
    )


def runtime(left: Mention, right: Mention) -> Feature | None:
    """Minutes; a few apart is rounding, many apart another cut or another film."""
    if not left.runtimes or not right.runtimes:
        return None
    gap = min(abs(a - b) for a in left.runtimes for b in right.runtimes)
    score = 1.0 if gap <= SAME_CUT_MINUTES else 0.0 if gap <= 12 else -1.0
    return Feature(
        name="runtime", score=score, detail=f"{gap} min apart",
        left=_list(map(str, left.runtimes)), right=_list(map(str, right.runtimes)),
    )  # fmt: skip


def release_date(left: Mention, right: Mention) -> Feature | None:
    """The same full date; other dates say nothing, films open on many."""
    shared = sorted(set(left.release_dates) & set(right.release_dates))
    if not shared or len(shared[0]) < len("2023-03-01"):
        return None
    return Feature(name="release_date", score=1.0, detail="the same day", left=shared[0], right=shared[0])


def country(left: Mention, right: Mention) -> Feature | None:
    """Countries in common, or none."""
    if not left.countries or not right.countries:
        return None
    shared = sorted(set(left.countries) & set(right.countries))
    return Feature(
        name="country", score=1.0 if shared else -1.0, detail="in common" if shared else "none in common",
        left=_list(left.countries), right=_list(right.countries),
    )  # fmt: skip


def identifier(left: Mention, right: Mention) -> Feature | None:
    """The same identifier settles it; two identifiers of one kind are two films."""
    kinds = sorted(set(left.identifiers) & set(right.identifiers))
    if not kinds:
        return None
    same = [k for k in kinds if left.identifiers[k] == right.identifiers[k]]
    kind = (same or kinds)[0]
    return Feature(
        name="identifier", score=1.0 if same else -1.0, detail=kind,
        left=left.identifiers[kind], right=right.identifiers[kind],
    )  # fmt: skip


FEATURES: tuple[Callable[[Mention, Mention], Feature | None], ...] = (
    title, wording, title_words, series, director, cast, character, text_names, same_text, year, runtime, release_date,
    country, identifier,
)  # fmt: skip


def best_title(left: Mention, right: Mention) -> TitleMatch | None:
    """The pair of titles that are most alike; a clash of part numbers wins over a partial likeness.

    Between the first titles of both it wins over all but an equal title: the alternatives of a sequel are often loose.
    """
    pairs = [compare_titles(a, b) for a in left.titles for b in right.titles]
    if not pairs:
        return None
    best = max(pairs, key=lambda m: (m.score, m.left, m.right))
    clash = next((m for m in pairs if m.how == "other_number"), None)
    wins = best.score < WORTH["equal"] if clash is pairs[0] else best.score < WORTH["partly_translated"]
    return clash if clash and wins else best


def _people(name: str, left: Sequence[str], right: Sequence[str], against: float) -> Feature | None:
    if not left or not right:
        return None
    best = max((compare_names(a, b).score, a, b) for a in left for b in right)
    if best[0] > 0:
        return Feature(
            name=name, score=best[0], detail=compare_names(best[1], best[2]).how, left=best[1], right=best[2]
        )
    if any(compare_names(a, b).how == "script" for a in left for b in right):
        return None
    return Feature(name=name, score=against, detail="other persons", left=_list(left), right=_list(right))


def _shared(left: Iterable[str], right: Sequence[str]) -> list[str]:
    return [a for a in left if any(compare_names(a, b).score >= SAME_PERSON for b in right)]


def _beside_the_title(names: Iterable[str], titles: Iterable[str]) -> Iterator[str]:
    """Names without a word of the titles: "Newer Reviews" beside "Eight Minute Reviews" is a site, no person."""
    of_titles = {word for title in titles for word in fold(title).split()}
    return (name for name in names if of_titles.isdisjoint(fold(name).split()))


def _same_words(credited: Iterable[str], named: Iterable[str]) -> list[str]:
    """Credited persons of two words or more whose name stands among the names of the page, a typing error forgiven."""
    seen = {frozenset(name_words(n)) for n in named}
    return [
        c for c in credited
        if len(words := name_words(c)) > 1 and (frozenset(words) in seen or any(_is_mistyped(words, n) for n in seen))
    ]  # fmt: skip


def _is_mistyped(words: Sequence[str], other: frozenset[str]) -> bool:
    """Whether all words but one are there, and that one a letter off: "Lukas Dhondt"."""
    missing = [w for w in words if w not in other]
    if len(missing) != 1 or len(other) != len(words):
        return False
    left = [w for w in other if w not in words]
    return len(left) == 1 and compare_names(f"x {missing[0]}", f"x {left[0]}").how == "typing"


def _besides(names: Iterable[str], known: set[str]) -> set[str]:
    """What else both pages name: one person more, or two names of anything, a company or another film of the maker."""
    more = {name for name in names if _key(name) not in {_key(one) for one in known}}
    people = {name for name in more if _is_given(name)}
    return people or (more if len(more) >= ENOUGH_NAMES else set())


def _is_given(name: str) -> bool:
    """Whether words begin with a given name: "Grand Prix" is nobody."""
    return name_words(name)[0] in given_names() if name_words(name) else False


def _near_in_time(left: Mention, right: Mention) -> bool:
    years = [(a, b) for a in _years(left) for b in _years(right)]
    if years:
        return min(abs(a - b) for a, b in years) <= SAME_FILM_YEAR_GAP
    return bool(set(left.runtimes) & set(right.runtimes))


def _one_making(left: Mention, right: Mention) -> bool:
    """The same two actors, the same length or the same opening day: one film under two titles."""
    lengths = [abs(a - b) for a in left.runtimes for b in right.runtimes]
    if lengths and min(lengths) > SAME_CUT_MINUTES:
        return False
    same_day = any(len(d) == len("2023-03-01") for d in set(left.release_dates) & set(right.release_dates))
    return (
        same_day
        or len(_shared(left.cast, right.cast)) > 1
        or len(_people_of_both(left, right)) > 2
        or (bool(lengths) and min(lengths) <= 1)
    )


def _people_of_both(left: Mention, right: Mention) -> set[str]:
    """Everyone who is credited on one side and credited or named on the other."""
    one, two = (*left.directors, *left.cast), (*right.directors, *right.cast)
    found = (*_shared(one, two), *_same_words(one, right.text_names), *_same_words(two, left.text_names))
    return {_key(name) for name in found}


def _years(mention: Mention) -> list[int]:
    return sorted({*mention.years, *(int(d[:4]) for d in mention.release_dates if d[:4].isdigit())})


def _key(name: str) -> str:
    return " ".join(name_words(name))


def _list(values: Iterable[str]) -> str:
    return ", ".join(list(values)[:4])
