"""Titles: headings -> the stretches that may be a film's title, with the furniture around them known by name."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from kerguen import rules
from kerguen.model import Noun
from kerguen.text.fold import fold
from kerguen.text.phrases import alternation, small
from kerguen.values.dates import dates, weekday_names
from kerguen.values.hanging import around, without_hanging
from kerguen.values.somebodys_review import is_somebodys_review
from kerguen.values.terms import genres
from kerguen.values.title_leads import asked_title, film_nouns_folded, lead_end, leading_furniture

LONGEST_TITLE = 14  # words
LONGEST_CACHED = 100  # characters of words whose answer is kept: menus and headings come again


class TitlePart(Noun, frozen=True, kw_only=True):
    """A stretch of a heading that may be a title. `how`: quoted, dated ("X (2022)"), whole, first, inner, made (by `maker`)."""

    words: str
    start: int
    end: int
    how: str
    year: int | None = None
    maker: str | None = None


@lru_cache(maxsize=4096)  # a heading's parts are asked for again and again
def title_parts(heading: str) -> tuple[TitlePart, ...]:
    """Every stretch of a heading that may be a title, furniture ("review", "[critique]") cut off."""
    if place := asked_title(heading):
        return tuple(_part(heading, *place, "framed", None))
    found: dict[tuple[int, int], TitlePart] = {}
    credited = tuple(_credited(heading))
    for part in (*_quoted(heading), *_dated(heading), *credited, *_runs(heading)):
        if not any(part.start < one.end < part.end for one in credited):
            found.setdefault((part.start, part.end), part)
    return tuple(found.values())


def heading_title(heading: str) -> TitlePart | None:
    """The title of a heading that is known to name a film: set off by marks, a year or furniture, else all of it."""
    if is_furniture(heading.strip(" \t*_#")):
        return None
    parts = [part for part in title_parts(heading) if any(map(str.isalpha, part.words))]
    return min(parts, key=lambda part: _SET_OFF.get(part.how, len(_SET_OFF)), default=None)


_SET_OFF = {how: rank for rank, how in enumerate(("quoted", "dated", "framed", "whole", "first"))}


def is_furniture(words: str) -> bool:
    """Whether these words stand beside titles and are none: "Review", "The critics", "Fiche technique"."""
    return _is_furniture(words) if len(words) <= LONGEST_CACHED else _is_furniture.__wrapped__(words)


@lru_cache(maxsize=32_768)
def _is_furniture(words: str) -> bool:
    folded = fold(words)
    if not folded or folded in _furniture() or folded in _made() or (len(folded) < 30 and _is_of_genres(words)):
        return True
    if is_somebodys_review(words, folded) or _LENGTH.fullmatch(folded) or _CERTIFICATE.fullmatch(folded):
        return True
    if " " in folded and len(folded) < 30 and _with_days().issuperset(folded.split()):
        return not _furniture().isdisjoint(folded.split())  # "Kino am Sonntag"
    numbered = _NUMBERED.fullmatch(folded)  # "Sneak Preview Week 14"
    return numbered is not None and numbered[1] in _furniture()


@cache
def _made() -> frozenset[str]:
    """ "Réalisé", "written and directed": what stands before "par" or "by" and a name, and is no film."""
    said = (("labels", "director"), ("roles", "director_before"), ("verdict", "author"))
    labels = (label for section, key in said for label in rules.words(section, key))
    parted = (fold(label).rpartition(" ") for label in labels)
    made = {first for first, _, last in parted if last in _MAKERS_BY}
    nouns = (*rules.words("roles", "film_nouns", "works"), *rules.words("verdict", "author", "author_nouns"))
    return frozenset(made - set(map(fold, nouns)))


_MAKERS_BY = frozenset(rules.words("small", "by"))


_LENGTH = re.compile(
    rf"(?:\d{{1,3}}|{alternation(rules.words('ratings', 'numerals'))}) (?:{small('minute')})"
)  # "8 Minute Review"
_CERTIFICATE = re.compile(r"\d\da|pg 13|nc 17")  # "14A", "PG-13"


def _is_of_genres(words: str) -> bool:
    """Genres and nothing that they do not explain: "Action | Thriller 2019", not "Crime 101", "Musical Chairs"."""
    found = genres(words)
    if not found:
        return False
    rest = [words[a:b] for a, b in zip((0, *(f[2] for f in found)), (*(f[1] for f in found), len(words)), strict=True)]
    left = [word for piece in rest for word in _WORD.findall(piece)]
    return not any(
        _THREE_DIGITS.fullmatch(word) or (word[0].isupper() and fold(word) not in _beside_genres()) for word in left
    )


_WORD = re.compile(r"\w+")
_THREE_DIGITS = re.compile(r"\d{3}")


@cache
def _beside_genres() -> frozenset[str]:
    """Words that stand beside genres: nouns for films, furniture, "Min.", "FSK"."""
    return frozenset((*film_nouns_folded(), *_furniture(), "min", "fsk", "usa", "uk", "tv", *small_words()))


_NUMBERED = re.compile(rf"(.{{3,40}}?)(?: (?i:{small('week', 'issue')}))? \d{{1,4}}")


def ends_in_furniture(words: str) -> bool:
    """Whether the word for a review stands last: "Past Lives Review"."""
    return bool(_trailing_furniture().search(words))


def is_framed(heading: str) -> bool:
    """Whether the heading says that it is a review: "Heat (1995): Review", "Heat (film review)", "Review: Heat"."""
    return lead_end(heading) > 0 or ends_in_furniture(" ".join(_WORD.findall(heading)))


def begins_in_furniture(words: str) -> bool:
    """Whether the words say first whose review they head: "Film Review: 'Past Lives' – Two Friends"."""
    return ":" in words[: lead_end(words)]


def heading_frame(heading: str) -> TitlePart | None:
    """The title of a line that says whose review it is and no more: "Recensie: Parradox", "Filmkritik: Lady Bird"."""
    words = heading.rstrip()
    if ":" not in words:
        return None
    m = leading_furniture().match(words) if len(words) < LONGEST_FRAME else None
    if m is None or ":" not in words[: m.end()] or words[-1:] in ".:":
        return None
    parts = tuple(_part(words, m.end(), len(words), "framed", None))
    return parts[0] if parts and (parts[0].words[0].isupper() or parts[0].words[0].isdigit()) else None


LONGEST_FRAME = 100  # characters


@cache
def _on_site() -> re.Pattern[str]:
    """ "Hemel op IMDb": a link beside the title, not a part of it."""
    sites = set(rules.words("title_furniture", "sites"))
    names = alternation(sites)
    return re.compile(rf"\s(?:{small('upon')})\s(?:{names})\s*$", re.IGNORECASE)


@cache
def title_small() -> frozenset[str]:
    """Words that a title writes small, in all lexicons."""
    return frozenset(rules.words("title_furniture", "small"))


@cache
def title_articles() -> frozenset[str]:
    """Articles, in all lexicons."""
    return frozenset(rules.words("title_furniture", "articles"))


@cache
def small_words() -> frozenset[str]:
    """Articles and small words of titles, in all lexicons: no title and no name alone."""
    return frozenset(rules.words("title_furniture", "small", "articles"))


@cache
def _said_of() -> frozenset[str]:
    """Verbs of which a film is the subject: "Close is vanaf 2 november te zien"."""
    return frozenset(rules.words("title_furniture", "said_of"))


@cache
def _furniture() -> frozenset[str]:
    return frozenset(fold(word) for word in rules.words("title_furniture", "words", "announces"))


@cache
def _with_days() -> frozenset[str]:
    """Furniture, the names of days and what stands before them: "am Sonntag", "op zondag"."""
    days = (name for name in rules.words("sessions", "weekdays") if len(name) > SHORTEST_DAY)
    return _furniture() | frozenset(map(fold, (*days, *rules.words("small", "on"))))


SHORTEST_DAY = 4  # letters of the name of a day that is no other word


@cache
def _released() -> re.Pattern[str]:
    """ "llega a los cines el próximo", "arriva nelle sale il": what stands between a title and the day it comes out."""
    cues = alternation(cue for cue in rules.words("release", "cinema") if " " in cue)
    return re.compile(rf"\s(?i:{cues})(?:\s[^\W\d_]{{1,10}}){{0,3}}\s?$")


@cache
def _review_of() -> re.Pattern[str]:
    """ "A review of", "my thoughts on", "critique de": a review and what it is of."""
    return re.compile(rf"(?:{alternation(rules.words('title_furniture', 'review_of'))})\s", re.IGNORECASE)


@cache
def _trailing_furniture() -> re.Pattern[str]:
    """ "The Holdovers review": the word for a review right after the title."""
    words = set(rules.words("title_furniture", "after"))
    return re.compile(rf"(?<=\w)[ \xa0](?:{'|'.join(sorted(words, key=len, reverse=True))})$", re.IGNORECASE)


_QUOTED = re.compile(
    r"»([^\s»«\n](?:[^»«\n]{0,88}[^\s»«\n]))«|[“«„\"‘]\s?([^“”«»„\"\n]{2,90}?)\s?[”»“\"’]"
    r"|(?<!\w)'([^'\n]{2,80}(?:'\w[^'\n]{1,40})?)'(?!\w)|(?<!\w)’([^’\n]{2,80})’(?!\w)"
    r"|(?<![\w*])[*_]([^*_\n]{2,90})[*_](?![\w*])"
)
_YEAR = re.compile(r"\s?[(\[]\s?(?:[^()\[\]]{0,24}?[ ,])?((?:18[89]|19\d|20\d)\d)(?:[^()\[\]]{0,20})?[)\]]")
_CUT = re.compile(
    r"\s*[|·•►»]\s*|\s+[-–—]+\s+|\s*:\s+|\s:\s*|,\s+|\s*[?!](?=\s|$)|\s*[\[(][^\])]{0,60}[\])]\s*|\s{3,}|(?:\s*//\s*)|[“”«»\"]"
)


def _quoted(heading: str) -> Iterator[TitlePart]:
    for m in _QUOTED.finditer(heading):
        group = m.lastindex or 1
        year = _YEAR.match(heading, m.end())
        before, inner = heading[: m.start()], m[group]
        if _is_headline(before, inner) or (_ORIGINAL.search(before) and not is_furniture(before.rstrip(" (*_"))):
            continue
        if not any(is_furniture(piece) for piece in _CUT.split(inner) if piece.strip()) and not is_furniture(inner):
            yield from _part(heading, m.start(group), m.end(group), "quoted", int(year[1]) if year else None)


def _is_headline(before: str, inner: str) -> bool:
    """ "Close: 'een film die je vindt'": what a title's own colon leads to is a sentence of the text, no title."""
    words = inner.split()
    return (
        before.rstrip().endswith(":")
        and len(words) >= HEADLINE
        and sum(w[0].islower() for w in words[1:]) * 2 > len(words)
    )


