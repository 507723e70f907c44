"""Which came first, by what is known of a text beside its words: dates, languages, credits, debris of translation.

A sign says that a text is a copy; its weight says how far to believe it. Without signs nothing is certain: two texts
that translate each other look alike from both ends.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from urllib.parse import urlsplit

import msgspec

from kerguen import rules
from kerguen.model import Iso, Lang
from kerguen.text.fold import fold
from kerguen.text.phrases import small
from kerguen.values.outlets import outlet_at, outlet_named
from kerguen.voices.context import quoting

DEBRIS = re.compile(r"<\s+/?\w+>|&\s?#\s?\d+|\w\( \w|\w\.[A-ZÀ-Þ][a-zà-ÿ]{2,}\w|[a-z]”[A-Za-z][a-z]")
HEAD, FOOT = 300, 600  # characters at the ends of a page where it owns to its source
SENTENCE = re.compile(r"[.!?…]\s|[\n()\[\]|]")
CREDIT, OPENING = 160, 8  # characters of a sentence of credit; words in which it says so
HINT = 2.0  # weight of a single sign of translation: less than a credit, as much as a later date
CERTAIN = 1.0  # weight by which the first must lead a text of another language


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of one text of a family. `edges`: the beginning and the end of its page."""

    edges: str
    lang: Lang | None = None
    machine: bool = False  # the page shows signs of machine translation
    elsewhere: str | None = None  # why its words were first written in another language
    hint: str | None = None  # the sign of translation that it shows, be it too little to tell by
    outlet: str | None = None
    critic: str | None = None
    is_title_known: bool = False  # a page that is not of the family bears a title of the film that this one has
    is_byline_read: bool = True  # bylines are read of reviews only: of other pages nobody knows who signs them
    written: Iso | None = None
    url: str | None = None
    canonical: str | None = None


class Sign(msgspec.Struct, frozen=True):
    """One reason to take a text for a copy."""

    weight: float
    reason: str


def edges(text: str) -> str:
    """The parts of a page where it says whose words it carries."""
    return text[:HEAD] + "\n" + text[-FOOT:] if len(text) > HEAD + FOOT else text


def signs(page: str, family: Mapping[str, Told], own: frozenset[Lang] = frozenset()) -> tuple[Sign, ...]:
    """Why this page of the family is a copy, weightiest first. `own`: the languages that the film is spoken in."""
    told = family[page]
    found = [*_of_itself(told), *_beside(told, [t for p, t in family.items() if p != page], own)]
    return tuple(sorted(found, key=lambda s: -s.weight))


def weights(
    family: Mapping[str, Told], own: frozenset[Lang] = frozenset(), cuts: Iterable[tuple[str, str]] = ()
) -> dict[str, float]:
    """How far the signs speak for each page's being a copy. `cuts`: pages and those whose fuller text they were cut from.

    What speaks against a text speaks against what was cut out of it, unless that is dated earlier.
    """
    found = {page: sum(s.weight for s in signs(page, family, own)) for page in family}
    for cut, full in cuts:
        written, fuller = family[cut].written, family[full].written
        if not (written and fuller and written < fuller):
            found[cut] = max(found[cut], found[full])
    return found


def ranked(against: Mapping[str, float], centres: Mapping[str, float]) -> list[str]:
    """The pages of a family, the likeliest source first; `against`: see `weights`; `centres` decides between equals."""
    return sorted(against, key=lambda page: (against[page], -centres.get(page, 0.0), page))


def is_certain(ordered: list[str], family: Mapping[str, Told], against: Mapping[str, float]) -> bool:
    """Whether signs, and not likeness alone, set the first apart from every text of another language."""
    others = [p for p in ordered[1:] if family[p].lang != family[ordered[0]].lang]
    return all(against[p] >= against[ordered[0]] + CERTAIN for p in others)


def credits(text: str) -> tuple[str, ...]:
    """The phrases by which the text owns to another source: "traduit de", "first published in", "Quelle:", "(AFP)".

    They open a short sentence: "lines that sound translated from a leaflet" is no credit.
    """
    text = _OF_A_QUOTATION.sub(" ", text)
    found = [phrase for said in _short_sentences(text) for phrase in quoting("credits") if f" {phrase} " in said]
    found += [match[1].lower() for match in _labels().finditer(text)]
    return tuple(dict.fromkeys(found + [match[0].strip() for match in _agencies().finditer(text)]))


_OF_A_QUOTATION = re.compile(r"(?<=[»”“\"])[ \xa0]?\([^()\n]{3,60}\)")  # "« une fable » (traduit de l'espagnol)"


def _short_sentences(text: str) -> Iterator[str]:
    """The first folded words of every short sentence, between spaces."""
    for said in SENTENCE.split(text):
        if 0 < len(said) <= CREDIT:
            yield f" {' '.join(fold(said).split()[:OPENING])} "


