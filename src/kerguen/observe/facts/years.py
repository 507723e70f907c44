"""Years: the film's own in brackets after its title, and the year that the page is of."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import islice, pairwise

from kerguen import rules
from kerguen.model import Iso
from kerguen.observe.facts.told_years import year_beside
from kerguen.observe.lines import Line, Stretch
from kerguen.observe.naming.around import sentence_start
from kerguen.observe.naming.heading_parts import heading_parts
from kerguen.observe.naming.headings import LEAD_LINES, headings, is_date
from kerguen.observe.naming.title_words import by_words, film_nouns, not_owned
from kerguen.observe.statement import Finding
from kerguen.text.fold import fold
from kerguen.text.phrases import alternation, small
from kerguen.values.dates import YEAR_MADE, DateOrder, dates
from kerguen.values.people import is_name, running_name
from kerguen.values.terms import are_countries

BEGIN = r"(?:(?<=[.!?…] )|(?<=\n)|(?<![\s\S]))"  # of a sentence
MOST_TITLES = 40  # different titles of one film that are looked up on all its lines


def bracketed_year(stretch: Stretch, titles: Sequence[Finding]) -> Finding | None:
    """The year in brackets right after a title: "Les Petites Victoires (2022)"."""
    text = stretch.page.text
    for title in titles:
        if title.end is not None and (m := _BRACKETED_YEAR.match(text, title.end)):
            return Finding(field="year", value=int(m[1]), start=m.start(1), end=m.end(1), method="bracket")
    bracketed = [line for line in stretch.lines if text.find("(", line.start, line.end) >= 0]
    written = dict.fromkeys(str(title.text or text[title.start : title.end]).strip(_MARKS) for title in titles)
    for named in islice(written, MOST_TITLES):
        for line in bracketed:
            if found := _dated_in(text, named, line):
                return found
        for is_a in _IS_A:
            if (place := text.find(f"{named} {is_a} ")) >= 0 and (
                m := _FOUR.match(text, place + len(named) + len(is_a) + 2)
            ):
                return Finding(field="year", value=int(m[0]), start=m.start(), end=m.end(), method="bracket")
    if found := _told_year(stretch, written):
        return found
    for title in titles if stretch.whole else ():
        if title.end is not None and (
            m := _LAST.match(text, title.end) or _alone(text, title) or _made(text, title.end)
        ):
            return Finding(field="year", value=int(m[1]), start=m.start(1), end=m.end(1), method="bracket")
    words = stretch.page.metadata.get("title", "") if stretch.whole else ""
    keys = {fold(str(t.value)) for t in titles}
    sure = any(t.method == "structured" for t in titles)
    for part in heading_parts(words, 1, True, stretch.page.text):
        if part.year and (sure or fold(part.words) in keys):
            return Finding(field="year", value=part.year, path="metadata.title", text=words, method="bracket")
    return None


_MARKS = "\"“”„«»‘’'* "


def _told_year(stretch: Stretch, written: Iterable[str]) -> Finding | None:
    """The year of a sentence that says what the film is: "Toni Erdmann (…) ist eine Tragikomödie aus dem Jahr 2016"."""
    text, first = stretch.page.text, stretch.lines[0].start if stretch.lines else 0
    keys = tuple(fold(title) for title in written)
    for line in stretch.lines:
        if line.start > first + NEAR_TOP:
            return None
        years = list(_ANY.finditer(text, line.start, line.end))
        if not years:
            continue
        near = stretch.whole and line.start <= first + NEAREST
        stated = any(text.endswith(_before_year(), line.start, m.start() - 1) for m in years)
        for m in _of_year().finditer(text, line.start, line.end) if stated else ():
            if not (not_owned() | _most()).isdisjoint(m[0].lower().split()):
                continue  # "la mejor película de 2023"
            ended = _ends_with(text[line.start : m.start()].partition("(")[0], keys)
            if ended or (near and m["opens"] is not None) or _opens_with(text, m.end(), line, keys):
                at = m.lastindex or 1
                return Finding(field="year", value=int(m[at]), start=m.start(at), end=m.end(at), method="prose")
        for m in _came_out().finditer(text, line.start, line.end):
            if _is_of_film(text, sentence_start(text, line.start, m.start()), m, keys, near):
                return Finding(field="year", value=int(m[1]), start=m.start(1), end=m.end(1), method="prose")
        for m in _directed_that_year().finditer(text, line.start, line.end):
            year = next(name for name in ("year", "began", "last") if m[name])
            behind = text[m.end() : m.end() + BEHIND].partition(". ")[0]
            named = m["film"] or m["filmed"] or m["began"] or _ends_with(text[line.start : m.start()], keys)
            if named or (m["opens"] is not None and _names_film(behind, keys, near)):
                return Finding(field="year", value=int(m[year]), start=m.start(year), end=m.end(year), method="prose")
        for m in _made_before().finditer(text, line.start, line.end):
            of_other = _OF_OTHER.search(text, max(line.start, m.start() - DATE), m.start())
            if not of_other and _opens_with(text, m.end(), line, keys):
                return Finding(field="year", value=int(m[1]), start=m.start(1), end=m.end(1), method="prose")
        for m in _this_of_year().finditer(text, line.start, line.end) if stretch.whole else ():
            head = text[sentence_start(text, line.start, m.start()) : m.start()]
            if all(fold(other[1]) in keys for other in _SET_OFF.finditer(head)):
                at = m.lastindex or 1
                return Finding(field="year", value=int(m[at]), start=m.start(at), end=m.end(at), method="prose")
        for title in written:
            if beside := year_beside(text, line, title):
                said = beside.lastgroup or 0
                start, end = beside.span(said)
                return Finding(field="year", value=int(beside[said]), start=start, end=end, method="prose")
    return None


# before a year: "on 3 March 2026 the film Alma", "Ada Ruiz's landmark 1927 film Alma", which may be another's
_OF_OTHER = re.compile(r"(?:\d\w{0,2}\.?\s[^\W\d]+,?|['’]s?(?:\s[a-z-]+){0,2})\s\Z")
DATE = 40  # characters


def _ends_with(head: str, keys: tuple[str, ...]) -> bool:
    """Whether words end with one of the folded titles."""
    return f" {fold(head)}".endswith(tuple(f" {key}" for key in keys))


def _opens_with(text: str, start: int, line: Line, keys: tuple[str, ...]) -> bool:
    """One of the folded titles stands there."""
    return fold(text[start : min(line.end, start + LONGEST_TITLE)]).startswith(keys)


@cache
def _this_of_year() -> re.Pattern[str]:
    """ "This 1995 thriller", "Ce polar de 1995": the work that the text is about."""
    nouns, of_year = (alternation(rules.words("roles", key)) for key in ("film_nouns", "of_year"))
    this = alternation(rules.words("roles", "this", "pointing"))
    return re.compile(
        rf"(?<!\w)(?i:{this})\s(?:({YEAR_MADE})\s(?:[\w-]+\s){{0,2}}?(?i:{nouns})(?!\w)"
        rf"|(?:[\w-]+\s)?(?i:{nouns})\s(?:[\w-]+\s){{0,2}}?(?:{of_year})\s({YEAR_MADE})(?!\d))"
    )


@cache
def _came_out() -> re.Pattern[str]:
    """ "released in 2019", "premiered in Japan on 26 April 1954", "Réalisé en 2019"."""
    came, shown = (
        alternation(rules.words("release", "came_out", "made")),
        alternation(rules.words("release", "premiered")),
    )
    # nothing, "in", "in July", "on 3 March", not "in France in"
    on = r"(?:\w+\s){0,2}(?:\d{1,2}(?!\d)\w{0,2},?\s)?(?:[^\W\d]+,?\s)?"
    year = rf"({YEAR_MADE})(?!\d)"
    return re.compile(rf"\b(?:(?i:{came})\s{on}|(?i:{shown})\s(?:[^.;:()\n]{{0,50}}?\s)?){year}")


def _is_of_film(text: str, start: int, out: re.Match[str], keys: Sequence[str], near: bool) -> bool:
    """Whether it is the page's film that came out: the title or "the film" stands before, or the title behind a comma."""
    head = text[start : out.start()]
    if not (_AT_HOME | _LATE).isdisjoint(fold(out[0]).split()):
        return False  # "sorti en DVD en 2010", "kam erst 1985 in die Kinos"
    if any(fold(m[1]) not in keys for m in _SET_OFF.finditer(head)):
        return False  # another film is named before
    said = fold(head).split()
    while said and said[-1] in _helpers():
        said.pop()
    if not said:
        if _ALL.match(text, out.end()) and text[start - 1 : start] in ("", "\n"):
            return True  # a line that says no more: "Sorti en 1975."
        behind = _STOP.split(text[out.end() : out.end() + BEHIND], maxsplit=1)[0]
        if any(part.lstrip().split(" ", 1)[0] in _the() for part in behind.split(",")[:2]):
            return True  # "Released in 1972, this epic saga …", "Réalisé en 1972 par Ada Ruiz, ce film …"
        if any(fold(m[1]) not in keys for m in _SET_OFF.finditer(behind)):
            return False
        return _names_film(behind, keys, near) or bool(near and _GOES_ON.match(behind))  # "Rodada en 1985, conserva …"
    told = f" {' '.join(said)}"
    named = " ".join(said[2:] if said[0] in _the() and said[1:2] and said[1] in _nouns() else said)
    if said[-1] in _AND and any(named.startswith(f"{key} ") for key in keys):
        return True  # "Lindes was directed by Ada Rey and came out in 2012"
    return any(told.endswith(f" {key}") for key in keys) or _says_the_film(said, head)


