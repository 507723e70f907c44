"""Awards of the page's film: festival or academy, edition, category, person, won, nominated or selected."""

import re
from collections.abc import Iterator
from typing import Literal

from kerguen import rules
from kerguen.model import Award, Doubt, FilmMention, Noun, Page, Zone
from kerguen.observe.cues import AWARDS, Cue, label, may_say, phrases, stretches
from kerguen.observe.judged.award_bodies import body_at, edition_of
from kerguen.observe.judged.award_lists import Listed, body_before, listed_prizes, of_before
from kerguen.observe.judged.honoured import LAST_AND, OF_A_PERSON, person_of
from kerguen.observe.judged.of_others import foretells, is_denied, is_of_dated_film
from kerguen.observe.judged.palmares import palmares
from kerguen.observe.judged.prizes import Prize, is_apposed, is_byname, names_category, names_itself, prizes
from kerguen.observe.judged.whose_prizes import films_of, names_another, number_of, takes_up_title, year_of
from kerguen.observe.segments import numbering, within_films
from kerguen.text.phrases import small, worded
from kerguen.values.honours import given_before, honour
from kerguen.values.people import is_name
from kerguen.values.prize_lines import begins_with_prize

Outcome = Literal["won", "nominated", "selected"]

ZONES = ("title", "fact_sheet", "article", "verdict_box")
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
    if not films or not may_say(page.text, "awards", ("prizes", "bodies"), page.lang):
        return ()
    found: dict[tuple[object, ...], Award] = {}
    zones = stretches(page, *ZONES)
    told = not foretells(page)
    for one in palmares(page, zones, films) if told else ():
        found.setdefault((one.subject, one.body, one.category, one.outcome, one.person), one)
    given = frozenset(one.start for one in found.values())
    told_in_list = {(one.subject, one.body) for one in found.values()}
    by_film = numbering(page, films)
    for zone in zones:
        own = films_of(by_film, films, zone)
        listed = listed_prizes(page.text, zone, own)
        for one in _of_list(page, own, [] if given or not told else listed):
            found.setdefault((one.subject, one.body, one.category, one.outcome, one.person), one)
        for clause in _clauses(page, zone, listed):
            if any(clause.start <= (place or 0) < clause.end for place in given):
                continue
            if given and begins_with_prize(page.text, clause.start, clause.end):
                continue  # a line of the list that names its film in a way of its own
            own = films_of(by_film, films, zone, page.text[clause.start : clause.end])
            if films and not own:
                continue
            for one in _of_clause(page, own, zone, clause, _body_of_last(page, own, clause, found)):
                if (one.subject, one.body) not in told_in_list:  # else said again by the words around the list
                    found.setdefault((one.subject, one.body, one.category, one.outcome, one.person), one)
    every = tuple(found.values())
    near = frozenset(within_films(page, by_film, every))
    return tuple(one for one in every if (one in near or one.start in given) and not _is_bare(one, every))


def _of_list(page: Page, films: tuple[FilmMention, ...], listed: list[Listed]) -> list[Award]:
    """The prizes of this film in a list of categories, of the body named above it."""
    own = [one for one in listed if one.own]
    cues = phrases("awards", AWARDS, page.lang).find(page.text, 0, listed[0].start) if own else ()
    body = body_before(page.text, cues, listed[0].start) if own else None
    if body is None:
        return []
    heading = [c for c in cues if c.tag in ("won", "nominated") and listed[0].start - c.end <= REACH]
    outcome: Outcome = "nominated" if heading and heading[-1].tag == "nominated" else "won"
    found = []
    for one in own:
        span = page.words(one.start, one.end)
        edition = edition_of(page.text, (max(0, body[1] - 40), body[2] + 40), body)
        found.append(
            Award(
                page=page.id,
                start=span.start,
                end=span.end,
                text=span.text,
                subject=number_of(films),
                body=body[0],
                edition=edition,
                category=one.category,
                person=one.person,
                outcome=outcome,
                doubts=(of_before(one.category, body[0]),),
            )
        )
    return found


