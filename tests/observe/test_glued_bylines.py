"""Critic and paper in one byline, signatures at the end, grades after certificates. Texts and persons are our own."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_of
from kerguen.score import judge

HEAD = "Il faro\n\nRegia di Anna Riviera. Con Paolo Verdi. Italia, 2021. Durata: 110 minuti.\n\n"
WORDS = (
    "Un film che commuove e sorprende, con una regia sempre attenta ai volti e ai silenzi. Paolo Verdi è straordinario e la "
    "luce del faro resta negli occhi a lungo, molto dopo la fine della proiezione in sala.\n"
)
ENGLISH = (
    "Directed by Ana Ribera. A wonderful, moving film, brilliantly acted by Luis Pardo. The story is told in long takes and the "
    "camera waits at the door, and the sea is never far. I loved it from start to finish, and so will you, for the light alone.\n"
)


@pytest.mark.parametrize("byline", ["di Marco Sorte Sentieri Selvaggi", "di Marco Sorte, SentieriSelvaggi"])
def test_a_byline_that_glues_critic_and_paper_is_parted(byline: str) -> None:
    (review,) = read(page_of(f"{HEAD}{byline}\n\n{WORDS}".encode(), "a.txt")).reviews
    assert (review.critic, review.outlet) == ("Marco Sorte", "SentieriSelvaggi")


def test_glued_bylines_over_their_words_are_press_quotations() -> None:
    items = (("Marco Sorte", "Sentieri Selvaggi"), ("Paola Neri", "Il Manifesto"), ("Carla Blu", "La Repubblica"))
    said = "Un esordio maturo, attento ai volti, che si perde soltanto un poco nel finale troppo lungo."
    text = f"{HEAD}Rassegna stampa\n\n" + "".join(f"di {critic} {paper}\n{said}\n\n" for critic, paper in items)
    quotes = read(page_of(text.encode(), "a.txt")).quotes
    assert [q.critic for q in quotes] == ["Marco Sorte", "Paola Neri", "Carla Blu"]
    assert [q.outlet for q in quotes] == ["SentieriSelvaggi", "Il Manifesto", "La Repubblica"]


@pytest.mark.parametrize("signed", ["Carl Dunn", "Carl Dunn (seen on 26/09/2022)"])
def test_a_name_alone_under_the_last_paragraph_signs_a_review(signed: str) -> None:
    text = f"The Keeper\n\n{ENGLISH}\n{signed}\n"
    assert [r.critic for r in read(page_of(text.encode(), "a.txt")).reviews] == ["Carl Dunn"]


def test_critics_listed_at_the_head_sign_a_review() -> None:
    text = f"+++\ntitle = 'The Keeper'\ncritics = ['Carl Dunn']\n+++\n\n{ENGLISH}"
    assert [r.critic for r in read(page_of(text.encode(), "a.md")).reviews] == ["Carl Dunn"]


def test_tags_at_the_end_sign_nothing() -> None:
    text = f"The Keeper\n\n{ENGLISH}\nAnn Bell\n\n{ENGLISH}\nCarl Dunn\n"
    assert [r.critic for r in read(page_of(text.encode(), "a.txt")).reviews] == [None]


def test_a_grade_ends_the_line_of_the_certificate() -> None:
    text = f"The Keeper\n\nPG-13, 112 minutes. B+\n\n{ENGLISH}"
    assert [(r.value, r.scale) for r in read(page_of(text.encode(), "a.txt")).ratings] == [(83.0, 100.0)]


def test_a_certificate_alone_is_no_grade() -> None:
    text = f"The Keeper\n\n112 minutes. Certificate: R\n\n{ENGLISH}"
    assert not read(page_of(text.encode(), "a.txt")).ratings


def test_a_row_of_asterisks_is_judged_like_a_number() -> None:
    page = page_of(f"The Keeper ****\n\n{ENGLISH}".encode(), "a.txt")
    assert [r.verdict for r in judge(page, read(page)).reviews] == ["positive"]
