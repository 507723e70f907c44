"""Files, folders, addresses -> pages, with their blocks and zones. Bytes and hash are kept."""

from kerguen.pages.collect import collect
from kerguen.pages.fetch import FetchRules
from kerguen.pages.main_text import main_text
from kerguen.pages.open import open_page, page_from_html, page_from_text, page_of
from kerguen.pages.source import Source

__all__ = ["FetchRules", "Source", "collect", "main_text", "open_page", "page_from_html", "page_from_text", "page_of"]
