"""Makers, players and lines of facts as German and Dutch texts tell them. Our own words on real films."""

import pytest

from kerguen.observe import read
from kerguen.observe.facts.labelled import Sheet, labelled
from kerguen.observe.lines import whole
from kerguen.pages import page_from_text
from kerguen.values.people import names_in

MAKERS = [  # (director, page)
    ("Nora Fingscheidt", """Systemsprenger

Nora Fingscheidts Spielfilmdebüt „Systemsprenger“ lief in Berlin und danach in vielen Städten. Nora Fingscheidt war bei der Vorführung. Der Film zeigt ein Kind, das niemand halten kann."""),
    ("Nora Fingscheidt", """Heute im Kino

Am Abend kommt Nora Fingscheidt (Foto) mit ihrem Debütfilm „Systemsprenger“ nach Hamburg. Der Film „Systemsprenger“ erzählt von einem Kind, das niemand halten kann."""),
    ("Halina Reijn", """Instinct

Het regiedebuut van actrice Halina Reijn krijgt veel aandacht. De film Instinct speelt in een kliniek en de spanning is te snijden."""),
    ("Christian Petzold", """Transit

In „Transit“ erzählt Christian Petzold von Menschen, die auf ein Schiff warten. Der Film „Transit“ spielt in Marseille, und doch spielt er überall."""),
    ("Halina Reijn", """Instinct van Halina Reijn is een sterke debuutfilm
Instinct, het regiedebuut van Halina Reijn, is dreigend en ongemakkelijk. De film Instinct speelt in een kliniek."""),
    ("Caroline Link", """Der Junge muss an die frische Luft

Erfolgsregisseurin Caroline Link ist mit der Tragikomödie „Der Junge muss an die frische Luft“ im Kino. Der Film zeigt eine Kindheit im Ruhrgebiet."""),
    ("Andreas Dresen", """Gundermann

DE 2018, 128 Min., von Andreas Dresen mit Alexander Scheer, Anna Unterberger, Axel Prahl
Der Film „Gundermann“ fragt, was es heißt, die eigene Vergangenheit zu vergessen."""),
    ("Michaël R. Roskam", """Rundskop ★★★★☆

DRAMA Michaël R. Roskam maakte een knallend debuut met deze rauwe film, die veel prijzen won. Rundskop is een film over vee en over zwijgen."""),
    ("Caroline Link", """Der Junge muss an die frische Luft

Ein Buch erzählt von einer Kindheit im Ruhrgebiet. Caroline Link hat nun die Geschichten ganz im Stil der Vorlage verfilmt. Der Film „Der Junge muss an die frische Luft“ ist warm und traurig."""),
    ("Caroline Link", """Der Junge muss an die frische Luft

Eine Kindheit im Ruhrgebiet, ein Junge, der alle zum Lachen bringt: ein schöner Film mit viel Sinn für die Zeit.

Deutschland, 2018
Regie Caroline Link
95 min
Kinostart 25. Dezember 2018"""),
    ("Wim Wenders", """Perfect Days

Der Filmclub zeigt am Freitag „Perfect Days“ von Altmeister Wim Wenders. Der Film „Perfect Days“ begleitet einen Mann, der in Tokio Toiletten putzt und Bäume fotografiert."""),
]  # fmt: skip


@pytest.mark.parametrize(("director", "text"), MAKERS)
def test_a_debut_and_a_verb_of_telling_name_the_maker(director: str, text: str) -> None:
    film = read(page_from_text(text)).film
    assert film is not None and film.directors == (director,)
    assert film.title in (
        "Systemsprenger",
        "Instinct",
        "Transit",
        "Der Junge muss an die frische Luft",
        "Gundermann",
        "Rundskop",
        "Perfect Days",
    )


