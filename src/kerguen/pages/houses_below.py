"""A page on one film that goes on with where it is shown: what stands over the days and hours are towns and houses.

Dune, deuxième partie                  Perfect Days
de Denis Villeneuve – 2h46             Directed by Wim Wenders. 124 min
Rennes                                 Leeds, Hyde Park Picture House: Monday 4 March at 6.30pm
Arvor – mercredi 6 mars : 20h30        York, City Screen: Tuesday 5 March at 8pm
"""

from collections.abc import Sequence
from itertools import takewhile

from kerguen.model import Block
from kerguen.pages.one_above import names_a_maker
from kerguen.pages.place_lines import names_a_place
from kerguen.pages.raised import Entry
from kerguen.values.known_titles import is_known_title

LINES = 3  # between a town and the house under it
SHARE = 3  # one in so many stands right under its town; the others follow a house of the same town
MOST_ABOVE = 12  # lines at the top among which the credits stand


def are_houses(text: str, blocks: Sequence[Block], own: Sequence[int], entries: Sequence[Entry]) -> bool:
    """Whether these entries are the places of the one film whose credits stand above them all."""
    if not entries or any(entry.director for entry in entries):
        return False
    first = next((entry.title for entry in entries if not names_a_maker(text, blocks[entry.title])), -1)
    above = list(takewhile(lambda index: index < first, own))
    made = [index for index in above[:MOST_ABOVE] if names_a_maker(text, blocks[index])]
    if not made or made[0] == above[0]:
        return False  # no title above the credits
    entries = [entry for entry in entries if entry.title >= first]
    if 2 * sum(is_known_title(entry.name) for entry in entries) > len(entries):
        return False
    below = [index for index in own if index > made[-1]]
    places = [place for place, index in enumerate(below) if names_a_place(text, blocks[index])]
    order = {index: place for place, index in enumerate(below)}
    starts = [order[entry.title] for entry in entries if entry.name and entry.title in order]
    near = [any(0 <= start - place <= LINES for place in places) for start in starts]
    if not near or not near[0] or SHARE * sum(near) <= len(near):
        return False
    return not any(names_a_maker(text, blocks[index]) for index in below)
