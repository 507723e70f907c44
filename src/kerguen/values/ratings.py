"""Ratings: "4/5", "14/20", "B+", "87 %", "★★★½", "3 étoiles sur 5" -> value and scale, or a doubt."""

import re
from collections.abc import Iterator
from functools import cache

from msgspec.structs import replace

from kerguen import rules
from kerguen.model import Doubt, Noun, Verdict
from kerguen.text.phrases import alternation, small, worded
from kerguen.text.signs import DIGIT, mark, signs

TOP_SCALE = 100  # no page seen rates on more
ASSUMED_STARS = 5  # stars without empty ones: four in five sites count to five


class FoundRating(Noun, frozen=True, kw_only=True):
    """A rating at its place. `scale` is the best value, the worst one where `best_is_low`; None when not said."""

    value: float
    scale: float | None
    start: int
    end: int
    how: str  # fraction, words, stars, percent, letter, number, word-scale, given
    best_is_low: bool = False
    doubts: tuple[Doubt, ...] = ()


def rating(text: str) -> FoundRating | None:
    """The rating that a whole string is: "3.5/4", "B+", "★★½", "4"; None when it is none.

    >>> rating("3.5/4").value, rating("3.5/4").scale
    (3.5, 4.0)
    """
    words = text.strip()
    if not words or len(words) > 40:
        return None
    offset = text.index(words)
    for reader in (_whole_fraction, _whole_stars, _whole_percent, _whole_letter, _whole_word, _whole_number):
        if found := reader(words):
            return moved(found, offset)
    return None


def read_at(text: str, start: int, end: int, how: str | None = None) -> Iterator[FoundRating]:
    """The rating that text[start:end] is as a whole, at its place; none when its value is over the best one."""
    found = rating(text[start:end])
    if found is not None and (found.scale is None or found.value <= found.scale):
        yield replace(found, start=start, end=end, how=how or found.how)


def moved(found: FoundRating, offset: int) -> FoundRating:
    """A rating that was read of a string, at the place of the string in the page."""
    return replace(found, start=found.start + offset, end=found.end + offset)


def ratings(text: str, start: int = 0, end: int | None = None) -> tuple[FoundRating, ...]:
    """Every rating with a scale of its own in text[start:end], in order: fractions and rows of stars."""
    stop = len(text) if end is None else end
    held = signs(text, start, stop)
    if not held & (DIGIT | STARS) and text.find("*", start, stop) < 0:
        return ()
    found = [f for m in _FRACTION.finditer(text, start, stop) if (f := _fraction(m))]
    if text.find("*", start, stop) >= 0:
        found += [f for m in _row_of_best().finditer(text, start, stop) if (f := _row_of(m))]
    if held & STARS:
        found += [f for m in _stars_pattern().finditer(text, start, stop) if (f := _stars(m))]
    kept: list[FoundRating] = []
    for one in sorted(found, key=lambda f: (f.start, -f.end)):
        if not kept or one.start >= kept[-1].end:
            if kept and one.how == "stars" and _is_decoration(text, kept[-1], one):
                continue
            best = kept and one.how == kept[-1].how == "stars" and _OF.fullmatch(text, kept[-1].end, one.start)
            if best and one.value >= kept[-1].value:
                kept[-1] = replace(kept[-1], scale=one.value, end=one.end, doubts=())
            else:
                kept.append(_of_told_best(text, one) if one.how == "stars" and (one.doubts or not one.value) else one)
    return tuple(kept)


def _of_told_best(text: str, row: FoundRating) -> FoundRating:
    """ "★★★ (out of four)", "☆☆☆/4": the row of stars with the best value that is written behind it."""
    m = _told_best().match(text, row.end)
    best = m and (told_bests().get(m[1].lower()) or float(m[1]))
    value = row.value or row.scale or 0.0
    return replace(row, value=value, scale=best, end=m.end(), doubts=()) if m and best and best >= value else row


