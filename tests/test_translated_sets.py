"""Several pages on one film, some of them bad translations of others: what the film's page says of them. Films of six languages."""

from pathlib import Path
from typing import Any

import pytest

SETS = Path(__file__).parent / "translated"
Film = dict[str, Any]


@pytest.fixture(scope="module")
def films(built: Any) -> dict[str, Film]:
    """Name of the set -> the record of its only film."""
    return {name: film for name, records in built(SETS).items() for (film,) in [records.values()]}


def people(film: Film, role: str) -> set[str]:
    return {p["name"] for p in film["people"] if p["role"] == role}


def values(film: Film, field: str) -> set[tuple[Any, Any]]:
    return {(f["value"], f["scope"]) for f in film["facts"].get(field, ())}


def pages_of(film: Film, critic: str) -> list[tuple[str, str]]:
    names = {p["id"]: Path(p["path"]).name for p in film["pages"]}
    (voice,) = [v for v in film["press"]["voices"] if v.get("critic") == critic]
    return [(names[p["page"]], p["relation"]) for p in voice["pages"]]


def restored(film: Film) -> dict[str, str]:
    return {r["as_written"]: r["restored"] for r in film["repairs"]}


def reported(film: Film) -> dict[str, str | None]:
    return {v["outlet"]: v.get("verdict") for v in film["press"]["voices"] if v["kind"] == "reported"}


WHO = [
    ("visages", "je-verrai-toujours-vos-visages-2023", "Jeanne Herry"),
    ("syndic", "la-syndicaliste-2023", "Jean-Paul Salomé"),
    ("metier", "un-metier-serieux-2023", "Thomas Lilti"),
    ("lehrer", "das-lehrerzimmer-2023", "İlker Çatak"),
    ("past", "past-lives-2023", "Celine Song"),
    ("domani", "c-e-ancora-domani-2023", "Paola Cortellesi"),
    ("lobitos", "cinco-lobitos-2022", "Alauda Ruiz de Azúa"),
    ("barge", "sur-l-adamant-2022", "Nicolas Philibert"),
    ("sterben", "sterben-2024", "Matthias Glasner"),
    ("vermiglio", "vermiglio-2024", "Maura Delpero"),
    ("innocent", "l-innocent-2022", "Louis Garrel"),
    ("system", "systemsprenger-2019", "Nora Fingscheidt"),
    ("etabli", "l-etabli-2022", "Mathias Gokalp"),
    ("fanfare", "en-fanfare-2024", "Emmanuel Courcol"),
]


@pytest.mark.parametrize(("name", "film", "director"), WHO)
def test_each_set_is_one_film_with_its_maker(films, name, film, director):
    assert films[name]["id"] == film
    assert people(films[name], "director") == {director}


CAST = {
    "syndic": {
        "Isabelle Huppert", "Grégory Gadebois", "François-Xavier Demaison", "Pierre Deladonchamps", "Alexandra Maria Lara",
        "Marina Foïs", "Yvan Attal",
    },
    "metier": {"Vincent Lacoste", "François Cluzet", "Adèle Exarchopoulos", "Louise Bourgoin", "William Lebghil"},
    "lehrer": {"Leonie Benesch", "Leonard Stettnisch", "Eva Löbau", "Michael Klammer", "Rafael Stachowiak"},
    "past": {"Greta Lee", "Teo Yoo", "John Magaro", "Moon Seung-ah"},
    "domani": {
        "Paola Cortellesi", "Valerio Mastandrea", "Romana Maggiora Vergano", "Emanuela Fanelli", "Giorgio Colangeli",
        "Vinicio Marchioni",
    },
    "innocent": {"Roschdy Zem", "Anouk Grinberg", "Noémie Merlant", "Louis Garrel"},
    "system": {
        "Helena Zengel", "Albrecht Schuch", "Gabriela Maria Schmeide", "Lisa Hagmeister", "Melanie Straub", "Victoria Trauttmansdorff",
    },
    "etabli": {
        "Swann Arlaud", "Mélanie Thierry", "Olivier Gourmet", "Denis Podalydès", "Lorenzo Lefebvre", "Malek Lamraoui",
    },
    "montagne": {
        "Luca Marinelli", "Alessandro Borghi", "Filippo Timi", "Elena Lietti", "Elisabetta Mazzullo", "Surakshya Panta",
    },
    "hand": {"Sophie Wilde", "Alexandra Jensen", "Joe Bird", "Miranda Otto", "Otis Dhanji"},
}  # fmt: skip


