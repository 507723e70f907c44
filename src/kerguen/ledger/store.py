"""The ledger: bytes, pages, readings, films and decisions in one SQLite file (WAL), bodies compressed.

See docs/decisions for why one SQLite file on a laptop, and what was measured.
"""

import os
import sqlite3
import zlib
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Self, TypeVar
from urllib.parse import quote

import msgspec

from kerguen.errors import LedgerError
from kerguen.ledger.sayings import Sayings
from kerguen.model import Decision, Mention, Page, Question, Reading, Record

FILE = "kerguen.sqlite"
CLEARED = "DELETE FROM changed WHERE page = ?"
T = TypeVar("T")


class Kept(msgspec.Struct, frozen=True):
    """A page with its reading, as the ledger keeps them. `page` has no blocks: they can be made again."""

    page: Page
    reading: Reading


def _is_locked(folder: Path) -> bool:
    """Whether a ledger stands there that this user may read and not write: a copy on a shared drive, an archive."""
    return (folder / FILE).is_file() and not (os.access(folder, os.W_OK) and os.access(folder / FILE, os.W_OK))


def _read_only(folder: Path) -> sqlite3.Connection:
    address = f"file:{quote(str((folder / FILE).resolve()))}?mode=ro&immutable=1"
    return sqlite3.connect(address, uri=True, isolation_level=None)


def _writable(folder: Path) -> sqlite3.Connection:
    folder.mkdir(parents=True, exist_ok=True)
    db = sqlite3.connect(folder / FILE, isolation_level=None)
    db.execute("PRAGMA journal_mode=WAL")
    db.executescript((files("kerguen.ledger") / "schema.sql").read_text(encoding="utf-8"))
    return db


