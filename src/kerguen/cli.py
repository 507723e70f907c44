"""The command line: one command per stage. Results on stdout, progress and messages on stderr.

Modules of the flow are imported when a command needs them, so that `kerguen --help` answers at once.
"""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from kerguen import __version__
from kerguen.errors import KerguenError, UsageError

if TYPE_CHECKING:
    from kerguen.pipeline import Options

OK, SOME_FAILED, USAGE = 0, 1, 2
Command = Callable[[argparse.Namespace], int]
Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit status: 0, 1 (some pages failed: listed), 2 (usage)."""
    parser = _parser()
    chosen = parser.parse_args(arguments)
    if not hasattr(chosen, "command"):
        parser.print_help()
        return OK
    command: Command = chosen.command
    try:
        return command(chosen)
    except KerguenError as wrong:
        print(f"kerguen: {wrong}", file=sys.stderr)
        return USAGE if isinstance(wrong, UsageError) else SOME_FAILED
    except (FileExistsError, NotADirectoryError, IsADirectoryError, PermissionError, FileNotFoundError) as wrong:
        print(f"kerguen: {wrong.filename}: cannot be written or read there ({wrong.strerror})", file=sys.stderr)
        return USAGE
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except KeyboardInterrupt:
        print("kerguen: interrupted; what was finished is kept", file=sys.stderr)
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="kerguen",
        description="Reads what is written about films and gives back one page per film that a newsroom can sign.",
        epilog="Start with: kerguen try",
    )
    parser.add_argument("--version", action="version", version=f"kerguen {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    _add_try(commands)
    _add_read(commands)
    _add_build(commands)
    _add_explain(commands)
    _add_quote(commands)
    _add_doubts(commands)
    _add_decide(commands)
    _add_catalogue(commands)
    _add_export(commands)
    return parser


def _command(commands: Commands, name: str, run: Command, summary: str, examples: str) -> argparse.ArgumentParser:
    added = commands.add_parser(
        name, help=summary, description=summary, epilog=f"examples:\n{examples}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )  # fmt: skip
    added.set_defaults(command=run)
    return added


def _add_reading_options(command: argparse.ArgumentParser) -> None:
    command.add_argument("paths", nargs="+", metavar="PATH", help="a file, a folder, or an address (with --fetch)")
    command.add_argument("--fetch", action="store_true", help="allow http(s) addresses to be fetched")
    command.add_argument("--allow-private", action="store_true", help="with --fetch: also addresses of this network")
    command.add_argument("--workers", type=int, default=os.cpu_count() or 1, metavar="N", help="processes")


def _options(chosen: argparse.Namespace, ledger: Path | None, catalogue: Path | None = None) -> "Options":
    from kerguen.pages import FetchRules
    from kerguen.pipeline import Options
    from kerguen.progress import on_terminal

    fetch = FetchRules(allow_private=chosen.allow_private) if chosen.fetch else None
    return Options(
        fetch=fetch, ledger=ledger, catalogue=catalogue, workers=max(1, chosen.workers), progress=on_terminal()
    )


# --- read -------------------------------------------------------------------------------------------------------


def _add_read(commands: Commands) -> None:
    command = _command(
        commands, "read", _read, "Print what each page says: one reading a line, as JSON.",
        "  kerguen read page.html\n  kerguen read clippings/ > readings.jsonl\n  kerguen read --fetch https://example.org/film",
    )  # fmt: skip
    _add_reading_options(command)
    command.add_argument("--text", action="store_true", help="add the page's own text, which the offsets count")


def _read(chosen: argparse.Namespace) -> int:
    import msgspec

    from kerguen.account import say_when_empty
    from kerguen.pipeline import read_pages

    status, pages = OK, 0
    for found in read_pages(chosen.paths, _options(chosen, ledger=None)):
        pages += not (found.failure and found.failure.error == "skipped")
        if found.failure:
            print(f"kerguen: {found.failure.message}", file=sys.stderr)
            status = status if found.failure.error == "skipped" else SOME_FAILED
        if found.kept:
            line = msgspec.to_builtins(found.kept.reading)
            if chosen.text:
                line["page"]["text"] = found.kept.page.text
            sys.stdout.write(msgspec.json.encode(line).decode() + "\n")
    say_when_empty(pages, chosen.paths)
    return status


# --- build and try ----------------------------------------------------------------------------------------------


def _folder(given: str) -> Path:
    if not given.strip() or Path(given).is_file():
        raise argparse.ArgumentTypeError(f"{given!r}: it wants a folder, and this is none")
    return Path(given)


def _add_build(commands: Commands) -> None:
    command = _command(
        commands, "build", _build, "Read pages and publish one page per film as a static site.",
        "  kerguen build clippings/ --out site\n  kerguen build clippings/ more.html --out site --ledger ledger",
    )  # fmt: skip
    _add_reading_options(command)
    command.add_argument("--out", required=True, type=_folder, metavar="DIR", help="where the site is written")
    command.add_argument(
        "--ledger", type=Path, metavar="DIR", help="keep pages and readings here; read only what is new"
    )
    command.add_argument(
        "--catalogue", type=Path, metavar="FILE", help="an imported catalogue, to settle which film it is"
    )
    command.add_argument("--panel", type=Path, metavar="FILE", help="the desk's own weights of voices (TOML)")
    command.add_argument("--vectors", action="store_true", help="also compare translations by their sentence vectors")
    command.add_argument("--model", metavar="URL", help="also ask a model of your own, as http://localhost:8080/v1")
    command.add_argument("--model-name", metavar="NAME", help="its name there; a key is read from KERGUEN_MODEL_KEY")
    command.add_argument("--json", action="store_true", help="print the report as JSON")


def _build(chosen: argparse.Namespace) -> int:
    from msgspec.structs import replace

    from kerguen.account import say_what_is_not_read, summary
    from kerguen.asking import asked_model
    from kerguen.pipeline import build
    from kerguen.publish import holds_site
    from kerguen.scoring import read_panel
    from kerguen.voices import installed_encoder

    if chosen.catalogue and not chosen.catalogue.is_file():
        raise UsageError(f"{chosen.catalogue}: no such catalogue; make one with `kerguen catalogue import KIND PATH`")
    options = _options(chosen, chosen.ledger, chosen.catalogue)
    model = asked_model(chosen.model, chosen.model_name, os.environ.get("KERGUEN_MODEL_KEY")) if chosen.model else None
    panel = read_panel(chosen.panel) if chosen.panel else None
    options = replace(options, panel=panel, encoder=installed_encoder() if chosen.vectors else None, model=model)
    stood = holds_site(chosen.out)
    report = build(chosen.paths, chosen.out, options)
    say_what_is_not_read(report, chosen.paths)
    left = stood and not report.read + report.kept
    if chosen.json:
        _print_json(report)
    else:
        print(summary(report, chosen.out / "index.html", left))
    return SOME_FAILED if report.failed or left else OK


def _add_try(commands: Commands) -> None:
    command = _command(
        commands, "try", _try, "Build the bundled sample, offline, and say what was understood.",
        "  kerguen try\n  kerguen try --out sample-site",
    )  # fmt: skip
    command.add_argument("--out", type=Path, default=Path("kerguen-try"), metavar="DIR")
    command.add_argument("--json", action="store_true", help="print the report as JSON")


def _try(chosen: argparse.Namespace) -> int:
    from kerguen.account import account
    from kerguen.pipeline import Options, build
    from kerguen.sample import sample_folder

    ledger = chosen.out / "ledger"
    site = chosen.out / "site"
    with sample_folder() as pages:
        report = build([str(pages)], site, Options(ledger=ledger, workers=1))
    if chosen.json:
        _print_json(report)
    else:
        print("\n".join(account(report, site)))
    return SOME_FAILED if report.failed else OK


# --- explain, quote, doubts -------------------------------------------------------------------------------------


def _add_place(command: argparse.ArgumentParser) -> None:
    command.add_argument("--ledger", type=Path, metavar="DIR", help="the ledger to look in (default: the last `try`)")
    command.add_argument("--json", action="store_true", help="print JSON")


def _ledger_of(chosen: argparse.Namespace) -> Path:
    places = [chosen.ledger] if chosen.ledger else [Path("kerguen-ledger"), Path("kerguen-try/ledger")]
    for place in places:
        if (place / "kerguen.sqlite").is_file():
            return Path(place)
    raise UsageError(
        f"no ledger at {' or '.join(str(p) for p in places)}: build one with `kerguen build PATH --out SITE --ledger DIR` "
        "or `kerguen try`, and name it with --ledger DIR"
    )


def _add_explain(commands: Commands) -> None:
    command = _command(
        commands, "explain", _explain, "Say where a film's facts come from: each value, its support, its losers.",
        "  kerguen explain les-miserables-2019\n  kerguen explain 'les misérables' runtime --ledger ledger",
    )  # fmt: skip
    command.add_argument("film", metavar="FILM", help="a film's id, or a part of its title")
    command.add_argument("field", nargs="?", metavar="FIELD")
    _add_place(command)


def _explain(chosen: argparse.Namespace) -> int:
    from kerguen.ledger import Ledger
    from kerguen.publish import Excerpts, explain
    from kerguen.text.fold import fold

    with Ledger(_ledger_of(chosen), reads=True) as ledger:
        target = ledger.redirects().get(chosen.film, chosen.film)
        records = list(ledger.records())
        found = [r for r in records if r.id == target] or [r for r in records if fold(target) in fold(r.title)]
        texts = {p.id: kept.text for r in found for p in r.pages if (kept := ledger.page(p.id))}
    if not found:
        raise UsageError(f"no film called {chosen.film!r}; there are: {', '.join(r.id for r in records) or 'none'}")
    known = sorted({field for r in found for field in r.facts})
    if chosen.field and chosen.field not in known:
        raise UsageError(f"{found[0].id} has no fact called {chosen.field!r}; it has: {', '.join(known)}")
    for record in found:
        if not chosen.json:
            print(explain(record, chosen.field, Excerpts(lambda page: texts.get(page, ""))))
        else:
            _print_json({f: record.facts[f] for f in record.facts if chosen.field in (None, f)})
    return OK


def _add_quote(commands: Commands) -> None:
    command = _command(
        commands, "quote", _quote, "Say whether words may stand between quotation marks, and which page proves them.",
        "  kerguen quote 'un film lumineux'\n  kerguen quote --outlet 'La Gazette' 'un film lumineux' --ledger ledger",
    )  # fmt: skip
    command.add_argument("text", metavar="TEXT")
    command.add_argument("--outlet", metavar="NAME", help="only pages of this outlet")
    _add_place(command)


def _quote(chosen: argparse.Namespace) -> int:
    from kerguen.proving import proof_lines, proved
    from kerguen.text.language import says_something

    if not says_something(chosen.text):
        raise UsageError(f"quote: {chosen.text!r} is empty or in any text; give the words between the quotation marks")
    proof, page, note = proved(_ledger_of(chosen), chosen.text, chosen.outlet)
    if chosen.json:
        _print_json({"proof": proof, "page": page.name if page else None, "note": note or None})
    else:
        print("\n".join(proof_lines(proof, page, note)))
    return OK if proof.is_proved else SOME_FAILED


def _add_doubts(commands: Commands) -> None:
    command = _command(
        commands, "doubts", _doubts, "List the questions that are left for a person, with their evidence.",
        "  kerguen doubts\n  kerguen doubts --json --ledger ledger",
    )  # fmt: skip
    _add_place(command)


def _doubts(chosen: argparse.Namespace) -> int:
    from kerguen.ledger import Ledger
    from kerguen.queue import queue_lines

    with Ledger(_ledger_of(chosen), reads=True) as ledger:
        questions, records = ledger.questions(), tuple(ledger.records())
    doubts = [(r.id, d) for r in records for d in r.doubts]
    pages = {r.id: [p.path or p.url or p.id for p in r.pages] for r in records}
    if chosen.json:
        _print_json({"questions": questions, "doubts": [{"film": film, "doubt": d} for film, d in doubts]})
        return OK
    names = {p.id: p.path or p.url or p.id for r in records for p in r.pages}
    print("\n".join(queue_lines(questions, doubts, pages, names)) or "nothing is in doubt")
    return OK


# --- decide, catalogue ------------------------------------------------------------------------------------------


def _add_decide(commands: Commands) -> None:
    command = _command(
        commands, "decide", _decide, "Record a person's decision: who, when, why. It is never erased.",
        "  kerguen decide same beats-2019 beats-2019-2 --why 'same director, festival title'\n"
        "  kerguen decide fact beats-2019 runtime 101 --why 'timed at the screening'\n"
        "  kerguen decide as-written beats-2019 'Michael White' --why 'a person of that name'\n"
        "  kerguen decide withdraw 1f0c… --why 'was wrong'\n"
        "  kerguen decide list",
    )  # fmt: skip
    command.add_argument("verdict", choices=["same", "different", "unsure", "fact", "as-written", "withdraw", "list"])
    command.add_argument(
        "what", nargs="*", metavar="A B",
        help="two films, pages or mentions; for fact, a film, a field and the value that holds; for as-written, a film and a"
        " name that was restored wrongly; for withdraw, a decision's id",
    )  # fmt: skip
    command.add_argument("--scope", metavar="SCOPE", help="for fact: which of them, a country of a release")
    command.add_argument("--why", metavar="TEXT", help="the reason; needed for all but list")
    command.add_argument("--who", default=os.environ.get("USER", "unknown"), metavar="NAME")
    _add_place(command)


def _decide(chosen: argparse.Namespace) -> int:
    from kerguen.deciding import settle, taken

    ledger = _ledger_of(chosen)
    if chosen.verdict == "list" and chosen.json:
        _print_json(taken(ledger))
    else:
        print(settle(ledger, chosen.verdict, chosen.what, chosen.who, chosen.why, chosen.scope))
    return OK


def _add_catalogue(commands: Commands) -> None:
    command = _command(
        commands, "catalogue", _catalogue, "Import a public film catalogue into a local index (optional); give back to it.",
        "  kerguen catalogue import imdb title.basics.tsv.gz --index catalogue.sqlite\n"
        "  kerguen catalogue give-back corrections --index catalogue.sqlite --ledger ledger",
    )  # fmt: skip
    command.add_argument("action", choices=["import", "give-back"])
    command.add_argument("what", nargs="+", metavar="KIND PATH", help="kinds: wikidata, sparql, imdb, tmdb, omdb, csv")
    command.add_argument("--index", type=Path, default=Path("kerguen-catalogue.sqlite"), metavar="FILE")
    _add_place(command)


def _catalogue(chosen: argparse.Namespace) -> int:
    from kerguen.cataloguing import run
    from kerguen.progress import on_terminal

    print(run(chosen.action, chosen.what, chosen.index, lambda: _ledger_of(chosen), on_terminal()))
    return OK


def _add_export(commands: Commands) -> None:
    command = _command(
        commands, "export", _export, "Write tables for a study of reception: films, voices, outlets, scores, dates.",
        "  kerguen export --reception --out tables --ledger ledger\n  kerguen export --reception --out tables clippings/",
    )  # fmt: skip
    command.add_argument("paths", nargs="*", metavar="PATH", help="pages to read now, in the place of a ledger")
    command.add_argument("--reception", action="store_true", required=True, help="the tables of reception")
    command.add_argument("--out", required=True, type=Path, metavar="DIR", help="where the tables are written")
    command.add_argument("--panel", type=Path, metavar="FILE", help="with PATH: the desk's weights of voices (TOML)")
    _add_place(command)


def _export(chosen: argparse.Namespace) -> int:
    from kerguen.account import counted
    from kerguen.exporting import export_reception

    if chosen.paths and chosen.ledger:
        raise UsageError("export: give pages or --ledger, not both")
    ledger = None if chosen.paths else _ledger_of(chosen)
    rows, has_parquet = export_reception(chosen.paths, ledger, chosen.out, chosen.panel)
    if not has_parquet:
        print("kerguen: CSV only; Parquet needs pyarrow: pip install 'kerguen[parquet]'", file=sys.stderr)
    if chosen.json:
        _print_json({"out": str(chosen.out), "rows": rows, "parquet": has_parquet})
    else:
        print(f"{', '.join(counted(n, name.removesuffix('s')) for name, n in rows.items())} → {chosen.out}")
    return OK


def _print_json(value: object) -> None:
    import msgspec

    sys.stdout.write(msgspec.json.format(msgspec.json.encode(value), indent=2).decode() + "\n")


if __name__ == "__main__":
    sys.exit(main())
