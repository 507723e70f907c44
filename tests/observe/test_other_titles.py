"""The film's other title in brackets, and whose film it is: our own sentences on real films."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_from_text

AWARD = """Venice: a prize for “{title}”

VENICE – {owner}“{title}” ({bracket}) won the Golden Lion at the Venice Film Festival on Saturday evening.

The film, starring Anamaria Vartolomei, tells of a student in 1963; it runs 100 minutes and opens in November.
"""


def titles(owner: str, bracket: str) -> list[tuple[object, str | None]]:
    text = AWARD.format(title="Happening", owner=owner, bracket=bracket)
    found = [o for o in read(page_from_text(text, "venice.txt")).observations if o.field == "title"]
    return [(o.value, o.of) for o in found if o.of]


@pytest.mark.parametrize("bracket", ["Le temps de la peur", "El acontecimiento de una vida"])
def test_words_in_brackets_that_read_like_a_title_are_another_title(bracket: str) -> None:
    assert titles("", bracket) == [(bracket, "alternative")]


@pytest.mark.parametrize("bracket", ["Netflix", "France, 2021", "Anamaria Vartolomei", "Audrey Diwan, 2021", "100 min"])
def test_persons_countries_and_platforms_in_brackets_are_no_titles(bracket: str) -> None:
    assert titles("", bracket) == []


@pytest.mark.parametrize(("owner", "directors"), [("Audrey Diwan's ", ("Audrey Diwan",)), ("", ())])
def test_the_owner_of_a_quoted_title_directed_it_when_nobody_else_is_said_to(
    owner: str, directors: tuple[str, ...]
) -> None:
    text = AWARD.format(title="Happening", owner=owner, bracket="France")
    film = read(page_from_text(text, "venice.txt")).film
    assert film is not None and film.directors == directors


DINNER = """Perfect Strangers ({bracket})

Álex de la Iglesia shouts where the Italian film whispered. Belén Rueda is very funny in Perfect Strangers ({bracket}),
a brilliant and noisy film about seven friends, seven telephones and one dinner. The script is sharp, the acting superb.
"""


@pytest.mark.parametrize(
    ("bracket", "other"),
    [
        ("Perfectos desconocidos, 2017", True), ("La cena de los desconocidos, 2017", True),
        ("Álex de la Iglesia, 2017", False), ("Belén Rueda and Ernesto Alterio, 2017", False), ("United States of America, 2017", False),
        ("Directed by Álex de la Iglesia, 2017", False), ("Netflix original, 2017", False), ("Iglesia, 2017", False),
    ],
)  # fmt: skip
def test_a_bracket_with_a_year_holds_another_title_unless_a_person_or_a_place(bracket: str, other: bool) -> None:
    page = page_from_text(DINNER.format(bracket=bracket), name="dinner.md")
    told = {str(o.value) for o in read(page).observations if o.field == "title" and o.of == "alternative"}
    assert told == ({bracket.removesuffix(", 2017")} if other else set())


def test_what_stands_before_by_and_a_name_is_no_title() -> None:
    text = "# Dune : Deuxième partie\n\nRéalisé par Denis Villeneuve. Avec Timothée Chalamet, Zendaya. 2h46.\n\nUn pari réussi.\n"
    told = {str(o.value) for o in read(page_from_text(text, name="dune.md")).observations if o.field == "title"}
    assert "Réalisé" not in told


QUALIFIED = """# Sans toit ni loi (1985)

Director: Agnès Varda

Also Known As:
Vagabond (USA) (complete title)
Sin techo, ni ley, La (Spain)

Runtime: 105 min
"""


def test_what_is_said_of_other_titles_in_brackets_is_no_part_of_them() -> None:
    found = [o for o in read(page_from_text(QUALIFIED, "varda.txt")).observations if o.field == "title" and o.of]
    assert [o.value for o in found] == ["Vagabond", "Sin techo, ni ley, La"]
