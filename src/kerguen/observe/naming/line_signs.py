"""Signs of titles in one line of running text: what the words beside quoted words and runs of capitals make of them."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from kerguen.observe.naming.around import (
    OPENS,
    REACH,
    article_within,
    behind_conjunction,
    credit_start,
    is_led,
    is_of_earlier,
    is_of_event,
    is_owned,
    is_said,
    is_said_in,
    is_subject_after,
    recurs,
    sentence_start,
    without_opening,
    word_before,
)
from kerguen.observe.naming.capitals import in_capitals
from kerguen.observe.naming.maker_lines import (
    credited_opening,
    is_of_trade,
    is_player,
    makes_it,
    named_with_maker,
    of_owner,
    owner_of_parts,
    surname,
    with_maker,
)
from kerguen.observe.naming.newest_titles import newest_signs
from kerguen.observe.naming.sentence_case import is_within
from kerguen.observe.naming.sign_patterns import (
    ACTOR,
    AGO,
    BEFORE_NEXT,
    BILLED,
    DATED,
    GENITIVE,
    NEXT_WORD,
    OTHER,
    STAR_SIGNS,
    STARS,
    STOPS,
    YEAR,
    appended,
    apposed,
    before_brackets,
    behind_marks,
    billed_after,
    credited,
    credited_in_bracket,
    is_nickname,
    leads_to_film,
    linked,
    newest_comma,
    original_bracket,
    quoted,
    run_on,
    said_next,
)
from kerguen.observe.naming.title_words import (
    articles,
    by_words,
    compared,
    credit_cues,
    film_nouns,
    first_said,
    is_directed,
    is_likened,
    makers,
    names_film,
    naming,
    never_alone,
    not_owned,
    parts,
    played_by,
    previous,
    review_nouns,
    sequel_prepositions,
    talk_nouns,
    this,
)
from kerguen.observe.naming.told_titles import Sign, is_adapted, is_listed, told_signs
from kerguen.text.fold import fold
from kerguen.values.known_titles import is_known_title
from kerguen.values.people import is_name, running_name
from kerguen.values.terms import country_of

LONGEST, SENTENCE = 10, 4  # words of a title in running text; from which a quotation may be what someone said
SHORTEST_OPENING = 80  # characters of the paragraph with which a text begins
APPENDED = 60  # characters after a title in which a noun says what it is
BEFORE_MAKER = 7  # words after a name in which it may be called a maker
_NO_SUBJECT = ("person", "other")  # signs of words that what follows is not said of


def line_signs(text: str, start: int, end: int, body: str) -> list[Sign]:
    """The signs of one line."""
    found: list[Sign] = []
    for m in quoted(text, start, end):
        left, right = m.span(m.lastgroup or 0)
        found += _of_quoted(text, left, right, (start, end))
    for place in linked(text, start, end):
        film = leads_to_film(text, place[1], end)
        found += (one for one in _of_quoted(text, *place, (start, end)) if film or one.kind in _TOLD)
    if text.find("(", start, end) >= 0:
        for m in before_brackets(YEAR, text, start, end):
            found += _before_year(text, m.start(), start)
        for m in before_brackets(original_bracket(), text, start, end):
            found += _before_bracket(text, m.start(), start)
        for m in before_brackets(credited_in_bracket(), text, start, end):
            if DATED.search(m[0]):
                opened = tuple(_before_year(text, m.start(), start))
                found += (*opened, *(sign._replace(kind="maker") for sign in opened))
    found += credited_opening(text, start, end)
    found += told_signs(text, start, end)
    found += newest_signs(text, start, end)
    known = _beside()
    for m in run_on().finditer(text, start, end):
        left, right = without_opening(text, *m.span())
        if "'" in m[0] or "’" in m[0]:
            if owned := owner_of_parts(text, left, right, end):
                found.append(owned)
                continue
            found += of_owner(text, left, right, start)
        right = left + len(text[left:right].rstrip("'’-"))
        named = names_film(word_before(text, start, left, known.endings)[0])
        if capitals := tuple(in_capitals(text, left, right, body)):
            found += capitals
            continue
        if made := named_with_maker(text, left, right, named):
            found += made
            continue
        found += (signs := tuple(_of_run(text, left, right, (start, end), body, known)))
        after = text[right : right + 1]
        if text[left:right].lower() in never_alone() or any(one.kind in _NO_SUBJECT for one in signs):
            continue
        if after.isspace() or (after in BEFORE_NEXT and not (after == "," and _is_maker(text, left, start, known))):
            found += (signs := _predicate(text, right, end, left))
            if signs and (inner := behind_conjunction(text, left, right)):
                found += (one._replace(start=inner) for one in signs)
    return _without_ends(found, text) if any(one.kind == "maker" for one in found) else found


_TOLD = ("noun", "maker", "is a film", "is", "subject", "person")  # what links to other pages may be


def _without_ends(found: list[Sign], text: str) -> list[Sign]:
    """The signs but those of the last word of a title that its maker's credit names whole: "La petite Lili, le film de"."""
    begun = {one.end: one.start for one in found if one.kind == "maker"}
    return [
        one
        for one in found
        if one.kind != "noun" or begun.get(one.end, one.start) >= one.start or " " in text[one.start : one.end]
    ]