def _is_bare(one: Award, every: tuple[Award, ...]) -> bool:
    """ "wins a Golden Calf" beside "the Golden Calf for best film": the same prize, said with less, or said again."""
    if any(_is_again(one, other) for other in every if _fullness(other, every) > _fullness(one, every)):
        return True
    known = rules.table("awards")["prizes"].get(label(one.category or ""))
    if known is None or known in rules.table("awards")["towns"]:  # a festival's Queer Palm is a prize of its own
        return False
    same = (a for a in every if a is not one and (a.subject, a.body, a.outcome) == (one.subject, one.body, one.outcome))
    return any(label(a.category or "") not in rules.table("awards")["prizes"] for a in same)


def _fullness(one: Award, every: tuple[Award, ...]) -> tuple[bool, bool, int]:
    return one.person is not None, one.edition is not None, -every.index(one)


def _is_again(one: Award, other: Award) -> bool:
    """ "the Golden Bear", then "the Golden Bear for best film", with no other person."""
    same = (one.subject, one.body, one.outcome) == (other.subject, other.body, other.outcome)
    honoured = honour(one.category or "", one.body) if same and one.person in (None, other.person) else None
    return bool(honoured) and honoured == honour(other.category or "", other.body)


def _clauses(page: Page, zone: Zone, listed: list[Listed]) -> list[Clause]:
    """Sentences that hold a prize or a body; a line that ends without a point goes on in the next one."""
    cues = phrases("awards", AWARDS, page.lang).find(page.text, zone.start, zone.end)
    anchors = [c for c in cues if c.tag in ("prizes", "bodies")][:MOST]
    found: list[Clause] = []
    for anchor in anchors:
        if (found and anchor.start < found[-1].end) or any(one.start <= anchor.start < one.stop for one in listed):
            continue
        start, end = _clause_of(page.text, zone, anchor)
        inside = tuple(c for c in cues if start <= c.start and c.end <= end)
        found.append(Clause(start=start, end=end, cues=inside))
    return found


_BREAK = re.compile(  # a sentence, an empty line, a new item of a list, "2022: …" or "2022 - …" of the next year
    r"[.!?…](?<!\W[A-Z].)(?=[\"”»’)\]]{0,2}(?:\s|$))(?!(?<=\d\.)[ \xa0][a-zà-ÿ])|"
    r"\n[ \t\r]*(?=\n|[-•*–·‣▪] |(?:19|20)\d\d [–—-] )|(?<=[\w)] )[·•](?= [^\W\d_])|\n(?<=\d\)\n)|(?=(?:19|20)\d\d ?: )(?<!\d)"
)


def _clause_of(text: str, zone: Zone, anchor: Cue) -> tuple[int, int]:
    left = max(zone.start, anchor.start - 400)
    start = left
    for stop in _breaks(text, left, anchor.start):
        start = stop.end()
    right = min(zone.end, anchor.end + 400)
    stop_after = next(_breaks(text, anchor.end, right), None)
    return start, (stop_after.start() if stop_after else right)