class Ledger:
    """An open ledger. Use it as a context manager; everything written in one call is one transaction.

    `reads`: nothing is written in it, so that one which this user may not write can be opened too.
    """

    def __init__(self, folder: Path, reads: bool = False) -> None:
        self.folder = folder
        try:
            self._db = _read_only(folder) if reads and _is_locked(folder) else _writable(folder)
            self._sayings = Sayings(self._db, (kept.page for kept in self.everything("")))
        except (OSError, sqlite3.Error) as wrong:
            raise LedgerError(f"{folder}: not a ledger that can be opened ({wrong})") from wrong

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._db.close()

    def kept(self, page_id: str, rules_version: str) -> Kept | None:
        """The page and its reading under these rules; None when it must be read (again)."""
        row = self._db.execute(
            "SELECT page_body, reading_body FROM readings WHERE page = ? AND rules = ?", (page_id, rules_version)
        ).fetchone()
        return Kept(_unpacked(row[0], Page), _unpacked(row[1], Reading)) if row else None

    def keep(self, rules_version: str, found: Iterable[tuple[Kept, bytes]]) -> None:
        """Add pages with their readings and their bytes."""
        with _transaction(self._db):
            for kept, body in found:
                page = kept.page
                self._db.execute("INSERT OR IGNORE INTO bytes VALUES (?, ?)", (page.sha256, zlib.compress(body, 6)))
                self._db.execute(
                    "INSERT OR REPLACE INTO readings VALUES (?, ?, ?, ?, ?, ?)",
                    (page.id, rules_version, page.sha256, page.name, _packed(page), _packed(kept.reading)),
                )
                self._sayings.add(page)

    def bytes_of(self, sha256: str) -> bytes | None:
        """The bytes that were read, unchanged."""
        row = self._db.execute("SELECT body FROM bytes WHERE sha256 = ?", (sha256,)).fetchone()
        return zlib.decompress(row[0]) if row else None

    def everything(self, rules_version: str) -> Iterator[Kept]:
        """Every page ever kept, by id, as these rules read it, or else as other rules did."""
        rows = self._db.execute(
            "SELECT page, page_body, reading_body FROM readings ORDER BY page, rules = ? DESC, rules", (rules_version,)
        )
        last = None
        for page, page_body, reading_body in rows:
            if page != last:
                yield Kept(_unpacked(page_body, Page), _unpacked(reading_body, Reading))
            last = page

    def saying(self, fragments: Sequence[str], rules_version: str, outlet: str | None = None) -> Iterator[Kept] | None:
        """The kept pages that may say these words, best first; None when the ledger has no index of words."""
        if not self._sayings.is_there:
            return None
        return (self._read(page, rules_version) for page in self._sayings.pages(fragments, outlet))

    def _read(self, page_id: str, rules_version: str) -> Kept:
        """A page as these rules read it, or else as other rules did."""
        row = self._db.execute(
            "SELECT page_body, reading_body FROM readings WHERE page = ? ORDER BY rules = ? DESC, rules LIMIT 1",
            (page_id, rules_version),
        ).fetchone()
        return Kept(_unpacked(row[0], Page), _unpacked(row[1], Reading))

    def has_changed_words(self, page_id: str) -> bool:
        """Whether the page was found to translate or rewrite another's words."""
        return self._db.execute("SELECT 1 FROM changed WHERE page = ?", (page_id,)).fetchone() is not None

    def page(self, page_id: str) -> Page | None:
        """One kept page, as any rules read it."""
        row = self._db.execute("SELECT page_body FROM readings WHERE page = ?", (page_id,)).fetchone()
        return _unpacked(row[0], Page) if row else None

    def film_ids(self) -> Mapping[str, tuple[str, ...]]:
        """Public film id -> ids of its mentions, as they were published last. Ids never change."""
        rows = self._db.execute("SELECT id, mentions FROM films WHERE redirect IS NULL ORDER BY id")
        return {film: tuple(mentions.split()) for film, mentions in rows}

    def retired_ids(self) -> Mapping[str, tuple[str, ...]]:
        """Film id that is a redirect now -> ids of its mentions when it was a film. Ids are never given to others."""
        rows = self._db.execute("SELECT id, mentions FROM films WHERE redirect IS NOT NULL ORDER BY id")
        return {film: tuple(mentions.split()) for film, mentions in rows}

    def profiles(self) -> dict[str, Mention]:
        """Public film id -> all that its pages said, pooled."""
        rows = self._db.execute(
            "SELECT film, body FROM profiles JOIN films ON film = id WHERE redirect IS NULL ORDER BY film"
        )
        return {film: _unpacked(body, Mention) for film, body in rows}

    def places(self) -> dict[str, str]:
        """Page id -> where it was read."""
        return dict(self._db.execute("SELECT page, name FROM readings ORDER BY page"))

    def hashes(self) -> dict[str, str]:
        """Page id -> SHA-256 of its bytes."""
        return dict(self._db.execute("SELECT page, sha256 FROM readings"))

    def redirects(self) -> dict[str, str]:
        """Old film id -> the published id that it leads to, also over several merges."""
        rows = self._db.execute("SELECT id, redirect FROM films WHERE redirect IS NOT NULL ORDER BY id")
        return final_targets(dict(rows))

    def keep_films(
        self, records: Sequence[Record], mentions: Mapping[str, Sequence[str]], questions: Sequence[Question],
        profiles: Mapping[str, Mention] | None = None,
    ) -> None:  # fmt: skip
        """Publish these records. A film whose mentions all went to another leaves a redirect.

        Films without a page in this run stay, and so do their questions. An id that comes back is no redirect any more.
        """
        where = {mention: film for film, found in mentions.items() for mention in found}
        with _transaction(self._db):
            rows = self._db.execute("SELECT id, mentions FROM films ORDER BY id").fetchall()
            before = {film: found.split() for film, found in rows}
            for film, old in before.items():
                if film not in mentions and (heir := _heir(old, where)):
                    self._db.execute("UPDATE films SET redirect = ?, record = NULL WHERE id = ?", (heir, film))
            for record in records:
                absent = (m for m in before.get(record.id, ()) if m not in where)
                self._db.execute(
                    "INSERT OR REPLACE INTO films VALUES (?, ?, ?, NULL)",
                    (record.id, " ".join(sorted({*mentions[record.id], *absent})), _packed(record)),
                )
            self._db.executemany(
                "INSERT OR REPLACE INTO profiles VALUES (?, ?)",
                [(film, _packed(profile)) for film, profile in (profiles or {}).items()],
            )
            pages = [page for record in records for page in record.pages]
            self._db.executemany(CLEARED, [(page.id,) for page in pages])
            taken = [(page.id,) for page in pages if not page.own_words]
            self._db.executemany("INSERT OR IGNORE INTO changed VALUES (?)", taken)
            self._keep_questions(questions, {record.id for record in records})

    def keep_changed(self, pages: Iterable[str]) -> None:
        """Remember that these pages prove no quotation, whatever film they stand under, be it none."""
        with _transaction(self._db):
            self._db.executemany("INSERT OR IGNORE INTO changed VALUES (?)", [(page,) for page in sorted(pages)])

    def _keep_questions(self, questions: Sequence[Question], films: Collection[str]) -> None:
        published = set(self.film_ids())
        for old in self.questions():
            if not old.films or any(f in films or f not in published for f in old.films):
                self._db.execute("DELETE FROM questions WHERE id = ?", (old.id,))
        self._db.executemany(
            "INSERT OR REPLACE INTO questions VALUES (?, ?)",
            [(q.id, msgspec.json.encode(q).decode()) for q in questions],
        )

    def comparison(self, rules_version: str, pair: bytes) -> tuple[float, str] | None:
        """Points and verdict of two sides compared in an earlier run under these rules."""
        row = self._db.execute(
            "SELECT points, verdict FROM comparisons WHERE pair = ? AND rules = ?", (pair, rules_version)
        ).fetchone()
        return (row[0], row[1]) if row else None

    def keep_comparisons(self, rules_version: str, made: Mapping[bytes, tuple[float, str]]) -> None:
        """Remember comparisons for the next run; those under other rules are forgotten: they can be made again."""
        with _transaction(self._db):
            self._db.execute("DELETE FROM comparisons WHERE rules != ?", (rules_version,))
            self._db.executemany(
                "INSERT OR REPLACE INTO comparisons VALUES (?, ?, ?, ?)",
                ((pair, rules_version, points, verdict) for pair, (points, verdict) in made.items()),
            )

    def text_keys(self, rules_version: str) -> dict[str, bytes]:
        """What each page says in a few bytes, as these rules read it; see `voices.text_keys`."""
        return dict(self._db.execute("SELECT page, body FROM text_keys WHERE rules = ?", (rules_version,)))

    def keep_text_keys(self, rules_version: str, found: Mapping[str, bytes]) -> None:
        """Remember them for the next run."""
        with _transaction(self._db):
            rows = ((page, rules_version, body) for page, body in found.items())
            self._db.executemany("INSERT OR REPLACE INTO text_keys VALUES (?, ?, ?)", rows)

    def records(self) -> Iterator[Record]:
        """Every published record, by id."""
        for (body,) in self._db.execute("SELECT record FROM films WHERE record IS NOT NULL ORDER BY id"):
            yield _unpacked(body, Record)

    def record_with(self, page_id: str) -> Record | None:
        """The published record of the film that a page is about; of one of them when there are several."""
        row = self._db.execute(
            "SELECT record FROM films WHERE record IS NOT NULL AND instr(mentions, ?) ORDER BY id", (page_id,)
        ).fetchone()
        return _unpacked(row[0], Record) if row else None

    def questions(self) -> tuple[Question, ...]:
        """The review queue of the last run, by id."""
        rows = self._db.execute("SELECT body FROM questions ORDER BY id")
        return tuple(msgspec.json.decode(body, type=Question) for (body,) in rows)

    def decisions(self) -> tuple[Decision, ...]:
        """Every decision ever taken, by date; the withdrawn ones carry their date, who withdrew them and why."""
        rows = self._db.execute(
            "SELECT body, withdrawn, who, why FROM decisions LEFT JOIN withdrawals ON id = decision"
        )
        found = (
            msgspec.structs.replace(
                msgspec.json.decode(body, type=Decision), withdrawn=when, withdrawn_by=who, withdrawn_why=why
            )
            for body, when, who, why in rows
        )
        return tuple(sorted(found, key=lambda d: (d.when, d.id)))

    def decide(self, decision: Decision) -> None:
        """Add a decision; the same decision twice is one."""
        with _transaction(self._db):
            body = msgspec.json.encode(decision).decode()
            self._db.execute("INSERT OR IGNORE INTO decisions VALUES (?, ?, NULL)", (decision.id, body))

    def withdraw(self, decision_id: str, when: str, who: str, why: str) -> bool:
        """Withdraw a decision by date; it is never erased. False when there is no such decision in force."""
        with _transaction(self._db):
            found = self._db.execute(
                "UPDATE decisions SET withdrawn = ? WHERE id = ? AND withdrawn IS NULL", (when, decision_id)
            )
            if found.rowcount:
                self._db.execute("INSERT OR IGNORE INTO withdrawals VALUES (?, ?, ?)", (decision_id, who, why))
            return found.rowcount > 0


def final_targets(redirects: Mapping[str, str]) -> dict[str, str]:
    """Each old id with the last id of its chain; a chain that runs in a circle leads nowhere and is left out."""
    found = {}
    for old in redirects:
        target, passed = redirects[old], {old}
        while target in redirects and target not in passed:
            passed.add(target)
            target = redirects[target]
        if target not in redirects:
            found[old] = target
    return found


def _heir(old: Sequence[str], where: Mapping[str, str]) -> str | None:
    """The film that has most of these mentions now."""
    heirs = Counter(where[m] for m in old if m in where)
    return min(heirs, key=lambda film: (-heirs[film], film), default=None)


class _transaction:
    """All or nothing, also when the machine stops in the middle."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def __enter__(self) -> None:
        self._db.execute("BEGIN IMMEDIATE")

    def __exit__(self, failed: object, *_: object) -> None:
        self._db.execute("ROLLBACK" if failed else "COMMIT")


def _packed(noun: msgspec.Struct) -> bytes:
    return zlib.compress(msgspec.msgpack.encode(noun), 6)


def _unpacked(body: bytes, kind: type[T]) -> T:
    return msgspec.msgpack.decode(zlib.decompress(body), type=kind)
