"""Lists of winners: each line gives a prize to a film of the page."""

from kerguen.model import Reading
from kerguen.observe import read
from kerguen.pages import page_from_text

CANNES = """Le palmarès du Festival de Cannes 2025

Le jury des longs métrages a rendu son verdict.

Palme d’or : Un simple accident de Jafar Panahi
Grand Prix : Valeur sentimentale de Joachim Trier
Prix de la mise en scène : Kleber Mendonça Filho pour L’Agent secret
Prix d’interprétation masculine : Wagner Moura dans L’Agent secret
Prix du scénario : Jean-Pierre et Luc Dardenne pour Jeunes Mères
"""

BERLIN = """Die Preisträger der Berlinale 2023

Goldener Bär
„Sur l’Adamant“ von Nicolas Philibert

Silberner Bär Großer Preis der Jury
„Roter Himmel“ von Christian Petzold

Silberner Bär für die Beste Regie
„Le grand chariot“ von Philippe Garrel

Alle Filme des Wettbewerbs sind im Programm des Festivals zu finden.
"""

BOOKS = """Die Preisträger der Buchmesse

Bester Roman: Die Mittagsfrau von Julia Franck
Bestes Sachbuch: Im Wald von Anna Weber
Beste Übersetzung: Der Fremde von Uli Aumüller
"""


def _won(reading: Reading) -> list[tuple[str, str | None, str | None]]:
    titles = {film.subject: film.title for film in reading.subjects()}
    return [(titles.get(a.subject, ""), a.category, a.person) for a in reading.awards]


def test_each_line_gives_its_prize_to_the_film_it_names() -> None:
    reading = read(page_from_text(CANNES))
    assert _won(reading) == [
        ("Un simple accident", "Palme d’or", None),
        ("Valeur sentimentale", "Grand Prix", None),
        ("L’Agent secret", "Prix de la mise en scène", "Kleber Mendonça Filho"),
        ("L’Agent secret", "Prix d’interprétation masculine", "Wagner Moura"),
        ("Jeunes Mères", "Prix du scénario", "Jean-Pierre et Luc Dardenne"),
    ]
    assert {a.body for a in reading.awards} == {"Festival de Cannes"}
    assert reading.films[0].directors == ("Jafar Panahi",)


def test_a_prize_may_stand_on_the_line_above_its_film() -> None:
    assert _won(read(page_from_text(BERLIN))) == [
        ("Sur l’Adamant", "Goldener Bär", None),
        ("Roter Himmel", "Silberner Bär Großer Preis der Jury", None),
        ("Le grand chariot", "Silberner Bär für die Beste Regie", None),
    ]


def test_prizes_for_books_are_no_films() -> None:
    assert read(page_from_text(BOOKS)).film is None


def test_a_person_named_before_the_verb_is_whom_the_prize_is_for() -> None:
    page = (
        "# Jusqu’à la garde\n\nRéalisé par : Xavier Legrand\nAvec : Denis Ménochet, Thomas Gioria\n\n"
        "Léa Drucker lauréate du César de la meilleure actrice pour son rôle."
    )
    assert ("meilleure actrice", "Léa Drucker") in [(c, p) for _, c, p in _won(read(page_from_text(page)))]


def test_a_line_that_begins_with_a_prize_and_names_its_festival_says_it_was_won() -> None:
    page = "# Portrait de la jeune fille en feu\n\nRéalisé par : Céline Sciamma\nAvec : Noémie Merlant\n\nPrix du scénario au Festival de Cannes 2019."
    assert [(a.body, a.category) for a in read(page_from_text(page)).awards] == [
        ("Festival de Cannes", "Prix du scénario")
    ]


OSCARS = """OSCARS 2024: the winners in full

Best Picture: Oppenheimer
Best Director: Christopher Nolan, Oppenheimer
Best Actress: Emma Stone, Poor Things
Best International Feature: The Zone of Interest
Best Original Screenplay: Anatomy of a Fall, Justine Triet and Arthur Harari
"""


def test_winners_may_stand_beside_their_film_after_a_comma() -> None:
    assert _won(read(page_from_text(OSCARS))) == [
        ("Oppenheimer", "Best Picture", None),
        ("Oppenheimer", "Best Director", "Christopher Nolan"),
        ("Poor Things", "Best Actress", "Emma Stone"),
        ("The Zone of Interest", "Best International Feature", None),
        ("Anatomy of a Fall", "Best Original Screenplay", "Justine Triet and Arthur Harari"),
    ]


def test_prizes_of_the_year_stand_over_their_winners() -> None:
    page = page_from_text(
        "The Harbour Film Critics have named their winners. Here is the full list of their film awards.\n\n"
        "FILM OF THE YEAR\n\n“Aftersun”\n\nFOREIGN-LANGUAGE FILM OF THE YEAR (tie)\n\n“Close”\n\n“EO”\n\n"
        "DIRECTOR OF THE YEAR\n\nCharlotte Wells – “Aftersun”\n\nACTOR OF THE YEAR\n\nPaul Mescal – “Aftersun”\n"
    )
    assert [film.title for film in read(page).films] == ["Aftersun", "Close", "EO"]


