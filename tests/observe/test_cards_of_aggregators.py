"""Cards of critics and of readers on aggregators, saved as text, in the site's language and translated. Own words, a true film."""

from kerguen.model import Reading
from kerguen.observe import read
from kerguen.pages import page_from_text, page_of

WORDS = (
    "A first film that leaves at the edge of a pool all that a father cannot say.",
    "Patient, tender and quietly shattering.",
    "Pretty but empty: one looks at these images and grows bored.",
)
VOICES = tuple(
    zip(("Ann Brown", "Tom Ridley", "Carl Benner"), ("Guardian", "Empire", "Chicago Reader"), WORDS, strict=True)
)
DAYS = ("Nov 16, 2022", "Nov 14, 2022", "Oct 28, 2022")


def page(text: str) -> Reading:
    return read(page_from_text(text, "aftersun.txt"))


def quotes_of(text: str) -> list[tuple[str | None, str | None, str]]:
    return [(q.critic, q.outlet, q.text) for q in page(text).quotes]


def marks_of(text: str) -> list[tuple[float, float | None] | None]:
    return [(q.rating.value, q.rating.scale) if q.rating else None for q in page(text).quotes]


def means_of(text: str) -> list[tuple[str, float, float | None, int | None]]:
    return [(r.kind, r.value, r.scale, r.count) for r in page(text).ratings]


FRENCH = """Critiques Presse pour le film Aftersun - AlloCiné

Aftersun
1 février 2023 en salle | 1h 42min | Drame
De Charlotte Wells
Avec Paul Mescal, Frankie Corio

PRESSE 4,3 31 critiques SPECTATEURS 3,6 2106 notes dont 287 critiques

Note moyenne
4,3
31 titres de presse

Libération
Télérama
La Croix

Chaque magazine ou journal ayant son propre système de notation, toutes les notes attribuées sont remises au barême de {site}, de 1 à 5 étoiles.

31 critiques presse

5
Libération
par Ada Vernier
Rarement les vacances auront paru si tendres et si tristes à la fois.
La critique complète est disponible sur le site Libération

4
Télérama
par Sylvie Maurin
Une chronique fragile qui serre le cœur, portée par deux acteurs en état de grâce.
La critique complète est disponible sur le site Télérama

2
La Croix
par La Rédaction
Joli, mais un peu vain.
"""


def test_a_paper_of_a_press_page_has_its_critic_words_and_stars_and_the_note_on_scales_is_nobodys() -> None:
    for site in ("AlloCiné", "notre site"):
        text = FRENCH.format(site=site)
        assert quotes_of(text) == [
            ("Ada Vernier", "Libération", "Rarement les vacances auront paru si tendres et si tristes à la fois."),
            (
                "Sylvie Maurin",
                "Télérama",
                "Une chronique fragile qui serre le cœur, portée par deux acteurs en état de grâce.",
            ),
            (None, "La Croix", "Joli, mais un peu vain."),
        ]
        assert marks_of(text) == [(5, 5), (4, 5), (2, 5)]


def test_numbers_under_the_words_are_not_taken_for_stars_of_the_next_paper() -> None:
    assert marks_of(FRENCH.replace("\n5\nLibération", "\nLibération")) == [None, None, None]


HEADS = (
    "De Charlotte Wells|Avec Paul Mescal|PRESSE 4,3 31 critiques SPECTATEURS 3,6 2106 notes dont 287 critiques|Note moyenne|4,3|31 titres de presse",
    "Directed by Charlotte Wells|With Paul Mescal|PRESS 4.3 31 reviews SPECTATORS 3.6 2106 ratings including 287 reviews",
    "Regie: Charlotte Wells|Besetzung: Paul Mescal|PRESSE 4,3 31 Kritiken ZUSCHAUER 3,6 2106 Wertungen, 287 Kritiken",
    "Dirigida por Charlotte Wells|Reparto Paul Mescal|Un padre y su hija pasan juntos las vacaciones en Turquía.|PRENSA 4,3 31 críticas USUARIOS 3,6 2106 notas, 287 críticas",
    "Di Charlotte Wells|Con Paul Mescal|STAMPA 4,3 31 recensioni SPETTATORI 3,6 2106 voti di cui 287 recensioni",
    "Van Charlotte Wells|Met Paul Mescal|PERS 4,3 31 recensies TOESCHOUWERS 3,6 2106 beoordelingen waarvan 287 recensies",
)


def test_press_and_readers_in_one_line_are_two_means_in_six_languages() -> None:
    for head in HEADS:
        text = f"Aftersun - AlloCiné\n\nAftersun\n{head}\n".replace("|", "\n")
        assert means_of(text) == [("press", 4.3, 5, 31), ("audience", 3.6, 5, 2106)], head


