"""What a page's front matter files it under: one film, films in general, or nothing said."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, Literal

from kerguen import rules
from kerguen.model import Page
from kerguen.observe.facts.identifiers import identifiers
from kerguen.observe.naming.no_titles import is_headline
from kerguen.text.fold import fold
from kerguen.values.titles import TitlePart, heading_title, is_framed, title_parts

_HEADLINED = ("news", "list", "interview")  # kinds whose title is a headline
Filed = Literal["film", "films", ""]
_SPELLING = frozenset(("letterboxd", "rottentomatoes", "metacritic"))
_YEAR = re.compile(r" (?:19|20)\d\d$")
_TMDB = re.compile(r"themoviedb\.org/movie/\d{1,8}-([\w-]{1,80})")


def filed_under(page: Page) -> Filed:
    """ "film": "type: movie", "layout: film-review"; "films": a category or tag "Cinéma", "Movie news"; "" else."""
    best: Filed = ""
    for name, value in _front(page):
        said = {frozenset(fold(words).split()) for words in _texts(value)}
        if name in _words("filed_as") and any(w & _words("one_film") and w <= _of_a_film() for w in said):
            return "film"
        alone = isinstance(value, str) and bool(said) and said <= _one_film_words()
        if name in _words("filed_under") and alone and _is_rated(page):
            return "film"  # "category: movie" beside "rating: 3": one film, and not films in general
        if name in _words("watched") and value and (page.kind == "review" or _is_rated(page)):
            return "film"  # "watched: 2023-03-14" beside "rating: 7/10", "imdb: tt0046912" over a review
        if name in _words("filed_under") and any(w & (_words("one_film") | _words("films")) for w in said):
            best = "films"
    return best


def _is_rated(page: Page) -> bool:
    """The front matter gives a rating."""
    return any(name in _rating_names() for name, _ in _front(page))


@cache
def _rating_names() -> frozenset[str]:
    return frozenset(map(fold, ("rating", "stars", *rules.words("ratings", "own"))))


@cache
def _one_film_words() -> frozenset[frozenset[str]]:
    """ "movie", "film review": what one film and its review are called, as sets of words."""
    one, reviewed = _words("one_film"), _words("review")
    return frozenset((*(frozenset((w,)) for w in one), *(frozenset((w, r)) for w in one for r in reviewed)))


def filed_title(page: Page, heading: str) -> TitlePart | None:
    """The film's title in the title of a page that is filed as a film, tags the film or links its catalogue entry."""
    filed = filed_under(page)
    spelt = _spelt_by_catalogue(page)
    if filed == "film" and page.kind not in _HEADLINED:
        part = next((part for part in title_parts(heading) if fold(part.words) in spelt), None) or heading_title(
            heading
        )
        told = part and part.how in ("whole", "first") and is_headline(part.words)
        return part if not (part and told) or _says_again(page, part.words) else None
    named = (_tags(page) if filed else frozenset()) | spelt
    tagged = next((part for part in title_parts(heading) if named and fold(part.words) in named), None)
    whole = heading_title(heading) if tagged and _says_again(page, heading) else None
    if tagged or not _is_over_review(page, heading):
        return whole or tagged  # "Mad Max: Fury Road" of a series that the tags name
    part = heading_title(heading)
    again = any(_says_again(page, part.words) for part in title_parts(heading))
    return None if again or (part and (part.words[0].islower() or SECOND.search(part.words))) else part


SECOND = re.compile(r":|[,.]\s|\s[/|]\s|\.\.")  # what stands behind it may be a headline


def is_unsure(page: Page) -> bool:
    """Whether it is nearly as likely that the page is about no film."""
    return any(doubt.code == "film-unsure" for doubt in page.doubts)


def _is_over_review(page: Page, heading: str) -> bool:
    """The page is surely a film's review, and its heading or its tags say that it is a review."""
    if page.kind != "review" or is_unsure(page):
        return False
    return is_framed(heading) or not _tags(page).isdisjoint(_words("review"))


def _says_again(page: Page, words: str) -> bool:
    """The text below the front matter says the words too."""
    return f" {fold(words)} " in f" {' '.join(fold(page.text[z.start : z.end]) for z in page.zones)} "


def _spelt_by_catalogue(page: Page) -> frozenset[str]:
    """The folded titles that addresses of catalogue entries spell: "letterboxd.com/film/no-other-choice-2025"."""
    slugs = {fold(slug) for kind, slug in identifiers(page.text) if kind in _SPELLING}
    slugs |= {fold(slug) for slug in _TMDB.findall(page.text)}
    return frozenset(form for slug in slugs for form in (slug, _YEAR.sub("", slug))) if len(slugs) == 1 else frozenset()


def _tags(page: Page) -> frozenset[str]:
    """The folded categories and tags of the page's front matter."""
    return frozenset(fold(w) for name, value in _front(page) if name in _words("filed_under") for w in _texts(value))


def _front(page: Page) -> Iterator[tuple[str, Any]]:
    """Folded names and values of the page's front matter."""
    for item in page.structured:
        if item.syntax == "front-matter" and isinstance(item.data, dict):
            yield from ((fold(str(name)), value) for name, value in item.data.items())


def _texts(value: Any) -> list[str]:
    return [v for v in (value if isinstance(value, list) else [value]) if isinstance(v, str)]


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(rules.table("kinds")[name])


@cache
def _of_a_film() -> frozenset[str]:
    """A film, and what is written about one: "film review"."""
    return _words("one_film") | _words("review")
