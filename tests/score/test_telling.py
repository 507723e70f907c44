"""What a sentence tells of this film. Own sentences; the kinds were met on review pages in six languages."""

import importlib

import pytest

from kerguen.score.reason_features import Around
from kerguen.score.subjects import Film
from kerguen.score.telling import Told

telling = importlib.import_module("kerguen.score.telling")

TITLES = frozenset({"the long harbour"})
CAST = {"Nora Whitfield": "acting", "Ivo Brandt": "direction"}


REVIEWS = (
    Around(praise=0.8),
    Around(praise=-0.8),
)  # of those that praise and of those that blame, the one that it fits


def told(sentence: str, lang: str, film: Film) -> tuple[Told, ...]:
    return max((telling.told(sentence, lang, film, around) for around in REVIEWS), key=len)


def tells(sentence: str, lang: str, text: str = "") -> list[tuple[str, str | None]]:
    film = Film(CAST, TITLES, ["Marta"], text, lang)
    return [(said.side, said.thing.aspect) for said in told(sentence, lang, film)]


JUDGING = [
    ("en", "This harbour of a film does not disappoint.", [("positive", None)]),
    ("en", "I was on the edge of my seat until the last reel.", []),
    ("en", "It is easily one of the best thrillers I have seen.", [("positive", None)]),
    ("it", "Uno dei migliori horror degli ultimi tempi.", [("positive", None)]),
    ("de", "Einer der besten Horrorfilme der letzten Jahre.", [("positive", None)]),
    ("es", "Una de las mejores comedias del año.", [("positive", None)]),
    ("nl", "Een van de mooiste speelfilms van het jaar.", [("positive", None)]),
    ("fr", "Un des plus beaux films de l'année.", [("positive", None)]),
    ("en", "Nora Whitfield gives the performance of her life.", [("positive", "acting")]),
    ("es", "El guion podría parecer flojo y previsible a primera vista.", []),
    ("nl", "Uitstekende acteurs en prachtige beelden, allemaal verspild door het einde.", []),
    ("en", "He is one of the best chefs in the film.", []),
    ("en", "The dialogue feels clunky and forced.", [("negative", "dialogue")]),
    ("en", "When a net is drying, it is tender and pliant.", []),
    ("en", "Just a movie buff who loves great storytelling.", []),
    ("fr", "On ne voit pas le temps passer.", [("positive", None)]),
    ("fr", "Le film souffre de longueurs au milieu.", [("negative", None)]),
    ("de", "Nora Whitfield ist eine Offenbarung.", [("positive", "acting")]),
    ("de", "Die Jury lobte die großartige Besetzung.", []),
    ("es", "La película no decepciona en ningún momento.", [("positive", None)]),
    ("it", "Un film che non delude fino alla fine.", [("positive", None)]),
    ("nl", "De film duurt te lang en dat is jammer.", [("negative", None)]),
    ("en", "The cast is superb and the photography is stunning.", [("positive", "acting"), ("positive", "images")]),
    ("en", "The dialogue is awful from the first scene to the last.", [("negative", "dialogue")]),
    ("en", "Nora Whitfield gives a mesmerizing performance as the keeper.", [("positive", "acting")]),
    ("fr", "La mise en scène est magnifique de bout en bout.", [("positive", "direction")]),
    ("fr", "On regrette un scénario prévisible et bavard.", [("negative", "script")]),
    ("de", "Die Besetzung ist hervorragend gewählt.", [("positive", "acting")]),
    ("de", "Das Drehbuch ist vorhersehbar und langweilig.", [("negative", "script")]),
    ("es", "Los actores están magníficos en cada escena.", [("positive", "acting")]),
    ("es", "El guion resulta previsible y aburrido.", [("negative", "script")]),
    ("it", "La regia è magistrale e mai invadente.", [("positive", "direction")]),
    ("it", "Una sceneggiatura prevedibile e noiosa.", [("negative", "script")]),
    (
        "nl",
        "De regie is meesterlijk en het acteerwerk uitstekend.",
        [("positive", "direction"), ("positive", "acting")],
    ),
    ("nl", "Het scenario is voorspelbaar en saai.", [("negative", "script")]),
    ("fr", "Un film à voir absolument, surtout en salle.", [("positive", None)]),
    ("fr", "Un chef-d'œuvre sans la moindre longueur inutile.", []),
    ("fr", "Un chef-d'œuvre, tout simplement.", [("positive", None)]),
    ("fr", "L'intrigue tourne en rond dès la deuxième heure.", [("negative", "story")]),
    ("de", "Dieser Film ist einfach großes Kino.", [("positive", None)]),
    ("de", "Diesen Film empfehle ich ohne Vorbehalt.", [("positive", None)]),
    ("es", "Buena actuación de toda la familia.", [("positive", "acting")]),
    ("it", "Un film deludente sotto ogni aspetto.", [("negative", None)]),
    ("it", "Un horror ridicolo e banale.", [("negative", None)]),
    ("es", "Una peli divertida de principio a fin.", [("positive", None)]),
    ("en", "This is a rare, beautiful, frightening film.", [("positive", None)]),
    ("en", "The sound design is incredible.", [("positive", "music")]),
    ("it", "**Cast straordinario**: gli interpreti sono impeccabili.", [("positive", "acting")]),
    ("it", "I ritmi del film sono noiosi.", [("negative", "rhythm")]),
    ("fr", "Une mise en scène confuse et sans relief.", [("negative", "direction")]),
    ("de", "Ein Film mit einem hinreißenden Hauptdarsteller.", [("positive", "acting")]),
    ("es", "El guion está curradísimo.", [("positive", "script")]),
    ("nl", "De audiovisuele kant is geweldig.", [("positive", "images")]),
    ("nl", "De film viel mij tegen, hoe mooi het weer ook was.", []),
    ("nl", "Helaas valt de film tegen en duurt hij lang.", []),
    ("en", "The night scenes are superbly shot from first to last.", [("positive", "images")]),
    ("de", "Großartig gespielt von der ersten Minute an.", [("positive", "acting")]),
    ("fr", "Un récit parfaitement maîtrisé jusqu'au bout.", [("positive", "story")]),
    ("en", "The photography is nothing short of breathtaking.", [("positive", "images")]),
    ("en", "Overall, it was a disappointment to me.", [("negative", None)]),
    ("it", "Divertente, intrigante e di grande cuore.", [("positive", None)]),
    ("es", "Merece la pena verla en una sala.", [("positive", None)]),
    ("fr", "Bref, j'ai été transporté par ce film.", [("positive", None)]),
    ("en", "The film is strange, funny, brilliant.", [("positive", None)]),
    ("en", "It stays a missed opportunity from first to last.", [("negative", None)]),
    ("en", "The camerawork is stunning in every scene on the pier.", [("positive", "images")]),
    ("es", "Los tres actores no profesionales son maravillosos.", [("positive", "acting")]),
    ("fr", "Les acteurs non professionnels sont formidables.", [("positive", "acting")]),
    ("es", "La película es aburrida de principio a fin.", [("negative", None)]),
    ("it", "Il film è noioso dall'inizio alla fine.", [("negative", None)]),
    ("en", "An Ivo Brandt film with a superb cast.", [("positive", "acting")]),
]

