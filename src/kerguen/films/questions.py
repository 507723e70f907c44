"""Questions: a pair of films that the evidence does not settle, with what each answer would change."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

import msgspec

from kerguen.films.comparison import Comparison
from kerguen.model import Doubt, FilmGroup, Question, framed_id

MOST = 5  # questions asked of one film pair by pair; the pairs beyond are one question about all of them
MOST_SHOWN = 4  # values that a merged film would have of one kind
Pair = tuple[str, str]


def questions(groups: Mapping[str, FilmGroup], asked: Mapping[Pair, Comparison]) -> tuple[Question, ...]:
    """The clearest pairs of each film one by one, the rest of each cluster of look-alikes as one question."""
    counts: Counter[str] = Counter()
    alone: list[Question] = []
    rest: list[Pair] = []
    for pair in sorted(asked, key=lambda p: (-asked[p].points, *sorted(p))):
        if max(counts[film] for film in pair) < MOST:
            counts.update(pair)
            alone.append(question(groups[pair[0]], groups[pair[1]], asked[pair]))
        else:
            rest.append(pair)
    together = (_look_alikes([groups[i] for i in films], count) for films, count in joined(rest))
    return tuple(sorted((*alone, *together), key=lambda q: q.id))


def with_look_alikes(groups: Iterable[FilmGroup], untold: Collection[Pair]) -> list[FilmGroup]:
    """The films, each that shares its title with a film that lists only name with a doubt: there is nothing to ask."""
    others: dict[str, set[str]] = {}
    for left, right in untold:
        others.setdefault(left, set()).add(right)
        others.setdefault(right, set()).add(left)
    return [
        msgspec.structs.replace(group, doubts=(*group.doubts, _look_alike(sorted(others[group.id]))))
        if group.id in others else group
        for group in groups
    ]  # fmt: skip


def _look_alike(others: Sequence[str]) -> Doubt:
    more = f" and {len(others) - MOST_SHOWN} more" if len(others) > MOST_SHOWN else ""
    return Doubt(
        code="title-alone",
        message=f"perhaps one film with {', '.join(others[:MOST_SHOWN])}{more}: a list gives the title alone, and nothing "
        "else can be compared; decide same joins two of them",
    )


def joined(pairs: Iterable[Pair]) -> list[tuple[tuple[str, ...], int]]:
    """What a chain of pairs joins (films, pages), with the number of pairs."""
    root: dict[str, str] = {}

    def top(film: str) -> str:
        while root.setdefault(film, film) != film:
            root[film] = root[root[film]]
            film = root[film]
        return film

    listed = list(pairs)
    for left, right in listed:
        one, two = sorted((top(left), top(right)))
        root[two] = one
    counts = Counter(top(left) for left, _ in listed)
    films: dict[str, list[str]] = {}
    for film in sorted(root):
        films.setdefault(top(film), []).append(film)
    return [(tuple(found), counts[first]) for first, found in sorted(films.items())]


def _look_alikes(groups: list[FilmGroup], count: int) -> Question:
    """One question about films that all look alike: a person looks at the list, not at every pair."""
    ids = tuple(g.id for g in groups)
    return Question(
        id=framed_id("look_alikes", *ids), kind="same_film",
        question=f"Are some of these {len(groups)} films one film? {count} pairs of them are not sure",
        answers={"same": "decide same A B joins two of them", "different": "decide different A B keeps two of them apart"},
        films=ids, pages=tuple(sorted({m.page for g in groups for m in g.mentions})),
    )  # fmt: skip


def question(left: FilmGroup, right: FilmGroup, found: Comparison) -> Question:
    """Ask whether two groups are one film; the id does not depend on their order."""
    first, second = sorted((left, right), key=lambda g: g.id)
    kept, gone = sorted((left, right), key=lambda g: (-len(g.mentions), g.id))
    pages = tuple(sorted({m.page for g in (first, second) for m in g.mentions}))
    return Question(
        id=framed_id("same_film", first.id, second.id), kind="same_film",
        question=f"Are {_name(first)} and {_name(second)} one film?",
        evidence=found.evidence(),
        answers={
            "same": f"{gone.id} becomes a redirect to {kept.id}, which then has {_together(kept, gone)}",
            "different": "both keep their own page, and are not compared again",
            "unsure": "both keep their own page, with a doubt shown on each, and the question is not asked again",
        },
        films=(first.id, second.id), pages=pages,
    )  # fmt: skip


def _name(group: FilmGroup) -> str:
    return f'"{group.title}" ({group.year})' if group.year else f'"{group.title}"'


def _together(kept: FilmGroup, gone: FilmGroup) -> str:
    """What the film would be made of, and on what its pages would then disagree."""
    mentions = (*kept.mentions, *gone.mentions)
    pages = len({m.page for m in mentions})
    said = (
        ("years", sorted({str(m.years[0]) for m in mentions if m.years})),
        ("directors", sorted({m.directors[0] for m in mentions if m.directors})),
        ("titles", sorted({kept.title, gone.title})),
    )
    apart = "; ".join(f"{name} {' and '.join(values[:MOST_SHOWN])}" for name, values in said if len(values) > 1)
    return f"{pages} pages" + (f" and says otherwise here and there: {apart}" if apart else "")
