"""Lines of a list of winners: the prize, the film it went to with its maker, or the person and the film.

Palme d’or : Un simple accident de Jafar Panahi
Prix d’interprétation masculine : Wagner Moura dans L’Agent secret
Grand Prix
« Valeur sentimentale » – Joachim Trier (Norvège)
"""

import re
from functools import cache

from kerguen import rules
from kerguen.model import Noun
from kerguen.text.fold import fold
from kerguen.text.signs import cue, signs
from kerguen.values.people import is_full_name, is_name

LONGEST = 190  # characters of such a line
BLANK = 12  # white space between a prize and its winner on the next line
PRIZE = 75  # characters of a prize's name
ABOVE, MOST_ABOVE = (
    4,
    12,
)  # lines between a prize and a winner of it: of any kind, and with others of its winners among them
Span = tuple[int, int]


class Won(Noun, frozen=True, kw_only=True):
    """What one line gives: the prize where the line names it, the film, its director, the person honoured."""

    title: Span
    prize: Span | None = None
    director: Span | None = None
    person: Span | None = None


_LEAD = re.compile(r"[\s*_#•·–—-]{0,8}")
_HEAD = re.compile(
    r"(?P<prize>[^\W\d_][^\n:]{2,74}?)[ \xa0*_]{0,3}(?::[ \xa0*_]{1,4}|[ \xa0][–—-][ \xa0]|[ \xa0]{2,}|\t)"
)
_BY = r"(?:de|d['’]|di|by|von|van|por|réalisé par|realisé par|directed by|dirigida por|dirigido por|diretto da|regia di|regie:?)"
_MARK = r"[«“”\"„*_]{0,3}[ \xa0]?"
_NAME = r"[A-ZÀ-ÞÓ][^\n,;:()«»“”\"]{2,60}?"
_TITLE = r"[A-ZÀ-Þ0-9¡¿#][^\n«»“”\"„*]{0,80}?"
_TAIL = r"(?:[ \xa0,]{0,2}\([^()\n]{2,60}\))?(?:,[ \xa0](?:un|une|a|an|ein|eine|una|een)[ \xa0][^\n]{3,90})?[ \xa0.]*$"
_BESIDE = r"(?:[ \xa0]\([^()\n]{2,60}\))?"  # the title in another language
_BETWEEN = re.compile(  # what stands between a title and its maker
    rf"[ \xa0]?[»”“\"*_]{{0,3}}{_BESIDE}(?:,?[ \xa0](?:{_BY}|Réalisé par|Directed by|Regie:)"
    rf"(?:(?<=['’])|[ \xa0])|[ \xa0][–—-][ \xa0]|[ \xa0]\((?:{_BY}[ \xa0])?)(?=[A-ZÀ-ÞÓ])"
)
_PERSON_FIRST = re.compile(
    rf"(?P<person>{_NAME})[ \xa0][–—-][ \xa0]{_MARK}(?P<title>{_TITLE})[ \xa0]?[»”“\"*_]{{0,3}}{_TAIL}"
)


def _stands_first(words: str, after: str, honoured: bool) -> bool:
    """Whether of two sides of a dash the first is the person: by its given name, as the other is none, or as the prize is
    one for persons (`honoured`)."""
    if " " not in words or not is_name(words) or is_full_name(after):
        return False
    return honoured or is_full_name(words) or " " not in after or not is_name(after) or bool(_ARTICLE.match(after))


_OF_PERSONS = re.compile(
    r"act(?:or|ress|eur|rice|riz)|interpr[eè]t|darsteller|schauspiel|att(?:ore|rice)|acteren|acteerprestatie",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"(?:The|A|An|Le|La|Les|L['’]|Der|Die|Das|El|Los|Las|Il|Lo|De|Het)(?:(?<=['’])|[ \xa0])")


_AND = re.compile(r"[ \xa0](?:et|and|und|y|e|ed|en|&)[ \xa0](?=[A-ZÀ-ÞÓ0-9])")
_MADE_BY = re.compile(rf"(?P<maker>[A-ZÀ-ÞÓ][^\n;:()«»“”\"]{{2,120}}?)\)?{_TAIL}")
_TITLED = re.compile(rf"{_MARK}(?P<title>{_TITLE})(?<![ \xa0])")
_FOR_FILM = re.compile(
    rf"(?P<person>{_NAME})(?:,?[ \xa0](?:pour|dans|for|in|per|für|voor|por|en)[ \xa0](?:(?:the|il|den|le|el|de|o) film )?)"
    rf"{_MARK}(?P<title>{_TITLE})[ \xa0]?[»”“\"*_]{{0,3}}{_BESIDE}"
    rf"(?:(?:,?[ \xa0](?:{_BY}|Réalisé par)[ \xa0]?|[ \xa0][–—-][ \xa0])(?P<maker>{_NAME}))?{_TAIL}"
)
_ALONE = re.compile(rf"[«“„\"*_]{{1,3}}[ \xa0]?(?P<title>{_TITLE})[ \xa0]?[»”“\"*_]{{1,3}}{_TAIL}")


