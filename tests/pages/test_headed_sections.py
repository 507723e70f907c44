"""Sections under headings of one level: films of a round-up or a programme, or parts of one text. Our own words."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_from_text

REVIEWS = """Trois sorties de la semaine, vues pour vous au cinéma.

## Anora
[La fiche](https://www.allocine.fr/film/fichefilm_gen_cfilm=1.html)
Un conte survolté, drôle et cruel, porté par une actrice formidable. Le meilleur film de son auteur, sans doute.

## Vingt dieux ##
Note : 4/5
Une belle réussite, tendre et juste, où le comté devient une aventure. Un scénario simple et des acteurs épatants.

## Le Joueur de go
Note : 2/5
Un film appliqué et ennuyeux, trop sage malgré de jolis décors. On regarde passer le temps, et il passe lentement.

## C'est tout ?
Oui, à la semaine prochaine, et merci pour vos messages.
"""
EVENINGS = """# Kino im Speicher, Programm Herbst

# Systemsprenger am 12. Sept. um 19 Uhr

Ein Mädchen, das niemand halten kann. Der Film lief auf vielen Festivals.

D 2019, Regie: Nora Fingscheidt

# Gundermann am 10. Oktober um 19 Uhr

Ein Baggerfahrer singt und wird bespitzelt.

D 2018, Regie: Andreas Dresen

# Toni Erdmann am 14. November um 19 Uhr

Ein Vater besucht seine Tochter und bleibt.

D 2016, Regie: Maren Ade

# Frühere Abende
"""
ONE_FILM = """# Petite Maman

## L'histoire
Nelly perd sa grand-mère et rencontre une fillette de son âge dans les bois. Le film de Céline Sciamma dure 72 minutes.

## Les comédiennes
Joséphine et Gabrielle Sanz jouent avec un naturel confondant. Le film leur doit beaucoup.

## La mise en scène
Rien ne pèse dans ce film de poche, tourné à hauteur d'enfant.
"""
DISHES = """# Trois recettes de la semaine

## Tarte aux prunes
Note : 4/5. Une pâte, des prunes, et une demi-heure au four.

## Soupe au pistou
Note : 5/5. Des légumes d'été et du basilic, servis tièdes.

## Gratin de courge
Note : 3/5. Une courge, de la crème, un peu de muscade.
"""


@pytest.mark.parametrize(
    ("text", "films"),
    [
        (REVIEWS, [("Anora", ()), ("Vingt dieux", ()), ("Le Joueur de go", ())]),
        (
            EVENINGS,
            [
                ("Systemsprenger", ("Nora Fingscheidt",)),
                ("Gundermann", ("Andreas Dresen",)),
                ("Toni Erdmann", ("Maren Ade",)),
            ],
        ),
    ],
    ids=["reviews of one page", "evenings of a house"],
)
def test_each_section_is_of_the_film_in_its_heading(text: str, films: list) -> None:
    found = read(page_from_text(text, "seite.md")).films
    assert [(film.title, film.directors) for film in found] == films


@pytest.mark.parametrize("text", [ONE_FILM, DISHES], ids=["parts of one review", "dishes with marks"])
def test_sections_without_signs_of_films_are_parts_of_one_text(text: str) -> None:
    assert read(page_from_text(text, "page.md")).films == ()


def test_short_reviews_side_by_side_are_judged_one_by_one() -> None:
    reading = read(page_from_text(REVIEWS, "page.md"))
    assert [(rating.subject, rating.value) for rating in reading.ratings] == [(1, 4.0), (2, 2.0)]
