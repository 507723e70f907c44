"""Films of lists and round-ups that their marks part, each with its own mark. The texts are our own."""

import pytest

from kerguen.observe.read import read
from kerguen.pages import page_of

BRACKETS = {  # "Title (4,5/10) : text"
    "fr": """Les films vus au cinéma ce mois-ci, en quelques mots.

Petite maman (8,5/10) : Deux fillettes construisent une cabane dans les bois, et Céline Sciamma n'a besoin de rien d'autre pour émouvoir.

Paradis : Amour (6/10) : Le film d'Ulrich Seidl regarde ses touristes avec une cruauté qui finit par lasser, malgré une actrice courageuse.

Les Misérables (7/10) : Ladj Ly filme une journée de patrouille comme une course contre la montre, et le film tient jusqu'au bout.
""",
    "es": """Las películas vistas en el cine este mes, en pocas palabras.

Petite maman (8,5/10) – Dos niñas levantan una cabaña en el bosque, y Céline Sciamma no necesita nada más para emocionar al espectador.

Paraíso: Amor (6/10) – La película de Ulrich Seidl mira a sus turistas con una crueldad que acaba por cansar, pese a una actriz valiente.

Los miserables (7/10) – Ladj Ly filma un día de patrulla como una carrera contra el reloj, y la película aguanta hasta el final.
""",
}

STARS = """Reviews of the movies in theaters this month, by our critic, who saw them all in one long week of rain.

The Quiet Girl (3 ½ stars out of 4)

Colm Bairéad's film follows a child who is sent to relatives for one summer, and hardly raises its voice in all that time.

Triangle of Sadness (2 ½ stars)

Ruben Östlund's film sends the rich to sea and lets them be sick there; it is funny for an hour and long for another one.

Living (3 stars out of 4)

Bill Nighy plays a clerk who learns that he has little time left, in a film that is quieter than the one it is made after.
"""

MAKERS = {  # "1) Title di Maker (C) 7,5", "Title de Maker - note (3/5)"
    "it": """Il pagellone della Mostra del cinema: la lista dei film che ho visto, un voto per film e per regista.

1) È stata la mano di Dio di Paolo Sorrentino (C) 7,5
2) Spencer di Pablo Larraín (C) 5
3) Il buco di Michelangelo Frammartino (C) 8
4) The Lost Daughter di Maggie Gyllenhaal (C) 5,5
""",
    "fr": """Le festival de cinéma vu du canapé : la liste des films que j'ai vus, un avis par film et par réalisateur.

La Main de Dieu de Paolo Sorrentino - Naples, le football et un deuil, très beau (7,5/10)
Spencer de Pablo Larraín - Trois jours de Noël qui en paraissent dix (5/10)
Il buco de Michelangelo Frammartino - Une descente silencieuse (8/10)
The Lost Daughter de Maggie Gyllenhaal - (5,5/10)
""",
    "es": """El festival de cine desde el sofá: la lista de películas que he visto, mi crítica de cada película y su director.

Fue la mano de Dios de Paolo Sorrentino - Nápoles, el fútbol y un duelo, muy hermosa (7,5/10)
Spencer de Pablo Larraín - Tres días de Navidad que parecen diez (5/10)
Il buco de Michelangelo Frammartino - Un descenso en silencio (8/10)
La hija oscura de Maggie Gyllenhaal - (5,5/10)
""",
    "nl": """Het filmfestival vanaf de bank: de lijst van films die ik zag, mijn recensie van elke film en haar regisseur.

The Hand of God van Paolo Sorrentino - Napels, voetbal en rouw, heel mooi (7,5/10)
Spencer van Pablo Larraín - Drie kerstdagen die er tien lijken (5/10)
Il buco van Michelangelo Frammartino - Een stille afdaling (8/10)
The Lost Daughter van Maggie Gyllenhaal - (5,5/10)
""",
    "de": """Das Filmfestival vom Sofa aus: die Liste der Filme, die ich gesehen habe, eine Kritik zu jedem Film und seiner Regie.

Die Hand Gottes von Paolo Sorrentino - Neapel, Fußball und Trauer, sehr schön (7,5/10)
Spencer von Pablo Larraín - Drei Weihnachtstage, die wie zehn wirken (5/10)
Il buco von Michelangelo Frammartino - Ein stiller Abstieg (8/10)
Frau im Dunkeln von Maggie Gyllenhaal - (5,5/10)
""",
}

