"""Labels: where a fact sheet names a field ("Réalisé par:", "Runtime", "Regie") and where the value stands."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice, pairwise
from typing import NamedTuple

from kerguen import rules
from kerguen.observe.facts.release_places import land
from kerguen.observe.label_below import MANY_LINES, below
from kerguen.observe.label_runs import label_run, opens_cast, run_beside
from kerguen.observe.lines import FOREIGN_ZONES, Line, Stretch
from kerguen.text.colons import colons
from kerguen.text.fold import fold
from kerguen.text.phrases import alternation, small
from kerguen.values.field_labels import LabelNames, label_names, own_labels
from kerguen.values.label_values import MARKUP, trimmed
from kerguen.values.outlets import outlet_named
from kerguen.values.people import is_name, people
from kerguen.values.terms import countries
from kerguen.values.titles import small_words

LONGEST_LABEL = 5  # words
LONGEST_SHEET_LINE = 4000  # characters of a line in which labels are looked for
LONGEST_BARE = 160  # characters of a line that is one label and names


class Pair(NamedTuple):
    """A label and the places of its value: one, or one per line. `strong`: marked by a colon, a cell, a row."""

    label: str
    start: int
    values: tuple[tuple[int, int], ...]
    strong: bool

    @property
    def method(self) -> str:
        """A label marked as one, or words that stand over others like a heading."""
        return "label" if self.strong else "heading-label"


class _Hit(NamedTuple):
    label: str
    start: int
    end: int
    colon: bool


def pairs(stretch: Stretch) -> tuple[Pair, ...]:
    """Every labelled value of a stretch, in page order, under the name its lexicon gives the label."""
    found: list[Pair] = []
    lines = stretch.sheet
    labels, own = label_names(stretch.page.lang), own_labels(stretch.page.lang)
    hits = [_hits(stretch.page.text, line, labels, own) for line in lines]
    bare = _bare_credits(stretch, hits)
    hits = [(bare[n],) if n in bare and not found_here else found_here for n, found_here in enumerate(hits)]
    plain = _plain_runs(stretch, hits)
    hits = [(plain[n],) if n in plain else found_here for n, found_here in enumerate(hits)]
    for index, line in enumerate(lines):
        for n, hit in enumerate(hits[index]):
            stop = hits[index][n + 1].start if n + 1 < len(hits[index]) else line.end
            value = trimmed(stretch.page.text, hit.end, stop)
            if value:
                more = _continued(stretch, index, hits) if hit.label == "cast" and stop == line.end else ()
                found.append(Pair(hit.label, hit.start, (value, *more), hit.colon))
            elif stop == line.end and (stacked := below(stretch, index, hits)):
                strong = hit.colon or (line.row is not None and line.zone not in FOREIGN_ZONES)
                found.append(Pair(hit.label, hit.start, stacked, strong))
    return tuple(found)


def _continued(stretch: Stretch, index: int, hits: list[tuple[_Hit, ...]]) -> Iterator[tuple[int, int]]:
    """The next lines of a list of names: broken after a comma ("Cast: A, B," over "C, D u.a."), or a name a line."""
    text, lines = stretch.page.text, stretch.sheet
    names = _stacked_names(stretch, index, hits)
    for later in range(index + 1, min(len(lines), index + MANY_LINES)):
        above, line = lines[later - 1], lines[later]
        if hits[later] or line.level or not (text[above.end - 1] == "," or later < names):
            return
        if people(text, line.start, line.end) and (place := trimmed(text, line.start, line.end)):
            yield place


def _stacked_names(stretch: Stretch, index: int, hits: list[tuple[_Hit, ...]]) -> int:
    """The line behind the full names that stand one a line between two labels: "Starring Amy Adams" over "Jeremy Renner"."""
    later, lines = index + 1, stretch.sheet
    while later < min(len(lines), index + MANY_LINES) and not hits[later] and not lines[later].level:
        words = stretch.words(lines[later])
        if not 1 <= words.count(" ") < LONGEST_LABEL_NAME or not is_name(words):
            return 0
        later += 1
    return later if later < len(lines) and hits[later] else 0


LONGEST_LABEL_NAME = 4  # words of a name that fills a line


def _bare_credits(stretch: Stretch, known: list[tuple[_Hit, ...]]) -> dict[int, _Hit]:
    """ "Von Maren Ade" over "Mit A, B": one word and names, beside another credit or under a line of facts."""
    labels, text = label_names(stretch.page.lang), stretch.page.text
    found: dict[int, _Hit] = {}
    for index, line in enumerate(stretch.sheet):
        words = text[line.start : line.end].split(None, 1) if line.end - line.start <= LONGEST_BARE else []
        if len(words) == 2 and not _INITIAL.fullmatch(words[0]) and labels.get(fold(words[0])) in _CREDITED:
            start = text.index(words[1], line.start)
            if _is_all_names(text, start, line.end):
                found[index] = _Hit(labels[fold(words[0])], line.start, start, True)
    kept = {}
    for index, hit in found.items():
        near = found.get(index - 1) if hit.label == "cast" else found.get(index + 1)
        credited = hit.label == "cast" and index and any(h.label == "director" for h in known[index - 1])
        if (
            credited
            or (near and near.label != hit.label)
            or (index and _FACTS.search(stretch.words(stretch.sheet[index - 1])))
            or (index == 1 and any(_OF_FACTS.search(text, below.start, below.end) for below in stretch.sheet[2:4]))
        ):
            kept[index] = hit
    return kept


def _plain_runs(stretch: Stretch, known: list[tuple[_Hit, ...]]) -> dict[int, _Hit]:
    """Lines that begin with a label and go on with its value, three or more in a row: "Pays Suisse" over "Durée 1h56"."""
    labels = label_names(stretch.page.lang)
    found: dict[int, _Hit] = {}
    run: list[tuple[int, _Hit]] = []
    for index, line in enumerate(stretch.sheet):
        hit = None if known[index] else _plain(stretch.page.text, line, labels)
        if hit and (hit.label == "ignored" or hit.label not in [h.label for _, h in run]):
            run.append((index, hit))
        elif not (known[index] and run):
            found |= dict(run) if len(run) >= PLAIN_RUN else {}
            run = [(index, hit)] if hit else []
    return found | (dict(run) if len(run) >= PLAIN_RUN else {})


PLAIN_RUN = 3


def _plain(text: str, line: Line, labels: LabelNames) -> _Hit | None:
    if line.end - line.start > 120:
        return None
    begun = _WORD.search(text, line.start, line.end)
    if begun is None or not text[begun.start()].isupper() or not labels.begun[begun[0]]:
        return None
    words = [m.span() for m in islice(_WORD.finditer(text, begun.start(), line.end), LONGEST_LABEL + 1)]
    for count in range(min(LONGEST_LABEL, len(words) - 1), 0, -1):
        end = words[count - 1][1]
        label = labels.get(fold(text[words[0][0] : end]))
        if label and (end - words[0][0] > 3 or (label == "year" and text[end + 1 : line.end].isdigit())):
            return _Hit(label, line.start, end, True)
    return None


_INITIAL = re.compile(r"[^\W\d_]\.?")  # of "D. W. Griffith", not the label "D:"
_FACTS = re.compile(r"\d.*[/|·•].*[^\W\d_]{4}")
_OF_FACTS = re.compile(r"[^\W\d_]{4}.*[/|·•–-]\s?(?:18[89]|19\d|20\d)\d\s?[/|·•–-]\s?\d")


def _is_all_names(text: str, start: int, end: int) -> bool:
    pieces, found = [p for p in re.split(r",|;|\s&\s", text[start:end]) if p.strip()], people(text, start, end)
    return len(found) >= len(pieces) and all(" " in person.name for person in found)


LAST_WORD = 24  # characters before a colon in which its last word mostly stands
# "NicotScénariste:", "2022Regie:"; the capital first, then a look back: searched faster
_GLUED = re.compile(r"[A-ZÀ-ÖØ-Þ](?<=[\w.)].)(?<![_A-ZÀ-ÖØ-Þ].)")
_WORD = re.compile(r"[^\s:：|]+")
_ELIDED_WORD = re.compile(r"[^\s:：|'’]+['’]?")  # "Film d'Albert Dupontel" is of Albert Dupontel


def _hits(text: str, line: Line, labels: LabelNames, own: frozenset[str]) -> tuple[_Hit, ...]:
    """The labels of one line: before colons, alone on the line, or run together in a paragraph. `own`: the page's language's."""
    reach = min(line.end, line.start + LONGEST_SHEET_LINE)
    found = [
        hit
        for colon in colons(text, line.start, reach)
        if (hit := _before_colon(text, line, colon, labels)) is not None
    ]
    if found and not {"director", "cast"} <= {hit.label for hit in found}:
        found = [hit for hit in found if not (hit.label in _PERSON_LABELS and text[hit.start + 1] in ":： ")]
    if len(found) >= 2:
        return tuple(sorted([*found, *_beside(text, line, found, labels)], key=lambda h: h.start))
    if found and line.end - line.start >= PARAGRAPH:
        beside = [hit for hit in _beside(text, line, found, labels) if fold(text[hit.start : hit.end]) in own]
        if len({hit.label for hit in beside} & _TOGETHER) >= 2:
            return tuple(sorted([*found, *beside], key=lambda h: h.start))
    if found:
        return _with_cast(text, line, found[0])
    if run := label_run(text, line.start, line.end, labels, own):
        return tuple(_Hit(one.label, one.start, one.end, True) for one in run)
    alone = _alone(text, line, labels)
    if alone and text.count(" | ", alone.end, line.end) > 1 and (later := _later_cells(text, line, alone, labels)):
        return alone, *later
    return _with_cast(text, line, alone) if alone else ()


def _later_cells(text: str, line: Line, first: _Hit, labels: LabelNames) -> tuple[_Hit, ...]:
    """The other labels of "Land | Italien | Genre | Drama | Dauer | 106 Min.": every second cell is one."""
    cells = list(_CELL.finditer(text, first.end, line.end))
    named = [(cell, labels.get(fold(cell[1]))) for cell in cells]
    if any(label for _, label in named[::2]) or not all(label for _, label in named[1::2]):
        return ()
    return tuple(_Hit(label, cell.start(1), cell.end(), True) for cell, label in named[1::2] if label)


_CELL = re.compile(r"\s*([^|\n]*[^|\s])\s*(?:\||\Z)")


PARAGRAPH = 120  # characters of a sheet in one paragraph, most of whose labels have no colon
_TOGETHER = frozenset(("director", "genre", "runtime", "release_date", "country", "year"))


def _with_cast(text: str, line: Line, hit: _Hit) -> tuple[_Hit, ...]:
    """The cast that a preposition opens in a director's value: "Regia: Felix Van Groeningen con Luca Marinelli"."""
    if hit.label != "director" or line.end - line.start > LONGEST_SHEET_LINE or line.end - hit.end < 20:
        return (hit,)
    m = opens_cast().search(text, hit.end + 4, line.end)
    if m is None or not text[hit.end : m.start()].split()[-1][0].isupper():  # "…, co-écrit avec Fanny Burdino"
        return (hit,)
    return hit, _Hit("cast", m.start(m.lastindex or 1), m.end() - 1, True)


