"""The genre that running text gives its film where no sheet does: "the thriller Title", "Title is een stille komedie"."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache
from itertools import islice

from kerguen import rules
from kerguen.model import Lang
from kerguen.observe.cues import folded_words
from kerguen.observe.facts.genre_phrases import genre_phrases
from kerguen.observe.facts.role_cues import role_cues
from kerguen.observe.lines import Line, Stretch
from kerguen.observe.naming.sign_patterns import LINK_ADDRESS
from kerguen.observe.naming.title_words import denied
from kerguen.observe.statement import Finding
from kerguen.text.fold import fold
from kerguen.text.phrases import alternation, places, small
from kerguen.values.terms import country_of, genre_of, genres

READ = 6_000  # characters
BESIDE = 60  # characters before a title
CLAUSE = 240  # characters behind it, with what stands between two strokes
MOST_PLACES = 8  # of a title
FAR = 7  # words behind "is a" among which the genre stands
LONGEST = 3  # words of a genre
# Genres whose name is a noun for a film by itself; "war", "music", "family" are not: they need "film" in or behind them.
NOUNS = frozenset(
    ("comedy", "comedy-drama", "documentary", "drama", "melodrama", "noir", "satire", "thriller", "western")
)


def told_genres(stretch: Stretch, titles: Iterable[str], makers: Iterable[str] = ()) -> tuple[Finding, ...]:
    """Genres beside the film's titles in running text, each once, those of the first place that has one.

    `makers`: its directors; "le documentaire de Laurent Rodriguez" says the genre too.
    """
    text = stretch.page.text
    stop = (stretch.lines[0].start if stretch.lines else 0) + READ
    written = [
        form for title in titles for form in dict.fromkeys((title, title.upper(), title[:1] + title[1:].lower()))
    ]
    for line in stretch.lines:
        if line.start > stop:
            break
        for title in written:
            for start, end in _places(text, line, title):
                if found := tuple(_beside(text, line, (start, end), stretch.page.lang)):
                    return tuple(dict.fromkeys(found))
    return _owned(stretch, tuple(makers), stop) or _first_named(stretch, (*titles, *makers), stop)


def _owned(stretch: Stretch, makers: Collection[str], stop: int) -> tuple[Finding, ...]:
    """ "Un thriller de Denis Villeneuve", "der Dokumentarfilm von Ada Ruiz": the noun whose maker the director is."""
    text, by = stretch.page.text, role_cues(stretch.page.lang).by
    named = [place for name in makers for place in places(name, text, stop)]
    for start, _ in named:
        left = max(0, start - BESIDE, text.rfind("\n", 0, start) + 1)
        words = list(_WORD.finditer(text, left, len(text[:start].rstrip(_OPENING))))
        while len(words) > 1 and country_of(fold(words[-2][0])):
            del words[-2]  # "Drame britannique de Ada Ruiz"
        before = [w.span() for w in words[-LONGEST - 1 : -1]] if words and fold(words[-1][0]) in by else []
        bent = stretch.page.lang not in _NOUN_FIRST  # "Drame psychologique de Ada Ruiz"
        if before and (found := _genre(text, before, stretch.page.lang, last=bent)):
            return found
    for _, end in named:
        if owns := _OWNS.match(text, end):  # "Ada Ruiz's 1995 western is …", not "Ada Ruiz's western Other Title"
            spans = [w.span() for w in islice(_WORD.finditer(text, owns.end(), end + BESIDE), FAR)]
            found = _genre(text, [s for s in spans if not text[s[0]].isdigit()], stretch.page.lang, last=False)
            if found and (_ends_noun().match(text, found[-1].end or 0) or BEGINS_VERB.match(text, found[-1].end or 0)):
                return found
        if back := _back_with().match(text, end):
            spans = [w.span() for w in islice(_WORD.finditer(text, back.end(), back.end() + BESIDE), NEXT)]
            if found := _genre(text, spans, stretch.page.lang, last=False):
                return found
    return ()


_OWNS = re.compile(r"['’]s?\s")
BEGINS_VERB = re.compile(r"\s[a-zß-ÿ]")


@cache
def _back_with() -> re.Pattern[str]:
    """ "Ada Rey regresa con un thriller": the maker's verb and what it is done with."""
    verbs = alternation(rules.words("roles", "returns"))
    return re.compile(rf"\s(?:{verbs})\s(?:[a-zß-ÿ]{{1,12}}\s){{0,4}}?(?:{small('with')})\s(?:{small('a')})\s")


