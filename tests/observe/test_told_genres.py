"""The genre that running text gives its film. Our own words."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_from_text

TOLD = [  # (genre, text)
    ("thriller", "# The Ferry\n\nDirector Mira Solberg’s film The Ferry is a tense thriller about a crossing."),
    ("drama", "# Eisgang\n\nIn dem Familiendrama „Eisgang“ erzählt Regisseur Jonas Reiter von einem Dorf. Der Film ist still."),
    ("comedy", "# De veerboot\n\nRegisseur Joost Maas maakt met De veerboot zijn tweede film. De veerboot is een stille komedie."),
    ("documentary", "# La traversée\n\nLe documentaire « La traversée », film d’Ada Rey, suit deux sœurs sur un bateau."),
    ("documentary", "# La traversée\n\nNous projetons un documentaire d’Ada Rey, La traversée (2019). Le film est suivi d'un débat."),
    ("documentary", "# La traversée\n\nLe film est réalisé par Ada Rey. Ce documentaire suit deux sœurs sur un bateau."),
    ("war", "# The Ferry\n\nMira Solberg directed the war film The Ferry, her second feature film, in the north."),
    ("thriller", "# La isla mínima\n\nExcelente thriller que dirige Alberto Rodríguez con mano firme. La película tiene un reparto soberbio."),
    ("comedy", "# De veerboot\n\nJoost Maas regisseert de komediefilm De veerboot, zijn tweede film over de zee."),
    ("thriller", "# La isla mínima\n\nThriller nacional “La isla mínima” llega a los cines. El director es Alberto Rodríguez."),
    ("comedy", "# Eisgang\n\nJonas Reiter hat „Eisgang“ inszeniert. Zum Glück ist die starbesetzte Komödie nie laut, der Film ist klug."),
    ("comedy-drama", "# De veerboot: komisch drama over de zee\n\nDe film van Joost Maas is een feest."),
    ("drama", "# La isla mínima\n\nAlberto Rodríguez vuelve con su nueva historia, un drama que habla del sur. La película convence."),
    ("drama", "# Io sono l’amore\n\nDramma sociale che non cade nella retorica: Luca Guadagnino filma Milano. Il film è bello."),
    ("thriller", "# La ragazza del lago\n\nThriller diretto da Andrea Molaioli. Il film è sobrio e la regia non sbaglia un colpo."),
    ("horror", "# Das letzte Schweigen\n\nAusgezeichneter Horrorfilm, den Baran bo Odar inszeniert hat. Der Film ist großartig."),
    ("documentary", "# Ne me quitte pas\n\nUitstekende documentaire die twee mannen volgt. De film is prachtig en de regie sober."),
    ("thriller", "# Fargo\n\nThe brothers deliver a cold, drily funny thriller with a heart. The film opens in the snow."),
    ("melodrama", "# Carol\n\nTodd Haynes directs. This quiet, intelligent melodrama follows two women in New York."),
    ("comedy", "# Le Grand Bain\n\nGilles Lellouche réussit une chaleureuse comédie de vestiaire. Le film est joué à huit."),
    ("animation", "# Persepolis\n\nMarjane Satrapi signe avec un ami un très beau film d’animation. La réalisation est sobre."),
    ("comedy-drama", "# Oh Boy\n\nJan-Ole Gerster gelingt eine leise Tragikomödie. Der Film ist in Schwarzweiß gedreht."),
    ("drama", "# Das weiße Band\n\nDüsteres Drama über ein Dorf vor dem Krieg. Der Film von Michael Haneke ist großartig."),
    ("comedy", "# El verdugo\n\nLuis García Berlanga rodó en 1963 una comedia muy negra. La película tiene un reparto soberbio."),
    ("comedy", "# Caro diario\n\nNanni Moretti firma qui una commedia personale e sottile. Il film è bello e la regia leggera."),
    ("comedy", "# De Noorderlingen\n\nAlex van Warmerdam levert een droge Nederlandse komedie af. De film is in 1992 gemaakt."),
]  # fmt: skip


@pytest.mark.parametrize(("genre", "text"), TOLD)
def test_the_noun_beside_the_title_is_its_genre(genre: str, text: str) -> None:
    said = [o.value for o in read(page_from_text(text, name="page.md")).observations if o.field == "genre"]
    assert said == [genre]


NOT_TOLD = [
    "# La isla mínima\n\nSolo los thrillers que ganan premios llegan aquí. La película de Alberto Rodríguez es otra cosa.",
    "# Transit\n\nKrieg, der nie endet: Der Film von Christian Petzold erzählt vom Warten, und das ist großartig.",
    "# La traversée\n\nLe film La traversée est réalisé par Ada Rey. Après ce drame, deux sœurs quittent leur île.",
    "# The Ferry\n\nMira Solberg directed the film The Ferry during the war The Ferry tells of.",
    "# The Ferry\n\nMira Solberg’s film The Ferry is a story. Her thriller The Pier came first, a film of 2009.",
    "# Le Grand Bain\n\nOn n'est pas ici face à un thriller classique. Le film de Gilles Lellouche est chaleureux.",
    "# Oh Boy\n\nDer Film von Jan-Ole Gerster ist leise. Der Deutsche Filmpreis für den besten Kinderfilm ging an andere.",
    "# Fargo\n\nJoel Coen directed the film. It opens like a western and ends in the snow, and the film is great.",
    "# Caro diario\n\nIl film di Nanni Moretti è bello. Dopo la sua commedia “Bianca” il regista gira qui per Roma.",
    "# The Ferry\n\nGenre: Drama\n\nDirector: Mira Solberg\n\nThe Ferry is a thriller that a film society shows.",
]


@pytest.mark.parametrize("text", NOT_TOLD)
def test_other_words_and_other_films_are_not(text: str) -> None:
    said = [o.value for o in read(page_from_text(text, name="page.md")).observations if o.field == "genre"]
    assert said in ([], ["drama"])
