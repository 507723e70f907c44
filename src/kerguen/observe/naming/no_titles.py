"""Headings that are no title whatever stands below: two persons, a rating, a page's number, words that go on."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from kerguen import rules
from kerguen.model import Page
from kerguen.observe.naming.headings import house_words
from kerguen.observe.naming.title_words import makers
from kerguen.text.fold import fold
from kerguen.text.phrases import alternation, small, worded
from kerguen.values.credit_lines import says_year_beside
from kerguen.values.dates import folded_weekdays
from kerguen.values.known_titles import is_known_title
from kerguen.values.names import given_names
from kerguen.values.people import is_full_name, is_name
from kerguen.values.terms import country_of, languages
from kerguen.values.timed_titles import is_day_line
from kerguen.values.titles import title_articles, title_small


def is_no_title(words: str) -> bool:
    """ "Antonio Banderas y Penélope Cruz", "Voto: 8/10", "Page 5 of 7", "Posters for", "Mon avis", "List Film"."""
    key = fold(words)
    split = key.split()
    if key in _sections() or key in _weekdays() or (words.startswith(_CERTIFIED) and _CERTIFICATE.fullmatch(words)):
        return True
    if ("." in words and _ADDRESS.fullmatch(words)) or ("/" in words and _RATED.fullmatch(words)):
        return True
    if " " not in key and country_of(key) and not is_known_title(key):
        return True  # "un film Italiano con la I maiuscola"
    label, colon, value = words.partition(":")
    if colon and fold(label) in _marks() and _NUMBER.fullmatch(value):
        return True
    if _DIGITS.search(words) and (_is_of_figures(words, key) or is_day_line(words, 0, len(words))):
        return True
    if _is_house(words, key) or _is_address(words, key):
        return True
    if not _subtitles().isdisjoint(split) and languages(words):
        return True
    if key[1:2] == " " and _ALPHABET.fullmatch(key):
        return True
    if not _mailings().isdisjoint(split[:2]) or key.endswith(_rounds()):
        return True
    if split and split[-1] in _ordered() and _ORDER.match(words):
        return True
    return _are_two_persons(words) or _is_open(words) or _is_of_a_site(words) or _is_credit(words) or is_byline(words)


def _is_of_figures(words: str, key: str) -> bool:
    """ "Page 5 of 7", "Beursstraat 44", "De 16:00 à 18:00", "1986 United Kingdom"; `key`: the folded words."""
    if words[-1:].isdigit() and (_PAGE_NUMBER.search(words) or _STREET.fullmatch(words)):
        return True
    if is_place_or_hour(words, key) or says_year_beside(words):
        return True
    return bool(_DATED.search(words)) and _is_of_countries(words) and not is_known_title(key)


def _is_address(words: str, key: str) -> bool:
    """ "www.kino.de/filme", "MovieStore.com.ua"."""
    if "http" in words or ("." in words and _WEB.search(words)):
        return _WEB.search(words) is not None
    return "." in words and _SITE.fullmatch(words) is not None and not is_known_title(key)


def site_names(page: Page) -> frozenset[str]:
    """The names that the page gives of its site, and a <title> that only names a house: "Cinema Central"."""
    names = {fold(page.metadata.get(key, "")) for key in ("og:site_name", "application-name", "site")}
    title = page.metadata.get("title", "")
    key = fold(title)
    if not house_words().isdisjoint(key.split()) and not is_known_title(key) and title not in page.text:
        names.add(key)
    return frozenset(names)


@cache
def _rounds() -> tuple[str, ...]:
    """ "Repertory Film Round-up": what a column on several films is headed by."""
    return tuple(map(fold, rules.words("title_furniture", "rounds")))


def _is_of_countries(words: str) -> bool:
    """ "1986 United Kingdom", "USA/France 2012": a year and countries, nothing else."""
    parts = [part.strip() for part in _BETWEEN.split(_DATED.sub("", words)) if part.strip()]
    return bool(parts) and len(parts) <= MOST_COUNTRIES and all(country_of(fold(part)) for part in parts)


@cache
def _subtitles() -> frozenset[str]:
    """ "Deutsch mit englischen Untertiteln": the version that is shown."""
    return frozenset(word for one in rules.words("title_furniture", "subtitles") for word in fold(one).split()[-1:])


MOST_COUNTRIES = 5
_DATED = re.compile(r"(?<!\d)(?:18[89]|19\d|20\d)\d(?!\d)")
_BETWEEN = re.compile(r"[,/·|&()–-]")
_ALPHABET = re.compile(r"\w(?: \w){2,}")  # "A B C D", over a list by letter


def is_byline(words: str) -> bool:
    """ "Door Jan de Vries", "Ein Beitrag von Anna Berg – 20. Dezember": who wrote the page; the name begins with a given name."""
    m = _BYLINE.match(words)
    name = _AFTER_NAME.split(words[m.end() :], maxsplit=1)[0].strip("*_ ") if m else ""
    return fold(name.split(" ", 1)[0]) in given_names() and is_name(name) and not is_known_title(fold(name))


_BYLINE = re.compile(rf"[*_# ]*(?i:{alternation(rules.words('verdict', 'author'))}):? (?=\S+ \S)")


def author_of(words: str) -> str:
    """The name behind the words of a byline: "Publié le par Anna Berg"; "" for other lines."""
    if len(words) > LONGEST_BYLINE:
        return ""
    split = words.strip("*_# ").split()
    behind = (
        n for n, word in enumerate(split) if n and word.lower() in _authors() and fold(" ".join(split[:n])) in _leads()
    )
    return " ".join(split[next(behind, len(split)) + 1 :])


LONGEST_BYLINE = 60  # characters


def authors_of(lines: Sequence[str]) -> frozenset[str]:
    """Folded names of who wrote the page, in a byline or under one: "Review by" over "Ann Reed"."""
    beside = {fold(name) for line in lines if is_name(name := author_of(line))}
    over = ((fold(lead), name.strip()) for lead, name in pairwise(lines) if len(lead) <= LONGEST_LEAD)
    return frozenset(beside | {fold(name) for lead, name in over if lead in _author_leads() and is_name(name)})


@cache
def _author_leads() -> frozenset[str]:
    return frozenset(map(fold, rules.words("verdict", "author", "review_by")))


LONGEST_LEAD = 24  # characters of "Review by" on a line of its own


@cache
def _leads() -> frozenset[str]:
    return frozenset(fold(word) for word in rules.words("opinions", "leads"))


_AFTER_NAME = re.compile(rf"[,|•·(\d]|\s[–—-]\s|\s(?:{small('on')})\s")


@cache
def _authors() -> frozenset[str]:
    """Words of one part before the name of who wrote a page: "von", "door", "text"."""
    return frozenset(word for word in rules.words("verdict", "author") if " " not in word)


_STREET = re.compile(
    rf"(?:[\w.-]+\s)?[\w.-]*(?:{worded('street_ends')})\s\d{{1,4}}",
    re.IGNORECASE,
)  # "Beursstraat 44", "Bahnhofstr. 3"


def _is_house(words: str, key: str) -> bool:
    """ "Médiathèque Rolland-Plaisance", "Kino Europa", "Film Night at the Library", "Ludlow Film Society": where a film
    plays; not "Cinema Paradiso", which is known."""
    split = key.split()
    if not _gathered().isdisjoint(split) and _gatherings().search(key):
        return not is_known_title(key)
    first, _, rest = key.partition(" ")
    last = split[-1] if split else ""
    if house_words().isdisjoint((first, last)) or not rest or not _CAPITALS.fullmatch(words) or is_known_title(key):
        return False
    house, _, name = words.partition(" ")
    return house.lower() not in _CINEMAS or is_full_name(name)


@cache
def _gathered() -> frozenset[str]:
    return frozenset(fold(words).split()[0] for words in rules.words("title_furniture", "gatherings"))


@cache
def _gatherings() -> re.Pattern[str]:
    named = alternation(map(fold, rules.words("title_furniture", "gatherings")))
    places = alternation(map(fold, rules.words("title_furniture", "gathering_at")))
    shown = alternation(map(fold, rules.words("title_furniture", "shown_at")))  # "Kino im Gemeindehaus"
    return re.compile(rf"^(?:{named})(?: (?:{places})(?!\w)|$)|^(?:{shown}) (?:{places})(?!\w)|\w (?:{named})$")


_CINEMAS = frozenset(rules.words("small", "houses_in_titles"))  # "Cinema Laika" is a film, "Cinéma Henri Verneuil" none


_CAPITALS = re.compile(r"\w+(?:[ -][^\W\d_a-zß-ÿ][\w'’-]+){1,3}")


def is_place_or_hour(words: str, key: str) -> bool:
    """ "83220 Le Pradet", "3, square Georges-Brassens", "De 16:00 à 18:00": where and when a film plays.

    `key`: the folded words.
    """
    if not _DIGITS.search(words):
        return False
    if _POSTCODE.fullmatch(words) or _HOURS.fullmatch(key):
        return True
    return bool(_NUMBERED_STREET.match(words)) and not is_known_title(key)


_WEB = re.compile(r"https?\b|www\.")
_SITE = re.compile(  # "MovieStore.com.ua", no "Startup.com"
    r"[\w-]{3,40}\.(?:com|net|org|info|tv|io|it|es|fr|de|at|ch|nl|be|pt|br|pl|cz|ru|ua|uk|eu)(?:\.[a-z]{2})?",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d")
_POSTCODE = re.compile(r"(?!\d\d000)\d{5},? [^\W\d_a-zß-ÿ][^\d:,]{1,40}")  # no "20000 Meilen unter dem Meer"
_HOUR = r"\d{1,2}(?: \d\d|h(?: ?\d\d)?)"
_HOURS = re.compile(rf"(?:(?:{small('hour_from')}) )?{_HOUR} (?:(?:{small('hour_to')}) )?{_HOUR}")
_NUMBERED_STREET = re.compile(
    rf"\d{{1,3}}(?: ?(?:{small('number_again')}))?,? (?:{worded('street')})\s",
    re.IGNORECASE,
)  # "36 quai des Orfèvres" is a known title


@cache
def _mailings() -> frozenset[str]:
    """ "Nieuwsbrief Filmclub …", "Newsletter März": what is sent, and names no film."""
    return frozenset(map(fold, rules.words("title_furniture", "mailings")))


def _is_credit(words: str) -> bool:
    """ "Regia di Antonio Albanese", "Regia di Nanni Moretti vedi scheda": who did what, before a full name; "D'après le
    roman de Ada Ruiz": what the film is from; "Le nouveau Ada Ruiz": whose it is."""
    if " " not in words:
        return False
    key = fold(words)
    if key.split(" ", 1)[0] in _from() and _from_work().match(key):
        return True
    first, second, *name = words.split(" ", 4)
    if len(name) > 1 and first.lower() in title_articles() and second in rules.words("roles", "newest"):
        return is_full_name(" ".join(name))
    opens = fold(f"{first} {second}") if len(name) > 1 else ""
    if opens in _talks():
        return not is_known_title(fold(words)) and is_name(" ".join(name))  # "Interview mit Ada Ruiz"
    return opens in _directing() and is_name(" ".join(name[:2]))


