"""The static site as files: what is written, escaped, promised and taken away."""

import html
import json
import re
from pathlib import Path

import html5lib
import jsonschema
import msgspec
import petite_maman
import pytest
from petite_maman import EXCERPTS, INDEX, RECORD, REPORT

from kerguen.errors import UsageError
from kerguen.model import Index, Opinion, Proof, Reason, Record, RecordPage, TitleForm, Voice, VoicePage, VoiceQuote
from kerguen.publish import NO_EXCERPTS, schemas, site
from kerguen.publish.dossier import safe_url
from kerguen.publish.folder import SiteFolder
from kerguen.publish.quoting import BUDGET, Quoting, changes, shortened

FILM = "films/petite-maman-2021/index.html"
HOSTILE = 'A <script>alert(1)</script> & "b" </title></script><img src=x onerror=alert(2)> {{ 7*7 }}'


def publish(out: Path, record: Record = RECORD, index: Index = INDEX, excerpts=EXCERPTS) -> Path:
    site([record], index, REPORT, out, excerpts)
    return out


def files(out: Path) -> dict[str, bytes]:
    return {str(p.relative_to(out)): p.read_bytes() for p in sorted(out.rglob("*")) if p.is_file()}


def hostile_record() -> Record:
    page = RecordPage(
        id="p", path=None, url="javascript:alert(1)//https://x.example", lang="en", kind="review", honesty="unknown",
        reasons=(HOSTILE,), outlet=HOSTILE,
    )  # fmt: skip
    voice = Voice(
        id="v", kind="read", outlet=HOSTILE, critic=HOSTILE, pages=(VoicePage(page="p", relation="original"),)
    )
    opinion = Opinion(page="p", start=0, end=len(HOSTILE), text=HOSTILE, author=HOSTILE)
    return msgspec.structs.replace(
        RECORD, title=HOSTILE, titles=(TitleForm(title=HOSTILE + "2", kind="machine"),), pages=(page, *RECORD.pages),
        press=msgspec.structs.replace(RECORD.press, voices=(voice,)),
        audience=msgspec.structs.replace(RECORD.audience, opinions=(opinion,)),
    )  # fmt: skip


def json_ld(page: str) -> dict:
    return json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.S)[1])


def visible(page: str) -> str:
    return html.unescape(re.sub(r"[ \n]+", " ", re.sub(r"<script.*?</script>|<[^>]+>", " ", page, flags=re.S)))


def test_a_site_has_pages_in_each_language_data_index_and_account(tmp_path: Path) -> None:
    written = files(publish(tmp_path))
    for name in (FILM, "films/petite-maman-2021/index.en.html", "films/petite-maman-2021.json", "index.html",
                 "index.en.html", "index.json", "report.json", "about.html", "assets/kerguen.css"):  # fmt: skip
        assert name in written
    assert msgspec.json.decode(written["films/petite-maman-2021.json"], type=Record) == RECORD
    assert json.loads(written["report.json"])["seconds"] == 1.5


def test_the_same_records_give_the_same_bytes_and_pages_have_no_clock(tmp_path: Path) -> None:
    one, two = publish(tmp_path / "one"), publish(tmp_path / "two")
    assert files(one) == files(two)
    slower = msgspec.structs.replace(REPORT, seconds=99.0)
    site([RECORD], INDEX, slower, two, EXCERPTS)
    changed = {name for name in files(one) if files(one)[name] != files(two)[name]}
    assert changed == {"report.json"}


def test_published_documents_follow_their_schema(tmp_path: Path) -> None:
    written, known = files(publish(tmp_path)), schemas()
    for document, schema in (
        ("films/petite-maman-2021.json", "film"),
        ("index.json", "index"),
        ("report.json", "report"),
    ):
        jsonschema.Draft202012Validator(json.loads(known[f"{schema}.schema.json"])).validate(
            json.loads(written[document])
        )


def test_the_schemas_in_docs_are_current() -> None:
    folder = Path(__file__).parents[2] / "docs" / "schema"
    assert {name: (folder / name).read_bytes() for name in schemas()} == schemas(), (
        "run: python -m kerguen.publish.schema docs/schema"
    )


def test_every_page_parses_without_an_html_error(tmp_path: Path) -> None:
    publish(tmp_path / "true")
    publish(tmp_path / "hostile", hostile_record())
    for page in sorted(tmp_path.rglob("*.html")):
        html5lib.HTMLParser(strict=True).parse(page.read_text(encoding="utf-8"))


