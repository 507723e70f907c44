"""Towns: what a page writes -> the town meant, with the way in which it was recognised."""

import gzip
import re
from collections.abc import Sequence
from functools import cache
from typing import Literal

from kerguen import rules
from kerguen.model import Noun
from kerguen.text.fold import fold
from kerguen.text.literal import origins

How = Literal["exact", "spelling", "alias", "translated", "district"]
Row = tuple[str, str, str, str, str, str, str]  # name, folded name, country, population, latitude, longitude, aliases
# language of the page, language of the town's name
TRANSLATED_FROM = (("en", "fr"), ("en", "nl"), ("en", "de"), ("es", "fr"), ("it", "fr"), ("de", "fr"), ("nl", "fr"))


class Town(Noun, frozen=True, kw_only=True):
    """A town of the gazetteer. `how`: written exactly; accents, hyphens or capitals lost; another name of
    it; translated word by word; one of its districts ("Paris 14e")."""

    name: str
    country: str
    population: int
    latitude: float
    longitude: float
    how: How


def town(text: str, context: Sequence[str] = (), translated: bool = True) -> Town | None:
    """The town that these words name: "Bretigny on barley" -> Brétigny-sur-Orge. None when no town is known so.

    `context` are the countries it may be in, the likeliest first. `translated` False: only the true name
    and its spellings are accepted, for pages that show no sign of translation.
    """
    words = _DISTRICT.sub("", text.strip())
    key = fold(words)
    if not key or len(key) > LONGEST_NAME:
        return None
    district: How | None = "district" if words != text.strip() else None
    for form in _spellings(key):
        if found := _written(words, _by_name().get(form, ()), context):
            return _town(found, district or ("exact" if found[0] == words else "spelling"))
    if found := _best(_by_alias().get(key, ()), context):
        return _town(found, district or "alias")
    return _translated(key, context) if translated else None


def _written(words: str, rows: Sequence[Row], context: Sequence[str]) -> Row | None:
    """The town spelt exactly so, unless a far larger one may have lost its accents: Macon, but rather Mâcon."""
    best = _best(rows, context)
    exact = _best([row for row in rows if row[0] == words], context)
    if best and exact and words.isascii() and int(best[3]) > FAR_LARGER * int(exact[3]):
        return best
    return exact or best


FRENCH_ARTICLES = ("le", "la", "les", "l")
LARGE = 10_000  # people, for a town of one word that lost its article too: "Tower" is hardly La Tour
FAR_LARGER = 20  # times the people: then the accents were lost, not never there
LONGEST_NAME = 60  # characters; the longest commune name has 45
_DISTRICT = re.compile(
    r"[ ,]+(?:\d{1,2}\s?(?:e|er|ème|eme|ᵉ|th|st|nd|rd)?(?: arr(?:ondissement|\.)?)?|\(?\d{2,5}\)?|cedex)$", re.I
)


def _spellings(key: str) -> tuple[str, ...]:
    """Forms that name the same town: "st malo" is "saint malo", "isle" is "l isle"."""
    full = " ".join(_ABBREVIATED.get(w, w) for w in key.split())
    return (key,) if full == key else (key, full)


_ABBREVIATED = {
    "st": "saint",
    "ste": "sainte",
    "sts": "saints",
    "s": "sur",
    "sr": "sur",
    "nd": "notre dame",
    "mt": "mont",
}


def _translated(key: str, context: Sequence[str]) -> Town | None:
    found: list[Row] = []
    for page_lang, town_lang in TRANSLATED_FROM:
        for form in origins(key, town_lang, page_lang):
            found += _by_name().get(form, ()) if form != key else ()
            if town_lang == "fr" and form != key:  # "Sands of Olonne" for Les Sables-d'Olonne: the article went as well
                rows = (row for article in FRENCH_ARTICLES for row in _by_name().get(f"{article} {form}", ()))
                found += [row for row in rows if " " in form or int(row[3]) >= LARGE]
    best = _best(found, context)
    return _town(best, "translated") if best else None


def _best(rows: Sequence[Row], context: Sequence[str]) -> Row | None:
    """The likeliest of several towns of one name: in the first country of the context, then the most people."""
    if not rows:
        return None
    places = {country: place for place, country in enumerate(context)}
    return min(rows, key=lambda r: (places.get(r[2], len(places)), -int(r[3]), r))


def _town(row: Row, how: How) -> Town:
    name, _, country, population, latitude, longitude, _ = row
    return Town(
        name=name, country=country, population=int(population), latitude=float(latitude or 0),
        longitude=float(longitude or 0), how=how,
    )  # fmt: skip


@cache
def _rows() -> tuple[Row, ...]:
    body = gzip.decompress(rules.data_bytes("places/towns.tsv.gz")).decode()
    return tuple(tuple(line.split("\t")) for line in body.splitlines())  # type: ignore[misc]


@cache
def _by_name() -> dict[str, list[Row]]:
    names: dict[str, list[Row]] = {}
    for row in _rows():
        names.setdefault(row[1], []).append(row)
    return names


@cache
def _by_alias() -> dict[str, list[Row]]:
    aliases: dict[str, list[Row]] = {}
    for row in _rows():
        if row[6]:
            for alias in row[6].split("|"):
                aliases.setdefault(alias, []).append(row)
    return aliases