SILENT = [
    ("en", "You follow a boy or a man of great wisdom and some subject or other.", "another noun"),
    ("en", "Another Whitfield, Anna Whitfield, is brilliant in the town choir.", "another of that name"),
    ("de", "Die Bilder sind makellos, es sind nur zu viele davon.", "weighed"),
    ("en", "Marta is bright and funny, and everyone in the village loves her.", "a character"),
    ("en", "Her mother is a brilliant surgeon who falls in love with a terrible man.", "the story"),
    ("en", "Is this a great film?", "a question"),
    ("it", "Nessuno lo nega, ma La riva resta il suo film più bello.", "another film"),
    ("fr", "La rive reste son meilleur film, et de loin le plus réussi.", "another film"),
    ("nl", "De oever blijft zijn beste film, een meesterwerk.", "another film"),
    ("de", "Der Wärter ist eine Figur aus einem anderen, schlechteren Drehbuch.", "another film"),
    ("it", "È un grande attore in un film che lo sa.", "a career"),
    ("it", "Un film intelligente che avrei preferito leggere.", "a wish"),
    ("fr", "Un beau film que j'aurais préféré lire.", "a wish"),
    ("es", "Una película inteligente que habría preferido leer.", "a wish"),
    ("nl", "Sterker nog: de regisseur bouwde maar liefst twee vuurtorens.", "what is more"),
    ("en", "It takes a special kind of talent to make this cast so dull to watch.", "irony"),
    ("fr", "Il faut un certain talent pour rendre ce casting formidable.", "irony"),
    ("fr", "Tout le monde criait au chef-d'œuvre.", "another's judgement"),
    ("it", "Tutti gridavano al capolavoro.", "another's judgement"),
    ("es", "Todo el mundo decía que era una obra maestra.", "another's judgement"),
    ("de", "Alle Welt sprach von einem Meisterwerk.", "another's judgement"),
    ("nl", "Iedereen riep dat dit een meesterwerk was.", "another's judgement"),
    ("en", "Everyone was calling this film a masterpiece.", "another's judgement"),
    ("en", "How do you make such a great film?...", "a question that trails off"),
    ("en", "My sister loved this film.", "another's judgement"),
    ("en", "Critics found the film boring.", "another's judgement"),
    ("en", "His previous film was a masterpiece.", "another film"),
    ("en", "“Northern Lights” was a brilliant film about fishermen.", "another film's title"),
    ("en", "This could have been a great film.", "a wish"),
    ("en", "This is not to say that the script was bad.", "turned round"),
    ("en", "Not one of the actors failed in this scene.", "a negated blame"),
    ("en", "If you are looking for a gripping film, this is not it.", "a condition"),
    ("en", "Though he was a wonderful actor, the years show.", "granted"),
    ("en", "A stunningly drowsy performance.", "an adverb"),
    ("en", "He leaves his favourite wife, played by Anna Whitfield.", "a participle behind a stop"),
    ("en", "Impressed by the storm, the keeper climbs the stairs of the tower.", "a participle that opens the story"),
    ("en", "Nora Whitfield films are always a joy to watch.", "the films of someone"),
    ("fr", "Ces deux films sont magnifiques.", "several films"),
    ("fr", "Ce n'est pas un film drôle.", "what it is not"),
    ("fr", "Le film montre un gardien qui est « un perdant magnifique » à ses yeux.", "words quoted"),
    ("fr", "À Cannes, le film a été accueilli comme un drame fabuleux et irrésistible.", "another's judgement"),
    ("fr", "Le sujet du film est délicat à traiter.", "a set phrase"),
    ("en", "She is known as Northern Lights, triumphing over her parents.", "a set phrase"),
    ("en", "The acting is great, the script is terrible.", "both sides"),
    ("en", "He is a great director when it comes to storms.", "a career"),
    ("en", "The bad guys in this film wear grey.", "a set phrase"),
    ("en", "Anybody can sell a film if the jokes are hilarious.", "a condition on films at large"),
    ("en", "The criticisms were about the weak script.", "another's judgement"),
    ("en", 'The script is superb and the acting gripping!"', "half a quotation"),
    ("en", "Oh what a brilliant script!", "irony, maybe"),
    ("en", "The film is wonderfully bad.", "praise of what is bad"),
    ("es", "Leo que la película es aburrida.", "another's judgement"),
    ("fr", "Le film n'est pas vraiment réussi.", "turned round"),
    ("fr", "Marie est une jeune femme drôle et attachante.", "a character"),
    ("fr", "Une bande originale composée pour l'occasion.", "a set phrase"),
    ("fr", "Sa mère est insupportable et son père ridicule.", "the story"),
    ("it", "Chi entra convinto che fosse un pessimo film si sbaglia.", "another's judgement"),
    ("de", "Der Film überzeugt mich nicht.", "a negation behind"),
    ("es", "Con una película anterior magnífica, el director llegó aquí.", "another film"),
    ("it", "Il suo film precedente era un capolavoro.", "another film"),
    ("nl", "Zijn vorige film was een meesterwerk.", "another film"),
]


