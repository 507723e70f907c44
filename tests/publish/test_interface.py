"""Strings, numbers, dates and durations of each language."""

import re
from html import unescape
from pathlib import Path

import pytest

from kerguen import publish
from kerguen.model import Doubt, Rating
from kerguen.publish.interface import Interface, interfaces
from kerguen.publish.search import folded

SHOWING = [path for path in Path(publish.__file__).parent.rglob("*") if path.suffix in (".py", ".html")]
FRENCH, ENGLISH = Interface("fr"), Interface("en")


def keys(table: dict, prefix: str = "") -> set[str]:
    return {
        k
        for name, value in table.items()
        for k in (keys(value, f"{prefix}{name}.") if isinstance(value, dict) else {prefix + name})
    }


def blanks(table: dict, prefix: str = "") -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for name, value in table.items():
        if isinstance(value, dict):
            found |= blanks(value, f"{prefix}{name}.")
        elif isinstance(value, str):
            found[prefix + name] = set(re.findall(r"\{(\w+)\}", value))
    return found


def test_every_language_has_the_same_strings_with_the_same_blanks() -> None:
    first, *others = interfaces()
    for other in others:
        assert keys(strings(other)) == keys(strings(first))
        assert blanks(strings(other)) == blanks(strings(first))


def strings(ui: Interface) -> dict:
    """All but the messages, which are known by their English words."""
    return {name: section for name, section in ui.strings.items() if name != "messages"}


def test_every_string_is_shown_somewhere() -> None:
    """A section is asked for a code (`ui.named("status", …)`), a string by its name, or by how its name begins."""
    code = "\n".join(path.read_text(encoding="utf-8") for path in SHOWING)
    named = set(re.findall(r"""(?:named\(|strings(?:\[|\.))['"]?(\w+)""", code)) | {"genre", "version", "messages"}
    quoted = set(re.findall(r"""['"]([\w.]+)['"]""", code)) | {"about.rules"}
    begun = tuple(re.findall(r"""['"](\w+\.(?:\w*_)?)['"] ~""", code))
    of_both_scores = {f"{kind}{name}" for kind in ("press", "audience") for name in quoted if name.startswith(".")}
    shown = quoted | of_both_scores
    asked = {name for name in keys(strings(FRENCH)) if name.count(".") and name.split(".")[0] not in named}
    unseen = asked - shown - {f"{name}.{form}" for name in shown for form in ("one", "other")}
    assert not {name for name in unseen if not name.startswith(begun)}


@pytest.mark.parametrize("ui", interfaces(), ids=lambda ui: ui.lang)
def test_a_translated_message_has_the_blanks_of_its_english(ui: Interface) -> None:
    for message, words in ui.strings["messages"].items():
        assert set(re.findall(r"\{(\w+)\}", words)) <= set(re.findall(r"\{(\w+)\}", message)), message


def test_a_message_is_said_in_the_reader_s_language_or_marked_as_english() -> None:
    assert FRENCH.said('the word "x.*" is glued to the name') == "le mot «\xa0x.*\xa0» est collé au nom"
    assert FRENCH.said("a <new> message") == '<span lang="en">a &lt;new&gt; message</span>'
    assert ENGLISH.said("a <new> message") == "a &lt;new&gt; message"
    assert FRENCH.doubt(Doubt(code="rounded", message="x")) == "deux valeurs voisines, l’une arrondie"


@pytest.mark.parametrize(("message", "french", "english"), [
    ("Kermadec: release_date (FR): 2023-03-01 or 2023-04-05?", "Kermadec – Sortie (France) : 1er mars 2023 ou 5 avril 2023 ?",
     "Kermadec – Release (France): 1 March 2023 or 5 April 2023?"),
    ("Kermadec: director: Ida Lund or Jo Brandt?", "Kermadec – Réalisation : Ida Lund ou Jo Brandt ?",
     "Kermadec – Director: Ida Lund or Jo Brandt?"),
    ("release_date becomes 2023-04-05", "la fiche dira « Sortie : 5 avril 2023 »", "the sheet will say “Release: 5 April 2023”"),
    ("2023-04-05: [3], characters 402 to 412, “04/05”", "5 avril 2023 : page 3, caractères 402 à 412, « 04/05 »",
     "5 April 2023: page 3, characters 402 to 412, “04/05”"),
    ("it gives the words of L'Ancre, La Digue and 1 more", "elle donne les mots de L'Ancre, La Digue et 1 autre",
     "it gives the words of L'Ancre, La Digue and 1 more"),
    ("a/p.txt: 7421 opinions are counted and 5 are shown", "7 421 avis comptés, 5 montrés", "7,421 opinions counted, 5 shown"),
    ("0 of 0 opinions carry stars; at least 5 are needed; 2 reported beside",
     "Avis avec une note : 0 sur 0, il en faut au moins 5 ; moyennes rapportées à part : 2",
     "Opinions with stars: 0 of 0, at least 5 are needed; means reported beside: 2"),
])  # fmt: skip
def test_what_is_asked_is_asked_in_the_reader_s_language(message: str, french: str, english: str) -> None:
    plain = str.maketrans({"\u00a0": " ", "\u202f": " "})
    said = [unescape(ui.said(message)).translate(plain) for ui in (FRENCH, ENGLISH)]
    assert said == [french, english]


