"""Readings -> voices: who is really speaking, how honest a page is, which quotations are proved."""

from kerguen.voices.across import alike, text_keys
from kerguen.voices.chains import with_chains
from kerguen.voices.copies import families, relation
from kerguen.voices.elsewhere import is_foreign_to, written_elsewhere
from kerguen.voices.group import ARTICLES, Heard, group, heard, sharing, weighs
from kerguen.voices.honesty import honesty, is_credited_translation
from kerguen.voices.lineage import firsthand_pages, source_of
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
    "is_credited_translation",
    "is_foreign_to",
    "is_of",
    "prove",
    "relation",
    "sharing",
    "source_of",
    "text_keys",
    "weighs",
    "with_chains",
    "written_elsewhere",
]  # fmt: skip