CASTS = [  # (players, page)
    (("Carice van Houten", "Marwan Kenzari"), """Instinct

Deze week opent de thriller Instinct van Halina Reijn, waarin Carice van Houten en Marwan Kenzari een psycholoog en een gevangene spelen. Instinct is een film die lang blijft hangen, met een einde dat niemand ziet aankomen."""),
    (("Helena Zengel",), """Systemsprenger

Ein Drama von Nora Fingscheidt, in dem Helena Zengel ein Mädchen spielt, das alle verlässt. „Systemsprenger“ ist ein Film ohne Trost."""),
    (("Matthias Schoenaerts",), """Rundskop

Rundskop is een film van Michaël R. Roskam. Dat Matthias Schoenaerts er de rol van zijn leven in speelt, weet intussen iedereen."""),
    (("Alexander Scheer",), """Gundermann

„Gundermann“ ist ein Film von Andreas Dresen, der gelungen ist, auch dank der überragenden Leistung von Alexander Scheer in der Titelrolle."""),
    (("Paula Beer", "Franz Rogowski", "Maryam Zaree"), """Undine

2020, Deutschland, 90 Min.
FSK 12
Regie: Christian Petzold
Darsteller: Paula Beer, Franz Rogowski,
Maryam Zaree u.a.
"""),
]  # fmt: skip


@pytest.mark.parametrize(("players", "text"), CASTS)
def test_players_stand_before_a_verb_at_the_end_and_on_broken_lines(players: tuple[str, ...], text: str) -> None:
    film = read(page_from_text(text)).film
    assert film is not None and film.cast == players


OTHERS = [  # (who is no player of the film, page)
    ("Hape Kerkeling", """Der Junge muss an die frische Luft

Der Film „Der Junge muss an die frische Luft“ von Caroline Link ist ein Glück, auch weil man sieht, wie ein Kind auf seine Weise den jungen Hape Kerkeling verkörpert."""),
    ("Christian Bale", """American Psycho

Luca Guadagnino maakt een nieuwe film van 'American Psycho'. In de originele film, die in 2000 uitkwam met Christian Bale in de hoofdrol, was het verhaal al donker."""),
    ("Doctor Strange", """Druk

Druk is de nieuwe film van Thomas Vinterberg. Naast Mikkelsen, die te zien was in Star Wars: Rogue One en Doctor Strange, spelen ook Thomas Bo Larsen en Lars Ranthe rollen in Druk."""),
    ("John Wayne", """Gundermann

Der Film „Gundermann“ von Andreas Dresen hat Alexander Scheer in der Titelrolle. Eine Kollegin vergleicht Scheer mit John Wayne, was niemand versteht."""),
    ("Marie Krol", """Buurt in beeld

De documentaire Buurt in beeld van Ingrid de Wit volgt drie bewoners van een flat. Marie Krol (82 jaar) speelt piano voor haar buren en wil niet weg."""),
]  # fmt: skip


@pytest.mark.parametrize(("name", "text"), OTHERS)
def test_parts_players_of_other_films_and_films_are_no_players(name: str, text: str) -> None:
    film = read(page_from_text(text)).film
    assert film is not None and name not in film.cast


def test_players_each_with_the_part_go_on() -> None:
    text = """Der Junge muss an die frische Luft

Der Film „Der Junge muss an die frische Luft“ von Caroline Link hat mir gefallen. Sie hatte ein wunderbares Ensemble: Julius Weckauf als Hans-Peter, Luise Heyer als seine Mutter, Sönke Möhring als seinen Vater, Hedi Kriegeskotte und Joachim Król als Oma Anne und Opa Willi."""
    film = read(page_from_text(text)).film
    assert film is not None
    assert film.cast == ("Julius Weckauf", "Luise Heyer", "Sönke Möhring", "Hedi Kriegeskotte", "Joachim Król")


def test_a_player_of_another_film_in_such_a_clause_is_not_of_this_one() -> None:
    text = """Furiosa

Furiosa is de nieuwe film van George Miller. Wie terugkijkt naar *Mad Max*, waarin Tom Hardy de rol van Max speelt, ziet hoe stil die film was."""
    film = read(page_from_text(text)).film
    assert film is not None and "Tom Hardy" not in film.cast


