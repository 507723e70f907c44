"""Which mentions are one film, which are not, and which must be asked about."""

import itertools
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from film_pages import mention, observation, page, reading

from kerguen import films
from kerguen.films.comparison import Comparison, Feature
from kerguen.films.mentions import _alone
from kerguen.films.questions import question, questions
from kerguen.model import Decision, FilmGroup, Mention

VICTORIES = [
    mention("p0", "LES PETITES VICTOIRES", directors=("Mélanie Auffret",), cast=("Julia Piaton",), years=(2022,)),
    mention("p1", "Les Petites Victoires", directors=("Mélanie Auffret",), machine_translated=True),
    mention("p2", "The small victories", directors=("Melanie Auffrey",), machine_translated=True, years=(2023,)),
    mention("p3", "Little Victories", directors=("Mélanie Auffret",), machine_translated=True),
]

HOMONYMS = [
    ("Les Misérables", ("Jean-Paul Le Chanois", 1958), ("Tom Hooper", 2012), ("Ladj Ly", 2019)),
    ("Passengers", ("Rodrigo García", 2008), ("Morten Tyldum", 2016)),
    ("The Kid", ("Charlie Chaplin", 1921), ("Vincent D'Onofrio", 2019)),
    ("Beats", ("Brian Welsh", 2019), ("Chris Robinson", 2019)),
]


def groups(mentions: list[Mention], **more: object) -> list[list[str]]:
    found = films.cluster(mentions, **more)  # type: ignore[arg-type]
    return sorted(sorted(m.page for m in g.mentions) for g in found.groups)


def test_translated_titles_and_a_misspelt_director_are_one_film() -> None:
    found = films.cluster(VICTORIES)
    assert [g.id for g in found.groups] == ["les-petites-victoires-2022"]
    assert found.groups[0].title == "Les Petites Victoires"
    assert found.groups[0].year == 2022
    assert found.questions == ()


DURAND = mention(
    "p0", "Chien de la casse", directors=("Jean-Baptiste Durand",), cast=("Anthony Bajon", "Raphaël Quenard"), lang="fr",
    years=(2023,), runtimes=(93,),
)  # fmt: skip
OZU = mention("p0", "Printemps tardif", directors=("Yasujirō Ozu",), cast=("Chishū Ryū", "Setsuko Hara"), lang="fr")
ROHMER = mention("p0", "Conte d'hiver", directors=("Éric Rohmer",), cast=("Charlotte Véry",), lang="fr")


def translated(title: str, director: str, *cast: str, **more: object) -> Mention:
    """A page that shows signs of a machine's translation into English."""
    return mention("p1", title, directors=(director,), cast=cast, lang="en", machine_translated=True, **more)


def test_a_title_and_a_maker_both_translated_word_by_word_are_one_film_with_its_players() -> None:
    page = translated("Dog of the breakage", "John-Baptist Durand", "Anthony Bajon", "Raphael Quenard", runtimes=(93,))
    assert groups([DURAND, page]) == [["p0", "p1"]]


@pytest.mark.parametrize(
    ("film", "page"),
    [
        (DURAND, mention("p1", "Dog of the breakage", directors=("John-Baptist Durand",), lang="en", runtimes=(93,))),
        (DURAND, translated("Dog of the breakage", "John-Baptist Durand", runtimes=(104,))),
        (DURAND, translated("The Dog of the Baskervilles", "John-Baptist Durand", "Peter Cushing", years=(1959,))),
        (OZU, translated("Early spring", "Yasujirō Ozu", "Chishū Ryū", "Keiko Kishi", "Chikage Awashima")),
        (ROHMER, translated("Tale of autumn", "Éric Rohmer", "Marie Rivière", "Béatrice Romand")),
        (mention("p0", "Michel Blanc", directors=("Michel Blanc",)), translated("Rosalind", "Michael White")),
    ],
    ids=lambda m: m.titles[0],
)
def test_a_rendering_alone_never_makes_two_pages_one_film(film: Mention, page: Mention) -> None:
    assert len(groups([film, page])) == 2


def test_ids_and_groups_do_not_depend_on_the_order_of_pages() -> None:
    expected = films.cluster(VICTORIES)
    for order in itertools.permutations(VICTORIES):
        assert films.cluster(order) == expected


