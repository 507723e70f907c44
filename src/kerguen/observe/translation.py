"""Signs that a page went through a translation machine, each an observation."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache

from kerguen import rules
from kerguen.model import Lang, Observation, Page, Quotation
from kerguen.observe import translated_names
from kerguen.observe.cues import folded, label, lines, words
from kerguen.observe.judged.verdicts import SENTENCE_END
from kerguen.observe.lines import reach
from kerguen.observe.statement import Finding, stated
from kerguen.text.fold import fold, word_set
from kerguen.text.phrases import alternation, small
from kerguen.values.outlets import bent_outlets, outlets

READ = 20_000  # characters of own text in which signs are looked for: a translated page shows them early
OWN = frozenset({"title", "fact_sheet", "article", "verdict_box", "press_quotes", "sessions"})

Place = tuple[int, int]
Reader = Callable[[Page, Place], Iterator[Place]]


def translation_signs(page: Page) -> tuple[Observation, ...]:
    """Debris, translated names, several titles, mixed dates, gender flips: one observation a sign, in page order."""
    found: dict[tuple[str, int], Finding] = {}
    for stretch in _stretches(page):
        for kind, reader in _READERS.items():
            for start, end in reader(page, stretch):
                found.setdefault((kind, start), _finding(kind, start, end))
    ordered = sorted(found.values(), key=lambda f: (f.start or 0, f.method))
    return tuple(stated(page, 0, finding) for finding in ordered)


def translated_papers(page: Page, quotes: Sequence[Quotation]) -> tuple[Observation, ...]:
    """Papers whose words the page gives under a translated name: "Notebooks of Cinema". One observation for each."""
    meant = {q.outlet for q in quotes if q.translated and q.outlet}
    found = {o.outlet.name: o for o in bent_outlets(page.text, meant, quotes)} if meant else {}
    return tuple(
        stated(page, 0, _finding("translated-paper", o.start, o.end))
        for o in sorted(found.values(), key=lambda o: o.start)
    )


def is_machine_translated(signs: Sequence[Observation]) -> bool:
    """Whether the signs, weighed together, say that a machine translated the page."""
    table = rules.table("translation")
    seen: dict[str, int] = {}
    for sign in signs:
        seen[sign.method] = seen.get(sign.method, 0) + 1
    known = table["signs"]
    total = sum(
        known[kind]["weight"] * min(count, known[kind]["most"]) for kind, count in seen.items() if kind in known
    )
    return bool(total >= table["threshold"])


def _finding(kind: str, start: int, end: int) -> Finding:
    reason = rules.table("translation")["signs"][kind]["reason"]
    return Finding(field="translation_sign", value=reason, start=start, end=end, method=kind)


def _stretches(page: Page) -> tuple[Place, ...]:
    """The page's own text, cut to its beginning when it is long."""
    if not page.zones:
        return ((0, min(len(page.text), READ)),)
    found: list[Place] = []
    left = READ
    for zone in page.zones:
        if zone.kind in OWN and left > 0:
            found.append((zone.start, min(zone.end, zone.start + left)))
            left -= zone.end - zone.start
    return tuple(_joined(found))


def _joined(places: list[Place]) -> list[Place]:
    """Neighbouring zones as one stretch: names and titles are compared across them."""
    joined: list[Place] = []
    for start, end in places:
        if joined and start - joined[-1][1] <= 2:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _stray_semicolons(page: Page, stretch: Place) -> Iterator[Place]:
    """ "won; the" after a past verb is rare in print; "at; 11:44", "life; of" are impossible."""
    if page.lang is None or page.text.find(";", *stretch) < 0:
        return
    for start, end in lines(page.text, *stretch):
        if page.text.find(";", start, end) >= 0:
            for m in _semicolon(page.lang).finditer(page.text, start, end):
                yield m.start(), m.end()


@cache
def _semicolon(lang: Lang) -> re.Pattern[str]:
    before = "|".join(re.escape(w) for w in _own_words("before_semicolon", lang)) or "(?!)"
    after = "|".join(re.escape(w) for w in _own_words("after_semicolon", lang)) or "(?!)"
    return re.compile(rf"(?<!\w)(?:{before}); [^\W_]+|(?<![\w;])[^\W\d_]+; (?:{after})(?= [^\W_])")


@cache
def _own_words(key: str, lang: Lang) -> tuple[str, ...]:
    return tuple(rules.lexicon(lang).get("translation", {}).get(key, ()))


