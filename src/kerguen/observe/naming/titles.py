"""The film of a stretch: which words of its headings, fact sheet, metadata and text are the film's title."""

import re
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from kerguen import rules
from kerguen.model import Page
from kerguen.observe.lines import Line, Stretch, folded_lines
from kerguen.observe.naming.addressed import goes_on_in, is_fuller, named_by_address, named_by_entry
from kerguen.observe.naming.heading_parts import heading_parts, is_subtitled
from kerguen.observe.naming.headings import POINTS, craft, headings
from kerguen.observe.naming.known_parts import with_known
from kerguen.observe.naming.no_headings import HEADLINED, is_no_heading, is_portrait
from kerguen.observe.naming.no_titles import authors_of, is_headline, site_names
from kerguen.observe.naming.over_credits import above_credit, beside_date, is_over_facts
from kerguen.observe.naming.title_choice import choose
from kerguen.observe.naming.title_features import MOST_OPTIONS, Seen
from kerguen.observe.naming.title_signs import Signs, title_signs
from kerguen.observe.naming.title_words import by_words, film_nouns, made_by
from kerguen.observe.naming.wrong_cuts import (
    OUTRIGHT,
    goes_on,
    goes_on_with_a_person,
    has_more,
    is_bare_number,
    is_essay_on,
    is_led_in,
    is_variant,
    is_wrongly_cut,
    sets_off,
)
from kerguen.observe.statement import Finding
from kerguen.text.fold import fold
from kerguen.values.field_labels import label_names
from kerguen.values.known_titles import is_known_title, is_told_with_people
from kerguen.values.people import is_name
from kerguen.values.title_letters import calm
from kerguen.values.titles import TitlePart, title_articles

LONGEST_BODY = 40_000  # characters in which the title is looked for again
BARE, PLAIN = 6.0, 6.1  # points of a heading of the first level that nothing supports; of one that needs no support
_OVER = ("over the credit", "over the facts")
_EVENT = re.compile(r"\b(?:19|20)\d\d\s*(?:$|[:,–—-])")  # "Alpe d'Huez 2023", "Cannes 2019: …"


class Candidate(NamedTuple):
    """Words that may be the title, with their places and their points (see POINTS)."""

    key: str
    words: str
    places: tuple[tuple[int, int], ...]
    points: float
    method: str
    terms: Mapping[str, float] = MappingProxyType({})  # what its points are made of, by name


class _Sighting(NamedTuple):
    part: TitlePart
    offset: int | None  # where the heading starts in the text; None for metadata
    weight: float


def film_title(stretch: Stretch, known: Iterable[Finding]) -> tuple[Finding, ...]:
    """The title first, then its variants in headings; () when nothing names a film."""
    listed = tuple(known)
    told = {
        fold(stretch.page.text[f.start : f.end] if f.start is not None else f.text)
        for f in listed
        if f.field != "title"
    }
    above = above_credit(stretch, listed)
    apart = told | authors_of([stretch.words(line) for line in stretch.lines])
    candidates = [c for c in _candidates(stretch, _labelled_places(stretch, listed), above) if c.key not in apart]
    if above and not _is_outdone(above, candidates, stretch):
        over = _OVER[: 1 + is_over_facts(stretch, above, listed)]
        candidates = [_credited(c, above, over, _is_made(candidates, above)) for c in candidates]
    if any("over the credit" in c.terms for c in candidates):  # what only <title> has is then the name of a site
        candidates = [c for c in candidates if c.places or "body" in c.terms]
    if labelled := [f for f in listed if f.field == "title" and f.of is None]:
        keys = {fold(str(f.value)) for f in labelled}
        return tuple(_findings([c for c in candidates if c.key in keys]))
    if is_portrait(stretch):
        return ()
    best = _whole_of(max(candidates, key=_rank, default=None), candidates)
    if best is None or best.points < PLAIN or has_more(best.words, best.key):
        chosen = _whole_of(_weighed(stretch, candidates, told, {f.field for f in listed}), candidates)
        if best is None or best.points < PLAIN:
            best = best if best and best.points >= BARE and chosen and _stays(best, chosen) else chosen
        elif chosen and best.key.startswith(f"{chosen.key} "):
            best = chosen
    addressed = named_by_address(stretch) if best is None or best.method == "marked" else ()
    if best is None or (addressed and is_fuller(addressed[0], best.key)):
        return addressed
    if best.method == "marked" and goes_on_in(best.key, listed):
        return ()
    others = (c for c in candidates if c.key != best.key and c.places and not sets_off(c.words, best.words))
    same = [c for c in others if is_variant(best.key, c.key, c.words)]
    behind = _VARIANTS.get(best.method)
    return tuple(_findings([best, *(c._replace(method=behind or c.method) for c in same)]))


