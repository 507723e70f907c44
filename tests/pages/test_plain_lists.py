"""Lists whose items are a title and little else. Our own words on real films."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_from_text, page_of

NUMBERED = """# My favourite movies

1. Close - Lukas Dhont
2. Titane - Julia Ducournau
3. Parasite - Bong Joon-ho
4. Rapito - Marco Bellocchio
"""
LINKED = """# Films worth a night

| Title | Note |
|-------|------|
| [Close](https://letterboxd.com/film/close-2022/) | sad |
| [Titane](https://letterboxd.com/film/titane/) | loud |
| [Parasite](https://letterboxd.com/film/parasite-2019/) | sharp |
"""
BARE = """<html><body><h1>A year in film</h1><h2>Favourite films of the year</h2>
<ol><li>Close</li><li>Titane</li><li>Parasite</li><li>Rapito</li><li>Petite maman</li></ol></body></html>"""
LED = """At the movies this week

CLOSE--Lukas Dhont films two boys and one summer with great tenderness, and his young actors never put a foot wrong.

TITANE--Julia Ducournau follows a dancer and a fireman through fire and metal, and the film is louder than its heart.
"""
SET_OFF = """# Movies I have watched

**Close**
Two boys and one summer, and I cried more than I would like to admit in a public place like this one.

**Titane**
Louder than its heart, but what a heart, and what a soundtrack for a film about a car and a fireman.

**Parasite**
The stairs alone are worth the ticket, and every scene turns the house a little more around itself.
"""
BRACKETED = """Les films de la semaine dans les salles

- Close (Diaphana) Un film de deux garçons et d'un été, qui regarde ses acteurs avec beaucoup de tendresse.
- Titane (Diaphana) Une danseuse, un pompier, du feu et du métal, dans un film plus bruyant que son coeur.
- Rapito (Ad Vitam) Le pape fait enlever un enfant, et le cinéma italien retrouve sa colère et son souffle.
"""
PLAYED = """Au cinéma cette semaine

Close de Lukas Dhont

Avec Eden Dambrine, Gustav De Waele, Émilie Dequenne

Deux garçons passent un été dans les champs, puis l'école commence et les autres se mettent à parler.

Titane de Julia Ducournau

Avec Agathe Rousselle, Vincent Lindon

Une danseuse et un pompier se cherchent dans le feu et le métal, et le film les regarde sans ciller.
"""
NO_FILMS = """# Movie finder

Search movies and save the films that you like.

## Features

- Search
- Movie details
- User profiles
- Favourites
- Dark mode
"""
CAST = """# Close

A film of 2022, among the best films of the year. The cast:

- Eden Dambrine - Léo
- Gustav De Waele - Rémi
- Émilie Dequenne - Sophie
- Léa Drucker - Nathalie
- Kevin Janssens - Peter
"""


@pytest.mark.parametrize(
    ("text", "films"),
    [
        (NUMBERED, ["Close", "Titane", "Parasite", "Rapito"]),
        (LINKED, ["Close", "Titane", "Parasite"]),
        (LED, ["CLOSE", "TITANE"]),
        (SET_OFF, ["Close", "Titane", "Parasite"]),
        (BRACKETED, ["Close", "Titane", "Rapito"]),
        (PLAYED, ["Close", "Titane"]),
    ],
)
def test_every_item_of_a_list_of_films_is_a_film(text: str, films: list[str]) -> None:
    assert [film.title for film in read(page_from_text(text)).films] == films


def test_items_of_html_are_films_where_the_heading_says_so() -> None:
    page = page_of(BARE.encode(), "list.html")
    assert [film.title for film in read(page).films] == ["Close", "Titane", "Parasite", "Rapito", "Petite maman"]


def test_the_director_beside_an_item_is_read() -> None:
    films = read(page_from_text(NUMBERED)).films
    assert [film.directors for film in films][:2] == [("Lukas Dhont",), ("Julia Ducournau",)]


@pytest.mark.parametrize("text", [NO_FILMS, CAST])
def test_features_of_a_program_and_a_cast_are_no_films(text: str) -> None:
    page = page_from_text(text)
    assert all(zone.segment is None for zone in page.zones)


def test_broadcasters_before_their_hours_are_no_films() -> None:
    text = """The best films and series on television tonight

Vera
ITV1, 8pm
The inspector begins the year with a murder on the coast and a familiar face at the station.
The Great Pottery Throw Down
Channel 4, 7.45pm
The potters make a dinner set under the eyes of the judges.
Call the Midwife
BBC One, 8pm
Spring comes early to Poplar and four pupils join the house.
"""
    told = read(page_from_text(text))
    assert {film.title for film in told.films}.isdisjoint({"ITV1", "Channel 4", "BBC One"})
