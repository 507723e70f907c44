"""Learn which reviews are on the side of their tone, and print how well on sources held back.

    python scripts/train_verdict_choice.py --data PATH... [--write]

A PATH is a folder of labelled pages (`bench.judgements` tells its form; printed ratings are blanked, and stand for a label
where there is none) or a file of reviews with "stars_of_5" and "text" in tab-separated columns, which count less and are
never held back. With `--write` the weights go into src/kerguen/data/verdict_choice.toml.
"""

import csv
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from bench.judgements import pages
from msgspec.structs import replace
from scripts.train_reason_choice import Sentence, held_back, learned, named
from scripts.train_title_choice import arguments, write

from kerguen.model import Page, Reading, Review, Verdict
from kerguen.observe import read
from kerguen.pages import page_of
from kerguen.score.judge import judge
from kerguen.score.verdict_choice import of_tone, of_words
from kerguen.values.ratings import verdict_of
from kerguen.values.tone import tone

OUT = Path("src/kerguen/data/verdict_choice.toml")
STARS_COUNT = 0.3
PENALTY = 1.0


def main() -> int:
    """Learn on the reviews, print figures of held-back sources, write the weights."""
    args = arguments(__doc__).parse_args()
    labelled = [s for path in args.data if path.is_dir() for s in of_pages(path)]
    starred = [s for path in args.data if path.is_file() for s in of_stars(path)]
    names = named([*labelled, *starred])
    weights = dict(zip(names, map(float, learned(names, [*labelled, *starred], PENALTY)), strict=True))
    print(
        json.dumps({"reviews": len(labelled), "starred": len(starred), **held_back(names, labelled, starred, PENALTY)})
    )
    if args.write:
        write(weights, OUT)
    return 0


def of_pages(folder: Path) -> Iterator[Sentence]:
    """The reviews of labelled pages, their printed ratings blanked."""
    sources = {row["id"]: row for row in map(json.loads, (folder / "manifest.jsonl").open(encoding="utf-8"))}
    for name, page, label in pages(folder, ""):
        reading = read(page)
        row, only = sources.get(name, {}), len(reading.reviews) == 1
        source = row.get("repo") or "/".join((row.get("url") or str(folder)).split("/")[:3])
        for review in reading.reviews:
            stated = (label["critic"] or {}).get("verdict") if only else None
            if verdict := stated or of_rating(review):
                yield from weighed_review(blanked(page, reading), reading, review, verdict, source)


def of_rating(review: Review) -> Verdict | None:
    """The verdict of a printed rating whose scale is known."""
    given = review.rating
    return verdict_of(given.value / given.scale) if given and given.scale else None


def blanked(page: Page, reading: Reading) -> Page:
    """The page with blanks for its printed ratings."""
    text = page.text
    for rating in reading.ratings:
        if rating.start is not None and rating.end is not None:
            text = text[: rating.start] + " " * (rating.end - rating.start) + text[rating.end :]
    return replace(page, text=text)


def weighed_review(
    page: Page, reading: Reading, review: Review, verdict: Verdict, source: str, counts: float = 1.0
) -> Iterator[Sentence]:
    """The features of a review that states no verdict, and whether it is on the side of its tone."""
    unstated = replace(review, verdict=None, rating=None, evidence=())
    evidence = judge(page, replace(reading, reviews=(unstated,))).reviews[0].evidence
    text = page.text[review.start : review.end]
    if (heard := tone(text, page.lang)) is not None:
        side = "positive" if heard.positive > heard.negative else "negative"
        found = of_tone(text, heard, evidence) | of_words(text, page.lang, heard)
        yield Sentence(source, found, verdict == side, counts)


def of_stars(path: Path) -> Iterator[Sentence]:
    """Readers' reviews with stars, each a page of its own."""
    for row in csv.DictReader(path.open(encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE):
        page = page_of(row["text"].encode(), "review.txt")
        reading = read(page)
        review = Review(start=0, end=len(page.text))
        yield from weighed_review(
            page, reading, review, verdict_of(float(row["stars_of_5"]) / 5), row["title"], STARS_COUNT
        )


if __name__ == "__main__":
    sys.exit(main())