def _of_itself(told: Told) -> Iterator[Sign]:
    if told.machine:
        yield Sign(4.0, "the page shows signs of machine translation")
    elif told.hint:
        yield Sign(HINT, told.hint)
    if credit := credits(told.edges):
        yield Sign(3.0, f"it says so: “{credit[0]}”")
    if told.canonical and told.url and _host(told.canonical) not in ("", _host(told.url)):
        yield Sign(3.0, f"it names {_host(told.canonical)} as its place")
    home = _home(told)
    if told.elsewhere:
        yield Sign(3.0, told.elsewhere)
    elif home and told.lang and home[0] != told.lang:
        yield Sign(home[2], f"{home[1]} writes in {home[0]}, the text is in {told.lang}")
    if debris := DEBRIS.findall(told.edges):
        yield Sign(min(2.0, float(len(debris))), f"debris: “{debris[0]}”")


def _beside(told: Told, others: list[Told], own: frozenset[Lang]) -> Iterator[Sign]:
    dates = [t.written for t in others if t.written]
    if told.written and dates and (first := min(dates)) < told.written[: len(first)]:
        yield Sign(2.0, f"dated {told.written}, another {first}")
    if credited := next((name for other in others if (name := _credited(told, other))), None):
        yield Sign(3.0, f"it names {credited}, and another page is from there")
    if told.is_byline_read and not _is_signed(told) and any(map(_is_signed, others)):
        yield Sign(0.5, "nobody signs it, and somebody signs another")
    if house := _house(told):
        yield Sign(-0.5, house)
    elif not (told.url or told.outlet or told.written) and any(map(_house, others)):
        yield Sign(-0.5, "where it stood is not known")
    known = {t.lang for t in (told, *others) if t.is_title_known}
    if known and told.lang not in known:
        yield Sign(1.0, "no other page has its title of the film, and one has that of another")
    if own and told.lang not in own and any(t.lang in own for t in others):
        yield Sign(1.0, "another is in the film's own language")


def _credited(told: Told, other: Told) -> str | None:
    """The site of another page, or its critic, named at the edges of this one, which stands elsewhere or is signed by
    somebody else."""
    said, here = f" {fold(told.edges)} ", _site_names(told)
    names = [name for name in _site_names(other) if name not in here]
    if other.critic and told.critic and fold(other.critic) != fold(told.critic):
        names.append(other.critic)
    return next((name for name in names if f" {fold(name)} " in said), None)


def _site_names(told: Told) -> tuple[str, ...]:
    """The host of the page's address, the outlet that it belongs to, and the outlet that has the host's name."""
    host = _host(told.url or "")
    site = outlet_at(told.url) if told.url else None
    named = told.outlet and fold(told.outlet).replace(" ", "") in host.replace("-", "").split(".")
    return tuple(name for name in (site and site.name, host, told.outlet if named else None) if name)


def _house(told: Told) -> str | None:
    """That the place which put a text out writes in the text's language, which makes it a little likelier the first."""
    home = _home(told)
    return f"{home[1]} writes in {home[0]}" if home and home[0] == told.lang else None


def _is_signed(told: Told) -> bool:
    """Whether a critic or an outlet signs it; the address where it is found is no signature."""
    places = {_host(address) for address in (told.url, told.canonical) if address}
    return bool(told.critic or (told.outlet and told.outlet.removeprefix("www.") not in places))


def _home(told: Told) -> tuple[Lang, str, float] | None:
    """The language of the place that put a text out: (language, the place, how far a stranger there is a sign)."""
    known = outlet_named(told.outlet) if told.outlet else None
    if known and known.lang:
        return known.lang, known.name, 3.0
    if told.url and (site := outlet_at(told.url)) and site.lang:
        return site.lang, site.name, 3.0
    said = set(fold(told.outlet or "").split())
    langs = [lang for lang, words in rules.table("quoting")["name_words"].items() if said & set(words)]
    if len(langs) == 1 and told.outlet:
        return langs[0], told.outlet, 2.0
    ending = _host(told.url or "").rsplit(".", 1)[-1]
    lang = rules.table("quoting")["endings"].get(ending)
    return (lang, _host(told.url or ""), 2.0) if lang else None


def _host(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:  # "http://[" is no address
        return ""


@cache
def _labels() -> re.Pattern[str]:
    names = "|".join(rules.table("quoting")["credit_labels"])
    return re.compile(rf"(?:^|[\n.(\[|–—]|(?<!\w)-)[ \t]*({names})[ \t\u00a0]?:", re.IGNORECASE)


@cache
def _agencies() -> re.Pattern[str]:
    names = "|".join(re.escape(name) for name in rules.table("quoting")["agencies"])
    return re.compile(
        rf"\((?:{names})(?:[/,][^()\n]{{1,20}})?\)|(?:©|\b(?:{small('with')}|{small('with', capital=True)}))\s(?:{names})\b"
    )
