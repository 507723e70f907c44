"""Evidence: whether findings are those of a film."""

from collections.abc import Iterable, Set
from typing import NamedTuple

from kerguen.model import Page
from kerguen.observe.facts.filed import filed_under, is_unsure
from kerguen.observe.facts.known_films import (
    is_known_film,
    is_much_written_of,
    is_of_metadata,
    known_title,
    title_count,
)
from kerguen.observe.facts.trade_words import film_words, films_strictly, other_trade
from kerguen.observe.labels import Pair
from kerguen.observe.lines import OF_SEVERAL, Stretch
from kerguen.observe.statement import Finding
from kerguen.pages.kind_other import BOOK
from kerguen.pages.table_films import is_of_software
from kerguen.text.fold import fold
from kerguen.values.film_prizes import given_at
from kerguen.values.people import is_full_name
from kerguen.values.title_leads import film_nouns_folded, lead_end

MAKERS = frozenset(("director", "cast", "distributor"))
NUMBERS = frozenset(("runtime", "year", "genre", "release_date", "certificate", "country", "version", "identifier"))
FILM_PAGES = frozenset(("fact_sheet", "review", "roundup", "aggregator", "showtimes", "interview"))
MANY_WORDS = 5  # film words on a page that states no fact
RARE = 250  # words for each film word: a text about a film says "film" more often
OTHER_TYPES = frozenset(("book", "profile", "product", "video.tv_show", "books.book", "restaurant"))

_NAMED_OUTRIGHT = {True: ("structured", "entry"), False: ("structured",)}  # by: the page is of films


def is_about_film(stretch: Stretch, found: Iterable[Finding]) -> bool:
    """Whether the findings are those of a film: who made it, its facts, the word itself; one alone is not enough."""
    page, listed = stretch.page, tuple(found)
    if "ISBN" in page.text and _is_of_a_book(page.text, listed):
        return False
    if _is_of_a_person(listed):
        return False
    if not _is_title_alone(stretch, listed) and _shows_a_film(stretch, listed):
        return True
    if not stretch.whole:
        return False
    other, (words, named) = other_trade(stretch), film_words(stretch)
    return is_much_written_of(stretch, listed, named, other) or (
        not other and is_known_film(stretch, listed, words, named)
    )


def _shows_a_film(stretch: Stretch, listed: tuple[Finding, ...]) -> bool:
    """Whether all signs together are enough."""
    page = stretch.page
    if any(f.method in _NAMED_OUTRIGHT[page.kind != "not_film"] and f.field == "title" for f in listed):
        return True
    if not stretch.whole and stretch.lines and given_at(page.text, stretch.lines[0].start, stretch.lines[0].end):
        return True  # of a list of winners, which is cut into films on pages of films alone
    fields = {f.field for f in listed}
    credited = {f.field for f in listed if f.method != "prose" or f.field == "director"}
    makers, numbers = len(MAKERS & credited), len(NUMBERS & fields) + ("cast" in fields - credited)
    sure = makers if page.kind in FILM_PAGES else (MAKERS | NUMBERS) & {f.field for f in listed if f.method != "prose"}
    if (not sure and _is_of_metadata(stretch, listed)) or (not makers and _is_of_several(stretch, listed)):
        return False
    if page.metadata.get("og:type", "").lower() in OTHER_TYPES:
        return False
    if _is_bare_sheet(listed) or _is_cast_and_dated(listed) or (page.kind in FILM_PAGES and _is_filed_sheet(listed)):
        return True
    words, named = film_words(stretch)
    if page.kind == "not_film" and _is_headed(stretch, listed, named):
        return True
    stated = {f.field for f in listed if f.method != "prose"}
    if _is_elsewhere(stretch, listed):
        return False
    called = any(f.field == "title" and (f.method == "told" or _is_headed_as_film(page, f)) for f in listed)
    sheet_of_film = {"director", "runtime"} <= stated and not stated.isdisjoint(("cast", "year", "release_date"))
    if not sheet_of_film and _is_of_other_trade(stretch, "director" in stated or (called and "director" in fields)):
        return False
    unsaid = not makers and not named
    named += ("director" in fields) + called  # "directed by" is a word of the trade, "the film Close" says it outright
    shown = _Shown(listed, credited, makers, numbers, words, named, called)
    if page.kind == "not_film":
        return _shows_beside_another_trade(stretch, shown)
    if (makers and (named >= 1 or makers + numbers >= 2)) or _is_of_the_list(stretch, listed):
        return True
    if not unsaid and _weight(stretch, listed, words, named) >= ENOUGH:
        return True
    return not makers and _shows_without_makers(stretch, shown)


