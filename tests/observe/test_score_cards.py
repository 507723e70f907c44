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
    ("value, label and count on one line", "Rotten Tomatoes", "95% Tomatometer 318 Reviews\n93% Audience Score 1,000+ Ratings", [("press", 95, 100, 318), ("audience", 93, 100, 1000)]),
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


PRESS = """La Ville endormie
Un film de Nora Delmas
Avec Lina Maro, Paul Ferrand
Durée : 98 minutes
{line}
"""


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("★★★★ de Volkskrant\n★★★ Het Parool", [("press", "De Volkskrant", 4, 1), ("press", "Het Parool", 3, 1)]),
        ("⭐ 7.9/10 (IMDb) 🍅 94% Metascore 81", [("audience", "IMDb", 7.9, None), ("press", "Rotten Tomatoes", 94, None), ("press", "Metacritic", 81, None)]),
    ],
)  # fmt: skip
def test_marks_beside_names_are_of_those_named(line: str, wanted: list[tuple[str, str, float, int | None]]) -> None:
    found = read(page_from_text(PRESS.format(line=line), "marks.txt")).ratings
    assert [(r.kind, r.by, r.value, r.count) for r in found] == wanted


REVIEW = """{head}

La cinéaste filme sa ville comme on regarde dormir quelqu'un, et le film trouve peu à peu un rythme qui n'est qu'à lui.

Le récit se perd un peu dans sa seconde heure, mais la mise en scène reste belle, et les acteurs sont justes jusqu'au bout.{tail}
"""


@pytest.mark.parametrize(
    ("head", "tail", "value"),
    [
        ("Critique de La Ville endormie de Nora Delmas", " ****", 4),
        ("Critique de « La Ville endormie » de Nora Delmas : la nuit ★★★", "", 3),
        ("Critique de La Ville endormie de Nora Delmas", "\n7.5 Note globale\nImage 8.0\nSon 6.0", 7.5),
        ("Critique de La Ville endormie de Nora Delmas", "\n\n7", 7),
    ],
)
def test_the_mark_of_a_review_is_its_critics(head: str, tail: str, value: float) -> None:
    found = read(page_from_text(REVIEW.format(head=head, tail=tail), "review.txt")).ratings
    assert [(r.kind, r.value) for r in found] == [("own", value)]


def test_the_mark_of_another_film_is_not_this_ones() -> None:
    line = "On se souvient de La Gare (2004) et de sa belle moyenne de 4,4/5, loin devant celui-ci."
    text = REVIEW.format(head="Critique de La Ville endormie de Nora Delmas", tail=" " + line)
    assert read(page_from_text(text, "review.txt")).ratings == ()


def test_a_portrait_with_its_caption_names_the_critic() -> None:
    credit = (
        "Réalisation : Nora Delmas. Interprètes : Lina Maro, Paul Ferrand. France, 2021. Durée : 98 minutes. Drame."
    )
    head = f"Critique de « La Ville endormie » : la nuit ★★★\n\n{credit}\nLe Matin\n  • Maud Ferris\n\n    Maud Ferris"
    text = REVIEW.format(head=head, tail="")
    assert [r.critic for r in read(page_from_text(text, "review.txt")).reviews] == ["Maud Ferris"]


SAID = """La Ville endormie
Un film de Nora Delmas, avec Lina Maro et Paul Ferrand
Ce qu'en pense la presse
Selon Libération :
"Un film qui prend son temps et ne le rend jamais." (Maud Ferris) 4/5
Selon Transfuge :
"Avec "La Ville endormie", la cinéaste signe un premier film trop sage." (Paul Lowell) 2/5
"""


def test_papers_announced_over_their_words() -> None:
    found = read(page_from_text(SAID, "presse.txt")).quotes
    assert [(q.outlet, q.critic, q.rating and q.rating.value, q.text[-8:]) for q in found] == [
        ("Libération", "Maud Ferris", 4, " jamais."),
        ("Transfuge", "Paul Lowell", 2, "op sage."),
    ]


