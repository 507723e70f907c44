"""Mention, FilmGroup, Decision, Repair: which film is it?"""

from typing import Literal

from kerguen.model.span import Doubt, Iso, Lang, Noun, Spanned

TitleKind = Literal["original", "official", "alternative", "machine", "misspelt"]


class TitleForm(Noun, frozen=True, kw_only=True):
    """One form of a title with the pages that write it."""

    title: str
    lang: Lang | None = None
    kind: TitleKind
    pages: tuple[str, ...] = ()


class Mention(Noun, frozen=True, kw_only=True):
    """All that one page gives to recognise one of its films. `id` is "page#subject"."""

    id: str
    page: str
    subject: int
    lang: Lang | None = None
    machine_translated: bool = False
    titles: tuple[str, ...] = ()
    original_titles: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    directors: tuple[str, ...] = ()
    cast: tuple[str, ...] = ()
    characters: tuple[str, ...] = ()
    release_dates: tuple[Iso, ...] = ()
    runtimes: tuple[int, ...] = ()
    countries: tuple[str, ...] = ()
    identifiers: dict[str, str] = {}
    text_names: tuple[str, ...] = ()  # capitalised names seen anywhere on the page: weak evidence
    text_marks: tuple[str, ...] = ()  # fingerprints of its article: pages of one text share most of them
    heads: tuple[str, ...] = ()  # lines at the head of its page, and how its article begins, until films that other
    opening: str = ""  # pages name are recognised in them
    houses: tuple[str, ...] = ()  # the host, or the name behind the title, of the site that the page stands on
    is_named_in_text: bool = False  # whether the article names one of the titles: a headline it does not
    written: tuple[int, ...] = ()  # years in which its page was written, or plays the film
    is_listed: bool = False  # its page is about several films


class FilmGroup(Noun, frozen=True, kw_only=True):
    """The mentions of one film under its public id, which never changes."""

    id: str
    title: str
    year: int | None = None
    titles: tuple[TitleForm, ...] = ()
    mentions: tuple[Mention, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    decisions: tuple["Decision", ...] = ()  # in force, on facts and names of this film


class Repair(Spanned, frozen=True, kw_only=True):
    """A name bent by translation, restored; `text` is what the page has. Reversible: the page keeps its words."""

    kind: Literal["person", "town", "outlet", "title"]
    as_written: str
    restored: str
    why: str


class Question(Noun, frozen=True, kw_only=True):
    """An entry of the review queue: what is asked, on what evidence, and what each answer would change."""

    id: str
    kind: Literal["same_film", "field", "voice", "name", "rating"]
    question: str
    evidence: tuple[str, ...] = ()
    answers: dict[str, str] = {}
    films: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()
    field: str | None = None  # of a disputed fact, with its scope
    scope: str | None = None


class Decision(Noun, frozen=True, kw_only=True):
    """What a person decided: who, when, why; withdrawn by date, never erased."""

    id: str
    kind: Literal["same", "different", "unsure", "fact", "as-written"]
    left: str
    right: str  # of a fact: the value that holds; as written: the name that is not to be restored
    field: str | None = None  # of a fact, with its scope
    scope: str | None = None
    who: str
    when: Iso
    why: str
    withdrawn: Iso | None = None
    withdrawn_by: str | None = None
    withdrawn_why: str | None = None