def _before_colon(text: str, line: Line, colon: re.Match[str], labels: LabelNames) -> _Hit | None:
    """The longest run of words before the colon that is a label and starts like one."""
    edge = _before_bracket(text, line, colon.start())
    window = max(line.start, edge - 48)
    _, space, last = fold(text[max(window, edge - LAST_WORD) : edge]).rpartition(" ")
    if space and last not in labels.lasts and not _GLUED.search(text, window, edge):
        return _in_a_country(text, line, colon, labels)  # most dashes: the word before ends no label
    words = [m.start() for m in _WORD.finditer(text, window, edge)]
    dash = ":" not in colon[0] and "：" not in colon[0]
    last = fold(text[words[-1] : edge]).rpartition(" ")[2] if words else ""
    for start in words[-LONGEST_LABEL:] if not last or last in labels.lasts else ():
        label = labels.get(fold(text[start:edge]))
        if label and _goes_on(label, text, line.start, start):
            return None
        if label and _starts_label(text, line, start) and not (dash and _is_weak(label, text[start:edge])):
            return _Hit(label, start, colon.end(), True)
    for glue in _GLUED.finditer(
        text, max(window, words[-LONGEST_LABEL] if len(words) > LONGEST_LABEL else window), edge
    ):
        if label := labels.get(fold(text[glue.start() : edge])):
            return _Hit(label, glue.start(), colon.end(), True)
    return _in_a_country(text, line, colon, labels)


