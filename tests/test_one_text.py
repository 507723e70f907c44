"""Films that only their title joins: one text on both pages settles it, two texts leave the question open."""

from pathlib import Path

import pytest

from kerguen import pipeline
from kerguen.ledger import Ledger
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


@pytest.mark.parametrize(("dates", "first"), [(("2022-05-01", "2023-02-10"), "exact"), (("", ""), "translated")])
def test_the_words_of_a_translation_that_a_run_found_prove_nothing_afterwards(
    tmp_path: Path, dates: tuple[str, str], first: str
) -> None:
    """Nor do those of two texts of which nothing tells which is the translation."""
    options = pipeline.Options(ledger=tmp_path / "ledger")
    for name, text, date in (("first", ITALIAN, dates[0]), ("later", ENGLISH, dates[1])):
        (tmp_path / f"{name}.md").write_text(f"---\ndate: {date}\n---\n{text}" if date else text, encoding="utf-8")
    pipeline.build([str(tmp_path / "first.md"), str(tmp_path / "later.md")], tmp_path / "site", options)
    for words, kind in (("la musica copre tutto", first), ("the music covers everything", "translated")):
        assert proved(tmp_path / "ledger", words, None)[0].kind == kind


# Two reviews of Jacques Tati's *Playtime* (France, 1967), ours; the Italian page is a bad translation of the first, whose
# heading and maker the machine bent, so that nothing but its text says which film it is about.
PLAYTIME = """# Playtime (1967)

Un film de Jacques Tati.

Monsieur Hulot cherche un certain Giffard dans un Paris de verre et d'acier, et s'y perd aussitôt. Tati a fait construire
une ville entière à Saint-Maurice, Tativille, et l'on comprend pourquoi : chaque plan fourmille de gags que personne ne
souligne. La longue soirée du Royal Garden, où le décor s'écroule pendant que l'orchestre joue, est un chef-d'œuvre
d'observation. Barbara Dennek traverse tout cela avec une grâce merveilleuse. On regrette un début un peu froid, presque
ennuyeux, mais la seconde heure emporte toutes les réserves. Un film magnifique, à revoir sur le plus grand écran possible.
"""
BENT = """# Tempo di ricreazione

Un film di Giacomo Tati.

Il signor Hulot cerca un certo Giffard in una Parigi di vetro e d'acciaio, e vi si perde subito. Tati ha fatto costruire
una città intera a Saint-Maurice, Tativille, e si capisce perché: ogni inquadratura brulica di gag che nessuno sottolinea.
La lunga serata del Royal Garden, dove la scenografia crolla mentre l'orchestra suona, è un capolavoro d'osservazione.
Barbara Dennek attraversa tutto ciò con una grazia meravigliosa. Si rimpiange un inizio un po' freddo, quasi noioso, ma la
seconda ora porta via tutte le riserve. Un film magnifico, da rivedere sul più grande schermo possibile.
"""
UNNAMED = BENT.replace("# Tempo di ricreazione\n\nUn film di Giacomo Tati.\n\n", "")


@pytest.mark.parametrize(("second", "films"), [(BENT, 2), (UNNAMED, 1)])
def test_a_translation_under_another_film_or_none_proves_nothing(tmp_path: Path, second: str, films: int) -> None:
    (tmp_path / "one.md").write_text(PLAYTIME, encoding="utf-8")
    (tmp_path / "two.md").write_text(second, encoding="utf-8")
    options = pipeline.Options(ledger=tmp_path / "ledger")
    pipeline.build([str(tmp_path / "one.md"), str(tmp_path / "two.md")], tmp_path / "site", options)
    corpus, decisions = pipeline.read_all([str(tmp_path / "one.md"), str(tmp_path / "two.md")], options)
    groups, questions = pipeline.group_films(corpus, decisions, options)
    assert (len(groups), len(questions)) == (films, films - 1)  # makers of two names: a question, never one film
    assert not proved(tmp_path / "ledger", "un inizio un po' freddo", None)[0].is_proved