def _names_film(words: str, keys: Sequence[str], near: bool) -> bool:
    """Whether words name the film: by a title, or as "the film" where the text begins."""
    said = fold(words).split()
    if near and any(one in _the() and noun in _nouns() for one, noun in pairwise(said)):
        return True
    return any(f" {key} " in f" {' '.join(said)} " for key in keys)


def _says_the_film(said: Sequence[str], head: str) -> bool:
    """ "this film", "ce film d'animation bouleversant,": nothing, or small words and a comma, behind the noun."""
    near = range(max(0, len(said) - FAR_NOUN), len(said) - 1)
    place = next((n for n in reversed(near) if said[n] in _the() and said[n + 1] in _nouns()), None)
    if place is None:
        return False
    behind = head.split()[-(len(said) - place - 2) :] if place + 2 < len(said) else []
    if behind and behind[0] in by_words() and is_name(" ".join(behind[1:])):
        return True  # "Der Film von Ada Ruiz kam …"
    return not behind or (behind[-1].endswith(",") and all(word.rstrip(",").islower() for word in behind))


_AND = frozenset(map(fold, rules.words("small", "and")))
_ALL = re.compile(r"[.*_ ]{0,4}(?:\n|\Z)")
_GOES_ON = re.compile(r",\s[a-zß-ÿ]")
FAR_NOUN = 6  # words between "the film" and that it came out


