"""Names: bent by recorded rules and restored; and 1,000 true names that must stay as they are.

The rules, all seeded: a word-by-word rendering of a name made of translatable words; accents dropped; a small word
glued to the end; one letter lost or doubled in a director's family name.
"""

import csv
import random
from pathlib import Path

from anyascii import anyascii

from kerguen import films
from kerguen.model import FilmGroup, FilmMention, Observation, Page, PageSummary, Reading
from kerguen.text.fold import fold
from kerguen.text.literal import renderings

TRUE_NAMES = 1_000
PER_FILM = 20
TAILS = ("meanwhile", "while", "plays", "delivers")


def names(folder: Path, errors: int) -> dict[str, float]:
    """Films of twenty people: a clean sheet with the true names, a translated page with bent or other true ones."""
    draw = random.Random(5)
    people = _people(folder, draw)
    right = wrong = bent = 0
    for start in range(0, len(people), PER_FILM):
        credited = people[start : start + PER_FILM]
        pairs = [(name, form) for name in credited if (form := _bent(name, draw)) and form != name]
        restored = _restored(credited, [form for _, form in pairs])
        bent += len(pairs)
        for name, form in pairs:
            right += restored.get(form) == name
            wrong += form in restored and restored[form] != name
            if restored.get(form) != name and errors > 0:
                errors -= 1
                print("missed" if form not in restored else "wrong", name, "<-", form, restored.get(form))
    print(f"bent names: {bent}; restored right {right} ({right / bent:.3f}), restored wrong {wrong}")
    invented = _invented(people, draw)
    print(f"{TRUE_NAMES} true names on translated pages: {len(invented)} changed {invented[:5]}")
    return {
        "restored": round(right / bent, 4), "right_where_restored": round(right / max(1, right + wrong), 4),
        "true_names_kept": 1 - len(invented) / TRUE_NAMES,
    }  # fmt: skip


def _people(folder: Path, draw: random.Random) -> list[str]:
    with (folder / "common-forenames-by-country.csv").open(encoding="utf-8-sig") as file:
        forenames = sorted(
            {r["Localized Name"] for r in csv.DictReader(file) if r["Country"] in ("FR", "BE", "CH", "CA")}
        )
    surnames = (folder / "fr-surnames.txt").read_text(encoding="utf-8").splitlines()
    translatable = [s for s in surnames if renderings(s, "fr", "en")]
    families = draw.sample(surnames, TRUE_NAMES) + [draw.choice(translatable) for _ in range(TRUE_NAMES)]
    return sorted({f"{draw.choice(forenames)} {family.title()}" for family in families})


def _bent(name: str, draw: random.Random) -> str:
    rule = draw.choice(("translated", "translated", "accents", "glued"))
    if rule == "translated":
        forms = renderings(name, "fr", "en")
        return forms[0].title() if forms else ""
    return anyascii(name) if rule == "accents" else name + draw.choice(TAILS)


def _invented(people: list[str], draw: random.Random) -> list[tuple[str, str]]:
    """True names of other persons on a translated page of a film whose people are known."""
    shuffled = draw.sample(people, len(people))
    changed: list[tuple[str, str]] = []
    for start in range(0, TRUE_NAMES, PER_FILM):
        credited, others = shuffled[-PER_FILM - start - 1 : -start - 1], shuffled[start : start + PER_FILM]
        apart = [n for n in others if fold(n) not in {fold(c) for c in credited}]
        changed += [(form, name) for form, name in _restored(credited, apart).items() if form != name]
    return changed


def _restored(credited: list[str], written: list[str]) -> dict[str, str]:
    """What the repairs make of the names written on a translated page, one name a paragraph."""
    clean = _page("clean", "\n\n".join(credited), "fr")
    bent = _page("bent", ("." + "\n" * 130).join(f"{name} is in it" for name in written), "en")
    seen = tuple(
        Observation(
            id=n, page="clean", start=(a := clean.text.index(n)), end=a + len(n), text=n, field="cast", value=n,
            method="bench",
        )
        for n in credited
    )  # fmt: skip
    pages = {"clean": clean, "bent": bent}
    readings = {"clean": _reading(clean, seen, False), "bent": _reading(bent, (), True)}
    found = films.repairs(FilmGroup(id="f", title="F"), pages, readings)
    return {r.as_written: r.restored for r in found if r.page == "bent"}


def _page(name: str, text: str, lang: str) -> Page:
    return Page(id=name, path=name, sha256="0", size=len(text), media="text", encoding="utf-8", text=text, lang=lang)


def _reading(page: Page, seen: tuple[Observation, ...], translated: bool) -> Reading:
    summary = PageSummary(
        id=page.id,
        path=page.path,
        url=None,
        sha256="0",
        lang=page.lang,
        kind="review",
        machine_translated=translated,
        written=None,
    )
    return Reading(page=summary, film=FilmMention(title="F", titles=("F",)), observations=seen)
