"""Which film a page is about: its title among headings, its variants, and pages about no film."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_from_html, page_from_text

STORY = (
    "\n\nThe film tells of a baker who leaves her village. The film is directed by Alice Rohrwacher, and {title} moves."
)

# (first line of a page, title)
HEADINGS = [
    ("Happy as Lazzaro – Review", "Happy as Lazzaro"),
    ("Cannes 2018: Happy as Lazzaro, a fable out of time [review]", "Happy as Lazzaro"),
    ("Review / “Happy as Lazzaro” (2018) by Alice Rohrwacher", "Happy as Lazzaro"),
    ("Happy as Lazzaro: should you see the movie? The critics", "Happy as Lazzaro"),
    ("HAPPY AS LAZZARO", "Happy as Lazzaro"),
    ("Happy as Lazzaro (2018)", "Happy as Lazzaro"),
    ("Film review: Happy as Lazzaro", "Happy as Lazzaro"),
]


@pytest.mark.parametrize(("heading", "title"), HEADINGS)
def test_the_title_is_cut_out_of_its_heading(heading: str, title: str) -> None:
    reading = read(page_from_text(heading + STORY.format(title=title), name="page.txt"))
    assert reading.film is not None
    assert reading.film.title == title
    assert reading.film.directors == ("Alice Rohrwacher",)


def test_translated_forms_of_one_title_are_variants() -> None:
    page = """Small Joys: should you see the movie? The critics

“Little Joys: should you see the movie? Reviews”

The small joys: should we see the film? The critics

The comedy was directed by Mélanie Auffret. This film with Julia Piaton was released in theaters on March 1, 2023.
"""
    reading = read(page_from_text(page, name="page.txt"))
    assert reading.film is not None
    assert set(reading.film.titles) == {"Small Joys", "Little Joys", "The small joys"}


NO_FILM = [
    "# Bread\n\nFlour, water, salt and time. Knead for 10 minutes, rest for 1h30, bake for 45 min. By Julia Child.",
    "The council met on March 3, 2024. The mayor, Anne Hidalgo, spoke with Emmanuel Grégoire of the new tram.",
    "# La commune\n\nRéunion du conseil municipal le 12 mai 2023, avec Jean Dupont et Marie Durand, en mairie.",
    "Concert: Bach, Mass in B minor, with Philippe Herreweghe. Duration: 110 min. Tickets at the door.",
    "Paperback: 320 pages\nLanguage: English\nISBN-10: 0307949486\nAuthor: Stieg Larsson\nA film was made of the book.",
    "",
    "a",
    "?!…",
]


@pytest.mark.parametrize("page", [p for p in NO_FILM if p.strip()])
def test_no_film_is_invented(page: str) -> None:
    assert read(page_from_text(page, name="page.txt")).film is None


def test_structured_data_is_read_at_its_words_and_doubted_when_the_page_disagrees() -> None:
    source = """<html><head><title>Lazzaro Felice</title><script type="application/ld+json">
    {"@type": "Movie", "name": "Lazzaro Felice", "duration": "PT95M", "director": {"@type": "Person", "name": "Alice Rohrwacher"},
     "actor": [{"name": "Adriano Tardiolo"}, {"name": "Nicoletta Braschi"}], "sameAs": "https://www.imdb.com/title/tt6752992/"}
    </script></head><body><h1>Lazzaro Felice</h1><p>Regia: Alice Rohrwacher</p><p>Durata: 130 min</p>
    <p>Un film che racconta un ragazzo buono in un mondo che non lo merita.</p></body></html>"""
    page = page_from_html(source, name="page.html")
    reading = read(page)
    assert reading.film is not None
    assert reading.film.cast == ("Adriano Tardiolo", "Nicoletta Braschi")
    runtimes = {o.value: [d.code for d in o.doubts] for o in reading.observations if o.field == "runtime"}
    assert runtimes == {95: ["structured-data-disagrees"], 130: []}
    assert {(o.of, o.value) for o in reading.observations if o.field == "identifier"} == {("imdb", "tt6752992")}
    for one in reading.observations:
        if one.start is not None:
            assert page.text[one.start : one.end] == one.text


def test_a_film_only_compared_with_stays_out() -> None:
    page = """“Happy as Lazzaro” (2018) by Alice Rohrwacher

The film with Adriano Tardiolo and Alba Rohrwacher looks at the village as Ermanno Olmi did in The Tree of Wooden Clogs.
Some will think of Bicycle Thieves, directed by Vittorio De Sica. The song is sung by Mina Mazzini.
"""
    reading = read(page_from_text(page, name="page.txt"))
    assert reading.film is not None
    assert reading.film.directors == ("Alice Rohrwacher",)
    assert reading.film.cast == ("Adriano Tardiolo", "Alba Rohrwacher")
