"""Language of a text: py3langid limited to the languages of our lexicons and their neighbours."""

from collections.abc import Callable
from functools import cache

from kerguen.model import Lang

LANGUAGES = (
    "fr", "en", "de", "es", "it", "nl", "pt", "ca", "sv", "da", "no", "fi", "pl", "cs", "hu", "ro", "tr", "el", "ru",
    "uk", "he", "ar", "ja", "ko", "zh", "la",
)  # fmt: skip
TOO_SHORT = 40  # letters: titles and names fool every identifier; see bench/kinds
SAMPLE = 800  # characters


def language(text: str) -> Lang | None:
    """ISO 639-1 code, or None when the text is too short to tell."""
    sample = text[:SAMPLE]
    if sum(map(str.isalpha, sample)) < TOO_SHORT:
        return None
    return _classify()(sample)


@cache
def _classify() -> Callable[[str], Lang]:
    import py3langid  # noqa: PLC0415  its model takes half a second to load: at the first page, not at start

    py3langid.set_languages(list(LANGUAGES))
    return lambda text: str(py3langid.classify(text)[0])