def _is_headed_as_film(page: Page, title: Finding) -> bool:
    """ "Film screening: Lindes", "[Filmkritik] Lindes": the heading of a page on one work says that it is a film."""
    if title.start is None or title.method not in ("heading", "line") or page.kind in OF_SEVERAL:
        return False
    start = page.text.rfind("\n", 0, title.start) + 1
    before = fold(page.text[start : title.start]).split()
    said = any("film" in word or word in film_nouns_folded() for word in before)
    return said and lead_end(page.text, start, title.start + 1) > start


class _Shown(NamedTuple):
    """What speaks for a film: fields credited outside running text, how many name makers and figures, and of how many
    words how many are of the trade; `called`: the text says outright what the film is called."""

    listed: tuple[Finding, ...]
    credited: Set[str]
    makers: int
    numbers: int
    words: int
    named: int
    called: bool

    def fields(self) -> frozenset[str]:
        """The fields that are known, wherever they stand."""
        return frozenset(f.field for f in self.listed)


def _shows_beside_another_trade(stretch: Stretch, shown: _Shown) -> bool:
    """Whether a page that looks like one of no film is of one all the same."""
    fields, makers, named = shown.fields(), shown.makers, shown.named
    labelled = {f.field for f in shown.listed if f.method in _LABELLED}
    if MAKERS.isdisjoint(labelled) and is_of_software(stretch.page.text):
        return False  # "Movie Details — Obsidian Plugin"
    strictly, played = films_strictly(stretch), "cast" in fields and other_trade(stretch) < MANY_OTHER
    if (shown.called or makers) and named > 2 and named * RARE >= shown.words:
        return True
    return (
        (makers >= 2 and shown.numbers >= 1)
        or bool(makers and named >= 2 and makers + shown.numbers >= 2)
        or ({"director", "year"} <= fields and ("director" in labelled or strictly > 0 or played))
        or shown.credited >= _SHEET
    )


def _shows_without_makers(stretch: Stretch, shown: _Shown) -> bool:
    """Whether players, figures and words of the trade are enough where nobody is said to have made it."""
    page, listed, fields, named = stretch.page, shown.listed, shown.fields(), shown.named
    known = page.kind in FILM_PAGES and known_title(listed, ("heading",))
    headed = page.kind == "review" and "heading" in {f.method for f in listed if f.field == "title"}
    if known and not other_trade(stretch) and any(f.field == "year" and f.method == "bracket" for f in listed):
        return True  # "Parasite (2019)" over a synopsis, as pages that offer films to watch have it
    if "cast" in fields and (headed or known):
        players = {f.value for f in listed if f.field == "cast"}
        return other_trade(stretch) < min(2, len(players))  # "based on the novel" beside two players is no book's page
    labelled = {f.field for f in listed if f.method == "label"}
    if page.kind in FILM_PAGES and labelled >= {"genre", "runtime"} and not fields.isdisjoint(_DATED):
        return not other_trade(stretch)  # "Genre: Action", "Release: 2008", "Runtime: 2h 32m", and no maker
    if page.kind == "review" and named + bool(NUMBERS & fields) >= 2 and _is_reviewed(stretch, listed):
        return True
    if not NUMBERS & fields and not _is_taken_up(stretch, listed):
        return False
    dense = named >= 2 and named * RARE >= shown.words
    return dense and (shown.numbers >= 1 or shown.called or page.kind in FILM_PAGES or named >= MANY_WORDS)


_LABELLED = frozenset(("structured", "label", "entry", "heading-label"))
_DATED = frozenset(("year", "release_date"))


def _is_elsewhere(stretch: Stretch, found: Iterable[Finding]) -> bool:
    """No word that is for films alone, one of another trade, and nothing of a sheet that plays and books lack."""
    if any(f.field == "runtime" or (f.field, f.method) in _SHEETS for f in found):
        return False
    return not films_strictly(stretch) and other_trade(stretch) > 0


