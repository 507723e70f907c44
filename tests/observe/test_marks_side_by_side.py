"""Whose each of several marks is that stand side by side: the writer's, a site's, another film's. The texts are our own."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_of

ENGLISH = (
    "# The Brutalist (2024)\n\nDirected by Brady Corbet.\n\nBrady Corbet's film is long, proud and beautiful: an architect "
    "builds a hill of concrete for a man who does not deserve it. I loved its patience and its music, and I would "
    "have cut the last ten minutes.\n\n"
)
FRENCH = (
    "# The Brutalist (2024)\n\nUn film de Brady Corbet.\n\nLe film de Brady Corbet est long, fier et superbe : un "
    "architecte élève une colline de béton pour un homme qui ne la mérite pas. J'ai aimé sa patience et sa musique, et "
    "j'aurais coupé les dix dernières minutes.\n\n"
)
Marks = set[tuple[str, float, float | None]]


def marks(text: str) -> Marks:
    return {(r.kind, r.value, r.scale) for r in read(page_of(text.encode(), "a.md")).ratings}


@pytest.mark.parametrize(
    "lines",
    [
        "8/10  \nIMDb rating: 7.4/10",
        "- IMDb rating: 7.4/10\n- 8/10",
        "- 8/10\n- IMDb rating: 7.4/10",
        "IMDb: 7.4 (123,456 votes)\n\n**8/10**",
        "IMDb: 7.4 (123,456 votes)\n\nRating: 8/10",
    ],
)
def test_a_mark_alone_on_its_line_is_the_writers_beside_a_line_of_a_site_with_its_own(lines: str) -> None:
    found = {(kind, value) for kind, value, _ in marks(ENGLISH + lines + "\n")}
    assert found == {("own", 8.0), ("audience", 7.4)}


@pytest.mark.parametrize(
    "lines",
    [
        "**4/5**\n\nStory: 3/5\n\nActing: 4/5\n\nMusic: 5/5",
        "4 out of 5 stars\n\n- Script: 3/5\n- Cast: 2/5\n- Sound: 5/5",
        "Plot 3/5 | Acting 4/5 | Music 5/5\n\n4/5",
    ],
)
def test_a_bare_mark_beside_labelled_marks_of_parts_is_of_the_film(lines: str) -> None:
    assert marks(ENGLISH + lines + "\n") == {("own", 4.0, 5.0)}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (ENGLISH, "Previous review: Anora – 3/5"),
        (ENGLISH, "Next: Conclave (2/5)"),
        (ENGLISH, "Also reviewed this week:\n\n- Anora – 3/5\n- Conclave – 4.5/5"),
        (FRENCH, "Critique précédente : Anora – 3/5"),
        (FRENCH, "Autres critiques : Anora (3/5), Conclave (2/5)"),
    ],
)
@pytest.mark.parametrize("own", [True, False])
def test_marks_on_lines_that_point_to_other_reviews_are_not_of_this_film(text: str, line: str, own: bool) -> None:
    written = f"{text}**4/5**\n\n{line}\n" if own else f"{text}{line}\n"
    assert marks(written) == ({("own", 4.0, 5.0)} if own else set())


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (ENGLISH, "9 out of 10 times this would fail."),
        (ENGLISH, "4 out of 5 people found this helpful"),
        (FRENCH, "4 personnes sur 5 ont trouvé cet avis utile"),
    ],
)
def test_shares_of_people_and_of_times_are_no_marks(text: str, line: str) -> None:
    assert marks(text + line + "\n") == set()


def test_one_star_behind_a_label_is_a_mark_and_alone_is_none() -> None:
    assert marks(ENGLISH + "Rating: ★\n") == {("own", 1.0, 5.0)}
    assert marks(ENGLISH + "★\n") == set()


def test_the_last_step_of_a_drawn_scale_is_no_mark() -> None:
    steps = "1 ★★ rating (6%)\n3 ★★★ ratings (17%)\n7 ★★★★ ratings (39%)\n★★★★★\n"
    assert not any(kind == "own" for kind, _, _ in marks(ENGLISH + steps))
