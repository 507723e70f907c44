"""Lines of a list of winners: the prize, the film it went to with its maker, or the person and the film.

Palme d’or : Un simple accident de Jafar Panahi
Prix d’interprétation masculine : Wagner Moura dans L’Agent secret
Grand Prix
« Valeur sentimentale » – Joachim Trier (Norvège)
"""

import re

from msgspec.structs import replace

from kerguen import rules
from kerguen.model import Noun
from kerguen.text.fold import fold
from kerguen.text.phrases import alternation, small, worded
from kerguen.text.signs import signs
from kerguen.values.people import is_full_name, is_name
from kerguen.values.prize_words import PRIZE, PRIZED, crafts, names_prize, prize_alone, sections
from kerguen.values.terms import are_countries

LONGEST = 190  # characters of such a line
BLANK = 12  # white space between a prize and its winner on the next line
MOST_NAMES = 3  # words of a person's name
ABOVE, MOST_ABOVE = 4, 12  # lines between a prize and its winner: of any kind, and with other winners among them
Span = tuple[int, int]


class Won(Noun, frozen=True, kw_only=True):
    """What one line gives: the prize where the line names it, the film, its director, the person honoured."""

    title: Span
    prize: Span | None = None
    director: Span | None = None
    person: Span | None = None


_LEAD = re.compile(r"[\s*_#•·▪●–—-]{0,8}")
_HEAD = re.compile(
    r"(?P<prize>[^\W\d_][^\n:]{2,74}?)[ \xa0*_]{0,3}(?::[ \xa0*_]{1,4}|[ \xa0][–—-][ \xa0]|[ \xa0]{2,}|\t)"
)
_BY = rf"(?:{small('made_by', 'directed_by')})"
_MARK = r"[«“”\"„‘'*_]{0,3}[ \xa0]?"
_CLOSE = r"[ \xa0]?[»”“\"’'*_]{0,3}"
_NAME = r"[A-ZÀ-ÞÓ][^\n,;:()«»“”\"]{2,60}?"
_NAMES = r"[A-ZÀ-ÞÓ][^\n;:()«»“”\"]{2,120}?"
_TITLE = r"[A-ZÀ-Þ0-9¡¿#][^\n«»“”\"„*]{0,80}?"
_TAIL = (
    r"(?:[ \xa0,]{0,2}\([^()\n]{2,60}\)|[ \xa0]/[ \xa0][^\n/:.]{2,40})?"  # "(Norvège)", " / Norvège"
    rf"(?:,[ \xa0](?:{small('a')})[ \xa0][^\n]{{3,90}})?[ \xa0.]*$"
)
_BESIDE = r"(?:[ \xa0]\([^()\n]{2,60}\))?"  # the title in another language
_BETWEEN = re.compile(  # what stands between a title and its maker
    rf"{_CLOSE}{_BESIDE}(?:(?:,|,?[ \xa0])(?:{_BY}|{small('directed_by', capital=True)})"
    rf"(?:(?<=['’])|[ \xa0])|[ \xa0][–—-][ \xa0]|[ \xa0]\((?:{_BY}[ \xa0])?)(?=[A-ZÀ-ÞÓ])"
)
_PERSON_FIRST = re.compile(rf"(?P<person>{_NAMES})[ \xa0][–—-][ \xa0]{_MARK}(?P<title>{_TITLE}){_CLOSE}{_TAIL}")
_OVER_BRACKET = re.compile(  # "Ada Rey (The Tide)", "Ada Rey et Ben Dale (« The Tide »)"
    rf"(?P<person>{_NAMES})[ \xa0]\({_MARK}(?P<title>[A-ZÀ-Þ0-9¡¿#][^\n«»“”\"„*()]{{0,80}}?){_CLOSE}"
    rf"(?:[ \xa0](?:{small('from_book')})[ \xa0][^()\n]{{2,60}})?\)[ \xa0.]*$"
)


