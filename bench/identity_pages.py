"""Labelled pages: are the pages of one film together, and no others? B-cubed F1 and wrong merges."""

import json
from collections import Counter, defaultdict
from collections.abc import Mapping
from pathlib import Path

from kerguen import films, observe, voices
from kerguen.errors import PageError
from kerguen.ledger import Kept
from kerguen.model import FilmGroup, Mention
from kerguen.one_text import told_by_texts
from kerguen.pages import collect, open_page

HOMONYMS = (  # true films that share a title: title, director, year
    ("Les Misérables", "Jean-Paul Le Chanois", 1958), ("Les Misérables", "Tom Hooper", 2012),
    ("Les Misérables", "Ladj Ly", 2019), ("Passengers", "Rodrigo García", 2008),
    ("Passengers", "Morten Tyldum", 2016), ("The Kid", "Charlie Chaplin", 1921),
    ("The Kid", "Vincent D'Onofrio", 2019), ("Roxane", "Mélanie Auffret", 2019),
    ("Roxanne", "Fred Schepisi", 1987), ("Beats", "Brian Welsh", 2019), ("Beats", "Chris Robinson", 2019),
)  # fmt: skip


def pages(folder: Path, errors: int) -> dict[str, float]:
    """Read, group, then count against the film keys of the labels."""
    labels = {row["id"]: row["film_key"] for row in map(json.loads, (folder / "labels.jsonl").open(encoding="utf-8"))}
    kept = _kept(folder)
    mentions = [m for one in kept.values() for m in films.mentions(one.page, one.reading)]
    keys = {page: key for page, one in kept.items() if (key := labels.get(Path(one.page.path or "").stem))}
    found = told_by_texts(
        [*mentions, *_homonyms()], films.History(), lambda told, past: films.cluster(told, (), past), kept.get,
        {page: voices.text_keys(one.page, one.reading) for page, one in kept.items()},
    ).clusters  # fmt: skip
    home = _homes(found.groups)
    predicted = {page: home.get(page, f"none of {page}") for page in keys}
    precision, recall = _share(predicted, keys), _share(keys, predicted)
    wrong = _mixed(predicted, keys)
    print(f"B3 P {precision:.4f} R {recall:.4f} F1 {2 * precision * recall / (precision + recall):.4f}")
    print(
        f"{len(keys)} labelled pages, {sum(p not in home for p in keys)} without a film read; {len(wrong)} wrong merges"
    )
    print(f"questions: {len(found.questions)} on {len(found.groups)} films")
    apart = _apart(found.groups)
    print(f"homonyms: {apart} of {len(HOMONYMS)} films apart")
    for text in (*wrong, *(f"split {x}" for x in _mixed(keys, predicted)))[:errors]:
        print(text)
    asked = {page for q in found.questions for page in q.pages if page in keys}
    print(f"{len(asked)} labelled pages stand in the queue")
    return {
        "b3_f1": round(2 * precision * recall / (precision + recall), 4), "b3_precision": round(precision, 4),
        "without_wrong_merge": float(not wrong), "homonyms_apart": apart / len(HOMONYMS),
        "not_asked": round(1 - len(asked) / len(keys), 4),
    }  # fmt: skip


def _kept(folder: Path) -> dict[str, Kept]:
    """Page id -> the page and its reading."""
    found: dict[str, Kept] = {}
    for source in collect([str(folder / "pages")]):
        try:
            page = open_page(source)  # type: ignore[arg-type]
        except (PageError, AttributeError):
            continue
        found[page.id] = Kept(page, observe.read(page))
    return found


def _homonyms() -> list[Mention]:
    """Two mentions of each homonym: one full, one without its year."""
    return [
        Mention(
            id=f"homonym-{place}-{copy}#0", page=f"homonym-{place}-{copy}", subject=0, titles=(title,),
            directors=(director,), years=(year,) if copy == 0 else (),
        )
        for place, (title, director, year) in enumerate(HOMONYMS) for copy in range(2)
    ]  # fmt: skip


def _homes(groups: tuple[FilmGroup, ...]) -> dict[str, str]:
    """Page -> film of its first subject."""
    first: dict[str, tuple[int, str]] = {}
    for group in groups:
        for m in group.mentions:
            first[m.page] = min(first.get(m.page, (m.subject, group.id)), (m.subject, group.id))
    return {page: film for page, (_, film) in first.items()}


def _share(one: Mapping[str, str], two: Mapping[str, str]) -> float:
    """Mean share of a page's cluster in `one` that is with it in `two` as well."""
    both = Counter((one[p], two[p]) for p in one)
    size = Counter(one.values())
    return sum(both[one[p], two[p]] / size[one[p]] for p in one) / max(1, len(one))


def _mixed(one: Mapping[str, str], two: Mapping[str, str]) -> list[str]:
    """Clusters of `one` that hold several of `two`."""
    inside: defaultdict[str, set[str]] = defaultdict(set)
    for page, cluster in one.items():
        inside[cluster].add(two[page])
    return [f"{cluster}: {sorted(others)}" for cluster, others in sorted(inside.items()) if len(others) > 1]


def _apart(groups: tuple[FilmGroup, ...]) -> int:
    """How many homonyms have a film of their own, shared with no other homonym."""
    with_traps = [{m.page.split("-")[1] for m in g.mentions if m.page.startswith("homonym")} for g in groups]
    mixed = {trap for traps in with_traps if len(traps) > 1 for trap in traps}
    return len(HOMONYMS) - len(mixed)
