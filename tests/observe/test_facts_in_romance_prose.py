"""Facts that French, Spanish, Italian and Portuguese pages tell in their own ways. Our own words."""

import pytest

from kerguen.model import Reading
from kerguen.observe import read
from kerguen.pages import page_from_text
from kerguen.pages.open import page_of

MORE = "La película es un drama de personajes y el guion del film avanza sin prisa por el verano de dos hermanas.\n"


def values(reading: Reading, field: str) -> list[str]:
    return [str(o.value) for o in reading.observations if o.field == field]


def test_a_bare_line_of_country_year_and_time_makes_the_heading_over_it_a_film() -> None:
    page = "<html><body><h2>O Quarto Azul</h2><p><em>Brasil, 2021, 97 min</em></p><p>Um resumo.</p></body></html>"
    film = read(page_of(page.encode(), "page.html")).film
    assert film is not None and (film.title, film.year) == ("O Quarto Azul", 2021)


@pytest.mark.parametrize(
    "text",
    [
        "Claire Simonet\n\nClaire Simonet est une réalisatrice et scénariste née à Lyon. Elle tourne en 2004 son premier "
        "long métrage, Les Rives, puis un deuxième film, Nuit blanche, et un film pour la télévision.\n",
        "Marta Solano\n\nMarta Solano es una actriz y directora de cine argentina. Su primera película, La orilla, y su "
        "segundo film, El faro, se vieron en festivales de cine.\n",
    ],
)
def test_the_portrait_of_a_person_is_about_no_film(text: str) -> None:
    assert read(page_from_text(text)).film is None


def test_names_glued_by_a_table_are_no_third_person() -> None:
    text = (
        "Marée (film, 2013)\nRéalisation |\nMarianne Pistel Gilles Derot |\nGenre | Drame |\nDurée | 100 minutes |\n\n"
        "Marée est un drame français réalisé par Marianne Pistel et Gilles Derot.\n\nFiche technique\n"
        "- Réalisation : Marianne Pistel, Gilles Derot\n"
    )
    assert set(values(read(page_from_text(text)), "director")) == {"Marianne Pistel", "Gilles Derot"}


@pytest.mark.parametrize(
    "told",
    [
        "Pocas películas he visto con tanta expectación como Lindes, la nueva de Marta Solano. En el festival gustó.",
        "Se estrena Lindes, lo último de Marta Solano, y la película llena las salas. Lindes convence.",
    ],
)
def test_the_newest_of_a_maker_is_named_before_it(told: str) -> None:
    film = read(page_from_text(f"{told}\n\n{MORE}")).film
    assert film is not None and (film.title, film.directors) == ("Lindes", ("Marta Solano",))


@pytest.mark.parametrize(
    ("sentence", "player"),
    [
        (
            "Dans ce film, alors que Romain Duris excelle une nouvelle fois dans son rôle de père, tout est juste.",
            "Romain Duris",
        ),
        (
            "On aime ce film, et qu'Adèle Exarchopoulos endosse cette fois un rôle discret surprend.",
            "Adèle Exarchopoulos",
        ),
        ("En la película, Eduard Fernández borda un papel difícil.", "Eduard Fernández"),
        ("Nel film Valerio Mastandrea ricopre con misura un ruolo di padre.", "Valerio Mastandrea"),
    ],
)
def test_who_takes_a_part_plays(sentence: str, player: str) -> None:
    reading = read(page_from_text(f"# “La orilla” (2021)\n\n{sentence}\n\n{sentence}\n"))
    assert player in values(reading, "cast")


CASTS = [  # sentence of a film's page, its players
    ("El reparto de la película, encabezado por Manolo Solo y José Prieto y que completan Ana Leal y Petra Sanz, brilla.",
     {"Manolo Solo", "José Prieto", "Ana Leal", "Petra Sanz"}),
    ("Nel film un cast ispirato: Alba Verri, sorella della regista; il britannico Josh Oconnell; la brasiliana Carol Dias.",
     {"Alba Verri", "Josh Oconnell", "Carol Dias"}),
    ("Cast d’eccellenza (Alba Verri, Danny Harper, Greta Scala) per un film che convince poco.",
     {"Alba Verri", "Danny Harper", "Greta Scala"}),
    ("Dans ce film, on retrouve au casting Anaïs Moulin, Bastien Boulon, ou encore Laurent Lafont.",
     {"Anaïs Moulin", "Bastien Boulon", "Laurent Lafont"}),
    ("Completano il cast del film Carol Dias, Luciano Vergani detto “Catirre”, Ramona Fiori.",
     {"Carol Dias", "Luciano Vergani", "Ramona Fiori"}),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "players"), CASTS)
