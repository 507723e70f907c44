"""Pages of the great film sites as a browser saves their text: menus, facts without marks, labels over values.

The layouts are theirs, the sentences ours, the facts true.
"""

from typing import Any

import pytest

from kerguen.observe import read
from kerguen.pages import page_of

FRENCH = """AlloCiné
Cinéma
Séries
Streaming
Mon AlloCiné
Accueil
Cinéma
Tous les films
Films Comédie dramatique
Le Règne animal
Le Règne animal
4 octobre 2023 en salle | 2h 08min | Aventure, Drame, Fantastique
De Thomas Cailley
Par Thomas Cailley, Pauline Munier
Avec Romain Duris, Paul Kircher, Adèle Exarchopoulos
Presse
4,0 33 critiques
Spectateurs
3,9 9652 notes, 1025 critiques
Mes amis
--
Séances (2)
Bande-annonce
Ma note
Synopsis
Tout public avec avertissement
Dans un monde en proie à une vague de mutations qui transforment peu à peu certains humains en animaux, François fait tout pour sauver sa femme, touchée par ce phénomène mystérieux.

Infos techniques
Nationalités
France, Belgique
Distributeur
StudioCanal
Année de production
2023
Langues
Français
Date de sortie DVD
07/02/2024
"""
AMERICAN = """Rotten Tomatoes
What's the Tomatometer®?
Critics
Past Lives
PG-13
2023
1h 46m
Romance/Drama
95% Tomatometer
323 Reviews
93% Popcornmeter
1,000+ Verified Ratings
What to Know
Critics Consensus
A remarkable debut for writer-director Celine Song, Past Lives uses the bonds between its sensitively sketched characters to support trenchant observations on the human condition.
Cast & Crew
Celine Song
Director
Greta Lee
Nora
Teo Yoo
Hae Sung
John Magaro
Arthur
Moon Seung-ah
Young Nora
Movie Info
Synopsis
Nora and Hae Sung, two childhood friends, are reunited in New York for one fateful week.
Director
Celine Song
Producer
David Hinojosa, Christine Vachon
Screenwriter
Celine Song
Distributor
A24
Rating
PG-13 (Some Strong Language)
Genre
Romance, Drama
Original Language
English
Release Date (Theaters)
Jun 2, 2023, Limited
Release Date (Streaming)
Aug 22, 2023
Runtime
1h 46m
"""
GERMAN = """FILMSTARTS.de
Startseite
Kino
Das Lehrerzimmer
4. Mai 2023 Im Kino | 1 Std. 38 Min. | Drama
Regie: İlker Çatak
|
Drehbuch: İlker Çatak, Johannes Duncker
Besetzung: Leonie Benesch, Michael Klammer, Rafael Stachowiak
Pressekritiken
4,2 5 Kritiken
User-Wertung
3,8 103 Wertungen, 12 Kritiken
Filmstarts
4,0
Bewerte :
0.5
1
FSK ab 12 freigegeben
Inhaltsangabe
Carla Nowak, eine engagierte Sport- und Mathematiklehrerin, tritt ihre erste Stelle an einem Gymnasium an. Im neuen Kollegium fällt sie durch ihren Idealismus auf.
Produktionsland Deutschland
Verleiher Alamode Filmdistribution
Produktionsjahr 2022
Sprachen Deutsch, Englisch, Polnisch
"""
SPANISH = """FilmAffinity
Todos los estrenos
As bestas
7,6
44.251
votos
Título original
As bestas
Año
2022
Duración
137 min.
País
España España
Dirección
Rodrigo Sorogoyen
Guion
Isabel Peña, Rodrigo Sorogoyen
Reparto
Denis Ménochet
Marina Foïs
Luis Zahera
Diego Anido
Música
Olivier Arson
Fotografía
Alejandro de Pablo
Compañías
Coproducción España-Francia
Género
Thriller. Drama | Vida rural. Venganza
Sinopsis
Antoine y Olga son una pareja francesa que se instaló hace tiempo en una aldea del interior de Galicia. (FILMAFFINITY)
"""

