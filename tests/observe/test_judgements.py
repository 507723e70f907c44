"""What a page says of the worth of its film, sentence by sentence."""

import tomllib
from pathlib import Path

import pytest

from kerguen.model import FilmMention, Page, PageKind, Zone, ZoneKind
from kerguen.observe.judgements import Judgements, judgements
from kerguen.observe.translation import is_machine_translated, translation_signs

HERE = Path(__file__).parent
FILM = FilmMention(
    title="Le Village", titles=("Le Village", "The Village"), directors=("Anna Martin",), cast=("Paul Blanc",)
)


def cases(name: str) -> list[dict]:
    return tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))["case"]


def page(text: str, lang: str = "fr", kind: PageKind = "review", zones: tuple[tuple[ZoneKind, str], ...] = ()) -> Page:
    """A page of one article, or of zones that begin where their first words stand."""
    starts = [text.index(words) for _, words in zones]
    ends = [*starts[1:], len(text)] if zones else []
    found = tuple(Zone(kind=k, start=a, end=b) for (k, _), a, b in zip(zones, starts, ends, strict=True))
    whole = (Zone(kind="article", start=0, end=len(text)),)
    return Page(
        id="p1", path="a.txt", sha256="0", size=len(text), media="text", encoding="utf-8", lang=lang, kind=kind, text=text,
        zones=found or whole,
    )  # fmt: skip


def judged(
    text: str, lang: str = "fr", kind: PageKind = "review", zones: tuple[tuple[ZoneKind, str], ...] = ()
) -> Judgements:
    read = page(text, lang, kind, zones)
    found = judgements(read, (FILM,), is_machine_translated(translation_signs(read)))
    for one in (*found.ratings, *found.quotes, *found.opinions, *found.sessions, *found.runs, *found.awards):
        if one.start is not None:
            assert read.text[one.start : one.end] == one.text
    return found


@pytest.mark.parametrize("case", cases("rating_cases"), ids=lambda c: f"{c['lang']}: {c['text'][:40]}")
def test_a_rating_is_read_with_its_owner_and_scale(case: dict) -> None:
    found = judged(case["text"], case["lang"], "fact_sheet").ratings
    assert [[r.kind, r.by or "", r.value, r.scale or 0.0, r.count or 0] for r in found] == case["want"]


def test_a_rating_without_a_scale_has_a_doubt() -> None:
    (only,) = judged("Le film a de la grâce.\n\nNote : 7").ratings
    assert only.scale is None and [d.code for d in only.doubts] == ["scale-unknown"]


def test_a_german_school_mark_is_best_when_low() -> None:
    (only,) = judged("Fazit: sehenswert.\nSchulnote: 2", "de").ratings
    assert only.best_is_low and judged("Fazit: sehenswert.\nSchulnote: 2", "de").reviews[0].verdict == "positive"


@pytest.mark.parametrize("case", cases("quotation_cases"), ids=lambda c: f"{c['lang']}: {c['text'][:40]}")
def test_words_are_given_to_the_outlet_that_says_them(case: dict) -> None:
    found = judged(case["text"], case["lang"], "roundup").quotes
    assert [[q.outlet, q.text, q.verdict or "", q.translated] for q in found] == case["want"]


def test_an_unclosed_quotation_has_a_doubt() -> None:
    (only,) = judged('Le Parisien speaks of a "gem. The rest is silence.', "en", "roundup").quotes
    assert only.text == "gem" and only.doubts[0].code == "unclosed-quotation"


OPINIONS = (
    "Your opinions\n\nRate this movie Bob – 03/05/2023 Report Very good, I cried. Ana22 – 03/05/2023 Report Go and see it! "
    "Zed – 03/04/2023 Report A fine film\n\n  • 1\n  • 2\n  • 3\n"
)


def test_opinions_glued_in_one_paragraph_are_told_apart() -> None:
    text = f"Out on March 1, 2023 (03/01/2023). 4.4 /5 (9 reviews)\n\n{OPINIONS}"
    found = judged(text, "en", "aggregator", (("fact_sheet", "Out on"), ("opinions", "Your opinions")))
    assert [(o.author, o.date, o.text) for o in found.opinions] == [
        ("Bob", "2023-03-05", "Very good, I cried."),
        ("Ana22", "2023-03-05", "Go and see it!"),
        ("Zed", "2023-03-04", "A fine film"),
    ]
    assert [d.code for d in found.doubts] == ["opinions-paginated"]


