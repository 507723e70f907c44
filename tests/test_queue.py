"""What is left for a person, as it is printed."""

from msgspec.structs import replace

from kerguen.model import Doubt, Question
from kerguen.queue import queue_lines

ASKED = Question(
    id="q", kind="same_film", question='Are "Kermadec" and "Kermadec" (2019) one film?', evidence=("title +3.0: equal",),
    answers={"same": "one of them becomes a redirect"}, films=("kermadec", "kermadec-2019"), pages=("a", "b"),
)  # fmt: skip


def test_a_question_shows_the_pages_of_both_films_and_the_command_that_answers_it() -> None:
    lines = list(queue_lines([ASKED], (), {"kermadec": ["a.md"], "kermadec-2019": ["b.html", "c.html"]}, {}))
    assert "      kermadec-2019: b.html, c.html" in lines
    assert lines[-1].endswith("kerguen decide same|different|unsure kermadec kermadec-2019 --why '…'")


def test_a_line_of_evidence_names_the_page_by_its_file() -> None:
    asked = replace(ASKED, evidence=("2023: 0123456789ab, characters 3 to 7, “2023”",))
    assert "      2023: a.md, characters 3 to 7, “2023”" in list(queue_lines([asked], (), {}, {"0123456789ab": "a.md"}))


def test_a_doubt_of_a_page_about_many_films_is_printed_once() -> None:
    small = Doubt(code="small-lexicon", message="list.html: the lexicon is small", page="p")
    own = Doubt(code="scope-unknown", message="2019-04-01: no country", page="p")
    named = {"p": "list.html"}
    lines = list(queue_lines((), [*((f"film-{n}", small) for n in range(5)), ("film-1", own)], {}, named))
    assert lines == [
        "~ 5 films (film-0, film-1, film-2 …): list.html: the lexicon is small [small-lexicon]",
        "~ film-1: list.html: 2019-04-01: no country [scope-unknown]",
    ]