_SHEETS = frozenset(
    (
        ("year", "bracket"),
        ("director", "label"),
        ("director", "structured"),
        ("director", "entry"),
        ("director", "heading-label"),
    )
)


def _is_of_a_book(text: str, found: Iterable[Finding]) -> bool:
    """The number of a book, and neither structured data nor a stated director that speak of a film."""
    if not BOOK.search(text):
        return False
    return not any(
        (f.field == "director" and f.method != "prose") or (f.field == "title" and f.method == "structured")
        for f in found
    )


def _is_of_a_person(found: tuple[Finding, ...]) -> bool:
    """Nothing but a name that no film is known by, over what somebody is: "Ada Ruiz"."""
    if any(f.field != "title" or f.method not in ("heading", "metadata", "line") for f in found):
        return False
    return any(is_full_name(str(f.value)) and not known_title((f,), (f.method,)) for f in found)


def _is_title_alone(stretch: Stretch, found: tuple[Finding, ...]) -> bool:
    """Nothing but a title on a page that is of no film, or nearly as likely of none; unless the page files or quotes it."""
    page = stretch.page
    if (MAKERS | NUMBERS) & {f.field for f in found}:
        return False
    if page.kind != "not_film" and (not is_unsure(page) or known_title(found, frozenset(("told",)))):
        return False
    if any(f.field == "title" and _is_headed_as_film(page, f) for f in found):
        return False
    return filed_under(page) != "film" and not _is_headed(stretch, found, film_words(stretch)[1])


def _is_headed(stretch: Stretch, found: tuple[Finding, ...], named: int) -> bool:
    """The page's first line is a title that its text quotes, beside the word film or players, and no other trade."""
    title = next((f for f in found if f.field == "title" and f.method == "heading"), None)
    if title is None or title.start is None or title.start > stretch.lines[0].end or other_trade(stretch) > 1:
        return False
    text, words = stretch.page.text, str(title.value)
    quoted = any(text.find(f"{opened}{words}{closed}", title.end) > 0 for opened, closed in _MARKS)
    return quoted and (named >= HEADED or {"year", "cast"} <= {f.field for f in found})


_MARKS = (('"', '"'), ("“", "”"), ("«", "»"), ("„", "“"))
MANY_OTHER = 2  # words of another trade that speak against players beside a maker and a year
HEADED = 2  # words for films beside a heading that is quoted


def _is_bare_sheet(found: tuple[Finding, ...]) -> bool:
    """ "Brasil, 2024, 100 min": country, year and running time side by side are said of films alone."""
    places = {f.field: f.start for f in found if f.method == "fact-line" and f.start is not None}
    sheet = [places[field] for field in ("country", "year", "runtime") if field in places]
    return len(sheet) == 3 and max(sheet) - min(sheet) <= BARE_SHEET


def _is_filed_sheet(found: tuple[Finding, ...]) -> bool:
    """Front matter with the film's catalogue entry, or with its length beside two more of its figures."""
    filed = {f.field for f in found if f.method == "structured" and (f.path or "").startswith("front-matter.")}
    return "identifier" in filed or ("runtime" in filed and len(filed & NUMBERS) > 2)


def _is_cast_and_dated(found: tuple[Finding, ...]) -> bool:
    """A title with the year in brackets over three characters with who plays them: so films are spoken of."""
    parts = {f.of for f in found if f.field == "character" and f.method == "prose"}
    return len(parts) >= CAST and any(f.field == "year" and f.method == "bracket" for f in found)


CAST = 3  # players beside their characters
BARE_SHEET = 60  # characters
ENOUGH = 1.6  # weight of the signs, none of which is enough alone; see _weight and bench/reading
MOST = 3  # words, numbers that count


