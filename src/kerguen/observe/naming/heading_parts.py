"""Heading parts: the stretches of a heading that may be its film's title; captions, quotations and credits have none."""

import re
from collections.abc import Iterator
from functools import cache

from msgspec.structs import replace

from kerguen import rules
from kerguen.observe.naming.headings import house_words
from kerguen.observe.naming.sign_patterns import LINK_ADDRESS
from kerguen.observe.naming.title_words import by_words, directed_by
from kerguen.text.fold import fold
from kerguen.text.phrases import alternation, small
from kerguen.values.known_titles import is_known_title, known_films
from kerguen.values.people import is_full_name, is_name, running_name
from kerguen.values.terms import country_of
from kerguen.values.title_leads import asked_title, film_nouns_folded, headline_title
from kerguen.values.titles import TitlePart, heading_frame, is_furniture, small_words, title_parts, title_small


def heading_parts(words: str, level: int, first: bool, text: str = "") -> tuple[TitlePart, ...]:
    """The parts of a heading of this level; `first`: it stands first on its page; `text`: the page's."""
    if linked := _LINKED.fullmatch(words):
        shift, inner = linked.start(1), heading_parts(linked[1], level, first, text)
        return tuple(replace(part, start=part.start + shift, end=part.end + shift) for part in inner)
    if _is_no_heading(words, level, first):
        return ()
    half = len(words) // 2
    is_doubled = len(words) > SHORTEST_DOUBLED and words[half : half + 1] == " " and words[:half] == words[half + 1 :]
    if is_doubled and words[half - 1] not in "!?":  # but "Paradies! Paradies!"
        words = words[:half]  # "Lindes del norte Lindes del norte": a caption and the heading over it
    parts = tuple(
        _with_maker(_without_maker(_without_review(_of_known_year(part)), words, text), words)
        for part in _parts(words, first, text)
    )
    owned = "'s " in words or "’s " in words  # "Review: Ada Ruiz's Alma"
    parts = tuple(_beside_talk(part, words) for part in parts)
    framed = heading_frame(words) if not level and ":" in words and not owned else None  # "Filmhuis: Alma"
    beside = " " in words and not _APART.isdisjoint(words)
    parts = tuple(
        replace(part, how="framed")
        if framed and part.how == "whole" and part.start == framed.start
        else _beside_maker(part, text)
        if beside and part.how in _WHOLE
        else part
        for part in parts
    )
    return (*parts, *(made for part in parts if part.how in _MAY_END_IN_MAKER and (made := _made(part, text))))


def _of_known_year(part: TitlePart) -> TitlePart:
    """ "Inception 2010": the year behind a title that a film of that year bears; "Blade Runner 2049" is one title."""
    if part.how not in _WHOLE or (dated := _YEAR_AT_END.search(part.words)) is None:
        return part
    title, year = part.words[: dated.start()], int(dated[1])
    if is_known_title(fold(part.words)) or not any(film.year == year for film in known_films(fold(title))):
        return part
    return replace(part, words=title, end=part.start + len(title), how="dated", year=year)


_YEAR_AT_END = re.compile(r"[ \xa0]((?:19|20)\d\d)\Z")


def _beside_talk(part: TitlePart, heading: str) -> TitlePart:
    """ "Lindes – Q&A with Marta Solano", "Entretien : Marta Solano – Lindes": the title beside who talks of it."""
    behind = part.how == "first" and _talk_behind().match(heading, part.end)
    before = part.how == "inner" and part.end == len(heading) and _talk_before().fullmatch(heading, 0, part.start)
    return replace(part, how="framed") if behind or before else part


@cache
def _talk_behind() -> re.Pattern[str]:
    return re.compile(rf"\s?[–—|:-]\s(?i:{alternation(rules.words('title_furniture', 'talks'))})\s")


@cache
def _talk_before() -> re.Pattern[str]:
    nouns = {talk.split()[0] for talk in rules.words("title_furniture", "talks")}
    return re.compile(rf"(?i:{alternation(nouns)})\s?:\s{running_name().pattern}\s[–—-]\s")


