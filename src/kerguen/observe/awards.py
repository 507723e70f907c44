"""Awards of the page's film: festival or academy, edition, category, person, won, nominated or selected."""

import re
from functools import cache
from typing import Literal

from kerguen import rules
from kerguen.model import Award, FilmMention, Noun, Page, Zone
from kerguen.observe.cues import WORD, Cue, folded, label, may_hold, phrases, stretches, subject
from kerguen.observe.verdicts import SENTENCE_END
from kerguen.values.people import names_in

Outcome = Literal["won", "nominated", "selected"]

ZONES = ("title", "fact_sheet", "article", "verdict_box")
LISTS = ("won", "nominated", "selected", "prizes", "bodies")
MOST = 300  # names of prizes and bodies of one zone that are looked at
REACH = 110  # characters between a prize and the verb or body that belong to it


class Clause(Noun, frozen=True, kw_only=True):
    """One sentence, or a run of short lines, with its cues."""

    start: int
    end: int
    cues: tuple[Cue, ...]

    def tagged(self, *tags: str) -> tuple[Cue, ...]:
        """The cues of these lists."""
        return tuple(c for c in self.cues if c.tag in tags)


def awards(page: Page, films: tuple[FilmMention, ...]) -> tuple[Award, ...]:
    """Every prize, nomination and selection of the page's films, in page order, each once."""
    found: dict[tuple[object, ...], Award] = {}
    for zone in stretches(page, *ZONES):
        for clause in _clauses(page, zone):
            for one in _of_clause(page, films, zone, clause):
                found.setdefault((one.subject, one.body, one.category, one.outcome, one.person), one)
    return tuple(found.values())


def _clauses(page: Page, zone: Zone) -> list[Clause]:
    """Sentences that hold a prize or a body; a line that ends without a point goes on in the next one."""
    if not may_hold("awards", ("prizes", "bodies"), page.lang, page.text[zone.start : zone.end]):
        return []
    cues = phrases("awards", LISTS, page.lang).find(page.text, zone.start, zone.end)
    anchors = [c for c in cues if c.tag in ("prizes", "bodies")][:MOST]
    found: list[Clause] = []
    for anchor in anchors:
        if found and anchor.start < found[-1].end:
            continue
        start, end = _clause_of(page.text, zone, anchor)
        inside = tuple(c for c in cues if start <= c.start and c.end <= end)
        found.append(Clause(start=start, end=end, cues=inside))
    return found


_BREAK = re.compile(r"[.!?…](?=[\"”»’)\]]{0,2}(?:\s|$))|\n[ \t\r]*\n")


def _clause_of(text: str, zone: Zone, anchor: Cue) -> tuple[int, int]:
    left = max(zone.start, anchor.start - 400)
    start = left
    for stop in _BREAK.finditer(text, left, anchor.start):
        start = stop.end()
    right = min(zone.end, anchor.end + 400)
    stop_after = _BREAK.search(text, anchor.end, right)
    return start, (stop_after.start() if stop_after else right)


def _of_clause(page: Page, films: tuple[FilmMention, ...], zone: Zone, clause: Clause) -> list[Award]:
    if not _is_about_film(page, films, zone, clause):
        return []
    found = []
    for prize in clause.tagged("prizes"):
        one = _award(page, films, zone, clause, prize)
        if one is not None:
            found.append(one)
    if not found and clause.tagged("selected"):
        one = _selection(page, zone, clause)
        found += [one] if one else []
    return found


_FILM_NOUNS = re.compile(
    r"(?<![^\W_])(?:films?|filmen|movie|it|comedy|comédie|drama|feature|documentary|documentaire|debut|película|cinta"
    r"|pellicola|er|il|elle|long[- ]métrage|largometraje|lungometraggio|spielfilm)(?![^\W_])",
    re.IGNORECASE,
)
_FOR_OTHER = re.compile(
    r"(?<![^\W_])(?:for|pour|für|per|por|voor|avec|with|mit)[ \xa0](?:[\"“«„*_]{1,2}[ \xa0]?)?([A-ZÀ-Þ][^\n.,;()\"”»*]{2,60})"
)


