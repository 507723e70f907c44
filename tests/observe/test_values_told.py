"""Years, running times, genres and release days in natural turns. Sentences written for these tests, facts of real films."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_from_text

YEARS = [
    ("# Stagecoach\n\nStagecoach is a 1939, John Ford directed western. The film made John Wayne a star.\n", 1939),
    ("# The Secret of Roan Inish\n\nJohn Sayles tells stories, and his 1994 film The Secret of Roan Inish is a gentle one.\n", 1994),
    ("# Amélie\n\nAmélie (French: [ameˈli] (listen); The Fabulous Destiny) is a 2001 romantic comedy film directed by "
     "Jean-Pierre Jeunet.\n", 2001),
    ("# Heat\n\nWhen Michael Mann made Heat back in 1995, nobody had seen such a shoot-out. The film still amazes.\n", 1995),
    ("# Le Samouraï\n\nEn 1967, Jean-Pierre Melville tourne Le Samouraï avec Alain Delon. Le film est d'un grand calme.\n", 1967),
    ("# Playtime\n\nTourné en 1967 par Jacques Tati, ce film fait de Paris un jouet. La mise en scène est un ballet.\n", 1967),
    ("# Atlantique\n\nCe drame de 2019, que l'on doit à Mati Diop, est un film de fantômes. Les acteurs y sont beaux.\n", 2019),
    ("# Thief\n\nThis 1981 thriller looks like nothing else. The film was directed by Michael Mann.\n", 1981),
    ("# Brooklyn\n\nDirector: John Crowley (2015)\n\nThis film of a young woman in New York is a quiet joy.\n", 2015),
    ("# Columbus\n\nIn 2017 I saw this film twice; made with love, it looks at houses. Kogonada directs.\n\nThe film looks at houses.\n", None),
    ("# On vous croit\n\nOp dinsdag 3 maart 2026 de film On vous croit in de zaal. Een film over een rechtszaak.\n", None),
    ("# Film club: ‘Aftersun’\n\nAftersun (2022)\n\nCharlotte Wells directed this film of a father and a daughter.\n", 2022),
    ("# Napoleon\n\nRidley Scott's film looks back at Abel Gance’s landmark 1927 film Napoléon and loses.\n", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "year"), YEARS)
def test_the_year_is_told_in_running_text(text: str, year: int | None) -> None:
    film = read(page_from_text(text)).film
    assert (film.year if film else None) == year


TIMES = [
    ("# Past Lives\n\nCeline Song directs this film, and its 106 minutes fly by.\n", 106),
    ("# Past Lives\n\nAt a brisk 105 minutes, the film never drags. Celine Song directs.\n", 105),
    ("# Past Lives\n\nRated PG-13. 1 hour, 45 minutes. Directed by Celine Song.\n\nA film of glances.\n", 105),
    ("# Past Lives\n\nMost of its 105-minute running time is spent in silence, and the film is better for it.\n", 105),
    ("# Past Lives\n\nSony // 2023 // 105 Minutes\n\nCeline Song's film is a quiet one.\n", 105),
    ("# Past Lives\n\n**Director:** Celine Song **Cast:** Greta Lee, Teo Yoo **Duration** 1hr 45 mins **Year** 2023\n\nA film.\n", 105),
    ("# Petite Maman\n\nCéline Sciamma filme l'enfance dans un drame de 72 minutes. Le film est un petit miracle.\n", 72),
    ("# Past Lives\n\nDoors ca. 2 hours before. We waited 97 minutes, then 98 minutes, for this film.\n", None),
    ("# Past Lives\n\nThe first 97 minutes of this film are quiet.\n", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "minutes"), TIMES)
def test_the_running_time_is_told_in_running_text(text: str, minutes: int | None) -> None:
    said = {o.value for o in read(page_from_text(text)).observations if o.field == "runtime"}
    assert said == ({minutes} if minutes else set())


GENRES = [
    ("# Thief\n\nIt is a tense, brutal thriller about a safecracker. Michael Mann directs this film with ice.\n", {"thriller"}),
    ("# The Hired Hand\n\nPeter Fonda's quiet western is a film of dissolves. Peter Fonda directed it himself.\n", {"western"}),
    ("# Beginners\n\nMike Mills' beautifully shaped and shaded autobiographical drama is a film about love. Mike Mills wrote "
     "and directed it.\n", {"drama"}),
    ("# Le Trou\n\nLe Trou est un polar de 1960. Jacques Becker filme une évasion, et le film ne lâche rien.\n", {"crime"}),
    ("# Les Combattants\n\nThomas Cailley réalise ce film. Les combattants est une comédie d'aujourd'hui.\n", {"comedy"}),
    ("# Thief\n\nIt is a western town where the film begins. Michael Mann directs this film with ice.\n", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "genres"), GENRES)
def test_the_genre_is_told_in_running_text(text: str, genres: set[str]) -> None:
    assert {o.value for o in read(page_from_text(text)).observations if o.field == "genre"} == genres


RELEASES = [
    ("# Beau Travail\n\n**Sortie en Belgique : 3 mai 2000**\nDurée : 1h30\nUn film de Claire Denis\n", "BE"),
    ("# Beau Travail\n\nSortie Belgique : 3 mai 2000\nDurée : 1h30\nUn film de Claire Denis\n", "BE"),
    ("# Beau Travail\n\nNZ Release date: 3 May 2000\nLength: 90 mins\nDir: Claire Denis\n\nThe film is a dance.\n", "NZ"),
    ("# Beau Travail\n\nSchweizer Kinostart: 3. 5. 2000\nDauer: 90 Min.\nRegie: Claire Denis\n\nDer Film ist ein Tanz.\n", "CH"),
    ("# Beau Travail\n\n**UK release: 3 May 2000** · 90 mins · 15 · Dir: Claire Denis\n\nThe film is a dance.\n", "GB"),
    ("# Beau Travail\n\nThe film opened in the U.S. on May 3, 2000. Claire Denis directed it.\n", "US"),
    ("# Beau Travail\n\nThe film arrives in Canadian theatres on May 3, 2000. Claire Denis directed it.\n", "CA"),
    ("# Beau Travail\n\nSortie en Suisse romande le 3 mai 2000. Réalisé par Claire Denis, le film est une danse.\n", "CH"),
    ("# Beau Travail\n\nThe film came out in France on 3 May 2000. Claire Denis directed it.\n", "FR"),
    ("# Beau Travail\n\n- 3 mai 2000\n- 1h30\n- Drame\n\nDe Claire Denis\n\nLe film se passe dans les salles d'une caserne en France.\n", "FR"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "country"), RELEASES)
def test_the_country_of_a_release_is_in_its_label_or_beside_it(text: str, country: str) -> None:
    said = {(o.value, o.scope) for o in read(page_from_text(text)).observations if o.field == "release_date"}
    assert said == {("2000-05-03", country)}


def test_a_line_of_genres_stands_above_or_under_a_line_of_facts() -> None:
    text = "# Local Hero\n\nDir. Bill Forsyth\nUK 1983\n111 mins\nComedy/Drama\n\nAn oilman comes to a village in this film, and stays.\n"
    said = {(o.field, o.value) for o in read(page_from_text(text)).observations}
    assert {("genre", "comedy"), ("genre", "drama"), ("runtime", 111), ("year", 1983), ("country", "GB")} <= said


def test_a_film_re_released_in_cinemas_is_no_new_film() -> None:
    text = "# Beau Travail\n\nThe film is re-released in cinemas on 3 May 2020, in a restored print. Claire Denis directed it.\n"
    assert [o.scope_kind for o in read(page_from_text(text)).observations if o.field == "release_date"] == [
        "re-release"
    ]


def test_countries_and_year_are_told_as_sentences() -> None:
    text = "# Les Sept Samouraïs\n\nJapon. 1954. 207 min. Réalisation : Akira Kurosawa. Avec Toshirō Mifune.\n\nUn film d'aventures.\n"
    said = {(o.field, o.value) for o in read(page_from_text(text)).observations}
    assert {("country", "JP"), ("year", 1954), ("runtime", 207)} <= said
    story = "# Le Silence de la mer\n\nUn film de Jean-Pierre Melville.\n\nFrance. 1941. La guerre est là et le film se tait.\n"
    assert not [o for o in read(page_from_text(story)).observations if o.field == "year"]


def test_a_genre_behind_the_labelled_running_time_is_the_film_s() -> None:
    reading = read(
        page_from_text("# Cléo de 5 à 7\n\nRéalisation : Agnès Varda\n\nDurée : 1h 30min | Drame\n", "page.txt")
    )
    told = {(o.field, o.value) for o in reading.observations if o.field in ("runtime", "genre")}
    assert told == {("runtime", 90), ("genre", "drama")}


SHEETS = [
    ("# Beau Travail\n\nDistribué par : Lune Noire\nDurée : 1h30\n\nUn film de Claire Denis, qui danse.\n", "distributor", "Lune Noire"),
    ("# Beau Travail\n\nReleased by: Harbour Lane\nLength: 90 mins\n\nA film by Claire Denis.\n", "distributor", "Harbour Lane"),
    ("# Beau Travail\n\n#### Language\n\nFrench\n\n#### Distributor\n\nHarbour Lane\n\n#### Length\n\n90 mins\n\nA film by Claire "
     "Denis.\n", "distributor", "Harbour Lane"),
    ("# Beau Travail\n\n(France, 90 minutes)\n\nA film by Claire Denis, which dances.\n", "country", "FR"),
    ("# Beau Travail\n\nFrance. 90 minutes.\n\nA film by Claire Denis, which dances.\n", "country", "FR"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "field", "value"), SHEETS)
def test_a_sheet_in_another_form_says_the_same(text: str, field: str, value: str) -> None:
    assert {o.value for o in read(page_from_text(text)).observations if o.field == field} == {value}
