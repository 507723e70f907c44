"""Read: a page -> its reading. Facts of each film first, then what is judged of them."""

from collections.abc import Iterable

from msgspec.structs import replace

from kerguen import rules
from kerguen.model import Doubt, Field, FilmMention, Observation, Page, PageSummary, Reading
from kerguen.observe.facts.bracketed import of_this_film
from kerguen.observe.facts.credit_lines import credit_facts
from kerguen.observe.facts.credits import agreeing, besides, cast_table, crew_cards, outside
from kerguen.observe.facts.entries import entry_facts, honoured
from kerguen.observe.facts.evidence import is_a_list, is_about_film, is_made, may_be_unnamed
from kerguen.observe.facts.factline import fact_lines
from kerguen.observe.facts.first_makers import siblings_of
from kerguen.observe.facts.front_facts import title_over_sheet
from kerguen.observe.facts.labelled import Sheet, labelled
from kerguen.observe.facts.maker_choice import told_directors
from kerguen.observe.facts.maker_features import People, people
from kerguen.observe.facts.player_choice import with_players
from kerguen.observe.facts.prose import roles, said_of
from kerguen.observe.facts.release_heads import headed_release
from kerguen.observe.facts.release_tables import release_tables
from kerguen.observe.facts.releases import releases, scoped
from kerguen.observe.facts.running_times import running_times
from kerguen.observe.facts.sentence_sheets import sentence_sheet
from kerguen.observe.facts.structured import linked_identifiers, structured
from kerguen.observe.facts.table_rows import row_facts
from kerguen.observe.facts.titled_makers import bracketed_maker, defined_maker, titled_maker
from kerguen.observe.facts.told_genres import told_genres
from kerguen.observe.facts.told_terms import told_terms
from kerguen.observe.facts.vetted import vetted
from kerguen.observe.facts.year_choice import told_year
from kerguen.observe.facts.years import MOST_TITLES, bracketed_year, page_day
from kerguen.observe.judgements import Judgements, judgements
from kerguen.observe.lines import MOST_FILMS, Stretch, reach, stretches, whole
from kerguen.observe.naming.billed import billed
from kerguen.observe.naming.other_titles import other_titles
from kerguen.observe.naming.shared_ends import without_shared_ends
from kerguen.observe.naming.signed_titles import unsigned
from kerguen.observe.naming.titles import film_title
from kerguen.observe.playing.leading import told_of_the_film
from kerguen.observe.statement import Finding, in_page_order, stated
from kerguen.observe.translation import is_machine_translated, translated_papers, translation_signs
from kerguen.pages.kind_features import READ
from kerguen.pages.kind_other import is_of_another_work, is_of_no_film, is_to_fill
from kerguen.pages.plain import code_fences
from kerguen.text.fold import fold, fold_page
from kerguen.values.dates import date_order

# Which way of finding a title is trusted first when a page gives several.
TITLE_METHODS = (
    "structured",
    "label",
    "entry",
    "heading-label",
    "heading",
    "told",
    "line",
    "metadata",
    "marked",
    "bracket",
    "address",
)


def read(page: Page) -> Reading:
    """Everything that one page says, each value with its span. A pure function of the page."""
    films, observations = _films(page)
    signs = translation_signs(page)
    judged = judgements(page, films, is_machine_translated(signs))
    signs += translated_papers(page, judged.quotes)
    unnamed = _unnamed(page) if observations and not films else ()
    return Reading(
        page=_summary(page, judged, signs),
        film=films[0] if films else None,
        films=films if len(films) > 1 else (),
        observations=observations + signs,
        reviews=judged.reviews,
        ratings=judged.ratings,
        quotes=judged.quotes,
        opinions=judged.opinions,
        sessions=told_of_the_film(judged.sessions, observations),
        runs=judged.runs,
        awards=judged.awards,
        doubts=page.doubts + judged.doubts + _doubts_of(observations) + _cut(page) + _foreign(page) + unnamed,
    )


def _films(whole_page: Page) -> tuple[tuple[FilmMention, ...], tuple[Observation, ...]]:
    """The films that a page is about, with their facts; facts without a film where its title was not found."""
    page = within_reach(whole_page)
    title = page.metadata.get("title", "")
    if page.kind == "not_film" and (is_of_no_film(page.text, title) or is_to_fill(page.text) or code_fences(page.text)):
        return (), ()
    if page.kind in _OF_ANYTHING and is_of_another_work(fold_page(page.text[:READ]).split()):
        return (), ()
    parts = stretches(page)
    found = [known for part in parts if (known := facts(part))]
    if len(found) < 2 <= len(parts):  # segments that are of no films: a page of one film, cut by its headings
        found = [known] if (known := facts(whole(page))) else found
    if len(found) == 1 and not _states("title", found[0]):
        return (), in_page_order(stated(page, 0, finding) for finding in found[0])  # another page may name it
    listed = [
        in_page_order(stated(page, subject, finding) for finding in known)
        for subject, known in enumerate(without_shared_ends(found))
    ]
    mentions = tuple(mention(subject, observations) for subject, observations in enumerate(listed))
    return mentions, tuple(one for observations in listed for one in observations)


