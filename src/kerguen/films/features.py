"""Features of a comparison: what two mentions say of titles, texts, days, lengths, countries and identifiers."""

from collections.abc import Callable

from kerguen.films.comparison import ONE_LANGUAGE, Comparison, Feature, listed
from kerguen.films.people_features import cast, character, director, people_of_both, shared_names, text_names
from kerguen.model import Mention
from kerguen.values.title_match import WORTH, TitleMatch, compare_titles, content, is_half_translated

MARKS_OF_A_BLOCK = 3  # likewise: a quarter of them, a synopsis within a review; 1,057 mentions: 1 or 2 are chance
MARKS_ALIKE = 6  # of the fingerprints of a text: half of its runs of words are on the other page too
ALIGNED = "="  # how the marks begin of texts that were laid side by side
HALF_TRANSLATED = -0.6  # of a title: with a maker and one player in common it is still a question, makers repeat words
SAME_FILM_YEAR_GAP = 1  # festival or production year v. release year; see bench/identity
SAME_CUT_MINUTES = 4  # rounding, PAL speed-up of short films, credits


def compare(left: Mention, right: Mention) -> Comparison:
    """Compare two mentions by every feature that both sides speak to."""
    found = (feature(left, right) for feature in FEATURES)
    return Comparison(features=tuple(f for f in found if f is not None))


def title(left: Mention, right: Mention) -> Feature | None:
    """The best likeness between any two of their titles; titles without a word in common speak against."""
    best = best_title(left, right)
    if best is None:
        return None
    if best.how == "different" and (half := _half_translated(left, right)):
        return half
    score = -1.0 if best.how == "different" else best.score if best.how != "other_number" else 0.0
    return Feature(name="title", score=score, detail=best.how, left=best.left, right=best.right)


def _half_translated(left: Mention, right: Mention) -> Feature | None:
    """A title that a machine may have made of the other's, on a page that shows signs of it: less speaks against."""
    if not (left.machine_translated or right.machine_translated):
        return None
    pairs = ((a, b) for a in left.titles for b in right.titles if is_half_translated(a, b))
    found = next(pairs, None)
    return found and Feature(
        name="title", score=HALF_TRANSLATED, detail="half translated", left=found[0], right=found[1]
    )


def series(left: Mention, right: Mention) -> Feature | None:
    """Parts of a series: other numbers; or titles that share some words, when nothing else says that it is one film."""
    best = best_title(left, right)
    if best is None or best.how not in ("other_number", "subtitle", "partly_translated"):
        return None
    if best.how == "subtitle" and _near_in_time(left, right):
        return None
    if best.how == "partly_translated" and _one_making(left, right):
        return None
    shared = sorted(set(left.houses) & set(right.houses))  # a house has one page for each film
    detail = f"{best.how}, on pages of {shared[0]}" if shared else best.how
    return Feature(name="series", score=-1.3 if shared else -1.0, detail=detail, left=best.left, right=best.right)


def wording(left: Mention, right: Mention) -> Feature | None:
    """Titles without a word in common: a retitling goes with another language and the same running time.

    One director with one cast makes several films; two titles of one language are two films until a page says both.
    """
    best = best_title(left, right)
    if best is None or best.how != "different" or left.machine_translated or right.machine_translated:
        return None
    linked = any(right.identifiers.get(kind) == value for kind, value in left.identifiers.items())
    tongues = f"{left.lang or 'unknown'}, {right.lang or 'unknown'}"
    if left.lang is not None and left.lang == right.lang:
        score = -0.6 if linked else -1.0  # a link may be the slip of a page that was made from another
        return Feature(
            name="wording", score=score, detail=f"{ONE_LANGUAGE}: {tongues}", left=best.left, right=best.right
        )
    if linked:
        return None
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
    one_language = left.lang is not None and left.lang == right.lang
    if one_language and best.how == "translated" and set(content(best.left)).isdisjoint(content(best.right)):
        score = -0.5  # "Holiday", "Vacation": words of one language that mean the same
    return Feature(
        name="title_words",
        score=score,
        detail=f"{words} telling word{'s' * (words != 1)}",
        left=best.left,
        right=best.right,
    )


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
    aligned = has_one_text(left, right)
    headed = best is not None and best.how == "different" and left.is_named_in_text == right.is_named_in_text
    headed = headed and not (aligned and Comparison(features=_of_titles_and_people(left, right)).is_retitled)
    return Feature(
        name="same_text", score=0.5 if headed else 1.0,
        detail="one text, sentence by sentence" if aligned else f"{len(shared)} fingerprints of the text in common",
        left=left.page, right=right.page,
    )  # fmt: skip


def has_one_text(left: Mention, right: Mention) -> bool:
    """Whether a page of each was found to hold the same text, sentence by sentence."""
    return any(mark.startswith(ALIGNED) for mark in set(left.text_marks) & set(right.text_marks))


def _of_titles_and_people(left: Mention, right: Mention) -> tuple[Feature, ...]:
    return tuple(f for f in (feature(left, right) for feature in (title, wording, director, cast)) if f is not None)


def _block(left: Mention, right: Mention, marks: int) -> Feature | None:
    """A paragraph on both pages under one title: the film's synopsis, unless they stand on one site."""
    if set(left.houses) & set(right.houses):
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
        name="year", score=score, detail=f"{gap} apart", left=listed(map(str, one)), right=listed(map(str, two))
    )


def when(left: Mention, right: Mention) -> Feature | None:
    """A film and a page that names no year, written or playing when it was new; a page is older than no film it tells of.

    Later pages say nothing: old films are written about as well.
    """
    one, two = _years(left), _years(right)
    if bool(one) == bool(two):
        return None
    gaps = [w - y for w in (right.written if one else left.written) for y in one or two]
    nearest = min(gaps, key=abs, default=SAME_FILM_YEAR_GAP + 1)
    if nearest > SAME_FILM_YEAR_GAP:
        return None
    is_near = nearest >= -SAME_FILM_YEAR_GAP
    return Feature(
        name="when", score=1.0 if is_near else -1.0, detail="written when new" if is_near else "written too early",
        left=listed(map(str, one or left.written)), right=listed(map(str, two or right.written)),
    )  # fmt: skip


def runtime(left: Mention, right: Mention) -> Feature | None:
    """Minutes; a few apart is rounding, many apart another cut or another film."""
    if not left.runtimes or not right.runtimes:
        return None
    gap = min(abs(a - b) for a in left.runtimes for b in right.runtimes)
    score = 1.0 if gap <= SAME_CUT_MINUTES else 0.0 if gap <= 12 else -1.0
    return Feature(
        name="runtime", score=score, detail=f"{gap} min apart",
        left=listed(map(str, left.runtimes)), right=listed(map(str, right.runtimes)),
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
        left=listed(left.countries), right=listed(right.countries),
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
    title, wording, title_words, series, director, cast, character, text_names, same_text, year, when, runtime, release_date,
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
        or len(shared_names(left.cast, right.cast)) > 1
        or len(people_of_both(left, right)) > 2
        or (bool(lengths) and min(lengths) <= 1)
    )


def _years(mention: Mention) -> list[int]:
    return sorted({*mention.years, *(int(d[:4]) for d in mention.release_dates if d[:4].isdigit())})