def _beside_maker(part: TitlePart, text: str) -> TitlePart:
    """ "Lindes, Marta Solano", "Lindes – Marta Solano – 2019", "Marta Solano – Lindes": the title alone, with its maker."""
    both = (pattern.fullmatch(part.words) for pattern in (_SIDE_BY_SIDE, _OWNER_FIRST))
    return next((made for m in both if m and (made := _apart(part, m, text)) is not part), part)


def _apart(part: TitlePart, m: re.Match[str], text: str) -> TitlePart:
    """The title of a heading that may name its maker beside it; the heading's own part where it does not."""
    title, name, owned = m["title"], m["name"], m.re is _OWNER_FIRST
    own = text.count(part.words)
    bare = " " in name and is_name(name) and fold(name.split()[0]) not in small_words()  # but "The Reel Report"
    if not (is_full_name(name) or (bare and text.count(name) > own)) or is_furniture(title):
        return part
    if (is_full_name(title) and text.count(title.rpartition(" ")[2]) > own) or is_known_title(fold(part.words)):
        return part
    apart = (not owned and m["year"]) or text.count(name.rpartition(" ")[2]) > own
    if owned:  # and no character: "Jack Reacher: Never Go Back"
        again = text.count(title) > own and text.count(name.split()[0]) == text.count(name)
        apart = _is_credited(name, text) or (again and apart)
    start = part.start + m.start("title")
    return replace(part, words=title, start=start, end=start + len(title), how="framed", maker=name) if apart else part


_WHOLE, _APART = frozenset(("whole", "framed", "dated")), frozenset(",:|–—-")
_SIDE_BY_SIDE = re.compile(
    r"(?P<title>[^\Wa-zß-ÿ_][^\n|–—]{1,60})(?:, | [|–—-] )(?P<name>[^\n,:|–—()\d]{5,40}?)(?P<year>(?:, | [|–—-] )(?:19|20)\d\d)?"
)
_OWNER_FIRST = re.compile(r"(?P<name>[^\n,:|–—()\d]{5,40})(?:: | [|–—-] )(?P<title>[^\Wa-zß-ÿ_][^\n|–—]{1,60})")


def _without_review(part: TitlePart) -> TitlePart:
    """ "Lindes: recensione del film di Marta Solano", "Lindes película dirigida por Marta Solano": what stands before."""
    if part.how not in ("whole", "framed", "first"):
        return part
    m = _review().search(part.words) if ": " in part.words else None
    m = m or _credit_within().search(part.words)
    if m is None or m.start() < SHORTEST:
        return part
    return replace(part, words=part.words[: m.start()], end=part.start + m.start(), how="framed")


@cache
def _credit_within() -> re.Pattern[str]:
    nouns = small("title_noun")
    told = alternation(directed_by())
    return re.compile(rf",?\s(?:(?:{small('definite')})\s)?(?i:{nouns}),?\s(?:{told})\s{running_name().pattern}")


_LINKED = re.compile(
    rf"[*_ ]{{0,3}}\[([^\[\]\n]{{1,120}}){LINK_ADDRESS}[*_ ]{{0,3}}"
)  # "[Alma](https://…)": all of the heading
SHORTEST = 2  # characters of a title


@cache
def _review() -> re.Pattern[str]:
    return re.compile(
        rf"\s?:\s(?:(?:{small('our_review')})\s)?(?:{alternation(rules.words('title_furniture', 'after'))})\s",
        re.IGNORECASE,
    )


def _with_maker(part: TitlePart, heading: str) -> TitlePart:
    """ "Alma (1987, Ada Ruiz)": the bracket behind a title that gives its year names the maker too."""
    if part.how != "dated" or (bracket := _BRACKET.match(heading, part.end)) is None:
        return part
    said = (words for words in _WITHIN.split(bracket[1]) if " " in words and is_name(words))
    return replace(part, maker=next((words for words in said if country_of(fold(words)) is None), None))


