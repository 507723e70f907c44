"""Terms with one vocabulary for all languages: genres, countries, languages, versions."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from kerguen import rules
from kerguen.text.fold import fold
from kerguen.text.phrases import small
from kerguen.values.term_names import term_names

Found = tuple[str, int, int]  # canonical term, start, end


class Vocabulary(dict[str, str]):
    """Folded words -> canonical term; `firsts`, `lasts`: first and last words of all, for a quick look."""

    def __init__(self, terms: Mapping[str, str]) -> None:
        super().__init__(terms)
        self.firsts = frozenset(term.split(" ", 1)[0] for term in terms)
        self.lasts = frozenset(term.rsplit(" ", 1)[-1] for term in terms)


@lru_cache(maxsize=1024)
def genres(text: str) -> tuple[Found, ...]:
    """ "Comédie dramatique, Policier" -> ("comedy-drama", …), ("crime", …): our vocabulary, in order."""
    return _listed(text.replace(". ", ", "), _genre_terms())  # "Thriller. Drama"


def genre_of(words: str) -> str | None:
    """Our term for a genre that the folded words are."""
    return _genre_terms().get(words)


@lru_cache(maxsize=1024)  # the parts of a page's lines: several readers ask what they name
def countries(text: str) -> tuple[Found, ...]:
    """ISO 3166-1 alpha-2 codes, in order; a state that is no more keeps a user code ("XSU": Soviet Union).

    A country's name before a family name is a forename: "Jordan Peele", "India Hair".
    """
    found = _listed(text, _country_terms())
    if not found:
        return ()
    starts = {start for _, start, _ in found}
    return tuple(
        one
        for one in found
        if fold(text[one[1] : one[2]]) not in _FORENAMES
        or (m := _FAMILY_NAME.match(text, one[2])) is None
        or m.start(1) in starts
    )


def are_countries(words: str) -> bool:
    """Whether words name countries and nothing else: "États-Unis", "Chili-Argentine-Canada", "Italia, Francia".

    >>> are_countries("France-Belgique"), are_countries("Toni Erdmann")
    (True, False)
    """
    return any(
        ((found := countries(one)) and len(found) >= _fewest(len([p for p in _APART.split(words) if p.strip()])))
        or (len(found) == 1 and found[0][1:] == (0, len(words)))
        for one in dict.fromkeys((words, words.replace("-", ",")))
    )


def _fewest(parts: int) -> int:
    """How many of so many parts must be countries that are known: one of four and more may be misspelt."""
    return parts - (parts > 3)


_APART = re.compile(r"[,/&+-]")
_FORENAMES = frozenset(rules.table("names")["countries"].split())
_FAMILY_NAME = re.compile(r" ([^\W\d_a-zß-ÿ][^\W\d_]*[a-zß-ÿ])")


def lands(text: str) -> tuple[Found, ...]:
    """Countries by their names, or by their letters where these are more: "BE / NL / FR", "D/A/CH"."""
    return max(countries(text), plates(text), key=len)


def plates(text: str) -> tuple[Found, ...]:
    """Countries by their letters, when the text is nothing else: "S/DK", "D/A/CH"."""
    known = rules.table("plates")
    listed = list(_LETTERS.finditer(text)) if text.isupper() else []
    found = tuple((known[m[0]], m.start(), m.end()) for m in listed if m[0] in known)
    return found if len(found) == len(listed) else ()


_LETTERS = re.compile(r"[A-Z]+")


def country_of(words: str) -> str | None:
    """The code of a country's name or adjective that the folded words are."""
    return _country_terms().get(words)


def languages(text: str) -> tuple[Found, ...]:
    """ISO 639 codes of languages, in order."""
    return _listed(text, _language_terms())


def version(text: str) -> str | None:
    """ "VOST", "OmU", "Version française" -> "VOST", "VF"; DF, VE, VI, NV, EV name other tongues."""
    return _version_terms().get(fold(text))


def versions(text: str) -> tuple[Found, ...]:
    """Versions of a fact sheet's value, in order."""
    return _listed(text, _version_terms())


def country_adjective(word: str) -> str | None:
    """ "deutschen", "mexicanas", "italiane", "tedesche": the country, whatever the ending."""
    folded = fold(word)
    if folded in _SHORT:
        return country_of(folded)
    forms = (folded, folded[:-1], folded[:-2], f"{folded[:-1]}a", f"{folded[:-1]}o", f"{folded[:-2]}a")
    return next((code for form in forms if len(form) >= _SHORTEST and (code := country_of(form))), None)


_SHORT = frozenset(("us", "uk", "usa"))
_SHORTEST = 5  # letters of an adjective; shorter words are too often something else


def language_of(words: str) -> str | None:
    """The code of a language's name that the folded words are, declined too: "deutscher"."""
    forms = (words, *(words.removesuffix(end) for end in _DECLINED if words.endswith(end)))
    return next((code for form in forms if len(form) > 2 and (code := _language_terms().get(form))), None)


