"""Opinions asked for at the door: "Ruth de Baat (69), coach" on a line, what she said between marks on the next."""

import re
from itertools import pairwise

from kerguen.model import Opinion, Page
from kerguen.observe.cues import lines, stretches, subject
from kerguen.observe.judged.quoted import quoted
from kerguen.values.people import is_name

FEWEST = 2  # persons
SHORTEST = 40  # characters of what one says
LONGEST = 90  # characters of the line that names one
_AGED = re.compile(r"[ \t*_#>-]{0,4}([^\W\d_][^\n()\d,]{2,40}?)[ \xa0]\((\d{2})\)(?:,?[ \xa0][^\n]{2,60})?[*_: ]{0,4}")


def street_opinions(page: Page) -> tuple[Opinion, ...]:
    """What persons named with their age say, each on a line of its own; () of fewer than two."""
    found = []
    for zone in stretches(page, "article", "opinions"):
        if len(_AGE.findall(page.text, zone.start, zone.end)) < FEWEST:
            continue
        for (start, end), below in pairwise(lines(page.text, zone.start, zone.end)):
            person = _AGED.fullmatch(page.text, start, end) if end - start <= LONGEST else None
            if person is None or not is_name(person[1].strip()):
                continue
            said = quoted(page.text, *below)
            if (
                len(said) == 1
                and said[0].end - said[0].start >= SHORTEST
                and below[1] - said[0].outer_end < LONGEST // 10
            ):
                span = page.words(said[0].start, said[0].end)
                found.append(
                    Opinion(
                        page=page.id,
                        start=span.start,
                        end=span.end,
                        text=span.text,
                        subject=subject(zone),
                        author=person[1].strip(),
                    )
                )
    return tuple(found) if len(found) >= FEWEST else ()


_AGE = re.compile(r"\(\d\d\)")
