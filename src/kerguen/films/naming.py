"""Naming: the best title, the year, the forms of the title, and the public id of each film."""

from collections import Counter
from collections.abc import Mapping, Sequence, Set

from msgspec.structs import replace

from kerguen import rules
from kerguen.films.history import History, is_stand_in
from kerguen.films.public_ids import public_ids
from kerguen.films.ruling import Ruling
from kerguen.model import Doubt, FilmGroup, Mention, TitleForm, TitleKind
from kerguen.text.fold import fold
from kerguen.values.title_match import compare_titles, title_key

LONGEST_SLUG = 80


def film_groups(clusters: Sequence[tuple[Mention, ...]], history: History, ruling: Ruling) -> tuple[FilmGroup, ...]:
    """Named groups in order of their ids. An id once given stays with its film."""
    slugs = {members[0].id: _slug(members) for members in clusters}
    given = public_ids(clusters, slugs, history)
    film_of = {m.id: given[members[0].id] for members in clusters for m in members}
    return tuple(sorted((_group(members, film_of, ruling) for members in clusters), key=lambda g: g.id))


def best_title(members: Sequence[Mention]) -> str:
    """Original titles first, then what pages that no machine translated call the film, then the most used.

    A line of a list counts half, and a title that a page gives beside its own a quarter. Pages in a language of the
    film's country count more: who translates another's text translates the title with it.
    """
    forms: dict[str, list[tuple[str, float]]] = {}
    home = _languages(members)
    for m in members:
        for place, title in enumerate(m.titles):
            called = 0.25 if place else 1.0 if m.is_listed else 2.0
            called *= 0.5 if m.machine_translated else 1.5 if m.lang in home else 1.0
            weight = called + (3.0 if title in m.original_titles else 0.0)
            forms.setdefault(title_key(title), []).append((title, weight))
    key = max(forms, key=lambda k: (sum(w for _, w in forms[k]), k))
    return _spelling([title for title, _ in forms[key]])


def _languages(members: Sequence[Mention]) -> frozenset[str]:
    """The languages of the film's countries, as far as they have one that is read here."""
    known = rules.table("quoting")["endings"]
    return frozenset(known[key] for m in members for country in m.countries if (key := country.lower()) in known)


def year(members: Sequence[Mention]) -> int | None:
    """The year that most pages give; the earliest of several: the film was made before it was released."""
    stated = Counter(y for m in members for y in set(m.years[:1]))
    if not stated:
        dates = [int(d[:4]) for m in members for d in m.release_dates if d[:4].isdigit()]
        return min(dates, default=None)
    most = max(stated.values())
    return min(y for y, pages in stated.items() if pages == most)


def _group(members: tuple[Mention, ...], film_of: Mapping[str, str], ruling: Ruling) -> FilmGroup:
    seen = [m for m in members if not is_stand_in(m)] or members
    return FilmGroup(
        id=film_of[members[0].id], title=best_title(seen), year=year(seen), titles=title_forms(seen), mentions=members,
        doubts=_left_open(members, film_of, ruling), decisions=ruling.of_one({m.id for m in members}),
    )  # fmt: skip


def titles_told(group: FilmGroup, translated: Set[str]) -> tuple[TitleForm, ...]:
    """The forms of the title once it is known which pages are translations of others: their title is theirs alone."""
    made = translated | {m.page for m in group.mentions if m.machine_translated}
    return tuple(
        replace(form, kind="alternative")
        if form.kind == "official" and form.title != group.title and made >= set(form.pages) else form
        for form in group.titles
    )  # fmt: skip


def title_forms(members: Sequence[Mention]) -> tuple[TitleForm, ...]:
    """Every form of the title with its pages, the best first."""
    best = title_key(best_title(members))
    forms: dict[str, list[tuple[str, Mention]]] = {}
    for m in members:
        for title in m.titles:
            forms.setdefault(title_key(title), []).append((title, m))
    ordered = sorted(forms, key=lambda k: (k != best, -len(forms[k]), k))
    found: list[TitleForm] = []
    for key in ordered:  # those that most pages write come first
        form = _form(forms[key], key == best)
        is_slip = any(len(one.pages) > len(form.pages) and _is_slip(form.title, one.title) for one in found)
        found.append(replace(form, kind="misspelt") if is_slip and form.kind != "original" else form)
    return tuple(found)


def _is_slip(title: str, right: str) -> bool:
    """A letter or two off, or only the spaces and marks: "Incpetion", "Bladerunner: 2049"."""
    return compare_titles(title, right).how == "typing" or title_key(title).replace(" ", "") == title_key(
        right
    ).replace(" ", "")


def _form(uses: Sequence[tuple[str, Mention]], is_best: bool) -> TitleForm:
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
    """Among spellings that fold alike: not all capitals, nor a capital for every word (as a shouted title is read:
    "Ich Bin Dein Mensch") beside one with small words among its capitals; the most accents, the most used. After a figure
    all may be small: "20.000 especies de abejas"."""
    uses = Counter(titles)
    mixed = any(1 < _capitals(t) < len(t.split()) or (t.islower() and t[0].isdigit()) for t in uses)
    return max(
        uses,
        key=lambda t: (
            not (t.isupper() or (t.islower() and not t[0].isdigit())), not (mixed and _capitals(t) == len(t.split())),
            sum(not c.isascii() for c in t), uses[t], t,
        ),
    )  # fmt: skip


def _capitals(title: str) -> int:
    return sum(word[:1].isupper() for word in title.split())


def _slug(members: Sequence[Mention]) -> str:
    words = fold(best_title(members)).replace(" ", "-")[:LONGEST_SLUG].strip("-") or "film"
    when = year(members)
    return f"{words}-{when}" if when else words


def _left_open(members: Sequence[Mention], film_of: Mapping[str, str], ruling: Ruling) -> tuple[Doubt, ...]:
    """What people decided on this film that does not show in its pages: a merge refused, a pair that nobody could tell."""
    ids = {m.id for m in members}
    refused = {(film_of.get(a, a), film_of.get(b, b)) for a, b in ruling.refused(ids)}
    untold = {(film_of.get(a, a), film_of.get(b, b)) for a, b in ruling.untold(ids)}
    return (
        *(Doubt(code="merge-refused", message=f"{a} and {b} were called one film, but another decision forbids the merge")
          for a, b in sorted(refused)),
        *(Doubt(code="perhaps-one-film", message=f"{a} and {b} may be one film: whoever looked could not tell")
          for a, b in sorted(untold)),
    )  # fmt: skip
