"""Release dates in running text and the scope of every release date: which country, which venue."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from msgspec.structs import replace

from kerguen import rules
from kerguen.model import Doubt, Iso, Page, ScopeKind
from kerguen.observe.cues import words
from kerguen.observe.facts.release_heads import sections_of_others
from kerguen.observe.facts.release_places import (
    countries_in_english,
    countries_of_rooms,
    country_by_signs,
    country_of_address,
    festival_told,
    told,
)
from kerguen.observe.lines import Stretch
from kerguen.observe.naming.sign_patterns import MARKED
from kerguen.observe.statement import Finding
from kerguen.observe.translation import is_machine_translated, translation_signs
from kerguen.text.fold import fold, word_set
from kerguen.text.phrases import alternation, small, worded
from kerguen.values import dates as date_values
from kerguen.values.dates import DateOrder, FoundDate, nearest, next_day
from kerguen.values.terms import countries

NEAR = 70  # characters before a date in which "released in theaters" is looked for
AFTER = 110  # characters after it
DENIED = 20  # characters after it in which it is undone: "3 de noviembre se habría estrenado"
CHAINED = 60  # characters between the dates of one release: "on 3 May in France and on 5 May in Spain"
RECENT = 60  # days; a page that says "opens on 3 May" speaks of a day to come, or of one just gone
FEW_BEFORE = 3  # words before a date that begins its sentence: "Vanaf", "Am Donnerstag, dem"


def releases(
    stretch: Stretch, order: DateOrder | None, written: Iso | None, titles: Sequence[str] = ()
) -> tuple[Finding, ...]:
    """Dates that running text gives for the release of the film with these titles.

    `written`, the page's own day or year, completes a date without a year, with a doubt.
    """
    cues = _cues_of(stretch.page.text, stretch.page.lang)
    if not cues or not stretch.lines:
        return ()
    page, own = stretch.page, [fold(title) for title in titles]
    found: list[Finding] = []
    away = sections_of_others(stretch, own, cues)
    for one in _of_kinds(page, list(_told(stretch, order)), cues):
        if any(start < one.date.start < end for start, end in away):
            continue
        if one.kind and not _is_in_vain(one.left, one.right, own, page.lang):
            value = _value(one.date, written, _is_ahead(one, page.lang))
            festive = one.kind == "festival"
            places = (festival_told(one.left + one.right),) if festive else _countries_told(one, page.lang)
            found += [_finding(one.date, value, one.kind, p) for p in places if value and (p or not festive)]
    return tuple(found)


@lru_cache(maxsize=4)  # a page of many films has the same for each
def _cues_of(text: str, lang: str | None) -> Mapping[str, str]:
    """The cues of a release whose words the page has, between spaces, with the kind of release that each tells."""
    known = word_set(text)
    return {cue: kind for cue, kind, needed in _cues_apart(lang) if needed <= known}


@cache
def _cues_apart(lang: str | None) -> tuple[tuple[str, str, frozenset[str]], ...]:
    return tuple((f" {cue} ", kind, frozenset(cue.split())) for cue, kind in _cues(lang).items())


class _Told(NamedTuple):
    """A date of running text, the words of its sentence up to the dates beside it, the kind of release if it is one.

    `cut`: the words after it lead to another date, "Dal 21 giugno slitta al 9 agosto".
    """

    date: FoundDate
    left: str
    right: str
    cut: bool
    kind: str | None = None


def _told(stretch: Stretch, order: DateOrder | None) -> Iterator[_Told]:
    text = stretch.page.text
    ends = [line.end for line in stretch.lines]
    before, last = stretch.lines[0].start, stretch.lines[-1].end
    listed = date_values.dates(text, stretch.page.lang, order, before, last)
    for number, date in enumerate(listed):
        after = listed[number + 1].start if number + 1 < len(listed) else last
        line = stretch.lines[at] if (at := bisect_left(ends, date.end)) < len(ends) else None
        if line is not None and date.start >= line.start and line.zone != "sessions":
            left = _clause_before(text, max(line.start, date.start - NEAR, before), date.start)
            right = _clause_after(text, date.end, min(line.end, date.end + AFTER, after))
            yield _Told(date, left, right, date.end + len(right) == after < last)
        before = date.end


def _of_kinds(page: Page, listed: list[_Told], cues: Mapping[str, str]) -> list[_Told]:
    """Each with its kind; of two dates beside each other the one may be said by the words of the other."""
    found = [one._replace(kind=_release_kind(one, page.lang, cues)) for one in listed]
    for place, one in enumerate(found):
        for beside in (found[place - 1] if place else None, found[place + 1] if place + 1 < len(found) else None):
            if one.kind is None and beside and beside.kind and _are_chained(page, one, beside):
                found[place] = one = one._replace(kind=beside.kind)
    return found


def _are_chained(page: Page, one: _Told, other: _Told) -> bool:
    """ "on 3 May in France and on 5 May in Spain": one sentence, with a country beside the date that has no verb."""
    first, second = (one, other) if one.date.start < other.date.start else (other, one)
    between = page.text[first.date.end : second.date.start]
    return (
        len(between) <= CHAINED
        and "\n" not in between
        and not _STOP.search(between)
        and bool(told(between, page.lang).countries)
    )


_STOP = re.compile(r"(?<!\b[A-Z])[.!?…](?=\s)")  # not behind an initial or "U.S."


def _clause_before(text: str, start: int, end: int) -> str:
    """The words of the date's own sentence before it, with the question that it answers."""
    stops = list(_STOP.finditer(text, start, end))
    begun = stops[-1].end() if stops else start
    if stops and stops[-1][0] == "?" and len(text[begun:end].split()) <= FEW_BEFORE:
        begun = stops[-2].end() if len(stops) > 1 else start
    return text[begun:end]


