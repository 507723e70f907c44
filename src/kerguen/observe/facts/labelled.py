"""Labelled pairs -> findings: each field reads its value with its own reader; a value that cannot be read is none."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from kerguen import rules
from kerguen.model import Field, ScopeKind
from kerguen.observe.cues import label, labels
from kerguen.observe.facts.front_facts import of_front_matter
from kerguen.observe.facts.introduced import persons_alone
from kerguen.observe.facts.other_cards import of_first_sheet, with_firms, without_starts
from kerguen.observe.facts.release_places import LONGEST_LAND, country_beside, country_of_label, festival_beside, land
from kerguen.observe.labels import Pair, pairs
from kerguen.observe.lines import Stretch
from kerguen.observe.naming.headings import is_date
from kerguen.observe.statement import Finding
from kerguen.text.fold import fold
from kerguen.text.phrases import small, worded
from kerguen.text.sentences import without_stop
from kerguen.values import dates as date_values
from kerguen.values import terms
from kerguen.values.dates import YEAR_MADE, DateOrder
from kerguen.values.durations import durations
from kerguen.values.field_labels import every_label
from kerguen.values.names import is_firm
from kerguen.values.people import FoundPerson, is_name, people
from kerguen.values.siblings import with_family_names
from kerguen.values.titles import begins_in_furniture, ends_in_furniture, heading_title, is_furniture

LONGEST_SMALL = 4  # spaces in a title that begins with a small letter; more are a sentence
FEATURE_MINUTES = (3, 900)


class Sheet:
    """What the readers of one fact sheet share: the stretch, its pairs, the page's order of numeric dates."""

    def __init__(self, stretch: Stretch, order: DateOrder | None) -> None:
        self.stretch = stretch
        self.text = stretch.page.text
        self.order = order
        listed = of_first_sheet(_without_bylines(stretch, pairs(stretch)))
        self.pairs = with_firms(self.text, of_front_matter(stretch.page, without_starts(self.text, listed)))


def _without_bylines(stretch: Stretch, found: tuple[Pair, ...]) -> tuple[Pair, ...]:
    """Without the author of the text: "Von: Christian Henning" on the first line or over its date; a lone "Written by"."""
    if "cast" in (said := {pair.label for pair in found}):
        return found
    wrong = "director" if "director" in said else "writer"
    return tuple(p._replace(label="ignored") if p.label == wrong and _is_byline(stretch, p) else p for p in found)


def _is_byline(stretch: Stretch, pair: Pair) -> bool:
    if fold(stretch.page.text[pair.start : pair.values[0][0]]) not in labels("verdict", "author", None):
        return False
    place = next((n for n, line in enumerate(stretch.sheet) if line.start > pair.start), len(stretch.sheet))
    return pair.label == "writer" or place == 1 or is_date(stretch, stretch.sheet[min(place, len(stretch.sheet) - 1)])


def labelled(sheet: Sheet) -> tuple[Finding, ...]:
    """The findings of a stretch's labels, in page order."""
    return tuple(finding for pair in sheet.pairs for finding in _read(sheet, pair))


Reader = Callable[[Sheet, Pair], Iterator[Finding]]


def _read(sheet: Sheet, pair: Pair) -> Iterator[Finding]:
    reader = _READERS.get(pair.label)
    return reader(sheet, pair) if reader else iter(())


def _persons(field: Field) -> Reader:
    def read(sheet: Sheet, pair: Pair) -> Iterator[Finding]:
        lists = _lists(sheet, pair)
        apart = pair.values and sheet.text.find("\n", pair.start, pair.values[0][0]) >= 0
        if apart and len(lists) == 1 == len(lists[0]) and " " not in lists[0][0].name:
            return  # "Besetzung" over "Chronologie": one heading under another
        named = [person.name for found in lists for person in found]
        if len(lists) > 1 and sum(" " not in name for name in named) * 3 > len(named):
            return  # a menu, not a cast: "Designer", "Materials", "Discounts"
        for found in lists:
            for person in found:
                yield Finding(field=field, value=person.name, start=person.start, end=person.end, method=pair.method)
                if field == "cast" and person.character and person.character_start is not None:
                    yield Finding(
                        field="character",
                        value=person.character,
                        start=person.character_start,
                        end=person.character_end,
                        of=person.name,
                        method=pair.method,
                    )

    return read