def _weight(stretch: Stretch, found: tuple[Finding, ...], words: int, named: int) -> float:
    """The weight of weak signs on a page of films: its kind, words of the trade, numbers, a title that is taken up."""
    fields = {f.field for f in found}
    other = other_trade(stretch)
    if stretch.page.kind == "not_film" or not named or other > named:
        return 0.0
    dense = named * RARE >= words
    weight = 0.7 * min(MOST, named) if dense else 0.3 * min(1, named)
    weight += 0.7 * min(MOST, len(NUMBERS & fields)) + 1.0 * ("cast" in fields) + 1.5 * ("director" in fields)
    weight += 0.7 * (stretch.page.kind in FILM_PAGES)
    methods = {f.method for f in found if f.field == "title"}
    sure = stretch.page.kind in FILM_PAGES and "marked" in methods
    if methods <= {"marked", "address"} and not sure and not {"cast", "director"} & fields:
        return 0.0
    if methods == {"line"} and not {"cast", "director", *NUMBERS} & fields and not title_count(stretch, found):
        return 0.0  # a heading that the text never says again, and no fact: "Assemblée Générale du 9 février"
    weight += 1.0 * bool(methods & {"told", "label"}) + 0.5 * ("heading" in methods)
    weight += 0.3 * (stretch.page.kind == "review" and "line" in methods)
    return weight + 0.7 * (title_count(stretch, found) >= 2) - 0.25 * other


def _is_of_the_list(stretch: Stretch, found: tuple[Finding, ...]) -> bool:
    """The title is two words or more that films are known by, said twice on a page that is surely one of films."""
    if stretch.page.kind not in FILM_PAGES or is_unsure(stretch.page):
        return False
    return " " in known_title(found, _SAID) and title_count(stretch, found) > 1


_SAID = frozenset(("told", "marked", "heading", "line"))


def _is_of_several(stretch: Stretch, found: tuple[Finding, ...]) -> bool:
    """A page that holds several films, none of them found: what stands out on it is the house or the list itself."""
    titles = {f.method for f in found if f.field == "title"}
    return stretch.whole and stretch.page.kind in ("list", "programme") and titles <= _OF_THE_PAGE


_OF_THE_PAGE = frozenset(("metadata", "address"))


def _is_of_metadata(stretch: Stretch, found: tuple[Finding, ...]) -> bool:
    """Only the page's own title names the "film": the headline of a diary that also speaks of cinema does."""
    return is_of_metadata(found) and not title_count(stretch, found)


def _is_of_other_trade(stretch: Stretch, credited: bool) -> bool:
    """A play, a book, a game: words of those trades outweigh "film" and "cinema"."""
    films, other = films_strictly(stretch), other_trade(stretch)
    if stretch.page.kind == "not_film" and (other > max(1, films) or (not films and not credited)):
        return True
    return other > 2 * films + 2


_SHEET = frozenset(("director", "runtime", "release_date"))  # a play has no release, a game no running time


def _is_reviewed(stretch: Stretch, found: Iterable[Finding]) -> bool:
    """A review names its film, sets the title off in its heading, or names the actors beside their characters."""
    listed = tuple(found)
    if any(f.field == "title" and f.method == "heading" for f in listed):
        return True
    return title_count(stretch, listed) >= 2 or sum(f.field == "character" for f in listed) >= 2


def _is_taken_up(stretch: Stretch, found: Iterable[Finding]) -> bool:
    """The text says the title again, and the title is set off as one; a site's name, a menu are not."""
    methods = {f.method for f in found if f.field == "title"}
    count = title_count(stretch, found) if methods & {"marked", "heading", "told"} else 0
    return count >= (3 if stretch.page.kind == "news" and "told" not in methods else 2)


def may_be_unnamed(stretch: Stretch) -> bool:
    """Whether the page is surely of one film: what it states of that film is kept though no title was found."""
    page = stretch.page
    return stretch.whole and page.kind in _OF_ONE_FILM and not is_unsure(page)


def is_made(found: Iterable[Finding]) -> bool:
    """Whether the findings tell one film from others: who directed it."""
    return any(f.field == "director" for f in found)


_OF_ONE_FILM = FILM_PAGES - {"roundup"}


def is_a_list(stretch: Stretch, pairs: Iterable[Pair]) -> bool:
    """Three credits of different directors: a programme or a list, not one film."""
    credits = {fold(stretch.page.text[slice(*p.values[0])]) for p in pairs if p.label == "director" and p.strong}
    return len(credits) >= 3
