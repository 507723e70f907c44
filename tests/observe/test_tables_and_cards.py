"""Tables of films, each column under its head, and films laid out as cards."""

from kerguen.model import Reading
from kerguen.observe import read
from kerguen.pages import page_from_html, page_from_text


def films(reading: Reading) -> list[tuple[str, int | None, tuple[str, ...]]]:
    return [(film.title, film.year, film.directors) for film in reading.films]


def test_the_column_of_titles_may_be_any_of_a_table() -> None:
    page = page_from_text(
        "# Films I have seen\n\n| director | title | year |\n|:--|:--|--:|\n| Agnès Varda | Cléo de 5 à 7 | 1962 |\n"
        "| Jane Campion | The Piano | 1993 |\n| Ethan Coen, Joel Coen | Fargo | 1996 |\n",
        "seen.md",
    )
    assert films(read(page)) == [
        ("Cléo de 5 à 7", 1962, ("Agnès Varda",)),
        ("The Piano", 1993, ("Jane Campion",)),
        ("Fargo", 1996, ("Ethan Coen", "Joel Coen")),
    ]


def test_cells_give_the_country_and_the_length_of_the_film_of_their_row() -> None:
    rows = "".join(
        f"<tr><td>{title}</td><td>{year}</td><td>Agnès Varda</td><td>{country}</td><td>{length}</td></tr>"
        for title, year, country, length in (
            ("Le Bonheur", 1965, "France", "79 min"),
            ("Sans toit ni loi", 1985, "France", "1h45"),
            ("Documenteur", 1981, "États-Unis", "65"),
        )
    )
    head = "<tr><th>Titre</th><th>Année</th><th>Réalisation</th><th>Pays</th><th>Durée</th></tr>"
    page = page_from_html(
        f"<html lang=fr><body><h1>Cycle Varda : trois films</h1><table>{head}{rows}</table></body></html>"
    )
    reading = read(page)
    told = {(o.subject, o.field): o.value for o in reading.observations if o.field in ("runtime", "country")}
    assert [told[n, "runtime"] for n in range(3)] == [79, 105, 65]
    assert [told[n, "country"] for n in range(3)] == ["FR", "FR", "US"]


def test_a_table_of_books_is_none_of_films() -> None:
    page = page_from_text(
        "# Books behind films\n\n| Title | Author | Year |\n|--|--|--|\n| The Shining | Stephen King | 1977 |\n"
        "| Psycho | Robert Bloch | 1959 |\n| Jaws | Peter Benchley | 1974 |\n",
        "books.md",
    )
    assert not films(read(page))


CARD = '<div class="card"><h3 class="title"><a href="/f/{n}">{title}</a></h3><p class="subtitle"><a href="/f/{n}">{fact}</a></p></div>'


def test_linked_cards_with_a_maker_each_are_films() -> None:
    made = (
        ("Blue Moon", "Richard Linklater"),
        ("Sirāt", "Oliver Laxe"),
        ("La Grazia", "Paolo Sorrentino"),
        ("Dreams", "Michel Franco"),
    )
    cards = "".join(CARD.format(n=n, title=title, fact=f"Dir. {maker}") for n, (title, maker) in enumerate(made))
    page = page_from_html(f"<html lang=en><body><h1>All films of the festival</h1>{cards}</body></html>")
    assert [(title, makers) for title, _, makers in films(read(page))] == [(title, (maker,)) for title, maker in made]


def test_cards_beside_a_film_s_own_facts_are_not_its_films() -> None:
    cards = "".join(
        CARD.format(n=n, title=f"Film {name}", fact="1 h 40")
        for n, name in enumerate(("Alpha", "Beta", "Gamma", "Delta"))
    )
    sheet = "<h1>Paterson</h1><p>Directed by Jim Jarmusch</p><p>118 min</p>"
    page = page_from_html(f"<html lang=en><body>{sheet}{cards}</body></html>")
    assert not read(page).films
