"""Scale: a dump in Wikidata's shape with 300,000 made films, imported; then 100,000 mentions looked up in it."""

import json
import random
import resource
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kerguen.catalogue import Catalogue, import_file
from kerguen.rules import table

FILMS, PERSONS, LOOKUPS = 300_000, 120_000, 100_000


def scale(folder: Path, errors: int) -> dict[str, float]:
    """Make the dump where it is not, import it, look up; print seconds, milliseconds and memory."""
    dump, index = folder / "dump.json", folder / "index.sqlite"
    if not dump.exists():
        with dump.open("w", encoding="utf-8") as file:
            file.writelines(_lines())
    for old in folder.glob("index.sqlite*"):
        old.unlink()
    began = time.process_time()
    count = import_file("wikidata", dump, index)
    seconds = time.process_time() - began
    print(f"import: {count} films in {seconds:.0f} s of CPU, {_megabytes()} MB, index {index.stat().st_size >> 20} MB")
    with Catalogue(index) as catalogue:
        return {"import_seconds": round(seconds), "import_mb": _megabytes(), **_look_up(catalogue)}


def _look_up(catalogue: Catalogue) -> dict[str, float]:
    draw = random.Random(7)
    began = time.process_time()
    sure = 0
    for _ in range(LOOKUPS):
        film = made_film(draw.randrange(FILMS))
        found = catalogue.find(film["title"], [made_person(film["director"])], film["year"] + draw.randrange(2), most=2)
        sure += bool(found) and found[0].sure and found[0].film.id == film["id"]
    seconds = time.process_time() - began
    print(
        f"look-up: {LOOKUPS} in {seconds:.0f} s ({1000 * seconds / LOOKUPS:.2f} ms each), {sure} sure and right; {_megabytes()} MB"
    )
    return {"look_up_seconds": round(seconds), "look_up_right": sure / LOOKUPS}


def _lines() -> Iterator[str]:
    yield "[\n"
    for number in range(PERSONS):
        entity = {
            "id": f"Q{1_000_000 + number}",
            "labels": {"fr": {"language": "fr", "value": made_person(number)}},
            "claims": _claims(P31="Q5"),
        }
        yield json.dumps(entity) + ",\n"
    for number in range(FILMS):
        film = made_film(number)
        labels = {
            lang: {"language": lang, "value": film["title"] + ("" if lang == "fr" else f" {lang}")}
            for lang in ("fr", "en", "de")
        }
        claims = _claims(P31="Q11424", P57=f"Q{1_000_000 + film['director']}", P495="Q142")
        claims["P161"] = [
            s for n in range(3) for s in _claims(P161=f"Q{1_000_000 + (film['director'] * 7 + n) % PERSONS}")["P161"]
        ]
        time_value = {"time": f"+{film['year']}-03-01T00:00:00Z", "precision": 11}
        claims["P577"] = [{"mainsnak": {"snaktype": "value", "datavalue": {"value": time_value}}, "rank": "normal"}]
        yield (
            json.dumps({"id": film["id"], "labels": labels, "aliases": [], "claims": claims}, ensure_ascii=False)
            + ",\n"
        )
    yield "]\n"


def _claims(**items: str) -> dict[str, list[dict[str, object]]]:
    return {
        prop: [{"mainsnak": {"snaktype": "value", "datavalue": {"value": {"id": item}}}, "rank": "normal"}]
        for prop, item in items.items()
    }


def _words() -> list[str]:
    return sorted({w for words in table("title_words")["concepts"].values() for w in words.split() if len(w) > 3})


WORDS = _words()


def made_film(number: int) -> dict[str, Any]:
    """A film with id, title, year and the number of its director; the same number always makes the same film."""
    draw = random.Random(number)
    title = " ".join(draw.choice(WORDS).title() for _ in range(draw.choice((1, 2, 2, 3))))
    return {
        "id": f"Q{number + 1}",
        "title": title,
        "year": 1920 + draw.randrange(105),
        "director": draw.randrange(PERSONS),
    }


def made_person(number: int) -> str:
    """A name of two words; the same number always makes the same."""
    draw = random.Random(-number - 1)
    return " ".join(
        "".join(draw.choice("bcdfglmnprstv") + draw.choice("aeiou") for _ in range(3)).title() for _ in range(2)
    )


def _megabytes() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
