"""Round-ups whose films stand over texts. Our own words on real films."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_from_text

SAME_LABEL = """Filme im Sommer: unser Round-Up

Close

Handlung:
Zwei Jungen verbringen einen Sommer in den Feldern, bis die Schule beginnt und die anderen zu reden anfangen.

Fazit:
Ein zarter Film, der nie lauter wird als seine beiden Darsteller.

Adam

Handlung:
In einer Bäckerei in Casablanca lernen zwei Frauen, einander zu ertragen, und mehr als das.

Fazit:
Der Film knetet lange und wird am Ende wunderbar.
"""
QUOTED = """Kinokritiken und Rezensionen von Filmen

Close

„Close“ erzählt von zwei Jungen und einem Sommer, und der Film schaut genau hin, wenn die beiden wegsehen.

Adam

In Casablanca backen zwei Frauen Brot: „Adam“ ist ein leiser Film über Arbeit, Scham und ein Kind, das bald kommt.

Rapito

Der Papst lässt einen Jungen holen. „Rapito“ ist großes Kino über eine kleine Familie und einen sehr langen Atem.
"""
FRACTIONS = """Petit tour des films vus depuis janvier

Close : 4/5
Deux garçons, un été, puis l'école et le regard des autres. Le film est tendre, bien écrit, et ses acteurs remarquables.
Adam : 3/5
Une boulangerie, deux femmes, un enfant à naître. Le scénario avance lentement, mais le film est beau.
Rapito : 2/5
Un enfant enlevé par le pape. C'est solide, appliqué, un peu long, et la mise en scène se regarde faire.
"""


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (SAME_LABEL, ["Close", "Adam"]),
        (QUOTED, ["Close", "Adam", "Rapito"]),
        (FRACTIONS, ["Close", "Adam", "Rapito"]),
    ],
)
def test_the_films_of_a_round_up(text: str, titles: list[str]) -> None:
    page = page_from_text(text)
    assert page.kind == "roundup"
    assert [film.title for film in read(page).subjects()] == titles
