"""Several critics of one film on one page. Films, persons and texts are our own."""

from kerguen import score
from kerguen.observe import read
from kerguen.pages import page_of

GOOD = (
    "Anne Rive signe un film magnifique, d'une grande délicatesse. La lumière du phare devient un personnage à part "
    "entière, et Paul Kerven est bouleversant. On en sort ému et ébloui, c'est une réussite totale."
)
BAD = (
    "Tout sonne faux dans ce drame interminable et prétentieux. Le scénario est raté, la mise en scène appuyée, et Paul "
    "Kerven cabotine sans retenue. Un ennui profond, deux heures de clichés décevants."
)
FRENCH = "# Le Phare\n\nUn film d'Anne Rive, avec Paul Kerven. France, 2021, 1h50.\n\n"
ENGLISH = (
    "# The Keeper\n\nDirected by Ana Ribera. 2021. 112 min.\n\nRating: 4/5\n\nThe Keeper is a wonderful, moving film, brilliantly "
    "acted by Luis Pardo. The story is told in long takes and the camera waits at the door. I loved it from start to finish.\n\n"
    "By Anna Bell\n"
)
SECOND = (
    "I was bored by this dull and clumsy film. The script is lazy, the acting is wooden, and the ending is a terrible "
    "disappointment. Avoid it.\n"
)


def judged(text: str) -> list[tuple[str | None, str | None, float | None]]:
    page = page_of(text.encode(), "a.md")
    reviews = score.judge(page, read(page)).reviews
    return [(r.critic, r.verdict, r.rating.value if r.rating else None) for r in reviews]


def test_for_and_against_are_two_critics() -> None:
    text = f"{FRENCH}## POUR\n\n**Par Odile Frémont**\n\n{GOOD}\n\n## CONTRE\n\n**Par Jean Vasseur**\n\n{BAD}\n"
    assert judged(text) == [("Odile Frémont", "positive", None), ("Jean Vasseur", "negative", None)]


def test_a_second_opinion_has_its_own_critic_and_rating() -> None:
    text = f"{ENGLISH}\n## Second opinion\n\nBy Carl Dunn\n\nRating: 2/5\n\n{SECOND}"
    assert judged(text) == [("Anna Bell", "positive", 4.0), ("Carl Dunn", "negative", 2.0)]


def test_lists_of_points_for_and_against_are_one_critics() -> None:
    points = "- la lumière du phare, magnifique\n- Paul Kerven, bouleversant\n"
    text = f"{FRENCH}{GOOD}\n\nPar Odile Frémont\n\n## Pour\n\n{points}\n## Contre\n\n- une fin un peu longue\n"
    assert [critic for critic, _, _ in judged(text)] == ["Odile Frémont"]


def test_other_critics_in_the_head_of_a_text_have_their_own_reviews() -> None:
    said = SECOND.strip()
    head = f'---\ntype: review\ntitle: The Keeper\ndirector: Ana Ribera\nauthor: anna\nrating: 4\nother_ratings:\n  - author: carl\n    rating: 2\n    verdict: "{said}"\n---\n\n'
    text = head + ENGLISH.split("Rating: 4/5\n\n")[1]
    page = page_of(text.encode(), "a.md")
    reading = read(page)
    assert [(r.value, r.kind) for r in reading.ratings] == [(4.0, "own")]
    assert [(r.critic, r.rating.value, page.text[r.start : r.end]) for r in reading.reviews[1:] if r.rating] == [
        ("carl", 2.0, said)
    ]


def test_a_month_and_day_on_an_english_page_is_no_rating() -> None:
    text = f"{ENGLISH.replace('Rating: 4/5', '')}\nNews\nby: Real Bob 9/22\nby: MH and the movies 9/20\nby: lovely 9/14\nby: ann 9/12\n"
    assert not read(page_of(text.encode(), "a.md")).ratings