def _lists(sheet: Sheet, pair: Pair) -> list[tuple[FoundPerson, ...]]:
    """The persons of each line of the value, up to the first line that is no list of names."""
    if pair.label == "cast" and (billed := _billed(sheet.text, pair.values)):
        return [(person,) for person in billed]
    lists: list[tuple[FoundPerson, ...]] = []
    for start, end in pair.values:
        if is_furniture(sheet.text[start:end]) or _POSTCODE.search(sheet.text, start, end):
            break  # "KOOP JE TICKETS", "66, RUE DE MIROMESNIL - 75008 PARIS"
        if not lists and pair.label == "cast" and is_firm(sheet.text[start:end]):
            break  # "DISTRIBUTION" over "MARS DISTRIBUTION"
        found = persons_alone(tuple(p for p in people(sheet.text, start, end) if not _is_scale(p.name)))
        found = _without_subject(sheet.text, found)
        if pair.label == "cast" and any(fold(p.name) in every_label() for p in found):
            continue  # "Celine Song · Director"
        if not found or sheet.text[found[-1].end : found[-1].end + 2].lstrip()[:1] == "?":
            break  # "De quoi ça parle ?"
        below = lists and len(lists[-1]) > 1 and " " not in found[0].name and sheet.text[lists[-1][-1].end] != ","
        if below or _is_prose(sheet.text, start, found[-1].end, len(found)):
            break  # below "Koen De Graeve, Nell Cattrysse": "Dialogen", the next label
        lists.append(found if pair.label == "cast" else with_family_names(sheet.text, found))
    return lists


def _without_subject(text: str, found: tuple[FoundPerson, ...]) -> tuple[FoundPerson, ...]:
    """ "Réalisé par Max Ophüls, La Ronde raconte une …": what a sentence goes on about is no person of its list."""
    apart = len(found) > 1 and text[found[-2].end : found[-1].start] == ", "
    return found[:-1] if apart and _GOES_ON.match(text, found[-1].end) else found


_GOES_ON = re.compile(rf"[ \xa0](?!(?:{small('and', 'with', 'as')})\s)[a-zß-ÿ]{{2,}} [a-zß-ÿ(]")


def _billed(text: str, values: Sequence[tuple[int, int]]) -> tuple[FoundPerson, ...]:
    """A player and a character on each line: "Vittorio Gassman: Bruno Cortona", or "Bruno: Vittorio Gassman"."""
    rows = [m for start, end in values if (m := _TWO_SIDES.fullmatch(text, start, end))]
    if len(rows) < max(2, MOST_BILLED * len(values)):
        return ()
    full = [sum(" " in m[side] and is_name(m[side]) for m in rows) for side in (1, 2)]
    player, character = (1, 2) if full[0] >= full[1] else (2, 1)
    if max(full) < MOST_BILLED * len(rows):
        return ()
    return tuple(
        FoundPerson(
            name=m[player], start=m.start(player), end=m.end(player), character=m[character],
            character_start=m.start(character), character_end=m.end(character),
        )
        for m in rows
        if is_name(m[player])
    )  # fmt: skip


_POSTCODE = re.compile(r"(?<!\d)\d{5}\s[^\W\d_]")
_TWO_SIDES = re.compile(r"([^:\n,]{3,50}?)\s?:\s([^:\n]{2,60})")
MOST_BILLED = 0.8  # of the lines


def _is_scale(name: str) -> bool:
    """ "Réalisation: OOOOO": one letter again and again is a mark."""
    return len(set(name.casefold())) == 1


