"""Which film of a page a sentence on prizes may speak of."""

from collections.abc import Mapping

from kerguen.model import FilmMention, Page, Zone
from kerguen.observe.cues import label
from kerguen.observe.naming.sign_patterns import MARKED
from kerguen.values.prize_words import names_prize


def films_of(
    by_film: Mapping[int, int] | None, films: tuple[FilmMention, ...], zone: Zone, words: str = ""
) -> tuple[FilmMention, ...]:
    """On a page of several films: that of the part, else the only one that the words name; () for none of them."""
    if len(films) < 2:
        return films
    if by_film is not None and zone.segment is not None:
        number = by_film.get(zone.segment)
        return tuple(film for film in films if film.subject == number)
    said = f" {label(words)} "
    named = [f for f in films if any(len(label(t)) > 2 and f" {label(t)} " in said for t in (f.title, *f.titles))]
    return tuple(named) if len(named) == 1 else ()


def number_of(films: tuple[FilmMention, ...]) -> int:
    """The number of the one film."""
    return films[0].subject or 0 if len(films) == 1 else 0


def year_of(films: tuple[FilmMention, ...]) -> int | None:
    """The earliest year that the page gives one of these films."""
    return min((film.year for film in films if film.year), default=None)


def takes_up_title(page: Page, words: str) -> bool:
    """The sentence begins with words of the page's title, which may be a headline around the film's."""
    heading = f" {label(' '.join(page.text[z.start : z.end] for z in page.zones_of('title'))[:300])} "
    first = label(words).split()[:3]
    return len(" ".join(first)) > 8 and f" {' '.join(first)} " in heading


def names_another(films: tuple[FilmMention, ...], words: str) -> bool:
    """A title between marks that is not this film's."""
    own = [label(t) for film in films for t in (film.title, *film.titles)]
    named = (m for m in MARKED.finditer(words) if not names_prize(words, *m.span(1)))
    return any(label(m[1]) not in own for m in named)