_WITHIN = re.compile(r", ?|[/|·] ?")
_BRACKET = re.compile(r"[*_\"”»’']{0,3} ?[(\[]([^()\[\]\n]{9,60})[)\]]")
SHORTEST_DOUBLED = 12  # characters; "New York New York" is shorter than no such title, and keeps its comma
_MAY_END_IN_MAKER = frozenset(("whole", "first", "framed", "inner"))


def _made(part: TitlePart, text: str) -> TitlePart | None:
    """ "Lindes de Marta Solano": what stands before the full name that ends a heading, which may be its maker's."""
    for place in reversed([*_BEFORE_MAKER.finditer(part.words)]):
        name = part.words[place.end() :]
        named = is_full_name(name) or _are_two(name) or _is_credited(name, text) or _is_again(name, part.words, text)
        if place.start() > 1 and named:
            words = part.words[: place.start()].rstrip("*_ ")
            before, comma, after = words.rpartition(", ")
            words = before if comma and is_furniture(after) else words  # "Lindes, recensione del film di Ada Rey"
            return replace(part, words=words, end=part.start + len(words), how="made", maker=name)
    return None


def _are_two(names: str) -> bool:
    """ "Marta Solano und Yi Okafor": who made a film together, and seldom the two whom a title names."""
    both = _AND.split(names)
    return len(both) > 1 and all(map(is_full_name, both))


_YEAR_BEHIND = re.compile(r", (?:19|20)\d\d\W*$")
_AND = re.compile(rf" (?:{small('and')}|&) ")
_PLAYED_TOO = rf"(?:{small('and_with')}) "  # "Lindes de et avec Ada Rey"
_DE_ET_AVEC = re.compile(rf" (?:{small('made_as')}) {_PLAYED_TOO}")
_BEFORE_MAKER = re.compile(rf" (?:(?:{small('made_as')}) (?:{_PLAYED_TOO})?|d['’])(?=[^\W\d_a-zß-ÿ][\w'’.-]* )")


def _without_maker(part: TitlePart, heading: str, text: str) -> TitlePart:
    """ "[Critique] Se fondre de Simon Lavoie", "Teorema di Pier Paolo Pasolini, la recensione": what stands before a full
    name that ends a heading of a review.

    A title that the text says whole again keeps its person: "Le Fabuleux Destin d'Amélie Poulain".
    """
    reviewed = (
        part.how in ("whole", "first", "framed")
        and not _RULE.search(heading, 0, part.start)
        and any(map(str.isalpha, heading[: part.start] + heading[part.end :] * (part.how == "framed")))
    )
    outright = _DE_ET_AVEC.search(part.words)
    made = _made(part, text) if part.how in _BEFORE_A_MAKER else None
    if made is None or made.maker is None or part.how == "inner":
        return part
    if _is_credited(made.maker, text):
        return replace(made, how="framed")
    dated = part.how in ("dated", "dated inner") or _YEAR_BEHIND.match(heading, part.end)
    sure = reviewed or outright or dated or _are_two(made.maker)
    return replace(made, how="framed") if sure and text.lower().count(part.words.lower()) < 2 else part


def _is_again(name: str, title: str, text: str) -> bool:
    """The text says the name apart from the heading's words too: "Lindes di Yi Okafor" over "Yi Okafor racconta …"; or it says
    no word of it apart, which it would of a character: "Lindes di Yi Okafor, la recensione"."""
    if " " not in name or not is_name(name):
        return False
    apart = text.count(name) > text.count(title) > 0
    return apart or all(text.count(word) == text.count(title) for word in name.split())


_BEFORE_A_MAKER = _MAY_END_IN_MAKER | {"dated", "dated inner"}


def _is_credited(name: str, text: str) -> bool:
    """The text says elsewhere that who is so named directed: "il nuovo film di Marta Solano"."""
    if not is_name(name):
        return False
    cues = _credits()
    return any(
        text[max(0, m.start() - 30) : m.start()].rstrip().lower().endswith(cues)
        for m in re.finditer(re.escape(name), text)
    )


@cache
def _credits() -> tuple[str, ...]:
    return tuple(f" {cue}" for cue in rules.words("roles", "director_before") if " " in cue)


