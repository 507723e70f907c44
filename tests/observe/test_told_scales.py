"""The best value that a page tells apart from its mark, and marks that stand beside their text. Our own words."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_of

TEXT = (
    "Directed by Jane Campion. The film tells of a shepherd who loses his flock and finds his daughter. The acting is superb and "
    "the photography beautiful, though the story drags a little in the second half."
)


def own(text: str, name: str = "hills.md") -> list[tuple[float, float | None]]:
    """Value and scale of the writer's marks on a page."""
    return [(r.value, r.scale) for r in read(page_of(text.encode(), name)).ratings if r.kind == "own"]


@pytest.mark.parametrize(
    ("marks", "found"),
    [
        ("**Rating: 3**\n\n*Ratings are out of 4.*", [(3, 4)]),
        ("**Rating: 3**\n\nAll films are rated on a scale from 0 to 5.", [(3, 5)]),
        ("**Rating: 3**\n\nFrom 1 to 10 is how the hero counts his sheep.", [(3, None)]),
        ("Rating: 7 on a scale of 1 to 10", [(7, 10)]),
        ("**Rating: 8**\n\nOn a scale of 1 to 5, this is odd.", [(8, None)]),
        ("Rating: 3\n\n1 = poor, 2 = fair, 3 = good, 4 = excellent", [(3, 4)]),
        ("Rating: ***\n\n**** – excellent\n\n*** – good\n\n** – fair\n\n* – poor", [(3, 4)]),
        ("Rating: ★★★\n\n★★★★ excellent\n★★★ good\n★★ fair\n★ poor", [(3, 4)]),
        ("Rating (out of 5): 4", [(4, 5)]),
        ("Rating (1-10): 7", [(7, 10)]),
        ("**Score (/10)**: 7.5", [(7.5, 10)]),
        ("Released (2 of 5): 4", []),
    ],
)
def test_a_bare_mark_counts_to_what_the_page_tells(marks: str, found: list[tuple[float, float | None]]) -> None:
    assert own(f"# The Shepherd of the Hills\n\n{TEXT}\n\n{marks}\n") == found


@pytest.mark.parametrize(
    ("head", "found"),
    [
        ("rating: 8 # out of 10", [(8, 10)]),
        ("rating: 4   # 1-5", [(4, 5)]),
        ("rating: 4 # seen twice", [(4, None)]),
        ("rating: 4 stars", [(4, 5)]),
        ("tags: [drama, 4-stars]", [(4, 5)]),
        ("tags: [drama, ★★★½]", [(3.5, 5)]),
        ("categories: [08/15, film]", []),
        ("tags: [3/5, 4/5]", []),
    ],
)
def test_a_mark_in_the_head_with_its_scale(head: str, found: list[tuple[float, float | None]]) -> None:
    assert own(f"---\ntitle: The Shepherd of the Hills\n{head}\n---\n\n{TEXT}\n") == found


@pytest.mark.parametrize(
    ("head", "value", "by"),
    [("scoreImdb: 6.7", 6.7, "IMDb"), ("vote_average: 7.2", 7.2, "TMDb"), ("imdb_rating: 7.4", 7.4, "IMDb")],
)
def test_the_mean_of_a_site_in_the_head(head: str, value: float, by: str) -> None:
    page = page_of(f"---\ntitle: The Shepherd of the Hills\n{head}\nrating: 8\n---\n\n{TEXT}\n".encode(), "hills.md")
    told = [(r.kind, r.value, r.by) for r in read(page).ratings]
    assert sorted(told) == [("audience", value, by), ("own", 8, None)]


@pytest.mark.parametrize(
    ("heading", "found"),
    [
        ("The Shepherd of the Hills: A-", [(91, 100)]),
        ("The Shepherd of the Hills (B+)", [(83, 100)]),
        ("The Shepherd of the Hills – 4 stars", [(4, 5)]),
        ("The Shepherd of the Hills: A", []),
    ],
)
def test_a_mark_that_ends_the_heading(heading: str, found: list[tuple[float, float | None]]) -> None:
    assert own(f"# {heading}\n\n{TEXT}\n") == found


HTML = "<html><head><title>The Piano, a review</title></head><body><article><h1>The Piano</h1><p>{}</p>{}</article></body></html>"


