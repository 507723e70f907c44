"""Asking a language model of the user's own: one more reader of reviews, off unless an address is given.

It speaks the protocol of OpenAI's chat completions, which local servers speak too. What it claims counts only with words
that stand in the review, and those words are what is kept; a claim without them becomes a doubt. It never gives a verdict,
a score or a fact, and what Kerguen read itself is never replaced.
"""

import http.client
import json
import re
import urllib.error
import urllib.request
from collections.abc import Sequence
from typing import Any, Literal

import msgspec
from msgspec.structs import replace

from kerguen.corpus import Corpus, PackedPages
from kerguen.errors import UsageError
from kerguen.ledger import Kept
from kerguen.model import Doubt, Evidence, Page, Review
from kerguen.score.subjects import aspects
from kerguen.text.fold import fold

LONGEST_TEXT = 12_000  # characters of a review that are sent
LARGEST_ANSWER = 1_000_000  # bytes
SHORTEST, LONGEST = 12, 300  # characters of the words of a claim
WEIGHT = 0.85  # of a model's sentence: after those that the rules are sure of
MOST_CLAIMS = 8  # of one review
PATIENCE = 3  # failures in a row after which nothing more is asked

ASKED = (
    "You read a film review. List the sentences in which its writer praises or faults this film. Leave out the plot, "
    "other films, other people's judgements. Copy the words exactly as they stand, without changing a letter. Answer with "
    'JSON only: {"claims": [{"words": "...", "side": "positive" or "negative", "aspect": one of ASPECTS or null}]}'
)


class AskedModel(msgspec.Struct, frozen=True, kw_only=True):
    """Where the model answers ("http://localhost:8080/v1"), its name there, and how long to wait (seconds)."""

    url: str
    name: str
    key: str | None = None
    seconds: float = 60.0


class _Claim(msgspec.Struct, frozen=True):
    words: str
    side: Literal["positive", "negative"]
    aspect: str | None = None


class _Claims(msgspec.Struct, frozen=True):
    claims: list[_Claim] = []


class ModelFailed(Exception):
    """The model gave no answer that can be read."""


def asked_model(url: str, name: str | None, key: str | None = None) -> AskedModel:
    """A model to ask. Raises UsageError for an address that is none, or without a name."""
    if not re.fullmatch(r"https?://[^\s/]+(?:/\S*)?", url):
        raise UsageError(f"{url}: --model wants an http or https address, as http://localhost:8080/v1")
    if not name:
        raise UsageError("--model wants --model-name too: the name that the server knows the model by")
    return AskedModel(url=url.rstrip("/"), name=name, key=key)


def with_model(corpus: Corpus, model: AskedModel | None) -> Corpus:
    """The corpus with what the model found in each review; without a model, the corpus as it is."""
    if model is None:
        return corpus
    failures = 0
    found: list[Kept] = []
    for page in corpus.kept:
        kept = corpus.kept[page]
        if kept.reading.reviews and failures < PATIENCE:
            kept, failed = _asked(kept, model)
            failures = failures + 1 if failed else 0
        found.append(kept)
    return replace(corpus, kept=PackedPages(found))


def _asked(kept: Kept, model: AskedModel) -> tuple[Kept, bool]:
    """The page with its reviews read by the model too, and whether the model failed."""
    reviews: list[Review] = []
    failed = False
    for review in kept.reading.reviews:
        try:
            claims = _claims(kept.page, review, model)
        except ModelFailed as wrong:
            failed = True
            doubt = Doubt(
                code="model-failed", message=f"{model.name} was asked, and failed: {wrong}", page=kept.page.id
            )
            reviews.append(replace(review, doubts=(*review.doubts, doubt)))
        else:
            reviews.append(_with_claims(kept.page, review, claims, model))
    return Kept(kept.page, replace(kept.reading, reviews=tuple(reviews))), failed


def _with_claims(page: Page, review: Review, claims: Sequence[_Claim], model: AskedModel) -> Review:
    """The review with the claims that have their words in it; the others, and contradictions, are doubts."""
    evidence, doubts = list(review.evidence), list(review.doubts)
    for claim in claims[:MOST_CLAIMS]:
        span = _place(page.text, claim.words, review.start, review.end)
        if span is None:
            doubts.append(Doubt(code="model-unproved", message=f"{model.name} claims words that the review does not have: "
                                f"'{claim.words[:LONGEST]}'", page=page.id))  # fmt: skip
            continue
        start, end = span
        rivals = [e for e in evidence if e.start is not None and e.end is not None and e.start < end and start < e.end]
        if any(e.side != claim.side for e in rivals):
            doubts.append(Doubt(code="model-disagrees", message=f"{model.name} reads this as {claim.side}",
                                page=page.id, start=start, end=end))  # fmt: skip
        elif not rivals:
            evidence.append(
                Evidence(page=page.id, start=start, end=end, text=page.text[start:end], side=claim.side, weight=WEIGHT,
                         aspect=claim.aspect if claim.aspect in aspects() else None, by=f"model:{model.name}")
            )  # fmt: skip
    ordered = sorted(evidence, key=lambda e: (e.start or 0, e.end or 0))
    return replace(review, evidence=tuple(ordered), doubts=tuple(doubts))


def _place(text: str, words: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the words stand in text[start:end], white space apart; None when they do not, or are too short or too long."""
    wanted = words.split()
    if not SHORTEST <= len(" ".join(wanted)) <= LONGEST or not fold(words):
        return None
    found = re.compile(r"\s+".join(map(re.escape, wanted))).search(text, start, end)
    return found.span() if found else None


def _claims(page: Page, review: Review, model: AskedModel) -> Sequence[_Claim]:
    asked = {
        "model": model.name, "temperature": 0, "response_format": {"type": "json_object"},
        "messages": [
            {"role": "system", "content": ASKED.replace("ASPECTS", ", ".join(aspects()))},
            {"role": "user", "content": page.text[review.start : review.end][:LONGEST_TEXT]},
        ],
    }  # fmt: skip
    try:
        content = _answer(model, asked)["choices"][0]["message"]["content"]
        return msgspec.json.decode(content, type=_Claims).claims
    except (KeyError, IndexError, TypeError, ValueError, msgspec.DecodeError) as wrong:
        raise ModelFailed(f"its answer is not the JSON asked for ({wrong})") from wrong


def _answer(model: AskedModel, asked: dict[str, Any]) -> Any:
    headers = {"Content-Type": "application/json", **({"Authorization": f"Bearer {model.key}"} if model.key else {})}
    request = urllib.request.Request(f"{model.url}/chat/completions", json.dumps(asked).encode(), headers)
    try:
        with urllib.request.urlopen(request, timeout=model.seconds) as answer:
            body = answer.read(LARGEST_ANSWER + 1)
    except (urllib.error.URLError, http.client.HTTPException, OSError, ValueError) as wrong:
        raise ModelFailed(str(getattr(wrong, "reason", wrong))) from wrong
    if len(body) > LARGEST_ANSWER:
        raise ModelFailed("its answer is too large")
    return json.loads(body)