def won(text: str, start: int, end: int) -> Won | None:
    """The film that a line names with its prize; None for any other line."""
    if end - start > LONGEST or not signs(text, start, end) & PRIZED:
        return None
    lead = _LEAD.match(text, start, end)
    start = lead.end() if lead else start
    head = _HEAD.match(text, start, end)
    if head is None or not names_prize(text, *head.span("prize")):
        return None
    prize, begun = head.span("prize"), head.end()
    if (part := _PART.match(text, begun, end)) and names_prize(text, *part.span("prize")):
        prize, begun = (prize[0], part.end("prize")), part.end()  # "Prix du public – Meilleur documentaire : …"
    field = _FIELD.match(text, begun, end)
    begun = field.end() if field else begun
    found = winner(text, begun, end, prize) or _of_a_film(text, prize, begun, end)
    return Won(title=found.title, director=found.director, person=found.person, prize=prize) if found else None


_PART = re.compile(r"(?P<prize>[^\W\d_][^\n:«“\"]{3,60}?)[ \xa0]?:[ \xa0]")


def won_at(text: str, start: int, end: int) -> Won | None:
    """What a line gives, its prize named in it or in the line above."""
    if (one := won(text, start, end)) is not None:
        return one
    prize = _prize_above(text, start) if end - start <= LONGEST else None
    found = (winner(text, start, end, prize) or bare_winner(text, prize, start, end)) if prize else None
    return Won(title=found.title, director=found.director, person=found.person, prize=prize) if found else None


def _prize_above(text: str, start: int) -> Span | None:
    """The prize that one of the lines above is, right above or over other winners of it and lines on them."""
    told = 0
    for _ in range(MOST_ABOVE):
        stop = start
        while stop > max(0, start - BLANK) and text[stop - 1].isspace():
            stop -= 1
        start = text.rfind("\n", 0, stop) + 1
        if start >= stop:
            return None
        if stop - start <= PRIZE + 20 and signs(text, start, stop) & PRIZED:
            if won(text, start, stop):
                return None  # a prize with its own winner
            if prize := prize_alone(text, start, stop):
                return prize
        told += stop - start > PRIZE + 20
        if told > ABOVE // 2:
            return None
    return None


def bare_winner(text: str, prize: Span | None, start: int, end: int) -> Won | None:
    """ "Oppenheimer" under "BEST PICTURE": a short line that is no name, where the prize is a film's."""
    m = _BARE.match(text, start, end) if prize and end - start <= PRIZE and _OF_FILMS.search(text, *prize) else None
    return Won(title=m.span("title")) if m and not is_full_name(m["title"]) else None


def winner(text: str, start: int, end: int, prize: Span | None = None) -> Won | None:
    """The film of a winner's own words: with its maker, with the person honoured, or alone between marks."""
    if end - start > LONGEST:
        return None
    if tied := _TIED.match(text, start, end):
        return winner(text, tied.end(), end, prize)
    if (m := _FOR_FILM.match(text, start, end)) and _are_names(m["person"]):
        maker = m.span("maker") if m["maker"] and _are_names(m["maker"]) else None
        return Won(title=m.span("title"), director=maker, person=m.span("person"))
    honoured = prize is not None and _OF_PERSONS.search(text, *prize) is not None
    if (m := _PERSON_FIRST.match(text, start, end)) and _stands_first(m["person"], m["title"], honoured):
        return Won(title=m.span("title"), person=m.span("person"))
    if made := _made(text, start, end):
        return made
    if (m := _COMMA.match(text, start, end)) and _are_names(m["person"]):
        return Won(title=m.span("title"), person=m.span("person"))
    if (m := _COMMA_AFTER.match(text, start, end)) and _are_names(m["person"]) and not _are_names(m["title"]):
        return Won(title=m.span("title"), person=m.span("person"))
    if m := _ALONE.match(text, start, end):
        return Won(title=m.span("title"))
    return _quoted(text, start, end)


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
        made = by is not None and _are_names(by["maker"]) and not _BETWEEN.search(text, *by.span("maker"))
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


