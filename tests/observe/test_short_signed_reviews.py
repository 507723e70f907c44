"""Short signed reviews under their credits. Texts and signatures are ours, films and credits are real."""

import pytest

from kerguen.observe import read
from kerguen.pages import page_from_text, page_of

SIGNED = [
    (
        "fr1.md",
        """# La Chimère

*d'Alice Rohrwacher (Italie-France-Suisse, 2h13). Avec Josh O'Connor, Carol Duarte, Vincenzo Nemolato, Isabella Rossellini, Alba Rohrwacher. En salles le 6 décembre.*

Arthur, un Anglais au costume sale, a un don : il sent le vide sous la terre. Avec une bande de joyeux pilleurs de tombes, les tombaroli, il déterre des vases étrusques et cherche Beniamina, la femme perdue.

Alice Rohrwacher filme comme on fouille : avec les mains. Le 35 mm, le super-16, les chansons, les accélérés, tout concourt à un film libre, drôle et mélancolique. Josh O'Connor y est déchirant. C'est l'un des plus beaux films de l'année.

Clotilde Vasseur
""",
        "Clotilde Vasseur",
        None,
    ),
    (
        "it1.txt",
        """LA CHIMERA
Un film di Alice Rohrwacher. Con Josh O'Connor, Carol Duarte, Vincenzo Nemolato, Isabella Rossellini. Drammatico, Italia/Francia/Svizzera 2023, 130'.
Al cinema dal 23 novembre.

Anni Ottanta, lungo il Tirreno. Arthur esce di prigione e ritrova la banda dei tombaroli...

Rohrwacher non ha mai girato un film così libero. Peccato per qualche lungaggine nella parte centrale, ma il finale, con quel filo rosso, resta negli occhi. ***½ (Elvio Tassan)
""",
        "Elvio Tassan",
        "positive",
    ),
    (
        "es1.md",
        """# Perfectos desconocidos

Director: Álex de la Iglesia. Reparto: Belén Rueda, Eduard Fernández, Ernesto Alterio, Juana Acosta, Eduardo Noriega, Dafne Fernández, Pepón Nieto. España, 2017. 96 minutos. Estreno: 1 de diciembre de 2017.

Álex de la Iglesia adapta la comedia italiana de Paolo Genovese y la hace suya: más rápida, más negra, con luna llena y mala leche. El reparto está en estado de gracia, sobre todo un Pepón Nieto que rompe el corazón en la última media hora. Muy divertida.

Firmado: Toño Galindo
""",
        "Toño Galindo",
        None,
    ),
    (
        "it2.md",
        """La zona d'interesse

Regia di Jonathan Glazer. Con Christian Friedel, Sandra Hüller. Gran Bretagna, Polonia, USA 2023, 105 minuti. Dal 22 febbraio al cinema.

Non si vede mai, l'orrore. Si sente. Oltre il muro del giardino ci sono le urla, gli spari, il rombo dei forni; di qua i bambini in piscina. Glazer filma la famiglia Höss con telecamere nascoste, come un reality dell'inferno. Agghiacciante e necessario.

Voto 9
(Ruggero Sabatini)
""",
        "Ruggero Sabatini",
        "positive",
    ),
    (
        "en1.md",
        """# The Holdovers

Dir: Alexander Payne. With Paul Giamatti, Dominic Sessa, Da'Vine Joy Randolph. US, 2023, 133 mins. Cert 15.

Christmas 1970: a hated classics master, a clever boy nobody collects and a grieving cook are left behind in a snowed-in boarding school.

Payne films it as though it had been lost in a vault since then, hiss and all. Giamatti is magnificent, Randolph breaks your heart with a look, and if the last half hour wraps things up too neatly, you forgive it. A small treasure. **** – C.M.
""",
        "C.M.",
        "positive",
    ),
    (
        "de1.md",
        """# Das Lehrerzimmer

Regie: İlker Çatak. Mit Leonie Benesch, Leonard Stettnisch, Eva Löbau. Deutschland 2023, 98 Min. Ab 4. Mai im Kino.

Eine junge Lehrerin stellt dem Dieb im Kollegium eine Falle, und alles gerät ins Rutschen.

Çatak inszeniert das als Thriller ohne eine einzige Leiche, mit einer Kamera, die nie aus der Schule herauskommt. Leonie Benesch ist großartig. Nur das Ende bleibt ein wenig zu offen, aber das verzeiht man diesem klugen, nervösen Film gern.

Gezeichnet: Rainer Holtz
""",
        "Rainer Holtz",
        None,
    ),
    (
        "nl1.md",
        """# Close

Regie: Lukas Dhont. Met Eden Dambrine, Gustav De Waele, Émilie Dequenne. België/Nederland/Frankrijk 2022, 105 minuten.

Léo en Rémi, dertien, zijn onafscheidelijk, tot een vraag op het schoolplein alles breekt.

Dhont filmt het met een tederheid die je naar de keel grijpt, en Dambrine is een ontdekking. Jammer dat de tweede helft zo vaak op de tranen mikt. Toch: een prachtige, ontroerende film.

– W.d.B.
""",
        "W.d.B.",
        None,
    ),
    (
        "nl2.txt",
        """FALLEN LEAVES
van Aki Kaurismäki, met Alma Pöysti, Jussi Vatanen. Finland 2023, 81 min.

Twee eenzame mensen in Helsinki vinden elkaar, verliezen een telefoonnummer en vinden elkaar weer. Kaurismäki heeft aan tachtig minuten genoeg voor zijn geestigste en warmste film in jaren. Wie hier niet van opknapt, is niet te helpen.

Hanneke Wolters ****
""",
        "Hanneke Wolters",
        "positive",
    ),
    (
        "es2.txt",
        """CERRAR LOS OJOS
De Víctor Erice. Con Manolo Solo, José Coronado, Ana Torrent. España, 2023. Drama. 169 minutos.

Un actor desaparece en mitad de un rodaje; veinte años después, un programa de televisión reabre el caso. Erice vuelve tras tres décadas con una película serena y hermosísima sobre la memoria y el cine. Le sobra algún minuto de conversación, pero el último cuarto de hora es una obra maestra. ★★★★ (Nuria Bellver)
""",
        "Nuria Bellver",
        "positive",
    ),
    (
        "fr2.txt",
        """LE RÈGNE ANIMAL
de Thomas Cailley. Avec Romain Duris, Paul Kircher, Adèle Exarchopoulos. France, 2023, 2h08.

Dans un monde où des humains se changent en bêtes, un père cherche sa femme et voit son fils lui échapper. Cailley ose tout, le fantastique, le mélo, la comédie, et réussit presque tout. Kircher est stupéfiant. On regrette seulement un dernier acte trop pressé.

– M. L.
""",
        "M. L.",
        None,
    ),
    (
        "fr3.md",
        """# Vingt Dieux

Réal. : Louise Courvoisier. Int. : Clément Faveau, Maïwène Barthelemy, Luna Garret. France, 2024, 1h30.

Totone, dix-huit ans, se met au comté pour gagner un concours. Poussif, mal joué, ce premier film ennuie vite : les scènes se répètent, l'humour tombe à plat et le Jura n'est qu'un décor de carte postale. Dommage.

* (Bernard Cluzel)
""",
        "Bernard Cluzel",
        "negative",
    ),
]