CARDS = """Past Lives
2023
PG-13
1h 45m
IMDb RATING
7.8/10
164K
YOUR RATING
Rate
Drama
Romance
Nora and Hae Sung, two deeply connected childhood friends, are wrested apart after Nora's family emigrates from South Korea.
Director
Celine Song
Writer
Celine Song
Stars
Greta LeeTeo YooJohn Magaro
See production info at IMDbPro
Nominated for 2 Oscars
78 wins & 213 nominations total
Top cast
Greta Lee
Nora
Teo Yoo
Hae Sung
John Magaro
Arthur
Moon Seung-ah
Young Nora
"""
COUNTERS = """SensCritique
Explorer
Films
Past Lives : Nos vies d'avant
7.3
12.4K
2.1K
Film de Celine Song · 1 h 46 min · 13 décembre 2023 (France)
Genres : Drame, Romance
Casting : Greta Lee, Teo Yoo, John Magaro
Pays : États-Unis, Corée du Sud
Titre original : Past Lives
Synopsis : À l'âge de 12 ans, Nora et Hae Sung sont amis d'enfance, amoureux platoniques. Les circonstances les séparent.
Critiques : avis d'internautes (210)
"""
PARAGRAPH = """MYmovies.it
Film
Le otto montagne
Titolo internazionale: The Eight Mountains. Un film di Felix van Groeningen, Charlotte Vandermeersch. Con Luca Marinelli, Alessandro Borghi, Filippo Timi, Elena Lietti. Genere Drammatico - Italia, Belgio, Francia, 2022, durata 147 minuti. Uscita cinema giovedì 22 dicembre 2022 distribuito da Vision Distribution. Consigli per la visione di bambini e ragazzi: - MYmonetro 3,52 su 30 recensioni tra critica, pubblico e dizionari.
Consigliato sì!
3,52/5
MYMOVIES 3,50
CRITICA 3,60
PUBBLICO 3,46
"""
DUTCH = """MovieMeter
Films
Close (2022)
Drama | 105 minuten
3,76 412 stemmen
Genre: Drama
Speelduur: 105 minuten
Oorsprong: België / Frankrijk / Nederland
Geregisseerd door: Lukas Dhont
Met onder meer: Eden Dambrine, Gustav De Waele en Émilie Dequenne
IMDb beoordeling: 7,8 (47.512)
Gesproken taal: Frans en Nederlands
Releasedatum: 3 november 2022
Plot Close
"Twee jongens, een zomer, een vriendschap die breekt."
"""
MARKS = """Metacritic
Movies
Past Lives
2023
PG-13
A24
1 h 46 m
Summary Nora and Hae Sung, two deeply connected childhood friends, are wrest apart after Nora's family emigrates from South Korea.
Drama
Romance
Directed By: Celine Song
Written By: Celine Song
Where to Watch
Metascore
Universal Acclaim
Based on 48 Critic Reviews
94
User Score
Generally Favorable
Based on 394 User Ratings
7.9
"""
CASES: list[tuple[str, str, str, dict[str, Any]]] = [
    (
        "allocine.txt",
        FRENCH,
        "Le Règne animal",
        {
            "director": ["Thomas Cailley"],
            "cast": ["Romain Duris", "Paul Kircher", "Adèle Exarchopoulos"],
            "runtime": [128],
            "release_date": ["2023-10-04", "2024-02-07"],
            "country": ["FR", "BE"],
        },
    ),
    (
        "tomatoes.txt",
        AMERICAN,
        "Past Lives",
        {
            "director": ["Celine Song"],
            "cast": ["Greta Lee", "Teo Yoo", "John Magaro", "Moon Seung-ah"],
            "character": ["Nora", "Hae Sung", "Arthur", "Young Nora"],
            "genre": ["romance", "drama"],
            "runtime": [106],
            "year": [2023],
        },
    ),
    (
        "filmstarts.txt",
        GERMAN,
        "Das Lehrerzimmer",
        {"director": ["İlker Çatak"], "runtime": [98], "genre": ["drama"], "country": ["DE"], "year": [2022]},
    ),
    (
        "filmaffinity.txt",
        SPANISH,
        "As bestas",
        {
            "director": ["Rodrigo Sorogoyen"],
            "cast": ["Denis Ménochet", "Marina Foïs", "Luis Zahera", "Diego Anido"],
            "genre": ["thriller", "drama"],
            "country": ["ES"],
            "runtime": [137],
        },
    ),
    (
        "cards.txt",
        CARDS,
        "Past Lives",
        {
            "director": ["Celine Song"],
            "cast": ["Greta Lee", "Teo Yoo", "John Magaro", "Moon Seung-ah"],
            "genre": ["drama", "romance"],
            "runtime": [105],
        },
    ),
    (
        "counters.txt",
        COUNTERS,
        "Past Lives",
        {"director": ["Celine Song"], "cast": ["Greta Lee", "Teo Yoo", "John Magaro"], "country": ["US", "KR"]},
    ),
    (
        "paragraph.txt",
        PARAGRAPH,
        "Le otto montagne",
        {
            "director": ["Felix van Groeningen", "Charlotte Vandermeersch"],
            "cast": ["Luca Marinelli", "Alessandro Borghi", "Filippo Timi", "Elena Lietti"],
            "genre": ["drama"],
            "runtime": [147],
            "release_date": ["2022-12-22"],
        },
    ),
    (
        "dutch.txt",
        DUTCH,
        "Close",
        {
            "director": ["Lukas Dhont"],
            "cast": ["Eden Dambrine", "Gustav De Waele", "Émilie Dequenne"],
            "country": ["BE", "FR", "NL"],
            "language": ["fr", "nl"],
            "year": [2022],
        },
    ),
    ("marks.txt", MARKS, "Past Lives", {"director": ["Celine Song"], "runtime": [106], "year": [2023]}),
]


