"""Readings -> voices: who is really speaking, how honest a page is, which quotations are proved."""

from kerguen.voices.group import group
from kerguen.voices.honesty import honesty
from kerguen.voices.proof import prove

__all__ = ["group", "honesty", "prove"]
