"""Recognised films: a page from which no film was read, or a title that nobody else has, may name at its head a film
that other pages are about. The line and the people named on the page offer that title; whether the page is about that
film is weighed like any other pair of mentions.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

import msgspec

from kerguen.films.named_within import Told, glued, named_within, page_words, told
from kerguen.model import Mention
from kerguen.values.names import name_words
from kerguen.values.outlets import outlet_named
from kerguen.values.title_match import articles, bare_key

LONGEST = 10  # words of a title that are looked for
SHORT_NAME = 4  # letters of a family name that are enough to know it by
NEAR, CLOSE = 4, 3  # words behind a title within which a person of the film stands by full name, by family name
NAMES_ALIKE = 2  # people named by both pages, where neither credits anybody
HEADED = 3  # words before a title that may say what the page is, its article among them: "film review: the"

Titled = Mapping[str, Sequence[Mention]]  # bare key of a title -> the mentions that bear it


def recognised(
    mentions: Sequence[Mention], earlier: Sequence[Mention] = (), decided: Collection[str] = ()
) -> list[Mention]:
    """The mentions, a title added where a head names a known film; those left without any title are no mentions.

    `earlier`: films of earlier runs; `decided`: mentions of which a person said what film they are. A mention that keeps
    its head is only supposed: a line is the known title, and nobody of that film is named.
    """
    once = _recognised(mentions, (*mentions, *earlier))
    settled = {new.id for old, new in zip(mentions, once, strict=True) if old.titles != new.titles}
    if settled:  # a page that is recognised tells more of its film, who plays in it say: others are asked once more
        again = _recognised([m for m in mentions if m.id not in settled], (*once, *earlier))
        by_id = {m.id: m for m in (*once, *again)}
        once = [by_id[m.id] for m in mentions]
    return [mention for mention in once if mention.titles or mention.id in decided]


def _recognised(mentions: Sequence[Mention], others: Sequence[Mention]) -> list[Mention]:
    """Every mention beside what the others say."""
    known: dict[str, list[Mention]] = {}
    people = {" ".join(name_words(name)) for mention in others for name in mention.directors}
    for mention in others:
        for key in {bare_key(title) for title in mention.titles if not _is_site(title)} - people - {""}:
            if not _YEAR.fullmatch(key):  # the year of a film is in many a head, and seldom a title
                known.setdefault(key, []).append(mention)
    everything = told(known)
    return [_told(_also_named(mention, known), everything) for mention in mentions]


def _also_named(mention: Mention, known: Titled) -> Mention:
    """With the known titles that a line of its head has in brackets behind its own: "Short Straw (La paille courte)"."""
    own = [bare_key(title) for title in mention.titles]
    for before, within in (found for head in mention.heads for found in _BRACKETED.findall(head)):
        keys = [key for part in _PARTS.split(within) if (key := bare_key(part)) in known and key not in own]
        if keys and any(f"{bare_key(before)} ".endswith(f"{title} ") for title in own):
            titles = tuple(next(t for t in known[key][0].titles if bare_key(t) == key) for key in dict.fromkeys(keys))
            return msgspec.structs.replace(
                mention, titles=(*mention.titles, *titles), original_titles=(*mention.original_titles, *titles)
            )
    return mention


_PARTS = re.compile(r"\s*[,;/|]\s*|\s+aka\s+")
_BRACKETED = re.compile(r"([^()\[\]]{2,120})[(\[]([^()\[\]]{2,80})[)\]]")


def _told(mention: Mention, known: Told) -> Mention:
    """The mention under the film that its head names, else under the one that its text names."""
    bare = msgspec.structs.replace(mention, opening="") if mention.opening else mention
    headed = _headed(bare, known.titled)
    if (headed.titles != mention.titles and not headed.heads) or _is_known(mention, known.titled):
        return headed
    untitled = msgspec.structs.replace(mention, titles=()) if all(map(_is_site, mention.titles)) else mention
    if (title := named_within(untitled, known)) is None or not _may_give_way(mention, title, known.titled):
        return headed
    return msgspec.structs.replace(bare, heads=(), titles=(title,), is_named_in_text=True)


def _may_give_way(mention: Mention, title: str, known: Titled) -> bool:
    """Whether its own title is none, a site's or an outlet's name, or a person; or stands in no line of its head.

    A sequel keeps its own.
    """
    key = bare_key(title)
    own = [bare_key(title) for title in mention.titles]
    if all(map(_is_site, mention.titles)) or all(_is_of(title, key, known) for title in own):
        return True
    heads = [f" {bare_key(head)} " for head in mention.heads]
    if any(_begins(title, key) or _begins(key, title) or any(f" {title} " in head for head in heads) for title in own):
        return False
    return _gives_way(mention, key, known)


def _is_site(title: str) -> bool:
    return _ADDRESS.fullmatch(title) is not None or outlet_named(title) is not None


_ADDRESS = re.compile(r"(?:[\w-]+\.){1,3}[a-z]{2,4}", re.IGNORECASE)


def _headed(mention: Mention, known: Titled) -> Mention:
    bare = msgspec.structs.replace(mention, heads=()) if mention.heads else mention
    if not mention.heads or _is_known(mention, known):
        return bare
    pieces = dict.fromkeys(piece for head in mention.heads for piece in (head, *head.split("|")))
    offered = {key: title for piece in pieces for key, title in _named(piece, mention, known)}
    if not offered and not mention.titles:
        return _supposed(mention, pieces, known)
    if len(offered) != 1:
        return bare  # several films: a list, a comparison
    ((key, title),) = offered.items()
    if mention.titles and not _gives_way(mention, key, known):
        return bare
    kept = tuple(t for t in mention.titles if not _begins(bare_key(t), key) and not _is_of(bare_key(t), key, known))
    return msgspec.structs.replace(
        bare, titles=(title, *kept), is_named_in_text=True,
        directors=mention.directors or _beside(key, mention, known),
    )  # fmt: skip


def _supposed(mention: Mention, pieces: Iterable[str], known: Titled) -> Mention:
    """The page under the one known title that is a line of its head; its text may tell whether it is that film's."""
    keys = {key for piece in pieces if (key := bare_key(_YEAR.sub("", piece))) in known}
    if len(keys) != 1:
        return msgspec.structs.replace(mention, heads=())
    key = keys.pop()
    return msgspec.structs.replace(mention, titles=(next(t for t in known[key][0].titles if bare_key(t) == key),))


