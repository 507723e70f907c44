"""Release dates and the country or venue that they hold for."""

import pytest

from kerguen.model import Observation
from kerguen.observe import read
from kerguen.pages import page_from_text

FR = """# Le Retour

Réalisé par : Catherine Corsini
Avec : Aïssatou Diallo Sagna, Esther Gohourou

"""
EN = """Review: “The Return” (2023) by Catherine Corsini

A film about a mother who comes back to Corsica with her two daughters, fifteen years after she fled from it.

"""
DE = """Rückkehr nach Korsika – Filmkritik

Regie: Catherine Corsini
Darsteller: Aïssatou Diallo Sagna, Esther Gohourou

"""

ES = """Crítica de “El regreso” (2023)

Dirigida por: Catherine Corsini
Reparto: Aïssatou Diallo Sagna, Esther Gohourou

"""
NL = """Recensie: Le Retour (2023)

Regie: Catherine Corsini
Cast: Aïssatou Diallo Sagna, Esther Gohourou

"""

# (page, value, scope, kind)
DATED = [
    (FR + "Sortie : 12 juillet 2023", "2023-07-12", "FR", "country"),
    (FR + "Le film sort en salles le 12 juillet 2023.", "2023-07-12", "FR", "country"),
    (FR + "Date de sortie : 12 juillet 2023 (Belgique)", "2023-07-12", "BE", "country"),
    (FR + "Le film est disponible en DVD depuis le 5 décembre 2023.", "2023-12-05", "FR", "disc"),
    (FR + "Il est sorti dans les cinémas du Royaume-Uni ce vendredi 4 novembre 2022.", "2022-11-04", "GB", "country"),
    (EN + "It opens in UK cinemas on 19 July 2024.", "2024-07-19", "GB", "country"),
    (EN + "Release date: July 12, 2023 (France)", "2023-07-12", "FR", "country"),
    (EN + "The film will be streaming on Netflix from July 12, 2024.", "2024-07-12", None, "stream"),
    (DE + "Kinostart: 12.10.2023", "2023-10-12", "DE", "country"),
    (DE + "Ab dem 12. Oktober 2023 im Kino.", "2023-10-12", "DE", "country"),
    (DE + "In den österreichischen Kinos läuft der Film ab dem 12. Oktober 2023.", "2023-10-12", "AT", "country"),
    (DE + "Der Film startet in Frankreich am 12. Juli 2023.", "2023-07-12", "FR", "country"),
    (
        DE + "Weltpremiere feierte er bei den Filmfestspielen von Cannes am 17. Mai 2023.",
        "2023-05-17",
        "Festival de Cannes",
        "festival",
    ),
    (EN + "It was released in Belgium on 12 July 2023.", "2023-07-12", "BE", "country"),
    (ES + "La película llega a las salas mexicanas el 12 de octubre de 2023.", "2023-10-12", "MX", "country"),
    (
        ES + "CIUDAD DE MÉXICO.- La película llegará a los cines el 12 de octubre de 2023.",
        "2023-10-12",
        "MX",
        "country",
    ),
    (ES + "La película llegará a los cines el 12 de octubre de 2023.", "2023-10-12", "ES", "country"),
    (NL + "Wachten dus: 12 oktober 2023 is de film pas in de bioscoop te zien.", "2023-10-12", "NL", "country"),
    (
        FR
        + "Date de sortie : 26/07/23\n\nÀ partir de sa date de sortie, le film est visible dans les salles du Parc.\n\nLe Parc\nLiège",
        "2023-07-26",
        "Le Parc",
        "venue",
    ),
]


@pytest.mark.parametrize(("page", "value", "scope", "kind"), DATED)
def test_a_release_date_has_its_scope(page: str, value: str, scope: str | None, kind: str) -> None:
    (found,) = _releases(page)
    assert (found.value, found.scope, found.scope_kind) == (value, scope, kind)


SHEET = "Petite Maman\n\nDirected by: Céline Sciamma\n{label}: 2 June 2021\nRunning time: 72 minutes\n"