def _in_a_country(text: str, line: Line, colon: re.Match[str], labels: LabelNames) -> _Hit | None:
    """ "Sortie en Belgique:", "Kinostart Österreich:", "NZ release:": the label of a release that names its country."""
    if colon.start() - line.start > LONGEST_ALONE:
        return None
    words = [m.span() for m in _WORD.finditer(text, line.start, colon.start())]
    for (_, end), (start, _) in pairwise(words[:LONGEST_LABEL]):
        first, second = text[words[0][0] : end], text[start : colon.start()]
        led = _inside().match(second)
        for said, place in ((first, second[led.end() :] if led else second), (second, first)):
            if labels.get(fold(said)) in _RELEASES and land(place):
                return _Hit(labels[fold(said)], words[0][0], colon.end(), True)
    return None


@cache
def _inside() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation(rules.words('release', 'in_country'))})\s(?=[^\W\d_a-zß-ÿ])")


def _goes_on(label: str, text: str, line: int, start: int) -> bool:
    """ "Best Director: Christopher Nolan, Oppenheimer", "Kurzfilm vor dem Film: Meyer", "epd Film: …": the end of a phrase."""
    before = text[max(line, start - LAST_WORD) : start].split()[-1:]
    if not before or text[start - 1 : start] != " ":
        return False
    if fold(before[0]) in _BEST or label not in _TITLE_LABELS:
        return fold(before[0]) in _BEST
    return before[0] in small_words() or outlet_named(text[line : text.find(":", start)].strip(MARKUP)) is not None