def _clause_after(text: str, start: int, end: int) -> str:
    """The words of the date's own sentence after it."""
    return re.split(r"[.!?…;](?=\s|$)|\n", text[start:end], maxsplit=1)[0]


# "15 novembre à 20h", "3. Mai um 20:15 Uhr"
_HOUR = re.compile(
    rf"[ \xa0,*_|·–-]{{0,4}}(?:(?:{small('at', 'from')})[ \xa0])?"
    rf"\d{{1,2}}[ \xa0]?(?:[hH](?![a-z])|[:.]\d\d(?!\d)|{small('clock')}|[ap]\.?m\b)"
)


_OF_TITLE = re.compile(r"^[\s*_#•>-]{0,6}([A-ZÀ-Þ0-9][^()\n]{1,60}) \([^()\n]{0,45}$")  # "Titane (Kinostart am"


def _is_in_vain(left: str, right: str, own: Sequence[str], lang: str | None) -> bool:
    """A title between marks before the date that is not this film's, an hour behind the date: a screening; "it would
    have opened on" its first date."""
    named = [fold(m[1]) for m in MARKED.finditer(left)]
    if _HOUR.match(right) or (own and named and not any(t and (t in named[-1] or named[-1] in t) for t in own)):
        return True
    if own and (m := _OF_TITLE.search(left)) and not any(t and (t in fold(m[1]) or fold(m[1]) in t) for t in own):
        return not any(cue in f" {fold(m[1])} " for cue in _cues(lang))  # "Before its release in Spain (on 3 May)"
    return _denied(lang).search(f"{left} {right[:DENIED]}") is not None


_NEXT = re.compile(rf"[,;(]|[ \xa0](?:{small('and')})[ \xa0]")  # "from 3 May and opens in French cinemas on 5 May"
ADJACENT = 2  # words between a country and the date it is of: "in Spanien war am"
_AND = frozenset(rules.words("small", "and"))


@cache
def _denied(lang: str | None) -> re.Pattern[str]:
    """As they are written: "hätte" undoes a date, "hatte" tells it."""
    return re.compile(rf"(?<!\w)(?:{alternation(words('release', 'denied', lang))})(?!\w)", re.IGNORECASE)


def _countries_told(one: _Told, lang: str | None) -> tuple[str | None, ...]:
    """Those in whose cinemas the film is from that day on, else the one country that is named beside it."""
    rooms, country = told(re.split("[,;:]", one.left)[-1], lang).rooms, _country_told(one, lang)
    return rooms if rooms and country in (None, *rooms) else (country,)


