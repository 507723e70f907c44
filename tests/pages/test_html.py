"""HTML becomes lines of visible text with blocks; nothing hidden, however deep or broken."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from kerguen.errors import UnreadablePage
from kerguen.pages import page_from_html
from kerguen.pages.html import layout
from kerguen.pages.nesting import DEEPEST, tree_of


def kinds(page):
    return [(b.kind, page.text[b.start : b.end]) for b in page.blocks]


def test_each_block_is_a_line_with_its_kind():
    page = page_from_html("<h1>Titre</h1><p>Un <a href=x>lien</a> ici<br>ligne</p><ul><li>un<li>deux</ul>")
    assert page.text == "Titre\nUn lien ici\nligne\nun\ndeux"
    assert [k for k, _ in kinds(page)] == ["heading", "paragraph", "paragraph", "item", "item"]
    assert page.blocks[1].link_chars == 4


def test_cells_of_one_row_share_its_number():
    page = page_from_html("<table><tr><th>Durée</th><td>1h30</td></tr><tr><th>Pays</th><td>France</td></tr></table>")
    rows = [(b.row, page.text[b.start : b.end]) for b in page.blocks]
    assert rows[0][0] == rows[1][0] != rows[2][0] == rows[3][0]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (
            "<p><a>Anne Wiazemsky</a> <a>Jean-Pierre Léaud</a>\n<a>Juliet Berto</a></p>",
            "Anne Wiazemsky · Jean-Pierre Léaud · Juliet Berto",
        ),
        ("<p><a>Bénédicte Couvreur</a> <a>Véronique Cayla</a></p>", "Bénédicte Couvreur · Véronique Cayla"),
        ("<p>Vu par <a>Anne</a> <a>Wiazemsky</a> en 1967.</p>", "Vu par Anne Wiazemsky en 1967."),
    ],
)
def test_links_with_white_space_between_them_are_a_list_but_in_a_sentence(source: str, text: str) -> None:
    assert page_from_html(source).text == text


def test_scripts_styles_and_hidden_elements_are_not_text():
    page = page_from_html(
        "<p>vu</p><script>caché()</script><style>.x{}</style><p hidden>caché</p><p style='display: none'>caché</p>"
    )
    assert page.text == "vu"


def test_stars_drawn_as_pictures_are_read_from_their_alternative():
    assert "4/5" in page_from_html("<p>Note : <img src=s.png alt='4/5 étoiles'></p>").text


def test_markup_in_a_title_is_words_and_never_an_element():
    page = page_from_html("<h1>Tenet &lt;script&gt;alert(1)&lt;/script&gt;</h1><p>film</p>")
    assert page.text.startswith("Tenet <script>alert(1)</script>")


def test_twenty_thousand_nested_elements_are_read_at_once():
    began = time.process_time()
    page = page_from_html("<div>" * 20_000 + "fond" + "</div>" * 20_000)
    assert page.text == "fond"
    assert time.process_time() - began < 5


SOUP = st.text(alphabet=st.sampled_from(list("<>/=\"'& abépdivtrlo!-")), max_size=300)


@settings(max_examples=60, deadline=None)
@given(SOUP)
def test_blocks_cover_the_text_whatever_the_soup(source):
    try:
        page = page_from_html(f"<body>x{source}")
    except UnreadablePage:
        return
    assert "\n".join(page.text[b.start : b.end] for b in page.blocks) == page.text


def test_structured_data_is_repaired_or_doubted():
    good = page_from_html(
        '<p>x</p><script type="application/ld+json">{"@type":"Movie","name":"L&#39;Atalante",}</script>'
    )
    assert good.structured[0].data["name"] == "L'Atalante"
    assert [d.code for d in good.doubts] == ["structured-data-repaired"]
    bad = page_from_html('<p>x</p><script type="application/ld+json">{"@type": Movie</script>')
    assert [d.code for d in bad.doubts] == ["structured-data-broken"]


def test_elements_nested_by_the_hundred_thousand_are_flattened_and_their_words_kept() -> None:
    deep = 100_000
    tree = tree_of("<div>" * deep + "<p>Petite Maman</p>" + "</div>" * deep + "<p>Fin</p>")
    assert layout(tree).text.splitlines() == ["Petite Maman", "Fin"]
    assert len(tree.css("div")) == DEEPEST


@pytest.mark.parametrize("source", ["<ul>" + "<li>un<li>deux" * 3_000 + "</ul>", "<p>a<br>b<img src=x>" * 3_000])
def test_elements_that_need_no_end_are_no_nesting(source: str) -> None:
    assert layout(tree_of(source)).text == layout(LexborHTMLParser(source)).text