@pytest.mark.parametrize(("name", "text", "critic", "verdict"), SIGNED)
def test_a_short_signed_text_under_credits_is_a_review(name: str, text: str, critic: str, verdict: str | None) -> None:
    (told,) = read(page_of(text.encode(), name)).reviews
    assert (told.critic, told.verdict) == (critic, verdict)


IN_PARTS = [
    (
        "fr.md",
        """# Les films de la semaine

## Vingt Dieux

De Louise Courvoisier (France, 1h30). Avec Clément Faveau, Maïwène Barthelemy.

Totone, dix-huit ans, se met au comté pour gagner un concours. Louise Courvoisier filme le Jura sans folklore, avec une tendresse et une drôlerie rares. Un premier film superbe, porté par des inconnus formidables.

Bernard Cluzel

## Le Système Victoria

De Sylvain Desclous (France, 1h41). Avec Damien Bonnard, Jeanne Balibar.

Un chef de chantier tombe sous le charme d'une DRH. Le scénario, poussif et prévisible, ennuie vite, et la mise en scène manque cruellement de souffle. Décevant.

Maud Lestrade
""",
        [("Bernard Cluzel", None), ("Maud Lestrade", None)],
    ),
    (
        "it.txt",
        """I FILM IN SALA

LA CHIMERA
Un film di Alice Rohrwacher. Con Josh O'Connor, Carol Duarte. Italia 2023, 130'.
Rohrwacher non ha mai girato un film così libero, bellissimo e struggente. Peccato per qualche lungaggine nella parte centrale, ma il finale resta negli occhi. ***½ (Elvio Tassan)

C'È ANCORA DOMANI
Un film di Paola Cortellesi. Con Paola Cortellesi, Valerio Mastandrea. Italia 2023, 118'.
Un esordio intelligente e divertente, che commuove senza ricatti. Cortellesi è bravissima davanti e dietro la macchina da presa, e il finale sorprende davvero. **** (Marta Ghiselli)
""",
        [("Elvio Tassan", "positive"), ("Marta Ghiselli", "positive")],
    ),
    (
        "de.md",
        """# Neu im Kino

## Perfect Days

Regie: Wim Wenders. Mit Kōji Yakusho. Japan/D 2023, 124 Min.

Hirayama putzt in Tokio Toiletten, hört Kassetten und fotografiert Bäume. Wenders ist so gut wie seit dreißig Jahren nicht mehr, und Yakusho trägt den Film mit einem Lächeln. Wunderbar. ★★★★½ (Jutta Menke)

## Napoleon

Regie: Ridley Scott. Mit Joaquin Phoenix, Vanessa Kirby. USA/GB 2023, 158 Min.

Scott hetzt durch zwanzig Jahre, ohne je stehen zu bleiben. Die Schlachten sind prächtig, der Rest ist langweilig und seltsam leer, Phoenix wirkt verloren. ★★ (Rainer Holtz)
""",
        [("Jutta Menke", "positive"), ("Rainer Holtz", "negative")],
    ),
]


