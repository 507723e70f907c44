"""Words that stand in a page and yet may not be printed alone: what was cut, denied, asked, promised or mocked."""

import pytest

from kerguen.pages.open import page_from_text
from kerguen.voices import prove

KEPT = (
    "Keel is not brilliant here, she is merely good. I do not recommend this film to anyone under twelve. "
    "The first hour is superb, the second is not worth the ticket. Is it a masterpiece? No. "
    "Some will call it the film of the year. What a “revelation of the season”! If only it were funny and short. "
    "The director, who made the wonderful Tide, fails here. A beautiful, slow, sad and unforgettable film. "
    "An almost perfect ending. They promised us a dazzling spectacle. A bold idea (!) and no camera. "
    "Man kann nicht sagen, dass es ein großer Film ist. Komisch ist der Film nicht. "
    "Ce film n’a rien d’un chef-d’œuvre absolu. È senza grazia e ritmo. Zonder humor en vaart verteld. No tiene gracia ni ritmo."
)
PAGE = page_from_text(KEPT, name="kept.txt")


@pytest.mark.parametrize(
    "words",
    [
        "Keel is […] brilliant here", "Keel is not […] good", "Keel is [very] brilliant here", "I do … recommend this film",
        "The first hour is superb […] worth the ticket", "a masterpiece", "the film of the year",
        "revelation of the season", "funny and short", "the wonderful […] unforgettable film", "perfect ending",
        "a dazzling spectacle", "A bold idea", "ein großer Film", "Komisch ist der Film", "chef-d’œuvre absolu",
        "grazia e ritmo", "humor en vaart", "gracia ni ritmo",
        "The first hour is superb, worth the ticket", "I do recommend this film", "A beautiful, sad and unforgettable film",
        "Keel is brilliant here. The first hour is superb",
    ],
)  # fmt: skip
def test_words_that_turn_their_sentence_round_are_never_proved(words: str) -> None:
    assert not prove(words, [PAGE]).is_proved


@pytest.mark.parametrize(
    "words",
    [
        "A beautiful, slow, sad and unforgettable film", "A beautiful […] unforgettable film", "The first hour is superb",
        "she is merely good", "not worth the ticket", "The first hour is superb, the second is not worth the ticket.", "„The first hour is superb“", "‹ the wonderful Tide ›",
        "[…] slow, sad and unforgettable […]",
    ],
)  # fmt: skip
def test_words_that_keep_their_meaning_are_proved(words: str) -> None:
    found = prove(words, [PAGE])
    assert found.is_proved and PAGE.text[found.start : found.end] == found.found


def test_the_place_where_the_words_keep_their_meaning_proves_them() -> None:
    page = page_from_text("It is not a great film at first. By the end it is a great film.", name="twice.txt")
    found = prove("a great film", [page])
    assert found.kind == "exact" and found.start is not None and found.start > 30