@pytest.mark.parametrize("homonyms", HOMONYMS, ids=lambda h: h[0])
def test_homonyms_are_told_apart_and_have_their_own_ids(homonyms: tuple) -> None:  # type: ignore[type-arg]
    title, *versions = homonyms
    mentions = [
        mention(f"{director}{copy}", title, directors=(director,), years=(year,))
        for director, year in versions for copy in range(2)
    ]  # fmt: skip
    found = films.cluster(mentions)
    assert len(found.groups) == len({g.id for g in found.groups}) == len(versions)
    assert all(len(g.mentions) == 2 for g in found.groups)


def test_a_page_with_a_shared_title_and_nothing_else_is_asked_about() -> None:
    mentions = [
        mention("a", "Beats", directors=("Brian Welsh",), years=(2019,)),
        mention("b", "Beats", directors=("Chris Robinson",), years=(2019,)),
        mention("c", "Beats"),
    ]
    found = films.cluster(mentions)
    assert len(found.groups) == 3
    assert len(found.questions) == 2
    assert all(set(q.answers) == {"same", "different", "unsure"} and q.evidence for q in found.questions)


def test_two_titles_a_letter_apart_with_other_directors_are_two_films() -> None:
    roxanne = mention("a", "Roxanne", directors=("Fred Schepisi",), years=(1987,))
    roxane = mention("b", "Roxane", directors=("Mélanie Auffret",), years=(2019,))
    assert groups([roxanne, roxane]) == [["a"], ["b"]]


def test_the_titles_of_a_known_film_are_one_film_under_its_maker_alone() -> None:
    first = mention("a", "Perfetti sconosciuti", directors=("Paolo Genovese",))
    abroad = mention("b", "Perfect Strangers", directors=("Paolo Genovese",))
    remade = mention("c", "Perfectos desconocidos", directors=("Álex de la Iglesia",))
    assert sorted(len(g.mentions) for g in films.cluster([first, abroad, remade]).groups) == [1, 2]


def test_a_maker_who_plays_is_one_person_whatever_a_page_names_her_for() -> None:
    title = "Mañana vuelve el verano"
    made = mention("a", title, directors=("Inés Garay",), text_names=("Inés Garay",))
    played = mention("b", title, cast=("Inés Garay",), text_names=("Inés Garay",))
    assert len(films.cluster([made, played]).groups) == 1


def test_parts_of_a_series_by_one_director_are_not_merged() -> None:
    cast = ("Sam Worthington", "Zoe Saldaña", "Sigourney Weaver")
    parts = [
        mention("a", "Dune : Première partie", directors=("Denis Villeneuve",)),
        mention("b", "Dune : Deuxième partie", directors=("Denis Villeneuve",)),
        mention("c", "Avatar", directors=("James Cameron",), cast=cast),
        mention("d", "Avatar : La Voie de l'eau", directors=("James Cameron",), cast=cast),
    ]
    assert groups(parts) == [["a"], ["b"], ["c"], ["d"]]


def test_production_year_and_release_year_are_one_film() -> None:
    made = mention("a", "Une belle fin", directors=("Uberto Pasolini",), years=(2013,))
    shown = mention("b", "Une belle fin", directors=("Uberto Pasolini",), years=(2014,))
    assert groups([made, shown]) == [["a", "b"]]


def test_a_known_id_never_changes() -> None:
    first = films.cluster(VICTORIES[3:])
    known = {g.id: tuple(m.id for m in g.mentions) for g in first.groups}
    assert list(known) == ["little-victories"]
    assert [g.id for g in films.cluster(VICTORIES, history=films.History(live=known)).groups] == ["little-victories"]


def decided(kind: str, left: str, right: str, withdrawn: str | None = None) -> Decision:
    return Decision(
        id=f"{kind}{left}{right}", kind=kind, left=left, right=right, who="Ada", when="2024-01-01", why="seen",
        withdrawn=withdrawn,
    )  # type: ignore[arg-type]  # fmt: skip


