"""What each stretch of a page is for, in text and in HTML."""

from kerguen.pages import page_from_html, page_from_text

PROSE = (
    "La mise en scène avance avec une patience qui finit par payer, et les deux comédiennes tiennent chaque plan. " * 2
)


def zone_of(page, words):
    return zone_at(page, page.text.index(words))


def zone_at(page, place):
    return next((zone.kind for zone in page.zones if zone.start <= place < zone.end), None)


def test_a_text_page_is_cut_at_its_set_phrases():
    page = page_from_text(
        f"Vagabonde : le film\n\nRéalisé par: Agnès Varda\n\n{PROSE}\n\nNotre avis\n\nUn film rude et juste.\n\n"
        "Séances\n\n  • Paris (14)\n  • Lyon (3)\n\nLire aussi\n\nUn autre film à voir\n\nLaisser un commentaire\n"
    )
    assert zone_of(page, "Vagabonde") == "title"
    assert zone_of(page, "Réalisé") == "fact_sheet"
    assert zone_of(page, "La mise en scène") == "article"
    assert zone_of(page, "Un film rude") == "verdict_box"
    assert zone_of(page, "Paris (14)") == "sessions"
    assert zone_of(page, "Un autre film") == "teaser"
    assert zone_of(page, "Laisser") == "comments"


def test_prose_after_a_fact_sheet_is_an_article_again():
    page = page_from_text(f"Le film\n\nFiche technique\n\nDurée: 1h45\n\n{PROSE}\n")
    assert zone_of(page, "La mise en scène") == "article"


def test_names_of_elements_tell_zones_in_html():
    page = page_from_html(
        f"<nav><a href=/>Accueil</a></nav><h1>Vagabonde</h1><article><p>{PROSE}</p></article>"
        "<aside class=related><h3><a href=x>Autre film</a></h3></aside><div id=comments><p>Super film !</p></div>"
    )
    assert zone_of(page, "Accueil") == "navigation"
    assert zone_of(page, "La mise en scène") == "article"
    assert zone_of(page, "Autre film") == "teaser"
    assert zone_of(page, "Super film") == "comments"


PROGRAMME = (
    "CINÉMA LE CANAL\n\nSANS TOIT NI LOI\nFilm d'Agnès Varda (France, 1985, 1h45)\nJeudi à 21h00\n\n"
    "LES ROSEAUX SAUVAGES\nFilm d'André Téchiné (France, 1994, 1h50)\nVendredi à 21h00\n"
)


def test_a_programme_is_cut_into_its_films():
    page = page_from_text(PROGRAMME)
    numbers = {page.text[z.start : z.start + 10]: z.segment for z in page.zones if z.kind == "title"}
    assert numbers == {"CINÉMA LE ": None, "SANS TOIT ": 0, "LES ROSEAU": 1}
    assert page.kind == "programme"


def test_one_film_named_twice_is_one_film():
    page = page_from_text(
        f"Vagabonde\n\nRéalisé par Agnès Varda\n\n{PROSE}\n\nGénérique\n\nRéalisation : Agnès Varda\n"
    )
    assert {z.segment for z in page.zones} == {None}


def test_a_page_without_words_of_the_trade_is_not_about_a_film():
    assert (
        page_from_text("Tarte aux mirabelles\n\nÉtaler la pâte, ranger les fruits, cuire 40 minutes.\n").kind
        == "not_film"
    )


LINKED_VALUES = """<h1>Sans toit ni loi (1985)</h1><h4>Director:</h4> <a href="/p/1">Agnès Varda</a>
<h2>Storyline</h2><p>A young woman walks through the winter, sleeps where she can and is found dead in a ditch at the end.</p>
<div class="see-more"><h4>Genres:</h4> <a href="/g/1">Drama</a> | <a href="/g/2">Mystery</a></div>
<nav><h4>Genres:</h4> <a href="/g/9">Horror</a></nav>"""


