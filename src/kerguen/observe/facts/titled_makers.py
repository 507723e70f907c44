"""The maker with whose name the page's own title goes on: "Cinéma - Le Mystère Henri Pick de Rémi Bezançon (2019)"."""

from collections.abc import Iterable, Sequence

from kerguen.observe.lines import Stretch
from kerguen.observe.naming.heading_parts import heading_parts
from kerguen.observe.statement import Finding
from kerguen.text.fold import fold


def titled_maker(stretch: Stretch, titles: Sequence[str], told: Sequence[Finding]) -> tuple[Finding, ...]:
    """The director that the page's title names behind the film's title, unless running text says as much and more.

    `titles`: the film's; `told`: the directors of running text.
    """
    words = stretch.page.metadata.get("title", "") if stretch.whole else ""
    maker = _maker(words, stretch.page.text, titles)
    if maker is None or fold(maker) in {fold(str(f.value)) for f in told}:
        return tuple(told)
    return (Finding(field="director", value=maker, path="metadata.title", text=words, method="metadata"),)


def _maker(words: str, text: str, titles: Iterable[str]) -> str | None:
    keys = {fold(title) for title in titles}
    parts = heading_parts(words, 1, True, text) if " " in words else ()
    return next((p.maker for p in parts if p.maker and p.how == "framed" and fold(p.words) in keys), None)
