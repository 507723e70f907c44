"""Programmes that name their films by days and hours. Our own words on real films."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_from_text
from kerguen.pages.open import page_of

DAYS_IN_LINES = """Cineforum di primavera

Il programma delle proiezioni, sempre in sala grande, con un film alla settimana:
6 marzo "La chimera";
13 marzo Respiro;
20 marzo "Gloria!";
27 marzo un film scelto dal pubblico.
"""
DAYS_IN_TEXTS = """De nieuwe films van het filmhuis

La chimera
Een Engelse archeoloog keert terug naar Toscane en graaft er met een troep vrienden naar graven en naar een verloren
liefde. Deze filmvertoning is op dinsdag 4 maart.
Close
Twee jongens brengen een zomer door die nooit lijkt op te houden, tot de school begint en de anderen kijken. Deze
filmvertoning is op woensdag 12 maart.
Adam
In een bakkerij in Casablanca leren twee vrouwen elkaar verdragen, en dan nog iets meer dan dat, deeg na deeg. Deze
filmvertoning is op donderdag 20 maart.
"""
UNDER_DAYS = """Programm

Donnerstag, 6. März
ANORA (OmU)

Eine Tänzerin heiratet den Sohn eines Oligarchen, und der Film rennt ihr durch drei Nächte von Brooklyn hinterher.
CLOSE

Zwei Jungen, ein Sommer und die Schule danach: der Film schaut hin, wenn die beiden wegsehen, und schweigt mit ihnen.
Freitag, 7. März
ANORA (OmU)

Eine Tänzerin heiratet den Sohn eines Oligarchen, und der Film rennt ihr durch drei Nächte von Brooklyn hinterher.
"""
AGAIN = """Ons programma in het filmhuis: films deze week

Wo 12 feb
19:45 – Close
Do 13 feb
19:00 – Close
21:00 – Adam
Vr 14 feb – Valentijnsdag
19:45 – Adam
Za 15 feb
19:00 – Rapito
21:00 – Close
Zo 16 feb
15:30 – Close
20:00 – Adam
"""
STACKS = """# Séances de mars

[101]
**Wanda**
de Barbara Loden
États-Unis / 1970 / 105 min / VOSTF / 35 mm
Avec Barbara Loden et Michael Higgins.
Une femme quitte tout, y compris le film qu'on attendait.

- jeu 6 mars 19h00

[102]
**America**
**(Amérique)**
de Claus Drexel
France / 2017
Une petite ville d'Arizona avant une élection.

- ven 7 mars 21h00
"""


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (DAYS_IN_LINES, ["La chimera", "Respiro", "Gloria!"]),
        (DAYS_IN_TEXTS, ["La chimera", "Close", "Adam"]),
        (UNDER_DAYS, ["ANORA", "CLOSE"]),
        (AGAIN, ["Close", "Adam", "Rapito"]),
    ],
)
def test_the_films_of_a_programme(text: str, titles: list[str]) -> None:
    page = page_from_text(text)
    assert page.kind == "programme"
    assert [film.title for film in read(page).subjects()] == titles


def test_titles_over_a_credit_with_a_preposition() -> None:
    page = page_of(STACKS.encode(), "mars.md")
    films = read(page).subjects()
    assert page.kind == "programme"
    assert [film.title for film in films] == ["Wanda", "America"]
