"""Copies, candidates, direction, quotations, chains: what must hold, on texts of our own."""

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from kerguen.model import Lang, Match
from kerguen.pages.open import page_from_text
from kerguen.voices import QuoteIndex, families, prove, relation
from kerguen.voices.alignment import text_of
from kerguen.voices.chains import CircularReport, chain
from kerguen.voices.copies import Kinship
from kerguen.voices.degree import degree
from kerguen.voices.direction import credits
from kerguen.voices.names import proper_names
from kerguen.voices.opinion import is_opinion
from kerguen.voices.words import concepts, keys

DATA = Path(__file__).parents[2] / "bench/data"
ROWS, RIVALS = (
    [json.loads(line) for line in (DATA / name).read_text(encoding="utf-8").splitlines()]
    for name in ("copies_own.jsonl", "copies_rivals.jsonl")
)
KEPT = (
    "The sea is filmed with rare patience. It would have been brilliant if the choir had stayed at home. "
    "Keel’s hands — rough, tired — say more than any line."
)


def grouped(film: str, rows: list[dict[str, Any]] = ROWS) -> list[set[str]]:
    texts = [
        text_of(r["id"], r["text"], r["lang"], 0, len(r["text"]), frozenset(" ".join(r["names"]).lower().split()))
        for r in rows
        if r["film"] == film
    ]
    return [{t.page for t in family} for family, _ in families(texts)]


@pytest.mark.parametrize("film", sorted({r["film"] for r in ROWS}))
def test_copies_are_one_voice_and_neither_synopsis_nor_roundup_makes_another_join(film: str) -> None:
    found = grouped(film)
    assert {f"{film}-b"} in found
    assert {f"{film}-roundup"} in found
    assert max(found, key=len) == {r["id"] for r in ROWS if r["film"] == film} - {f"{film}-b", f"{film}-roundup"}


@pytest.mark.parametrize("film", sorted({r["film"] for r in RIVALS}))
def test_critics_who_share_pitch_names_and_prizes_stay_apart_in_one_language_and_across(film: str) -> None:
    rivals = {r["id"] for r in RIVALS if r["film"] == film and r["relation"] == "original"}
    found = grouped(film, RIVALS)
    assert all(len(family & rivals) == 1 for family in found)
    assert all(family == {r for r in family if r.startswith(min(family & rivals))} for family in found)


@pytest.mark.parametrize("film", ["drive", "father", "toni", "volver"])
def test_a_sheet_that_holds_the_synopsis_makes_no_voice_of_two_reviews_that_print_it(film: str) -> None:
    mine = [r for r in RIVALS if r["film"] == film]
    sheets = [
        r | {"id": f"{r['id']}-sheet", "text": r["text"][: end + 1], "source": r["id"]}
        for r in mine if r["id"] in (f"{film}-a", f"{film}-b")
        for end in [r["text"].index(". ", r["text"].index(". ") + 1)]
    ]  # fmt: skip
    families_with = [{page for page in found if "sheet" not in page} for found in grouped(film, mine + sheets)]
    assert [found for found in families_with if found] == grouped(film, mine)


def test_a_sentence_with_a_year_states_a_fact() -> None:
    assert is_opinion(("best", "actor", "cannes"), "en")
    assert not is_opinion(("best", "actor", "cannes", "2023"), "en")


def test_names_are_words_never_written_small() -> None:
    bodies = [
        ("A walk with Rose in the Park of Lyon", "en"),
        ("una rose nel park di Lyon", "it"),
        ("Der Hund bellt", "de"),
    ]
    assert proper_names(bodies) == {"lyon"}


def test_a_translation_is_found_by_the_lexicon_alone() -> None:
    left = "La réalisatrice filme la mer avec patience. La lumière est belle et les acteurs du village sont émouvants. Le scénario manque de force et la fin est prévisible."
    right = "The director films the sea with patience. The light is beautiful and the actors of the village are moving. The screenplay lacks strength and the ending is predictable."
    found = relation(left, "fr", right, "en")
    assert found.is_copy and found.across and len(found.matches) >= 2


SYNOPSIS = (
    "In 1912 an orphan joins the last whaling crew of a northern harbour. The captain hides a map under his bunk. "
    "On the ice the men find a ship that nobody remembers, and one of them refuses to leave it. "
)