def _stands_first(words: str, after: str, honoured: bool) -> bool:
    """Whether of two sides of a dash the first is the person, by its given name or as the prize is for persons."""
    if " " not in words or not _are_names(words) or is_full_name(after) or after.isdigit() or are_countries(after):
        return False
    known = any(is_full_name(one) for one in _PARTS.split(words))
    return honoured or known or " " not in after or not is_name(after) or bool(_ARTICLE.match(after))


OF_PLAYERS = re.compile(worded("players"), re.IGNORECASE)
_OF_CRAFTS = re.compile(worded("crafts"), re.IGNORECASE)
_ARTICLE = re.compile(rf"(?:{small('the', 'a', capital=True)})(?:(?<=['’])|[ \xa0])")


_AS = (  # "for her performance in"
    rf"(?:(?:{small('for')})[ \xa0](?:{small('possessive', 'the')})[ \xa0](?i:{small('part')})[ \xa0])?"
)
_CRAFT = (
    rf"(?:(?:{small('the')})[ \xa0])?(?i:{small('script')}|{alternation(rules.table('awards')['crafts']['words'])})"
)
_SCRIPT = rf"(?:{small('for')})[ \xa0]{_CRAFT}(?:[ \xa0](?:{small('and')})[ \xa0]{_CRAFT})?[ \xa0](?:{small('of')})"
_AND = re.compile(rf"[ \xa0](?:{small('and')}|&)[ \xa0](?=[A-ZÀ-ÞÓ0-9])")
_MADE_BY = re.compile(rf"(?P<maker>[A-ZÀ-ÞÓ][^\n;:()«»“”\"]{{2,120}}?)\)?{_TAIL}")
_TITLED = re.compile(rf"{_MARK}(?P<title>{_TITLE})(?<![ \xa0])")
_FOR_FILM = re.compile(
    rf"(?P<person>{_NAMES})(?:,?[ \xa0](?:{_SCRIPT}|{_AS}(?:{small('for', 'inside')}))"
    rf"[ \xa0](?:(?:{small('the', 'the_bent')}) film )?)"
    rf"{_MARK}(?P<title>{_TITLE}){_CLOSE}{_BESIDE}"
    rf"(?:(?:,?[ \xa0](?:{_BY}|{small('directed_by', capital=True)})[ \xa0]?|[ \xa0][–—-][ \xa0])(?P<maker>{_NAME}))?{_TAIL}"
)
_ALONE = re.compile(rf"[«“„\"‘'*_]{{1,3}}[ \xa0]?(?P<title>{_TITLE})[ \xa0]?[»”“\"’'*_]{{1,3}}{_TAIL}")


def won(text: str, start: int, end: int) -> Won | None:
    """The film that a line names with its prize; None for any other line."""
    near = min(end, start + LONGEST)
    if not signs(text, start, near) & PRIZED and not _OPENED.search(text, start, near):
        return None
    lead = _LEAD.match(text, start, end)
    start = lead.end() if lead else start
    head = _HEAD.match(text, start, end)
    if head is None or not (names_prize(text, *head.span("prize")) or _is_craft(text, head, end)):
        return None
    prize, begun = head.span("prize"), head.end()
    to = _TO_PERSON.search(text, *prize)  # "Beste Regie für Ada Rey: „The Tide“"
    if to and " " in to["person"] and is_name(to["person"]) and (m := _ALONE.match(text, begun, end)):
        return Won(title=m.span("title"), prize=(prize[0], to.start()), person=to.span("person"))
    if (part := _PART.match(text, begun, end)) and names_prize(text, *part.span("prize")):
        prize, begun = (prize[0], part.end("prize")), part.end()  # "Prix du public – Meilleur documentaire : …"
    field = _FIELD.match(text, begun, end) or _KIND.match(text, begun, end)
    begun = field.end() if field else begun
    found = winner(text, begun, end, prize) or _of_a_film(text, prize, begun, end)
    if found is None and (stop := _SENTENCE_END.search(text, begun, min(end, begun + LONGEST))):
        found = winner(text, begun, stop.start(), prize)
    return Won(title=found.title, director=found.director, person=found.person, prize=prize) if found else None


