"""XML of film catalogues: elements named like labels are a fact sheet."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_of
from kerguen.pages.catalogue_xml import page_of_records

DECLARED = b'<?xml version="1.0" encoding="UTF-8"?>'
MEDIA_CENTRE = """<movie>
  <title>Sans toit ni loi</title><year>1985</year><runtime>105</runtime>
  <genre>Drama</genre><genre>Mystery</genre><director>Agnès Varda</director>
  <actor><name>Sandrine Bonnaire</name><role>Mona</role><order>0</order></actor>
  <actor><name>Macha Méril</name><role>Madame Landier</role></actor>
</movie>"""
ANSWER = """<answer xmlns:s="http://example.org/s"><s:query terms="varda"/><movies><movie>
  <original_name>Cléo de 5 à 7</original_name><name>Cleo from 5 to 7</name><votes>95</votes><rating>7.9</rating>
  <certification>PG</certification><released>1962-04-11</released><runtime>90</runtime>
  <categories><category type="genre" name="Drama" id="1"/></categories>
  <cast><person name="Corinne Marchand" character="Cléo Victoire" job="Actor"/>
        <person name="Agnès Varda" character="" job="Director"/></cast>
</movie></movies></answer>"""
ATTRIBUTES = """<root ok="True"><movie title="Vagabond" year="1985" runtime="105 min"
  director="Agnès Varda" actors="Sandrine Bonnaire, Macha Méril"/></root>"""


def facts(source: str, name: str = "film.xml") -> dict[str, list[object]]:
    found: dict[str, list[object]] = {}
    for one in read(page_of(DECLARED + source.encode(), name)).observations:
        found.setdefault(one.field, []).append(one.value)
    return found


def test_a_media_centres_file_is_read_like_a_fact_sheet() -> None:
    known = facts(MEDIA_CENTRE, "film.nfo")
    assert known["title"] == ["Sans toit ni loi"]
    assert known["director"] == ["Agnès Varda"]
    assert known["cast"] == ["Sandrine Bonnaire", "Macha Méril"]
    assert set(known["genre"]) == {"drama", "mystery"}
    assert set(known["runtime"]) == {105}


def test_a_catalogues_answer_names_persons_by_their_job_and_readers_marks_by_their_votes() -> None:
    known = facts(ANSWER, "answer.html")
    assert known["title"][0] == "Cleo from 5 to 7"
    assert known["director"] == ["Agnès Varda"]
    assert known["cast"] == ["Corinne Marchand"]
    assert known["character"] == ["Cléo Victoire"]
    assert set(known["certificate"]) == {"PG"}
    assert known["release_date"] == ["1962-04-11"]


def test_attributes_are_values_too() -> None:
    known = facts(ATTRIBUTES)
    assert known["director"] == ["Agnès Varda"]
    assert set(known["year"]) == {1985}


@pytest.mark.parametrize(
    "source",
    [
        "<movie><title>Cut off</title><year>1985",
        "<library><book><isbn>1</isbn></book></library>",
        '<!DOCTYPE m [<!ENTITY a "b">]><movie><title>&a;</title><year>1985</year><runtime>90</runtime></movie>',
        "<a>" * 5_000 + "</a>" * 5_000,
    ],
    ids=["broken", "no title", "with entities of its own", "deep"],
)
def test_other_xml_gives_no_records(source: str) -> None:
    assert page_of_records(source) is None


def test_what_an_element_says_is_escaped() -> None:
    said = page_of_records(
        "<movie><title>&lt;b&gt;</title><year>1985</year><plot>a &amp; b</plot><runtime>9</runtime></movie>"
    )
    assert said is not None
    assert "&lt;b&gt;" in said
    assert "a &amp; b" in said
