"""Pages of something else than a film, though they name one. Texts of our own about real works and persons."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_from_text
from kerguen.pages.kind_other import counts_episodes

SCORE = """Original Motion Picture Soundtrack: Interstellar

Hans Zimmer wrote the music of Christopher Nolan's film Interstellar at an organ. The album stars sixteen pieces.

01. Dreaming of the Crash
02. Cornfield Chase
03. Dust
"""
CALL = """# Film submissions

Film submissions for the short film contest close on 1 May. A film directed by a student costs nothing to enter, a
documentary film 20 euros. Films must be 20 minutes or less.
"""
LIFE = """# Charlotte Rampling

Charlotte Rampling (born 5 February 1946) is a British actress. She played in the films The Night Porter (1974),
Swimming Pool (2003) and 45 Years (2015), for which she won a prize in Berlin. The film 45 Years was directed by Andrew
Haigh.
"""
COURSE = """### Syllabus: Introduction to Film

Readings are due on Monday, both assignments at the end of the semester.

Watch "City Lights," directed by Charlie Chaplin. Then read a review of the film City Lights.
"""
PLAY = """# Theater

Im Frühling spiele ich in zehn Aufführungen von _Der Besuch der alten Dame_ auf der Bühne des Gemeindesaals.

- Samstag, 9. Februar, 20:00 Uhr
- Sonntag, 10. Februar, 18:00 Uhr

Regie: Anna Beispiel, Rolle: Statist
"""
LISTING = """# Movies [/movies]

  {
    "movies": [
      {
        "title": "Die Hard",
        "year": 1988,
        "actors": ["Bruce Willis", "Alan Rickman"],
        "director": "John McTiernan"
      }
    ]
  }
"""


YEARS_OF_A_LIFE = """AGNÈS VARDA (30 May 1928 – 29 March 2019) was a Belgian-born French film director and photographer.
She made _La Pointe Courte_ (1955) and _Vagabond_ (1985), which won the Golden Lion in Venice.

Early life

Varda was born in Ixelles. She studied art history and photography in Paris.
"""
BOOKS_READ = """# Books I read in May

