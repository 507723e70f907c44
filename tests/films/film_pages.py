"""Small pages and readings for the tests of films."""

from kerguen.model import FilmMention, Mention, Observation, Page, PageSummary, Reading, Session


def page(name: str, text: str, lang: str = "en") -> Page:
    return Page(id=name, path=name, sha256="0", size=len(text), media="text", encoding="utf-8", text=text, lang=lang)


def observation(
    where: Page, field: str, words: str, value: str | int | None = None, of: str | None = None
) -> Observation:
    start = where.text.index(words)
    return Observation(
        id=f"{where.id}-{field}-{start}", page=where.id, start=start, end=start + len(words), text=words,
        field=field, value=words if value is None else value, of=of, method="test",
    )  # type: ignore[arg-type]  # fmt: skip


def reading(where: Page, *seen: Observation, translated: bool = False, sessions: tuple[Session, ...] = ()) -> Reading:
    titles = tuple(str(o.value) for o in seen if o.field == "title") or ("Les Petites Victoires",)
    return Reading(
        page=PageSummary(
            id=where.id, path=where.path, url=None, sha256="0", lang=where.lang, kind="review",
            machine_translated=translated, written=None,
        ),
        film=FilmMention(title=titles[0], titles=titles), observations=seen, sessions=sessions,
    )  # fmt: skip


def session(where: Page, city: str, count: int = 2) -> Session:
    start = where.text.index(city)
    return Session(page=where.id, start=start, end=start + len(city), text=city, city=city, count=count)


def mention(page_id: str, *titles: str, **said: object) -> Mention:
    return Mention(id=f"{page_id}#0", page=page_id, subject=0, titles=titles, **said)  # type: ignore[arg-type]