def _first_named(stretch: Stretch, own: Collection[str], stop: int) -> tuple[Finding, ...]:
    """The first genre that a text on one film names as the kind of work that it is about."""
    text, lang, kind = stretch.page.text, stretch.page.lang, stretch.page.kind
    if not stretch.whole or kind == "not_film":
        return ()
    for phrase in genre_phrases(stretch, tuple(map(fold, own)), stop, told=kind in ("news", "interview")):
        end = phrase.words[-1][1]
        behind = [w.span() for w in islice(_WORD.finditer(text, end, end + BESIDE), NEXT)]
        found = _genre(text, [*phrase.words, *behind], lang, last=False)
        start, stop = (found[0].start or 0, found[-1].end or 0) if found else (0, 0)
        noun = _WORD.match(text, stop + 1)  # "a horror movie"
        stop = noun.end() if noun and fold(noun[0]) in role_cues(lang).film_nouns else stop
        modifies = lang in _NOUNS_JOINED and not phrase.of_this and not _ends_noun().match(text, stop)
        far = start > end and (lang not in _NOUN_FIRST or start > end + LONGEST_LINK or "," in text[end:start])
        if not found or found[0].value == "short" or modifies or far:
            continue
        if found[0].value == "drama" and phrase.owned:
            continue  # "l'épicentre d'un drame": what happens
        return found
    return ()


@cache
def _ends_noun() -> re.Pattern[str]:
    """Behind a genre that is a noun for a film, not the first half of one: "It is a western of rare grace", no "western town"."""
    return re.compile(
        rf"[*_]{{0,2}}(?:[.,;:!?)–—]|\s[–—(]|\s(?:{alternation(rules.words('roles', 'behind_genre'))})\s|\s*(?:\n|\Z))"
    )


_NOUNS_JOINED = ("en",)  # languages in which a noun may be the first half of another: "a western town"


LONGEST_LINK = 5  # characters between a noun for films and its genre: "film di fantascienza"
NEXT = 3  # words behind "this" among which the genre stands


def _places(text: str, line: Line, title: str) -> Iterator[tuple[int, int]]:
    start, count = line.start, 0
    while title and count < MOST_PLACES and (start := text.find(title, start, line.end)) >= 0:
        yield start, start + len(title)
        start, count = start + len(title), count + 1


def _beside(text: str, line: Line, place: tuple[int, int], lang: Lang | None) -> Iterator[Finding]:
    """The genre that ends right before the title, or that the clause "is a …" behind it names."""
    start, end = place
    left = max(line.start, start - BESIDE)
    words = list(_WORD.finditer(text, left, len(text[:start].rstrip(_OPENING))))
    said = lang in _NOUN_FIRST and len(words) > 1 and _is_adjective(words[-1][0])  # "Thriller nacional «Lindes»"
    for near in (words, words[:-1]) if said else (words,):
        if near and (before := _genre(text, [w.span() for w in near[-LONGEST - 1 :]], lang, last=True)):
            yield from before
            return
    if apposed := _APPOSED.match(text, end, min(line.end, end + CLAUSE)):
        spans = [w.span() for w in islice(_WORD.finditer(text, apposed.end(), line.end), NEXT)]
        if found := _genre(text, spans, lang, last=False):
            yield from found
            return
    yield from tuple(_behind(text, line, end, lang)) or _made_with(text, line, place, lang)


