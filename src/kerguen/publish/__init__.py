"""Record → what people and programs read: a static site, its JSON, JSON-LD, the plain text of `kerguen explain`."""

from kerguen.publish.excerpts import NO_EXCERPTS, Excerpts
from kerguen.publish.explain import explain
from kerguen.publish.folder import holds_site
from kerguen.publish.linked_data import linked_data
from kerguen.publish.reception import reception
from kerguen.publish.schema import schemas, write_schemas
from kerguen.publish.site import as_json, site

__all__ = [
    "NO_EXCERPTS", "Excerpts", "as_json", "explain", "holds_site", "linked_data", "reception", "schemas",
    "site", "write_schemas",
]  # fmt: skip
