"""Credit lines: what the one line says in which a paper gives a film's facts, beside its title or at its text's end."""

import re
from collections.abc import Iterator, Sequence

from kerguen.model import Field
from kerguen.observe.facts.fact_parts import BESIDE
from kerguen.observe.facts.introduced import without_by
from kerguen.observe.lines import Line, Stretch
from kerguen.observe.statement import Finding
from kerguen.text.fold import fold
from kerguen.text.phrases import small
from kerguen.text.signs import DIGIT, signs
from kerguen.values import terms
from kerguen.values.credit_lines import LONGEST, CreditLine, credit_line
from kerguen.values.durations import durations
from kerguen.values.timed_titles import behind_days
from kerguen.values.title_letters import calm

EDGE = 25  # lines from the start or the end of a stretch in which its credit line may stand
TOP = 3  # lines in which a name that opens the line under the title is the maker's


def credit_facts(stretch: Stretch) -> tuple[Finding, ...]:
    """The facts of a stretch's only credit line; two such lines are of a list."""
    found = list(_read_lines(stretch.page.text, stretch.lines))
    if len(found) != 1 or not _is_at_an_end(stretch, found[0][0]):
        return ()
    return tuple(_findings(stretch, *found[0]))


def _read_lines(text: str, lines: Sequence[Line]) -> Iterator[tuple[Line, CreditLine]]:
    """The lines that are credit lines; one that goes on below, after a bare break, is read with its second line."""
    taken = -1
    for line, below in zip(lines, (*lines[1:], None), strict=False):
        if line.start <= taken:
            continue
        if below and (both := _both(text, line, below)):
            taken = below.start
            yield line, both
        elif read := _read(text, line):
            yield line, read


def _both(text: str, line: Line, below: Line) -> CreditLine | None:
    """ "Arrival, de Denis Villeneuve." over "Estados Unidos, 2016. 116 minutos": no blank line between, facts in the second."""
    if below.end - line.start > LONGEST or line.level or below.level or line.row is not None:
        return None
    if text.count("\n", line.end, below.start) != 1 or not signs(text, below.start, below.end) & DIGIT:
        return None
    read = credit_line(text, _bare(text, line), below.end)
    whole = read and read.title and read.directors and read.directors[-1].end <= line.end
    return read if whole and credit_line(text, below.start, below.end) else None


def _bare(text: str, line: Line) -> int:
    """Where the words of a line begin, behind a picture that is set before them."""
    image = _PICTURES.match(text, line.start, line.end)
    return image.end() if image and image.end() < line.end else line.start


_PICTURES = re.compile(r"(?:!\[[^\[\]\n]{0,120}\]\([^()\s]{1,300}\)\s{0,2}){1,3}")


def _read(text: str, line: Line) -> CreditLine | None:
    """A line that is made of facts, or running text that ends in a bracket of them."""
    if text[line.end - 1] == "," and (goes_on := _NAMES_BELOW.match(text, line.end)):
        return credit_line(text, line.start, goes_on.end())
    if line.end - line.start < SHORTEST_TEXT:
        return credit_line(text, behind_days(text, line.start, line.end), line.end)
    opened = text.rfind("(", max(line.start, line.end - LONGEST), line.end)
    if opened < 0 or line.end - opened < SHORTEST_BRACKET:
        whole = credit_line(text, line.start, line.end)
        return whole or _sentences(text, line)
    closed = text.find(")", opened, line.end)
    if closed >= 0 and line.end - closed > 2:
        return credit_line(text, line.start, line.end)
    return credit_line(text, opened + 1, closed if closed >= 0 else line.end)


_NAMES_BELOW = re.compile(
    r"\n(?:[^\W\d_a-zß-ÿ][\w'’.-]+(?: [\w'’.-]{2,20}){1,3}(?:, (?=\S)|(?=\n)|\Z)){1,8}(?=\n|\Z)"
)  # the players that a line has no room for


def _sentences(text: str, line: Line) -> CreditLine | None:
    head = min(line.end, line.start + LONGEST_FACTS)
    if not _LENGTH.search(text, line.start, head) and not _LENGTH.search(text, max(head, line.end - LONGEST), line.end):
        return None  # no running time
    return _last_sentence(text, line) or _first_sentences(text, line)


def _last_sentence(text: str, line: Line) -> CreditLine | None:
    """The facts that end a text: "… in 1953. *Dir. Jon S. Baird, UK 2018, 98 mins.*", the emphasis whole or the sentence."""
    mark = text[line.end - 1]
    if mark in "*_":
        opened = text.rfind(f" {mark}", max(line.start, line.end - LONGEST), line.end - 1)
    else:
        opened = text.rfind(". ", max(line.start, line.end - LONGEST), line.end - SHORTEST_SENTENCE) + 1
    return credit_line(text, opened + 1, line.end) if opened > 0 else None


