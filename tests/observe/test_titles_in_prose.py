"""Pages whose headings do not name the film: the text does. Our own words on real films."""

import pytest

from kerguen.observe import read
from kerguen.observe.lines import whole
from kerguen.observe.naming.titles import film_title
from kerguen.pages import page_from_text

NAMED = [
    ("fr", "Anatomie d'une chute", """Victoria, sorti en 2016, reste son film le plus connu. Le cinéma français l'attendait.

''Anatomie d'une chute'' est un film brillant malgré quelques longueurs. Un homme est retrouvé mort au pied de son chalet.
Le procès tient tout le film, et ''Anatomie d'une chute'' regarde un couple plus qu'un crime. La réalisatrice Justine Triet filme le doute.
"""),
    ("it", "La chimera", """la regista che preferisco

Mi è piaciuto molto.

La chimera, di Alice Rohrwacher, racconta una banda di tombaroli negli anni ottanta. Film meraviglioso, cinema che respira: poche sale, purtroppo.
"""),
    ("nl", "Close", """Regisseur Lukas Dhont blijft prijzen winnen. Met de film Close won hij zondag het filmfestival van Sydney.

Close vertelt hoe twee vrienden uit elkaar groeien. De film werd aan honderd landen verkocht. Het is de tweede film van Dhont.
"""),
    ("en", "Aftersun", """Star Rating:

Director: Charlotte Wells

Actors: Paul Mescal, Frankie Corio

Calum (Paul Mescal) takes his daughter Sophie (Frankie Corio) to Turkey. After 'Normal People' nobody doubts him, and 'Aftersun' shows why.
'Aftersun' is a movie made of glances. Sophie remembers, and 'Aftersun' remembers with her.
"""),
    ("en", "Aftersun", """date 2023-02-22 Aftersun

101 minutes, rated M

Aftersun is the debut feature of writer-director Charlotte Wells. Almost nothing happens in Aftersun, and it is a film of great force.

Sophie (Frankie Corio) and her father Calum (Paul Mescal) in a pool.
"""),
    ("fr", "Anatomie d'une chute", """le 31 août 2023
Perdre au jeu
La première partie du film est remarquable. La réalisatrice Justine Triet (La Bataille de Solférino - 2013) mêle film de procès et thriller.
Après Sibyl (2019), elle retrouve Sandra Hüller. Anatomie d'une chute (2023) tient en haleine et ce film ne lâche plus son spectateur.
"""),
    ("fr", "Anatomie d'une chute", """Cinéma
Anatomie d'une chute de Justine Triet, co-écrit avec Arthur Harari - Sortie le 9 août 2023
La Palme d'or de Cannes, Anatomie d'une chute, quatrième long métrage de Justine Triet, revient sur le couple. Le film débute à la montagne.
"""),
    ("nl", "Death on the Nile", """Lang geleden zag ik de film _Murder on the Orient Express_ en ik was redelijk tevreden over die film, al was het een gewoon raadsel met een paar mooie beelden, een lange trein en een speurder met een grote snor.

De film _Death on the Nile_ is een vervolg met dezelfde speurder. De film doet alles fout wat een film fout kan doen, en het duurt te lang.
"""),
    ("nl", "Close", """Na de triomf van zijn debuutfilm Girl moest Lukas Dhont opnieuw beginnen. Met opvolger Close springt hij even hoog.

De film volgt Leo (Eden Dambrine) en Remi (Gustav De Waele), en net als Girl is het een film van gebaren.
"""),
    ("en", "Lurker", """Alex Russell’s debut film watches a shop assistant who befriends a singer. The film is about envy and about fame.

Lurker certainly has themes similar to <cite>Saltburn</cite>, but Lurker needs no castle. It does more with less than <cite>Saltburn</cite> did.

Lurker’s pacing is a pleasure, and the film ends well.
"""),
    ("nl", "The Zone of Interest", """The Zone of Interest is een indrukwekkend en uitzonderlijk oorlogsdrama over een gezin met een grote tuin. Regisseur Jonathan Glazer toont wat achter de muur klinkt.

‘Een meesterwerk zonder genade’ (vijf sterren). De film is Duits gesproken en Nederlands ondertiteld.
"""),
    ("en", "Casablanca", """Casablanca, starring Humphrey Bogart, Ingrid Bergman and Paul Henreid, was first shown in November 1942. The film was made in a few weeks.

In Casablanca an American who owns a bar must choose. The movie won the award for the best film of its year.
"""),
    ("nl", "Nr. 10", """Een gesprek over Nr. 10, de nieuwste film van Alex van Warmerdam, gaat niet zonder te verraden hoe het verder loopt met de acteur Günter.

Halverwege kantelt de film. Nr. 10 is daarna een andere film, en Van Warmerdam geniet daarvan.
"""),
    ("en", "Past Lives", """date 2023-01-30 Past Lives

Director: Celine Song

Cast: Greta Lee, Teo Yoo, John Magaro

Two friends from school meet again in New York. Song has made a film, her first, on what was left behind, and the film gives no answer.
"""),
    ("en", "The Banshees of Inisherin", """Martin McDonagh · Colin Farrell, Brendan Gleeson, Kerry Condon · R · 1h 54m · 2022
Martin McDonagh, who made the film Three Billboards five years ago, returns with a new film, The Banshees of Inisherin.
It is set on an island. A friend does not want to be one any more, and the film does not say why.
"""),
    ("en", "The Banshees of Inisherin", """Martin McDonagh has been on a roll: In Bruges was sad, and The Banshees of Inisherin takes what was best in it. Led by performances from Colin Farrell and Brendan Gleeson, this film hurts.
Kerry Condon is Padraic's clever sister Siobhan, and she is the best of them all. I see The Banshees of Inisherin winning an award, for no film was as dry this year.
"""),
    ("nl", "Anatomie d'une chute", """Anatomie d'une chute: 'de rechtbankfilm opnieuw bedacht als documentaire'
Cineaste Justine Triet onderzoekt in deze film de dood van een man die uit het raam valt. De echtgenote wordt vertolkt door Sandra Hüller.
Anatomie d'une chute loopt vanaf 30 augustus in de bioscoop.
"""),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "title", "text"), NAMED)
def test_a_text_without_a_heading_of_its_own_names_its_film(lang: str, title: str, text: str) -> None:
    reading = read(page_from_text(text))
    assert reading.page.lang == lang and reading.film is not None
    assert reading.film.title == title