def test_what_comes_from_a_page_is_escaped_everywhere(tmp_path: Path) -> None:
    index = Index(films=tuple(msgspec.structs.replace(f, title=HOSTILE, directors=(HOSTILE,)) for f in INDEX.films))
    written = files(publish(tmp_path, hostile_record(), index))
    for name, content in written.items():
        if name.endswith(".html"):
            page = content.decode()
            assert "<img" not in page and "<script>alert" not in page
            assert not re.search(r"""(?:href|src)=["']?\s*javascript""", page, re.I)
            assert page.count("<script") == page.count("</script>")
    assert json_ld(written[FILM].decode())["@graph"][0]["name"] == HOSTILE


@pytest.mark.parametrize("address", [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x", "//host.example/x", "file:///etc/passwd",
    "https://", "http://[::1", " java\nscript:alert(1)", "ftp://host.example/x", "", None,
])  # fmt: skip
def test_only_web_addresses_become_links(address: str | None) -> None:
    assert safe_url(address) is None


def test_a_web_address_becomes_a_link() -> None:
    assert safe_url("https://gazette.example/a?b=c") == "https://gazette.example/a?b=c"


def test_nothing_is_requested_from_elsewhere(tmp_path: Path) -> None:
    for name, content in files(publish(tmp_path)).items():
        if name.endswith((".html", ".css")):
            loaded = re.findall(r'(?:src|<link[^>]*href|url\()\s*=?\s*["\']?([^"\'\s)>]+)', content.decode())
            assert not [x for x in loaded if x.startswith(("http", "//", "data:"))], name


def test_quotation_marks_stand_only_around_proved_words_of_a_page_in_its_own_language(tmp_path: Path) -> None:
    page = files(publish(tmp_path))[FILM].decode()
    quoted = {visible(q).strip() for q in re.findall(r"<q.*?</q>", page, re.S)}
    assert any(petite_maman.OWN in q for q in quoted)
    assert all("restraint" not in q and "thin" not in q for q in quoted)
    ours = visible(re.sub(r"<blockquote.*?</blockquote>", "", page, flags=re.S))  # less the pages' own words in context
    assert "a jewel of restraint" in ours and not re.search('[«“"]\\s*a jewel', ours)
    assert "En substance, d’après une traduction" in ours


def test_a_proof_on_a_translated_page_is_not_enough_for_quotation_marks() -> None:
    bent = Reason(
        **petite_maman.span("bent", "without a tear of too much"), side="positive", voice="gazette", quotable=True
    )
    record = msgspec.structs.replace(RECORD, answer=msgspec.structs.replace(RECORD.answer, reasons_for=(bent,)))
    assert [w.how for w in Quoting(record).reasons_for] == ["translated"]


def test_no_more_than_the_budget_is_quoted_of_one_work() -> None:
    text = "Un mot puis un autre. " * 40
    quotes = tuple(
        VoiceQuote(
            page="review", start=i, end=i + 200, text=text[:199] + str(i), proof=Proof(kind="exact", page="review")
        )
        for i in range(4)
    )
    voice = msgspec.structs.replace(RECORD.press.voices[0], quotes=quotes)
    record = msgspec.structs.replace(
        RECORD, press=msgspec.structs.replace(RECORD.press, voices=(voice,)), answer=type(RECORD.answer)()
    )
    quoting = Quoting(record)
    assert 0 < sum(len(w.text) for w in quoting.of_voice("gazette")) <= BUDGET
    assert "gazette" in quoting.spent
    assert quoting.of_voice("gazette")[-1].text.endswith("[…]")


def test_linked_data_has_critics_and_never_an_aggregate_rating(tmp_path: Path) -> None:
    data = json_ld(files(publish(tmp_path))[FILM].decode())
    assert "aggregateRating" not in json.dumps(data)
    movie, event = data["@graph"]
    assert [d["name"] for d in movie["director"]] == ["Céline Sciamma"]
    assert (movie["duration"], movie["datePublished"]) == ("PT72M", "2021-06-02")
    (review,) = movie["review"]
    assert review["@type"] == "CriticReview"
    assert (review["author"]["name"], review["publisher"]["name"]) == ("Odile Ferrand", "La Gazette des Salles")
    assert review["url"] == "https://gazette.example/petite-maman"
    assert event["@type"] == "ScreeningEvent" and event["startDate"] == "2021-06-05T20:30"


