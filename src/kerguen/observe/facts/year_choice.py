"""The choice of the film's year: of the years that a text writes, the one that the learned weights make most probable.

Weights, and the least probability at which a year is said, are data (`data/year_choice.toml`), learned on labelled pages by
`scripts/train_year_choice.py`; docs/decisions/0028 tells how, and how well they choose on pages held back.
"""

import re
from collections.abc import Iterable, Sequence

from kerguen import rules
from kerguen.observe.facts.maker_features import words_before
from kerguen.observe.facts.year_features import Told, Years, of_page, of_place
from kerguen.observe.learned import least_of, probabilities, score, weights_of
from kerguen.observe.lines import Stretch
from kerguen.observe.statement import Finding
from kerguen.text.fold import fold
from kerguen.text.phrases import alternation


def told_year(stretch: Stretch, found: Iterable[Finding], titles: Sequence[str]) -> Finding | None:
    """The year of the film of a stretch; None where it is likelier that the text does not say it.

    `found`: what the page says of the film; `titles`: as written.
    """
    years = Years(stretch, told_of(found, titles))
    if not years.listed:
        return None
    if outright := _came_out(stretch, years):
        return outright
    weights = weights_of("year_choice")
    chances = probabilities([score(weights, one) for one in (*years.features, of_page(years))])[:-1]
    best = max(range(len(chances)), key=lambda n: (chances[n], -n))
    if chances[best] < (least_of("year_choice") if stretch.whole else LEAST_OF_SEVERAL):
        return None
    year, places = list(years.listed.items())[best]
    place = max(places, key=lambda one: sum(weights.get(name, 0.0) for name in of_place(stretch, one, years.told)))
    return Finding(field="year", value=year, start=place.start, end=place.end, method="prose")


def _came_out(stretch: Stretch, years: Years) -> Finding | None:
    """The year that a title is said to have come out in: "Lindes came out in 2012", "„Lindes“ ist 2012 erschienen"."""
    text, titles = stretch.page.text, years.told.titles
    for year, places in years.listed.items() if titles else ():
        for place in places:
            before = words_before(text, place.line, place.start)
            said = _CAME_OUT.search(before) if before else None
            if said and before[: said.start()].endswith(titles):
                return Finding(field="year", value=year, start=place.start, end=place.end, method="prose")
    return None


_COPULAS, _OUT = (
    alternation(map(fold, rules.words(*words))) for words in (("small", "copula"), ("release", "came_out"))
)
_CAME_OUT = re.compile(rf" (?:(?:{_COPULAS}) )?(?:{_OUT})(?: [a-z]{{1,3}}){{0,2}}\Z")  # "e uscito nel", "kam im"
LEAST_OF_SEVERAL = 0.95  # the least probability where the film is one of several of its page, as none was that taught


def told_of(found: Iterable[Finding], titles: Sequence[str]) -> Told:
    """What of the findings the choice looks at."""
    listed = tuple(found)
    days = [f for f in listed if f.field == "release_date" and str(f.value)[:4].isdigit()]
    return Told(
        titles=tuple(filter(None, dict.fromkeys(map(fold, titles)))),
        makers=tuple(dict.fromkeys(fold(str(f.value)) for f in listed if f.field == "director")),
        released=tuple(int(str(f.value)[:4]) for f in days),
        release_places=tuple((f.start, f.end) for f in days if f.start is not None and f.end is not None),
    )