@pytest.mark.parametrize("name", CAST)
def test_the_players_are_those_of_the_film_under_their_own_names(films, name):
    assert people(films[name], "cast") == CAST[name]


@pytest.mark.parametrize(
    ("name", "critic", "pages"),
    [
        ("visages", "Florence Madec", [("p0.txt", "original"), ("p1.txt", "translation")]),
        ("syndic", "Hugues Berthier", [("p0.txt", "original"), ("p1.txt", "translation")]),
        ("lehrer", "Anja Reuter", [("p0.txt", "original"), ("p1.txt", "translation")]),
        ("past", "Grace Holloway", [("p0.md", "original"), ("p1.txt", "translation")]),
        ("domani", "Marta Bellini", [("p0.txt", "original"), ("p1.txt", "translation")]),
        ("lobitos", "Nuria Beltrán", [("p0.txt", "original"), ("p1.txt", "translation")]),
        ("hand", "Hannah Reeve", [("p0.txt", "original"), ("p1.txt", "translation")]),
        ("hen", "Solène Kermarec", [("p0.txt", "original"), ("p1.txt", "translation")]),
        ("system", "Ruth Achterberg", [("p0.txt", "original"), ("p1.txt", "translation")]),
        ("etabli", "Ludovic Ardant", [("p0.txt", "original"), ("p1.txt", "translation")]),
        ("vermiglio", "Tobia Lanzani", [("p0.txt", "original"), ("p1.txt", "translation")]),
        ("innocent", "Firmin Daubrac", [("p0.txt", "original"), ("p3.txt", "abridged"), ("p1.md", "translation")]),
    ],
)
def test_a_review_and_its_translation_are_one_voice(films, name, critic, pages):
    assert pages_of(films[name], critic) == pages


def test_the_country_of_a_release_is_not_that_of_the_translation(films):
    assert values(films["syndic"], "release_date") == {("2023-03-01", "FR")}
    assert values(films["past"], "release_date") == {("2023-06-02", "US"), ("2023-12-13", "FR")}
    assert values(films["domani"], "release_date") == {("2023-10-26", "IT"), ("2024-03-13", "FR")}
    assert values(films["hand"], "release_date") == {
        ("2023-07-26", "FR"), ("2023-07-27", "AU"), ("2023-07-28", "GB"), ("2023-07-28", "US"),
    }  # fmt: skip
    assert values(films["barge"], "release_date") == {("2023-04-19", "FR"), ("2023-05-03", "CH")}
    assert ("2023-09-13", "DE") not in values(films["metier"], "release_date")


def test_towns_and_papers_have_their_own_names_again(films):
    assert restored(films["visages"]).items() >= {
        "The Cross": "La Croix", "Sidebar": "Bande à part", "First": "Première", "Saint Stephen": "Saint-Étienne",
        "Bourg la Queen": "Bourg-la-Reine", "Aulnay under Wood": "Aulnay-sous-Bois", "The Havre": "Le Havre",
    }.items()  # fmt: skip
    assert restored(films["syndic"]).items() >= {"El parisino": "Le Parisien", "Burdeos": "Bordeaux"}.items()
    assert restored(films["metier"]).items() >= {"Der Punkt": "Le Point", "Dünkirchen": "Dunkerque"}.items()
    assert restored(films["lobitos"]).items() >= {
        "Alauda Ruiz of Azua": "Alauda Ruiz de Azúa", "Das Land": "El País", "Die Avantgarde": "La Vanguardia", "Le Pays": "El País",
    }.items()  # fmt: skip
    assert restored(films["hand"]) == {"Sophie Sauvage": "Sophie Wilde", "Joe Oiseau": "Joe Bird"}
    assert restored(films["domani"]).items() >= {"George Colangeli": "Giorgio Colangeli"}.items()