@pytest.mark.parametrize(
    ("label", "scope"), [("Release date (France)", "FR"), ("Release date (USA)", "US"), ("Release date", None)]
)
def test_a_country_in_the_brackets_of_a_label_is_the_scope_and_not_the_films(label: str, scope: str | None) -> None:
    reading = read(page_from_text(SHEET.format(label=label), name="page.txt"))
    assert [(o.value, o.scope) for o in reading.observations if o.field == "release_date"] == [("2021-06-02", scope)]
    assert "country" not in {o.field for o in reading.observations}
    assert reading.page.kind == "fact_sheet"


NOT_RELEASES = [
    FR + "Publié le 3 mai 2024 par la rédaction.",
    EN + "He was born on July 12, 1950 in Bastia.",
    EN + "Posted on March 3, 2024 at 11:44 a.m.",
    FR + "Nous vous attendons au cinéma **lundi 15 janvier 2024 à 20h**, le débat suivra.",  # an hour: a screening
]


@pytest.mark.parametrize("page", NOT_RELEASES)
def test_other_dates_are_no_releases(page: str) -> None:
    assert _releases(page) == []


def test_a_scope_that_cannot_be_told_is_a_doubt() -> None:
    (found,) = _releases(EN + "The film was released in theaters on July 12, 2023.")
    assert found.scope is None
    assert [d.code for d in found.doubts] == ["scope-unknown"]


def test_a_machine_s_language_is_not_the_country_of_the_release() -> None:
    """A Spanish page made of a French one: the country of what it still names, and not Spain."""
    page = (
        "Petite Maman : ¿hay que ver la película ?\n\nDirigida por: Céline Sciamma Género: Drama\n\n"
        "Se estrenó en los cines el 2 de junio de 2021. Revista de prensa de las críticas en Allocin: Télérama está encantado.\n\n"
        "Encontrar una sesión\n\nSesiones por ciudades\n"
    )
    assert [(o.value, o.scope) for o in _releases(page)] == [("2021-06-02", "FR")]


ROSETTA = "Rosetta\n\nRegie: Luc Dardenne, Jean-Pierre Dardenne\nMet: Émilie Dequenne, Fabrizio Rongione\nLand: België, Frankrijk\nSpeelduur: 95 min.\n\n"


@pytest.mark.parametrize(
    ("page", "scope"),
    [
        (NL + "Vanaf 12 oktober 2023 in de bioscoop.\n\nStudio Skoop, Sint-Annaplein 63, 9000 Gent", "BE"),
        (NL + "Vanaf 12 oktober 2023 in de bioscoop.\n\nCinecenter, Lijnbaansgracht 236, 1017 PH Amsterdam", "NL"),
        (DE + "Kinostart: 12.10.2023\n\nFilmhaus am Spittelberg, Spittelberggasse 3, 1070 Wien", "AT"),
        (FR + "Sortie : 12 juillet 2023\n\nCinéma, rue du Général-Dufour 16, 1204 Genève", "CH"),
        (ROSETTA + "Vanaf 29 september 1999 in de bioscoop.", None),  # of either country
    ],
)
def test_what_a_page_says_of_itself_goes_before_its_language(page: str, scope: str | None) -> None:
    assert {o.scope for o in _releases(page)} == {scope}


def test_one_strong_sign_of_translation_is_enough_for_a_language_to_tell_no_country() -> None:
    sheet = "Victoria\n\n{maker} : Sebastian Schipper\nAvec : Laia Costa, Frederick Lau\n{start} : {day}\n138 minutes\n"
    (plain,) = _releases(sheet.format(maker="Réalisation", start="Sortie", day="1er juillet 2015"))
    (translated,) = _releases(sheet.format(maker="Régie", start="Démarrage au cinéma", day="11 juin 2015"))
    assert (plain.scope, translated.scope) == ("FR", None)
    assert [d.code for d in translated.doubts] == ["scope-unknown"]


def _releases(page: str) -> list[Observation]:
    found = [o for o in read(page_from_text(page, name="page.txt")).observations if o.field == "release_date"]
    return list({(o.value, o.scope): o for o in found}.values())