def test_who_writes_at_a_paper_is_its_critic() -> None:
    text = 'The Sleeping City\n\nA film by Nora Delmas.\n\nMaud Ferris at the San Francisco Chronicle says this is "one of the quietest films of the year".\n'
    assert [(q.outlet, q.critic) for q in read(page_from_text(text, "news.txt")).quotes] == [
        ("San Francisco Chronicle", "Maud Ferris")
    ]


MEMBERS = """<html lang="en"><head><title>The Sleeping City (2021) | Reelhouse</title></head><body><main><h1>The Sleeping City</h1>
<span>2021</span> <span>Directed by Nora Delmas</span><p>A city sleeps and a woman walks through it.</p>
<div><span>3.9</span><span>out of 5</span><span>8,210 ratings</span></div>
<section><h2>Popular reviews</h2><div><strong>maya_k</strong><span>★★★★½</span><p>I stayed awake for this one.</p></div>
<div><strong>oldtom</strong><span>★★</span><p>Pretty, and pretty empty.</p></div></section></main></body></html>"""


def test_members_with_their_stars_and_the_mean_over_inline_elements() -> None:
    reading = read(page_from_text(MEMBERS, "film.html"))
    assert [(r.kind, r.value, r.scale, r.count) for r in reading.ratings] == [("audience", 3.9, 5, 8210)]
    assert [(o.author, o.rating and o.rating.value, o.text) for o in reading.opinions] == [
        ("maya_k", 4.5, "I stayed awake for this one."),
        ("oldtom", 2, "Pretty, and pretty empty."),
    ]


def test_an_article_after_a_label_is_no_school_letter() -> None:
    text = REVIEW.format(
        head="Review: The Sleeping City by Nora Delmas", tail="\n\nVerdict: A quiet knockout.\n\nRating: 5 stars"
    )
    assert [r.value for r in read(page_from_text(text, "review.txt")).ratings] == [5]


TABLE = """<html lang="fr"><head><title>La Ville endormie - critiques presse</title></head><body><h1>La Ville endormie</h1>
<p>Un film de Nora Delmas avec Lina Maro, Paul Ferrand. Durée 98 min.</p><table>
<tr><td>Le Monde</td><td>Maud Ferris</td><td>★★★★★</td></tr><tr><td>Libération</td><td>Paul Lowell</td><td>★★</td></tr>
</table></body></html>"""


def test_a_table_of_papers_and_stars_gives_each_papers_mark() -> None:
    found = read(page_from_text(TABLE, "presse.html")).ratings
    assert [(r.kind, r.by, r.value) for r in found] == [("press", "Le Monde", 5), ("press", "Libération", 2)]


AMONG_OPINIONS = """The Sleeping City
Directed by Nora Delmas
Audience Reviews
Rated 5/5 Stars
Jun 12, 2021
Carla M
One of those films that grows after you leave.
"""


def test_one_readers_mark_is_no_mean() -> None:
    assert read(page_from_text(AMONG_OPINIONS, "readers.txt")).ratings == ()


def test_a_share_at_the_end_of_a_readers_text_is_his() -> None:
    tail = "\n\nThe camera is patient and the actors are good. Overall impression: 80%."
    text = REVIEW.format(head="Review: The Sleeping City by Nora Delmas", tail=tail)
    assert [(r.kind, r.value, r.scale) for r in read(page_from_text(text, "review.txt")).ratings] == [("own", 80, 100)]


@pytest.mark.parametrize(
    ("tail", "values"),
    [
        ("\n\n**Verdict:** A quiet knockout.", []),
        ("\n\n**Rating:**\nnone yet", []),
        ("\n\nRating: ***", [3]),
        ("\n\n**Rating:** ***", [3]),
    ],
)
def test_marks_of_bold_type_are_no_stars(tail: str, values: list[float]) -> None:
    text = REVIEW.format(head="# Review: The Sleeping City by Nora Delmas", tail=tail)
    assert [r.value for r in read(page_from_text(text, "review.md")).ratings] == values