_YEAR = re.compile(r"\b(?:18|19|20)\d\d\b")


def _beside(key: str, mention: Mention, known: Titled) -> tuple[str, ...]:
    """The directors of the known film who stand on the line of its title: "Novembre by Cédric Jimenez"."""
    lines = [bare_key(head) for head in mention.heads if key in bare_key(head)]
    directors = dict.fromkeys(name for m in known.get(key, ()) for name in m.directors)
    return tuple(d for d in directors if any(f" {' '.join(name_words(d))} " in f"{line} " for line in lines))


def _is_known(mention: Mention, known: Titled) -> bool:
    """Whether another page has one of its titles: it was read rightly, then."""
    keys = (bare_key(title) for title in mention.titles)
    return any(other.page != mention.page for key in keys for other in known.get(key, ()))


def _gives_way(mention: Mention, key: str, known: Titled) -> bool:
    """Whether the page's own title is the offered one with more words, or a person of that film, or no line of its own."""
    own = [bare_key(title) for title in mention.titles]
    lines = {bare_key(piece) for head in mention.heads for piece in head.split("|")}
    return all(_begins(title, key) or _is_of(title, key, known) or title not in lines for title in own)


def _named(head: str, mention: Mention, known: Titled) -> Iterator[tuple[str, str]]:
    """(bare key, title) of the known film whose title begins the line, if the page names that film's people."""
    words = bare_key(head).split()
    for start in range(min(HEADED, len(words) - 1) + 1):
        if not all(word in page_words() or word in articles() for word in words[:start]):
            return
        for end in range(min(len(words), start + LONGEST), start, -1):
            key = " ".join(words[start:end])
            films = [m for m in known.get(key, ()) if m.page != mention.page and _shares_people(mention, m)]
            if films and _ends_there(words[end:], films):
                yield key, next(t for t in films[0].titles if bare_key(t) == key)
                return


def _ends_there(rest: Sequence[str], films: Sequence[Mention]) -> bool:
    """Whether what follows is no longer title: nothing, a year, an article moved to the end, a person of the film."""
    ends = articles() | page_words()
    if all(word in ends or (word.isdigit() and len(word) == len("2024")) for word in rest):
        return True
    people = {
        name_words(name) for m in films for name in (*m.directors, *m.cast, *(() if m.directors else m.text_names))
    }
    near = [tuple(rest[start : start + len(name)]) == name for name in people for start in range(NEAR) if len(name) > 1]
    family = {name[-1] for name in people if name and len(name[-1]) >= SHORT_NAME}
    return any(near) or not family.isdisjoint(rest[:CLOSE])


def _shares_people(mention: Mention, film: Mention) -> bool:
    """Whether the page names somebody whom the film's pages credit, or two people whom they name if they credit nobody."""
    named = glued((*mention.text_names, *mention.directors, *mention.cast))
    credited = glued((*film.directors, *film.cast))
    if credited:
        return not named.isdisjoint(credited)
    titles = {word for title in film.titles for word in bare_key(title).split()}
    beside = (name for name in film.text_names if titles.isdisjoint(name_words(name)))
    return len(named & glued(beside)) >= NAMES_ALIKE


def _begins(title: str, key: str) -> bool:
    return f"{title} ".startswith(f"{key} ")


def _is_of(title: str, key: str, known: Titled) -> bool:
    """Whether a title is the name of a person of the film, misread for a title."""
    return any(title.split() == list(name_words(name)) for m in known.get(key, ()) for name in (*m.directors, *m.cast))
