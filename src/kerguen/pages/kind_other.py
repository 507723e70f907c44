"""Signs that a page is of no film, whatever films it names: a play, a person, a course, a call for films, a book's or a
score's recording, a text that is still to fill, code."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import combinations, pairwise

from kerguen import rules
from kerguen.pages.kind_features import READ
from kerguen.pages.kind_words import kind_words, says
from kerguen.pages.plain import code_fences
from kerguen.text.fold import fold, fold_page
from kerguen.values.field_labels import labels_of
from kerguen.values.people import is_full_name

HEAD, FIRST = 1_500, 3  # characters at the top of a page; lines that say what it is of
NAMED, BORN = 160, 90  # characters of such a line, of what follows a name to the birth
STAGED, TAUGHT = 2, 2  # different words of the stage, of a course
CODED = 4  # lines of a listing
YEAR = 4  # digits of a year, which counts no episodes
TOGETHER, MOST = 12, 40  # words between the numbers of one series; such numbers that are compared
SERIES, TO_A_FILM = 5, 3  # words of a series on a page of one, to each word of films
NEAR = 3  # words before a work's noun that may tell that a film was made of it
STEM = 4  # letters of a work's noun, which its plural has too
WORKS, TO_A_WORK = 2, 2  # a work of another art named at least, and more for each word of films
A_TEMPLATE, PLACES, SAID = 4_000, 4, 40  # characters of a template at most, places to fill, words beside them
_PLACE = re.compile(r"\{\{[^{}]{1,80}\}\}|\{%[^{}]{1,400}%\}|<%=[^<>]{1,80}%>|%[a-z_]{3,30}%")
_TAG = re.compile(r"<[^<>]{1,300}>|\]\([^()\s]{0,200}\)")
_WORD = re.compile(r"[^\W\d_]{4,}")
BOOK = re.compile(r"\bISBN(?:-1[03])?\b")
BOOKS = "goodreads.com/book"
_LISTING = re.compile(r"(?m)^[ \t]*[\"'][A-Za-z_@]\w{0,30}[\"'][ \t]?:[ \t]?[\[{\"'\d]")
_BIRTH = re.compile(r"[ \xa0]\((?:[^()\n]{0,40}[ ,])?(?:1[5-9]|20)\d\d(?:[ ,–-][^()\n]{0,40})?\)")

_YEARS = re.compile(r"\b1[5-9]\d\d\b[^\n]{0,3}[–-][^\n]{0,24}\b(?:1[5-9]|20)\d\d\b")


def is_of_no_film(text: str, title: str) -> bool:
    """Whether the title and the top of a page say that it is of something else, or the whole is a listing."""
    top = text[:HEAD]
    head, lines = fold_page(top), [line for line in top.split("\n") if line and not line.isspace()]
    heading = fold(" ".join((title, *(line[:NAMED] for line in lines[:FIRST]))))
    if says(heading, "other_work") or says(heading, "asks_for_films") or _is_of_the_site(title):
        return True
    first = tuple(line[:NAMED] for line in lines[:1])
    if any(map(_is_under_a_rubric, (*title.split(" | "), *first))) or any(map(_is_of_the_site, first)):
        return True
    return (
        is_of_the_stage(head)
        or is_of_a_course(head)
        or is_of_a_person(lines)
        or counts_episodes(head)
        or is_played(head)
        or is_a_listing(text[:READ])
        or is_a_template(text)
    )


def _is_under_a_rubric(said: str) -> bool:
    """ "Théâtre : « La Mouette » au Quartz", "Teatro"; no word of films beside it."""
    rubric, _, rest = said.partition(":")
    return fold(rubric) in kind_words("rubrics") and not any(map(_is_of_films, fold(rest).split()))


def _is_of_the_site(title: str) -> bool:
    """ "About us", "Impressum", "About | Movie Nights"; "about.me" is a site's name."""
    return any(
        "." not in part and fold(part) in kind_words("of_the_site")
        for part in re.split(r"\s[|–—-]\s|[|]", title.strip())
    )