# how variants of a title that running text gives are found: ways that are trusted less than its own
_VARIANTS = {"told": "line", "marked": "bracket"}


def _whole_of(best: Candidate | None, candidates: Sequence[Candidate]) -> Candidate | None:
    """The candidate that is known as a title and goes on where the best one, which is none, stops: "OSS 117: Le Caire …",
    "Kumiko, the Treasure Hunter"."""
    if best is None or is_known_title(best.key):
        return best
    wholes = (
        c
        for c in candidates
        if best and c.key.startswith(f"{best.key} ") and c.words[len(best.words) :].lstrip()[:1] in (":", ",")
    )
    return next((c for c in wholes if is_known_title(c.key)), best)


def _stays(heading: Candidate, chosen: Candidate) -> bool:
    """A heading holds the chosen words, and not beside furniture ("Cinéma : Alma") or just with small ones beside a
    known film: "Avatar ferait presque date"."""
    if "how framed" in chosen.terms and "body" in chosen.terms:
        return False
    called = chosen.method == "told" and is_known_title(chosen.key) and not is_known_title(heading.key)
    return chosen.key in heading.key and not (called and heading.words.replace(chosen.words, "").islower())


def _is_outdone(above: Line, candidates: Iterable[Candidate], stretch: Stretch) -> bool:
    """The page begins with a title that the text says again, or a known film's, not the line over the credit: "Release Info"."""
    lead = stretch.lines[0]
    heads = [c for c in candidates if any(lead.start <= start < lead.end for start, _ in c.places)]
    under = (c for c in candidates if any(above.start <= start < above.end for start, _ in c.places))
    if lead is above or any("body" in c.terms or is_known_title(c.key) for c in under):
        return False
    body = f" {folded_lines(stretch.page.text, stretch.lines, LONGEST_BODY)} "
    return any(("body" in c.terms and c.points >= PLAIN) or is_told_with_people(c.key, body) for c in heads)


def _credited(candidate: Candidate, above: Line, signs: tuple[str, ...], made: bool) -> Candidate:
    """The candidate with the signs of the line over the credit. `made`: the line goes on with its film's maker."""
    if any(above.start <= start < above.end for start, _ in candidate.places):
        for sign in signs if ("how made" if made else "how whole") in candidate.terms else signs[: 1 - made]:
            candidate = _with(candidate, sign)
    return candidate


def _is_made(candidates: Iterable[Candidate], above: Line) -> bool:
    """The line over the facts is "Municipale de Thomas Paulot", and the text names the film without its maker."""
    told = (c for c in candidates if "how made" in c.terms and "body" in c.terms)
    return any(above.start <= start < above.end for c in told for start, _ in c.places)


def _with(candidate: Candidate, sign: str) -> Candidate:
    return candidate._replace(points=candidate.points + POINTS[sign], terms={**candidate.terms, sign: 1.0})


def _rank(candidate: Candidate) -> tuple[float, int]:
    return candidate.points, len(candidate.words)


