"""The paper of a review: behind or under its critic, or a site that speaks of itself. The texts are our own."""

import pytest
from msgspec.structs import replace

from kerguen.model import FilmMention
from kerguen.observe.judged.byline import outlet_of_page, outlet_of_review
from kerguen.pages import page_of

LONG = (
    "The keeper of the lighthouse counts his steps along the quay, and the camera waits for him at the door with a "
    "patience that is rare in a first film of this kind, so sure of each of its frames."
)
FILM = FilmMention(title="The Keeper", titles=("The Keeper",), directors=("Ana Ribera",))


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        (f"The Keeper\n\nBy Ann Brown - Harbour Gazette\n\n{LONG}", "Harbour Gazette"),
        (f"The Keeper\n\nBy Ann Brown\nHarbour Gazette\n\n{LONG}", "Harbour Gazette"),
        (f"The Keeper\n\nAnna Brown\nThe Times\n\n{LONG}", "The Times"),
        (f"The Keeper\n\nBy Ann Brown\n\n{LONG}", None),
        (f"The Keeper\n\nBy Ann Brown\nFilm Review\n\n{LONG}", None),
    ],
)
def test_a_paper_beside_its_critic(text: str, outlet: str | None) -> None:
    assert outlet_of_review(replace(page_of(text.encode(), "a.md"), kind="review")) == outlet


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        (f"The Keeper\n\nann’s review published on Letterboxd:\n\n{LONG}", "Letterboxd"),
        ("Note moyenne\n2,4\n2065 notes En savoir plus sur les notes spectateurs d'AlloCiné\nVotre avis", "AlloCiné"),
        (f"Movie Review Archive R-S\n\nThe Keeper\n\n{LONG}", None),
        (f"Overblog Suivre ce blog\n\nThe Keeper\n\n{LONG}", None),
        (f"The Keeper\n\n{LONG}\n\nIt has 4.1 on AlloCiné.", None),
    ],
)
def test_a_site_that_speaks_of_itself(text: str, outlet: str | None) -> None:
    assert outlet_of_page(page_of(text.encode(), "a.txt"), (FILM,)) == outlet
