"""Prizes in lists and rows of categories, and prizes whose body stands in the sentence before. Films and people are invented."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_of

GOYA = "Academia de Cine (Goya)"
DAVID = "Accademia del Cinema Italiano (David di Donatello)"
HEAD_ES = "La marea baja\n\nDirección: Ana Ribera. Reparto: Luis Pardo, Inés Coll. España, 2021. 110 minutos.\n\n"
HEAD_IT = "La bassa marea\n\nRegia: Anna Riviera. Con Luigi Pardi. Italia, 2021. Durata: 110 minuti.\n\n"


def won(text: str) -> set[tuple[str, str | None, str]]:
    return {(a.body, a.category, a.outcome) for a in read(page_of(text.encode(), "a.txt")).awards}


def test_a_list_of_winners_gives_the_film_its_own_lines_only() -> None:
    text = (
        f"{HEAD_ES}Estos son los ganadores de los Premios Goya 2022.\n\n"
        "Mejor Película: “La marea baja”\n\nMejor Dirección: Ana Ribera, por “La marea baja”\n\n"
        "Mejor Actor: Luis Pardo, por “El otro puerto”\n\nMejor Montaje: Eva Sanz, por “El otro puerto”\n"
    )
    assert {(GOYA, "Mejor Película", "won"), (GOYA, "Mejor Dirección", "won")} <= won(text)
    assert not {c for _, c, _ in won(text)} & {"Mejor Actor", "Mejor Montaje"}


def test_categories_after_the_first_need_no_best_and_may_name_their_winner_in_brackets() -> None:
    text = f"{HEAD_ES}La marea baja ganó cuatro Goyas, los de mejor película, dirección (Ana Ribera), guion (Eva Sanz) y montaje."
    assert {(GOYA, c, "won") for c in ("mejor película", "dirección", "guion", "montaje")} <= won(text)


def test_the_body_of_the_sentence_before_is_taken_with_a_doubt() -> None:
    text = (
        f"{HEAD_IT}Sono stati assegnati ieri i David di Donatello. La bassa marea ha vinto il premio per il miglior film "
        "e quello per la miglior regia."
    )
    awards = read(page_of(text.encode(), "a.txt")).awards
    assert (DAVID, "miglior film", "won") in {(a.body, a.category, a.outcome) for a in awards}
    assert all(a.doubts for a in awards if a.category == "miglior film")


def test_a_sentence_on_another_film_does_not_take_the_body_over() -> None:
    text = (
        f"{HEAD_IT}La bassa marea ha vinto il David di Donatello per il miglior film. Un altro porto ha invece ottenuto "
        "il premio per la miglior sceneggiatura."
    )
    assert {c for _, c, _ in won(text)} == {"miglior film"}


@pytest.mark.parametrize(
    "said",
    [
        "La prensa cree que La marea baja puede ganar la Palma de Oro.",
        "La marea baja aspira a la Palma de Oro.",
    ],
)
def test_a_prize_that_is_hoped_for_was_not_won(said: str) -> None:
    assert not [one for one in won(HEAD_ES + said) if one[2] == "won"]


def honoured(text: str) -> set[tuple[str | None, str | None]]:
    return {(a.category, a.person) for a in read(page_of(text.encode(), "a.txt")).awards if a.outcome == "won"}


def test_a_person_belongs_to_the_category_before_the_next_one() -> None:
    text = f"{HEAD_ES}La marea baja ganó tres premios Goya: mejor película, mejor director y mejor actor protagonista (Luis Pardo)."
    assert honoured(text) == {
        ("mejor película", None),
        ("mejor director", None),
        ("mejor actor protagonista", "Luis Pardo"),
    }


def test_whom_a_bracket_names_need_not_be_credited() -> None:
    text = f"{HEAD_ES}La marea baja ganó el Goya a la mejor actriz revelación (Marta Colomer)."
    assert ("mejor actriz revelación", "Marta Colomer") in honoured(text)


def test_prizes_went_to_the_film_named_before_the_verb() -> None:
    text = (
        f"{HEAD_IT}Ai David di Donatello a La bassa marea sono andati il premio al miglior film e alla miglior regia."
    )
    assert {(DAVID, "miglior film", "won"), (DAVID, "miglior regia", "won")} <= won(text)


def test_a_list_under_a_line_that_names_the_film_is_its_own() -> None:
    text = (
        f"{HEAD_IT}“La bassa marea” si è aggiudicato due David di Donatello:\n\n"
        "Miglior Scenografo: Paola Berti\n\nMiglior Costumista: Lina Tavi\n"
    )
    assert {("Miglior Scenografo", "Paola Berti"), ("Miglior Costumista", "Lina Tavi")} <= honoured(text)


def test_a_page_about_no_film_has_no_awards() -> None:
    text = "Serata di premi\n\nIl premio come miglior film va alla pellicola di un esordiente, il David alla carriera a una diva.\n"
    assert not won(text)