def options(stretch: Stretch, headings: Sequence[Candidate], told: set[str]) -> list[Seen]:
    """What may be the title: headings that are no person's, and words that running text names, with all signs."""
    persons = frozenset(told | {word for name in told for word in name.split()[-1:]})
    signs = title_signs(stretch, persons, frozenset(c.key for c in headings))
    heads = {c.key: c for c in headings if not _is_of_a_person(c, signs, stretch.page.lang)}
    found = [
        Seen(c.key, c.words, c.places[0][0] if c.places else None, {**c.terms, "points": c.points}, signs.get(c.key))
        for c in heads.values()
    ]
    found += [
        Seen(key, s.words, s.start, {}, s)
        for key, s in signs.items()
        if key not in heads
        and key not in told
        and not is_bare_number(key, s, stretch.page.text)
        and not _is_byline(s.words, stretch.page.lang)
    ]
    keys = {o.key for o in found}
    for entry in named_by_entry(stretch):
        if (key := fold(str(entry.value))) not in keys:
            found.append(Seen(key, str(entry.value), entry.start, {}, None, entry=True))
    wholes = [c.words for c in heads.values() if "how whole" in c.terms]
    alone = {o.key for o in found if [name for name in o.heading if name.startswith("how ")] != ["how made"]}
    text = stretch.page.text
    found = [o for o in found if not is_wrongly_cut(o, alone, wholes, text) and not is_essay_on(o, found)]
    found.sort(
        key=lambda o: (-o.heading.get("points", 0.0) - (o.signs.points if o.signs else 0.0), o.start or 0, o.key)
    )
    return found[:MOST_OPTIONS]


def _weighed(stretch: Stretch, headings: Sequence[Candidate], told: set[str], fields: set[str]) -> Candidate | None:
    """The most probable of the headings and of the words that running text names; None where none is probable."""
    listed = options(stretch, headings, told)
    if (chosen := choose(stretch, listed, fields)) is None:
        return None
    best = listed[chosen.number]
    outright = best.signs is not None and not best.signs.kinds.isdisjoint(OUTRIGHT)
    heading = next((c for c in headings if c.key == best.key), None)
    if heading:
        return heading._replace(method="told") if outright else heading
    if best.signs is None:
        return None  # the entry of a catalogue, told with its doubt
    place = (best.signs.start, best.signs.end)
    return Candidate(best.key, best.words, (place,), best.signs.points, "told" if outright else "marked")


def _is_of_a_person(heading: Candidate, signs: Mapping[str, Signs], lang: str | None) -> bool:
    """The heading begins with a character, or ends with the film's maker: "… de Justine Triet"."""
    if _is_byline(heading.words, lang):
        return True
    return any(
        ("character" in s.kinds and heading.key.startswith(key) and "how framed" not in heading.terms)
        or ("person" in s.kinds and " " in key and f" {heading.key}".endswith(f" {key}"))
        for key, s in signs.items()
        if key in heading.key
    )


def _is_byline(words: str, lang: str | None) -> bool:
    """ "By Rich Cline", "Von: Ada Ruiz"; "Do Not Hesitate" begins with a word that stands before makers elsewhere."""
    first, _, rest = words.partition(" ")
    return " " in rest and first.lower().rstrip(":") in by_words(lang) and is_name(rest)


def _findings(candidates: Iterable[Candidate]) -> list[Finding]:
    return [
        Finding(
            field="title",
            value=calm(c.words),
            start=c.places[0][0] if c.places else None,
            end=c.places[0][1] if c.places else None,
            path=None if c.places else "metadata.title",
            text=c.words,
            method=c.method if c.places else "metadata",
        )
        for c in candidates
    ]


def _labelled_places(stretch: Stretch, known: Iterable[Finding]) -> tuple[int, ...]:
    """Places of labelled values, and of makers at the head of a line of facts: "Martin McDonagh · 1h 54m · 2022"."""
    text = stretch.page.text
    return tuple(
        f.start
        for f in known
        if f.start is not None
        and (
            (f.method == "label" and (f.field != "title" or f.of is not None))
            or (f.field == "director" and f.method == "fact-line" and text[f.start - 1 : f.start] in ("", "\n"))
        )
    )