def _country_told(one: _Told, lang: str | None) -> str | None:
    """The country named right before the date, else after it, else at the beginning of its clause."""
    said = told(one.left, lang)
    before = said.countries
    if before and before[-1][2] <= ADJACENT and _AND.isdisjoint(one.left.lower().split()[-ADJACENT:]):
        return before[-1][0]
    after = told(_NEXT.split(one.right)[0], lang).countries
    if after:
        return after[0][0]
    for clause in reversed(re.split("[,;:]", one.left)):  # "In Deutschland startete er am"
        if begun := told(clause, lang).countries:
            return begun[-1][0] if begun[-1][1] <= FEW_BEFORE else None
    return None


def _finding(date: FoundDate, value: Iso, kind: str, place: str | None) -> Finding:
    doubts = date.doubts
    if date.value is None:
        message = f"no year is written; {value[:4]} is the year that the page's own date or headings give"
        doubts += (Doubt(code="year-inferred", message=message, start=date.start, end=date.end),)
    return Finding(
        field="release_date",
        value=value,
        start=date.start,
        end=date.end,
        scope=place,
        scope_kind=_SCOPE_KINDS[kind] or ("country" if place else None),
        method="prose",
        doubts=doubts,
    )


_SCOPE_KINDS: dict[str, ScopeKind | None] = {
    "cinema": None, "tv": "tv", "disc": "disc", "stream": "stream", "re_release": "re-release", "festival": "festival",
}  # fmt: skip


def _value(date: FoundDate, written: Iso | None, ahead: bool) -> Iso | None:
    if date.value:
        return date.value if len(date.value) == 10 else None
    if not date.month or not date.day or not written:
        return None
    if len(written) < len("2024-05-01"):
        return f"{written[:4]}-{date.month:02}-{date.day:02}"
    return next_day(written, date.month, date.day, RECENT) if ahead else nearest(written, date.month, date.day)


def _is_ahead(one: _Told, lang: str | None) -> bool:
    """Its words say that the day is to come."""
    return any(f" {word} " in f" {fold(part)} " for part in (one.left, one.right) for word in _ahead(lang))


@cache
def _ahead(lang: str | None) -> tuple[str, ...]:
    return tuple(map(fold, words("release", "ahead", lang)))


@cache
def _cues(lang: str | None) -> dict[str, str]:
    """Folded cue -> kind, for a language and English."""
    return {fold(cue): kind for kind in _SCOPE_KINDS for cue in words("release", kind, lang)}


def _release_kind(one: _Told, lang: str | None, cues: Mapping[str, str]) -> str | None:
    """The kind of release that the words before the date speak of, else those after it; `cues` between spaces."""
    said = told(one.left, lang)
    right = "" if one.cut and any(told(one.right, lang).words.endswith(cue) for cue in cues) else one.right
    short = len(re.split(r"[:,]", one.left)[-1].split()) <= FEW_BEFORE
    if short and (kind := _told_after(right, lang, cues)):
        return kind
    kinds = {kind: at for cue, kind in cues.items() if (at := max(said.words.rfind(cue), said.bare.rfind(cue))) >= 0}
    if "re_release" in kinds and kinds.keys() <= {"re_release", "cinema"}:
        return "re_release"  # "re-released in cinemas"
    return max(kinds, key=lambda k: kinds[k]) if kinds else _told_after(right[:NEAR], lang, cues)


def _told_after(right: str, lang: str | None, cues: Mapping[str, str]) -> str | None:
    """ "25 december 2024 is de film in de bioscoop te zien": the sentence goes on from the date to the cinemas."""
    sentence = told(right, lang).words
    found = [
        (at, kind) for cue, kind in cues.items() if (at := sentence.find(cue)) == 0 or (at > 0 and " " in cue.strip())
    ]
    behind = any(sentence.startswith(f" {word} ") for word in words("release", "nouns", lang))
    return min(found)[1] if found else "cinema" if behind and not _OF.search(right) else None


_OF = re.compile(rf"^\W*\w+ (?:{small('of')})\b")  # "the May 3 release of its first pictures"