_RULE = re.compile(r"[|/»]")


def _is_no_heading(words: str, level: int, first: bool) -> bool:
    """Someone's words, the caption of a picture, a line of a fact sheet: "Regie: Sean Baker"."""
    if _SAYS.match(words) or _MARKED.search(words) or _SAID_BY.match(words) or (not level and _CAPTION.search(words)):
        return True
    if _credit_opens().match(words):
        return True
    label, colon, rest = words.strip(" *_").partition(":")
    if rest.count(", ") >= LISTED and all(map(is_full_name, rest.strip().split(", "))):
        return True  # "Équipe : Ada Rey, Léo Marchal, Ana Ruiz"
    return bool(colon and rest.strip()) and ((not first and fold(label) in _sheet_labels()) or fold(label) in _series())


LISTED = 2  # commas between the names of a list
_CAPTION = re.compile(rf"©|^(?:{small('caption')})\s?:")


@cache
def _credit_opens() -> re.Pattern[str]:
    """ "Réalisé par Justine Triet": a line that says who made the film."""
    by = tuple(by_words())
    cues = {w for w in rules.words("roles", "director_before") if " " in w and w.split()[-1] in by}
    return re.compile(rf"\W{{0,3}}(?i:{'|'.join(sorted(map(re.escape, cues)))})\s{running_name().pattern}\W*\Z")


@cache
def _series() -> frozenset[str]:
    """ "Filmreihe: Klassiker", "Ciclo: Otras miradas": what follows is the name of several films together."""
    return frozenset(map(fold, rules.words("title_furniture", "series")))


@cache
def _sheet_labels() -> frozenset[str]:
    """Labels of persons, firms and days, whose lines name no film."""
    fields = ("director", "cast", "writer", "release_date", "runtime", "year", "country", "distributor", "synopsis")
    listed = [*rules.words("labels", *fields), *rules.words("verdict", "author"), "author", "publish date", "date"]
    crew = {label for label in rules.words("labels", "ignored") if label.startswith(_CREW)}
    return frozenset(map(fold, (*listed, *crew)))


_CREW = rules.words("roles", "crew_stems")


def _parts(words: str, first: bool, text: str) -> Iterator[TitlePart]:
    """One further down that is all in quotation marks is a section's, not set off as a title."""
    if headlined := _headlined(words, text):
        yield headlined
        return
    bare = words.strip(" *_#")
    whole = bool(bare) and not first and bare[0] in '„“«"' and bare[-1] in '“”»"' and bare.count(bare[-1]) < 3
    for part in title_parts(words):
        part = _unclosed(part, words)
        twice = part.how == "dated" or (part.how == "whole" and " / " in words and _is_said_apart(words, text))
        if twice and (names := _named_twice(part)):
            yield from names
        else:
            yield replace(part, how="whole") if whole and part.how == "quoted" and not part.year else part


def _unclosed(part: TitlePart, words: str) -> TitlePart:
    """Without the quotation mark that opened before it: "title: 'Review: Lindes'" of front matter, not "Singin'"."""
    mark, opened = part.words[-1:], words[: part.start].count(part.words[-1:])
    odd = mark and mark in "'\"" and opened == part.words.count(mark) == 1
    return replace(part, words=part.words[:-1], end=part.end - 1) if odd else part


def _headlined(words: str, text: str) -> TitlePart | None:
    """ "Lindes wins Golden Bear", "First trailer for Lindes", "Notes on Lindes": the title in what a heading tells of it; the
    text says it again apart, or it is told outright and has few words that begin small and are none that titles write so."""
    if asked_title(words):
        return None
    outright = headline_title(words)
    place = outright or (None if ":" in words else headline_title(words, outright=False))
    title = words[slice(*place)] if place else ""
    said = fold(title).split()
    if (
        place is None
        or not any(map(str.isalpha, title))
        or _COMMENTED.search(title)
        or is_furniture(title)
        or small_words().issuperset(said)
        or not house_words().isdisjoint(said)
    ):
        return None
    lower = sum(word[0].islower() and word not in title_small() for word in title.split())
    if (not outright or lower > MOST_LOWER or ":" in title) and text.count(title) <= text.count(words):
        return None
    alone = " " not in title and any(map(str.isalnum, words[place[1] :]))
    if not outright and not _is_said_within(title, text, set_off=alone):
        return None
    noun, _, rest = title.partition(" ")
    start = place[0]
    if fold(noun) in film_nouns_folded() and text.count(rest) > text.count(title):  # "Documentary Lindes wins …"
        title, start = rest, place[1] - len(rest)
    return TitlePart(words=title, start=start, end=place[1], how="framed")