@pytest.mark.parametrize(("lang", "sentence", "wanted"), JUDGING)
def test_praise_and_blame_of_something_of_the_film_are_told(lang, sentence, wanted):
    assert tells(sentence, lang) == wanted


@pytest.mark.parametrize(("lang", "sentence"), [(lang, sentence) for lang, sentence, _ in SILENT])
def test_what_is_unsure_or_of_something_else_is_not_told(lang, sentence):
    assert tells(sentence, lang) == []


def test_a_sentence_that_turns_gives_what_it_grants_and_the_whole_for_what_it_concludes():
    sentence = "The photography is superb, but the acting is wooden and dreadful."
    weighing = Around(praise=0.0)
    granted, concluded = telling.told(sentence, "en", Film({}, TITLES, [], "", "en"), weighing)
    assert (granted.side, sentence[granted.start : granted.end]) == ("positive", "The photography is superb")
    assert (concluded.side, concluded.start, concluded.end) == ("negative", 0, len(sentence))


def test_a_reason_against_the_tone_of_its_review_has_to_be_clearer():
    film = Film({}, TITLES, [], "", "en")
    assert telling.told("The film certainly lacks originality.", "en", film, Around(praise=0.8)) == ()
    assert telling.told("The script may be clumsy, but it serves its purpose.", "en", film) == ()