LAST = (
    "On regrette un début un peu froid, presque ennuyeux, mais la seconde heure emporte toutes les réserves. Un film "
    "magnifique, à revoir sur le plus grand écran possible."
)
DRAWN = (
    f"{LAST} Tati a fait construire une ville entière à Saint-Maurice, Tativille, et l'on comprend pourquoi : chaque plan "
    "fourmille de gags que personne ne souligne."
)
PLAYING = f"# La séance du mardi\n\nSéance : mardi 20h30, Cinéma Le Palace.\n\n{LAST}"


@pytest.mark.parametrize(
    ("second", "titles"),
    [
        (f"# Une ville de verre\n\n{DRAWN}", ["Playtime"]),
        (f"# Playtime en deux mots\n\n{DRAWN}", ["Playtime"]),
        (PLAYING, ["Playtime"]),
        (f"# Une ville de verre\n\nUn film de Paul Morand (2021).\n\n{DRAWN}", ["Playtime", "Une ville de verre"]),
    ],
)
def test_what_was_cut_out_of_a_review_is_of_its_film_whatever_its_page_is_and_is_headed(
    tmp_path: Path, second: str, titles: list[str]
) -> None:
    """Unless its page names another maker."""
    (tmp_path / "one.md").write_text(PLAYTIME, encoding="utf-8")
    (tmp_path / "two.md").write_text(second, encoding="utf-8")
    corpus, decisions = pipeline.read_all([str(tmp_path)], pipeline.Options())
    groups, _ = pipeline.group_films(corpus, decisions, pipeline.Options())
    assert sorted(g.title for g in groups) == titles


def test_pages_of_other_words_are_not_laid_side_by_side(tmp_path: Path) -> None:
    (tmp_path / "one.md").write_text(PLAYTIME, encoding="utf-8")
    (tmp_path / "two.md").write_text(OTHER, encoding="utf-8")
    assert grouped(tmp_path, pipeline.Options()) == ([1, 1], 0)


def test_a_reprint_of_a_translation_proves_nothing_either(tmp_path: Path) -> None:
    reprint = BENT.replace("Tempo di ricreazione", "Playtime (1967)").replace("Giacomo", "Jacques")
    reprinted = reprint.replace("# Playtime (1967)", "# Playtime (1967)\n\nFonte: Il cinema di ieri.")
    for name, text in (("one", PLAYTIME), ("two", reprint), ("three", reprinted)):
        (tmp_path / f"{name}.md").write_text(text, encoding="utf-8")
    pipeline.build([str(tmp_path)], tmp_path / "site", pipeline.Options(ledger=tmp_path / "ledger"))
    assert proved(tmp_path / "ledger", "un inizio un po' freddo", None)[0].kind == "translated"


PITCH = (
    "Trois jours avant la fête du village, Marcel apprend que la fanfare n'a plus de tambour. Il traverse la vallée pour \
retrouver son frère, avec qui il ne parle plus depuis vingt ans, et le ramène à la maison au milieu de la nuit. "
)


def test_a_press_kit_and_a_review_that_prints_its_synopsis_are_two(tmp_path: Path) -> None:
    own = "La chronique est tendre et fort bien jouée. La musique déborde un peu, le dernier plan reste magnifique."
    kit = f"# Le tambour (2021)\n\nDe Anne Rivoal.\n\n{PITCH}\n\nDossier de presse. Les photos sont téléchargeables ici.\n"
    (tmp_path / "kit.md").write_text(kit, encoding="utf-8")
    review = f"# Le tambour (2021), la critique\n\nUn film de Anne Rivoal.\n\n{PITCH}\n\n{own}\n"
    (tmp_path / "review.md").write_text(review, encoding="utf-8")
    pipeline.build([str(tmp_path)], tmp_path / "site", pipeline.Options(ledger=tmp_path / "ledger"))
    with Ledger(tmp_path / "ledger") as ledger:
        judged = {Path(p.path or "").name: p.honesty for record in ledger.records() for p in record.pages}
    assert judged == {"kit.md": "promotional", "review.md": "first_hand"}