def scoped(page: Page, found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Release dates with their scope: what is written beside, the venue whose page it is, the page's country."""
    listed = tuple(_of_a_disc(page, f) for f in found)
    if not any(f.field == "release_date" and not f.scope for f in listed):
        return listed
    venue = own_venue(page)
    country, doubts = home_country(page, frozenset(str(f.value) for f in listed if f.field == "country"))
    bare = {f.value for f in listed if f.field == "release_date" and not f.scope and not f.scope_kind}
    if doubts and len(bare) > 1:
        country, doubts = None, ()  # of several countries: which is whose is not told
    said = {
        f.value: f for f in listed if f.field == "release_date" and f.scope
    }  # of what country, elsewhere on the page
    return tuple(
        f if f.field != "release_date" or f.scope else _with_scope(f, said.get(f.value), venue, country, doubts)
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


def _with_scope(
    found: Finding, elsewhere: Finding | None, venue: str | None, country: str | None, doubts: tuple[Doubt, ...]
) -> Finding:
    if elsewhere:
        return replace(found, scope=elsewhere.scope, scope_kind=found.scope_kind or elsewhere.scope_kind)
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


_OWN_ROOMS = re.compile(rf"(?:{worded('own_rooms')})(?P<name>[^\W\d_][^.,;:!?\n]{{1,40}})")
_ROOMS = rules.words("release", "rooms")


def own_venue(page: Page) -> str | None:
    """The cinema or network whose own page this is: "visible dans les salles des Grignoux" and its name at the foot."""
    if any(room in page.text for room in _ROOMS) and (m := _OWN_ROOMS.search(page.text)):
        name = m["name"].strip()
        key = fold(name)
        for words in page.text.splitlines():
            folded = fold(words) if 0 < len(words) <= 40 else ""
            if folded != key and folded.endswith(f" {key}") and len(folded.split()) <= len(key.split()) + 2:
                return " ".join(
                    w.capitalize() if w.islower() or words.isupper() else w for w in words.strip(" *_#").split()
                )
        return None if countries(name.split(" ", 1)[0]) else name  # "dans les cinémas du Royaume-Uni ce vendredi"
    return None


def home_country(page: Page, made: frozenset[str] = frozenset()) -> tuple[str | None, tuple[Doubt, ...]]:
    """The country whose release a page speaks of when it names none, with the doubt that it was inferred.

    `made`: where its films are from. The language tells nothing of a page that shows a strong sign of translation, nor
    where a film is from another country of the language alone: a Dutch page on a Belgian film may be either's.
    """
    named = countries_in_english(page.text) or countries_of_rooms(page)
    if len(named) == 1:
        return next(iter(named)), ()
    if at := country_of_address(page) or country_by_signs(page):
        return at, (Doubt(code="scope-inferred", message=f"no country is written; {at} is that of the page itself"),)
    own = rules.lexicon(page.lang).get("release", {}).get("country") if page.lang else None
    signs = translation_signs(page) if own else ()
    strong = {sign.method for sign in signs}.intersection(rules.table("translation")["quotations"]["signs"])
    if own and not strong and not is_machine_translated(signs):
        are_kin = own not in made and not made.isdisjoint(rules.table("abroad").get(page.lang or "", ()))
        return (None if are_kin else own), ()
    if found := _translated_from(page, own):
        inferred, words = found
        why = f"no country is written; {inferred} is inferred from words left in its language: {words}"
        return inferred, (Doubt(code="scope-inferred", message=why),)
    return None, ()


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
            if signs := "|".join(filter(None, (names, begun))):
                found[release["country"]] = re.compile(rf"(?P<sign>{signs})(?:\w+|(?: [A-ZÀ-Þ][\w'’-]+){{1,4}})?")
    return found


def _translated_from(page: Page, own: str | None) -> tuple[str, str] | None:
    """The country of a page that keeps two words or more of another language than its `own`, and most of that one."""
    if page.lang != "en" and own is None:
        return None
    others = ((country, signs) for country, signs in _signs().items() if country != own)
    articles = tuple(f"{a.capitalize()} " for a in words("title_furniture", "articles", page.lang))
    found = ((country, {m["sign"]: m[0] for m in signs.finditer(page.text)}) for country, signs in others)
    seen = {
        country: [names[sign] for sign in sorted(names) if not sign.startswith(articles)] for country, names in found
    }
    first, second = sorted(seen, key=lambda country: -len(seen[country]))[:2]
    if len(seen[first]) < 2 or len(seen[first]) == len(seen[second]):
        return None
    return first, ", ".join(f"“{words}”" for words in seen[first][:4])
