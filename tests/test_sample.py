"""The bundled sample is understood as `sample/expected.toml` says."""

import tomllib
from collections import Counter
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import msgspec
import pytest

from kerguen.model import PageSummary, Record, Report, Voice
from kerguen.pipeline import Options, build, read_pages
from kerguen.sample import sample_folder
from kerguen.text.fold import fold

EXPECTED: dict[str, Any] = tomllib.loads((files("kerguen.sample") / "expected.toml").read_text(encoding="utf-8"))
FILMS: dict[str, dict[str, Any]] = EXPECTED["film"]


class Built:
    """One build of the sample, with the names of its pages."""

    def __init__(self, site: Path, report: Report, summaries: dict[str, PageSummary], texts: dict[str, str]) -> None:
        self.report = report
        self.summaries = summaries
        self.texts = texts
        found = [msgspec.json.decode(p.read_bytes(), type=Record) for p in sorted(site.glob("films/*.json"))]
        self.records = {record.id: record for record in found}
        self.names = {summary.id: name for name, summary in summaries.items()}

    def film(self, film: str) -> Record:
        if film not in self.records:
            pytest.fail(f"no film {film}; there are {sorted(self.records)}")
        return self.records[film]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Built]:
    out = tmp_path_factory.mktemp("sample")
    with sample_folder() as folder:
        report = build([str(folder)], out, Options(workers=1))
        kept = [found for found, _, _ in read_pages([str(folder)], Options(workers=1)) if found]
    summaries = {_short(k.reading.page.path): k.reading.page for k in kept}
    yield Built(out, report, summaries, {k.page.id: k.page.text for k in kept})


def _short(path: str | None) -> str:
    return (path or "").split("pages/", 1)[-1]


def cases(field: str) -> list[str]:
    """Each film that expects something of this field."""
    return [film for film, wanted in FILMS.items() if field in wanted]


def voice_of(record: Record, wanted: dict[str, Any]) -> Voice:
    for voice in record.press.voices:
        if voice.kind == "read" and _same(voice.critic, wanted["critic"]):
            return voice
    told = [(v.kind, v.outlet, v.critic, v.verdict) for v in record.press.voices]
    pytest.fail(f"no voice of {wanted['critic']}; there are {told}")


def _same(found: str | None, wanted: str) -> bool:
    return found is not None and fold(found) == fold(wanted)


# --- pages ------------------------------------------------------------------------------------------------------


def test_every_page_is_read(built: Built) -> None:
    assert not built.report.failed
    assert built.report.pages >= 24


@pytest.mark.parametrize("page", list(EXPECTED["languages"]))
def test_the_language_of_a_page(built: Built, page: str) -> None:
    assert built.summaries[page].lang == EXPECTED["languages"][page]


@pytest.mark.parametrize("page", list(EXPECTED["kinds"]))
def test_the_kind_of_a_page(built: Built, page: str) -> None:
    assert built.summaries[page].kind == EXPECTED["kinds"][page]


def test_machine_translations_are_recognised_and_nothing_else_is(built: Built) -> None:
    found = {name for name, summary in built.summaries.items() if summary.machine_translated}
    assert found == set(EXPECTED["translated_by_machine"])


def test_pages_about_no_film_are_named(built: Built) -> None:
    assert {_short(name) for name in built.report.no_film} == set(EXPECTED["no_film"])


# --- films ------------------------------------------------------------------------------------------------------


def test_the_films_are_these_and_no_other(built: Built) -> None:
    assert set(built.records) == set(FILMS)


@pytest.mark.parametrize("film", cases("pages"))
def test_a_film_has_its_pages(built: Built, film: str) -> None:
    assert sorted(built.names[page.id] for page in built.film(film).pages) == sorted(FILMS[film]["pages"])


@pytest.mark.parametrize("film", cases("title"))
def test_a_film_has_its_title(built: Built, film: str) -> None:
    assert built.film(film).title == FILMS[film]["title"]


@pytest.mark.parametrize("film", cases("directors"))
def test_a_film_has_its_directors_and_no_other(built: Built, film: str) -> None:
    found = {person.name for person in built.film(film).people if person.role == "director"}
    assert found == set(FILMS[film]["directors"])