def _candidates(stretch: Stretch, taken: tuple[int, ...], above: Line | None = None) -> list[Candidate]:
    """Title parts of the headings and of <title>, with their points; lines of the fact sheet are none."""
    page = stretch.page
    carrying = [(line, w) for line, w in headings(stretch) if not any(line.start <= at < line.end for at in taken)]
    if above and above not in (line for line, _ in carrying):
        carrying.append((above, POINTS["lead"]))
    heads = {line.start for line, _ in carrying}
    rest = (line for line in stretch.lines if line.start not in heads)
    body = f" {folded_lines(page.text, rest, LONGEST_BODY)} "
    seen: dict[str, list[_Sighting]] = {}
    for line, weight in carrying:
        words = page.text[line.start : line.end]
        alone = beside_date(words) if line is above else ()
        parts = heading_parts(words, line.level, line is stretch.lines[0], page.text)
        for part in (*alone, *with_known(words, parts, body)):
            seen.setdefault(fold(part.words), []).append(_Sighting(part, line.start, weight))
    if stretch.subject == 0 and stretch.whole:
        for name in ("og:title", "title"):
            told = is_headline(page.metadata.get(name, ""))
            for part in heading_parts(page.metadata.get(name, ""), 1, True, page.text):
                if told and part.how in _PLAIN:
                    continue
                seen.setdefault(fold(part.words), []).append(_Sighting(part, None, POINTS["metadata"]))
    none = (site_names(page), title_articles(), label_names(page.lang), craft())
    sighted = {
        key: found
        for key, found in seen.items()
        if is_told_with_people(key, body) or not is_no_heading(page, found[0].part.words, none, body)
    }
    makers = {
        f"{key}{by}{fold(s.part.maker)}"
        for key, found in sighted.items()
        for s in found
        if s.part.maker and s.part.how == "framed"
        for by in (" ", *(f" {by} " for by in by_words()))
    }
    sighted = {
        key: found
        for key, found in sighted.items()
        if not _is_prefixed(key, sighted)
        and key not in makers
        and not (key.isdigit() and all(s.part.how in ("first", "inner") for s in found))
    }
    found = [_candidate(key, seen_at, body, sighted) for key, seen_at in sighted.items()]
    named = {
        c.key for c in found if _own_count(c.key, body, sighted) or any(s.part.how in _SET_OFF for s in sighted[c.key])
    }
    return [_with(c, "headline") if _is_headed(c, named, body, page) else c for c in found]


def _is_headed(candidate: Candidate, named: set[str], body: str, page: Page) -> bool:
    """ "Petite Maman : une fable tendre": the title and a headline that nothing says again lose to the title alone."""
    title, mark, rest = candidate.words.partition(":")
    if not mark and " " in candidate.words.partition(",")[0]:  # "Les Choristes, la voix de l'enfance"
        title, mark, rest = candidate.words.partition(",")
    told = rest.lstrip(" ‘'“\"«")[:1].islower() or not film_nouns().isdisjoint(rest.lower().split())
    told = told or goes_on_with_a_person(f"{title}, {rest.strip()}")  # "Petite Maman: Céline Sciamma goes small"
    if mark and told and fold(title) in named and f" {fold(rest)} " not in body:
        return True
    dated = "how dated" in candidate.terms
    led_in = page.kind in HEADLINED and is_led_in(candidate.words, body, page.text)
    led_in = led_in or goes_on(candidate.words, body, page.text)
    return led_in or (not dated and goes_on_with_a_person(candidate.words))


def _is_prefixed(key: str, others: Mapping[str, list[_Sighting]]) -> bool:  # "Film Amarcord" beside "Amarcord"
    first, _, rest = key.partition(" ")
    return rest in others and first in map(fold, rules.words("small", "title_noun"))


