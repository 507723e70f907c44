"""Spectators asked at the door, and quotations without marks. Papers, persons and texts are our own."""

from kerguen.observe import read
from kerguen.pages import page_of

SAID = "“Ik vond de film mooi in alle opzichten, het verhaal was prachtig en de wachter bleef nog lang bij mij.”"
TEXT = "De wachter van de vuurtoren ziet de zee niet meer. Regie: Anna de Boer. De film draait vanaf zaterdag in de bioscoop."


def test_spectators_with_their_age_are_readers_and_no_critics() -> None:
    text = f"De vuurtoren\n\n{TEXT}\n\nRuth de Baan (69), coach\n\n{SAID}\n\nMarcel Mool (53), directeur\n\n{SAID}\n"
    reading = read(page_of(text.encode(), "a.txt"))
    assert [o.author for o in reading.opinions] == ["Ruth de Baan", "Marcel Mool"]
    assert all(o.text == SAID.strip("“”") for o in reading.opinions)
    assert not reading.reviews


def test_one_spectator_alone_is_none() -> None:
    text = f"De vuurtoren\n\n{TEXT}\n\nRuth de Baan (69), coach\n\n{SAID}\n"
    assert not read(page_of(text.encode(), "a.txt")).opinions


def test_a_paper_announces_the_paragraph_under_it() -> None:
    words = (
        "What one carries away from the film is a memory of landscapes at dawn, of crowded rooms and of sunlit gardens. "
        * 2
    )
    text = f"The Keeper\n\nDirected by Ana Ribera. The film is a quiet thriller with a fine cast.\n\nThe NYT concludes with this:\n{words}\n"
    quotes = read(page_of(text.encode(), "a.txt")).quotes
    assert [(q.outlet, q.text, q.marks) for q in quotes] == [("New York Times", words.strip(), False)]


def test_among_listed_papers_a_line_over_a_byline_is_a_paper_too() -> None:
    items = (
        ("Le Monde", "Odile Frémont"),
        ("Libération", "Jean Vasseur"),
        ("Télérama", "Luc Amiel"),
        ("Ciné-Phare", "Eva Morin"),
    )
    said = "La mise en scène suit le gardien pas à pas, avec une patience et une tendresse rares."
    text = "Critiques presse\n" + "".join(f"{paper}\npar {critic}\n{said}\n" for paper, critic in items)
    quotes = read(page_of(f"Le Phare\n\nDe Anne Rive, avec Paul Kerven\n\n{text}".encode(), "a.txt")).quotes
    assert {(q.outlet, q.critic) for q in quotes} == set(items)


def test_a_quotation_is_credited_to_a_critic_and_then_the_paper() -> None:
    text = "Le Phare\n\nUn film d'Anne Rive.\n\n“Un grand film sur la lumière, tendre et âpre à la fois.” par Odile Frémont (Télérama)\n"
    assert [(q.outlet, q.critic) for q in read(page_of(text.encode(), "a.txt")).quotes] == [
        ("Télérama", "Odile Frémont")
    ]