def test_a_list_of_players_goes_on_behind_asides(sentence: str, players: set[str]) -> None:
    reading = read(page_from_text(f"# “La orilla” (2021)\n\n{sentence}\n\n{sentence}\n"))
    assert set(values(reading, "cast")) == players


def test_the_film_named_in_a_bracket_after_its_maker_is_no_player() -> None:
    text = (
        "La orilla, il nuovo film della regista Alice Verri (Lazzaro Contento), che questa volta ci porta al mare, esce "
        "nelle sale. Il film è una coproduzione con Pampa Films, con Rai Cinema e con Ad Vitam Production."
    )
    assert values(read(page_from_text(f"# “La orilla” (2021)\n\n{text}\n")), "cast") == []


def test_who_is_credited_after_another_quoted_title_has_no_part_in_this_film() -> None:
    text = (
        "O filme “Ainda Longe”, estrelado por Fernanda Dias, continua em cartaz. A produção já ultrapassou o filme “Wanda”, "
        "protagonizado por Ariana Lopes. O filme “Ainda Longe” bateu recordes.\n"
    )
    assert "Ariana Lopes" not in values(read(page_from_text(text)), "cast")


def test_lines_of_a_part_and_an_actor_under_a_heading_are_the_cast() -> None:
    text = (
        "LA ORILLA\n\nFICHA TÉCNICA\nDirector: Víctor Prieto\nGuion: Víctor Prieto\nFICHA ARTÍSTICA\nMiguel Garay: Manolo Solo\n"
        "Julio Arenas: José Leal\nSor Consuelo: Petra Sanz\nGÉNERO\nDrama\n"
    )
    assert values(read(page_from_text(text)), "cast") == ["Manolo Solo", "José Leal", "Petra Sanz"]


def test_two_makers_sign_a_film_in_the_plural() -> None:
    text = (
        "Le film « La Rive » sort mercredi. Après « Les Lignes », Mathieu Delporte et Alexandre Patelin, auteurs du « Nom », "
        "réalisent une adaptation du roman. Le film est un drame.\n"
    )
    assert "Mathieu Delporte" in values(read(page_from_text(text)), "director")


NEWEST = [
    ("Netflix acaba de estrenar La Ribera, la nueva película de Pablo Larrosa, y el filme ya se ve en salas.", "La Ribera"),
    ("Disponible ya en la plataforma, La ribera, la nueva película del cineasta nacional Pablo Larrosa, divide.", "La ribera"),
    ("Non convince l’opera seconda di Ginevra Albani, *Te lo dicevo* , presentata alla festa. Un film senza meta.",
     "Te lo dicevo"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "title"), NEWEST)
def test_the_newest_film_of_a_maker_is_told_beside_its_title(text: str, title: str) -> None:
    film = read(page_from_text(f"{text}\n")).film
    assert film is not None and film.title == title


@pytest.mark.parametrize(
    ("sentence", "players"),
    [
        ("Nel cast del film, oltre a Paola Verdi, anche Valerio Mastri, Vinicio Marchetti ed Emanuela Fanti.",
         {"Paola Verdi", "Valerio Mastri", "Vinicio Marchetti", "Emanuela Fanti"}),
        ("Nel film Delia è interpretata da Paola Verdi, Valerio Mastri è Ivano, suo marito, e Vinicio Marchetti è Nino.",
         {"Paola Verdi", "Valerio Mastri", "Vinicio Marchetti"}),
        ("Nel film convince poco il resto. Brava Emanuela Fanti che si avventura fuori dal comico.", {"Emanuela Fanti"}),
        ("Ce film brille par son duo d’enquêteurs « fragiles » incarné par Bastien Boulon et Boris Lanner.",
         {"Bastien Boulon", "Boris Lanner"}),
        ("Coescrita por el propio director junto a Isabel Pena, la película está protagonizada por Marina Fox (nominada "
         "al César por El taller, de Laurent Cantel, Irréprochable, de Seb Marnier, y por otra más), Denis Manchet "
         "(Custodia) y Marie Colomb.", {"Marina Fox", "Denis Manchet", "Marie Colomb"}),
    ],
)  # fmt: skip
def test_players_are_told_in_many_ways(sentence: str, players: set[str]) -> None:
    reading = read(page_from_text(f"# “La orilla” (2021)\n\n{sentence}\n\n{sentence}\n"))
    assert set(values(reading, "cast")) == players


