"""Pages on one film as a browser saves them, in the manner of six countries' sites: what the film's page says of them."""

from pathlib import Path
from typing import Any

import pytest

SETS = Path(__file__).parent / "saved"
Film = dict[str, Any]


@pytest.fixture(scope="module")
def films(built: Any) -> dict[str, Film]:
    """Name of the set -> the record of its only film."""
    return {name: film for name, records in built(SETS).items() for (film,) in [records.values()]}


def values(film: Film, field: str) -> set[Any]:
    return {f["value"] for f in film["facts"].get(field, ())}


def people(film: Film, role: str) -> set[str]:
    return {p["name"] for p in film["people"] if p["role"] == role}


def shows(film: Film) -> set[tuple[str | None, ...]]:
    return {
        tuple(s.get(name) for name in ("starts", "version", "hall", "cinema", "city"))
        for s in film["sessions"]["screenings"]
    }


WHO = [
    ("enfants", "les-enfants-des-autres-2022", "Rebecca Zlotowski", 103, {"2022-09-21", "2023-01-21", "2023-01-25"}),
    ("gaengen", "in-den-gangen-2018", "Thomas Stuber", 125, {"2018-05-24"}),
    ("quiet", "the-quiet-girl-an-cailin-ciuin-2022", "Colm Bairéad", 95, {"2023-02-24", "2023-04-11"}),
]


@pytest.mark.parametrize(("name", "film", "director", "minutes", "days"), WHO)
def test_each_set_is_one_film_with_its_facts(films, name, film, director, minutes, days):
    """The films that its pages recommend beside it are none of theirs, and give it no player and no day."""
    assert films[name]["id"] == film
    assert people(films[name], "director") == {director}
    assert values(films[name], "runtime") == {minutes}
    assert values(films[name], "release_date") == days


CAST = {
    "enfants": {"Virginie Efira", "Roschdy Zem", "Chiara Mastroianni", "Callie Ferreira-Goncalves"},
    "gaengen": {"Franz Rogowski", "Sandra Hüller", "Peter Kurth", "Andreas Leupold"},
    "quiet": {"Catherine Clinch", "Carrie Crowley", "Andrew Bennett"},
}


@pytest.mark.parametrize("name", CAST)
def test_the_players_of_other_films_stay_out(films, name):
    assert people(films[name], "cast") == CAST[name]


def test_discs_and_streams_are_no_release_in_cinemas(films):
    kinds = {f["value"]: f["scope_kind"] for f in films["enfants"]["facts"]["release_date"]}
    assert kinds == {"2022-09-21": "country", "2023-01-21": "stream", "2023-01-25": "disc"}


SHOWS = {
    "enfants": {
        ("2022-09-21T14:00", "VF", "Salle 1", "Le Vauban", "Saint-Malo"),
        ("2022-09-21T20:30", "VF", "Salle 2", "Le Vauban", "Saint-Malo"),
        ("2022-09-22T18:15", "VF", "Salle 1", "Le Vauban", "Saint-Malo"),
        ("2022-09-23T16:00", None, "Salle 3", "Le Vauban", "Saint-Malo"),
        ("2022-09-23T20:45", "VF", "Salle 1", "Le Vauban", "Saint-Malo"),
        ("2022-10-11T20:30", None, None, "Espace Jean-Vilar", "Arcueil"),
    },
    "gaengen": {
        ("2018-05-24T18:00", None, "Saal 1", "Filmpalast am Markt", "Leipzig"),
        ("2018-05-25T18:00", None, "Saal 1", "Filmpalast am Markt", "Leipzig"),
        ("2018-05-25T20:45", None, "Saal 1", "Filmpalast am Markt", "Leipzig"),
        ("2018-05-26T20:45", None, "Saal 1", "Filmpalast am Markt", "Leipzig"),
        ("2018-05-29T18:00", None, "Saal 1", "Filmpalast am Markt", "Leipzig"),
        ("2018-05-30T18:00", "VOST", "Saal 1", "Filmpalast am Markt", "Leipzig"),
        ("2018-05-26T15:30", None, "Saal 3", "Filmpalast am Markt", "Leipzig"),
        ("2018-05-27T11:00", None, "Saal 3", "Filmpalast am Markt", "Leipzig"),
        ("2018-10-17T20:00", None, None, "Kulturhaus Alte Mälzerei", "Regensburg"),
    },
    "quiet": {
        ("2022-05-13T14:00", None, None, "The Regal Picturehouse", None),
        ("2022-05-13T19:45", None, "Screen 2", "The Regal Picturehouse", None),
        ("2022-05-14T17:15", None, None, "The Regal Picturehouse", None),
        ("2022-05-14T20:00", None, None, "The Regal Picturehouse", None),
        ("2022-05-17T11:00", None, None, "The Regal Picturehouse", None),
        ("2023-02-17T19:30", None, None, "Askrigg Village Hall", None),
    },
}


@pytest.mark.parametrize("name", SHOWS)
def test_sessions_have_their_version_their_hall_and_their_house(films, name):
    """When a show ends, when the box office opens and the hours of other films are none."""
    assert shows(films[name]) == SHOWS[name]


VOICES = {
    "enfants": {
        ("Le Courrier du Ponant", "Anne-Laure Kerbrat", "positive"),
        ("Salle obscure", "Sylvain Perrot", "positive"),
    },
    "gaengen": {("Elbtaler Anzeiger", "Henrike Vollmer", "positive")},
    "quiet": {("the Dales Courier", "Hannah Oxley", "positive")},
}


@pytest.mark.parametrize("name", VOICES)
def test_who_is_read(films, name):
    """No account "admin", no reader's text, no other film's review that the page links to."""
    read = {(v["outlet"], v["critic"], v["verdict"]) for v in films[name]["press"]["voices"] if v["kind"] == "read"}
    assert read == VOICES[name]
