"""Kind of page: sure signs first, then the likeliest by the evidence of all features (docs/models/kind.md).

fact_sheet  one film: who made it and what happens in it, as a site, a cinema or a festival presents it, praise included
review      one film, weighed by whoever writes the page, be it in two lines
roundup     several films weighed one after the other, or what several papers say of one
aggregator  one film with the marks and opinions of many: a site that collects critics or readers
showtimes   one film with its days and hours
programme   several films with their days and hours
list        several films neither weighed nor shown: a ranking, new releases, what a search found
news        all else about films: what is announced, cast, shot, prized; essays on them, diaries that speak of them
interview   a talk with someone about one film
not_film    anything else: plays, series, books, software, cinema equipment, rules of a festival, a person's page
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from kerguen.model import Block, Lang, PageKind, StructuredItem, Zone
from kerguen.pages.house_listings import housed_films
from kerguen.pages.judged import is_mostly_quoted, is_shown_in_words, outlets_quoted
from kerguen.pages.kind_evidence import (
    defines_a_film,
    is_of_winners,
    papers_quoted,
    reviews_shown,
    says_when,
    signatures,
)
from kerguen.pages.kind_features import FILM_TYPES, OTHER_TYPES, READ, OwnText, PageParts, kind_features, own_text
from kerguen.pages.kind_other import (
    is_of_a_book,
    is_of_a_game,
    is_of_a_series,
    is_of_another_work,
    is_of_no_film,
    is_to_fill,
    shows_code,
)
from kerguen.pages.kind_signed import is_signed_opinion
from kerguen.pages.kind_talk import is_a_talk, is_headed_talk
from kerguen.pages.kind_titles import (
    OTHER_TRADES,
    front_keys,
    heads_an_opinion,
    is_called_a_film,
    is_filed_event,
    is_filed_film,
    is_filed_showing,
    is_headed_review,
    names_a_film,
    owns_its_title,
    quotes_a_film,
    titles_of,
)
from kerguen.pages.kind_weights import odds
from kerguen.pages.kind_words import kind_words, kinds_said, says
from kerguen.pages.plain import CODE
from kerguen.text.fold import fold
from kerguen.values.field_labels import labels_of
from kerguen.values.ratings import ratings

SHEET = ("director", "runtime", "release_date")  # a play has no release, a game no running time
SEVERAL: frozenset[PageKind] = frozenset(("roundup", "list", "programme", "aggregator", "news", "not_film"))
NO_OPINION: frozenset[PageKind] = frozenset(("fact_sheet", "not_film", "showtimes", "aggregator"))
MAKERS = ("makers", "label director")  # features
SHOWN: frozenset[PageKind] = frozenset(("showtimes", "programme"))
OF_ONE: frozenset[PageKind] = frozenset(("fact_sheet", "review"))
KINDS: frozenset[PageKind] = SEVERAL | SHOWN | OF_ONE
ABOUT_ALL_ELSE: frozenset[PageKind] = frozenset(("news", "list", "programme"))
OF_ONE_FILM: tuple[PageKind, ...] = ("fact_sheet", "review", "showtimes")
NOT_ONE: frozenset[PageKind] = frozenset(("news", "list", "not_film"))
BY_ITS_DAYS = 1.0  # odds of a programme under those of the likeliest kind, with which a day or an hour a film decides
NEAR = 2.0  # odds of a review under those of a fact sheet, at which a long article beside the sheet decides
LONG_ARTICLE, SEVERAL_OPINIONS, AN_OPINION = math.log1p(1_200) / 10, math.log1p(3.5) / 3, math.log1p(1.5) / 3
AT_ITS_END = 60  # words in which whoever judged a film says whether it is worth it
A_FIELD = math.log1p(1.5) / 2  # a byline may look like one
CLOSE = 0.7  # odds of no film under those of the likeliest kind, with which a page is of hardly any
FAR = 1.0  # odds over all other kinds with which a page is of no film, though it looks like a review
# added to the odds of a text without front matter: most reviews that trained have one, and copies lose theirs
BARE: Mapping[PageKind, float] = {"review": 0.4, "not_film": -0.3}
A_SHEET = 0.4  # sheets are a third of the pages that came labelled, a tenth of those that trained
SAYS_REVIEW = ("title review", "top review", "front rating")
UNSAID: Mapping[PageKind, float] = {"not_film": 0.4}  # no word of the trade: four in five are of no film
A_NOTE = 150  # characters at least of one of several notes
SEVERAL_REVIEWS = 3  # stretches marked as reviews: fewer are a sheet's sample
PAPERS = 3  # quotations beside the names of papers; one less when they stand with their marks
OF_THE_TRADE = (
    "some film", "a mark", "front director", "label director", "label cast", "type film", "a running time",
    "front rating", "front film", "filed film", "filed films", "filed one_film",
)  # fmt: skip
NAMED_TRADE = tuple(name for name in OF_THE_TRADE if name not in ("a mark", "front rating"))  # books have marks too
OF_A_FILM = (
    "a mark", "rated", "makers", "fields", "front fields", "front rating", "label director", "type film", "shown when",
)  # fmt: skip
OF_A_SHOW = ("hours", "some shown", "some weekday", "some venue", "some price", "filed programme", "type event")
OVER_SEVERAL = ("several_reviews", "list", "roundup", "programme", "shown", "series", "other_review")  # in titles
A_TIME = ("hours", "an hour said", "days said", "weekdays said", "dates", "shown when")
MANY_DAYS, HARDLY = 0.5, 0.05  # of days said; one word in 400
BESIDE, WEIGHED = 0.25, 0.1  # words of the trade that stages share, words of praise and craft: fewer are by chance
CRAFT = 0.8  # of praise and craft: one word in 25, five words and more


class Told(NamedTuple):
    """The kind of a page. `unsure`: it is nearly as likely of no film, and nothing of a film's sheet, no mark stands
    there."""

    kind: PageKind
    unsure: bool = False


class _Weighed(NamedTuple):
    """What the likeliest kind is corrected by. `unsaid`: not a word of the trade stands there."""

    page: PageParts
    own: OwnText
    keys: frozenset[str]  # of its front matter
    features: Mapping[str, float]
    odds: Mapping[PageKind, float]
    unsaid: bool


def kind_of_page(
    text: str, title: str, zones: Sequence[Zone], structured: Sequence[StructuredItem], blocks: Sequence[Block] = (),
    lang: Lang | None = None,
) -> Told:  # fmt: skip
    """One of the ten kinds: the one that sure signs tell, or else the likeliest, corrected by what its odds cannot know."""
    page = PageParts(text, title, zones, structured, blocks)
    own, keys, heading, films = own_text(page), front_keys(structured), fold(title), page.films
    film = bool(own.types & FILM_TYPES) or is_filed_film(keys) or all(own.labels & labels_of(name) for name in SHEET)
    film = film or (films < 2 and is_called_a_film(*page[:3], lang))
    if outright := _said_outright(page, own, film):
        return Told(outright)
    features = kind_features(page, own)
    if shown := _shown_by_parts(page, features, film):
        return Told(shown)
    elsewhere = not film and is_of_another_work(own.words)
    unsaid = films < 2 and _is_unsaid(page, features, (*own.words, *heading.split()))
    if films < 2 and not (unsaid or elsewhere) and is_a_talk(own.lines, features["some interview"] > 0):
        return Told("interview")
    found = _mended(odds(features, set(own.words)), page, features, unsaid)
    nearest = max(weight for kind, weight in found.items() if kind != "not_film")
    reviewed = _reviews_a_film(features) or owns_its_title(features, text) or _tells_of_films(own.words, features)
    surely = film or _is_filed_sheet(features) or (reviewed and found["not_film"] < nearest + FAR)
    surely = surely or bool(features["some film"] and quotes_a_film(*page[:3]))
    fitting = _fitting(features, films) - ({"not_film"} if surely else set())
    likeliest = max(fitting, key=lambda kind: (found[kind], kind))
    likeliest = _corrected(likeliest, _Weighed(page, own, keys, features, found, unsaid))
    known = film or (_credits(features) and (likeliest != "not_film" or _names_film(page, features)))
    if films < 2 and likeliest in NO_OPINION and not elsewhere and known:
        stated = features["rated"] or (features["title review"] and likeliest != "aggregator")
        likeliest = "review" if is_signed_opinion(text, zones, lang, bool(stated)) else likeliest
    if likeliest == "review" and not film and is_of_a_series(own.words):
        return Told("not_film")
    if elsewhere and likeliest not in ABOUT_ALL_ELSE:
        return Told("not_film")
    asks = films < 2 and not features["title review"] and _is_told_a_talk(page, likeliest, heading)
    near = likeliest != "not_film" and found["not_film"] > nearest - CLOSE
    unsure = near and _is_bare(features) and not (surely and films > 1)
    return Told("interview" if asks else likeliest, unsure)


def _names_film(page: PageParts, features: Mapping[str, float]) -> bool:
    """A word for a film or for its maker, or a title that films are known by: a recipe takes an hour and has a mark too."""
    return any(features[name] for name in ("some film", "title review", *MAKERS)) or _is_headed_by_one(page)


def _credits(features: Mapping[str, float]) -> bool:
    """Words for makers or credits, a running time or a year in brackets: the lines of a film's sheet."""
    return any(features.get(name) for name in ("makers", "a running time", "some credit", "a bracketed year", "fields"))