def _first_sentences(text: str, line: Line) -> CreditLine | None:
    """The facts that open a text: "Spielfilm von Nora Fingscheidt, D 2019, 118 Min., FSK 12. Mit Helena Zengel. Benni ist …"."""
    found, stop = None, text.find(". ", line.start + SHORTEST_SENTENCE, line.start + LONGEST_FACTS)
    while stop >= 0:
        read = credit_line(text, line.start, stop + 1)
        if found and not read:
            return found
        found, stop = read or found, text.find(". ", stop + 2, line.start + LONGEST_FACTS)
    return found


_LENGTH = re.compile(rf"\d\s?(?:h(?![a-z])|[mM]in|mn|{small('short_hours')}|['′’])")
LONGEST_FACTS = 240  # characters of the sentences of facts that open a text
SHORTEST_SENTENCE = 25  # characters of a sentence of facts
SHORTEST_PLACE = 3  # letters of a country that no year follows
SHORTEST_TEXT = 100  # characters of running text that may end in a bracket of credits
SHORTEST_BRACKET = 40


def _is_at_an_end(stretch: Stretch, line: Line) -> bool:
    """Near the title or near the end of the text; a line in the midst of a long page is of some other list."""
    return line in stretch.lines[:EDGE] or line in stretch.lines[-EDGE:]


def _findings(stretch: Stretch, line: Line, read: CreditLine) -> Iterator[Finding]:
    text = stretch.page.text
    title, maker = _told_apart(stretch, line, read)
    if title:
        yield _at("title", calm(text[slice(*title)]), title, "entry")
    if maker:
        yield _at("director", text[slice(*maker)], maker)
    for person in read.directors:
        if not _ends_in_countries(text, person.end, person.name):
            yield _at("director", person.name, (person.start, person.end))
    for person in read.cast:
        between = text[read.cast[0].start : person.start]
        if between.count("(") <= between.count(")"):  # "Susan Radder (Teuntje Visser)": the role
            yield _at("cast", person.name, (person.start, person.end))
    if read.year:
        yield _at("year", int(text[slice(*read.year)]), read.year)
    if read.runtime:
        yield _at("runtime", durations(text[slice(*read.runtime)])[0][0], read.runtime)
    for start, end in read.genres:
        for genre, left, right in terms.genres(text[start:end]):
            yield _at("genre", genre, (start + left, start + right))
    for start, end in read.countries:
        words = text[start:end].rstrip(" ,/–-.")
        if len(words) < SHORTEST_PLACE and not text[end : end + 1].isdigit():
            continue  # "[113 min. 2018. MG.]": a state of Brazil
        found = max(terms.countries(words.replace("-", ",")), terms.plates(words), key=len)
        if len(words) - sum(right - left for _, left, right in found) > BESIDE * len(found):
            continue  # "Nederlands ondertiteld": a version
        for country, left, right in found:
            yield _at("country", country, (start + left, start + right))


def _ends_in_countries(text: str, end: int, name: str) -> bool:
    """ "Ma vie de Courgette France, Suisse 2016": the words end with the first of the film's countries."""
    m = _NEXT.match(text, end)
    return bool(m and terms.country_of(fold(m[1])) and terms.country_of(fold(name.rpartition(" ")[2])))


_NEXT = re.compile(r",\s([^\W\d_]+)")
Place = tuple[int, int]


def _told_apart(stretch: Stretch, line: Line, read: CreditLine) -> tuple[Place | None, Place | None]:
    """The title and the maker of the line: a lone name right under a heading is the maker's, elsewhere the title."""
    above = [one for one in stretch.lines[:TOP] if one.end < line.start]
    if read.lone is None:
        return None if read.title and _is_tagline(stretch, read.title, above) else read.title, None
    if not above or line not in stretch.lines[:TOP]:
        return None, read.lone if _is_said_alone(stretch, line, stretch.page.text[slice(*read.lone)]) else None
    same = fold(stretch.page.text[slice(*read.lone)]) in {fold(stretch.words(one)) for one in above}
    if same:
        return read.lone, None
    start, end = read.lone
    return None, (end - len(without_by(stretch.page.text[start:end])), end)  # "Suspiria di Dario Argento"


def _is_said_alone(stretch: Stretch, line: Line, name: str) -> bool:
    """The text above says the family name without the first name: "Regisseuse Triet", a person and no title."""
    first, _, family = name.rpartition(" ")
    above = stretch.page.text[stretch.lines[0].start : line.start]
    return len(family) > 2 and above.count(f" {family}") > above.count(f"{first} {family}")


def _at(field: Field, value: str | int, place: Place, method: str = "fact-line") -> Finding:
    start, end = place
    return Finding(field=field, value=value, start=start, end=end, method=method)


def _is_tagline(stretch: Stretch, title: Place, above: Sequence[Line]) -> bool:
    """ "An odyssey of our days. Drama, Italy, 2023", under the heading that begins the page's own title."""
    own = fold(stretch.page.metadata.get("title", ""))
    return (
        any(own.startswith(fold(stretch.words(one))) for one in above)
        and fold(stretch.page.text[slice(*title)]) not in own
    )
