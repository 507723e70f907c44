"""What is known of titles tells films from persons. Our own sentences on real films."""

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
