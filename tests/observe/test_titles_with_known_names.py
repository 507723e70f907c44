"""What is known of titles tells films from persons. Our own sentences on real films."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_from_text


def test_a_line_of_a_title_and_its_original_is_no_character_with_a_player() -> None:
    sheet = (
        "The Lives of Others (Das Leben der Anderen)\n\nCert 15\n\nDirector : Florian Henckel von Donnersmarck\n"
        "Cast: Ulrich Mühe, Martina Gedeck\nCountry: Germany   German (English subs)   137 mins\n\n"
        "East Berlin, 1984. An officer listens to a playwright and begins to doubt what he serves.\n"
    )
    film = read(page_from_text(sheet, "page.txt")).film
    assert film is not None and film.title == "The Lives of Others"


def test_a_known_film_behind_a_full_name_is_no_player() -> None:
    news = (
        "# First trailer for Old\n\nUniversal has shown the first trailer for M. Night Shyamalan's new movie, Old. The movie "
        "will star Alex Wolff (Hereditary), Eliza Scanlen (Little Women) and Vicky Krieps (Phantom Thread), who are stranded.\n"
    )
    film = read(page_from_text(news, "page.txt")).film
    assert film is not None and not {"Little Women", "Phantom Thread", "Hereditary"} & set(film.cast)


def test_a_line_that_says_what_is_shown_is_no_title() -> None:
    sheet = (
        "Petite Maman\n\nCéline Sciamma's film is small and one of the finest of the year.\n\nProgramme Type: Film\n\n"
        "Director: Céline Sciamma\n\nCast: Joséphine Sanz, Gabrielle Sanz\n\nRunning Time: 72 minutes\n"
    )
    film = read(page_from_text(sheet, "page.txt")).film
    assert film is not None and film.title == "Petite Maman"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Eigentlich wollte ich an diesem Abend zu Hause bleiben, aber dann hat mich eine Freundin doch noch überredet. Und "
            "siehe da, für Das Leben der Anderen hat es sich gelohnt, auch wenn ich die Handlung schon kannte. Das liegt an den "
            "Schauspielern, allen voran an Ulrich Mühe, dem man in jeder Szene glaubt, was er denkt und nicht sagt.\n",
            "Das Leben der Anderen",
        ),
        (
            "Un soir de pluie avec mes cousines\n\nAmélie, ça n'est pas ce que l'on croit quand on a seulement vu l'affiche. "
            "C'est un monde entier, vert et rouge, que Jean-Pierre Jeunet a rangé dans un quartier de Paris. Une Audrey Tautou "
            "qui ne dit presque rien et un Mathieu Kassovitz qui court après des photos. On en sort léger.\n",
            "Amélie",
        ),
        (
            "Ada Ruiz\n\nNotes of someone who writes in her sleep\n\nParasite is still with me this morning. I had not expected "
            "to laugh that much. Bong Joon-ho lets two families meet on a staircase and never lets them go again, and Song "
            "Kang-ho needs one look to say where this will end. The film goes on in your head.\n",
            "Parasite",
        ),
    ],
)
def test_the_only_film_whose_people_the_text_names_is_its_film(text: str, title: str) -> None:
    film = read(page_from_text(text, "page.txt")).film
    assert film is not None and film.title == title
