"""Towns and cinemas: a gazetteer with its sources (see NOTICE)."""

from kerguen.places.towns import Town, town

__all__ = ["Town", "town"]
