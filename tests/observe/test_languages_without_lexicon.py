"""A page in a language that has no lexicon is read through what needs none, and says so. Our own words."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_of

FINNISH = """<html lang="fi"><head><title>Mies vailla menneisyyttä (2002)</title>
<script type="application/ld+json">{"@type": "Movie", "name": "Mies vailla menneisyyttä", "duration": "PT1H37M",
"director": {"@type": "Person", "name": "Aki Kaurismäki"}, "datePublished": "2002"}</script></head>
<body><h1>Mies vailla menneisyyttä (2002)</h1>
<p>Mies saapuu Helsinkiin yöjunalla, hänet pahoinpidellään puistossa, eikä hän sen jälkeen muista enää kuka hän on. Hän
aloittaa alusta satamassa, jossa ihmiset asuvat konteissa ja auttavat toisiaan, koska kukaan muu ei heitä auta.</p></body></html>"""


def test_structured_data_is_read_and_the_missing_lexicon_is_a_doubt() -> None:
    reading = read(page_of(FINNISH.encode(), "mies.html"))
    film = reading.film
    assert film is not None
    assert (film.title, film.year, film.directors) == ("Mies vailla menneisyyttä", 2002, ("Aki Kaurismäki",))
    assert [doubt.code for doubt in reading.doubts] == ["no-lexicon"]


def test_pages_of_the_six_languages_have_no_such_doubt() -> None:
    french = (
        "<html lang='fr'><h1>Les Fraises sauvages</h1><p>Réalisé par : Ingmar Bergman</p><p>Un film de 1957.</p></html>"
    )
    assert "no-lexicon" not in [doubt.code for doubt in read(page_of(french.encode(), "fraises.html")).doubts]


SMALL = [
    (
        "pt",
        """Central do Brasil

Título original: Central do Brasil
Direção: Walter Salles
Elenco: Fernanda Montenegro, Marília Pêra e Vinícius de Oliveira
Gênero: Drama
Duração: 110 minutos
Ano: 1998

O filme conta a viagem de uma professora aposentada e de um menino que procura o pai no interior do país.
""",
        ("Walter Salles", 110, 1998, "drama", 3),
    ),
    (
        "cs",
        """Ostře sledované vlaky

Režie: Jiří Menzel
Hrají: Václav Neckář, Josef Somr, Vlastimil Brodský
Žánr: Drama / Komedie
Délka: 92 min
Rok: 1966

Film vypráví o mladém výpravčím, který na malém nádraží čeká na svou první lásku a na konec války.
""",
        ("Jiří Menzel", 92, 1966, "drama", 3),
    ),
    (
        "el",
        """Μια αιωνιότητα και μια μέρα

Σκηνοθεσία: Θόδωρος Αγγελόπουλος
Ηθοποιοί: Μπρούνο Γκαντς, Ιζαμπέλ Ρενό
Είδος: Δραματική
Διάρκεια: 137 λεπτά
Έτος: 1998

Η ταινία ακολουθεί έναν συγγραφέα που περνά την τελευταία του μέρα με ένα παιδί από την Αλβανία.
""",
        ("Θόδωρος Αγγελόπουλος", 137, 1998, "drama", 2),
    ),
    (
        "pl",
        """Popiół i diament

Reżyseria: Andrzej Wajda
Obsada: Zbigniew Cybulski, Ewa Krzyżewska, Wacław Zastrzeżyński
Gatunek: Dramat
Czas trwania: 1 godz. 43 min
Rok produkcji: 1958

Ostatni dzień wojny w małym mieście: młody żołnierz podziemia dostaje rozkaz, którego nie chce już wykonać.
""",
        ("Andrzej Wajda", 103, 1958, "drama", 3),
    ),
    (
        "ru",
        """Летят журавли

Режиссёр: Михаил Калатозов
В ролях: Татьяна Самойлова, Алексей Баталов
Жанр: драма
Продолжительность: 97 мин.
Год выпуска: 1957

Фильм рассказывает о девушке, которая ждёт с войны своего жениха и не может поверить, что он не вернётся домой.
""",
        ("Михаил Калатозов", 97, 1957, "drama", 2),
    ),
    (
        "sv",
        """Smultronstället

Regi: Ingmar Bergman
I rollerna: Victor Sjöström, Bibi Andersson, Ingrid Thulin
Genre: Drama
Speltid: 1 tim 31 min
Produktionsår: 1957

En gammal läkare reser till Lund för att hyllas och möter sin ungdom på vägen. Det är en film om minne och ånger.
""",
        ("Ingmar Bergman", 91, 1957, "drama", 3),
    ),
    (
        "he",
        """ואלס עם באשיר

בימוי: ארי פולמן
שחקנים: רון בן ישי, בועז רוטשטיין
ז'אנר: דרמה
אורך: 90 דקות
שנה: 2008

במאי קולנוע מחפש את זכרונותיו מן המלחמה ומדבר עם מי שהיו אז לצידו, עד שהוא מבין מה הוא עצמו ראה שם.
""",
        ("ארי פולמן", 90, 2008, "drama", 2),
    ),
]


@pytest.mark.parametrize(("lang", "text", "expected"), SMALL, ids=[lang for lang, _, _ in SMALL])
def test_a_small_lexicon_reads_the_fact_sheet_and_says_that_it_is_small(
    lang: str, text: str, expected: tuple[str, int, int, str, int]
) -> None:
    page = page_of(text.encode(), "film.txt")
    reading = read(page)
    known = {one.field: one.value for one in reversed(reading.observations)}
    players = {one.value for one in reading.observations if one.field == "cast"}
    assert page.lang == lang
    assert (known["director"], known["runtime"], known["year"], known["genre"], len(players)) == expected
    assert [doubt.code for doubt in reading.doubts if doubt.code.endswith("lexicon")] == ["small-lexicon"]


def test_cards_under_a_head_for_new_films_are_films_and_stars_in_words_are_no_part_of_a_title() -> None:
    page = """<html lang="el"><head><title>Ταινίες</title></head><body><h1>Νέες ταινίες της εβδομάδας</h1>
<div><h3>Η βάρκα 4 αστεράκια</h3><p>Σκηνοθεσία: Βιμ Βέντερς</p><p>Διάρκεια: 124 λεπτά</p></div>
<div><h3>Το νησί της σιωπής - 3 αστεράκια</h3><p>Σκηνοθεσία: Μάγκνους φον Χορν</p><p>Διάρκεια: 123 λεπτά</p></div>
<div><h3>Άνορα ★★★★</h3><p>Σκηνοθεσία: Σον Μπέικερ</p><p>Διάρκεια: 139 λεπτά</p></div></body></html>"""
    films = read(page_of(page.encode(), "nees.html")).films
    assert [(film.title, film.directors) for film in films] == [
        ("Η βάρκα", ("Βιμ Βέντερς",)),
        ("Το νησί της σιωπής", ("Μάγκνους φον Χορν",)),
        ("Άνορα", ("Σον Μπέικερ",)),
    ]
