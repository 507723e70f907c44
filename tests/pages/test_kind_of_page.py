"""Kind of page: what decides between a review, an announcement, a round-up, a programme, and no film at all."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_from_text

REVIEW_WITHOUT_RATING = """jeudi 4 juin 2020

Adam

Deux femmes, une boulangerie, un enfant à naître : le récit tient en peu de mots, et la mise en scène n'en cherche pas
davantage. La photographie dore les visages, le scénario laisse les silences faire leur travail.

Abla (Lubna Azabal) recueille Samia (Nisrin Erradi) et le film Adam s'installe dans leurs gestes. Un premier film.
"""
BLOG_NOTE = """The Wailing

A policeman follows a trail of deaths in the hills. The Wailing takes its time, then takes yours: the ending of this
film stayed with me for days, and the acting never slips.
"""
COMPOUND_NOUNS = """Close (2022) – Filmrecensie

De Belgische filmmaker vertelt in Close over twee jongens, een zomer en het filmverhaal dat daarop volgt. Het
personage van Léo kijkt, zwijgt en rent; de kijker rent mee.
"""
SHEET_WITH_COMMENT = """La chimera (2023)
Regia: Alice Rohrwacher
Attori: Josh O'Connor, Carol Duarte
Durata: 130 minuti
Trama: un archeologo inglese torna in Toscana.
Commento: un film che scava, letteralmente, e trova qualcosa di tenero.
"""
ANNOUNCEMENT = """Close start op 2 november in de bioscoop

De distributeur heeft vandaag een nieuwe trailer vrijgegeven van de film Close. De film is vanaf 2 november te zien
in de bioscoop en draaide eerder op het festival van Cannes.
"""
ROUND_UP = """La Dépêche de la Butte

« Adam » : tour d'horizon

Le film de Maryam Touzani sort demain. La Gazette du Ponant y voit « une histoire racontée à hauteur de farine et de
levain ». Le Courrier des Ormes regrette « un scénario qui ne lève pas tout à fait assez ». Radio Brumaire parle d'une
« chronique dont la douceur cache une vraie colère ».
"""
ROUND_UP_WITHOUT_A_WORD_FOR_IT = ROUND_UP.replace("tour d'horizon", "une boulangerie à Casablanca")
HOURS = """Para celebrar el aniversario, la filmoteca proyecta películas gratis el miércoles. La cartelera del día:
Tótem: 16:30 – 21:00 horas
Monster: 15:45 horas
Dogman: 17:30 horas
Delicatessen: 18:45 horas
Aurora: 19:15 horas
"""
BOOK = """El cuaderno del agua

La nueva novela de la autora reúne cuarenta relatos breves. El libro llega a las librerías en mayo, con una portada de
su hermana y un prólogo del editor.
"""


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (REVIEW_WITHOUT_RATING, "review"),
        (BLOG_NOTE, "review"),
        (COMPOUND_NOUNS, "review"),
        (SHEET_WITH_COMMENT, "review"),
        (ANNOUNCEMENT, "news"),
        (ROUND_UP, "roundup"),
        (ROUND_UP_WITHOUT_A_WORD_FOR_IT, "roundup"),
        (HOURS, "programme"),
        (BOOK, "not_film"),
    ],
)
def test_the_kind_of_a_page(text: str, kind: str) -> None:
    assert page_from_text(text).kind == kind


ELSEWHERE = (
    """The council votes on the harbour bridge

Engineers presented the plan to the members on Tuesday evening. The director of works said the span would take two
winters, and that the cast iron railings would be kept. A documentary crew followed the debate, which ran past midnight
while the festival tents outside were taken down in the rain. Residents asked about noise, about parking and about the
trees along the quay. The vote was close: eleven in favour, nine against, two absent. Work begins when the ice is gone.
"""
    + "The minutes of the meeting list every amendment, and the objections that were read into the record. " * 30
)


def test_shared_words_of_the_trade_in_a_long_text_make_no_film_page() -> None:
    assert page_from_text(ELSEWHERE).kind == "not_film"


SOFTWARE = """# Movie Shelf

