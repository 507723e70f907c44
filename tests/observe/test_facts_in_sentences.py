"""Genre, country, year, day and length that sentences tell of a film. Our own notes, true facts."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_of


def told(text: str, field: str) -> set[object]:
    reading = read(page_of(text.encode(), "note.md"))
    return {one.value for one in reading.observations if one.field == field}


GENRES = [
    ("# Revanche\n\nRevanche is one of the best thrillers of its year. Directed by Götz Spielmann.\n", {"thriller"}),
    (
        "# Revanche\n\n„Revanche“ gehört zu den besten Thrillern des Jahres. Regie führte Götz Spielmann.\n",
        {"thriller"},
    ),
    (
        "# Les Combattants\n\nLes Combattants est l’une des meilleures comédies de 2014, de Thomas Cailley.\n",
        {"comedy"},
    ),
    ("# Kimi\n\nIt’s a horror movie, and a good one. Directed by Steven Soderbergh.\n", {"horror"}),
    ("# Silentium\n\nSilentium ist ein Krimi von Wolfgang Murnberger, der in Salzburg spielt.\n", {"crime"}),
    (
        "# Momo alla conquista\n\n«La gabbianella» è un film d’animazione di Enzo D’Alò, amato dai bambini.\n",
        {"animation"},
    ),
]


@pytest.mark.parametrize(("text", "genres"), GENRES)
def test_a_genre_is_told_in_the_plural_before_a_noun_and_by_its_own_noun(text, genres):
    assert told(text, "genre") == genres


@pytest.mark.parametrize(
    ("title", "sentence", "country"),
    [
        ("Poetry", "Lee Chang-dong’s South Korean drama “Poetry” follows a woman of sixty-six.", {"KR"}),
        ("Pusher", "Nicolas Winding Refn’s Danish thriller Pusher follows a dealer for a week.", {"DK"}),
        ("Poetry", "A Danish critic wrote that the drama “Poetry” is the best of its year.", set()),
    ],
)
def test_the_country_stands_before_the_noun_and_the_title(title, sentence, country):
    assert told(f"# Review: {title}\n\n{sentence} The film is long.\n", "country") == country


@pytest.mark.parametrize(
    "sentence",
    [
        "“Hallam Foe” came out in 2007.",
        "„Hallam Foe“ ist 2007 erschienen, also im Jahr der Wahl. „Hallam Foe“ kam im Jahr 2007 ins Kino.",
        "« Hallam Foe » est sorti en 2007.",
        "«Hallam Foe» è uscito nel 2007.",
        "“Hallam Foe” verscheen in 2007.",
    ],
)
def test_the_year_in_which_a_title_came_out_is_the_film_s(sentence):
    assert told(f"# Hallam Foe\n\n{sentence} Film by David Mackenzie.\n", "year") == {2007}


@pytest.mark.parametrize(
    "sentence",
    [
        "Kajillionaire hits theaters on September 25, 2020.",
        "In theaters September 25, 2020.",
        "Kajillionaire is in theaters September 25, 2020.",
    ],
)
def test_a_short_review_that_says_theaters_and_never_film_is_of_a_film(sentence):
    body = (
        "I watched this on a rainy evening and it stayed with me for days. The camera barely moves, and the two leads carry "
        "every scene with a patience you rarely see. The last half hour drags a little, but the final shot makes up for it."
    )
    text = f"# Review: Kajillionaire\n\n{sentence}\n\n{body} Directed by Miranda July.\n\nRecommended if you like slow stories that trust you.\n"
    page = page_of(text.encode(), "note.md")
    assert page.kind == "review"
    assert told(text, "release_date") == {"2020-09-25"}


def test_a_play_that_somebody_directed_is_still_none():
    text = "# Review: The Seagull\n\nOn the stage of the Old Vic, actors and audience share one room. Directed by Ian Rickson.\n"
    assert page_of(text.encode(), "note.md").kind == "not_film"