@cache
def told_bests() -> dict[str, float]:
    """Numeral -> best value, of every language."""
    return {word: number for word, number in numerals().items() if number in (4, 5, 6, 10)}


@cache
def numerals() -> dict[str, float]:
    """Numeral -> number, one to ten, of every language."""
    listed = [rules.lexicon(lang)["ratings"].get("numerals", ()) for lang in rules.languages()]
    return {word.lower(): float(n) for words in listed for n, word in enumerate(words, 1)}


def _best() -> str:
    words = "|".join(map(re.escape, sorted(told_bests(), key=len, reverse=True)))
    return rf"(10|[456]|{words})(?![\w/]|[.,]\d)"


@cache
def _told_best() -> re.Pattern[str]:
    return re.compile(rf"[ \xa0]?\(?(?:/|(?:{small('out_of', 'of_best')})[ \xa0])[ \xa0]?{_best()}\)?", re.IGNORECASE)


@cache
def _row_of_best() -> re.Pattern[str]:
    """ "****/5", "**½ out of four", "** (sur ****)"; of one asterisk only glued, for it begins the lines of lists."""
    return re.compile(
        rf"(\*(?<![*\w/]\*)\*{{0,4}})(½|1/2)?(?:/|(?:(?<=\*\*)|(?<=½|2))[ \xa0]\(?(?:{small('out_of')})[ \xa0])"
        rf"(?:{_best()}|(\*{{3,6}}))(?!\*)\)?",
        re.IGNORECASE,
    )


def _row_of(m: re.Match[str]) -> FoundRating | None:
    """The asterisks and the best value behind them."""
    value, scale = len(m[1]) + (0.5 if m[2] else 0.0), _best_of(m)
    if value > scale:
        return None
    return FoundRating(value=value, scale=scale, start=m.start(), end=m.end(), how="fraction")


def _best_of(m: re.Match[str]) -> float:
    """Written, or drawn in asterisks."""
    return float(len(m[4])) if m[4] else told_bests().get(m[3].lower()) or float(m[3])


def _is_decoration(text: str, stated: FoundRating, row: FoundRating) -> bool:
    """Stars right after "3/5", as many as its value, or as its best value: drawn whatever the mark."""
    beside = stated.how == "fraction" and not text[stated.end : row.start].strip() and row.start - stated.end <= BESIDE
    return beside and row.value in (stated.value, stated.scale)


BESIDE = 3  # spaces
_OF = re.compile(rf"[ \xa0]?(?:/|(?:{small('out_of', 'of_best')})[ \xa0])[ \xa0]?")  # "★★★★ out of ★★★★★"


POSITIVE_FROM, NEGATIVE_TO = 0.65, 0.42  # of the scale: 3.5/5 is positive, 3/5 mixed, 2/5 negative


def verdict_of(share: float) -> Verdict:
    """The verdict that a share of the best value amounts to.

    >>> verdict_of(0.7), verdict_of(0.6), verdict_of(0.4)
    ('positive', 'mixed', 'negative')
    """
    if share >= POSITIVE_FROM:
        return "positive"
    return "negative" if share <= NEGATIVE_TO else "mixed"


def bare(found: FoundRating) -> bool:
    """Whether the page gives a number and no scale."""
    return found.scale is None


