"""Whether a page is a talk by its form, without the word for one: lines that ask, each over the answer of someone who
says I."""

from collections.abc import Sequence
from itertools import pairwise

from kerguen.pages.kind_words import kind_words
from kerguen.text.fold import fold

TURNS, RARE = 2, 5  # questions with their answers at least; paragraphs to each of them at most
A_PARAGRAPH, A_QUESTION = 60, 700  # characters: shorter lines are names and dates, longer ones no question
_AFTER = " *_»”\"'’)]"  # stands behind the mark of a question


def is_a_talk(lines: Sequence[str], called: bool) -> bool:
    """Whether questions and answers alternate, most answers are in the first person, and someone is spoken to; one
    question is enough where the text says that it is an interview (`called`)."""
    asked = [(said, answer) for said, answer in pairwise(lines) if _asks(said) and not _asks(answer)]
    if len(asked) < TURNS - called or RARE * len(asked) < sum(len(line) >= A_PARAGRAPH for line in lines):
        return False
    answered = sum(_holds(answer, "first_person") for _, answer in asked)
    spoken_to = any(_holds(said, "second_person") for said, _ in asked)
    return 2 * answered >= len(asked) and (spoken_to or len(asked) > TURNS)


def _asks(line: str) -> bool:
    return line.rstrip(_AFTER).endswith("?") and len(line) < A_QUESTION


def _holds(line: str, kind: str) -> bool:
    return not kind_words(kind).isdisjoint(fold(line).split())
