"""Release dates in running text and the scope of every release date: which country, which venue."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from functools import cache

from msgspec.structs import replace

from kerguen import rules
from kerguen.model import Doubt, Iso, Page, ScopeKind
from kerguen.observe.lines import Line, Stretch
from kerguen.observe.statement import Finding
from kerguen.text.fold import fold, word_set
from kerguen.values import dates as date_values
from kerguen.values import terms
from kerguen.values.dates import DateOrder, FoundDate

NEAR = 70  # characters before a date in which "released in theaters" is looked for


def releases(stretch: Stretch, order: DateOrder | None, year: int | None) -> tuple[Finding, ...]:
    """Dates that running text gives for the release; `year` completes a date without one, with a doubt."""
    known = word_set(stretch.page.text)
    cues = {f" {cue} ": kind for cue, kind in _cues(stretch.page.lang).items() if known.issuperset(cue.split())}
    if not cues or not stretch.lines:
        return ()
    found: list[Finding] = []
    ends = [line.end for line in stretch.lines]
    first, last = stretch.lines[0].start, stretch.lines[-1].end
    for date in date_values.dates(stretch.page.text, stretch.page.lang, order, first, last):
        line = stretch.lines[at] if (at := bisect_left(ends, date.end)) < len(ends) else None
        if line is None or date.start < line.start or line.zone == "sessions":
            continue
        kind = _release_kind(stretch.page, line, date, cues)
        if kind and (value := _value(date, year)):
            found.append(_finding(date, value, kind))
    return tuple(found)


def _finding(date: FoundDate, value: Iso, kind: str) -> Finding:
    doubts = date.doubts
    if date.value is None:
        doubts += (
            Doubt(
                code="year-inferred",
                message=f"no year is written; {value[:4]} is the page's own",
                start=date.start,
                end=date.end,
            ),
        )
    return Finding(
        field="release_date",
        value=value,
        start=date.start,
        end=date.end,
        scope_kind=_SCOPE_KINDS[kind],
        method="prose",
        doubts=doubts,
    )


_SCOPE_KINDS: dict[str, ScopeKind | None] = {
    "cinema": None,
    "tv": "tv",
    "disc": "disc",
    "stream": "stream",
    "re_release": "re-release",
}


def _value(date: FoundDate, year: int | None) -> Iso | None:
    if date.value:
        return date.value if len(date.value) == 10 else None
    return f"{year}-{date.month:02}-{date.day:02}" if year and date.month and date.day else None


@cache
def _cues(lang: str | None) -> dict[str, str]:
    """Folded cue -> kind, for a language and English."""
    langs = (lang, "en") if lang in rules.languages() else rules.languages()
    return {
        fold(cue): kind
        for one in langs
        if one
        for kind in _SCOPE_KINDS
        for cue in rules.lexicon(one).get("release", {}).get(kind, ())
    }


def _release_kind(page: Page, line: Line, date: FoundDate, cues: Mapping[str, str]) -> str | None:
    """The kind of release that the words before the date speak of, in the same sentence; `cues` between spaces."""
    left = page.text[max(line.start, date.start - NEAR) : date.start]
    last = re.split(r"[.!?…]\s", left)[-1]
    sentence = f" {fold(last)} "
    if len(last.split()) <= FEW_BEFORE and (kind := _told_after(page.text, line, date, cues)):
        return kind
    kinds = {kind: sentence.rfind(cue) for cue, kind in cues.items() if cue in sentence}
    for kind in ("re_release", "stream", "disc", "tv"):
        if kind in kinds and len(kinds) == 1:
            return kind
    return max(kinds, key=lambda k: kinds[k]) if kinds else None


FEW_BEFORE = 3  # words before a date that begins its sentence: "Vanaf", "Am Donnerstag, dem"


def _told_after(text: str, line: Line, date: FoundDate, cues: Mapping[str, str]) -> str | None:
    """ "25 december 2024 is de film in de bioscoop te zien": the sentence goes on from the date to the cinemas."""
    after = re.split(r"[.!?…;,]", text[date.end : min(line.end, date.end + NEAR)], maxsplit=1)[0]
    sentence = f" {fold(after)} "
    return next(
        (kind for cue, kind in cues.items() if kind == "cinema" and cue in sentence and " " in cue.strip()), None
    )


def scoped(page: Page, found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Release dates with their scope: what is written beside, the venue whose page it is, the page's country."""
    listed = tuple(_of_a_disc(page, f) for f in found)
    if not any(f.field == "release_date" and not f.scope for f in listed):
        return listed
    venue = own_venue(page)
    country, doubts = home_country(page)
    said = {f.value for f in listed if f.field == "release_date" and f.scope}  # of what country, elsewhere on the page
    return tuple(
        f if f.field != "release_date" or f.scope or f.value in said else _with_scope(f, venue, country, doubts)
        for f in listed
    )


