"""Catalogues: true formats in, look-up out. The films are true, the files are written here."""

import json
from datetime import date
from pathlib import Path

import pytest

from kerguen.catalogue import Catalogue, import_file
from kerguen.errors import KerguenError, UsageError


@pytest.fixture
def imdb(tmp_path: Path) -> Path:
    folder = tmp_path / "imdb"
    folder.mkdir()
    files = {
        "title.basics": "tconst\ttitleType\tprimaryTitle\toriginalTitle\tisAdult\tstartYear\tendYear\truntimeMinutes\tgenres\n"
        "tt0012349\tmovie\tThe Kid\tThe Kid\t0\t1921\t\\N\t68\tComedy\n"
        "tt4738174\tmovie\tThe Kid\tThe Kid\t0\t2019\t\\N\t100\tWestern\n"
        'tt0000002\ttvEpisode\tA "quoted" episode\tX\t0\t1990\t\\N\t\\N\t\\N\n',
        "title.akas": "titleId\tordering\ttitle\tregion\tlanguage\ttypes\tattributes\tisOriginalTitle\n"
        "tt0012349\t1\tLe Gosse\tFR\t\\N\timdbDisplay\t\\N\t0\n",
        "title.crew": "tconst\tdirectors\twriters\ntt0012349\tnm0000122\t\\N\ntt4738174\tnm0000352\t\\N\n",
        "title.principals": "tconst\tordering\tnconst\tcategory\tjob\tcharacters\n"
        'tt0012349\t1\tnm0001067\tactor\t\\N\t["The Kid"]\n',
        "name.basics": "nconst\tprimaryName\tbirthYear\tdeathYear\tprimaryProfession\tknownForTitles\n"
        "nm0000122\tCharles Chaplin\t1889\t1977\tdirector\ttt0012349\nnm0000352\tVincent D'Onofrio\t1959\t\\N\tactor\t\\N\n"
        "nm0001067\tJackie Coogan\t1914\t1984\tactor\ttt0012349\n",
    }
    for name, body in files.items():
        (folder / f"{name}.tsv").write_text(body, encoding="utf-8")
    return folder


def test_homonyms_are_told_apart_by_person_or_year(imdb: Path, tmp_path: Path) -> None:
    index = tmp_path / "index.sqlite"
    assert import_file("imdb", imdb, index) == 2
    with Catalogue(index) as catalogue:
        by_person = catalogue.find("Kid, The", ["Charlie Chaplin", "Jackie Coogan"])
        assert by_person[0].film.id == "tt0012349" and by_person[0].sure
        by_year = catalogue.find("The Kid", [], 2019)
        assert by_year[0].film.id == "tt4738174" and by_year[0].sure
        assert not catalogue.find("The Kid")[0].sure
        assert catalogue.find("Le Gosse", ["Charles Chaplin"])[0].film.people("director") == ("Charles Chaplin",)
        assert catalogue.find("A quoted episode") == ()


def test_an_import_read_again_changes_nothing(imdb: Path, tmp_path: Path) -> None:
    index = tmp_path / "index.sqlite"
    import_file("imdb", imdb, index)
    with Catalogue(index) as catalogue:
        before = catalogue.by_identifier("imdb", "tt0012349")
    assert import_file("imdb", imdb, index) == 2
    with Catalogue(index) as catalogue:
        assert catalogue.by_identifier("imdb", "tt0012349") == before