def _is_craft(text: str, head: re.Match[str], end: int) -> bool:
    """ "Regisseur: Sofia Coppola, “The Beguiled”": what is honoured alone, before a person and a film between marks."""
    return fold(head["prize"]) in crafts() and _IN_MARKS.search(text, head.end(), end) is not None


_TO_PERSON = re.compile(rf"[ \xa0](?:{small('for', 'to_whom')})[ \xa0](?P<person>{_NAMES})\Z")
_OPENED = re.compile("[“«„]")
_KIND = re.compile(r"(?:[A-Z][a-z.]+[ \xa0]){1,3}(?=[A-Z][A-Z'’]+(?:[ \xa0][A-Z('’]{2}|,))")  # "Documentary MANDA BALA"
_SENTENCE_END = (
    re.compile(  # the end of the first sentence, that the winner is told in; a comma before what is told of the film
        r"(?<![ .][A-Z])(?<!Dir)(?<![MDSJ][rt])(?<!Mrs)[.!?][»”\"’]?(?=[ \xa0](?:[«“\"„‘][ \xa0]?)?[A-ZÀ-Þ])"
        r"|(?<=[»”\"]),[ \xa0](?=[a-zà-ÿ])"
    )
)
_PART = re.compile(r"(?P<prize>[^\W\d_][^\n:«“\"]{3,60}?)[ \xa0]?:[ \xa0]")


def won_at(text: str, start: int, end: int) -> Won | None:
    """What a line gives, its prize named in it or in the line above."""
    if (one := won(text, start, end)) is not None:
        return one
    prize = prize_above(text, start) if end - start <= LONGEST else None
    found = (winner(text, start, end, prize) or bare_winner(text, prize, start, end)) if prize else None
    if found is None or prize_alone(text, start, end):
        return None
    return Won(title=found.title, director=found.director, person=found.person, prize=prize)


def prize_above(text: str, start: int) -> Span | None:
    """The prize that one of the lines above is, right above or over other winners of it and lines on them."""
    told = 0
    for _ in range(MOST_ABOVE):
        left = max(0, start - BLANK)
        stop = left + len(text[left:start].rstrip())
        start = text.rfind("\n", 0, stop) + 1
        if start >= stop:
            return None
        if stop - start <= PRIZE + 20 and (signs(text, start, stop) & PRIZED or text[start:stop].isupper()):
            if won(text, start, stop):
                return None  # a prize with its own winner
            if prize := prize_alone(text, start, stop):
                return prize
        if text[stop - 1] == ":":
            return None  # the heading of another part
        told += stop - start > PRIZE + 20
        if told > ABOVE // 2:
            return None
    return None


def bare_winner(text: str, prize: Span | None, start: int, end: int) -> Won | None:
    """ "Oppenheimer" under "BEST PICTURE": a short line that is no name, where the prize is a film's."""
    m = _BARE.match(text, start, end) if prize and end - start <= PRIZE and _OF_FILMS.search(text, *prize) else None
    if m is None or is_full_name(m["title"]) or not sections().isdisjoint(fold(m["title"]).split()):
        return None
    return Won(title=m.span("title"))


def winner(text: str, start: int, end: int, prize: Span | None = None) -> Won | None:
    """The film of a winner's own words: with its maker, with the person honoured, or alone between marks."""
    found = _winner(text, start, end, prize) if end - start <= LONGEST else None
    if found is None:
        m = _DIRECTED.match(text, start, min(end, start + LONGEST))
        return Won(title=_without_comma(text, *m.span("title")), director=_in_sentence(m)) if m else None
    if text[slice(*found.title)].isupper() and not sections().isdisjoint(fold(text[slice(*found.title)]).split()):
        return None  # "OFFICIAL SELECTION – SHORT FILMS"
    marked = next((m for m in _IN_MARKS.finditer(text, start, end) if m.start("title") == found.title[0]), None)
    return (
        replace(found, title=_without_comma(text, *marked.span("title"))) if marked else found
    )  # "« Roubaix, une lumière »"