_AT_HOME = frozenset(("dvd", "vhs", "blu", "bluray", "vod", "video", "streaming", "netflix"))  # films there are older
_LATE = frozenset(map(fold, rules.words("release", "came_late")))
_STOP = re.compile(r"(?<!\b[A-Z])\.\s")  # no initial
BEHIND = 120  # characters of a sentence that begins with its year
_SET_OFF = re.compile(r"[“\"*_]([^”\"*_\n]{2,60})[”\"*_]")


@cache
def _helpers() -> frozenset[str]:
    """Words between a film and that it came out: "which was first released"."""
    return frozenset(map(fold, rules.words("release", "came_out_helpers")))


@cache
def _the() -> frozenset[str]:
    """ "the film", "this film": not "her previous film"."""
    return frozenset(map(fold, rules.words("release", "came_out_film")))


@cache
def _directed_that_year() -> re.Pattern[str]:
    """ "hat den Film 1998 gedreht", "maakte de film in 1998", "Lindes, 1998 von A. B. inszeniert"."""
    nouns, directed = (alternation(rules.words("roles", key)) for key in ("film_nouns", "directed"))
    the = alternation((*rules.words("release", "came_out_film"), *rules.words("small", "the_bent")))
    year, when = YEAR_MADE, rf"(?:(?:{small('in_year')})\s)?"
    by = rf"(?:(?:{alternation(w for w in by_words() if w.isalpha())})\s(?:\w+\s){{1,3}}?)?"
    came = alternation(rules.words("release", "came_out"))
    made = rf"\s{by}(?:{directed}|{came})(?!\w)"
    film = rf"(?P<film>(?<!\w)(?:{the})\s(?i:{nouns}))(?:\s(?:{small('copula', 'has_been')}))?"
    return re.compile(
        rf"(?:(?:{film}|[\"”“»*_]{{0,3}},)\s|(?P<opens>{BEGIN})){when}(?P<year>{year}){made}"
        rf"|(?<!\w)(?P<began>{year})\s(?:{small('filmed')})\s{running_name().pattern}\s(?:{the})\s(?:[\w-]+\s){{0,2}}?(?i:{nouns})"
        rf"|(?:{small('filmed')})\s(?P<filmed>(?:{the})\s(?i:{nouns}))\s{when}(?P<last>{year})(?!\d)"
    )