_BEST = frozenset(rules.table("awards")["lists"]["best"])


def _before_bracket(text: str, line: Line, end: int) -> int:
    """Where a label ends: before its bracket, when it has one: "Release date (France):"."""
    opened = text.rfind("(", max(line.start, end - LAST_WORD), end) if text[end - 1 : end] == ")" else -1
    return opened - (text[opened - 1] in " \xa0") if opened > line.start else end


def _is_weak(label: str, words: str) -> bool:
    """Too little for a dash: "DE - Deutsch", "Film – Kritik"."""
    return label in _TITLE_LABELS or len(fold(words)) < 4


_TITLE_LABELS = frozenset(("title", "original_title", "alternative_title", "synopsis"))


def _starts_label(text: str, line: Line, start: int) -> bool:
    """At the start of the line, after a separator, or with a capital letter."""
    if not text[line.start : start].strip(MARKUP):
        return True
    first = text[start : start + 3].lstrip("*_[(")[:1]
    return first.isupper() or text[line.start : start].rstrip()[-1:] in "|•·;,.)/–—-"


def _beside(text: str, line: Line, found: list[_Hit], labels: LabelNames) -> list[_Hit]:
    """Labels without a colon beside labels with one; no second of a firm: "Distribuzione: 01 Distribution"."""
    taken, own = [(hit.start, hit.end) for hit in found], {hit.label for hit in found} & {"distributor"}
    beside = run_beside(text, line.start, line.end, taken, labels)
    return [_Hit(*one, True) for one in beside if one.label not in own]


def _alone(text: str, line: Line, labels: LabelNames) -> _Hit | None:
    """A line that is a label and nothing else, or a bold label with its value."""
    words = text[line.start : line.end]
    if ("*" in words or "_" in words or "<" in words) and (bold := _BOLD.match(words)):
        label = labels.get(fold(bold[1]))
        return _Hit(label, line.start, line.start + bold.end(), True) if label else None
    if any(map(words.__contains__, _TAB_MARKS)) and (tabbed := _TABBED.match(words)):
        label = labels.get(fold(tabbed[1]))
        return _Hit(label, line.start, line.start + tabbed.end(), True) if label else None
    if not labels.begun[words.split(None, 1)[0]]:
        return None
    short = len(words) <= LONGEST_ALONE and words[0] != "&"
    label = labels.get(fold(words)) if short else None  # "Cast & Crew" is no cast of the name of Crew
    if label is None and (begun := _beginning(text, line, labels)):
        return begun
    label = label or (short and (labels.get(_half(words)) or _of_country(words, labels))) or None
    return _Hit(label, line.start, line.end, False) if label else None


