"""Titles beside their makers in headings, talks with makers, and what was shown on an evening. True facts in our own words."""

import pytest

from kerguen.observe import read
from kerguen.observe.naming.heading_parts import heading_parts
from kerguen.observe.naming.line_signs import line_signs
from kerguen.observe.naming.maker_lines import credited_opening
from kerguen.observe.naming.no_titles import is_no_title
from kerguen.observe.naming.told_titles import told_signs
from kerguen.pages import page_of


def said(text: str, field: str) -> list[object]:
    return list(
        dict.fromkeys(o.value for o in read(page_of(text.encode(), "page.md")).observations if o.field == field)
    )


FR = "Trois femmes, trois époques. Kiyoshi Kurosawa réussit un film troublant, et Tahar Rahim y est parfait."
NL = "In Il sol dell'avvenire buigt Nanni Moretti zich over zijn eigen oude films. Margherita Buy speelt zijn vrouw. Een warme film."


CONVENT = "Ce drame réalisé par Anne Fontaine se passe en Pologne, en 1945. Lou de Laâge y est médecin. Un film grave."


@pytest.mark.parametrize(
    ("page", "title"),
    [
        (f"# Le Secret de la chambre noire, Kiyoshi Kurosawa\n\n{FR}\n", "Le Secret de la chambre noire"),
        (f"# Le Secret de la chambre noire – Kiyoshi Kurosawa – 2016\n\n{FR}\n", "Le Secret de la chambre noire"),
        (f"# Nanni Moretti: Il sol dell'avvenire\n\n{NL}\n", "Il sol dell'avvenire"),
        (f"Anne Fontaine – Les Innocentes\n\n{CONVENT}\n", "Les Innocentes"),
    ],
)
def test_the_name_beside_the_title_is_the_maker(page: str, title: str) -> None:
    assert said(page, "title") == [title]
    assert len(said(page, "director")) == 1


@pytest.mark.parametrize(
    ("heading", "titles"),
    [
        ("Tystnaden / The Silence (1963)", ["Tystnaden", "The Silence"]),
        ("The Red Shoes/Les Chaussons rouges (1948)", ["The Red Shoes", "Les Chaussons rouges"]),
        ("Face/Off (1997)", ["Face/Off"]),
        ("Ikiru 生きる (1952)", ["Ikiru"]),
    ],
)
def test_two_names_of_a_film_over_one_year_are_two_titles(heading: str, titles: list[str]) -> None:
    parts = heading_parts(heading, 0, True)
    assert [part.words for part in parts if part.how == "dated"] == titles
    assert all(heading[part.start : part.end] == part.words for part in parts)


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("Director Cecil B DeMille's Cleopatra is set on the Nile.", True),
        ("The first feature of writer-director Celine Song's Past Lives team was shot in Seoul.", True),
        ("We compare it to Celine Song's Past Lives.", False),
    ],
)
def test_the_film_of_an_owner_who_is_called_a_maker_is_made_by_him(text: str, made: bool) -> None:
    signs = line_signs(text, 0, len(text), f" {text.lower()} ")
    owned = [text[one.start : one.end] for one in signs if one.kind == "owned"]
    assert owned in (["Cleopatra"], ["Past Lives"])
    assert ("maker" in {one.kind for one in signs if text[one.start : one.end] == owned[0]}) == made


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Fists in the Pocket – Bellocchio's debut film – is the angriest of them all.", {"noun"}),
        ("Le plus drôle reste Flytrap, un film avec une seule maison.", {"noun", "is a film"}),
        ("So does Flytrap, a film with one house, hold until the end?", {"noun", "is a film"}),
        ("So does Flytrap, a film student from Ohio, hold until the end?", set()),
    ],
)
def test_what_stands_behind_a_comma_or_a_dash_says_what_a_title_is(text: str, kinds: set[str]) -> None:
    signs = line_signs(text, 0, len(text), f" {text.lower()} ")
    titles = ("Fists in the Pocket", "Flytrap")
    assert {one.kind for one in signs if text[one.start : one.end] in titles} & {"noun", "is a film"} == kinds


