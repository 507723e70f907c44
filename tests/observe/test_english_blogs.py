"""What headings and notes of English blogs put around a film, and what their front matter says. Pages written for these tests."""

import pytest

from kerguen.model import Page
from kerguen.observe import read
from kerguen.pages import page_of

HEADED = [  # (heading, title)
    ("Film Recommendation: Past Lives", "Past Lives"),
    ("Movie Thoughts: Aftersun", "Aftersun"),
    ("Of Dreams and Distance: A Review of *Past Lives*", "Past Lives"),
    ("A Quiet Holiday: Some thoughts on Aftersun", "Aftersun"),
    ("My first thoughts on Aftersun", "Aftersun"),
    ("Home: A Love Story", "Home: A Love Story"),
    ("Quick review of Columbus", "Columbus"),
    ("I finally watched Columbus", "Columbus"),
    ("In Defense of Columbus", "Columbus"),
    ("Things I Think About Columbus", "Columbus"),
    ("500 words on Columbus", "Columbus"),
    ("Why Columbus still matters", "Columbus"),
    ("Aftersun, a short review", "Aftersun"),
    ("Columbus: a second look", "Columbus"),
    ("I Saw the TV Glow", "I Saw the TV Glow"),
    ("Why Him?", "Why Him?"),
]


def _page(text: str) -> Page:
    return page_of(text.encode(), "post.md")


@pytest.mark.parametrize(("heading", "title"), HEADED)
def test_what_a_blog_puts_before_a_title_is_no_part_of_it(heading: str, title: str) -> None:
    film = read(_page(f"# {heading}\n\nWatched this film last night, and I am still thinking about its ending.\n")).film
    assert film is not None
    assert film.title == title


def test_a_review_of_a_part_leads_to_no_title() -> None:
    text = "### *Kung Fu Hustle*: A Review of the Whole Movie Except the End\n\nThe film is funny. The film is loud.\n"
    film = read(_page(text)).film
    assert film is None or "Whole Movie" not in (film.title or "")


def test_a_label_for_the_title_holds_the_headline_of_a_review() -> None:
    text = (
        "title: \"Film Review: 'Past Lives' – Two Friends and Twenty Years\"\ndate: 2023-10-12\nauthor: Somebody\n\n"
        'Celine Song\'s film "Past Lives" follows two friends in New York. "Past Lives" is a sad film.\n'
    )
    film = read(_page(text)).film
    assert film is not None
    assert film.title == "Past Lives"


def test_year_month_and_day_in_front_matter_are_the_date_of_the_page() -> None:
    text = (
        "---\ntitle: Aftersun\ndirector: Charlotte Wells\nyear: 2024\nmonth: 08\nday: 25\n---\n"
        "Aftersun is a film of a summer by the sea, and I liked the film.\n"
    )
    film = read(_page(text)).film
    assert film is not None
    assert film.year is None


def test_a_preformatted_note_begins_behind_its_tag() -> None:
    text = '<pre class="note">Aftersun\n\nrelease year: 2022\ndirector: Charlotte Wells\nruntime: 101 minutes\n</pre>\n'
    film = read(_page(text)).film
    assert film is not None
    assert (film.title, film.year, film.directors) == ("Aftersun", 2022, ("Charlotte Wells",))


def test_a_character_in_the_title_s_film_makes_nothing() -> None:
    text = (
        "# Mad Max: Fury Road\n\nA new film would have been a dream: to roar into the desert once again as Max Rockatansky in "
        "_Mad Max: Fury Road_. The film is loud. George Miller directs the film, and his film is long.\n"
    )
    film = read(_page(text)).film
    assert film is not None
    assert film.directors == ("George Miller",)


YEARS = [  # (what the page says, the film's year)
    ("Released in 2019, Bong Joon-ho's *Parasite* is a black comedy about two families.", 2019),
    ("The film, which was first released in 2019, follows two families in Seoul.", 2019),
    ("Bong Joon-ho’s _Parasite_ premiered at Cannes on 21 May 2019 and won.", 2019),
    ("“Parasite”, the film released in 2019 that made him famous, follows two families.", 2019),
    ("It owes a lot to “The Housemaid,” a film released in 1960 about another family.", None),
    ("His previous film was released in 2017, and this one is the better film.", None),
    ("The film was later released in France in 2020 and in Japan in 2021.", None),
]


@pytest.mark.parametrize(("told", "year"), YEARS)
def test_the_year_in_which_the_film_itself_came_out(told: str, year: int | None) -> None:
    film = read(_page(f"# Parasite – Review\n\n{told} *Parasite* is a film of stairs.\n")).film
    assert film is not None
    assert (film.title, film.year) == ("Parasite", year)


def test_a_headline_before_the_title_that_the_text_quotes() -> None:
    text = (
        '# Masterpiece Alert: Seven Samurai (1954) Review\n\nAkira Kurosawa\'s "Seven Samurai" is a film of rain and mud. '
        'The film follows a village. "Seven Samurai" still moves.\n'
    )
    film = read(_page(text)).film
    assert film is not None
    assert (film.title, film.year) == ("Seven Samurai", 1954)


