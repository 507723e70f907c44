"""The details of each public format, in files written here after the formats' own descriptions; the films are true."""

import json
from pathlib import Path

import pytest

from kerguen.catalogue import Catalogue, CatalogueFilm, import_file


def imported(kind: str, path: Path, folder: Path) -> Catalogue:
    import_file(kind, path, folder / "index.sqlite")
    return Catalogue(folder / "index.sqlite")


def the_film(kind: str, path: Path, folder: Path, title: str, year: int) -> CatalogueFilm:
    with imported(kind, path, folder) as catalogue:
        return catalogue.find(title, [], year)[0].film


def snak(value: object) -> dict:
    return {"snaktype": "value", "datavalue": {"value": value}}


def said(value: object, rank: str = "normal", **qualifiers: object) -> dict:
    return {"mainsnak": snak(value), "rank": rank, "qualifiers": {p: [snak(v)] for p, v in qualifiers.items()}}


def item(number: str) -> dict:
    return {"entity-type": "item", "id": number}


def day(time: str, precision: int) -> dict:
    return {"time": time, "precision": precision}


def minutes(amount: str, unit: str) -> dict:
    return {"amount": amount, "unit": f"http://www.wikidata.org/entity/{unit}"}


def entity(**claims: list) -> dict:
    return {
        "id": "Q184605", "labels": {"en": {"language": "en", "value": "M"}},
        "aliases": {"fr": [{"language": "fr", "value": "M le maudit"}]},
        "claims": {"P31": [said(item("Q11424"))], **claims},
    }  # fmt: skip


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        ({"P577": [said(day("+1931-00-00T00:00:00Z", 9))]}, {"year": 1931, "dates": ["1931"]}),
        ({"P577": [said(day("+1931-05-00T00:00:00Z", 10))]}, {"dates": ["1931-05"]}),
        ({"P577": [said(day("+1931-05-11T00:00:00Z", 11)), said(day("+1900-01-01T00:00:00Z", 11), "deprecated")]},
         {"year": 1931, "dates": ["1931-05-11"]}),
        ({"P2047": [said(minutes("+7020", "Q11574"))]}, {"runtime": 117}),
        ({"P2047": [said(minutes("+117", "Q7727"))]}, {"runtime": 117}),
        ({"P2047": [said(minutes("+117", "Q1"))]}, {"runtime": None}),  # a unit that is no time
        ({"P57": [{"mainsnak": {"snaktype": "somevalue"}, "rank": "normal"}]}, {"director": ()}),
        ({"P57": [said({"numeric-id": 51492})]}, {"director": ("Fritz Lang",)}),  # an old dump
        ({"P161": [said(item("Q51492"), P453=item("Q51492"))]}, {"characters": ["Fritz Lang"]}),  # the part is an item
        ({"P161": [said(item("Q51492"), P453=item("Q999"))]}, {"characters": [None]}),  # an item without a label
        ({"P161": [said(item("Q51492"), P4633="Hans Beckert")]}, {"characters": ["Hans Beckert"]}),
        ({"P495": [said(item("Q183"))], "P1265": [said("2182")], "P2755": [said("77137")]},
         {"countries": ("DE",), "ids": {"wikidata": "Q184605", "allocine": "2182", "cnc": "77137"}}),
        ({"P1476": [said({"text": "M – Eine Stadt sucht einen Mörder", "language": "de"})]},
         {"titles": {("M – Eine Stadt sucht einen Mörder", "de"), ("M", "en"), ("M le maudit", "fr")}}),
    ],
)  # fmt: skip
def test_wikidata_statements_mean_what_they_mean(claims: dict, expected: dict, tmp_path: Path) -> None:
    person = {"id": "Q51492", "labels": {"en": {"language": "en", "value": "Fritz Lang"}}, "claims": []}
    lines = f"[\n{json.dumps(entity(**claims))},\n{json.dumps(person)}\n]\n"
    (tmp_path / "dump.json").write_text(lines, encoding="utf-8")
    with imported("wikidata", tmp_path / "dump.json", tmp_path) as catalogue:
        (film,) = catalogue.by_identifier("wikidata", "Q184605")
    found = {
        "year": film.year, "runtime": film.runtime, "dates": [r.date for r in film.releases],
        "director": film.people("director"), "characters": [c.character for c in film.credits],
        "countries": film.countries, "ids": film.identifiers, "titles": {(t.title, t.lang) for t in film.titles},
    }  # fmt: skip
    assert {name: found[name] for name in expected} == expected


def test_sparql_results_as_json_csv_and_tsv_say_the_same(tmp_path: Path) -> None:
    head = ("film", "filmLabel", "directorLabel", "date")
    row = ("http://www.wikidata.org/entity/Q184605", "M", "Fritz Lang", "1931-05-11T00:00:00Z")
    binding = {name: {"type": "literal", "value": value} for name, value in zip(head, row, strict=True)}
    answers = {
        "a.json": json.dumps({"head": {"vars": list(head)}, "results": {"bindings": [binding]}}),
        "a.csv": f"{','.join(head)}\r\n{','.join(row)}\r\n",
        "a.tsv": "\t".join(f"?{name}" for name in head) + f'\n<{row[0]}>\t"M"@en\t"Fritz Lang"@en\t"{row[3]}"^^<xsd:dateTime>\n',
    }  # fmt: skip
    found = []
    for place, (name, text) in enumerate(answers.items()):
        (tmp_path / name).write_text(text, encoding="utf-8")
        (tmp_path / str(place)).mkdir()
        found.append(the_film("sparql", tmp_path / name, tmp_path / str(place), "M", 1931))
    assert found[0] == found[1] == found[2]
    assert found[0].people("director") == ("Fritz Lang",) and found[0].identifiers == {"wikidata": "Q184605"}
    assert [r.date for r in found[0].releases] == ["1931-05-11"]


