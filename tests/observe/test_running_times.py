"""Running times in running text. Our own words on real films."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_from_text

TITLE = "Close (2022)\n\nClose, a film by Lukas Dhont. "


@pytest.mark.parametrize(
    ("words", "minutes"),
    [
        ("The film clocks in at 105 minutes and never drags.", 105),
        ("Der Film dauert 105 Minuten und keine zu viel.", 105),
        ("Das Drama (105 Min./FSK: ab 12 J.) läuft ab Donnerstag.", 105),
        ("La película dura 1h45 y no sobra un plano.", 105),
        ("Il film dura 105 minuti e non stanca mai.", 105),
        ("De film duurt 105 minuten en houdt vast.", 105),
        ("Le film dure 1h45 et ne faiblit pas.", 105),
        ("Der 105-minütige Film lässt niemanden los.", 105),
        ("This 105-minute drama never drags.", 105),
        ("A 75-minute wait for tickets.", None),
        ("The first 90 minutes are quiet.", None),
        ("A 75 minute wait for tickets.", None),
        ("I cried for 90 minutes.", None),
    ],
)
def test_running_time_beside_a_word_for_it(words: str, minutes: int | None) -> None:
    reading = read(page_from_text(TITLE + words + "\n"))
    assert next((o.value for o in reading.observations if o.field == "runtime"), None) == minutes


def test_labels_without_a_colon_in_a_row_are_a_fact_sheet() -> None:
    text = "CALABRIA\nUn film de\nPays Suisse 2016\nDurée 1h56\nGenre Documentaire\n\nDeux employés traversent l'Italie en corbillard.\n"
    reading = read(page_from_text(text))
    said = {(o.field, o.value) for o in reading.observations}
    assert {("runtime", 116), ("country", "CH"), ("genre", "documentary")} <= said
    assert not [o for o in reading.observations if o.field == "director"]


def test_one_letter_labels_count_when_maker_and_cast_stand_together() -> None:
    text = "Dreiviertelmond\nV: Majestic, D 2011, R: Christian Zübert, D: Elmar Wepper, Ivan Anderson u.a.\nLaufzeit: 94 Min.\nFSK: 6\n"
    film = read(page_from_text(text)).film
    assert (
        film is not None
        and film.directors == ("Christian Zübert",)
        and film.cast[:2] == ("Elmar Wepper", "Ivan Anderson")
    )


def test_question_and_answer_marks_are_no_credits() -> None:
    text = "Intervista sul film\n\nD: Carla Rossi chiede del film.\n\nR: Il cinema mi salva, e il film nasce lì.\n"
    assert not [o for o in read(page_from_text(text)).observations if o.field in ("director", "cast")]


def test_year_maker_and_title_one_under_the_other() -> None:
    text = "La Tête haute\n\nLa Tête haute\n2015\nEmmanuelle Bercot\n\nLe film suit un adolescent (Rod Paradot) et la juge (Catherine Deneuve) qui ne le lâche pas. Un film de colère, avec des scènes au tribunal.\n"
    film = read(page_from_text(text)).film
    assert film is not None and (film.directors, film.year) == (("Emmanuelle Bercot",), 2015)


def test_countries_and_year_on_a_line() -> None:
    text = "The Fabelmans\n\ndi Steven Spielberg\n\ncon Michelle Williams, Gabriel LaBelle\n\nUSA, 2022\n\ndurata: 151’\n\nIl film più personale del regista.\n"
    film = read(page_from_text(text)).film
    assert film is not None and film.year == 2022


def test_the_year_may_stand_where_the_text_says_the_title_again() -> None:
    text = "steekspel\n\nSTEEKSPEL (2012) is een korte film.\n\nregie: Paul Verhoeven | cast: Peter Blok, Ricky Koole\n"
    film = read(page_from_text(text)).film
    assert film is not None and film.year == 2012
