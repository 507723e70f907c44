"""How a credit is told: words that describe the maker, a second name, the other work that is credited."""

import re
from functools import cache
from itertools import pairwise

from kerguen import rules
from kerguen.model import Field
from kerguen.observe.facts.role_cues import Cues
from kerguen.observe.lines import Line
from kerguen.observe.naming.title_words import not_owned
from kerguen.text.fold import fold
from kerguen.text.phrases import alternation, small, worded
from kerguen.values.known_titles import is_known_title
from kerguen.values.titles import title_articles

NEAR = 70  # characters before a name in which its credit is looked for


def is_double_maker(words: list[str], cues: Cues) -> bool:
    """ "regisseur en scenarist Mike Leigh", "Regisseur und Drehbuchautor Ed Herzog"."""
    return len(words) > 2 and cues.before.get(words[-3]) == "director" and words[-2] in cues.joiners


def is_film_of_player(words: list[str], cues: Cues) -> bool:
    """ "het regiedebuut van actrice Halina Reijn": the credit of a maker, then the maker's other trade."""
    if not words or words[-1] not in cues.cast_nouns:
        return False
    return any(
        cues.before.get(" ".join(words[-count - 1 : -1])) == "director" for count in (2, 3) if count < len(words)
    )


def is_of_other_film(left: str, cues: Cues) -> bool:
    """ "in de originele film uit 2000, met Christian Bale": the sentence sets another film apart."""
    words = fold(re.split(r"[.!?…]\s", left)[-1]).split()
    return any(one in not_owned() and noun in cues.film_nouns for one, noun in pairwise(words))


def second_credit(words: list[str], cues: Cues) -> Field | None:
    """ "fue dirigido por techus y José Luis Yáñez": a name of one word stands between the credit and the full name."""
    for count in (4, 3, 2):
        cue = " ".join(words[-count:])
        if words[-1] in _CREDIT_ENDS and (field := cues.before.get(cue)) in ("director", "cast"):
            return field
    return None


def is_described_maker(left: str, words: list[str], cues: Cues) -> bool:
    """ "the Swedish director Linda Hambäck", "del director español J. A. Bayona": an adjective after the noun."""
    if len(words) < 2 or cues.film_nouns.isdisjoint(words[-3:]) or not _ADJECTIVE.search(left):
        return False
    if len(words) > 2 and words[-2] in _OF_THE and words[-3] in cues.film_nouns:
        return True  # "la primera película del argentino Andy Muschietti"
    noun = words[-3] if len(words) > 2 and "-" in left.split()[-1] else words[-2]
    return noun in cues.film_nouns and any(
        cue.split()[-1] == noun for cue, field in cues.before.items() if field == "director"
    )


_OF_THE = frozenset(map(fold, rules.words("small", "of_the")))


_ADJECTIVE = re.compile(r"[^\W\d_]\s[a-zß-ÿ]{4,16}(?:-[a-zß-ÿ]{4,16})?\s$")


def is_described_credit(words: list[str], cues: Cues, role: Field) -> bool:
    """ "directed by the Danish filmmaker Thomas Vinterberg": words that describe the maker stand after the credit."""
    for described in range(1, min(LONGEST_DESCRIPTION, len(words) - 2) + 1):
        for count in (2, 3, 4):
            cue = words[-described - count : -described]
            if cue and cue[-1] in _CREDIT_ENDS and cues.before.get(" ".join(cue)) == role:
                return True
    return False


LONGEST_DESCRIPTION = 6  # words


def ends_in_credit(words: list[str], cues: Cues, role: Field) -> bool:
    """Folded words that end in a credit, with an article or none behind it: "directed by the"."""
    plain = words[:-1] if words and words[-1] in title_articles() else without_description(words)
    if not plain or plain[-1] not in _CREDIT_ENDS:
        return False
    return any(cues.before.get(" ".join(plain[-count:])) == role for count in (2, 3))


_BY_THE = frozenset(map(fold, rules.words("small", "by_the")))
_CREDIT_ENDS = frozenset(rules.words("small", "by", "by_too")) | _BY_THE