COLONS = """War in den letzten Wochen öfter im Kino und habe mir ein paar Filme angesehen.

Systemsprenger: Helena Zengel spielt ein Kind, das niemand halten kann, und man vergisst dabei zu atmen. 9/10 Sterne.

Gundermann: Ein ruhiger Film über einen Sänger und seine Akte, mit einem starken Hauptdarsteller. 8/10 Sterne.

Das Zeiträtsel: Bunt, laut und leider ohne jede Spannung, trotz der vielen bekannten Gesichter. 3/10 Sterne.

Transit: Christian Petzold lässt Flüchtlinge von damals durch das heutige Marseille gehen. Bekommt von mir 8/10 Sterne, obwohl ich am Ende ein wenig den Faden verloren habe.
"""

QUOTED = """Capsule reviews of the movies that are now playing in the city, from our own staff.

“The Quiet Girl”: A child is sent to relatives for one summer, and hardly anyone raises a voice in all that time. 3 ½ stars (Ann Fell, Staff) PG-13, 1:35

“Triangle of Sadness”: The rich go to sea and are sick there; it is funny for an hour and long for another one. 2 stars (Ann Fell, Staff) R, 2:27

“Living”: Bill Nighy plays a clerk who learns that he has little time left, quieter than the film it is made after. 3 stars (Ann Fell, Staff) PG-13, 1:42
"""

NUMBERS = """De films van het festival: een rapport van wat er in de bioscoop te zien was.

THE QUIET GIRL 8
Een kind gaat een zomer lang naar familie, en bijna niemand verheft in al die tijd zijn stem.

TRIANGLE OF SADNESS 5,5
De rijken gaan naar zee en worden daar ziek: een uur lang is dat geestig, en daarna duurt het nog een uur.

LIVING 6,5
Bill Nighy speelt een ambtenaar die hoort dat hij nog maar weinig tijd heeft, in een stille film.

CLOSE 7+
Lukas Dhont kijkt naar twee jongens die uit elkaar groeien, en naar wat er daarna nog gezegd kan worden.
"""

DOTS = """●●●●● The Quiet Girl: Drama Een kind gaat een zomer lang naar familie. Regie: Colm Bairéad. Met: Catherine Clinch.

●●●●● Triangle of Sadness: Komedie De rijken gaan naar zee en worden daar ziek. Regie: Ruben Östlund. Met: Harris Dickinson.

●●●●● Living: Drama Een ambtenaar heeft nog maar weinig tijd. Regie: Oliver Hermanus. Met: Bill Nighy.
"""

ITALIAN = [("È stata la mano di Dio", 7.5), ("Spencer", 5), ("Il buco", 8), ("The Lost Daughter", 5.5)]


def told(text: str) -> list[tuple[str | None, float]]:
    reading = read(page_of(text.encode(), "page.txt"))
    titles = {film.subject: film.title for film in reading.films}
    return [(titles.get(one.subject), one.value) for one in reading.ratings if one.kind == "own"]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        (BRACKETS["fr"], [("Petite maman", 8.5), ("Paradis : Amour", 6), ("Les Misérables", 7)]),
        (BRACKETS["es"], [("Petite maman", 8.5), ("Paraíso: Amor", 6), ("Los miserables", 7)]),
        (STARS, [("The Quiet Girl", 3.5), ("Triangle of Sadness", 2.5), ("Living", 3)]),
        (MAKERS["it"], ITALIAN),
        (MAKERS["fr"], [("La Main de Dieu", 7.5), *ITALIAN[1:]]),
        (MAKERS["es"], [("Fue la mano de Dios", 7.5), *ITALIAN[1:3], ("La hija oscura", 5.5)]),
        (MAKERS["nl"], [("The Hand of God", 7.5), *ITALIAN[1:]]),
        (MAKERS["de"], [("Die Hand Gottes", 7.5), *ITALIAN[1:3], ("Frau im Dunkeln", 5.5)]),
        (COLONS, [("Systemsprenger", 9), ("Gundermann", 8), ("Das Zeiträtsel", 3), ("Transit", 8)]),
        (QUOTED, [("The Quiet Girl", 3.5), ("Triangle of Sadness", 2), ("Living", 3)]),
        (NUMBERS, [("The Quiet Girl", 8), ("Triangle of Sadness", 5.5), ("LIVING", 6.5), ("CLOSE", 7)]),
    ],
)  # fmt: skip
def test_each_film_of_a_list_has_its_mark(text: str, want: list[tuple[str, float]]) -> None:
    assert told(text) == want


def test_dots_that_are_all_alike_have_lost_their_colour() -> None:
    assert told(DOTS) == []


def test_readers_beside_their_stars_are_no_films() -> None:
    text = "Living\n\nRegie: Oliver Hermanus\n\nJASON_X 4 stars\n\nStil en mooi.\n\nMatty 3 stars\n\nTe lang.\n\nLima 5 stars\n\nPrachtig.\n"
    assert {name for name, _ in told(text)} <= {"Living", None}
