"""Films that are meant: those among the much written of films whose people the text names beside their title."""

from collections.abc import Iterable
from typing import NamedTuple

from kerguen.values.known_titles import known_films

MAKER = 2  # persons that a maker counts for: a player is named in many films, a maker makes few


class Meant(NamedTuple):
    """How many people of a film the text names, a maker counted twice, the film's year and who made it."""

    people: int
    year: int
    makers: tuple[str, ...]


def films_meant(keys: Iterable[str], body: str) -> list[tuple[str, Meant]]:
    """The folded titles of films whose people `body`, folded text between blanks, names: of which it names most first.

    Of two films with as many the newer one is meant: what a maker did before is mentioned.

    >>> [key for key, _ in films_meant(["okja", "parasite"], " bong joon ho made okja before parasite ")]
    ['parasite', 'okja']
    """
    found = [(key, film) for key in keys if (film := _meant(key, body))]
    return sorted(found, key=lambda one: (one[1].people, one[1].year, len(one[0])), reverse=True)


def _meant(key: str, body: str) -> Meant | None:
    """The film with this title of which the text names most people; None: of none anybody."""
    found = []
    for film in known_films(key):
        played = sum(name not in film.makers for name in film.players_in(body))
        found.append(Meant(MAKER * bool(film.makers_in(body)) + played, film.year, film.makers))
    best = max(found, default=None)
    return best if best and best.people else None


def is_newer(new: Meant, old: Meant) -> bool:
    """Both films have a maker in common, and the text names no more people of the older one."""
    return new.year > old.year and new.people >= old.people and not set(new.makers).isdisjoint(old.makers)