def test_disputed_facts_scopes_bounds_and_chains_are_visible(tmp_path: Path) -> None:
    written = files(publish(tmp_path))
    french, english = (
        visible(written[FILM].decode()),
        visible(written["films/petite-maman-2021/index.en.html"].decode()),
    )
    for words in ("2 juin 2021", "3 mars 2021", "1 h 12", "contesté", "au moins 21 séances", "≥\u202f 12", "écrit Dunkirk Lighthouse",
                  "selon Ciné-Baromètre, 27 titres", "via roundup.txt", "78,4", "drame", "aussi écrit\u00a0: Josephine Healthy"):  # fmt: skip
        assert words in french, words
    for words in (
        "2 June 2021",
        "1 h 12 min",
        "disputed",
        "at least 21 sessions",
        "78.4",
        "written Dunkirk Lighthouse",
    ):
        assert words in english, words


def test_the_words_of_a_source_are_marked_in_their_context(tmp_path: Path) -> None:
    page = files(publish(tmp_path))[FILM].decode()
    assert "Durée: <mark>1h12</mark>" in page.replace("\n", " ")
    assert "mark" in files(publish(tmp_path / "bare", excerpts=NO_EXCERPTS))[FILM].decode()


def test_an_opinion_is_given_in_its_own_words(tmp_path: Path) -> None:
    page = files(publish(tmp_path))[FILM].decode()
    assert '<blockquote dir="auto" lang="en">Very sweet, I cried at the song!!</blockquote>' in page


def test_an_old_address_leads_to_the_film(tmp_path: Path) -> None:
    moved = files(publish(tmp_path))["films/little-mum-2021/index.html"].decode()
    assert "url=../../films/petite-maman-2021/index.html" in moved


def test_a_record_with_nothing_but_a_title_is_published(tmp_path: Path) -> None:
    bare = Record(id="x", title="X", year=None)
    assert "année inconnue" in files(publish(tmp_path, bare, Index()))["films/x/index.html"].decode()


def test_stale_pages_are_removed_and_other_peoples_files_are_kept(tmp_path: Path) -> None:
    publish(tmp_path)
    (tmp_path / "films/notes.txt").write_text("mine")
    edited = tmp_path / "films/little-mum-2021/index.en.html"
    edited.write_text("edited by hand")
    site([], Index(), REPORT, tmp_path, EXCERPTS)
    left = files(tmp_path)
    assert FILM not in left and "films/petite-maman-2021.json" not in left
    assert not (tmp_path / "films/petite-maman-2021").exists()
    assert left["films/notes.txt"] == b"mine" and "films/little-mum-2021/index.en.html" in left


def test_a_manifest_that_points_outside_removes_nothing(tmp_path: Path) -> None:
    outside = tmp_path / "precious.txt"
    outside.write_text("precious")
    folder = tmp_path / "site"
    folder.mkdir()
    digest = "2b2f3cbeb0a4a4f1d6b2b3b8e0b1a9b0"
    (folder / ".kerguen-site.json").write_text(json.dumps({"../precious.txt": digest, "/etc/hosts": digest}))
    site([], Index(), REPORT, folder, EXCERPTS)
    assert outside.read_text() == "precious"


@pytest.mark.parametrize("name", ["../x", "/x", "a/../../x", "a\\b", ""])
def test_a_name_that_leaves_the_site_is_refused(tmp_path: Path, name: str) -> None:
    with SiteFolder(tmp_path) as folder, pytest.raises(UsageError):
        folder.write(name, b"")


def test_a_film_is_found_by_any_of_its_names_without_accents(tmp_path: Path) -> None:
    index = files(publish(tmp_path))["index.html"].decode()
    words = re.search(r'data-words="([^"]*)"', index)[1]
    assert "celine sciamma" in words and "small mom" in words and "josephine sanz" in words


