"""Front matter as blogs and film societies write it, in six languages. Our own pages, true facts."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_of

NESTED = """---
layout: review
title: "Petite Maman"
movie:
  title: Petite Maman
  original_title: Petite maman
  year: 2021
  director: Céline Sciamma
  cast: [Joséphine Sanz, Gabrielle Sanz, Nina Meurisse]
  runtime: 72
  imdb: tt13204490
rating: 4.5
max_rating: 5
---
A girl of eight meets her mother at the same age in the woods, and not one of the seventy-two minutes is idle.
"""
TOML = """+++
title = "Aftersun"
date = 2022-11-20
[film]
director = "Charlotte Wells"
starring = ["Paul Mescal", "Frankie Corio"]
released = "2022"
length = "101 min"
score = "9/10"
+++
Turkey, the late nineties, a father and his daughter by a pool. I was in tears before the last dance.
"""
HUMPS = """---
title: "Review: The Quiet Girl"
stars: ★★★★½
filmYear: 2022
filmDirector: Colm Bairéad
filmCast: Catherine Clinch, Carrie Crowley, Andrew Bennett
---
A foster home, a summer, a biscuit left on a table. The film says little and hides nothing.
"""
FRENCH = """---
titre: "Les Magnétiques"
réalisateur: Vincent Maël Cardona
acteurs: Thimotée Robart, Marie Colomb, Joseph Olivennes
année: 2021
durée: 1h38
note: 4/5
sortie: 17 novembre 2021
---
La radio pirate, la caserne de Berlin, deux frères : un premier film qui vibre de partout.
"""
GERMAN = """---
title: Systemsprenger
regie: Nora Fingscheidt
darsteller: [Helena Zengel, Albrecht Schuch, Gabriela Maria Schmeide]
jahr: 2019
laenge: 118 Minuten
bewertung: 8/10
kinostart: 19.09.2019
---
Benni schreit, rennt, liebt. Kein Heim hält sie aus, und der Film lässt niemanden bequem sitzen.
"""
SPANISH = """---
title: "Alcarràs"
directora: Carla Simón
reparto: Jordi Pujol Dolcet, Anna Otín, Xènia Roset
anyo: 2022
duracion: 120 min
estreno: 29/04/2022
---
La última cosecha de melocotones de una familia. Todo suena a verdad.
"""
ITALIAN = """---
title: Le otto montagne
regia: Felix van Groeningen, Charlotte Vandermeersch
cast: Luca Marinelli, Alessandro Borghi, Filippo Timi
anno: 2022
durata: 147'
uscita: 2022-12-22
---
Due amici e una baita. La montagna non consola nessuno, ma li tiene insieme.
"""
DUTCH = """---
title: "Close"
regisseur: Lukas Dhont
acteurs:
  - Eden Dambrine
  - Gustav De Waele
