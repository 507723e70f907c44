"""Towns bent by translation ("Bretigny on barley") or stripped of accents and hyphens ("Alencon")."""

from kerguen.films.mentions import shows_translation
from kerguen.model import Page, Reading, Repair, Session
from kerguen.places import Town, town

COUNTRIES = ("FR", "BE", "CH", "LU", "MC")  # the gazetteer's, the likeliest first
AT_HOME = "FR"  # whose towns have their own names in the gazetteer
NEIGHBOURS = 2  # towns of the same list that are known as written: the list is of that country's towns


def town_repairs(page: Page, reading: Reading) -> tuple[Repair, ...]:
    """One repair for each town of the page's sessions that was bent, at its place."""
    translated = shows_translation(reading)
    found = [(s, s.city, town(s.city, COUNTRIES, translated)) for s in reading.sessions if s.city]
    neighbours = len({t.name for _, _, t in found if t and t.how in ("exact", "spelling")})
    return tuple(
        _repair(page, session, written, known)
        for session, written, known in found
        if known and _is_bent(written, known, translated) and (known.how == "spelling" or neighbours >= NEIGHBOURS)
    )


def _is_bent(written: str, known: Town, translated: bool) -> bool:
    """Whether the true name says more than what is written; accents are only ever added."""
    if known.how == "translated":
        return True
    if written in (known.name, known.name.upper()) or known.how not in ("alias", "spelling"):
        return False
    if known.how == "spelling" and written.isascii():
        return True
    return translated and known.country == AT_HOME  # "Burdeos", "París" on a translated page


def _repair(page: Page, session: Session, written: str, known: Town) -> Repair:
    start, end = _place(session, written)
    if start is None or end is None:
        return Repair(
            page=page.id, text=session.text, path=session.path, kind="town", as_written=written,
            restored=known.name, why=_why(written, known),
        )  # fmt: skip
    return Repair(
        page=page.id, start=start, end=end, text=page.text[start:end], kind="town", as_written=written,
        restored=known.name, why=_why(written, known),
    )  # fmt: skip


def _place(session: Session, written: str) -> tuple[int | None, int | None]:
    if session.start is None or (offset := session.text.find(written)) < 0:
        return session.start, session.end
    return session.start + offset, session.start + offset + len(written)


def _why(written: str, known: Town) -> str:
    if known.how == "translated":
        return "translated word by word; the other towns of the list are known as written"
    if known.how == "alias" or not written.isascii():
        return "the town's name in the language of the translation; the other towns of the list are known as written"
    return "accents, hyphens or capitals were lost"
