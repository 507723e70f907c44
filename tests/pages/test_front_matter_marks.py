"""Front matter between pluses, as some site builders write it."""

from kerguen.pages import page_from_text


def test_front_matter_between_pluses_is_read_and_is_no_text() -> None:
    text = '+++\ntitle = "Review: The Lighthouse"\ndate = "2019-10-10"\ntags = ["film", "horror"]\n+++\nTwo men and a lamp.\n'
    page = page_from_text(text)
    front = page.structured[0].data
    assert front["title"] == "Review: The Lighthouse" and front["tags"] == ["film", "horror"]
    assert all(page.text[block.start : block.end].startswith("Two men") for block in page.blocks)
