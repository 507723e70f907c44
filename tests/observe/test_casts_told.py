"""Casts that a sentence lists after a word for all its players, and makers told in Spanish and Italian."""

import pytest

from kerguen.observe import read
from kerguen.observe.facts.ensembles import goes_on, opens_ensemble
from kerguen.observe.facts.praised import is_praised
from kerguen.observe.facts.role_cues import role_cues
from kerguen.pages import page_from_text

OPENED = [
    ("es", "El reparto lo completan ", True),
    ("es", "un elenco formado por ", True),
    ("es", "En el reparto figuran también el veterano ", True),
    ("es", "El reparto fue elegido por ", False),  # who chose them
    ("es", "El elenco ensayó durante meses. Lo vio ", False),  # another sentence
    ("it", "Nel cast anche ", True),
    ("it", "Tra gli interpreti: ", True),
    ("it", "Il cast è stato diretto da ", False),
    ("fr", "Le casting réunit ", True),
    ("en", "The cast also includes ", True),
    ("en", "The cast list was leaked to ", False),
]


@pytest.mark.parametrize(("lang", "left", "opens"), OPENED)
def test_a_word_for_the_cast_opens_its_list(lang: str, left: str, opens: bool) -> None:
    assert opens_ensemble(left, lang) is opens


GOES_ON = [
    (" (La noche, El día), ", True),
    (", ", True),
    (" y la debutante ", True),
    (" y el guionista ", False),
    (", escrita por ", False),
    (". ", False),
]


@pytest.mark.parametrize(("between", "on"), GOES_ON)
def test_a_list_of_players_goes_on_over_brackets_and_appositions(between: str, on: bool) -> None:
    assert goes_on(between, frozenset(("y",)), frozenset(("guionista",))) is on


TOLD = [  # (page, title, directors, cast)
    (
        """Primeras imágenes de 'La orilla quieta'

La orilla quieta es la nueva película de Pilar Mirón, que vuelve al drama familiar. Protagonizan la cinta Aitana Losa (Verano sin agua, La casa del norte), el argentino Bruno Sarli y Marta Goyán.

La orilla quieta llegará a los cines el 4 de octubre de 2024.""",
        "La orilla quieta",
        ("Pilar Mirón",),
        ("Aitana Losa", "Bruno Sarli", "Marta Goyán"),
    ),
    (
        """Rivista dei film

La notte del fiume (Night River, di Carlo Bandini, con Elena Stasi e Marco Levis, Italia 2011). Il film segue due fratelli che tornano a casa e non si parlano più. Lento ma bello da vedere.""",
        "La notte del fiume",
        ("Carlo Bandini",),
        ("Elena Stasi", "Marco Levis"),
    ),
    (
        """Un rodaje de tres años

Rosa Villar y Julio Prats

La casa de enfrente, dirigida por Andrés Cuenca, es una película sobre dos vecinos que dejan de hablarse. La casa de enfrente dura dos horas y no sobra ninguna. Un drama contenido.""",
        "La casa de enfrente",
        ("Andrés Cuenca",),
        (),
    ),
]


@pytest.mark.parametrize(("page", "title", "directors", "cast"), TOLD, ids=[t[1] for t in TOLD])
def test_makers_and_players_are_told(page: str, title: str, directors: tuple[str, ...], cast: tuple[str, ...]) -> None:
    film = read(page_from_text(page, name="page.txt")).film
    assert film is not None
    assert (film.title, film.directors, film.cast) == (title, directors, cast)


