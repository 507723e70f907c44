"""Marks as writers tell them in a line of their own or in a sentence, in six languages: whose and to which best. Our own words."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_of

HEADS = {
    "en": "# The Piano (1993)\n\nDirected by Jane Campion, with Holly Hunter and Harvey Keitel. A mute woman is sent overseas, and the sea never ends.\n\n",
    "de": "# Das Piano (1993)\n\nRegie: Jane Campion. Mit Holly Hunter und Harvey Keitel. Eine stumme Frau wird nach Übersee geschickt, und das Meer hört nicht auf.\n\n",
    "fr": "# La Leçon de piano (1993)\n\nRéalisé par Jane Campion, avec Holly Hunter et Harvey Keitel. Une femme muette est envoyée outre-mer, et la mer ne finit pas.\n\n",
    "es": "# El piano (1993)\n\nDirigida por Jane Campion, con Holly Hunter y Harvey Keitel. Una mujer muda es enviada a ultramar, y el mar no se acaba nunca.\n\n",
    "it": "# Lezioni di piano (1993)\n\nDiretto da Jane Campion, con Holly Hunter e Harvey Keitel. Una donna muta viene mandata oltremare, e il mare non finisce mai.\n\n",
    "nl": "# The Piano (1993)\n\nGeregisseerd door Jane Campion, met Holly Hunter en Harvey Keitel. Een stomme vrouw wordt overzee gestuurd, en de zee houdt niet op.\n\n",
}
TOLD = [
    ("en", "I'd put this at a comfortable 7 out of ten.", [("own", 7, 10)]),
    ("en", "I score it eight out of ten.", [("own", 8, 10)]),
    ("en", "On a scale of 1-10 I would score it 6.5.", [("own", 6.5, 10)]),
    ("en", "On my scale of one to ten, it's a 9.", [("own", 9, 10)]),
    ("en", "3.5 stars out of a possible 5.", [("own", 3.5, 5)]),
    ("en", "The film holds a 91% on Rotten Tomatoes and a 7.6 on IMDb.", [("press", 91, 100), ("audience", 7.6, 10)]),
    ("en", "On Metacritic it stands at 89 out of 100, based on 20 reviews.", [("press", 89, 100)]),
    ("en", "I gave the first film four stars out of five; this one gets 2.5 out of five.", [("own", 2.5, 5)]),
    ("en", "Where the previous part earned a 4/5 from me, this one is a 3/5.", [("own", 3, 5)]),
    ("en", "Enjoyment 6/10 · Craft 9/10 · Score 5/10 · **Final: 7.5/10**", [("own", 7.5, 10)]),
    ("en", "Story: 4/5\nMusic: 5/5\nOverall: 5/5", [("own", 5, 5)]),
    ("en", "On Rotten Tomatoes the film holds a 90% rating from 71 critics, with an average rating of 8.5/10. Roger Ebert gave the film four stars out of four.",
     [("press", 90, 100), ("press", 8.5, 10)]),
    ("de", "IMDb: 7,6/10 – meine Wertung: 9/10", [("audience", 7.6, 10), ("own", 9, 10)]),
    ("de", "IMDb 7,6/10, Rotten Tomatoes 91 %, meine Wertung 4/5", [("audience", 7.6, 10), ("press", 91, 100), ("own", 4, 5)]),
    ("de", "Auf Rotten Tomatoes steht der Film bei 91 %, auf der IMDb bei 7,6 von 10.", [("press", 91, 100), ("audience", 7.6, 10)]),
    ("de", "Auf einer Skala von 1 bis 10 würde ich dem Film eine 8 geben.", [("own", 8, 10)]),
    ("de", "**vier von fünf Popcorntüten**", [("own", 4, 5)]),
    ("de", "IMDb-Nutzer sehen das anders, doch von mir bekommt Das Piano 9 von 10 Punkten.", [("own", 9, 10)]),
    ("fr", "J'avais mis quatre étoiles sur cinq au premier ; celui-ci mérite 3 sur 5.", [("own", 3, 5)]),
    ("fr", "Presse : 4,2/5 – Spectateurs : 3,9/5 – Notre note : 5/5", [("press", 4.2, 5), ("audience", 3.9, 5), ("own", 5, 5)]),
    ("fr", "Sur dix, je lui mettrais huit.", [("own", 8, 10)]),
    ("fr", "3,5 étoiles / 5", [("own", 3.5, 5)]),
    ("es", "En FilmAffinity tiene un 7,1.", [("audience", 7.1, 10)]),
    ("es", "En Metacritic alcanza 89 de 100.", [("press", 89, 100)]),
    ("es", "Del uno al diez: nueve.", [("own", 9, 10)]),
    ("es", "Mi valoración personal es un 8 de 10.", [("own", 8, 10)]),
    ("es", "Público: 8,6/10\nCrítica: 6,9/10", [("audience", 8.6, 10), ("press", 6.9, 10)]),
    ("it", "Su IMDb ha una media di 7,6.", [("audience", 7.6, 10)]),
    ("it", "Da uno a dieci: otto.", [("own", 8, 10)]),
    ("it", "Voto del recensore: 8,5", [("own", 8.5, None)]),
    ("nl", "Ik geef de film een 8 op 10.", [("own", 8, 10)]),
    ("nl", "Score (op 5): 3,5", [("own", 3.5, 5)]),
    ("nl", "Op IMDb staat de film op een 7,6.", [("audience", 7.6, 10)]),
    ("nl", "Op een schaal van een tot tien: acht.", [("own", 8, 10)]),
    ("nl", "Onderzoek bij 1 op 5 bezoekers en 3 op 4 kenners.", []),
    ("es", "Se estrena el 5 de 10 salas y la vieron 3 de 4 vecinos.", []),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "line", "found"), TOLD)
def test_whose_mark_a_line_tells(lang: str, line: str, found: list[tuple[str, float, float | None]]) -> None:
    reading = read(page_of(f"{HEADS[lang]}{line}\n".encode(), "piano.md"))
    assert sorted((r.kind, r.value, r.scale) for r in reading.ratings) == sorted(found)


@pytest.mark.parametrize(("key", "best"), [("sur", 20), ("sobre", 10), ("maximum", 5)])
def test_the_best_mark_beside_the_mark_of_the_head(key: str, best: int) -> None:
    text = f"---\ntitle: La Leçon de piano\nnote: 4\n{key}: {best}\n---\n\n{HEADS['fr']}"
    assert [(r.value, r.scale) for r in read(page_of(text.encode(), "piano.md")).ratings] == [(4, best)]
