"""Prizes, trades, titles and countries before a name: no part of it. Our own words on a real film."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_from_text

HONOURED = [
    "Past Lives volgt Nora (gespeeld door Oscar-kandidaat Greta Lee) en haar jeugdvriend Hae Sung (Oscargenomineerde Teo Yoo), die "
    "elkaar in New York terugzien. Het is een prachtige film.",
    "Past Lives folgt Nora (gespielt von Oscar-Kandidatin Greta Lee) und ihrem Freund Hae Sung (Oscarnominierter Teo Yoo), die sich "
    "in New York wiedersehen. Ein wunderbarer Film.",
    "Past Lives follows Nora (played by Oscar-nominated Greta Lee) and her friend Hae Sung (Oscar nominee Teo Yoo), who meet again in "
    "New York. A wonderful film.",
    "Past Lives segue Nora (interpretata dal premio Oscar Greta Lee) e il suo amico Hae Sung (il candidato all'Oscar Teo Yoo), che si "
    "ritrovano a New York. Un film bellissimo.",
]


@pytest.mark.parametrize("text", HONOURED)
def test_a_prize_is_no_part_of_the_name_behind_it(text: str) -> None:
    film = read(page_from_text(f"Past Lives\n\n{text}\n")).film
    assert film is not None and film.cast == ("Greta Lee", "Teo Yoo")


MAKERS = [
    (
        "Aftersun",
        ("Charlotte Wells",),
        "Dat het debuut van de Schotse Charlotte Wells geprezen wordt, is terecht. De film is stil.",
    ),
    (
        "Transit",
        ("Christian Petzold",),
        "Der Film Transit des Regisseurs Christian Petzold erzählt von Menschen, die warten.",
    ),
    ("Past Lives", ("Celine Song",), "Past Lives ist das leise Debüt der Kanadierin Celine Song. Ein Film zum Weinen."),
]


@pytest.mark.parametrize(("title", "directors", "text"), MAKERS)
def test_where_a_maker_comes_from_stands_before_the_name(title: str, directors: tuple[str, ...], text: str) -> None:
    film = read(page_from_text(f"{title}\n\n{text} In {title} geschieht niet veel.\n")).film
    assert film is not None and film.directors == directors


HEADS = [  # (title, directors, page)
    (
        "Het eiland",
        ("Anna Visser", "Jan Bakker"),
        "Het eiland van Anna Visser en Jan Bakker\nEen film over twee broers. Een mooie film.\n",
    ),
    (
        "Die Insel",
        ("Anna Bergmann", "Jan Sommer"),
        "Die Insel von Anna Bergmann und Jan Sommer\nEin Film über zwei Brüder. Ein schöner Film.\n",
    ),
    (
        "L'Île perdue",
        ("Anna Moreau", "Jean Martin"),
        "L'Île perdue d'Anna Moreau et Jean Martin\nUn film sur deux frères. Un beau film.\n",
    ),
    (
        "L'isola perduta",
        ("Anna Rossi", "Pietro Bianchi"),
        "L'isola perduta di Anna Rossi e Pietro Bianchi\nUn film su due fratelli. Un bel film.\n",
    ),
    (
        "Le Otto Montagne",
        ("Felix Van Groeningen", "Charlotte Vandermeersch"),
        "LE OTTO MONTAGNE di Felix Van Groeningen e Charlotte Vandermeersch, 2022\nDue amici e una montagna. Un film molto bello.\n",
    ),
]


@pytest.mark.parametrize(("title", "directors", "text"), HEADS)
def test_a_first_line_names_a_film_and_its_two_makers(title: str, directors: tuple[str, ...], text: str) -> None:
    film = read(page_from_text(text)).film
    assert film is not None and (film.title, film.directors) == (title, directors)


PARTS = [
    "Como si de una prolongación del personaje de Michael Douglas en «Un día de furia» se tratara, la película Drifter cuenta de gente "
    "harta. Una película bonita.",
    "Comme le personnage de Michael Douglas dans « Chute libre », les gens du film Drifter sont à bout. Un beau film.",
    "Come il personaggio di Michael Douglas in «Un giorno di ordinaria follia», la gente del film Drifter è esasperata. Un bel film.",
    "Wie die Figur von Michael Douglas in „Falling Down“ sind die Menschen im Film „Drifter“ am Ende. Ein schöner Film.",
    "Zoals het personage van Michael Douglas in ‘Falling Down’ zijn de mensen in de film ‘Drifter’ op. Een mooie film.",
]


@pytest.mark.parametrize("text", PARTS)
def test_who_has_a_part_in_another_film_made_neither(text: str) -> None:
    film = read(page_from_text(f"Drifter\n\n{text}\n")).film
    assert film is not None and film.directors == ()
