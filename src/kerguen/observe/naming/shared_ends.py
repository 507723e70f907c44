"""What the titles of one list have in common beside their words: the stars, the cycle, the version behind each of them."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from msgspec.structs import replace

from kerguen.observe.statement import Finding
from kerguen.text.fold import fold
from kerguen.values.known_titles import is_known_title

FEWEST = 5  # films of a page
AGAIN = 3  # titles that show a part, from which it is of none of them
_BAR = re.compile(r"\s+[|·•]\s+")
_DASH = re.compile(r"\s+[–—-]\s+(?=[^–—-]*\Z)")
_LAST = re.compile(r"\s+(?=\S+\Z)")

Known = tuple[Finding, ...]


def without_shared_ends(films: Sequence[Known]) -> list[Known]:
    """The films of a list, their titles alone: "Gravity stars" beside "Elle stars", "Rashomon | Japanese films"."""
    if len(films) < FEWEST:
        return list(films)
    for words in (_bars, _dashes, _last_words):
        titles = {str(f.value) for known in films for f in known if _is_of_list(f)}
        if alone := words(titles):
            films = [tuple(_alone(f, alone) if _is_of_list(f) else f for f in known) for known in films]
    return list(films)


def _bars(titles: set[str]) -> dict[str, str]:
    """Title with bars -> its first part, or the next one where a cycle stands first: "After dark | The Blues Brothers"."""
    parted = {title: parts for title in titles if len(parts := _BAR.split(title)) > 1}
    counts = Counter(part for parts in parted.values() for part in parts)
    if len(parted) < AGAIN:
        return {}
    behind: defaultdict[str, set[str]] = defaultdict(set)
    for front, after, *_ in parted.values():
        if counts[after] == 1:
            behind[front].add(after)
    cycles = {front for front, found in behind.items() if len(found) >= AGAIN and _is_cycle(front, found)}
    return {title: parts[parts[0] in cycles] for title, parts in parted.items()}


def _is_cycle(front: str, behind: set[str]) -> bool:
    """Whether words before bars are no title themselves: not "Dune | dubbed", "Dune | subtitled"."""
    return any(is_known_title(fold(title)) for title in behind) or not is_known_title(fold(front))


def _dashes(titles: set[str]) -> dict[str, str]:
    """Title -> what stands before a dash, where others have the same words behind theirs: "Vaiana 2 – dubbed"."""
    return _before_shared(titles, _DASH, AGAIN)


def _last_words(titles: set[str]) -> dict[str, str]:
    """Title -> all but its last word, where that is the last of most titles."""
    return _before_shared(titles, _LAST, len(titles) // 2 + 1)


def _before_shared(titles: set[str], mark: re.Pattern[str], least: int) -> dict[str, str]:
    parted = {title: mark.split(title, maxsplit=1) for title in titles if mark.search(title)}
    counts = Counter(parts[1] for parts in parted.values() if not any(map(str.isdigit, parts[1])))
    return {title: parts[0] for title, parts in parted.items() if counts[parts[1]] >= least}


def _is_of_list(finding: Finding) -> bool:
    """Whether a finding is a title as the page's text has it."""
    if finding.field != "title" or finding.of is not None or finding.start is None or finding.end is None:
        return False
    return finding.end - finding.start == len(str(finding.value))


def _alone(finding: Finding, alone: dict[str, str]) -> Finding:
    """The finding with the words that are the title alone."""
    said = str(finding.value)
    words = alone.get(said, said)
    start = (finding.start or 0) + said.index(words)
    return replace(finding, value=words, start=start, end=start + len(words))
