"""What readers wrote and papers said, in the layouts that sites give them, in six languages. Own words, a true film."""

from collections.abc import Callable

import pytest

from kerguen.model import Reading
from kerguen.observe import read
from kerguen.pages import page_of
from kerguen.values.outlets import outlet_named

HEADS = {
    "en": ("Close – review", "Directed by Lukas Dhont. With Eden Dambrine, Gustav De Waele.", "Two boys share a summer in a field of flowers, until school begins and words come between them. The young actors carry the film with great ease."),
    "fr": ("Close – critique", "Réalisé par Lukas Dhont. Avec Eden Dambrine, Gustav De Waele.", "Deux garçons partagent un été dans un champ de fleurs, jusqu'à ce que l'école commence. Les jeunes acteurs portent le film avec une grande aisance."),
    "de": ("Close – Kritik", "Regie: Lukas Dhont. Mit Eden Dambrine, Gustav De Waele.", "Zwei Jungen teilen einen Sommer in einem Blumenfeld, bis die Schule beginnt. Die jungen Darsteller tragen den Film mit großer Leichtigkeit."),
    "es": ("Close – crítica", "Dirigida por Lukas Dhont. Con Eden Dambrine, Gustav De Waele.", "Dos chicos comparten un verano en un campo de flores, hasta que empieza el colegio. Los jóvenes actores llevan la película con mucha soltura."),
    "it": ("Close – recensione", "Diretto da Lukas Dhont. Con Eden Dambrine, Gustav De Waele.", "Due ragazzi passano un'estate in un campo di fiori, finché comincia la scuola. I giovani attori portano il film con grande scioltezza."),
    "nl": ("Close – recensie", "Regie: Lukas Dhont. Met Eden Dambrine, Gustav De Waele.", "Twee jongens delen een zomer in een bloemenveld, tot de school begint. De jonge acteurs dragen de film met groot gemak."),
}  # fmt: skip
READERS = {
    "en": ("What our audience says", ("12 March 2023", "3 April 2023"), "By", "on", "Rating", ("I cried from the first scene to the last.", "Far too long for me, and the end left me cold.")),
    "fr": ("Critiques spectateurs", ("12 mars 2023", "3 avril 2023"), "Par", "le", "Note", ("J'ai pleuré de la première à la dernière scène.", "Beaucoup trop long pour moi, et la fin m'a laissé froid.")),
    "de": ("Publikumsstimmen", ("12. März 2023", "3. April 2023"), "Von", "am", "Wertung", ("Ich habe von der ersten bis zur letzten Szene geweint.", "Mir viel zu lang, und der Schluss ließ mich kalt.")),
    "es": ("Opiniones de los espectadores", ("12 de marzo de 2023", "3 de abril de 2023"), "Por", "el", "Nota", ("Lloré desde la primera escena hasta la última.", "Demasiado larga para mí, y el final me dejó frío.")),
    "it": ("Recensioni degli utenti", ("12 marzo 2023", "3 aprile 2023"), "Di", "il", "Voto", ("Ho pianto dalla prima scena all'ultima.", "Troppo lungo per me, e il finale mi ha lasciato freddo.")),
    "nl": ("Reacties van bezoekers", ("12 maart 2023", "3 april 2023"), "Door", "op", "Cijfer", ("Ik heb gehuild van de eerste tot de laatste scène.", "Veel te lang voor mij, en het einde liet me koud.")),
}  # fmt: skip
PAPERS = {
    "en": ("Press reviews", "by", "“%s”", ("The Guardian", "Empire", "Variety"), ("A quiet marvel that stays under the skin long after the lights go up.", "Tender, patient and shattering.", "It presses on the wound until one feels nothing any more.")),
    "fr": ("Revue de presse", "par", "« %s »", ("Le Monde", "Télérama", "Libération"), ("Une merveille discrète qui reste sous la peau bien après la projection.", "Tendre, patient et bouleversant.", "Le film appuie sur la plaie jusqu'à ce qu'on ne sente plus rien.")),
    "de": ("Pressestimmen", "von", "„%s“", ("Süddeutsche Zeitung", "Die Zeit", "epd Film"), ("Ein stilles Wunder, das noch lange nach dem Abspann unter der Haut bleibt.", "Zärtlich, geduldig und erschütternd.", "Der Film drückt auf die Wunde, bis man nichts mehr spürt.")),
    "es": ("Críticas de la prensa", "por", "«%s»", ("El País", "Fotogramas", "El Mundo"), ("Una maravilla callada que se queda bajo la piel mucho después de la proyección.", "Tierna, paciente y demoledora.", "La película aprieta la herida hasta que ya no se siente nada.")),
    "it": ("Rassegna stampa", "di", "«%s»", ("la Repubblica", "Corriere della Sera", "FilmTV"), ("Una meraviglia silenziosa che resta sotto la pelle a lungo dopo i titoli di coda.", "Tenero, paziente e struggente.", "Il film preme sulla ferita finché non si sente più niente.")),
    "nl": ("De pers over Close", "door", "‘%s’", ("de Volkskrant", "NRC", "Trouw"), ("Een stil wonder dat nog lang na de aftiteling onder de huid blijft.", "Teder, geduldig en verpletterend.", "De film drukt op de wond tot je niets meer voelt.")),
}  # fmt: skip
NAMES, STARS, DAYS = ("Marta D.", "oldtom77"), (5, 2, 4), ("2023-03-12", "2023-04-03")
CRITICS = ("Anna Verlaine", "Tom Ridley", "Maud Ferris")


