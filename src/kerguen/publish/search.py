"""What a film is searched by: its titles and its people, folded as the page's script folds what is typed."""

import re
import unicodedata

from kerguen.model import Record

_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "’": "'"})


def search_words(record: Record) -> str:
    """Every title, person, year and publication of a record, folded, each once."""
    stated = [
        record.title, *(t.title for t in record.titles), str(record.year or ""),
        *(p.name for p in record.people), *(v.outlet or "" for v in record.press.voices),
    ]  # fmt: skip
    return " ".join(dict.fromkeys(filter(None, map(folded, stated))))


def folded(text: str) -> str:
    """Lower case without accents. The script assets/kerguen.js does the same."""
    bare = unicodedata.normalize("NFD", text.lower().translate(_LIGATURES))
    return re.sub(r"\s+", " ", "".join(c for c in bare if not "\u0300" <= c <= "\u036f")).strip()