def test_each_date_of_a_sentence_has_the_country_named_beside_it() -> None:
    page = NL + "De film werd op 5 mei 2023 in de Verenigde Staten en op 12 oktober 2023 in Nederland uitgebracht."
    assert {(o.value, o.scope) for o in _releases(page)} == {("2023-05-05", "US"), ("2023-10-12", "NL")}


@pytest.mark.parametrize(
    "told",
    [
        "“La Fracture” was released on 27 October 2021.",  # her other film
        "It would have opened in cinemas on 5 May 2023.",
        "Titane (in cinemas from 14 July 2021)",
    ],
)
def test_a_date_of_another_film_or_one_that_was_not_kept_is_no_release(told: str) -> None:
    assert _releases(EN + told) == []


def test_a_date_without_a_year_is_of_the_year_nearest_to_the_pages_own_date() -> None:
    (found,) = _releases("---\ndate: 2023-12-20\n---\n" + FR + "Le film sortira en salles le 4 janvier.")
    assert (found.value, [d.code for d in found.doubts]) == ("2024-01-04", ["year-inferred"])


WRITTEN = "---\ndate: 2023-02-10\n---\n"

# (page, the days and their scopes)
TOLD = [
    (FR + "Le film sort en Belgique le 19 juillet 2023.", {("2023-07-19", "BE")}),
    (DE + "Am 12. Oktober 2023 startet der Film in rund 50 Kinos.", {("2023-10-12", "DE")}),
    (DE + "Er feierte am 17. Mai 2023 bei den Filmfestspielen von Cannes seine Premiere, kam dann zu uns.", set()),
    (WRITTEN + EN + "Don’t miss the July 12, 2023 release with your family.", {("2023-07-12", None)}),
    (WRITTEN + FR + "Le film sortira en salles le 1er novembre.", {("2023-11-01", "FR")}),  # ten months later
    (WRITTEN + FR + "Le film est sorti en salles le 1er novembre.", {("2022-11-01", "FR")}),
    (WRITTEN + FR + "Quand sort-il en salles ? Le 12 juillet.", {("2023-07-12", "FR")}),
    (FR + "Attendu au printemps, il ne sortira pas le 3 mai 2023 en salles.", set()),
    (EN + "Opening on: July 12, 2023", {("2023-07-12", None)}),
    (NL + "Verschijnt: 12 oktober 2023", {("2023-10-12", "NL")}),
    (EN + "It was scheduled for May 3, 2023 in theaters.", set()),
]


@pytest.mark.parametrize(("page", "days"), TOLD)
def test_days_told_in_other_words(page: str, days: set[tuple[str, str | None]]) -> None:
    assert {(o.value, o.scope) for o in _releases(page)} - {("2023-05-17", "Festival de Cannes")} == days


IT = """# Il ritorno

Regia: Catherine Corsini
Cast: Aïssatou Diallo Sagna, Esther Gohourou

"""


def test_the_country_beside_the_word_for_a_release_is_its_scope() -> None:
    page = IT + "Arriva nelle sale francesi il 12 luglio 2023, mentre la data d’uscita italiana è il 9 novembre 2023."
    assert {(o.value, o.scope) for o in _releases(page)} == {("2023-07-12", "FR"), ("2023-11-09", "IT")}


def test_the_first_day_of_a_release_that_was_put_off_is_none() -> None:
    page = WRITTEN + IT + "Dal 12 ottobre il film slitta al 9 novembre."
    assert {o.value for o in _releases(page)} == {"2023-11-09"}


def test_a_day_under_the_heading_of_another_film_is_not_this_films() -> None:
    page = """# What to see this autumn

## The Return

Directed by Catherine Corsini, with Aïssatou Diallo Sagna. “The Return” opens in cinemas on 12 July 2023.

## A jury and a snowy chalet

The new Triet opens in cinemas on 23 August 2023.
"""
    assert {o.value for o in _releases(page)} <= {"2023-07-12"}


