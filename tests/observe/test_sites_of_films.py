"""Sheets of film sites as their HTML stands: linked labels, marks that are links, one film among headings. Own words, true films."""

import json

import pytest

from kerguen.model import Reading
from kerguen.observe import read
from kerguen.pages import page_of

MENU = "<nav><a>Films</a> <a>Séries</a> <a>Trailers</a></nav>"


def site(body: str, title: str, name: str = "", head: str = "") -> Reading:
    """The reading of a page of a site: its menu, the film's heading, the body."""
    html = (
        f'<html><head><title>{title}</title><meta property="og:site_name" content="{name}">{head}</head>'
        f"<body>{MENU}<h1>{title.split(' (')[0]}</h1>{body}</body></html>"
    )
    return read(page_of(html.encode(), "page.html"))


def means(reading: Reading) -> list[tuple[str, float, float | None, int | None]]:
    return [(r.kind, r.value, r.scale, r.count) for r in reading.ratings]


def card(label: str, value: str, count: str = "") -> str:
    return f"<div><a>{label}</a><div><span class='note'>{value}</span><span class='count'> {count}</span></div></div>"


SHEET = "<p>Regie: Maren Ade</p><p>Besetzung: Sandra Hüller, Peter Simonischek</p><p>Laufzeit: 162 Minuten</p>"

LINKED = [
    ("AlloCiné", "Presse", "Spectateurs", "critiques", "notes"),
    ("FILMSTARTS.de", "Pressekritiken", "User-Wertung", "Kritiken", "Wertungen"),
    ("SensaCine", "Medios", "Usuarios", "críticas", "notas"),
]


@pytest.mark.parametrize(("name", "press", "audience", "reviews", "votes"), LINKED, ids=[case[0] for case in LINKED])
def test_a_linked_label_over_a_mark_says_whose_it_is(
    name: str, press: str, audience: str, reviews: str, votes: str
) -> None:
    body = SHEET + card(press, "4,3", f"31 {reviews}") + card(audience, "3,6", f"2106 {votes}")
    assert means(site(body, "Toni Erdmann (2016)", name)) == [("press", 4.3, 5, 31), ("audience", 3.6, 5, 2106)]


def test_a_mark_that_is_a_link_is_no_menu() -> None:
    body = f"{SHEET}<div>IMDb RATING</div><div><a><span>7.3</span><span>/10</span></a></div>"
    assert means(site(body, "Toni Erdmann (2016)", "IMDb")) == [("audience", 7.3, 10, None)]


def test_one_mean_of_critics_and_readers_is_neither_ones() -> None:
    body = (
        f"{SHEET}<p>MYmonetro</p><p>3,52 su 31 recensioni tra critica, pubblico e dizionari.</p>"
        "<p>CRITICA 3,40</p><p>PUBBLICO 3,10</p>"
    )
    assert means(site(body, "Toni Erdmann (2016)", "MYmovies.it")) == [
        ("press", 3.4, 5, None), ("audience", 3.1, 5, None),
    ]  # fmt: skip


def test_the_line_under_the_heading_that_sells_the_film_is_not_its_title() -> None:
    body = (
        "<p><em>Un padre inventa uno zio per ritrovare la figlia.</em> <b>Commedia</b>, <a>Germania</a>, <a>Austria</a>,"
        " <a>2016</a>. Durata 162 Minuti.</p><table><tr><td>Regia di</td><td>Maren Ade</td></tr></table>"
    )
    reading = site(body, "Vi presento Toni Erdmann (2016)", "MYmovies.it")
    assert [f.title for f in (reading.film, *reading.films) if f] == ["Vi presento Toni Erdmann"]


def test_a_page_whose_data_are_one_films_is_not_cut_at_its_headings() -> None:
    film = {
        "@context": "https://schema.org",
        "@type": "Movie",
        "name": "Toni Erdmann",
        "director": {"name": "Maren Ade"},
    }
    body = (
        "<div>Original title: Toni Erdmann</div><p>2h 42m</p><p>Director</p><p>Maren Ade</p>"
        "<h2>More from her</h2><h3>Everyone Else</h3><p>Germany 2009, 119 min. Director: Maren Ade. With Birgit Minichmayr.</p>"
        "<h3>The Forest for the Trees</h3><p>Germany 2003, 81 min. Director: Maren Ade. With Eva Löbau.</p>"
        "<h3>Western</h3><p>Germany 2017, 121 min. Director: Valeska Grisebach. With Meinhard Neumann.</p>"
    )
    head = f'<script type="application/ld+json">{json.dumps(film)}</script>'
    reading = site(body, "Toni Erdmann (2016)", "IMDb", head)
    assert [f.title for f in (reading.film, *reading.films) if f] == ["Toni Erdmann"]


def test_who_made_the_film_is_no_player_beside_her_trade() -> None:
    rows = "".join(
        f"<div><span>{name}</span><span>{part}</span></div>"
        for name, part in (("Greta Lee", "Nora"), ("Teo Yoo", "Hae Sung"), ("Celine Song", "Director"))
    )
    sheet = "<dl><dt>Director</dt><dd>Celine Song</dd><dt>Original Language</dt><dd>English</dd><dt>Runtime</dt><dd>1h 46m</dd></dl>"
    reading = site(f"{sheet}<section><h2>Cast & Crew</h2>{rows}</section>", "Past Lives (2023)")
    assert [o.value for o in reading.observations if o.field == "cast"] == ["Greta Lee", "Teo Yoo"]


