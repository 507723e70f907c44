"""Days of releases in running text and headings: what undoes them, whose year completes them."""

import pytest

from kerguen.model import Reading
from kerguen.observe import read
from kerguen.pages import page_from_text


def _released(reading: Reading) -> list[tuple[object, str | None]]:
    return [(o.value, o.scope) for o in reading.observations if o.field == "release_date"]


HEAD = "# Und morgen die ganze Welt\n\nRegie: Julia von Heinz\nDarsteller: Mala Emde\n\n"


def test_hatte_tells_a_release_and_haette_undoes_it() -> None:
    told = f"{HEAD}Der Verleih hatte den Film am 29. Oktober 2020 in die deutschen Kinos gebracht.\n"
    undone = f"{HEAD}Der Verleih hätte den Film am 29. Oktober 2020 in die deutschen Kinos gebracht.\n"
    assert _released(read(page_from_text(told))) == [("2020-10-29", "DE")]
    assert _released(read(page_from_text(undone))) == []


def test_the_year_of_a_quoted_title_completes_no_day() -> None:
    page = (
        "“Argentina, 1985” ya tiene fecha en los cines\n\n"
        "La película “Argentina, 1985”, dirigida por Santiago Mitre, se estrena el 29 de septiembre en los cines de todo el país.\n"
    )
    assert not [value for value, _ in _released(read(page_from_text(page))) if str(value).startswith("1985")]


def test_a_dated_heading_over_the_only_film_is_its_release() -> None:
    page = (
        "UK cinema releases: Friday 20th November 2009\n\nA Serious Man\nDirected by: Joel Coen, Ethan Coen\n"
        "Starring: Michael Stuhlbarg, Richard Kind\n\nA professor of physics in Minnesota asks three rabbis why all this happens to him.\n"
    )
    assert _released(read(page_from_text(page))) == [("2009-11-20", "GB")]


@pytest.mark.parametrize(
    ("said", "countries"),
    [
        ("The film opens in UK and Irish cinemas on 28 July 2023.", ["GB", "IE"]),
        ("Le film est dans les cinémas britanniques et américains à partir du 28 juillet 2023.", ["GB", "US"]),
        ("Le film sort dans les salles françaises et belges le 28 juillet 2023.", ["FR", "BE"]),
        ("En salas británicas y estadounidenses a partir del 28 de julio de 2023.", ["GB", "US"]),
        ("Al cinema nelle sale britanniche e americane dal 28 luglio 2023.", ["GB", "US"]),
        ("Der Film startet in deutschen und österreichischen Kinos am 28. Juli 2023.", ["DE", "AT"]),
        ("Nach dem Erfolg in den US-Kinos startet der Film am 28. Juli 2023.", ["DE"]),
        ("De film is in Belgische en Nederlandse bioscopen vanaf 28 juli 2023.", ["BE", "NL"]),
    ],
)
def test_a_day_is_of_all_the_countries_in_whose_cinemas_the_film_is(said: str, countries: list[str]) -> None:
    page = f"# Talk to Me\n\nTalk to Me (2022), Danny Philippou, Michael Philippou. {said}\n"
    assert [scope for _, scope in _released(read(page_from_text(page)))] == countries