@pytest.mark.parametrize(("lang", "granted", "concluded"), [
    ("en", "The dialogue is rather clumsy", ", but the actors are superb."),
    ("it", "La sceneggiatura è prevedibile", ", ma gli attori sono straordinari."),
    ("nl", "Het verhaal is voorspelbaar", ", maar de acteurs zijn geweldig."),
])  # fmt: skip
def test_what_a_review_grants_is_told_when_it_concludes_the_contrary(lang, granted, concluded):
    film, around = Film({}, TITLES, [], "", lang), Around(0.8, 0.9)
    against, whole = telling.told(granted + concluded, lang, film, around)
    assert (against.side, against.end, whole.side) == ("negative", len(granted), "positive")


def test_a_half_of_a_sentence_that_speaks_of_others_is_not_told_alone():
    assert tells("Critics called the performances superb, but I think they were wrong.", "en") == []


def test_a_capital_within_the_text_is_a_name_and_a_word_also_written_small_is_none():
    film = Film({}, frozenset(), [], "Here comes Oskar with Music. He likes music.", "en")
    assert film.names == {"oskar"}


def test_a_language_without_words_tells_nothing():
    assert told("Um filme magnífico.", "pt", Film({}, frozenset(), [], "", "pt")) == ()


def test_an_adjective_before_another_noun_does_not_judge_the_film():
    assert tells("It is an amazing coincidence that this documentary exists.", "en") == []
    assert tells("It is an amazing documentary about lighthouses.", "en") == [("positive", None)]


def test_what_a_clause_grants_is_not_what_the_sentence_judges():
    assert tells("Malgré les acteurs, le film est ennuyeux.", "fr") == [("negative", None)]


def test_judgements_in_brackets_stand_for_themselves_only():
    assert tells("The butler (a wonderful performance) opens the door to the film's guests.", "en") == []


def test_another_film_is_known_by_its_capitals():
    assert tells("The same hand wrote the excellent script for Gates of the Evening.", "en") == []


def test_faults_that_a_film_avoids_are_none():
    assert tells("Le film ne tombe pas dans les travers du genre ni dans un scénario prévisible.", "fr") == []
    assert tells("It avoids the clichéd script of its kind.", "en") == []


def test_films_at_large_are_not_this_one_unless_it_is_among_them():
    assert tells("On Sundays we go and find awful movies to laugh at.", "en") == []
    assert tells("This is one of the most awful movies ever shot.", "en") == [("negative", None)]


def test_a_little_blame_is_blame():
    assert tells("Le scénario est un peu prévisible et les dialogues sont plats.", "fr")[0][0] == "negative"


@pytest.mark.parametrize(
    ("lang", "sentence", "person"),
    [
        ("en", "Whitfield’s performance is mesmerizing throughout.", "Nora Whitfield"),
        ("en", "Nora Whitfield is perfect as Ada Lane, the keeper.", "Nora Whitfield"),
        ("de", "Tolles Spiel von Hauptdarstellerin Nora Whitfield.", "Nora Whitfield"),
        ("es", "Nora Whitfield ofrece una interpretación magnífica.", "Nora Whitfield"),
        ("en", "Beside Nora Whitfield the actors are superb.", None),
        ("en", "The result is breath-taking.", None),
    ],
)
def test_a_craft_is_told_with_the_one_person_who_answers_for_it(lang, sentence, person):
    (said,) = told(sentence, lang, Film(CAST, TITLES, ["Marta"], sentence, lang))
    assert (said.side, said.thing.person) == ("positive", person)


