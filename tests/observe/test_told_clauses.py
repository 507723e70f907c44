"""Clauses of running text: who made, who plays and what year, where one sentence says several things."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_from_text

# (what is told, text, field, values) — all made up for this test
CASES = [
    (
        "a producer in the passive is no director",
        "Hafenlicht (Originaltitel Harbour Light) ist ein dänischer Spielfilm aus dem Jahr 2019. Die Regie übernahm Jana Kohl. "
        "Produziert wurde der Film von Peter Amsel und Lena Voss.",
        "director",
        ["Jana Kohl"],
    ),
    (
        "the year of a sentence that says what the film is",
        "Hafenlicht (Originaltitel Harbour Light) ist ein dänischer Spielfilm aus dem Jahr 2019. Die Regie übernahm Jana Kohl.",
        "year",
        [2019],
    ),
    (
        "the year of another film is not this one's",
        "Hafenlicht ist ein dänischer Spielfilm mit Clara Winter. Regie führte Jana Kohl. Sturmflut ist ein Spielfilm aus dem Jahr 1998.",
        "year",
        [],
    ),
    (
        "the next clause begins after the director",
        "De film “Havenlicht” wordt geregisseerd door Tomas Verhulst en Clara Winter speelt de hoofdrol van de kapitein. "
        "“Havenlicht” is een drama over een kapitein.",
        "director",
        ["Tomas Verhulst"],
    ),
    (
        "leading roles are named before or after the verb",
        "Hafenlicht ist ein Spielfilm. Regie führten Jana Kohl und Lena Voss. Die Hauptrollen spielten Clara Winter, Peter Amsel und Jo Bern.",
        "cast",
        ["Clara Winter", "Peter Amsel", "Jo Bern"],
    ),
    (
        "a producer after 'with' is no player",
        "De nieuwe film ‘Havenlicht’ is er. Regisseur Tomas Verhulst neemt het roer over, met Peter Amsel als producent van de film. "
        "‘Havenlicht’ is een sterke film.",
        "cast",
        [],
    ),
    (
        "what a player is known for stands between",
        "Regisseur Tomas Verhulst maakte de film ‘Havenlicht’. Clara Winter, bekend van komische rollen, speelt hier de kapitein.",
        "cast",
        ["Clara Winter"],
    ),
    (
        "works in brackets after players are no players",
        "The film Harbour Light has its voices. The cast includes Oscar nominee Clara Winter (Storm Surge Rising), "
        "Emmy winner Peter Amsel (Night Ferry Home) and Jo Bern. The film opens in May.",
        "cast",
        ["Clara Winter", "Peter Amsel", "Jo Bern"],
    ),
    (
        "who will star in the film is a player",
        "# Casting: ‘Harbour Light’\n\nPeter Amsel will star in Harbour Light alongside Clara Winter and Jo Bern. The film tells of a captain.",
        "cast",
        ["Peter Amsel", "Clara Winter", "Jo Bern"],
    ),
    (
        "titles stand between marks that point inwards",
        "Viel wird in diesem Drama geschwiegen: »Stille Fahrt« heißt das Spielfilmdebüt der Regisseurin Jana Kohl. In ihm "
        "verkörpert Clara Winter eine Kapitänin, die ihr Schiff verliert.",
        "title",
        ["Stille Fahrt"],
    ),
    (
        "the verb may stand before the player",
        "Viel wird in diesem Drama geschwiegen: »Stille Fahrt« heißt das Spielfilmdebüt der Regisseurin Jana Kohl. In ihm "
        "verkörpert Clara Winter eine Kapitänin, die ihr Schiff verliert.",
        "cast",
        ["Clara Winter"],
    ),
    (
        "maker, country, year and length in one bracket",
        "12 March - 8pm\nHarbour Light (15)\n(Jana Kohl, DE 1987, 98mins, Subtitled)\nA captain waits for a ship in this quiet film.",
        "director",
        ["Jana Kohl"],
    ),
    (
        "two digits of a year after a country's letters",
        "Hafenlicht\nD/DK 19, 98 Min., ab 12\n\nDer Kapitän (Peter Amsel) wartet auf ein Schiff.\n\ntäglich um 18:00 Uhr\n",
        "year",
        [2019],
    ),
    (
        "all who play together are players",
        "Regisseur Tomas Verhulst maakt de nieuwe film “Havenlicht”. Clara Winter en Peter Amsel spelen twee kapiteins die op hun schip wachten.",
        "cast",
        ["Clara Winter", "Peter Amsel"],
    ),
    (
        "who wrote the novel does not play",
        "In dem Kinofilm „Hafenlicht“ nach dem Roman von Eugen Ruder spielen Clara Winter, Peter Amsel und Jo Bern die Hauptrollen. Regie führte Jana Kohl.",
        "cast",
        ["Clara Winter", "Peter Amsel", "Jo Bern"],
    ),
    (
        "a film prize is nobody",
        "De dramafilm Havenlicht heeft de Gouden Film behaald. De film is geregisseerd door Tomas Verhulst. Havenlicht is de "
        "derde film die dit jaar de Gouden Film ontvangt.",
        "director",
        ["Tomas Verhulst"],
    ),
    (
        "what the marks hold is told by the noun before them",
        "Am Montag steht unter dem Motto „Kino in der Kapelle“ ein Film auf dem Programm. Gezeigt wird der Film „Als der "
        "Kapitän kam“. Der Film ist ein ehrliches Drama, der Eintritt ist frei.",
        "title",
        ["Als der Kapitän kam"],
    ),
    (
        "who does something as a character plays it",
        "“Harbour Light” is a tender film by director Jana Kohl. Peter Amsel adds eccentric comedic charm as Theo, the cook.",
        "cast",
        ["Peter Amsel"],
    ),
    (
        "the work in a bracket before a player's verb is nobody",
        "The film “Harbour Light” is by director Jana Kohl. Clara Winter (Night Ferry) plays Haley, and Peter Amsel plays Theo.",
        "cast",
        ["Clara Winter", "Peter Amsel"],
    ),
]


@pytest.mark.parametrize(("text", "field", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_each_clause_is_read_by_itself(text, field, expected):
    reading = read(page_from_text(text, "page.md"))
    assert [o.value for o in reading.observations if o.field == field] == expected


def test_a_button_and_the_head_of_a_week_are_no_titles():
    text = "Hafenlicht 2. Woche | FSK 12 | 98 Min.\n\nMo\nDi\nMi\n20:00\n\nEin Drama um einen Kapitän.\n\nRegie\nJana Kohl\n\nJahr\n2019\n"
    assert read(page_from_text(text, "page.md")).film.title == "Hafenlicht"
    text = "Jetzt auf Netzkino streamen\n\nSturmflut: Die letzte Nacht (Originaltitel Storm Surge) ist ein Katastrophenfilm aus dem Jahr 2017. Die Regie führte Jana Kohl, die auch das Drehbuch schrieb.\n"
    assert read(page_from_text(text, "page.md")).film.title == "Sturmflut: Die letzte Nacht"