def test_a_name_that_the_source_has_not_is_one_of_its_names_bent(films):
    assert restored(films["system"]).items() >= {
        "Albrecht Shoe": "Albrecht Schuch", "Gabriela Maria Forge": "Gabriela Maria Schmeide", "Lisa Hail Master": "Lisa Hagmeister",
    }.items()  # fmt: skip
    assert restored(films["montagne"])["Surakshya Bread"] == "Surakshya Panta"
    assert restored(films["etabli"]).items() >= {"Oliver Gourmand": "Olivier Gourmet", "First": "Première"}.items()


def test_no_title_of_a_translation_is_official(films):
    kinds = {t["title"]: t["kind"] for name in ("etabli", "system", "montagne") for t in films[name]["titles"]}
    assert kinds["The eight mountains"] == "alternative"
    assert {kinds["The workbench"], kinds["The Established"], kinds["System blaster"]} == {"machine"}


def test_papers_speak_only_through_the_page_that_reports_them(films):
    assert reported(films["visages"]) == {
        "Bande à part": "negative", "La Croix": "positive", "Le Monde": "positive", "Les Inrockuptibles": "negative",
        "Première": "positive",
    }  # fmt: skip
    quotes = [q for v in films["visages"]["press"]["voices"] if v["kind"] == "reported" for q in v["quotes"]]
    assert {q["proof"]["kind"] for q in quotes} == {"translated"}


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("hand", ["Wilde is sensational, raw and reckless.", "But the final shot is perfect."]),
        ("barge", ["Un film magnifique, qui rend plus intelligent et plus doux."]),
    ],
)
def test_a_judgement_is_shown_in_the_critics_own_words(films, name, said):
    (voice,) = [v for v in films[name]["press"]["voices"] if v["kind"] == "read"]
    assert [e["text"] for e in voice["evidence"]] == said


def test_an_agency_s_hour_is_no_session_and_its_nationality_no_name(films):
    assert films["barge"]["sessions"]["screenings"] == []
    (maker,) = [p for p in films["barge"]["people"] if p["role"] == "director"]
    assert maker["also_written"] == ["Nicholas Philibert"]


def test_the_hour_of_a_byline_is_no_session_and_its_rights_no_paper(films):
    assert films["vermiglio"]["sessions"]["screenings"] == []
    assert not {s["starts"] for s in films["system"]["sessions"]["screenings"]} & {
        "2019-09-18T16:20",
        "2019-09-18T04:20",
    }
    hours = {s["starts"] for s in films["sterben"]["sessions"]["screenings"]}
    assert "2024-04-24T17:03" not in hours
    assert {"2024-04-25T19:30", "2024-04-27T20:00"} <= hours
    assert {v.get("outlet") for v in films["vermiglio"]["press"]["voices"]} == {
        None,
        "Cineforum",
        "Il Foglio",
        "Il Messaggero",
    }


def test_a_title_ends_with_its_marks_and_a_paper_s_name_is_no_label(films):
    assert [t["title"] for t in films["sterben"]["titles"]] == ["Sterben", "Mourir"]
    assert reported(films["sterben"])["epd Film"] == "positive"


def test_a_player_s_part_behind_a_dash_is_no_player(films):
    played = {p["name"]: p.get("character") for p in films["vermiglio"]["people"] if p["role"] == "cast"}
    assert played["Orietta Notari"] == "Zia Cesira"
    assert {"Pietro Riso", "Zia Cesira", "Santiago Fondevila Gender Dramatic"}.isdisjoint(played)


def test_too_cold_to_move_is_no_praise(films):
    assert reported(films["vermiglio"])["Il Foglio"] == "negative"


def test_the_buttons_of_a_cinema_are_no_films_and_its_firm_no_player(films):
    assert values(films["innocent"], "distributor") == {("Ad Vitam", None)}
    assert values(films["innocent"], "release_date") == {("2022-10-12", "FR")}
    assert len(films["innocent"]["sessions"]["screenings"]) > 5


@pytest.mark.parametrize(("name", "towns", "total"), [("innocent", 10, 78), ("sterben", 10, 61), ("vermiglio", 12, 43),
                                                     ("system", 10, 62), ("fanfare", 10, 77)])  # fmt: skip
def test_towns_are_counted_whatever_stands_over_and_between_them(films, name, towns, total):
    sessions = films[name]["sessions"]
    assert (len(sessions["cities"]), sessions["total"]) == (towns, total)