@pytest.mark.parametrize(("name", "text", "title", "expected"), CASES, ids=[name for name, *_ in CASES])
def test_the_film_of_a_site_saved_as_text(name: str, text: str, title: str, expected: dict[str, Any]) -> None:
    reading = read(page_of(text.encode(), name))
    assert reading.film is not None
    assert reading.film.title == title
    found = sorted((o for o in reading.observations if o.field in expected), key=lambda o: o.start or 0)
    known = {field: list(dict.fromkeys(o.value for o in found if o.field == field)) for field in expected}
    assert known == expected


PROGRAMME = """Kino Rex Bern
Programm
Perfect Days
Wim Wenders, Japan 2023, 123 Min., OV/d,f
Do 18.1. 20:30
Hirayama reinigt öffentliche Toiletten in Tokio und ist zufrieden mit seinem einfachen Leben.

Anatomie d'une chute
Justine Triet, Frankreich 2023, 151 Min., F/d
Sa 20.1. 20:15
Eine Schriftstellerin soll ihren Mann getötet haben.
"""
GAZETTE = """**LE RÈGNE ANIMAL**

*Thomas CAILLEY* - France 2023 2h08 - avec Romain Duris, Paul Kircher, Tom Mercier... Scénario de Thomas Cailley et Pauline Munier.

Dans un embouteillage, un père et son fils se chamaillent. Tout semble ordinaire.
"""


def test_titles_right_over_lines_of_credits_are_the_films_of_a_programme() -> None:
    films = read(page_of(PROGRAMME.encode(), "programm.txt")).subjects()
    assert [(film.title, film.directors, film.year) for film in films] == [
        ("Perfect Days", ("Wim Wenders",), 2023),
        ("Anatomie d'une chute", ("Justine Triet",), 2023),
    ]


def test_a_line_of_credits_may_give_country_year_and_length_without_a_mark_between_them() -> None:
    film = read(page_of(GAZETTE.encode(), "gazette.md")).film
    assert film is not None
    assert film.directors == ("Thomas Cailley",)
    assert film.cast == ("Romain Duris", "Paul Kircher", "Tom Mercier")
    assert film.year == 2023


DATABASE = """The Zone of Interest (2023)
PG-13
12/15/2023 (US)
Drama, History, War
1h 45m
Overview
The commandant of a camp and his wife build a garden beside the wall, and the wind carries what they do not want to hear.
Jonathan Glazer
Director, Screenplay
Martin Amis
Novel
Top Billed Cast
Christian Friedel
Rudolf Höss
Sandra Hüller
Hedwig Höss
Johann Karthaus
Claus Höss
Luis Noah Witte
Hans-Jürgen Höss
Status
Released
"""


def test_characters_of_one_family_are_no_players_and_a_line_over_two_trades_names_the_director() -> None:
    film = read(page_of(DATABASE.encode(), "database.txt")).film
    assert film is not None
    assert film.directors == ("Jonathan Glazer",)
    assert film.cast == ("Christian Friedel", "Sandra Hüller", "Johann Karthaus", "Luis Noah Witte")