def _without_comma(text: str, start: int, end: int) -> Span:
    """ "“Clínica de Migrantes,” directed by": the comma that English puts before the closing mark is not of the title."""
    return (start, end - (text[end - 1] == ","))


def _in_sentence(m: re.Match[str]) -> Span | None:
    """The maker without the word that begins the next sentence: "Maxim Pozdorovkin. The short film …"."""
    stop = _SENTENCE.search(m["name"]) if m["name"] else None
    return (m.start("name"), m.start("name") + stop.start()) if stop else m.span("name") if m["name"] else None


_SENTENCE = re.compile(r"(?<=[a-zß-ÿ]{3})\.[ \xa0]")


def _winner(text: str, start: int, end: int, prize: Span | None) -> Won | None:
    if tied := _TIED.match(text, start, end):
        return winner(text, tied.end(), end, prize)
    m = _FOR_FILM.match(text, start, end)
    if m and (two := _AND.search(text, m.start("title"), m.end("title"))) and _is_for_film(text, two.end(), end):
        m = _FOR_FILM.match(text, start, two.start())  # "Ada Rey for The Tide and Ben Dale for Low Water": the first
    if (
        m and _are_names(m["person"]) and not (m["maker"] and len(m["person"].split()) > MOST_NAMES)
    ):  # two films and makers
        maker = m.span("maker") if m["maker"] and _are_names(m["maker"]) else None
        return Won(title=m.span("title"), director=maker, person=m.span("person"))
    honoured = prize is not None and bool(OF_PLAYERS.search(text, *prize) or _OF_CRAFTS.search(text, *prize))
    for m in (_PERSON_FIRST.match(text, start, end), _OVER_BRACKET.match(text, start, end)):
        if m and _stands_first(m["person"], m["title"], honoured):
            return Won(title=m.span("title"), person=m.span("person"))
    after = _COMMA_AFTER.match(text, start, end)
    if (
        after
        and not honoured
        and is_full_name(after["person"])
        and after["person"].count(" ") < MOST_NAMES
        and not is_full_name(after["title"])
    ):
        return Won(
            title=after.span("title"), director=after.span("person")
        )  # "Mal de amores, Carlos Ruiz (Puerto Rico)"
    if (m := _FOR_ONLY.match(text, start, end)) and (
        made := _made(text, m.end(), end) or _bare_title(text, m.end(), end)
    ):
        return replace(made, person=_line_above(text, start)) if prize else None
    if made := _made(text, start, end):
        return _of_craft(text, made, prize)
    if (m := _COMMA.match(text, start, end)) and _are_names(m["person"]):
        return Won(title=m.span("title"), person=m.span("person"))
    if after and _are_names(after["person"]) and not _are_names(after["title"]):
        return Won(title=after.span("title"), person=after.span("person"))
    if m := _ALONE.match(text, start, end):
        return Won(title=m.span("title"))
    return _quoted(text, start, end)


_FOR_ONLY = re.compile(
    rf"(?:{small('for')})[ \xa0](?:{small('the', 'the_bent')})[ \xa0][Ff]ilm[ \xa0](?={_MARK}[A-ZÀ-Þ0-9¡¿])"
)


def _is_maker(words: str) -> bool:
    return words.count(" ") < MOST_NAMES and is_full_name(words)


def _bare_title(text: str, start: int, end: int) -> Won | None:
    m = _TITLE_ALONE.match(text, start, end)
    return Won(title=m.span("title")) if m else None


_TITLE_ALONE = re.compile(rf"{_MARK}(?P<title>[A-ZÀ-Þ0-9¡¿#][^\n«»“”\"„*.:;()]{{0,80}}?){_CLOSE}{_TAIL}")


