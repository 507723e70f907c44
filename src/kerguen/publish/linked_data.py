"""JSON-LD of a film page, by the rules of schema.org and of search engines.

No aggregateRating: search engines forbid aggregating other sites' ratings, and no opinion is collected here.
Only voices that were read are CriticReview items: a reported voice is hearsay.
"""

from typing import Any

from kerguen.model import Record, Session, Voice
from kerguen.publish.dossier import safe_url
from kerguen.publish.quoting import Quoting

Node = dict[str, Any]


def linked_data(record: Record, quoting: Quoting) -> Node:
    """The film as schema.org Movie with its CriticReviews, and a ScreeningEvent per dated session."""
    movie = _movie(record, quoting)
    if not record.sessions.screenings:
        return {"@context": "https://schema.org", **movie}
    events = [_screening(session, record) for session in record.sessions.screenings]
    return {"@context": "https://schema.org", "@graph": [movie, *events]}


def _movie(record: Record, quoting: Quoting) -> Node:
    reviews = [_review(voice, record, quoting) for voice in record.press.voices if voice.kind == "read"]
    return _said({
        "@type": "Movie",
        "@id": f"#{record.id}",
        "name": record.title,
        "alternateName": [t.title for t in record.titles if t.title != record.title and t.kind not in ("machine", "misspelt")],
        "director": _persons(record, "director"),
        "author": _persons(record, "writer"),
        "actor": _persons(record, "cast"),
        "dateCreated": str(record.year) if record.year else None,
        "datePublished": _released(record),
        "duration": _duration(record),
        "genre": _values(record, "genre"),
        "countryOfOrigin": [{"@type": "Country", "name": name} for name in _values(record, "country")],
        "inLanguage": _values(record, "language"),
        "award": [", ".join(x for x in (a.category, a.body, a.edition) if x) for a in record.awards if a.outcome == "won"],
        "review": [review for review in reviews if review],
    })  # fmt: skip


def _persons(record: Record, role: str) -> list[Node]:
    return [{"@type": "Person", "name": p.name} for p in record.people if p.role == role]


def _values(record: Record, field: str) -> list[str]:
    return [str(fact.value) for fact in record.facts.get(field, ())]


def _released(record: Record) -> str | None:
    dates = [f for f in record.facts.get("release_date", ()) if f.scope_kind in (None, "country")]
    return min((str(f.value) for f in dates if f.status != "disputed"), default=None)


def _duration(record: Record) -> str | None:
    minutes = next((f.value for f in record.facts.get("runtime", ())), None)
    return f"PT{minutes}M" if isinstance(minutes, int) else None


def _review(voice: Voice, record: Record, quoting: Quoting) -> Node:
    """A read voice with its author, publisher and address; its rating only when the critic printed one."""
    pages = {page.id: page for page in record.pages}
    addresses = [safe_url(pages[p.page].url) for p in voice.pages if p.page in pages and p.relation == "original"]
    quoted = [w.text for w in quoting.of_voice(voice.id) if w.how == "quotation"]
    return _said({
        "@type": "CriticReview",
        "author": {"@type": "Person", "name": voice.critic} if voice.critic else None,
        "publisher": {"@type": "Organization", "name": voice.outlet} if voice.outlet else None,
        "url": next((a for a in addresses if a), None),
        "reviewRating": _rating(voice),
        "reviewBody": " […] ".join(quoted) or None,
    }) if voice.outlet or voice.critic else {}  # fmt: skip


def _rating(voice: Voice) -> Node | None:
    if voice.rating is None or voice.rating.scale is None or voice.rating.best_is_low:
        return None
    return {
        "@type": "Rating", "ratingValue": voice.rating.value, "bestRating": voice.rating.scale, "worstRating": 0,
    }  # fmt: skip


def _screening(session: Session, record: Record) -> Node:
    place = session.cinema or session.city
    return _said({
        "@type": "ScreeningEvent",
        "name": record.title,
        "startDate": session.starts if session.starts and session.starts[0].isdigit() else None,
        "workPresented": {"@id": f"#{record.id}"},
        "location": _said({"@type": "MovieTheater", "name": place, "address": session.city}) if place else None,
        "videoFormat": session.format,
    })  # fmt: skip


def _said(node: Node) -> Node:
    """The node without what nobody said."""
    return {name: value for name, value in node.items() if value not in (None, "", [], {})}