def test_a_day_alone_on_its_line_dates_the_films_of_a_calendar_below_it() -> None:
    page = """---
date: 2023-10-01
---
Próximos estrenos

12 de octubre:

EL REGRESO
Directora: Catherine Corsini
Protagonistas: Aïssatou Diallo Sagna, Esther Gohourou

Una madre vuelve a Córcega con sus hijas, quince años después.

6 de diciembre:

ANATOMÍA DE UNA CAÍDA
Directora: Justine Triet
Protagonistas: Sandra Hüller, Swann Arlaud

Una escritora es juzgada por la muerte de su marido.
"""
    found = [o for o in read(page_from_text(page)).observations if o.field == "release_date"]
    assert {o.value for o in found} == {"2023-10-12", "2023-12-06"}


CALENDAR = """Kinostarts am 12. Oktober 2023

Rückkehr nach Korsika
Regie: Catherine Corsini, Frankreich 2023, 110 Min.
Eine Mutter kehrt mit ihren Töchtern nach Korsika zurück, das sie vor fünfzehn Jahren verlassen hat.

Anatomie eines Falls
Regie: Justine Triet, Frankreich 2023, 151 Min.
Eine Schriftstellerin steht vor Gericht, weil ihr Mann aus dem Fenster gestürzt ist.
"""


def test_a_heading_with_a_date_dates_every_film_below_it() -> None:
    found = [o for o in read(page_from_text(CALENDAR)).observations if o.field == "release_date"]
    assert [(o.subject, o.value, o.scope) for o in found] == [(0, "2023-10-12", "DE"), (1, "2023-10-12", "DE")]


def test_countries_before_the_days_of_a_label_are_their_scopes() -> None:
    page = page_from_text(
        "# Fiore (2016)\n\nDirected by: Claudio Giovannesi\nRelease date: IT 25/05/2016, FR 22/03/2017\n"
    )
    found = [o for o in read(page).observations if o.field == "release_date"]
    assert [(o.value, o.scope) for o in found] == [("2016-05-25", "IT"), ("2017-03-22", "FR")]


def test_a_country_before_the_word_release_is_the_scope() -> None:
    sheet = "The Father\n\nDirector: Florian Zeller\nUK release date: 11 June 2021\nUS release: 26 February 2021\n"
    assert [(found.value, found.scope) for found in _releases(sheet)] == [("2021-06-11", "GB"), ("2021-02-26", "US")]


NATIONAL_CINEMA = [
    ("en", "It is the best role in French cinema for years.\n\n152 minutes. UK release: 10 November 2023.", ("2023-11-10", "GB")),
    ("en", "It is the best role in French cinema for years.\n\nUK release date: 10 November 2023", ("2023-11-10", "GB")),
    ("de", "Das ist die beste Rolle des französischen Kinos seit Jahren.\n\nKinostart: 2. November 2023", ("2023-11-02", "DE")),
    ("de", "Das ist die beste Rolle im französischen Kino seit Jahren.\n\nKinostart: 2. November 2023", ("2023-11-02", "DE")),
    ("fr", "C'est le plus beau rôle du cinéma allemand depuis longtemps.\n\nSortie le 23 août 2023", ("2023-08-23", "FR")),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "expected"), NATIONAL_CINEMA)
def test_the_cinema_of_a_country_is_not_where_the_film_is_shown(lang, text, expected):
    heads = {
        "en": "Anatomy of a Fall\n\nDirector: Justine Triet. With Sandra Hüller, Swann Arlaud. It plays with a burning coldness.",
        "de": "Anatomie eines Falls\n\nRegie: Justine Triet. Mit Sandra Hüller, Swann Arlaud. Sie spielt mit einer Kälte, die brennt.",
        "fr": "Anatomie d'une chute\n\nDe Justine Triet, avec Sandra Hüller, Swann Arlaud. Elle joue avec une froideur qui brûle.",
    }
    found = read(page_from_text(f"{heads[lang]}\n\n{text}\n", "page.txt"))
    assert [(o.value, o.scope) for o in found.observations if o.field == "release_date"] == [expected]