HEADLINE = 4  # words
_ORIGINAL = re.compile(r"^\W*[^\W\d_].*\w[*_]{0,3} \($")  # 'Das Leben der Anderen ("The Lives of Others", 2006'


def _dated(heading: str) -> Iterator[TitlePart]:
    for m in _YEAR.finditer(heading):
        before = [c.end() for c in _CUT.finditer(heading, 0, m.start())]
        owner = _OWNER.match(heading, 0, m.start())
        if owner and not before:
            yield from _part(heading, owner.end(), m.start(), "dated", int(m[1]))
        for start in [0, *before[-2:]]:
            yield from _part(heading, start, m.start(), "dated inner" if start else "dated", int(m[1]))


def _credited(heading: str) -> Iterator[TitlePart]:
    """ "Mouse — Dir. Kelly O'Sullivan": the words before the maker's credit; "1998, directed by" is a year."""
    m = _credit().search(heading)
    if m and not is_furniture(heading[: m.start()]) and not heading[: m.start()].strip("*_# ").isdigit():
        yield from _part(heading, 0, m.start(), "framed", None)


@cache
def _credit() -> re.Pattern[str]:
    cues = {w for w in rules.words("labels", "director") if len(w) > 2 and w not in _OTHER_MAKERS}
    return re.compile(
        rf"(?<=\w)(?:\s[-–—|/·]\s|,\s|\s?\()(?i:{alternation(cues)})[.:]?\s(?=[^\W\d_a-zß-ÿ]\w+\s[^\W\d_a-zß-ÿ])"
    )


