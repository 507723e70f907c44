"""What stands around a place of running text: the start of its sentence, the words before it."""

import re
from functools import cache, lru_cache

from kerguen import rules
from kerguen.observe.naming.sign_patterns import ADVERB, OWNED, OWNER_WITHIN, SENTENCE_END, SPEECH, without_tag
from kerguen.observe.naming.title_words import articles, credit_cues, earlier_words, kin, never_alone, prepositions
from kerguen.text.fold import fold
from kerguen.text.phrases import alternation, small
from kerguen.values.dates import weekday_names
from kerguen.values.papers import is_paper
from kerguen.values.people import is_full_name, is_name
from kerguen.values.titles import title_articles

OPENS = 6  # characters of marks before a title that opens a line
REACH = 70  # characters from the start of a sentence to a credit or a year


def sentence_start(text: str, line: int, end: int) -> int:
    """Where the sentence that holds text[:end] starts, without its opening marks."""
    starts = [m.end() for m in SENTENCE_END.finditer(text, max(line, end - 2 * REACH), end)]
    left = starts[-1] if starts else max(line, end - 2 * REACH)
    return left + len(text[left:end]) - len(text[left:end].lstrip("\"“«„‘'*_ "))


@lru_cache(maxsize=256)  # of each run of a line, asked for by its signs and by its features
def word_before(text: str, line: int, start: int, endings: frozenset[str]) -> tuple[str, str]:
    """The last word and the last two words before a place, in small letters; an elision counts as a word.

    Empty for words that end with none of the characters `endings`: the caller looks for none of them.
    """
    before = text[max(line, start - 32) : start]
    if before[-2:] in ("d'", "d’", "D'", "D’"):
        return "d'", ""
    if not before or before[-1].isalnum():
        return "", ""
    bare = without_tag(before).rstrip("\"“«»„‘'‹*_[ \xa0").lower()
    words = bare.split() if bare[-1:] in endings else ()
    if not words:
        return "", ""
    return words[-1], " ".join(words[-2:])


def credit_start(text: str, left: int, start: int) -> int:
    """Where the words of the credit before a name begin: "…, di", "…, escrita y dirigida por"."""
    words = [m.start() for m in _WORD.finditer(text, left, start)]
    for count in range(min(LONGEST_CREDIT, len(words)), 1, -1):
        if fold(text[words[-count] : start]) in credit_cues():
            return words[-count]
    return words[-1] if words else left


LONGEST_CREDIT = 5  # words
_WORD = re.compile(r"\S+")


def is_subject_after(text: str, start: int, end: int, line: int) -> bool:
    """ "Avec ce septième film, Ada Ruiz signe …": a person, whose sentence begins with a preposition."""
    opening = text[sentence_start(text, line, start) : start].split(" ", 1)[0]
    words = text[start:end]
    goes_on = text[end + 1 : end + 2].islower() or (text[end : end + 1] == "," and is_full_name(words))
    return opening in prepositions() and goes_on and " " in words and is_name(words)


def is_led(text: str, start: int) -> bool:
    """ "Bei Netflix ist ein Film verfügbar": a preposition stands before the words, of which the sentence says nothing."""
    return bool(_led().search(text, max(0, start - 12), start))


@cache
def _led() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?i:{alternation(rules.words('roles', 'led_by'))})\s\Z")


def is_said_in(text: str, start: int) -> bool:
    """ "speelt een rol in Druk, een Deense film": something happens in what the words name."""
    words = text[max(0, start - 12) : start].split(" ")
    return len(words) > 1 and not words[-1] and words[-2] in _inside()


@cache
def _inside() -> frozenset[str]:
    return frozenset(rules.table("title_choice")["before"]["in"].split())


@cache
def article_within() -> re.Pattern[str]:
    """What stands before a capital article within a sentence, which begins a title there."""
    listed = alternation(word.capitalize() for word in title_articles() if len(word) > 1)
    return re.compile(rf"^.*[a-zß-ÿ]{{4}} (?=(?:{listed}) )")