def test_the_last_word_for_a_maker_ends_the_title() -> None:
    page = page_from_text(
        "Le palmarès du 66e Festival de Cannes\n\nPalme d’or : La Vie d’Adèle d’Abdellatif Kechiche\n"
        "Prix de la mise en scène : Heli d’Amat Escalante\nPrix du scénario : A Touch of Sin de Jia Zhangke\n"
        "Prix du jury : « Tel père, tel fils » du Japonais Hirokazu Kore-eda\n"
    )
    assert [(film.title, film.directors) for film in read(page).films] == [
        ("La Vie d’Adèle", ("Abdellatif Kechiche",)),
        ("Heli", ("Amat Escalante",)),
        ("A Touch of Sin", ("Jia Zhangke",)),
        ("Tel père, tel fils", ("Hirokazu Kore-eda",)),
    ]


def test_several_names_under_each_prize_are_nominations() -> None:
    page = page_from_text(
        "Nominations of the Lakeside Film Critics Circle for its film awards of 2023\n\n"
        "BEST PICTURE\nOppenheimer\nPast Lives\nThe Holdovers\nMaestro\n\n"
        "BEST ACTOR\nCillian Murphy – Oppenheimer\nPaul Giamatti – The Holdovers\nBradley Cooper – Maestro\n\n"
        "BEST ACTRESS\nGreta Lee – Past Lives\nCarey Mulligan – Maestro\nEmma Stone – Poor Things\n"
    )
    reading = read(page)
    assert [film.title for film in reading.films] == [
        "Oppenheimer",
        "Past Lives",
        "The Holdovers",
        "Maestro",
        "Poor Things",
    ]
    told = {(reading.films[a.subject].title, a.person): a.outcome for a in reading.awards}
    assert (
        told["Maestro", "Bradley Cooper"]
        == told["Poor Things", "Emma Stone"]
        == told["Past Lives", None]
        == "nominated"
    )


SEBASTIAN = """Palmarés del Festival de San Sebastián 2014

Concha de Oro: Magical Girl, de Carlos Vermut
Premio Especial del Jurado: Vie sauvage, de Cédric Kahn
Concha de Plata al mejor actor: Javier Gutiérrez, por La isla mínima
Premio del Público: Los domingos, de Alauda Ruiz de Azúa
"""

LOCARNO = """Die Preisträger des Filmfestivals von Locarno

Die Gewinner des diesjährigen Filmfestivals von Locarno stehen fest.

Beste Regie für Dominga Sotomayor: „Tarde para morir joven“

Bester Darsteller:

Ki Joobong in „Gangbyun Hotel“ (Regie: Hong Sangsoo)

Beste Darstellerin:

Andra Guți in „Alice T.“ (Regie: Radu Muntean)

Wettbewerb der Gegenwart:

„Alles ist gut“, Regie: Eva Trobisch
"""

HEADLINE = """#Cannes2016: Gouden Palm gaat naar I, Daniel Blake van Ken Loach

Het volledige palmares van het festival van Cannes:

Gouden Palm: I, Daniel Blake van Ken Loach

Grand Prix: Juste la fin du monde van Xavier Dolan

Beste regisseur: Cristian Mungiu voor Bacalaureat en Olivier Assayas voor Personal Shopper

Juryprijs: American Honey van Andrea Arnold

Beste actrice: Jaclyn Jose in Ma’ Rosa van Brillante Mendoza

Beste acteur: Shahab Hosseini in Forushande van Asghar Farhadi
"""


def test_a_maker_behind_a_comma_may_have_a_particle_in_the_name():
    assert ("Los domingos", "Premio del Público", None) in _won(read(page_from_text(SEBASTIAN)))


def test_a_person_before_the_colon_is_no_part_of_the_category_and_a_heading_ends_a_prize():
    found = _won(read(page_from_text(LOCARNO)))
    assert ("Tarde para morir joven", "Beste Regie", "Dominga Sotomayor") in found
    assert not any(title == "Alles ist gut" for title, _, _ in found)


def test_a_headline_that_tells_who_won_is_no_line_of_the_list():
    found = _won(read(page_from_text(HEADLINE)))
    assert ("Juste la fin du monde", "Grand Prix", None) in found
    assert ("Bacalaureat", "Beste regisseur", "Cristian Mungiu") in found
    assert not any(title.startswith("Cannes") for title, _, _ in found)


BERLINO = """Berlinale 2018: i vincitori

La giuria della Berlinale ha assegnato i premi.

Orso d’oro: Touch Me Not di Adina Pintilie
Gran premio della giuria: Twarz di Małgorzata Szumowska
Orso d’argento alla regia: Wes Anderson per Isle of Dogs
Orso d’argento per il contributo artistico: Elena Okopnaya per i costumi e la scenografia di Dovlatov
"""


def test_whose_craft_is_honoured_stands_before_the_film():
    found = _won(read(page_from_text(BERLINO)))
    assert ("Dovlatov", "Orso d’argento per il contributo artistico", "Elena Okopnaya") in found