def test_a_decision_of_difference_blocks_and_its_withdrawal_restores() -> None:
    twins = [mention(name, "Une belle fin", directors=("Uberto Pasolini",), years=(2013,)) for name in "ab"]
    assert groups(twins, decisions=[decided("different", "a#0", "b#0")]) == [["a"], ["b"]]
    assert groups(twins, decisions=[decided("different", "a#0", "b#0", "2024-02-01")]) == [["a", "b"]]


def test_a_decision_of_sameness_merges_what_the_evidence_leaves_open() -> None:
    pair = [mention("a", "Beats", directors=("Brian Welsh",)), mention("b", "Beats")]
    assert groups(pair) == [["a"], ["b"]]
    assert groups(pair, decisions=[decided("same", "a#0", "b#0")]) == [["a", "b"]]


def test_a_merge_that_another_decision_forbids_is_refused_and_signalled() -> None:
    three = [mention(name, f"Titre {name}", directors=(f"Nom {name}",)) for name in "abc"]
    rulings = [decided("same", "a#0", "b#0"), decided("different", "a#0", "c#0"), decided("same", "b#0", "c#0")]
    found = films.cluster(three, rulings)
    assert sorted(len(g.mentions) for g in found.groups) == [1, 2]
    assert any(d.code == "merge-refused" for g in found.groups for d in g.doubts)


def test_what_a_person_could_not_tell_is_kept_apart_and_not_asked_again() -> None:
    pair = [mention("a", "Beats", directors=("Brian Welsh",)), mention("b", "Beats")]
    found = films.cluster(pair, [decided("unsure", "a#0", "b#0")])
    assert len(found.groups) == 2 and found.questions == ()
    assert [d.code for g in found.groups for d in g.doubts] == ["perhaps-one-film"] * 2
    ids = sorted(g.id for g in found.groups)
    assert all(all(i in d.message for i in ids) for g in found.groups for d in g.doubts)


def test_a_question_says_what_each_answer_would_change() -> None:
    shown = [
        mention("a", "The Man Who Knew Too Much", directors=("Alfred Hitchcock",), years=(1956,)),
        mention("b", "The Man Who Knew Too Much", directors=("Alfred Hitchcock",), years=(1956,)),
    ]
    (asked,) = films.cluster([*shown, mention("c", "The Man Who Knew Too Much")]).questions
    assert asked.answers["same"] == (
        "the-man-who-knew-too-much becomes a redirect to the-man-who-knew-too-much-1956, which then has 3 pages"
    )
    left, right = (
        FilmGroup(id=f"m-{year}", title="M", year=year, mentions=(mention(f"p{year}", "M", years=(year,)),))
        for year in (1931, 1951)
    )
    answers = question(left, right, Comparison(features=())).answers
    assert answers["same"].endswith("2 pages and says otherwise here and there: years 1931 and 1951")
    assert set(answers) == {"same", "different", "unsure"}


def test_a_shared_identifier_settles_it_and_two_of_a_kind_are_two_films() -> None:
    one = mention("a", "Kimi no na wa", identifiers={"imdb": "tt5311514"})
    two = mention("b", "Your Name.", identifiers={"imdb": "tt5311514"})
    other = mention("c", "Your Name.", identifiers={"imdb": "tt0000001"})
    assert groups([one, two, other]) == [["a", "b"], ["c"]]


def test_a_director_in_another_script_is_compared_and_one_that_cannot_be_read_is_no_evidence() -> None:
    mirror = [
        mention("a", "Le Miroir", directors=("Андрей Тарковский",)),
        mention("b", "Le Miroir", directors=("Andreï Tarkovski",)),
    ]
    assert groups(mirror) == [["a", "b"]]
    ran = [
        mention("a", "Ran", directors=("黒澤明",), years=(1985,)),
        mention("b", "Ran", directors=("Akira Kurosawa",), years=(1985,)),
    ]
    assert groups(ran) == [["a", "b"]]
    other = [
        mention("a", "Le Miroir", directors=("Андрей Тарковский",)),
        mention("b", "Le Miroir", directors=("Jafar Panahi",)),
    ]
    assert groups(other) == [["a"], ["b"]]


