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
]


@pytest.mark.parametrize(("name", "text", "title", "expected"), CASES, ids=[name for name, *_ in CASES])
def test_the_film_of_a_site_saved_as_text(name: str, text: str, title: str, expected: dict[str, Any]) -> None:
    reading = read(page_of(text.encode(), name))
    assert reading.film is not None
    assert reading.film.title == title
    found = sorted((o for o in reading.observations if o.field in expected), key=lambda o: o.start or 0)
    known = {field: list(dict.fromkeys(o.value for o in found if o.field == field)) for field in expected}
    assert known == expected