_BROKEN_TAG = re.compile(r"<(?: /?|/ )(?:li|ul|p|br|b|i|em|strong|a|span|div|h[1-6])(?: ?/)? ?>", re.IGNORECASE)
_BROKEN_ENTITY = re.compile(
    r"& ?(?:[a-z]{2,7} ;|# ?\d{2,5} ;)|& (?:eacute|egrave|agrave|nbsp|amp|quot|rsquo|laquo|raquo|uuml|ouml|auml);"
)


def _broken_markup(page: Page, stretch: Place) -> Iterator[Place]:
    for m in _BROKEN_TAG.finditer(page.text, *stretch):
        yield m.start(), m.end()


def _broken_entities(page: Page, stretch: Place) -> Iterator[Place]:
    if page.text.find("&", *stretch) >= 0:
        for m in _BROKEN_ENTITY.finditer(page.text, *stretch):
            yield m.start(), m.end()


_FOREIGN_SPACE = re.compile(r" (?<=[^\W\d_] )[:?!](?=\s|$)(?![ \t]*[)DP(/|])")


def _foreign_spacing(page: Page, stretch: Place) -> Iterator[Place]:
    """ "Our opinion ?": French spacing in a language that has none."""
    if page.lang in (None, "fr"):
        return
    for m in _FOREIGN_SPACE.finditer(page.text, *stretch):
        start = page.text.rfind(" ", 0, m.start()) + 1
        if page.text[m.end() - 1] != ":" or not _is_table_label(page.text, m.start()):
            yield max(stretch[0], start), m.end()


def _is_table_label(text: str, start: int) -> bool:
    """ "Director : X", "Genre : drama": a label, spaced by people too."""
    line = text.rfind("\n", 0, start) + 1
    return len(text[line:start].split()) <= 3


def _calques(page: Page, stretch: Place) -> Iterator[Place]:
    """Phrases of the lexicon that only a word-by-word translation has."""
    listed = _possible_calques(page.text[: reach(page.text)], page.lang or "")
    lowered = page.text[stretch[0] : stretch[1]].lower().replace("’", "'") if listed else ""
    for phrase in listed:
        place = lowered.find(phrase)
        while place >= 0:
            if _is_whole(lowered, place, place + len(phrase)):
                yield stretch[0] + place, stretch[0] + place + len(phrase)
            place = lowered.find(phrase, place + len(phrase))


@lru_cache(maxsize=4)
def _possible_calques(text: str, lang: Lang) -> list[str]:
    """Those whose words are all somewhere on the page."""
    known = word_set(text)
    return [phrase for phrase, needed in _phrases(lang) if needed <= known]


@cache
def _phrases(lang: Lang) -> tuple[tuple[str, frozenset[str]], ...]:
    """The phrases with the words that each needs."""
    return tuple((phrase, frozenset(fold(phrase).split())) for phrase in _own_words("calques", lang))


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether no word goes on at either side."""
    return not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum())


def _double_negations(page: Page, stretch: Place) -> Iterator[Place]:
    """ "would not be denied not": both halves of "ne … pas", translated."""
    for pattern in _negations(page.lang):
        for m in pattern.finditer(page.text, *stretch):
            if not (m.start() and _WORD_ENDS.match(page.text, m.start() - 1)):
                yield m.start(), m.end()


_WORD_ENDS = re.compile(r"\w")


@cache
def _negations(lang: Lang | None) -> tuple[re.Pattern[str], ...]:
    """Patterns that begin with their first letters: the engine then looks for these only."""
    return tuple(re.compile(rf"(?:{p})(?!\w)") for p in _own_words("double_negation", lang or ""))


_BRACKETED = re.compile(r"\[([^\W\d_][^\[\]\n]{2,24})\]")


def _foreign_labels(page: Page, stretch: Place) -> Iterator[Place]:
    """ "[critique]" left in the heading of an English page."""
    if page.lang is None:
        return
    known = _label_set(page.lang)
    for m in _BRACKETED.finditer(page.text, stretch[0], min(stretch[1], stretch[0] + 1000)):
        if label(m[1]) in known:
            yield m.start(), m.end()


@cache
def _label_set(lang: Lang) -> frozenset[str]:
    return frozenset(label(w) for w in _own_words("foreign_labels", lang))


def _persons_for_things(page: Page, stretch: Place) -> Iterator[Place]:
    """ "Only L'Obs has not let himself seduce": the gender of the paper's name, translated."""
    selves = _own_words("selves", page.lang or "")
    if not any(page.text.find(s, *stretch) >= 0 for s in selves):
        return
    for named in outlets(page.text, *stretch):
        if named.sure != "name":
            continue
        right = min(stretch[1], named.end + 32)
        stop = SENTENCE_END.search(page.text, named.end, right)
        tail = page.text[named.end : stop.start() if stop else right]
        if any(re.search(rf"^ (?:{small('acts')})\b.*\b{s}\b", tail) for s in selves):
            yield named.start, named.end + len(tail)