@pytest.mark.parametrize(("names", "french"), [
    (["Éric Lartigau"], "Un film d’Éric Lartigau"), (["Yves Robert"], "Un film d’Yves Robert"),
    (["Henri-Georges Clouzot"], "Un film d’Henri-Georges Clouzot"), (["Howard Hawks"], "Un film de Howard Hawks"),
    (["Yorgos Lanthimos"], "Un film de Yorgos Lanthimos"), (["Michael Dudok de Wit"], "Un film de Michael Dudok de Wit"),
    (["Olivier Nakache", "Éric Toledano"], "Un film d’Olivier Nakache et Éric Toledano"),
])  # fmt: skip
def test_a_name_that_begins_with_a_vowel_is_elided_in_french(names: list[str], french: str) -> None:
    assert (FRENCH.by("film.director", names), ENGLISH.by("film.director", ["Éric Rohmer"])) == (
        french,
        "A film by Éric Rohmer",
    )


def test_agreements_are_said_of_a_hundred() -> None:
    assert (FRENCH.hundredths(-0.214), FRENCH.hundredths(0.53)) == ("−21", "53")


@pytest.mark.parametrize(("iso", "french", "english"), [
    ("2023-03-01", "1er mars 2023", "1 March 2023"), ("2023-03-11", "11 mars 2023", "11 March 2023"), ("2023-03", "mars 2023", "March 2023"), ("2023", "2023", "2023"),
    ("2023-02-31", "2023-02-31", "2023-02-31"), ("soon", "soon", "soon"), (None, "", ""), ("0000-00-00", "0000-00-00", "0000-00-00"),
])  # fmt: skip
def test_dates_are_in_words_as_far_as_they_are_known(iso: str | None, french: str, english: str) -> None:
    assert (FRENCH.date(iso), ENGLISH.date(iso)) == (french, english)


@pytest.mark.parametrize(("minutes", "french", "english"), [
    (90, "1 h 30", "1 h 30 min"), (65, "1 h 05", "1 h 05 min"), (120, "2 h", "2 h"), (45, "45 min", "45 min"), ("?", "?", "?"),
])  # fmt: skip
def test_durations_are_in_hours(minutes: int | str, french: str, english: str) -> None:
    assert (FRENCH.minutes(minutes), ENGLISH.minutes(minutes)) == (french, english)


def test_a_moment_has_its_day_and_hour() -> None:
    assert FRENCH.moment("2021-06-05T20:30") == "samedi 5 juin 2021, 20:30"
    assert FRENCH.moment("2021-06-05") == "samedi 5 juin 2021"
    assert FRENCH.moment("ce soir") == "ce soir"
    assert FRENCH.moment("T19:00") == "19:00, jour non précisé"


def test_numbers_countries_languages_and_plurals_are_the_language_s_own() -> None:
    assert (FRENCH.number(3.5), ENGLISH.number(3.5), FRENCH.rating(3.5, 5)) == ("3,5", "3.5", "3,5/5")
    assert (FRENCH.country("FR"), FRENCH.country("XSU"), FRENCH.country("Les Grignoux")) == (
        "France",
        "Union soviétique",
        "Les Grignoux",
    )
    assert (FRENCH.language("fr"), ENGLISH.language("fr")) == ("français", "French")
    assert (FRENCH("sessions.total", n=1), FRENCH("sessions.total", n=60)) == ("1 séance", "60 séances")


def test_a_quotation_has_the_marks_of_the_language_and_its_words_are_escaped() -> None:
    assert FRENCH.quoted("a <b>", "en") == '<q lang="en">«\xa0a &lt;b&gt;\xa0»</q>'


@pytest.mark.parametrize(
    ("typed", "kept"), [("Œuvre  É’t", "oeuvre e't"), ("Straße", "strasse"), ("ÅNGSTRÖM", "angstrom")]
)
def test_search_words_are_folded(typed: str, kept: str) -> None:
    assert folded(typed) == kept


def test_a_mark_is_printed_as_its_critic_gave_it_and_says_where_1_is_best() -> None:
    school = Rating(page="p", start=0, end=3, text="1,5", kind="own", value=1.5, scale=6, best_is_low=True)
    letter = Rating(page="p", start=0, end=2, text="A-", kind="own", value=91, scale=100)
    stars = Rating(page="p", start=0, end=4, text="7/10", kind="own", value=7, scale=10)
    assert [FRENCH.mark(m) for m in (school, letter, stars)] == ["1,5 (1 la meilleure note, 6 la pire)", "A-", "7/10"]
    assert ENGLISH.mark(school) == "1.5 (1 is best, 6 worst)"


def test_halves_are_rounded_up() -> None:
    assert [FRENCH.number(value) for value in (2.25, 3.25, 3.45, 2.85)] == ["2,3", "3,3", "3,5", "2,9"]
