"""Plain and Markdown texts: the file's characters are never changed, lines have their kind."""

from hypothesis import given
from hypothesis import strategies as st

from kerguen.errors import UnreadablePage
from kerguen.pages import page_from_text

SHEET = "# LE FILM\n\n## Fiche technique\n\nRéalisé par:\n\n**Agnès Varda**\n\n• Paris (14)\n\n> une citation\n"


def test_the_text_is_the_file():
    assert page_from_text(SHEET).text == SHEET


def test_lines_have_kinds_and_levels():
    found = [(b.kind, b.level, SHEET[b.start : b.end]) for b in page_from_text(SHEET).blocks]
    assert ("heading", 1, "LE FILM") in found
    assert ("item", 0, "Paris (14)") in found
    assert ("quote", 0, "une citation") in found


def test_fenced_code_is_no_running_text():
    text = '# Movie Shelf\n\nA list of films.\n\n```json\n{\n  "director": "Maryam Touzani"\n}\n```\n\nThe end.\n'
    page = page_from_text(text, "README.md")
    kinds = {text[b.start : b.end]: b.kind for b in page.blocks}
    assert kinds['"director": "Maryam Touzani"'] == "control" and kinds["The end."] == "paragraph"


def test_a_fence_that_never_closes_is_none():
    page = page_from_text("# Adam\n\n```\nTwo women in a bakery.\n", "adam.md")
    assert "control" not in {block.kind for block in page.blocks}


def test_tables_have_rows():
    page = page_from_text("| Pays | France |\n|---|---|\n| Durée | 105 |\n", "page.md")
    country, value, runtime, minutes = page.blocks
    assert country.row == value.row != runtime.row == minutes.row


def test_front_matter_is_structured_data():
    page = page_from_text('---\ntitle: "Vagabond"\ncast: [A, B]\ntags:\n- drame\n---\nTexte du film.\n', "page.md")
    assert page.structured[0].data == {"title": "Vagabond", "cast": ["A", "B"], "tags": ["drame"]}
    assert page.text[page.blocks[0].start :].startswith("Texte")


@given(st.text(max_size=400))
def test_blocks_are_in_order_and_inside_the_text(text):
    try:
        page = page_from_text("mot " + text, "page.md")
    except UnreadablePage:
        return
    assert all(0 <= b.start < b.end <= len(page.text) for b in page.blocks)
    assert all(x.end <= y.start for x, y in zip(page.blocks, page.blocks[1:], strict=False))
