"""Names that a word or two introduce on their line: "von Radu Mihaileanu", "Regie Caroline Link", "Film d'Agnès Varda"."""

from functools import cache

from msgspec.structs import replace

from kerguen import rules
from kerguen.text.fold import fold
from kerguen.values import terms
from kerguen.values.field_labels import labels_of
from kerguen.values.names import given_names
from kerguen.values.people import FoundPerson, is_name
from kerguen.values.terms import country_of


def without_by(words: str) -> str:
    """The name of two words or more behind a noun for films, a label or a preposition; all the words when none stands there."""
    first, _, rest = words.partition(" ")
    if words[:2].lower() in ("d'", "d’") and " " in words and is_name(words[2:]):
        return words[2:]
    if fold(first) in rules.words("roles", "film_nouns") and " " in rest:
        rest = without_by(rest.removeprefix("d'").removeprefix("d’"))
        return rest if is_name(rest) else words
    if fold(first) in labels_of("director") and " " in rest and is_name(rest):
        return rest
    full = " " in rest or "-" in rest  # "de Costa-Gavras"
    if full and first.lower() in rules.words("roles", "by") and is_name(rest):
        return rest
    return _behind_title(words) or words


def _behind_title(words: str) -> str:
    """ "Dario Argento" of "Suspiria di Dario Argento": a given name behind the preposition, none before it; else ""."""
    said = words.split(" ")
    if fold(said[0]) in given_names():
        return ""
    for place in range(1, len(said) - 2):
        rest = " ".join(said[place + 1 :])
        if said[place] in rules.words("roles", "by") and fold(said[place + 1]) in given_names() and is_name(rest):
            return rest
    return ""


@cache
def says_who() -> frozenset[str]:
    """Small words before persons: "von", "mit"."""
    return frozenset(rules.words("roles", "by")) | {w for w in rules.words("roles", "cast_before") if len(w) <= SMALL}


SMALL = 4  # letters


def persons_alone(found: tuple[FoundPerson, ...]) -> tuple[FoundPerson, ...]:
    """ "Wim Wenders – USA, 1984", "… Russo Alesi – Drammatico – Italia", "De Boris Lojkine": the names and no more."""
    is_term = [terms.genre_of(fold(p.name)) or _is_country(p.name) for p in found]
    named = found[: next((n for n, is_one in enumerate(is_term) if n and is_one), len(found))]
    return tuple(map(_without_lead, named))


def _is_country(name: str) -> bool:
    return bool(country_of(fold(name)) if " " not in name else name.isupper() and terms.countries(name))


def _without_lead(person: FoundPerson) -> FoundPerson:
    """The name behind "De", where a given name stands there: not "De Sica", not "Van Dyke Parks"."""
    name = without_by(person.name)
    if name == person.name or fold(name.split()[0]) not in given_names():
        return person
    return replace(person, name=name, start=person.end - len(name))
