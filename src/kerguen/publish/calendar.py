"""Dated sessions as iCalendar (RFC 5545), so that a reader can put a screening in an agenda."""

from datetime import datetime, timedelta

from kerguen.model import Record, Session, framed_id

LENGTH = 120  # minutes: how long an event lasts when no page says the film's running time
LINE = 75  # octets: longer lines are folded, RFC 5545 §3.1


def calendar(record: Record) -> bytes | None:
    """The film's dated sessions; None when there are none. A session's UID is stable, whatever page it is read on.

    Times are floating: local to the cinema, as pages print them. DTSTAMP is the session's own time: we have no clock.
    """
    events = {uid: event for session in record.sessions.screenings for uid, event in _event(session, record)}
    if not events:
        return None
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Kerguen//Screenings//EN", "CALSCALE:GREGORIAN"]
    lines += [line for uid in sorted(events, key=lambda u: (events[u], u)) for line in events[uid]]
    return b"".join(_folded(line) for line in [*lines, "END:VCALENDAR"])


def _event(session: Session, record: Record) -> list[tuple[str, list[str]]]:
    starts = _moment(session.starts)
    if starts is None:
        return []
    uid = f"{framed_id(record.id, session.starts, session.cinema, session.city, session.hall, session.version)}@kerguen"
    where = ", ".join(x for x in (session.cinema, session.hall, session.city) if x)
    what = f"{record.title} ({session.version})" if session.version else record.title
    lines = [
        "BEGIN:VEVENT", f"DTSTART:{starts:%Y%m%dT%H%M%S}", f"UID:{uid}", f"DTSTAMP:{starts:%Y%m%dT%H%M%S}Z",
        f"DTEND:{starts + timedelta(minutes=_length(record)):%Y%m%dT%H%M%S}", f"SUMMARY:{_escaped(what)}",
    ]  # fmt: skip
    return [(uid, [*lines, *([f"LOCATION:{_escaped(where)}"] if where else []), "END:VEVENT"])]


def _moment(starts: str | None) -> datetime | None:
    """A start with its hour; a bare day is no appointment."""
    try:
        return datetime.fromisoformat(starts).replace(tzinfo=None) if starts and "T" in starts else None
    except ValueError:
        return None


def _length(record: Record) -> int:
    minutes = next((fact.value for fact in record.facts.get("runtime", ())), None)
    return minutes if isinstance(minutes, int) and 0 < minutes < 1000 else LENGTH


def _escaped(text: str) -> str:
    plain = " ".join(text.split())
    return plain.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def _folded(line: str) -> bytes:
    """The line cut at 75 octets, never inside a character."""
    pieces: list[bytes] = []
    piece = b""
    for char in line:
        octets = char.encode()
        if len(piece) + len(octets) > LINE - (1 if pieces else 0):
            pieces.append(piece)
            piece = b""
        piece += octets
    return b"\r\n ".join([*pieces, piece]) + b"\r\n"