@cache
def _talks() -> frozenset[str]:
    return frozenset(map(fold, rules.words("title_furniture", "talks")))


@cache
def _from() -> frozenset[str]:
    return frozenset(fold(cue).split(" ", 1)[0] for cue in rules.words("small", "from_book"))


@cache
def _from_work() -> re.Pattern[str]:
    """A source and a noun for works that are no films: "d'après le roman", "tratto dal romanzo"."""
    cues, works = (alternation(map(fold, rules.words(*name))) for name in (("small", "from_book"), ("roles", "works")))
    return re.compile(rf"(?:{cues}) (?:\w{{1,4}} ){{0,2}}(?:{works})\b")


@cache
def _directing() -> frozenset[str]:
    """Credits of two words that need a name: "regia di", "directed by"."""
    cues = map(fold, (*rules.words("roles", "director_before"), *rules.words("labels", "director")))
    return frozenset(cue for cue in cues if cue.count(" ") == 1)


def is_said_to_make(key: str, body: str) -> bool:
    """ "Emmanuel Mouret est un réalisateur et acteur français": the page is about a person.

    `key`: the folded name; `body`: the folded text of the page.
    """
    place = body.find(f" {key} ")
    while place >= 0:
        verb, _, rest = body[place + len(key) + 2 :][:TOLD].partition(" ")
        if verb in _being() and not _trades().isdisjoint(rest.split()[:BEFORE_TRADE]):
            return True
        place = body.find(f" {key} ", place + 1)
    return False


