"""Identity settled by a catalogue; facts given back with their sources."""

from pathlib import Path

from kerguen.catalogue import (
    Catalogue,
    CatalogueFilm,
    Credit,
    Release,
    differences,
    import_file,
    quick_statements,
    settled,
)
from kerguen.model import Fact, Mention, Person, Record, RecordPage, Support

FILMS = "id,title,original title,year,director\n1,The Kid,,1921,Charles Chaplin\n2,The Kid,,2019,Vincent D'Onofrio\n"
PAGE = RecordPage(id="p", path=None, url="https://example.org/kid", lang="fr", kind="review", honesty="first_hand")


def fact(field: str, value: str | int, status: str = "agreed", scope: str | None = None) -> Fact:
    seen = Support(page="p", start=0, end=1, text="x", observation="o", value=value, method="test")
    return Fact(
        field=field, value=value, status=status, support=(seen,), policy="test", scope=scope,
        scope_kind="country" if scope else None,
    )  # type: ignore[arg-type]  # fmt: skip


def record(**facts: tuple[Fact, ...]) -> Record:
    return Record(
        id="the-kid-1921", title="The Kid", year=1921, facts=facts, pages=(PAGE,),
        people=(Person(name="Charlie Chaplin", role="director"),),
    )  # fmt: skip


def test_a_catalogue_gives_identifiers_only_to_mentions_it_is_sure_of(tmp_path: Path) -> None:
    table = tmp_path / "films.csv"
    table.write_text(FILMS.replace("1,The Kid,,", "tt0012349,The Kid,,").replace("2,The Kid,,", "tt4738174,The Kid,,"))
    import_file("csv", table, tmp_path / "index.sqlite")
    full = Mention(id="a#0", page="a", subject=0, titles=("Kid, The",), directors=("Charles Chaplin",))
    bare = Mention(id="b#0", page="b", subject=0, titles=("The Kid",))
    with Catalogue(tmp_path / "index.sqlite") as catalogue:
        one, two = settled([full, bare], catalogue)
    assert one.identifiers == {"imdb": "tt0012349"}
    assert two == bare


def test_settled_facts_with_an_address_are_given_back() -> None:
    lacking = CatalogueFilm(
        source="wikidata", id="Q1", title="The Kid", releases=(Release(date="1921-02-06", country="US"),)
    )
    facts = {
        "runtime": (fact("runtime", 68),),
        "release_date": (
            fact("release_date", "1921-10-21", scope="FR"),
            fact("release_date", "1921-02-06", scope="US"),
        ),
        "country": (fact("country", "US", status="disputed"),),
    }
    assert quick_statements(record(**facts), "Q1", lacking) == (
        'Q1\tP2047\t68U7727\tS854\t"https://example.org/kid"\n'
        'Q1\tP577\t+1921-10-21T00:00:00Z/11\tP291\tQ142\tS854\t"https://example.org/kid"\n'
    )


def test_differences_name_both_sides_and_forgive_spellings() -> None:
    other = CatalogueFilm(
        source="imdb", id="tt1", title="The Kid", year=1925, runtime=53,
        credits=(Credit(role="director", name="Charly Chaplin"),),
    )  # fmt: skip
    found = differences(record(runtime=(fact("runtime", 68),)), other)
    assert [(d.field, d.pages, d.catalogue) for d in found] == [("year", "1921", "1925"), ("runtime", "68", "53")]