def without_description(words: list[str]) -> list[str]:
    """Folded words before a name without an article and adjectives after "by", and without how it was done before it.

    >>> without_description(["jouee", "par", "une", "formidable"]), without_description(["interpretata", "magistralmente", "da"])
    (['jouee', 'par'], ['interpretata', 'da'])
    """
    if len(words) > SHORTEST_CREDIT - 1 and words[-1] in _NEWCOMERS and words[-2] in _CREDIT_ENDS:
        return words[:-1]  # "directed by debutant"
    ends = ((n, words[-n], words[1 - n]) for n in (2, 3, 4) if len(words) > n)
    place = next((n for n, end, one in ends if end in _BY_THE or (end in _CREDIT_ENDS and one in _ONE)), None)
    plain = words[: 1 - place] if place else words
    if len(plain) > SHORTEST_CREDIT and plain[-2].isdigit() and plain[-3] in _INSIDE:  # "was made in 1979 by"
        plain = [*plain[:-3], plain[-1]]
    if len(plain) < SHORTEST_CREDIT or plain[-1] not in _CREDIT_ENDS:
        return plain
    if plain[-2].endswith(_ADVERB_ENDS):
        return [*plain[:-2], plain[-1]]
    manner = next((n for n in (3, 5) if len(plain) > n and plain[-n] in _WITH), None)  # "avec colère et justesse"
    return [*plain[:-manner], plain[-1]] if manner else plain


_NEWCOMERS = frozenset(map(fold, rules.words("roles", "newcomers")))
_INSIDE = frozenset(rules.words("small", "inside"))
_ONE = frozenset(map(fold, rules.words("small", "a", "the_praised")))
_WITH = frozenset(rules.words("small", "with"))
SHORTEST_CREDIT = 3  # words: a participle, what stands within, "by"
_ADVERB_ENDS = rules.words("small", "adverb_ends")


def is_other_work(text: str, line: Line, start: int, titles: tuple[str, ...], nouns: frozenset[str]) -> bool:
    """The sentence names another work as directed: "Star Trek Beyond was directed by …"; "Der Film von …" is this one."""
    left = text[max(line.start, start - NEAR) : start]
    subject = _SUBJECT.search(left) or _WHICH.search(left)
    if subject is None or fold(subject[1]).rpartition(" ")[2] in nouns:
        return False
    return not any(fold(subject[1]) in title or title in fold(subject[1]) for title in titles if title)


# "Star Trek Beyond was directed by", "Star Trek Beyond director"
_SUBJECT = re.compile(
    r"((?:[A-ZÀ-ÖØ-Þ][\w'’]+ (?:[a-z]{1,3} ){0,2}){1,4}[A-ZÀ-ÖØ-Þ\d][\w'’]*)[”»\"]? "
    rf"(?:(?:{small('passive')}) )?\w+(?: (?:{small('by')}))? $"
)


# "Sentimental Value, which hails from director"
_WHICH = re.compile(
    rf"((?:[A-ZÀ-ÖØ-Þ][\w'’]+ ){{0,4}}[A-ZÀ-ÖØ-Þ\d][\w'’]*)[”»\"*_]{{0,2}}, (?:{small('which')}) (?:[a-z]+ ){{1,4}}$"
)


def is_elsewhere(left: str) -> bool:
    """ "Smith most recently starred in Mountainhead alongside": what a person did before, or does next."""
    return _ELSEWHERE.search(_SENTENCE.split(left)[-1]) is not None


_SENTENCE = re.compile(r"[.!?…]\s")
_ELSEWHERE = re.compile(rf"\b(?:{worded('did_before')})\b")


def is_of_quoted(left: str, titles: tuple[str, ...]) -> bool:
    """ "ultrapassou “Wicked”, protagonizado por": the credit stands right after the title of another film."""
    m = _AFTER_QUOTED.search(left) or _AFTER_OPENING.search(left)
    played = _PLAYED.search(left, m.end(1)) if m is not None and " " not in m[1] else None
    if m is not None and played and not (played["film"] and is_known_title(fold(m[1]))):
        return False  # "de “Cleo”, interpretada por": a character
    return (
        m is not None
        and bool(titles)
        and not any(fold(m[1]) in title or title in fold(m[1]) for title in titles if title)
    )