LABELS = [  # (lines of a sheet, field, values)
    ("Regia e sceneggiatura: Carlo Bandini", "director", ["Carlo Bandini"]),
    ("Principali interpreti: Elena Stasi, Marco Levis", "cast", ["Elena Stasi", "Marco Levis"]),
    ("Dur.: 115'", "runtime", [115]),
    ("Tit. orig.: Night River", "title", ["La notte del fiume", "Night River"]),
    ("Uscita nelle sale italiane: 12 maggio 2011", "release_date", ["2011-05-12"]),
    ("Dirección y guion: Pilar Mirón", "director", ["Pilar Mirón"]),
    ("Elenco principal: Aitana Losa, Bruno Sarli", "cast", ["Aitana Losa", "Bruno Sarli"]),
    ("Duración aproximada: 98 minutos", "runtime", [98]),
    ("Regia: Paolo e Vittorio Taviani", "director", ["Paolo Taviani", "Vittorio Taviani"]),
    (
        "Dir: Pilar Mirón | Inter: Aitana Losa, Bruno Sarli, Marta Goyán",
        "cast",
        ["Aitana Losa", "Bruno Sarli", "Marta Goyán"],
    ),
    ("Año de realización: 1998", "year", [1998]),
    ("Fecha de estreno en España: 4 de octubre de 2024", "release_date", ["2024-10-04"]),
]


@pytest.mark.parametrize(("row", "field", "values"), LABELS)
def test_labels_of_spanish_and_italian_sheets_are_known(row: str, field: str, values: list[object]) -> None:
    sheet = f"# La notte del fiume\n\nRegia: Anna Vela\n\n{row}\n\nGenere: Drammatico\n"
    observations = read(page_from_text(sheet, name="page.md")).observations
    assert set(values) <= {o.value for o in observations if o.field == field}


PRAISED = [
    ("es", "sobresaliendo el trabajo de una magnífica ", True),
    ("es", "al que da voz un entrañable ", True),
    ("es", "la película del magnífico ", False),
    ("es", "una joven ", False),
    ("it", "Molto bravi ", True),
    ("it", "con uno straordinario ", True),
    ("it", "il film di un ispirato ", False),
    ("fr", "face à une magnifique ", True),
    ("fr", "le film du génial ", False),
    ("fr", "une jeune ", False),
    ("de", "eine großartige ", True),
    ("de", "von dem großartigen ", False),
    ("en", "with a superb ", True),
    ("en", "a film by the superb ", False),
    ("nl", "een geweldige ", True),
]


@pytest.mark.parametrize(("lang", "left", "praised"), PRAISED)
def test_a_word_of_praise_and_a_name_are_a_player(lang: str, left: str, praised: bool) -> None:
    assert is_praised(left, role_cues(lang)) is praised


MAKERS = [
    (
        """La orilla quieta

Gran parte de las historias del director asturiano Andrés Cuenca hablan del mar, y La orilla quieta, un drama familiar, no es una excepción. La película dura dos horas y el reparto está a la altura.""",
        ("Andrés Cuenca",),
    ),
    (
        """La orilla quieta

Andrés Cuenca (Gijón, 1975) es un director español que conoce bien el mar. En La orilla quieta, un drama familiar, vuelve a él. La película dura dos horas y el reparto está a la altura.""",
        ("Andrés Cuenca",),
    ),
]


@pytest.mark.parametrize(("text", "directors"), MAKERS)
def test_a_described_maker_is_the_director(text: str, directors: tuple[str, ...]) -> None:
    film = read(page_from_text(text, name="page.txt")).film
    assert film is not None
    assert film.directors == directors


CARDS = """# Sans toit ni loi (1985)

A young woman walks through the winter of the south. The film follows those who met her.

Top Cast12
Edit
Sandrine Bonnaire
Mona Bergeron
Macha Méril
Mme Landier
Stéphane Freiss
Jean-Pierre
Yolande Moreau
Yolande
Agnès Varda
Director
More to explore
"""


def test_cards_of_players_over_their_parts_are_a_cast() -> None:
    film = read(page_from_text(CARDS, "film.md")).film
    assert film is not None
    assert film.cast == ("Sandrine Bonnaire", "Macha Méril", "Stéphane Freiss", "Yolande Moreau")
    assert film.directors == ("Agnès Varda",)