def test_a_text_may_end_in_a_bracket_of_credits() -> None:
    text = """Ein Kind, das alle verlässt

Auf der Berlinale sorgte «Systemsprenger» für Furore. In der Hauptrolle glänzt Helena Zengel, die bei den Dreharbeiten neun Jahre alt war, und der Film lässt niemanden kalt. (Systemsprenger, Deutschland 2019, 125 Min., FSK ab 12, von Nora Fingscheidt, mit Helena Zengel, Albrecht Schuch)"""
    reading = read(page_from_text(text))
    assert reading.film is not None and reading.film.year == 2019
    assert reading.film.directors == ("Nora Fingscheidt",) and "Albrecht Schuch" in reading.film.cast
    assert 125 in {o.value for o in reading.observations if o.field == "runtime"}


def test_the_title_stands_over_lines_of_facts_with_a_country_that_no_list_has() -> None:
    text = """Kinostart verschoben
Ab März 21
UNDINE
BRD/Frk 2020, 90 Min
Regie: Christian Petzold
DarstellerInnen: Paula Beer, Franz Rogowski
Undine lebt in Berlin und erzählt fremden Leuten von der Stadt.
"""
    film = read(page_from_text(text)).film
    assert film is not None and (film.title, film.year) == ("UNDINE", 2020)


def test_a_weekday_over_its_date_is_no_title() -> None:
    text = """Samstag,
30. April 2022,
20.30 Uhr
Eine Frau führt Gäste durch Modelle der Stadt und verliebt sich in einen Taucher, der sie aus dem Wasser zieht.
Undine
2020, Deutschland, 90 Min.,
FSK 12
Regie und Drehbuch: Christian Petzold
Darsteller: Paula Beer, Franz Rogowski
"""
    film = read(page_from_text(text)).film
    assert film is not None and film.title == "Undine"


MADE = [  # (year, page)
    (2022, """Das Lehrerzimmer

Der Regisseur Ilker Çatak kam nach Hannover. Sein 2022 gedrehter Film „Das Lehrerzimmer“ spielt nur in einer Schule."""),
    (2011, """Rundskop

Michaël R. Roskam was te gast. Zijn in 2011 gedraaide film ‘Rundskop’ gaat over vee en over zwijgen, en won veel prijzen."""),
]  # fmt: skip


@pytest.mark.parametrize(("year", "text"), MADE)
def test_the_year_may_stand_before_the_film(year: int, text: str) -> None:
    film = read(page_from_text(text)).film
    assert film is not None and film.year == year


def test_the_year_before_another_film_is_not_of_this_one() -> None:
    text = """Roter Himmel

Christian Petzold kam nach Hannover, „Roter Himmel“ ist sein neuer Film. Sein 2012 gedrehter Film „Barbara“ lief davor."""
    film = read(page_from_text(text)).film
    assert film is None or film.year != 2012


def test_roles_in_brackets_of_a_credit_line_are_no_players() -> None:
    text = """De slag om de Schelde

Regie: Matthijs van Heijningen Jr. | Scenario: Paula van der Oest | Cast: Susan Radder (Teuntje Visser), Gijs Blom (Marinus van Staveren), Tom Felton (Tony Turner), e.a. | Speelduur: 125 minuten | Jaar: 2020
"""
    film = read(page_from_text(text)).film
    assert film is not None and film.cast == ("Susan Radder", "Gijs Blom", "Tom Felton")