def _of_quoted(text: str, start: int, end: int, line: tuple[int, int]) -> Iterator[Sign]:
    """What words in quotation marks, in italics, in a link are."""
    words = text[start:end].rstrip(" ,;:*_")
    end = start + len(words)
    start += len(words) - len(words.lstrip("*_"))
    count = words.count(" ") + 1
    if count > LONGEST or (words.endswith(".") and count > 1):
        return
    alone = start - line[0] <= 2 and line[1] - end <= 2
    known = _beside()
    last, last_two = word_before(text, line[0], start, known.endings)
    likened = is_likened(last, last_two)
    earlier = is_of_earlier(text, line[0], start) or last_two.split(" ")[0] in previous()
    if likened or earlier or is_listed(text, start, end):
        yield Sign("other", start, end)
    elif (
        names_film(last, last_two)
        or last in this()
        or (last in naming() and names_film(last_two.split(" ")[0]))
        or (last in known.by and last_two.split(" ")[0] in review_nouns())
        or is_adapted(text, line[0], start)
    ):
        yield Sign("noun", start, end)
        yield from _subject(text, start, end, line[0])
    elif is_nickname(text, start, end):
        yield Sign("person", start, end)
    elif is_of_event(text, line[0], start) or OTHER.search(text, max(line[0], start - 80), start):
        yield Sign("other", start, end)
    elif count >= SENTENCE and (alone or is_said(text, start, end, line[0])):
        yield Sign("speech", start, end)
    else:
        genitive = text[start - 1] in "„»" and GENITIVE.search(text, max(line[0], start - 60), start - 1)
        yield Sign("owned" if genitive else "quoted", start, end)
    behind = end if text[end : end + 2] in _COMMA_WITHIN else behind_marks(text, end)
    if told := appended().match(text, behind, min(line[1], behind + APPENDED)):
        yield Sign("noun" if not_owned().isdisjoint(told[0].lower().split()) else "other", start, end)
    if maker := credited().match(text, behind, line[1]):
        yield Sign("maker", start, end)
        yield Sign("person", *maker.span("who"))
    yield from () if likened else (one._replace(end=end) for one in _predicate(text, behind, line[1], start))
    if start - line[0] <= OPENS and not alone and _GOES_ON.match(text, behind):
        yield Sign("opening", start, end)


def _subject(text: str, start: int, end: int, line: int) -> Iterator[Sign]:
    """ "De film _Close_ is …": article, noun and title open a sentence that goes on about them."""
    opening = text[sentence_start(text, line, start) : start].rstrip("«\"“„‘'*_[ \xa0")
    if opening.count(" ") < SUBJECT and _GOES_ON.match(text, behind_marks(text, end)):
        yield Sign("subject", start, end)


_COMMA_WITHIN = (",”", ',"', ",’")  # "“Close,” a drama": as in American print
SUBJECT = 2  # words from the start of a sentence to the title that its noun names
_GOES_ON = re.compile(r"[”»\"’'*_]{0,3}\s[a-zß-ÿ]")


class _Beside(NamedTuple):
    """The words that tell by standing before a run: nouns for the makers of films, "by"; last letters of all."""

    makers: frozenset[str]
    by: frozenset[str]
    endings: frozenset[str]


@cache
def _beside() -> _Beside:
    every = film_nouns() | makers() | by_words() | this() | sequel_prepositions() | compared() | naming()
    return _Beside(makers(), by_words(), frozenset(word[-1] for word in every))


def _is_maker(text: str, start: int, line: int, known: _Beside) -> bool:
    """ "La orilla, dirigida por Pilar Mirón, es …": the film is, not its maker."""
    return word_before(text, line, start, known.endings)[0] in known.by | known.makers


