"""Whose word is it? Support is counted by independent source, never by page."""

from collections.abc import Iterable, Mapping

from kerguen.model import Honesty, Voice


def independent_sources(pages: Iterable[str], voices: Iterable[Voice], honesty: Iterable[Honesty]) -> Mapping[str, str]:
    """Page id -> the id of its source. Pages of one voice, and copies with their source, share one."""
    source = {page: page for page in pages}
    for voice in voices:
        if voice.kind == "read":
            source |= {p.page: voice.id for p in voice.pages if p.page in source}
    for judged in honesty:
        if not judged.independent and judged.source in source and judged.page in source:
            source[judged.page] = source[judged.source]
    return source
