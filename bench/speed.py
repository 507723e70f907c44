"""Pages read per second and core, beside trafilatura in the same run. Prints one JSON line.

    python bench/speed.py [--data DIR]      (DIR: HTML files, .gz allowed, instead of the made pages)

Text pages of 3 kB and HTML pages of 150 kB are made by recombining sentences of the bundled sample, with a seed.
"""

import argparse
import gc
import gzip
import json
import random
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import trafilatura

from kerguen.observe import read
from kerguen.pages import page_of
from kerguen.sample import sample_folder
from kerguen.score import judge
from kerguen.text.decode import decode
from kerguen.text.sentences import sentences

SEED = 11
TEXT_BYTES, HTML_BYTES = 3_000, 150_000
TEXT_PAGES, HTML_PAGES = 150, 32
WARM = 8  # pages


def sample_sentences() -> list[str]:
    """Every sentence of the sample's plain text pages."""
    with sample_folder() as folder:
        texts = [decode(p.read_bytes()).text for p in sorted(folder.rglob("*.txt"))]
    return [text[a:b] for text in texts for a, b in sentences(text)]


def text_page(said: Sequence[str], dice: random.Random) -> bytes:
    """A review-like text of about TEXT_BYTES with a fact sheet."""
    top = f"Film {dice.randrange(10_000)}\n\nRéalisé par: Agnès Varda\nAvec: Sandrine Bonnaire, Macha Méril\nDurée: 1h45\n\n"
    body = ""
    while len(body) < TEXT_BYTES - len(top):
        body += dice.choice(said) + dice.choice((" ", " ", "\n\n"))
    return (top + body).encode()


def html_page(said: Sequence[str], dice: random.Random) -> bytes:
    """An article inside navigation, teasers, comments and the weight of real pages' scripts and classes."""

    def links(count: int) -> str:
        return "".join(
            f'<li class="menu-item item-{i}"><a href="/film/{i}">{dice.choice(said)[:40]}</a></li>'
            for i in range(count)
        )

    article = "".join(f"<p>{' '.join(dice.choice(said) for _ in range(4))}</p>" for _ in range(25))
    cards = "".join(
        f'<div class="card related"><h3><a href="/x{i}">{dice.choice(said)[:60]}</a></h3><div class="meta">'
        f"<span>{dice.choice(said)[:30]}</span></div></div>"
        for i in range(150)
    )
    script = "<script>" + "var a=[" + "0," * 15_000 + "0];</script>"
    page = (
        f"<html lang=fr><head><title>Film {dice.randrange(10_000)} : critique</title></head><body><nav><ul>{links(120)}</ul></nav>"
        f"<h1>Film {dice.randrange(10_000)}</h1><dl><dt>Réalisation</dt><dd>Agnès Varda</dd><dt>Durée</dt><dd>1h45</dd></dl>"
        f"<article>{article}</article><aside>{cards}</aside>{script}<footer><ul>{links(60)}</ul></footer></body></html>"
    )
    filler = f'<div class="widget"><span data-x="{"y" * 400}">{dice.choice(said)[:80]}</span></div>'
    return page.replace(
        "</aside>", filler * max(0, (HTML_BYTES - len(page.encode())) // len(filler.encode())) + "</aside>"
    ).encode()


class Task(NamedTuple):
    """Pages and what is done with each; the first ones are not counted."""

    pages: Sequence[bytes]
    work: Callable[[bytes], object]

    @property
    def first(self) -> int:
        """The number of the first page that counts."""
        return min(WARM, len(self.pages) // 4)


def per_second(*tasks: Task) -> list[float]:
    """Pages per second of processor time of each task once patterns and weights are loaded.

    The tasks go on side by side, each spread over the whole run: other work on the machine slows all alike.
    """
    for task in tasks:
        for page in task.pages[: task.first]:
            task.work(page)
    gc.freeze()  # what one task has loaded is not searched for garbage while the other works
    taken = [0.0] * len(tasks)
    turns = sorted(
        (n / len(task.pages), number, n) for number, task in enumerate(tasks) for n in range(len(task.pages))
    )
    for _, number, n in turns:
        if n >= tasks[number].first:
            began = time.process_time()
            tasks[number].work(tasks[number].pages[n])
            taken[number] += time.process_time() - began
    return [(len(task.pages) - task.first) / seconds for task, seconds in zip(tasks, taken, strict=True)]


def kerguen_reads(name: str) -> Callable[[bytes], object]:
    def work(data: bytes) -> object:
        page = page_of(data, name)
        return judge(page, read(page))

    return work


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path)
    data: Path | None = parser.parse_args().data
    dice, said = random.Random(SEED), sample_sentences()
    texts = [text_page(said, dice) for _ in range(TEXT_PAGES)]
    pages = [html_page(said, dice) for _ in range(HTML_PAGES)]
    if data:
        files = sorted(p for p in data.rglob("*") if p.name.endswith((".html", ".htm", ".html.gz")))
        pages = [gzip.decompress(p.read_bytes()) if p.suffix == ".gz" else p.read_bytes() for p in files]
    ours, theirs, ours_of_text = per_second(
        Task(pages, kerguen_reads("page.html")),
        Task(pages, lambda d: trafilatura.bare_extraction(d.decode("utf-8", "replace"))),
        Task(texts, kerguen_reads("page.txt")),
    )
    result = {
        "bench": "speed",
        "text_pages_per_second": round(ours_of_text, 1),
        "html_pages_per_second": round(ours, 1),
        "html_kilobytes": round(sum(map(len, pages)) / len(pages) / 1000),
        "trafilatura_pages_per_second": round(theirs, 1),
        "ratio": round(ours / theirs, 2),
        "text_ratio": round(
            ours_of_text / theirs, 2
        ),  # our pages of 3 kB to their pages of HTML: the machine cancelled
    }
    print(json.dumps(result))


if __name__ == "__main__":
    main()