def _is_prose(text: str, start: int, end: int, names: int) -> bool:
    """A sentence rather than a list: many words for the names it holds."""
    words = len(text[start:end].split())
    return words > 12 and words > 7 * names


def _before_other(words: str) -> str:
    """The title without the next cell, the original title, the year: "Amarcord (tit. orig.: …) | distribuito da"."""
    return _OTHER.split(words, maxsplit=1)[0].rstrip()


_OTHER = re.compile(
    rf"(?i)\s\|\s|\saka\Z|\s\((?:(?:{worded('other_title')}|OT|VO)\b|[^()]{{0,60}}(?:19|20)\d\d\b[^()]*\)$)"
)
_MAY_NAME = re.compile(r"[^\W\d_]|^\d{2,4}$")  # "3/5" names no film, "1917" does


def _title(of: str | None) -> Reader:
    def read(sheet: Sheet, pair: Pair) -> Iterator[Finding]:
        start, end = pair.values[0]
        end = _sentence_end(sheet.text, start, end)
        if of == "alternative" and _QUALIFIER.search(sheet.text, start, end):
            places = list(_qualified(sheet.text, pair.values))
        elif of == "alternative" and sheet.text.count(", ", start, end) >= MANY_TITLES:
            places = [(m.start(), m.end()) for m in _LISTED_TITLE.finditer(sheet.text, start, end)]
        else:
            places = [(start, start + len(_before_other(sheet.text[start:end])))] if pair.strong else []
        for start, end in places:
            words = sheet.text[start:end]
            if (ends_in_furniture(words) or begins_in_furniture(words)) and (part := heading_title(words)):
                words, start, end = part.words, start + part.start, start + part.end
            if words.startswith(("${", "{{", "{%", "<%")):
                return  # a template's own field
            if words[:1].islower() and words.count(" ") >= LONGEST_SMALL:
                continue  # "Movie: a component that shows one film"
            if _MAY_NAME.search(words) and len(words) <= 120 and not words.endswith(("?", ":", "/")):
                yield Finding(field="title", value=words, start=start, end=end, of=of, method=pair.method)

    return read


def _sentence_end(text: str, start: int, end: int) -> int:
    """Where a title ends that the rest of a paragraph follows: "The Eight Mountains. Un film di …"; not after "Dr."."""
    if _LAST_STOP.match(text, end - 1):
        return end - 1
    stop = _NEXT_SENTENCE.search(text, start, end) if end - start > LONGEST_TITLES else None
    return stop.start() if stop else end


LONGEST_TITLES = 80  # characters
_LAST_STOP = re.compile(r"(?<=\w{4})\.[ \xa0]")  # more follows on the line
_NEXT_SENTENCE = re.compile(r"(?<=\w{4})\.\s(?=[A-ZÀ-Þ])")


def _qualified(text: str, values: tuple[tuple[int, int], ...]) -> Iterator[tuple[int, int]]:
    """Titles with what is said of each taken off, one a line: "Bo, el lleig i el dolent, El (Spain: Catalan title)"."""
    for start, end in values:
        if not (said := _QUALIFIER.search(text, start, end)):
            return
        yield start, said.start()


_QUALIFIER = re.compile(r"(?:\s\([^()]{2,60}\)){1,3}$")
MANY_TITLES = 2  # commas between other titles that make a list of them
_LISTED_TITLE = re.compile(r"[^\s,][^,]*(?:,(?! )[^,]*)*")


def _year(sheet: Sheet, pair: Pair) -> Iterator[Finding]:
    start, end = pair.values[0]
    if m := re.compile(r"(?<!\w)(18[89]\d|19\d\d|20\d\d)(?!\w)").search(sheet.text, start, min(end, start + 40)):
        yield Finding(field="year", value=int(m[1]), start=m.start(), end=m.end(), method=pair.method)