def is_of_the_stage(head: str) -> bool:
    """A play from a film: "Komödie nach dem Film von Ernst Lubitsch" beside a word of the stage; or several words of the
    stage and none of films."""
    words = set(head.split())
    if says(head, "conducted"):
        return not any(map(_is_of_films, words))  # an opera
    if not says(head, "on_stage"):
        return False
    if says(head, "after_film"):
        return True
    return len(words & kind_words("on_stage")) >= STAGED and not any(map(_is_of_films, words))


def _is_of_films(word: str) -> bool:
    return any(stem in word for stem in rules.words("patterns", "film_stems")) or word in kind_words("of_films")


def is_of_a_course(head: str) -> bool:
    """Several words of a course: "syllabus", "semester", "assignments", "readings"."""
    return len(set(head.split()) & kind_words("course")) >= TAUGHT


def is_of_a_person(lines: list[str]) -> bool:
    """A heading that is a name, and the text begins with that person's birth: "Ada Ruiz (born 3 May 1971) is …", "Née le
    3 mai 1971" below it; or front matter that says when."""
    bare = [line.strip(" #*_") for line in lines[:FIRST]]
    born = tuple(f"{word} " for word in kind_words("born"))
    return (
        any(map(_opens_a_life, bare))
        or any(map(_tells_a_birth, (*bare, *_first_paragraph(lines))))
        or any(_begins_a_life(name, said) for name, said in combinations(bare, 2))
        or any(is_full_name(name) and fold(said).startswith(born) for name, said in pairwise(bare))
        or (is_full_name(bare[0]) and any(map(_labels_a_birth, lines[1:FRONT])))
        or (bare[:1] == ["---"] and any(_says_born(line) for line in lines[1:FRONT]))
    )


FRONT, PARAGRAPH = 12, 60  # lines of front matter or of a person's sheet; characters of a paragraph at least


def _first_paragraph(lines: list[str]) -> list[str]:
    return [line for line in lines if len(line) >= PARAGRAPH][:1]


def _labels_a_birth(line: str) -> bool:
    """ "Born:", "Date de naissance : 3 mai 1971"."""
    return ":" in line and fold(line.partition(":")[0]) in kind_words("life_keys")


def _opens_a_life(said: str) -> bool:
    """ "**Ada Ruiz** (3 May 1911 – 1980) was …": a name and its years, without a heading; a film has one year."""
    name = said[: max(0, said.find(" (", 0, NAMED))].strip("*_ ")
    if not name or not is_full_name(name.title() if name.isupper() else name):
        return False
    bracket = said[said.find(" (") :].split(")", 1)[0][:BORN]
    return says(fold(bracket), "born") or _YEARS.search(bracket) is not None


def _tells_a_birth(said: str) -> bool:
    """ "Ada Ruiz nacque il 7 marzo 1908": a name, a word or two, the birth and its day."""
    words = said[:LIFE].split()
    births = (
        born
        for named in NAME_WORDS if is_full_name(" ".join(words[:named]))
        for born in range(named + 1, named + 4) if fold(" ".join(words[named:born])).endswith(_births())
    )  # fmt: skip
    return any(c.isdigit() for born in births for c in "".join(words[born : born + 5]))


@cache
def _births() -> tuple[str, ...]:
    return tuple(kind_words("born") | kind_words("was_born"))


NAME_WORDS, LIFE = (2, 3), 90  # words of a name; characters in which a life begins


def _says_born(line: str) -> bool:
    key, _, value = line.partition(":")
    return bool(value.strip(" \"'")) and fold(key) in kind_words("life_keys")


def _begins_a_life(name: str, said: str) -> bool:
    given, _, last = name.partition(" ")
    if len(name) > NAMED or not said.startswith(given) or not is_full_name(name):
        return False
    place = said.find(last.rsplit(" ", 1)[-1], 0, NAMED)
    after = said[place + len(last.rsplit(" ", 1)[-1]) :][:BORN] if place >= 0 else ""
    return bool(_BIRTH.match(after)) or says(fold(after), "born")