_OTHER_MAKERS = frozenset(rules.words("roles", "title_trades"))  # "Drive, filmmaker X on …": no credit


# "Michelangelo Antonioni's The Passenger (1975)"
_OWNER = re.compile(r"[^\W\d_a-zß-ÿ][\w.-]+(?:\s[^\W\d_a-zß-ÿ][\w.-]+){1,2}['’]s\s(?=[^\W_a-zß-ÿ])")


def _runs(heading: str) -> Iterator[TitlePart]:
    """Runs of neighbouring parts between separators: a title may hold a colon or a comma itself."""
    bounds, position = [], 0
    for cut in _CUT.finditer(heading):
        if cut[0] in "?!" and heading.startswith(heading[position : cut.start()].rpartition(" ")[2], cut.end() + 1):
            continue  # "Tora! Tora! Tora!"
        bounds.append((position, cut.start()))
        position = cut.end()
    bounds.append((position, len(heading)))
    bounds = [(a, b) for a, b in bounds if heading[a:b].strip()][:6]
    for first in range(len(bounds)):
        for last in range(first, len(bounds)):
            if last > first and (
                is_furniture(heading[bounds[last][0] : bounds[last][1]])
                or _reviews(heading, bounds[last - 1 : last + 1])
            ):
                break  # "Dreams in the Dark: A Review of Alma"
            head = heading[slice(*bounds[first])].strip() if _COLON.match(heading, bounds[first][1]) else ""
            if last > first and " " in head and is_furniture(head):
                continue  # "Film recommendation: Past Lives", not "Home: A Love Story"
            mark = _LAST_MARK.match(heading, bounds[last][1]) if last == len(bounds) - 1 else None
            end = mark.end(1) if mark else bounds[last][1]
            yield from _part(heading, bounds[first][0], end, _how(heading, bounds, first, last), None)