@pytest.mark.parametrize(
    "text",
    [
        "Eric Neuhoff : \"C'est une drôle de palme, parce qu'on se souviendra du discours plus que du film, trop long.\"\n\n"
        '"C\'est une drôle de palme"\n\nUn film assez parfait, répond sa voisine de studio, et un grand film de procès.\n',
        "Sophie (Frankie Corio) and Calum (Paul Mescal) sit by a pool.\n\nThe film looks at them for a long time. The camera waits.\n",
    ],
    ids=["what someone says", "characters"],
)
def test_what_critics_say_and_who_is_played_are_no_titles(text: str) -> None:
    assert read(page_from_text(text)).film is None


AGAIN = [  # (text, title): words with one capital, said again within sentences
    (
        """No esperaba gran cosa y salí encantado. La directora rueda La orilla quieta con pulso, y la trama nunca se pierde en lo que no importa. El reparto está a la altura.

Mi opinión: La orilla quieta, una película de silencios, se queda contigo. Cine que respira y que confía en quien mira.""",
        "La orilla quieta",
    ),
    (
        """Il regista torna con un film piccolo. Dentro Notte di neve c'è tutto il suo cinema: i treni, le attese, le madri.

Chi ama i film d'inverno troverà in Notte di neve una casa. La sceneggiatura è asciutta e gli attori sono misurati.""",
        "Notte di neve",
    ),
    (
        """Strano film questo Barracuda, un film di guerra senza nemici. La regia non spiega nulla, gli attori nemmeno.

Barracuda non è un film facile, ma resta. Il film dura due ore e non si guarda mai l'orologio.""",
        "Barracuda",
    ),
]


@pytest.mark.parametrize(("text", "title"), AGAIN, ids=[title for _, title in AGAIN])
def test_a_title_in_sentence_case_is_told_by_what_the_text_says_again(text: str, title: str) -> None:
    assert [f.value for f in film_title(whole(page_from_text(text, name="page.txt")), ())][:1] == [title]


def test_an_earlier_work_of_the_maker_in_quotation_marks_is_not_the_title() -> None:
    text = """El director vuelve con un thriller rural. Los personajes de 'Aguas mansas', la anterior película del cineasta, hablaban menos.

'La orilla quieta' propone una mirada sobre la culpa, y es una película que no consuela. Drama seco, cine de verdad."""
    assert [f.value for f in film_title(whole(page_from_text(text, name="page.txt")), ())] == ["La orilla quieta"]
