"""What a catalogue's reader yields: films, later additions to them, and names of persons."""

from typing import Literal

from kerguen.model import Iso, Lang, Noun

Role = Literal["director", "writer", "cast"]


class CatalogueTitle(Noun, frozen=True, kw_only=True):
    """One title of a film; `region` is a country code (ISO 3166-1) or the source's own ("XWW")."""

    title: str
    lang: Lang | None = None
    region: str | None = None
    kind: Literal["original", "official", "alternative"] = "official"


class Credit(Noun, frozen=True, kw_only=True):
    """One person in one role. `person` is the source's own id; `name` may come later, under that id."""

    role: Role
    name: str | None = None
    person: str | None = None
    character: str | None = None


class Release(Noun, frozen=True, kw_only=True):
    """A date on which the film came out, with the country when the source gives it."""

    date: Iso
    country: str | None = None


class CatalogueFilm(Noun, frozen=True, kw_only=True):
    """A film as one source describes it."""

    source: str
    id: str
    title: str
    titles: tuple[CatalogueTitle, ...] = ()
    year: int | None = None
    runtime: int | None = None
    countries: tuple[str, ...] = ()
    credits: tuple[Credit, ...] = ()
    releases: tuple[Release, ...] = ()
    identifiers: dict[str, str] = {}

    def people(self, role: Role) -> tuple[str, ...]:
        """Names in this role, in the source's order."""
        return tuple(c.name for c in self.credits if c.role == role and c.name)


class Addition(Noun, frozen=True, kw_only=True):
    """More about a film already read: the other files of the same source."""

    id: str
    titles: tuple[CatalogueTitle, ...] = ()
    credits: tuple[Credit, ...] = ()
    releases: tuple[Release, ...] = ()
    countries: tuple[str, ...] = ()
    identifiers: dict[str, str] = {}
    runtime: int | None = None


class PersonName(Noun, frozen=True, kw_only=True):
    """The name of a person (or of any item) under the source's id."""

    id: str
    name: str


Row = CatalogueFilm | Addition | PersonName
