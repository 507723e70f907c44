"""Tables of releases by date and by country, lists of other titles, and reviews signed without a date. Our own pages, true facts."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_of

HEAD = "<html><head><title>Cléo from 5 to 7 (1962)</title></head><body><h1>Cléo from 5 to 7</h1><p>1962</p><p>Directed by Agnès Varda</p>"


def releases(body: str) -> set[tuple[str, str, str]]:
    reading = read(page_of(f"{HEAD}{body}</body></html>".encode(), "film.html"))
    return {(o.value, o.scope, o.scope_kind) for o in reading.observations if o.field == "release_date"}


BY_DATE = """<h3>Premiere</h3><div><h5>10 May 1962</h5><ul><li><span>France</span> <span>Cannes Film Festival</span></li></ul></div>
<h3>Theatrical</h3><div><h5>11 Apr 1962</h5><ul><li><span>France</span><span>U</span></li></ul></div>
<div><h5>04 Sep 1962</h5><ul><li>USA</li><li><span>Turkey</span><span>18+</span></li></ul></div>
<div><h5>20 Oct 2010</h5><ul><li><span>Finland</span><span>K-12</span></li><li>France</li></ul></div>
<h3>Physical</h3><div><h5>16 May 2000</h5><ul><li>USA</li></ul></div>"""

EXPECTED = {
    ("1962-05-10", "FR", "festival"), ("1962-04-11", "FR", "country"), ("1962-09-04", "US", "country"), ("1962-09-04", "TR", "country"),
    ("2010-10-20", "FI", "country"), ("2010-10-20", "FR", "re-release"), ("2000-05-16", "US", "disc"),
}  # fmt: skip


def test_a_table_by_date_gives_each_country_its_date_and_kind():
    assert releases(BY_DATE) == EXPECTED


def test_a_tab_that_a_click_shows_is_read():
    assert releases(f'<div id="tab-releases" class="tabbed-content" style="display: none;">{BY_DATE}</div>') == EXPECTED


def test_what_no_reader_ever_sees_is_not_read():
    assert releases(f'<div class="template" style="display: none;">{BY_DATE}</div>') == set()


def test_a_table_by_country_gives_each_date_its_country_and_kind():
    by_country = "".join(
        f"<div><h5>{country}</h5><div><h6>{date}</h6><p>{kind}</p></div></div>"
        for country, date, kind in (
            ("Czechia", "01 Jan 1963", "Theatrical15+"), ("France", "11 Apr 1962", "Theatrical"), ("France", "03 Jun 2012", "Theatrical restored re-release"),
            ("USA", "16 May 2000", "Physical DVD"),
        )
    )  # fmt: skip
    assert releases(by_country) == {
        ("1963-01-01", "CZ", "country"), ("1962-04-11", "FR", "country"), ("2012-06-03", "FR", "re-release"), ("2000-05-16", "US", "disc"),
    }  # fmt: skip


def test_rows_of_a_table_hold_country_date_and_note():
    rows = "".join(
        f"<tr><td>{c}</td><td>{d}</td><td>{n}</td></tr>"
        for c, d, n in (
            ("France", "10 May 1962", "(Cannes Film Festival)"),
            ("Germany", "9 November 1962", ""),
            ("Japan", "3 May 1963", "(limited)"),
        )
    )
    assert releases(f"<table>{rows}</table>") == {
        ("1962-05-10", "FR", "festival"), ("1962-11-09", "DE", "country"), ("1963-05-03", "JP", "country"),
    }  # fmt: skip


@pytest.mark.parametrize(
    "body",
    [
        "<p>France</p><p>Her walk through Paris lasts an hour and a half.</p><p>11 Apr 1962</p>",
        "<ul><li>Monday 7 May 2018</li><li>Cinema Rex</li><li>Tuesday 8 May 2018</li><li>Cinema Lux</li></ul>",
    ],
)
def test_dates_and_countries_apart_are_no_table(body):
    assert not {scope for _, scope, _ in releases(body)} - {None}


def test_other_titles_in_one_line_are_many():
    body = "<h3>Alternative Titles</h3><p>Cléo de 5 à 7, Mittwoch zwischen 5 und 7, Cleo dalle 5 alle 7</p>"
    reading = read(page_of(f"{HEAD}{body}</body></html>".encode(), "film.html"))
    assert {"Cléo de 5 à 7", "Mittwoch zwischen 5 und 7", "Cleo dalle 5 alle 7"} <= set(reading.film.titles)


def test_a_label_said_twice_is_one_label():
    body = "<h3><span>Writer</span><span> Writer</span></h3><p>Agnès Varda</p>"
    reading = read(page_of(f"{HEAD}{body}</body></html>".encode(), "film.html"))
    assert [o.value for o in reading.observations if o.field == "writer"] == ["Agnès Varda"]


def test_reviews_signed_without_a_date_are_opinions_with_their_drawn_stars():
    stars = '<svg aria-label="★★★★½"><path d="M0 0"/></svg>'
    body = f"""<h2>Popular reviews</h2><div><p>Review by <b>nadine</b> {stars} <a>12</a></p><p>She walks and the whole city looks back.</p><p>1,204 likes</p></div>
<div><p>Review by <b>old projectionist</b></p><p>The hat shop alone is worth the ticket.</p><p>87 likes</p></div>"""
    first, second = read(page_of(f"{HEAD}{body}</body></html>".encode(), "film.html")).opinions
    assert (first.author, first.rating.value, first.rating.scale, first.text) == (
        "nadine",
        4.5,
        5.0,
        "She walks and the whole city looks back.",
    )
    assert (second.author, second.rating, second.text) == (
        "old projectionist",
        None,
        "The hat shop alone is worth the ticket.",
    )