STAR_NOUNS, POINT_NOUNS, HALVES = (alternation(rules.words("ratings", key)) for key in ("stars", "points", "halves"))
MARK_NOUNS = alternation(rules.words("ratings", "stars", "points"))  # what a mark counts
_NUMBER = r"\d{1,3}(?:[.,'’]\d{1,2})?"  # "6'5", as Spaniards write it
_CLOSING = rf"\d{{1,3}}(?:[^\S\n](?:{MARK_NOUNS}))?[*_]{{0,3}}[^\S\n]?(?:[.!;)\n|]|\Z)"  # of a clause
_FRACTION = re.compile(  # it begins with its digit and then looks back: searched several times faster
    r"(?P<value>\d(?<![\w./,:$€£-]\d)\d{0,2}(?:[.,'’]\d{1,2})?)"
    r"(?P<half>[^\S\n]?(?:½|1/2))?(?:[*_\]]{1,4})?[^\S\n]{0,2}\(?"
    rf"(?:(?:[^\S\n](?:{STAR_NOUNS})[^\S\n])?(?P<slash>/|⁄|∕)[^\S\n]{{0,2}}"
    r"|(?:[^\W\d_]{3,9}[^\S\n]\(?|[^\W\d_]{3,16}[^\S\n](?P<halved>"
    rf"(?:{HALVES})[^\S\n]))?"
    rf"(?:(?:{small('out_of')})(?:[^\S\n]|(?=\d))|(?:{small('out_of_closing')})[^\S\n](?={_CLOSING})))"
    rf"(?P<scale>100|\d{{1,2}})(?:(?=stars)|(?![\w/%€$]|[.,:-]\d|[^\S\n](?:{worded('minutes')})\b))",
    re.IGNORECASE,
)
_CLOSED_NUMBER = re.compile(rf"({_NUMBER}|\.\d{{1,2}})([^\S\n](?:{HALVES}|½|1/2)|½)?", re.IGNORECASE)


_DECIMAL = re.compile("[,'’]")


def _value(words: str) -> float:
    return float(_DECIMAL.sub(".", words))


def _fraction(m: re.Match[str]) -> FoundRating | None:
    value, scale = _value(m["value"]) + (0.5 if m["half"] or m["halved"] else 0), float(m["scale"])
    if scale not in rules.table("ratings")["scales"]["running"] or value > scale:
        return None
    how = "fraction" if m["slash"] else "words"
    return FoundRating(value=value, scale=scale, start=m.start(), end=m.end(), how=how)


_WHOLE_FRACTION = re.compile(
    rf"(?P<value>\.?{_NUMBER})(?P<half>[^\S\n]?½| 1/2)?\s{{0,4}}(?:/|⁄|∕|{small('out_of', 'of_best')})\s{{0,2}}"
    rf"(?P<scale>{_NUMBER})(?:\s?(?:{MARK_NOUNS}))?",
    re.IGNORECASE,
)


def _whole_fraction(words: str) -> FoundRating | None:
    m = _WHOLE_FRACTION.fullmatch(words)
    if m is None:
        return None
    value, scale = _value(m["value"]) + (0.5 if m["half"] else 0), _value(m["scale"])
    if not 0 < scale <= TOP_SCALE:
        return None
    if value > scale:
        doubt = Doubt(code="rating-over-scale", message=f"{words!r}: more than the best value {scale:g}")
        return FoundRating(value=value, scale=None, start=0, end=len(words), how="fraction", doubts=(doubt,))
    return FoundRating(value=value, scale=scale, start=0, end=len(words), how="fraction")


@cache
def _glyphs() -> tuple[str, str, str]:
    glyphs = rules.table("ratings")["glyphs"]
    return glyphs["full"], glyphs["half"], glyphs["empty"]


STARS = mark(lambda: _glyphs()[0] + _glyphs()[2])


@cache
def _stars_pattern() -> re.Pattern[str]:
    full, half, empty = _glyphs()
    kinds = re.escape(full + half + empty)
    return re.compile(rf"[{re.escape(full + empty)}](?:\ufe0f?[^\S\n]?[{kinds}]){{0,11}}\ufe0f?(?:[^\S\n]?1/2)?")


def _stars(m: re.Match[str]) -> FoundRating | None:
    full, half, empty = _glyphs()
    words = m[0].rstrip()
    row = [c for c in words if c in full or c in half or c in empty]
    families = {c for c in row if c in full}
    if len(families) > 1 or len(row) < 2:
        return None
    halves = sum(c in half for c in row) + words.endswith("1/2")
    value = sum(c in full for c in row) + 0.5 * halves
    empties = sum(c in empty for c in row)
    if not families and not value and empties < 3:
        return None
    return _starred(value, empties, len(row) + words.endswith("1/2"), m.start(), m.start() + len(words))