def test_two_short_reviews_around_one_synopsis_of_three_sentences_are_two_voices() -> None:
    left = (
        SYNOPSIS + "I was moved by its patience and its silences. The young lead gives a superb, stubborn performance."
    )
    right = (
        "A dull voyage, handsome and hollow, with music that never rests. "
        + SYNOPSIS
        + "Its dialogue creaks louder than the hull."
    )
    assert not relation(left, "en", right, "en").is_copy
    assert relation(left, "en", SYNOPSIS + "I was moved by its patience and its silences.", "en").is_copy


def test_a_rewrite_that_changes_nearly_every_word_keeps_the_order_of_its_sentences() -> None:
    source = (
        "The first hour of the voyage drags its feet through fog and speeches. Then the ship appears, and the camera wakes up. "
        "The young lead plays the orphan with a stubborn, almost animal patience. His scenes with the old captain are the heart of the film. "
        "The music drowns two quarrels that needed silence. Even so the ending left me cold and grateful in one breath."
    )
    spun = (
        "The opening hour of this voyage drags through fog and endless speeches. After that the ship turns up and the camera comes alive. "
        "As the orphan, the young lead shows an obstinate, nearly animal patience. The moments he shares with the old captain form the heart of the picture. "
        "Two quarrels which called for silence are drowned by the music. Still, the ending leaves you cold and grateful at once."
    )
    rival = (
        "Nothing in this voyage convinced me. The young lead mumbles, the captain shouts, and the camera hides behind the fog. "
        "Somebody should have cut the speeches by half. I liked two songs and the dog. The ship itself looks like a model in a bath. "
        "By the ending I was counting the lamps of the cinema."
    )
    assert relation(source, "en", spun, "en").is_copy
    assert not relation(source, "en", rival, "en").is_copy


def test_every_row_of_the_lexicon_meets_in_six_languages() -> None:
    assert keys("maire", "fr") & keys("burgermeister", "de") & keys("mayor", "en")
    assert all(len(concepts(lang)) > 400 for lang in ("en", "fr", "de", "es", "it", "nl"))


def test_a_text_of_its_own_is_no_rewrite() -> None:
    assert degree("Bread rises in the morning and the baker sings.", KEPT) == "non"
    assert degree(KEPT, KEPT) == "cut"


def test_a_text_owns_to_its_source() -> None:
    assert credits("Bonne soirée. Traduit de l'anglais.") == ("traduit de",)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("filmed with rare patience", "exact"),
        ("« filmed with rare patience »", "exact"),
        ("Keel's hands - rough, tired - say more", "typography"),
        ("The sea is filmed […] patience", "with_cuts"),
        ("brilliant", "out_of_context"),
        ("filmed with great patience", "altered"),
        ("patience […] The sea is filmed", "altered"),
        ("a gem of comedy", "unproved"),
    ],
)
def test_a_quotation_is_what_it_is(words: str, kind: str) -> None:
    page = page_from_text(KEPT, name="kept.txt")
    found = prove(words, [page])
    assert found.kind == kind or (kind == "altered" and not found.is_proved)
    if found.is_proved:
        assert page.text[found.start : found.end] == found.found


def test_a_negation_ends_with_its_clause() -> None:
    page = page_from_text("It is not a masterpiece, but it is an honest and funny film.", name="kept.txt")
    assert prove("an honest and funny film", [page]).kind == "exact"
    assert prove("a masterpiece", [page]).kind == "out_of_context"


def test_the_index_finds_the_page_and_keeps_to_the_outlet() -> None:
    index = QuoteIndex([page_from_text(KEPT, name="lamp.txt"), page_from_text("Nothing here at all.", name="b.txt")])
    assert index.prove("rare patience").kind == "exact"
    assert index.prove("rare patience", outlet="Lamp").kind == "exact"
    assert index.prove("rare patience", outlet="Candle").kind == "unproved"


def test_a_chain_is_followed_to_its_end_and_a_circle_refused() -> None:
    assert chain("page", {"page": "aggregator", "aggregator": "paper"}) == ("page", "aggregator", "paper")
    with pytest.raises(CircularReport, match="circle"):
        chain("a", {"a": "b", "b": "a"})


