"""Short reviews in six languages in ways that are seen everywhere. The texts are our own, the films and people real."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_of


def read_of(text: str, field: str) -> list[object]:
    reading = read(page_of(text.encode(), "page.md"))
    return list(dict.fromkeys(o.value for o in reading.observations if o.field == field))


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("Crítica de Mean Streets", "Martin Scorsese dirige Mean Streets, una película en la que Harvey Keitel interpreta a un hombre perdido."),
        ("Critique : La Ronde", "Réalisé par Max Ophüls, La Ronde raconte dix rencontres. Un film que Simone Signoret illumine."),
        ("Recensione di Accattone", "Il regista Pier Paolo Pasolini racconta in Accattone le borgate. Un film duro, e una bella fotografia."),
    ],
)  # fmt: skip
def test_the_title_behind_a_word_for_reviews_is_read_with_its_maker(heading: str, text: str) -> None:
    page = f"# {heading}\n\n{text}\n"
    assert read_of(page, "title") == [heading.split(" : ")[-1].split(" de ")[-1].split(" di ")[-1]]
    assert len(read_of(page, "director")) == 1


@pytest.mark.parametrize(
    "said",
    [
        "Anton Walbrook plays the host, Simone Signoret the girl and Danielle Darrieux their friend.",
        "Anton Walbrook incarne le meneur, Simone Signoret la fille et Danielle Darrieux leur amie.",
        "Anton Walbrook spielt den Spielleiter, Simone Signoret die Dirne und Danielle Darrieux ihre Freundin.",
        "Anton Walbrook interpreta al anfitrión, Simone Signoret a la muchacha y Danielle Darrieux a su amiga.",
        "Anton Walbrook interpreta il narratore, Simone Signoret la ragazza e Danielle Darrieux la loro amica.",
        "Anton Walbrook speelt de verteller, Simone Signoret het meisje en Danielle Darrieux hun vriendin.",
    ],
)
def test_players_whose_verb_is_said_once_are_all_read(said: str) -> None:
    page = f"---\ntitle: La Ronde\n---\n\nLa Ronde, film, 1950, Max Ophüls.\n\n{said}\n"
    assert read_of(page, "cast") == ["Anton Walbrook", "Simone Signoret", "Danielle Darrieux"]


def test_a_family_name_in_s_is_no_genitive_before_an_article() -> None:
    page = "# Hatari!\n\nMit „Hatari!“ hat Howard Hawks einen bewegenden Film gedreht. John Wayne überzeugt.\n"
    assert read_of(page, "director") == ["Howard Hawks"]


def test_a_player_behind_the_verb_of_a_film_is_read() -> None:
    page = "# Toni Erdmann\n\nIn Maren Ades neuem Film spielt Peter Simonischek einen Vater. Ein guter Film.\n"
    assert read_of(page, "cast") == ["Peter Simonischek"]


@pytest.mark.parametrize("credit", ["**Dir.** {} **With** {}", "**Réal.** {} **Avec** {}", "**Regie** {} **Mit** {}"])
def test_players_behind_a_bold_label_are_no_makers(credit: str) -> None:
    line = credit.format("Agnès Varda", "Sandrine Bonnaire, Macha Méril")
    page = f"## Vagabond\n\n_1985 · 105 min · Drama_\n\n{line}\n\nA simple story, well told.\n"
    assert read_of(page, "director") == ["Agnès Varda"]
    assert read_of(page, "cast") == ["Sandrine Bonnaire", "Macha Méril"]


def test_a_list_of_makers_ends_where_the_line_ends() -> None:
    page = "# La Ronde\n\nRegie: Max Ophüls\nDarsteller: Anton Walbrook, Simone Signoret\nfranzösisch mit deutschen Untertiteln\n"
    assert read_of(page, "cast") == ["Anton Walbrook", "Simone Signoret"]


@pytest.mark.parametrize(
    "text",
    [
        "## to watch.\n- [ ] The King of Comedy (1982)\n- [ ] La Haine (1995)\n",  # a box between marks folds to nothing
        "# Gigi\n\nSon nouveau film, Ada  signe une fable. Un film de Vincente Minnelli.\n",  # two blanks in a row
    ],
)
def test_words_that_fold_to_nothing_stop_no_reading(text: str) -> None:
    assert read(page_of(text.encode(), "page.md")).page.kind


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("Gigi : notre avis", "Gigi"),
        ("Teorema di Pier Paolo Pasolini, la recensione", "Teorema"),
        ("Gigi: onze recensie", "Gigi"),
        ("Gigi – unsere Kritik", "Gigi"),
        ("Mi opinión sobre Gigi", "Gigi"),
        ("Meine Gedanken zu Gigi", "Gigi"),
        ("La mia opinione su Gigi", "Gigi"),
        ("Mijn mening over Gigi", "Gigi"),
    ],
)
def test_words_for_a_review_beside_the_title_are_cut(heading: str, title: str) -> None:
    page = f"# {heading}\n\nUn film con Leslie Caron. A film about love, ein Film, een film. Leslie Caron è la protagonista.\n"
    assert read_of(page, "title") == [title]