def _is_told_a_talk(page: PageParts, likeliest: PageKind, heading: str) -> bool:
    """The title says that it is a talk; of a sheet or a showing only where it begins with the word."""
    if likeliest in ("news", "review"):
        return says(heading, "interview")
    return likeliest in ("fact_sheet", "showtimes") and is_headed_talk(titles_of(*page[:3]))


def _said_outright(page: PageParts, own: OwnText, film: bool) -> PageKind | None:
    """What a label of a screening, a search, the type of the structured data, a play's or a book's sheet tell.

    `film`: the page is filed as that of one film.
    """
    if page.films < 2 and own.labels & kind_words("screening_label"):
        return "showtimes"
    if says(fold(page.title), "search"):
        return "list"
    if not film and (own.types & OTHER_TYPES or _is_of_something_else(page, own.labels)):
        return "not_film"
    return None


def _shown_by_parts(page: PageParts, features: Mapping[str, float], film: bool) -> PageKind | None:
    """What several reviews, signed opinions, quoted papers, a mark for each film tell; code, or no word of the trade."""
    films = page.films
    elsewhere = films < 2 and _is_elsewhere(features) and not _is_headed_by_one(page)
    if not film and (elsewhere or shows_code(features, page.text)):
        return "not_film"
    if reviews_shown(page.blocks, page.structured) >= SEVERAL_REVIEWS or _is_signed_by_many(page.text, page.zones):
        return "aggregator"
    announced = features["title roundup"] > 0 or features["top roundup"] > 0
    if (announced or not any(features[name] for name in MAKERS)) and is_mostly_quoted(page.text, page.zones, announced):
        return "roundup"
    if films > 1 and any(housed_films(page.text, page.blocks, range(len(page.blocks)))):
        return "programme"
    if papers_quoted(page.text, page.zones) >= PAPERS or outlets_quoted(page.text, page.zones) >= PAPERS - 1:
        return "roundup"
    return "roundup" if films > 1 and _marks_each(page.text, films) else None


