"""Programmes and lists: every film is a stretch of its own. Our own words on real films."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_from_text

LINES = """Semaine du 4 au 10 mars

Programmation du cinéma

• 14h00 | Grande salle | Le Bal, d’Ettore Scola
• 18h30 | Petite salle | L’Âge des possibles, de Pascale Ferran
    Projection en 35 mm
• 20h30 | Grande salle | Snow Therapy, de Ruben Östlund
"""
DASHES = """Films du monde

Bacurau – Kleber Mendonça Filho et Juliano Dornelles – Brésil – 2019 – 2h11

Vendredi 14 à 19h30

Un village disparaît des cartes le jour où l'on enterre sa doyenne.

Adam – Maryam Touzani – Maroc – 2019 – 1h38

Mardi 18 à 19h30
"""
SENTENCES = """Le Grand Bain. De Gilles Lellouche avec Mathieu Amalric et Virginie Efira. Huit hommes découvrent la natation synchronisée. Samedi à 18h
Girl. De Lukas Dhont avec Victor Polster. Une danseuse née garçon travaille sans relâche. Jeudi et mardi à 20h30
"""
SHEETS = """Programmation de la semaine

CALABRIA
Un film de Pierre-François Sauter
Pays Suisse
Durée 1h56
Genre Documentaire
mer 13
Deux employés des pompes funèbres traversent l'Italie.

ANNA KARENINE
Un film de
Acteurs Elizaveta Boyarskaya, Maksim Matveev
Pays Russie
Durée 2h18
Genre Drame
mer 13
Un médecin écoute un officier lui raconter sa mère.
"""
TOLD = """Estrenos de la semana: nuevas películas en la cartelera

Sin piedad

Un detective tiene noventa minutos para probar su inocencia ante una máquina en el largometraje Sin piedad, que llega hoy a las salas.

Sirāt: trance en el desierto

Una de las películas más comentadas del año. Sirāt de Oliver Laxe sigue a un padre que busca a su hija entre los altavoces.
"""


@pytest.mark.parametrize(
    ("text", "films"),
    [
        (LINES, [("Le Bal", ("Ettore Scola",)), ("L’Âge des possibles", ("Pascale Ferran",)), ("Snow Therapy", ("Ruben Östlund",))]),
        (DASHES, [("Bacurau", ("Kleber Mendonça Filho", "Juliano Dornelles")), ("Adam", ("Maryam Touzani",))]),
        (SENTENCES, [("Le Grand Bain", ("Gilles Lellouche",)), ("Girl", ("Lukas Dhont",))]),
        (SHEETS, [("Calabria", ("Pierre-François Sauter",)), ("Anna Karenine", ())]),
        (TOLD, [("Sin piedad", ()), ("Sirāt", ("Oliver Laxe",))]),
    ],
    ids=["hours and halls", "dashes", "one sentence a film", "sheets", "titles taken up"],
)  # fmt: skip
def test_every_film_of_a_programme_is_read_with_its_own_maker(text: str, films: list) -> None:
    reading = read(page_from_text(text))
    assert [(f.title, f.directors) for f in reading.films] == films
    assert reading.page.kind in ("programme", "list")


def test_years_and_times_stay_with_their_film() -> None:
    reading = read(page_from_text(DASHES))
    told = {(o.subject, o.field, o.value) for o in reading.observations if o.field in ("year", "runtime")}
    assert {(0, "runtime", 131), (1, "runtime", 98), (0, "year", 2019), (1, "year", 2019)} == told


def test_credits_of_songs_and_sound_make_no_list() -> None:
    text = """Iron Man (2008)

Director: Jon Favreau
Cast: Robert Downey Jr., Gwyneth Paltrow
Sound Mix
SDDS | Dolby Digital | DTS
Soundtracks
Written by Ozzy Osbourne
Performed by Black Sabbath
"""
    assert [f.title for f in read(page_from_text(text)).films] == []


def test_a_list_of_books_with_authors_and_years_is_of_no_films() -> None:
    text = "Our shelf\n\nMiddlemarch – George Eliot – 1871\n\nThe Waves – Virginia Woolf – 1931\n\nEmma – Jane Austen – 1815\n"
    reading = read(page_from_text(text))
    assert reading.page.kind == "not_film" and reading.film is None
