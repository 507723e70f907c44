"""The patterns by which running text sets a title off: marks, brackets, verbs, credits, genitives."""

import re
from collections.abc import Iterator
from functools import cache

from kerguen import rules
from kerguen.observe.naming.title_words import by_words, called, directed_by, film_nouns, parts, said_of
from kerguen.text.phrases import alternation, small, worded
from kerguen.values.list_items import FILM_ADDRESS
from kerguen.values.people import running_name, upper

NEXT_WORD = re.compile(r"(?:[\"“”«»’'*_]{0,2}|</[a-z]{1,6}>),?\s(\w+)")
BEFORE_NEXT = frozenset("\"“”«»’'*_<, ")  # what NEXT_WORD may begin with
QUOTE_SIGN = re.compile("[“«»„\"‹‘’'*_<\\[]")  # no words are set off without one
MARKED = re.compile(
    r"[\"“”«„‘*_][ \xa0]?([A-ZÀ-Þ0-9][^\n\"“”«»„’*_]{1,60})[ \xa0]?[\"”»“’*_]"
)  # words between any marks
QUOTE = re.compile(
    r"''(?P<a>[^'\n]{1,60}(?:'[^'\n]{1,30})?)''|»(?P<g>[^\s»«\n](?:[^»«\n]{0,78}[^\s»«\n])?)«|[“«„\"‹]\s?(?P<b>[^”“«»„\"‹›\n]{1,80}?)\s?(?:[”»“\"›]|(?<=\w)«(?=[,.;]))"
    r"|(?<!\w)‘(?P<c>[^‘\n]{1,80}?)’(?!\w)|(?<!\w)’(?=[^\W\d_a-zß-ÿ])(?P<h>[^’\n]{1,80})’(?!\w)|(?<![\w'])'(?P<d>[^'\n]{1,60}?(?:'\w[^'\n]{0,30}?)?)'(?![\w'])"
    r"|(?<![*\w])[*_]{1,3}(?P<e>[^*_\n]{1,80})[*_]{1,3}(?!\w)|<(?P<tag>cite|em|i|b|strong)>(?P<f>[^<>\n]{2,80})</(?P=tag)>"
)
STAR_SIGNS = frozenset("★☆⭐*❤♥")
STARS = re.compile(r"\s{1,3}(?:[★☆⭐*]{2,6}½?|(?:[❤♥]\ufe0f?){2,6})")
YEAR = re.compile(r"[”»“«\"'’]?\s\((?:18[89]|19\d|20\d)\d\)")
BILLED = re.compile(
    r"\s\(([^(),\d]{5,30}(?:,\s[^(),\d]{5,30}){1,5})\)\s[–—-]\s"
)  # "Darkest Hour (Gary Oldman, Lily James) – …"
ADVERB = re.compile(rf"[a-zß-ÿ]{{4,}}(?:{small('adverb_ends')})")  # "Impressively, Petite Maman feels like …"
ACTOR = re.compile(r"\s?\(\s?([^()\d]{5,40}?)\s?[,)]")
OWNED = re.compile(
    r"['’‘`´](?:(?<=[^\W\d_].)s|(?<=[sxz]['’]))\s(?:[a-z-]{3,14}\s){0,4}\Z"
)  # "Charlotte Wells’ affecting Aftersun"
GENITIVE = re.compile(
    rf"[^\W\d_a-zß-ÿ][\w'’-]+\s(?:(?:{small('genitive')})\s)?[^\W\d_a-zß-ÿ][\w-]+s\s\Z"
)  # "Maren Ades „Toni Erdmann“"
OTHER = re.compile(
    r"[^\W\d_]\s\((?:[^()\n]{0,60}?[\s,])?(?:[\"“«„‘'‹*_]|<[a-z]{1,6}>)\s?\Z"
)  # "Ilker Çatak (39, „Es gilt …“)"
SPEECH = re.compile(r"[^\W\d_a-zß-ÿ][\w'’-]+\s?:\s?[“«„\"‹']?\s?\Z")  # "Eric Neuhoff : « …"
SENTENCE_END = re.compile(
    r"[.!?…:]\s+|\s[–—-]\s|\bdate \d{4}-\d\d(?:-\d\d)?\s"
)  # a date that a crawler wrote first ends there too
OWNER_WITHIN = re.compile(
    r"(?P<who>[^\W\d_a-zß-ÿ][\w-]+(?:\s[^\W\d_a-zß-ÿ][\w.-]*){0,2}\s[^\W\d_a-zß-ÿ][\w-]+)['’]s\s(?=[^\W_a-zß-ÿ])"
)  # "Celine Song's Past Lives", "Cecil B DeMille's Cleopatra"
AGO = re.compile(rf"\s\w+\s(?:{worded('ago')})")  # "… the film Victoria seven years ago"
STOPS = re.compile(r"[,;|\[\]()\n]")  # a title that opens a sentence holds none of these


