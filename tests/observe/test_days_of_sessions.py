"""Days that sessions share, days before a title, years taken from the programme. Films are invented, dates the calendar's."""

import pytest
from msgspec.structs import replace

from kerguen.model import Lang, Page
from kerguen.observe import read
from kerguen.pages import page_from_text, page_of


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        (
            "Kino am Deich\nWoche vom 6. November 2025 bis 12. November 2025\n\nFr 7.11. - So 9.11. 15.00 Uhr\nDie Gezeiten\n"
            "D 2025 Regie: Anna Kerner\n96 Minuten\n",
            ["2025-11-07T15:00", "2025-11-08T15:00", "2025-11-09T15:00"],
        ),
        (
            "Films in het filmhuis\n\ndonderdag 2 mei 2024\n\nDo 2 mei 20:00, Vr 3 mei 20:00: Het getij\n"
            "Een vuurtorenwachter verliest langzaam zijn zicht.\n\nZa 4 mei 20:45: De haven\nTwee zussen wachten op een boot.\n",
            ["2024-05-02T20:00", "2024-05-03T20:00", "2024-05-04T20:45"],
        ),
        (
            "Programme du 6 novembre au 9 novembre 2025\n\nLes Marées\nUn film d'Anne Kerjean (France, 2025, 1h32)\nSynopsis\nUn gardien de phare perd la vue.\nSéances:\n"
            "Jeudi 6 novembre à 20h\nDimanche 9 novembre à 20h\n",
            ["2025-11-06T20:00", "2025-11-09T20:00"],
        ),
        *(
            (
                f"{head}\n\nToni Erdmann\n{line}\n",
                ["2016-07-15T20:15", "2016-07-16T20:15", "2016-07-17T20:15", "2016-07-19T20:15"],
            )
            for head, line in (
                ("Kino am Deich", "Fr 15.7.2016 bis Di 19.7.2016 täglich außer Mo 20.15 Uhr"),
                ("Filmhuis aan de dijk", "vr 15 t/m di 19 juli 2016\ndagelijks 20.15 uur, behalve ma"),
                ("Cinéma de la digue, séances", "du 15 au 19 juillet 2016\ntous les jours sauf lundi à 20h15"),
                (
                    "Cine del Dique, sesiones",
                    "del 15 al 19 de julio de 2016\ntodos los días excepto lunes a las 20:15 h",
                ),
                ("Cinema della Diga, spettacoli", "dal 15 al 19 luglio 2016\ntutti i giorni escluso lunedì ore 20.15"),
                ("Dyke Cinema, showtimes", "15 July 2016 to 19 July 2016\ndaily except Monday 8.15pm"),
            )
        ),
    ],
)
def test_days_of_sessions_are_whole_dates(text: str, starts: list[str]) -> None:
    assert [s.starts for s in read(page_of(text.encode(), "a.txt")).sessions] == starts


