"""Items of plain lists: the film that a short line names and next to nothing else of it.

1. Trainspotting - Danny Boyle       [The Square (2017)](https://…/m/the_square_2017) (77%)
Caesar Must Die (2012)               The Possession
"""

import re

from kerguen import rules
from kerguen.model import Noun
from kerguen.text.fold import fold
from kerguen.text.phrases import alternation, small
from kerguen.values import terms
from kerguen.values.dates import YEAR_MADE, dates
from kerguen.values.day_units import is_day
from kerguen.values.field_labels import every_label
from kerguen.values.known_titles import is_known_title
from kerguen.values.noted_marks import before_note
from kerguen.values.people import is_full_name, is_name, upper
from kerguen.values.prize_words import names_prize
from kerguen.values.titles import ends_in_furniture, is_furniture, title_articles

LONGEST = 200  # characters of an item, its address included
AROUND = 2 * LONGEST  # on either side of an item, where its like may stand
TITLE = 80  # characters of a title
WORDS = 10
LEAD = 70  # characters of a title that leads a paragraph
NOTE = 60  # characters at least of the text after it
ITEM_NOTE = 20  # of an item, behind a title with its year

FILM_ADDRESS = re.compile(
    r"allocine\.[a-z]+/film/|imdb\.com/(?:[a-z]{2}/)?title/|letterboxd\.com/film/|themoviedb\.org/movie/"
    r"|rottentomatoes\.com/m/|filmaffinity\.com/\w+/film|senscritique\.com/film/|filmstarts\.de/kritiken/"
    r"|mymovies\.it/film|moviemeter\.nl/film|justwatch\.com/\w+/(?:film|movie|pelicula)|boxd\.it/"
)


class ListItem(Noun, frozen=True, kw_only=True):
    """The title of an item, its director and its year where they stand beside it; `linked`: to a page on a film."""

    start: int
    end: int
    director: tuple[int, int] | None = None
    year: tuple[int, int] | None = None
    linked: bool = False
    genre: bool = False  # or the day of its release, in brackets: "Das Kombinat (Dokumentation)"

    @property
    def is_signed(self) -> bool:
        """More than a bare title."""
        return self.linked or self.genre or self.director is not None or self.year is not None


def list_item(text: str, start: int, end: int) -> ListItem | None:
    """The film of the item text[start:end]; None where it says more than an item would.

    >>> line = "12. Trainspotting - Danny Boyle"
    >>> item = list_item(line, 0, len(line))
    >>> line[item.start : item.end], line[slice(*item.director)]
    ('Trainspotting', 'Danny Boyle')
    """
    if credited := _credited(text, start, end) or _by_maker(text, start, end):
        return credited
    if not 1 < end - start <= LONGEST or not (m := _ITEM.fullmatch(text, start, end)):
        return _with_subtitle(text, start, end)
    words = m["title"]
    if len(words) > TITLE or words.count(" ") >= WORDS or is_furniture(words) or not _is_named(words) or is_day(words):
        return None
    maker = m.span("maker") if m["maker"] else m.span("credit")
    year = next((m.span(name) for name in ("year", "dated", "made") if m[name]), (-1, -1))
    named = text[slice(*maker)] if maker[0] >= 0 else ""
    made = maker[0] >= 0 and " " in named and all(is_name(n) and n[0].isupper() for n in _AND.split(named))
    made = (
        made and fold(named).split()[0] not in title_articles() and not ends_in_furniture(named)
    )  # "Presence — Eight Minute Review"
    if maker[0] >= 0 and (not made or is_known_title(fold(text[start:end]))):
        return None  # "Nosferatu – Phantom der Nacht"
    start, end = m.start("title"), m.start("title") + len(words.rstrip())
    return ListItem(
        start=start, end=end, director=maker if made else None, year=year if year[0] >= 0 else None,
        linked=m["address"] is not None and bool(FILM_ADDRESS.search(m["address"])),
        genre=bool(m["beside"]) and _is_noted(m["beside"]),
    )  # fmt: skip