def test_films_of_a_trilogy_are_not_merged() -> None:
    colours = [
        mention("a", "Three Colours: White", directors=("Krzysztof Kieślowski",), years=(1994,), runtimes=(91,)),
        mention("b", "Three Colours: Red", directors=("Krzysztof Kieślowski",), years=(1994,), runtimes=(99,)),
        mention("c", "Three Colours: Blue", directors=("Krzysztof Kieślowski",), years=(1993,)),
    ]
    assert groups(colours) == [["a"], ["b"], ["c"]]


def test_a_first_part_may_be_named_without_its_number() -> None:
    cast = ("Timothée Chalamet", "Rebecca Ferguson")
    whole = mention("a", "Dune", directors=("Denis Villeneuve",), years=(2021,), cast=cast)
    part = mention("b", "Dune: Part One", directors=("Denis Villeneuve",), years=(2021,), cast=cast)
    assert groups([whole, part]) == [["a", "b"]]


def test_a_name_of_a_site_beside_every_title_does_not_join_its_films() -> None:
    site = [
        mention("a", "Une belle fin", "Harbour Film Club", directors=("Uberto Pasolini",)),
        mention("b", "Roxane", "Harbour Film Club", directors=("Mélanie Auffret",)),
        mention("c", "Divertimento", "Harbour Film Club"),
    ]
    assert groups(site) == [["a"], ["b"], ["c"]]


def test_markup_and_years_in_a_title_are_no_part_of_it() -> None:
    hostile = page("h", 'Petite Maman <script>alert("x")</script> (2021)')
    (found,) = films.mentions(hostile, reading(hostile, observation(hostile, "title", hostile.text)))
    assert found.titles == ("Petite Maman",)


def test_a_title_translated_in_part_is_one_film_when_three_people_say_so() -> None:
    names = ("Céline Sciamma", "Adèle Haenel")
    french = mention(
        "a", "Portrait de la jeune fille en feu", directors=names[:1], cast=("Noémie Merlant", names[1]), years=(2019,)
    )
    english = mention("b", "Portrait of a Lady on Fire", cast=("Noémie Merlant",), text_names=names)
    assert groups([french, english]) == [["a", "b"]]


def test_one_director_with_one_cast_and_two_titles_of_one_language_is_two_films_until_a_page_says_both() -> None:
    """Alain Resnais made Smoking and No Smoking in one year with the same two actors."""
    crew = {"directors": ("Alain Resnais",), "cast": ("Sabine Azéma", "Pierre Arditi"), "years": (1993,), "lang": "fr"}
    smoking = Mention(id="a#0", page="a", subject=0, titles=("Hiver à Paris",), **crew)
    other = Mention(id="b#0", page="b", subject=0, titles=("La Maison des vents",), **crew)
    found = films.cluster([smoking, other])
    assert len(found.groups) == 2 and len(found.questions) <= 1


def test_many_films_that_look_alike_are_few_questions_and_none_is_dropped() -> None:
    groups = {f"film-{n}": FilmGroup(id=f"film-{n}", title=f"Film {n}") for n in range(30)}
    doubtful = Comparison(features=(Feature(name="cast", score=0.8, detail="2 in common", left="a", right="a"),))
    asked = {pair: doubtful for pair in itertools.combinations(sorted(groups), 2)}
    found = questions(groups, asked)
    assert len(found) <= 30 * 5 / 2 + 1
    together = [q for q in found if len(q.films) > 2]
    assert len(together) == 1 and set(together[0].films) == set(groups)
    assert f"{len(asked) - (len(found) - 1)} pairs" in together[0].question
    assert found == questions(groups, dict(reversed(asked.items())))


def test_a_title_alone_is_asked_about_however_long_it_is() -> None:
    """Hitchcock filmed The Man Who Knew Too Much in 1934 and in 1956."""
    one = mention("a", "The Man Who Knew Too Much", directors=("Alfred Hitchcock",), years=(1956,))
    bare = mention("b", "The Man Who Knew Too Much")
    found = films.cluster([one, bare])
    assert len(found.groups) == 2 and len(found.questions) == 1


def test_pages_that_bear_their_site_name_as_title_are_not_merged_by_its_furniture() -> None:
    furniture = ("Newer Reviews", "Older Reviews", "Harbour Club Reviews")
    pages = [
        mention(f"p{n}", "Harbour Film Club Reviews", text_names=(*furniture, person))
        for n, person in enumerate(("Iris Campbell", "Tomas Veld", "Nora Lindqvist"))
    ]
    assert groups(pages) == [["p0"], ["p1"], ["p2"]]


