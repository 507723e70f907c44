"""Catalogues: public dumps imported into one local index, optional; look-up, and lists of records linked."""

from kerguen.catalogue.importing import READERS, import_file
from kerguen.catalogue.index import Catalogue, Found
from kerguen.catalogue.linking import Entry, Link, link
from kerguen.catalogue.rows import CatalogueFilm, CatalogueTitle, Credit, Release

KINDS = tuple(READERS)

__all__ = [
    "KINDS",
    "Catalogue",
    "CatalogueFilm",
    "CatalogueTitle",
    "Credit",
    "Entry",
    "Found",
    "Link",
    "Release",
    "import_file",
    "link",
]
