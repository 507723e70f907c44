"""Kerguen reads what is written about films and gives back one page per film that a newsroom can sign."""

__version__ = "0.1.0"
