"""Press quotations in stacks of short lines, and the day of a disc. Our own words, true papers."""

from kerguen.observe import read
from kerguen.pages import page_from_text

HEAD = "Close (2022)\nGenre: Drama\nDirector: Lukas Dhont\n\nReviews for Close\n"
STACK = "{words}\nFull Review | Comment\n{day}\n{critic}\n{outlet}\n"
VOICES = (
    ("It grabs you early and never lets go of your hand.", "09/21/22", "Ann Brown", "New Yorker"),
    ("A dull and predictable film about two boys.", "09/20/22", "Carl Dunn", "Sacramento News & Review"),
    ("The most beautiful summer of the year.", "09/19/22", "Rosa Vane", "Reel Corner"),
)


def quotes_of(text: str) -> list[tuple[str | None, str | None, str]]:
    return [(q.outlet, q.critic, q.text) for q in read(page_from_text(text, "close.txt")).quotes]


def test_words_day_critic_and_outlet_again_and_again_are_press_quotations() -> None:
    text = HEAD + "".join(STACK.format(words=w, day=d, critic=c, outlet=o) for w, d, c, o in VOICES)
    assert quotes_of(text) == [(o, c, w) for w, _, c, o in VOICES]


def test_critic_and_outlet_may_stand_over_the_words() -> None:
    text = HEAD + "".join(f"{c}\n{o}\n{w}\nFull Review | Mar 23, 2023\n" for w, _, c, o in VOICES)
    assert quotes_of(text) == [(o, c, w) for w, _, c, o in VOICES]


def test_stacks_of_readers_without_a_paper_are_no_press_quotations() -> None:
    text = HEAD + "".join(STACK.format(words=w, day=d, critic=c, outlet="Lyon") for w, d, c, _ in VOICES)
    assert quotes_of(text) == []


def test_a_labelled_paper_and_critic_over_the_words() -> None:
    text = "« CLOSE »\n1h 44min / Drame - De Lukas Dhont\nCritique : Télérama par Guillemette Odicino\nUn été qui ne lâche plus la main de personne.\n"
    assert quotes_of(text) == [("Télérama", "Guillemette Odicino", "Un été qui ne lâche plus la main de personne.")]


def test_the_release_under_the_line_of_an_edition_is_of_the_disc() -> None:
    text = "Close (2022)\nDirector: Lukas Dhont\nTheatrical Release: Jan 27, 2023\n\nBuy DVD\nEdition:\nDVD: Standard Edition\nRelease:\nJun 6, 2023\n"
    found = read(page_from_text(text, "close.txt")).observations
    assert {(o.value, o.scope_kind) for o in found if o.field == "release_date"} == {
        ("2023-01-27", None),
        ("2023-06-06", "disc"),
    }