A React app that looks movies up through the TMDB API and keeps a list of the films to watch.

## Installation

- clone the repository, then `npm install`
- put your API key into the config
- deploy it on Netlify

## Features

- search movies, see the cast and the trailer
"""
SAMPLE_OF_DATA = """# film-details

Collects directors, casts, writers and lengths of films for a dataset of ratings.

### Sample
```json
{
  "title": "Adam (2019)",
  "director": ["Maryam Touzani"],
  "cast": ["Lubna Azabal", "Nisrin Erradi"],
  "year": 2019,
  "length": "1h 38min"
}
```
"""
TEMPLATE_OF_REVIEWS = """# Review template

Copy this file and fill in the fields of the film.

```yaml
---
title: "Film Title"
director: "Director Name"
year: 2024
runtime: "2h 10min"
---
```

- **director**: who made the film
- **year**: when it came out
"""
BOOK_BEFORE_ITS_FILM = """Book Review: The Lighthouse Keepers

There is a movie now, with a trailer and a famous actor, and the movie poster is on the cover. I have not seen the
film. The book takes its time, and the author knows every wave of that coast.
"""


@pytest.mark.parametrize("text", [SOFTWARE, SAMPLE_OF_DATA, TEMPLATE_OF_REVIEWS, BOOK_BEFORE_ITS_FILM])
def test_a_page_on_something_else_that_speaks_of_films(text: str) -> None:
    page = page_from_text(text, "page.md")
    assert page.kind == "not_film"
    assert not read(page).subjects()


def test_a_text_that_opens_with_a_title_and_its_owner_is_a_review() -> None:
    text = (
        "Andrea Hollis's *Brandt* is a biographical epic on the life of Otto Brandt, the chemist who led a secret laboratory "
        "during the Second World War.\n\n## A Feat of Engineering\n\nThe film's use of large cameras and practical effects "
        "makes a test in the desert feel real: the decision to build the tower rather than to compute it pays off.\n\n"
        "## The Sound\n\nThe score of Lena Voss is both beautiful and frightening, and perfectly supports the themes of creation and ruin.\n\n"
        "## In Short\n\n*Brandt* is a great film and an important one. It asks us to look at what science may do, and at the weight of decisions that shape history.\n"
    )
    assert page_from_text(text, "post.md").kind == "review"


def test_a_book_with_its_owner_is_no_review_of_a_film() -> None:
    text = "Mira Sand's *Salt* is a novel about two sisters. The book has three parts, and the author's prose is dry. The publisher gives it a fine cover.\n"
    assert page_from_text(text, "post.md").kind == "not_film"


PALMARES = """Cannes 2023 : le palmarès

Palme d'or : « Anatomie d'une chute » de Justine Triet
Grand Prix : « La Zone d'intérêt » de Jonathan Glazer
Prix du jury : « Les Feuilles mortes » d'Aki Kaurismäki
Prix de la mise en scène : « La Passion de Dodin Bouffant » de Tran Anh Hung
"""
TOLD_BY_PAPERS = """Was die Presse zu »Close« schreibt

»Lukas Dhonts Film bricht einem das Herz«, schreibt die Berliner Zeitung. Für Variety ist der Film »ein Sommer in
Großaufnahme, der nicht loslässt«. Und Libération hält fest: »Ein Regisseur, der den Kindern sehr genau zusieht«.
"""


IN_STRAIGHT_MARKS = """"Close" : ce qu'en dit la presse flamande

Le film de Lukas Dhont est sorti mercredi. De Morgen est sous le charme et parle d'"un été qui ne passe pas". Humo reste
de marbre : "C'est long." Côté francophone, Le Soir salue "une douceur rare", la caméra près des visages.
"""


@pytest.mark.parametrize(
    ("text", "kind"), [(PALMARES, "news"), (TOLD_BY_PAPERS, "roundup"), (IN_STRAIGHT_MARKS, "roundup")]
)
def test_what_was_given_is_news_and_what_papers_say_a_round_up(text: str, kind: str) -> None:
    assert page_from_text(text, name="page.md").kind == kind
