"""Addresses of catalogue entries: IMDb, AlloCiné, TMDB, Wikidata … and the numbers in them."""

import re

ADDRESSES = (
    ("imdb", re.compile(r"imdb\.com/(?:[a-z]{2}/)?title/(tt\d{7,9})")),
    ("allocine", re.compile(r"allocine\.fr/film/fichefilm(?:_gen_cfilm=|-)(\d{1,7})")),
    ("tmdb", re.compile(r"themoviedb\.org/movie/(\d{1,8})")),
    ("wikidata", re.compile(r"wikidata\.org/(?:wiki|entity)/(Q\d{1,10})")),
    ("rottentomatoes", re.compile(r"rottentomatoes\.com/m/([\w-]{1,80})")),
    ("letterboxd", re.compile(r"letterboxd\.com/(?:[\w-]+/)?film/([\w-]{1,80})")),
    ("filmaffinity", re.compile(r"filmaffinity\.com/\w{2}/film(\d{1,8})")),
    ("metacritic", re.compile(r"metacritic\.com/movie/([\w-]{1,80})")),
)


def identifiers(text: str) -> tuple[tuple[str, str], ...]:
    """Kinds and numbers of catalogue entries named by addresses in a text."""
    return tuple((kind, m[1]) for kind, pattern in ADDRESSES for m in pattern.finditer(text))


def numbered(name: str, words: str) -> tuple[tuple[str, str], ...]:
    """The entry that a value is when its name says of which catalogue: "imdb id", "tt0062622"."""
    kind = name.partition(" ")[0]
    pattern = _NUMBERS.get(kind)
    return ((kind, words),) if pattern and pattern.fullmatch(words) else ()


_NUMBERS = {
    "imdb": re.compile(r"tt\d{7,9}"),
    "allocine": re.compile(r"\d{2,7}"),
    "tmdb": re.compile(r"\d{1,8}"),
    "wikidata": re.compile(r"Q\d{1,10}"),
    "filmaffinity": re.compile(r"\d{6}"),
    "letterboxd": re.compile(r"[a-z0-9-]{2,80}"),
}