def without_opening(text: str, start: int, end: int) -> tuple[int, int]:
    """ "Ecco, Dunkirk", "En As Bestas", "J'adore Paris": a word that only opens the sentence is no part of the run; nor
    is the player before the film: "opposite Martina Scrinzi in The Quiet Harbour"."""
    if (inside := _INSIDE.search(text, start, end)) and is_full_name(text[start : inside.start()]):
        start = inside.end()
    if dated := _on_day().search(
        text, start, end
    ):  # "Past Lives on Friday 3 May", "To the Rex on Friday for Past Lives"
        start, end = (dated.end(), end) if dated["goal"] else (start, dated.start())
    if text[end - 1].isdigit() and (dated := _on_date().search(text, start, end)):
        end = dated.start()  # "Lindes op 18 september"
    comma = text.find(", ", start, end)
    if comma > 0 and ((first := text[start:comma].lower()) in never_alone() or ADVERB.fullmatch(first)):
        return comma + 2, end
    if comma > 0:
        start, end = _without_person(text, start, comma, end)
    space = text.find(" ", start, end)
    if 0 < space - start <= LONGEST_OPENER and text[space + 1].isupper() and _opens_run(text[start:space]):
        return space + 1, end
    return start, end


def _without_person(text: str, start: int, comma: int, end: int) -> tuple[int, int]:
    """ "In Brooklyn, Ada Ruiz plays …", "as adapted by Nick Hornby, Ada Ruiz's Brooklyn": the part that is no person."""
    if OWNER_WITHIN.match(text, comma + 2, end):
        return comma + 2, end
    name = text[comma + 2 : end]
    if text[start : start + len(_IN)] == _IN and " " in name and is_name(name):
        return start + len(_IN), comma
    return (start, comma) if is_full_name(name) else (start, end)


def behind_conjunction(text: str, start: int, end: int) -> int | None:
    """Where "Lindes" begins in "When Lindes opens": behind a conjunction that opens the sentence."""
    space = text.find(" ", start, end)
    return space + 1 if space > 0 and text[start:space] in _conjunctions() else None


@cache
def _conjunctions() -> frozenset[str]:
    return frozenset(rules.words("small", "opens_clause"))


@cache
def _on_day() -> re.Pattern[str]:
    on, days = small("on", "on_the"), alternation(weekday_names())
    return re.compile(rf"\s(?:{on})\s(?i:{days}),?\s(?:(?P<goal>{small('for')})\s|\d)")


@cache
def _on_date() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{small('on', 'on_the')})\s\d{{1,2}}\Z")


_INSIDE = re.compile(rf"\s(?:{small('inside')})\s(?=[^\W\d_a-zß-ÿ])")
_IN = f"{rules.words('small', 'opens_titles')[0]} "
LONGEST_OPENER = 8  # characters


def _opens_run(word: str) -> bool:
    return word in prepositions() or (word[1:2] in "'’" and word[0] == "J")


def is_owned(text: str, left: int, start: int) -> bool:
    """Whether a genitive stands before the words that is not of a family: "Charlotte Wells’ affecting Aftersun"."""
    apostrophe = text.find("'", left, start) >= 0 or text.find("’", left, start) >= 0
    owned = OWNED.search(text, left, start) if apostrophe else None
    return owned is not None and kin().isdisjoint(owned[0].split())


def is_said(text: str, start: int, end: int, line: int) -> bool:
    """Someone's words: behind a colon, or a sentence that opens the line: "«Abbiamo un problema». La protagonista …"."""
    if SPEECH.search(text, max(line, start - 40), start):
        return True
    return start - line <= OPENS and text[start - 1 : start] in '«“"„' and text[end + 1 : end + 3] in (". ", ".")


def is_of_earlier(text: str, line: int, start: int) -> bool:
    """ "After the success of his debut film Girl, …": the clause that opens a sentence tells of an earlier film."""
    opening = text[sentence_start(text, line, start) : start]
    first = opening.split(" ", 1)[0].lower()
    return first in earlier_words() and "," not in opening


def is_of_event(text: str, line: int, start: int) -> bool:
    """ "unter dem Motto „Kino in der Kirche“", "the song “…”": the noun before the marks says what it is, and it is no film."""
    words = text[max(line, start - 40) : start].rstrip("\"“«»„‘'‹*_[ \xa0").lower().split(" ")
    words = words[:-1] if words[-1] in rules.words("roles", "called") else words  # "a story, titled “…”"
    return bool(words) and words[-1].rstrip(",") in _events()


@cache
def _events() -> frozenset[str]:
    return frozenset(rules.words("roles", "other_nouns"))


def recurs(words: str, body: str) -> bool:
    """ "The Banshees of Inisherin" twice: an article but "I", two words more, and no paper's name."""
    first, _, rest = words.partition(" ")
    if " " not in rest or first == "I" or first.lower() not in articles() or is_paper(words):
        return False
    return body.count(f" {fold(words)} ") > 1