@cache
def _nouns() -> frozenset[str]:
    return frozenset(map(fold, film_nouns()))


LONGEST_TITLE = 80  # characters


@cache
def _most() -> frozenset[str]:
    return frozenset(rules.words("small", "most"))


@cache
def _made_before() -> re.Pattern[str]:
    """ "sein 2022 gedrehter Film „Das Lehrerzimmer“", "his 1994 film Alma": a year, what was done then, a noun, a title."""
    made, nouns = (alternation(rules.words("roles", key)) for key in ("made_that_year", "film_nouns"))
    year = rf"({YEAR_MADE})\s"
    return re.compile(rf"(?<=\s){year}(?:(?:{made})\s)?(?:[\w-]+\s){{0,2}}?[\w-]*(?i:{nouns})(?:\s(?i:{nouns}))?,?\s")


_ANY = re.compile(r"(?<=\s)(?:18|19|20)\d\d(?!\d)")
NEAR_TOP, NEAREST = 2_000, 900  # characters: a text says early what its film is; so early that it need not name it


@cache
def _before_year() -> tuple[str, ...]:
    """What stands before a year that says of which one a film is."""
    return rules.words("roles", "said_to_be", "of_year")


@cache
def _of_year() -> re.Pattern[str]:
    """ "ist ein US-amerikanischer Spielfilm aus dem Jahr 2012", "is een Belgische dramafilm uit 2022", "is a 2012 drama film"."""
    verbs, nouns, of_year = (alternation(rules.words("roles", key)) for key in ("said_to_be", "film_nouns", "of_year"))
    return re.compile(
        rf"(?:(?:\s(?:{verbs})|,)\s(?:[\w'’,-]+\s){{0,6}}?|(?P<opens>{BEGIN})(?:[^\W\d_]+\s){{0,2}}?)"
        rf"[\w-]*(?i:{nouns})(?:\s(?:[^\W\d][\w'’-]*\s){{0,6}}?|\s)(?:{of_year})\s"
        rf"({YEAR_MADE})(?!\d)|\s(?:{verbs})\s({YEAR_MADE})\s(?:[\w'’,-]+\s){{0,6}}?[\w-]*(?i:{nouns})(?!\w)"
    )


def _alone(text: str, title: Finding) -> re.Match[str] | None:
    """ "Alma 1987": a heading of a title and its year."""
    if title.method != "heading" or title.start is None or text[title.start - 1 : title.start] not in ("", "\n"):
        return None
    return _ALONE.match(text, title.end or 0)


def _made(text: str, end: int) -> re.Match[str] | None:
    """ "**Woman at War**, Islande 2018, réalisé par …": countries and a year behind the title."""
    m = _MADE.match(text, end)
    return m if m and are_countries(m["where"]) else None


_MADE = re.compile(rf"[*_”»\"]{{0,3}},\s(?=[^\d\n]{{3,42}}({YEAR_MADE})(?!\d))(?P<where>[^\d\n,.;:()]{{2,40}}?),?\s\d")
_ALONE = re.compile(r",?\s((?:18[89]|19\d|20[0-3])\d)[ \t]*(?:\n|\Z)")
_LAST = re.compile(rf"\s[|–—-]\s({YEAR_MADE})[ \t]*(?:\n|\Z)")  # "Review | Past Lives | 2023"


_IS_A = rules.words("roles", "is_a")  # "Oppenheimer is a 2023 epic drama film"
_FOUR = re.compile(rf"{YEAR_MADE}(?=[\s,])")


def _dated_in(text: str, title: str, line: Line) -> Finding | None:
    """The title again with its year, in whatever letters: "STEEKSPEL (2012) is een korte film"."""
    lowered = text[line.start : line.end].lower()
    if not title or len(lowered) != line.end - line.start:
        return None
    place = lowered.find(title.lower())
    while place >= 0:
        if m := _BRACKETED_YEAR.match(text, line.start + place + len(title)):
            return Finding(field="year", value=int(m[1]), start=m.start(1), end=m.end(1), method="bracket")
        place = lowered.find(title.lower(), place + 1)
    return None


