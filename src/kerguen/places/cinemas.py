"""Cinemas of France: what a page writes -> the cinema meant, with its town and place."""

import gzip
from functools import cache

from kerguen import rules
from kerguen.model import Noun
from kerguen.text.fold import fold


class Cinema(Noun, frozen=True, kw_only=True):
    """One cinema of the CNC's list. `art_house`: classed art et essai in that list."""

    name: str
    town: str
    latitude: float
    longitude: float
    art_house: bool


def cinema(text: str, town: str | None = None) -> Cinema | None:
    """The cinema that these words name; None when none is known so, or when several are and no town tells which.

    >>> cinema("Studio Galande", "Paris").art_house
    True
    """
    found = _by_name().get(_key(text), ())
    if town is not None:
        found = tuple(c for c in found if _is_in(c.town, town))
    return found[0] if len(found) == 1 else None


def _is_in(commune: str, town: str) -> bool:
    """ "Paris 5e Arrondissement" is in Paris."""
    written, asked = fold(commune), fold(town)
    return written == asked or written.startswith(f"{asked} ")


def _key(name: str) -> str:
    """The name without what every cinema may be called: "Cinéma Le Dôme" -> "dome"."""
    words = fold(name).split()
    kept = [w for w in words if w not in GENERIC]
    return " ".join(kept or words)


GENERIC = frozenset(("cinema", "cine", "le", "la", "les", "l", "the", "du", "de", "salle"))


@cache
def _by_name() -> dict[str, tuple[Cinema, ...]]:
    body = gzip.decompress(rules.data_bytes("places/cinemas.tsv.gz")).decode()
    found: dict[str, tuple[Cinema, ...]] = {}
    for line in body.splitlines():
        name, town, latitude, longitude, art_house = line.split("\t")
        one = Cinema(
            name=name,
            town=town,
            latitude=float(latitude or 0),
            longitude=float(longitude or 0),
            art_house=art_house == "1",
        )
        found[_key(name)] = (*found.get(_key(name), ()), one)
    return found