def _of_run(text: str, start: int, end: int, line: tuple[int, int], body: str, known: _Beside) -> Iterable[Sign]:
    """What a run of capitalised words is, by the words beside it."""
    after = text[end : end + 4]
    if start - line[0] <= OPENS and (opening := _opens_text(text, start, end, line, body)):
        return opening
    if text[start - 2 : start] == ", " and newest_comma().search(text, max(line[0], start - 50), start):
        if is_subject_after(text, start, end, line[0]):
            return (Sign("person", start, end),)
        return (Sign("noun", start, end), Sign("subject", start, end))
    words = text[start:end]
    named = " " in words and not words.isupper() and is_name(words)
    what = apposed().match(text, end, line[1]) if after[:1] == "," or after[1:2] in "–—-" else None
    said = what and (what["by"] or what["bare"] or what["told"] is not None or " " in words or is_said_in(text, start))
    if what and said and (what["by"] or not named):
        return tuple(Sign(kind, start, end) for kind in ("noun", "is a film")[: 1 + (what["told"] is not None)])
    if "(" in after and (signs := _bracketed(text, start, end, line)):
        return signs
    if not STAR_SIGNS.isdisjoint(after) and STARS.match(text, end, line[1]):
        return (Sign("rated", start, end),)
    last, last_two = word_before(text, line[0], start, known.endings)
    if last:
        called = last in naming() and names_film(last_two.split(" ")[0])  # "a thriller titled Alma"
        if (called or names_film(last, last_two)) and text[start:end].lower() not in never_alone():
            if is_of_earlier(text, line[0], start) or AGO.match(text, end, line[1]):
                return (Sign("other", start, end),)
            return (Sign("noun", start, end), *_subject(text, start, end, line[0]))
        if last.rpartition("/")[2] in known.makers:
            return (Sign("noun" if is_directed(text, line[0], start) else "person", start, end),)
        if is_likened(last, last_two):
            return (Sign("other", start, end),)
        if last in this() and not text[start].isdigit() and body.count(f" {fold(text[start:end])} ") > 1:
            return (Sign("noun", start, end),)
        if last in known.by and last_two.split(" ")[0] in parts():
            return (Sign("crafted", start, end),)
        if last in known.by and running_name().fullmatch(text, start, end):
            return _before_maker(text, start, end, line, body)
    if is_owned(text, max(line[0], start - 60), start):
        return (Sign("owned", start, end),)
    if after[:1] == " " and named and is_of_trade(text, end, line[1]):
        return (Sign("person", start, end),)
    if text.find(" ", start, end) < 0:
        return (Sign("word", start, end),) if is_within(text, start, line[0]) else ()
    if recurs(text[start:end], body):
        return (Sign("recurring", start, end),)
    opens = start - line[0] <= 3 and with_maker(text, start, end, body)
    return opens or (Sign("said", start, end),)


def _opens_text(text: str, start: int, end: int, line: tuple[int, int], body: str) -> tuple[Sign, ...]:
    """The run is the subject of the first sentence: "The Zone of Interest is …"; a person's name is none."""
    if line[1] - line[0] < SHORTEST_OPENING or text[start:end].lower() in never_alone() | talk_nouns():
        return ()
    if billed_after().match(text, end, line[1]):
        return (Sign("billed", start, end), Sign("opening", start, end))
    words = text[start:end]
    if not _GOES_ON.match(text, end) or " " not in words or text[end - 2 : end] in ("'s", "’s"):
        return ()
    if is_name(words) and not _says_film(text, end, line[1]) and not _is_said_whole(fold(words), body):
        return ()
    return (Sign("opening", start, end),)


def _is_said_whole(key: str, body: str) -> bool:
    """The text says the words again, and none of them alone: it does so with titles, not with persons."""
    times = body.count(f" {key} ")
    said = body.partition(f" {key} ")[2].split(" ", BEFORE_MAKER)[:BEFORE_MAKER]
    if not makers().isdisjoint(said):  # "Kristoffer Borgli is a filmmaker who …"
        return False
    return times > 1 and all(body.count(f" {word} ") == times for word in (key.split()[0], key.split()[-1]))


def _says_film(text: str, end: int, stop: int) -> bool:
    found = said_next().match(text, end, min(stop, end + 110))
    return found is not None and bool(found["film"])