def _line_above(text: str, start: int) -> Span | None:
    """The person on the line above "per il film The Tide": "FRANCO NERO"."""
    stop = len(text[:start].rstrip())
    begin = text.rfind("\n", 0, stop) + 1
    stop = begin + len(text[begin:stop].rstrip(" ,\xa0"))
    return (begin, stop) if stop - begin <= PRIZE and is_name(text[begin:stop].title()) else None


def _is_for_film(text: str, start: int, end: int) -> bool:
    m = _FOR_FILM.match(text, start, end)
    return m is not None and is_full_name(m["person"])


def _of_craft(text: str, made: Won, prize: Span | None) -> Won:
    """ "Colonna sonora: The Tide – Ada Rey": whom a prize for a craft names beside the film is honoured, and no director."""
    if made.director is None or prize is None or not _OF_CRAFTS.search(text, *prize):
        return made
    beside = text[made.title[1] : made.director[0]].rstrip(" \xa0")[-1:] in ("–", "—", "-", "(")
    return Won(title=made.title, person=made.director) if beside else made


def _made(text: str, start: int, end: int) -> Won | None:
    """ "La Vie d’Adèle d’Abdellatif Kechiche": the maker after the last word for it that leaves a full name."""
    found = list(_BETWEEN.finditer(text, start, end))
    if len(found) > 1 and (two := _AND.search(text, found[0].end(), found[-1].start())):
        maker, title = text[found[0].end() : two.start()], _TITLED.fullmatch(text, start, found[0].start())
        if (
            title and " " in maker and is_name(maker) and not is_name(text[two.end() : found[-1].start()])
        ):  # "Sirāt d’Óliver Laxe et In die Sonne schauen de …": the first
            return Won(title=title.span("title"), director=(found[0].end(), two.start()))
    for between in reversed(found):
        by = _MADE_BY.match(text, between.end(), end)
        dashed = between[0].strip(" \xa0»”“\"’'*_")[:1] in ("–", "—", "-")
        apart = dashed or between[0].lstrip("»”“\"’'*_").startswith(",")
        made = (
            by is not None
            and _are_names(by["maker"])
            and not are_countries(by["maker"])
            and (apart or not _BETWEEN.search(text, *by.span("maker")))
        )
        title = _TITLED.fullmatch(text, start, between.start()) if made else None
        if by and title and not is_name_pair(title["title"]):
            return Won(title=title.span("title"), director=by.span("maker"))
    return None


def _quoted(text: str, start: int, end: int) -> Won | None:
    """ "« Parasite » du Sud-Coréen Bong Joon-ho", "l’Espagnol Antonio Banderas pour « Douleur et gloire » de …": the film
    between marks, and the full names on its two sides, whatever is said of them."""
    m = _IN_MARKS.search(text, start, end)
    if m is None:
        return None
    before = _LAST_NAME.search(text, start, m.start())
    after = _NEXT_NAME.match(text, m.end(), end)
    if (
        before is None
        and after is None
        and (beside := _BESIDE_NAME.match(text, m.end(), end))
        and is_name(beside["name"])
    ):
        return Won(title=m.span("title"), director=beside.span("name"))
    if before is None and text[start : m.start()].strip(' \xa0«“„"*_'):
        return None
    person = before.span("name") if before and is_name(before["name"]) else None
    role = "name" if after and after["name"] else "bare"
    maker = after.span(role) if after and is_name(after[role]) else None
    if person is None and maker is None and text[m.end() : end].strip(" .\xa0"):
        return None
    return Won(title=m.span("title"), director=maker, person=person)


def begins_with_prize(text: str, start: int, end: int) -> bool:
    """Whether a line is headed by a prize: "Best Original Screenplay: …", whatever follows."""
    lead = _LEAD.match(text, start, end)
    head = _HEAD.match(text, lead.end() if lead else start, end)
    return head is not None and names_prize(text, *head.span("prize"))


def _of_a_film(text: str, prize: Span, start: int, end: int) -> Won | None:
    """ "Best Picture: Oppenheimer": the film alone, where the prize is a film's."""
    m = _BARE.match(text, start, end)
    if m is None or not _OF_FILMS.search(text, *prize):
        return None
    return Won(title=m.span("title"))


