"""The queue as a person reads it: each question with the pages it is about and how to answer, each doubt once."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from shlex import quote

from kerguen.model import Doubt, Question

_PAGE = re.compile(r"\b[0-9a-f]{12}\b")  # the id of a page
MOST_PAGES = 4  # of a film, shown beside a question
MOST_FILMS = 3  # named beside a doubt that many films of one page have


def queue_lines(
    questions: Iterable[Question],
    doubts: Iterable[tuple[str, Doubt]],
    pages: Mapping[str, Sequence[str]],
    names: Mapping[str, str],
) -> Iterator[str]:
    """Lines to print. `doubts` are with the id of their film; `pages`: film id -> where its pages were read; `names`:
    page id -> where it was read."""
    for question in questions:
        yield from (_PAGE.sub(lambda page: names.get(page[0], page[0]), line) for line in _question(question, pages))
    films: dict[tuple[str, str], list[str]] = {}
    for film, doubt in doubts:
        page = names.get(doubt.page or "", "")
        message = f"{page}: {doubt.message}" if page and page not in doubt.message else doubt.message
        films.setdefault((message, doubt.code), []).append(film)
    for (message, code), found in films.items():
        yield f"~ {_films(list(dict.fromkeys(found)))}: {message} [{code}]"


def _question(question: Question, pages: Mapping[str, Sequence[str]]) -> Iterator[str]:
    yield f"? {question.id}  {question.question}"
    for film in question.films:
        yield f"      {film}: {_some(pages.get(film, ()), MOST_PAGES)}"
    yield from (f"      {line}" for line in question.evidence)
    yield from (f"    {answer}: {change}" for answer, change in question.answers.items())
    if question.kind == "same_film" and len(question.films) == 2:
        yield f"    to answer: kerguen decide same|different|unsure {' '.join(question.films)} --why '…'"
    if question.kind == "field":
        scope = f" --scope {quote(question.scope)}" if question.scope else ""
        yield f"    to answer: kerguen decide fact {question.films[0]} {question.field} VALUE{scope} --why '…'"


def _films(films: Sequence[str]) -> str:
    return films[0] if len(films) == 1 else f"{len(films)} films ({_some(films, MOST_FILMS)})"


def _some(names: Sequence[str], most: int) -> str:
    return ", ".join(names[:most]) + (" …" if len(names) > most else "")
