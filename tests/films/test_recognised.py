"""Films recognised at the head of pages that name them in no way that is read; what follows a title may make it another."""

import pytest

from kerguen.films import cluster
from kerguen.films.recognised import recognised
from kerguen.model import Mention


def page(name: str, *heads: str, named: tuple[str, ...] = (), **known: object) -> Mention:
    return Mention(id=f"{name}#0", page=name, subject=0, heads=heads, text_names=named, **known)  # type: ignore[arg-type]


KNOWN = page(
    "known",
    titles=("La Grande Marée",),
    directors=("Odile Kervran",),
    cast=("Yann Le Goff", "Maud Seznec", "Ali Brahim"),
)
PEOPLE = ("Odile Kervran", "Maud Seznec")


@pytest.mark.parametrize(
    "head",
    [
        "La Grande Marée",
        "La Grande Marée (2021)",
        "Critique : La Grande Marée",
        "La Grande Marée: Maud Seznec bouleversante",
        "La Grande Marée, un film de Odile Kervran",
        "Les sorties | La Grande Marée",
        "Grande Marée, La",
    ],
)
def test_a_page_without_a_film_joins_the_film_that_its_head_and_its_people_name(head: str) -> None:
    found = cluster([KNOWN, page("new", head, named=PEOPLE)])
    assert [sorted(m.page for m in g.mentions) for g in found.groups] == [["known", "new"]]
    assert [d.page for d in found.groups[0].doubts] == ["new"]  # said, not done in silence


@pytest.mark.parametrize(
    ("heads", "named"),
    [
        (("La Grande Marée 2",), PEOPLE),  # a sequel
        (("La Grande Marée : le retour",), PEOPLE),
        (("La Grande Marée",), ("Ines Calloni", "Joris Maes")),  # other people: a namesake
        (("Une semaine à la mer", "Où voir La Grande Marée"), PEOPLE),  # no line begins with it
        (("Si la grande marée vous effraie, restez chez vous",), PEOPLE),
    ],
)
def test_neither_sequel_nor_namesake_nor_a_word_in_passing_is_the_film(
    heads: tuple[str, ...], named: tuple[str, ...]
) -> None:
    found = cluster([KNOWN, page("new", *heads, named=named)])
    assert [[m.page for m in g.mentions] for g in found.groups] == [["known"]]
    assert not found.questions


def test_a_head_that_names_two_known_films_is_about_neither() -> None:
    other = page("other", titles=("Le Phare éteint",), directors=("Odile Kervran",))
    both = page("new", "La Grande Marée", "Le Phare éteint", named=PEOPLE)
    assert {m.page for m in recognised([KNOWN, other, both])} == {"known", "other"}


def test_a_title_of_its_own_that_stands_on_a_line_of_its_own_is_kept() -> None:
    own = page("new", "Le Phare éteint", "La Grande Marée", named=PEOPLE, titles=("Le Phare éteint",))
    assert recognised([KNOWN, own])[1].titles == ("Le Phare éteint",)


def test_a_title_that_is_a_person_or_goes_on_with_the_maker_gives_way() -> None:
    person = page("a", "La Grande Marée", "Odile Kervran", named=PEOPLE, titles=("Odile Kervran",))
    longer = page(
        "b",
        "La Grande Marée un film de Odile Kervran",
        named=PEOPLE,
        titles=("La Grande Marée un film de Odile Kervran",),
    )
    assert [m.titles for m in recognised([KNOWN, person, longer])[1:]] == [("La Grande Marée",)] * 2


def test_a_remake_that_names_the_first_director_among_others_is_asked_about_at_most() -> None:
    remake = page(
        "new", "La Grande Marée", named=("Odile Kervran", "Ines Calloni", "Joris Maes", "Eva Roth", "Tom Pryce")
    )
    found = cluster([KNOWN, remake])
    assert len(found.groups) == 2


def test_pages_that_nobody_recognises_are_no_films() -> None:
    assert cluster([page("new", "La Grande Marée", named=PEOPLE)]).groups == ()


def test_the_order_of_pages_does_not_matter() -> None:
    pages = [KNOWN, page("b", "La Grande Marée", named=PEOPLE), page("c", "La Grande Marée (2021)", named=PEOPLE)]
    assert cluster(pages).groups == cluster(pages[::-1]).groups


def test_a_known_title_in_brackets_behind_the_page_s_own_is_the_other_title() -> None:
    foreign = page("new", "Spring Tide (La Grande Marée) - Review", named=PEOPLE, titles=("Spring Tide",))
    assert recognised([KNOWN, foreign])[1].titles == ("Spring Tide", "La Grande Marée")


def test_a_bracket_of_several_known_titles_gives_them_all() -> None:
    other = page("other", titles=("Hohe Flut",), directors=("Odile Kervran",))
    foreign = page("new", "Spring Tide (La Grande Marée, Hohe Flut)", named=PEOPLE, titles=("Spring Tide",))
    assert recognised([KNOWN, other, foreign])[2].titles == ("Spring Tide", "La Grande Marée", "Hohe Flut")


