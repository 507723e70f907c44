"""The film's other title, in brackets after its title: "“Portrait of a Lady on Fire” (Portrait de la jeune fille en feu)"."""

import re
from collections.abc import Iterable, Iterator

from kerguen import rules
from kerguen.observe.lines import Stretch
from kerguen.observe.statement import Finding
from kerguen.text.fold import fold
from kerguen.text.phrases import small
from kerguen.values.people import is_name, names_in
from kerguen.values.titles import is_furniture, small_words, title_small

FEWEST, MOST = 3, 12  # words; a shorter bracket holds a person, a country, a platform
MENTIONS = 6  # places of a title that are looked at

_JOINTS = frozenset(("&", "original", *rules.words("small", "and")))  # "Nederland en België", "Netflix original"
_DATED = re.compile(r"[”»\"’*_]{0,3}\s?\((?P<title>[^\W\d_][^()\[\],;:/\d\n]{4,70}),\s(?:18|19|20)\d\d\)")
_BRACKET = re.compile(r"[”»\"’*_]{0,3}\s?\((?P<title>[^\W\d_][^()\[\],;:/\d\n]{6,90})\)")

_SAID_BEHIND = re.compile(rf",?\s(?:{small('behind_other')})\Z", re.IGNORECASE)


def other_titles(stretch: Stretch, titles: Iterable[Finding]) -> tuple[Finding, ...]:
    """Words in brackets right after a title that read like a title themselves; its language tells which one is older."""
    known = list(titles)
    keys = {fold(str(title.value)) for title in known}
    found: dict[str, Finding] = {}
    for start, end in (place for title in known for place in _bracketed(stretch, title)):
        said = _SAID_BEHIND.search(stretch.page.text, start, end)  # "(Talk to Me en version originale)"
        words = stretch.page.text[start : said.start() if said else end]
        dated = bool(said) or stretch.page.text.startswith(", ", end)
        if fold(words) not in keys and (_is_no_person(words) if dated else _reads_like_a_title(words)):
            told = Finding(
                field="title", value=words, of="alternative", start=start, end=start + len(words), method="bracket"
            )
            found.setdefault(fold(words), told)
    return tuple(found.values())


def _bracketed(stretch: Stretch, title: Finding) -> Iterator[tuple[int, int]]:
    """Places of the words in brackets after the title, wherever the stretch says it."""
    text, words = stretch.page.text, str(title.text or title.value)
    if title.end is not None and title.start is not None:
        words = text[title.start : title.end]
    if not words or not stretch.lines:
        return
    place, stop = stretch.lines[0].start, stretch.lines[-1].end
    for _ in range(MENTIONS):
        place = text.find(words, place, stop)
        if place < 0:
            return
        place += len(words)
        if m := _BRACKET.match(text, place, stop) or _DATED.match(text, place, stop):
            yield m.span("title")


def _reads_like_a_title(words: str) -> bool:
    """A capital first, and between the first and the last word one that titles write small."""
    parts = words.split()
    if not FEWEST <= len(parts) <= MOST or not words[0].isupper() or is_furniture(words):
        return False
    return any(part.lower() in title_small() and part.islower() for part in parts[1:-1])


def _is_no_person(words: str) -> bool:
    """Of words before a year ("Perfect Strangers (Perfectos desconocidos, 2017)"): a director has capitals throughout."""
    parts = words.split()
    if len(parts) < FEWEST - 1 or not words[0].isupper() or is_furniture(words):
        return False
    if parts[0].lower() in small_words():
        return True
    return not (is_name(words) or names_in(words, 0, len(words)) or _JOINTS.intersection(parts))
