"""Page → Reading: the readers. Each observation has its span."""

from kerguen.observe.read import read

__all__ = ["read"]
