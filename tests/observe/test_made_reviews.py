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
        ("Gigi Reviewed", "Gigi"),
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


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("Anton Walbrook encarna al anfitrión; Simone Signoret, a su amiga; y Danielle Darrieux, a la dama.", 3),
        ("Anton Walbrook compone un personaje ambiguo y Simone Signoret le da la réplica.", 2),
        ("Cabe destacar el trabajo de Anton Walbrook, así como el de Simone Signoret.", 2),
        ("A Anton Walbrook le acompañan Simone Signoret y Danielle Darrieux.", 3),
        ("Anton Walbrook interpreta il narratore; Simone Signoret sua moglie e Danielle Darrieux la dama.", 3),
        ("Ad affiancare Anton Walbrook ci sono Simone Signoret e Danielle Darrieux.", 3),
        ("Recitano Anton Walbrook, Simone Signoret e Danielle Darrieux.", 3),
    ],
)
def test_turns_that_name_players_are_read(said: str, names: int) -> None:
    film = "una película" if " y " in said or "así" in said else "un film"
    page = f"# La Ronde\n\nLa Ronde (1950) es {film} de Max Ophüls.\n\n{said}\n".replace("es un film", "è un film")
    assert read_of(page, "cast") == ["Anton Walbrook", "Simone Signoret", "Danielle Darrieux"][:names]


@pytest.mark.parametrize(
    "said",
    [
        "La película se estrenó en 1950 con gran éxito.",
        "La Ronde fue dirigida por Max Ophüls y se estrenó en 1950.",
        "La Ronde, película de 1950, cuenta diez encuentros.",
        "Il film è uscito nel 1950 con grande successo.",
        "La Ronde è stato diretto da Max Ophüls ed è uscito nel 1950.",
        "La Ronde, film del 1950, racconta dieci incontri.",
        "Der Film erschien 1950 und war ein Erfolg.",
        "De film verscheen in 1950 en was een succes.",
    ],
)
def test_the_year_in_which_a_film_came_out_is_read(said: str) -> None:
    page = f"# Crítica: La Ronde\n\n{said}\n\nMax Ophüls, film, regia, película.\n"
    assert read_of(page, "year") == [1950]


@pytest.mark.parametrize(
    ("said", "genre"),
    [
        ("Max Ophüls regresa con un thriller que no da respiro.", "thriller"),
        ("Max Ophüls torna dopo anni con una commedia amara.", "comedy"),
        ("Se trata de una comedia negra.", "comedy"),
        ("Estamos ante un drama intimista.", "drama"),
        ("Película de terror con más atmósfera que sustos.", "horror"),
        ("Si tratta di una commedia nera.", "comedy"),
        ("Film horror con più atmosfera che spaventi.", "horror"),
        ("Il s'agit d'une comédie noire.", "comedy"),
        ("Es handelt sich um einen Thriller.", "thriller"),
    ],
)
def test_a_sentence_that_opens_with_the_kind_of_film(said: str, genre: str) -> None:
    page = f"# La Ronde\n\n{said}\n\nMax Ophüls dirige La Ronde, una película, un film.\n"
    assert genre in read_of(page, "genre")


@pytest.mark.parametrize(
    "heading",
    [
        "¿Vale la pena ver {}?",
        "Vale la pena vedere {}?",
        "Faut-il voir {} ?",
        "Lohnt sich {}?",
        "Should you watch {}?",
        "{}: ¿merece la pena?",
    ],
)
def test_a_question_on_a_film_frames_its_title(heading: str) -> None:
    page = f"# {heading.format('Kynodontas')}\n\nKynodontas, a film by Yorgos Lanthimos, is worth your time.\n"
    assert read_of(page, "title") == ["Kynodontas"]


def test_initials_are_no_labels_of_players() -> None:
    page = "| | |\n|---|---|\n| **Director** | D. W. Griffith |\n| **Intérpretes** | Lillian Gish, Mae Marsh |\n| **Año** | 1915 |\n"
    assert read_of("# Intolerancia\n\n" + page, "cast") == ["Lillian Gish", "Mae Marsh"]


def test_a_title_and_its_maker_all_in_capitals() -> None:
    page = (
        "IL CAPITALE UMANO DI PAOLO VIRZÌ\n\nCon Valeria Golino, Luigi Lo Cascio. Durata 109 minuti.\n\nUn film duro.\n"
    )
    assert read_of(page, "title") == ["Il Capitale Umano"]
    assert [str(one).title() for one in read_of(page, "director")] == ["Paolo Virzì"]


def test_the_lines_of_a_bold_sheet_are_no_films() -> None:
    page = "# Filhos\n\n**Direção:** Ada Rey\n**Elenco:** Ana Luz, Rui Sá\n**Ano:** 1982\n**Duração:** 104 minutos\n**Gênero:** Drama\n"
    assert read_of(page, "title") == ["Filhos"]
    assert read_of(page, "year") == [1982]


def test_the_line_of_an_original_title_heads_no_sheet() -> None:
    page = "TÍTULO ORIGINAL: Kynodontas\nAÑO: 2009\nDIRECTOR: Yorgos Lanthimos\nREPARTO: Angeliki Papoulia\n\nUna película dura.\n"
    assert read_of(page, "title") == ["Kynodontas"]


@pytest.mark.parametrize(
    "heading",
    [
        "{} llega a los cines el próximo 14 de marzo",
        "{} arriva nelle sale giovedì 14 marzo",
        "{} sort en salles le 14 mars",
    ],
)
def test_a_headline_that_says_when_a_film_comes_out(heading: str) -> None:
    page = f"{heading.format('Kynodontas')}\n\nLa película de Yorgos Lanthimos, un film con Angeliki Papoulia, sorprende.\n"
    assert read_of(page, "title") == ["Kynodontas"]


def test_a_heading_of_the_second_level_over_a_sheet_in_one_line() -> None:
    page = (
        "## Oscar\n\nFicha técnica: Francia, 1967. Dirección: Édouard Molinaro. Intérpretes: Louis de Funès, Claude Gensac. "
        "Duración: 85 minutos. Género: comedia.\n\nSe agradece su ritmo, aunque el último acto se alarga.\n"
    )
    assert read_of(page, "title") == ["Oscar"]


@pytest.mark.parametrize(
    "heading",
    ["Tsotsi di Gavin Hood, la recensione", "Tsotsi di Gavin Hood: recensione", "Crítica de Tsotsi de Gavin Hood"],
)
def test_the_maker_whom_only_the_heading_of_a_review_names(heading: str) -> None:
    page = f"{heading}\n\nPresley Chweneyagae è il protagonista di un film che parla di famiglia. Un'opera riuscita.\n"
    assert read_of(page, "title") == ["Tsotsi"]
    assert read_of(page, "director") == ["Gavin Hood"]


def test_a_character_in_the_heading_of_a_review_is_no_maker() -> None:
    page = "Le avventure di Tintin Milou, la recensione\n\nTintin parte per un viaggio. Un film che diverte grandi e piccoli.\n"
    assert read_of(page, "director") == []
