"""Cards of critics and readers: in elements that a site made for itself, under "Read more", under marks. Own words, a true film."""

import pytest

from kerguen.model import Reading
from kerguen.observe import read
from kerguen.pages import page_from_html, page_from_text, page_of

CARDS = """<html lang="en"><head><title>Close - Movie Reviews | Rotten Tomatoes</title>
<meta property="og:site_name" content="Rotten Tomatoes"></head><body><main>
<x-scores><h1 slot="title">Close</h1><x-text slot="critics">91%</x-text><x-link slot="counted">Tomatometer 171 Reviews</x-link>
<x-text slot="audience">90%</x-text><x-link slot="rated">Popcornmeter 100+ Ratings</x-link></x-scores>
<dl><dt>Director</dt><dd>Lukas Dhont</dd><dt>Runtime</dt><dd>1h 44m</dd></dl>
<section><h2>Critics Reviews</h2>
<x-card><x-link slot="name">Ann Marlow</x-link><x-link slot="paper">The Guardian</x-link><x-text slot="words">Two boys, a field of
flowers, and a summer that ends too soon.</x-text><x-text slot="mark">Rated: 5/5</x-text><x-text slot="day">May 22, 2022</x-text></x-card>
<x-card><x-link slot="name">Tom Ridley</x-link><x-link slot="paper">IndieWire</x-link><x-text slot="words">It presses on the wound
until one feels nothing any more.</x-text><x-text slot="mark">Rated: 2/5</x-text><x-text slot="day">May 27, 2022</x-text></x-card></section>
<section><h2>Audience Reviews</h2>
<x-card><x-link slot="name">Marla V</x-link><x-text slot="mark">Rated 4.5/5 Stars</x-text><x-text slot="day">02/11/23</x-text>
<x-text slot="words">I wept for an hour, see it with somebody you love.</x-text></x-card></section></main></body></html>"""


def opinions(reading: Reading) -> list[tuple[str | None, str | None, float | None, str]]:
    return [(o.author, o.date, o.rating.value if o.rating else None, o.text) for o in reading.opinions]


def test_the_parts_of_a_card_in_a_site_s_own_elements_stand_apart() -> None:
    found = read(page_from_html(CARDS))
    assert [(r.kind, r.value, r.count) for r in found.ratings] == [("press", 91, 171), ("audience", 90, 100)]
    assert [(q.critic, q.outlet, q.rating and q.rating.value) for q in found.quotes] == [
        ("Ann Marlow", "Guardian", 5),
        ("Tom Ridley", "IndieWire", 2),
    ]
    assert opinions(found) == [("Marla V", "2023-02-11", 4.5, "I wept for an hour, see it with somebody you love.")]


SHOWN_IN_PART = """Close Reviews - Metacritic

Close
2022
1 h 44 m

Directed By: Lukas Dhont

Critic Reviews
View All
100
The Guardian
May 26, 2022
Two boys, a field of flowers, and a summer that ends too soon for them and us.
Read More
By Ann Marlow
FULL REVIEW
40
IndieWire
May 27, 2022
It presses on the wound until one feels nothing any more, and then it presses on.
Read More
By Tom Ridley
FULL REVIEW

User Reviews
View All
10
marla77
Feb 12, 2023
I wept for an hour, see it with somebody you love.
Read More
Report
4
oldtom
Mar 2, 2023
The flowers are lovely, the rest I have seen before.
Read More
Report
"""


def test_what_shows_the_rest_of_each_card_ends_none_and_marks_stand_over_the_names() -> None:
    found = read(page_from_text(SHOWN_IN_PART, "close.txt"))
    assert [(q.critic, q.outlet) for q in found.quotes] == [("Ann Marlow", "Guardian"), ("Tom Ridley", "IndieWire")]
    assert opinions(found) == [
        ("marla77", "2023-02-12", 10, "I wept for an hour, see it with somebody you love."),
        ("oldtom", "2023-03-02", 4, "The flowers are lovely, the rest I have seen before."),
    ]


UNDER_A_REVIEW = """<html lang="fr"><head><title>Close : la critique</title></head><body><article><h1>Close : la critique</h1>
<p>Réalisé par Lukas Dhont. Avec Eden Dambrine, Gustav De Waele.</p><p>Un film superbe, bouleversant et délicat : deux garçons, un
champ de fleurs, et un été qui finit trop tôt. La mise en scène est magnifique et les deux jeunes acteurs sont remarquables.</p>
<p><span>Notre note</span><span>3.5/5</span></p></article><section><h2>{heading}</h2>
<div class="comment"><b>Lucie M.</b> <time>5 février 2023</time><p>J'ai pleuré du début à la fin.</p></div>
<div class="comment"><b>oldtom</b> <time>9 février 2023</time><p>Très déçu, je me suis ennuyé.</p></div></section></body></html>"""


def test_comments_are_opinions_only_under_a_heading_of_the_readers() -> None:
    reading = read(page_from_html(UNDER_A_REVIEW.format(heading="Avis des spectateurs")))
    assert [one[0] for one in opinions(reading)] == ["Lucie M.", "oldtom"]
    assert opinions(read(page_from_html(UNDER_A_REVIEW.format(heading="Commentaires (2)")))) == []


@pytest.mark.parametrize(
    ("lang", "label", "words"),
    [
        (
            "fr",
            "Notre note",
            "Réalisé par Lukas Dhont, ce film suit deux garçons, un champ de fleurs et un été qui finit.",
        ),
        (
            "en",
            "Our score",
            "Directed by Lukas Dhont, this film follows two boys, a field of flowers and a summer that ends.",
        ),
        (
            "de",
            "Unsere Wertung",
            "Regie: Lukas Dhont. Der Film folgt zwei Jungen durch ein Blumenfeld und einen Sommer, der endet.",
        ),
        (
            "es",
            "Nuestra nota",
            "Dirigida por Lukas Dhont, la película sigue a dos chicos, un campo de flores y un verano que acaba.",
        ),
        (
            "it",
            "Il nostro voto",
            "Diretto da Lukas Dhont, il film segue due ragazzi, un campo di fiori e un'estate che finisce.",
        ),
        (
            "nl",
            "Ons cijfer",
            "Geregisseerd door Lukas Dhont volgt de film twee jongens, een bloemenveld en een zomer die eindigt.",
        ),
    ],
)
def test_a_mark_glued_to_its_label_is_read(lang: str, label: str, words: str) -> None:
    text = f"# Close (2022)\n\n{words}\n\n{label}3.5/5\n"
    assert [(r.kind, r.value, r.scale) for r in read(page_of(text.encode(), "close.md")).ratings] == [("own", 3.5, 5)]


BEHIND = """Close (2022)

Director: Lukas Dhont
Cast: Eden Dambrine, Gustav De Waele

User Reviews
10/10
A summer that ends
26 October 2022 | by oldtom (Leeds) – See all my reviews
Two boys in a field of flowers, and I could not speak for an hour.

Tied for the best film of its year, 12 November 2022
8/10
Author: Marla from Ghent
It presses a little hard, but the young actors are wonderful.
"""


def test_the_name_behind_a_day_signs_and_the_mark_over_the_headline_is_its_own() -> None:
    found = read(page_from_text(BEHIND, "close.txt"))
    assert opinions(found) == [
        ("oldtom", "2022-10-26", 10, "Two boys in a field of flowers, and I could not speak for an hour."),
        ("Marla", "2022-11-12", 8, "It presses a little hard, but the young actors are wonderful."),
    ]
    assert found.ratings == ()
