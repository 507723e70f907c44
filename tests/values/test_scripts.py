"""Names of one person in two scripts, and of two persons. The people are true; spellings are those of several countries."""

import pytest

from kerguen.values.names import compare_names, same_person
from kerguen.values.scripts import script_of

ALIKE = [
    ("Андрей Тарковский", "Andreï Tarkovski"), ("Андрей Звягинцев", "Andrey Zvyagintsev"),
    ("Сергей Эйзенштейн", "Sergueï Eisenstein"), ("Александр Сокуров", "Alexandre Sokourov"),
    ("Лариса Шепитько", "Larissa Chepitko"), ("Олександр Довженко", "Aleksandr Dovzhenko"), ("Сергій Лозниця", "Sergei Loznitsa"),
    ("Θόδωρος Αγγελόπουλος", "Theo Angelopoulos"), ("Γιώργος Λάνθιμος", "Yorgos Lanthimos"), ("Κώστας Γαβράς", "Costa-Gavras"),
    ("يوسف شاهين", "Youssef Chahine"), ("نادين لبكي", "Nadine Labaki"), ("عباس کیارستمی", "Abbas Kiarostami"),
    ("اصغر فرهادی", "Asghar Farhadi"), ("كوثر بن هنية", "Kaouther Ben Hania"),
    ("봉준호", "Bong Joon-ho"), ("봉준호", "Joon-ho Bong"), ("박찬욱", "Park Chan-wook"), ("홍상수", "Hong Sang-soo"),
    ("이창동", "Lee Chang-dong"), ("송강호", "Song Kang-ho"),
    ("くろさわあきら", "Akira Kurosawa"), ("ペドロ・アルモドバル", "Pedro Almodóvar"), ("スティーヴン・スピルバーグ", "Steven Spielberg"),
    ("贾樟柯", "Jia Zhang-ke"), ("張藝謀", "Zhang Yimou"), ("侯孝賢", "Hou Hsiao-hsien"),
]  # fmt: skip
APART = [
    ("Андрей Тарковский", "Andreï Zviaguintsev"), ("Никита Михалков", "Andrei Mikhalkov"), ("Γιώργος Λάνθιμος", "Theo Angelopoulos"),
    ("نادين لبكي", "Asghar Farhadi"), ("يوسف شاهين", "Youssef Nabil"), ("봉준호", "Hong Sang-soo"), ("송강호", "Hong Sang-soo"),
    ("이창동", "Song Kang-ho"), ("Сергей Эйзенштейн", "Mélanie Auffret"),
]  # fmt: skip
UNREADABLE = [("黒澤明", "Akira Kurosawa"), ("王家衛", "Wong Kar-wai"), ("宮崎駿", "Steven Spielberg")]


@pytest.mark.parametrize(("foreign", "ours"), ALIKE)
def test_one_person_in_two_scripts(foreign: str, ours: str) -> None:
    assert same_person(foreign, ours) and same_person(ours, foreign)


@pytest.mark.parametrize(("foreign", "ours"), APART)
def test_two_persons_in_two_scripts(foreign: str, ours: str) -> None:
    assert compare_names(foreign, ours).how == compare_names(ours, foreign).how == "different"


@pytest.mark.parametrize(("foreign", "ours"), UNREADABLE)
def test_what_cannot_be_read_speaks_neither_for_nor_against(foreign: str, ours: str) -> None:
    assert compare_names(foreign, ours).how == "script"


def test_scripts_are_known_by_their_letters() -> None:
    assert [script_of(n) for n in ("Zoë", "Ζωή", "Зоя", "زوي", "조이", "ゾーイ", "宮崎 駿", "")] == [
        "latin", "greek", "cyrillic", "arabic", "hangul", "kana", "han", "latin",
    ]  # fmt: skip