def _reviews(heading: str, bounds: list[tuple[int, int]]) -> bool:
    """Whether the second run, behind a colon or a dash, begins with the words of a review."""
    (_, end), (start, stop) = bounds
    of = _review_of().match(heading, start, stop) if heading[end:start].strip() in _BEFORE_REVIEW else None
    return of is not None and not heading[of.end() : of.end() + 1].islower()  # "a review of the whole film"


_BEFORE_REVIEW = frozenset((":", "-", "–", "—", "|"))
_COLON = re.compile(r"\s?[:|]\s")
_LAST_MARK = re.compile(r"([ \xa0\u202f]?[?!]{1,3})\s*\Z")  # "Airplane!", "Qui a peur de Virginia Woolf ?"


def _how(heading: str, bounds: list[tuple[int, int]], first: int, last: int) -> str:
    """Where a run stands in its heading; framed: beside furniture, which is a sign of a title."""
    if first == 0 and last == len(bounds) - 1:
        return "whole"
    if first and _reviews(heading, bounds[first - 1 : first + 1]):
        return "framed"
    beside = [bounds[n] for n in (first - 1, last + 1) if 0 <= n < len(bounds)]
    if any(is_furniture(heading[a:b]) for a, b in beside):
        return "framed"
    return "first" if first == 0 else "inner"