@pytest.mark.parametrize(("name", "text", "voices"), IN_PARTS)
def test_each_part_of_a_roundup_has_who_signs_it(name: str, text: str, voices: list[tuple[str, str | None]]) -> None:
    assert [(one.critic, one.verdict) for one in read(page_of(text.encode(), name)).reviews] == voices


@pytest.mark.parametrize(
    "text",
    [
        """# Das Lehrerzimmer

Regie: İlker Çatak. Mit Leonie Benesch, Eva Löbau. Deutschland 2023, 98 Min.

Eine junge Lehrerin ermittelt im eigenen Kollegium. Ein packender, großartig gespielter Film, der zu Recht mit Preisen überhäuft wurde.

Gast: Leonie Benesch
""",
        """# Cerrar los ojos

De Víctor Erice. Con Manolo Solo, José Coronado. España, 2023. 169 minutos.

Un actor desaparece durante un rodaje. Una película hermosísima y emocionante, el esperado regreso de un maestro del cine.

Presenta: Carlos Reviriego
""",
        """# Vingt Dieux

Réalisation : Louise Courvoisier. Avec Clément Faveau. France, 2024, 1h30.

Totone, 18 ans, vit dans le Jura. Un premier film lumineux et drôle, porté par des acteurs formidables, à ne pas manquer dans votre cinéma.

Cinéma Le Foyer
""",
    ],
)
def test_a_house_that_praises_its_film_is_no_critic(text: str) -> None:
    assert not any(one.critic for one in read(page_of(text.encode(), "a.md")).reviews)


NOTICES = {
    "mark": "Note : 18/20",
    "words": "On n'avait pas vu un tel choc depuis longtemps : la photographie est magnifique.",
}
SIGNATURES = [
    "Par Rémi Toussaint · Publié le 1er février 2024",
    "Rémi Toussaint, 1er février 2024",
    "1er février 2024 | par Rémi Toussaint",
]
STORY = (
    "Le commandant d'Auschwitz et sa femme s'efforcent de construire une vie de rêve dans une maison à côté du camp."
)
CREDITS = (
    "La Zone d'intérêt, de Jonathan Glazer. Royaume-Uni, Pologne, 2023, 1 h 45. Avec Christian Friedel, Sandra Hüller."
)


@pytest.mark.parametrize("signature", SIGNATURES)
@pytest.mark.parametrize("judged", NOTICES)
def test_a_signed_notice_of_three_lines_is_a_review(signature, judged):
    found = read(
        page_from_text("\n\n".join(("La Zone d'intérêt", signature, STORY, NOTICES[judged], CREDITS)) + "\n", "n.txt")
    )
    assert found.page.kind == "review"
    assert [review.critic for review in found.reviews] == ["Rémi Toussaint"]


@pytest.mark.parametrize("line", ["", "Justine Triet, France, 2023", "Jeudi 14 mars 2024 à 20h30"])
def test_a_sheet_that_nobody_signs_is_none(line):
    text = "\n\n".join(("La Zone d'intérêt", line, STORY, "Une œuvre magnifique et glaçante.", CREDITS)) + "\n"
    assert read(page_from_text(text, "n.txt")).page.kind != "review"


NO_REVIEWS = {
    "recipe": "Crème brûlée\n\nPar Odile Marchand, 3 mai 2023\n\nUne recette magnifique et facile. Préparation : 15 min. Cuisson : 1 h 30. Avec de la vanille et du sucre.\n\nNote : 4/5\n",
    "news": "Perfect Days\n\nPor Marta Rey, 3 de mayo de 2024\n\nWim Wenders regresa con Perfect Days. La película, protagonizada por Kōji Yakusho, ganó el premio al mejor actor en Cannes y se estrena el viernes. Japón, 2023, 124 min.\n",
    "play": "Hamlet\n\nVon Petra Winkler, 3. Mai 2023\n\nDie Inszenierung am Schauspielhaus ist großartig. Der Hauptdarsteller spielt brillant.\n\nRegie: Karin Beier. 180 Minuten.\n",
    "book": "The Bee Sting\n\nBy Mary Jones, 3 June 2023\n\nPaul Murray's new novel is wonderful, funny and sad. A brilliant family saga.\n\n656 pages. Hamish Hamilton.\n",
}  # fmt: skip


@pytest.mark.parametrize("what", NO_REVIEWS)
def test_what_is_signed_and_praised_may_be_no_film_and_what_tells_of_prizes_no_review(what):
    assert read(page_from_text(NO_REVIEWS[what], "n.txt")).page.kind != "review"
