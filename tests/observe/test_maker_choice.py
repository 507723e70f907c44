"""Who directed, chosen by learned weights among the persons of a page. Our own words."""

import pytest

from kerguen.observe import read
from kerguen.observe.facts.maker_choice import makers
from kerguen.observe.facts.maker_features import Told, features, people
from kerguen.observe.facts.named_persons import persons
from kerguen.observe.learned import probabilities
from kerguen.observe.lines import whole
from kerguen.pages import page_from_text


def directors(text: str) -> tuple[str, ...]:
    film = read(page_from_text(text, name="page.md")).film
    return film.directors if film else ()


SAID = [  # (directors, page)
    (
        ("Mira Solberg",),
        "The Long Thaw (2021)\n\nMira Solberg’s quiet film The Long Thaw follows two sisters. With Eva Holt.",
    ),
    (("Jonas Reiter",), "Eisgang\n\nRegisseur Jonas Reiter erzählt in „Eisgang“ von einem Dorf. Der Film ist still."),
    (("Elena Robles",), "La nieve\n\nLa nueva película de Elena Robles, La nieve, es un drama de montaña."),
]


@pytest.mark.parametrize(("names", "text"), SAID)
def test_who_owns_or_made_the_film_directed_it(names: tuple[str, ...], text: str) -> None:
    assert set(directors(text)) == set(names)


UNSAID = [
    "The Ferry (2012) Review\n\nEva Holt's performance in The Ferry is the heart of this film. The film is about a crossing.",
    "The Ferry (2012) Review\n\nThe film is based on Henry Lask's bestselling novel. The Ferry is a film about a crossing.",
    "Last night we went to see *The Ferry*. Eva Holt is a teacher who takes in a boarder. The film is a quiet one, and I liked it.",
    "The Ferry (2012) Review\n\nThe film The Ferry stars Eva Holt and Tim Rees as two who meet on a boat.",
]


@pytest.mark.parametrize("text", UNSAID)
def test_players_and_novelists_are_no_directors(text: str) -> None:
    assert directors(text) == ()


def test_a_name_is_one_person_however_its_places_are_written() -> None:
    page = page_from_text(
        "Edward Bergers Film ist laut. Regisseur Edward Berger zeigt den Krieg. Berger schont niemanden."
    )
    assert [person.key for person in persons(whole(page), ())] == ["edward berger"]


def test_the_title_is_no_person_and_its_place_is_seen() -> None:
    stretch = whole(page_from_text("Anna Karlsson by Mira Solberg is a film about a nurse."))
    told = Told(("anna karlsson",), frozenset())
    listed = persons(stretch, told.titles)
    assert [person.key for person in listed] == ["mira solberg"]
    assert "title before" in features(stretch, listed, told)[0]


def test_two_of_one_list_are_makers_together_and_a_third_elsewhere_is_not() -> None:
    here = people(
        whole(page_from_text("It opens in May. Mira Solberg and Tom Alder met. Eva Holt came to see it.")), (), ()
    )
    assert makers(here, [0.4, 0.3, 0.25]) == (0, 1)


def test_all_of_a_list_behind_a_credit_are_makers() -> None:
    here = people(whole(page_from_text("A film directed by Mira Solberg and Tom Alder, with Eva Holt.")), (), ())
    assert makers(here, [0.9, 0.01, 0.01]) == (0, 1)


def test_probabilities_are_of_all_options_together() -> None:
    assert sum(probabilities([3.0, 1.0, -900.0])) == pytest.approx(1.0)


def test_who_is_credited_beside_a_writer_directed() -> None:
    page = (
        "Joe Dakota\n\nJOE DAKOTA. Universal, 1957, Jock Mahoney, Luana Patten, Charles McGraw. Written by William Talman & Norman "
        "Jolley. Directed by Richard H. Bartlett.\n\n   There is little to this western, and the film works very well. "
        "Jock Mahoney stars as a stranger who asks for the old owner of the well.\n"
    )
    film = read(page_from_text(page)).film
    assert film is not None and film.directors == ("Richard H. Bartlett",)
