"""Pages on films that share a title, read as they are: none is put together with another film's."""

import tomllib
from collections import defaultdict
from pathlib import Path

import pytest

from kerguen import films, observe
from kerguen.films import Clusters
from kerguen.pages import collect, open_page

PAGES = tomllib.loads((Path(__file__).parent / "homonyms.toml").read_text(encoding="utf-8"))["page"]


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> tuple[Clusters, dict[str, str]]:
    """The films found, and page id -> the film that it is about."""
    folder = tmp_path_factory.mktemp("homonyms")
    for place, page in enumerate(PAGES):
        (folder / f"{place:02}.txt").write_text(page["text"], encoding="utf-8")
    pages = [open_page(source) for source in collect([str(folder)])]
    about = {p.id: PAGES[int(Path(p.path).stem)]["film"] for p in pages}
    return films.cluster([m for p in pages for m in films.mentions(p, observe.read(p))]), about


def test_no_two_films_of_one_title_are_merged(read: tuple[Clusters, dict[str, str]]) -> None:
    clusters, about = read
    mixed = [{about[m.page] for m in g.mentions} for g in clusters.groups]
    assert [m for m in mixed if len(m) > 1] == []


def test_the_pages_of_each_film_are_together(read: tuple[Clusters, dict[str, str]]) -> None:
    clusters, about = read
    homes = defaultdict(set)
    for group in clusters.groups:
        for m in group.mentions:
            homes[about[m.page]].add(group.id)
    asked = {film for q in clusters.questions for film in q.films}
    split = {film: ids for film, ids in homes.items() if film and len(ids) > 1}
    assert [film for film, ids in split.items() if not ids <= asked] == []
    assert sum(len(ids) == 1 for film, ids in homes.items() if film) >= 9
    assert set(homes) >= {page["film"] for page in PAGES if page["film"]}


def test_a_page_that_could_be_of_several_films_is_with_none_of_them(read: tuple[Clusters, dict[str, str]]) -> None:
    clusters, about = read
    lonely = [g for g in clusters.groups if any(not about[m.page] for m in g.mentions)]
    assert all(len(g.mentions) == 1 for g in lonely)
