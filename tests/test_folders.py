"""Folders of pages on several films: each page, and each part of a list, under its own film; nothing of one told of another."""

from pathlib import Path
from typing import Any

import pytest

FOLDERS = Path(__file__).parent / "folders"
Film = dict[str, Any]


@pytest.fixture(scope="module")
def folders(built: Any) -> dict[str, dict[str, Film]]:
    return built(FOLDERS, today="2025-03-01")


def pages_of(film: Film) -> set[str]:
    return {Path(page["path"] or page["url"]).name for page in film["pages"]}


def values(film: Film, field: str) -> set[Any]:
    return {fact["value"] for fact in film["facts"].get(field, ())}


def sessions(film: Film) -> list[tuple[str, str | None]]:
    return [(s["starts"], s.get("version")) for s in film["sessions"]["screenings"]]


PAGES = {
    "lannion": {
        "anatomie-d-une-chute-2023": {"programme-semaine.txt", "cannes-palmares.md"},
        "le-regne-animal-2023": {"regne-animal-gazette.md", "programme-semaine.txt", "animal-kingdom"},
        "les-trois-mousquetaires-d-artagnan-2023": {"programme-semaine.txt", "dartagnan-press.txt"},
        "perfect-days-2023": {"programme-semaine.txt", "cannes-palmares.md", "perfect-days", "week-guardian.md"},
        "suspiria-1977": {"suspiria-roundup.md", "suspiria-cineclub.txt"},
        "suspiria-2018": {"suspiria-roundup.md"},
        "the-killer-1989": {"programme-semaine.txt"},
        "memory": {"week-guardian.md"},
        "wicked-little-letters": {"week-guardian.md"},
    },
    "oldenburg": {
        "nosferatu-2024": {"kinoprogramm.txt", "nosferatu-kritik.md", "nosferatu-uk.html"},
        "nosferatu-phantom-der-nacht-1979": {"kinoprogramm.txt"},
        "september-5-2024": {"kinoprogramm.txt", "newsletter.eml", "liste-neustarts.html", "festival.txt"},
        "die-leisen-und-die-grossen-tone-2024": {"liste-neustarts.html", "festival.txt"},
        "konklave-2024": {"kinoprogramm.txt"},
        "vena": {"festival.txt"},
    },
    "zaragoza": {
        "la-sociedad-de-la-nieve-2023": {"cartelera.txt", "societa-neve.html"},
        "la-chimera-2023": {"cartelera.txt", "io-capitano.txt"},
        "perfetti-sconosciuti-2016": {"perfetti.md"},
        "perfectos-desconocidos-2017": {"perfetti.md", "desconocidos.md"},
        "le-jeu-2018": {"perfetti.md", "jeu-fiche.html"},
    },
}
CASES = [(folder, film) for folder, films in PAGES.items() for film in films]


@pytest.mark.parametrize(("folder", "film"), CASES)
def test_each_film_has_its_own_pages(folders, folder, film):
    assert pages_of(folders[folder][film]) == PAGES[folder][film]


OF_NO_FILM = {
    "lannion": {"book.md", "concert.md", "play.txt", "readme.md"},
    "oldenburg": {"game.md"},
    "zaragoza": {"ricetta.md", "opera.txt"},
}


@pytest.mark.parametrize("folder", OF_NO_FILM)
def test_no_film_comes_of_a_page_about_something_else(folders, folder):
    assert not OF_NO_FILM[folder] & {page for film in folders[folder].values() for page in pages_of(film)}


MAKERS = {
    "lannion": {
        "anatomie-d-une-chute-2023": {"Justine Triet"},
        "the-killer-1989": {"John Woo"},
        "suspiria-1977": {"Dario Argento"},
        "suspiria-2018": {"Luca Guadagnino"},
        "memory": {"Michel Franco"},
    },
    "oldenburg": {"nosferatu-phantom-der-nacht-1979": {"Werner Herzog"}, "september-5-2024": {"Tim Fehlbaum"}},
    "zaragoza": {
        "perfetti-sconosciuti-2016": {"Paolo Genovese"},
        "perfectos-desconocidos-2017": {"Álex de la Iglesia"},
    },
}


@pytest.mark.parametrize(("folder", "film"), [(folder, film) for folder, films in MAKERS.items() for film in films])
def test_each_film_has_its_own_makers(folders, folder, film):
    assert values(folders[folder][film], "director") == MAKERS[folder][film]


def test_a_sheet_under_a_review_makes_no_list_of_films(folders):
    (milady,) = [f for f in folders["lannion"].values() if "milady.html" in pages_of(f)]
    assert values(milady, "runtime") == {115}
    assert values(milady, "release_date") == {"2023-12-13"}
    assert milady["press"]["voices"][0]["critic"] == "Yves Le Bihan"


def test_mar_before_a_number_is_a_tuesday(folders):
    assert sessions(folders["lannion"]["perfect-days-2023"]) == [("2023-10-17T20:30", "VOST")]


def test_papers_over_their_quotations_are_not_those_below(folders):
    voices = folders["lannion"]["les-trois-mousquetaires-d-artagnan-2023"]["press"]["voices"]
    assert {v["outlet"] for v in voices} == {"Le Parisien", "Télérama", "Libération", "Ouest-France"}
    assert next(v for v in voices if v["outlet"] == "Le Parisien")["verdict"] == "positive"


def test_stars_behind_a_sentence_are_those_of_the_film_above(folders):
    ratings = {
        id: [v["rating"]["value"] for v in film["press"]["voices"] if {"week-guardian.md"} <= pages_of(film)]
        for id, film in folders["lannion"].items()
        if id in ("memory", "wicked-little-letters")
    }
    assert ratings == {"memory": [4.0], "wicked-little-letters": [3.0]}


def test_a_film_whose_title_is_a_date_is_no_day(folders):
    film = folders["oldenburg"]["september-5-2024"]
    assert values(film, "release_date") == {"2025-01-09"}
    assert [start for start, _ in sessions(film)] == [
        "2025-01-24T18:30", "2025-01-29T20:15", "2025-02-06T20:15", "2025-02-08T19:00", "2025-02-11T16:30",
    ]  # fmt: skip


def test_every_day_of_the_week_but_those_left_out(folders):
    days = [start[:10] for start, _ in sessions(folders["oldenburg"]["konklave-2024"])]
    assert days == ["2025-01-23", "2025-01-24", "2025-01-25", "2025-01-27", "2025-01-28", "2025-01-29"]


def test_a_second_film_of_one_name_keeps_its_subtitle_and_its_session(folders):
    film = folders["oldenburg"]["nosferatu-phantom-der-nacht-1979"]
    assert film["title"] == "Nosferatu – Phantom der Nacht"
    assert [start for start, _ in sessions(film)] == ["2025-01-26T20:00"]


def test_who_reviewed_a_film_gives_it_no_title(folders):
    assert "Reviewed" not in {t["title"] for t in folders["oldenburg"]["nosferatu-2024"]["titles"]}


def test_the_word_for_a_review_is_no_part_of_a_title(folders):
    titles = {t["title"] for t in folders["zaragoza"]["la-sociedad-de-la-nieve-2023"]["titles"]}
    assert titles == {"La sociedad de la nieve", "La società della neve"}
