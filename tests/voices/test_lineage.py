"""Which came first, and what was made from what: dates, names, credits, canonical links, chains of translation."""

import json
from pathlib import Path

import pytest

from kerguen.model import VoicePage
from kerguen.voices.alignment import text_of
from kerguen.voices.copies import families
from kerguen.voices.direction import Told, credits, is_certain, ranked, signs
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
        (told("it"), told("de", edges="Quelle: La voce dei cinema")),
        (told("en"), told("fr", edges="Un film à voir (AFP)")),
        (told("en", url="https://a.example.com/x", canonical="https://a.example.com/x"),
         told("en", url="https://b.example.com/x", canonical="https://a.example.com/x")),
    ],
)  # fmt: skip
def test_a_copy_is_told_by_what_stands_beside_its_words(source: Told, copy: Told) -> None:
    for family in ({"a": source, "b": copy}, {"a": copy, "b": source}):
        first = next(page for page, known in family.items() if known is source)
        order = ranked(family, {})
        assert order[0] == first
        assert sum(s.weight for s in signs(order[1], family)) > 0
        assert all(s.reason for s in signs(order[1], family))


def test_everyday_words_are_no_credits() -> None:
    assert credits("The source of the river, via a side road, is his best scene; con una fonte di luce.") == ()
    assert credits("Keel does what she can with lines that sound as if translated from a leaflet.") == ()
    assert credits("This review was first published in The Lantern.") == ("first published in",)
    assert credits("A good evening. Source: The Lantern") == ("source",)
    assert credits("Le film déçoit (AFP/mk)") == ("(AFP/mk)",)
    assert credits("Una actriz inmensa. (Traducción del inglés)") == ("traduccion del",)
    assert credits("Un'attrice immensa. (Tradotto dall'inglese)") == ("tradotto dall",)


def test_without_signs_two_languages_stay_uncertain() -> None:
    assert not is_certain(["a", "b"], {"a": told("en"), "b": told("fr")})
    assert is_certain(["a", "b"], {"a": told("en"), "b": told("en")})
    assert is_certain(["a", "b"], {"a": told("fr", written="2020-01-01"), "b": told("en", written="2020-02-01")})


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