@pytest.mark.parametrize(
    ("beside", "found"),
    [
        ("<footer><p>Rating: 4/5</p></footer>", [(4, 5)]),
        ("<aside><h3>Rating</h3><p>4/5</p></aside>", [(4, 5)]),
        ("<aside><p>Rating: 4/5</p><p>Rating: 2/5</p></aside>", []),
        ('<div class="review-score">8.5</div>', [(8.5, None)]),
        ('<div class="user-score">8.5</div><p>To be seen at home.</p>', []),
        ("<table><tr><td>Story</td><td>7/10</td></tr><tr><td>Acting</td><td>9/10</td></tr><tr><th>Total</th><th>8/10</th></tr></table>", [(8, 10)]),
    ],
)  # fmt: skip
def test_a_mark_beside_the_text(beside: str, found: list[tuple[float, float | None]]) -> None:
    assert own(HTML.format(TEXT, beside), "piano.html") == found


def test_a_tag_that_is_a_word_of_the_trade_is_no_outlet() -> None:
    page = page_of(f"---\ntitle: The Piano\ntags:\n  - cinema\n---\n\n{TEXT}\n".encode(), "piano.md")
    assert [review.outlet for review in read(page).reviews] == [None]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("---\ntitle: The Piano\nrating: 10\n---\n\n**Rating: ★★★★★ (10/10)**\n\n{}\n", [(10, 10)]),
        ("# The Piano\n\n**Rating: ★★★★★ (10/10)**\n\n{}\n", [(10, 10)]),
        ("# The Piano\n\n★★★★☆ 4/5\n\n{}\n", [(4, 5)]),
        ("# The Piano\n\n{}\n\n**Sources:**\n\nThe press book.\n\n**Quotes:**\n\nNone.\n\n**Links:**\n\nNone.\n", []),
    ],
)
def test_one_mark_said_in_several_ways(text: str, found: list[tuple[float, float]]) -> None:
    assert own(text.format(TEXT)) == found


def test_a_mean_with_all_its_decimals() -> None:
    page = page_of(f"---\ntitle: The Piano\nAvg vote: 7.314\nRating: 4\n---\n\n{TEXT}\n".encode(), "piano.md")
    assert [(r.kind, r.by, r.value, r.scale) for r in read(page).ratings if r.kind != "own"] == [
        ("audience", "TMDb", 7.314, 10)
    ]


@pytest.mark.parametrize(
    ("head", "critic"),
    [
        ("author_name: Ann Brown", "Ann Brown"),
        ("postAuthor: Ann Brown", "Ann Brown"),
        ("autore: Anna Bruni", "Anna Bruni"),
        ("comments:\n  - author: Tom Ford\n    text: Well said.", None),
    ],
)
def test_who_wrote_a_page_by_its_head(head: str, critic: str | None) -> None:
    page = page_of(f"---\ntitle: The Piano\nrating: 4/5\n{head}\n---\n\n{TEXT}\n".encode(), "piano.md")
    assert [review.critic for review in read(page).reviews] == [critic]


@pytest.mark.parametrize(
    ("marks", "value", "scale", "is_low", "verdict"),
    [
        ("Rating: 1 (scale: 1 = outstanding, 5 = poor)", 1, 5, True, "positive"),
        ("Rating: 4 (1 = poor, 5 = outstanding)", 4, 5, False, "positive"),
        ("*** (out of four)", 3, 4, False, "positive"),
        ("** (out of ****)", 2, 4, False, "mixed"),
    ],
)
def test_the_scale_behind_a_mark_says_how_far_it_goes_and_which_end_is_best(marks, value, scale, is_low, verdict):
    found = read(page_of(f"# The Shepherd of the Hills\n\n{TEXT}\n\n{marks}\n".encode(), "hills.md"))
    assert [(r.value, r.scale, r.best_is_low) for r in found.ratings] == [(value, scale, is_low)]
    assert [review.verdict for review in found.reviews] == [verdict]


def test_a_school_mark_with_its_ends_has_no_doubt():
    text = (
        "# Auf trockenen Gräsern\n\nVon Petra Winkler, 16. Mai 2024\n\nRegie: Nuri Bilge Ceylan. Ein meisterhaftes Drama, das man "
        "gesehen haben muss. Die Bilder sind großartig, die Dialoge klug.\n\nGesamturteil: 1,5 (Schulnoten von 1 bis 6)\n"
    )
    (found,) = read(page_of(text.encode(), "graeser.md")).ratings
    assert (found.value, found.scale, found.best_is_low, found.doubts) == (1.5, 6, True, ())