_EDITION = re.compile(
    r"^[ \t*_|>-]{0,4}(?:DVD|Blu-?[Rr]ay|4K|VHS|UHD)\b[^\n]{0,40}\n[^\n]{0,30}\n?[^\n]{0,20}\Z", re.MULTILINE
)
_LINES_ABOVE = 110  # characters


def _of_a_disc(page: Page, found: Finding) -> Finding:
    """ "DVD: Standard Edition", "Release:", "Nov 30, 1999": the day of a disc, whose line stands over the label."""
    if (
        found.start is None
        or found.field != "release_date"
        or found.method != "label"
        or found.scope
        or found.scope_kind
    ):
        return found
    above = page.text[max(0, found.start - _LINES_ABOVE) : found.start]
    return replace(found, scope_kind="disc") if _EDITION.search(above) else found


def _with_scope(found: Finding, venue: str | None, country: str | None, doubts: tuple[Doubt, ...]) -> Finding:
    if venue and found.method == "label":
        return replace(found, scope=venue, scope_kind=found.scope_kind or "venue")
    if country:
        return replace(found, scope=country, scope_kind=found.scope_kind or "country", doubts=found.doubts + doubts)
    unknown = Doubt(
        code="scope-unknown",
        message=f"{found.value}: the page does not say in which country",
        start=found.start,
        end=found.end,
    )
    return replace(found, doubts=(*found.doubts, unknown))


_OWN_ROOMS = re.compile(
    r"(?:dans|à l'affiche)\s(?:les|nos)\s(?:salles|cinémas)\s(?:du\s|des\s|de la\s|de\s|d')(?P<name>[^\W\d_][^.,;:!?\n]{1,40})"
    r"|(?:in|at)\s(?:our|the)\s(?:cinemas|theatres|screens)\s(?:of|at)\s(?P<name2>[^.,;:!?\n]{2,40})"
)


_ROOMS = ("salles", "cinémas", "cinemas", "theatres", "screens")


def own_venue(page: Page) -> str | None:
    """The cinema or network whose own page this is: "visible dans les salles des Grignoux" and its name at the foot."""
    if any(room in page.text for room in _ROOMS) and (m := _OWN_ROOMS.search(page.text)):
        name = (m["name"] or m["name2"]).strip()
        key = fold(name)
        for words in page.text.splitlines():
            folded = fold(words) if 0 < len(words) <= 40 else ""
            if folded != key and folded.endswith(f" {key}") and len(folded.split()) <= len(key.split()) + 2:
                return " ".join(
                    w.capitalize() if w.islower() or words.isupper() else w for w in words.strip(" *_#").split()
                )
        return name
    return None


def home_country(page: Page) -> tuple[str | None, tuple[Doubt, ...]]:
    """The country whose release a page speaks of when it names none, with the doubt that it was inferred."""
    named = _named_countries(page.text)
    if len(named) == 1:
        return next(iter(named)), ()
    if page.lang and (country := rules.lexicon(page.lang).get("release", {}).get("country")):
        return country, ()
    if found := _translated_from(page):
        inferred, words = found
        doubt = Doubt(code="scope-inferred", message=f"no country is written; {inferred} is inferred from: {words}")
        return inferred, (doubt,)
    return None, ()


_IN_COUNTRY = re.compile(
    r"(?:in (?<!\win )|across (?<!\wacross )|throughout (?<!\wthroughout ))"
    r"(?:the )?(?P<country>[A-Z][\w.]{1,12}(?: [A-Z]\w{1,12})?) (?:theat|cinema|movie|screens)"
)


def _named_countries(text: str) -> set[str]:
    """Countries in whose cinemas an English page says that the film is: "in UK cinemas"."""
    return {code for m in _IN_COUNTRY.finditer(text) for code, _, _ in terms.countries(m["country"])}


@cache
def _signs() -> dict[str, re.Pattern[str]]:
    """Per country: names and titles that a page translated from its language still holds."""
    found = {}
    for lang in rules.languages():
        release = rules.lexicon(lang).get("release", {})
        articles = rules.lexicon(lang).get("title_furniture", {}).get("articles", ())
        if "country" in release:
            names = "|".join(map(re.escape, release.get("signs", ())))
            titles = [a.capitalize() for a in articles if len(a) > 1]
            begun = "|".join(rf"{a}(?<!\w{a}) [A-ZÀ-Þ][^\W\d_]{{2,}}" for a in titles)
            found[release["country"]] = re.compile(f"{names}|{begun}")
    return found


def _translated_from(page: Page) -> tuple[str, str] | None:
    """The country of an English page that keeps two words or more of another language, and most of that one."""
    if page.lang != "en":
        return None
    seen = {country: sorted({m[0] for m in signs.finditer(page.text)}) for country, signs in _signs().items()}
    ranked = sorted(seen, key=lambda country: -len(seen[country]))
    first, second = ranked[0], ranked[1]
    if len(seen[first]) < 2 or len(seen[first]) == len(seen[second]):
        return None
    return first, ", ".join(seen[first][:4])
