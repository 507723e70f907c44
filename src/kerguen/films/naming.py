"""Naming: the best title, the year, the forms of the title, and the public id of each film."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from itertools import count

from kerguen.films.ruling import Ruling
from kerguen.model import Doubt, FilmGroup, Mention, TitleForm, TitleKind
from kerguen.text.fold import fold
from kerguen.values.names import surname
from kerguen.values.title_match import compare_titles, title_key

LONGEST_SLUG = 80


def film_groups(
    clusters: Sequence[tuple[Mention, ...]], known: Mapping[str, Sequence[str]], ruling: Ruling
) -> tuple[FilmGroup, ...]:
    """Named groups in order of their ids. An id once given stays with the largest part of its film."""
    inherited = _inherited(clusters, known)
    slugs = {members[0].id: _slug(members) for members in clusters}
    shared = Counter(slugs.values())
    taken = set(known)
    groups = []
    for members in sorted(clusters, key=lambda ms: (slugs[ms[0].id], ms[0].id)):
        slug = slugs[members[0].id]
        given = inherited.get(members[0].id) or _fresh_id(slug, members, shared[slug] > 1, taken)
        taken.add(given)
        groups.append(_group(given, members, ruling))
    return tuple(sorted(groups, key=lambda g: g.id))


def best_title(members: Sequence[Mention]) -> str:
    """Original titles first, then what pages that no machine translated call the film, then the most used."""
    forms: dict[str, list[tuple[str, float]]] = {}
    for m in members:
        for place, title in enumerate(m.titles):
            weight = (
                (0.5 if m.machine_translated else 1.0)
                + (1.0 if place == 0 else 0.0)
                + (3.0 if title in m.original_titles else 0.0)
            )
            forms.setdefault(title_key(title), []).append((title, weight))
    key = max(forms, key=lambda k: (sum(w for _, w in forms[k]), k))
    return _spelling([title for title, _ in forms[key]])


def year(members: Sequence[Mention]) -> int | None:
    """The year that most pages give; the earliest of several: the film was made before it was released."""
    stated = Counter(y for m in members for y in set(m.years[:1]))
    if not stated:
        dates = [int(d[:4]) for m in members for d in m.release_dates if d[:4].isdigit()]
        return min(dates, default=None)
    most = max(stated.values())
    return min(y for y, pages in stated.items() if pages == most)


def _group(given: str, members: tuple[Mention, ...], ruling: Ruling) -> FilmGroup:
    return FilmGroup(
        id=given, title=best_title(members), year=year(members), titles=title_forms(members), mentions=members,
        doubts=_refusals(members, ruling),
    )  # fmt: skip


def title_forms(members: Sequence[Mention]) -> tuple[TitleForm, ...]:
    """Every form of the title with its pages, the best first."""
    best = title_key(best_title(members))
    forms: dict[str, list[tuple[str, Mention]]] = {}
    for m in members:
        for title in m.titles:
            forms.setdefault(title_key(title), []).append((title, m))
    ordered = sorted(forms, key=lambda k: (k != best, -len(forms[k]), k))
    return tuple(_form(forms[key], key == best, forms) for key in ordered)


def _form(uses: Sequence[tuple[str, Mention]], is_best: bool, forms: Mapping[str, object]) -> TitleForm:
    title = _spelling([t for t, _ in uses])
    languages = {m.lang for _, m in uses if m.lang and not m.machine_translated}
    return TitleForm(
        title=title, lang=languages.pop() if len(languages) == 1 else None, kind=_kind(title, uses, is_best),
        pages=tuple(sorted({m.page for _, m in uses})),
    )  # fmt: skip


def _kind(title: str, uses: Sequence[tuple[str, Mention]], is_best: bool) -> TitleKind:
    if any(title in m.original_titles for _, m in uses):
        return "original"
    if is_best or any(not m.machine_translated and m.titles[0] == title for _, m in uses):
        return "official"
    return "machine" if all(m.machine_translated for _, m in uses) else "alternative"


def _spelling(titles: Sequence[str]) -> str:
    """Among spellings that fold alike: not all capitals, the most used, the most accents."""
    uses = Counter(titles)
    return max(uses, key=lambda t: (not (t.isupper() or t.islower()), sum(not c.isascii() for c in t), uses[t], t))


def _slug(members: Sequence[Mention]) -> str:
    words = fold(best_title(members)).replace(" ", "-")[:LONGEST_SLUG].strip("-") or "film"
    when = year(members)
    return f"{words}-{when}" if when else words


def _fresh_id(slug: str, members: tuple[Mention, ...], is_shared: bool, taken: Collection[str]) -> str:
    """Title and year; the director's name when two films share both; a number when nothing else tells them apart."""
    director = next((surname(d) for m in members for d in m.directors), "")
    wanted = f"{slug}-{director}" if director and (is_shared or slug in taken) else slug
    if wanted not in taken:
        return wanted
    return next(given for number in count(2) if (given := f"{wanted}-{number}") not in taken)


def _inherited(clusters: Sequence[tuple[Mention, ...]], known: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """First mention of a cluster -> the known id that it continues."""
    home = {m.id: members[0].id for members in clusters for m in members}
    claims = sorted(
        (-sum(1 for m in old if home.get(m) == first), film, first)
        for film, old in known.items() for first in {home[m] for m in old if m in home}
    )  # fmt: skip
    given: dict[str, str] = {}
    used: set[str] = set()
    for _, film, first in claims:
        if first not in given and film not in used:
            given[first] = film
            used.add(film)
    return given


def _refusals(members: Sequence[Mention], ruling: Ruling) -> tuple[Doubt, ...]:
    refused = ruling.refused({m.id for m in members})
    return tuple(
        Doubt(code="merge-refused", message=f"{a} and {b} were called one film, but another decision forbids the merge")
        for a, b in refused
    )


def is_variant(left: str, right: str) -> bool:
    """Whether two titles are forms of one."""
    return compare_titles(left, right).score >= 0.7
