"""The words by which running text sets a title off: nouns for films and their makers, "by", verbs said of films."""

import re
from functools import cache

from kerguen import rules
from kerguen.text.fold import fold
from kerguen.text.phrases import alternation
from kerguen.values.people import running_name
from kerguen.values.terms import genre_of
from kerguen.values.titles import small_words


@cache
def said_of() -> frozenset[str]:
    """Verbs that are said of films, as the lexicons write them."""
    return frozenset(rules.words("title_furniture", "said_of"))


@cache
def called() -> frozenset[str]:
    """Nouns that say what a film is, and other works too: "capolavoro", "sátira", "sequel"."""
    return frozenset(rules.words("title_furniture", "called"))


@cache
def this() -> frozenset[str]:
    """ "this", "questo": before the title of the film that a text is about."""
    return _roles("this")


@cache
def not_owned() -> frozenset[str]:
    """ "previous", "anteriores": words that set another film of a maker apart."""
    return (_roles("not_owned") | previous()) - _roles("film_nouns")


@cache
def previous() -> frozenset[str]:
    """ "previous", "precedenti": films of these came before the one that a text is about."""
    return _roles("previous")


@cache
def played_by() -> frozenset[str]:
    """ "played by": a character stands before it, no title."""
    return frozenset(map(fold, _roles("played_by")))


@cache
def first_said() -> frozenset[str]:
    """The first letters of each verb up to a sign: a quick look that spares the pattern."""
    return frozenset(first[0] for verb in said_of() if (first := re.match(r"\w+", verb)))


@cache
def _roles(*keys: str) -> frozenset[str]:
    return frozenset(rules.words("roles", *keys))


@cache
def never_alone() -> frozenset[str]:
    """Words that begin sentences: "the film. Now", "du film Mais"."""
    return _roles("not_names")


@cache
def by_words(lang: str | None = None) -> frozenset[str]:
    """ "by", "de", "von": what stands between a work and who made it; of one language, where it has a lexicon."""
    own = rules.lexicon(lang).get("roles", {}).get("by", ()) if lang else ()
    return frozenset(own) or _roles("by")


@cache
def credit_cues() -> frozenset[str]:
    """ "Protagonizada por": words that are a credit and no title."""
    return frozenset(map(fold, _roles("cast_before", "writer_before", "director_before")))


@cache
def prepositions() -> frozenset[str]:
    """ "En", "Avec": open a sentence before a title; "In" opens titles too."""
    return _roles("begins") - frozenset(rules.words("small", "opens_titles"))


@cache
def directed_by() -> frozenset[str]:
    """ "directed by", "geregisseerd door": credits of more than one word that need a name."""
    return frozenset(cue for cue in _roles("director_before") if " " in cue and cue.rsplit(" ", 1)[1] in _BY)


_BY = frozenset(rules.words("small", "by"))


@cache
def earlier_words() -> frozenset[str]:
    """ "After", "Nach": the first word of a clause on what came before."""
    return _roles("earlier")


@cache
def denied() -> frozenset[str]:
    """ "never", "mai": words before a verb that deny it."""
    return _roles("denied")


@cache
def parts() -> frozenset[str]:
    """ "pacing", "runtime", "Soundtrack": what a film has and no person of it."""
    return _roles("parts")


@cache
def compared() -> frozenset[str]:
    """ "than", "like": words before the title of a film that this one is likened to."""
    return _roles("compared")


@cache
def naming() -> frozenset[str]:
    """ "namens", "genaamd", "titled": one word between a noun for films and the title."""
    return frozenset(word for word in _roles("called") if " " not in word)


@cache
def kin() -> frozenset[str]:
    """ "sister", "and": words after an owner that lead to a person: "Padraic's fed-up sister Siobhan"."""
    return _roles("kin")


def sequel_nouns() -> frozenset[str]:
    """ "prequel", "Fortsetzung": what a film is to another, whose title follows."""
    return _roles("sequel_nouns")


