"""Kind of page, from its zones, its title, its structured data and the words of the trade."""

import re
from collections.abc import Sequence

from kerguen import rules
from kerguen.model import Block, PageKind, StructuredItem, Zone
from kerguen.pages.kind_evidence import SAMPLE, Evidence
from kerguen.pages.kind_words import kind_words, says
from kerguen.text.fold import word_set
from kerguen.values.field_labels import labels_of
from kerguen.values.ratings import ratings

HOUR = re.compile(r"\b(?:[01]?\d|2[0-4])\s?(?:[:h.][0-5]\d|h|Uhr|uur|min)\b(?![./]\d)")
SCREENING_TYPES = frozenset(("event", "screeningevent"))
FILM_TYPES = frozenset(("movie", "film", "screeningevent"))
OTHER_TYPES = frozenset(("person", "tvseries", "tvepisode", "tvseason", "book", "videogame", "recipe", "musicalbum"))


def kind_of_page(
    text: str, title: str, zones: Sequence[Zone], structured: Sequence[StructuredItem], blocks: Sequence[Block] = ()
) -> PageKind:
    """One of the ten kinds. A page whose words are not of the trade is not_film."""
    seen = Evidence(text, title, zones, structured, blocks)
    if not _is_about_film(seen, text):
        return "not_film"
    if says(seen.top, "interview") and seen.films < 2:
        return "interview"
    if says(seen.heading, "search"):
        return "list"
    return _many(seen, text) or _one(seen)


def _many(seen: Evidence, text: str) -> PageKind | None:
    """Pages that speak of several films, or in several voices, or that only say when a film is shown."""
    minimum = rules.table("kinds")["minimum"]
    if seen.labels & kind_words("screening_label") and seen.films < 2:
        return "showtimes"
    if seen.reviews >= int(minimum["reviews_shown"]):
        return "aggregator"
    facts, quotes = seen.size.get("fact_sheet", 0), seen.size.get("press_quotes", 0)
    if seen.signed > 1 and (facts or quotes or seen.size.get("sessions")):
        return "aggregator"
    if facts < 200 and seen.size.get("opinions", 0) > max(300, seen.size.get("article", 0)):
        return "aggregator"
    if facts > 200 and says(seen.heading, "several_reviews"):
        return "aggregator"
    if says(seen.top, "roundup") or quotes > max(400, 4 * facts) or seen.quoted >= int(minimum["papers_quoted"]):
        return "roundup"
    if seen.by_papers >= int(minimum["papers_quoted"]) - 1:
        return "roundup"
    if seen.types & SCREENING_TYPES and seen.size.get("sessions", 0) > 400:
        return "showtimes"
    if seen.films > 1:
        if _says_when(seen, text) or says(seen.heading, "programme"):
            return "programme"
        judged = seen.size.get("verdict_box", 0) > 0 or (seen.rated and seen.signs.opinions >= seen.films)
        headed = says(seen.heading, "several_reviews") or 2 * seen.review_lines > seen.films
        several = judged or headed or _marks_each(seen, text) or _judges_each(seen)
        return "roundup" if several else "list"
    length = min(len(text), SAMPLE)
    if says(seen.heading, "programme") and seen.times > 2:
        return "programme"
    if seen.times > 4 and seen.times * 200 > length and says(seen.folded, "programme"):
        return "programme"
    if seen.times > 12 and seen.times * 160 > length:
        return "showtimes" if _is_one_film(seen) else "programme"
    return None


def _says_when(seen: Evidence, text: str) -> bool:
    """An hour for each film, or for each second one where lines of hours stand; or a day for each."""
    hours = len(HOUR.findall(text[:SAMPLE]))
    if hours >= seen.films or (2 * hours > seen.films and seen.size.get("sessions", 0) > 0):
        return True
    return says(seen.folded, "shown") and seen.days >= seen.films


def _marks_each(seen: Evidence, text: str) -> bool:
    """A mark and a few sentences for each film."""
    sample = text[:SAMPLE]
    return len(sample) >= A_NOTE * seen.films and len(ratings(sample)) >= seen.films


