"""Voices, opinions and readings in one line, for tests of the scores."""

from kerguen.model import Evidence, Opinion, PageSummary, Rating, Reading, Review, Voice, VoicePage


def rated(value, scale=5, page="p", **more):
    words = f"{value:g}/{scale:g}" if scale else f"{value:g}"
    return Rating(page=page, start=0, end=len(words), text=words, kind="own", value=value, scale=scale, **more)


def voice(name, value=None, verdict=None, kind="read", evidence=(), scale=5, pages=(), **more):
    rating = rated(value, scale) if value is not None else None
    return Voice(
        id=name, kind=kind, outlet=name, rating=rating, verdict=verdict, evidence=evidence,
        pages=tuple(VoicePage(page=p, relation="original") for p in pages), **more,
    )  # fmt: skip


def said(text, side, aspect=None, page="p", weight=1.0, start=0, about=None):
    return Evidence(
        page=page, start=start, end=start + len(text), text=text, side=side, aspect=aspect, weight=weight, about=about
    )


def opinion(text, value=None, day=None, author=None, start=0):
    return Opinion(
        page="p", start=start, end=start + len(text), text=text, author=author, date=day,
        rating=rated(value) if value is not None else None,
    )  # fmt: skip


def reading(page, outlet=None, rating=None, opinions=(), written=None):
    summary = PageSummary(
        id=page, path=page, url=None, sha256=page, lang="fr", kind="review", machine_translated=False, written=written,
        outlet=outlet,
    )  # fmt: skip
    reviews = (Review(start=0, end=1, outlet=outlet, rating=rating),) if rating else ()
    return Reading(page=summary, reviews=reviews, opinions=tuple(opinions))
