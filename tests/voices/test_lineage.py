"""Which came first, and what was made from what: dates, names, credits, canonical links, chains of translation."""

import json
from pathlib import Path

import pytest
from msgspec.structs import replace

from kerguen.model import VoicePage
from kerguen.voices.alignment import align, text_of
from kerguen.voices.copies import families, judges
from kerguen.voices.direction import Told, credits, is_certain, ranked, signs, weights
from kerguen.voices.lineage import lineage

BENCH = Path(__file__).parents[2] / "bench" / "data" / "copies_chains.jsonl"


def told(lang: str = "en", **known: object) -> Told:
    return Told(edges=known.pop("edges", ""), lang=lang, **known)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("source", "copy"),
    [
        (told("fr", outlet="La Gazette des salles"), told("en", outlet="La Gazette des salles")),
        (told("de", outlet="Der Abendbote"), told("it", outlet="Der Abendbote")),
        (told("nl", url="https://blad.example.nl/1"), told("en", url="https://blad.example.nl/2")),
        (told("es", written="2023-05-20"), told("en", written="2023-05-22")),
        (told("es", critic="Inés Robledo"), told("es")),
        (told("en"), told("fr", hint="a name glued to the next word")),
        (told("it"), told("de", edges="Quelle: La voce dei cinema")),
        (told("en"), told("fr", edges="Un film à voir (AFP)")),
        (told("en", url="https://a.example.com/x", canonical="https://a.example.com/x"),
         told("en", url="https://b.example.com/x", canonical="https://a.example.com/x")),
    ],
)  # fmt: skip
def test_a_copy_is_told_by_what_stands_beside_its_words(source: Told, copy: Told) -> None:
    for family in ({"a": source, "b": copy}, {"a": copy, "b": source}):
        first = next(page for page, known in family.items() if known is source)
        order = ranked(weights(family), {})
        assert order[0] == first
        assert sum(s.weight for s in signs(order[1], family)) > 0
        assert all(s.reason for s in signs(order[1], family))


def test_the_sentences_beside_a_match_are_not_shown_with_it() -> None:
    kept = (
        "Ce deuxième long métrage raconte la lutte d'une institutrice bretonne contre la fermeture de son école rurale. "
        "Elle dirige une troupe de comédiens formidables avec une douceur, une précision et une gaieté remarquables. "
        "On retrouve la campagne, les habitants, les saisons, et une comédie qui ne force jamais le trait."
    )
    again = "L'institutrice bretonne lutte avec douceur et gaieté contre la fermeture de son école dans ce deuxième long métrage."
    one, other = (text_of(page, text, "fr", 0, len(text), frozenset()) for page, text in (("a", again), ("b", kept)))
    (match,) = align(one, other)
    assert kept[match.right_start : match.right_end] == kept[: kept.index(".") + 1]


def test_everyday_words_are_no_credits() -> None:
    assert credits("The source of the river, via a side road, is his best scene; con una fonte di luce.") == ()
    assert credits("Keel does what she can with lines that sound as if translated from a leaflet.") == ()
    assert credits("This review was first published in The Lantern.") == ("first published in",)
    assert credits("A good evening. Source: The Lantern") == ("source",)
    assert credits("image-credit: Anna Stone\nA good evening.") == ()
    assert credits("Le film déçoit (AFP/mk)") == ("(AFP/mk)",)
    assert credits("Una actriz inmensa. (Traducción del inglés)") == ("traduccion del",)
    assert credits("Un'attrice immensa. (Tradotto dall'inglese)") == ("tradotto dall",)


def test_the_address_of_a_page_signs_nothing() -> None:
    family = {"a": told("en"), "b": told("fr", url="https://blog.example.fr/1", outlet="blog.example.fr")}
    assert not any("nobody signs it" in s.reason for s in signs("a", family))
    assert ranked(weights(family), {"a": 0.5, "b": 0.4}) == ["a", "b"]


def test_without_signs_two_languages_stay_uncertain() -> None:
    def certain(one: Told, other: Told) -> bool:
        family = {"a": one, "b": other}
        return is_certain(["a", "b"], family, weights(family))

    assert not certain(told("en"), told("fr"))
    assert certain(told("en"), told("en"))
    assert certain(told("fr", written="2020-01-01"), told("en", written="2020-02-01"))


def test_what_speaks_against_a_text_speaks_against_what_was_cut_out_of_it() -> None:
    """Unless that is dated earlier: a notice may grow into a review."""
    family = {"source": told("es", written="2014-08-21"), "copy": told("de", written="2015-01-08"), "cut": told("de")}
    assert weights(family)["cut"] < weights(family)["source"] + 1
    assert weights(family, cuts=[("cut", "copy")])["cut"] == weights(family)["copy"]
    family["cut"] = told("de", written="2014-12-01")
    assert weights(family, cuts=[("cut", "copy")]) == weights(family)


