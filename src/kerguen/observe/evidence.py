"""Evidence: whether findings are those of a film, and which of them are of this page's film."""

import re
from collections.abc import Iterable
from functools import cache

from kerguen import rules
from kerguen.model import Page
from kerguen.observe.statement import Finding
from kerguen.text.fold import fold

MAKERS = frozenset(("director", "cast", "distributor"))
NUMBERS = frozenset(("runtime", "year", "genre", "release_date", "certificate", "country", "version", "identifier"))
FILM_PAGES = frozenset(("fact_sheet", "review", "roundup", "aggregator", "showtimes", "interview"))
READ_CHARACTERS = 20_000

# A method that names a field outright wins over one that infers it from running text.
_RANK = {"structured": 0, "label": 1, "fact-line": 2, "bracket": 2, "prose": 3}
_ONE_SOURCE = frozenset(("director", "runtime", "year"))


def is_about_film(page: Page, found: Iterable[Finding]) -> bool:
    """Whether the findings are those of a film: who made it, its facts, the word itself; one alone is not enough."""
    listed = tuple(found)
    if any(f.method == "structured" and f.field == "title" for f in listed):
        return True
    fields = {f.field for f in listed}
    makers, numbers = len(MAKERS & fields), len(NUMBERS & fields)
    named = film_words(page)
    if page.kind == "not_film":
        return bool(makers and named >= 2 and makers + numbers >= 2)
    if makers:
        return named >= 1 or makers + numbers >= 2
    return named >= 2 and (numbers >= 1 or page.kind in FILM_PAGES)


def film_words(page: Page) -> int:
    """How often the page says "film", "movie", "Regie" …, in its own language and English."""
    return len(_film_pattern().findall(fold(page.text[:READ_CHARACTERS])))


@cache
def _film_pattern() -> re.Pattern[str]:
    words = {
        fold(w) for lang in rules.languages() for w in rules.lexicon(lang).get("roles", {}).get("film_nouns", ())
    }
    return re.compile(r"\b(?:" + "|".join(sorted(map(re.escape, words), key=len, reverse=True)) + r")\b")


def vetted(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings without those of a weaker method that contradict a stronger one on a field with one source of truth."""
    listed = tuple(found)
    kept: list[Finding] = []
    for finding in listed:
        if finding.field in _ONE_SOURCE:
            best = min(_RANK.get(f.method, 9) for f in listed if f.field == finding.field)
            agreed = {_same(f) for f in listed if f.field == finding.field and _RANK.get(f.method, 9) == best}
            if _RANK.get(finding.method, 9) > best and _same(finding) not in agreed:
                continue
        kept.append(finding)
    return tuple(kept)


def _same(finding: Finding) -> object:
    return fold(finding.value) if isinstance(finding.value, str) else finding.value