def _runtime(sheet: Sheet, pair: Pair) -> Iterator[Finding]:
    start, end = pair.values[0]
    for value, a, b in durations(sheet.text[start : min(end, start + 80)].rstrip(" /|·•,;"), in_fact_sheet=True)[:1]:
        if FEATURE_MINUTES[0] <= value <= FEATURE_MINUTES[1]:
            yield Finding(field="runtime", value=value, start=start + a, end=start + b, method=pair.method)
            behind = start + b if sheet.text[start + b : end].lstrip()[:1] in _STROKES else end  # "1h 33min | Drame"
            for genre, c, d in terms.genres(sheet.text[behind:end]):
                yield Finding(field="genre", value=genre, start=behind + c, end=behind + d, method=pair.method)


_STROKES = ("|", "·", "•", "/")


def _release(kind: ScopeKind | None) -> Reader:
    def read(sheet: Sheet, pair: Pair) -> Iterator[Finding]:
        (start, end), *below = pair.values
        if kind is None and end - start == 4:  # "Released: 1998"
            yield from _year(sheet, pair)
        bracket = sheet.text.find("(", pair.start, min(start, pair.start + 44))
        named = country_beside(sheet.text[bracket:start]) if bracket >= 0 else None  # "Release date (France)"
        left = max(sheet.text.rfind("\n", 0, pair.start) + 1, pair.start - LONGEST_LAND)  # "Schweizer Kinostart"
        named = named or country_of_label(sheet.text[left:start].rpartition(". ")[2])  # "152 minutes. UK release:"
        yield from _days(sheet, pair.method, (start, end), kind, named)
        for line in below:  # one day a line: "November 11, 2016 (United States)"
            found = tuple(_days(sheet, pair.method, line, kind, named))
            if not found or (found[0].start or 0) - line[0] > LONGEST_LAND:
                return
            yield from found

    return read


def _days(
    sheet: Sheet, method: str, place: tuple[int, int], kind: ScopeKind | None, named: str | None
) -> Iterator[Finding]:
    """The days of a value with the country before or behind each; `named`: the country that the label says."""
    start, end = place
    said = date_values.dates(sheet.text, sheet.stretch.page.lang, sheet.order, start, min(end, start + 160))
    before = [land(sheet.text[a : day.start]) for a, day in zip((start, *(d.end for d in said)), said, strict=False)]
    leads = bool(before) and before[0] is not None
    for date, led in zip(said, before, strict=True):
        if date.value:
            behind = sheet.text[date.end : min(end, date.end + 30)]
            scope = led if leads else country_beside(behind) or named
            festival = None if scope or kind else festival_beside(behind)
            yield Finding(
                field="release_date",
                value=date.value,
                start=date.start,
                end=date.end,
                scope=scope or festival,
                scope_kind=kind or ("country" if scope else "festival" if festival else None),
                method=method,
                doubts=date.doubts,
            )


def _country(sheet: Sheet, pair: Pair) -> Iterator[Finding]:
    """Countries, and the year beside them: "Paese: Italia 2012"."""
    yield from _terms("country", terms.countries)(sheet, pair)
    start, end = pair.values[0]
    if (m := _WITH_YEAR.fullmatch(sheet.text, start, end)) and terms.countries(m[1]):
        yield Finding(field="year", value=int(m[2]), start=m.start(2), end=m.end(2), method=pair.method)


_WITH_YEAR = re.compile(rf"([^\d\n]{{2,60}}?)[\s,(–-]{{1,3}}({YEAR_MADE})\)?")


def _terms(field: Field, read_terms: Callable[[str], tuple[terms.Found, ...]]) -> Reader:
    def read(sheet: Sheet, pair: Pair) -> Iterator[Finding]:
        for start, end in pair.values:
            found = read_terms(sheet.text[start : min(end, start + 300)])
            if not found:
                return
            for value, a, b in found:
                yield Finding(field=field, value=value, start=start + a, end=start + b, method=pair.method)

    return read