def _is_about_film(page: Page, films: tuple[FilmMention, ...], zone: Zone, clause: Clause) -> bool:
    """The sentence names this film or says "the film", or is a short line of a fact sheet or title."""
    words = page.text[clause.start : clause.end]
    if zone.kind in ("fact_sheet", "title") or (
        len(words) < 140 and "\n" in page.text[max(0, clause.start - 2) : clause.start + 2]
    ):
        return True
    line = label(words)
    if any(label(t) in line for film in films for t in (film.title, *film.titles) if len(label(t)) > 2):
        return True
    if _names_another(films, words):
        return False
    prizes = [(c.start - clause.start, c.end - clause.start) for c in clause.tagged("prizes", "bodies")]
    nouns = (m.start() for m in _FILM_NOUNS.finditer(words))
    return any(not any(a <= place < b for a, b in prizes) for place in nouns)


_TITLE_MARKS = re.compile(r"[\"“”«„‘*_][ \xa0]?([A-ZÀ-Þ0-9][^\n\"“”«»„’*_]{1,60})[ \xa0]?[\"”»“’*_]")


def _names_another(films: tuple[FilmMention, ...], words: str) -> bool:
    """A title between marks that is not this film's."""
    own = [label(t) for film in films for t in (film.title, *film.titles)]
    return any(label(m[1]) not in own for m in _TITLE_MARKS.finditer(words))


def _award(page: Page, films: tuple[FilmMention, ...], zone: Zone, clause: Clause, prize: Cue) -> Award | None:
    outcome = _outcome(clause, prize)
    body = _body_near(page, clause, prize)
    if outcome is None or body is None:
        return None
    category = _category(page, clause, prize)
    tail = page.text[prize.end : min(clause.end, prize.end + 90)]
    if _is_for_another(films, tail):
        return None
    left, right = min(prize.start, body[1]), max(prize.end, body[2])
    span = page.words(left, right)
    return Award(
        page=page.id, start=span.start, end=span.end, text=span.text, subject=subject(zone), body=body[0],
        edition=_edition(page.text[clause.start : clause.end]), category=category,
        person=_person(page, prize.end, min(clause.end, prize.end + 60), films), outcome=outcome,
    )  # fmt: skip


def _outcome(clause: Clause, prize: Cue) -> Outcome | None:
    """The verb nearest before the prize, else after it."""
    verbs = clause.tagged("won", "nominated", "selected")
    before = [v for v in verbs if v.end <= prize.start and prize.start - v.end <= REACH]
    after = [v for v in verbs if v.start >= prize.end and v.start - prize.end <= REACH]
    chosen = before[-1] if before else (after[0] if after else None)
    return chosen.tag if chosen is not None else None  # type: ignore[return-value]


def _is_for_another(films: tuple[FilmMention, ...], tail: str) -> bool:
    """ "... for Another Film": the prize of the director's other film."""
    other = _FOR_OTHER.search(tail)
    if other is None:
        return False
    named = label(other[1])
    own = [label(t) for film in films for t in (film.title, *film.titles)]
    people = [label(p) for film in films for p in (*film.directors, *film.cast)]
    return not any(t and (t in named or named in t) for t in own) and not any(p and named.startswith(p) for p in people)


def _category(page: Page, clause: Clause, prize: Cue) -> str:
    """The prize's name with what belongs to it: "Prix Jean Vigo", "best actress award"."""
    start, end = prize.start, prize.end
    if right := _OF_NAME.match(page.text, end, clause.end):
        end = right.end()
    left = _LEAD_CAPITALS.search(page.text, max(clause.start, start - 40), start)
    if left is not None and page.text[start].isupper():
        start = left.start()
    return " ".join(page.text[start:end].split())


_CAPITAL = r"[A-ZÀ-ÞŁŚŽČŠ][\w'’.-]{0,24}"
_SMALL = r"(?i:de la|de l['’]|de|du|des|d['’]|della|del|dell['’]|di|der|des|von|van|of the|of|für|und|et|e|y|and)"
_BEST = r"(?:meilleure?|best|beste[rs]?|mejor|migliore?)"
_OF = r"(?:du|de la|de l['’]|d['’]|of the|for|für|de|des|della|del|van de)"
_OF_NAME = re.compile(
    rf"(?:[ \xa0]{_OF}?[ \xa0]?{_BEST}[ \xa0][\w-]{{3,20}}(?:[ \xa0][\w-]{{3,20}})?)"
    rf"|(?:[ \xa0]{_CAPITAL}){{1,3}}(?=[ \xa0]?(?:[,.;)\n]|$))"
)
_LEAD_CAPITALS = re.compile(rf"(?:{_CAPITAL}[ \xa0]){{1,3}}$")