def _corrected(likeliest: PageKind, by: _Weighed) -> PageKind:
    """The likeliest kind, or another that days, winners, credits, a long article or a name in its title speak for."""
    page, features, odds_of = by.page, by.features, by.odds
    films, kind = page.films, likeliest
    by_days = odds_of["programme"] > odds_of[kind] - BY_ITS_DAYS or features["title shown"]
    if films > 1 and by_days and says_when(page.text, page.zones, films):
        kind = "programme"
    if kind in ("list", "not_film") and is_of_winners(page.text, page.zones):
        kind = "news"
    other = by.unsaid and not features["makers"] and not features["a mark"]
    if films < 2 and kind in SHOWN and (other or not _may_be_shown(features)):
        known = not other and any(features.get(name) for name in ("fields", "makers", "some film", "front film"))
        kind = "fact_sheet" if known else "not_film"
    if films < 2 and kind == "programme" and _credits_one(features):
        kind = "showtimes"
    told_so = features["title review"] and not says(fold(page.title), "several_reviews")
    if kind in ("showtimes", "aggregator") and told_so and features["type article"]:
        kind = "review"  # the hours are those of its byline, the other voices its readers'
    if films < 2 and kind in ("roundup", "aggregator") and told_so and not _has_voices(page, features):
        kind = "review"
    behind = odds_of["fact_sheet"] - odds_of["review"]
    if kind == "fact_sheet" and behind < NEAR and (_is_an_article(features) or _only_weighs(features, behind)):
        kind = "review"
    if films < 2 and (kind != "not_film" or _may_be_of_a_film(features)):
        shown = any(features.get(name) for name in OF_A_SHOW)
        of_one = {one: odds_of[one] for one in (OF_ONE_FILM if shown else OF_ONE)}
        kind = _by_its_names(page, by.own.words, by.keys, kind, of_one)
    return kind