def test_a_capsule_is_no_translation_of_a_long_review_because_each_of_its_sentences_resembles_one() -> None:
    names = frozenset(
        [
            "thomas",
            "cailley",
            "romain",
            "duris",
            "paul",
            "kircher",
            "émile",
            "françois",
            "adèle",
            "exarchopoulos",
            "tom",
            "mercier",
        ]
    )
    review = (
        "Dans un monde où des humains se changent peu à peu en bêtes, François suit son fils Émile vers le sud, là où l’on "
        "doit soigner sa femme. Thomas Cailley ose le grand film fantastique que le cinéma français n’osait plus faire. "
        "Ce qui emporte, c’est la tendresse. Les mutants ne sont jamais des monstres : le cinéaste les regarde comme on "
        "regarde un adolescent qui change de voix. Tom Mercier, en homme-oiseau, apprend à voler dans une scène magnifique, "
        "la plus belle du film. Paul Kircher, corps trop grand, regard affolé, est prodigieux. On regrettera seulement une "
        "enquête de gendarmerie un peu plaquée. Mais l’élan est là, et l’émotion du dernier plan est immense."
    )
    capsule = (
        "Thomas Cailley’s fantasy has fathers, sons and bird men. Paul Kircher is a find, Romain Duris has never been more "
        "touching. It sags in the middle, but what a last shot."
    )
    last = "It sags in the middle, but the emotion of the last shot is immense and prodigious."

    def joined(text: str, lang: Lang) -> int:
        texts = text_of("long", review, "fr", 0, len(review), names), text_of("short", text, lang, 0, len(text), names)
        return max(len(family) for family, _ in families(texts))

    assert joined(capsule, "en") == 1
    assert joined(last, "en") == 1  # one sentence is a quotation at most
    assert joined("The mutants are never monsters: the filmmaker looks at them as one looks at an adolescent whose voice "
                  "changes. Tom Mercier, the bird man, learns to fly in a magnificent scene, the most beautiful of the "
                  "film. Paul Kircher, body too large, panicked look, is prodigious.", "en") == 2  # fmt: skip


def test_one_sentence_in_common_makes_no_translation_however_alike_the_rest() -> None:
    """Two critics of As bestas (2022), Spanish and French: the first sentence of the distributor's synopsis."""
    common = Match(left_start=0, left_end=89, right_start=0, right_end=99, score=0.42, witness="lexicon")
    two = Kinship(
        left="es", right="fr", left_share=0.11, right_share=0.05, across=True, judged=True, steadiness=0.30, alike=6,
        shorter=7, beside_block=0.14, throughout=True, matches=(common,),
    )  # fmt: skip
    assert not two.is_copy
    assert msgspec.structs.replace(two, matches=(common, common)).is_copy


PARIS = (  # a review of 'Paris, Texas' (1984) in six sentences, the plot told between judgements
    "A man in a red cap walks out of the desert without a word and without a past. "
    "His brother drives all the way from Los Angeles to fetch him, and Walt's patience is the quiet wonder of the first hour. "
    "Travis has not seen his son Hunter for four years; the boy calls another man father. "
    "Ry Cooder's slide guitar does what lesser films leave to tears. "
    "Together they cross Texas in an old pickup truck and look for Jane near a bank in Houston. "
    "Behind a mirror, in a booth with a telephone, two people at last tell each other the story of their marriage. "
    "Nastassja Kinski has never been better, and I could not speak for an hour after it."
)


def sentence(*numbers: int) -> str:
    said = PARIS.replace(". ", ".\n").splitlines()
    return " ".join(said[n] for n in numbers)


def test_sentences_taken_word_for_word_from_several_places_are_a_cut_though_none_judges() -> None:
    assert relation(PARIS, "en", sentence(0, 2, 4), "en").is_copy


def test_a_block_of_sentences_that_judge_nothing_may_be_the_distributors() -> None:
    own = "The photography is splendid, the second half is weak and overlong, and I was moved all the same."
    review = (
        f"{sentence(0, 2, 4)} {own} Stanton is magnificent. The ending is a beautiful disappointment for romantics."
    )
    assert not relation(review, "en", sentence(0, 2, 4), "en").is_copy