def test_a_stopped_import_goes_on_where_it_was(imdb: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    index = tmp_path / "index.sqlite"
    monkeypatch.setattr("kerguen.catalogue.importing.BATCH", 1)

    def stop(rows: int) -> None:
        if rows == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        import_file("imdb", imdb, index, stop)
    seen: list[int] = []
    import_file("imdb", imdb, index, seen.append)
    assert seen[0] == 4
    with Catalogue(index) as catalogue:
        assert catalogue.find("Le Gosse", ["Charles Chaplin"])[0].sure


ENTITY = {
    "id": "Q1", "labels": {"fr": {"language": "fr", "value": "Les Petites Victoires"}}, "aliases": [],
    "claims": {
        "P31": [{"mainsnak": {"snaktype": "value", "datavalue": {"value": {"numeric-id": 11424}}}, "rank": "normal"}],
        "P57": [{"mainsnak": {"snaktype": "value", "datavalue": {"value": {"id": "Q2"}}}, "rank": "normal"}],
        "P577": [
            {"mainsnak": {"snaktype": "value", "datavalue": {"value": {"time": "+2023-03-01T00:00:00Z", "precision": 11}}},
             "qualifiers": {"P291": [{"snaktype": "value", "datavalue": {"value": {"id": "Q142"}}}]}, "rank": "normal"},
            {"mainsnak": {"snaktype": "value", "datavalue": {"value": {"time": "+1900-00-00T00:00:00Z", "precision": 9}}},
             "rank": "deprecated"},
        ],
        "P2047": [{"mainsnak": {"snaktype": "value", "datavalue": {
            "value": {"amount": "+1.5", "unit": "http://www.wikidata.org/entity/Q25235"}}}, "rank": "normal"}],
        "P345": [{"mainsnak": {"snaktype": "value", "datavalue": {"value": "tt15552018"}}, "rank": "normal"}],
    },
}  # fmt: skip
PERSON = {"id": "Q2", "labels": {"en": {"value": "Mélanie Auffret"}}, "claims": {"P31": [
    {"mainsnak": {"snaktype": "value", "datavalue": {"value": {"id": "Q5"}}}, "rank": "normal"}]}}  # fmt: skip
SHAPES = {
    "dump": "[\n" + json.dumps(ENTITY) + ",\n" + json.dumps(PERSON) + "\n]\n",
    "entities": json.dumps({"entities": {"Q1": ENTITY, "Q2": PERSON}}),
    "bare": json.dumps(ENTITY) + "\n" + json.dumps(PERSON) + "\n",
    "list": json.dumps([ENTITY, PERSON], indent=1),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_the_four_shapes_of_wikidata_are_read(shape: str, tmp_path: Path) -> None:
    (tmp_path / "dump.json").write_text(SHAPES[shape], encoding="utf-8")
    import_file("wikidata", tmp_path / "dump.json", tmp_path / "index.sqlite")
    with Catalogue(tmp_path / "index.sqlite") as catalogue:
        film = catalogue.find("Les petites victoires", ["Melanie Auffret"], 2023)[0].film
    assert film.people("director") == ("Mélanie Auffret",)
    assert (film.year, film.runtime, film.identifiers["imdb"]) == (2023, 90, "tt15552018")
    assert [(r.date, r.country) for r in film.releases] == [("2023-03-01", "FR")]


def test_rows_expire_where_their_terms_demand_it(tmp_path: Path) -> None:
    answer = {"id": 550, "title": "Fight Club", "release_date": "1999-10-12", "runtime": 0,
              "credits": {"crew": [{"name": "David Fincher", "job": "Director"}]}}  # fmt: skip
    (tmp_path / "550.json").write_text(json.dumps(answer), encoding="utf-8")
    import_file("tmdb", tmp_path / "550.json", tmp_path / "index.sqlite", today=date(2024, 1, 1))
    assert Catalogue(tmp_path / "index.sqlite", date(2024, 6, 1)).find("Fight Club")[0].film.runtime is None
    assert Catalogue(tmp_path / "index.sqlite", date(2024, 8, 1)).find("Fight Club") == ()


def test_sparql_rows_on_one_film_are_put_together(tmp_path: Path) -> None:
    rows = "film,filmLabel,directorLabel,date\n" + "".join(
        f"http://www.wikidata.org/entity/Q9,Two Days,{name},2014-05-20\n"
        for name in ("Luc Dardenne", "Jean-Pierre Dardenne")
    )
    (tmp_path / "films.csv").write_text(rows, encoding="utf-8")
    assert import_file("sparql", tmp_path / "films.csv", tmp_path / "index.sqlite") == 1
    with Catalogue(tmp_path / "index.sqlite") as catalogue:
        film = catalogue.find("Two Days", ["Luc Dardenne"], 2014)[0].film
    assert film.people("director") == ("Luc Dardenne", "Jean-Pierre Dardenne")
    assert film.identifiers["wikidata"] == "Q9"


def test_omdb_files_are_read_with_their_escapes(tmp_path: Path) -> None:
    (tmp_path / "all_movies.csv").write_text('"id","name","parent_id","date"\n"2","A \\"Kid\\"",\\N,"1921-02-06"\n')
    (tmp_path / "movie_details.csv").write_text('"movie_id","runtime"\n"2","0"\n')
    assert import_file("omdb", tmp_path, tmp_path / "index.sqlite") == 1
    with Catalogue(tmp_path / "index.sqlite") as catalogue:
        assert catalogue.find('A "Kid"', [], 1921)[0].film.runtime is None


def test_clear_messages_for_what_cannot_be_imported(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no catalogue kind"):
        import_file("letterboxd", tmp_path, tmp_path / "index.sqlite")
    with pytest.raises(UsageError, match="no such file"):
        import_file("csv", tmp_path / "none.csv", tmp_path / "index.sqlite")
    (tmp_path / "wrong.csv").write_text("a,b\n1,2\n")
    with pytest.raises(KerguenError, match="no column for the title"):
        import_file("csv", tmp_path / "wrong.csv", tmp_path / "index.sqlite")
    with pytest.raises(UsageError, match="no catalogue here"):
        Catalogue(tmp_path / "nothing.sqlite")
