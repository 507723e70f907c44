"""Lines of winners' lists: prizes in two parts, ties, makers side by side."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_of

LIST = """# Palmarès du festival du film de Brest

Grand prix – Meilleur long métrage : Toni Erdmann de Maren Ade (Allemagne)
Prix du public – Meilleur documentaire : Le Fils d’Anastasia Lapsui et Markku Lehmuskallio (Finlande)
Prix du jury : « Masques » Olivier Smolders
Mention spéciale : ex æquo « Rosetta » de Luc et Jean-Pierre Dardenne
Prix d’interprétation féminine : Emma Stone – La La Land
"""


@pytest.fixture(scope="module")
def by_title() -> dict[str, tuple[str, ...]]:
    reading = read(page_of(LIST.encode(), "palmares.md"))
    return {film.title: film.directors for film in reading.films}


@pytest.mark.parametrize(
    ("title", "makers"),
    [
        ("Toni Erdmann", ("Maren Ade",)),
        ("Le Fils", ("Anastasia Lapsui", "Markku Lehmuskallio")),
        ("Masques", ("Olivier Smolders",)),
        ("Rosetta", ("Luc Dardenne", "Jean-Pierre Dardenne")),
        ("La La Land", ()),
    ],
)
def test_a_prize_in_two_parts_leaves_the_title_and_its_makers(
    by_title: dict[str, tuple[str, ...]], title: str, makers: tuple[str, ...]
) -> None:
    assert by_title[title] == makers


def test_tags_around_a_line_of_markdown_are_no_part_of_it() -> None:
    lines = "".join(
        f'<span style="font-size:9pt">{t} | {d} | {y}</span><br>\n\n'
        for t, d, y in (
            ("Naked", "Mike Leigh", 1993),
            ("Damnation", "Béla Tarr", 1988),
            ("Solaris", "Andrei Tarkovsky", 1972),
        )
    )
    reading = read(page_of(f"Ten films, one a director.\n\n{lines}".encode(), "top.md"))
    assert [(f.title, f.year, f.directors) for f in reading.films] == [
        ("Naked", 1993, ("Mike Leigh",)), ("Damnation", 1988, ("Béla Tarr",)), ("Solaris", 1972, ("Andrei Tarkovsky",)),
    ]  # fmt: skip


def test_the_title_in_front_matter_announces_a_list_of_bare_titles() -> None:
    items = "\n".join(f"* {t}" for t in ("Sicario", "Howl", "Cartel Land", "Legend", "Fury"))
    page = f"---\ntitle: Films seen in January 2016\n---\nOrdered as I remember them!\n\n{items}\n"
    assert [f.title for f in read(page_of(page.encode(), "january.md")).films] == [
        "Sicario", "Howl", "Cartel Land", "Legend", "Fury",
    ]  # fmt: skip


def test_a_year_and_a_festival_of_their_own_line_end_the_body_above() -> None:
    page = "# Il sorpasso\n\nIl sorpasso è un film del 1962 diretto da Dino Risi, con Vittorio Gassman.\n\n## Riconoscimenti\n\n"
    page += "1963 - David di Donatello\nMiglior attore protagonista a Vittorio Gassman\n"
    page += "1963 - Festival di Mar del Plata\nMiglior regista a Dino Risi\n"
    bodies = {a.person: a.body for a in read(page_of(page.encode(), "sorpasso.md")).awards}
    assert bodies["Dino Risi"] == "Festival di Mar del Plata"
