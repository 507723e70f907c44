"""Credits that stand without labels in the first line or in a line of facts. Our own words on real films."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_from_text, page_of


def test_a_text_may_begin_with_all_credits() -> None:
    text = (
        "Casablanca (1942; USA; 102m) ***** d. Michael Curtiz; w. Julius J. Epstein. Cast: Humphrey Bogart, Ingrid Bergman. "
        "A bar in Morocco during the war. The film has “As Time Goes By” and the best last line of all films."
    )
    film = read(page_from_text(text)).film
    assert film is not None and film.title == "Casablanca"
    assert film.directors == ("Michael Curtiz",) and film.year == 1942


def test_a_line_of_facts_between_commas_names_the_director_too() -> None:
    text = "The Zone of Interest\n\nEen film over een gezin naast een muur, een drama dat je hoort.\ndrama, 2023, Jonathan Glazer, 105 min, 16+\n"
    reading = read(page_from_text(text))
    assert reading.film is not None and reading.film.directors == ("Jonathan Glazer",)
    assert {o.value for o in reading.observations if o.field in ("year", "runtime", "genre")} == {2023, 105, "drama"}


def test_a_byline_over_a_rating_is_of_the_author() -> None:
    text = "Loving (1970)\n\nBy Jane Winter\n\nMy Rating: 8 out of 10\n\nDirector Irvin Kershner manages to keep the film light."
    film = read(page_from_text(text)).film
    assert film is not None and film.directors == ("Irvin Kershner",)


def test_a_year_that_ends_the_heading_is_of_the_film() -> None:
    film = read(
        page_from_text(
            "Review | Past Lives | 2023\n\nA film by Celine Song. Past Lives is a film of two people and a street."
        )
    ).film
    assert film is not None and film.year == 2023


def test_the_preposition_of_a_maker_on_a_line_of_its_own_is_no_part_of_the_name() -> None:
    text = "# Quelle der Frauen am 4. Dez. 2017\n\nvon Radu Mihaileanu\n\nBelgien, Italien, Frankreich 2011  \nFSK: 12\n\nDer Film zeigt ein Dorf.\n"
    film = read(page_from_text(text, "kino.md")).film
    assert film is not None
    assert film.directors == ("Radu Mihaileanu",)


@pytest.mark.parametrize(
    ("line", "countries"),
    [
        ("*España, 1983. 95 min. Dirección: Víctor Erice. Intérpretes: Omero Antonutti, Icíar Bollaín.*", ["ES"]),
        ("España-Francia, 1983. Color. 95 minutos. Director: Víctor Erice. Actores: Omero Antonutti. Género: drama.", ["ES", "FR"]),
        ("Ficha técnica: España, Francia, 1983. Dirección: Víctor Erice. Guion: Víctor Erice. 95 min.", ["ES", "FR"]),
        ("**Scheda tecnica:** Spagna, 1983. **Regia:** Víctor Erice. **Durata:** 95 minuti. **Genere:** Drammatico.", ["ES"]),
        ("**Daten:** Spanien 1983. **Regie:** Víctor Erice. **Länge:** 95 Minuten. **Genre:** Drama.", ["ES"]),
        ("**Gegevens:** Spanje, 1983. **Regie:** Víctor Erice. **Speelduur:** 95 minuten. **Genre:** Drama.", ["ES"]),
    ],
)  # fmt: skip
def test_countries_and_year_open_a_sheet_in_one_line(line: str, countries: list[str]) -> None:
    said = read(
        page_from_text(f"# El sur\n\n{line}\n\nUna película sobre un padre y su hija en el norte.\n")
    ).observations
    assert [o.value for o in said if o.field == "country"] == countries
    assert {o.value for o in said if o.field in ("year", "runtime")} == {1983, 95}


def test_a_label_glued_to_its_value_by_the_elements_of_a_page_is_one() -> None:
    page = (
        "<html lang='es'><body><h1>El sur</h1><ul><li><span>Año</span>1983</li><li><span>Duración</span>95 min.</li>"
        "<li><span>País</span>España</li><li><span>Dirección</span>Víctor Erice</li></ul><p><b>Film</b>abend im Saal.</p></body></html>"
    )
    reading = read(page_of(page.encode(), "page.html"))
    assert reading.film is not None and reading.film.directors == ("Víctor Erice",)
    assert {str(o.value) for o in reading.observations if o.field in ("year", "runtime", "country")} == {
        "1983",
        "95",
        "ES",
    }


def test_a_line_between_dashes_holds_no_word_before_the_players_and_no_day_for_a_distributor() -> None:
    text = (
        "C'è ancora domani, la recensione\n\nUn esordio coraggioso e popolare, girato in bianco e nero.\n\n"
        "C'è ancora domani – Regia: Paola Cortellesi – Con Paola Cortellesi, Valerio Mastandrea, Emanuela Fanelli – Italia 2023 – "
        "118' – Vision Distribution – al cinema dal 26 ottobre"
    )
    reading = read(page_from_text(text))
    cast = {o.value for o in reading.observations if o.field == "cast"}
    assert cast == {"Paola Cortellesi", "Valerio Mastandrea", "Emanuela Fanelli"}
    assert not [o for o in reading.observations if o.field == "distributor"]


def test_a_version_in_a_line_of_facts_is_no_country() -> None:
    said = read(
        page_from_text("# Girl (België, 2018)\n\nRegie: Lukas Dhont. 105 min. Nederlands ondertiteld.\n\nEen film.\n")
    ).observations
    assert "NL" not in [o.value for o in said if o.field == "country"]