def _is_adjective(word: str) -> bool:
    return len(word) > SHORT_WORD and word.isalpha() and word.islower()


SHORT_WORD = 4  # letters of a preposition


def _made_with(text: str, line: Line, place: tuple[int, int], lang: Lang | None) -> Iterator[Finding]:
    """ "Mit „Toni Erdmann“ hat Maren Ade eine Komödie gedreht", "With Alien, Ridley Scott made a thriller"."""
    begun = fold(text[max(line.start, place[0] - BESIDE) : place[0]]).rpartition(" ")[2]
    clause = _TO_STOP.match(text, place[1], line.end) if begun in _WITH else None
    for m in _article(lang).finditer(text, place[1], clause.end()) if clause else ():
        spans = [w.span() for w in islice(_WORD.finditer(text, m.end(), clause.end()), NEXT)] if clause else []
        found = _genre(text, spans, lang, last=False)
        if found and found[0].value in NOUNS:
            yield from found
            return


_WITH = frozenset(map(fold, rules.words("small", "with")))
_TO_STOP = re.compile(r"[^.;:!?\n]{0,160}")


@cache
def _article(lang: Lang | None) -> re.Pattern[str]:
    """The indefinite articles of a language, declined ones too: "an" is one in English and a preposition in German."""
    small_of = rules.lexicon(lang).get("small", {}) if lang else {}
    a = tuple(small_of.get("a", ())) or rules.words("small", "a")
    return re.compile(rf"\s(?:{alternation((*a, *(w for w in small_of.get('declined', ()) if w.startswith(a))))})\s")


def _behind(text: str, line: Line, end: int, lang: Lang | None) -> Iterator[Finding]:
    """The genre of the clause "is a …" behind a title or "the film"."""
    clause = _CLAUSE.match(text, end, min(line.end, end + CLAUSE))
    said = clause and next((n for n in range(4, 0, -1) if _first(clause[1], n) in _copulas(lang)), 0)
    if clause and said:
        spans = [w.span() for w in _WORD.finditer(text, clause.start(1), clause.end(1))][said : said + FAR]
        yield from _genre(text, spans, lang, last=False, of_many=_first(clause[1], said) in _of_many(lang))


_WORD = re.compile(r"[dDlL]['’](?=\w)|[^\s,;:/()„“”\"«»]+")
_OPENING = " \xa0\"'“”„«»‘’‚*_["
_CLAUSE = re.compile(
    rf"(?:[ \xa0]»|</\w{{1,6}}>|[\"”“»'’*_\])]{{0,3}}|{LINK_ADDRESS}[*_]{{0,2}})"
    r"(?:\s\(\d{4}\))?(?:\s[–—]\s[^–—.!?\n]{4,140}\s[–—]|,\s[^,.!?\n]{4,80},)?\s([^.!?;\n]+)"
)
# "El reino, la nueva película de Ada Ruiz, un thriller", "Lindes: un thriller", "Lindes: komisch drama": what the film is
_APPOSED = re.compile(
    rf"[\"”“»'’*_\])]{{0,3}}(?:\s\(\d{{4}}\))?"
    rf"(?:(?:,\s[^,.!?;:\n]{{4,60}})?[,:]\s(?i:{small('a')})\s|:\s(?=[a-zß-ÿ]{{5}}))"
)


def _first(words: str, count: int) -> str:
    return fold(" ".join(words.split()[:count]))