def is_of_a_game(labels: frozenset[str]) -> bool:
    """Two labels that sheets of games have ("Plataforma", "Desarrolladora"), and none of a film's maker or length."""
    return len(labels & kind_words("game_label")) > 1 and labels.isdisjoint(
        labels_of("director") | labels_of("runtime")
    )


def is_played(head: str) -> bool:
    """What a game is played on, and no word of films: "PlayStation 5"."""
    words = head.split()
    return not kind_words("platforms").isdisjoint(words) and not any(map(_is_of_films, words))


def is_of_a_book(text: str, labels: frozenset[str]) -> bool:
    """The number of a book or two addresses of books, and nothing that is labelled as a film's maker or length."""
    linked = text.count(BOOKS, 0, READ) > 1
    if not linked and ("ISBN" not in text[:READ] or not BOOK.search(text[:READ])):
        return False
    return labels.isdisjoint(labels_of("director") | labels_of("runtime"))


def is_of_a_series(words: Sequence[str]) -> bool:
    """A text that says season and episode over and over, and hardly film."""
    told = sum(map(kind_words("of_series").__contains__, words))
    return told >= SERIES and told > TO_A_FILM * sum(map(_is_of_films, words))


def is_of_another_work(words: Sequence[str]) -> bool:
    """A text that says "this play" and names the play or such plays again, and hardly speaks of films; not one that says
    "after the novel"."""
    works, before = kind_words("works"), kind_words("before_works")
    places = [n for n, word in enumerate(words[1:], 1) if word in works and words[n - 1] in before]
    sources = tuple(kind_words("made_from"))
    if not places or any(word.startswith(sources) for n in places for word in words[max(0, n - NEAR) : n - 1]):
        return False
    films, first = sum(map(_speaks_of_films, words)), words[places[0]]
    if not films and any(word.startswith(first[:STEM]) for word in words if word in works - {first}):
        return True
    return len(places) >= WORKS + TO_A_WORK * films


def _speaks_of_films(word: str) -> bool:
    return _is_of_films(word) or word.startswith(tuple(kind_words("speaks_of_films")))


def counts_episodes(head: str) -> bool:
    """Two numbers of a series together: "Temporada: 1. Episodios: 7", "2 seasons, 16 episodes"; not season 1 of one
    and far from it Episode VII."""
    known, split = kind_words("of_series"), head.split()
    if known.isdisjoint(split):
        return False
    counted = [
        (at, word) for at, said in enumerate(split) if said.isdigit() and len(said) < YEAR
        for word in (*split[max(0, at - 1) : at], *split[at + 1 : at + 2]) if word in known
    ]  # fmt: skip
    return any(
        here < there < here + TOGETHER and one != other
        for (here, one), (there, other) in combinations(counted[:MOST], 2)
    )


def is_a_template(text: str) -> bool:
    """Little but places of a template: "{{ film.title }}"."""
    if len(text) >= A_TEMPLATE or not ("{{" in text or "%" in text) or len(_PLACE.findall(text)) < PLACES:
        return False
    return len(_WORD.findall(_TAG.sub(" ", _PLACE.sub(" ", text)))) < SAID


def is_to_fill(text: str) -> bool:
    """Words that stand where something is still to be written: "Review text goes here", "Lorem ipsum"."""
    return says(fold_page(text), "to_fill")


def is_a_listing(text: str) -> bool:
    """Lines of names and values between quotation marks and colons: what a program says."""
    return '":' in text and len(_LISTING.findall(text)) >= CODED


def shows_code(features: Mapping[str, float], text: str) -> bool:
    """Fenced code on a page whose own head names neither a director nor a mark."""
    return bool(code_fences(text[:READ])) and not features.get("front director") and not features.get("front rating")