def test_full_names_below_one_another_may_all_be_players() -> None:
    names = "Sandrine Bonnaire\nMacha Méril\nStéphane Freiss\nYolande Moreau\nPatrick Lepcynski\nJoël Fosse\nSetti Ramdane\nChristian Chessa\n"
    film = read(
        page_from_text(f"# Sans toit ni loi (1985)\n\nDirected by: Agnès Varda\n\nCast\n{names}", "film.md")
    ).film
    assert film is not None
    assert "Macha Méril" in film.cast
    assert len(film.cast) == 8


def test_the_label_of_a_part_is_no_part_of_the_character() -> None:
    text = """Les Petites Victoires

Réalisé par : Mélanie Auffret

Acteurs et actrices
Julia Piaton
Rôle : Alice
Michel Blanc
Rôle : Émile
Lionel Abelanski
Rôle : Saturnin
India Hair
Rôle : Claudine
"""
    found = read(page_from_text(text, "fiche.txt")).observations
    assert [(o.of, o.value) for o in found if o.field == "character"] == [
        ("Julia Piaton", "Alice"), ("Michel Blanc", "Émile"), ("Lionel Abelanski", "Saturnin"), ("India Hair", "Claudine"),
    ]  # fmt: skip


def test_the_word_before_a_part_is_no_part_of_the_character() -> None:
    cards = "# The Quiet Girl (2022)\n\nDirected by: Colm Bairéad\n\nCast\nCatherine Clinch\nas Cáit\nCarrie Crowley\nas Eibhlín Cinnsealach\nAndrew Bennett\nas Seán\n"
    found = read(page_from_text(cards, "film.md")).observations
    assert [o.value for o in found if o.field == "character"] == ["Cáit", "Eibhlín Cinnsealach", "Seán"]


TOLD = [
    (
        "L'Événement est un film d'Audrey Diwan. On y voit Anamaria Vartolomei, et Sandrine Bonnaire y est magnifique.",
        2,
    ),
    ("In dem Film Toni Erdmann von Maren Ade ist Peter Simonischek eine Wucht, und Sandra Hüller trägt den Film.", 2),
    ("De film Girl is van Lukas Dhont. Victor Polster is een openbaring.", 1),
    ("La película La novia es de Paula Ortiz. Inma Cuesta se come la pantalla.", 1),
    ("Il film Corpo celeste è di Alice Rohrwacher. Protagonisti Yle Vianello e Salvatore Cantalupo.", 2),
]


@pytest.mark.parametrize(("text", "players"), TOLD)
def test_what_players_do_tells_them(text: str, players: int) -> None:
    assert len({o.value for o in read(page_from_text(text)).observations if o.field == "cast"}) == players


@pytest.mark.parametrize(
    ("text", "players"),
    [
        (
            "# Challengers\n\nLuca Guadagnino’s film is about tennis. Zendaya (Dune, Euphoria) stars as Tashi, who meets Art "
            "(Mike Faist) and Patrick (Josh O’Connor) again on the court.",
            ["Zendaya", "Mike Faist", "Josh O’Connor"],
        ),
        (
            "# Die Welle\n\nDer Film von Dennis Gansel hatte in Anwesenheit der Hauptdarsteller Jürgen Vogel, Max Riemelt "
            "und Jennifer Ulrich eine gute Premiere. In den Hauptrollen spielen Jürgen Vogel, Max Riemelt sowie die Nebendarsteller "
            "Christiane Paul und Elyas M'Barek.",
            ["Jürgen Vogel", "Max Riemelt", "Jennifer Ulrich", "Christiane Paul", "Elyas M'Barek"],
        ),
    ],
)
def test_players_known_by_one_name_and_behind_the_noun_of_their_trade(text: str, players: list[str]) -> None:
    said = [o.value for o in read(page_from_text(text, name="page.md")).observations if o.field == "cast"]
    assert list(dict.fromkeys(said)) == players