# verbs said of characters; the first of films too
_PLAYED = re.compile(rf"\b(?:(?P<film>{worded('film_played')})|{worded('character_played')})")
# "Regresión, protagonizada por": a sentence that another title opens
_AFTER_OPENING = re.compile(
    rf"[.!?]\s([^\W_a-zß-ÿ][\w'’-]{{3,24}}),\s(?:{worded('played_by')})\s(?:(?:[^\W\d_][\w'’.-]+\s){{1,3}}(?:{small('and')})\s)?\Z"
)
_AFTER_QUOTED = re.compile(r"[“«„\"‘]\s?([^\W_a-zß-ÿ][^“”«»„\"‘\n]{1,40})[”»\"’],?\s[a-zß-ÿ][\w\s]{0,40}\Z")


def owns_other(after: str, titles: tuple[str, ...]) -> bool:
    """ "Brian De Palma's film Carrie": another title right after the noun."""
    m = _OWNED_NEXT.match(after)
    if m is None:
        return False
    named = fold(after[m.end("noun") :])
    return not any(named.startswith(title) for title in titles if title)


def owns_another(after: str, titles: tuple[str, ...]) -> bool:
    """ "Pier Paolo Pasolini’s Teorema", "di Pier Paolo Pasolini “Teorema”": another work right behind, not followed by the title."""
    m = _OWNED_RIGHT.match(after)
    words = fold(_CLAUSE_END.split(after[m.end() - 1 :], maxsplit=1)[0]).split() if m else []
    if not words or not titles or words[0] in _honours():
        return False
    named = [f"{' '.join(words[n:])} " for n in range(OWNED)]
    return not any(one.startswith(f"{title} ") for one in named for title in titles if title)


OWNED = 6  # words behind a genitive among which the title of what is owned begins


@cache
def _honours() -> frozenset[str]:
    """ "Palme" of "Bong Joon-ho's Palme d'Or winner": first words of prizes."""
    listed = (*rules.words("awards", "prizes", "bodies"), *rules.words("roles", "honours"))
    return frozenset(fold(words).split()[0] for words in listed)


_OWNED_RIGHT = re.compile(r"(?:['’]s\s[“«„\"‘'*_]?|\s[“«„\"‘](?=[^“”«»\"\n.!?,]{2,40}[”»“\"’]))[^\W\d_a-zß-ÿ]")
_CLAUSE_END = re.compile(r"[.;!?]\s")
_OWNED_NEXT = re.compile(r"['’]s?\s(?P<noun>[a-z-]+(?:\s[a-z-]+)?)\s[“«„\"‘'*_]?[^\W\d_a-zß-ÿ]")


def made_source(left: str, *, owns: bool) -> bool:
    """ "based on Stephen King's horror classic", "il libro di Mary Shelley", "el personaje de Michael Douglas": who is named
    made what the film is from, or has a part."""
    return (_source() if owns else _book_of()).search(left) is not None


@cache
def _source() -> re.Pattern[str]:
    """ "based on Stephen King's horror classic": who is named made what the film is from."""
    phrases = {word for word in rules.words("roles", "source") if " " in word}
    return re.compile(rf"\b(?:{alternation(phrases)})\s(?:\w+\s){{0,2}}\Z", re.IGNORECASE)


@cache
def _book_of() -> re.Pattern[str]:
    """ "la novela homónima de Ada Ruiz", "il libro scritto nel 1800 da Mary Shelley": the writer of what the film is from;
    "el personaje de Michael Douglas": who has a part."""
    books = alternation((*rules.words("roles", "books"), *rules.words("labels", "character")))
    written = rf"(?:(?:{worded('written')})\s(?:(?:{small('inside')})\s\d{{4}}\s)?)?"
    return re.compile(
        rf"\b(?:{books})\s(?:(?:[^\W\d_]+[oae]\s)?(?:{small('made_by')})|{written}(?:{small('by')}))\s\Z", re.IGNORECASE
    )
