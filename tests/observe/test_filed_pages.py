"""Pages whose front matter says what they are: the title of a page filed as a film is the film's."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_from_text

NOTES = "\n- the long takes in the market hall\n- an ending that comes one scene too early\n- the score is by far too loud\n"


def film_of(text):
    return read(page_from_text(text, "post.md")).film


@pytest.mark.parametrize(
    "front",
    [
        "type: movie\ntitle: Columbus\nrating: 4",
        "layout: film-review\ntitle: 'Review: Columbus (2017)'\nrating: 4",
        "title: Columbus\nrating: 4\nlinks:\n  Letterboxd: https://letterboxd.com/someone/film/columbus-2017/",
        "media: Movie\ntitle: Columbus\nrating: '4'",
        "title: Columbus\nparams:\n  year: 2017\n  imdb: https://www.imdb.com/title/tt5990474/",
        "title: Columbus\nurl: https://www.themoviedb.org/movie/413452-columbus",
        "layout: review\ntitle: Columbus\ndirector: Kogonada Lee\nyear: 2017",
        "title: 'Columbus (movie review)'",
        "title: 'Columbus (2017): Review'\ntags: [Film]",
        "post_title: Columbus (2017)\ntags: [film]",
        "title: A headline on rooms\nrelated_movie:\n  title: Columbus\n  year: 2017\n  director: Ann Reed",
        "title: 'Kogonada’s <em>Columbus</em>'\ntags: [film, review]",
        "categories: [movies]\ntags: [drama, Columbus]\ntitle: 'Rooms and silences: Columbus'\nrating: 4",
    ],
)
def test_the_title_of_a_page_filed_as_a_film_is_the_film_s(front):
    assert film_of(f"---\n{front}\n---\n{NOTES}").title == "Columbus"


@pytest.mark.parametrize("front", ["title: Columbus\ntags: [review]", "title: My thoughts on Columbus"])
def test_the_title_over_a_review_that_never_says_it_is_the_film_s(front):
    review = (
        "I watched this movie last night and could not sleep afterwards. Without spoiling anything: the ending works, "
        "Haley Lu Richardson is brilliant, and the film is thirty minutes too long. 7/10\n"
    )
    assert film_of(f"---\n{front}\n---\n{review}").title == "Columbus"


def test_a_title_beside_its_maker_and_players_is_whole():
    front = (
        "+++\nyear = ['2001']\nDirectors = ['Jean-Pierre Jeunet']\nActors = ['Audrey Tautou', 'Dominique Pinon']\n"
        'title = "Amélie - Le Fabuleux Destin d\'Amélie Poulain"\n+++\n'
    )
    assert film_of(f"{front}{NOTES}").title == "Amélie - Le Fabuleux Destin d'Amélie Poulain"


def test_a_diary_that_speaks_of_cinema_is_about_no_film():
    diary = (
        "---\ntitle: Dimanche\ndate: 2009-03-01\n---\nIl a plu tout le jour. Je suis sorti, puis je suis allé au cinéma. "
        "Le film était long, la salle froide. Demain, je range la cave et je finis mon livre.\n"
    )
    assert film_of(diary) is None


def test_news_filed_under_film_has_a_headline_and_no_title():
    news = (
        "---\ntitle: The studio has found a new home for its archive\ntype: Film\n---\nThe studio said on Monday that its "
        "films will move to a new building. The archive holds many reels of film, and a cinema will open beside it.\n"
    )
    assert film_of(news) is None


@pytest.mark.parametrize("title", ["War Horse", "Horror Express", "Action Jackson", "Fantastic Four"])
def test_a_title_may_hold_the_name_of_a_genre(title):
    assert film_of(f"---\ntype: movie\ntitle: {title}\nrating: 3\n---\n{NOTES}").title == title
