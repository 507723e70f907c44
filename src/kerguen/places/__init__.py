"""Towns and cinemas: a gazetteer with its sources (see NOTICE)."""

from kerguen.places.cinemas import Cinema, cinema
from kerguen.places.towns import Town, town

__all__ = ["Cinema", "Town", "cinema", "town"]
