"""Verdicts, critics and days that writers set in a line of their own, in six languages. Our own words."""

import pytest

from kerguen.observe import read
from kerguen.observe.judged.verdicts import leaning
from kerguen.pages import page_of

TOLD = {
    "en": ("Directed by Jane Campion. With Holly Hunter, Harvey Keitel.", "The story moves from a harbour to a forest over some months, and then back again to the sea."),
    "de": ("Regie: Jane Campion. Mit Holly Hunter, Harvey Keitel.", "Die Geschichte zieht in einigen Monaten von einem Hafen in den Wald und dann zurück ans Meer."),
    "fr": ("Réalisé par Jane Campion. Avec Holly Hunter, Harvey Keitel.", "L'histoire va en quelques mois d'un port à la forêt, puis de nouveau à la mer."),
    "es": ("Dirección: Jane Campion. Con Holly Hunter, Harvey Keitel.", "La historia va en unos meses de un puerto al bosque, y después de vuelta al mar."),
    "it": ("Regia: Jane Campion. Con Holly Hunter, Harvey Keitel.", "La storia va in pochi mesi da un porto alla foresta, e poi di nuovo al mare."),
    "nl": ("Regie: Jane Campion. Met Holly Hunter, Harvey Keitel.", "Het verhaal gaat in enkele maanden van een haven naar het bos, en dan weer terug naar zee."),
}  # fmt: skip
TITLES = {"fr": "La Leçon de piano", "de": "Das Piano", "es": "El piano", "it": "Lezioni di piano"}


def text(lang: str, *, over: str = "", under: str = "") -> str:
    head, story = TOLD[lang]
    return (
        f"# {TITLES.get(lang, 'The Piano')} (1993)\n\n{over}\n\n{head}\n\n{story} {story} {story} {story}\n\n{under}\n"
    )


@pytest.mark.parametrize(
    ("lang", "over", "under", "verdict"),
    [
        ("en", "Review by Ann Bell", "Verdict: Skip it.", "negative"),
        ("en", "Review by Ann Bell", "Recommended? Yes, absolutely.", "positive"),
        ("en", "Review by Ann Bell", "Recommend: Maybe", "mixed"),
        ("de", "Kritik von Anna Brandt", "**Fazit:** Zeitverschwendung.", "negative"),
        ("de", "Kritik von Anna Brandt", "Empfehlung: Ja", "positive"),
        ("fr", "Critique de Camille Rousset", "On recommande ? Non.", "negative"),
        ("fr", "Critique de Camille Rousset", "Verdict : à voir absolument.", "positive"),
        ("es", "Crítica de Lucía Ferrer", "Veredicto: solo para fans.", "mixed"),
        ("es", "Crítica de Lucía Ferrer", "En resumen: una joya.", "positive"),
        ("it", "Recensione di Giulia Conti", "Verdetto: da evitare.", "negative"),
        ("it", "Recensione di Giulia Conti", "Da vedere assolutamente.", "positive"),
        ("nl", "Recensie door Sanne Jansen", "Oordeel: een aanrader.", "positive"),
        ("nl", "Recensie door Sanne Jansen", "Kortom: zonde van je tijd.", "negative"),
    ],
)
def test_a_verdict_of_few_words(lang: str, over: str, under: str, verdict: str) -> None:
    found = read(page_of(text(lang, over=over, under=under).encode(), "piano.md")).reviews
    assert [one.verdict for one in found] == [verdict]


