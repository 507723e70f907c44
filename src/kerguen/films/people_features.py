"""Features of a comparison: the people whom two mentions credit, play or name."""

from collections.abc import Iterable, Iterator, Sequence

from kerguen.films.comparison import Feature, listed
from kerguen.model import Mention
from kerguen.text.fold import fold
from kerguen.text.literal import rendered
from kerguen.values.names import SAME_PERSON, compare_names, given_names, name_words

ENOUGH_NAMES = 2  # names in common from which two pages that credit nobody name the same people
RENDERED = 0.8  # of a name that a machine translated word by word: what a typing error is worth, about
FULL_CAST = 3  # players from which a cast is full enough to speak against a film


def director(left: Mention, right: Mention) -> Feature | None:
    """The same director, or two different ones under one title: a homonym or a remake."""
    found = _makers(left, right)
    if found and found.score < 0 and (_plays(left, right) or _plays(right, left)):
        return None  # "with Emma Stone", "Emma Stone, Poor Things": a player was read for the maker
    return found


def cast(left: Mention, right: Mention) -> Feature | None:
    """Actors in common; two full casts without one in common speak against."""
    shared = [a for a in left.cast if any(_likeness(left, right, a, b)[0] >= SAME_PERSON for b in right.cast)]
    shared = shared or _is_listed_by(left, right) or _is_listed_by(right, left)
    if shared:
        score = {1: 0.5, 2: 0.8}.get(len(shared), 1.0)
        return Feature(
            name="cast", score=score, detail=f"{len(shared)} in common", left=listed(shared), right=listed(shared)
        )
    if min(len(left.cast), len(right.cast)) < FULL_CAST or compare_names(left.cast[0], right.cast[0]).how == "script":
        return None
    return Feature(name="cast", score=-1.0, detail="nobody in common", left=listed(left.cast), right=listed(right.cast))


def character(left: Mention, right: Mention) -> Feature | None:
    """Characters in common; their absence says nothing."""
    shared = sorted({_key(c) for c in left.characters} & {_key(c) for c in right.characters} - {""})
    if not shared:
        return None
    return Feature(
        name="character", score=min(1.0, len(shared) / 2), detail="in common", left=listed(shared), right=listed(shared)
    )


def text_names(left: Mention, right: Mention) -> Feature | None:
    """People credited on one side and named anywhere on the other, when the other does not credit them for the same."""
    credited, named = (*left.directors, *left.cast), right.text_names
    other_credited, other_named = (*right.directors, *right.cast), left.text_names
    both = _in_one_trade(left, right)
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
        left=listed(sorted(shared)),
        right=listed(sorted(shared)),
    )


def _in_one_trade(left: Mention, right: Mention) -> set[str]:
    """The keys of people whom both sides credit as makers, or both as players: they are weighed as such."""
    trades = ((left.directors, right.directors), (left.cast, right.cast))
    return {key for one, other in trades for key in {_key(n) for n in one} & {_key(n) for n in other}}


def _makers(left: Mention, right: Mention) -> Feature | None:
    if not left.directors or not right.directors:
        return None
    pairs = [(*_likeness(left, right, a, b), a, b) for a in left.directors for b in right.directors]
    score, how, one, other = max(pairs, key=lambda pair: (pair[0], *pair[2:]))
    if score > 0:
        return Feature(name="director", score=score, detail=how, left=one, right=other)
    if any(pair[1] == "script" for pair in pairs):
        return None
    return Feature(
        name="director", score=-1.0, detail="other persons", left=listed(left.directors), right=listed(right.directors)
    )


def _likeness(left: Mention, right: Mention, one: str, other: str) -> tuple[float, str]:
    """How alike two names on these pages are, with the reason; "Michael White" on a page that shows signs of translation
    may be Michel Blanc."""
    found = compare_names(one, other)
    if found.how == "different" and (_is_rendering(left, one, other) or _is_rendering(right, other, one)):
        return RENDERED, "translated word by word"
    return found.score, found.how


def _is_rendering(page: Mention, written: str, name: str) -> bool:
    return page.machine_translated and " " in name and fold(written) in rendered(name, page.lang)


def _names_others(film: Mention, page: Mention) -> bool:
    """Whether a page names people enough and none of the film's cast: a remake names the first film's director too."""
    named = {_key(name) for name in (*page.text_names, *page.cast)}
    return len(film.cast) >= FULL_CAST and len(named) > FULL_CAST and named.isdisjoint(_key(name) for name in film.cast)


def shared_names(left: Iterable[str], right: Sequence[str]) -> list[str]:
    """The names of the left side that are a person of the right side too."""
    return [a for a in left if any(compare_names(a, b).score >= SAME_PERSON for b in right)]


def _plays(one: Mention, other: Mention) -> list[str]:
    """The one maker that a side names, when the other side has that name as a player."""
    return shared_names(one.directors, other.cast) if len(one.directors) == 1 else []


def _is_listed_by(listed: Mention, other: Mention) -> list[str]:
    """The player whom a list names beside the film, and nobody else."""
    return _plays(listed, other) if listed.is_listed and not listed.cast else []


def people_of_both(left: Mention, right: Mention) -> set[str]:
    """Everyone who is credited on one side and credited or named on the other."""
    one, two = (*left.directors, *left.cast), (*right.directors, *right.cast)
    found = (*shared_names(one, two), *_same_words(one, right.text_names), *_same_words(two, left.text_names))
    return {_key(name) for name in found}


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


def _beside_the_title(names: Iterable[str], titles: Iterable[str]) -> Iterator[str]:
    """Names without a word of the titles: "Newer Reviews" beside "Eight Minute Reviews" is a site, no person."""
    of_titles = {word for title in titles for word in fold(title).split()}
    return (name for name in names if of_titles.isdisjoint(fold(name).split()))


def _besides(names: Iterable[str], known: set[str]) -> set[str]:
    """What else both pages name: one person more, or two names of anything, a company or another film of the maker."""
    more = {name for name in names if _key(name) not in {_key(one) for one in known}}
    people = {name for name in more if _is_given(name)}
    return people or (more if len(more) >= ENOUGH_NAMES else set())


def _is_given(name: str) -> bool:
    """Whether words begin with a given name: "Grand Prix" is nobody."""
    return name_words(name)[0] in given_names() if name_words(name) else False


def _key(name: str) -> str:
    return " ".join(name_words(name))