@pytest.mark.parametrize(
    ("heading", "film"), [("Aftersun 2022", ("Aftersun", 2022)), ("Blade Runner 2049", ("Blade Runner 2049", None))]
)
def test_a_year_after_the_title_over_its_credits(heading: str, film: tuple[str, int | None]) -> None:
    text = (
        f"<html><body><h3>{heading}</h3><p>Director: Ada Ruiz</p><p>Rating: M</p><p>Duration: 101min</p></body></html>"
    )
    found = read(page_of(text.encode(), "page.html")).film
    assert found is not None
    assert (found.title, found.year) == film


def test_front_matter_of_a_page_in_html_is_no_text_of_it() -> None:
    text = (
        "---\ntitle: Aftersun\ndirector: Charlotte Wells\ntags: [movies]\n---\n\n<body>\n<h2>Aftersun</h2>\n<p>Charlotte Wells's "
        '"Aftersun" is a film of one summer. Released in 2022, this film won many prizes.</p>\n</body>\n'
    )
    for name in ("post.md", "post.html"):
        film = read(page_of(text.encode(), name)).film
        assert film is not None
        assert (film.title, film.year, film.directors) == ("Aftersun", 2022, ("Charlotte Wells",))


def test_a_number_under_film_in_front_matter_is_no_title() -> None:
    text = (
        "---\nlayout: post\ntitle: Past Lives\nfilm: 628\nrating: 4\ntags: [celine song]\n---\n\n"
        "*Past Lives* is a film of glances, and the film is quiet. A movie for two.\n"
    )
    film = read(_page(text)).film
    assert film is not None
    assert film.title == "Past Lives"


def test_words_that_begin_a_sentence_and_firms_direct_nothing() -> None:
    text = (
        "# Spirited Away\n\nStudio Ghibli's *Spirited Away* is a film of a bath house, and a film for children. After Chihiro's "
        "parents eat too much, the film turns dark.\n\nThe animation of the film is drawn by hand. *Spirited Away* is more "
        "than a film. See *Spirited Away*, a film among films.\n"
    )
    film = read(_page(text)).film
    assert film is not None
    assert (film.title, film.directors) == ("Spirited Away", ())


def test_a_review_filed_under_films_is_of_the_film_that_its_title_names() -> None:
    text = (
        '+++\ntitle = "Spirited Away"\ncategories = ["movie", "review"]\n+++\n\nAnime remains a mystery to many. Adults will '
        "recognise the lessons of this story, and its imagery is beautiful throughout. I loved the spirits and the train, and "
        "the bath house is a wonder.\n"
    )
    film = read(_page(text)).film
    assert film is not None
    assert film.title == "Spirited Away"


def test_the_subtitle_of_a_known_title_speaks_for_the_whole() -> None:
    text = (
        "---\ntitle: Mad Max: Fury Road Review\ncategory: film\n---\n\nIn the distant future, water wars have destroyed society. "
        "“Mad” Max Rockatansky, played by Tom Hardy, is a lone survivor in the desert. Furiosa (Charlize Theron) drives her "
        "tanker away, and the chase is a wonder of a film.\n"
    )
    film = read(_page(text)).film
    assert film is not None
    assert film.title == "Mad Max: Fury Road"


def test_a_story_that_the_film_is_from_is_not_its_title() -> None:
    text = (
        '[Arrival](https://example.org/a) was not a bad version of a science fiction story, titled ["Story of Your Life"]'
        "(https://example.org/s) by Ted Chiang. The movie has more effects. In an interview the director, Denis Villeneuve, said "
        "that the movie is about a family. I liked the movie.\n"
    )
    film = read(_page(text)).film
    assert film is None or film.title != "Story of Your Life"


def test_the_subtitle_of_a_linked_film_made_nothing() -> None:
    text = (
        '# Seven Samurai (1954) Review\n\nMy first movie was <a href="https://example.org/u">Urusei Yatsura Movie 2: Beautiful '
        "Dreamer</a>, and my second was a better known one. This movie is slow, and the movie kept me awake.\n"
    )
    film = read(_page(text)).film
    assert film is not None
    assert (film.title, film.directors) == ("Seven Samurai", ())


NAMED = [  # what running text says before a title in capitals, and how far the title goes
    ("There is a moment halfway through Past Lives when Greta Lee looks at the river and says nothing.", "Past Lives"),
    ("Tonight's movie was Past Lives. Directed by Celine Song, with Greta Lee.", "Past Lives"),
    ("The trailer for The Zone of Interest promised silence. Jonathan Glazer directs, and Sandra Hüller is in it.", "The Zone of Interest"),
    ("This month at the Film Club: Past Lives. Celine Song's film stars Greta Lee as a writer.", "Past Lives"),
    ("Our next film is Past Lives on Wednesday 6 November at 8 pm. It is a drama directed by Celine Song.", "Past Lives"),
    ("Saturday Night and Sunday Morning is a film by Karel Reisz, with Albert Finney as a lathe operator.", "Saturday Night and Sunday Morning"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "title"), NAMED, ids=[title for _, title in NAMED])
def test_running_text_names_its_film_and_the_title_ends_where_its_capitals_do(text: str, title: str) -> None:
    film = read(_page(f"{text} The film is quiet, and I could not look away from the film for a moment.\n")).film
    assert film is not None
    assert film.title == title
