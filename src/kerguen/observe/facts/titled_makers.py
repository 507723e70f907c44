"""The makers who stand right behind the film's title: in the page's own title, in a bracket of running text.

Cinéma - Le Mystère Henri Pick de Rémi Bezançon (2019) · Los otros (The Others, Alejandro Amenábar, 2001) es …
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from kerguen import rules
from kerguen.model import Lang
from kerguen.observe.facts.named_persons import word_classes
from kerguen.observe.lines import Line, Stretch
from kerguen.observe.naming.heading_parts import heading_parts
from kerguen.observe.naming.headings import house_words
from kerguen.observe.naming.no_titles import site_names
from kerguen.observe.statement import Finding
from kerguen.text.fold import fold
from kerguen.text.phrases import alternation, small
from kerguen.values.called_films import called_films
from kerguen.values.dates import FILM_YEAR
from kerguen.values.people import is_full_name, is_name, names_in
from kerguen.values.terms import are_countries


def titled_maker(stretch: Stretch, titles: Sequence[str], told: Sequence[Finding]) -> tuple[Finding, ...]:
    """The directors that the page's title names behind the film's title, unless running text says as much and more.

    `titles`: the film's; `told`: the directors of running text.
    """
    words = stretch.page.metadata.get("title", "") if stretch.whole else ""
    known = {fold(str(f.value)) for f in told}
    sites = site_names(stretch.page)
    told_there = _makers(words, stretch.page.text, titles, known)
    makers = [n for n in told_there if fold(n) not in sites and house_words().isdisjoint(fold(n).split())]
    if not makers and not told and stretch.whole and stretch.lines:
        return _headed(stretch, titles)
    if not makers or known >= {fold(name) for name in makers}:
        return tuple(told)
    return tuple(
        Finding(field="director", value=name, path="metadata.title", text=words, method="metadata") for name in makers
    )


def defined_maker(stretch: Stretch, titles: Sequence[str]) -> tuple[Finding, ...]:
    """The directors of the sentence that calls the title a film: "Lindes è un film del 2004 di Ada Ruiz"."""
    text, lang = stretch.page.text, stretch.page.lang
    for said in called_films(text, titles, lang) if stretch.whole and lang else ():
        m = _made_by(lang).match(text, said.end("noun")) if lang else None
        names = [m.span(group) for group in ("who", "also") if m and m[group]]
        if names and all(is_name(text[start:end]) for start, end in names):
            return tuple(
                Finding(field="director", value=text[start:end], start=start, end=end, method="prose")
                for start, end in names
            )
    return ()


@cache
def _made_by(lang: Lang) -> re.Pattern[str]:
    roles = rules.lexicon(lang).get("roles", {})
    by, year = (
        alternation(roles.get("by", ())),
        alternation(roles.get("of_year", ())) if roles.get("of_year") else "(?!)",
    )
    name = r"[^\W\d_a-zß-ÿ][\w'’.-]+(?:\s(?:[^\W\d_]{2,3}\s)?[^\W\d_a-zß-ÿ][\w'’.-]*\w){1,3}"
    return re.compile(
        rf"(?:(?:,|(?:\s[a-zß-ÿ]{{3,18}}){{0,3}}?)\s(?:{year})\s\d{{4}}|\s?\(\d{{4}}\))?,?\s(?:{by})(?:(?<=['’])|\s)(?P<who>{name})"
        rf"(?:\s(?:{small('and')}|&)\s(?P<also>{name}))?(?!\w)"
    )


def _headed(stretch: Stretch, titles: Sequence[str]) -> tuple[Finding, ...]:
    """The directors that the first line names behind the title: "Lindes di Marta Solano, la recensione"."""
    line, text = stretch.lines[0], stretch.page.text
    words = text[line.start : min(line.end, line.start + LONGEST)]
    places = ((name, line.start + words.find(name)) for name in _makers(words, text, titles, set()))
    return tuple(
        Finding(field="director", value=name, start=start, end=start + len(name), method="fact-line")
        for name, start in places
        if start >= line.start
    )


LONGEST = 120  # characters of a heading


def _makers(words: str, text: str, titles: Iterable[str], known: set[str]) -> list[str]:
    """Who stands behind the title; behind a comma only with a director whom running text names."""
    keys = {fold(title) for title in titles}
    parts = heading_parts(words, 1, True, text) if " " in words else ()
    if framed := next((p.maker for p in parts if p.maker and p.how == "framed" and fold(p.words) in keys), None):
        return _AND.split(framed)
    for title in titles:
        for by, names in _behind(words, title):
            if by or not known.isdisjoint(map(fold, names)):
                return names
    return []


def _behind(words: str, title: str) -> Iterator[tuple[bool, list[str]]]:
    """The names that end the page's title behind the film's, and whether a preposition hands it to them."""
    start = words.lower().find(title.lower()) if title else -1
    m = _TAIL.fullmatch(words, start + len(title)) if start >= 0 else None
    if m is None:
        return
    names = _AND.split(m["names"])
    if all(map(is_full_name if m["by"] else is_name, names)):
        yield bool(m["by"]), names


_TAIL = re.compile(
    rf"[*_»”\"'’]{{0,3}}(?:\s\([^()]{{2,40}}\))?(?:,\s|\s(?P<by>(?:{small('made_by')})(?:(?<=['’])|\s)))"
    r"(?P<names>[^\W\d_][^,;:()\n]{4,60}?)(?:\s\((?:19|20)\d\d\))?\s*"
)
_AND = re.compile(rf"\s(?:{small('and')}|&)\s")


def bracketed_maker(stretch: Stretch, titles: Sequence[str]) -> tuple[Finding, ...]:
    """The director and the year in a bracket right behind one of the film's titles; () where two brackets differ."""
    text = stretch.page.text
    opened = [line for line in stretch.lines if text.find(" (", line.start, line.end) > 0]
    brackets = [m for line in opened for title in filter(None, titles) for m in _brackets(text, line, title)]
    found = [(m, maker) for m in brackets if not _is_of_source(stretch, m) and (maker := _credited(m["inner"]))]
    names = dict.fromkeys(fold(maker) for _, maker in found)
    if len(names) != 1:
        return ()
    m, maker = found[0]
    start = m.start("inner") + m["inner"].index(maker)
    year = m.start("inner") + FILM_YEAR.search(m["inner"]).start()  # type: ignore[union-attr]  # _credited found it
    makers = _AND.split(maker)
    starts = [text.index(name, start) for name in makers]
    return (
        *(
            Finding(field="director", value=name, start=at, end=at + len(name), method="bracket")
            for name, at in zip(makers, starts, strict=True)
        ),
        Finding(field="year", value=int(text[year : year + 4]), start=year, end=year + 4, method="bracket"),
    )