MARKS = tuple(f"{number:08x}" for number in range(12))


def test_one_text_under_a_headline_and_under_its_film_is_one_film_with_a_second_field() -> None:
    review = mention("a", "Saint Omer", directors=("Alice Diop",), text_marks=MARKS, is_named_in_text=True)
    reprint = mention("b", "A Mother in the Dock", directors=("Alice Diop",), text_marks=MARKS[:9])
    assert groups([review, reprint]) == [["a", "b"]]


def test_one_text_under_two_titles_settles_nothing_alone() -> None:
    one = mention("a", "Spring Season", text_marks=MARKS, is_named_in_text=True)
    assert groups([one, mention("b", "Saint Omer", text_marks=MARKS)]) == [["a"], ["b"]]


def test_a_text_on_pages_of_two_directors_is_the_houses_own() -> None:
    homonyms = [
        mention("a", "Beats", directors=("Brian Welsh",), text_marks=MARKS),
        mention("b", "Beats", directors=("Chris Robinson",), text_marks=MARKS),
        mention("c", "Spring Season", text_marks=MARKS, is_named_in_text=True),
    ]
    assert groups(homonyms) == [["a"], ["b"], ["c"]]


def test_a_text_under_many_titles_is_the_houses_own() -> None:
    pages = [mention(f"p{n}", title, text_marks=MARKS) for n, title in enumerate(("Toni", "Close", "Beats"))]
    film = mention("q", "Toni Erdmann", cast=("Sandra Hüller",), text_marks=MARKS, is_named_in_text=True)
    assert len(groups([*pages, film])) == 4


def test_a_loose_alternative_title_of_a_sequel_does_not_lead_to_the_first_part() -> None:
    first = Mention(
        id="a#0", page="a", subject=0, titles=("The Ferryman",), directors=("Ada Prell",), years=(1972,),
        cast=("Jon Marsh", "Ida Quist", "Tom Pryce"),
    )  # fmt: skip
    second = Mention(
        id="b#0", page="b", subject=0, titles=("The Ferryman: Part II", "Son of Ferryman"), directors=("Ada Prell",),
        years=(1974,), cast=("Jon Marsh", "Ida Quist", "Tom Pryce"),
    )  # fmt: skip
    assert len(films.cluster([first, second]).groups) == 2


def test_two_titles_of_a_series_on_one_site_are_two_films_and_nobody_is_asked() -> None:
    people = {"directors": ("Odile Kervran",), "cast": ("Yann Le Goff", "Maud Seznec", "Ali Brahim")}
    first = mention("a", "Kermadec", houses=("cine.example",), **people)
    second = mention("b", "Kermadec : Le retour", houses=("cine.example",), **people)
    assert not films.cluster([first, second]).questions
    elsewhere = mention("b", "Kermadec : Le retour", houses=("films.example",), **people)
    assert films.cluster([first, elsewhere]).questions


def test_a_paragraph_in_common_under_one_title_tells_but_not_on_one_site() -> None:
    one = mention("a", "The Kid", text_marks=MARKS, houses=("a.example",))
    assert groups([one, mention("b", "The Kid", text_marks=MARKS[9:], houses=("b.example",))]) == [["a", "b"]]
    assert groups([one, mention("b", "The Kid", text_marks=MARKS[9:], houses=("a.example",))]) == [["a"], ["b"]]
    assert groups([one, mention("b", "The Kids", text_marks=MARKS[9:], houses=("b.example",))]) == [["a"], ["b"]]


def test_words_glued_to_a_director_are_no_part_of_the_name() -> None:
    said = ("FunAstrologyFatih Akin", "Bad And Jordan Peele", "Steve McQueen", "Danny DeVito")
    assert [_alone(name) for name in said] == ["Fatih Akin", "Jordan Peele", "Steve McQueen", "Danny DeVito"]


def test_people_named_with_a_typing_error_are_named() -> None:
    film = mention("a", "Close", directors=("Lukas Dhont",), cast=("Eden Dambrine",))
    assert groups([film, mention("b", "Close", text_names=("Lukas Dhondt", "Eden Dambrine"))]) == [["a", "b"]]
    assert groups([film, mention("b", "Close", text_names=("Lukas Dohmen", "Eden Brandt"))]) == [["a"], ["b"]]


