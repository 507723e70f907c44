"""Headlines of news are no titles, in front matter and above the text; titles that read so are kept."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_from_text

BODY = (
    "De komende film “Havenlicht” krijgt een nieuwe hoofdrol, zo liet regisseur Tomas Verhulst weten. De film vertelt het "
    "verhaal van een kapitein die op zijn schip wacht. “Havenlicht” komt volgend jaar uit."
)


@pytest.mark.parametrize("filed", ["soort: 'Film'", "tags: [film]", "type: movie"])
def test_a_filed_headline_leaves_the_title_to_the_text(filed):
    text = f"---\ntitle: De nieuwe Verhulst heeft zijn jonge kapitein eindelijk gevonden\n{filed}\n---\n\n{BODY}\n"
    assert read(page_from_text(text, "page.md")).film.title == "Havenlicht"


def test_a_headline_above_the_text_is_no_title():
    text = f"# De nieuwe Verhulst heeft zijn jonge kapitein eindelijk gevonden\n\n{BODY}\n"
    assert read(page_from_text(text, "page.md")).film.title == "Havenlicht"


def test_a_title_that_reads_like_a_headline_stays_where_the_text_says_it():
    title = "La vie est un long fleuve tranquille"
    body = f"{title} est un film de Jeanne Morin. Cette comédie raconte deux familles que tout oppose, et elle reste drôle."
    assert read(page_from_text(f"---\ntitle: {title}\ntype: film\n---\n\n{body}\n", "page.md")).film.title == title


def test_a_rated_page_filed_as_one_movie_is_about_the_film_of_its_title():
    text = "---\ncategory: movie\ntitle: Harbour Light\nrating: 3\n---\n\n- every scene can be a photo on its own\n- more of a vibe movie\n"
    assert read(page_from_text(text, "page.md")).film.title == "Harbour Light"


def test_a_critic_under_a_byline_and_a_day_under_a_label_are_no_titles() -> None:
    critic = (
        "Review by\nAnn Reed\nDirected by: Maren Ade\nStarring: Peter Simonischek, Sandra Hüller\n\n"
        "Maren Ade has made a long comedy. Toni Erdmann is a film about a father, and Toni Erdmann is funny.\n"
    )
    film = read(page_from_text(critic)).film
    assert film is not None and film.title == "Toni Erdmann"
    day = "Petite Maman\n\nDate & Time\n\nFriday, May 27 (View All Dates)\n7:00 pm\n\nDir: Céline Sciamma, France, 2021, 72 min. Joséphine Sanz\n"
    film = read(page_from_text(day)).film
    assert film is not None and (film.title, film.directors) == ("Petite Maman", ("Céline Sciamma",))


def test_a_preposition_under_a_label_is_no_part_of_the_name() -> None:
    film = read(
        page_from_text("# L'Histoire de Souleymane\n\nRéalisation\n\nDe Boris Lojkine\n\nDurée\n\n93 min\n")
    ).film
    assert film is not None and film.directors == ("Boris Lojkine",)