def _words(field: Field, longest: int) -> Reader:
    def read(sheet: Sheet, pair: Pair) -> Iterator[Finding]:
        start, value = pair.values[0][0], sheet.text[slice(*pair.values[0])]
        value = without_stop(value if "(" in value else value.partition(")")[0])  # "(Verleih: Alamode)."
        told = re.match(r"[a-zà-ÿ]+ .*\d", value)  # "Vision Distribution – al cinema dal 26 ottobre"
        sure = pair.strong or (_is_in_a_sheet(sheet) and len(value.split()) <= FEW_WORDS and not value[:1].islower())
        if sure and len(value) <= longest and not told:
            yield Finding(field=field, value=value, start=start, end=start + len(value), method=pair.method)

    return read


FEW_WORDS = 4  # of a firm's name under its label
_NO_SHEET = frozenset(("title", "original_title", "alternative_title", "cast", "writer", "synopsis", "ignored"))


def _is_in_a_sheet(sheet: Sheet) -> bool:
    """Whether a label without a mark stands among others: "Regie" over a name, "Land" over "Türkei", "FSK" over "ab 12"."""
    return len({p.label for p in sheet.pairs if not p.strong} - _NO_SHEET) >= FEWEST_LABELS


FEWEST_LABELS = 3


def _certificate(sheet: Sheet, pair: Pair) -> Iterator[Finding]:
    """A short word or number; "3.3/10" is a rating, and what stands in brackets behind is a link."""
    start, end = pair.values[0]
    words = re.split(r"\s?[\[(]|[,;]\s", sheet.text[start:end], maxsplit=1)[0]
    if len(words) > 2 and words[0] == words[-1] in "'\"":  # a value of front matter
        start, words = start + 1, words[1:-1]
    if words.isdigit() and int(words) <= BEST_GRADE and _is_rating_label(sheet, pair):
        return
    told = _OUT_OF.search(words) or not _star_nouns().isdisjoint(fold(words).split())  # "5 stars"
    if (pair.strong or _is_in_a_sheet(sheet)) and 0 < len(words) <= LONGEST_CERTIFICATE and not told:
        yield Finding(field="certificate", value=words, start=start, end=start + len(words), method=pair.method)


def _is_rating_label(sheet: Sheet, pair: Pair) -> bool:
    """Words that say a certificate or a grade: "Rating: 9"."""
    return label(sheet.text[pair.start : pair.values[0][0]]) in labels("ratings", "own", sheet.stretch.page.lang)


BEST_GRADE = 10


@cache
def _star_nouns() -> frozenset[str]:
    return frozenset(fold(w) for w in rules.words("ratings", "stars"))


LONGEST_CERTIFICATE = 40  # characters
_OUT_OF = re.compile(rf"\d\s?/|/\s?\d|%|★|^\W*$|^\d{{1,2}}[.,]\d{{1,2}}\b|\d\s(?:{small('out_of', 'of_best')})\s\d")


def _synopsis(sheet: Sheet, pair: Pair) -> Iterator[Finding]:
    """The first value long enough to tell a story, in sentences: a row of links has none."""
    for start, end in pair.values:
        if end - start >= 60 and _SENTENCE_END.search(sheet.text, start, end):
            yield Finding(field="synopsis", value=sheet.text[start:end], start=start, end=end, method=pair.method)
            return


_SENTENCE_END = re.compile(r"[^\W\d_][.!?…。;][\"'»”’)\]]?(?:\s|$)|[^\W\d_](?:\.{3}|…)")


_READERS: dict[str, Reader] = {
    "title": _title(None),
    "original_title": _title("original"),
    "alternative_title": _title("alternative"),
    "director": _persons("director"),
    "cast": _persons("cast"),
    "writer": _persons("writer"),
    "year": _year,
    "runtime": _runtime,
    "release_date": _release(None),
    "release_tv": _release("tv"),
    "release_disc": _release("disc"),
    "release_stream": _release("stream"),
    "re_release": _release("re-release"),
    "country": _country,
    "language": _terms("language", terms.languages),
    "genre": _terms("genre", terms.genres),
    "version": _terms("version", terms.versions),
    "distributor": _words("distributor", 80),
    "certificate": _certificate,
    "synopsis": _synopsis,
}
