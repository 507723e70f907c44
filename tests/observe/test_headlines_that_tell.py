"""Titles in headings that tell something of their film: "X wins …", "Trailer for X", "Notes on X". The texts are our own."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_of
from kerguen.values.title_leads import headline_title

TEXTS = {
    "en": "The film by Ada Ruiz is about a ferryman who stops counting his passengers. It was shot in eleven days and runs "
    "for 94 minutes. The camera stays on the water, and the actors speak little. {title} has a slow, fine rhythm.",
    "fr": "Le film d'Ada Ruiz raconte un passeur qui cesse de compter ses passagers. Il a été tourné en onze jours et dure 94 "
    "minutes. La caméra reste sur l'eau, les acteurs parlent peu. Avec {title}, le cinéma prend son temps.",
    "de": "Der Film von Ada Ruiz erzählt von einem Fährmann, der seine Passagiere nicht mehr zählt. Er wurde in elf Tagen "
    "gedreht und dauert 94 Minuten. Die Kamera bleibt auf dem Wasser. Mit {title} nimmt sich das Kino Zeit.",
    "nl": "De film van Ada Ruiz gaat over een veerman die zijn passagiers niet meer telt. Hij werd in elf dagen gedraaid en "
    "duurt 94 minuten. De camera blijft op het water. Met {title} neemt de bioscoop de tijd.",
    "es": "La película de Ada Ruiz cuenta la historia de un barquero que deja de contar a sus pasajeros. Se rodó en once días y "
    "dura 94 minutos. La cámara se queda en el agua. Con {title}, el cine se toma su tiempo.",
    "it": "Il film di Ada Ruiz racconta di un traghettatore che smette di contare i passeggeri. È stato girato in undici giorni "
    "e dura 94 minuti. La macchina da presa resta sull'acqua. Con {title} il cinema si prende il suo tempo.",
}
HEADINGS = [
    ("en", "The Quiet Ferry", "{title} wins at the Harbour Film Festival"),
    ("en", "The Quiet Ferry", "First trailer for {title}"),
    ("en", "The Quiet Ferry", "{title} to premiere at TIFF"),
    ("en", "The Quiet Ferry", "Behind the scenes of {title}"),
    ("en", "The Quiet Ferry", "Notes on {title}"),
    ("en", "The Quiet Ferry", "Why I love {title}"),
    ("en", "The Quiet Ferry", "On {title}"),
    ("en", "The Quiet Ferry", "{title} 4/5"),
    ("fr", "Le Bac de minuit", "{title} remporte le prix du jury"),
    ("fr", "Le Bac de minuit", "Projection de {title} en présence d'Ada Ruiz"),
    ("fr", "Le Bac de minuit", "Chronique {title}"),
    ("fr", "Le Bac de minuit", "Film {title}"),
    ("de", "Die stille Fähre", "{title} gewinnt Goldenen Bären"),
    ("de", "Die stille Fähre", "Sondervorstellung: {title}"),
    ("de", "Die stille Fähre", "Gedanken zu {title}"),
    ("nl", "De stille veerman", "{title} vanaf donderdag in de bioscoop"),
    ("nl", "De stille veerman", "Over {title}"),
    ("es", "La barca quieta", "{title} llega a los cines"),
    ("es", "La barca quieta", "Análisis de {title}"),
    ("it", "Il traghetto fermo", "{title} vince il Pardo d'oro"),
    ("it", "Il traghetto fermo", "Riflessioni su {title}"),
]


@pytest.mark.parametrize(("lang", "title", "heading"), HEADINGS, ids=[heading for _, _, heading in HEADINGS])
def test_the_title_of_a_heading_that_tells_is_read_alone(lang: str, title: str, heading: str) -> None:
    text = f"# {heading.format(title=title)}\n\n{TEXTS[lang].format(title=title)}\n"
    film = read(page_of(text.encode(), "a.md")).film
    assert film is not None
    assert film.title == title


@pytest.mark.parametrize(
    "heading",
    [
        "Tom Hanks wins best actor",  # who is prized
        "About Time",  # a known title
        "What the jury said",
    ],
)
def test_no_title_is_cut_from_a_heading_on_a_person_or_of_a_known_film(heading: str) -> None:
    assert headline_title(heading) is None
    assert headline_title(heading, outright=False) is None


def test_a_word_that_only_begins_sentences_is_no_title() -> None:
    text = "# Here is the news\n\nHere we go. The film week has begun. Here are the films of the week, all of them short.\n"
    film = read(page_of(text.encode(), "a.md")).film
    assert film is None or film.title != "Here"


@pytest.mark.parametrize("heading", ["Angst ist ein starkes Gefühl", "Fear is a strong thing", "Marvel ist wieder da"])
def test_a_single_word_before_is_needs_marks_in_the_text(heading):
    word = heading.split()[0]
    text = f"### {heading}\n\nIn diesem Film geht es um {word}, und alle reden von {word}. Regie: Götz Spielmann.\n"
    assert word not in [film.title for film in read(page_of(text.encode(), "page.md")).subjects()]
