"""The running text of HTML pages: what stands around it is left out."""

from kerguen.pages import main_text, page_from_html

SENTENCE = "The ferryman keeps the village school open through one long winter, and the film never hurries him along. "
BODY = "".join(f"<p>{SENTENCE}{n}</p>" for n in range(6))


def test_teasers_and_footers_outside_the_main_element_are_left_out() -> None:
    beside = f"<div class=rail><p>{SENTENCE.replace('ferryman', 'baker')}</p></div>"
    found = main_text(
        f"<body><h1>Ferry</h1><div id=top><div>{BODY}</div></div>{beside}<div>All rights reserved.</div></body>".encode()
    )
    assert found.count("ferryman") == 6
    assert "baker" not in found and "rights" not in found


def test_comments_longer_than_the_article_are_not_the_article() -> None:
    remarks = "".join(f"<p>{SENTENCE.replace('ferryman', 'remark')}</p>" for _ in range(20))
    found = main_text(
        f"<body><h1>Ferry</h1><div>{BODY}</div><div class=comments><div>{remarks}</div></div></body>".encode()
    )
    assert found.count("ferryman") == 6 and "remark" not in found


def test_an_article_cut_into_several_elements_is_kept_whole() -> None:
    parts = "".join(f"<div><div>{BODY}</div></div>" for _ in range(4))
    assert main_text(f"<body><h1>Ferry</h1><article>{parts}</article></body>".encode()).count("ferryman") == 24


def test_captions_and_links_within_the_article_are_left_out() -> None:
    inside = '<div class="caption">A boat at dawn</div><p><a href="/x">Our other reviews of the week</a></p>'
    found = main_text(f"<body><h1>Ferry</h1><div>{BODY}{inside}</div></body>".encode())
    assert "dawn" not in found and "other reviews" not in found


def test_lines_outside_the_main_element_stay_in_the_page_with_their_mark() -> None:
    page = page_from_html(f"<body><h1>Ferry</h1><p>Directed by Ann Lee</p><div><div>{BODY}</div></div></body>")
    outside = [page.text[b.start : b.end] for b in page.blocks if b.outside]
    assert outside == ["Ferry", "Directed by Ann Lee"]


def test_a_page_without_running_text_has_no_outside() -> None:
    page = page_from_html("<body><div><div>Short</div></div><div>Lines</div></body>")
    assert not any(b.outside for b in page.blocks)


def test_a_page_without_a_word_has_no_main_text() -> None:
    assert main_text(b"<html><body></body></html>") == ""


def test_holders_nested_ten_thousand_deep_are_walked() -> None:
    source = "<div>" * 10_000 + f"<h1>Ferry</h1><p>{SENTENCE}</p>" + "</div>" * 10_000
    assert "ferryman" in main_text(source.encode())
