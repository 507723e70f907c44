"""XML of a film catalogue (an answer of its interface, a media centre's .nfo file): elements named like labels -> HTML.

An element that holds a title among its values is a record; each of its values becomes a row of a fact sheet, named after
the element ("releaseDate" -> "release date"). The rest of the program then reads a page like any other.
"""

import html
import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET  # entities are refused before it sees a source

from kerguen.values.field_labels import every_label, labels_of

XML = re.compile(rb"\s*(?:\xef\xbb\xbf)?\s*<\?xml\b")
NO_CATALOGUE = re.compile(rb"<!ENTITY|<!doctype html|<html|<svg", re.I)
FEWEST = 3  # values of a record
LONGEST = 5_000_000  # characters of a source
MOST_RECORDS = 500
WORDS = re.compile(r"(?<=[a-z])(?=[A-Z])|[_.:-]+")
NAMESPACE = re.compile(r"^\{[^}]*\}")
NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,2})?")
SAID_BY = ("job", "role", "type")  # attributes that say what a named element is
Row = tuple[str, str]


def is_xml(top: bytes) -> bool:
    """Whether a file that begins so is XML of another kind than a page."""
    return XML.match(top) is not None and not NO_CATALOGUE.search(top)


def page_of_records(source: str) -> str | None:
    """HTML of the records of an XML source; None when it is not well formed or holds no record of a title."""
    if len(source) > LONGEST or "<!ENTITY" in source:
        return None
    try:
        root = ET.fromstring(source.encode())
    except (ET.ParseError, RecursionError, ValueError):
        return None
    found = list(_records(root))
    return "".join(_article(rows, 1 if len(found) == 1 else 2) for rows in found) or None


def _records(root: ET.Element) -> Iterator[list[Row]]:
    """The outermost elements that hold a title and other values."""
    left, count = [root], 0
    while left and count < MOST_RECORDS:
        element = left.pop()
        rows = list(_rows(element)) if any(_is_title(label) for label, _ in _own(element)) else []
        if len({label for label, _ in rows}) >= FEWEST:
            count += 1
            yield rows
        else:
            left += reversed(element)


def _own(element: ET.Element) -> Iterator[Row]:
    """The values that an element states itself: its attributes and its children of mere text."""
    yield from ((_label(key), value) for key, value in element.attrib.items())
    yield from ((_label(child.tag), child.text or "") for child in element if not len(child))
    for child in element:
        if len(child) and not element.attrib:  # "info" within "movieTags"
            yield from ((_label(one.tag), one.text or "") for one in child if not len(one) and not one.attrib)


def _rows(record: ET.Element) -> Iterator[Row]:
    """(label, value) of all values of a record, in their order."""
    yield from ((_label(key), value.strip()) for key, value in record.attrib.items() if value.strip())
    left = list(reversed(record))
    while left:
        element = left.pop()
        named = _named(element)
        if named:
            yield named
        elif len(element):
            left += reversed(element)
        elif words := (element.text or "").strip():
            yield _label(element.tag), words


def _named(element: ET.Element) -> Row | None:
    """A person or a term with what is said of it: <person name="Jon Favreau" job="Director"/>, <actor><name>…<role>…."""
    said = {_label(k): v.strip() for k, v in element.attrib.items()}
    said |= {_label(child.tag): (child.text or "").strip() for child in element if not len(child)}
    if not said.get("name"):
        return None
    character = said.get("character") or (said.get("role") if not element.attrib else "")
    label = next((said[key] for key in SAID_BY if said.get(key) and said[key] != character), _label(element.tag))
    return label.lower(), f"{said['name']} ({character})" if character else said["name"]


def _label(tag: object) -> str:
    """The words of an element's name: "movieTitle" -> "movie title"; "original_name" -> "original title"."""
    words = WORDS.sub(" ", NAMESPACE.sub("", str(tag))).lower().split()
    if len(words) > 1 and words[-1] == "name":
        words[-1] = "title"
    return " ".join(words)


def _is_title(label: str) -> bool:
    return label in labels_of("title")


def _article(rows: list[Row], level: int) -> str:
    """A record as a heading and a fact sheet, values of one label in one row."""
    title = next((value for label, value in rows if value and _is_title(label)), "")
    votes = next((value for label, value in rows if label == "votes" and value.isdigit()), "")
    listed: dict[str, list[str]] = {}
    for label, value in rows:
        if label == "rating" and votes and NUMBER.fullmatch(value):
            label, value = "user rating", f"{value} ({votes} votes)"
        if value and not (_is_title(label) and value == title):
            listed.setdefault(label, []).append(value)
    year = next((value for label, value in rows if label in labels_of("year") and value.isdigit()), "")
    head = f"{title} ({year})" if year else title
    sheet = "".join(_row(label, list(dict.fromkeys(values))) for label, values in listed.items())
    return f"<article><h{level}>{html.escape(head)}</h{level}><dl>{sheet}</dl></article>"


def _row(label: str, values: list[str]) -> str:
    joined = ", ".join(values) if label in every_label() else values[0]
    return f"<dt>{html.escape(label.capitalize())}:</dt><dd>{html.escape(joined)}</dd>"
