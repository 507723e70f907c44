"""Whole short pages in Spanish and Italian, as blogs, cinemas and data bases lay them out. Origin: synthetic, true facts."""

from typing import Any

import pytest

from kerguen.model import Zone
from kerguen.observe import read
from kerguen.pages import page_of
from kerguen.pages.written import dateline

CASES: dict[str, tuple[str, str, dict[str, Any]]] = {
    "a word for reviews, an emphasised title, the maker and the year in brackets": (
        "page.md",
        "# Reseña: *Las edades de Lulú* (Bigas Luna, 1990)\n\nEl deseo contado sin vergüenza. Francesca Neri interpreta a una mujer "
        "que busca sus límites. Un filme incómodo.\n",
        {"title": "Las edades de Lulú", "director": {"Bigas Luna"}, "year": {1990}},
    ),
    "a review of a title of its maker, whose given name is rare": (
        "page.md",
        "# Recensione di Kız Kardeşler di Emin Alper\n\nNello sguardo di Emin Alper c'è una tenerezza aspra. Tre sorelle tornano "
        "al villaggio, e il film le segue con pazienza.\n",
        {"title": "Kız Kardeşler", "director": {"Emin Alper"}},
    ),
    "a title and its maker, whose film the text then names": (
        "page.md",
        "# El olivo di Icíar Bollaín\n\nPresentato a Miami, il film di Icíar Bollaín commuove senza trucchi. Anna Castillo è "
        "una rivelazione. Lo trovate in sala da giovedì 14 marzo.\n",
        {"title": "El olivo", "director": {"Icíar Bollaín"}},
    ),
    "a day and its hour over the title": (
        "page.txt",
        "GIOVEDÌ 14 MARZO - ORE 21.15\n\nCreepshow\nUn film di George A. Romero\nCon Hal Holbrook, Leslie Nielsen\n"
        "Horror, durata 120 min. - USA 1982\n\nCinque storie come quelle dei fumetti.\n",
        {"title": "Creepshow", "director": {"George A. Romero"}, "year": {1982}, "runtime": {120}},
    ),
    "a day without its accent over the title": (
        "page.txt",
        "Cinema Odeon\nMartedi 31    luglio\n\nLazzaro felice\nRegia: Alice Rohrwacher\nDurata: 130 minuti\n\nLa storia di un "
        "contadino buono.\n",
        {"title": "Lazzaro felice", "director": {"Alice Rohrwacher"}, "runtime": {130}},
    ),
    "labels and values in turn in one row": (
        "page.txt",
        "SCHEDA | ||||||\ntitolo | Il sorpasso | distribuito da | Incei Film | |||\nregia | Dino Risi | |||||\nproduzione | "
        "Italia, 1962 | genere | commedia / drammatico | durata | 1h 45' | |\ntrama | Un giovane e un uomo in gita in auto.\n",
        {"title": "Il sorpasso", "director": {"Dino Risi"}, "genre": {"comedy", "drama"}, "runtime": {105}},
    ),
    "a sentence that opens with what kind of film it is": (
        "page.txt",
        "Lucía y el sexo\n\nLucía y el sexo, la película de Julio Medem, vuelve a la isla y a sus secretos. Un thriller erótico "
        "que se pierde y se encuentra, con Paz Vega en su mejor papel.\n",
        {"title": "Lucía y el sexo", "genre": {"thriller", "erotic"}},
    ),
    "a mark is no title, however often it is given": (
        "page.txt",
        "Respiro\n\nRegia di Emanuele Crialese vedi scheda film\nVOTO : 4,5.\nLa luce di Lampedusa è bella, ma la storia si "
        "perde presto e il film stanca.\nVOTO : 4,5.\nPoche idee.\nVOTO : 5.\n",
        {"title": "Respiro", "director": {"Emanuele Crialese"}},
    ),
    "a country and a year that are a known title": (
        "page.txt",
        "“Argentina, 1985” ya tiene fecha en la pantalla grande\n\nLa película “Argentina, 1985” llega a los cines con una "
        "historia conocida por todos. “Argentina, 1985”, dirigida por Santiago Mitre, cuenta el juicio a las juntas.\n",
        {"title": "Argentina, 1985", "director": {"Santiago Mitre"}},
    ),
    "a number that the text calls a film": (
        "page.md",
        "Oggi parliamo del film ***“1917”***, la corsa senza respiro di *Sam Mendes*. Due soldati attraversano le linee e la "
        "macchina da presa non li lascia mai. Il film è girato come se fosse una sola ripresa.\n",
        {"title": "1917"},
    ),
    "a family name behind a known title": (
        "page.txt",
        "Ho visto LA GRANDE BELLEZZA di Sorrentino, un film visionario sulla notte di Roma, con scene magistrali e altre "
        "vuote.\nIl protagonista è uno scrittore che va di festa in festa; il film lo segue e a tratti è un capolavoro, "
        "a tratti un film pretenzioso : voto 8 !\n",
        {"title": "La Grande Bellezza"},
    ),
    "a title with a comma before its maker": (
        "page.txt",
        "EL MISMO AMOR, LA MISMA LLUVIA de Juan José Campanella\n\nUn escritor (Ricardo Darín) y una camarera (Soledad "
        "Villamil) se quieren y se pierden en Buenos Aires. La película dura demasiado, pero los dos actores la salvan.\n",
        {"title": "El Mismo Amor, la Misma Lluvia"},
    ),
    "a credit line with the original title, broken in two": (
        "page.md",
        "# Silencio y sal\n\n_por Ana Ruiz_\n\n![La ciénaga](https://example.org/a.jpg)***La teta asustada* (*The Milk of Sorrow*), "
        "de Claudia Llosa.  \n Perú, 2009. 95 minutos.**\n\nUna joven de Lima canta para no tener miedo. La película, "
        "que ganó en Berlín, avanza despacio.\n",
        {"title": "La teta asustada", "director": {"Claudia Llosa"}, "year": {2009}, "runtime": {95}},
    ),
    "a list of labels without colons": (
        "page.md",
        "# El silencio de otros\n## Una película de Almudena Carracedo y Robert Bahar\n\nRetrata la lucha de las víctimas.\n\n"
        "### Ficha Técnica\n\n+ Duración 95’\n+ País de producción ESPAÑA\n+ Año 2018\n+ Formato HD\n+ Género DOCUMENTAL\n"
        "+ Música LEONARDO HEIBLUM\n",
        {"director": {"Almudena Carracedo", "Robert Bahar"}, "year": {2018}, "runtime": {95}, "genre": {"documentary"}},
    ),
    "a label with a word on it": (
        "page.md",
        '# **"C\'era una volta in America"**\n\n## Punti di forza\n\n- **Regia magistrale**: Sergio Leone dilata ogni sguardo e '
        "ogni attesa.\n- **Cast superbo**: Robert De Niro è indimenticabile nel ruolo di Noodles.\n\n## Opinione\n\n"
        '"C\'era una volta in America" è un film sul tempo.\n',
        {"title": "C'era una volta in America", "director": {"Sergio Leone"}, "cast": {"Robert De Niro"}},
    ),
    "what the writer went to see": (
        "page.md",
        "Ayer fui a ver Los Otros, que tantos me habían recomendado. La película, dirigida por Alejandro Amenábar, me gustó "
        "mucho y la casa da miedo.\n",
        {"title": "Los Otros", "director": {"Alejandro Amenábar"}},
    ),
    "what the writer has not seen": (
        "page.md",
        "Non ho mai visto _Gomorra_, lo so. _Dogman_ però è un film di Matteo Garrone, e questo film mi ha convinto. "
        "_Dogman_ fa paura, _Dogman_ fa pensare.\n",
        {"title": "Dogman"},
    ),
    "a forename that is a small word": (
        "page.md",
        "# Serpico\n\nSerpico è un film di Sidney Lumet con Al Pacino e John Randolph, girato a New York.\n",
        {"director": {"Sidney Lumet"}, "cast": {"Al Pacino", "John Randolph"}},
    ),
    "players in a list within a table": (
        "page.html",
        "<html><head><title>Volver (2006)</title></head><body><h1>Volver</h1><dl><dt>Año</dt><dd>2006</dd><dt>Dirección</dt>"
        "<dd>Pedro Almodóvar</dd><dt>Reparto</dt><dd><ul><li>Penélope Cruz</li><li>Carmen Maura</li><li>Lola Dueñas</li></ul>"
        "</dd><dt>Música</dt><dd>Alberto Iglesias</dd><dt>Fotografía</dt><dd>José Luis Alcaine</dd><dt>Compañías</dt>"
        "<dd>El Deseo</dd></dl></body></html>",
        {"cast": {"Penélope Cruz", "Carmen Maura", "Lola Dueñas"}, "director": {"Pedro Almodóvar"}},
    ),
    "a screening before the title": (
        "page.txt",
        "Proiezione di La stanza del figlio di Nanni Moretti\n17/05/2016\n\nQuest’ ultimo film di Nanni Moretti ha vinto a Cannes.\n",
        {"title": "La stanza del figlio", "director": {"Nanni Moretti"}},
    ),
    "the genre among the facts": (
        "page.txt",
        "Lazzaro felice\n\nRegia di Alice Rohrwacher\n\nCon Adriano Tardiolo, Alba Rohrwacher. Drammatico, 130 min. Italia 2018\n\n"
        "Lazzaro vive nella tenuta di una marchesa.\n",
        {"genre": {"drama"}, "runtime": {130}, "year": {2018}, "director": {"Alice Rohrwacher"}},
    ),
    "the original title only": (
        "page.txt",
        "Título original:\nVolver\nAño:\n2006\nFecha de estreno:\n17 de marzo de 2006\nDuración:\n121 min\nDirector:\n"
        "Pedro Almodóvar\nReparto:\nPenélope Cruz, Carmen Maura, Lola Dueñas\nDistribuidora:\nWarner\n\n"
        "Hay directores que vuelven siempre a su pueblo.\n",
        {"title": "Volver", "director": {"Pedro Almodóvar"}, "cast": {"Penélope Cruz", "Carmen Maura", "Lola Dueñas"}},
    ),
    "original title, maker and year in one bracket": (
        "page.md",
        "# Los otros\n\nVi anoche Los otros (*The Others*, Alejandro Amenábar, España y Estados Unidos, 2001), una película de "
        "fantasmas que sigue dando miedo, la mejor de su género después de las de Jack Clayton. Nicole Kidman interpreta a Grace.\n",
        {"title": "Los otros", "director": {"Alejandro Amenábar"}, "year": {2001}, "cast": {"Nicole Kidman"}},
    ),
    "a book of the film's name in front of a bracket": (
        "page.md",
        "# El resplandor\n\nStanley Kubrick dirige una película helada a partir de la novela El resplandor (Stephen King, 1977). Jack "
        "Nicholson interpreta a un escritor que se encierra con su familia en un hotel.\n",
        {"title": "El resplandor", "director": {"Stanley Kubrick"}, "cast": {"Jack Nicholson"}},
    ),
    "two makers after one plural noun": (
        "page.md",
        "# “Cesare deve morire”\n\nCesare deve morire è un film girato nel carcere di Rebibbia. I registi Paolo Taviani e Vittorio "
        "Taviani guardano i detenuti che provano Shakespeare, e il bianco e nero fa il resto.\n",
        {"title": "Cesare deve morire", "director": {"Paolo Taviani", "Vittorio Taviani"}},
    ),
    "players with the films that they are known from": (
        "page.md",
        "# ‘Todos lo saben’: secretos de pueblo\n\nTodos lo saben es la última película de Asghar Farhadi. El reparto está a la altura, "
        "en especial el trío protagonista formado por Penélope Cruz (15 años y un día de espera), Javier Bardem (Biutiful) y Ricardo "
        "Darín (Nueve Reinas). Todos lo saben empieza como una boda.\n",
        {
            "title": "Todos lo saben",
            "director": {"Asghar Farhadi"},
            "cast": {"Penélope Cruz", "Javier Bardem", "Ricardo Darín"},
        },
    ),
    "a person of the trade who is played": (
        "page.md",
        "# La isla mínima\n\nAlberto Rodríguez dirige La isla mínima, un thriller en las marismas. Javier Gutiérrez se pone en la piel de "
        "Juan Robles con gran acierto y da miedo.\n",
        {"title": "La isla mínima", "director": {"Alberto Rodríguez"}, "cast": {"Javier Gutiérrez"}},
    ),
    "newer posts below, broken off": (
        "page.txt",
        "Blog\nLa grande bellezza\nHo visto La grande bellezza di Paolo Sorrentino: il film racconta una Roma stanca e bellissima, e gli "
        'attori sono bravi. Non è un film facile.\nUltimi post\nIl traditore\nAbbiamo visto al cinema un gran bel film, "Il traditore" di '
        'Marco Bellocchio. Una...\nDogman\nAbbiamo visto "Dogman" di Matteo Garrone, girato vicino al mare, che nella realtà...\n',
        {"title": "La grande bellezza", "director": {"Paolo Sorrentino"}},
    ),
    "a title behind a day, its maker behind a comma": (
        "page.txt",
        "Uscirà giovedì 25 aprile La prima cosa bella, decimo lungometraggio del regista livornese Paolo Virzì, girato a Livorno. Una "
        "madre malata e due figli che si ritrovano: La prima cosa bella è una commedia amara.\n",
        {"title": "La prima cosa bella", "director": {"Paolo Virzì"}},
    ),
    "a genre of two words before the quoted title": (
        "page.txt",
        "Mañana en la sala municipal, la comedia dramática ‘La boda de Rosa’, protagonizada por Candela Peña y Sergi López. El film, "
        "dirigido por Icíar Bollaín, narra la historia de una mujer que se casa consigo misma.\n",
        {"title": "La boda de Rosa", "director": {"Icíar Bollaín"}, "cast": {"Candela Peña", "Sergi López"}},
    ),
    "a noun, where the film is from, and its maker": (
        "page.txt",
        "Questo “La ragazza del lago”, che avevo perso in sala, mi è piaciuto. Bravissimo Toni Servillo, superba Valeria Golino. "
        "Questo film italiano di Andrea Molaioli merita un posto tra i gialli migliori.\n",
        {"title": "La ragazza del lago", "director": {"Andrea Molaioli"}, "cast": {"Toni Servillo", "Valeria Golino"}},
    ),
    "genre and country behind the players": (
        "page.txt",
        "# Il sorpasso\n\nRegia di Dino Risi. Cast: Vittorio Gassman, Jean-Louis Trintignant, Catherine Spaak – Commedia – Italia, 1962\n",
        {"title": "Il sorpasso", "cast": {"Vittorio Gassman", "Jean-Louis Trintignant", "Catherine Spaak"}},
    ),
    "whoever directed plays as well": (
        "page.txt",
        "A Roma è iniziato il primo ciak di “Io, loro e Lara”, il nuovo film diretto e interpretato da Carlo Verdone. La commedia racconta "
        "di un missionario che torna a casa. Nel cast anche Laura Chiatti e Anna Bonaiuto.\n",
        {
            "title": "Io, loro e Lara",
            "director": {"Carlo Verdone"},
            "cast": {"Carlo Verdone", "Laura Chiatti", "Anna Bonaiuto"},
        },
    ),
    "a character in marks and who plays it": (
        "page.txt",
        "La película “Volver” del cineasta español Pedro Almodóvar empieza en un cementerio. La familia vive alrededor de “Raimunda”, "
        "interpretada por Penélope Cruz. El público aplaude las interpretaciones de Carmen Maura y de Lola Dueñas.\n",
        {"title": "Volver", "director": {"Pedro Almodóvar"}, "cast": {"Penélope Cruz", "Carmen Maura", "Lola Dueñas"}},
    ),
    "a sentence in marks opens the text": (
        "page.md",
        "«Domani non torno più a scuola». La protagonista (Margherita Buy) di *Me, Myself and Her* , il film di Maria Sole Tognazzi "
        "presentato alla Festa di Roma, lo dice a tutti. *Me, Myself and Her* è una commedia gentile.\n",
        {"title": "Me, Myself and Her", "director": {"Maria Sole Tognazzi"}, "cast": {"Margherita Buy"}},
    ),
    "a title in capitals throughout, without marks": (
        "page.txt",
        "Lo Chiamavano Trinità è un perfetto incrocio tra il western e la farsa. Trinità, un bravissimo Terence Hill, deve vedersela con "
        "il maggiore (Farley Granger), sorpresa del film. In una parola: capolavoro.\nTRINITÀ, PUGNI E FAGIOLI!\n",
        {"title": "Lo Chiamavano Trinità", "cast": {"Terence Hill", "Farley Granger"}},
    ),
    "countries and year behind a label": (
        "page.txt",
        "Il divo\nbiografico, col, 110 min.\n\nRegia: Paolo Sorrentino\n\nAttori: Toni Servillo, Anna Bonaiuto\n\n"
        "Produzione: Italia, 2008\n\nUn ritratto che è anche un film di fantasmi.\n",
        {"title": "Il divo", "director": {"Paolo Sorrentino"}, "year": {2008}, "runtime": {110}},
    ),
    "a described maker and a name with particles": (
        "page.md",
        "# Volver\n\nVolver está dirigida por el genial Pedro Almodóvar, y Raimunda está interpretada magistralmente por Antonio de la "
        "Torre y Penélope Cruz. La película emociona de principio a fin.\n",
        {"title": "Volver", "director": {"Pedro Almodóvar"}, "cast": {"Antonio de la Torre", "Penélope Cruz"}},
    ),
    "a genre behind the title and its maker": (
        "page.txt",
        "“Todos lo saben”, la nueva película de Asghar Farhadi, un thriller rural, abrió Cannes. La película reúne a los mejores actores "
        "españoles y no decepciona.\n",
        {"title": "Todos lo saben", "director": {"Asghar Farhadi"}, "genre": {"thriller"}},
    ),
    "who wrote the book, and a director by trade": (
        "page.md",
        "# Gomorra\n\nMatteo Garrone, regista e sceneggiatore romano, ha deciso di portare al cinema il famoso libro di Roberto "
        "Saviano. Il film Gomorra è molto duro. Il cast scelto da Matteo Garrone ha fatto un ottimo lavoro. Don Ciro è interpretato da "
        "Gianfelice Imparato, Toni Servillo è Franco.\n",
        {"title": "Gomorra", "director": {"Matteo Garrone"}, "cast": {"Gianfelice Imparato", "Toni Servillo"}},
    ),
}


@pytest.mark.parametrize(("name", "text", "facts"), CASES.values(), ids=CASES.keys())
def test_the_facts_are_read(name: str, text: str, facts: dict[str, Any]) -> None:
    reading = read(page_of(text.encode(), name))
    assert reading.film is not None
    said = {f: {o.value for o in reading.observations if o.field == f and o.subject == 0} for f in facts}
    said["title"] = reading.film.title  # type: ignore[assignment]
    assert {field: said[field] for field in facts} == facts


@pytest.mark.parametrize(("over", "day"), [("Fecha de estreno:", None), ("Volver", "2006-03-17")])
def test_the_day_under_a_label_is_no_day_of_the_page(over: str, day: str | None) -> None:
    text = f"{over}\n17 de marzo de 2006\nHay directores que no decepcionan nunca."
    assert dateline(text, [Zone(kind="article", start=0, end=len(text))], "es", "review") == day
