"""Headings that ask how good a film is, announce it or name an evening; the year that a sentence gives it. Our own words."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_of

BODY = {
    "de": "Der Film von Ada Lensky ist ein Drama mit Jon Faber. Ein schöner Film.",
    "nl": "De film van Ada Lensky is een drama met Jon Faber. Een mooie film.",
    "en": "The film by Ada Lensky is a drama starring Jon Faber. A fine film.",
    "fr": "Le film d'Ada Lensky est un drame avec Jon Faber. Un beau film.",
    "es": "La película de Ada Lensky es un drama con Jon Faber. Una gran película.",
    "it": "Il film di Ada Lensky è un dramma con Jon Faber. Un bel film.",
}


def said(text: str, field: str) -> list[object]:
    reading = read(page_of(text.encode(), "page.md"))
    return list(dict.fromkeys(o.value for o in reading.observations if o.field == field))


@pytest.mark.parametrize(
    ("lang", "heading"),
    [
        ("de", "Was taugt Marsfeld?"),
        ("de", "Warum Marsfeld so gut ist"),
        ("de", "Neu im Kino: Marsfeld"),
        ("de", "Wir zeigen: Marsfeld"),
        ("nl", "Is Marsfeld de moeite waard?"),
        ("nl", "Waarom Marsfeld zo goed is"),
        ("nl", "Nu in de bioscoop: Marsfeld"),
        ("nl", "Gezien: Marsfeld"),
        ("en", "Is Marsfeld worth watching?"),
        ("en", "Now in cinemas: Marsfeld"),
        ("en", "Why did nobody tell me about Marsfeld?"),
        ("en", "Masterpiece or mess? On Ada Lensky's Marsfeld"),
        ("en", "Ada Lensky on making Marsfeld"),
        ("en", "Interview: Jon Faber talks Marsfeld"),
        ("en", "Best of the decade, no. 7: Marsfeld"),
        ("en", "TIFF review: Marsfeld"),
        ("en", "Ann Brown reviews Marsfeld"),
        ("en", "REVIEW: Marsfeld is better than it has any right to be"),
        ("en", "Five reasons to watch Marsfeld"),
        ("en", "Weekend watch: Marsfeld"),
        ("en", "Jon Faber joins Mia Torr in Ada Lensky's Marsfeld"),
        ("en", "Marsfeld takes top prize at Riverside Film Festival"),
        ("fr", "Que vaut Marsfeld ?"),
        ("fr", "Faut-il voir Marsfeld ?"),
        ("es", "¿Vale la pena ver Marsfeld?"),
        ("it", "Vale la pena vedere Marsfeld?"),
    ],
)
def test_the_title_within_a_heading_is_found(lang: str, heading: str) -> None:
    assert said(f"# {heading}\n\n{BODY[lang]}\n", "title") == ["Marsfeld"]


def test_what_its_maker_does_in_a_headline_is_no_part_of_a_title() -> None:
    text = "# Marsfeld: Ada Lensky goes small\n\nThe new film by Ada Lensky is a chamber piece. Marsfeld takes place in one flat, and Jon Faber plays a man in it. A minor film, and a lovely one.\n"
    assert said(text, "title") == ["Marsfeld"]


def test_a_headline_on_a_film_is_no_part_of_its_title() -> None:
    text = "# Marsfeld: Ein Film wie ein Faustschlag\n\nNach Jahren ist Ada Lensky zurück. Marsfeld erzählt von einem Boxer. Jon Faber spielt ihn. Ein Film, der wehtut: Marsfeld bleibt.\n"
    assert said(text, "title") == ["Marsfeld"]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Der Film aus dem Jahr 1998 erzählt von einer Freundschaft.", 1998),
        ("Der Film von Ada Lensky kam 1998 in die Kinos und ist fast vergessen.", 1998),
        ("Marsfeld, 1998 von Ada Lensky inszeniert, ist ein Drama.", 1998),
        ("Ada Lensky hat den Film 1998 gedreht.", 1998),
        ("De film uit 1998 vertelt over een vriendschap.", 1998),
        ("De film van Ada Lensky kwam in 1998 uit.", 1998),
        ("Marsfeld, in 1998 geregisseerd door Ada Lensky, is een drama.", 1998),
        ("Ada Lensky maakte de film in 1998.", 1998),
        ("Ada Lensky made the film in 1998.", 1998),
        ("Der Film kam erst 1999 in die deutschen Kinos.", None),
        ("Ihr voriger Film kam 1996 in die Kinos.", None),
        ("De film kwam pas in 1999 in de bioscoop.", None),
    ],
)
def test_a_sentence_gives_the_year_of_the_film(text: str, year: int | None) -> None:
    found = said(f"# Marsfeld\n\nFilm von Ada Lensky, ein Drama mit Jon Faber.\n\n{text}\n", "year")
    assert found == ([year] if year else [])


def test_the_maker_and_the_players_between_country_and_length() -> None:
    text = (
        "# Marsfeld\n\nUSA 1998 | Quentin Tarantino | 97 min\n\nmit Uma Thurman, John Travolta\n\nEin Haus am Meer.\n"
    )
    assert said(text, "director") == ["Quentin Tarantino"]


def test_an_article_behind_a_full_name_is_no_part_of_it() -> None:
    text = "# Marsfeld\n\nIn seinem neuesten Film widmet sich Quentin Tarantino der Frage nach der Schuld. Ein Drama mit Uma Thurman.\n"
    assert said(text, "director") == ["Quentin Tarantino"]


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("Kino am Sonntag", "Wir zeigen Marsfeld (1998) von Ada Lensky mit Jon Faber und Uma Thurman. Eintritt frei."),
        ("Film op zondag", "We draaien Marsfeld (1998) van Ada Lensky met Jon Faber en Uma Thurman. Toegang gratis."),
        ("Vorschau", "Marsfeld (USA 1998, 98 min, R: Ada Lensky, D: Jon Faber, Uma Thurman)"),
        ("Preview am Mittwoch: Marsfeld", "Der neue Film von Ada Lensky läuft um 20.30 Uhr. In der Hauptrolle: Jon Faber."),
        ("Filmreihe: Klassiker", "Wir zeigen am 3. April um 19 Uhr **Marsfeld** (1998). Ada Lensky erzählt darin von zwei Brüdern."),
    ],
)  # fmt: skip
def test_evenings_and_series_are_no_titles(heading: str, text: str) -> None:
    assert said(f"# {heading}\n\n{text}\n", "title") == ["Marsfeld"]


def test_hours_with_a_full_stop_are_one_running_time() -> None:
    page = "# Marsfeld\n\n1998 · 1 Std. 47 Min. · Drama\n\nRegie: Ada Lensky\n\nMit: Jon Faber, Uma Thurman\n"
    assert said(page, "runtime") == [107]


def test_the_main_part_is_played_and_plays_nobody() -> None:
    page = "# Marsfeld\n\nEin Film von Ada Lensky. Die Hauptrolle spielt Jon Faber. Außerdem spielen Uma Thurman und Tim Roth mit.\n"
    assert said(page, "cast") == ["Jon Faber", "Uma Thurman", "Tim Roth"]


@pytest.mark.parametrize(
    ("text", "genre"),
    [
        ("Mit „Marsfeld“ hat Ada Lensky einen spannenden Thriller gedreht. Ein Film, der lange bleibt.", "thriller"),
        ("With Marsfeld, Ada Lensky delivers a taut thriller. This is a film that stays with you.", "thriller"),
        ("Avec Marsfeld, Ada Lensky signe une comédie grinçante. On sort de la salle avec le sourire.", "comedy"),
        ("Met Marsfeld maakt Ada Lensky een grimmige thriller. Het is een film die je niet snel vergeet.", "thriller"),
        ("Het drama, dat in Cannes draaide, is van Ada Lensky.", "drama"),
        (
            "Mit „Marsfeld“ knüpft Ada Lensky an den Thriller an, der sie bekannt machte. Ein Film, der lange bleibt.",
            None,
        ),
    ],
)
def test_what_is_made_with_a_film_is_its_genre(text: str, genre: str | None) -> None:
    page = f"# Marsfeld\n\n{text}\n\nJon Faber, Uma Thurman.\n"
    assert said(page, "genre") == ([genre] if genre else [])


def test_countries_year_and_length_between_wide_spaces_end_in_a_full_stop() -> None:
    page = "Marsfeld\nDeutschland/Österreich  2016  162 Min.\nRegie: Ada Lensky\nMit: Jon Faber, Uma Thurman\n\nEin Haus am Meer.\n"
    assert said(page, "year") == [2016]
    assert said(page, "runtime") == [162]


def test_who_wins_a_prize_in_a_headline_is_no_title() -> None:
    text = f"# Jon Faber wins big at the Harbor Awards\n\n{BODY['en']}\n"
    assert "Jon Faber" not in said(text, "title")
