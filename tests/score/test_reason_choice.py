"""Which clauses of praise and blame are reasons: the weights on our own sentences, and what features say."""

import json
from collections.abc import Iterator
from pathlib import Path

from kerguen.score.reason_choice import ANSWERED, LEAST, WEIGHTS, is_likely
from kerguen.score.reason_features import ALONE, Around, Clause, features, heard
from kerguen.score.subjects import Film
from kerguen.score.telling import clause

LINES = Path("bench/data/reason_lines.jsonl")
FILM = Film(
    {"Nora Whitfield": "acting", "Ivo Brandt": "direction"}, frozenset({"the long harbour"}), ["Marta"], "", "en"
)


def lines() -> Iterator[tuple[bool, Clause]]:
    for row in map(json.loads, LINES.open(encoding="utf-8")):
        if (said := clause(row["words"], row["lang"], FILM)) is not None:
            yield bool(row["good"]), said


def test_of_our_own_sentences_none_is_wrongly_told_and_four_of_five_are():
    told = [(good, is_likely(said, FILM, ALONE)) for good, said in lines()]
    assert not any(likely for good, likely in told if not good)
    good = [likely for is_good, likely in told if is_good]
    assert sum(good) >= 0.8 * len(good) > 60


def test_a_clean_clause_of_a_craft_is_told_in_a_review_of_either_side():
    said = clause("The photography is superb and the music is wonderful.", "en", FILM)
    assert said and features(said, FILM, ALONE)["clean craft"] == 1
    assert all(is_likely(said, FILM, Around(praise=praise)) for praise in (0.9, 0.0, -0.5))


def test_a_name_that_is_not_of_the_film_is_no_longer_clean():
    said = clause("The photography of Pauline Serre is superb.", "en", FILM)
    assert said and "someone" in features(said, FILM, ALONE)
    assert features(said, FILM, ALONE)["clean"] == 0


def test_the_tone_of_the_clause_speaks_for_its_side():
    said = clause("The acting is dreadful and the script is a mess.", "en", FILM)
    assert said and said.sign == -1
    assert heard(said) > 0.5


def test_the_least_probability_leaves_doubt_out():
    assert 0.5 < ANSWERED < 0.8 <= LEAST < 1
    assert WEIGHTS["clean"] > 0 > WEIGHTS["other_film"]
