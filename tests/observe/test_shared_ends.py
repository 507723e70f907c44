"""Programmes whose titles have stars, cycles or versions beside them. Our own pages, true films."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_of
from kerguen.text.decode import decode

ROW = '<div class="film"><h3>{title}</h3><p>Regie: {maker}, {year}, {minutes} Min.</p><p>20.11.2025 | 19:00</p></div>'
FILMS = (
    ("Rashomon", "Akira Kurosawa", 1950, 88),
    ("Toni Erdmann", "Maren Ade", 2016, 162),
    ("Das weiße Band", "Michael Haneke", 2009, 144),
    ("Parasite", "Bong Joon-ho", 2019, 132),
    ("Vaiana", "Ron Clements", 2016, 107),
    ("Yojimbo", "Akira Kurosawa", 1961, 110),
)


def titles_of(frames: list[str]) -> list[str]:
    rows = "".join(
        ROW.format(title=frame.format(title), maker=maker, year=year, minutes=minutes)
        for frame, (title, maker, year, minutes) in zip(frames, FILMS, strict=True)
    )
    page = f"<html lang=de><body><h1>Programm</h1>{rows}</body></html>"
    return [film.title for film in read(page_of(page.encode(), "programm.html")).films]


@pytest.mark.parametrize(
    "frames",
    [
        ["{} Sterne"] * 6,
        ["{} | Japanische Filme", "{} | Vorpremiere", "{}", "{} | mit Gespräch", "{}", "{} | Japanische Filme"],
        ["{} – synchronisiert", "{}", "{} – synchronisiert", "{}", "{} – synchronisiert", "{}"],
        ["Nachtschicht | {}", "{}", "Nachtschicht | {}", "{}", "{}", "Nachtschicht | {}"],
    ],
    ids=["a word behind each", "cycles behind bars", "a version behind a dash", "a cycle before a bar"],
)
def test_what_titles_of_a_list_share_is_none_of_theirs(frames):
    assert titles_of(frames) == [title for title, *_ in FILMS]


def test_what_few_titles_share_stays():
    assert titles_of(["{} 2", "{} – Teil 1", "{} – Teil 1", "{} – Teil 1", "{}", "{} 2"])[1] == "Toni Erdmann – Teil 1"


def test_letters_decoded_twice_among_bytes_that_are_no_text_are_mended():
    said = "Céline Sciamma’s film – « Petite maman » – n’a pas d’âge. ".encode() * 4
    decoded = decode(said + b"\xff\x94\x8c\xfe" * 4)
    assert "Céline Sciamma’s film" in decoded.text and "n’a pas d’âge" in decoded.text
