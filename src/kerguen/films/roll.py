"""The roll of a film: the people that its pages credit, and how well each spelling is vouched for."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from kerguen.films.mentions import shows_translation
from kerguen.model import Noun, Page, Reading
from kerguen.text.fold import fold

CREDITS = ("director", "cast", "writer")


class Credit(Noun, frozen=True, kw_only=True):
    """One person of the film. `name` is the best spelling; `clean` are the pages without signs of translation."""

    name: str
    pages: frozenset[str]
    clean: frozenset[str]
    roles: frozenset[str]
    characters: frozenset[str] = frozenset()

    @property
    def key(self) -> str:
        """The folded name."""
        return fold(self.name)


def roll_of(pages: Mapping[str, Page], readings: Mapping[str, Reading]) -> tuple[Credit, ...]:
    """The people credited on any page of one film, in order of their folded names."""
    seen: dict[str, list[tuple[str, str, str, bool]]] = {}
    characters: dict[str, set[str]] = {}
    for page_id, reading in sorted(readings.items()):
        clean = not shows_translation(reading)
        for o in reading.observations:
            if o.field in CREDITS and page_id in pages:
                seen.setdefault(fold(str(o.value)), []).append((str(o.value), o.field, page_id, clean))
            elif o.field == "character" and o.of:
                characters.setdefault(fold(o.of), set()).add(fold(str(o.value)))
    accented: dict[str, set[str]] = {}
    for key, uses in seen.items():
        for spelling, _, page_id, _ in uses:
            if _accents(spelling):
                accented.setdefault(page_id, set()).add(key)
    return tuple(
        _credit(uses, characters.get(key, set()), {page for page, keys in accented.items() if keys - {key}})
        for key, uses in sorted(seen.items())
        if key
    )


def _credit(uses: Iterable[tuple[str, str, str, bool]], characters: set[str], careful: set[str]) -> Credit:
    """`careful`: pages that write the accents of other names."""
    uses = list(uses)
    return Credit(
        name=_best_spelling(uses, careful),
        pages=frozenset(page for _, _, page, _ in uses),
        clean=frozenset(page for _, _, page, clean in uses if clean),
        roles=frozenset(role for _, role, _, _ in uses),
        characters=frozenset(characters),
    )


def _best_spelling(uses: Sequence[tuple[str, str, str, bool]], careful: set[str]) -> str:
    """The one with most accents, for they are lost and not added, unless more pages that write accents go without."""
    spellings = [spelling for spelling, *_ in uses]
    best = max(spellings, key=lambda s: (_accents(s), not (s.isupper() or s.islower()), spellings.count(s), s))
    pages = {(s, page) for s, _, page, _ in uses if not (s.isupper() or s.islower())}
    votes = Counter(s for s, page in pages if s == best or page in careful)
    return max(votes, key=lambda s: (votes[s], _accents(s), s)) if votes else best


def _accents(text: str) -> int:
    return sum(c.isalpha() and not c.isascii() for c in text)