def sequel_prepositions() -> frozenset[str]:
    """ "to" in "a sequel to *Alien*"."""
    return _roles("sequel_prepositions")


@cache
def review_nouns() -> frozenset[str]:
    """ "review", "Kritik": what is written of a film, whose title follows."""
    return frozenset(word for word in rules.words("title_furniture", "after") if " " not in word)


@cache
def talk_nouns() -> frozenset[str]:
    """ "interview", "Gespräch": what is held with somebody."""
    return frozenset(talk.split()[0] for talk in rules.words("title_furniture", "talks"))


def is_likened(last: str, last_two: str) -> bool:
    """ "a sequel to", "similar to", "than": the words before another film's title."""
    first = last_two.split(" ")[0]
    return first in sequel_nouns() or first in compared() or last in compared()


def is_kind(words: str) -> bool:
    """ "la comedia dramática ‘…’": two words that are a genre stand before a title as a noun for films does."""
    return " " in words and genre_of(fold(words)) is not None


@cache
def articles() -> frozenset[str]:
    """Folded articles and small words of titles: none is a title alone."""
    return frozenset(map(fold, small_words()))


@cache
def makers() -> frozenset[str]:
    """Nouns for the people of a film: "réalisatrice", "filmmaker", "Regisseur", "acteur"."""
    found = {*rules.words("labels", "director", "cast"), *rules.words("roles", "maker_nouns")}
    found |= {word.split()[-1] for word in _roles("cast_nouns", "director_before", "cast_before")}
    return frozenset(word for word in found if len(word) > 4 and word.isalpha()) - _FILMS


# "le film", "un film" close phrases that name a maker
_FILMS = frozenset(rules.words("small", "film_words"))


def is_directed(text: str, line: int, start: int) -> bool:
    """Whether a full name and a verb that only makers of films do stand right before: "Vincente Minnelli dirige Gigi"."""
    return bool(_directs().search(text, max(line, start - DIRECTS), start))


DIRECTS = 60  # characters of a name and a verb


@cache
def _directs() -> re.Pattern[str]:
    return re.compile(rf"{running_name().pattern}\s(?:{alternation(_roles('directs'))})\s[*_\"“«„]{{0,2}}\Z")


@cache
def made_by() -> re.Pattern[str]:
    """ " filme …", " signe …" in a folded text: what a maker does, right behind the name."""
    return re.compile(rf" (?:{alternation(map(fold, _roles('makes', 'directs', 'returns')))})(?= )")


@cache
def verbs_of_players() -> frozenset[str]:
    """ "speelt", "spielt", "plays": single words behind a player's name."""
    return frozenset(word for word in _roles("cast_after") if " " not in word and len(word) > 4)


@cache
def verbs_of_makers() -> frozenset[str]:
    """ "signe", "ofrece", "delivers": single words between a maker's name and a noun for films."""
    return frozenset(word for word in _roles("directs", "gives") if " " not in word)


@cache
def film_nouns() -> frozenset[str]:
    """Nouns for a film, not for those who make it."""
    return _roles("film_nouns") - makers()


@cache
def film_ending(lang: str | None = None) -> tuple[str, ...]:
    """ "film", "drama": with what nouns for films end in German and Dutch: "Gerichtsdrama"; of one language or of all."""
    return tuple((rules.lexicon(lang)["roles"] if lang else {}).get("film_endings", ()) or _roles("film_endings"))


def names_film(last: str, last_two: str = "") -> bool:
    """Whether the last word, or the last two, before a title are a noun for films; "cinéma Les Templiers" is a house."""
    nouns = _nouns_before()
    return last in nouns or last_two in nouns or last.endswith(film_ending()) or is_kind(last_two)


@cache
def _nouns_before() -> frozenset[str]:
    return film_nouns() - frozenset(rules.words("title_furniture", "houses"))
