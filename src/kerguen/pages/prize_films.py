"""Films of a list of winners: each line is a prize and the film it went to."""

from collections.abc import Iterator, Sequence

from kerguen.model import Block
from kerguen.text.fold import fold
from kerguen.values.film_prizes import film_prizes
from kerguen.values.prize_lines import ABOVE, bare_winner, winner, won
from kerguen.values.prize_words import prize_alone
from kerguen.values.told_prizes import tells_winner, told_prizes

FEWEST = 3  # lines that make a list of winners
PRIZES = 2  # different prizes among them
DIFFERENT = 2  # films among them


def prize_films(text: str, blocks: Sequence[Block], own: Sequence[int]) -> Iterator[tuple[int, str, str]]:
    """(block, folded title, folded director) of the lines that give a prize to a film, at least FEWEST of them; no title
    for the lines that name the next prize."""
    found: list[tuple[int, str, str]] = []
    prize: tuple[int, int] | None = None
    given: set[tuple[int, int] | None] = set()
    told: set[int] = set()
    headed = 0  # lines below a prize in which its winners may stand
    for index in own:
        start, end = blocks[index].start, blocks[index].end
        one = won(text, start, end)
        if one is None and (in_text := told_prizes(text, start, end)):
            one = in_text[0].won
            told.add(index)
        alone = prize_alone(text, start, end) if one is None else None
        if one is None and headed and not alone:
            one = winner(text, start, end, prize) or bare_winner(text, prize, start, end)
        if one is None and not alone:
            one = next(film_prizes(text, start, end), None)
        prize = alone or prize
        headed = ABOVE if alone or (one and headed) else max(0, headed - 1)
        if alone and found:
            found.append((index, "", ""))
        if one is not None:
            given.add(one.prize or prize)
            maker = fold(text[slice(*one.director)]) if one.director else ""
            found.append((index, fold(text[slice(*one.title)]), maker))
    if sum(bool(name) and index not in told for index, name, _ in found) >= FEWEST:
        found = [one for one in found if one[0] not in told]  # a list, and what is told around it
    named = [one for one in found if one[1]]
    different = len({name for _, name, _ in named}) >= DIFFERENT
    if len(named) >= FEWEST and len(given) >= PRIZES and different and _is_of_winners(text, blocks, own, named):
        makers = {name: maker for _, name, maker in found if maker}  # a prize for a player names the film alone
        yield from ((index, name, makers.get(name, "")) for index, name, _ in found)


MANY = 6  # films: whatever the headline names
COVERED = 0.3  # of the page's text from its first prize to its last
BEFORE = 1_200  # characters before the first prize


def _is_of_winners(
    text: str, blocks: Sequence[Block], own: Sequence[int], found: Sequence[tuple[int, str, str]]
) -> bool:
    """The page is about its winners: no page on one of them that ends with a list."""
    first, last = blocks[found[0][0]].start, blocks[found[-1][0]].end
    whole = sum(blocks[i].end - blocks[i].start for i in own)
    before = sum(blocks[i].end - blocks[i].start for i in own if blocks[i].start < first)
    names = {name for _, name, _ in found}
    if (before > BEFORE and len(names) < MANY) or last - first < COVERED * whole:
        return False
    if len(names) >= MANY:
        return True  # a headline may name one of many
    above = [
        blocks[i] for i in own[:HEADS] if i < found[0][0] and text[: blocks[i].start].rstrip(" #*")[-1:] in ("", "\n")
    ]
    heads = {
        fold(text[b.start : b.end]) for b in above if b.end - b.start <= HEAD and not tells_winner(text, b.start, b.end)
    }
    return not any(f" {name} " in f" {head} " for head in heads for name in names if head)


HEAD = 90  # characters of a heading
HEADS = 3  # lines in which a page names the film that it is about