def test_opinions_on_lines_of_their_own_are_read() -> None:
    text = "Avis des spectateurs\nPar Lucie, le 12 mai 2023\n★★★★☆\nUn très beau moment.\nOn rit.\nMarc D.\n3 mai 2023\nTrop long pour moi.\n"
    found = judged(text, "fr", "aggregator", (("opinions", "Avis"),)).opinions
    assert [(o.author, o.date, o.text, o.rating and o.rating.value) for o in found] == [
        ("Lucie", "2023-05-12", "Un très beau moment.\nOn rit.", 4.0),
        ("Marc D.", "2023-05-03", "Trop long pour moi.", None),
    ]


def test_a_list_of_towns_in_order_that_stops_above_one_is_a_lower_bound() -> None:
    towns = "Session by cities\nParis (9)\n< li> Lyon (4)\nLille (3)\nNantes (3)\nBrest (2 )\nLaval (2)\nCognac (2)\nLangon (2)\n"
    found = judged(towns, "en", "aggregator", (("sessions", "Session"),))
    assert [(s.city, s.count) for s in found.sessions][:2] == [("Paris", 9), ("Lyon", 4)]
    assert all(s.lower_bound for s in found.sessions) and [d.code for d in found.doubts] == ["sessions-cut"]


def test_a_list_of_towns_down_to_one_session_is_complete() -> None:
    towns = (
        "Séances par ville\nParis (9)\nLyon (4)\nLille (3)\nNantes (3)\nBrest (2)\nLaval (2)\nCognac (1)\nLangon (1)\n"
    )
    found = judged(towns, "fr", "aggregator", (("sessions", "Séances"),))
    assert len(found.sessions) == 8 and not any(s.lower_bound for s in found.sessions) and not found.doubts


@pytest.mark.parametrize(
    ("lang", "heading", "below"),
    [
        ("fr", "Séances par villes", "Commentaires (3)"), ("en", "Where does this movie run?", "Reactions (3)"),
        ("de", "Vorstellungen nach Städten", "Kommentare (3)"), ("es", "Sesiones por ciudades", "Comentarios (3)"),
        ("it", "Spettacoli per città", "Commenti (3)"), ("nl", "Voorstellingen per stad", "Reacties (3)"),
    ],
)  # fmt: skip
def test_towns_that_no_list_has_are_believed_below_their_heading_up_to_the_next_list(lang, heading, below) -> None:
    text = f"{heading}\nUtrecht - Springhaver (3)\n's-Hertogenbosch (2)\nMeppel (1)\n{below}\n"
    found = judged(text, lang, "aggregator", (("sessions", heading),)).sessions
    assert [s.city for s in found] == ["Utrecht - Springhaver", "'s-Hertogenbosch", "Meppel"]


def test_a_screening_has_its_day_hour_version_and_cinema() -> None:
    text = "Horaires\nCinéma Le Foyer\nMercredi 24 mai 2023\n14h00 VF, 20h30 VOST Salle 2\n"
    found = judged(text, "fr", "showtimes", (("sessions", "Horaires"),)).sessions
    assert [(s.starts, s.version, s.cinema, s.hall) for s in found] == [
        ("2023-05-24T14:00", "VF", "Cinéma Le Foyer", None),
        ("2023-05-24T20:30", "VOST", "Cinéma Le Foyer", "Salle 2"),
    ]


def test_a_run_is_read_with_its_venue() -> None:
    (only,) = judged("Ce film sera visible au minimum durant 3 à 4 semaines dans les salles des Grignoux.").runs
    assert (only.weeks_min, only.weeks_max, only.venue) == (3, 4, "Les Grignoux")


def test_a_run_told_in_words_begins_on_its_first_day() -> None:
    (only,) = judged("Trois à quatre semaines à l'affiche à partir du 5 avril 2023 au cinéma Utopia.").runs
    assert (only.weeks_min, only.weeks_max, only.starts, only.venue) == (3, 4, "2023-04-05", "Utopia")


