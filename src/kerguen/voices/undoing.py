"""What stands right beside words and undoes their praise: "a triumph" of marketing, "as funny as" a tax return.

A noun keeps its sense with a complement that praises ("a triumph of design"), so complements undo by their own words;
a comparison, a pretence and a replacement undo whatever they hold.
"""

from functools import cache
from itertools import pairwise

from kerguen import rules
from kerguen.text.fold import fold

NEAR = 5  # words of a complement in which it says what the praise is of
FALL = 8  # words behind a beginning within which it is told how it goes on
BETWEEN = 2  # words between "instead of" and what is replaced: an article, an adjective
INFINITIVE = frozenset(
    rules.words("small", "infinitive")
)  # "in plaats van te preken" replaces preaching, not what follows


def undone(before: str, words: str, after: str) -> str | None:
    """The words beside a quotation that undo it; all three folded, `before` and `after` cut to its clause."""
    lead, said, tail = before.split(), words.split(), after.split()
    return (
        _by_complement(tail)
        or _by_comparison(lead, said, tail)
        or _by_pretence(lead)
        or _by_seller(lead)
        or _by_other_half(lead)
        or _by_wish(lead, tail)
        or _by_fall(lead, said, tail)
    )


def _by_complement(tail: list[str]) -> str | None:
    """ "of marketing", "für Schlaflose", "por las peores razones"."""
    if not tail or tail[0] not in _words("complements"):
        return None
    ends = [place for place, word in enumerate(tail) if word in _words("additions")]
    own = tail[1 : min(NEAR, ends[0] if ends else NEAR)]
    stems = _words("undoing")
    found = next((w for w in own if any(w[:size] in stems for size in range(3, len(w) + 1))), None)
    return f"{tail[0]} … {found}" if found else None


def _by_comparison(lead: list[str], said: list[str], tail: list[str]) -> str | None:
    """ "as funny" as a tax return: the words are one half of a comparison whose other half is cut away."""
    opened = bool(said and said[0] in _words("compared")) or bool(lead and lead[-1] in _words("compared"))
    closers = _words("compared_with")
    if opened and said and said[-1] in closers:
        return said[-1]
    if opened and tail and tail[0] in closers and closers.isdisjoint(said[1:]):
        return None if _is_second_quality(tail[1:]) else tail[0]
    like = bool(said[:1] == said and tail and tail[0] in _words("like") and tail[1:2] and tail[1] in _words("articles"))
    return tail[0] if like else None


def _is_second_quality(rest: list[str]) -> bool:
    """ "as warm as it is wise", "aussi drôle que bouleversant": both hold."""
    return len(rest) == 1 or (len(rest) > 1 and rest[0] in _words("pronouns") and rest[1] in _words("is"))


def _by_pretence(lead: list[str]) -> str | None:
    """ "thinks it is", "au lieu d", "statt": the words are what the film is not, or only means to be."""
    for phrase in _phrases("pretending"):
        for between in range(BETWEEN + 1):
            end = len(lead) - between
            if lead[max(0, end - len(phrase)) : max(0, end)] == phrase and INFINITIVE.isdisjoint(lead[end:]):
                return " ".join(phrase)
    return None


def _by_seller(lead: list[str]) -> str | None:
    """ "sold to us as", "mistakes shouting for": praise by who sells it, or what is taken for something else."""
    pairs = (("as", "sold"), ("for", "mistaken"))
    verbs = [_words(verb) for last, verb in pairs if lead and lead[-1] in _words(last)]
    return next((word for word in lead if any(word in known for known in verbs)), None)


def _by_other_half(lead: list[str]) -> str | None:
    """ "more tiresome than": the second half of a comparison; "more than a thriller" has no first one."""
    if len(lead) < 3 or lead[-1] not in _words("than"):
        return None
    halves = pairwise(["", *lead[:-2]][-NEAR - 1 :])
    return next((w for before, w in halves if w in _words("more") and before not in _words("all_the_more")), None)


def _by_wish(lead: list[str], tail: list[str]) -> str | None:
    """ "will … sein", "wil … zijn": the verb at the end of a wish in German and Dutch."""
    if not tail or tail[0] not in _words("being"):
        return None
    return next((word for word in lead if word in _words("wanting")), None)


def _by_fall(lead: list[str], said: list[str], tail: list[str]) -> str | None:
    """ "begins as … that unravels": what a film is at its beginning, and its own clause says that it does not stay so."""
    opening = f" {' '.join((*lead[-NEAR:], *said))} "
    begun = next((phrase for phrase in _phrases("beginning") if f" {' '.join(phrase)} " in opening), None)
    stems = _words("falling")
    fallen = next((w for w in tail[:FALL] if any(w[:size] in stems for size in range(3, len(w) + 1))), None)
    return f"{' '.join(begun)} … {fallen}" if begun and fallen else None


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(fold(word) for word in rules.table("quoting")["beside"][kind])


@cache
def _phrases(kind: str) -> tuple[list[str], ...]:
    return tuple(fold(phrase).split() for phrase in rules.table("quoting")["beside"][kind])