def test_the_maker_under_the_title_stands_over_a_line_of_year_and_time() -> None:
    text = (
        "LA NUIT DU QUAI\nDe Denis Mollet\nFRANCE I 2022 I 1H54 I\nSÉLECTION OFFICIELLE - CANNES PREMIÈRE\n"
        "Avec Bastien Boulon, Anouk Grinval\nÀ la police, chaque enquêteur tombe un jour sur un crime qui le hante.\n"
    )
    reading = read(page_from_text(text))
    assert reading.film is not None
    assert (reading.film.title, reading.film.directors, reading.film.year) == (
        "La Nuit du Quai",
        ("Denis Mollet",),
        2022,
    )
    assert values(reading, "runtime") == ["114"]


def test_a_question_over_a_synopsis_names_no_maker() -> None:
    text = (
        "La Nuit du Quai est un film de Denis Mollet.\nDE QUOI ÇA PARLE ?\nUn film sur un crime et deux enquêteurs.\n"
    )
    assert values(read(page_from_text(text)), "director") == ["Denis Mollet"]


CREDITED = [  # text, its players
    (
        "# Le Lac gelé\n\nUn film d'Arnaud Morel. Le casting est de qualité, avec des personnages désabusés joués par Luc"
        " Garnier et Paul Morel, émouvants. La seule femme est la juge jouée par une Anna Girard solaire. Clara Martin, qui"
        " joue Jeanne, est éleveuse.\n",
        {"Luc Garnier", "Paul Morel", "Anna Girard", "Clara Martin"},
    ),
    (
        "# Il lago\n\nIl film è diretto da Marco Rossi. Il padre è interpretato magistralmente da Paolo Verdi, la madre è"
        " interpretata dalla trentina Giulia Neri.\n",
        {"Paolo Verdi", "Giulia Neri"},
    ),
    (
        "# La orilla\n\nLa película de Marta Solano es un drama. La protagonista, interpretada con intensidad por Ana Lago, vive"
        " sola. Luis Prado, en el papel de padre, ha sido aclamado.\n",
        {"Ana Lago", "Luis Prado"},
    ),
    (
        "# Le Lac\n\nFilm de Paul Garnier. Anna Girard (dans le rôle d'une avocate) et Marie Duval (dans le rôle de Jeanne) sont"
        " au centre de ce film.\n",
        {"Anna Girard", "Marie Duval"},
    ),
]


@pytest.mark.parametrize(("text", "players"), CREDITED)
def test_an_article_or_an_adverb_beside_the_credit_changes_nothing(text: str, players: set[str]) -> None:
    film = read(page_from_text(text, name="page.md")).film
    assert film is not None and players <= set(film.cast)


def test_a_maker_behind_an_elided_preposition_is_credited() -> None:
    film = read(
        page_from_text("# Le Lac gelé\n\nLe nouveau film d'Arnaud Morel dure une heure.\n", name="page.md")
    ).film
    assert film is not None and film.directors == ("Arnaud Morel",)


def test_a_line_of_clauses_gives_maker_players_and_year() -> None:
    text = (
        "“Alma” di Ada Ruiz\n\nAlma , regia di Ada Ruiz, con Leo Mari, Eva Soli, Issa Sawa; Fotografia: Ugo Bini;"
        " Italia-Belgio, 2023; Genere: Drammatico; Durata: 121’; nelle sale da settembre 2023.\n\nIl film è bello.\n"
    )
    film = read(page_from_text(text, name="page.md")).film
    assert film is not None and (film.title, film.directors, film.year) == ("Alma", ("Ada Ruiz",), 2023)
    assert film.cast == ("Leo Mari", "Eva Soli", "Issa Sawa")


def test_a_heading_that_goes_on_with_the_credit_holds_the_title_before_it() -> None:
    text = (
        "Crítica La orilla película dirigida por Marta Solano con Ana Lago, Luis Prado\n\nLa orilla cuenta un verano. La"
        " película avanza sin prisa.\n"
    )
    film = read(page_from_text(text, name="page.md")).film
    assert film is not None and (film.title, film.directors) == ("La orilla", ("Marta Solano",))


@pytest.mark.parametrize(
    "sentence",
    [
        "Avec ses 92 minutes d'une intensité rare, ce long métrage s'impose.",
        "Con sus 92 minutos sin respiro, la película de Marta Solano convence.",
        "Con i suoi 92 minuti, il film non annoia mai.",
    ],
)
def test_the_minutes_that_a_film_has_are_its_running_time(sentence: str) -> None:
    reading = read(page_from_text(f"# Lindes\n\nFilm de Marta Solano. {sentence}\n", name="page.md"))
    assert values(reading, "runtime") == ["92"]