NO_YEAR = """Film club: what we show this spring

10 March - 8.15pm
Wings of Desire
(Wim Wenders, DE 1987, 122mins)
Two angels listen to what the people of Berlin think, and one of them wants to be a man for the love of an acrobat.

7 April - 8.15pm
Fargo
(Joel Coen, US 1996, 98mins)
A car dealer has his wife kidnapped, and a pregnant police chief follows the trail through the snow.

21 April - 8.15pm
Ikiru
(Akira Kurosawa, JP 1952, 143mins)
An official who has six months to live looks for something that is worth his time, and finds a playground.
"""
BELOW_THE_HOUR = """<html lang="fr"><head><title>Festival en plein air</title></head><body>
<h1>Festival du film en plein air</h1><p>Programme du 5 au 7 août</p>
<article><h3>Playtime</h3><p>Durée : 124 min</p><p>Début : 21:00</p><p>Fin : 23:05</p><h4>05 /08</h4></article>
<article><h3>Mon oncle</h3><p>Durée : 117 min</p><p>Début : 21:00</p><p>Fin : 23:00</p><h4>06 /08</h4></article>
<article><h3>Trafic</h3><p>Durée : 96 min</p><p>Début : 18:00</p><p>Fin : 19:40</p><h4>07 /08</h4></article>
<article><h3>Jour de fête</h3><p>Durée : 87 min</p><p>Début : 21:00</p><p>Fin : 22:30</p><h4>07 /08</h4></article>
</body></html>"""
HOUR_FIRST = """Winter screenings of the film society

7:00PM Friday, December 2nd; 4:00PM Sunday, December 4th

Paterson (2016)
Jim Jarmusch, 118 minutes, DCP
A week in the life of a bus driver who writes poems in his notebook before each tour, and of the woman he comes home to.

7:00PM Friday, December 9th; 4:00PM Sunday, December 11th

Columbus (2017)
Kogonada, 104 minutes, DCP
A young woman stays in a town of modern buildings for her mother, and shows them to a stranger who waits for his father.
"""
LED_BY_DAYS = """Films Programme

Here are the last three films that make up the rest of our season. Doors and bar of the village cinema from seven o'clock, directors' talks now and then, all are welcome.

Saturday 2 March THE FAREWELL (cert PG) 1 hour 40 mins. A family keeps from the grandmother how ill she is and brings everyone home for a wedding that nobody needs, so that all may see her once more.

Friday 15 March PHOENIX (cert 12A) 1 hour 38. A singer who has come back from the camps with another face looks for her husband in the ruins of Berlin and plays the part of herself for him.

Saturday 6 April LOCAL HERO (cert PG) 1 hour 51 mins. An oil firm sends a man to buy a village on the coast of Scotland. The villagers would sell at once; it is he who no longer wants to leave.
"""


@pytest.mark.parametrize(
    ("page", "sessions"),
    [
        (page_from_text(NO_YEAR), [("Wings of Desire", "--03-10T20:15"), ("Fargo", "--04-07T20:15"), ("Ikiru", "--04-21T20:15")]),
        (page_of(BELOW_THE_HOUR.encode(), "festival.html"),
         [("Playtime", "--08-05T21:00"), ("Mon oncle", "--08-06T21:00"), ("Trafic", "--08-07T18:00"), ("Jour de fête", "--08-07T21:00")]),
        (page_from_text(HOUR_FIRST), [("Paterson", "--12-02T19:00"), ("Paterson", "--12-04T16:00"),
                                      ("Columbus", "--12-09T19:00"), ("Columbus", "--12-11T16:00")]),
        (page_from_text(LED_BY_DAYS), [("The Farewell", "--03-02"), ("Phoenix", "--03-15"), ("Local Hero", "--04-06")]),
    ],
    ids=["no year", "days below the hours", "days behind the hours", "days before titles in capitals"],
)  # fmt: skip
def test_days_of_a_programme_in_its_layout(page: Page, sessions: list[tuple[str, str]]) -> None:
    reading = read(page)
    titles = {film.subject: film.title for film in reading.films}
    assert [(titles[s.subject], s.starts) for s in reading.sessions] == sessions


def test_a_month_of_a_story_places_no_programme() -> None:
    told = NO_YEAR.replace("in the ruins", "in May 1945, in the ruins").replace(
        "Two angels", "In April 1945 two angels"
    )
    assert {s.starts[:2] for s in read(page_from_text(told)).sessions if s.starts} == {"--"}


SPANS = """Cinema sotto le stelle

Perfetti sconosciuti
Regia: Paolo Genovese, Italia 2016, 97 min
da venerdì 19 a lunedì 22 maggio 2023 ore 19:00; domenica 21 maggio 2023 anche ore 17:00

La grande bellezza
Regia: Paolo Sorrentino, Italia 2013, 142 min
martedì 23 maggio 2023 ore 21:15
"""


