"""What every kept page says, word after word: the pages that hold a phrase are found in milliseconds over 100,000.

One full-text table of SQLite (FTS5) over folded words, without the texts, which the readings have.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence

from kerguen.model import Page
from kerguen.text.fold import fold

TABLES = (
    "CREATE TABLE IF NOT EXISTS said_by (page TEXT PRIMARY KEY, number INTEGER NOT NULL UNIQUE) WITHOUT ROWID",
    "CREATE VIRTUAL TABLE IF NOT EXISTS sayings USING fts5(words, content='', columnsize=0, tokenize='ascii')",
    "CREATE VIRTUAL TABLE IF NOT EXISTS counted USING fts5vocab(sayings, row)",
)
MOST = 120  # pages that are given back
ASKED = 8  # rarest words of a phrase that no page holds as it stands
LONG = 4  # letters from which a word may be rare
COMMON = 5_000  # pages from which a word tells nothing


class Sayings:
    """The words of kept pages in an open ledger. `is_there` is False where SQLite was built without FTS5.

    `kept`: the pages that a ledger of an earlier version has, whose words are added when there is no index yet.
    """

    def __init__(self, db: sqlite3.Connection, kept: Iterable[Page]) -> None:
        self._db = db
        self.is_there = True
        if db.execute("SELECT 1 FROM sqlite_master WHERE name = 'counted'").fetchone():
            return
        db.execute("BEGIN IMMEDIATE")
        try:
            for table in TABLES:
                db.execute(table)
            for page in kept:
                self.add(page)
            db.execute("COMMIT")
        except sqlite3.OperationalError:
            db.execute("ROLLBACK")
            self.is_there = False

    def add(self, page: Page) -> None:
        """Keep what the page says now, under a new number: earlier words of the page are no longer found."""
        if not self.is_there:
            return
        (number,) = self._db.execute("SELECT coalesce(max(number), 0) + 1 FROM said_by").fetchone()
        self._db.execute("INSERT OR REPLACE INTO said_by VALUES (?, ?)", (page.id, number))
        said = " ".join((page.text, page.name, *(page.metadata.get(name, "") for name in ("og:site_name", "author"))))
        self._db.execute("INSERT INTO sayings (rowid, words) VALUES (?, ?)", (number, fold(said)))

    def pages(self, fragments: Sequence[str], beside: str | None = None) -> tuple[str, ...]:
        """Ids of pages that hold every fragment as it stands, then of those that hold most of the rarest words.

        `beside`: words that the page should hold too, such as an outlet's name.
        """
        phrases = [f'"{folded}"' for fragment in fragments if (folded := fold(fragment))]
        if not phrases or not self.is_there:
            return ()
        asked = " AND ".join(phrases)
        found = [
            *(self._holding(f"{asked} AND {_named(beside)}") if beside and fold(beside) else ()),
            *self._holding(asked),
        ]
        return tuple(dict.fromkeys([*found, *self._near(" ".join(fragments))]))[:MOST]

    def _holding(self, asked: str) -> Iterator[str]:
        rows = self._db.execute(
            "SELECT page FROM sayings JOIN said_by ON number = sayings.rowid WHERE sayings MATCH ? ORDER BY page LIMIT ?",
            (asked, MOST),
        )
        return (page for (page,) in rows)

    def _near(self, text: str) -> list[str]:
        """Pages that hold at least half of the rarest words, those that hold more first."""
        rare = sorted(
            (count, word) for word in set(fold(text).split()) if len(word) >= LONG and (count := self._count(word))
        )
        counts: dict[str, int] = {}
        known = [word for count, word in rare if count <= COMMON][:ASKED]
        for word in known:
            rows = self._db.execute(
                "SELECT page FROM sayings JOIN said_by ON number = sayings.rowid WHERE sayings MATCH ?", (f'"{word}"',)
            )
            for (page,) in rows:
                counts[page] = counts.get(page, 0) + 1
        least = max(1, len(known) // 2)
        return sorted((p for p, count in counts.items() if count >= least), key=lambda p: (-counts[p], p))

    def _count(self, word: str) -> int:
        row = self._db.execute("SELECT doc FROM counted WHERE term = ?", (word,)).fetchone()
        return int(row[0]) if row else 0


def _named(outlet: str) -> str:
    """A name as a page writes it, or as an address does: "le monde" or "lemonde"."""
    folded = fold(outlet)
    return f'("{folded}" OR "{folded.replace(" ", "")}")'