_WORD = r"[A-ZÀ-ÞÓ][\w’'.-]+"
_PARTICLES = alternation(rules.table("names")["particles"].split())
_FULL = (
    rf"(?P<name>{_WORD}(?:[ \xa0](?!{small('and')}[ \xa0])(?:{_PARTICLES})){{0,2}}[ \xa0]{_WORD}(?:[ \xa0]{_WORD})?)"
)
_DIRECTED = re.compile(  # "THE TIDE (LA MARÉE), directed by Ada Rey A plumber …", "The Tide / Norway, dirigida por …"
    rf"{_MARK}(?P<title>{_TITLE}){_CLOSE}{_BESIDE}(?:[ \xa0]?/[ \xa0]?[A-Z][A-Za-z. ]{{1,24}})?,?[ \xa0]"
    rf"(?:{small('directed_by')})[ \xa0]"
    rf"(?:{_FULL}(?=[ \xa0]?(?:[,.;(]|$|(?:{small('and')})[ \xa0])))?"
)
_COMMA = re.compile(rf"(?P<person>{_NAME}),[ \xa0](?:{_BY}[ \xa0])?{_MARK}(?P<title>{_TITLE}){_CLOSE}{_TAIL}")
_COMMA_AFTER = re.compile(rf"{_MARK}(?P<title>{_TITLE}){_CLOSE},[ \xa0](?P<person>{_NAME}){_TAIL}")
_BARE = re.compile(r"(?P<title>[A-ZÀ-Þ0-9¡¿][^\n,;:()|]{0,60}?)[ \xa0.]*$")
_IN_MARKS = re.compile(rf"(?:[«“„\"]|(?<!\w)[‘'])[ \xa0]?(?P<title>{_TITLE})[ \xa0]?(?:[»”“\"]|[’'](?!\w))")
_LAST_NAME = re.compile(rf"(?<!\w){_FULL}(?:,?[ \xa0](?:{small('for', 'inside')}|[–—-])[ \xa0]|,[ \xa0]|[ \xa0]\()\Z")
_NEXT_NAME = re.compile(  # "du Japonais Hirokazu Kore-eda": after an article what is said of the maker stands first
    rf",?[ \xa0](?:(?:{small('of_the')})(?:(?<=['’])|[ \xa0])(?:[\w-]+[ \xa0]){{1,2}}?{_FULL}"
    rf"|{_BY}(?:(?<=['’])|[ \xa0]){_FULL.replace('name', 'bare')})"
)
_BESIDE_NAME = re.compile(rf"[ \xa0]{_FULL}{_TAIL}")  # "« Masques » Olivier Smolders"
_TIED = re.compile(r"(?:a?ex[ -]?[æa]?e?quo|tie|ex[ -]aequo)[ \xa0:]*", re.IGNORECASE)
_OF_FILMS = re.compile(rf"(?<!\w)(?:{worded('prize_films')})(?!\w)", re.IGNORECASE)


_FIELD = re.compile(r"[A-Z][A-Za-z ]{2,24}:[ \xa0]")  # "Special Jury Award: Acting: …"


_PARTS = re.compile(rf"[ \xa0](?:{small('and')}|[&–—])[ \xa0]|, ")


def _are_names(words: str) -> bool:
    parts = [part.strip() for part in _PARTS.split(words.replace("-", ""))]
    if " " not in parts[-1] and not is_full_name(parts[0]):
        return False
    return all(is_name(part) or (len(parts) > 1 and part.isalpha()) for part in parts)


def is_name_pair(words: str) -> bool:
    """ "Jean-Pierre et Luc": what stands before a surname, no title."""
    return bool(_AND_FIRST_NAME.search(words)) and is_full_name(words.split(" ")[0] + " Xy")


_AND_FIRST_NAME = re.compile(rf"[ \xa0](?:{small('and_alone')})[ \xa0]\w+$")
