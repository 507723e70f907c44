"""The whole flow, readable aloud: bytes → Page → Reading → Voice → Film → Record → site."""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import msgspec

from kerguen import __version__, catalogue, films, observe, publish, reconcile, rules, score, scoring, voices
from kerguen.asking import AskedModel, with_model
from kerguen.corpus import Corpus, Outcome, gather
from kerguen.errors import MissingExtra, PageError
from kerguen.ledger import Kept, Ledger
from kerguen.model import (
    Decision,
    Failure,
    FilmGroup,
    Honesty,
    Index,
    IndexEntry,
    Iso,
    Mention,
    Page,
    Panel,
    Question,
    Reading,
    Record,
    RecordPage,
    Report,
    VoicePage,
)
from kerguen.one_text import Opened, copies_apart, told_by_texts
from kerguen.pages import FetchRules, Source, collect, open_page
from kerguen.scoring import Standards, standards

ALONE = Standards()  # a film without a desk: every voice 1, nothing measured elsewhere
POOL_FROM = 64  # sources: below this, starting processes costs more than it saves; see bench/speed
SHARD = 16  # sources handed to a process at once

Progress = Callable[[str, int, int], None]


class Options(msgspec.Struct, frozen=True, kw_only=True):
    """How to run. `fetch` None: no address is ever fetched."""

    fetch: FetchRules | None = None
    ledger: Path | None = None
    catalogue: Path | None = None  # an index made by `kerguen catalogue import`: it settles identity, nothing else
    panel: Panel | None = None  # the desk's own weights of voices
    today: Iso = msgspec.field(default_factory=lambda: date.today().isoformat())  # of a change of a score
    workers: int = 1
    encoder: voices.Encoder | None = None  # sentence vectors, the second witness of translations; see kerguen[vectors]
    model: AskedModel | None = None  # a language model of the user's own, as one more reader of reviews
    progress: Progress = lambda stage, done, total: None


class Grouped(NamedTuple):
    """Films and questions, and how many pairs were weighed for them in this run."""

    clusters: films.Clusters
    comparisons: int
    apart: Mapping[str, VoicePage]  # pages of one text that stand under several films, or under none
    past: films.History = films.History()


def build(paths: Sequence[str], out: Path, options: Options) -> Report:
    """Read pages, say what films they are about, publish one page per film. Returns what was done.

    A site that stands in `out` is left as it is where no page could be read.
    """
    began = time.monotonic()
    corpus, decisions = read_all(paths, options)
    if not corpus.kept and publish.holds_site(out):
        return _report(corpus, (), (), ())
    corpus = with_model(corpus, options.model)
    found = clustered(corpus, decisions, options)
    groups, questions = found.clusters.groups, found.clusters.questions
    desk = standards(options.panel, every_reading(corpus, options))
    records = [
        film_record(group, corpus, desk, options.encoder, found.apart)
        for group in _counted(groups, "films", options.progress)
    ]  # fmt: skip
    records = with_changes(records, options)
    questions += tuple(q for record in records for q in record.questions)
    redirects = _published(records, found, questions, options)
    report = msgspec.structs.replace(
        _report(corpus, records, groups, questions), comparisons=found.comparisons,
        unmet=scoring.unmet(options.panel, records),
    )  # fmt: skip
    publish.site(
        records,
        index(records, redirects),
        report,
        out,
        publish.Excerpts(lambda page: corpus.kept[page].page.text),
        scoring.study(records),
    )
    return msgspec.structs.replace(report, seconds=round(time.monotonic() - began, 2))


# --- bytes → Page → Reading -------------------------------------------------------------------------------------


def read_all(paths: Sequence[str], options: Options) -> tuple[Corpus, tuple[Decision, ...]]:
    """Read every page once; those that the ledger has are not read again."""
    if options.ledger is None:
        return gather(read_pages(paths, options)), ()
    with Ledger(options.ledger) as ledger:
        return gather(read_pages(paths, options, ledger)), ledger.decisions()


