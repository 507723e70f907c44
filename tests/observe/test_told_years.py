"""Years that running text tells of its film, and years that are of something else. Our own words on real films."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_from_text

TOLD = [  # (year, title, what the text says under the heading)
    (1973, "El espíritu de la colmena", "Víctor Erice dirigió El espíritu de la colmena en 1973 y la película ganó en San Sebastián."),
    (1973, "El espíritu de la colmena", "En 1973, Víctor Erice rodó El espíritu de la colmena con dos niñas. La película sigue viva."),
    (1973, "El espíritu de la colmena", "Película de 1973 dirigida por Víctor Erice. La película habla del miedo de una niña."),
    (1973, "El espíritu de la colmena", "Rodada en 1973, conserva intacta su fuerza. La película es de Víctor Erice y el guion también."),
    (1973, "El espíritu de la colmena", "Hoy toca El espíritu de la colmena, un drama del año 1973 que dirige Víctor Erice. Gran película."),
    (1948, "Ladri di biciclette", "Vittorio De Sica ha diretto Ladri di biciclette nel 1948 e il film ha vinto molti premi."),
    (1948, "Ladri di biciclette", "Film del 1948 diretto da Vittorio De Sica. Il film segue un padre e un figlio per Roma."),
    (1948, "Ladri di biciclette", "Diretto nel 1948 da Vittorio De Sica, il film commuove ancora. Un padre cerca una bicicletta."),
    (1931, "M", "Fritz Lang hat M im Jahr 1931 gedreht. Der Film erzählt von einer Stadt in Angst."),
    (2016, "Toni Erdmann", "2016 drehte Maren Ade den Film Toni Erdmann mit Sandra Hüller. Der Film lief in Cannes."),
    (2016, "Toni Erdmann", "Film aus dem Jahr 2016 von Maren Ade. Ein Vater besucht seine Tochter, und der Film lacht mit."),
    (2016, "Toni Erdmann", "2016 erschienen, sorgt der Film von Maren Ade noch immer für Gespräche."),
    (1973, "Turks Fruit", "In 1973 maakte Paul Verhoeven Turks Fruit. De film was een groot succes in de bioscoop."),
    (1973, "Turks Fruit", "Paul Verhoeven regisseerde Turks Fruit in 1973. De film was een groot succes."),
    (1973, "Turks Fruit", "Uitgebracht in 1973, en nog altijd zorgt deze film van Paul Verhoeven voor gespreksstof."),
    (1973, "Turks Fruit", "Film uit 1973 van Paul Verhoeven. De film gaat over een beeldhouwer en zijn liefde."),
    (1962, "Cléo de 5 à 7", "En 1962, Agnès Varda réalise Cléo de 5 à 7. Le film suit une chanteuse pendant deux heures."),
    (1962, "Cléo de 5 à 7", "Agnès Varda a réalisé Cléo de 5 à 7 en 1962. Le film suit une chanteuse dans Paris."),
    (1975, "Jaws", "In 1975, Steven Spielberg directed Jaws, a film that changed the summer for ever."),
    (1975, "Jaws", "Steven Spielberg directed Jaws in 1975. The film is about a shark and three men in a boat."),
]  # fmt: skip


@pytest.mark.parametrize(("year", "title", "text"), TOLD)
def test_running_text_tells_the_year_of_its_film(year: int, title: str, text: str) -> None:
    assert years(f"# {title}\n\n{text}\n") == [year]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (
            "La chimera",
            "Proyectamos la película el miércoles 15 de mayo de 2024 en el salón. La película es de Alice Rohrwacher.",
        ),
        ("Dune", "Rodada en 2017, *Blade Runner 2049* fue otra cosa. La película que hoy nos ocupa es más seca."),
        ("Dune", "Ambientada en 2049, la película avanza despacio y el director filma la arena con paciencia."),
        ("Dune", "Desde que dirigió Sicario en 2015, el director no ha parado. La película es grande y fría."),
        ("Dune", "Nach dem 1965 erschienenen Roman. Der Film ist groß und kalt, und die Musik trägt ihn."),
    ],
)
def test_a_year_of_something_else_is_not_the_films(title: str, text: str) -> None:
    assert years(f"# {title}\n\n{text}\n") == []


def years(text: str) -> list[object]:
    return [o.value for o in read(page_from_text(text)).observations if o.field == "year"]


@pytest.mark.parametrize(
    ("text", "day", "country"),
    [
        ("Der Verleih meldet, dass Perfect Days, der neue Film von Wim Wenders, am 21. Dezember 2023 in Deutschland startet.", "2023-12-21", "DE"),
        ("De nieuwe film van Lukas Dhont is klaar; de distributeur meldt dat Girl op 17 oktober 2018 in België uitkomt.", "2018-10-17", "BE"),
    ],
)  # fmt: skip
def test_the_verb_of_a_release_may_stand_behind_its_country(text: str, day: str, country: str) -> None:
    said = read(page_from_text(f"# Kino\n\n{text}\n")).observations
    assert [(o.value, o.scope) for o in said if o.field == "release_date"] == [(day, country)]
