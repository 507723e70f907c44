"""History: what earlier runs gave out, so that public ids stay and a page alone still finds its film."""

from collections.abc import Collection, Iterable, Mapping, Sequence

import msgspec

from kerguen.films.profile import pooled
from kerguen.films.shared_texts import with_one_text
from kerguen.model import Mention, Noun

STAND_IN = "#known"  # how the id of a stand-in ends


class History(Noun, frozen=True, kw_only=True):
    """Films of earlier runs. Everything is by public film id; mentions are by their ids."""

    live: Mapping[str, Sequence[str]] = {}  # mentions of each published film
    retired: Mapping[str, Sequence[str]] = {}  # mentions of each film that is a redirect now, when it was a film
    profiles: Mapping[str, Mention] = {}  # all that the pages of each published film said, pooled
    places: Mapping[str, str] = {}  # page id -> where it was read, of pages of earlier runs and of this one
    moved: Mapping[str, str] = {}  # page of an earlier run -> the page of this one that has its bytes, in another place

    def with_moved(self, bytes_of: Mapping[str, str], present: Collection[str]) -> "History":
        """With pages of earlier runs taken for the pages of this one that have their bytes: a folder that was copied
        or renamed keeps its films. `bytes_of`: page id -> hash of its bytes, of pages of any run."""
        here = {bytes_of[page]: page for page in sorted(present, reverse=True) if page in bytes_of}
        moved = {page: here[sha] for page, sha in bytes_of.items() if sha in here and page not in present}
        live, retired = (
            {film: tuple(dict.fromkeys(_renamed(m, moved) for m in found)) for film, found in films.items()}
            for films in (self.live, self.retired)
        )
        return msgspec.structs.replace(self, live=live, retired=retired, moved=moved)

    def under_every_name(self, mentions: Iterable[str]) -> list[str]:
        """The ids of these mentions, and of the same where they stood in earlier runs."""
        before: dict[str, list[str]] = {}
        for old, new in sorted(self.moved.items()):
            before.setdefault(new, []).append(old)
        found = ((m, m.partition("#")) for m in mentions)
        return [name for m, (page, _, n) in found for name in (m, *(f"{old}#{n}" for old in before.get(page, ())))]

    def with_one_text(self, pairs: Iterable[tuple[str, str]]) -> "History":
        """With the films of these pairs marked as holding one text with a page of this run."""
        marked = with_one_text([msgspec.structs.replace(p, page=film) for film, p in self.profiles.items()], pairs)
        return msgspec.structs.replace(self, profiles={mention.page: mention for mention in marked})

    def stand_ins(self, mentions: Sequence[Mention]) -> dict[str, Mention]:
        """Film -> one mention in its place, for films without a page in this run."""
        present = {m.id for m in mentions}
        return {
            film: msgspec.structs.replace(profile, id=film + STAND_IN, page=film)
            for film, profile in sorted(self.profiles.items())
            if film in self.live and not any(m in present for m in self.live[film])
        }

    def pooled_so_far(self, film: str, members: Sequence[Mention]) -> Mention:
        """All that the film's pages say, those of earlier runs that are not in this one included."""
        present = {m.id for m in members}
        is_whole = film not in self.profiles or all(m in present for m in self.live.get(film, ()))
        return pooled(members if is_whole else [*members, self.profiles[film]])

    def resolved(self, name: str, present: Collection[str], stand_ins: Mapping[str, Mention]) -> str:
        """The mention of this run that a film id, or a mention of an earlier run, stands for; else the name itself."""
        here = _renamed(name, self.moved)
        film = here if here in self.live else next((f for f, old in sorted(self.live.items()) if here in old), None)
        if here in present or film is None:
            return here
        if film in stand_ins:
            return stand_ins[film].id
        return next((m for m in sorted(self.live[film]) if m in present), here)

    def renewed(self, mentions: Sequence[Mention], stand_ins: Mapping[str, Mention]) -> list[tuple[str, str]]:
        """Mentions of this run read where a film's page was before, each with the film's stand-in: bytes change."""
        before = {
            (self.places[page], subject): stand_ins[film].id
            for film in stand_ins for page, _, subject in (m.partition("#") for m in self.live[film])
            if page in self.places
        }  # fmt: skip
        keys = ((m.id, (self.places.get(m.page, m.page), str(m.subject))) for m in mentions)
        return sorted((mention, before[key]) for mention, key in keys if key in before)


def _renamed(mention: str, moved: Mapping[str, str]) -> str:
    page, mark, number = mention.partition("#")
    return f"{moved.get(page, page)}{mark}{number}"


def is_stand_in(mention: Mention) -> bool:
    """Whether this is a film of an earlier run and no mention of a page."""
    return mention.id.endswith(STAND_IN)