speelduur: 104
jaar: 2022
datum: 2022-11-03
---
Twee jongens, een zomer en een schoolplein dat alles verandert.
"""


@pytest.mark.parametrize(
    ("text", "title", "year", "directors", "players", "runtime", "release"),
    [
        (NESTED, "Petite Maman", 2021, ["Céline Sciamma"], 3, 72, None),
        (TOML, "Aftersun", 2022, ["Charlotte Wells"], 2, 101, None),
        (HUMPS, "The Quiet Girl", 2022, ["Colm Bairéad"], 3, None, None),
        (FRENCH, "Les Magnétiques", 2021, ["Vincent Maël Cardona"], 3, 98, ("2021-11-17", "FR")),
        (GERMAN, "Systemsprenger", 2019, ["Nora Fingscheidt"], 3, 118, ("2019-09-19", "DE")),
        (SPANISH, "Alcarràs", 2022, ["Carla Simón"], 3, 120, ("2022-04-29", "ES")),
        (ITALIAN, "Le otto montagne", 2022, ["Felix van Groeningen", "Charlotte Vandermeersch"], 3, 147, ("2022-12-22", "IT")),
        (DUTCH, "Close", 2022, ["Lukas Dhont"], 2, 104, None),
    ],
    ids=["nested", "toml", "humps", "fr", "de", "es", "it", "nl"],
)  # fmt: skip
def test_keys_of_front_matter_are_labels(text, title, year, directors, players, runtime, release):
    said = read(page_of(text.encode(), "page.md"))
    film = said.film
    assert film is not None
    assert (film.title, film.year, list(film.directors), len(film.cast)) == (title, year, directors, players)
    values = {o.field: o.value for o in said.observations}
    released = next(((o.value, o.scope) for o in said.observations if o.field == "release_date"), None)
    assert (values.get("runtime"), released) == (runtime, release)


def test_the_number_of_a_catalogue_stands_under_its_name():
    said = read(page_of(NESTED.encode(), "page.md"))
    assert ("imdb", "tt13204490") in {(o.of, o.value) for o in said.observations if o.field == "identifier"}


def test_a_note_with_maker_and_mark_in_its_front_matter_is_of_one_film():
    assert {page_of(text.encode(), "page.md").kind for text in (NESTED, TOML, HUMPS, FRENCH, GERMAN)} == {"review"}


def test_released_without_maker_or_players_is_the_day_of_the_page():
    text = "---\ntitle: Alien night\nreleased: 2023-04-05\n---\nNotes on a night of films at the club.\n"
    said = read(page_of(text.encode(), "page.md"))
    assert not [o for o in said.observations if o.field == "release_date"]


OF_A_WEEK = """---
title: What I watched this week
layout: post
movie_title: Evil Does Not Exist
director_name: Ryusuke Hamaguchi
film_year: "2023"
runtime_minutes: 106
---
A village, a well, a camp for rich people from town. The last ten minutes have not let me go.
"""
TAXONOMIES = """+++
title = "Close-Up – a quiet marvel"
[taxonomies]
autumn_genres = ["Drama", "Documentary"]
[extra]
year = 1990
director = "Abbas Kiarostami"
runtime = 98
+++
"""
SHEET_ALONE = """---
title: 'Recensie: Close'
layout: single
jaar: '2022'
in_de_bioscoop: '2022-11-03'
scenario: Angelo Tijssens
land: [België, Nederland]
speelduur: 104 min
tmdb_id: 901563
---
"""


def told(text: str) -> dict[str, set[object]]:
    """Field -> what the page's observations say of it."""
    said: dict[str, set[object]] = {}
    for one in read(page_of(text.encode(), "page.md")).observations:
        said.setdefault(one.field, set()).add(one.value)
    return said


def test_the_film_that_front_matter_names_is_not_the_title_of_its_page():
    said = told(OF_A_WEEK)
    assert (said["title"], said["director"]) == ({"Evil Does Not Exist"}, {"Ryusuke Hamaguchi"})
    assert (said["year"], said["runtime"]) == ({2023}, {106})


def test_taxonomies_hold_values_and_a_comment_behind_a_title_is_none_of_it():
    said = told(TAXONOMIES)
    assert (said["title"], said["genre"]) == ({"Close-Up"}, {"drama", "documentary"})


def test_tags_that_are_all_genres_are_those_of_the_film():
    page = "---\ntitle: Close\ntags: [Drama, {}]\nyear: 2022\ndirector: Lukas Dhont\n---\nTwo boys and a summer.\n"
    assert told(page.format("Romance"))["genre"] == {"drama", "romance"}
    assert "genre" not in told(page.format("Ghent"))


def test_a_sheet_of_front_matter_alone_is_of_a_film_and_its_writer_did_not_direct_it():
    assert page_of(SHEET_ALONE.encode(), "page.md").kind in ("fact_sheet", "review")
    said = told(SHEET_ALONE)
    assert (said["title"], said["country"], said["runtime"]) == ({"Close"}, {"BE", "NL"}, {104})
    assert "director" not in said


@pytest.mark.parametrize("label", ["Screenplay", "Writer"])
def test_who_only_stands_behind_a_writer_s_label_directed_nothing(label):
    sheet = f"# Alcarràs\n\nA fine film about a harvest.\n\n{label}: Arnau Vilaró\n\nCountry: Spain\n"
    assert "director" not in told(sheet)


def test_a_title_stands_over_a_text_that_states_its_makers_and_players_and_never_names_it():
    page = """---
title: "{}"
date: 2010-02-25
categories: [gesehen]
---

*UK/Kanada/Frankreich (2009)
Regie: Terry Gilliam
Darsteller: Christopher Plummer (Doktor Parnassus), Tom Waits (Mr. Nick), Lily Cole (Valentina), Andrew Garfield (Anton)*

Eine alte Bühne auf Rädern fährt durch London, und wer durch ihren Spiegel tritt, reist in die eigene Fantasie. Ohne drei
Freunde des Verstorbenen wäre *Doktor Parnassus* nie ein fertiger Film geworden.
"""
    assert told(page.format("Das Kabinett des Doktor Parnassus"))["title"] == {"Das Kabinett des Doktor Parnassus"}
    headline = "Warum ich diesen Film dreimal gesehen habe"
    assert headline not in told(page.format(headline)).get("title", ())