def test_a_mark_is_no_certificate_and_the_original_is_no_title(films):
    assert "certificate" not in films["hand"]["facts"]
    assert {t["title"] for t in films["hand"]["titles"]} == {"La Main", "Talk to Me", "Parlez-moi"}


def test_a_showing_with_a_snack_is_of_the_film(films):
    assert films["hen"]["id"] == "linda-veut-du-poulet-2023"
    assert len(films["hen"]["sessions"]["screenings"]) == 3


def test_means_keep_their_owners(films):
    means = {(m["by"], m["value"], m["count"]) for m in films["visages"]["press"]["reported"]}
    assert means == {("AlloCiné", 4.2, 35)}
    means = {(m["by"], m["value"], m["count"]) for m in films["past"]["press"]["reported"]}
    assert means == {("AlloCiné", 4.1, 38), ("Rotten Tomatoes", 95.0, 318)}
    assert {(m["value"], m["count"]) for m in films["past"]["audience"]["reported"]} == {(3.9, 4210), (93.0, 1000)}


def test_readers_keep_their_words_and_their_day(films):
    assert [(o["author"], o["date"], o["verdict"]) for o in films["visages"]["audience"]["opinions"]] == [
        ("Marie75", "2023-03-30", "positive"), ("Jo", "2023-03-30", "positive"), ("Patrick L", "2023-03-29", "negative"),
        ("Nini", "2023-03-29", "positive"), ("Bob", "2023-03-29", "positive"),
    ]  # fmt: skip
    assert [(o["author"], o["date"]) for o in films["lobitos"]["audience"]["opinions"]] == [
        ("Iker", "2022-05-28"), ("Maite_bi", "2022-05-25"), ("toni1980", "2022-05-22"),
    ]  # fmt: skip
    assert [(o["author"], o["date"], o["verdict"]) for o in films["system"]["audience"]["opinions"]] == [
        ("Kinofreak88", "2019-09-22", "positive"), ("Sabine M.", "2019-09-20", "negative"), ("Uli", "2019-09-20", "positive"),
    ]  # fmt: skip
    assert [(o["author"], o["date"]) for o in films["fanfare"]["audience"]["opinions"]] == [
        ("Bibi59", "2024-11-30"), ("Corinne L.", "2024-11-29"), ("gégé", "2024-11-28"),
    ]  # fmt: skip
    assert [(o["author"], o["text"]) for o in films["syndic"]["audience"]["opinions"]] == [
        ("Claire", "Muy buena película, Huppert es genial."), ("Dédé", "Un poco larga pero interesante."), ("Luc33", "Me aburrí."),
    ]  # fmt: skip


def test_counted_sessions_are_a_lower_bound_where_the_list_is_cut(films):
    sessions = films["visages"]["sessions"]
    assert (sessions["total"], len(sessions["cities"]), sessions["lower_bound"]) == (53, 12, True)


def test_prizes_have_their_edition_and_their_person(films):
    (place,) = films["syndic"]["awards"]
    assert (place["body"], place["edition"], place["outcome"]) == ("Mostra de Venise", "2022", "selected")
    won = {(a["body"].split(" (")[0], a["category"], a.get("person")) for name in ("sterben", "vermiglio", "innocent")
           for a in films[name]["awards"] if a["outcome"] == "won"}  # fmt: skip
    academy = "Accademia del Cinema Italiano"
    assert won >= {
        ("Deutsche Filmakademie", "Bester Spielfilm", None),
        ("Deutsche Filmakademie", "Beste weibliche Hauptrolle", "Corinna Harfouch"),
        (academy, "MIGLIOR FILM", None),
        (academy, "SUONO", None),
        ("Académie des César", "best original screenplay", None),
        ("Académie des César", "best actress in a supporting role", "Noémie Merlant"),
    }
    assert not {category for body, category, _ in won if body in ("Berlinale", "Mostra de Venise")} & {
        "Bester Spielfilm", "MIGLIOR FILM",
    }  # fmt: skip
    assert ("Beste Hauptdarstellerin", "Leonie Benesch") in {
        (a["category"], a.get("person")) for a in films["lehrer"]["awards"]
    }
