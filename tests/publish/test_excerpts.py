"""What stands beside the words of a fact: little, and of one page never more than a budget."""

from hypothesis import given
from hypothesis import strategies as st

from kerguen.publish.excerpts import NEAR, Excerpts, Surroundings

TEXT = "Un film de Céline Sciamma avec Joséphine Sanz. " * 40


def test_what_stands_beside_the_words_of_a_fact_is_made_of_whole_words() -> None:
    before, words, after = Surroundings(Excerpts({"p": TEXT}.__getitem__)).of("p", 105, 119)
    assert (before, words, after) == (
        "avec Joséphine Sanz. Un film de ",
        "Céline Sciamma",
        " avec Joséphine Sanz. Un film de Céline",
    )


@given(st.lists(st.tuples(st.integers(0, len(TEXT)), st.integers(0, 20)), max_size=60), st.integers(0, 400))
def test_however_many_places_of_a_page_are_shown_their_surroundings_stay_within_the_budget(
    places: list[tuple[int, int]], most: int
) -> None:
    surroundings = Surroundings(Excerpts({"p": TEXT}.__getitem__), most)
    shown: set[int] = set()
    for start, length in places:
        before, words, after = surroundings.of("p", start, start + length)
        assert words == TEXT[start : start + length]
        assert max(len(before), len(after)) <= NEAR
        shown |= {*range(start - len(before), start), *range(start + length, start + length + len(after))}
        assert surroundings.of("p", start, start + length) == (before, words, after)
    assert len(shown) <= most