@pytest.mark.parametrize("film", cases("cast"))
def test_a_film_has_its_cast(built: Built, film: str) -> None:
    found = {person.name for person in built.film(film).people if person.role == "cast"}
    assert set(FILMS[film]["cast"]) <= found


@pytest.mark.parametrize("film", cases("nobody"))
def test_who_is_only_mentioned_or_bent_is_nobody_of_the_film(built: Built, film: str) -> None:
    found = {person.name for person in built.film(film).people}
    assert not found & set(FILMS[film]["nobody"])


@pytest.mark.parametrize("film", cases("runtimes"))
def test_a_film_has_its_runtime(built: Built, film: str) -> None:
    found = {fact.value for fact in built.film(film).facts.get("runtime", ()) if fact.status != "disputed"}
    assert found == set(FILMS[film]["runtimes"])


@pytest.mark.parametrize("film", cases("releases"))
def test_release_dates_are_kept_with_their_scopes(built: Built, film: str) -> None:
    found = [fact.value for fact in built.film(film).facts.get("release_date", ())]
    assert sorted(set(found)) == sorted(FILMS[film]["releases"])


@pytest.mark.parametrize("film", cases("awards"))
def test_awards_are_found(built: Built, film: str) -> None:
    found = [(award.body, award.outcome) for award in built.film(film).awards]
    for wanted in FILMS[film]["awards"]:
        assert any(fold(wanted["body"]) in fold(body) and outcome == wanted["outcome"] for body, outcome in found), (
            found
        )


# --- voices -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("film", cases("critics_read"))
def test_every_critic_is_counted_once(built: Built, film: str) -> None:
    read = [(v.outlet, v.critic) for v in built.film(film).press.voices if v.kind == "read"]
    assert len(read) == FILMS[film]["critics_read"], read


@pytest.mark.parametrize("film", cases("voices"))
def test_a_voice_has_its_pages_with_their_relations(built: Built, film: str) -> None:
    for wanted in FILMS[film]["voices"]:
        voice = voice_of(built.film(film), wanted)
        assert {built.names[p.page]: p.relation for p in voice.pages} == wanted["relations"]


@pytest.mark.parametrize("film", cases("voices"))
def test_a_voice_has_its_outlet(built: Built, film: str) -> None:
    wanted = {v["critic"]: v["outlet"] for v in FILMS[film]["voices"] if "outlet" in v}
    found = {v["critic"]: voice_of(built.film(film), v).outlet for v in FILMS[film]["voices"] if "outlet" in v}
    assert found == wanted


@pytest.mark.parametrize("film", cases("voices"))
def test_a_voice_has_its_verdict_and_rating(built: Built, film: str) -> None:
    for wanted in FILMS[film]["voices"]:
        voice = voice_of(built.film(film), wanted)
        rating = voice.rating.value if voice.rating else None
        assert (voice.verdict, rating) == (wanted["verdict"], wanted["rating"]), wanted["critic"]


@pytest.mark.parametrize("film", cases("only_reported"))
def test_outlets_that_are_only_quoted_are_reported_voices(built: Built, film: str) -> None:
    found = {fold(v.outlet): v.verdict for v in built.film(film).press.voices if v.kind == "reported" and v.outlet}
    assert found == {fold(outlet): verdict for outlet, verdict in FILMS[film]["only_reported"].items()}


@pytest.mark.parametrize("film", cases("quotes"))
def test_quotations_are_proved_or_not(built: Built, film: str) -> None:
    quotes = {fold(q.text): q.proof.kind for v in built.film(film).press.voices for q in v.quotes}
    for wanted in FILMS[film]["quotes"]:
        assert quotes.get(fold(wanted["text"])) in wanted["proof"], wanted["text"]


# --- scores, opinions, sessions, repairs ------------------------------------------------------------------------


@pytest.mark.parametrize("film", cases("reported_press"))
def test_reported_press_scores_keep_their_chain(built: Built, film: str) -> None:
    found = [(fold(s.by or ""), s.value, s.scale, s.count) for s in built.film(film).press.reported]
    wanted = [(fold(s["by"]), s["value"], s["scale"], s["count"]) for s in FILMS[film]["reported_press"]]
    assert found == wanted