def read_pages(paths: Sequence[str], options: Options, ledger: Ledger | None = None) -> Iterator[Outcome]:
    """One outcome per file or address, in the order found. Nothing is dropped in silence."""
    sources = collect(paths, options.fetch)
    with Workers(options.workers) as workers:
        while shard := list(islice(sources, SHARD * max(POOL_FROM // SHARD, options.workers))):
            yield from _read_shard(shard, options, ledger, workers)


def _read_shard(
    shard: Sequence[Source | Failure], options: Options, ledger: Ledger | None, workers: "Workers"
) -> Iterator[Outcome]:
    version = rules.rules_version()
    known = [_at_hand(source, ledger, version) for source in shard]
    fresh = [one for one in known if isinstance(one, Source)]
    read = list(workers.map(read_source, fresh))
    if ledger:
        bodies = zip(read, fresh, strict=True)
        ledger.keep(version, ((kept, source.body()) for kept, source in bodies if isinstance(kept, Kept)))
    options.progress("pages", len(shard), 0)
    results = iter(read)
    for one in known:
        found = next(results) if isinstance(one, Source) else one
        yield Outcome(failure=found) if isinstance(found, Failure) else Outcome(found, from_ledger=found is one)


def _at_hand(source: Source | Failure, ledger: Ledger | None, version: str) -> Source | Failure | Kept:
    """The failure, what the ledger has of these bytes, or the source that must be read."""
    if isinstance(source, Failure):
        return source
    try:
        held = source.once_fetched()
        return (ledger.kept(held.page_id(), version) if ledger else None) or held
    except PageError as wrong:
        return Failure(path=source.name, error=type(wrong).__name__, message=str(wrong))


class Workers:
    """The processes that read pages: started at the first large shard, this process alone until then."""

    def __init__(self, count: int) -> None:
        self._count = count
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> "Workers":
        return self

    def __exit__(self, *_: object) -> None:
        if self._pool:
            self._pool.shutdown(cancel_futures=True)

    def map(self, work: Callable[[Source], Kept | Failure], sources: Sequence[Source]) -> Iterable[Kept | Failure]:
        """The work done on every source, in their order."""
        if self._count < 2 or len(sources) < POOL_FROM // 2:
            return map(work, sources)
        self._pool = self._pool or ProcessPoolExecutor(self._count)
        return self._pool.map(work, sources, chunksize=SHARD // 2)


def read_source(source: Source) -> Kept | Failure:
    """One page, read. A bad page is a Failure with its reason; it never stops a run."""
    try:
        page = open_page(source)
        reading = score.judge(page, observe.read(page))
    except (PageError, MissingExtra) as wrong:
        return Failure(path=source.name, error=type(wrong).__name__, message=str(wrong))
    except Exception as bug:
        message = f"{source.name}: the reader failed on this page ({type(bug).__name__}: {bug}); please report it"
        return Failure(path=source.name, error=type(bug).__name__, message=message)
    return Kept(msgspec.structs.replace(page, blocks=()), reading)


# --- Reading → Film ---------------------------------------------------------------------------------------------


def group_films(
    corpus: Corpus, decisions: Sequence[Decision], options: Options
) -> tuple[tuple[FilmGroup, ...], tuple[Question, ...]]:
    """Which pages are about which film. Unsure pairs come back as questions."""
    clusters = clustered(corpus, decisions, options).clusters
    return clusters.groups, clusters.questions


def clustered(corpus: Corpus, decisions: Sequence[Decision], options: Options) -> Grouped:
    """Films and questions; the ledger's public ids and the comparisons of its earlier runs are used again."""
    mentions = [m for kept in corpus.kept.values() for m in films.mentions(kept.page, kept.reading)]
    if options.catalogue:
        mentions = list(catalogue.settled(mentions, catalogue.Catalogue(options.catalogue)))
    if options.ledger is None:
        past, memory, keys = films.History(), films.Memory(), _text_keys(corpus, {})
        return _grouped(mentions, decisions, past, memory, corpus.kept.get, keys)
    version = rules.rules_version()
    with Ledger(options.ledger) as ledger:
        past = films.History(
            live=ledger.film_ids(), retired=ledger.retired_ids(), profiles=ledger.profiles(),
            places={**ledger.places(), **{page: corpus.kept[page].page.name for page in corpus.kept}},
        ).with_moved(ledger.hashes(), corpus.kept.keys())  # fmt: skip
        memory = films.Memory(lambda pair: ledger.comparison(version, pair))
        known = {page: keys for page, keys in ledger.text_keys(version).items() if page not in past.moved}
        fresh = _text_keys(corpus, known)

        def opened(page: str) -> Kept | None:
            return corpus.kept.get(page) or ledger.kept(page, version)

        found = _grouped(mentions, decisions, past, memory, opened, known | fresh)
        ledger.keep_comparisons(version, memory.made)
        ledger.keep_text_keys(version, fresh)
        return found


def _grouped(
    mentions: Sequence[Mention], decisions: Sequence[Decision], past: films.History, memory: films.Memory,
    opened: Opened, keys: Mapping[str, bytes],
) -> Grouped:  # fmt: skip
    """`opened` and `keys`: see `told_by_texts`."""

    def grouped(told: Sequence[Mention], history: films.History) -> films.Clusters:
        return films.cluster(told, decisions, history, memory)

    told = told_by_texts(mentions, past, grouped, opened, keys)
    return Grouped(told.clusters, len(memory.made), copies_apart(told.apart, opened), past)


def _text_keys(corpus: Corpus, known: Mapping[str, bytes]) -> dict[str, bytes]:
    """What the pages say in a few bytes each, of those of which it is not known."""
    unknown = ((page, corpus.kept[page]) for page in corpus.kept if page not in known)
    return {page: voices.text_keys(kept.page, kept.reading) for page, kept in unknown}


# --- Film → Record ----------------------------------------------------------------------------------------------


def film_record(
    group: FilmGroup, corpus: Corpus, desk: Standards = ALONE, encoder: voices.Encoder | None = None,
    apart: Mapping[str, VoicePage] | None = None,
) -> Record:  # fmt: skip
    """All that the pages of one film say, chosen and counted by voice. `apart`: see `Grouped`."""
    pages, readings = film_pages(group, corpus)
    heard = voices.heard(pages, readings, encoder)
    translated = {p.page: p.source for p in heard.placed() if p.relation == "translation"}
    repairs = films.repairs(group, pages, {r.page.id: r for r in readings}, translated)
    spoken = score.by_habit(heard.voices, desk.habits)
    honesty = voices.honesty(pages, readings, spoken, heard.copies, apart)
    readings = voices.with_chains(pages, readings, heard.placed())
    source = reconcile.independent_sources(pages, spoken, honesty)
    facts = reconcile.settled(reconcile.facts(readings, source, repairs), group.decisions)
    year = next((int(fact.value) for fact in facts.get("year", ()) if fact.decision), group.year)
    playing = reconcile.sessions(readings, repairs)
    return Record(
        id=group.id,
        title=group.title,
        year=year,
        titles=films.titles_told(group, translated.keys()),
        facts=facts,
        people=reconcile.people(facts, readings, repairs),
        press=scoring.press(spoken, readings, desk),
        audience=scoring.audience(readings, facts, playing.screenings, desk),
        sessions=playing,
        awards=reconcile.awards(readings, year),
        repairs=repairs,
        doubts=group.doubts + reconcile.doubts_left(readings, facts) + reconcile.unapplied(facts, group.decisions),
        questions=reconcile.questions(group, facts),
        answer=scoring.answer(spoken, readings, pages, desk.panel),
        pages=record_pages(readings, honesty),
    )


def film_pages(group: FilmGroup, corpus: Corpus) -> tuple[dict[str, Page], list[Reading]]:
    """The pages of a film, and their readings cut to what they say of it."""
    wanted = sorted({(m.page, m.subject) for m in group.mentions})
    pages = {page: corpus.kept[page].page for page, _ in wanted}
    return pages, [corpus.kept[page].reading.about(subject) for page, subject in wanted]


def record_pages(readings: Sequence[Reading], honesty: Sequence[Honesty]) -> tuple[RecordPage, ...]:
    """The film's pages as the record names them."""
    judged = {h.page: h for h in honesty}
    found = {r.page.id: r.page for r in readings}
    return tuple(
        RecordPage(
            id=page.id, path=page.path, url=page.url, lang=page.lang, kind=page.kind,
            honesty=judged[page.id].kind if page.id in judged else "unknown",
            reasons=judged[page.id].reasons if page.id in judged else (),
            machine_translated=page.machine_translated, own_words=page.id not in judged or judged[page.id].own_words,
            written=page.written, outlet=page.outlet,
        )
        for page in sorted(found.values(), key=lambda p: (p.path or p.url or "", p.id))
    )  # fmt: skip


def with_changes(records: Sequence[Record], options: Options) -> list[Record]:
    """The records with what moved their press scores since the ledger's last run."""
    if options.ledger is None:
        return list(records)
    with Ledger(options.ledger) as ledger:
        before = {record.id: record.press for record in ledger.records()}
    return [
        scoring.with_changes(record, before[record.id], options.today) if record.id in before else record
        for record in records
    ]


def every_reading(corpus: Corpus, options: Options) -> Iterator[Reading]:
    """All readings of this run, and those that the ledger has of earlier ones: what an outlet's habit is measured on."""
    yield from (corpus.kept[page].reading for page in corpus.kept)
    if options.ledger:
        with Ledger(options.ledger) as ledger:
            known = ledger.everything(rules.rules_version())
            yield from (kept.reading for kept in known if kept.page.id not in corpus.kept)


# --- Record → site ----------------------------------------------------------------------------------------------


def index(records: Sequence[Record], redirects: dict[str, str]) -> Index:
    """The list of films, by title."""
    entries = [
        IndexEntry(
            id=r.id, title=r.title, year=r.year, titles=tuple(t.title for t in r.titles),
            directors=tuple(p.name for p in r.people if p.role == "director"), pages=len(r.pages),
            voices=len(r.press.voices), press=r.press.score.value if r.press.score else None,
            verdict=r.answer.verdict,
        )
        for r in records
    ]  # fmt: skip
    return Index(films=tuple(sorted(entries, key=lambda e: (e.title.casefold(), e.id))), redirects=redirects)


def _published(
    records: Sequence[Record], found: Grouped, questions: Sequence[Question], options: Options
) -> dict[str, str]:
    if options.ledger is None:
        return {}
    with Ledger(options.ledger) as ledger:
        mentions = {g.id: found.past.under_every_name(m.id for m in g.mentions) for g in found.clusters.groups}
        ledger.keep_films(records, mentions, questions, found.clusters.profiles)
        ledger.keep_changed(found.apart.keys() - voices.firsthand_pages(tuple(found.apart.values())))
        return ledger.redirects()


def _report(
    corpus: Corpus, records: Sequence[Record], groups: Sequence[FilmGroup], questions: Sequence[Question]
) -> Report:
    with_film = {m.page for g in groups for m in g.mentions}
    return Report(
        pages=len(corpus.kept) + len(corpus.failures),
        read=len(corpus.kept) - corpus.from_ledger,
        kept=corpus.from_ledger,
        failed=corpus.failures,
        skipped=corpus.skipped,
        no_film=tuple(k.page.name for page, k in corpus.kept.items() if page not in with_film),
        films=len(records),
        voices=sum(len(r.press.voices) for r in records),
        doubts=sum(len(r.doubts) for r in records),
        questions=tuple(questions),
        versions={"kerguen": __version__, "rules": rules.rules_version()},
    )


def _counted(groups: Sequence[FilmGroup], stage: str, progress: Progress) -> Iterator[FilmGroup]:
    for done, group in enumerate(groups, 1):
        progress(stage, done, len(groups))
        yield group