def _candidate(key: str, found: list[_Sighting], body: str, others: Mapping[str, list[_Sighting]]) -> Candidate:
    words, how = found[0].part.words, found[0].part.how
    count = min(4, _own_count(key, body, others))
    plain = not count and all(s.part.how in _PLAIN for s in found)
    shouted = words.isupper() and len(words) > 3 and how == "first" and not _is_within_shouted(key, words, others)
    starts = (s for s in found if s.part.how in ("whole", "dated") and s.weight == POINTS["h1"] and s.part.start <= 8)
    added = {
        "whole h1": float(any(starts)),
        "unsupported": float(plain and all(s.weight == POINTS["lead"] for s in found)),
        "unsupported under a date": float(plain and all(s.weight == POINTS["under a date"] for s in found)),
        "of films": float(not count and _speaks_of_films(found[0].part)),
        "again": min(3, len({s.offset for s in found})) - 1,
        "body": count,
        "dated by maker": float(any(s.part.how == "dated" and s.part.maker is not None for s in found)),
        "subtitled": float(how == "whole" and is_subtitled(words)),
        "shouted": float(shouted),
        "lower": float(words[:1].islower()),
        "event": float(bool(_EVENT.search(words)) and not is_known_title(key)),
        "joined": len(_JOINED.findall(words)),
        "long": max(0, len(words.split()) - 8),
        **_of_maker(found, body),
    }
    points = max(POINTS[s.part.how] for s in found) + max(s.weight for s in found)
    points += sum(POINTS[name] * value for name, value in added.items() if value)
    places = tuple((s.offset + s.part.start, s.offset + s.part.end) for s in found if s.offset is not None)
    sure = shouted or any(s.part.how in _SET_OFF or (s.part.how == "whole" and s.weight == POINTS["h1"]) for s in found)
    standing = {f"how {s.part.how}": 1.0 for s in found} | {f"at {_stands(s.weight)}": 1.0 for s in found}
    terms = standing | {name: value for name, value in added.items() if value}
    return Candidate(key, words, places, points, "heading" if sure else "line", terms)


def _of_maker(found: Iterable[_Sighting], body: str) -> dict[str, float]:
    """Whether the text says the family name with which the heading goes on behind the title, and that it makes a film."""
    names = {fold(one.part.maker).rpartition(" ")[2] for one in found if one.part.maker}
    said = [name for name in names if f" {name} " in body]
    tells = any(made_by().match(body, place.end()) for name in said for place in re.finditer(f" {name}(?= )", body))
    return {"maker said": float(bool(said)), "maker tells": float(tells)}


_JOINED = re.compile(r"[,–—|]\s|\s-\s")


def _stands(weight: float) -> str:
    """The name of a heading's weight; weights that are added up are those of lines over a credit."""
    return next(
        (name for name in ("h1", "heading", "under a date", "lead", "metadata") if POINTS[name] == weight), "credited"
    )


def _speaks_of_films(part: TitlePart) -> bool:
    """ "Mélancolique hommage au cinéma": a headline in small letters that calls something a film."""
    return part.how in _PLAIN and any(word in film_nouns() for word in part.words.split()[1:])


def _is_within_shouted(key: str, words: str, others: Mapping[str, list[_Sighting]]) -> bool:
    """ "PARIS, TEXAS": the whole heading is in capitals, its first part is not set off by them."""
    return any(
        other != key and other.startswith(f"{key} ") and found[0].part.words.isupper() and found[0].part.how == "whole"
        for other, found in others.items()
    )


_SET_OFF = ("quoted", "dated", "dated inner", "framed")  # signs that a part of a heading is a title
_PLAIN = ("whole", "first", "inner")


def _own_count(key: str, body: str, others: Iterable[str]) -> int:
    """How often the body has these words other than inside a longer candidate ("Dune" in "Dune: Part Two")."""
    count = body.count(f" {key} ")
    if not count:
        return 0
    longer = {other for other in others if len(other) > len(key) and f" {key} " in f" {other} "}
    return max(0, count - sum(body.count(f" {other} ") for other in longer))