_DECLINED = rules.words("small", "adjective_ends")


_PIECE = re.compile(r"[^,;/|•·\n()\[\]]+")
_WORD = re.compile(r"\S+")
_JOINED = re.compile(rf"\s(?:{small('and')}|[&-])\s")


def _listed(text: str, terms: Vocabulary) -> tuple[Found, ...]:
    if terms.firsts.isdisjoint(fold(text).split()):
        return ()
    found: dict[str, Found] = {}
    for piece in _PIECE.finditer(text):
        if run := _run(text, piece.start(), piece.end(), terms):
            found |= {read[0]: read for read in run if read[0] not in found}
            continue
        for start, end in _halves(piece[0], piece.start(), terms):
            if (read := _longest(text, start, end, terms)) is not None:
                found.setdefault(read[0], read)
    return tuple(found.values())


def _run(text: str, start: int, end: int, terms: Vocabulary) -> list[Found]:
    """Terms with nothing but white space between them: "UK USA"; [] when a word is none, or with one term alone."""
    written = text[start:end].split(None, MOST_RUN)
    if not 1 < len(written) <= MOST_RUN or fold(written[-1]) not in terms.lasts or _JOINED.search(text, start, end):
        return []
    words = [m.span() for m in _WORD.finditer(text, start, end)]
    found: list[Found] = []
    place = 0
    while place < len(words):
        first = words[place][0]
        ends = ((n, words[n][1]) for n in range(min(len(words), place + LONGEST_TERM) - 1, place - 1, -1))
        named = next(((n, stop) for n, stop in ends if fold(text[first:stop]) in terms), None)
        if named is None:
            return []
        found.append((terms[fold(text[first : named[1]])], first, named[1]))
        place = named[0] + 1
    return found if len(found) > 1 else []


MOST_RUN, LONGEST_TERM = 10, 4  # words


def _halves(piece: str, offset: int, terms: Vocabulary) -> list[tuple[int, int]]:
    """The piece itself when it is a term ("Trinidad and Tobago"), else its parts between "and"s."""
    if fold(piece) in terms:
        return [_trimmed(piece, offset)]
    cuts, parts = 0, []
    for joint in _JOINED.finditer(piece):
        parts.append(_trimmed(piece[cuts : joint.start()], offset + cuts))
        cuts = joint.end()
    return [*parts, _trimmed(piece[cuts:], offset + cuts)]


def _longest(text: str, start: int, end: int, terms: Vocabulary) -> Found | None:
    """The part, or its first words when few others follow: "Thriller See more"."""
    written = text[start:end].split(None, 1)
    first = fold(written[0]) if written else ""
    if first and first.split(" ", 1)[0] not in terms.firsts:
        return None
    ends = [m.end() for m in _WORD.finditer(text, start, end)]
    if not ends or len(ends) > 4:
        return None
    for stop in reversed(ends):
        words = text[start:stop]
        if stop - start <= 2 and stop != ends[-1]:
            return None  # "Au cœur du monde" is not of Australia
        if term := terms.get(fold(words)):
            return term, start, stop
    return None


def _trimmed(piece: str, offset: int) -> tuple[int, int]:
    left = len(piece) - len(piece.lstrip(" \t\xa0.*_–-#\"'"))
    right = len(piece.rstrip(" \t\xa0.*_–-\"'"))
    return offset + left, offset + max(right, left)


def _section(section: str) -> dict[str, str]:
    return {
        fold(word): term
        for lang in rules.languages()
        for term, words in rules.lexicon(lang).get(section, {}).items()
        for word in words
    }


@cache
def _genre_terms() -> Vocabulary:
    return Vocabulary(_section("genres"))


@cache
def _version_terms() -> Vocabulary:
    return Vocabulary(_section("versions"))


@cache
def _country_terms() -> Vocabulary:
    names = term_names("country")
    codes = {code.lower(): code for code in names.values() if code not in _NOT_CODES}
    return Vocabulary(names | codes | _section("countries"))


@cache
def _language_terms() -> Vocabulary:
    return Vocabulary(term_names("language") | _ADJECTIVES | {code: code for code in _COMMON})


_NOT_CODES = {
    "DE",
    "LA",
    "ET",
    "ES",
    "IT",
    "IN",
    "TO",
    "NO",
    "SO",
    "AS",
    "AT",
    "BE",
    "IS",
    "ME",
    "MY",
    "US",
    "AM",
    "IL",
    "AL",
    "PG",  # a certificate
    "NR",  # not rated
    "TV",
    *("AI", "BD", "CC", "CD", "CV", "MP", "MR", "MS", "NE", "PM", "PR", "PS", "SM", "VI"),  # "CD", "BD" in a menu
}
_COMMON = ("fr", "en", "de", "es", "it", "nl", "pt", "ja", "ru", "zh")
_ADJECTIVES = {
    "francaise": "fr",
    "anglaise": "en",
    "mandarin": "zh",
    "cantonese": "yue",
    "castellano": "es",
    "farsi": "fa",
}