def _genre(
    text: str, spans: list[tuple[int, int]], lang: Lang | None, last: bool, of_many: bool = False
) -> tuple[Finding, ...]:
    """The first genre of these words, longest first, with those that stand right before it: "crime drama".

    `last`: only one that they end with, but for a noun for films. `of_many`: also in the plural.
    """
    nouns = role_cues(lang).film_nouns
    for first in range(len(spans)):
        for behind in range(min(len(spans), first + LONGEST), first, -1):
            start, end = spans[first][0], spans[behind - 1][1]
            words, rest = fold(text[start:end]), [fold(text[a:b]) for a, b in spans[behind:]]
            if last and rest and (len(rest) > 1 or rest[0] not in nouns):
                continue
            genre = genre_of(words) or (_compound(words) if behind == first + 1 and lang in ("de", "nl") else None)
            genre = genre or (_of_plural(words) if of_many else None)
            of_film = "film" in words or words in _FOR_FILMS or bool(rest and rest[0] in nouns)
            of_film = of_film or (
                behind > first + 1 and genre_of(words.rpartition(" ")[2]) in NOUNS
            )  # "romantische komedie"
            of_film = of_film or _is_behind_noun([fold(text[a:b]) for a, b in spans[:first]], lang)
            if genre and (genre in NOUNS or of_film):
                stop = spans[behind][1] if rest and genre_of(rest[0]) and spans[behind][0] == end + 1 else end
                return tuple(_said(text, _first_of_run(text, spans[:first], start), stop)) or (
                    _told(genre, start, end),
                )
    return ()


def _first_of_run(text: str, before: list[tuple[int, int]], start: int) -> int:
    """Where the run of genres begins that goes on with the words at `start`."""
    for left, right in reversed(before):
        word = fold(text[left:right])
        if text[right:start] not in (" ", "-") or word in _of_size() or not genre_of(word):
            return start
        start = left
    return start


@cache
def _of_size() -> frozenset[str]:
    """ "epic": what makers make, and no genre beside another: "an epic science fiction film"."""
    return frozenset(map(fold, rules.words("roles", "owned")))


def _said(text: str, start: int, end: int) -> Iterator[Finding]:
    yield from (_told(value, start + a, start + b) for value, a, b in genres(text[start:end]))


def _told(genre: str, start: int, end: int) -> Finding:
    return Finding(field="genre", value=genre, start=start, end=end, method="prose")


def _is_behind_noun(before: Sequence[str], lang: Lang | None) -> bool:
    """ "un film di fantascienza", "una película bélica": the noun for films stands before, in languages that write so."""
    cues = role_cues(lang)
    noun = before[-2:-1] if before and before[-1] in cues.by else before[-1:]
    return lang in _NOUN_FIRST and bool(noun) and noun[0] in cues.film_nouns


_NOUN_FIRST = ("es", "it", "fr", "pt")


_FOR_FILMS = frozenset(map(fold, rules.words("roles", "genre_for_films")))


def _compound(word: str) -> str | None:
    """ "Familiendrama", "oorlogsdrama": what the last part of a German or Dutch noun says, before "film" what the first does."""
    if word.endswith("film"):
        return genre_of(word[:-4]) or genre_of(word[:-5])  # "komediefilm", "Abenteuersfilm"
    return next((genre_of(end) for end in _ENDS if word.endswith(end) and len(word) > len(end) + 2), None)


_ENDS = tuple(map(fold, rules.words("roles", "film_endings", "genre_endings")))


def _of_plural(words: str) -> str | None:
    """ "thrillers", "Komödien", "commedie": the genre, whatever the ending."""
    forms = (words[:-1], words[:-2], f"{words[:-1]}a", f"{words}o", f"{words[:-3]}y", f"{words[:-2]}a")
    return next(filter(None, map(genre_of, forms)), None)


@cache
def _of_many(lang: Lang | None) -> frozenset[str]:
    """ "is one of", as in "is one of the best thrillers of its year"."""
    return folded_words("roles", lang, "is_one_of")


@cache
def _copulas(lang: Lang | None) -> frozenset[str]:
    said = folded_words("roles", lang, "said_to_be", "is_a", "is_one_of")
    return frozenset(words for words in said if words.split()[0] not in denied())  # "non è un film di supereroi"
