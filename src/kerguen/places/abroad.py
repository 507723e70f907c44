"""Towns of other countries than those of `towns.py`: whether words name one."""

import gzip
from functools import cache

from kerguen import rules
from kerguen.text.fold import fold


def town_abroad(words: str) -> str | None:
    """The town that these words name, as GeoNames writes it: "TORINO" -> "Turin". None when no town is known so."""
    return _names().get(fold(words))


@cache
def _names() -> dict[str, str]:
    """Folded name -> name; a town's own name goes before another's other name."""
    body = gzip.decompress(rules.data_bytes("places/abroad.tsv.gz")).decode()
    rows = [line.split("\t") for line in body.splitlines()]
    found = {alias: name for name, _, aliases in rows for alias in aliases.split("|") if alias}
    return found | {fold(name): name for name, _, _ in rows}
