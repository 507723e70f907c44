"""Facts that pages state, read from pages of our own making about real films: one case, one page."""

import pytest

from kerguen.model import Reading
from kerguen.observe import read
from kerguen.pages import page_from_text

# (what the case shows, the page, what must be read: exactly these values of these fields)
CASES: list[tuple[str, str, dict[str, object]]] = [
    (
        "a list of genres below its label is longer than the line of facts at the top",
        """# Sans toit ni loi (1985)

105 min - Drama | Mystery - 4 December 1985 (France)

Director: Agnès Varda

The film follows a young woman through one winter in the south of France, with people who met her.

Genres: Drama | Mystery | Romance
""",
        {
            "title": ["Sans toit ni loi"],
            "director": ["Agnès Varda"],
            "genre": ["drama", "mystery", "romance"],
        },
    ),
    (
        "a film in brackets beside a person is no player, a row of links is no synopsis",
        """# Righteous Kill (2008)

Starring: Robert De Niro, Al Pacino
Director: Jon Avnet

Overview
main details combined details full cast and crew company credits tv schedule

# Reviews

The film shows Robert De Niro (Raging Bull) and Al Pacino (Scent of a Woman) as two policemen of New York.
""",
        {"cast": ["Robert De Niro", "Al Pacino"], "character": [], "synopsis": []},
    ),
    (
        "labels run together in one paragraph",
        """The Teachers' Lounge: should you see it?

Directed by: İlker Çatak With: Leonie Benesch , Michael Klammer, Rafael Stachowiak Genre: Drama Released 05/04/2023 Duration 01:38 4.1 /5 (12 reviews)

The film "The Teachers' Lounge" was released in German cinemas on May 4, 2023. The film follows a teacher who wants to find a thief.""",
        {
            "title": ["The Teachers' Lounge"],
            "director": ["İlker Çatak"],
            "cast": ["Leonie Benesch", "Michael Klammer", "Rafael Stachowiak"],
            "genre": ["drama"],
            "runtime": [98],
            "release_date": ["2023-05-04"],
        },
    ),
    (
        "label and value on two lines, names in bold",
        """# LE GRAND BAIN

## FICHE TECHNIQUE

Réalisé par:

**Gilles Lellouche**

Interprété par:

**Mathieu Amalric**

**Guillaume Canet**

Distributeur:

**StudioCanal**

Pays d'origine:

**France**

Année: **2018**

Durée: **02 h 02**

Le film raconte comment une équipe de nageurs se forme dans une piscine municipale.""",
        {
            "title": ["Le Grand Bain"],
            "director": ["Gilles Lellouche"],
            "cast": ["Mathieu Amalric", "Guillaume Canet"],
            "distributor": ["StudioCanal"],
            "country": ["FR"],
            "year": [2018],
            "runtime": [122],
        },
    ),
    (
        "a director between dashes with year, country, certificate and minutes",
        """Aftersun

Director – Charlotte Wells – 2022 – UK – Cert. 12a – 101m

A woman remembers a summer holiday that she spent with her father (Paul Mescal, restrained) twenty years before, a film of small gestures that stays in the mind.""",
        {"title": ["Aftersun"], "director": ["Charlotte Wells"], "year": [2022], "runtime": [101], "country": ["GB"]},
    ),
    (
        "pairs with dashes, separated by commas",
        """Past Lives – Review

Release Date – 7th September 2023, Cert – 12, Run-time – 1 hour 46 minutes, Director – Celine Song

Two childhood friends meet again in New York after twenty years. The film is quiet and never sentimental.""",
        {"title": ["Past Lives"], "director": ["Celine Song"], "runtime": [106], "release_date": ["2023-09-07"]},
    ),
    (
        "German pairs separated by strokes",
        """Systemsprenger – Kritik

Regie: Nora Fingscheidt | Drehbuch: Nora Fingscheidt | Darsteller: Helena Zengel, Albrecht Schuch, Gabriela Maria Schmeide | Land: Deutschland | Laufzeit: 118 Min. | FSK: 12 | Kinostart: 19. September 2019

Der Film erzählt von einem Mädchen, das durch alle Maschen fällt.""",
        {
            "title": ["Systemsprenger"],
            "director": ["Nora Fingscheidt"],
            "writer": ["Nora Fingscheidt"],
            "cast": ["Helena Zengel", "Albrecht Schuch", "Gabriela Maria Schmeide"],
            "country": ["DE"],
            "runtime": [118],
            "release_date": ["2019-09-19"],
        },
    ),
    (
        "date, hours and genres between strokes, then von and mit",
        """Toni Erdmann

14. Juli 2016 / 2 Std. 42 Min. / Komödie, Drama
Von Maren Ade
Mit Peter Simonischek, Sandra Hüller, Michael Wittenborn
Ein Vater besucht seine Tochter in Bukarest und bringt ihr Leben durcheinander. Der Film gehört zu den schönsten des Jahres.""",
        {
            "title": ["Toni Erdmann"],
            "director": ["Maren Ade"],
            "cast": ["Peter Simonischek", "Sandra Hüller", "Michael Wittenborn"],
            "genre": ["comedy", "drama"],
            "runtime": [162],
            "release_date": ["2016-07-14"],
        },
    ),
    (
        "a hint list glued without separators",
        """Critique : Dalva

BEL - FRA 2022Réalisatrice: Emmanuelle NicotScénariste: Emmanuelle NicotCasting: Zelda Samson ; Alexis ManentiDistributeur: Diaphana DistributionGenre : DrameDurée : 1h23 minSortie FR: 22 mars 2023

Un premier film qui regarde une enfant à qui l'on a volé son enfance.""",
        {
            "title": ["Dalva"],
            "director": ["Emmanuelle Nicot"],
            "cast": ["Zelda Samson", "Alexis Manenti"],
            "genre": ["drama"],
            "runtime": [83],
            "release_date": ["2023-03-22"],
        },
    ),
    (
        "Dutch pairs that end with a full stop",
        """Close: Drama

De nieuwe film van de maker van 'Girl' kijkt naar een vriendschap tussen twee jongens van dertien. Regie: Lukas Dhont. Met: Eden Dambrine, Gustav De Waele, Émilie Dequenne. In: 61 bioscopen.""",
        {
            "title": ["Close"],
            "director": ["Lukas Dhont"],
            "cast": ["Eden Dambrine", "Gustav De Waele", "Émilie Dequenne"],
        },
    ),
    (
        "an Italian sheet with two facts under one label",
        """Le otto montagne (2022)
Regia: Felix van Groeningen, Charlotte Vandermeersch
Attori principali: Luca Marinelli, Alessandro Borghi, Filippo Timi
Paese di produzione: Italia, Belgio, Francia
Durata: 2h 27 minuti
Uscita al cinema: 22 dicembre 2022
Trama: un ragazzo di città e un pastore diventano amici in un paese di montagna e si ritrovano da adulti.""",
        {
            "title": ["Le otto montagne"],
            "director": ["Felix van Groeningen", "Charlotte Vandermeersch"],
            "cast": ["Luca Marinelli", "Alessandro Borghi", "Filippo Timi"],
            "country": ["IT", "BE", "FR"],
            "runtime": [147],
            "year": [2022],
            "release_date": ["2022-12-22"],
        },
    ),
    (
        "a Spanish sheet",
        """Crítica de "As bestas"

Título original: As bestas
Dirección: Rodrigo Sorogoyen
Guion: Isabel Peña, Rodrigo Sorogoyen
Reparto: Marina Foïs, Denis Ménochet, Luis Zahera
País: España
Duración: 137 min.
Estreno en España: 11 de noviembre de 2022

Una pareja francesa vive en una aldea gallega. La película avanza como un cerco.""",
        {
            "director": ["Rodrigo Sorogoyen"],
            "writer": ["Isabel Peña", "Rodrigo Sorogoyen"],
            "cast": ["Marina Foïs", "Denis Ménochet", "Luis Zahera"],
            "country": ["ES"],
            "runtime": [137],
            "release_date": ["2022-11-11"],
        },
    ),
    (
        "roles told in French prose, a film compared with stays out",
        """Rien à perdre, le combat d'une mère

Pour son premier long métrage, Rien à perdre, réalisé par Delphine Deloget, la cinéaste filme une mère à qui l'on retire son fils. Sylvie (Virginie Efira, impressionnante) se bat contre une machine sans visage. On pense à Ladybird de Ken Loach, sans que le film en souffre. Avec Félix Lefebvre et Arieh Worthalter dans les seconds rôles.

Le film est sorti en salles le 22 novembre 2023.""",
        {
            "title": ["Rien à perdre"],
            "director": ["Delphine Deloget"],
            "release_date": ["2023-11-22"],
        },
    ),
    (
        "quoted title, year in brackets and director",
        """Review / “Anatomy of a Fall” (2023) by Justine Triet

The film with Sandra Hüller and Swann Arlaud was released in theaters on August 23, 2023. A writer is accused of the death of her husband (Samuel Theis, brief and sharp) in a chalet near Grenoble.""",
        {
            "title": ["Anatomy of a Fall"],
            "director": ["Justine Triet"],
            "year": [2023],
            "cast": ["Sandra Hüller", "Swann Arlaud", "Samuel Theis"],
            "release_date": ["2023-08-23"],
        },
    ),
    (
        "strokes, certificate, genres and a date with its country",
        """Film Review: 'The Eight Mountains'

NR | 2h 27min | Drama | 28 April 2023 (USA)

A friendship in the Aosta valley over thirty years. The film takes its time.""",
        {"title": ["The Eight Mountains"], "runtime": [147], "genre": ["drama"], "release_date": ["2023-04-28"]},
    ),
]


@pytest.mark.parametrize(("page", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_the_facts_of_a_page_are_read_and_no_others(page: str, expected: dict[str, object]) -> None:
    reading = read(page_from_text(page, name="page.txt"))
    assert {field: _said(reading, field) for field in expected} == expected


@pytest.mark.parametrize("page", [c[1] for c in CASES], ids=[c[0] for c in CASES])
def test_every_span_reads_back_its_words(page: str) -> None:
    opened = page_from_text(page, name="page.txt")
    for one in read(opened).observations:
        if one.start is not None:
            assert opened.text[one.start : one.end] == one.text


def _said(reading: Reading, field: str) -> list[str | int]:
    if field == "title":
        return [reading.film.title] if reading.film else []
    found = sorted((o for o in reading.observations if o.field == field), key=lambda o: o.start or 0)
    return list(dict.fromkeys(o.value for o in found))