def _body_near(page: Page, clause: Clause, prize: Cue) -> tuple[str, int, int] | None:
    """The body named in the clause nearest the prize; else the one that the prize itself implies."""
    named = [b for cue in clause.tagged("bodies") if (b := _body(page, clause, cue))]
    near = [b for b in named if min(abs(b[1] - prize.end), abs(prize.start - b[2])) <= REACH]
    if near:
        return min(near, key=lambda b: min(abs(b[1] - prize.end), abs(prize.start - b[2])))
    key = label(page.text[prize.start : prize.end])
    implied = rules.table("awards")["prizes"].get(key)
    return (implied, prize.start, prize.end) if implied else None


def _selection(page: Page, zone: Zone, clause: Clause) -> Award | None:
    """ "presented in competition at the X festival": a place, no prize."""
    verb = clause.tagged("selected")[0]
    named = [b for cue in clause.tagged("bodies") if (b := _body(page, clause, cue))]
    near = [b for b in named if min(abs(b[1] - verb.end), abs(verb.start - b[2])) <= REACH]
    if not near:
        return None
    body = near[0]
    span = page.words(min(verb.start, body[1]), max(verb.end, body[2]))
    return Award(
        page=page.id, start=span.start, end=span.end, text=span.text, subject=subject(zone), body=body[0],
        edition=_edition(page.text[clause.start : clause.end]),
        category=" ".join(page.text[verb.start : verb.end].split()), outcome="selected",
    )  # fmt: skip


_LEAD_SMALL = re.compile(r"(?:d[ue]s?|le|la|les|au|the|a[ul]x?|of|im|beim|del?|il|het|de)[ \xa0]", re.IGNORECASE)
_BODY_LEFT = re.compile(rf"(?:{_CAPITAL}[ \xa0](?:{_SMALL}[ \xa0]?)?){{1,6}}$")
_THE = r"(?:la|le|l['’]|the|LA|LE|L['’])"
_BODY_RIGHT = re.compile(
    rf"(?:\s{{1,3}}{_SMALL}[ \xa0]?(?:{_THE}[ \xa0]?)?(?:{_CAPITAL}|(?i:comédie)|cine|cinéma|cinema|film)){{1,4}}"
    rf"(?:[ \xa0]{_CAPITAL}){{0,4}}(?:[ \xa0]?(?i:d['’])\w+)?|(?:[ \xa0]{_CAPITAL}){{1,4}}"
)


def _body(page: Page, clause: Clause, cue: Cue) -> tuple[str, int, int] | None:
    """The full name around "festival", "academy": canonical when known."""
    start, end = cue.start, cue.end
    if left := _BODY_LEFT.search(page.text, max(clause.start, start - 70), start):
        start = left.start()
        if lead := _LEAD_SMALL.match(page.text, start, end):
            start = lead.end()
    if right := _BODY_RIGHT.match(page.text, end, min(clause.end, end + 70)):
        end = right.end()
    written = " ".join(page.text[start:end].split()).strip(" ,.;")
    key = f" {label(page.text[max(clause.start, start - 20) : end])} "
    for name, forms in _bodies():
        if any(f" {form} " in key for form in forms):
            return name, start, end
    if label(written) == label(page.text[cue.start : cue.end]) and len(WORD.findall(written)) < 2:
        return None
    return written, start, end


@cache
def _bodies() -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((name, tuple(forms)) for name, forms in rules.table("awards")["bodies"].items())


_YEAR = re.compile(r"(?<!\d)(19[2-9]\d|20[0-4]\d)(?!\d)")
_ORDINAL = re.compile(
    r"(?<![\w])(\d{1,3})(?:e|ème|st|nd|rd|th|º|ª|\.)[ \xa0](?:édition|edition|edición|edizione|ausgabe|editie)",
    re.IGNORECASE,
)


def _edition(words: str) -> str | None:
    found = _YEAR.search(words) or _ORDINAL.search(words)
    return found[1] if found else None


def _person(page: Page, start: int, end: int, films: tuple[FilmMention, ...]) -> str | None:
    """Whom the prize is for: "best actress for Julia Piaton"."""
    credited = {folded(p): p for film in films for p in (*film.directors, *film.cast)}
    stop = SENTENCE_END.search(page.text, start, end)
    for a, b in names_in(page.text, start, stop.start() if stop else end):
        if known := credited.get(folded(page.text[a:b])):
            return known
    return None