def _brackets(text: str, line: Line, title: str) -> Iterator[re.Match[str]]:
    start = text.find(title, line.start, line.end)
    while start >= 0:
        if m := _BRACKET.match(text, start + len(title), line.end):
            yield m
        start = text.find(title, start + 1, line.end)


_BRACKET = re.compile(r"[*_»”“\"'’]{0,3}\s\((?P<inner>[^()\n]{8,160})\)")


def _credited(inner: str) -> str | None:
    """The part with a full name right before the year, countries between them left out: "The Others, A. B., España, 2001"."""
    before: list[str] = []
    parts = re.split(r",\s", inner)
    for part in parts[1:] + parts[:1] if FILM_YEAR.fullmatch(parts[0]) else parts:  # "(1979, Carlos Diegues)"
        if FILM_YEAR.match(part):
            break
        before.append(part)
    else:
        return None
    while before and are_countries(before[-1]):
        before.pop()
    if not before or any(names_in(name, 0, len(name)) != ((0, len(name)),) for name in _AND.split(before[-1])):
        return None
    return before[-1]


def _is_of_source(stretch: Stretch, bracket: re.Match[str]) -> bool:
    """ "la novela El resplandor (Stephen King, 1977)": the words before the title speak of a book of that name."""
    before = fold(stretch.page.text[max(0, bracket.start() - BEFORE) : bracket.start()]).split()
    return not word_classes(stretch.page.lang)["source work"].isdisjoint(before)


BEFORE = 60  # characters, the title's own among them
