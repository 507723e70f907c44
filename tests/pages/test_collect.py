"""Paths to sources: everything is read, skipped by name, or failed with a reason."""

import pytest

from kerguen.errors import FetchRefused, UnreadablePage, UsageError
from kerguen.model import Failure
from kerguen.pages import FetchRules, Source, collect, open_page


def test_a_folder_is_read_in_a_stable_order_under_its_own_name(tmp_path):
    folder = tmp_path / "coupures"
    (folder / "b").mkdir(parents=True)
    (folder / "a.txt").write_text("un film")
    (folder / "b" / "c.html").write_text("<p>un film")
    assert [s.name for s in collect([str(folder)])] == ["coupures/a.txt", "coupures/b/c.html"]


def test_the_id_of_a_page_does_not_depend_on_where_the_folder_lies(tmp_path):
    ids = set()
    for place in ("x", "y"):
        folder = tmp_path / place / "coupures"
        folder.mkdir(parents=True)
        (folder / "a.txt").write_text("un film de Varda")
        ids |= {open_page(s).id for s in collect([str(folder)]) if isinstance(s, Source)}
    assert len(ids) == 1


def test_pictures_and_parts_of_saved_pages_are_skipped_by_name(tmp_path):
    (tmp_path / "film.html").write_text("<p>film")
    (tmp_path / "film_files").mkdir()
    (tmp_path / "film_files" / "ad.html").write_text("<p>ad")
    (tmp_path / "affiche.png").write_bytes(b"\x89PNG")
    found = {s.path: s for s in collect([str(tmp_path)]) if isinstance(s, Failure)}
    assert {p.split("/", 1)[1] for p in found} == {"film_files/ad.html", "affiche.png"}
    assert all(f.error == "skipped" for f in found.values())


def test_a_folder_of_ones_own_whose_name_ends_like_that_is_read(tmp_path):
    folder = tmp_path / "revue_files"
    folder.mkdir()
    (folder / "a.txt").write_text("un film")
    assert all(isinstance(s, Source) for s in collect([str(folder)]))


def test_what_does_not_exist_is_a_usage_error(tmp_path):
    with pytest.raises(UsageError, match="no such file"):
        list(collect([str(tmp_path / "rien")]))


@pytest.mark.parametrize(
    ("data", "words"), [(b"", "empty"), (b" \n ", "empty"), (b"\x89PNG" + bytes(range(256)), "not text")]
)
def test_a_bad_file_says_its_name_and_why(tmp_path, data, words):
    file = tmp_path / "mauvais.txt"
    file.write_bytes(data)
    with pytest.raises(UnreadablePage, match=rf"mauvais\.txt.*{words}"):
        open_page(Source(path="mauvais.txt", file=str(file)))


def test_a_file_too_large_for_a_page_is_refused_before_it_is_read(tmp_path):
    file = tmp_path / "grand.txt"
    with file.open("wb") as out:
        out.truncate(50_000_000)
    with pytest.raises(UnreadablePage, match="too large"):
        open_page(Source(path="grand.txt", file=str(file)))


def test_an_address_is_not_fetched_unless_asked():
    (source,) = collect(["https://example.org/film"])
    with pytest.raises(FetchRefused, match="--fetch"):
        source.body()


@pytest.mark.parametrize("url", ["http://127.0.0.1:9/x", "http://[::1]/x", "http://10.0.0.1/", "http://169.254.1.1/"])
def test_private_addresses_are_refused(url):
    (refused,) = collect([url], FetchRules())
    assert isinstance(refused, Failure) and refused.error == FetchRefused.__name__ and "private" in refused.message
