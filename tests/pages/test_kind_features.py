"""Features of the kind of a page and what the weights make of them. Our own words."""

import pytest

from kerguen.pages import page_from_text
from kerguen.pages.kind_features import PageParts, kind_features, own_text
from kerguen.pages.kind_weights import odds


def features_of(text: str) -> dict[str, float]:
    page = page_from_text(text)
    parts = PageParts(page.text, "", page.zones, page.structured, page.blocks)
    return kind_features(parts, own_text(parts))


@pytest.mark.parametrize(
    ("text", "feature"),
    [
        ("Adam\nRegie: Maryam Touzani\nDauer: 98 min\n", "a running time"),
        ("Adam\nRegie: Maryam Touzani\nDauer: 98 min\n", "label director"),
        ("Adam (2019), 4/5\n\nUne boulangerie, deux femmes, un film.\n", "a bracketed year"),
        ("Adam (2019), 4/5\n\nUne boulangerie, deux femmes, un film.\n", "a mark"),
        ("Am Freitag, 20.15 Uhr\n\nAdam im Filmhaus, Eintritt 7 €\n", "some venue"),
        ("---\ntitle: Adam\nrating: 4\n---\n\nA bakery, two women.\n", "front rating"),
        ("Adam\n\nTwo women in a bakery. A film that moves, and a masterpiece.\n", "last opinion"),
        ("We saw “Adam” and “Le Bleu du caftan” in one evening.\n", "quoted titles"),
        ("Adam\nViernes 7 de noviembre\nLe Bleu du caftan\nSábado 8 de noviembre\n", "dated lines"),
        ("# {{title}}\n\n**Director:** {{director}}\n**Year:** {{year}}\n", "several places to fill"),
        ("The film club shows Adam on Thursday 12 March at 7pm.\n", "a day with its hour"),
        ("Giovedì 12 marzo, ore 21, proiezione di Adam.\n", "a day with its hour"),
        ("Le jeudi 12 mars à 20h30, projection d'Adam.\n", "a day with its hour"),
        ("Am 12. März um 20 Uhr läuft Adam.\n", "a day with its hour"),
        ("El 12 de marzo a las 22.00, Adam.\n", "a day with its hour"),
        ("Op donderdag 12 maart om 20.15 uur draait Adam.\n", "a day with its hour"),
        ("Adam is in cinemas on 12 March.\n", "days without hours"),
        ("March 2: Adam, 7 p.m. March 9: Tori, 7 p.m. March 16: Close, 7 p.m.\n", "several days with hours"),
        ("Titre : La tour\nAuteur : Anne Marel\nÉditeur : Les Quais\n", "label of another work"),
        ("Maryam Touzani was born in Tangier in 1980. Biography and filmography.\n", "some life"),
    ],
)
def test_what_a_page_says_is_a_feature(text: str, feature: str) -> None:
    assert features_of(text)[feature] > 0


def test_minutes_of_a_meeting_are_no_running_time() -> None:
    assert features_of("The minutes of the meeting were read in full.\n")["a running time"] == 0


@pytest.mark.parametrize("text", ["The film runs 12 minutes, 20 extras play in it.\n", "Chapter 12, page 20.\n"])
def test_numbers_alone_are_neither_days_nor_hours(text: str) -> None:
    found = features_of(text)
    assert found["days said"] == found["hours said"] == 0


def test_no_feature_outweighs_the_rest_on_a_long_page() -> None:
    assert max(features_of("Le film est beau, 4/5 (2019), à 20:15. " * 20_000).values()) < 4


@pytest.mark.parametrize(
    ("words", "more", "less"),
    [
        ({"langweilig", "leider", "enttauscht"}, "review", "showtimes"),
        ({"noioso", "purtroppo", "capolavoro"}, "review", "showtimes"),
        ({"npm", "install", "server"}, "not_film", "review"),
        ({"guitar", "album", "orchestra"}, "not_film", "showtimes"),
        ({"gitarre", "album", "orchester"}, "not_film", "showtimes"),
    ],
)
def test_words_lean_to_a_kind_in_every_language(words: set[str], more: str, less: str) -> None:
    bare, told = odds({}, ()), odds({}, words)
    assert told[more] - bare[more] > told[less] - bare[less]


def test_the_order_of_words_does_not_matter() -> None:
    words = ["film", "regie", "kino", "album", "heute"]
    assert odds({"a mark": 1.0}, words) == odds({"a mark": 1.0}, words[::-1])
