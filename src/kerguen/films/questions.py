"""Questions: a pair of films that the evidence does not settle, with what each answer would change."""

from kerguen.films.features import Comparison
from kerguen.model import FilmGroup, Question, framed_id


def question(left: FilmGroup, right: FilmGroup, found: Comparison) -> Question:
    """Ask whether two groups are one film; the id does not depend on their order."""
    first, second = sorted((left, right), key=lambda g: g.id)
    pages = tuple(sorted({m.page for g in (first, second) for m in g.mentions}))
    return Question(
        id=framed_id("same_film", first.id, second.id), kind="same_film",
        question=f"Are {_name(first)} and {_name(second)} one film?",
        evidence=found.evidence(),
        answers={
            "same": f"{second.id} becomes a redirect to {first.id}: {_pages(second)} join its record",
            "different": "both keep their own page, and are not compared again",
            "unsure": "both keep their own page, with a doubt shown on each",
        },
        films=(first.id, second.id), pages=pages,
    )  # fmt: skip


def _name(group: FilmGroup) -> str:
    return f'"{group.title}" ({group.year})' if group.year else f'"{group.title}"'


def _pages(group: FilmGroup) -> str:
    count = len({m.page for m in group.mentions})
    return "1 page" if count == 1 else f"{count} pages"
