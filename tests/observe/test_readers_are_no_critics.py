"""Press is not audience: a text on a site of readers is an opinion, a praising sheet that nobody signs is no review."""

from kerguen.observe import read
from kerguen.pages import page_from_html, page_from_text

SHEET = """<html lang=en><head><title>Petite Maman (2021) - {site}</title><meta property="og:site_name" content="{site}">
<meta property="og:type" content="video.movie"></head><body><h1>Petite Maman (2021)</h1>
<dl><dt>Director</dt><dd>Céline Sciamma</dd><dt>Cast</dt><dd>Joséphine Sanz, Gabrielle Sanz</dd><dt>Runtime</dt><dd>72 min</dd></dl>
<article><p>A wonderful film. The two girls are superb, the direction is delicate and the script is brilliant from the first scene to
the last. I loved every minute of this beautiful story, its tender humour, its splendid light and its moving end. The actors are
excellent, the images are stunning and the emotion is sincere. It is the best film I have seen this year, a small masterpiece
that everybody should see with their children, and then once more alone.</p></article></body></html>"""


def test_a_text_on_a_site_of_readers_is_an_opinion() -> None:
    reading = read(page_from_html(SHEET.format(site="IMDb")))
    assert reading.film and reading.film.title == "Petite Maman"
    assert reading.reviews == ()


def test_the_same_text_of_a_paper_is_a_review() -> None:
    reading = read(page_from_html(SHEET.format(site="The Guardian")))
    assert [r.outlet for r in reading.reviews] == ["Guardian"]


def test_a_sheet_that_praises_its_film_and_is_signed_by_nobody_is_no_review() -> None:
    text = """Petite Maman

Director: Céline Sciamma
Cast: Joséphine Sanz, Gabrielle Sanz
Runtime: 72 min
Country: France
Genre: Drama

A wonderful film about two girls in a wood. The direction is delicate, the script is brilliant and the light is splendid. The two
young actors are superb from the first scene to the last. A beautiful, moving and tender story, with an excellent end.
"""
    reading = read(page_from_text(text))
    assert reading.film is not None
    assert reading.page.kind != "fact_sheet" or reading.reviews == ()