def _has_voices(page: PageParts, features: Mapping[str, float]) -> bool:
    """Marks, opinions, quotations: what a page of several voices has."""
    stated = ("a mark", "characters opinions", "characters press_quotes")
    return any(features[name] for name in stated) or papers_quoted(page.text, page.zones) > 0


def _mended(
    told: Mapping[PageKind, float], page: PageParts, features: Mapping[str, float], unsaid: bool
) -> dict[PageKind, float]:
    """The odds of the kinds, with what is added for pages that few of those that trained were like."""
    bare = not features.get("front matter") and all(block.hints in ("", CODE) for block in page.blocks)
    added = UNSAID if unsaid else BARE if bare else {}
    found = {kind: weight + added.get(kind, 0.0) for kind, weight in told.items()}
    likeliest = max(found, key=found.__getitem__)
    judges = any(map(features.get, SAYS_REVIEW)) or (likeliest == "review" and features["fields"] >= A_FIELD)
    if likeliest != "not_film" and not judges:
        found["fact_sheet"] += A_SHEET  # a review that labels of a sheet stand over is one
    return found


def _is_unsaid(page: PageParts, features: Mapping[str, float], words: Iterable[str]) -> bool:
    """Not a word of the trade ("Filmreihe" holds one) or for a genre, and no title that films are known by."""
    if any(features.get(name) for name in (*NAMED_TRADE, "rate genre")):
        return False
    parts, own = tuple(kind_words("film_parts")), tuple(words)
    if any(word.startswith(parts) or word.endswith(parts) for word in own) or _is_headed_by_one(page):
        return False
    return not _tells_of_films(own, features)


def _tells_of_films(words: Sequence[str], features: Mapping[str, float]) -> bool:
    """ "In theaters", or a director's credit and not a word of the stage."""
    said, credited = kinds_said(" ".join(words), ("said_of_films", "credited"))
    return said or (credited and not features["rate stage"])


def _is_of_something_else(page: PageParts, labels: frozenset[str]) -> bool:
    """What its titles, its top and its own words say: a play, a person, a book, a template; that of a film's page may
    still hold its filling."""
    over = " | ".join(titles_of(*page[:3]))
    if is_of_no_film(page.text, over) or is_of_a_book(page.text, labels) or is_of_a_game(labels):
        return True
    return is_to_fill(page.text[:READ]) and not names_a_film(*page[:3])


def _may_be_of_a_film(features: Mapping[str, float]) -> bool:
    """A word of the trade, or many different ones of craft and praise."""
    if any(features.get(name) for name in OF_THE_TRADE):
        return True
    rate, different = (features[f"{of} opinion"] + features[f"{of} craft"] for of in ("rate", "different"))
    return rate > CRAFT and different > CRAFT


def _by_its_names(
    page: PageParts, words: Sequence[str], keys: frozenset[str], likeliest: PageKind, known: Mapping[PageKind, float]
) -> PageKind:
    """What a page of at most one film is when its title or its front matter names a film, a review, or day and place."""
    if likeliest in ("news", "fact_sheet") and (is_filed_event(keys) or is_shown_in_words(page.text, page.zones)):
        return "showtimes"
    if is_filed_showing(keys) and likeliest in OF_ONE:
        return "showtimes"
    if likeliest in ("news", "list", "fact_sheet") and is_headed_review(*page[:3]):
        return "review"
    if likeliest in ("news", "fact_sheet") and heads_an_opinion(page.text, page.blocks):
        return "review"
    if likeliest in ("news", "fact_sheet") and says(" ".join(words[-AT_ITS_END:]), "recommends"):
        return "review"
    near = likeliest == "review" and known["fact_sheet"] > known["review"] - NEAR
    if (near or likeliest in ("news", "not_film")) and defines_a_film(*page[:3]):
        return "fact_sheet"
    if likeliest in NOT_ONE and (is_filed_film(keys) or (likeliest != "list" and names_a_film(*page[:3]))):
        return max(known, key=known.__getitem__)
    return likeliest