- [_The Maltese Falcon_](https://www.goodreads.com/book/show/29999), Dashiell Hammett: a detective novel that became a
  film by John Huston; read it before you see the film.
- [_Solaris_](https://www.goodreads.com/book/show/95558), Stanisław Lem: strange and sad. The ocean is the best character.
"""
GAME = """# Alien: Isolation - Review

The players hide from one alien on a huge station, and the game never lets them rest. The developers at Creative
Assembly know that fear: every console hums, and each player learns to save late. A brilliant game, though the gameplay
drags in its last chapter and the film is never far.
"""
CONCERT = """Winterreise am 10. November um 20 Uhr

Der Bariton Matthias Goerne singt im Kulturhaus Schuberts Lieder, am Klavier begleitet ihn Markus Hinterhäuser. Ein
Abend voller Sehnsucht. Einlass ab 19 Uhr, Karten zu 18 Euro an der Abendkasse, ermäßigt 12 Euro.
"""


@pytest.mark.parametrize("text", [SCORE, CALL, LIFE, COURSE, PLAY, LISTING, YEARS_OF_A_LIFE, BOOKS_READ, GAME, CONCERT])
def test_pages_of_other_works_are_of_no_film(text: str) -> None:
    reading = read(page_from_text(text, name="page.md"))
    assert (reading.page.kind, reading.film) == ("not_film", None)


TEMPLATE = """---
title: "{{ film.title }}"
---

# {{ film.title }} ({{ film.year }})

Director: {{ film.director }}

Rating: {{ film.rating }}

{{ film.review }}
"""
OF_THE_SITE = """---
layout: page
title: A propos
---

## Le blog

Ciné Lune est un blog de critiques de films : films d'horreur, films muets, films oubliés. La note dit le plaisir pris.
"""
EPISODES = """The Wire, first season

A great series. The season opens slowly; by the third episode the acting and the writing have you, and the episodes in
court are the best of the season. No other series has a story as rich, no showrunner as patient. Watch the series whole.
"""


SHEET_OF_A_SERIES = """Serie: Patria (2020)

Título original: Patria. Temporadas: 1. Episodios: 8. País: España. Género: Drama.

Dirección: Félix Viscarret, Óscar Pedraza. Guión: Aitor Gabilondo.

Reparto: Elena Irureta, Ane Gabarain, Loreto Mauleón, Susana Abaitua.
"""


@pytest.mark.parametrize("text", [TEMPLATE, OF_THE_SITE, EPISODES, SHEET_OF_A_SERIES])
def test_templates_series_and_a_site_itself_are_of_no_film(text: str) -> None:
    reading = read(page_from_text(text, name="page.md"))
    assert (reading.page.kind, reading.film) == ("not_film", None)


BIOPIC = """# Erin Brockovich

Director: Steven Soderbergh
Runtime: 131 minutes
Release date: 17 March 2000

Erin Brockovich (born 1960) is played by Julia Roberts in this film, and the acting carries it.
"""
SCHOOL = """Entre les murs

Un film de Laurent Cantet. Pendant un semestre, un professeur de français et sa classe se cherchent, et le film trouve
dans chaque cours un suspense. Les étudiants jouent juste, la mise en scène ne juge jamais : un très beau film.
"""


@pytest.mark.parametrize(("text", "title"), [(BIOPIC, "Erin Brockovich"), (SCHOOL, "Entre les murs")])
def test_films_on_persons_and_schools_are_films(text: str, title: str) -> None:
    reading = read(page_from_text(text, name="page.md"))
    assert reading.film is not None and reading.film.title == title
    assert reading.page.kind in ("fact_sheet", "review")


def test_a_film_page_that_still_holds_its_filling_is_of_the_film() -> None:
    text = "# Pulp Fiction\n\nA film of 1994. Lorem ipsum dolor sit amet, consectetur adipiscing elit. Director: Quentin Tarantino\n"
    assert page_from_text(text, name="page.md").kind != "not_film"


@pytest.mark.parametrize(
    "text",
    [
        "Anna Magnani nacque il 7 marzo 1908 e resta un simbolo del cinema, da “Roma città aperta” a “Mamma Roma”.\n",
        "Romy Schneider wurde am 23. September 1938 in Wien geboren und drehte viele Filme.\n",
        "Agnès Varda est née le 30 mai 1928 à Ixelles. Elle tourne son premier film en 1954.\n",
        "Grim Harbour\n\nTítulo: Grim Harbour\n\nGénero: Terror\n\nAño: 2021\n\nPlataforma: PS4\n\nDesarrolladora: Nueve Faros\n\nUn juego corto.\n",
    ],
)
def test_a_life_that_begins_with_its_birth_and_the_sheet_of_a_game_are_of_no_film(text: str) -> None:
    assert page_from_text(text, "page.txt").kind == "not_film"


LIVES_BELOW = (
    "Search names\n\n1-50 of 120\nActor\nWriter\n\nHarold Lloyd was born on April 20, 1893, in Burchard, Nebraska, and "
    "was on the stage at twelve. He hangs from a clock in Safety Last! (1923) and played in many films and movies.\n",
    "Greta Garbo\n(Actress)\n\nBorn:\nSeptember 18, 1905\n\nGreta Garbo made her film debut in Sweden and came to "
    "Hollywood for Torrent (1926); her last film was Two-Faced Woman (1941).\n",
    "8 film scores to own on vinyl\n\nPsycho (1960), Bernard Herrmann\n\nStrings alone, cut with a knife: the film by "
    "Alfred Hitchcock would be half as cruel without them.\n",
)


@pytest.mark.parametrize("text", LIVES_BELOW)
def test_a_life_below_its_head_and_scores_on_vinyl_are_of_no_film(text: str) -> None:
    read_page = read(page_from_text(text, name="page.txt"))
    assert (read_page.page.kind, read_page.film) == ("not_film", None)


def test_a_season_and_far_from_it_an_episode_in_a_title_count_no_series() -> None:
    head = "the writer of season 1 of another show takes over the sequel of the film with the lead of star wars"
    assert not counts_episodes(f"{head} episode 7 the force awakens")
    assert not counts_episodes("daredevil season 1 showrunner")
    assert counts_episodes("2 seasons 16 episodes")
    assert counts_episodes("temporada 1 episodios 7")


def test_who_was_born_to_play_is_no_life() -> None:
    text = "Anna Magnani was born to play in this film of 1955, and The Rose Tattoo shows it: a great review of a great movie.\n"
    assert page_from_text(text, "page.txt").kind != "not_film"
