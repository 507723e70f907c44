"""Adding a page: how many pairs are weighed for 2,000 pages, for one more, and for that one alone beside the ledger."""

import random
import time
from pathlib import Path

from identity_scale import made_film, made_person
from kerguen import films
from kerguen.films import Clusters, History, Memory
from kerguen.model import Mention

PAGES, FILMS, ADDED = 2_000, 700, 30


def adding(_folder: Path, _errors: int) -> dict[str, float]:
    """Group made pages, then add single pages to them; figures are means over the pages added."""
    pages = [_page(number, number % FILMS) for number in range(PAGES)]
    first = Memory()
    began = time.process_time()
    found = films.cluster(pages, memory=first)
    print(f"{PAGES} pages: {len(found.groups)} films, {len(first.made)} pairs weighed, {_since(began)} s")
    history = _history(found)
    together = alone = 0
    began = time.process_time()
    for number in range(PAGES, PAGES + ADDED):
        page = _page(number, (number * 7) % FILMS)
        memory = Memory(first.made.get)
        films.cluster([*pages, page], history=history, memory=memory)
        together += len(memory.made)
        memory = Memory()
        films.cluster([page], history=history, memory=memory)
        alone += len(memory.made)
    print(
        f"one page more: {together / ADDED:.1f} pairs weighed with all pages, {alone / ADDED:.1f} with the page alone"
    )
    print(f"{_since(began) / ADDED:.2f} s a page added, both ways")
    pairs = len(first.made)
    return {
        "weighed": pairs, "weighed_for_one": together / ADDED, "weighed_alone": alone / ADDED,
        "spared": round(1 - together / ADDED / pairs, 4), "spared_alone": round(1 - alone / ADDED / pairs, 4),
    }  # fmt: skip


def _history(found: Clusters) -> History:
    return History(live={g.id: tuple(m.id for m in g.mentions) for g in found.groups}, profiles=found.profiles)


def _page(number: int, film: int) -> Mention:
    """What a page of a made film says: not everything, and a director's letter wrong on some."""
    draw = random.Random(number)
    made = made_film(film)
    director = made_person(made["director"])
    cast = [made_person(made["director"] * 7 + n) for n in range(3)]
    return Mention(
        id=f"page{number:05}#0", page=f"page{number:05}", subject=0, lang="fr", titles=(str(made["title"]),),
        years=(int(made["year"]),) if draw.random() < 0.7 else (),
        directors=(director[:-1] if draw.random() < 0.1 else director,) if draw.random() < 0.9 else (),
        cast=tuple(cast[: draw.randrange(4)]), runtimes=(80 + film % 60,) if draw.random() < 0.5 else (),
    )  # fmt: skip


def _since(began: float) -> float:
    return round(time.process_time() - began, 1)
