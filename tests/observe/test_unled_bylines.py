"""Authors named without a word before them, or in an unusual place. The texts and the critics are our own."""

import pytest
from msgspec.structs import replace

from kerguen.model import FilmMention, Page
from kerguen.observe.judged.byline import critic_of
from kerguen.pages import page_of

LONG = (
    "La película sigue a un farero que cuenta sus pasos por el muelle, y la cámara lo espera en la puerta con una "
    "paciencia que pocas veces se ve en un primer trabajo de esta clase, tan seguro de cada plano."
)
FILM = FilmMention(title="El farero", titles=("El farero",), directors=("Ana Ribera",))


def review(text: str) -> Page:
    page = page_of(text.encode(), "a.md")
    return replace(page, kind="review")


@pytest.mark.parametrize(
    ("text", "critic"),
    [
        (f"Crítica de José Marín - Cahiers du cinéma\n\nEl farero\n\n{LONG}", "José Marín"),
        (f"El farero\n\nJosé Marín\n\n{LONG}", "José Marín"),
        (f"El farero\n\nJOSÉ M. MARÍN.- {LONG}", "José M. Marín"),
        (f"El farero\n\n{LONG}\n\n{LONG} José Marín", "José Marín"),
        (f"El farero\n\n{LONG}\n\n{LONG} [José Marín]", "José Marín"),
        (f"El farero\n\nAutor:\nJosé Marín\n\n{LONG}", "José Marín"),
        (f"El farero\n\nAutor: RTV\n\nEl farero: crítica. Por José Marín.\n\n{LONG}", "José Marín"),
        (f"El farero\n\npor José Marín La mejor escena llega muy pronto y nadie la espera. {LONG}", "José Marín"),
        (f"El farero\n\n{LONG}\n\n~ José Marín", "José Marín"),
        (f"El farero\n\n{LONG}\n\nJosé Marín, el 12 de abril de 2023", "José Marín"),
        (f"El farero\n\n{LONG}\n\n12/04/2023 | José Marín", "José Marín"),
        (f"El farero\n\n{LONG} Ana Ribera", None),
        (f"El farero\n\nEstrella Ana Ribera\n\n{LONG}", None),
        (f"El farero\n\nRedacción Galicia\n\n{LONG}", None),
        (f"El farero\n\nPuerto Prime Video\n\n{LONG}", None),
        (f"El farero\n\n{LONG} Una Noche Perfecta", None),
    ],
)
def test_the_critic_is_found(text: str, critic: str | None) -> None:
    assert critic_of(review(text), (FILM,)) == critic
