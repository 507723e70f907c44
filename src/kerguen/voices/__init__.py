"""Readings -> voices: who is really speaking, how honest a page is, which quotations are proved."""

from kerguen.voices.copies import families, relation
from kerguen.voices.group import group
from kerguen.voices.honesty import honesty
from kerguen.voices.proof import prove
from kerguen.voices.quote_index import QuoteIndex
from kerguen.voices.vectors import Encoder, installed_encoder

__all__ = ["Encoder", "QuoteIndex", "families", "group", "honesty", "installed_encoder", "prove", "relation"]
