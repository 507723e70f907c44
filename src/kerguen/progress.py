"""Progress for people: one line on stderr, only when it is a terminal."""

import sys
from collections.abc import Callable


def on_terminal() -> Callable[[str, int, int], None]:
    """A function (stage, done, total) that rewrites one line; total 0 adds up. Silent when not a terminal."""
    if not sys.stderr.isatty():
        return lambda stage, done, total: None
    added: dict[str, int] = {}

    def show(stage: str, done: int, total: int) -> None:
        added[stage] = added.get(stage, 0) + done
        end = "\n" if total and done == total else ""
        amount = f"{done}/{total}" if total else str(added[stage])
        print(f"\r\x1b[K{stage}: {amount}", end=end, file=sys.stderr, flush=True)

    return show
