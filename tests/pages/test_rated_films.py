"""Films of a round-up by their marks: each has one, at the same place. Our own words on real films."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_from_text

CLOSE = "Two boys spend a summer in the fields until school begins and the others start to talk about them behind their backs."
ADAM = "In a bakery in Casablanca two women learn to bear each other, and the film kneads its dough for longer than it needs."
RAPITO = "The pope has a boy taken from his family, and the movie follows every step of it with a very long breath and big music."

UNDER = f"New movies, a short film guide\n\nClose (2022)\n3 out of 4 stars\n\n{CLOSE}\n\nAdam (2019)\n2.5 out of 4 stars\n\n{ADAM}\n"
AFTER = f"Movie glance\n\n'Close'\n\n{CLOSE}\n\nGrade: B\n\n\n'Adam'\n\n{ADAM}\n\nGrade: C+\n\n\n'Rapito'\n\n{RAPITO}\n\nGrade: A\n"
OPENING = f"Film reviews and more\n\nFilm Review: Close\n\n★★★★☆ {CLOSE}\n\nFilm Review: Adam\n\n★★☆☆☆ {ADAM}\n\nFilm Review: Rapito\n\n★★★★★ {RAPITO}\n"
INSIDE = f"Movie capsules\nThe movies are graded by our film desk.\nCLOSE: (B) {CLOSE}\nADAM: (C+) {ADAM}\nRAPITO: (A) {RAPITO}\n"
ENDING = f"Film- und Serienreport\n\nClose (2022) {CLOSE} 7/10\n\nAdam (2019) {ADAM} Deswegen 6/10\n\nRapito (2023) {RAPITO} 8/10\n"
COLON = f"War im Kino und habe Filme gesehen.\n\nClose: {CLOSE} 2/10 Sterne.\n\nAdam: {ADAM} 7,5/10 Sterne.\n\nRapito: {RAPITO} 9/10 Sterne.\n"


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        (UNDER, {"Close": (3.0, 4.0), "Adam": (2.5, 4.0)}),
        (AFTER, {"Close": (75.0, 100.0), "Adam": (58.0, 100.0), "Rapito": (100.0, 100.0)}),
        (OPENING, {"Close": (4.0, 5.0), "Adam": (2.0, 5.0), "Rapito": (5.0, 5.0)}),
        (ENDING, {"Close": (7.0, 10.0), "Adam": (6.0, 10.0), "Rapito": (8.0, 10.0)}),
        (COLON, {"Close": (2.0, 10.0), "Adam": (7.5, 10.0), "Rapito": (9.0, 10.0)}),
        (INSIDE, {"Close": (75.0, 100.0), "Adam": (58.0, 100.0), "Rapito": (100.0, 100.0)}),
    ],
)
def test_each_film_of_a_round_up_has_its_own_mark(text: str, marks: dict[str, tuple[float, float]]) -> None:
    reading = read(page_from_text(text, "guide.txt"))
    titles = {film.subject: film.title for film in reading.films}
    assert {titles[r.subject].title(): (r.value, r.scale) for r in reading.ratings} == marks


@pytest.mark.parametrize("parts", [("Story", "Acting"), ("Die Handlung", "Die Musik"), ("Scénario", "Musique")])
def test_marks_of_the_parts_of_one_film_make_no_films(parts: tuple[str, str]) -> None:
    colons = "\n\n".join(f"{part}: {CLOSE} 8/10" for part in (*parts, "Emotion"))
    assert len(read(page_from_text(f"# Close\n\nA film by Lukas Dhont.\n\n{colons}\n", "close.md")).films) < 2
    text = f"# Close\n\nA film by Lukas Dhont.\n\n{parts[0]}\n8/10\n\n{CLOSE}\n\n{parts[1]}\n6/10\n\n{ADAM}\n\nOverall: 7/10\n"
    reading = read(page_from_text(text, "close.md"))
    assert len(reading.films) < 2
