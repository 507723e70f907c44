"""Readings -> voices: who is really speaking, how honest a page is, which quotations are proved."""

from kerguen.voices.across import alike, text_keys
from kerguen.voices.chains import with_chains
from kerguen.voices.copies import families, relation
from kerguen.voices.group import ARTICLES, Heard, group, heard, sharing, weighs
from kerguen.voices.honesty import honesty
from kerguen.voices.lineage import firsthand_pages
from kerguen.voices.proof import fragments, prove
from kerguen.voices.quote_index import QuoteIndex, is_of
from kerguen.voices.vectors import Encoder, installed_encoder

__all__ = [
    "ARTICLES",
    "Encoder",
    "Heard",
    "QuoteIndex",
    "alike",
    "families",
    "firsthand_pages",
    "fragments",
    "group",
    "heard",
    "honesty",
    "installed_encoder",
    "is_of",
    "prove",
    "relation",
    "sharing",
    "text_keys",
    "weighs",
    "with_chains",
]  # fmt: skip