def drawn(stars: int) -> str:
    return "★" * stars + "☆" * (5 - stars)


def sheet(lang: str, heading: str, cards: list[str]) -> Reading:
    title, credit, words = HEADS[lang]
    text = "\n\n".join((f"# {title}", credit, words, f"## {heading}", *cards)) + "\n"
    if cards[0].startswith("<"):
        text = f'<html lang="{lang}"><body><article><h1>{title}</h1><p>{credit}</p><p>{words}</p></article><h2>{heading}</h2>{"".join(cards)}</body></html>'
    return read(page_of(text.encode(), "close.html" if cards[0].startswith("<") else "close.md"))


Card = Callable[..., str]
OF_READERS: dict[str, tuple[Card, bool, bool]] = {  # how a card looks, whether it has a day, a mark
    "name stars day": (lambda name, day, stars, words, *_: f"{name} {drawn(stars)} {day}\n{words}", True, True),
    "by name on day": (lambda name, day, stars, words, by, on, _: f"{by} {name} {on} {day}\n{stars}/5\n{words}", True, True),
    "words over name": (lambda name, day, stars, words, *_: f"{words}\n— {name}, {day}", True, False),
    "quoted block": (lambda name, day, stars, words, *_: f"> {words}\n>\n> — {name}, {day}", True, False),
    "day first": (lambda name, day, stars, words, *_: f"{day} – {name}\n{words}", True, False),
    "day in brackets": (lambda name, day, stars, words, *_: f"{name} ({day})\n{words}", True, False),
    "one line": (lambda name, day, stars, words, *_: f"{name} ({day}): {words}", True, False),
    "labelled mark": (lambda name, day, stars, words, by, on, label: f"{name}\n{label}: {stars}/5\n{day}\n{words}", True, True),
    "mark below": (lambda name, day, stars, words, *_: f"<div><h3>{name}</h3><time>{day}</time><p>{words}</p><b>{stars}/5</b></div>", True, True),
}  # fmt: skip


@pytest.mark.parametrize("lang", READERS)
@pytest.mark.parametrize("layout", OF_READERS)
def test_readers_are_read_with_name_day_mark_and_words(layout: str, lang: str) -> None:
    card, dated, marked = OF_READERS[layout]
    heading, days, by, on, label, words = READERS[lang]
    cards = [card(NAMES[n], days[n], STARS[n], words[n], by, on, label) for n in (0, 1)]
    assert [
        (o.author, o.date, o.rating.value if o.rating else None, o.text) for o in sheet(lang, heading, cards).opinions
    ] == [(NAMES[n], DAYS[n] if dated else None, STARS[n] if marked else None, words[n]) for n in (0, 1)]


OF_PAPERS: dict[str, tuple[Card, bool, bool]] = {  # how a card looks, whether it has a critic, a mark
    "quoted block": (lambda paper, critic, stars, words, *_: f"> {words}\n>\n> — {paper}", False, False),
    "quoted block with critic": (lambda paper, critic, stars, words, *_: f"> {words}\n>\n> — {critic}, {paper}", True, False),
    "led by the paper": (lambda paper, critic, stars, words, *_: f"**{paper}** : {words}", False, False),
    "marks and dash": (lambda paper, critic, stars, words, by, marks: f"{marks % words} – {paper}", False, False),
    "stars over words": (lambda paper, critic, stars, words, by, marks: f"{drawn(stars)} {paper}\n{marks % words}", False, True),
    "cited": (lambda paper, critic, stars, words, *_: f"<blockquote><p>{words}</p><cite>{paper}</cite></blockquote>", False, False),
    "card": (lambda paper, critic, stars, words, by, marks: f"<div><h3>{paper}</h3><p>{by} {critic}</p><div>{drawn(stars)}</div><p>{words}</p></div>", True, True),
    "byline between": (lambda paper, critic, stars, words, by, marks: f"{paper}\n{by} {critic}\n{words}", True, False),
}  # fmt: skip


@pytest.mark.parametrize("lang", PAPERS)
@pytest.mark.parametrize("layout", OF_PAPERS)
def test_papers_are_read_with_critic_mark_and_words_and_are_no_films(layout: str, lang: str) -> None:
    card, critics, marked = OF_PAPERS[layout]
    heading, by, marks, names, words = PAPERS[lang]
    found = sheet(lang, heading, [card(names[n], CRITICS[n], STARS[n], words[n], by, marks) for n in range(3)])
    known = [paper.name for name in names if (paper := outlet_named(name))]
    assert [(q.outlet, q.critic, q.rating.value if q.rating else None, q.text) for q in found.quotes] == [
        (known[n], CRITICS[n] if critics else None, STARS[n] if marked else None, words[n]) for n in range(3)
    ]
    assert len(found.films) < 2
