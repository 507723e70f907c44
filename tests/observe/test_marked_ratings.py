"""Ratings that a page states for programs: front matter and structured data. The pages are our own."""

import pytest
from msgspec.structs import replace

from kerguen.observe import read
from kerguen.pages import page_of

TEXT = "The keeper loses his sight in this wonderful, moving film, brilliantly acted by Luis Pardo. I loved it.\n" * 3


def headed(head: str) -> list[tuple[str, str | None, float, float | None]]:
    text = f"---\ntitle: The Keeper\ndirector: Ana Ribera\nyear: 2021\n{head}\n---\n\n{TEXT}"
    return [(r.kind, r.by, r.value, r.scale) for r in read(page_of(text.encode(), "a.md")).ratings]


@pytest.mark.parametrize(
    ("head", "found"),
    [
        ("myRating: 8", [("own", None, 8.0, None)]),
        ("personal_rating: 3.5", [("own", None, 3.5, None)]),
        ("rating: 4\nmax_rating: 5", [("own", None, 4.0, 5.0)]),
        ("review:\n  rating: 4\n  author: Eva Sanz", [("own", None, 4.0, None)]),
        ("extra:\n  movie:\n    rating: 7", [("own", None, 7.0, None)]),
        ("imdb_rating: 7.8\nmetascore: 74", [("audience", "IMDb", 7.8, 10.0), ("press", "Metacritic", 74.0, 100.0)]),
        ("imdb:\n  rating: 7.8\n  id: tt1234567", [("audience", "IMDb", 7.8, 10.0)]),
        ("dataSource: OMDbAPI\nonlineRating: 7.8\npersonalRating: 0", [("audience", "IMDb", 7.8, 10.0)]),
        ("imdb: 1234567", []),
        ("rating: R", []),
        ("rating: 0", []),
    ],
)
def test_the_head_of_a_text_says_whose_rating_it_is(
    head: str, found: list[tuple[str, str | None, float, float | None]]
) -> None:
    assert headed(head) == found


def test_an_address_in_the_head_leads_to_the_film_and_names_no_publisher() -> None:
    text = f"---\ntitle: The Keeper\nurl: https://www.imdb.com/title/tt1234567/\nrating: 4/5\n---\n\n{TEXT}"
    reading = read(page_of(text.encode(), "a.md"))
    assert reading.page.outlet is None
    assert [r.verdict for r in reading.reviews] == ["positive"]


def test_the_one_review_in_a_films_data_is_the_pages() -> None:
    data = '{"@type": "Movie", "name": "The Keeper", "review": {"@type": "Review", "reviewRating": {"ratingValue": 4, "bestRating": 5}}}'
    page = f'<html lang=en><title>The Keeper review</title><script type="application/ld+json">{data}</script><body><article>'
    page += f"<h1>The Keeper</h1><p>Directed by Ana Ribera. 2021.</p><p>{TEXT}</p></article></body></html>"
    assert [(r.kind, r.value, r.scale) for r in read(page_of(page.encode(), "a.html")).ratings] == [("own", 4.0, 5.0)]


def test_asterisks_after_a_label_are_all_counted() -> None:
    text = f"The Keeper\n\nDirected by Ana Ribera, 2021.\n\n{TEXT}\nRating: **½\n"
    assert [r.value for r in read(page_of(text.encode(), "a.txt")).ratings] == [2.5]


def test_a_row_of_a_table_holds_a_rating() -> None:
    text = f"# The Keeper\n\n| Director | Ana Ribera |\n|---|---|\n| Year | 2021 |\n| Rating | 8 |\n\n{TEXT}"
    assert [r.value for r in read(page_of(text.encode(), "a.md")).ratings] == [8.0]


def test_a_mark_in_the_title_of_the_front_matter_is_the_writers() -> None:
    page = page_of(
        b'---\ntitle: "Review: The Keeper (8/10)"\n---\nA quiet drama with a strong lead, and a fine film.\n', "a.md"
    )
    assert [(r.kind, r.value, r.scale) for r in read(page).ratings] == [("own", 8.0, 10.0)]


def test_means_glued_to_their_counts_are_read_and_a_quoted_critics_mark_is_not_the_pages() -> None:
    html = """<html lang=en><head><title>The Keeper (2016) | Rotten Tomatoes</title></head><body><h1>The Keeper</h1>
    <div><h2>TOMATOMETER</h2><span>93%</span> <small>Total Count: 241</small></div>
    <div><h2>Audience Score</h2><span>73%</span><small>Verified Ratings: 10,512</small></div>
    <section><h2>Critic Reviews for The Keeper</h2>
    <div><div>Ann Miller<br/><em>New York Times</em></div><div>The film is a study in the power of light.</div>
    <div>Full Review | Original Score: 5/5</div></div>
    <div><div>Paul Hill<br/><em>Guardian</em></div><div>A humane and hilarious thing about a lighthouse.</div>
    <div>Full Review | Original Score: 4/5</div></div></section></body></html>"""
    found = read(page_of(html.encode(), "a.html")).ratings
    assert [(r.kind, r.value, r.count) for r in found] == [("press", 93.0, 241), ("audience", 73.0, 10512)]


def test_means_of_films_that_a_blog_shows_under_its_text_are_not_the_pages() -> None:
    text = (
        "Een meeslepende film over drie jongens en een lange dag aan zee. Schitterend!\nAbonneren op:\n"
        "Reacties posten (Atom)\nDe Vuurtoren op IMDb (7,3) Nog even heftig als de eerste keer dat ik deze film zag.\n"
    )
    assert not read(page_of(text.encode(), "a.txt")).ratings


@pytest.mark.parametrize(
    ("words", "wanted"), [("a film of few words", [2.0]), ("a series of eight episodes", []), ("a list of films", [])]
)
def test_a_page_whose_film_cannot_be_told_keeps_its_writers_mark_when_it_speaks_of_one(words, wanted) -> None:
    page = page_of(
        f"+++\ndate = 2022-11-02\nrating = 2\n+++\n\nThis is {words}, and I did not see why.\n".encode(), "a.md"
    )
    reading = read(replace(page, kind="not_film"))
    assert [r.value for r in reading.ratings] == wanted


@pytest.mark.parametrize(
    ("description", "kind"),
    [("based on the published opinions of film critics", "press"), ("based on the votes of our visitors", "audience")],
)
def test_a_mean_in_structured_data_may_say_that_it_is_the_critics(description: str, kind: str) -> None:
    mean = (
        f'"aggregateRating":{{"description":"{description}","ratingCount":121,"ratingValue":"93","bestRating":"100"}}'
    )
    data = f'{{"@type":"Movie","name":"The Quiet Girl","director":{{"name":"Colm Bairéad"}},{mean}}}'
    page = (
        f'<html lang="en"><script type="application/ld+json">{data}</script><h1>The Quiet Girl</h1><p>{TEXT}</p></html>'
    )
    assert [r.kind for r in read(page_of(page.encode(), "a.html")).ratings] == [kind]