TOLD = 60  # characters after a name in which it is said what the person does
BEFORE_TRADE = 3  # words: "is a Canadian filmmaker"


@cache
def _being() -> frozenset[str]:
    return frozenset(fold(words).split()[0] for words in rules.words("roles", "is_a"))


@cache
def _trades() -> frozenset[str]:
    return frozenset(map(fold, (*makers(), *rules.words("roles", "maker_nouns"))))


def is_headline(words: str) -> bool:
    """ "De Fantastic Four heeft zijn Silver Surfer gevonden": many words, most of them small, a verb of news.

    A title may read so too ("La vie est un long fleuve tranquille"): the caller looks whether the text says it again.
    """
    split = words.split()
    if len(split) < SHORTEST_HEADLINE:
        return False
    if any(verb in _news_verbs() and is_full_name(" ".join(split[:n])) for n, verb in enumerate(split[2:4], 2)):
        return True  # "Ada Ruiz joins Leo March in …"
    if sum(word[0].islower() for word in split) * 2 < len(split) - 2:
        return False
    pairs = pairwise(split[1:])  # "Once Upon a Time": no verb of French
    return any(word in _news_verbs() and (len(word) > 1 or rest[0].islower()) for word, rest in pairs)


SHORTEST_HEADLINE = 6  # words