def test_a_character_before_a_colon_stays_in_the_title() -> None:
    text = "# Jack Reacher: Never Go Back\n\nJack Reacher kehrt zurück. Reacher prügelt sich durch Washington. Ein lauter Film."
    assert {part.how for part in heading_parts("Jack Reacher: Never Go Back", 1, True, text)} >= {"whole"}


@pytest.mark.parametrize(
    "words",
    [
        "Interview mit Valeska Grisebach",
        "Intervista a Alice Rohrwacher",
        "Entretien avec Mia Hansen-Løve",
        "Entrevista a Carla Simón",
    ],
)
def test_a_talk_with_somebody_is_no_title(words: str) -> None:
    assert is_no_title(words)


@pytest.mark.parametrize(
    ("page", "title"),
    [
        (
            "# Interview mit Valeska Grisebach über „Western“\n\nDie Regisseurin spricht über ihren Film Western.",
            "Western",
        ),
        (
            "# Pourquoi il faut voir « Saint Omer »\n\nUn film d'Alice Diop. Kayije Kagame y est remarquable.",
            "Saint Omer",
        ),
        (
            "# Interview Nanouk Leopold over Brownian Movement\n\nDe film draait nu. 'Een film over stilte,' zegt Nanouk Leopold.",
            "Brownian Movement",
        ),
    ],
)
def test_headings_of_talks_and_advice_hold_the_title(page: str, title: str) -> None:
    assert said(page, "title") == [title]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Anoche echaron Los lunes al sol en la tele.", "Los lunes al sol"),
        ("Ieri sera in tv davano Mediterraneo.", "Mediterraneo"),
        ("Diesen Sonntag läuft bei uns Gundermann von Andreas Dresen.", "Gundermann"),
        ("Op vrijdag vertonen we Karakter van Mike van Diem.", "Karakter"),
        ("Hier soir, on redonnait « La Guerre des boutons ».", "La Guerre des boutons"),
    ],
)
def test_what_was_shown_is_named(line: str, title: str) -> None:
    assert title in {line[sign.start : sign.end] for sign in told_signs(line, 0, len(line)) if sign.kind == "watched"}


OVER_CREDITS = [
    (
        "Union Depot\n\nUnion Depot\nDirected by Alfred E. Green\nWritten by Kenyon Nicholson\n1932/US\n"
        "First National Pictures (Warner Bros.)\nFirst viewing\n\nA short film that is mostly talk. Douglas Fairbanks Jr. "
        "plays a tramp who finds a suit, and Joan Blondell a dancer without a job.\n",
        "Union Depot",
    ),
    (
        "Fallen Angels (1995) [Film Review]\n\nFallen Angels: or, The Night Shift\nA killer wants to give up his trade, and "
        "the woman who plans his work is in love with him. Fallen Angels is a film of corridors and wide lenses.\n"
        "Release Info\nDirected by: Wong Kar Wai Starring: Leon Lai, Michelle Reis, Takeshi Kaneshiro\n"
        "Language: Cantonese Runtime: 99 min\nSynopsis\nWong (Leon Lai) kills for money.\n",
        "Fallen Angels",
    ),
    (
        "The Ladykillers\n\nClick to follow\nNP Entertainment\nDir: Alexander Mackendrick. 1955, 97 mins.\n\nAlec Guinness "
        "rents a room from a lady who likes her tea strong. Katie Johnson is the best thing in a film full of good things.\n",
        "The Ladykillers",
    ),
]


@pytest.mark.parametrize(("page", "title"), OVER_CREDITS, ids=[title for _, title in OVER_CREDITS])
def test_what_stands_between_a_title_and_its_credits_is_no_title(page: str, title: str) -> None:
    assert [one for one in said(page, "title") if one != title] == []
    assert said(page, "title") == [title]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("JOE DAKOTA. Universal, 1957, Jock Mahoney, Luana Patten. Directed by Richard H. Bartlett.", ["JOE DAKOTA"]),
        ("LES BONNES FEMMES. France, Italie, 1960. Avec Bernadette Lafont.", ["LES BONNES FEMMES"]),
        ("CANNES. Le festival de 1960, dit-on, fut triste.", []),
    ],
)
def test_a_shouted_title_opens_the_line_of_its_facts(line: str, title: list[str]) -> None:
    assert [line[s.start : s.end] for s in credited_opening(line, 0, len(line)) if s.kind == "opened"] == title
