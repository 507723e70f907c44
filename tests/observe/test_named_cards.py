"""Readers' words without a day, a card each. Our own words on a made-up film."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_from_text

HEAD = "# Lindes\n\nDirected by Ada Rey. With Marta Solano. Running time: 92 minutes.\n\nLindes is a slow film about a border.\n\n"
SAID = (
    ("jenny88", "I loved every minute of it, and my kids did too."),
    ("Carla R.", "Way too long for what it has to say."),
    ("hugo", "Saw it last night with friends, we cried a lot."),
)


@pytest.mark.parametrize(
    "card",
    ["{name}\n{words}", "**{name}**\n{words}", "{name} says:\n{words}", "★★★★ {name}\n{words}", "{words}\n— {name}",
     "{name}\n\n{words}", "{name}\n2 days ago\n{words}"],
)  # fmt: skip
def test_a_name_over_or_under_its_words_is_a_reader_s(card: str) -> None:
    cards = "\n\n".join(card.format(name=name, words=words) for name, words in SAID)
    reading = read(page_from_text(f"{HEAD}## User reviews\n\n{cards}\n"))
    assert [(one.author, one.text) for one in reading.opinions] == list(SAID)


def test_the_mark_beside_a_name_is_the_reader_s() -> None:
    cards = "\n\n".join(
        f"{stars} {name}\n{words}" for stars, (name, words) in zip(("★★★★★", "★★☆☆☆", "★★★★☆"), SAID, strict=True)
    )
    reading = read(page_from_text(f"{HEAD}## User reviews\n\n{cards}\n"))
    assert [one.rating and one.rating.value for one in reading.opinions] == [5, 2, 4]


def test_lines_that_are_no_cards_have_no_readers() -> None:
    text = (
        f"{HEAD}## User reviews\n\nWrite a review\nSign in to tell us what you think of this film.\n\nNo reviews yet.\n"
    )
    assert not read(page_from_text(text)).opinions
