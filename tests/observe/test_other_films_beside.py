"""What stands beside a film on the pages of big sites and is not its own: tickers, brackets, ratings. Our own words, true facts."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_from_text
from kerguen.text.fold import fold
from kerguen.values.billing import billing

SHEET = """Wanda

Directed by: Barbara Loden
Starring: Barbara Loden, Michael Higgins
Runtime: 1 hr 42 mins
Rated: PG [See Full Rating]
Average Rating: 8.1/10
Theatrical Release: Feb 28, 1971

"""


def reading(more):
    return read(page_from_text(SHEET + more + "\n", "wanda.txt"))


def said(field, more=""):
    return [o.value for o in reading(more).observations if o.field == field]


@pytest.mark.parametrize(
    "more",
    [
        "This week at the movies, there is a singer in a van (Tender Mercies, starring Robert Duvall) and a quiet drifter.",
        "March 3, 1971: The Box Office Looks Away And Opens With New Faces",
        "The young actress Barbara Loden (Splendor in the Grass) wrote, directed and stars in a film about a woman who drifts.",
    ],
)
def test_casts_of_tickers_and_brackets_are_not_the_film_s(more):
    assert set(said("cast", more)) == {"Barbara Loden", "Michael Higgins"}


def test_a_mean_is_no_certificate():
    assert said("certificate") == ["PG"]


def test_a_credit_line_in_the_midst_of_a_long_page_is_of_another_list():
    lines = "\n".join(f"Company {n} of the north" for n in range(40))
    page = f"{lines}\nKinekor Home Entertainment - Paramount Discs (2008) (South Africa)\n{lines}"
    assert reading(page).film.title == "Wanda"


@pytest.mark.parametrize("heading", ["Posters for", "Pictures of the"])
def test_a_heading_that_goes_on_in_the_next_line_is_no_title(heading):
    film = read(
        page_from_text(f"# {heading}\n\nA page with posters of a film, and a cinema that shows films.\n", "x.md")
    ).film
    assert film is None


PLAYERS = [
    ("en", "Nicole Holofcener's friend Catherine Keener (*Capote*, [*Being John Malkovich*](/malkovich)), stars as Christine in a film that breathes."),
    ("en", "The film is small and the drama quiet, and Catherine Keener (*Capote*), who plays Christine, holds it together to the end."),
    ("en", "Catherine Keener (*Capote*, *Into the Wild*) delivers a dry and tender performance as Christine, the sister who stays awake."),
    ("fr", "Dans ce film discret, Catherine Keener livre une interprétation sèche et tendre, et la mise en scène la suit sans bruit."),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "words"), PLAYERS)
def test_works_in_brackets_stand_between_a_player_and_the_role(lang, words):
    head = {
        "en": "# Walking and Talking\n\nA film by Nicole Holofcener.\n\n",
        "fr": "# Walking and Talking\n\nUn film de Nicole Holofcener.\n\n",
    }
    film = read(page_from_text(head[lang] + words + "\n", "x.md")).film
    assert film.cast == ("Catherine Keener",)


def test_a_character_of_another_film_is_no_player_of_this_one():
    words = "The rookie has the nerve of Ripley (Sigourney Weaver) from the *Alien* series, and the film lets her shine in a long chase."
    film = read(page_from_text("# Hope\n\nA film by Na Hong-jin.\n\n" + words + "\n", "x.md")).film
    assert film.cast == ()


@pytest.mark.parametrize("heading", ["Dan's Short Film Reviews", "The Reviews – Page 5 of 7", "Page 3"])
def test_the_name_of_a_column_is_no_film(heading):
    text = f"# {heading}\n\nFilms, seen and weighed. The cinema was full and the film was long.\n"
    assert read(page_from_text(text, "x.md")).film is None


@pytest.mark.parametrize(
    "section", ["Complete A-Z list", "Film reviews and more", "Mon avis", "Conclusie", "Fazit", "List Film"]
)
def test_the_parts_of_a_site_and_of_a_review_are_no_titles(section):
    text = f"{section}\n\nEmpire of Light\n\nDirector: Sam Mendes\nStars: Olivia Colman, Micheal Ward\n\nA film about a cinema by the sea, and the acting is fine.\n"
    assert read(page_from_text(text, "x.md")).film.title == "Empire of Light"


def test_a_day_at_the_head_of_a_line_of_facts_is_no_title():
    text = "« ADIEU LES CONS »\n21 octobre 2020 / 1h 27min / Comédie - De Albert Dupontel - Avec Virginie Efira, Nicolas Marié\n\nUn film drôle et triste.\n"
    assert fold(read(page_from_text(text, "x.md")).film.title) == "adieu les cons"


@pytest.mark.parametrize(
    "heading",
    ["LA PAZZA GIOIA di Paolo Virzì (Italia 2016) Con Valeria Bruni Tedeschi", "La pazza gioia di Paolo Virzì"],
)
def test_a_maker_behind_a_preposition_is_told_from_the_title_said_alone(heading):
    text = f"{heading}\n\nLa pazza gioia corre e ride: un film con due attrici straordinarie. La regia è leggera, la sceneggiatura precisa.\n"
    film = read(page_from_text(text, "x.txt")).film
    assert (film.title.lower(), film.directors) == ("la pazza gioia", ("Paolo Virzì",))


def test_a_name_that_belongs_to_the_title_bills_no_maker():
    heading = "Il mistero di Henri Pick (Francia 2019)"
    assert billing(f"{heading}\n\nIl mistero di Henri Pick corre e ride.", 0, len(heading)) is None