def voice_of(prefix: str, backwards: bool = False) -> dict[str, VoicePage]:
    rows = [
        r for line in BENCH.read_text(encoding="utf-8").splitlines() if (r := json.loads(line))["id"].startswith(prefix)
    ]
    names = frozenset(w for r in rows for n in r["names"] for w in n.lower().split())
    texts = [text_of(r["id"], r["text"], r["lang"], 0, len(r["text"]), names) for r in rows]
    ((family, bonds),) = families(texts[::-1] if backwards else texts)
    known = {
        r["id"]: told(r["lang"], **{k: r[k] for k in ("outlet", "written", "url", "critic") if k in r}) for r in rows
    }
    return {p.page: p for p in lineage(family, bonds, known)}


def test_a_translation_of_a_translation_is_two_steps_from_the_first() -> None:
    found = voice_of("bestas-a")
    assert found["bestas-a"].relation == "original" and found["bestas-a"].source is None
    assert found["bestas-a-fr-it"].source == "bestas-a-fr" and found["bestas-a-fr"].source == "bestas-a"
    assert any("2 steps" in reason for reason in found["bestas-a-fr-it"].reasons)


def test_a_spun_translation_is_made_from_the_translation() -> None:
    found = voice_of("tar-a")
    assert (found["tar-a-en-spun"].source, found["tar-a-en-spun"].relation) == ("tar-a-en", "reprint")
    assert found["tar-a-reprint"].source == "tar-a"


def test_the_order_of_the_pages_does_not_matter() -> None:
    assert voice_of("zone-a") == voice_of("zone-a", backwards=True)


def test_a_free_translation_is_found_and_rivals_stay_apart() -> None:
    rows = [json.loads(line) for line in (BENCH.parent / "copies_free.jsonl").read_text(encoding="utf-8").splitlines()]
    for film, pair in {"brutal": {"brutal-b", "brutal-b-it"}, "anora": {"anora-a", "anora-a-de"}}.items():
        mine = [r for r in rows if r["film"] == film]
        names = frozenset(w for n in mine[0]["names"] for w in n.lower().split())
        found = families([text_of(r["id"], r["text"], r["lang"], 0, len(r["text"]), names) for r in mine])
        groups = [{t.page for t in family} for family, _ in found]
        assert pair in groups


ENGLISH = (
    "The lighthouse keeper has stopped speaking. Nobody on the island minds. Orla Finnegan films his silence for two hours "
    "and I was never bored. The storm is magnificent. The old dog deserves a prize of its own. What a sad and stubborn "
    "little film this is."
)
FRENCH = (
    "Le gardien du phare ne parle plus, et personne sur l'île ne s'en plaint vraiment. Orla Finnegan filme son silence "
    "pendant deux heures entières sans que je m'ennuie une seule fois. La tempête est magnifique, et le vieux chien mérite "
    "à lui seul un prix. Voilà un petit film décidément bien triste et bien obstiné."
)


@pytest.mark.parametrize("names", [("a", "b"), ("b", "a")])
def test_without_a_sign_the_text_of_more_and_shorter_sentences_leans_to_be_the_first_and_it_is_not_certain(
    names: tuple[str, str],
) -> None:
    source, copy = names
    texts = [
        text_of(source, ENGLISH, "en", 0, len(ENGLISH), frozenset()),
        text_of(copy, FRENCH, "fr", 0, len(FRENCH), frozenset()),
    ]
    [(family, bonds)] = families(texts)
    placed = lineage(family, bonds, {source: told("en"), copy: told("fr")})
    assert [(p.page, p.relation) for p in placed] == [(source, "original"), (copy, "translation")]
    assert "not certain" in placed[0].reasons[0]


def test_two_critics_who_share_a_long_synopsis_across_languages_are_two_voices() -> None:
    shared = "A ferryman finds the watch of his drowned brother and looks for the thief. On the island everybody lies."
    partage = "Un passeur retrouve la montre de son frère noyé et cherche le voleur. Sur l'île, tout le monde ment."
    one = (
        shared + " Wonderful fog, brave actors, half an hour too long. The second half drags like a net full of stones."
    )
    two = (
        partage
        + " Une œuvre agaçante, sans la moindre émotion. La moitié des dialogues sont inaudibles à cause du vent."
    )
    texts = [
        text_of("one", one, "en", 0, len(one), frozenset()), text_of("two", two, "fr", 0, len(two), frozenset())
    ]  # fmt: skip
    assert len(families(texts)) == 2


def test_a_page_whose_byline_nobody_read_is_not_called_unsigned() -> None:
    family = {"a": told("nl", is_byline_read=False), "b": told("en", critic="Mary Holt")}
    assert signs("a", family) == ()
    assert signs("a", {"a": told("nl"), "b": told("en", critic="Mary Holt")})


def members(*texts: tuple[str, str, str]) -> list[set[str]]:
    found = families([text_of(page, text, lang, 0, len(text), frozenset()) for page, lang, text in texts])
    return [{t.page for t in family} for family, _ in found]


