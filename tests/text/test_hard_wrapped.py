"""Text that an editor wrapped at a column is read by paragraphs, at the file's own offsets."""

import textwrap

import pytest

from kerguen.observe import read
from kerguen.pages import page_from_text
from kerguen.text.hard_wrapped import unwrapped

FIRST = (
    "De nieuwe thriller van een oude bekende is er eindelijk, en wij gingen meteen kijken naar de film “The Lighthouse "
    "Keeper”, die nu al weken draait. De film is van regisseur Tomas Verhulst, die je misschien kent van de komedie "
    "Bruidstranen, maar deze keer heeft hij een spannende thriller gemaakt die ook een vleugje humor bevat."
)
SECOND = (
    "Het verhaal volgt Millie, gespeeld door Clara Winter. Millie heeft het moeilijk, slaapt in haar auto en heeft "
    "dringend werk nodig. Ze solliciteert als huishoudster bij de vuurtorenwachter, die al jaren geen bezoek meer kreeg."
)
WRAPPED = "\n\n".join(textwrap.fill(paragraph, 80) for paragraph in (FIRST, SECOND)) + "\n"
SHEET = """Regie: Jana Kohl, Drehbuch: Jana Kohl und Peter Amsel, Kamera: Lena Voss
Darsteller: Clara Winter, Tomas Verhulst, Peter Amsel, Lena Voss, Jo Bern
Verleih: Nordlicht Film, Produktion: Hafenfilm, Musik: Ulla Stern, Ton: X
Länge: 98 Minuten, Land: Deutschland, Dänemark, Jahr: 2019, Format: 2,39:1
Kinostart: 12. September 2019, FSK: ab 12 Jahren, Sprache: Deutsch, Dänisch
"""


def test_a_break_that_only_the_column_made_becomes_a_space():
    whole = unwrapped(WRAPPED)
    assert whole == f"{FIRST}\n\n{SECOND}\n"


def test_short_paragraphs_with_names_at_the_column_are_made_whole():
    lines = "Drama, Science-Fiction | Jahr: 2014 | Schauspieler: Clara Winter, Jo Bern, Lena\nVoss | Regisseur: Tomas\n"
    paragraphs = (
        "Eine Komödie | Jahr: 2019 | Schauspieler: Clara Winter, Lena Voss, Jo Bern, Peter Amsel | Regie: Jana Kohl",
        "Der Film beginnt im Hafen von Bergen, wo zwei Brüder eine alte Fähre erben und sich nicht einigen können.",
    )
    whole = "\n\n".join(paragraphs)
    assert unwrapped("\n\n".join(textwrap.fill(one, 76) for one in paragraphs)) == whole
    assert unwrapped(lines) == lines  # one break alone tells no column


@pytest.mark.parametrize(
    "text",
    [SHEET, "# Heading\n\nOne line.\n\nAnother line.", "", "a\nb\nc", "| a | b |\n|---|---|\n| c | d |\n"],
    ids=["fact sheet", "unwrapped Markdown", "empty", "short lines", "table"],
)
def test_lines_that_were_ended_on_purpose_stay(text):
    assert unwrapped(text) == text


def test_front_matter_is_left_alone():
    front = "---\ntitle: a long title that nearly fills the whole of its line and then a bit more of it\ndate: 2024-01-01\n---\n"
    assert unwrapped(front + WRAPPED).startswith(front)


def test_facts_of_a_wrapped_paragraph_are_read_at_the_files_own_offsets():
    reading = read(page_from_text(WRAPPED, "page.md"))
    directors = [o for o in reading.observations if o.field == "director"]
    assert [o.value for o in directors] == ["Tomas Verhulst"]
    assert WRAPPED[directors[0].start : directors[0].end] == "Tomas Verhulst"
