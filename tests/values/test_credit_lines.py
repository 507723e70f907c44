"""Credit lines: the line of facts that papers put over or under their text."""

import pytest

from kerguen.values.credit_lines import credit_line

# line, title, directors, cast, year, runtime
LINES = [
    (
        "Film français de Céline Sciamma. Avec Noémie Merlant, Adèle Haenel (2 h).",
        None, ["Céline Sciamma"], ["Noémie Merlant", "Adèle Haenel"], None, "2 h",
    ),
    (
        "Toni Erdmann, Deutschland/Österreich 2016, 162 Min., FSK 12, von Maren Ade, mit Sandra Hüller",
        "Toni Erdmann", ["Maren Ade"], ["Sandra Hüller"], "2016", "162 Min.",
    ),
    (
        "Von Maren Ade. Mit Sandra Hüller, Peter Simonischek. Deutschland 2016. 162 Minuten. FSK 12.",
        None, ["Maren Ade"], ["Sandra Hüller", "Peter Simonischek"], "2016", "162 Minuten",
    ),
    ("TONI ERDMANN | D 2016 | R: Maren Ade | 162 Min.", "TONI ERDMANN", ["Maren Ade"], [], "2016", "162 Min."),
    (
        "„Toni Erdmann“, Deutschland 2016, Regie: Maren Ade, Kamera: Patrick Orth, mit Sandra Hüller, 162 Minuten",
        "Toni Erdmann", ["Maren Ade"], ["Sandra Hüller"], "2016", "162 Minuten",
    ),
    ("Parasite (Bong Joon-ho, 2019, 132 min)", "Parasite", ["Bong Joon-ho"], [], "2019", "132 min"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "title", "directors", "cast", "year", "runtime"), LINES, ids=[c[0] for c in LINES])
def test_a_credit_line_says_its_facts(
    line: str, title: str | None, directors: list[str], cast: list[str], year: str | None, runtime: str
) -> None:
    found = credit_line(line, 0, len(line))
    assert found is not None
    assert (line[slice(*found.title)] if found.title else None) == title
    assert [p.name for p in found.directors] == directors
    assert [p.name for p in found.cast] == cast
    assert (line[slice(*found.year)] if found.year else None) == year
    assert found.runtime and line[slice(*found.runtime)].rstrip(".") == runtime.rstrip(".")


@pytest.mark.parametrize(
    "line",
    [
        "En 2016, Maren Ade montrait son film à Cannes, où il durait 162 minutes, sans lasser personne de la salle.",
        "Von Jana Petersen, 14. Juli 2016, 12 Kommentare",
        "Director – Charlotte Wells – 2022 – UK – Cert. 12a – 101m",
        "Lundi 14h, mardi 16h30, jeudi 20h15",
        "Berlin, 12. März 2016, 20 Uhr, Kino Lichtblick",
    ],
)
def test_running_text_bylines_and_hours_are_no_credit_lines(line: str) -> None:
    assert credit_line(line, 0, len(line)) is None


def test_a_lone_name_before_country_and_year_is_left_to_the_page() -> None:
    line = "Céline Sciamma. France. 2019. 121 min. DCP."
    found = credit_line(line, 0, len(line))
    assert found is not None and found.lone is not None
    assert line[slice(*found.lone)] == "Céline Sciamma" and found.title is None
