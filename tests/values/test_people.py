"""Names of persons in lists and in running text; words that are none."""

import pytest

from kerguen.values.people import is_name, names_in, people

LISTS = [
    ("Michel Blanc , Julia Piaton, Marie-Pierre Casey", ["Michel Blanc", "Julia Piaton", "Marie-Pierre Casey"]),
    ("India Hair, Lionel Abelanski and even Marie Bunel", ["India Hair", "Lionel Abelanski", "Marie Bunel"]),
    ("Loach, Ken", ["Ken Loach"]),
    ("Tommaso Ragno - Cesare, Roberta Rovelli - Adele Graziadei", ["Tommaso Ragno", "Roberta Rovelli"]),
    ("Oliver Hermanus Étoiles: Bill Nighy, Alex Sharp", []),
    ("Jean-Pierre Jeunet et Marc Caro", ["Jean-Pierre Jeunet", "Marc Caro"]),
    ("Lana Wachowski & Lilly Wachowski", ["Lana Wachowski", "Lilly Wachowski"]),
    ("Robert Downey Jr., J.K. Simmons, Daniel Day-Lewis", ["Robert Downey Jr.", "J.K. Simmons", "Daniel Day-Lewis"]),
    ("[[Anne Hathaway]], [[Elle Fanning]]", ["Anne Hathaway", "Elle Fanning"]),
    ("Tilda Swinton ; Julianne Moore", ["Tilda Swinton", "Julianne Moore"]),
    ("Charlotte Wells – 2022 – UK", ["Charlotte Wells"]),
    ("Maren Ade (2016). Mit Sandra Hüller, Peter Simonischek.", ["Maren Ade"]),
    ("Eden Dambrine, Émilie Dequenne. In: 61 bioscopen", ["Eden Dambrine", "Émilie Dequenne"]),
    ("宮崎 駿", ["宮崎 駿"]),
    ("Les Mayfield", ["Les Mayfield"]),
    ("see more", []),
    ("Greta LeeTeo YooJohn Magaro", ["Greta Lee", "Teo Yoo", "John Magaro"]),
    ("Scoot McNairy, Andie MacDowell, Leonardo DiCaprio", ["Scoot McNairy", "Andie MacDowell", "Leonardo DiCaprio"]),
    ("Bob Gunton, James Whitmore, Brian Libby", ["Bob Gunton", "James Whitmore", "Brian Libby"]),
    ("Delphine Seyrig, Jan Decorte more", ["Delphine Seyrig", "Jan Decorte"]),
]


@pytest.mark.parametrize(("text", "names"), LISTS)
def test_a_list_of_persons_is_read_in_order(text: str, names: list[str]) -> None:
    assert [p.name for p in people(text)] == names


def test_a_character_in_brackets_goes_with_its_actor() -> None:
    first, second = people("Cate Blanchett (Lydia Tár), Noémie Merlant")
    assert (first.character, second.character) == ("Lydia Tár", None)


@pytest.mark.parametrize("words", ["Cher", "Bong Joon-ho", "D'Angelo Barksdale", "Guillermo del Toro", "Ana de Armas"])
def test_words_that_can_be_a_name(words: str) -> None:
    assert is_name(words)


@pytest.mark.parametrize("words", ["the film", "1994", "With", "directed by", "Le Film", "", "a man"])
def test_words_that_cannot_be_a_name(words: str) -> None:
    assert not is_name(words)


def test_names_in_running_text_keep_particles_and_lose_elisions() -> None:
    text = "le film d'Olivier Baroux avec Cécile de France, J.J Abrams et J. J. Abrams"
    assert [text[a:b] for a, b in names_in(text, 0, len(text))] == [
        "Olivier Baroux",
        "Cécile de France",
        "J.J Abrams",
        "J. J. Abrams",
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Brando è leggendario, mentre Al Pacino cambia sotto i nostri occhi", ["Al Pacino"]),
        ("Il film è lento. Al Lago Maggiore fu girato", ["Lago Maggiore"]),
    ],
)
def test_a_preposition_that_is_a_given_name_within_a_sentence(text: str, names: list[str]) -> None:
    assert [text[a:b] for a, b in names_in(text, 0, len(text))] == names


def test_initials_behind_a_name_may_lack_their_last_point() -> None:
    assert [p.name for p in people("Nina Hoss, Abhishek H.N, Pooja S.M.")] == [
        "Nina Hoss",
        "Abhishek H.N",
        "Pooja S.M.",
    ]


def test_another_label_ends_the_list() -> None:
    assert [p.name for p in people("Pilar Mirón | Papeles: Aitana Losa, Bruno Sarli")] == ["Pilar Mirón"]


@pytest.mark.parametrize(
    "name",
    [
        "Waad al-Kateab", "Haifaa al-Mansour", "Lupita Nyong'o", "Ng'endo Mukii", "Cuba Gooding, Jr.", "Park Chan-wook",
        "Trần Anh Hùng", "Małgorzata Szumowska", "Kleber Mendonça Filho", "J.A. Bayona", "F. W. Murnau", "RaMell Ross",
        "Kaouther Ben Hania", "İlker Çatak", "Øystein Karlsen", "Álex de la Iglesia", "Jos de Putter",
    ],
)  # fmt: skip
def test_names_of_film_people_are_one_name_each(name):
    assert [found.name for found in people(name)] == [name]
    assert [found.name for found in people(f"{name}, Chris Evans")] == [name, "Chris Evans"]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Matthieu  Delaporte, Alexandre  de la Patellière", ["Matthieu Delaporte", "Alexandre de la Patellière"]),
        ("Greta Lee  Teo Yoo", []),  # two blanks may stand between two names
    ],
)
def test_two_blanks_within_a_name_are_one(words: str, names: list[str]) -> None:
    assert [p.name for p in people(words)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Directed by: Alauda Ruiz of Azua", ["Alauda Ruiz of Azua"]),
        ("Leonardo of Dijl", ["Leonardo of Dijl"]),
        ("Tessa of the Broeck (Julie), Ruth Becquart (Sophie)", ["Tessa of the Broeck", "Ruth Becquart"]),
        ("Justine Triet of course", ["Justine Triet"]),
        ("Ministry of Culture, Carla Simón", ["Carla Simón"]),
    ],
)
def test_a_particle_that_a_machine_translated_is_part_of_the_name(text: str, names: list[str]) -> None:
    start = text.index(": ") + 2 if ": " in text else 0
    assert [person.name for person in people(text, start)] == names
