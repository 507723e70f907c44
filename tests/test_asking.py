"""A model of the user's own, asked through a stand-in server on this machine: only words of the review count."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest

from kerguen.asking import AskedModel, asked_model, with_model
from kerguen.cli import main
from kerguen.corpus import Corpus, PackedPages
from kerguen.errors import UsageError
from kerguen.ledger import Kept
from kerguen.model import PageSummary, Reading, Review
from kerguen.pages import page_from_text
from kerguen.score.subjects import aspects

TEXT = "The Long Harbour\n\nOne leaves the theatre\nwith salt on the lips. The last reel is empty water."


class StandIn(BaseHTTPRequestHandler):
    content: str = ""
    status: int = 200
    asked: list[dict[str, Any]] = []
    keys: list[str | None] = []

    def do_POST(self) -> None:
        type(self).asked.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
        type(self).keys.append(self.headers.get("Authorization"))
        self.send_response(self.status)
        self.end_headers()
        self.wfile.write(json.dumps({"choices": [{"message": {"content": self.content}}]}).encode())

    def log_message(self, format: str, *args: object) -> None:
        """Nothing on stderr."""


@pytest.fixture
def server() -> Iterator[type[StandIn]]:
    class Handler(StandIn):
        asked: list[dict[str, Any]] = []
        keys: list[str | None] = []

    serving = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=serving.serve_forever, daemon=True)
    thread.start()
    Handler.url = f"http://127.0.0.1:{serving.server_port}/v1"  # type: ignore[attr-defined]
    yield Handler
    serving.shutdown()
    serving.server_close()


def read(model: AskedModel | None, text: str = TEXT) -> tuple[str, Review]:
    page = page_from_text(text)
    summary = PageSummary(
        id=page.id, path="x", url=None, sha256="", lang="en", kind="review", machine_translated=False, written=None
    )
    reading = Reading(page=summary, reviews=(Review(start=0, end=len(page.text)),))
    corpus = with_model(Corpus(kept=PackedPages([Kept(page, reading)])), model)
    (review,) = corpus.kept[page.id].reading.reviews
    return page.text, review


def claims(*made: dict[str, Any]) -> str:
    return json.dumps({"claims": made})


def test_without_an_address_nothing_is_asked() -> None:
    assert read(None)[1].evidence == ()


def test_a_claim_is_kept_with_the_words_of_the_page_and_says_who_made_it(server: Any) -> None:
    server.content = claims(
        {"words": "One leaves the theatre with salt on the lips.", "side": "positive", "aspect": "emotion"}
    )
    text, review = read(asked_model(server.url, "tiny", "secret"))
    (evidence,) = review.evidence
    assert evidence.text == text[evidence.start : evidence.end] == "One leaves the theatre\nwith salt on the lips."
    assert (evidence.side, evidence.aspect, evidence.by) == ("positive", "emotion", "model:tiny")
    assert server.asked[0]["model"] == "tiny" and server.keys == ["Bearer secret"]
    assert (review.verdict, review.tone) == (None, None)


def test_words_that_the_review_does_not_have_are_a_doubt(server: Any) -> None:
    server.content = claims({"words": "A masterpiece of maritime cinema.", "side": "positive"})
    _, review = read(asked_model(server.url, "tiny"))
    assert not review.evidence and [d.code for d in review.doubts] == ["model-unproved"]


def test_the_aspects_asked_for_are_those_that_a_reader_is_told_of() -> None:
    assert {"acting", "script", "music"} < set(aspects())
    assert not {"film", "story", "by", "made", "collective", "weights", "phrases"}.intersection(aspects())


def test_an_unknown_aspect_is_none(server: Any) -> None:
    server.content = claims({"words": "The last reel is empty water.", "side": "negative", "aspect": "smell"})
    assert read(asked_model(server.url, "tiny"))[1].evidence[0].aspect is None


@pytest.mark.parametrize(
    "content", ["no JSON", '{"claims": 3}', '{"claims": [{"words": "x"}]}', claims({"words": 1, "side": "positive"})]
)
def test_an_answer_that_cannot_be_read_is_a_doubt(server: Any, content: str) -> None:
    server.content = content
    _, review = read(asked_model(server.url, "tiny"))
    assert not review.evidence and [d.code for d in review.doubts] == ["model-failed"]


def test_a_server_that_is_down_is_a_doubt_and_is_not_asked_for_ever(server: Any) -> None:
    server.status = 500
    pages = [page_from_text(f"{TEXT} {n}") for n in range(6)]
    kept = [
        Kept(page, Reading(page=PageSummary(id=page.id, path="x", url=None, sha256="", lang="en", kind="review",
                                            machine_translated=False, written=None), reviews=(Review(start=0, end=40),)))
        for page in pages
    ]  # fmt: skip
    found = with_model(Corpus(kept=PackedPages(kept)), asked_model(server.url, "tiny"))
    doubts = [d.code for page in found.kept for r in found.kept[page].reading.reviews for d in r.doubts]
    assert doubts == ["model-failed"] * 3 and len(server.asked) == 3


@pytest.mark.parametrize(
    ("url", "name"), [("file:///etc/passwd", "tiny"), ("localhost", "tiny"), ("http://localhost/v1", None)]
)
def test_an_address_that_is_none_or_has_no_name_is_refused(url: str, name: str | None) -> None:
    with pytest.raises(UsageError):
        asked_model(url, name)


def test_the_command_asks_only_when_told_to(server: Any, tmp_path: Path) -> None:
    page = tmp_path / "review.txt"
    page.write_text("The Long Harbour\n\nDirected by Ivo Brandt\n\nReview by Mia Holm\n\n" + TEXT * 4, encoding="utf-8")
    server.content = claims()
    assert main(["build", str(page), "--out", str(tmp_path / "a"), "--workers", "1"]) == 0
    assert server.asked == []
    model = ["--model", server.url, "--model-name", "tiny"]
    assert main(["build", str(page), "--out", str(tmp_path / "b"), "--workers", "1", *model]) == 0