def _bracketed(text: str, start: int, end: int, line: tuple[int, int]) -> tuple[Sign, ...]:
    """What the words are by the bracket after them: actors, a year."""
    if (billed := BILLED.match(text, end, line[1])) and all(map(is_name, re.split(r",\s", billed[1]))):
        return (Sign("billed", start, end),)
    if original_bracket().match(text, end, line[1]):
        return ()
    if (credit := credited_in_bracket().match(text, end, line[1])) and DATED.search(credit[0]):
        return Sign("maker", start, end), Sign("opened", start, end), Sign("person", *credit.span("who"))
    if (bracket := ACTOR.match(text, end, line[1])) and is_name(bracket[1]):
        if (start, bracket.end()) == line and (" " not in bracket[1] or is_known_title(fold(bracket[1]))):
            return ()  # "The Quiet Girl (An Cailín Ciúin)", "LINDES (Arthaus)"
        if country_of(fold(bracket[1])):
            return (Sign("dated", start, end),)  # "Sputnik (Russia)"
        return Sign("character", start, end), Sign("person", *bracket.span(1))
    if STARS.match(text, end, line[1]):
        return (Sign("rated", start, end),)
    if YEAR.match(text, end, line[1]):
        return (Sign("opened" if _opens(text, start, end, line) else "dated", start, end),)
    return ()


def _before_year(text: str, year: int, line: int) -> Iterator[Sign]:
    """ "Anatomie d'une chute (2023) nous tient …": the words from the start of the sentence to the year."""
    left = sentence_start(text, line, year)
    words = text[left:year].rstrip(" \"”»’'*_")
    if 0 < len(words) <= REACH and words.rsplit(" ", 1)[-1][0].islower() and not STOPS.search(words):
        yield Sign("opened", left, left + len(words))


def _before_bracket(text: str, bracket: int, line: int) -> Iterator[Sign]:
    """ "Star Wars: Die letzten Jedi (Originaltitel …": the line's first words up to the bracket are the title."""
    left = line + len(text[line:bracket]) - len(text[line:bracket].lstrip("\"“«„‘'*_ "))
    words = text[left:bracket].rstrip(" \"”»’'*_")
    if 0 < len(words) <= REACH and not STOPS.search(words):
        yield Sign("opened", left, left + len(words))


def _opens(text: str, start: int, end: int, line: tuple[int, int]) -> bool:
    """The sentence begins with the words and goes on about them: "Sibyl (2019) is …", not "After Sibyl (2019), she …"."""
    return sentence_start(text, line[0], end) == start and not text[end : line[1]].partition(")")[2].startswith(",")


def _before_maker(text: str, start: int, end: int, line: tuple[int, int], body: str) -> Iterator[Sign]:
    """ "La chimera, di Alice Rohrwacher": the words from the start of the sentence to the credit are the title."""
    if text[start - 1] in "\"“«„‘'*_":
        return
    left = sentence_start(text, line[0], start)
    credit = credit_start(text, left, start)
    if fold(text[credit:start]) in played_by():
        return  # "e due figli: Luca, interpretato da …"
    words = text[left:credit].rstrip()
    title = words.rstrip(" ,\"”»’'*_)")
    if begun := article_within().search(title):  # "Esce giovedì Le sorelle Macaluso, di …"
        left, title, words = left + begun.end(), title[begun.end() :], words[begun.end() :]
    if any(mark in title for mark in '"“«„'):
        return  # "La película “Cinema Paradiso”, de Giuseppe Tornatore": the quoted words alone
    if not title or len(title) > REACH or STOPS.search(title) or fold(text[left:start]) in credit_cues():
        return
    first, *rest = title.split()
    if rest and (rest[-1].lower() in articles() or rest[-1] in this()):
        return  # "Il y a dans ce premier film de Marion Vernoux"
    if rest and (
        not film_nouns().isdisjoint(rest) or (first.lower() in never_alone() and first.lower() not in articles())
    ):
        return  # "Pocas películas he visto con tanta expectación como Lindes, la nueva de Marta Solano"
    if words != title or min(body.count(f" {fold(title)} "), body.count(f" {surname(fold(text[start:end]))} ")) > 1:
        yield Sign("maker", left, left + len(title))
        yield Sign("person", start, end)
        yield from (sign._replace(start=left, end=left + len(title)) for sign in _predicate(text, end, line[1], start))


def _predicate(text: str, end: int, stop: int, start: int) -> tuple[Sign, ...]:
    """ "Close vertelt …", "La chimera è un film": the words are what a sentence says something of."""
    following = NEXT_WORD.match(text, end, min(stop, end + 60))
    if following and is_player(text, start, end, following):
        return (Sign("person", start, end),)
    if following and following[1] in first_said() and (found := said_next().match(text, end, min(stop, end + 110))):
        if found["film"] and makes_it(text[start:end], following[1]):
            return (Sign("person", start, end),)
        led = found["film"] and is_led(text, start)
        return () if led else (Sign("is a film" if found["film"] else "is", start, end),)
    return ()
