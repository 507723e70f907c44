"""Press quotations in frames that say whose they are, the papers on no list. Own words and papers, a true film."""

import pytest

from kerguen.model import Reading
from kerguen.observe import read
from kerguen.pages import page_from_text, page_of

SAID = [
    ("La Vigie de l'Ouest", "Rarement la solitude aura été aussi bien filmée."),
    ("Quai Sud", "Une petite merveille, drôle et mélancolique à la fois."),
    ("Le Phare", "La musique, envahissante, gâche les plus belles scènes."),
]
MARKS = ("4/5", "★★★★☆", "2/5")
HEAD = ("Les Feuilles mortes", "Un film d'Aki Kaurismäki, avec Alma Pöysti, Jussi Vatanen. Finlande, 2023, 1 h 21.")


def shown(body: str) -> Reading:
    content = f'<html lang="fr"><body><h1>{HEAD[0]}</h1><p>{HEAD[1]}</p>{body}</body></html>'
    return read(page_of(content.encode(), "page.html"))


def html(body: str) -> list[tuple]:
    return quoted(shown(body))


def plain(*lines: str) -> list[tuple]:
    return quoted(read(page_from_text("\n\n".join((*HEAD, *lines)) + "\n", "page.txt")))


def quoted(reading) -> list[tuple]:
    return [(q.outlet, q.text) for q in reading.quotes]


TABLES = {
    "paper, mark, words": lambda paper, mark, words: f"<td>{paper}</td><td>{mark}</td><td>« {words} »</td>",
    "words, paper, mark": lambda paper, mark, words: f"<td>« {words} »</td><td>{paper}</td><td>{mark}</td>",
    "paper, words": lambda paper, _, words: f"<td>{paper}</td><td>« {words} »</td>",
}


@pytest.mark.parametrize("form", TABLES)
def test_the_words_of_a_row_are_of_the_paper_of_that_row(form):
    rows = "".join(
        f"<tr>{TABLES[form](paper, mark, words)}</tr>" for (paper, words), mark in zip(SAID, MARKS, strict=True)
    )
    assert html(f"<table>{rows}</table>") == SAID


def test_the_mark_of_a_row_is_its_paper_s_and_no_film_s():
    rows = "".join(
        f"<tr><td>{paper}</td><td>{mark}</td><td>« {words} »</td></tr>"
        for (paper, words), mark in zip(SAID, MARKS, strict=True)
    )
    found = shown(f"<table>{rows}</table>")
    assert [film.title for film in found.subjects()] == [HEAD[0]]
    assert [(q.outlet, q.rating.value, q.verdict) for q in found.quotes] == [
        ("La Vigie de l'Ouest", 4, "positive"), ("Quai Sud", 4, "positive"), ("Le Phare", 2, "negative"),
    ]  # fmt: skip


BLOCKS = {
    "cite": "<blockquote><p>« {words} »</p><cite>{paper}</cite></blockquote>",
    "footer": "<blockquote><p>{words}</p><footer>— {paper}</footer></blockquote>",
    "below": "<blockquote>« {words} »</blockquote><p>{paper}</p>",
}


@pytest.mark.parametrize("form", BLOCKS)
def test_a_block_quotation_is_of_the_paper_that_it_names(form):
    assert html("".join(BLOCKS[form].format(paper=paper, words=words) for paper, words in SAID)) == SAID


LINES = {
    "over": "{paper}\n« {words} »", "under": "« {words} »\n{paper}", "colon": "{paper} : « {words} »", "dash": "« {words} » – {paper}",
    "brackets": "« {words} » ({paper})",
}  # fmt: skip


@pytest.mark.parametrize("form", LINES)
def test_a_line_or_a_pair_of_lines_that_comes_again_names_the_paper(form):
    assert plain(*(LINES[form].format(paper=paper, words=words) for paper, words in SAID)) == SAID


def test_a_name_over_its_words_keeps_them_when_the_next_paper_stands_under_them():
    found = plain(
        "Le Monde\n« Une petite merveille de tendresse. »", "Libération\n« Un grand vide, joliment éclairé. »"
    )
    assert [paper for paper, _ in found] == ["Le Monde", "Libération"]


NONE = [
    ("Anna Verlaine : « Et comment avez-vous choisi vos acteurs ? »", "Aki Kaurismäki : « Je les connais depuis longtemps. »",
     "Anna Verlaine : « Et la musique, d'où vient-elle ? »"),
    ("Brésil : « Folhas de Outono »", "Hongrie : « Hulló levelek »", "Estonie : « Langevad lehed »"),
]  # fmt: skip


@pytest.mark.parametrize("lines", NONE)
def test_people_who_talk_and_titles_abroad_are_no_papers(lines):
    assert [paper for paper, _ in plain(*lines) if paper] == []


def test_all_quotations_of_a_line_are_of_the_paper_that_leads_it_and_the_critic_of_a_cell_is_kept():
    two = "La Vigie de l'Ouest : « Une merveille de tendresse. » Yann Tréguer salue aussi « la plus belle fin de l'année »."
    found = plain(two, "Quai Sud : « Un grand vide, joliment éclairé. » et « deux acteurs perdus dans le décor ».")
    assert [paper for paper, _ in found] == ["La Vigie de l'Ouest"] * 2 + ["Quai Sud"] * 2
    rows = "<tr><td>Quai Sud</td><td>« Un grand vide, joliment éclairé. » (Anna Verlaine)</td></tr>"
    rows += "<tr><td>Le Phare</td><td>« Une merveille de tendresse et de pudeur. »</td></tr>"
    quotes = shown(f"<h2>La presse en parle</h2><table>{rows}</table>").quotes
    assert [(q.outlet, q.critic) for q in quotes] == [("Quai Sud", "Anna Verlaine"), ("Le Phare", None)]


@pytest.mark.parametrize(
    "lines",
    [
        ("Scottie : « Je lève les yeux, je les baisse, je les lève encore. »", "Madeleine : « Une seule est errante, deux vont toujours quelque part. »",
         "Judy : « Si je te laisse me changer, m'aimeras-tu enfin ? »"),
        ("Kino am Markt\n« Les Feuilles mortes et la nuit d'Helsinki »", "Lichtburg Essen\n« Les Feuilles mortes et la nuit d'Helsinki »",
         "Filmpalast Köln\n« Les Feuilles mortes et la nuit d'Helsinki »"),
        ("Le Monstre : « Une araignée grosse comme une assiette. »", "La Cité : « Un labyrinthe de couloirs et de caves. »",
         "Le Héros : « Un garçon qui aime trop les bêtes. »"),
        ("« Je suis ton père et tu dois me suivre. » (Dark Vador)", "« Tu veux me parler à moi, là ? » (Travis Bickle)",
         "« Nous aurons toujours Paris, ma belle. » (Rick Blaine)"),
    ],
)  # fmt: skip
def test_roles_and_cinemas_are_no_papers(lines):
    assert plain(*lines) == []