TEXT = "Après deux films sages, La Grande Marée surprend. Maud Seznec y est magnifique. "


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "Tout le monde parle de « La grande marée », et c'est justice.",
        "On attendait beaucoup. " * 40 + TEXT + TEXT,
    ],
)
def test_a_text_that_names_a_known_film_and_two_of_its_people_is_about_it(text: str) -> None:
    found = cluster([KNOWN, page("new", opening=text, named=PEOPLE)])
    assert [sorted(m.page for m in g.mentions) for g in found.groups] == [["known", "new"]]
    assert [d.page for d in found.groups[0].doubts] == ["new"]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (TEXT, ("Maud Seznec", "Ines Calloni")),  # one of its people
        ("La Grande Marée 2 surprend.", PEOPLE),  # a sequel
        ("La Grande Marée Bleue surprend.", PEOPLE),  # a longer title
        ("Si la grande marée vous effraie, restez chez vous.", PEOPLE),  # words
        ("On attendait beaucoup. " * 40 + TEXT, PEOPLE),  # late, once and beside few
        ("Le Phare éteint et La Grande Marée, deux films de Odile Kervran.", PEOPLE),  # two films
    ],
)
def test_a_text_that_names_the_film_in_passing_is_not_about_it(text: str, named: tuple[str, ...]) -> None:
    other = page("other", titles=("Le Phare éteint",), directors=("Odile Kervran",), cast=("Maud Seznec",))
    found = cluster([KNOWN, other, page("new", opening=text, named=named)])
    assert "new" not in {m.page for g in found.groups for m in g.mentions}
    assert not [q for q in found.questions if "new" in q.pages]


def test_a_title_misread_in_the_text_gives_way_to_the_film_that_the_text_is_about() -> None:
    everyone = (*PEOPLE, "Yann Le Goff")
    misread = page("new", titles=("Le Phare éteint",), opening=TEXT, named=everyone)
    headed = page("kept", "Le Phare éteint", titles=("Le Phare éteint",), opening=TEXT, named=everyone)
    assert [m.titles for m in recognised([KNOWN, misread])] == [("La Grande Marée",)] * 2
    assert recognised([KNOWN, headed])[1].titles == ("Le Phare éteint",)


def test_pages_of_one_text_are_of_one_film_when_one_of_them_names_it() -> None:
    marks = tuple(f"{n:08x}" for n in range(12))
    known = page("known", titles=("La Grande Marée",), text_marks=marks)
    found = cluster([known, page("twin", text_marks=marks[:8]), page("stranger", text_marks=marks[:2])])
    assert [sorted(m.page for m in g.mentions) for g in found.groups] == [["known", "twin"]]


def test_the_name_of_a_site_is_no_title_that_others_are_given() -> None:
    site = page("site", "Kinoblatt.fr", titles=("Kinoblatt.fr",), opening=TEXT, named=PEOPLE)
    assert recognised([KNOWN, site])[1].titles == ("La Grande Marée",)


def test_a_title_that_the_page_has_translated_is_known_by_its_people() -> None:
    night = page("night", titles=("La Longue Nuit",), directors=("Odile Kervran",), cast=("Maud Seznec",), lang="fr")
    text = "Everybody is moved by The Long Night. Odile Kervran films the sea like nobody else."
    said = page("new", opening=text, named=PEOPLE, lang="en")
    other = page("other", opening=text.replace("The Long Night", "The Last Day"), named=PEOPLE, lang="en")
    found = cluster([night, said, other])
    assert [sorted(m.page for m in g.mentions) for g in found.groups] == [["new", "night"]]


@pytest.mark.parametrize(
    ("title", "head", "named"),
    [
        ("Le Dernier Jour", "The Last Day", ("Odile Kervran",)),  # a line of its own, and its maker
        ("La Nuit du 12", "The Night of the 12th", ("Odile Kervran",)),
        ("Kermadec", "Le Vent du large (Kermadec)", PEOPLE),  # another title, the known one in brackets
    ],
)
def test_a_line_of_the_head_in_another_language_is_the_known_title(
    title: str, head: str, named: tuple[str, ...]
) -> None:
    known = page("known", titles=(title,), directors=("Odile Kervran",), cast=("Maud Seznec",))
    stranger = page("stranger", head, opening="Rien.", named=("Ines Calloni",))
    found = cluster([known, page("new", head, opening="Rien.", named=named), stranger])
    assert [sorted(m.page for m in g.mentions) for g in found.groups] == [["known", "new"]]


def test_two_pages_whose_titles_are_each_others_do_not_change_places() -> None:
    """One names the maker's earlier film first; the title on the other's own line stays."""
    text = (
        "Odile Kervran, after Le Phare éteint, gives us « Kermadec ». Maud Seznec and Yann Le Goff are splendid in it."
    )
    everyone = (*PEOPLE, "Yann Le Goff")
    right = page(
        "right", "Critique de Kermadec", titles=("Kermadec",), cast=("Maud Seznec",), opening=text, named=everyone
    )
    wrong = page("wrong", titles=("Le Phare éteint",), cast=("Maud Seznec",), opening=text, named=everyone)
    assert recognised([right, wrong])[0].titles == ("Kermadec",)


@pytest.mark.parametrize(
    ("head", "text"),
    [
        ("Kermadec", "La Grande Marée : Le retour suit La Grande Marée, hélas."),  # a sequel names the first film
        ("Critique de Kermadec", TEXT),  # the head announces another film
        ("Kermadec 3", "Kermadec 2 était déjà long."),
    ],
)
def test_a_text_about_the_makers_next_film_is_not_about_the_last(head: str, text: str) -> None:
    second = page("second", titles=("Kermadec 2",), directors=("Odile Kervran",), cast=("Maud Seznec", "Eva Roth"))
    found = cluster([KNOWN, second, page("new", head, opening=text, named=(*PEOPLE, "Eva Roth"))])
    assert "new" not in {m.page for g in found.groups for m in g.mentions}


def test_the_year_of_a_film_is_no_title_that_its_pages_share() -> None:
    found = recognised([
        page("misread", titles=("2023",)),
        page("a", "Nimona (2023)", titles=("Nimona",)),
        page("b", "Ghosted (2023)", titles=("Ghosted",)),
    ])  # fmt: skip
    assert [m.titles for m in found] == [("2023",), ("Nimona",), ("Ghosted",)]