def _credited(text: str, start: int, end: int) -> ListItem | None:
    """ "**Candyman**, Nia DaCosta - 2021", "WAVES (dir: Trey Edward Shults)", "1968: The Producers"."""
    m = _CREDITED.fullmatch(text, start, end) if end - start <= LONGEST else None
    if m is None:
        return None
    role = next((name for name in ("beside", "labelled", "within") if m[name]), "")
    makers = [] if not role else [n for n in _AND.split(m[role]) if n]
    if role and not (all(is_name(n) and n[0].isupper() for n in makers) and any(" " in n for n in makers)):
        return None
    words = m["title"].rstrip()
    if len(words) > TITLE or words.count(" ") >= WORDS or is_furniture(words) or not any(map(str.isalnum, words)):
        return None
    year = next((m.span(name) for name in ("first", "dated", "made", "last") if m[name]), None)
    begins = m.start("title")
    return ListItem(start=begins, end=begins + len(words), director=m.span(role) if role else None, year=year)


def _by_maker(text: str, start: int, end: int, beside: bool = True) -> ListItem | None:
    """ "The Patriot de Roland Emmerich", "„Get Out“ von Jordan Peele": the maker after the last word for it that leaves
    a full name."""
    if end - start > LONGEST or not (lead := _LEADS_TITLE.match(text, start, end)):
        return None
    for by in reversed(list(_BY.finditer(text, lead.end(), end))):
        maker = _MADE_BY.fullmatch(text, by.end(), end)
        names = _AND.split(maker["name"]) if maker else [""]
        if maker is None or not all(map(is_name, names)) or " " not in names[0]:
            continue
        sure = by[0][0] in ",”»“\"’'*_" or any(map(is_full_name, names))
        if not sure and not (beside and _stand_alike(text, start, end)):
            continue
        words = text[lead.end() : by.start()].rstrip()
        label = words.partition(":")[0] if ":" in words else ""
        if _NO_TITLE.search(words) or (label and (fold(label) in every_label() or names_prize(label, 0, len(label)))):
            return (
                None  # "The Patriot (2000) di …" is read with its year, "Giovedì 26 luglio, “Amarcord” di …" as a show
            )
        if 0 < len(words) <= TITLE and words.count(" ") < WORDS and not is_furniture(words) and _is_named(words):
            year = maker.span("year") if maker["year"] else None
            name = (maker.start("name"), maker.start("name") + len(maker["name"].rstrip(".")))
            return ListItem(start=lead.end(), end=lead.end() + len(words), director=name, year=year)
    return None


def _stand_alike(text: str, start: int, end: int) -> bool:
    """Whether two of the lines around name a film and a maker whose given name is known."""
    above, below = text[max(0, start - AROUND) : start].splitlines()[-4:], text[end : end + AROUND].splitlines()[:5]
    alike = (
        _by_maker(line, 0, len(line), beside=False) or _by_maker(line, 0, len(before_note(line)), beside=False)
        for line in (*above, *below)
    )
    return sum(one is not None for one in alike) > 1


def _with_subtitle(text: str, start: int, end: int) -> ListItem | None:
    """ "Lobster Soup – Das entspannteste Café der Welt (Dokumentation)": the dash is the title's."""
    m = _SUBTITLED.fullmatch(text, start, end) if end - start <= LONGEST and text[end - 1] == ")" else None
    if m is None or is_furniture(m["title"]) or not _is_noted(m["beside"]):
        return None
    return ListItem(start=m.start("title"), end=m.end("title"), genre=True)


_SUBTITLED = re.compile(
    rf"[\s*_#•>–-]{{0,6}}(?P<title>[{upper()}\d][^\n()]{{1,50}} [–—-] [{upper()}\d][^\n()]{{1,50}}) \((?P<beside>[^\n()]{{2,60}})\)"
)


def _is_noted(beside: str) -> bool:
    """ "Dokumentation", "Kinostart am 7. Oktober": what lists of new films say in brackets behind each."""
    return any(not left for _, left, _ in terms.genres(beside)) or (
        any(map(str.isdigit, beside)) and any(day.month and day.day for day in dates(beside, None))
    )