@cache
def _news_verbs() -> frozenset[str]:
    return frozenset(rules.words("title_furniture", "headline_verbs"))


@cache
def _weekdays() -> frozenset[str]:
    """ "Mi", "Do", "Fr": heads of the columns of a week, two or three letters."""
    return frozenset(day for word in rules.words("sessions", "weekdays") if len(day := fold(word)) < 4)


@cache
def _ordered() -> frozenset[str]:
    return frozenset(map(fold, rules.words("title_furniture", "orders")))


_ORDER = re.compile(rf"(?:{small('button')})\s")  # "Jetzt auf … streamen": a button


@cache
def _sections() -> frozenset[str]:
    """Headings of the parts of a review: "Mon avis", "Conclusie", "Fazit"."""
    listed = (*rules.table("kinds")["review_label"], *rules.table("kinds")["code_headings"])
    controls = (*rules.words("opinions", "controls"), *rules.words("links", "open"))
    return frozenset(map(fold, (*listed, *controls, *rules.words("zones", *_ZONES))))


_ZONES = ("verdict_box", "opinions", "comments", "press_quotes", "sessions", "fact_sheet")


def _is_of_a_site(words: str) -> bool:
    """Two words or more, all of them what a site calls its parts: "Complete A-Z list", "Film reviews and more"."""
    split = fold(words).split()
    return len(split) > 1 and all(word in site_words() for word in split) and not _FILM_ALONE.fullmatch(words)


@cache
def site_words() -> frozenset[str]:
    """What sites call their parts, and small words, folded."""
    kinds = rules.table("kinds")
    listed = (*kinds["site_words"], *kinds["review"], *kinds["several_reviews"], *kinds["films"], *kinds["one_film"])
    small = (*rules.words("title_furniture", "small"), *rules.words("title_furniture", "articles"))
    return frozenset(word for words in (*listed, *small) for word in fold(words).split())


_FILM_ALONE = re.compile(rf"(?i)(?:{small('the', 'a')}) (?:{small('kind_alone')})")  # may be a title


def _is_open(words: str) -> bool:
    """ "Posters for", "von", "My Film Reviews": no title ends in a small word in small letters, or in several reviews."""
    last = words.rsplit(" ", 1)[-1]
    return last in title_small() or last.lower() in rules.table("kinds")["several_reviews"]


def _are_two_persons(words: str) -> bool:
    """ "Antonio Banderas y Penélope Cruz": full names of two, who make no title; not "Les Glaneurs et la Glaneuse", nor
    "Saturday Night and Sunday Morning"."""
    names = _JOINED.split(words) if not _JOINTS.isdisjoint(words.split()) else ()
    if names and _HONOUR.match(words):
        return False
    firsts = {fold(name.partition(" ")[0]) for name in names}
    if not firsts.isdisjoint(title_articles() | folded_weekdays()):
        return False
    return len(names) == 2 and all(" " in name and is_name(name) for name in names)


_CERTIFIED = ("FSK", "PG", "USK", "TP", "KNT")
_CERTIFICATE = re.compile(rf"(?:{'|'.join(_CERTIFIED)})[ -]?\d{{0,2}}")
_ADDRESS = re.compile(r"[\w-]{3,}\.(?:[a-z]{2}|com|net|org|info|film|co\.[a-z]{2})")  # "αθηνόραμα.gr": who puts it out
_RATED = re.compile(r"[^\W\d_]{3,}(?: [^\W\d_]{3,})?\s?:?\s?\d{1,3}(?:[.,]\d+)?\s?/\s?\d{1,3}\W{0,3}")  # "Voto: 8/10"
_NUMBER = re.compile(r"\s*\d{1,3}(?:[.,]\d{1,2})?[\s.,*_+-]*")


@cache
def _marks() -> frozenset[str]:
    """Labels of a page's own mark: "VOTO : 4,5."."""
    return frozenset(map(fold, rules.words("ratings", "own")))


_PAGE_NUMBER = re.compile(rf"(?i)(?:^| )(?:{small('page_word')}) \d+(?: (?:{small('of_pages')}) \d+)?$")
_HONOUR = re.compile(rf"(?:{small('honour')})\.?\s")  # "Dr. Jekyll and Mr. Hyde", "Mr & Mrs Smith"
_JOINED = re.compile(rf"\s(?:{small('and')}|&)\s")
_JOINTS = frozenset(("&", *rules.words("small", "and")))
