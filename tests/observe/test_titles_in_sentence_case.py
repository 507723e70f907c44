"""Titles with one capital letter, and headings that go on with the maker, in French, Italian, Portuguese and Spanish."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_of

# Texts of our own about films that exist: title, director, text.
CASES = (
    (
        "Mientras dure la guerra",
        "Alejandro Amenábar",
        "Alejandro Amenábar ha tardado cuatro años en terminar Mientras dure la guerra y ha valido la pena. Karra Elejalde está"
        " magnífico. El director reconstruye Salamanca con cuidado, y Mientras dure la guerra es una película dirigida por Alejandro"
        " Amenábar con pulso.\n",
    ),
    (
        "El buen patrón",
        "Fernando León de Aranoa",
        "Por fin he visto El buen patrón, la última de Fernando León de Aranoa. Javier Bardem está inmenso. La película funciona"
        " como comedia negra y el guion no da tregua.\n",
    ),
    (
        "Le sorelle Macaluso",
        "Emma Dante",
        "Tornano al cinema le sorelle Macaluso\n\nEsce giovedì Le sorelle Macaluso, secondo film di Emma Dante, tratto dal suo"
        " spettacolo teatrale. Cinque sorelle vivono a Palermo. Il film è stato presentato a Venezia.\n",
    ),
    (
        "Les Olympiades",
        "Jacques Audiard",
        "Les Olympiades de Jacques Audiard\n\nÉmilie rencontre Camille, qui est attiré par Nora. Jacques Audiard filme le"
        " treizième arrondissement en noir et blanc. Un film tendre et vif, à voir sans hésiter.\n",
    ),
    (
        "È stata la mano di Dio",
        "Paolo Sorrentino",
        "Recensione di È stata la mano di Dio, il film di Paolo Sorrentino in concorso a Venezia\n\nNapoli, anni Ottanta."
        " Fabietto è un ragazzo goffo. Sorrentino racconta la propria giovinezza con pudore.\n",
    ),
    (
        "Adieu les cons",
        "Albert Dupontel",
        "Cette semaine au ciné-club : Adieu les cons\n\nComédie dramatique française d'Albert Dupontel (2020), avec Virginie"
        " Efira, Nicolas Marié. Durée : 1h27.\nSuze Trappet apprend à 43 ans qu'elle est très malade.\n",
    ),
)


@pytest.mark.parametrize(("title", "director", "text"), CASES, ids=[case[0] for case in CASES])
def test_a_title_with_one_capital_is_read_with_its_maker(title: str, director: str, text: str) -> None:
    film = read(page_of(text.encode(), "pagina.txt")).film
    assert film is not None
    assert (film.title, film.directors) == (title, (director,))


def test_a_title_that_holds_a_name_keeps_it() -> None:
    text = (
        "La vida secreta de Walter Mitty\n\nWalter Mitty trabaja en una revista y sueña despierto. Mitty cruza medio mundo por una"
        " fotografía. Ben Stiller dirige y protagoniza la película, que adapta un relato breve.\n"
    )
    film = read(page_of(text.encode(), "pagina.txt")).film
    assert film is not None
    assert film.title == "La vida secreta de Walter Mitty"


def test_players_of_another_film_that_opens_a_sentence_are_none_of_this_one() -> None:
    text = (
        CASES[0][2]
        + "Su película anterior fue un tropiezo. Regresión, protagonizada por Ethan Hawke y Emma Watson, no gustó.\n"
    )
    film = read(page_of(text.encode(), "pagina.txt")).film
    assert film is not None
    assert not {"Ethan Hawke", "Emma Watson"} & set(film.cast)
