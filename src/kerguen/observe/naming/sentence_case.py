"""Titles that are written like sentences, told by the text alone: "inicia Tres anuncios en las afueras, una película …".

In Spanish, Italian, French and Dutch only the first word of a title has a capital letter; words that begin with a capital
in the middle of a sentence, go on in small letters and come again name a work.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

from kerguen import rules
from kerguen.model import Lang
from kerguen.observe.lines import Line
from kerguen.observe.naming.title_words import by_words, directed_by, film_nouns, first_said, makers, parts
from kerguen.observe.naming.told_titles import NOUN, Sign
from kerguen.text.fold import fold
from kerguen.text.phrases import alike, alternation, by_letter, small
from kerguen.text.signs import matches_at, signs
from kerguen.values.field_labels import every_label
from kerguen.values.known_titles import is_known_title
from kerguen.values.people import is_name, running_name, upper
from kerguen.values.titles import title_articles, title_small

LANGUAGES = frozenset(("es", "it", "fr", "nl", "pt"))  # whose titles have one capital letter
MOST_WORDS = 8
FEWEST_BEGUN = 3  # words of a title whose first begins sentences: "Mientras dure la guerra"
SHARE = 0.5  # of the places of the first word, with its capital, that are places of the title


def sentence_case_titles(text: str, lines: Iterable[Line], limit: int, lang: Lang | None) -> Iterator[Sign]:
    """Runs of a capital and small letters that the text says again, each once with a capital within a sentence."""
    if lang not in LANGUAGES:
        return
    places: dict[tuple[str, ...], list[tuple[tuple[str, int], ...]]] = {}
    within: Counter[tuple[str, ...]] = Counter()
    for start, line in _said_again(text, lines, limit):
        words = tuple((fold(w[0]), w.end()) for w in _WORD.finditer(text, start, _stop(text, start, line.end)))
        if len(words) < 2:
            continue
        key = (words[0][0], words[1][0])
        places.setdefault(key, []).append(((text[start], start), *words))
        within[key] += is_within(text, start, line.start)
    again = {run: found for run, found in places.items() if len(found) > 1 and within[run]}
    begun = Counter(_CAPITALISED.findall(text, 0, limit) if again else ())
    for run, found in again.items():
        yield from _shared(found, begun[run[0].capitalize()])


def _said_again(text: str, lines: Iterable[Line], limit: int) -> Iterator[tuple[int, Line]]:
    """Where a capitalised word and a small one begin that stand elsewhere too, in page order, with their lines."""
    begun: list[tuple[tuple[str, str], int, Line]] = []
    for line in lines:
        for m in _capital_and_small().finditer(text, line.start, min(line.end, limit)):
            first, following = fold(m[0]), _SECOND.match(text, m.end(), line.end)
            if following and _may_begin(first) and not _goes_on(text, m.start(), line.start):
                begun.append(((first, fold(following[0])), m.start(), line))
    times = Counter(pair for pair, _, _ in begun)
    return ((start, line) for pair, start, line in begun if times[pair] > 1)


def _may_begin(first: str) -> bool:
    return first not in _never_first() or first in _begins_sentences()


_SECOND = re.compile(r"(?:[^\W_]|['’-])+")
_CAPITALISED = re.compile(r"[A-Z](?<![\w'’-].)\w*")


def _shared(found: list[tuple[tuple[str, int], ...]], begun: int) -> tuple[Sign, ...]:
    """The longest words that two places share, without small words at their end."""
    runs = [tuple(word for word, _ in words[1:]) for words in found[:MOST_PLACES]]
    pairs = ((left, right) for n, left in enumerate(runs) for right in runs[n + 1 :])
    shared = max((left[: alike(left, right)] for left, right in pairs), key=len, default=())
    while len(shared) > 1 and shared[-1] in _never_last():
        shared = shared[:-1]
    same = [words for words in found if tuple(w for w, _ in words[1 : len(shared) + 1]) == shared]
    fewest = FEWEST_BEGUN if found[0][0][0] in _begins_sentences() else 2
    if len(shared) < fewest or len(same) < SHARE * begun:
        return ()
    return tuple(Sign("named", words[0][1], words[len(shared)][1]) for words in same)


MOST_PLACES = 12


def _stop(text: str, start: int, end: int) -> int:
    """Where the words of a title must end: at a sign, or after the most words."""
    sign = _SIGN.search(text, start, min(end, start + REACH))
    stop = sign.start() if sign else min(end, start + REACH)
    maker = _by_maker().search(text, start, stop)
    stop = maker.start() if maker else stop
    words = [m.end() for m in _WORD.finditer(text, start, stop)][:MOST_WORDS]
    return words[-1] if words else stop


@cache
def _by_maker() -> re.Pattern[str]:
    """ "Perfetti sconosciuti di Paolo Genovese": a full name after a preposition is no part of the title."""
    by = alternation(w for w in by_words() if w.isalpha())
    return re.compile(rf" (?:{by}) {running_name().pattern}")


REACH = 90  # characters
_SIGN = re.compile(r"[.,;:!?()“”«»\"\[\]|*_/]|\s[–—-]\s")
_WORD = re.compile(r"[\w'’-]+")


def _goes_on(text: str, start: int, line: int) -> bool:
    """ "Antonio Banderas y Penélope Cruz": a capitalised word right before makes it part of a name."""
    words = text[max(line, start - 40) : start].split(" ")
    return (
        len(words) > 2
        and words[-1] == ""
        and words[-2][:1].isupper()
        and words[-2].isalpha()
        and words[-3][-1:] not in ".!?:"
    )


def is_within(text: str, start: int, line: int) -> bool:
    """Whether the capital stands within a sentence: after a small letter or a comma."""
    before = text[max(line, start - 2) : start]
    return len(before) == 2 and before[1] == " " and (before[0].islower() or before[0] in ",’'")


@cache
def _capital_and_small() -> re.Pattern[str]:
    return re.compile(rf"[{upper()}](?<![\w'’-].)[\w'’-]* (?=[a-zß-ÿ])")


@cache
def _never_first() -> frozenset[str]:
    """Words that begin sentences, nouns for films and their makers, ordinals, participles: "Primera guerra mundial"."""
    words = (*rules.words("roles", "not_names", "newest", "own", "joiners"), *film_nouns(), *makers())
    words += tuple(word.split()[0] for word in (*rules.words("release", "came_out"), *directed_by()))
    prizes = (word.split()[0] for word in rules.words("awards", "prizes", "bodies"))
    return frozenset(map(fold, (*words, *prizes))) - frozenset(map(fold, rules.words("title_furniture", "articles")))


@cache
def _begins_sentences() -> frozenset[str]:
    """ "Mientras", "Quando": words that begin sentences and titles as well; nouns, labels, prizes are none."""
    prizes = (word.split()[0] for word in rules.words("awards", "prizes", "bodies"))
    nouns = {*map(fold, (*film_nouns(), *rules.words("title_furniture", "words"), *prizes)), *every_label()}
    return frozenset(map(fold, rules.words("roles", "not_names"))) - nouns


@cache
def _never_last() -> frozenset[str]:
    """Small words, verbs said of films, prepositions: what follows a title and is no part of it."""
    words = rules.words("roles", "not_names", "by", "joiners", "earlier", "own", "cast_before")
    verbs = {word for verb in rules.words("title_furniture", "said_of", "headline_verbs") for word in verb.split()}
    return frozenset(map(fold, (*words, *verbs, *title_small(), *first_said(), *_PREPOSITIONS)))


_PREPOSITIONS = rules.words("roles", "after_title")


def apposed_titles(text: str, lines: Iterable[Line], limit: int, lang: Lang | None) -> Iterator[Sign]:
    """ "se estrena Lindes del norte, sexta película de Marta Solano", "he visto Lindes del norte, de Marta Solano"."""
    if lang not in LANGUAGES:
        return
    for line in lines:
        end = min(line.end, limit)
        for m in _apposed().finditer(text, line.start, end):
            stop = m.start() - (len(" (2020)") if text[m.start() - 1] == ")" else 0)
            start = _title_start(text, line.start, stop, bool(m["noun"] or m["said"]))
            if start is not None:
                yield from (Sign(kind, start, stop) for kind in (("noun", "maker") if m["noun"] else ("maker",)))
                yield Sign("person", *m.span("who"))


def owned_titles(text: str, lines: Iterable[Line], limit: int, lang: Lang | None) -> Iterator[Sign]:
    """ "presenta il suo Lindes del norte, thriller psicologico che …": whose it is, and what."""
    if lang not in LANGUAGES:
        return
    for line in lines:
        end = min(line.end, limit)
        if signs(text, line.start, end) & NOUN and text.find(", ", line.start, end) > 0:
            for m in _owned().finditer(text, line.start, end):
                if not is_name(m["title"]):
                    yield Sign("noun", *m.span("title"))


@cache
def _owned() -> re.Pattern[str]:
    nouns, own = alternation(film_nouns()), alternation(rules.words("roles", "own"))
    article = rf"(?:(?:{alternation(rules.words('title_furniture', 'articles'))})\s)?"
    return re.compile(
        rf"(?<=[a-zß-ÿ]\s)(?:{own})\s(?P<title>[{upper()}¡¿\d][^,;:.()\n\"“”„«»]{{2,60}}),\s{article}(?i:{nouns})(?!\w)"
    )


def nouned_titles(text: str, lines: Iterable[Line], limit: int, lang: Lang | None) -> Iterator[Sign]:
    """ "il film drammatico Le otto montagne, diretto da": a noun for films, the title, a comma and its maker's credit.

    Also "de film On vous croit.", where the sentence ends; in languages whose verb stands second, at the end of a line, or
    a known title.
    """
    if lang not in LANGUAGES:
        return
    for line in lines:
        end = min(line.end, limit)
        if not signs(text, line.start, end) & NOUN:
            continue
        for m in _ending().finditer(text, line.start, end):
            words = fold(m["title"]).split()
            if _may_begin(words[0]) and (lang == "nl" or m.end() == line.end or is_known_title(" ".join(words))):
                yield Sign("noun", *m.span("title"))
        for m in matches_at(_nouned(), NOUN, text, line.start, end) if text.find(", ", line.start, end) >= 0 else ():
            words = fold(m["title"]).split()
            if words and words[0] not in _never_first() and _no_subject().isdisjoint(words):
                yield from (Sign(kind, *m.span("title")) for kind in ("noun", "maker"))


@cache
def _ending() -> re.Pattern[str]:
    nouns, articles = (
        by_letter(map(re.escape, film_nouns())),
        alternation({*title_articles(), *rules.words("roles", "own")}),
    )
    title = rf"[{upper()}][\w'’-]*(?: [a-zß-ÿ][\w'’-]*){{1,5}}"
    return re.compile(rf"(?<!\w)(?:{articles})\s(?:{nouns})\s(?:(?:{nouns})\s)?(?P<title>{title})(?=[.(\n]|\Z)")


@cache
def _nouned() -> re.Pattern[str]:
    nouns = by_letter(map(re.escape, film_nouns()))
    by = alternation(w for w in by_words() if w.isalpha())
    trades = alternation(rules.words("roles", "maker_nouns"))
    credit = rf"(?:{alternation(directed_by())})(?:i|l|lla|lle)?|(?:{by}|{small('of_the_maker')})\s(?:[a-z]{{1,3}}\s)?(?:{trades})"
    sign = r"[^,;:.!?()\n\"“”„«»]|\.(?=\d)"
    return re.compile(
        rf"(?<!\w)(?:{nouns})\s(?:[a-zß-ÿ]{{4,14}}\s){{0,2}}?(?P<title>[{upper()}¡¿\d](?:{sign}){{1,60}}),\s(?:{credit})(?!\w)"
    )


def _title_start(text: str, line: int, end: int, opens: bool) -> int | None:
    """Where the title begins that ends before a comma: its first capital within the sentence, an article before others.

    `opens`: it may be the first word of its line, for what is said of it is said of films alone.
    """
    left = max(line, end - REACH)
    left = max((sign.end() for sign in _SIGN.finditer(text, left, end)), default=left)
    start, after = None, end
    for m in reversed([*_capital().finditer(text, left, end)]):
        if start is not None and text.count(" ", m.end(), after) > MOST_SMALL + 1:
            break
        start = after = m.start()
        if fold(m[0]) in title_articles():
            break
    if start is None:
        return None
    opened = opens and start == line and _is_small(text[start:end])
    if not (opened or is_within(text, start, line) or fold(text[start:end]).split()[0] in title_articles()):
        return None
    words = text[start:end]
    small = [word for word in words.split() if word[0].islower() and word not in title_small()]
    if (
        (start == line and not opened)
        or not small
        or words.count(" ") >= MOST_WORDS
        or not _may_begin(fold(words.split()[0]))
    ):
        return None
    return start


def _is_small(words: str) -> bool:
    """One capital, or one more behind an article: "Lindes del norte", "La Fille du phare"."""
    first, _, rest = words.partition(" ")
    return words[1:].islower() or (fold(first) in title_articles() and f"{first[1:]} {rest[1:]}".islower())


MOST_SMALL = 2  # small words between two capitals of a title: "Le sorelle Macaluso"


@cache
def _capital() -> re.Pattern[str]:
    return re.compile(rf"[{upper()}](?<![\w'’-].)[\w'’-]*")


@cache
def _apposed() -> re.Pattern[str]:
    nouns = alternation(film_nouns())
    by = alternation(w for w in by_words() if w.isalpha())
    trades = alternation(rules.words("roles", "maker_nouns"))
    newest, told = alternation(rules.words("roles", "newest")), alternation(directed_by())
    film = (
        rf"(?:[\w’-]+['’\s]){{0,4}}?(?i:{nouns})\s(?:[a-zß-ÿ-]+\s){{0,2}}?|(?:{small('the_newest')})\s?(?:{newest})\s"
    )
    return re.compile(
        rf",(?:(?<=\w,)|(?<=\w\s\((?:19|20)\d\d\),))\s(?:(?P<noun>{film})?(?:{by}|{small('of_the_maker')})\s(?:(?:[a-z]{{1,3}}\s)?(?:{trades})\s(?:[a-zß-ÿ]{{4,16}}\s)?)?|(?P<said>(?:{film})?(?:{told}|{small('signed')})\s))"
        rf"(?P<who>{running_name().pattern})"
    )


def opening_titles(text: str, lines: Iterable[Line], limit: int, lang: Lang | None) -> Iterator[Sign]:
    """ "La pazza gioia è …", "Relatos salvajes es …": a capital, small words, and a verb that is said of films."""
    if lang not in LANGUAGES:
        return
    for line in lines:
        for m in _subject_of_verb().finditer(text, line.start, min(line.end, limit)):
            words = [fold(w) for w in m["title"].split()]
            no_title = words[0] in _never_first() or words[-1] in _never_last()
            if not no_title and _no_subject().isdisjoint(words):
                yield Sign("begins", *m.span("title"))


@cache
def _subject_of_verb() -> re.Pattern[str]:
    verbs = alternation(verb for verb in first_said() if len(verb) > 1 or verb == "è")
    title = rf"[{upper()}](?<![\w'’-].)[\w'’-]*(?: [a-zß-ÿ'’]+){{1,6}}?"
    return re.compile(rf"(?P<title>{title}) (?:n['’])?(?:{verbs})(?!\w)")


@cache
def _no_subject() -> frozenset[str]:
    """Words that make the subject of a sentence no title: "Le film", "Ce que l'histoire"."""
    pronouns = rules.table("title_choice")["sentence"].split()
    return frozenset(map(fold, (*film_nouns(), *makers(), *parts(), *first_said(), *pronouns)))