_COMMA = re.compile(rf"(?P<person>{_NAME}),[ \xa0]{_MARK}(?P<title>{_TITLE})[ \xa0]?[»”“\"*_]{{0,3}}{_TAIL}")
_COMMA_AFTER = re.compile(rf"{_MARK}(?P<title>{_TITLE})[ \xa0]?[»”“\"*_]{{0,3}},[ \xa0](?P<person>{_NAME}){_TAIL}")
_BARE = re.compile(r"(?P<title>[A-ZÀ-Þ0-9¡¿][^\n,;:()|]{0,60}?)[ \xa0.]*$")
_IN_MARKS = re.compile(rf"[«“„\"][ \xa0]?(?P<title>{_TITLE})[ \xa0]?[»”“\"]")
_WORD = r"[A-ZÀ-ÞÓ][\w’'.-]+"
_FULL = rf"(?P<name>{_WORD}(?:[ \xa0](?:de|da|von|van|di|la|le|el|bin|ben)){{0,2}}[ \xa0]{_WORD}(?:[ \xa0]{_WORD})?)"
_LAST_NAME = re.compile(
    rf"(?<!\w){_FULL}(?:,?[ \xa0](?:pour|dans|for|in|per|für|voor|por|en|[–—-])[ \xa0]|,[ \xa0]|[ \xa0]\()\Z"
)
_NEXT_NAME = re.compile(  # "du Japonais Hirokazu Kore-eda": after an article what is said of the maker stands first
    rf",?[ \xa0](?:(?:du|des|de la|de l['’]|del|della|dell['’]|dei|vom)(?:(?<=['’])|[ \xa0])(?:[\w-]+[ \xa0]){{1,2}}?{_FULL}"
    rf"|{_BY}(?:(?<=['’])|[ \xa0]){_FULL.replace('name', 'bare')})"
)
_BESIDE_NAME = re.compile(rf"[ \xa0]{_FULL}{_TAIL}")  # "« Masques » Olivier Smolders"
_TIED = re.compile(r"(?:a?ex[ -]?[æa]?e?quo|tie|ex[ -]aequo)[ \xa0:]*", re.IGNORECASE)
_OF_FILMS = re.compile(
    r"(?<!\w)(?:picture|film|películas?|feature|documentary|documentaire|documental|spielfilm|dokumentarfilm|lungometraggio)(?!\w)",
    re.IGNORECASE,
)


_FIELD = re.compile(r"[A-Z][A-Za-z ]{2,24}:[ \xa0]")  # "Special Jury Award: Acting: …"


def _are_names(words: str) -> bool:
    parts = re.split(r"[ \xa0](?:et|and|und|y|e|en|&)[ \xa0]|, ", words.replace("-", ""))
    return " " in parts[-1].strip() and all(is_name(part) or (len(parts) > 1 and part.isalpha()) for part in parts)


def is_name_pair(words: str) -> bool:
    """ "Jean-Pierre et Luc": what stands before a surname, no title."""
    return bool(re.search(r"[ \xa0](?:et|and|und|y)[ \xa0]\w+$", words)) and is_name(words.split(" ")[0] + " Xy")


def prize_alone(text: str, start: int, end: int) -> Span | None:
    """The prize that a short line is and nothing else: "Grand prix :", "Prix du scénario"."""
    lead = _LEAD.match(text, start, end)
    start = lead.end() if lead else start
    stop = start + len(_ASIDE.sub("", text[start:end]).rstrip(" \xa0:*_.–—-"))
    if not 0 < stop - start <= PRIZE or ":" in text[start:stop]:
        return None
    return (start, stop) if names_prize(text, start, stop) else None


_ASIDE = re.compile(r"[ \xa0]\([^()\n]{2,20}\)[ \xa0:]*$")  # "(tie)", "(ex æquo)"


def names_prize(text: str, start: int, end: int) -> bool:
    """Whether the first words are a prize's: "Prix de la mise en scène", "Meilleur acteur", "Goldener Bär"."""
    if end - start > PRIZE or not text[start].isupper():
        return False
    words = fold(text[start:end]).split()
    firsts = _first_words()
    if any(" ".join(words[:n]) in firsts for n in (3, 2, 1)):
        return True
    return len(words) > 1 and (words[-1] in _last_words() or words[-3:] == _OF_THE_YEAR)


_OF_THE_YEAR = ["of", "the", "year"]


@cache
def _first_words() -> frozenset[str]:
    listed = rules.table("awards")
    return frozenset(map(fold, (*rules.words("awards", "prizes"), *listed["prizes"], *listed["lists"]["first"])))


@cache
def _last_words() -> frozenset[str]:
    return frozenset(rules.table("awards")["lists"]["last"])


PRIZED = cue(lambda: (*(words.split()[0] for words in _first_words() if words), *_last_words(), _OF_THE_YEAR[-1]))