def _is_said_within(title: str, text: str, set_off: bool) -> bool:
    """The text says the title within a sentence, or sets it off: "Here" only begins some, and a single word before "is"
    must be `set_off`: "Fear is a strong thing"."""
    before = (text[max(0, m.start() - 2) : m.start()] for m in re.finditer(re.escape(title), text))
    leads = [lead for lead in before if lead.strip()]
    within = not set_off and any(lead[:1].islower() or lead[:1] in ",;" for lead in leads)
    return within or any(lead[-1:] in '“«„‘"*_[' for lead in leads)


_COMMENTED = re.compile(r"[(¿?]|\s?:\s(?=[^\WA-ZÀ-ÖØ-Þ])|\s[–—-]\s")  # "Lindes: should one see", no title's own words
MOST_LOWER = 2  # words of a title in sentence case


def _is_said_apart(words: str, text: str) -> bool:
    """The text says the first of two names without the second: "Lindes" over "Lindes / Borders"."""
    name, whole = fold(words.partition(" / ")[0]), fold(text)
    return whole.count(f"{name} ") > whole.count(fold(words))


def _named_twice(part: TitlePart) -> tuple[TitlePart, ...]:
    """ "Tystnaden / The Silence (1963)", "Les Chaussons rouges/The Red Shoes (1948)", "Ikiru 生きる (1952)": two names of a
    film, not "Face/Off"."""
    left, slash, right = _OTHER_SCRIPT.sub("/ ", part.words).partition("/")
    if not slash or not left or "/" in right or not (left[-1] == " " == right[:1] or (" " in left and " " in right)):
        return ()
    start = part.end - len(right.lstrip())
    first = replace(part, words=left.rstrip(), end=part.start + len(left.rstrip()))
    return first, replace(part, words=right.lstrip(), start=start, how=part.how if "/" in part.words else "inner")


_OTHER_SCRIPT = re.compile(r"(?<=[A-Za-zÀ-ɏ\d!?.] )(?=[\u0370-\u1fff\u2e80-\uffdc][^A-Za-z]*\Z)")


_SAYS = re.compile(r"[^\W\d_a-zß-ÿ][\w'’.-]+(?: [^\W\d_a-zß-ÿ][\w'’.-]+){1,3}\s?:\s?[\"«“„]")  # "Eric Neuhoff : « …"
_MARKED = re.compile(r"\([★☆⭐½*]{1,6}\)\s?[\"“«„‘']")  # "NRC (★★★) 'Tenenkrommend'"
_SAID_BY = re.compile(r"\W{0,4}[\"“«„].*[\"”»]\s?\([^\W\d_a-z][^()\d]{2,40}\)\W*$")  # "“… bad movies” (Time Out)."


def is_subtitled(words: str) -> bool:
    """ "Dune: Part Two", "Furiosa: A Mad Max Saga": a short subtitle in capital letters, not a comment on the film."""
    main, colon, subtitle = words.partition(": ")
    second = [w for w in subtitle.split() if w not in title_small()]
    if (
        _ISSUE.fullmatch(main)
        or not colon
        or not 0 < len(second) <= LONGEST_SUBTITLE
        or is_furniture(subtitle)
        or is_furniture(main)
    ):
        return False
    return all(w[0].isupper() or w[0].isdigit() for w in second)


_ISSUE = re.compile(rf"(?:{small('week', 'issue_title')})\.?\s\d{{1,3}}", re.IGNORECASE)  # "Week 14: Alma"
LONGEST_SUBTITLE = 4  # words