MOST_STARS = 10


def _starred(value: float, empties: int, glyphs: int, start: int, end: int) -> FoundRating | None:
    if glyphs > 12:
        return None
    if empties or value == ASSUMED_STARS:
        scale = float(max(glyphs, ASSUMED_STARS if value == ASSUMED_STARS else glyphs))
        return FoundRating(value=value, scale=scale, start=start, end=end, how="stars")
    if value > MOST_STARS:
        return None  # a rule drawn with stars
    scale = next(float(best) for best in (ASSUMED_STARS, 6, MOST_STARS) if value <= best)
    doubt = Doubt(code="scale-assumed", message=f"{glyphs} stars and no empty one: a best of {scale:g} is assumed")
    return FoundRating(value=value, scale=scale, start=start, end=end, how="stars", doubts=(doubt,))


@cache
def _singles() -> frozenset[str]:
    """One full star, which is a mark only where a label says so."""
    return frozenset(_glyphs()[0])


_ASTERISKS = re.compile(rf"([*°]{{1,5}}|(?:\* ){{1,4}}\*)(½|\s?1/2| (?:{HALVES}))?")


def _whole_stars(words: str) -> FoundRating | None:
    m = _stars_pattern().fullmatch(words)
    if m:
        return _starred(1.0, 0, 1, 0, len(words)) if words.strip("\ufe0f") in _singles() else _stars(m)
    marks = _ASTERISKS.fullmatch(words)
    if marks is None:
        return None
    value = len(marks[1].replace(" ", "")) + (0.5 if marks[2] else 0.0)
    if marks[1][0] == "*" and value == ASSUMED_STARS:
        return FoundRating(value=value, scale=value, start=0, end=len(words), how="stars")
    doubt = Doubt(code="scale-unknown", message=f"{words!r}: the best value is not written")
    return FoundRating(value=value, scale=None, start=0, end=len(words), how="stars", doubts=(doubt,))


_PERCENT = re.compile(rf"({_NUMBER})[^\S\n]?%")


def _whole_percent(words: str) -> FoundRating | None:
    m = _PERCENT.fullmatch(words)
    if m is None or _value(m[1]) > 100:
        return None
    return FoundRating(value=_value(m[1]), scale=100.0, start=0, end=len(words), how="percent")


_SIGN = re.compile(r"(?<=^[A-F])[ -]([Pp]|[Mm])(?:lus|inus|LUS|INUS)$")  # "A MINUS"


def _whole_letter(words: str) -> FoundRating | None:
    letter = (
        _SIGN.sub(lambda m: "+" if m[1] in "Pp" else "-", words).replace("−", "-").replace("–", "-").replace(" ", "")
    )
    value = rules.table("ratings")["letters"].get(letter)
    if value is None:
        return None
    return FoundRating(value=float(value), scale=100.0, start=0, end=len(words), how="letter")


def _whole_word(words: str) -> FoundRating | None:
    pair = rules.table("ratings")["word_scales"].get(words.lower().replace("’", "'").strip(" !."))
    if pair is None:
        return None
    return FoundRating(value=float(pair[0]), scale=float(pair[1]), start=0, end=len(words), how="word-scale")


def _whole_number(words: str) -> FoundRating | None:
    m = _CLOSED_NUMBER.fullmatch(words)
    if m is None or _value(m[1]) > TOP_SCALE:
        return None
    doubt = Doubt(code="scale-unknown", message=f"{words!r}: the best value is not written")
    value = _value(m[1]) + (0.5 if m[2] else 0.0)
    return FoundRating(value=value, scale=None, start=0, end=len(words), how="number", doubts=(doubt,))