def test_marks_of_readers_count_as_the_site_does_and_are_no_mean() -> None:
    text = "Aftersun - AlloCiné\n\nDi Charlotte Wells\nCon Paul Mescal, Frankie Corio\n\n{head}Clairette75\n12 iscritti\nLeggi le sue 345 recensioni\n4,5\nPubblicata il 3 febbraio 2023\nUn film tutto in sottrazione, ho pianto come una bambina.\n"
    assert means_of(text.format(head="")) == []
    (one,) = page(text.format(head="Recensioni degli spettatori\n\n")).opinions
    assert one.rating is not None
    assert (one.author, one.date, one.rating.value, one.rating.scale, one.verdict) == (
        "Clairette75",
        "2023-02-03",
        4.5,
        5,
        "positive",
    )


def test_critic_and_paper_in_one_line_over_the_words_and_the_mark_with_the_day() -> None:
    tails = ("Rated: 5/5\n{}\nFull Review", "{} Full Review", "Rated: 5/5 {} Full Review", "Rotten\n{}\nFull Review")
    for tail in tails:
        cards = (f"{c} {o}\n{w}\n{tail.format(d)}\n" for (c, o, w), d in zip(VOICES, DAYS, strict=True))
        text = "Aftersun (2022) - Rotten Tomatoes\n\nCritics Reviews\n\n" + "\n".join(cards)
        assert quotes_of(text) == list(VOICES), tail
        assert marks_of(text) == [(5, 5) if "Rated" in tail else None] * 3, tail
        assert means_of(text) == []
        assert "Rotten" not in tail or {q.verdict for q in page(text).quotes} == {"negative"}


def test_a_badge_between_paper_and_words_and_a_mark_in_the_line_of_the_day() -> None:
    cards = (
        f"{c}\n{o}\nTOP CRITIC\n{w}\nFull Review | Original Score: 4/5 | {d}\n"
        for (c, o, w), d in zip(VOICES, DAYS, strict=True)
    )
    text = "Aftersun Reviews\n\nTop Critics\n\n" + "\n".join(cards)
    assert quotes_of(text) == list(VOICES)
    assert marks_of(text) == [(4, 5)] * 3
    assert means_of(text) == []


def test_words_between_marks_under_a_badge() -> None:
    cards = (
        f'{badge}\n{c} {o}\n"{w}"\n{d} | Rating: 4/5 | Full Review…\n'
        for (c, o, w), d, badge in zip(VOICES, DAYS, ("Fresh", "Fresh", "Rotten"), strict=True)
    )
    text = "Aftersun\n\nDirected By: Charlotte Wells\n\nCritics Reviews\n\n" + "\n".join(cards)
    assert quotes_of(text) == list(VOICES)
    assert marks_of(text) == [(4, 5)] * 3


def test_a_number_over_the_paper_the_day_under_it_and_the_critic_under_the_words() -> None:
    cards = (
        f"{mark}\n{o}\n{d}\n{w}\nRead More\nBy {c}\nFULL REVIEW\n"
        for (c, o, w), d, mark in zip(VOICES, DAYS, (100, 80, 40), strict=True)
    )
    text = "Aftersun Critic Reviews - Metacritic\n\nAftersun\n\n" + "\n".join(cards)
    assert quotes_of(text) == list(VOICES)
    assert marks_of(text) == [(100, 100), (80, 100), (40, 100)]


def test_a_mark_that_ends_the_words_is_the_papers_and_no_words() -> None:
    text = (
        "Aftersun (2022) - FilmAffinity\n\nDirección\nCharlotte Wells\n\nCríticas\n\n"
        '"Paciente, tierna y demoledora en silencio. Puntuación: ★★★★ (sobre 5)"\nTomás Ribera: Fotogramas\n\n'
        '"Dos interpretaciones que uno se lleva a casa."\nLucía Ferrando: Diario El País\n'
    )
    assert quotes_of(text) == [
        ("Tomás Ribera", "Fotogramas", "Paciente, tierna y demoledora en silencio."),
        ("Lucía Ferrando", "El País", "Dos interpretaciones que uno se lleva a casa."),
    ]
    assert marks_of(text) == [(4, 5), None]


READERS = (
    ("Maria L", "A devastating film. The dance scene broke me.", "03/04/23", "2023-03-04"),
    ("Dan P", "Nothing happens for an hour and a half.", "02/12/23", "2023-02-12"),
    ("Ann B.", "Beautiful film.", "01/30/23", "2023-01-30"),
)