def _fitting(features: Mapping[str, float], films: int) -> frozenset[PageKind]:
    """The kinds that the number of its films, its labels and a day and an hour over its credits leave open."""
    if films > 1:
        return SEVERAL
    if features["label review"]:
        return frozenset(("review",))
    if features.get("front rating") and (_is_filed_sheet(features) or features.get("filed one_film")):
        return OF_ONE
    if features["shown when"] and (features["makers"] or features["label director"]) and not features["rated"]:
        return SHOWN if features["several makers"] else frozenset(("showtimes",))
    if features["title review"] and not any(features[f"title {other}"] for other in OVER_SEVERAL):
        return KINDS - SHOWN - {"list"}
    return KINDS


def _may_be_shown(features: Mapping[str, float]) -> bool:
    """A word of a showing, its place or its price, and a day or an hour; or an hour said and hardly anything but days."""
    if features["days said"] > MANY_DAYS and features["an hour said"]:
        return True
    return all(any(features.get(name) for name in names) for names in (OF_A_SHOW, A_TIME))


def _credits_one(features: Mapping[str, float]) -> bool:
    """One word for a maker, one running time at most: a programme credits several."""
    return bool(features["makers"] and not features["several makers"] and not features["several running times"])


def _is_filed_sheet(features: Mapping[str, float]) -> bool:
    """The front matter names the director and another field of a sheet, or several that only films have together."""
    return bool(features.get("front director") or features.get("front film")) and features["front fields"] > A_FIELD


def _is_bare(features: Mapping[str, float]) -> bool:
    """No mark, no maker, no field of a sheet, no day and hour."""
    return not any(features.get(name) for name in OF_A_FILM)


def _is_elsewhere(features: Mapping[str, float]) -> bool:
    """Not a word of the trade, nothing of a sheet, hardly a word of praise or craft."""
    return (
        not any(features.get(name) for name in OF_THE_TRADE)
        and features["rate film_beside"] < BESIDE
        and features["rate opinion"] + features["rate craft"] < WEIGHED
    )


def _is_headed_by_one(page: PageParts) -> bool:
    """A title is one that films are known by, or sets one off."""
    return names_a_film(*page[:3]) or quotes_a_film(*page[:3])


def _reviews_a_film(features: Mapping[str, float]) -> bool:
    """Quotations of the press, a title that says review beside the word film, or a note on a film."""
    if features["characters press_quotes"]:
        return True
    if not features["some film"] or features["title other_review"] or features["top other_review"]:
        return False
    elsewhere = max(features[name] for name in OTHER_TRADES)
    weighed = features["rate film"] + features["rate opinion"] + features["rate craft"]
    if (features["title review"] or features["top review"]) and not features["title series"]:
        return features["rate film"] > HARDLY or elsewhere <= 2 * weighed
    return features["note"] > 0 and elsewhere <= weighed


def _is_an_article(features: Mapping[str, float]) -> bool:
    """Its running text is as long as a review and holds several words of praise or blame."""
    return features["characters article"] > LONG_ARTICLE and features["different opinion"] > SEVERAL_OPINIONS


def _only_weighs(features: Mapping[str, float], behind: float) -> bool:
    """Words of praise or blame and hardly a labelled field of a sheet; `behind`: its odds under those of a sheet."""
    return behind < 1.0 and features["fields"] < A_FIELD and features["different opinion"] > AN_OPINION


def _marks_each(text: str, films: int) -> bool:
    """A mark and a few sentences for each film."""
    end = min(len(text), READ)
    return end >= A_NOTE * films and len(ratings(text, 0, end)) >= films


def _is_signed_by_many(text: str, zones: Sequence[Zone]) -> bool:
    """Opinions with their signatures beside a fact sheet, quotations of the press or sessions."""
    kinds = {str(zone.kind) for zone in zones}
    return not kinds.isdisjoint(("fact_sheet", "press_quotes", "sessions")) and signatures(text, zones) > 1
