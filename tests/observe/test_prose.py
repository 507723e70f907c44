"""Who made a film, told in running text, in six languages."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_from_text

# (page, title, directors, cast)
TOLD = [
    (
        """Crítica de 'Cerrar los ojos': el regreso de un maestro

La nueva película de Víctor Erice, protagonizada por Manolo Solo y José Coronado, llega a los cines el 29 de septiembre de 2023. Recuerda a El sur, que Erice rodó cuarenta años antes.

Cerrar los ojos dura casi tres horas y cuenta con Ana Torrent en un papel que cierra un círculo.""",
        "Cerrar los ojos",
        ("Víctor Erice",),
        ("Manolo Solo", "José Coronado", "Ana Torrent"),
    ),
    (
        """La chimera, la recensione del film di Alice Rohrwacher

Presentato a Cannes, La chimera è diretto da Alice Rohrwacher e interpretato da Josh O'Connor, Carol Duarte e Isabella Rossellini. Il film racconta un archeologo che cerca sotto terra quello che ha perso.""",
        "La chimera",
        ("Alice Rohrwacher",),
        ("Josh O'Connor", "Carol Duarte", "Isabella Rossellini"),
    ),
    (
        """Kritik zu „Das Lehrerzimmer“: eine Schule unter Druck

Regisseur İlker Çatak hat mit „Das Lehrerzimmer“ einen Film gedreht, der wie ein Thriller funktioniert. In den Hauptrollen: Leonie Benesch, Michael Klammer. Der Film lässt seiner Lehrerin keinen Ausweg und dem Publikum keine Ruhe.""",
        "Das Lehrerzimmer",
        ("İlker Çatak",),
        ("Leonie Benesch", "Michael Klammer"),
    ),
    (
        """« Chien de la casse », un premier film tendre et rugueux

Jean-Baptiste Durand filme l'amitié de Dog (Anthony Bajon, fragile) et Mirales (Raphaël Quenard, intarissable) dans un village de l'Hérault. Ce premier long métrage de Jean-Baptiste Durand rappelle La Haine de Mathieu Kassovitz.""",
        "Chien de la casse",
        ("Jean-Baptiste Durand",),
        ("Anthony Bajon", "Raphaël Quenard"),
    ),
    (
        """Movie review: 'Showing Up' looks at the work of hands

Directed by Kelly Reichardt and starring Michelle Williams, Hong Chau and John Magaro, “Showing Up” is a comedy about making things. Nothing happens in it but life itself, and the pigeon gets better.""",
        "Showing Up",
        ("Kelly Reichardt",),
        ("Michelle Williams", "Hong Chau", "John Magaro"),
    ),
    (
        """Recensie: Do Not Hesitate ****

Do Not Hesitate, geregisseerd door Shariff Korver, volgt drie soldaten die een kapotte wagen moeten bewaken. Erik (Joes Brauers, ingehouden) raakt de controle kwijt, en de film laat de kijker niet los.""",
        "Do Not Hesitate",
        ("Shariff Korver",),
        ("Joes Brauers",),
    ),
]


@pytest.mark.parametrize(("page", "title", "directors", "cast"), TOLD, ids=[t[1] for t in TOLD])
def test_roles_are_read_from_running_text(
    page: str, title: str, directors: tuple[str, ...], cast: tuple[str, ...]
) -> None:
    film = read(page_from_text(page, name="page.txt")).film
    assert film is not None
    assert (film.title, film.directors, film.cast) == (title, directors, cast)


def test_a_character_belongs_to_the_actor_in_brackets() -> None:
    observations = read(page_from_text(TOLD[3][0], name="page.txt")).observations
    assert {(o.value, o.of) for o in observations if o.field == "character"} == {
        ("Dog", "Anthony Bajon"),
        ("Mirales", "Raphaël Quenard"),
    }