def led_title(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The title that leads a paragraph: in capitals before a dash, or in quotation marks before its year.

    >>> line = "BLACK PANTHER--Ryan Coogler works similar magic in this exhilarating tale of the superhero."
    >>> line[slice(*led_title(line, 0, len(line)))]
    'BLACK PANTHER'
    """
    if end - start < ITEM_NOTE or not (m := _LED.match(text, start, min(end, start + LEAD + NOTE))):
        return None
    place = next(m.span(name) for name in ("shouted", "quoted", "dashed", "dated") if m[name])
    words = text[slice(*place)]
    if (
        end - m.end() < (ITEM_NOTE if m["dated"] else NOTE)
        or words.count(" ") >= WORDS
        or is_furniture(words)
        or fold(words) in every_label()
        or not any(map(str.isalpha, words))
    ):
        return None
    return place


def bold_lead(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The words in bold with which a paragraph begins, before a sentence: "**Alles auf Zucker** Dani Levy ist …"."""
    m = _BOLD.match(text, start, min(end, start + LEAD + NOTE)) if end - start >= NOTE else None
    if m is None or end - m.end() < NOTE or m["title"].count(" ") >= WORDS or m["title"][-1] in ".,;!?…":
        return None
    return None if is_furniture(m["title"]) else m.span("title")


def opening_item(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The title with which an item begins, before a bracket and a text: "Maria rêve (UGC) Un long de …", "Columbus
    (2017) – a quiet film"; or as a link to a page on the film: "[Babylon](https://…) One of two movies about …"."""
    linked = _OPENS_LINKED.match(text, start, end) if text.find("](", start, min(end, start + LEAD)) > 0 else None
    if linked and FILM_ADDRESS.search(linked["address"]) and end - linked.end() >= ITEM_NOTE // 2:
        return linked.span("title")
    m = _OPENS.match(text, start, min(end, start + LEAD + NOTE)) if end - start >= ITEM_NOTE else None
    if (
        m is None
        or end - m.end() < (ITEM_NOTE if m["dated"] else NOTE // 2)
        or m["title"].count(" ") >= WORDS
        or is_furniture(m["title"])
    ):
        return None
    return m.span("title")


def set_off_title(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The title that a line in bold or in quotation marks is, and nothing else: "**The Endless**", "“The Prestige”"."""
    if not 2 < end - start <= TITLE or not (m := _SET_OFF.fullmatch(text, start, end)):
        return None
    words = m["title"]
    if words.count(" ") >= WORDS or words[-1] in ".,;:…" or is_furniture(words) or not _is_named(words):
        return None
    return m.span("title")


def _is_named(words: str) -> bool:
    return (words[0].isupper() or words[0].isdigit() or words[0] in "¡¿") and any(map(str.isalnum, words))


_AND = re.compile(rf"\s?(?:&|,|\b(?:{small('and')})\b)\s?")
_YEARS = rf"(?P<year>{YEAR_MADE})"
_MARK = r"(?:[★☆⭐½]{1,10}|\(?\d{1,3}\s?%\)?|\(?\d{1,2}(?:[.,]\d)?/(?:5|10)\)?)"
_ITEM = re.compile(
    rf"[\s*_#•>–-]{{0,6}}(?:\[[ xX]\]\s)?(?:\d{{1,3}}\s?[.):]\s)?(?:(?P<made>{YEAR_MADE})\s[–—-]\s(?=\[))?"
    r"(?P<link>\[)?[*_\"“«„'‘]{0,3}"
    r"(?P<title>[¡¿]?[^\W_](?:[^\n\[\](){}|<>“”«»„–—]|(?<=\S)[–—](?=\S)){0,90}?)[*_\"”»“'’]{0,3}"
    rf"(?:(?:\.|(?<=[!?]))\s[*_](?P<credit>[^\n*_\d]{{4,60}}?)[.,]\s(?P<dated>{YEAR_MADE})[*_]|"
    r"(?:\s?[\[(](?:[^\n()\[\]]{1,60}[ ,])??"
    + _YEARS
    + r"(?:[ ,;–-][^\n()\[\]]{1,40})?[\])])?(?:\s\((?P<beside>[^\n()]{2,60})\))?)"
    r"[*_]{0,3}(?(link)\]\((?P<address>[^\s()]{4,150}(?:\([^\s()]{1,60}\))?)\))"
    r"(?:(?(made)(?:\s[–—-]\s[^\n\[\]|–—]{2,80}?)?)\s?[–—-]\s(?P<maker>[^\n()\d\[\]|:!?]{4,60}?))?"
    rf"(?:\s?{_MARK})?"
    r"(?:\s?[\\|–-]?\s?\[[^\n\[\]]{2,30}\]\([^\s()]{4,150}\)){0,2}[\s*_]{0,4}"
)
_OPENING = r"[\s*_#•>–-]{0,6}(?:\[[ xX]\]\s)?(?:\d{1,3}\s?(?:\([^\W\d_]{3,8}\))?[.):]\s)?"
_LEADS_TITLE = re.compile(rf"{_OPENING}[*_\"“«„'‘]{{0,3}}(?=[^\W_]|[¡¿])")
_DIRECTED = alternation({words.split()[0] for words in rules.words("small", "directed_by")})
_NO_TITLE = re.compile(
    r"[|•()\"“”«»„‘]|^\d{1,2}[\W_]?(?:\d\d|[^\W\d_])|:(?![ \xa0][A-ZÀ-Þ0-9¡¿])" + rf"|(?<!\w)(?:{_DIRECTED})\Z"
)
_BY = re.compile(rf"(?:[*_\"”»“’']{{1,3}},?|,)?\s(?:(?:{small('made_by')})(?:(?<=['’])|\s))")
_MADE_BY = re.compile(
    rf"(?P<name>[^\W\d_][^\n()\d\[\]|:!?*_]{{4,60}}?)(?:,?\s\(?(?P<year>{YEAR_MADE})\)?)?[\s*_]{{0,4}}"
)
_PERSONS = r"[^\n()\d\[\]|:!?*_]{4,60}?"
_CREDITED = re.compile(
    rf"{_OPENING}(?:(?P<first>{YEAR_MADE})\s?:\s)?[*_\"“«„'‘]{{0,3}}(?P<title>[¡¿]?[^\W_][^\n\[\]()|<>“”«»„*_]{{0,90}}?)"
    rf"(?:\s\([^\n()]{{2,60}}\))?[*_\"”»“'’]{{0,3}}"
    rf"(?(first)|(?:,\s(?P<beside>{_PERSONS})(?:\s?[-–—,]\s?(?P<dated>{YEAR_MADE})|\s\((?P<made>{YEAR_MADE})\))"
    rf"|,?\s\((?:(?:{small('short_director')}|{small('directed_by', 'made_by')})[.:]?\s(?P<labelled>{_PERSONS})"
    rf"|(?P<within>{_PERSONS})(?=,\s{YEAR_MADE}))(?:,\s(?P<last>{YEAR_MADE}))?\)))(?:\s{_MARK})?[\s*_]{{0,4}}",
    re.IGNORECASE,
)
_LED = re.compile(
    rf"[\s*_#•-]{{0,5}}(?:(?P<shouted>[{upper()}\d¡¿][{upper()}\d'’!?&.,: ¡¿–-]{{2,{LEAD}}}?)[*_]{{0,2}}"
    rf"(?:\s?--\s?|\s?[–—]\s?|\s-\s|:[*_]{{0,2}}\s)(?![{upper()}\d'’ ]{{3,60}}:)(?=[\"“«*_]?[{upper()}\d\"“])"
    rf"|(?P<dashed>[{upper()}\d¡¿][^\n]{{1,{LEAD}}}?)[*_]{{0,2}}\s--\s(?=[\"“«*_]?[{upper()}\d\"“])"
    rf"|[“«\"„](?P<quoted>[{upper()}\d¡¿][^\n“”«»\"]{{1,{LEAD}}})[”»\"“]\s?\((?:[^\n()]{{0,40}}[ ”\"])?(?:19|20)\d\d\)"
    rf"|(?:\*\*|__)(?P<dated>[{upper()}\d¡¿][^\n*_]{{0,{LEAD}}}?)"
    r"(?:(?:\*\*|__)\s\((?:19|20)\d\d\)|\s\((?:19|20)\d\d\)(?:\*\*|__)))"
)
_BOLD = re.compile(rf"(?:\*\*|__)(?P<title>[{upper()}\d¡¿][^\n*_:]{{1,{LEAD}}})(?:\*\*|__)\s(?=[\"“«*_]?[{upper()}])")
_OPENS = re.compile(
    rf"[\s•*_–-]{{0,5}}(?P<title>[{upper()}\d¡¿][^\n().:!?]{{1,{LEAD}}}?)[*_]{{0,2}}\s\((?:[^\n()]{{2,40}}\)[*_]{{0,2}}\s[{upper()}]"
    rf"|(?P<dated>{YEAR_MADE})\)[*_]{{0,2}}(?:\s?[–—-]{{1,2}}|:)\s)"
)
_OPENS_LINKED = re.compile(
    r"[\s•*_–-]{0,5}\[[*_]{0,2}(?P<title>[^\[\]\n]{1,70}?)(?:\s\((?:19|20)\d\d\))?[*_]{0,2}\]"
    r"\((?P<address>[^\s()]{4,200})\)[*_]{0,2}[\s:–—-]{1,3}"
)
_SET_OFF = re.compile(r"(?:\*\*|__|[“„«\"])(?P<title>[^\W_][^\n*“”«»\"]{1,78})(?:\*\*|__|[”“»\"])")