def test_the_days_of_a_span_that_names_its_month_once() -> None:
    starts = [s.starts for s in read(page_from_text(SPANS)).sessions]
    assert starts == [*(f"2023-05-{day}T19:00" for day in (19, 20, 21, 22)), "2023-05-21T17:00", "2023-05-23T21:15"]


def test_the_end_of_a_show_is_no_other_show() -> None:
    page = NO_YEAR.replace("8.15pm", "8:15 PM - 10:25 PM")
    assert [s.starts for s in read(page_from_text(page)).sessions] == [
        "--03-10T20:15",
        "--04-07T20:15",
        "--04-21T20:15",
    ]


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("nl", "do 14, za 16 en ma 18 maart 20.15 uur"),
        ("nl", "14, 16 en 18 maart 20.15 uur"),
        ("fr", "jeu. 14, sam. 16 et lun. 18 mars à 20h15"),
        ("it", "Giovedì 14, sabato 16 e lunedì 18 marzo ore 20.15"),
        ("es", "Jueves 14, sábado 16 y lunes 18 de marzo, 20:15"),
        ("de", "Do 14., Sa 16. und Mo 18. März 20.15 Uhr"),
        ("en", "Thu 14th, Sat 16th & Mon 18th March, 8.15pm"),
        ("en", "14, 16 and 18 March, 8.15pm"),
    ],
)
def test_numbered_days_before_one_month_share_its_hour(lang: Lang, line: str) -> None:
    page = page_of(
        f"Bios, 2024-03-01\n\nThe Zone of Interest\nJonathan Glazer, UK 2023, 105 min\n{line}\n".encode(), "a.txt"
    )
    found = read(replace(page, kind="showtimes", lang=lang, written="2024-03-01")).sessions
    assert [s.starts for s in found] == ["2024-03-14T20:15", "2024-03-16T20:15", "2024-03-18T20:15"]


def test_a_hall_and_a_number_with_the_wrong_weekday_are_no_days() -> None:
    for line in ("zaal 2, ma 18 maart 20.15 uur", "vr 14 en ma 18 maart 20.15 uur"):
        page = page_of(
            f"Bios, 2024-03-01\n\nThe Zone of Interest\nJonathan Glazer, VK 2023, 105 min\n{line}\n".encode(), "a.txt"
        )
        found = read(replace(page, kind="showtimes", lang="nl", written="2024-03-01")).sessions
        assert [s.starts for s in found] == ["2024-03-18T20:15"]


PROGRAMME = """FILMHUIS DE KLEINE PRINS – ZUTPHEN
Programma do 14 t/m wo 20 maart 2024

Fallen Leaves
Aki Kaurismäki | Finland 2023 | 81 min
zo 17 maart 20.15 uur

Dune: Part One
Denis Villeneuve | VS 2021 | 155 min
zo 17 maart 13.00 uur

"""


@pytest.mark.parametrize(
    ("line", "subjects"),
    [
        ("Kinderfilm: Nijntje de film – wo 20 maart 14.00 uur", [0, 1]),
        ("Kids club: Paddington, wo 20 maart 14.00 uur", [0, 1]),
        ("Ciné-goûter : « Ernest et Célestine », wo 20 maart 14.00 uur", [0, 1]),
        ("Matinee: Fallen Leaves – wo 20 maart 14.00 uur", [0, 1, 0]),
        ("Extra voorstelling – wo 20 maart 14.00 uur", [0, 1, 1]),
        ("Film: wo 20 maart 14.00 uur", [0, 1, 1]),
        ("Met inleiding: Dune: Part One – wo 20 maart 14.00 uur", [0, 1, 1]),
    ],
)
def test_an_hour_beside_another_film_is_not_of_the_film_above(line: str, subjects: list[int]) -> None:
    assert [s.subject for s in read(page_of(f"{PROGRAMME}{line}\n".encode(), "a.txt")).sessions] == subjects