TOLD_MAKERS = {
    "a genitive over a line of adjectives": (
        "TONI ERDMANN\n\nMaren Ades fein beobachteter und gleichzeitig sehr komischer Film über eine Vater-Tochter-"
        "Beziehung ist ein Triumph. Der Film läuft noch eine Woche.",
        ("Maren Ade",),
    ),
    "a genitive before the title": (
        "Gundermann\n\nHeute gibt es einen Film zu sehen, der das Kino verändert hat: Andreas Dresens Gundermann. In Gundermann steht ein "
        "Baggerfahrer auf der Bühne, und der Film hört ihm zu.",
        ("Andreas Dresen",),
    ),
    "the city that the maker is of": (
        "‘Girl’, het langspeelfilmdebuut van Gentenaar Lukas Dhont (27), heeft er al een zegetocht op zitten. De film "
        "‘Girl’ opent deze week het festival.",
        ("Lukas Dhont",),
    ),
    "another work behind a genitive": (
        "Borgman\n\nDe schaduw van Pier Paolo Pasolini’s Teorema weegt zwaar door op deze film. Borgman belt aan bij een "
        "gezin en de film ontspoort.",
        (),
    ),
}


@pytest.mark.parametrize(("text", "makers"), TOLD_MAKERS.values(), ids=TOLD_MAKERS.keys())
def test_who_made_it_stands_without_what_it_is_of(text: str, makers: tuple[str, ...]) -> None:
    film = read(page_from_text(text, name="page.txt")).film
    assert film is not None
    assert film.directors == makers


def test_a_version_over_the_credit_is_no_title() -> None:
    text = (
        "Gundermann\nEin Abend im Institut\n\nGundermann erzählt von einem Baggerfahrer. Der Film lebt von seinen Liedern.\n\n"
        "Deutschland 2018\n128 Min.\n\n\nDeutsch mit englischen Untertiteln\n\nRegie und Drehbuch: Andreas Dresen\n"
        "Darsteller: Alexander Scheer, Anna Unterberger"
    )
    film = read(page_from_text(text, name="page.txt")).film
    assert film is not None
    assert film.title == "Gundermann"


def test_a_kind_of_film_in_a_line_of_facts_made_nothing() -> None:
    text = "Eine Kritik von Hanna, 10 Jahre\nSpielfilm, Deutschland 2018, 128 min.\n\nIm Film „Gundermann“ singt ein Baggerfahrer. Ich mochte den Film."
    reading = read(page_from_text(text, name="page.txt"))
    assert [o.value for o in reading.observations if o.field == "director"] == []


def test_players_go_on_below_a_line_of_facts_that_ends_with_a_comma() -> None:
    text = (
        "DE 2018, 128 Min., von Andreas Dresen mit Alexander Scheer, Anna Unterberger,\nAxel Prahl, Thorsten Merten\n"
        "Der Film „Gundermann“ fragt, was es heißt, die eigene Vergangenheit zu vergessen."
    )
    film = read(page_from_text(text, name="page.txt")).film
    assert film is not None
    assert film.cast == ("Alexander Scheer", "Anna Unterberger", "Axel Prahl", "Thorsten Merten")


def test_who_has_the_part_plays() -> None:
    text = (
        "The Father\n\nIn de film The Father staat Anthony Hopkins centraal, die de rol van Anthony vertolkt. Tegenover hem "
        "staat Olivia Colman, die de rol van Anne op zich neemt. De film is beklemmend."
    )
    film = read(page_from_text(text, name="page.txt")).film
    assert film is not None
    assert "Olivia Colman" in film.cast


def test_a_name_is_read_behind_the_words_that_lead_to_it() -> None:
    text = "Ein Thriller von Regisseurin Olivia Newman - u.a. mit Daisy Edgar-Jones."
    assert [text[a:b] for a, b in names_in(text, 0, len(text))] == ["Regisseurin Olivia Newman", "Daisy Edgar-Jones"]


def test_each_start_has_the_country_before_its_day() -> None:
    text = (
        "Gundermann\n\nRegie\nAndreas Dresen\nKinostart:\nDeutschland, am 23.08.2018 bei Pandora\nKinostart:\n"
        "Österreich, am 24.08.2018 bei Filmladen\nJahr\n2018\n"
    )
    found = labelled(Sheet(whole(page_from_text(text, name="page.txt")), None))
    assert [(f.value, f.scope) for f in found if f.field == "release_date"] == [
        ("2018-08-23", "DE"),
        ("2018-08-24", "AT"),
    ]
