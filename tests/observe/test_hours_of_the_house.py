"""When the house opens, the film begins and ends: no films, and one session. Our own words; the facts are true."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_from_text

EVENINGS = {
    "de": """Film „Transit“

Datum: Freitag, 23. November 2018
Filmbeginn: 19.30 Uhr
Foyer geöffnet ab 19.00 Uhr
Saalöffnung: 19.15 Uhr
Filmende: gegen 21.15 Uhr
Preis: € 7,50

Transit handelt von Menschen, die in Marseille auf ein Schiff warten. Ein trauriger Film.

Regie: Christian Petzold
Darsteller: Franz Rogowski, Paula Beer""",
    "en": """Film ‘Transit’

Date: Friday 23 November 2018
Film starts: 7.30pm
Foyer open from 7.00pm
Hall opens at 7.15pm
End of film: about 9.15pm
Price: £7.50

Transit is about people who wait for a ship in Marseille. A sad film.

Director: Christian Petzold
Cast: Franz Rogowski, Paula Beer""",
    "fr": """Film « Transit »

Date : vendredi 23 novembre 2018
Début du film : 19h30
Foyer ouvert à partir de 19h00
Ouverture de la salle : 19h15
Fin du film : vers 21h15
Prix : 7,50 €

Transit raconte des gens qui attendent un bateau à Marseille. Un film triste.

Réalisation : Christian Petzold
Avec : Franz Rogowski, Paula Beer""",
    "es": """Película «Transit»

Fecha: viernes 23 de noviembre de 2018
Inicio de la película: 19:30 h
Bar abierto desde las 19:00 h
Apertura de puertas: 19:15 h
Fin de la película: sobre las 21:15 h
Precio: 7,50 €

Transit trata de gente que espera un barco en Marsella. Una película triste.

Dirección: Christian Petzold
Reparto: Franz Rogowski, Paula Beer""",
    "it": """Film «Transit»

Data: venerdì 23 novembre 2018
Inizio film: ore 19.30
Bar aperto dalle ore 19.00
Apertura sala: ore 19.15
Fine film: verso le ore 21.15
Prezzo: 7,50 €

Transit racconta di gente che aspetta una nave a Marsiglia. Un film triste.

Regia: Christian Petzold
Cast: Franz Rogowski, Paula Beer""",
    "nl": """Film ‘Transit’

♦ Datum: vrijdag 23 november 2018
♦ Aanvang film: 19.30 uur
♦ Foyer open vanaf 19.00 uur
♦ Zaal open vanaf 19.15 uur
♦ Einde film: ongeveer 21.15 uur
♦ Prijs: € 7,50

Transit gaat over mensen die in Marseille op een schip wachten. Een droevige film.

Regie: Christian Petzold
Acteurs: Franz Rogowski, Paula Beer""",
}


@pytest.mark.parametrize("lang", EVENINGS)
def test_hours_of_the_house_are_no_films_and_no_sessions(lang: str) -> None:
    reading = read(page_from_text(EVENINGS[lang]))
    assert reading.film is not None and not reading.films
    assert (reading.film.title, reading.film.directors) == ("Transit", ("Christian Petzold",))
    assert [session.starts for session in reading.sessions] == ["2018-11-23T19:30"]