SHORT_IT = (
    "Tratto da un romanzo di Ines Calloni, il film racconta una gara di canto in un paese di montagna. È una commedia "
    "divertente e delicata, con una protagonista meravigliosa e un finale troppo lungo."
)
SHORT_EN = (
    "Taken from a novel by Ines Calloni, the film tells of a singing contest in a mountain village. It is a funny and "
    "delicate comedy, with a wonderful protagonist and an ending that is too long."
)
OTHER_EN = (
    "A singing contest in the mountains, from the novel by Ines Calloni, and not a single tune that stays. The heroine "
    "is left alone with dull dialogue while the camera looks for sheep."
)


def test_a_translated_review_of_two_sentences_is_found_and_another_of_two_stays_apart() -> None:
    assert members(("it", "it", SHORT_IT), ("en", "en", SHORT_EN), ("other", "en", OTHER_EN)) == [
        {"en", "it"},
        {"other"},
    ]


CAPSULE = (
    "The ferry mystery begins as a patient and intriguing portrait of two brothers and ends as a noisy mess. The "
    "brilliant fog cannot hide a lazy script. Adapted from the novel by Ada Prell, it follows a pilot who looks for the "
    "watch of a drowned passenger. A schoolteacher helps him, and an innkeeper hides what she knows about the wreck."
)
FULL = (
    "Nobody asked for another ferry mystery this autumn, and here it is with all its bells. The ferry mystery begins as a "
    "patient and intriguing portrait of two brothers and ends as a noisy mess. There is a shipyard, a strike, a wedding "
    "cut short by rain and a long quarrel over an inheritance. The brilliant fog cannot hide a lazy script. Somewhere in "
    "the middle the younger brother sails away with the money of the parish and is never mentioned again. The music "
    "swells whenever a door is opened, as if doors were rare on that coast."
)
ROUND_UP = (
    CAPSULE
    + " The second new film tells of a boy who trains a pigeon for the great race of the valley. His grandfather wants to "
    "sell the pigeon. The race is filmed with charming modesty. Children will like the bird and parents the short length."
)


def test_a_short_version_printed_twice_is_one_voice_although_the_full_review_has_two_of_its_sentences() -> None:
    groups = members(("capsule", "en", CAPSULE), ("round-up", "en", ROUND_UP), ("full", "en", FULL))
    assert any({"capsule", "round-up"} <= group for group in groups)


def test_a_text_cut_out_of_another_never_comes_before_it() -> None:
    full = (
        ENGLISH
        + " Nothing else happens, and it is enough. The last shot forgives everybody. I would go again tomorrow."
    )
    cut = (
        "The lighthouse keeper has stopped speaking. Orla Finnegan films his silence for two hours and I was never bored. "
        "The storm is magnificent. The last shot forgives everybody."
    )
    texts = [
        text_of(page, text, lang, 0, len(text), frozenset())
        for page, lang, text in (("a-cut", "en", cut), ("full", "en", full), ("z-fr", "fr", FRENCH))
    ]
    [(family, bonds)] = families(texts)
    order = [p.page for p in lineage(family, bonds, {t.page: told(t.lang or "en") for t in family})]
    assert order.index("full") < order.index("a-cut")


def test_a_title_that_others_know_speaks_for_a_language_and_not_against_a_page_of_it() -> None:
    family = {"full": told("fr"), "cut": told("fr", is_title_known=True), "copy": told("es", is_title_known=True)}
    assert not any("title" in s.reason for page in family for s in signs(page, family))


SYNOPSIS = (
    "A ferryman finds the watch of his drowned brother. He looks for the thief in every port of the lake. The innkeeper "
    "knows more than she says. In the end the water gives back what it took. A touching story of guilt."
)


@pytest.mark.parametrize(("text", "expected"), [(ENGLISH + " " + CAPSULE, True), (SYNOPSIS, False)])
def test_a_text_that_weighs_in_every_other_sentence_is_a_review_whatever_its_page_is(text: str, expected: bool) -> None:
    assert judges(text_of("page", text, "en", 0, len(text), frozenset())) is expected


SHARED_PLOT = [
    ("fr", "Le commandant du phare, Rudolf Hass, et sa femme Hedwig construisent une vie de rêve dans une maison avec jardin.",
     "La mise en scène de Glaser est d'une intelligence glaçante et le travail sonore est prodigieux."),
    ("es", "El comandante del faro, Rudolf Hass, y su esposa Hedwig construyen una vida de ensueño en una casa con jardín.",
     "La dirección de Glaser es magistral y el sonido, inolvidable."),
]  # fmt: skip


def test_a_synopsis_and_one_opinion_in_common_make_no_translation_of_another_critic_s_notice() -> None:
    texts = [
        replace(
            text_of(lang, f"{plot} {said}", lang, 0, len(plot) + len(said) + 1, frozenset()), critic=f"critic {lang}"
        )
        for lang, plot, said in SHARED_PLOT
    ]
    assert len(families(texts)) == 2
    assert len(families([replace(text, critic="one critic") for text in texts])) == 1
