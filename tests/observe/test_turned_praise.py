"""Which way words lean under negations that praise, and under praise that is denied. Own sentences in six languages."""

import pytest

from kerguen.observe.judged.verdicts import leaning

LEANING = [
    ("fr", "positive", "Vincent Lindon n'a jamais été aussi bouleversant."),
    ("fr", "positive", "Jamais Vincent Lindon n'avait été si émouvant."),
    ("fr", "positive", "Elle n'a jamais paru aussi brillante."),
    ("fr", "positive", "Rarement un film aura été aussi drôle et aussi intelligent."),
    ("fr", "positive", "On a rarement vu film aussi magnifique sur ce sujet."),
    ("fr", "positive", "Impossible de ne pas être bouleversé."),
    ("fr", "positive", "On n'avait pas vu plus beau film français depuis longtemps."),
    ("fr", "positive", "Loin d'être ennuyeux, le film captive."),
    ("fr", "positive", "Tout sauf ennuyeux."),
    ("fr", "negative", "Le contraire d'un film réussi."),
    ("fr", "negative", "Le film n'est jamais drôle."),
    ("fr", "negative", "Le film n'est jamais vraiment passionnant."),
    ("fr", "negative", "Rarement drôle, souvent pénible."),
    ("fr", "negative", "Pas aussi réussi qu'on l'espérait."),
    ("fr", "negative", "Jamais le cinéaste n'avait été aussi ennuyeux."),
    ("en", "positive", "Vincent Lindon has never been so moving."),
    ("en", "positive", "Never has a film been so gripping."),
    ("en", "positive", "She has never been this brilliant."),
    ("en", "positive", "Rarely has a debut been so beautiful."),
    ("en", "positive", "You can't help but be charmed."),
    ("en", "positive", "Far from boring."),
    ("en", "positive", "It is anything but dull."),
    ("en", "negative", "The opposite of funny."),
    ("en", "negative", "It's never really funny."),
    ("en", "negative", "Never that funny."),
    ("en", "negative", "Rarely has a comedy been so dull."),
    ("en", "negative", "The film is rarely funny."),
    ("de", "positive", "So berührend war Vincent Lindon noch nie."),
    ("de", "positive", "Nie war Sandra Hüller so großartig."),
    ("de", "positive", "Selten war ein Film so spannend."),
    ("de", "positive", "Alles andere als langweilig."),
    ("de", "negative", "Das Gegenteil von gelungen."),
    ("de", "negative", "Der Film ist nie wirklich spannend."),
    ("es", "positive", "Vincent Lindon nunca ha estado tan conmovedor."),
    ("es", "positive", "Nunca el cine fue tan hermoso."),
    ("es", "positive", "Pocas veces una película ha sido tan emocionante."),
    ("es", "positive", "Imposible no emocionarse."),
    ("es", "positive", "Lejos de ser aburrida, la película fascina."),
    ("es", "positive", "Todo menos aburrida."),
    ("it", "positive", "Vincent Lindon non è mai stato così commovente."),
    ("it", "positive", "Raramente un esordio è stato così brillante."),
    ("it", "positive", "Impossibile non commuoversi."),
    ("it", "positive", "Tutt'altro che noioso."),
    ("it", "negative", "Il contrario di un film riuscito."),
    ("it", "negative", "Il film non è mai divertente."),
    ("nl", "positive", "Vincent Lindon was nog nooit zo ontroerend."),
    ("nl", "positive", "Zelden was een film zo spannend."),
    ("nl", "positive", "Allesbehalve saai."),
    ("nl", "negative", "Het tegendeel van grappig."),
    ("nl", "negative", "De film is nooit echt grappig."),
    ("de", "positive", "Zoe Saldaña ist fantastisch, die Songs sind großartig."),
    (
        "fr",
        "positive",
        "Le film est porté par une Zoe Saldaña époustouflante et par des images magnifiques de Paul Guilhaume.",
    ),
]

UNSURE = [
    ("fr", "Il n'est jamais aussi drôle que l'original."),
    ("en", "It is never as funny as it thinks it is."),
    ("de", "Nie so witzig wie das Original."),
    ("es", "Nunca es tan divertida como la original."),
    ("it", "Non è mai così divertente come l'originale."),
    ("nl", "Nooit zo grappig als het origineel."),
    ("en", "It is not a great film."),
    ("fr", "Ce n'est pas un chef-d'œuvre."),
    ("en", "Anything but a masterpiece."),
]


@pytest.mark.parametrize(("lang", "side", "words"), LEANING)
def test_what_never_was_so_good_is_praised_and_what_is_far_from_good_is_not(lang, side, words):
    assert leaning(words, lang) == side


@pytest.mark.parametrize(("lang", "words"), UNSURE)
def test_a_comparison_and_the_lack_of_the_highest_praise_say_no_side(lang, words):
    assert leaning(words, lang) is None
