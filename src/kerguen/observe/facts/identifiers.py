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
