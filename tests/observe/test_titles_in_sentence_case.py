"""Titles with one capital letter, and headings that go on with the maker, in French, Italian, Portuguese and Spanish."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_of
from kerguen.values.people import people

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
        " fotografía. La película, dirigida por Ben Stiller, adapta un relato breve. Un film amable.\n"
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


def test_a_list_of_names_under_a_label_is_no_title_and_an_exact_length_comes_before_a_rough_one() -> None:
    text = (
        "Équipe : Albert Dupontel, Laurent Lafitte, Mélanie Thierry\n\nDans Au revoir là-haut, film d'Albert Dupontel, deux rescapés de"
        " la guerre montent une arnaque. Durant près de 2 heures, Au revoir là-haut tient son cap.\n\nDurée 1h55.\n"
    )
    reading = read(page_of(text.encode(), "pagina.txt"))
    assert reading.film is None or reading.film.title == "Au revoir là-haut"
    assert [o.value for o in reading.observations if o.field == "runtime"] in ([115], [])


def test_ed_is_a_given_name_at_the_head_of_a_name_and_an_italian_and_between_two() -> None:
    found = [
        [person.name for person in people(words)]
        for words in ("Ed Harris, Jeremy Irons", "Marco Rossi ed Anna Bianchi")
    ]
    assert found == [["Ed Harris", "Jeremy Irons"], ["Marco Rossi", "Anna Bianchi"]]


def test_a_bracket_before_the_first_player_is_no_part_of_a_list() -> None:
    listed = people("(de gauche à droite) Félix Moati, Alban Ivanov")
    assert [person.name for person in listed] == ["Félix Moati", "Alban Ivanov"]


TOLD = [  # title, text: what names it
    (
        "Le lunghe notti",
        "Va in onda lunedì il film drammatico Le lunghe notti, diretto dai registi belgi Marco Rossi.\n",
    ),
    (
        "30.000 pasos de nieve",
        "La película 30.000 pasos de nieve, de la cineasta alavesa Elena Campos, ha entrado con fuerza en la taquilla."
        " La ópera prima de Campos se estrenó el viernes.\n",
    ),
    (
        "Les longs hivers",
        "La fête à Jeanne !\n\nLes longs hivers, premier long métrage signé Louise Garnier, aura été l’un des succès de 2024."
        " Le film est édité en DVD ce mois-ci.\n",
    ),
    (
        "Lo stretto di notte",
        "Lo stretto di notte è l'opera seconda di Marta Solano, dopo il suo debutto. La regia è sobria e il film convince.\n",
    ),
    (
        "Vallecupa",
        "Vallecupa: recensione del film di Marta Solano\n\nCarla Neri\n\nNel secondo film della regista torna il femminile."
        " Vallecupa è ambientato in montagna, e il film non ha fretta.\n",
    ),
    (
        "The Long Table",
        "{%include movie name='The Long Table|0'%} est un film de 2022 qui nous sert une portion d'horreur. Le film est bien"
        " joué et {%include movie name='The Long Table|0'%} rappelle {%include movie name='Harvest|2020'%}.\n",
    ),
]


@pytest.mark.parametrize(("title", "text"), TOLD)
def test_a_noun_for_films_a_credit_or_the_word_for_a_review_tells_the_title(title: str, text: str) -> None:
    film = read(page_of(text.encode(), "page.md")).film
    assert film is not None and film.title == title