_BRACKETED_YEAR = re.compile(
    rf"[”“»\"'’*_]{{0,3}}(?:,?\s(?:(?:{small('made_by')})\s|d['’])[*_]{{0,2}}{running_name().pattern}[*_]{{0,2}})?"
    r"[”“»\"'’*_\s]{0,4}[(\[]\s?(?:[^()\[\]\d]{1,30}[ ,/])?((?:18[89]|19\d|20\d)\d)(?:[–, -][^()\[\]]{0,20})?\s?[)\]]"
)


def page_day(stretch: Stretch, order: DateOrder | None) -> Iso | None:
    """When the page was written, as far as it says: its own date, that of its first lines, a year in its headings."""
    page = stretch.page
    if page.written:
        return page.written
    top = [line for line in stretch.lines[:LEAD_LINES] if is_date(stretch, line)]
    for line in top:
        if full := [
            d.value for d in dates(page.text, page.lang, order, line.start, line.end) if len(d.value or "") == 10
        ]:
            return full[0]
    for line in (*top, *(heading for heading, _ in headings(stretch)[:4])):
        if m := re.search(r"(?<![(\d])\b(20\d\d|19\d\d)\b(?![)\d»”\"’])", stretch.words(line)):  # no “Argentina, 1985”
            return m[1]
    return None


def year_made(text: str, found: Iterable[Finding]) -> Iterator[Finding]:
    """ "réalisé par Céline Sciamma en 2019", "film de Mathieu Kassovitz sorti en 1995": the year right after a director."""
    ends = (f.end for f in found if f.field == "director" and f.end is not None)
    if m := next((m for end in ends if (m := _made_in().match(text, end))), None):
        at = m.lastindex or 1
        yield Finding(field="year", value=int(m[at]), start=m.start(at), end=m.end(at), method="prose")


@cache
def _made_in() -> re.Pattern[str]:
    came = alternation(rules.words("release", "came_out"))
    year = rf"({YEAR_MADE})"
    made = rf"(?:(?:\w{{1,3}}\s)?(?:{came})\s)?(?:{small('in_year')})"
    on_a_day = rf"(?:\w{{1,3}}\s)?(?:{came})\s(?:{small('on')})\s\d{{1,2}}\w{{0,2}}\s\w{{3,10}}"
    return re.compile(
        rf"[\]*_]{{0,4}}(?:,?\s(?:{made}|{on_a_day})\s{year}\b|(?:[,–—-]|\s[(–—-])\s?{year}\)?(?=\.(?:\s|\Z)|[ \t]*(?:\n|\Z)))"
    )


def owned_year(stretch: Stretch, found: Iterable[Finding], named: Iterable[str]) -> Finding | None:
    """ "Quentin Tarantino’s 1994 film redefined …", "Mann's 1995 crime drama Heat": the year between its maker and its noun."""
    text, keys = stretch.page.text, tuple(map(fold, named))
    surnames = {str(f.value).rsplit(" ", 1)[-1] for f in found if f.field == "director"}
    top = stretch.lines[0].start + NEAR_TOP if stretch.lines else 0
    for name in sorted(surnames) if len(surnames) <= MOST_MAKERS else ():
        if not any(text.find(name + mark, 0, top) >= 0 for mark in "'’"):
            continue
        for m in re.finditer(rf"\b{re.escape(name)}['’]s?\s(?:[a-z-]+\s){{0,2}}(?=\d)", text[:top]):
            made = _owned().match(text, m.end())
            if made and (made[2] is None or fold(text[made.end(2) : made.end(2) + LONGEST_TITLE]).startswith(keys)):
                return Finding(field="year", value=int(made[1]), start=made.start(1), end=made.end(1), method="prose")
    return None


MOST_MAKERS = 3


@cache
def _owned() -> re.Pattern[str]:
    """A year, a noun for films with words before it, and what opens a title behind it."""
    nouns = alternation(rules.words("roles", "film_nouns"))
    return re.compile(
        rf"({YEAR_MADE})\s(?:[\w-]+\s){{0,3}}?(?i:{nouns})\b(?![-’'])(?:,?(\s)(?=[\"“*_‘]{{0,2}}[A-ZÀ-Þ]))?"
    )