LONGEST_ALONE = 48  # characters of a line that is a label


def _half(words: str) -> str:
    """ "Writer Writer": a label that a page writes in a short and a long form, of which a screen shows one."""
    split = fold(words).split()
    half = len(split) // 2
    return " ".join(split[:half]) if half and split[:half] == split[half:] else ""


_IN_BRACKETS = re.compile(r"([^()]{3,40}?)\s?\(([^()]{2,25})\):?")


def _of_country(words: str, labels: dict[str, str]) -> str | None:
    """ "Release date (France)": the label of a release with its country in brackets."""
    m = _IN_BRACKETS.fullmatch(words) if words.endswith((")", "):")) else None
    label = labels.get(fold(m[1])) if m else None
    return label if m and label in _RELEASES and countries(m[2]) else None


_RELEASES = frozenset(("release_date", "release_tv", "release_disc", "release_stream", "re_release"))


def _beginning(text: str, line: Line, labels: dict[str, str]) -> _Hit | None:
    """A label of two words or more at the start of a short line, without a colon: "Directed by Ken Loach"."""
    first = _WORD.search(text, line.start, line.end) if line.end - line.start <= 260 else None
    if first and _INITIAL.fullmatch(first[0]):
        return None
    if first and labels.get(fold(first[0])) == "cast" and _are_names(text[first.end() : line.end]):
        return _Hit("cast", line.start, first.end(), True)  # "Avec Jean Gabin, Bernard Blier, Bourvil"
    if (
        first and first[0].endswith(".") and len(first[0]) > 3 and labels.get(fold(first[0])) == "director"
    ):  # "dir. Celine Song"
        return _Hit("director", line.start, first.end(), True) if _is_all_names(text, first.end(), line.end) else None
    if not first or fold(first[0]) not in _first_words():
        return None
    words = [(m.start(), m.end()) for m in _ELIDED_WORD.finditer(text, line.start, line.end)][:5]
    for count in range(min(4, len(words) - 1), 1, -1):
        label = labels.get(fold(text[words[0][0] : words[count - 1][1]]))
        if label in _PERSON_LABELS and is_name(" ".join(text[words[count][0] : line.end].split()[:2]).rstrip(",;.")):
            return _Hit(label, line.start, words[count - 1][1], True)
    return None


def _are_names(words: str) -> bool:
    """Two full names or more, and no other words: the last may be one word."""
    *names, last = (name.strip(" .…") for name in _LISTED_NAMES.split(words))
    return (
        len(names) > 1 - (" " in last)
        and all(" " in n and is_name(n) for n in names)
        and last[:1].isupper()
        and is_name(last)
    )


_LISTED_NAMES = re.compile(rf",\s|\s(?:{small('and')}|&)\s")


@cache
def _first_words() -> frozenset[str]:
    """First words of labels of persons that have more than one."""
    names = (key for lang in (*rules.languages(), None) for key, f in label_names(lang).items() if f in _PERSON_LABELS)
    return frozenset(key.split()[0] for key in names if " " in key)


_PERSON_LABELS = frozenset(("director", "cast", "writer"))
_CREDITED = _PERSON_LABELS | {"ignored"}
_BOLD = re.compile(r"[-*+•|\s]{0,6}(?:\*\*|__|<b>|<strong>)([^*_<]{2,40})(?:\*\*|__|</b>|</strong>)\s*[|–—-]?\s*(?=\S)")
_TAB_MARKS = ("\t", "|", "–", "—", "   ")
_TABBED = re.compile(r"\|?\s*([^\t|–—]{2,40}?)\s*(?:\t|\||\s[–—]\s| {3,})\s*(?=\S)")
