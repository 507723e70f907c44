"""Signs that a page is of no film, whatever films it names: a play, a person, a course, a call for films, a book's or a
score's recording, a text that is still to fill, code."""

import re
from itertools import combinations

from kerguen.pages.kind_features import READ
from kerguen.pages.kind_words import kind_words, says
from kerguen.text.fold import fold, fold_page
from kerguen.values.people import is_full_name

HEAD, FIRST = 1_500, 3  # characters at the top of a page; lines that say what it is of
NAMED, BORN = 160, 90  # characters of such a line, of what follows a name to the birth
STAGED, TAUGHT = 2, 2  # different words of the stage, of a course
CODED = 4  # lines of a listing
_LISTING = re.compile(r"(?m)^[ \t]*[\"'][A-Za-z_@]\w{0,30}[\"'][ \t]?:[ \t]?[\[{\"'\d]")
_BIRTH = re.compile(r"[ \xa0]\((?:[^()\n]{0,40}[ ,])?(?:1[5-9]|20)\d\d(?:[ ,–-][^()\n]{0,40})?\)")


def is_of_no_film(text: str, title: str) -> bool:
    """Whether the title and the top of a page say that it is of something else, or the whole is a listing."""
    top = text[:HEAD]
    head, lines = fold_page(top), [line for line in top.split("\n") if line and not line.isspace()]
    heading = fold(" ".join((title, *(line[:NAMED] for line in lines[:FIRST]))))
    if says(heading, "other_work") or says(heading, "asks_for_films"):
        return True
    return is_of_the_stage(head) or is_of_a_course(head) or is_of_a_person(lines) or is_a_listing(text[:READ])


def is_of_the_stage(head: str) -> bool:
    """A play from a film: "Komödie nach dem Film von Ernst Lubitsch" beside a word of the stage; or several words of the
    stage and none of films."""
    if not says(head, "on_stage"):
        return False
    words = set(head.split())
    if says(head, "after_film"):
        return True
    return len(words & kind_words("on_stage")) >= STAGED and not any(map(_is_of_films, words))


def _is_of_films(word: str) -> bool:
    return "film" in word or "kino" in word or word in _FILMS


_FILMS = frozenset(("movie", "movies", "cinema", "cine", "bioscoop", "pelicula", "peliculas", "documentary"))


def is_of_a_course(head: str) -> bool:
    """Several words of a course: "syllabus", "semester", "assignments", "readings"."""
    return len(set(head.split()) & kind_words("course")) >= TAUGHT


def is_of_a_person(lines: list[str]) -> bool:
    """A heading that is a name, and the text begins with that person's birth: "Ada Ruiz (born 3 May 1971) is …"."""
    bare = [line.strip(" #*_") for line in lines[:FIRST]]
    return any(_begins_a_life(name, said) for name, said in combinations(bare, 2))


def _begins_a_life(name: str, said: str) -> bool:
    given, _, last = name.partition(" ")
    if len(name) > NAMED or not said.startswith(given) or not is_full_name(name):
        return False
    place = said.find(last.rsplit(" ", 1)[-1], 0, NAMED)
    after = said[place + len(last.rsplit(" ", 1)[-1]) :][:BORN] if place >= 0 else ""
    return bool(_BIRTH.match(after)) or says(fold(after), "born")


def is_to_fill(text: str) -> bool:
    """Words that stand where something is still to be written: "Review text goes here", "Lorem ipsum"."""
    return says(fold_page(text), "to_fill")


def is_a_listing(text: str) -> bool:
    """Lines of names and values between quotation marks and colons: what a program says."""
    return '":' in text and len(_LISTING.findall(text)) >= CODED