def test_imdb_keeps_bare_quotes_regions_without_languages_and_arrays(tmp_path: Path) -> None:
    tables = {
        "title.basics": ["tconst titleType primaryTitle originalTitle isAdult startYear endYear runtimeMinutes genres",
                         r'tt0022100 movie "M" M_–_Eine_Stadt_sucht_einen_Mörder 0 1931 \N 117 Crime,Thriller'],
        "title.akas": ["titleId ordering title region language types attributes isOriginalTitle",
                       r"tt0022100 1 M_le_maudit FR \N imdbDisplay \N 0", r"tt0022100 2 M XWW en \N \N 0"],
        "title.principals": ["tconst ordering nconst category job characters",
                             r'tt0022100 1 nm0000048 actor \N ["Hans_Beckert","The_Murderer"]'],
        "name.basics": ["nconst primaryName birthYear deathYear primaryProfession knownForTitles",
                        r"nm0000048 Peter_Lorre 1904 1964 actor tt0022100"],
    }  # fmt: skip
    for name, lines in tables.items():
        text = "".join(line.replace(" ", "\t").replace("_", " ") + "\n" for line in lines)
        (tmp_path / f"{name}.tsv").write_text(text, encoding="utf-8")
    film = the_film("imdb", tmp_path, tmp_path, "M le maudit", 1931)
    assert film.title == '"M"' and film.runtime == 117
    assert {(t.title, t.region, t.lang) for t in film.titles} >= {("M le maudit", "FR", None), ("M", "XWW", "en")}
    assert [(c.name, c.character) for c in film.credits] == [("Peter Lorre", "Hans Beckert, The Murderer")]


def test_tmdb_empty_strings_and_zeros_say_nothing(tmp_path: Path) -> None:
    answer = {
        "id": 832, "imdb_id": "tt0022100", "title": "M", "original_title": "M - Eine Stadt sucht einen Mörder",
        "original_language": "de", "release_date": "", "runtime": 0, "production_countries": [{"iso_3166_1": "DE"}],
        "translations": {"translations": [
            {"iso_639_1": "fr", "iso_3166_1": "FR", "data": {"title": "M le maudit"}},
            {"iso_639_1": "nl", "iso_3166_1": "NL", "data": {"title": ""}},
        ]},
        "release_dates": {"results": [{"iso_3166_1": "FR", "release_dates": [
            {"type": 1, "release_date": "1932-01-01T00:00:00.000Z"}, {"type": 3, "release_date": "1932-04-08T00:00:00.000Z"},
        ]}]},
        "credits": {"cast": [{"id": 2095, "name": "Peter Lorre", "character": "Hans Beckert", "order": 0}],
                    "crew": [{"id": 68, "name": "Fritz Lang", "job": "Director"}, {"id": 1, "name": "X", "job": "Editor"}]},
    }  # fmt: skip
    (tmp_path / "832.json").write_text(json.dumps(answer), encoding="utf-8")
    with imported("tmdb", tmp_path / "832.json", tmp_path) as catalogue:
        (film,) = catalogue.by_identifier("imdb", "tt0022100")
        assert catalogue.sources()["tmdb"][1].startswith("This product uses the TMDB API")
    assert film.year is None and film.runtime is None and film.countries == ("DE",)
    assert {(t.title, t.lang, t.kind) for t in film.titles} == {
        ("M", None, "official"), ("M - Eine Stadt sucht einen Mörder", "de", "original"), ("M le maudit", "fr", "official"),
    }  # fmt: skip
    assert [(r.date, r.country) for r in film.releases] == [("1932-04-08", "FR")]
    assert [(c.role, c.name) for c in film.credits] == [("director", "Fritz Lang"), ("cast", "Peter Lorre")]


def test_omdb_files_are_put_together(tmp_path: Path) -> None:
    files = {
        "all_movies.csv": '"id","name","parent_id","date"\n"832","M",\\N,"1931-05-11"\n',
        "movie_details.csv": '"movie_id","runtime","budget"\n"832","117","0"\n',
        "all_movie_aliases_iso.csv": '"movie_id","name","language_iso_639_1","official_translation"\n"832","M le \\"maudit\\"","fr","1"\n',
        "all_people.csv": '"id","name"\n"68","Fritz Lang"\n',
        "all_casts.csv": '"movie_id","person_id","job_id","role","position"\n"832","68","21","","1"\n',
        "movie_links.csv": '"imdbmovie","tt0022100","832","xx"\n',
        "movie_countries.csv": '"movie_id","country_code"\n"832","DE"\n',
    }  # fmt: skip
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    film = the_film("omdb", tmp_path, tmp_path, 'M le "maudit"', 1931)
    assert film.people("director") == ("Fritz Lang",)
    assert (film.runtime, film.countries, film.identifiers["imdb"]) == (117, ("DE",), "tt0022100")


def test_a_table_of_ones_own_is_read_by_its_column_names(tmp_path: Path) -> None:
    text = "Titre;Titre original;Année;Durée;Réalisateur;Pays\nM le maudit;M;1931;1h57;Fritz Lang;DE\n"
    (tmp_path / "films.csv").write_text("\ufeff" + text, encoding="utf-8")
    film = the_film("csv", tmp_path / "films.csv", tmp_path, "M le maudit", 1931)
    assert (film.runtime, film.people("director"), film.countries) == (117, ("Fritz Lang",), ("DE",))