def opinions_of(text: str) -> list[tuple[str | None, str, str | None, float | None]]:
    return [(o.author, o.text, o.date, o.rating.value if o.rating else None) for o in page(text).opinions]


def test_readers_whose_mark_and_day_stand_under_their_words() -> None:
    head = "Aftersun (2022) - Rotten Tomatoes\n\nDirected by Charlotte Wells\nWith Paul Mescal\n\nAudience Reviews\nView All (1000+)\n\n"
    for tail in (
        "Rated 4.5/5 Stars • Rated 4.5 out of 5 stars\n{}\nFull Review",
        "Rated 4.5/5 Stars • Rated 4.5 out of 5 stars {} Full Review",
        "{}",
    ):
        text = head + "\n\n".join(f"{name}\n{words}\n{tail.format(day)}" for name, words, day, _ in READERS)
        mark = 4.5 if "Rated" in tail else None
        assert opinions_of(text) == [(name, words, iso, mark) for name, words, _, iso in READERS], tail


def test_readers_who_are_named_under_their_words() -> None:
    head = "Aftersun\n\nDirected by Charlotte Wells\nWith Paul Mescal\n\nAudience Reviews\n\n"
    text = head + "\n\n".join(f"{day}\n★★★★\n{words}\n{name}\nSuper Reviewer" for name, words, day, _ in READERS)
    assert opinions_of(text) == [(name, words, iso, 4) for name, words, _, iso in READERS]


def test_days_over_the_words_are_read_as_before() -> None:
    head = "Aftersun\n\nDirected by Charlotte Wells\nWith Paul Mescal\n\nAudience Reviews\n\n"
    text = head + "\n\n".join(f"{name}\n{day}\n{words}" for name, words, day, _ in READERS)
    assert opinions_of(text) == [(name, words, iso, None) for name, words, _, iso in READERS]


def test_how_many_found_it_helpful_is_no_word_of_the_reader() -> None:
    for line, heading, day in (
        ("98 de 110 usuarios han encontrado esta crítica útil", "Críticas de los usuarios", "4 de marzo de 2023"),
        ("9 of 12 people found this review helpful", "User Reviews", "March 4, 2023"),
        ("9 sur 12 personnes ont trouvé cette critique utile", "Critiques spectateurs", "4 mars 2023"),
        ("9 von 12 fanden diese Kritik hilfreich", "User-Kritiken", "4. März 2023"),
        ("9 su 12 hanno trovato utile questa recensione", "Recensioni degli utenti", "4 marzo 2023"),
        ("9 van 12 vonden deze recensie nuttig", "Gebruikersrecensies", "4 maart 2023"),
    ):
        text = f"Aftersun\n\nCharlotte Wells, Paul Mescal\n\n{heading}\n\nmarialou\n9\n{day}\n{line}\nTuttifrutti, per favore.\n"
        assert [o.text for o in page(text).opinions] == ["Tuttifrutti, per favore."], line


def test_cards_of_critics_in_elements_that_their_names_part_are_read() -> None:
    card = '<div class="item"><h2><a href="#">{}</a></h2><div class="author">par <span>{}</span></div><p class="text">{}</p></div>'
    cards = "".join(card.format(*one) for one in SAVED)
    html = f"<html lang='fr'><head><title>Aftersun - AlloCiné</title></head><body><h1>Aftersun</h1><p>De Charlotte Wells. Avec Paul Mescal.</p><h2>31 critiques presse</h2>{cards}</body></html>"
    found = read(page_of(html.encode(), "aftersun.html")).quotes
    assert [(q.outlet, q.critic, q.text) for q in found] == list(SAVED)


SAVED = (
    ("Libération", "Ada Vernier", "Rarement les vacances auront paru si tendres et si tristes à la fois."),
    ("Télérama", "Sylvie Maurin", "Une chronique fragile qui serre le cœur, portée par deux acteurs en état de grâce."),
    ("Le Figaro", "Hugues Paradis", "Joli mais un peu vain : on regarde ces images sans jamais y entrer."),
)


def test_the_translated_heading_of_the_readers_opens_their_cards() -> None:
    text = "Aftersun - AlloCine\n\nBy Charlotte Wells\nWith Paul Mescal, Frankie Corio\n\nSpectators reviews\n\nJean-Paul D.\n1,034 subscribers | Read his 2,811 reviews\n2.0\nPosted on February 6, 2023\nI was firmly bored.\n"
    assert opinions_of(text) == [("Jean-Paul D.", "I was firmly bored.", "2023-02-06", 2)]