def test_a_critics_mark_on_an_aggregator_is_no_mean_of_the_site() -> None:
    body = (
        f"{SHEET}<h2>Critics Reviews</h2><div><p>Ann Brown</p><p>Guardian</p><span>Feb 2, 2017</span><span> 5/5</span>"
        "<p>Three hours that one would not cut by a minute.</p></div>"
    )
    reading = site(body, "Toni Erdmann (2016)", "Rotten Tomatoes")
    assert means(reading) == []
    assert [(q.outlet, q.rating.value) for q in reading.quotes if q.rating] == [("Guardian", 5)]


@pytest.mark.parametrize("day", ["sabato 4 marzo 2017", "lunedì 6 marzo 2017"])
def test_the_weekday_of_a_readers_words_is_not_the_reader(day: str) -> None:
    body = f"<p>Regia: Maren Ade</p><h3>Opinioni degli utenti</h3><p>{day} Felicita</p><p>Un film che resta dentro per giorni.</p>"
    (opinion,) = site(body, "Vi presento Toni Erdmann (2016)").opinions
    assert (opinion.author, opinion.text) == ("Felicita", "Un film che resta dentro per giorni.")


def test_a_linked_count_between_a_label_and_its_mark_is_no_menu() -> None:
    body = (
        f"{SHEET}<div><div>Metascore</div><div>Universal Acclaim</div><a>Based on 37 Critic Reviews</a></div><div>93</div>"
        "<div><div>User Score</div><div>Generally Favorable</div><a>Based on 61 User Ratings</a></div><div>7.8</div>"
    )
    assert means(site(body, "Toni Erdmann (2016)", "Metacritic")) == [("press", 93, 100, 37), ("audience", 7.8, 10, 61)]


def test_a_count_without_room_before_its_noun_is_one() -> None:
    body = f"{SHEET}<div>6,9</div><div><span content='9120'>9.120</span>votos</div>"
    assert means(site(body, "Toni Erdmann (2016)", "FilmAffinity")) == [("audience", 6.9, 10, 9120)]


def test_where_a_reader_lives_is_not_the_readers_name() -> None:
    body = (
        f"{SHEET}<h3>Críticas de usuarios</h3><p>Nube</p><p>Sevilla (España)</p><p>8</p><p>4 de marzo de 2017</p>"
        "<p>Incómoda y divertidísima, con una actriz enorme.</p>"
    )
    (opinion,) = site(body, "Toni Erdmann (2016)", "FilmAffinity").opinions
    assert (opinion.author, opinion.rating.value if opinion.rating else None) == ("Nube", 8)


@pytest.mark.parametrize(
    ("heading", "below"),
    [
        ("Têtes d'affiche", "<p><b>État</b> Sorti</p><p><b>Langue d'origine</b> Allemand</p>"),
        ("Top Billed Cast", "<p><b>Film Status</b> Released</p><p><b>Original Language</b> German</p>"),
    ],
)
def test_the_facts_below_the_last_card_play_nothing(heading: str, below: str) -> None:
    cards = "".join(
        f"<li><p><a>{name}</a></p><p>{part}</p></li>"
        for name, part in (
            ("Sandra Hüller", "Ines"), ("Peter Simonischek", "Winfried / Toni"), ("Ingrid Bisu", "Anca"),
        )
    )  # fmt: skip
    reading = site(f"<h3>{heading}</h3><ol>{cards}</ol><section>{below}</section>", "Toni Erdmann (2016)")
    assert [o.value for o in reading.observations if o.field == "cast"] == [
        "Sandra Hüller", "Peter Simonischek", "Ingrid Bisu",
    ]  # fmt: skip


def test_a_button_for_other_titles_is_no_part_of_the_title() -> None:
    body = "<dl><dt>Título original</dt><dd>Toni Erdmann <span>aka</span></dd><dt>Dirección</dt><dd>Maren Ade</dd></dl>"
    reading = site(body, "Toni Erdmann (2016)", "FilmAffinity")
    assert [o.value for o in reading.observations if o.field == "title"] == ["Toni Erdmann", "Toni Erdmann"]


def test_the_languages_of_the_site_are_no_country_of_the_film() -> None:
    body = "<p>Language</p><p>English (United Kingdom)</p><p>2016</p><p>2h 42m</p><p>Director: Maren Ade</p><p>Country: Germany</p>"
    reading = site(body, "Toni Erdmann (2016)")
    assert {o.value for o in reading.observations if o.field == "country"} == {"DE"}


def test_a_sheet_without_a_maker_is_a_films_by_its_genre_its_year_and_its_length() -> None:
    html = (
        "<h2>Inception</h2><p>Rating: ★★★★☆</p><h3>Description</h3><p>A thief who steals secrets from sleepers is asked to"
        " leave an idea behind.</p><button>Add to Favorites</button><p>Genre: Action, Adventure</p><p>Release: 2010</p>"
        "<p>Runtime: 2h 28m</p>"
    )
    film = read(page_of(html.encode(), "movie.html")).film
    assert film and (film.title, film.year) == ("Inception", 2010)


@pytest.mark.parametrize(
    "heading",
    [
        "Recommended: Everyone Else (Maren Ade, 2009)", "Filmempfehlung: Everyone Else (Maren Ade, 2009)",
        "On vous recommande : Everyone Else (Maren Ade, 2009)", "Recomendada: Everyone Else (Maren Ade, 2009)",
        "Consigliato: Everyone Else (Maren Ade, 2009)", "Aanrader: Everyone Else (Maren Ade, 2009)",
    ],
)  # fmt: skip
def test_a_film_that_is_recommended_keeps_its_own_title(heading: str) -> None:
    film = read(page_of(f"{heading}\n\nA couple on holiday in Sardinia.\n".encode(), "note.txt")).film
    assert film and (film.title, film.directors) == ("Everyone Else", ("Maren Ade",))