@pytest.mark.parametrize(
    ("lang", "line", "critic", "day"),
    [
        ("en", "*Helen Marsh*, 14 March 2023", "Helen Marsh", "2023-03-14"),
        ("en", "14 March 2023 · Helen Marsh", "Helen Marsh", "2023-03-14"),
        ("en", "Helen Marsh | 14 March 2023", "Helen Marsh", "2023-03-14"),
        ("en", "Words: Helen Marsh", "Helen Marsh", None),
        ("de", "Rezensiert von **Katrin Vogel**", "Katrin Vogel", None),
        ("fr", "Texte : Camille Rousset", "Camille Rousset", None),
        ("fr", "— Camille Rousset", "Camille Rousset", None),
        ("es", "Lucía Ferrer, 14 de marzo de 2023", "Lucía Ferrer", "2023-03-14"),
        ("it", "Una recensione di Giulia Conti", "Giulia Conti", None),
        ("nl", "Gerecenseerd door Pieter Jansen", "Pieter Jansen", None),
    ],
)
@pytest.mark.parametrize("where", ["over", "under"])
def test_who_signs_and_when(where: str, lang: str, line: str, critic: str, day: str | None) -> None:
    said = {"en": "A wonderful, gripping, beautiful film.", "de": "Ein wunderbarer, fesselnder, großartiger Film.",
            "fr": "Un film superbe, captivant, magnifique.", "es": "Una película hermosa, brillante, conmovedora.",
            "it": "Un film bellissimo, avvincente, commovente.", "nl": "Een prachtige, meeslepende, ontroerende film."}[lang]  # fmt: skip
    whole = (
        text(lang, over=line, under=said)
        if where == "over"
        else text(lang, under=f"{said} {TOLD[lang][1]} {said}\n\n{line}")
    )
    reading = read(page_of(whole.encode(), "piano.md"))
    assert [one.critic for one in reading.reviews] == [critic]
    assert day is None or reading.page.written == day
    assert critic not in {str(o.value) for o in reading.observations}


@pytest.mark.parametrize(
    ("lang", "said", "line"),
    [
        ("it", "Un film brutto, noioso, banale e prevedibile, con un finale pessimo.", "Ottimo"),
        ("fr", "Un film raté, ennuyeux, banal et prévisible, au final pénible.", "À voir absolument."),
    ],
)
def test_set_words_that_the_text_contradicts_are_no_verdict(lang: str, said: str, line: str) -> None:
    for words, verdict in ((said, None), ("", "positive")):
        whole = text(lang, over=words, under=line)
        found = read(page_of(whole.encode(), "piano.md")).reviews
        assert [one.verdict for one in found] == [verdict]


@pytest.mark.parametrize(
    ("lang", "line", "critic", "outlet"),
    [
        ("en", "Review by Helen Marsh for The Quay Review", "Helen Marsh", "The Quay Review"),
        ("en", "By Helen Marsh, The Quay Review, 12 March 2023", "Helen Marsh", "The Quay Review"),
        ("de", "Kritik von Katrin Vogel für die Hafenzeitung", "Katrin Vogel", None),
        ("fr", "Critique de Camille Rousset pour La Gazette du Port", "Camille Rousset", "La Gazette du Port"),
        ("it", "Recensione di Giulia Conti per La Gazzetta del Porto", "Giulia Conti", "La Gazzetta del Porto"),
        ("nl", "Recensie door Sanne Jansen voor Havenkrant", "Sanne Jansen", None),
    ],
)
def test_for_whom_a_critic_writes(lang: str, line: str, critic: str, outlet: str | None) -> None:
    said = {"en": "A wonderful, gripping, beautiful film.", "de": "Ein wunderbarer, fesselnder Film.", "fr": "Un film superbe, captivant.",
            "it": "Un film bellissimo, avvincente.", "nl": "Een prachtige, meeslepende film."}[lang]  # fmt: skip
    (only,) = read(page_of(text(lang, over=line, under=said).encode(), "piano.md")).reviews
    assert (only.critic, only.outlet) == (critic, outlet)


@pytest.mark.parametrize(
    ("lang", "words", "side"),
    [
        ("fr", "Un remake poli, trop poli pour bouleverser.", "negative"),
        ("en", "Too polite to be moving.", "negative"),
        ("de", "Zu brav, um wirklich zu berühren.", "negative"),
        ("es", "Demasiado fría para emocionar.", "negative"),
        ("it", "Troppo algido per commuovere davvero.", "negative"),
        ("nl", "Te braaf om te ontroeren.", "negative"),
        ("fr", "Un film trop rare, et magnifique.", "positive"),
        ("it", "Commuove davvero.", "positive"),
    ],
)
def test_what_a_film_is_too_much_to_do_is_no_praise(lang, words, side):
    assert leaning(words, lang) == side
