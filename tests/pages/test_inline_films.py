"""Lists by paragraphs with their credit and by stacks of short facts. Our own words, true facts."""

import pytest

from kerguen.model import FilmMention
from kerguen.observe import read
from kerguen.pages import page_from_text


def _films(text: str) -> list[tuple[str, tuple[str, ...], int | None]]:
    reading = read(page_from_text(text))
    films: tuple[FilmMention, ...] = reading.films or ((reading.film,) if reading.film else ())
    return [(film.title, film.directors, film.year) for film in films]


MARKED = """●●●●● Mug: Drama Een film over een klein stadje. Lees de recensie: Niemand is veilig Regie: Malgorzata Szumowska. Met: Agnieszka Podsiadlik.

●●●●● Camino: Documentaire Een wandelfilm zonder omwegen. Lees de recensie: Alleen op pad Regie: Martin de Vries. In: 33 bioscopen.
"""
FIRST = """Deze week ook in première

Bikkel. Regie: Leo de Boer. De film volgt een jongen op weg naar huis, met rust en geduld verteld.

Panman. Regie: Sander Burger. De film volgt een muzikant op tournee, vriendelijk en zonder haast.
"""
ABOVE = """Dreiviertelmond
V: Majestic, D 2011, R: Christian Zübert, D: Elmar Wepper, Mercan Türkoglu
Laufzeit: 94 Min.

Ein Taxifahrer und ein Mädchen: ein warmer Film.

Atemlos
V: Studiocanal, USA 2011, R: John Singleton, D: Taylor Lautner, Alfred Molina
Laufzeit: 105 Min.

Ein Thriller ohne Pause.
"""
STACKED = """"Kaiserschmarrndrama"
Komödie
Deutschland
96 Minuten
FSK 12

Ein Film mit viel Charme, der niemandem weh tut und doch gut unterhält.

"The Suicide Squad"
Fantasy
USA
132 Minuten
FSK 16

Ein Film mit viel Lärm, der niemanden schont und doch gut unterhält.
"""
OPENED = """Estrenos de la semana

- Competencia oficial. Un millonario quiere hacer una película que deje huella, y contrata a los mejores para ello, con su ego.
Dirección: Mariano Cohn, Gastón Duprat Reparto: Antonio Banderas, Penélope Cruz

- La mancha negra. Un pueblo del sur, en 1971: la muerte de doña Matilde reúne a tres hijas y un hijo en una larga noche de película.
Dirección: Enrique García Reparto: Cuca Escribano, Pablo Puyol
"""


@pytest.mark.parametrize(
    ("text", "films"),
    [
        (MARKED, [("Mug", ("Malgorzata Szumowska",), None), ("Camino", ("Martin de Vries",), None)]),
        (FIRST, [("Bikkel", ("Leo de Boer",), None), ("Panman", ("Sander Burger",), None)]),
        (ABOVE, [("Dreiviertelmond", ("Christian Zübert",), 2011), ("Atemlos", ("John Singleton",), 2011)]),
        (
            OPENED,
            [
                ("Competencia oficial", ("Mariano Cohn", "Gastón Duprat"), None),
                ("La mancha negra", ("Enrique García",), None),
            ],
        ),
        (STACKED, [("Kaiserschmarrndrama", (), None), ("The Suicide Squad", (), None)]),
    ],
)
def test_every_film_of_a_list_is_read(text: str, films: list[tuple[str, tuple[str, ...], int | None]]) -> None:
    assert _films(text) == films


@pytest.mark.parametrize(
    ("text", "year"),
    [
        (
            "Als wir träumten\nAndreas Dresen\nDrama\nDE 2015, 117 Min.\n\nEin Film über Freunde in Leipzig, laut und zärtlich.\n",
            2015,
        ),
        (
            "Ariaferma\nRegia di Leonardo Di Costanzo\nDurata 117' - Italia/Svizzera 2021\n\nUn film in un carcere che chiude.\n",
            2021,
        ),
        ("Warrior\nde Gavin O'Connor, 2011\n\nUn film de combat, tendu, superbement joué.\n", 2011),
    ],
)
def test_countries_and_a_year_are_a_fact(text: str, year: int) -> None:
    assert [film[2] for film in _films(text)] == [year]