_DATE = re.compile(r"(\d(?<![\d/.-]\d)\d?)/(\d{1,2})/(?:\d{4}|\d{2})(?!\d)")


def _mixed_dates(page: Page, stretch: Place) -> Iterator[Place]:
    """Day first here, month first there."""
    orders: dict[bool, Place] = {}
    if page.text.find("/", *stretch) < 0:
        return
    for m in _DATE.finditer(page.text, *stretch):
        first, second = int(m[1]), int(m[2])
        if max(first, second) <= 31 and (first > 12) != (second > 12):
            orders.setdefault(first > 12, (m.start(), m.end()))
    if len(orders) == 2:
        yield max(orders.values())


_PRONOUN = re.compile(
    rf"(?<!\w)(?:{alternation((*_own_words('he', 'en'), *_own_words('she', 'en')))})(?!\w)", re.IGNORECASE
)
_CAPITAL_WORD = re.compile(r"(?<![\w’'])[A-ZÀ-Þ][a-zà-ÿ]+")


def _gender_flips(page: Page, stretch: Place) -> Iterator[Place]:
    """A sentence whose only person is a woman, and who is both "she" and "his" in it. English only."""
    if page.lang != "en":
        return
    position = stretch[0]
    for stop in SENTENCE_END.finditer(page.text, *stretch):
        start, end = position, stop.start()
        position = stop.end()
        if 40 <= end - start <= 500 and (flip := _flip(page.text, start, end)):
            yield flip


_HIS = rules.words("small", "his")


def _flip(text: str, start: int, end: int) -> Place | None:
    lowered = text[start:end].lower()
    if not any(word in lowered for word in _HIS):
        return None
    pronouns = [(m.start(), m.end(), m[0].lower()) for m in _PRONOUN.finditer(text, start, end)]
    he = [p for p in pronouns if p[2] in _HIS]
    if not he or len(he) == len(pronouns):
        return None
    women, nouns = _women(), _men_nouns()
    if any(w in nouns for w in lowered.replace("’", " ").split()):
        return None
    capitals = [folded(m[0]) for m in _CAPITAL_WORD.finditer(text, start + 3, end)]
    if not any(c in women for c in capitals) or any(c not in women for c in capitals):
        return None
    return he[0][0], he[0][1]


@cache
def _women() -> frozenset[str]:
    return frozenset(rules.table("translation")["women"]["names"])


@cache
def _men_nouns() -> frozenset[str]:
    return frozenset(words("translation", "men_nouns", "en"))


_TITLE_END = re.compile(r"[:|–—-](?:(?<=[:|])|(?<= .) )")


def _several_titles(page: Page, stretch: Place) -> Iterator[Place]:
    """The first lines head the page with "Small Victories: …" and with "Little Victories: …"."""
    forms: dict[tuple[str, ...], Place] = {}
    for start, end in lines(page.text, stretch[0], min(stretch[1], stretch[0] + 1500))[:12]:
        sign = _TITLE_END.search(page.text, start + (page.text[start] in "–—-"), end) if end - start <= 160 else None
        if sign is None:
            continue
        cut = sign.start() - (page.text[sign.start() - 1] == " " and sign.start() > start)
        form = tuple(w for w in label(page.text[start:cut]).split() if w not in _ARTICLES)
        if len(form) >= 2 and end - sign.end() > 10:
            forms.setdefault(form, (start, cut))
    listed = list(forms)
    for number, form in enumerate(listed):
        for other in listed[:number]:
            if _is_other_rendering(form, other):
                yield forms[form]
                return


def _is_other_rendering(form: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """As many words, all but one the same; a number that differs is a sequel."""
    if len(form) != len(other) or any(w.isdigit() for w in (*form, *other)):
        return False
    return sum(a != b for a, b in zip(form, other, strict=True)) == 1


_ARTICLES = frozenset(map(fold, rules.words("small", "the", "a")))


_READERS: dict[str, Reader] = {
    "stray-semicolon": _stray_semicolons,
    "broken-markup": _broken_markup,
    "broken-entity": _broken_entities,
    "foreign-spacing": _foreign_spacing,
    "calque": _calques,
    "double-negation": _double_negations,
    "foreign-label": _foreign_labels,
    "person-for-thing": _persons_for_things,
    "mixed-dates": _mixed_dates,
    "gender-flip": _gender_flips,
    "several-titles": _several_titles,
    "translated-name": translated_names.translated,
    "glued-words": translated_names.glued,
}