@pytest.mark.parametrize("film", cases("reported_audience"))
def test_reported_audience_scores(built: Built, film: str) -> None:
    found = {(s.value, s.scale, s.count) for s in built.film(film).audience.reported}
    assert found == {(s["value"], s["scale"], s["count"]) for s in FILMS[film]["reported_audience"]}


@pytest.mark.parametrize("film", cases("opinion_dates"))
def test_an_opinion_and_its_translation_are_one_opinion(built: Built, film: str) -> None:
    assert sorted(o.date or "" for o in built.film(film).audience.opinions) == FILMS[film]["opinion_dates"]


@pytest.mark.parametrize("film", cases("cities"))
def test_sessions_by_city_are_a_lower_bound(built: Built, film: str) -> None:
    found, wanted = built.film(film).sessions, FILMS[film]
    counts = {city.city: city.count for city in found.cities}
    assert {city: counts.get(city) for city in wanted["cities"]} == wanted["cities"]
    assert (len(found.cities), found.total, found.lower_bound) == (
        wanted["city_count"], wanted["sessions"], wanted["lower_bound"],
    )  # fmt: skip


@pytest.mark.parametrize("film", cases("repairs"))
def test_bent_names_are_restored(built: Built, film: str) -> None:
    found = {repair.as_written: repair.restored for repair in built.film(film).repairs}
    assert {bent: found.get(bent) for bent in FILMS[film]["repairs"]} == FILMS[film]["repairs"]


# --- laws -------------------------------------------------------------------------------------------------------


def test_every_span_reads_back_its_words(built: Built) -> None:
    spans = [
        span for record in built.records.values() for span in _spans(msgspec.json.decode(msgspec.json.encode(record)))
    ]
    assert len(spans) > 100
    wrong = [s for s in spans if built.texts[s["page"]][s["start"] : s["end"]] != s["text"]]
    assert not wrong


def _spans(tree: Any) -> Iterator[dict[str, Any]]:
    if isinstance(tree, dict):
        if {"page", "start", "end", "text"} <= tree.keys() and tree["start"] is not None:
            yield tree
        for child in tree.values():
            yield from _spans(child)
    elif isinstance(tree, list):
        for child in tree:
            yield from _spans(child)


def test_the_same_pages_in_another_order_give_the_same_bytes(tmp_path: Path) -> None:
    with sample_folder() as folder:
        parts = [str(part) for part in sorted(folder.iterdir())]
        build(parts, tmp_path / "one", Options(workers=1))
        build(parts[::-1], tmp_path / "two", Options(workers=1))
    assert site_bytes(tmp_path / "one") == site_bytes(tmp_path / "two")


def test_a_second_run_reads_nothing_again_and_writes_the_same_bytes(tmp_path: Path) -> None:
    options = Options(workers=1, ledger=tmp_path / "ledger")
    with sample_folder() as folder:
        build([str(folder)], tmp_path / "site", options)
        first = site_bytes(tmp_path / "site")
        report = build([str(folder)], tmp_path / "site", options)
    assert (report.read, report.kept) == (0, report.pages)
    assert site_bytes(tmp_path / "site") == first


def site_bytes(site: Path) -> dict[str, bytes]:
    """All published files: not the account of the run, which says what was read anew."""
    files_of_run = ("report.json", ".kerguen-site.json")
    return {
        str(p.relative_to(site)): p.read_bytes()
        for p in sorted(site.rglob("*"))
        if p.is_file() and p.name not in files_of_run
    }


def test_a_hostile_title_does_not_reach_the_site_as_markup(tmp_path: Path) -> None:
    with sample_folder() as folder:
        build([str(folder / "blog-du-parc")], tmp_path, Options(workers=1))
    pages = [p.read_text(encoding="utf-8") for p in tmp_path.rglob("*.html")]
    assert pages
    assert Counter("<script>alert" in page or "<img src=x" in page for page in pages) == {False: len(pages)}