def _judges_each(seen: Evidence) -> bool:
    """Several reviews on a page: long enough for each film, and full of praise and blame."""
    article, signs = seen.size.get("article", 0), seen.signs.opinions + seen.signs.weighed
    return (
        article >= A_REVIEW * seen.films
        and signs >= 2 * seen.films
        and signs * int(rules.table("kinds")["minimum"]["characters_an_opinion"]) >= article
        and not says(seen.heading, "list")
    )


def _one(seen: Evidence) -> PageKind:
    """Pages about one film: whose opinion it is, else facts, else news."""
    minimum = rules.table("kinds")["minimum"]
    article = seen.size.get("article", 0) + seen.size.get("verdict_box", 0)
    thick = seen.signs.opinions * int(minimum["characters_an_opinion"]) >= article
    facts = seen.facts
    if seen.labels & kind_words("review_label") and article + facts < int(minimum["long_article"]) * 4:
        return "review"
    if seen.rated and _judges(seen, facts):
        return "review"
    timed = seen.dated or (seen.times > 2 and seen.size.get("sessions", 0) > 0)
    if timed and seen.credited and not seen.rated and article < int(minimum["long_article"]):
        return "showtimes"
    if facts > max(100, article // 2) or _is_a_synopsis(seen):
        return "fact_sheet"
    if seen.rated and article > int(minimum["long_article"]) and seen.signs.opinions > 1:
        return "review"
    if says(seen.heading, "announcement"):
        return "news"
    if says(seen.top, "review") or seen.size.get("verdict_box", 0) > 40:
        return "review"
    if says(seen.heading, "list"):
        return "list"
    long = article > int(minimum["long_article"]) and seen.signs.opinions > 3 and thick
    if facts > 50 or seen.types & FILM_TYPES:
        return (
            "review"
            if long
            or (seen.signs.weighed > 4 and _weighs(seen, article, facts))
            or (_is_of_its_heading(seen, article) and article > 3 * facts and seen.signs.weighed > 3)
            else "fact_sheet"
        )
    if (
        seen.signs.announced > seen.signs.opinions + 1
        and not seen.rated
        and seen.signs.words < int(minimum["words_of_a_note"])
    ):
        return "news"
    reviewed = (
        seen.rated
        or long
        or (seen.billed and seen.signs.opinions > 0)
        or _is_of_its_heading(seen, article)
        or _weighs(seen, article, facts)
        or _speaks_its_mind(seen)
    )
    return "review" if reviewed else "news"


def _is_a_synopsis(seen: Evidence) -> bool:
    """A short text that names the maker or the actors, tells the story and says neither "I" nor what to think of it."""
    signs, minimum = seen.signs, rules.table("kinds")["minimum"]
    return (
        seen.credited and not (seen.rated or signs.voiced or says(seen.top, "review"))
        and signs.announced <= 1 and signs.opinions <= int(minimum["opinions_of_a_sheet"])
        and signs.words < int(minimum["words_of_a_sheet"]) and signs.weighed <= MOST_SIGNS
    )  # fmt: skip


def _speaks_its_mind(seen: Evidence) -> bool:
    """A short text that announces nothing, or has more opinions than announcements and a sign of a review now and then."""
    signs, minimum = seen.signs, rules.table("kinds")["minimum"]
    told = signs.weighed + signs.voiced
    if signs.words >= int(minimum["words_of_a_note"]):
        return False
    opinions = signs.opinions > signs.announced and told * int(minimum["words_a_sign"]) >= signs.words
    return opinions or (told > 0 and not signs.announced)


def _judges(seen: Evidence, facts: int) -> bool:
    """Sentences that outweigh the fact sheet, with praise or blame now and then."""
    unit = 300  # characters that hold one sign; a synopsis with a mark below holds fewer
    return seen.prose > max(150, 2 * facts) and seen.signs.opinions > 0 and seen.signs.weighed * unit >= seen.prose


def _is_of_its_heading(seen: Evidence, article: int) -> bool:
    """The heading is a film's title, and the text weighs it now and then: a long essay on other things does not."""
    unit = 2 * int(rules.table("kinds")["minimum"]["characters_a_sign"])
    judges = seen.signs.opinions > 0 or seen.signs.weighed > 1 or seen.credited
    return judges and seen.signs.named and (seen.signs.weighed + 2) * unit >= article


def _weighs(seen: Evidence, article: int, facts: int) -> bool:
    """The text holds many words of praise, blame and craft for its length, and is more than a sheet's synopsis."""
    minimum = rules.table("kinds")["minimum"]
    signs = seen.signs.weighed
    return signs >= 4 and article > 3 * facts and signs * int(minimum["characters_a_sign"]) >= article


SHEET = ("director", "runtime", "release_date")  # a play has no release, a game no running time


def _is_one_film(seen: Evidence) -> bool:
    return bool(seen.types & FILM_TYPES) or seen.size.get("sessions", 0) > 0 or seen.size.get("fact_sheet", 0) > 0


def _is_about_film(seen: Evidence, text: str) -> bool:
    if seen.types & FILM_TYPES or seen.labels & kind_words("screening_label"):
        return True
    if all(seen.labels & labels_of(field) for field in SHEET):
        return True
    of_series = seen.films < 2 and says(seen.heading, "series") and not says(seen.heading, "film")
    if seen.types & OTHER_TYPES or of_series:
        return False
    if seen.software >= FEW_TERMS and seen.software * WORDS_A_TERM >= seen.trade.words:
        return False
    if says(seen.top, "other_review") and not says(seen.heading, "film"):
        return False
    if seen.trade.other > (max(3, 2 * seen.trade.film) if seen.trade.film else 2) or seen.heading in kind_words(
        "other_trade"
    ):
        return False
    if seen.billed and not seen.trade.other and (seen.billed != "dash" or seen.trade.film + seen.trade.beside):
        return True
    if seen.dated and seen.credited:
        return True
    said = max(seen.trade.different, len(word_set(text[:SAMPLE]) & (kind_words("film") | kind_words("film_beside"))))
    if seen.films > 1 and (said > 0 or len(HOUR.findall(text[:SAMPLE])) >= seen.films):
        return True  # lines that name films with their credits, and hours or a word of the trade
    told = says(seen.top, "review") and seen.trade.other <= 2 * seen.trade.film
    judged = seen.signs.opinions > 0 and not seen.trade.other
    reviewed = seen.rated or seen.signs.named or told or judged
    if said > 0 and (seen.trade.film or seen.rated) and len(text) < SHORT_REVIEW and reviewed:
        return True
    if len(text) < SHORT_REVIEW and _reviews_without_the_word(seen):
        return True
    minimum = rules.table("kinds")["minimum"]
    sure = seen.trade.film or seen.rated or seen.billed or seen.facts or seen.size.get("sessions", 0)
    if (
        sure
        and said >= int(minimum["film_words"])
        and (seen.trade.words <= int(minimum["few_words"]) or seen.times > MANY_HOURS)
    ):
        return True
    return _is_of_the_trade(seen)


def _reviews_without_the_word(seen: Evidence) -> bool:
    """A short review that never says "film": words that stages share, few of other trades, and opinions."""
    trade, signs = seen.trade, seen.signs
    if not trade.beside or trade.beside < 2 * trade.other or not signs.opinions:
        return False
    return signs.named or signs.weighed >= A_FEW_SIGNS


def _is_of_the_trade(seen: Evidence) -> bool:
    """The page's own text says "film" often enough for its length; menus and links do not count."""
    trade, minimum = seen.trade, rules.table("kinds")["minimum"]
    if not trade.film and not (seen.rated or seen.billed or seen.facts or seen.size.get("sessions") or seen.films > 1):
        return False  # directors and casts are those of a stage
    if trade.different < int(minimum["film_words"]):
        return trade.film >= 2 and trade.film * int(minimum["words_a_film_word"]) >= 2 * trade.words
    beside = trade.beside / 2 if trade.film else trade.beside / 3
    return (trade.film + beside) * int(minimum["words_a_film_word"]) >= trade.words


A_NOTE = 150  # characters at least of one of several notes
A_REVIEW = 350  # characters at least of one of several short reviews
SHORT_REVIEW = 2_000  # characters
A_FEW_SIGNS, MOST_SIGNS = 4, 6  # of a review: in a short one at least, in a synopsis at most
MANY_HOURS = 12
FEW_TERMS, WORDS_A_TERM = 4, 60  # words of software in the description of a program about films