@pytest.mark.parametrize(
    ("lang", "sentence", "person"),
    [
        ("fr", "Pauline Serre et Nora Whitfield sont très bien dans leurs rôles.", None),
        ("en", "Nora Whitfield (Ada) and Pauline Serre (Joan) are superb.", None),
        ("it", "Nora Whitfield è bravissima, Pauline Serre un po' meno presente.", "Nora Whitfield"),
    ],
)
def test_what_is_said_of_two_is_told_of_neither_alone(lang, sentence, person):
    film = Film({**CAST, "Pauline Serre": "acting"}, TITLES, [], "", lang)
    (said,) = told(sentence, lang, film)
    assert (said.thing.aspect, said.thing.person) == ("acting", person)


def test_words_of_the_title_are_no_aspect():
    (said,) = told(
        "The Keeper's Story is elegant and superb.", "en", Film({}, frozenset({"the keeper s story"}), [], "", "en")
    )
    assert (said.side, said.thing.aspect) == ("positive", None)


def test_whose_film_it_is_is_no_praise_of_its_maker():
    (said,) = told("Een mooie Ivo Brandt-film over een haven.", "nl", Film(CAST, TITLES, [], "", "nl"))
    assert (said.side, said.thing.person) == ("positive", None)
    (said,) = told("Der Film von Ivo Brandt ist eine große Enttäuschung.", "de", Film(CAST, TITLES, [], "", "de"))
    assert (said.side, said.thing.aspect, said.thing.person) == ("negative", None, None)


def test_words_of_the_title_praise_nothing():
    film = Film(CAST, frozenset({"the perfect secret"}), [], "", "en")
    assert told("The cast of “The Perfect Secret” meets for dinner.", "en", film) == ()
    assert told("The cast of “The Perfect Secret” is perfect.", "en", film) != ()


def test_praise_of_an_actor_is_praise_of_the_acting():
    assert tells("Nora Whitfield est bouleversante.", "fr") == [("positive", "acting")]


def test_praise_that_is_withheld_or_reported_is_none():
    assert tells("Cela empêche le film d'avoir une mise en scène magnifique.", "fr") == []
    assert tells("The film was praised for its brilliant cast.", "en") == []


NEVER_SO = [
    ("fr", "Nora Whitfield n'a jamais été aussi bouleversante.", [("positive", "acting")]),
    ("en", "Nora Whitfield has never been so moving.", [("positive", "acting")]),
    ("it", "Nora Whitfield non è mai stata così commovente.", [("positive", "acting")]),
    ("nl", "Nora Whitfield was nog nooit zo ontroerend.", [("positive", "acting")]),
    ("en", "Nora Whitfield has never been as moving as her partner.", []),
    ("fr", "Le contraire d'un film réussi.", []),
    ("en", "The images are superb, the acting less so.", [("positive", "images")]),
    ("fr", "Les images sont superbes, le scénario moins.", [("positive", "images")]),
]


@pytest.mark.parametrize(("sentence", "lang", "expected"), [(s, lang, e) for lang, s, e in NEVER_SO])
def test_what_never_was_so_good_is_praised_and_what_is_less_so_is_not(sentence, lang, expected):
    assert tells(sentence, lang) == expected


def test_each_thing_that_a_sentence_judges_is_told_and_nobody_made_what_stands_beside_them():
    (acting, music) = told(
        "Nora Whitfield ist fantastisch, die Songs sind großartig.", "de", Film(CAST, TITLES, [], "", "de")
    )
    assert (acting.thing.aspect, acting.thing.person) == ("acting", "Nora Whitfield")
    assert (music.thing.aspect, music.thing.person) == ("music", None)


SAID_TO_BE = [
    ("The Long Harbour is a dreary, joyless slog.", "en", [("negative", None)]),
    ("The Long Harbour is a pretty, hollow and tedious exercise in staring.", "en", [("negative", None)]),
    ("Das Drehbuch verzettelt sich in Nebensträngen.", "de", [("negative", "script")]),
    ("Gli attori recitano male.", "it", [("negative", "acting")]),
]


@pytest.mark.parametrize(("sentence", "lang", "expected"), SAID_TO_BE)
def test_a_row_of_adjectives_says_what_the_film_is_but_not_what_its_story_is_of(sentence, lang, expected):
    assert tells(sentence, lang) == expected
