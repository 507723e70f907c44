"""Sheets and short notes of German, Dutch and French houses. Our own words on real films; the facts are true."""

import pytest

from kerguen.model import Reading
from kerguen.observe import read
from kerguen.pages import page_from_text

AFTER = "\n\nEin Jahr lang wartet sie, und niemand kommt. Der Film bleibt bei ihr, wenn sie schweigt.\n"


def _read(text: str) -> Reading:
    return read(page_from_text(text, "page.txt"))


def _said(reading: Reading, field: str) -> set[object]:
    return {one.value for one in reading.observations if one.field == field}


@pytest.mark.parametrize(
    ("field", "value", "text"),
    [
        (
            "year",
            2012,
            f"Die Wand\n\nA,D 2012\nR: Julian Pölsler, mit: Martina Gedeck\nLänge: 108 Min., FSK: 12{AFTER}",
        ),
        (
            "year",
            2016,
            f"Toni Erdmann\n\nDeustchland, Österreich, Monaco, Rumänien, Frankreich, Schweiz 2016\n\n162 Min. Farbe. DCP. D/d\n\n"
            f"Regie: Maren Ade\n\nMusik: Michael Mühlhaus\n\nMit: Sandra Hüller, Peter Simonischek{AFTER}",
        ),
        ("runtime", 93, f"Alles ist gut\n\nDeutschland 2018\n\n93 Min. Farbe. DCP. D\n\nRegie: Eva Trobisch{AFTER}"),
        (
            "runtime",
            108,
            f"Die Wand\n\n{AFTER}\nOT: Die Wand, AUT 2012 R: Julian Pölsler D: Martina Gedeck, Karlheinz Hackl FSK: 12 Jahre "
            "L: 108 Minuten\n",
        ),
        (
            "genre",
            "comedy-drama",
            "TONI ERDMANN\n\nMaren Ades Film handelt von einem Vater und einer Tochter, gespielt von Peter Simonischek und Sandra "
            "Hüller. Selten wurde im Saal so gelacht wie bei dieser leisen Tragikomödie, die den Humor ernst nimmt.\n",
        ),
        (
            "year",
            2018,
            "**Woman at War**, Islande 2018, réalisé par Benedikt Erlingsson.\n\nLe film suit une femme qui dirige une chorale et "
            "qui, en secret, coupe le courant des usines. On rit, puis on a peur pour elle.\n",
        ),
        (
            "runtime",
            95,
            f"Der Junge muss an die frische Luft\n\nSpielfilm von Caroline Link, mit Julius Weckauf u.a.\n\nD 2018, DCP, OV (D), 95‘, ab 6 "
            f"J.{AFTER}",
        ),
        (
            "genre",
            "drama",
            f"„Systemsprenger“ von Nora Fingscheidt\n\nDer Film ist ein Drama um ein Kind, das niemand halten kann. Helena Zengel spielt "
            f"es.{AFTER}",
        ),
        (
            "genre",
            "animation",
            "« Persepolis » est un film d’animation réalisé par Marjane Satrapi et Vincent Paronnaud et sorti le 27 juin 2007.\n\nOn y "
            "grandit à Téhéran, en noir et blanc, et « Persepolis » fait rire de ce qui fait peur.\n",
        ),
        (
            "year",
            2007,
            "« Persepolis » est un film d’animation réalisé par Marjane Satrapi et sorti le 27 juin 2007.\n\nOn y grandit à Téhéran, en "
            "noir et blanc, et « Persepolis » fait rire de ce qui fait peur.\n",
        ),
        (
            "genre",
            "thriller",
            f"Borgman\n\nRegie\nAlex van Warmerdam\n\nDuur\n112 min.\n\nEen donkere thriller van Alex van Warmerdam over een vreemde aan de "
            f"deur.{AFTER}",
        ),
        (
            "director",
            "Thomas Cailley",
            "Pour parler de la forêt, nous montrons Le Règne animal un soir d'hiver.\n\nLe Règne animal de Thomas Cailley\n\n2023 | France | "
            "128 minutes | Couleur\n\nUn père et son fils cherchent une femme qui a changé.\n\nDate : Mardi 4 mars\n\nHoraire : 20h30\n",
        ),
    ],
)
def test_facts_of_a_sheet(field: str, value: object, text: str) -> None:
    reading = _read(text)
    assert reading.film is not None and _said(reading, field) == {value}


def test_a_composer_is_no_genre() -> None:
    text = f"Toni Erdmann\n\nDeutschland 2016\n\n162 Min. Farbe.\n\nRegie: Maren Ade\n\nMusik: Michael Mühlhaus{AFTER}"
    assert not _said(_read(text), "genre")


@pytest.mark.parametrize(
    "led",
    [
        "o.a. Thekla Reuten, Fedja van Huêt",
        "onder anderen Thekla Reuten, Fedja van Huêt",
        "u.a. Thekla Reuten, Fedja van Huêt",
    ],
)
def test_the_first_of_several_persons_stands_behind_what_leads_to_them(led: str) -> None:
    film = _read(f"Tirza\n\nRegie: Rudolf van den Berg\nActeurs: {led}\nLengte: 96 minuten{AFTER}").film
    assert film is not None and film.cast == ("Thekla Reuten", "Fedja van Huêt")


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (
            "Avatar",
            "# Avatar ferait presque peur\n\nJ'ai fini par voir le film de James Cameron. Les images sont belles, l'histoire moins.\n\n"
            "*Avatar* est un film que l'on regarde comme un aquarium, et *Avatar* ne demande rien de plus.\n",
        ),
        (
            "Amélie",
            "Anna Berger\n\nCarnet d'une fille qui rêve\n\nPublié le par Anna Berger\n\nAmélie, ça n'est pas ce que l'on croit. C'est un "
            "monde entier, vert et rouge, que Jean-Pierre Jeunet a rangé dans un quartier. Audrey Tautou ne dit presque rien dans ce "
            "film, et on en sort léger.\n",
        ),
        (
            "Le Règne animal",
            "Pour parler de la forêt, nous montrons Le Règne animal un soir d'hiver.\n\nLe Règne animal de Thomas Cailley\n\n2023 | France | "
            "128 minutes | Couleur\n\nUn père et son fils cherchent une femme qui a changé.\n\nDate : Mardi 4 mars\n\nHoraire : 20h30\n",
        ),
        (
            "Ma vie de Courgette",
            "Un orphelin apprend à rire dans un foyer, et nous avec lui. Rien n'y est caché aux enfants.\n\nMa vie de Courgette ★★★★ "
            "France-Suisse, 2016, 66 minutes. Film d'animation de Claude Barras. Avec les voix de Gaspard Schlatter, Sixtine Murat.\n",
        ),
        (
            "De veroordeling",
            "ARNHEM – Het filmhuis vertoont op dinsdag 3 maart de film De veroordeling. De voorstelling begint om 20.00 uur.\n\n"
            "Een verslaggever gelooft niet dat de man die vastzit het heeft gedaan. Fedja van Huêt speelt hem, Sander Burger "
            "regisseerde de film.\n",
        ),
    ],
)
def test_headlines_and_authors_are_no_titles(title: str, text: str) -> None:
    film = _read(text).film
    assert film is not None and film.title == title
