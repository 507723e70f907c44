"""Whether a page is a talk by its form, without the word for one: lines that ask, each over the answer of someone who
says I, or lines that open with the names of those who speak; or by the word that its title begins with."""

from collections.abc import Sequence
from itertools import pairwise

from kerguen.pages.kind_words import kind_words
from kerguen.text.fold import fold
from kerguen.values.people import is_full_name

TURNS, RARE = 2, 5  # questions with their answers at least; paragraphs to each of them at most
A_PARAGRAPH, A_QUESTION = 60, 700  # characters: shorter lines are names and dates, longer ones no question
SPEAKER = 32  # characters of the name of someone who speaks
_AFTER = " *_»”\"'’)]"  # stands behind the mark of a question


def is_a_talk(lines: Sequence[str], called: bool) -> bool:
    """Whether questions and answers alternate, most answers are in the first person, and someone is spoken to; one
    question is enough where the text says that it is an interview (`called`)."""
    if _is_in_turns(lines):
        return True
    asked = [(said, answer) for said, answer in pairwise(lines) if _asks(said) and not _asks(answer)]
    paragraphs = sum(len(line) >= A_PARAGRAPH for line in lines)
    if len(asked) < TURNS - called or RARE * len(asked) < paragraphs:
        return False
    answered = sum(_holds(answer, "first_person") for _, answer in asked)
    spoken_to = any(_holds(said, "second_person") for said, _ in asked)
    return 2 * answered >= len(asked) and (spoken_to or len(asked) > TURNS or 2 * len(asked) >= len(lines))


def is_headed_talk(titles: Sequence[str]) -> bool:
    """A title begins with the word for a talk: "Interview mit …", "Entrevista a …"; a "rencontre avec" may be a showing."""
    return any(fold(title).split(" ", 1)[0] in kind_words("talk_head") for title in titles)


def _is_in_turns(lines: Sequence[str]) -> bool:
    """ "Ada Ruiz: “How did it begin?”" over "Ben Ode: “I …”": one asks and the next who speaks says I."""
    said = [(who, rest) for line in lines if ":" in line[:SPEAKER] for who, _, rest in (line.partition(":"),)]
    turns = [(who.strip(" *_-–—"), rest) for who, rest in said if is_full_name(who.strip(" *_-–—").title())]
    return any(
        who != other and _asks(rest) and not _asks(answer) and _holds(answer, "first_person")
        for (who, rest), (other, answer) in pairwise(turns)
    )


def _asks(line: str) -> bool:
    return line.rstrip(_AFTER).endswith("?") and len(line) < A_QUESTION


def _holds(line: str, kind: str) -> bool:
    return not kind_words(kind).isdisjoint(fold(line).split())