_UNFILLED = re.compile(r"\{\{|\{%|<%|\$\{")  # "{{title}}": a template whose page is not written yet
_BEFORE_LABEL = re.compile(r"\s{3,}(?=[^\W\d_][\w ]{2,20}\s?[:–—-]\s)")  # "Casablanca     Genre – Drama"
_MARKUP = re.compile(r"(?<=[^\s>])\s?</?[A-Za-z]|(?<=\w)\*\*(?=\s\w)")  # a tag shown as text, the end of what is bold
_TWO_DIGITS = re.compile(r"\d\W|\d{2}")
_ENDS_IN_VERB = re.compile(r"\s\w{2,10}\s?$")
_COUNTED = re.compile(
    rf"\s?[:–—-]\s(?:\d{{1,3}}|{alternation(rules.words('ratings', 'numerals'))})[ -]\w+$", re.IGNORECASE
)  # "Jaws – 8 minute review"
_RUN_WEEK = re.compile(rf"\s\d{{1,2}}(?:\.|{small('ordinal')})\s(?:{small('week')})\Z")  # "Happy End 2. Woche"
_BEFORE_DATE = re.compile(rf"\s(?:{small('on', 'since')})\s?$", re.IGNORECASE)


def _part(heading: str, start: int, end: int, how: str, year: int | None) -> Iterator[TitlePart]:
    """The part without the furniture in front of it; nothing when only furniture is left."""
    left, right = start, end
    if how == "first" and right <= lead_end(heading):
        return  # "Criterion" of "Criterion Review: Lindes"
    for _ in range(2):
        left += len(heading[left:right]) - len(heading[left:right].lstrip(' \t\xa0*_#“«"„:|/-–—,'))
        lead = lead_end(heading, left, right)
        if lead == left:
            break
        if how == "first" and heading[end : end + 1] == ",":
            how = "framed"  # "Recensione di Lindes, il film di …"
        left = lead
    if _TWO_DIGITS.search(heading, left, right) and (
        dated := next(iter(dates(heading, None, None, left, right)), None)
    ):
        right = dated.start if dated.start > left + 2 else right
        if heading[left:right].strip(" \xa0.,").lower() in weekday_names():
            return
        if released := _released().search(heading, left, right):
            right = released.start()
        if before := _BEFORE_DATE.search(heading, left, right):
            right = before.start()
            if (verb := _ENDS_IN_VERB.search(heading, left, right)) and verb[0].strip() in _said_of():
                right = verb.start()
    if label := _BEFORE_LABEL.search(heading, left, right):
        right = label.start()
    if markup := _MARKUP.search(heading, left, right):
        right = markup.start()
    right -= len(heading[left:right]) - len(heading[left:right].rstrip(around()))
    if _TWO_DIGITS.search(heading, left, right) and (run := _RUN_WEEK.search(heading, left, right)):
        right = run.start()
    if site := _on_site().search(heading, left, right):
        right = site.start()
    if (bare := without_hanging(heading[left : right + 1])) != heading[left : right + 1]:
        right = left + len(bare)
    sign = how
    if tail := _trailing_furniture().search(heading, left, right):
        sign = "framed" if how in ("first", "inner") else how
        counted = _COUNTED.search(heading, left, tail.start())
        right = counted.start() if counted else tail.start()
    words = heading[left:right]
    if (
        words[:1] == "'" == words[-1:]
        or words.count('"') % 2
        or words.count("“") + words.count("„") != words.count("”")
        or words.count("»") > words.count("«")
        or (how == "whole" and words.count("«") > words.count("»"))
    ):
        return
    if words.lower() in small_words() or is_furniture(words):
        return  # "a" of ", a short review"
    if words and len(words.split()) <= LONGEST_TITLE and not _UNFILLED.search(words):
        yield TitlePart(words=words, start=left, end=right, how=sign, year=year)
