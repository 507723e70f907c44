"""Who made the film, told beside other films, in a sentence of its own, by where the maker comes from. Our own words, true facts."""

import pytest

from kerguen.model import FilmMention
from kerguen.observe import read
from kerguen.pages import page_from_text


def film(text: str) -> FilmMention:
    found = read(page_from_text(text)).film
    assert found is not None
    return found


BESIDE_ANOTHER = [  # (title, director, page): another film is named right behind its own maker
    (
        "Los ilusos",
        "Jonás Trueba",
        "El eco de la película de Louis Malle «Lacombe Lucien» acompaña este viaje que propone el director Jonás Trueba en su "
        "segundo largometraje. «Los ilusos» es una película pequeña sobre un cineasta que no rueda. «Los ilusos» crece.",
    ),
    (
        "Über uns das All",
        "Jan Schomburg",
        "Der Film von Louis Malle „Lacombe Lucien“ klingt nach auf dieser Reise, zu der Regisseur Jan Schomburg einlädt. „Über uns "
        "das All“ ist ein kleiner Film über eine Frau, die nicht trauern kann. „Über uns das All“ bleibt im Gedächtnis.",
    ),
    (
        "Ballast",
        "Lance Hammer",
        "The echo of the film by Louis Malle “Lacombe Lucien” accompanies this journey that director Lance Hammer proposes. "
        "“Ballast” is a small film about a boy and his mother. “Ballast” stays with you for a long time.",
    ),
]


@pytest.mark.parametrize(("title", "director", "page"), BESIDE_ANOTHER)
def test_the_maker_of_a_film_named_right_behind_made_no_other(title: str, director: str, page: str) -> None:
    found = film(page)
    assert (found.title, found.directors) == (title, (director,))


FIRST_FILMS = [  # (director, page): who begins one sentence, whose first film the next one tells of
    (
        "Nanouk Leopold",
        "Er wordt meer gedraaid dan vroeger. Nanouk Leopold is een van de namen van die nieuwe garde. Haar langspeelfilmdebuut "
        "‘Îles flottantes’ gaat over drie vriendinnen. Het is knap hoe ‘Îles flottantes’ licht blijft en toch pijn doet.",
    ),
    (
        "Jan Schomburg",
        "Es wird mehr gedreht als früher. Jan Schomburg ist einer der Namen dieser neuen Garde. Sein Regiedebüt „Über uns das All“ "
        "erzählt von einer Frau, die nicht trauern kann. „Über uns das All“ ist leicht und tut weh.",
    ),
    (
        "Damien Manivel",
        "On tourne plus qu’avant. Damien Manivel est un des noms de cette nouvelle garde. Son premier long métrage, « Un jeune "
        "poète », raconte un été à Sète. « Un jeune poète » est léger et fait mal.",
    ),
    (
        "Lance Hammer",
        "More is shot than before. Lance Hammer is one of the names of this new guard. His debut feature “Ballast” tells of a boy "
        "and his mother in the Delta. “Ballast” is quiet and hurts.",
    ),
    (
        "Matteo Oleotto",
        "Si gira più di prima. Matteo Oleotto è uno dei nomi di questa nuova leva. La sua opera prima, “Zoran, il mio nipote "
        "scemo”, racconta di un uomo che beve troppo. “Zoran, il mio nipote scemo” è leggero e fa male.",
    ),
]


@pytest.mark.parametrize(("director", "page"), FIRST_FILMS)
def test_who_a_sentence_is_about_made_the_first_film_of_the_next(director: str, page: str) -> None:
    assert film(page).directors == (director,)


def test_a_player_before_a_first_film_made_none() -> None:
    page = (
        "Sandra Hüller ist großartig, und Schomburg lässt ihr Zeit. Sein Regiedebüt „Über uns das All“ erzählt von einer Frau, die "
        "nicht trauern kann. Jan Schomburg hat lange daran geschrieben. „Über uns das All“ ist leicht und tut weh."
    )
    assert "Sandra Hüller" not in film(page).directors


ORIGINS = [  # (director, page): where the maker comes from, behind an article that "of" is part of
    (
        "Alejandro Fernández Almendras",
        "Lo contrario de una comedia es esta película del chileno Alejandro Fernández Almendras. «Matar a un hombre» ocurre en el "
        "sur. «Matar a un hombre» mira de frente la venganza de un padre.",
    ),
    (
        "Jan Schomburg",
        "„Über uns das All“ hat einen starken Anfang. Langfilmdebütant Jan Schomburg schafft es nicht ganz, ihn zu Ende zu denken. "
        "„Über uns das All“ bleibt trotzdem im Kopf.",
    ),
]


@pytest.mark.parametrize(("director", "page"), ORIGINS)
def test_where_a_maker_comes_from_is_no_part_of_the_credit(director: str, page: str) -> None:
    assert film(page).directors == (director,)


def test_a_word_alone_under_a_line_of_names_is_the_next_label() -> None:
    page = (
        "Wolfsbergen\n\nEen familie die zwijgt krijgt een brief van de grootvader: hij wil sterven.\n\nJaar\n2007\nDuur\n93 min\n"
        "Filmregisseur\nNanouk Leopold\nCast\nCatherine ten Bruggencate, Jan Decleir, Tamar van den Dop\nDrager\nFilmrol\nKopie\nVesalius\n\n"
    )
    found = film(page)
    assert found.directors == ("Nanouk Leopold",)
    assert found.cast == ("Catherine ten Bruggencate", "Jan Decleir", "Tamar van den Dop")


@pytest.mark.parametrize(
    "byline", ["Ein Beitrag von Karin Doering", "Un articolo di Paola Ricci", "Een bijdrage van Karin Jansen"]
)
def test_who_wrote_the_text_is_no_title(byline: str) -> None:
    found = read(
        page_from_text(f"{byline}\n\nEndlich einmal ein Film, der schweigt. Man sieht gern zu und denkt lange nach.")
    ).film
    assert found is None or found.title != byline
