"""Means that sites of films draw over several lines: a label, a value, a count. Layouts as seen, our own numbers and words."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_from_text

SHEET = """{site}
La Ville endormie
{card}
Directed by: Nora Delmas
Release date: 12 March 2021
Running time: 98 minutes
Genre: Drama
"""

CARDS = [
    ("label, then value with its count", "AlloCiné", "Presse\n3,4 21 critiques\nSpectateurs\n2,9 1204 notes, 96 critiques", [("press", 3.4, 5, 21), ("audience", 2.9, 5, 1204)]),
    ("label, value and count on three lines", "AlloCiné", "Presse\n3,4\n21 critiques\nSpectateurs\n2,9\n1204 notes dont 96 critiques", [("press", 3.4, 5, 21), ("audience", 2.9, 5, 1204)]),
    ("the site's own critic beside its readers", "FILMSTARTS.de", "Pressekritiken\n4,1 7 Kritiken\nUser-Wertung\n3,6 88 Wertungen\nFilmstarts\n3,5", [("press", 4.1, 5, 7), ("audience", 3.6, 5, 88), ("own", 3.5, 5, None)]),
    ("value with its label, count below", "Rotten Tomatoes", "91% Tomatometer\n210 Reviews\n84% Popcornmeter\n2,500+ Verified Ratings", [("press", 91, 100, 210), ("audience", 84, 100, 2500)]),
    ("value, label and count on three lines", "Rotten Tomatoes", "91%\nTomatometer\n210 Reviews\n84%\nPopcornmeter\n2,500+ Ratings", [("press", 91, 100, 210), ("audience", 84, 100, 2500)]),
    ("count between label and value", "Metacritic", "Metascore\nGenerally Favorable\nBased on 31 Critic Reviews\n72\nUser Score\nMixed\nBased on 95 User Ratings\n6.4", [("press", 72, 100, 31), ("audience", 6.4, 10, 95)]),
    ("count over two lines", "FilmAffinity", "6,8\n12.877\nvotos", [("audience", 6.8, 10, 12877)]),
    ("value and count on one line", "MovieMeter", "3,41 256 stemmen", [("audience", 3.41, 5, 256)]),
    ("a count in thousands", "SensCritique", "6.9\n8.4K\n1.2K", [("audience", 6.9, 10, 8400)]),
    ("a fraction and a count in thousands", "IMDb", "IMDb RATING\n7.1/10\n58K", [("audience", 7.1, 10, 58000)]),
    ("labels before values on their lines", "MYmovies.it", "CRITICA 3,20\nPUBBLICO 2,95", [("press", 3.2, 5, None), ("audience", 2.95, 5, None)]),
    ("a label under its value, over two lines", "The Sleeping City", "68%\nUser\nScore", [("audience", 68, 100, None)]),
    ("another site's mean", "MovieMeter", "IMDb beoordeling: 6,9 (3.120)", [("audience", 6.9, 10, 3120)]),
]  # fmt: skip


@pytest.mark.parametrize(("site", "card", "wanted"), [c[1:] for c in CARDS], ids=[f"{c[1]}: {c[0]}" for c in CARDS])
def test_a_card_gives_the_mean_its_owner_and_its_count(
    site: str, card: str, wanted: list[tuple[str, float, float, int | None]]
) -> None:
    found = read(page_from_text(SHEET.format(site=site, card=card), "card.txt")).ratings
    assert [(r.kind, r.value, r.scale, r.count) for r in found] == wanted
    assert all(r.start is not None and r.end is not None for r in found)


DECOYS = [
    "Seen by 4,0 million viewers",
    "Version\n2.0\n14 files",
    "Ratio\n1.85",
    "Price\n7,50 €\n12 seats",
    "Press kit 3.2 MB",
    "12 comments\n3 shares",
    "Trailer\n2:11\n1.2K views",
    "Age\n12\n4 episodes",
]


@pytest.mark.parametrize("card", DECOYS)
def test_other_numbers_on_short_lines_are_no_means(card: str) -> None:
    assert read(page_from_text(SHEET.format(site="The Sleeping City", card=card), "card.txt")).ratings == ()


def test_a_mean_from_nobody_is_none() -> None:
    page = page_from_text(SHEET.format(site="FilmAffinity", card="0,0\n0\nvotos"), "card.txt")
    assert read(page).ratings == ()


OPINIONS = """AlloCiné
La Ville endormie
12 mars 2021 en salle | 1h 38min | Drame
De Nora Delmas
Avec Lina Maro, Paul Ferrand
Critiques Spectateurs
{first}4,5
Publiée le 2 octobre 2021
Une histoire simple, racontée avec pudeur.
{second}2,0
Publiée le 14 octobre 2021
Ennuyeux, je suis parti avant la fin.
"""


@pytest.mark.parametrize(
    ("first", "second", "authors"),
    [
        ("", "", [None, None]),
        ("Marceau G.\n532 abonnés\nLire ses 1 204 critiques\nSuivre son activité\n", "Loulou451\n1 abonné\n", ["Marceau G.", "Loulou451"]),
    ],
)  # fmt: skip
def test_a_mark_over_a_date_begins_an_opinion_whoever_signed_it(first: str, second: str, authors: list[str]) -> None:
    found = read(page_from_text(OPINIONS.format(first=first, second=second), "avis.txt")).opinions
    assert [one.author for one in found] == authors
    assert [(one.date, one.rating and one.rating.value) for one in found] == [("2021-10-02", 4.5), ("2021-10-14", 2.0)]
    assert found[0].text == "Une histoire simple, racontée avec pudeur."


STACKS = """Rotten Tomatoes
The Sleeping City
Critics Reviews
Maud Ferris
Los Angeles Times
A patient film that earns every one of its silences.
Jun 2, 2021
Full Review
Peter Lowell
Guardian
Rated: 4/5
It grows on you, scene by scene, until the last one.
Feb 19, 2021
Full Review
"""


def test_a_critic_over_his_paper_signs_the_words_below() -> None:
    found = read(page_from_text(STACKS, "stack.txt")).quotes
    assert [(q.outlet, q.critic, q.rating and q.rating.value) for q in found] == [
        ("Los Angeles Times", "Maud Ferris", None),
        ("Guardian", "Peter Lowell", 4),
    ]
