"""Films that only their title joins: one text on both pages settles it, two texts leave the question open."""

from pathlib import Path

import pytest

from kerguen import pipeline
from kerguen.proving import proved

ITALIAN = """# Il guado (2022)

Tratto da un romanzo di una scrittrice locale, il film racconta la gara di canto di un paese di montagna. È una commedia
divertente e delicata, con una protagonista meravigliosa. Il finale, purtroppo, è troppo lungo e la musica copre tutto.
La fotografia delle valli resta magnifica fino all'ultima scena, e il pubblico in sala ha applaudito a lungo.
"""
ENGLISH = """# Il guado (film review)

Taken from a novel by a local writer, the film tells of the singing contest of a mountain village. It is a funny and
delicate comedy, with a wonderful protagonist. The ending, unfortunately, is too long and the music covers everything.
The photography of the valleys stays magnificent to the last scene, and the audience in the theatre applauded for long.
"""
OTHER = """# Il guado (film review)

Nobody needed another story of villagers who sing, and this one drags. The heroine is brave, the script is lazy, and the
camera prefers sheep to people. I laughed twice, both times at the priest. What remains is a pleasant postcard and a
headache from the accordion. A missed opportunity, all in all, by a director who can do better than this boring film.
"""


def grouped(folder: Path, options: pipeline.Options) -> tuple[list[int], int]:
    corpus, decisions = pipeline.read_all([str(folder)], options)
    groups, questions = pipeline.group_films(corpus, decisions, options)
    return sorted(len(g.mentions) for g in groups), len(questions)


@pytest.mark.parametrize(
    ("first", "second", "films", "asked"),
    [
        (ITALIAN, ENGLISH, [2], 0),
        (ITALIAN, OTHER, [1, 1], 1),
        (OTHER, ENGLISH, [1, 1], 1),
    ],
)
def test_a_translated_text_settles_what_a_title_leaves_open(
    tmp_path: Path, first: str, second: str, films: list[int], asked: int
) -> None:
    (tmp_path / "one.md").write_text(first, encoding="utf-8")
    (tmp_path / "two.md").write_text(second, encoding="utf-8")
    assert grouped(tmp_path, pipeline.Options()) == (films, asked)


RETITLED = """# The Ford (2022)

A film by Carla Bosio.

""" + ENGLISH.partition("\n\n")[2]
NAMED = ITALIAN.replace("il film racconta", "il film di Carla Bosio racconta")
NEXT = """# The Shepherds

A film by Carla Bosio.

""" + OTHER.partition("\n\n")[2]


@pytest.mark.parametrize(("second", "films"), [(RETITLED, [2]), (NEXT, [1, 1])])
def test_a_translated_text_under_another_title_is_of_the_same_film_where_the_maker_is(
    tmp_path: Path, second: str, films: list[int]
) -> None:
    (tmp_path / "one.md").write_text(NAMED, encoding="utf-8")
    (tmp_path / "two.md").write_text(second, encoding="utf-8")
    assert grouped(tmp_path, pipeline.Options())[0] == films


def test_a_page_that_comes_later_finds_its_text_in_the_ledger(tmp_path: Path) -> None:
    options = pipeline.Options(ledger=tmp_path / "ledger")
    for name, text in (("first", ITALIAN), ("later", ENGLISH)):
        (tmp_path / name).mkdir()
        (tmp_path / name / f"{name}.md").write_text(text, encoding="utf-8")
        pipeline.build([str(tmp_path / name)], tmp_path / "site", options)
    corpus, decisions = pipeline.read_all([str(tmp_path / "first"), str(tmp_path / "later")], options)
    groups, questions = pipeline.group_films(corpus, decisions, options)
    assert [len(g.mentions) for g in groups] == [2]
    assert not questions


def test_the_words_of_a_translation_that_a_run_found_prove_nothing_afterwards(tmp_path: Path) -> None:
    options = pipeline.Options(ledger=tmp_path / "ledger")
    for name, text in (("first", ITALIAN), ("later", ENGLISH)):
        (tmp_path / f"{name}.md").write_text(text, encoding="utf-8")
    pipeline.build([str(tmp_path / "first.md"), str(tmp_path / "later.md")], tmp_path / "site", options)
    for words, kind in (("la musica copre tutto", "exact"), ("the music covers everything", "translated")):
        assert proved(tmp_path / "ledger", words, None)[0].kind == kind
