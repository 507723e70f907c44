"""Titles of films that no list has: nothing but the page says that the words are one."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_from_text

# name of the case -> page, title; the films are made up, but for those that their makers made before
TITLES = {
    "a first word of prizes": (
        "# Tiger Orchard\n\n*Tiger Orchard* is a drama about two growers who fight over a well. The film takes its time, and its "
        "actors are superb. Directed by Hanna Kerbrat, *Tiger Orchard* is a film to see.\n",
        "Tiger Orchard",
    ),
    "two halves between marks": (
        "Film „Mondland - Ohne Wiederkehr“: Der Film hat Zeit\n\nDer Spielfilm „Mondland - Ohne Wiederkehr“, das Debüt der "
        "Regisseurin Hanna Kerbrat, erzählt von zwei Brüdern. Der Film läuft ab Donnerstag im Kino.\n",
        "Mondland - Ohne Wiederkehr",
    ),
    "two halves before a year": (
        "Seegras - Ein langer Winter (2021)\n\nEin Film über eine Insel, auf der niemand mehr fischt. Regie führte Hanna "
        "Kerbrat, und der Film ist so still wie seine Figuren. Ein Film, der bleibt.\n",
        "Seegras - Ein langer Winter",
    ),
    "called so behind its genre": (
        "Trailer time\n\nA first look at a new psychological thriller titled Bigger Than Orchards, and it is a "
        "slow one. The film is written and directed by Hanna Kerbrat. The thriller opens in cinemas next month.\n",
        "Bigger Than Orchards",
    ),
    "a known title is where the unknown one begins": (
        'Crítica de cine: "Los domingos de Aurelia"\n\nNo es fácil hacer reír con una notaría. La película dura dos horas y '
        "los actores están bien. La directora, Hanna Kerbrat, filma los domingos como nadie.\n",
        "Los domingos de Aurelia",
    ),
    "an original title goes on": (
        "TÍTULO ORIGINAL | El último tranvía a Lueje |\n---|---|\nAÑO | 1996 |\nDIRECTOR | Hanna Kerbrat |\nNACIONALIDAD | España |\n\n"
        "La película sube una cuesta y no baja. Hay quien se duerme.\n",
        "El último tranvía a Lueje",
    ),
    "article and noun before who made the film": (
        "INTERVIEW\n\nLa Fille du phare bleu, l’excellent troisième film de Hanna Kerbrat, sort mercredi. Nous avons parlé avec la "
        "réalisatrice de son film, de la mer et du temps qu’il fait.\n",
        "La Fille du phare bleu",
    ),
    "behind a noun, at the end of a heading": (
        "Entretien avec Hanna Kerbrat au sujet de son film documentaire Demain les marais\n\nLe film suit trois pêcheurs. La "
        "réalisatrice a tourné deux ans, et son film ne juge personne.\n",
        "Demain les marais",
    ),
    "an apostrophe in a template's argument": (
        "En 1975, {%include movie name='L'Été sans Hortense|0'%} s'est exporté comme la suite d'un autre film. {%include movie "
        "name='L'Été sans Hortense|0'%} est un film d'horreur réalisé par Hanna Kerbrat, un film à redécouvrir.\n",
        "L'Été sans Hortense",
    ),
    "a question behind the word for a review": (
        "Recensie: Wie belt er nog?\n\nDe regisseur komt met een warme film voor de hele familie. De film is geestig, en de acteurs "
        "zijn dat ook. Regie: Hanna Kerbrat.\n",
        "Wie belt er nog?",
    ),
    "the number of one of a series": (
        "# Day 12: Salt Orchard\n\nA film that takes its time. Directed by Hanna Kerbrat, it follows two growers through a winter.\n",
        "Salt Orchard",
    ),
    "what kind of review it is": (
        "# Riverside Review: Salt Orchard\n\nA film that takes its time. Directed by Hanna Kerbrat, it follows two growers.\n",
        "Salt Orchard",
    ),
    "an occasion": (
        "# Projection : Les Prés salés\n\nUn film réalisé par Hanna Kerbrat, suivi d'un débat avec la réalisatrice. Durée : 92 min.\n",
        "Les Prés salés",
    ),
    "signed by its maker": (
        "# « Les Prés salés » de Hanna Kerbrat\n\nRéalisatrice : Hanna Kerbrat\nDurée : 92 min\nAnnée : 2021\n\nUn film lent et beau.\n",
        "Les Prés salés",
    ),
    "owned by its maker": (
        "# Hanna Kerbrat’s Salt Orchard\n\nDirector: Hanna Kerbrat\nRunning time: 92 minutes\nYear: 2021\n\nSalt Orchard is a slow "
        "film. Salt Orchard is a beautiful one.\n",
        "Salt Orchard",
    ),
    "a headline behind the colon": (
        "# Salt Orchard: The Quiet Sound of a Distant Winter\n\nDirector: Hanna Kerbrat\nYear: 2021\n\nThere is not a loud minute in Salt "
        "Orchard. The film follows two growers, and Salt Orchard never judges them.\n",
        "Salt Orchard",
    ),
    "two halves that stand together": (
        "# Review: Low Tide, High Street\n\n*Low Tide, High Street* is a film about a town. Directed by Hanna Kerbrat, Low Tide, High "
        "Street is funny and sad, and its actors are superb.\n",
        "Low Tide, High Street",
    ),
}


@pytest.mark.parametrize(("text", "title"), TITLES.values(), ids=TITLES.keys())
def test_a_title_is_read_from_what_the_page_says(text: str, title: str) -> None:
    found = read(page_from_text(text, name="page.md")).film
    assert found is not None
    assert found.title == title


def test_an_earlier_film_of_the_maker_is_not_told_for_a_new_one() -> None:
    text = (
        "# Fallen Orchards\n\nWith Eternal Sunshine of the Spotless Mind, Michel Gondry, Jim Carrey and Kate Winslet made a film "
        "about forgetting. His new one has nobody of them, and nobody forgets anything. The film is long, and the "
        "orchards are bare.\n"
    )
    found = read(page_from_text(text, name="page.md")).film
    assert found is None or found.title == "Fallen Orchards"