def test_weeks_of_a_story_are_no_run() -> None:
    assert not judged("Le tournage a pris 3 à 4 semaines, raconte la réalisatrice.").runs
    assert not judged("Le tournage a pris trois semaines.").runs
    assert not judged("Pendant tout le film, on se dit qu'on y retournerait toutes les deux semaines.").runs


def test_a_prize_of_the_film_is_an_award() -> None:
    (only,) = judged("The Village won the Special Jury Prize at the Alpe d'Huez Festival in 2023.", "en").awards
    assert (only.outcome, only.category, only.edition) == ("won", "Special Jury Prize", "2023")
    assert "Alpe d'Huez" in only.body


def test_a_place_in_competition_is_a_selection() -> None:
    (only,) = judged("Le Village a été présenté en compétition au Festival de Cannes 2021.").awards
    assert (only.outcome, only.body, only.edition) == ("selected", "Festival de Cannes", "2021")


def test_the_prize_of_another_film_is_not_of_this_one() -> None:
    assert not judged("The director won the Palme d'Or for Another Country, a film about war.", "en").awards


def test_the_outlet_of_a_review_is_read_from_its_text() -> None:
    text = "Le Village is out. Criticism and opinion of Bulles de Culture.\n\n" + "A warm film about a school. " * 20
    assert judged(text, "en").reviews[0].outlet == "Bulles de Culture"


def test_the_last_words_of_a_concession_carry_the_verdict() -> None:
    text = (
        "The film takes its time. " * 10
        + "\n\nOur opinion?\n\nIt lacks originality, but largely compensates by its sensitive and endearing actors."
    )
    (only,) = judged(text, "en").reviews
    assert (only.verdict, only.stated) == ("positive", True)


@pytest.mark.parametrize(
    ("lang", "line", "verdict"),
    [
        ("fr", "À voir absolument", "positive"),
        ("fr", "À éviter", "negative"),
        ("de", "Empfehlenswert", "positive"),
        ("es", "Muy recomendable", "positive"),
        ("it", "Da evitare", "negative"),
        ("nl", "Aanrader", "positive"),
        ("en", "Skip it", "negative"),
    ],
)
def test_a_verdict_in_set_words_is_stated(lang: str, line: str, verdict: str) -> None:
    (only,) = judged("X dura il tempo di un film normale. " * 5 + f"\n\n{line}", lang).reviews
    assert (only.verdict, only.stated) == (verdict, True)


def test_a_byline_gives_the_critic_and_never_the_director() -> None:
    text = "Le Village, un film par Anna Martin\nPar Jeanne Dupuis\n\n" + "Le film avance doucement. " * 10
    assert judged(text).reviews[0].critic == "Jeanne Dupuis"


def test_hostile_text_does_not_stop_the_reading() -> None:
    for text in ("\x00" * 50, '"' * 3000, "(" * 3000 + "1" * 3000, "★" * 3000, "– 03/05/2023 " * 400, "; " * 3000):
        judged(text, "en", "aggregator", (("opinions", text[:1]),))
        judged(text, "en", "showtimes", (("sessions", text[:1]),))
        judged(text, "en")


def test_lines_that_say_only_when_are_sessions_on_any_page() -> None:
    text = "Le Village\nMartedì 23 novembre 2021 - ore 21:00\nUn paese e la sua gente.\nPubblicato il 12.10.2021 09:20"
    (only,) = judged(text, "it", "news").sessions
    assert only.starts == "2021-11-23T21:00"


def test_a_version_below_its_hour_is_of_that_hour() -> None:
    text = "giovedì 5\n16:30\n18:30\nmartedì 10\n18:30\nVOST\nmercoledì 11\n18:30"
    found = judged(text, "it", "showtimes", (("sessions", "giovedì"),)).sessions
    assert [s.version for s in found] == [None, None, "VOST", None]


def test_a_mark_between_a_reader_and_the_date_is_the_reader_s() -> None:
    text = "Críticas de usuarios\nCríticas de Ana Ruiz\n7\n23 de abril de 2024\nUna sorpresa que se queda contigo toda la noche."
    (only,) = judged(text, "es", "aggregator", (("opinions", "Críticas de usuarios"),)).opinions
    assert (only.author, only.date, only.rating and only.rating.value) == ("Ana Ruiz", "2024-04-23", 7.0)
    assert only.text.startswith("Una sorpresa")
