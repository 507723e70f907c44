"""Quotations proved and refused: labelled cases made from kept texts by known changes. One JSON line.

    python bench/quotes.py [--data FILE] [--show]     (FILE: {name: kept text}; bench/data/quotes_kept.json)

A file of {kept: {name: text}, cases: [{page, words, wanted}]} is asked as it is labelled (bench/data/quotes_hard.json);
with "alone": true each case is looked for in its own page and no other (bench/data/quotes_cut.json).

True: a stretch of a kept sentence as it is, between any marks, with typography changed, with cuts, with inserted words.
Altered: one word replaced, dropped, added or moved, two sentences glued without a cut; a stretch out of its context;
the words of another language. An altered one must never be proved.
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from kerguen.model import Proof
from kerguen.pages.open import page_from_text
from kerguen.text.sentences import sentences
from kerguen.voices import QuoteIndex, prove

OWN = Path(__file__).parent / "data" / "quotes_kept.json"
MARKS = ("«\u00a0{}\u00a0»", '"{}"', "“{}”", "„{}“", "‹{}›", "‘{}’", "« {}", "— {}")
CONDITIONAL = re.compile(
    r"(?:would have been|aurait pu être|wäre|habría sido|sarebbe stata|zou|is not a|n’est pas un)\s+([\wéè'’œ-]+(?: [\wéè'’œ-]+)?)"
)
TURNED = re.compile(r"would have|aurait pu|wäre|habría|sarebbe|zou ", re.IGNORECASE)
NEGATED = re.compile(
    r"\b(?:not|never|nobody|without|pas|jamais|personne|sans|nicht|nie|niemand|kein\w*|ohne|no|nadie|nunca|sin|non|nessuno|mai|senza|niet|niemand|nooit|geen|zonder)\b",
    re.IGNORECASE,
)
OTHER_WORDS = ("purple", "violet", "violett", "morado", "viola", "paars")
Case = tuple[str, str, str]  # words, what was done to them (or their page), what must come out
Asked = Callable[[str, str], Proof]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=OWN)
    parser.add_argument("--show", action="store_true")
    chosen = parser.parse_args()
    data = json.loads(chosen.data.read_text(encoding="utf-8"))
    labelled = [(c["words"], c["page"], c["wanted"]) for c in data["cases"]] if "cases" in data else None
    kept = data["kept"] if labelled else data
    pages = {name: page_from_text(text, name=f"{name}.txt") for name, text in kept.items()}
    index = QuoteIndex(pages.values())
    ask: Asked = (
        (lambda words, name: prove(words, [pages[name]]))
        if data.get("alone")
        else (lambda words, _: index.prove(words))
    )
    print(json.dumps(measured(labelled or list(cases(kept)), ask, chosen.show), ensure_ascii=False))


def measured(asked: list[Case], ask: Asked, show: bool) -> dict[str, object]:
    counted: Counter[str] = Counter()
    right: Counter[str] = Counter()
    wrong = []
    for words, change, wanted in asked:
        proof = ask(words, change)
        if wanted == "either":
            continue
        counted[wanted] += 1
        good = proof.is_proved == (wanted == "proved")
        right[wanted] += good
        if not good:
            wrong.append((change, words, proof.kind))
    scores: dict[str, object] = {"bench": "quotes", "cases": len(asked)}
    scores |= {f"{kind}": f"{right[kind]}/{counted[kind]}" for kind in sorted(counted)}
    return scores | ({"wrong": wrong} if show else {})


def cases(kept: dict[str, str]) -> Iterator[Case]:
    """Every kept sentence changed in every way that it allows."""
    for number, text in enumerate(kept.values()):
        spans = [(s, e) for s, e in sentences(text) if len(text[s:e].split()) >= 8]
        for place, (start, end) in enumerate(spans):
            whole = text[start:end]
            yield from faithful(whole, place)
            yield from altered(whole, OTHER_WORDS[number % len(OTHER_WORDS)])
        for found in CONDITIONAL.finditer(text):
            yield found.group(1), "out of context", "refused"


def faithful(whole: str, place: int) -> Iterator[Case]:
    words = whole.split()
    yield MARKS[place % len(MARKS)].format(whole), "marks", "proved"
    yield whole.replace("’", "'").replace("–", "-").replace("—", "-").replace("œ", "oe"), "typography", "proved"
    safe = "either" if TURNED.search(whole) or NEGATED.search(whole) else "proved"  # a part may turn: not for this test
    yield " ".join(words[-4:]).rstrip("."), "end of a sentence", safe
    yield f"{' '.join(words[:3])} […] {' '.join(words[-3:])}", "cut", safe
    yield f"{' '.join(words[:4])} [Keel] {' '.join(words[4:])}", "inserted", "proved"


def altered(whole: str, other: str) -> Iterator[Case]:
    words = whole.split()
    middle = len(words) // 2
    yield " ".join([*words[:middle], other, *words[middle + 1 :]]), "replaced", "refused"
    yield " ".join([*words[:middle], *words[middle + 1 :]]), "dropped", "refused"
    yield " ".join([*words[:middle], other, *words[middle:]]), "added", "refused"
    swapped = [*words[:middle], words[middle + 1], words[middle], *words[middle + 2 :]]
    if negation := NEGATED.search(whole):
        yield whole[: negation.start()] + "[…] " + whole[negation.end() :].lstrip(), "cut across a negation", "refused"
        yield whole[: negation.start()] + whole[negation.end() :].lstrip(), "negation removed", "refused"
    if swapped != words:
        yield " ".join(swapped), "moved", "refused"
    yield f"{' '.join(words[-3:])} […] {' '.join(words[:3])}", "cut and turned round", "refused"


if __name__ == "__main__":
    main()
