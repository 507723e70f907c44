"""Catalogues: public dumps imported into one local index, optional; look-up, and lists of records linked."""

from kerguen.catalogue.giving_back import Difference, differences, quick_statements
from kerguen.catalogue.importing import READERS, import_file
from kerguen.catalogue.index import Catalogue, Found
from kerguen.catalogue.linking import Entry, Link, link
from kerguen.catalogue.rows import CatalogueFilm, CatalogueTitle, Credit, Release
from kerguen.catalogue.settling import settled

KINDS = tuple(READERS)

__all__ = [
    "KINDS",
    "Catalogue",
    "CatalogueFilm",
    "CatalogueTitle",
    "Credit",
    "Difference",
    "Entry",
    "Found",
    "Link",
    "Release",
    "differences",
    "import_file",
    "link",
    "quick_statements",
    "settled",
]
