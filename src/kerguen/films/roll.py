"""The roll of a film: the people that its pages credit, and how well each spelling is vouched for."""

from collections.abc import Iterable, Mapping

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
    return tuple(_credit(uses, characters.get(key, set())) for key, uses in sorted(seen.items()) if key)


def _credit(uses: Iterable[tuple[str, str, str, bool]], characters: set[str]) -> Credit:
    uses = list(uses)
    spellings = [spelling for spelling, *_ in uses]
    return Credit(
        name=max(spellings, key=lambda s: (_accents(s), not (s.isupper() or s.islower()), spellings.count(s), s)),
        pages=frozenset(page for _, _, page, _ in uses),
        clean=frozenset(page for _, _, page, clean in uses if clean),
        roles=frozenset(role for _, role, _, _ in uses),
        characters=frozenset(characters),
    )


def _accents(text: str) -> int:
    return sum(c.isalpha() and not c.isascii() for c in text)