BESIDE = [  # kept sentence, words, whether they keep their sense
    ("The launch was a triumph of marketing.", "a triumph", False),
    ("The film is a triumph of tact and timing.", "a triumph", True),
    ("Gripping for half an hour, then the fog comes in.", "Gripping", False),
    ("It is as lively as a waiting room.", "lively", False),
    ("It starts as if it will be absolutely magnificent but winds up being fine.", "absolutely magnificent", False),
    (
        "The ferry mystery begins as a sly and intriguing portrait that unravels into noise.",
        "a sly and intriguing portrait",
        False,
    ),
    (
        "The ferry mystery begins as a sly and intriguing portrait that unravels.",
        "begins as a sly and intriguing portrait",
        False,
    ),
    ("It starts as a delightful comedy and grows into a moving one.", "a delightful comedy", True),
    ("Le film commence comme une fable lumineuse qui sombre ensuite.", "une fable lumineuse", False),
    ("Le film commence comme une fable lumineuse et le reste.", "une fable lumineuse", True),
    ("Der Film beginnt als zärtliche Komödie und versandet.", "zärtliche Komödie", False),
    ("Empieza como una comedia brillante y se desmorona.", "una comedia brillante", False),
    ("Comincia come una favola incantevole che affonda.", "una favola incantevole", False),
    ("Begint als een sprankelende komedie en eindigt in mist.", "een sprankelende komedie", False),
    ("A tale as lively as it is cruel.", "lively", True),
    ("More tiring than touching, on the whole.", "touching", False),
    ("It is more than a ghost story.", "a ghost story", True),
    ("Instead of a daring satire we get a calendar.", "a daring satire", False),
    ("The picture mistakes volume for true passion.", "true passion", False),
    ("We were sold it as the romance of the decade.", "the romance of the decade", False),
    ("Le film se prend pour une grande fresque.", "une grande fresque", False),
    ("La mise en scène, un miracle de retenue, emporte tout.", "un miracle", True),
    ("Der Film will ein großes Epos sein.", "ein großes Epos", False),
    ("Statt zu predigen, erzählt sie eine wunderbare Geschichte.", "eine wunderbare Geschichte", True),
    ("La serata è un trionfo di noia.", "un trionfo", False),
    ("Invece di urlare, il film commuove davvero.", "il film commuove davvero", True),
    ("Se cree una obra mayor.", "una obra mayor", False),
    ("Una fiesta de colores y de ideas.", "Una fiesta", True),
    ("In plaats van te schreeuwen fluistert deze prachtige film.", "deze prachtige film", True),
    ("Zo grappig als een belastingbrief.", "grappig", False),
    ("A wonderful cast, except the dog.", "A wonderful cast", True),
    ("It has a wonderful cast except in the main part.", "a wonderful cast", False),
    ("The Tide is half a great film, and half a postcard.", "a great film", False),
    ("The Tide is half a great film, and half a postcard.", "half a great film", True),
    ("It is nearly a masterpiece of suspense.", "masterpiece of suspense", False),
    ("The second half grips like a vice.", "grips like a vice", True),
    ("Un film à moitié réussi, et long.", "réussi", False),
    ("La seconde moitié enthousiasme.", "enthousiasme", True),
    ("È un mezzo capolavoro, e lo sa.", "capolavoro", False),
    ("Ein halber Erfolg, immerhin.", "Erfolg", False),
    ("I wish I loved it as everybody does.", "I loved it", False),
    ("J'aurais aimé que ce soit un grand film.", "un grand film", False),
    ("Ich wünschte, der Film bliebe spannend. Man wünschte einen großen Abend.", "einen großen Abend", False),
    ("Ojalá fuera una comedia memorable.", "una comedia memorable", False),
    ("Vorrei che fosse un film memorabile.", "un film memorabile", False),
    ("Ik wou dat het een prachtige film was.", "een prachtige film", False),
    ("Maar ontroerend vind ik het nergens.", "ontroerend vind ik het", False),
    ("Spannend wird es nirgends.", "Spannend wird es", False),
    ("C'est d'autant plus rageant que le début est magnifique.", "le début est magnifique", True),
    ("Plus long que le début est le milieu.", "le début est le milieu", False),
]


@pytest.mark.parametrize(("kept", "words", "holds"), BESIDE, ids=lambda value: str(value)[:40])
def test_what_stands_beside_words_decides_whether_they_may_stand_alone(kept: str, words: str, holds: bool) -> None:
    assert prove(words, [page_from_text(kept, name="kept.txt")]).is_proved == holds


LONG = page_from_text(
    "Isabelle Huppert, chignon blond et lunettes en armure, y joue l’opacité comme personne. Seule la musique, un peu présente, "
    "souligne ce que l’on avait compris.",
    name="long.txt",
)


@pytest.mark.parametrize(
    ("words", "left_out"),
    [
        ("Isabelle Huppert y joue l'opacité comme personne", "chignon blond et lunettes en armure"),
        ("Seule la musique souligne ce que l'on avait compris", "un peu présente"),
    ],
)
def test_words_left_out_without_a_mark_are_shown(words: str, left_out: str) -> None:
    found = prove(words, [LONG])
    assert found.kind == "altered" and f"[-{left_out},-]" in (found.difference or "")


def test_words_of_two_places_far_apart_are_in_no_page() -> None:
    page = page_from_text(
        f"The first hour is slow. {'Rain falls on the harbour. ' * 30}The ending is superb.", name="far.txt"
    )
    assert prove("The first hour is superb and long", [page]).kind == "unproved"


MOST = page_from_text(
    "Vincent Lindon n'a jamais été aussi bouleversant. Le film n'est jamais aussi drôle que l'original. "
    "Vincent Lindon was nog nooit zo ontroerend. The actress has never been so moving.",
    name="most.txt",
)


@pytest.mark.parametrize("words", ["bouleversant", "aussi bouleversant", "zo ontroerend", "so moving"])
def test_what_never_was_so_good_may_be_quoted_as_good(words: str) -> None:
    assert prove(words, [MOST]).is_proved


def test_what_is_never_as_good_as_something_may_not() -> None:
    assert not prove("drôle", [MOST]).is_proved