def test_an_altered_quotation_has_no_marks_and_shows_what_was_changed(tmp_path: Path) -> None:
    changed = VoiceQuote(
        **petite_maman.span("roundup", "a little thin"),
        proof=Proof(kind="altered", page="review", found="Un grand petit film.", difference="Un grand [-petit-]{+très petit+} film."),
    )  # fmt: skip
    voice = msgspec.structs.replace(RECORD.press.voices[2], quotes=(changed,))
    press = msgspec.structs.replace(RECORD.press, voices=(*RECORD.press.voices[:2], voice))
    record = msgspec.structs.replace(RECORD, press=press, answer=type(RECORD.answer)())
    page = files(publish(tmp_path, record))[FILM].decode()
    assert "Propos modifié par rapport à l’original" in page
    assert "Les mots de la page d’origine" in page and "«\xa0Un grand petit film.\xa0»" in page
    assert "Un grand <ins>petit</ins> <del>très petit</del> film." in page
    assert "«\xa0a little thin" not in page


@pytest.mark.parametrize(("difference", "pieces"), [
    ("un [-grand-]{+petit+} film", [("same", "un "), ("kept", "grand"), ("printed", "petit"), ("same", " film")]),
    ("[…] {x} [- [", [("same", "["), ("same", "…] "), ("same", "{"), ("same", "x} "), ("same", "["), ("same", "- "), ("same", "[")]),
])  # fmt: skip
def test_a_word_diff_is_read_in_pieces(difference: str, pieces: list) -> None:
    assert list(changes(difference)) == pieces


def test_reasons_against_are_served_in_turn_and_never_dropped_in_silence(tmp_path: Path) -> None:
    text = (
        "Une phrase assez longue pour peser, qui dit du film ce que la critique en pense vraiment, sans détour, à la fin. "
        * 2
    )
    said = [
        dict(page="review", start=n, end=n + len(text) + 1, text=text + str(n), voice="gazette", quotable=True)
        for n in range(4)
    ]
    answer = type(RECORD.answer)(
        verdict="depends", reasons_for=tuple(Reason(**s, side="positive") for s in said[:3]),
        reasons_against=(Reason(**said[3], side="negative"),),
    )  # fmt: skip
    record = msgspec.structs.replace(RECORD, answer=answer)
    quoting = Quoting(record)
    assert quoting.reasons_against[0].text and quoting.reasons_for[0].text
    assert sum(len(w.text) for w in (*quoting.reasons_for, *quoting.reasons_against)) <= BUDGET
    assert [w.text for w in quoting.reasons_for[1:]] == ["", ""]
    assert (
        visible(files(publish(tmp_path, record))[FILM].decode()).count("Une phrase que nous ne reproduisons pas") == 2
    )


@pytest.mark.parametrize(("text", "most", "cut"), [
    ("Un film tendre, drôle et juste qui avance pas à pas", 30, "Un film tendre […]"),
    ("Un récit sensible et lumineux pour tous les publics", 38, "Un récit sensible et lumineux […]"),
    ("Sansaucuneespacedanscemotsilong", 20, "Sansaucuneespace […]"),
])  # fmt: skip
def test_a_cut_ends_on_a_clause_or_a_full_word(text: str, most: int, cut: str) -> None:
    assert shortened(text, most) == cut
    assert len(cut) <= most


def test_a_proved_quotation_is_printed_before_reasons_take_the_budget() -> None:
    long = [
        dict(
            page="review",
            start=n,
            end=n + 241,
            text="x" * 120 + " " + "y" * 119 + str(n),
            voice="gazette",
            quotable=True,
        )
        for n in range(3)
    ]
    answer = type(RECORD.answer)(verdict="see", reasons_for=tuple(Reason(**s, side="positive") for s in long))
    quoting = Quoting(msgspec.structs.replace(RECORD, answer=answer))
    assert [w.text for w in quoting.of_voice("gazette")] == [petite_maman.OWN]


def test_matched_sentences_stand_side_by_side_and_words_cut_in_two_never_do(tmp_path: Path) -> None:
    pairs = r'<ul class="pairs">(.*?)</ul>'
    shown = visible(re.search(pairs, files(publish(tmp_path))[FILM].decode(), re.S)[1])
    assert "In seventy-two minutes" in shown and "En soixante-douze minutes" in shown
    shifted = msgspec.structs.replace(petite_maman.MATCH, left_start=petite_maman.MATCH.left_start + 1)
    gazette = RECORD.press.voices[0]
    pages = (gazette.pages[0], msgspec.structs.replace(gazette.pages[1], matches=(shifted,)))
    press = msgspec.structs.replace(RECORD.press, voices=(msgspec.structs.replace(gazette, pages=pages),))
    broken = files(publish(tmp_path / "broken", msgspec.structs.replace(RECORD, press=press)))[FILM].decode()
    assert not re.search(pairs, broken, re.S)