def _breaks(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Where clauses end; not before the first year of a line: "DAVID DI DONATELLO 2025: MIGLIOR FILM"."""
    for stop in _BREAK.finditer(text, start, end):
        line = max(text.rfind("\n", 0, stop.start()) + 1, stop.start() - 400)
        if stop[0] or not text[line : stop.start()].strip() or _OF_A_YEAR.search(text, line, stop.start()):
            yield stop


_OF_A_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d ?: ")


def _body_of_last(
    page: Page, films: tuple[FilmMention, ...], clause: Clause, found: dict[tuple[object, ...], Award]
) -> str | None:
    """The body of the prize just before; else the one named before a sentence that begins with the film's title."""
    last = next(reversed(found.values()), None)
    if last is not None and last.end is not None and 0 <= clause.start - last.end <= SAME_BODY:
        told = page.text[last.end : clause.start]  # of another film between them: what follows may be that one's
        return last.body if _goes_on(page, films, clause) and not (films and names_another(films, told)) else None
    said = f"{label(page.text[clause.start : clause.end])} "
    names = [label(t).split() for film in films for t in (film.title, *film.titles)]
    begun = {" ".join(name[:2]) for name in names} | {name[0] for name in names if name and len(name[0]) > 4}
    if not any(len(words) > 3 and said.startswith(f"{words} ") for words in begun) and not takes_up_title(page, said):
        return None
    above = phrases("awards", AWARDS, page.lang).find(page.text, max(0, clause.start - SAME_BODY), clause.start)
    body = body_before(page.text, above, clause.start)
    return body[0] if body else None


def _goes_on(page: Page, films: tuple[FilmMention, ...], clause: Clause) -> bool:
    """Whether a sentence still speaks of the film before its first prize: by title, person or "the film", or at once."""
    first = next((c.start for c in clause.cues if c.tag == "prizes"), clause.end)
    lead = page.text[clause.start : first]
    said = f" {label(lead)} "
    people = {label(p).split()[-1] for film in films for p in (*film.directors, *film.cast) if label(p)}
    titles = {label(t) for film in films for t in (film.title, *film.titles) if label(t)}
    nouns = {m[0].lower() for m in _FILM_NOUNS.finditer(lead)} - ({"il"} if page.lang == "it" else set())
    if len(lead.strip()) < 15 or not people.isdisjoint(said.split()) or nouns:
        return True
    return any(f" {title} " in said for title in titles)


def _of_clause(
    page: Page, films: tuple[FilmMention, ...], zone: Zone, clause: Clause, last: str | None
) -> list[Award]:  # fmt: skip
    if not _is_about_film(page, films, zone, clause):
        return []
    named = prizes(page.text, (clause.start, clause.end), clause.cues)
    found = [one for prize in named if (one := _award(page, films, zone, clause, prize, last)) is not None]
    if not found and clause.tagged("selected"):
        one = _selection(page, films, clause)
        found += [one] if one else []
    return found


_FILM_NOUNS = re.compile(
    rf"(?<![^\W_])(?:{worded('the_film')})(?![^\W_])",
    re.IGNORECASE,
)
_WINNER = rf"^[- \xa0]{{1,2}}(?:{worded('bearer')}|{small('winning')}),?[ \xa0](?:[^\n.;()]{{0,40}}[’'”\"]s?[ \xa0])?"
_FOR_OTHER = re.compile(
    rf"(?:{_WINNER}|(?<![^\W_])(?:{small('for', 'with')})[ \xa0])"
    r"(?:[\"“«„*_‘]{1,2}[ \xa0]?)?([A-ZÀ-Þ][^\n.,;()\"”»*]{2,60})"
)


_ITEM = re.compile(r"\s{0,4}(?:(?:19|20)\d\d ?:|[-•*–·‣▪] )")


def _is_about_film(page: Page, films: tuple[FilmMention, ...], zone: Zone, clause: Clause) -> bool:
    """The sentence names this film or says "the film", or is a short line of a fact sheet or title."""
    words = page.text[clause.start : clause.end]
    if (
        zone.kind in ("fact_sheet", "title")
        or _ITEM.match(words)
        or (
            len(words) < 140
            and (clause.start == zone.start or "\n" in page.text[max(0, clause.start - 2) : clause.start + 2])
        )
    ):
        return True
    line = label(words)
    if any(f" {label(t)} " in f" {line} " for film in films for t in (film.title, *film.titles) if len(label(t)) > 2):
        return True
    if not films:
        return takes_up_title(page, words) or _FILM_NOUNS.search(words) is not None
    if takes_up_title(page, words):
        return True
    if names_another(films, words):
        return False
    people = {label(p).split()[-1] for film in films for p in (*film.directors, *film.cast) if label(p)}
    if not people.isdisjoint(line.split()):
        return True
    prizes = [(c.start - clause.start, c.end - clause.start) for c in clause.tagged("prizes", "bodies")]
    nouns = (m.start() for m in _FILM_NOUNS.finditer(words))
    return any(not any(a <= place < b for a, b in prizes) for place in nouns)


def _award(
    page: Page, films: tuple[FilmMention, ...], zone: Zone, clause: Clause, prize: Prize, last: str | None
) -> Award | None:
    if is_byname(page.text, prize):
        return None
    body = _body_near(page, clause, prize)
    doubts: tuple[Doubt, ...] = ()
    if body is None and last is not None and names_category(prize):
        body = (last, prize.start, prize.end)
        doubts = (of_before(prize.category, last),)
    outcome = _outcome(page, films, clause, prize) if body is not None else None
    if outcome is None or body is None:
        return None
    if _is_for_another(films, page.text[prize.end : min(prize.stop, prize.end + 90)], prize):
        return None
    edition = edition_of(page.text, (clause.start, clause.end), body)
    if is_of_dated_film(page.text, clause.start, prize.first, films) or given_before(edition, year_of(films)):
        return None
    left, right = min(prize.start, body[1]), max(prize.end, body[2])
    span = page.words(left, right)
    return Award(
        page=page.id, start=span.start, end=span.end, text=span.text, subject=number_of(films), body=body[0],
        edition=edition, category=prize.category,
        person=person_of(page, prize, films), outcome=outcome, doubts=doubts,
    )  # fmt: skip


SAME_BODY = 500  # characters after a prize in which "best film" alone is still of its body


def _outcome(page: Page, films: tuple[FilmMention, ...], clause: Clause, prize: Prize) -> Outcome | None:
    """The verb nearest before the prize, else after it; without one, a prize in apposition was won."""
    verbs = tuple(v for v in clause.tagged("won", "given", "nominated", "selected") if not _is_hoped(page.text, v))
    before = [v for v in verbs if v.end <= prize.first and prize.first - v.end <= REACH]
    if before and is_denied(page.text, before[-1].start):
        return None
    after = [v for v in verbs if v.start >= prize.end and v.start - prize.end <= REACH]
    chosen = before[-1] if before else (after[0] if after else None)
    if chosen is None or (chosen.tag == "selected" and is_apposed(page.text, clause.start, prize)):
        return "won" if is_apposed(page.text, clause.start, prize) else None
    if chosen.tag == "given":
        to = page.text[chosen.end : min(clause.end, chosen.end + REACH)]
        lead = page.text[max(clause.start, chosen.start - NEAR_GIVEN) : chosen.start]
        return "won" if _is_given_to(films, to) or _was_given(films, lead) else None
    return chosen.tag  # type: ignore[return-value]


_HOPE = re.compile(rf"(?<!\w)(?:{small('hope')})[ \xa0]{{1,2}}(?:\w+[ \xa0])?$", re.IGNORECASE)


_LISTED = tuple(f"{words} " for words in rules.words("small", "list_of"))


def _is_hoped(text: str, verb: Cue) -> bool:
    """ "om de Gouden Palm te winnen", "could have won": nothing was won."""
    if verb.tag == "nominated":
        return text.endswith(_LISTED, 0, verb.start)
    return verb.tag == "won" and _HOPE.search(text, max(0, verb.start - 30), verb.start) is not None


def _is_given_to(films: tuple[FilmMention, ...], words: str) -> bool:
    """ "ging an", "went to": whom the prize was given to is this film or one of its people."""
    said = f" {label(words)} "
    own = (label(n) for film in films for n in (film.title, *film.titles, *film.directors, *film.cast))
    return any(name and f" {name} " in said for name in own)


NEAR_GIVEN = 60  # characters before a verb of giving in which its receiver stands


def _was_given(films: tuple[FilmMention, ...], words: str) -> bool:
    """ "A Parasite sono andati …": who received stands right before the verb."""
    said = f" {label(words)}"
    return any(said.endswith(f" {name}") for film in films for t in (film.title, *film.titles) if (name := label(t)))


def _is_for_another(films: tuple[FilmMention, ...], tail: str, prize: Prize) -> bool:
    """ "... for Another Film": the prize of the director's other film; "best actor for Ana Ruiz" is no film."""
    other = _FOR_OTHER.search(tail)
    if other is None or (
        OF_A_PERSON.search(prize.category) and is_name(LAST_AND.sub("", other[1])) and other[0][-1] not in '"”»'
    ):
        return False
    named = label(other[1])
    own = [label(t) for film in films for t in (film.title, *film.titles)]
    people = [label(p) for film in films for p in (*film.directors, *film.cast)]
    return not any(t and (t in named or named in t) for t in own) and not any(p and named.startswith(p) for p in people)


def _body_near(page: Page, clause: Clause, prize: Prize) -> tuple[str, int, int] | None:
    """The body that the prize itself implies; else the one named in the clause nearest to it."""
    implied = rules.table("awards")["prizes"].get(prize.trophy)
    within = (clause.start, clause.end)
    named = [b for cue in clause.tagged("bodies") if (b := body_at(page.text, within, cue))]
    later = [cue for cue in clause.tagged("prizes") if cue.start >= prize.end]
    if names_itself(prize) and any(prize.end <= verb.start for verb in clause.tagged("won", "nominated")):
        later = []  # the next prize has a verb of its own
    named += [(name, cue.start, cue.end) for cue in later if (name := _implied(page.text, cue))]
    within_prize = (prize.first, prize.end)
    near = [(_apart(b, prize), b) for b in named if _apart(b, prize) <= REACH and not _holds(within_prize, b)]
    if implied and not any(b[0] == implied for _, b in near):
        return implied, prize.start, prize.end
    return min(near)[1] if near else None


def _implied(text: str, cue: Cue) -> str | None:
    """The body of a prize that names it: "special prize at the Davids"."""
    implied = rules.table("awards")["prizes"].get(label(text[cue.start : cue.end]))
    return str(implied) if implied else None


def _holds(prize: tuple[int, int], body: tuple[str, int, int]) -> bool:
    """ "Award Ceremony": one name, that is both a prize and a body; it is neither."""
    return body[1] <= prize[0] and prize[1] <= body[2]


def _apart(body: tuple[str, int, int], prize: Prize) -> int:
    return min(abs(body[1] - prize.end), abs(prize.start - body[2]))


def _selection(page: Page, films: tuple[FilmMention, ...], clause: Clause) -> Award | None:
    """ "presented in competition at the X festival": a place, no prize."""
    verb = clause.tagged("selected")[0]
    named = [b for cue in clause.tagged("bodies") if (b := body_at(page.text, (clause.start, clause.end), cue))]
    near = [b for b in named if min(abs(b[1] - verb.end), abs(verb.start - b[2])) <= REACH]
    if not near:
        return None
    body = near[0]
    edition = edition_of(page.text, (clause.start, clause.end), body)
    if given_before(edition, year_of(films)):
        return None
    span = page.words(min(verb.start, body[1]), max(verb.end, body[2]))
    return Award(
        page=page.id, start=span.start, end=span.end, text=span.text, subject=number_of(films), body=body[0],
        edition=edition, category=_section(page.text, body[2], verb), outcome="selected",
    )  # fmt: skip


def _section(text: str, body_end: int, verb: Cue) -> str | None:
    """The name of a festival's section ("Un Certain Regard", "San Sebastián: Sección oficial"); "was presented" is none."""
    words = text[verb.start : verb.end]
    parts = words.split()
    behind = words[0].isupper() and text[body_end : verb.start].strip(" \xa0") in (":", ",", "–", "-")
    named = words.isupper() or behind or sum(part[0].isupper() for part in parts) > 1
    return " ".join(parts) if named else None