def test_what_stands_below_a_label_is_its_value_though_it_is_a_link():
    page = page_from_html(LINKED_VALUES)
    assert zone_of(page, "Agnès Varda") == "fact_sheet"
    assert zone_of(page, "Drama | Mystery") == "fact_sheet"
    assert zone_of(page, "Horror") == "navigation"


def test_code_between_fences_is_no_text_of_a_film_and_what_follows_is_text_again():
    page = page_from_text(
        '# movie-night\n\nWhat to watch?\n\n```json\n[{"title": "Heat", "director": "Michael Mann"}]\n```\n\nEach user rates films.\n'
    )
    assert zone_of(page, "Michael Mann") == "furniture"
    assert zone_of(page, "Each user") == "article"


def test_three_departments_in_a_row_are_a_menu_and_one_alone_is_not():
    page = page_from_text(f"News\nOpinion\nSport\n\nRose review\n\nSport\n\n{PROSE}\n")
    assert zone_of(page, "Opinion") == "navigation"
    assert zone_at(page, page.text.rindex("Sport")) == "article"


SIGNED = """Lazzaro felice (2018)

Regia: Alice Rohrwacher

kees_1961 · 10-02-2019 21:40
Prachtig, maar wat traag.

Marloes · 09-02-2019 13:02
Zelden zo ontroerd geweest.

Bert · 07-02-2019 23:15
Saai, er gebeurt niets.
"""


def test_names_with_days_the_newest_first_are_heads_of_opinions_without_a_heading():
    page = page_from_text(SIGNED)
    assert [zone_of(page, words) for words in ("kees", "Prachtig", "Bert", "Saai")] == ["opinions"] * 4
    assert page.kind != "programme"


def test_titles_with_their_days_to_come_are_no_opinions():
    page = page_from_text(
        "Filmhuis\n\nLazzaro felice - 7 februari 2019 20:00\nfilm van Alice Rohrwacher\n\n"
        "Dogman - 9 februari 2019 20:00\nfilm van Matteo Garrone\n\nRoma - 10 februari 2019 20:00\nfilm van Alfonso Cuarón\n"
    )
    assert not any(zone.kind == "opinions" for zone in page.zones)


def test_a_menu_of_departments_opens_nothing_though_one_of_them_is_called_reviews():
    page = page_from_html(
        "<nav><ul><li>News</li><li>Kritiken</li><li>Festivals</li></ul></nav><table><tr><td><b>Undine</b><br>Regie: "
        f"Christian Petzold<br>90 Min.<br><br>{PROSE}<br><br>Am Ende taucht man auf und ringt noch lange nach Luft.</td></tr></table>"
    )
    assert zone_of(page, "Kritiken") == "navigation"
    assert zone_of(page, "La mise en scène") == "article"
    assert zone_of(page, "Am Ende taucht") == "article"  # a sentence in a cell of running text is no row of a sheet
    assert zone_of(page, "90 Min") == "fact_sheet"


def test_who_wrote_the_page_and_when_is_no_credit_of_a_film():
    facts = "Transit (2018)\nRegie: Christian Petzold\nMit: Franz Rogowski, Paula Beer\n101 Min.\n"
    page = page_from_text(f"Transit: Warten in Marseille\n\nVon Nele Brandt\n4. Mai 2018\n\n{PROSE}\n\n{facts}")
    assert {zone.segment for zone in page.zones} == {None}


def test_the_footer_of_a_page_is_none_of_its_last_reader_s_words() -> None:
    body = (
        "<h1>Close</h1><h2>Avis des spectateurs</h2><div><b>Lulu75</b> 5/5 le 2 juillet 2024<p>Sublime, j'y retourne.</p></div>"
        "<div><b>Gaston B.</b> 1/5 le 3 juillet 2024<p>Long, très long.</p></div><footer>© ToutCiné · <a href='/m'>Mentions</a></footer>"
    )
    page = page_from_html(f'<html lang="fr"><body>{body}</body></html>')
    assert [page.text[z.start : z.end] for z in page.zones if z.kind == "furniture"] == ["© ToutCiné · Mentions"]
