"""Plays, novels and series with sheets and judgements like those of films; and films that come from them. Our own texts."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_from_text

OTHERS = {
    "a German play": (
        "Der Kirschgarten\n\nRegie: Ada Rey\nMit: Marta Solano, Jonas Keller\nDauer: 110 Minuten\n\nDas Stück von A"
        "nton Tschechow erzählt von einem Gut, das niemand retten will. Ada Rey inszeniert das Stück mit leic"
        "hter Hand, und Marta Solano spielt die Ranjewskaja mit großer Ruhe.\n"
    ),
    "a Spanish play": (
        "La gaviota\n\nDirección: Ada Rey\nReparto: Marta Solano, José Marín\nDuración: 100 minutos\n\nLa obra de C"
        "héjov llega en una versión sobria. Esta obra habla de actores que no saben vivir, y Marta Solano int"
        "erpreta a Nina con una calma que asusta.\n"
    ),
    "a French play": (
        "La Mouette\n\nMise en scène : Ada Rey\nAvec : Marta Solano, Jean Morel\nDurée : 1h40\n\nCe spectacle dure "
        "sans jamais peser. Le spectacle d’Ada Rey suit Tchekhov de près, et Marta Solano joue Nina avec une "
        "grande justesse.\n"
    ),
    "an English play": (
        "# The Seagull\n\nDirected by Ada Rey\nCast: Marta Solano, Tom Harker\nRunning time: 100 minutes\n\nThis pl"
        "ay is a comedy, said its author, and Ada Rey believes him. The play moves fast, and Marta Solano pla"
        "ys Nina as a girl who listens. ★★★★\n"
    ),
    "a series": (
        "# Harbour Lights\n\nCreated and directed by Ada Rey\nStarring: Marta Solano, Tom Harker\n\nThis series op"
        "ens with a storm. The series has wit, and Marta Solano plays its inspector as a woman who never slee"
        "ps. Six hours go by like one. 8/10\n"
    ),
    "an Italian novel": (
        "Il porto\n\nDi Ada Rey\n\nQuesto romanzo racconta di due fratelli. Il romanzo dura un inverno, e la regi"
        "sta della propria vita è Nina, che torna a casa. Un romanzo del 2019 che non si dimentica. Voto: 8/1"
        "0\n"
    ),
    "an Italian play": (
        "Il gabbiano\n\nRegia di Ada Rey\nCon Marta Solano, Marco Ferri\nDurata: 100 minuti\n\nQuesto spettacolo è "
        "una commedia, e lo spettacolo non lo dimentica mai. Marta Solano interpreta Nina come una ragazza ch"
        "e ascolta.\n"
    ),
    "under a rubric": (
        "Teatro\n\nIl gabbiano\n\nRegia di Ada Rey, con Marta Solano. Una serata di grande intensità, al Teatro C"
        "omunale.\n"
    ),
}


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS)
def test_a_page_on_another_work_names_no_film(text: str) -> None:
    assert not read(page_from_text(text)).subjects()


FILMS = {
    "from a novel": (
        "# The English Patient\n\nAnthony Minghella adapts the novel by Michael Ondaatje. The book is a puzzle; the film, with Ralph "
        "Fiennes as Almásy, is a romance. A film of great beauty, shot in the desert.\n",
        "The English Patient",
    ),
    "from a play": (
        "# Carnage (2011)\n\nRoman Polanski directs Jodie Foster and Kate Winslet in a film of the play by Yasmina Reza. The play is set in "
        "one room, and so is the film. Running time: 80 minutes.\n",
        "Carnage",
    ),
}


@pytest.mark.parametrize(("text", "title"), FILMS.values(), ids=FILMS)
def test_a_film_made_of_another_work_is_a_film(text: str, title: str) -> None:
    film = read(page_from_text(text)).film
    assert film is not None
    assert film.title == title
