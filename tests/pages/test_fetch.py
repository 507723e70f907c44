"""Fetching from a server of our own: limits of size and time, redirects checked one by one."""

import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from kerguen.errors import FetchRefused
from kerguen.pages import FetchRules
from kerguen.pages.fetch import fetched


class Answers(BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path == "/loop":
            self.send_response(302)
            self.send_header("Location", "/loop")
            self.end_headers()
            return
        if self.path == "/elsewhere":
            self.send_response(302)
            self.send_header("Location", "file:///etc/hostname")
            self.end_headers()
            return
        self.send_response(200)
        self.end_headers()
        if self.path == "/large":
            self.wfile.write(b"x" * 300_000)
        elif self.path == "/slow":
            for _ in range(20):
                self.wfile.write(b"x" * 70_000)
                time.sleep(0.1)
        elif self.path == "/page":
            self.wfile.write(b"<p>un film</p>")

    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def server():
    httpd = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    threading.Thread(target=httpd.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{httpd.server_port}"
    httpd.shutdown()


def test_a_page_is_fetched_when_private_addresses_are_allowed(server):
    assert fetched(f"{server}/page", FetchRules(allow_private=True)) == b"<p>un film</p>"


REFUSED = [
    ("/large", FetchRules(allow_private=True, largest=100_000), "larger"),
    ("/slow", FetchRules(allow_private=True, seconds=0.5), "longer|could not"),
    ("/loop", FetchRules(allow_private=True), "could not"),
    ("/elsewhere", FetchRules(allow_private=True), "only http|could not"),
    ("/nothing", FetchRules(allow_private=True), "empty"),
    ("/page", FetchRules(), "private"),
]


@pytest.mark.parametrize(("path", "limits", "words"), REFUSED, ids=[p for p, _, _ in REFUSED])
def test_limits_are_kept(server, path, limits, words):
    with pytest.raises(FetchRefused, match=words):
        fetched(server + path, limits)