_OF_ANYTHING = ("not_film", "news")


def within_reach(page: Page) -> Page:
    """The page cut where its reading ends; the offsets stay those of the page."""
    end = reach(page.text)
    if len(page.text) <= end:
        return page
    return replace(
        page,
        text=page.text[:end],
        blocks=tuple(b for b in page.blocks if b.end <= end),
        zones=tuple(z for z in page.zones if z.end <= end),
    )


def facts(stretch: Stretch) -> tuple[Finding, ...]:
    """The facts of one stretch; () when it is about no film."""
    if (row := row_facts(stretch)) and len({line.row for line in stretch.lines}) == 1:
        return vetted(row)
    page = stretch.page
    sheet = Sheet(stretch, date_order(page.text))
    known = _stated(sheet)
    titles = _titles_of(stretch, known)
    if not (titles or may_be_unnamed(stretch)) or is_a_list(stretch, sheet.pairs):
        return ()
    named = _named(titles)
    told = (*said_of(stretch), *running_times(stretch, known), *_told_roles(sheet, known, named))
    here = people(stretch, named, (*known, *told), _other_trades(sheet))
    told += _directors(here, (*known, *told), named)
    makers = dict.fromkeys(str(f.value) for f in (*known, *told) if f.field == "director")
    titles = tuple(title if title in known else unsigned(title, makers, page.text) for title in titles)
    dated = _dated(sheet, known, named)
    year = bracketed_year(stretch, titles)
    if not (year or _states("year", dated)):
        year = told_year(stretch, (*dated, *told), named)
    known_titles = frozenset(titles)
    found = (
        *titles,
        *(f for f in dated if f not in known_titles),
        *told,
        *(linked_identifiers(page) if stretch.whole else ()),
        *((year,) if year else ()),
    )
    if not is_about_film(stretch, found) or not (titles or is_made(found)):
        return ()
    if not _states("genre", found):
        found += told_genres(stretch, named, makers)
    found += tuple(told_terms(stretch, titles, found))
    found += tuple(siblings_of(page.text, found))
    return vetted(with_players(here, found))


def _states(field: Field, found: Iterable[Finding]) -> bool:
    return any(f.field == field for f in found)


def _dated(sheet: Sheet, known: tuple[Finding, ...], named: list[str]) -> tuple[Finding, ...]:
    """What is known and the release dates that running text tells, each date with its country or venue."""
    stretch, order = sheet.stretch, sheet.order
    places = {f.start for f in known if f.field == "release_date"}
    told = releases(stretch, order, page_day(stretch, order), named)
    found = (*known, *(f for f in told if f.start not in places))
    if not _states("release_date", found):
        found += headed_release(stretch, order)
    return scoped(stretch.page, found)


def _titles_of(stretch: Stretch, known: tuple[Finding, ...]) -> tuple[Finding, ...]:
    titles = (*main_titles(known), *film_title(stretch, known)) or _only_original(known)
    titles = titles or (title_over_sheet(stretch.page, known) if stretch.whole else ())
    return (*titles, *other_titles(stretch, titles)) if titles else ()