OPENING_TAGS = ("<cite>", "<em>", "<i>", "<b>", "<strong>")


def without_tag(before: str) -> str:
    """What stands before words that an element sets off, without the element's own tag."""
    return before[: before.rindex("<")] if before.endswith(OPENING_TAGS) else before


def before_brackets(pattern: re.Pattern[str], text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The matches of a pattern that begins with white space and a bracket, or with the sign before them."""
    position, bracket = start, text.find("(", start, end)
    while bracket >= 0:
        tried = (pattern.match(text, left, end) for left in (bracket - 2, bracket - 1) if left >= position)
        if found := next(filter(None, tried), None):
            position = found.end()
            yield found
        bracket = text.find("(", max(bracket + 1, position), end)


def quoted(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Words between marks, each tried only where a mark stands; the value of an attribute, "alt="The poster"", is not quoted."""
    position = start
    for sign in QUOTE_SIGN.finditer(text, start, end):
        if (
            sign.start() >= position
            and text[sign.start() - 1] != "="
            and (found := QUOTE.match(text, sign.start(), end))
        ):
            position = found.end()
            yield found


def linked(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The words of Markdown links of a line, but of pictures: "[Citizenfour](https://…)"."""
    close = text.find("](", start, end)
    while close >= 0:
        opened = text.rfind("[", max(start, close - LONGEST_LINK), close)
        if opened >= 0 and close - opened > 1 and text[max(start, opened - 1) : opened] != "!":
            yield opened + 1, close
        close = text.find("](", close + 1, end)


def leads_to_film(text: str, start: int, end: int) -> bool:
    """The link whose words end at `start` leads to a film's entry in a catalogue: "](https://www.imdb.com/title/tt0083922)"."""
    return FILM_ADDRESS.search(text, start, min(end, start + ADDRESS)) is not None


LONGEST_LINK = 80  # characters of the words of a link
ADDRESS = 40  # characters behind them in which the address tells where it leads


def behind_marks(text: str, end: int) -> int:
    """Where the text goes on behind the marks that close words and behind the address of their link: "« Alma », de …"."""
    closed = _CLOSING.match(text, end)
    return closed.end() if closed else end


LINK_ADDRESS = r"\]\([^()\s]{1,200}(?:\([^()\s]{0,60}\))?[^()\s]{0,60}\)"  # behind the words of a Markdown link
_CLOSING = re.compile(rf"(?:[ \xa0\u202f]?»|[”»“«\"’'*_]{{1,3}})?(?:{LINK_ADDRESS}[*_\"”»]{{0,3}})?")


@cache
def credited() -> re.Pattern[str]:
    """ "“El viejo roble”, de Ken Loach": the maker right after the quoted words."""
    by = alternation(by_words())
    told = alternation(directed_by())
    credit = rf"(?:(?:{by})(?<!['’])\s|d['’]|(?:{told})\s(?:[^\W\d_]+\s){{0,3}}?)"
    return re.compile(
        rf",?[”»“«\"’'*_]{{0,3}}(?:\s\(\d{{4}}\))?(?:\s?,)?\s{credit}[*_]{{0,2}}(?P<who>{running_name().pattern})"
    )


@cache
def part_of_film() -> re.Pattern[str]:
    """ "Aftersun’s overall pacing": what only a film has."""
    nouns = alternation(parts())
    return re.compile(rf"['’]s?\s(?:[a-z-]+\s){{0,3}}(?:{nouns})\b")


@cache
def apposed() -> re.Pattern[str]:
    """ ", de nieuwste film van …", " – Fulci's second thriller": what a run is, after a comma or a dash; "…, the film's star"
    is a person, "…, a film student" too."""
    nouns = alternation(film_nouns())
    articles, by = (alternation(words) for words in (rules.words("title_furniture", "articles"), by_words()))
    newest = alternation(rules.words("roles", "newest"))
    bare = rf"(?:{newest})(?P<bare>\s(?:{by})\s)(?={running_name().pattern})"  # ", la nueva de Carla Simón"
    goes_on = alternation({*rules.words("roles", "behind_genre"), *rules.words("small", "with", "which")})
    film = rf"(?:[\w’-]+\s){{0,4}}?(?i:{nouns})(?![\w'’])(?P<by>\s(?:{by})\s)?(?P<told>(?=\s(?:{goes_on})\s))?"
    return re.compile(rf"(?:,|\s[–—-])\s(?:(?:{articles})|[{upper()}][\w-]+['’]s)\s(?:{bare}|{film})")


@cache
def billed_after() -> re.Pattern[str]:
    """ ", starring Humphrey Bogart", ", directed by Michael Curtiz": the credit after a title that opens a text."""
    cues = {cue for cue in (*rules.words("roles", "cast_before"), *directed_by()) if len(cue) > 6}
    return re.compile(rf",?\s(?:{alternation(cues)})\s")


@cache
def newest_comma() -> re.Pattern[str]:
    """ "with a new film, ", "in his latest feature, ": the title follows."""
    newest, nouns = (
        alternation(rules.words("roles", "newest")),
        alternation({*film_nouns(), *rules.words("roles", "owned")}),
    )
    return re.compile(rf"(?:{newest})\s(?:\w+\s){{0,2}}(?:{nouns}),\s\Z")


@cache
def appended() -> re.Pattern[str]:
    """ "« La Boum », l'un des films …", "“Close,” a Belgian drama", "_Close_ — a film about": what the quoted words are."""
    nouns = alternation(film_nouns())
    return re.compile(
        rf"[\s]?,?[”»\"’'*_“«]{{0,3}}(?:(?:\s?[,:]|\s[–—]|(?<=,[”\"’]))\s(?:[\w’-]+['’\s]){{0,4}}?|\s)(?i:{nouns})(?!\w)"
    )


@cache
def credited_in_bracket() -> re.Pattern[str]:
    """ "Il dubbio (Doubt, di John Patrick Shanley, con …, Usa 2008)", "Doubt (John Patrick Shanley, 2008)": the maker and
    the year in one bracket."""
    by, name = alternation(by_words()), running_name().pattern
    opened = r"[”»“«\"’*_]{0,2}\s\((?:[^()\n]{1,60}?[,;–-]\s)??"
    led = rf"(?:[^\W\d_]+\s)?(?:{by})(?<!['’])\s|(?<=\()(?={name},\s(?:18|19|20)\d\d(?!\d))"
    return re.compile(rf"{opened}(?:{led})(?P<who>{name})[^()\n]{{0,160}}\)")


@cache
def original_bracket() -> re.Pattern[str]:
    """ "Star Wars: Die letzten Jedi (Originaltitel …": a bracket that gives another title of the film."""
    listed = {w for w in rules.words("labels", "original_title", "alternative_title") if len(w) > 5}
    return re.compile(rf"[”»\"’]?\s\((?:\w+\s)?(?i:{alternation(listed)})\b")


DATED = re.compile(r"(?<!\d)(?:18[89]|19\d|20\d)\d(?!\d)")


@cache
def run_on() -> re.Pattern[str]:
    """A run of capitalised words with small words between them."""
    words = set(rules.words("title_furniture", "small"))
    small = alternation(words)
    first, rest = rf"[{upper()}\d]", r"[\w'’-]*"
    abbreviated = rf"(?:{worded('abbreviated')})\."
    rest = rf"{rest}(?:{abbreviated}(?=\s))?"
    start = rf"{first}(?:(?<![\w'’-].)|(?<=\b[dD]['’].))"  # the capital first, then a look back: searched much faster
    apposed = rf",\s(?:{alternation(rules.words('title_furniture', 'indefinite'))})\s"
    told = rf",\s(?:(?:{small})\s)?(?:{alternation(rules.words('small', 'first_person'))})\s"  # "Alma, and I loved it"
    return re.compile(
        rf"{start}{rest}(?:(?!{apposed}|{told})[:,]?\s(?:(?:{small}|&)\s){{0,2}}(?:[dl]['’])?{first}{rest}){{0,7}}"
    )


@cache
def said_next() -> re.Pattern[str]:
    """A verb that is said of films after the title, then perhaps a noun for film: "is a stunning drama"."""
    listed = (said_of(), film_nouns() | called())
    ranked, nouns = (alternation(words) for words in listed)
    one_of = rf"\s(?:[a-z]+\s)?(?:{small('one_of_the')})\s(?:[\w'’-]+\s){{1,9}}?"
    film = rf"(?:\s(?:[\w-]+\s){{0,4}}?|{one_of})(?:(?:{small('elided')}))?(?P<film>\w{{0,12}}(?i:{nouns}))(?!\w)"
    not_said = alternation(rules.words("roles", "not_said"))
    return re.compile(rf"(?:[\"“”«»’'*_]{{0,2}}|</[a-z]{{1,6}}>),?\s(?!{not_said})(?:{ranked})(?:{film}|(?!\w))")


@cache
def title_by_maker() -> re.Pattern[str]:
    """ "Dirty God van Sacha Polak": title, preposition, name."""
    by = alternation(w for w in by_words() if w.isalpha())
    return re.compile(rf"(?P<title>[^\n]{{2,60}}?)\s(?:(?:{by})\s|d['’])(?P<who>{running_name().pattern})")


def is_nickname(text: str, start: int, end: int) -> bool:
    """ "Richard “Rick” Blaine"."""
    return bool(_NICKNAME_BEFORE.search(text, max(0, start - 24), start) and _NICKNAME_AFTER.match(text, end))


_NICKNAME_BEFORE = re.compile(r"[^\W\d_a-zß-ÿ]\w+[ \xa0][“\"'‘„]\Z")
_NICKNAME_AFTER = re.compile(r"[”\"'’“][ \xa0][^\W\d_a-zß-ÿ]")