def test_a_page_that_says_two_titles_are_one_films_joins_the_pages_of_both() -> None:
    maker = {"directors": ("Odile Kervran",), "lang": "en"}
    both = mention("a", "The Quiet Front", "Im Osten kein Laut", original_titles=("Im Osten kein Laut",), **maker)
    pages = [mention("b", "The Quiet Front", **maker), mention("c", "Im Osten kein Laut", **maker)]
    assert groups([both, *pages]) == [["a", "b", "c"]]
    assert groups(pages) == [["b"], ["c"]]
    remake = mention("c", "Im Osten kein Laut", directors=("Yann Le Goff",), lang="en")
    assert ["a", "b"] in groups([both, pages[0], remake])


def test_a_film_that_a_list_only_names_is_a_doubt_and_no_question() -> None:
    film = mention("a", "The Ferryman", directors=("Ada Prell",), years=(1972,))
    found = films.cluster([film, mention("list", "The Ferryman", is_listed=True)])
    assert len(found.groups) == 2
    assert not found.questions
    assert {d.code for g in found.groups for d in g.doubts} == {"title-alone"}
    told = films.cluster([film, mention("list", "The Ferryman", is_listed=True, runtimes=(96,))])
    assert told.questions


def test_a_player_whom_a_list_names_beside_the_film_is_not_its_director() -> None:
    film = mention("a", "The Ferryman", directors=("Ada Prell",), cast=("Jon Marsh", "Ida Quist"))
    assert groups([film, mention("b", "The Ferryman", directors=("Jon Marsh",), is_listed=True)]) == [["a", "b"]]
    assert groups([film, mention("b", "The Ferryman", directors=("Tom Pryce",), is_listed=True)]) == [["a"], ["b"]]
    alone = films.cluster([film, mention("b", "The Ferryman", directors=("Jon Marsh",))])
    assert len(alone.groups) == 2
    assert alone.questions  # a page of its own may tell of a namesake that he made
    told = mention("b", "The Ferryman", directors=("Jon Marsh",), cast=("Ida Quist",))
    assert groups([film, told]) == [["a", "b"]]


def test_a_link_to_the_page_of_a_film_with_other_words_is_asked_about() -> None:
    linked = {"identifiers": {"letterboxd": "the-ferryman"}, "lang": "en"}
    found = films.cluster([mention("a", "The Ferryman", **linked), mention("b", "Salt Meadows", **linked)])
    assert len(found.groups) == 2  # the second page was made from the first, its link forgotten
    assert len(found.questions) == 1
    french = {**linked, "lang": "fr"}
    assert groups([mention("a", "The Ferryman", **linked), mention("b", "Le Passeur", **french)]) == [["a", "b"]]
    people = {"directors": ("Ada Prell",)}
    pair = [mention("a", "The Ferryman", **linked, **people), mention("b", "Salt Meadows", **linked, **people)]
    assert groups(pair) == [["a", "b"]]


@pytest.mark.parametrize(("written", "together"), [(2021, True), (2020, True), (2031, False), (2005, False)])
def test_a_page_written_when_the_film_was_new_is_about_it_but_one_word_is_asked_about(
    written: int, together: bool
) -> None:
    long = [mention("a", "The Salt Ferryman", years=(2021,)), mention("b", "The Salt Ferryman", written=(written,))]
    short = [mention("a", "The Ferryman", years=(2021,)), mention("b", "The Ferryman", written=(written,))]
    assert len(films.cluster(long).groups) == (1 if together else 2)
    assert len(films.cluster(short).groups) == 2
    assert len(films.cluster(short).questions) == (
        0 if written == 2005 else 1
    )  # written before the film was thought of


def test_a_film_is_called_by_its_own_page_and_not_by_a_list_of_another_country() -> None:
    own = mention("a", "The Ferryman", "Převozník", "Der Fährmann", years=(1972,))
    listed = mention("b", "Převozník", years=(1972,), is_listed=True)
    assert [g.title for g in films.cluster([own, listed]).groups] == ["The Ferryman"]