def _only_original(known: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """The title that a sheet calls the original one, where nothing says another: "Título original: Julieta"."""
    originals = [f for f in known if f.field == "title" and f.of == "original" and f.method == "label"]
    if len(originals) != 1 or not any(f.field == "director" and f.method == "label" for f in known):
        return ()
    return (replace(originals[0], of=None),)


def _named(titles: Iterable[Finding]) -> list[str]:
    return list(dict.fromkeys(str(t.value) for t in titles))[:MOST_TITLES]


def _told_roles(sheet: Sheet, known: tuple[Finding, ...], named: list[str]) -> tuple[Finding, ...]:
    """Who plays and who wrote, as running text tells it."""
    starts = [pair.start for pair in sheet.pairs]
    return tuple(of_this_film(sheet.text, roles(sheet.stretch, named, starts), known, named))


def _directors(here: People, known: tuple[Finding, ...], named: list[str]) -> tuple[Finding, ...]:
    """Who directed, where nothing states that."""
    if _states("director", known):
        return ()
    if bracketed := bracketed_maker(here.stretch, named):
        return bracketed
    told = told_directors(here) or defined_maker(here.stretch, named)
    directors = titled_maker(here.stretch, named, told)
    if directors and (person := honoured(here.stretch)):
        directors = tuple(f for f in directors if f.start is None or not person[0] <= f.start < person[1])
    return tuple(directors)


def _other_trades(sheet: Sheet) -> tuple[tuple[int, int], ...]:
    """Places of values whose label says who wrote, produced, photographed the film."""
    return tuple(place for pair in sheet.pairs if pair.label in ("writer", "ignored") for place in pair.values)


def persons_of(stretch: Stretch) -> tuple[People, tuple[Finding, ...]]:
    """The persons of a stretch and what it states of the film: what makers and players are chosen by."""
    sheet = Sheet(stretch, date_order(stretch.page.text))
    stated = _stated(sheet)
    named, known = _named(_titles_of(stretch, stated)), (*stated, *said_of(stretch))
    told = _told_roles(sheet, stated, named)
    return people(stretch, named, (*known, *told), _other_trades(sheet)), known


def _stated(sheet: Sheet) -> tuple[Finding, ...]:
    """What structured data, labels, tables and lines of facts state, before running text is looked at."""
    stretch = sheet.stretch
    hidden, table = structured(stretch.page) if stretch.whole else (), cast_table(stretch)
    crew = crew_cards(stretch)
    labels = besides(crew, outside(table, labelled(sheet)))
    lined = (*fact_lines(stretch), *table, *crew, *credit_facts(stretch), *sentence_sheet(stretch))
    lined = agreeing(lined, (*hidden, *labels))
    makers = {fold(str(f.value)) for f in labels if f.field == "director"}
    labels = tuple(f for f in labels if f.field != "title" or fold(str(f.value)) not in makers)  # "Film – Ada Ruiz"
    known = (*hidden, *labels, *lined, *entry_facts(stretch), *(billed(stretch, makers) if stretch.whole else ()))
    tabled = release_tables(stretch, sheet.order)
    places = {f.start for f in tabled}
    return (*(f for f in known if f.field != "release_date" or f.start not in places), *tabled)


def main_titles(known: Iterable[Finding]) -> tuple[Finding, ...]:
    """The titles that a fact sheet or structured data calls the title."""
    return tuple(f for f in known if f.field == "title" and f.of is None)


def mention(subject: int, observations: Iterable[Observation]) -> FilmMention:
    """The film as the page names it."""
    listed = tuple(observations)
    titles = _titles(listed)
    years = [int(o.value) for o in listed if o.field == "year"]
    return FilmMention(
        subject=subject,
        title=titles[0],
        titles=titles,
        year=years[0] if years else None,
        directors=_values(listed, "director"),
        cast=_values(listed, "cast"),
    )


def _titles(observations: tuple[Observation, ...]) -> tuple[str, ...]:
    """The page's titles, the one that the page gives as the title first."""
    ranked = sorted(
        (o for o in observations if o.field == "title"),
        key=lambda o: (o.of is not None, TITLE_METHODS.index(o.method), o.start if o.start is not None else 0),
    )
    return _values(ranked, "title")


def _values(observations: Iterable[Observation], field: str) -> tuple[str, ...]:
    """Values of a field in order, each name once whatever its accents."""
    kept: dict[str, str] = {}
    for one in observations:
        if one.field == field:
            kept.setdefault(fold(str(one.value)), str(one.value))
    return tuple(kept.values())


def _summary(page: Page, judged: Judgements, signs: tuple[Observation, ...]) -> PageSummary:
    return PageSummary(
        id=page.id,
        path=page.path,
        url=page.url,
        sha256=page.sha256,
        lang=page.lang,
        kind=page.kind,
        machine_translated=is_machine_translated(signs),
        written=page.written,
        outlet=judged.outlet,
        reasons=tuple(dict.fromkeys(str(sign.value) for sign in signs)),
    )


def _cut(page: Page) -> tuple[Doubt, ...]:
    """Nothing is left unread in silence."""
    end, films = reach(page.text), len({zone.segment for zone in page.zones} - {None})
    if len(page.text) <= end and films <= MOST_FILMS:
        return ()
    part = f"{end:,} characters" if len(page.text) > end else f"{MOST_FILMS:,} of {films:,} films"
    return (Doubt(code="facts-cut", message=f"facts were looked for in the first {part} only"),)


def _unnamed(page: Page) -> tuple[Doubt, ...]:
    message = f"{page.name}: the page says who made its film, its title was not found"
    return (Doubt(code="film-unnamed", message=message, page=page.id),)


def _foreign(page: Page) -> tuple[Doubt, ...]:
    """A page without a lexicon is read through what needs none; a small lexicon has no words of praise and blame."""
    if page.lang in rules.languages():
        if "positive" in rules.lexicon(page.lang).get("verdict", {}):
            return ()
        message = f"{page.name}: the lexicon of the language {page.lang} is small; what the text judges was not read"
        return (Doubt(code="small-lexicon", message=message, page=page.id),)
    named = f"the language {page.lang}" if page.lang else "its language, which is not recognised"
    message = f"{page.name}: there is no lexicon for {named}; structured data, ratings, names and dates were read"
    return (Doubt(code="no-lexicon", message=message, page=page.id),)


def _doubts_of(observations: Iterable[Observation]) -> tuple[Doubt, ...]:
    """Doubts of observations that a person can settle, once each."""
    return tuple(dict.fromkeys(d if d.page else replace(d, page=o.page) for o in observations for d in o.doubts))
