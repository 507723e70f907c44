"""Fetching an address: only when asked, with limits, never into private networks unless allowed."""

import http.client
import ipaddress
import socket
import time
import urllib.error
import urllib.request
from typing import Any
from urllib.parse import urlsplit

import msgspec

from kerguen.errors import FetchRefused

REDIRECTS = 5
CHUNK = 65_536
AGENT = "kerguen (reads film pages; one page at a time)"


class FetchRules(msgspec.Struct, frozen=True, kw_only=True):
    """Limits of a fetch: bytes, seconds in all, and whether addresses of one's own network are allowed."""

    largest: int = 10_000_000
    seconds: float = 20.0
    allow_private: bool = False


def fetched(url: str, rules: FetchRules | None) -> bytes:
    """The bytes at an http(s) address. Raises FetchRefused with the address and the reason."""
    if rules is None:
        raise FetchRefused(f"{url}: addresses are fetched only with --fetch")
    deadline = time.monotonic() + rules.seconds
    opener = urllib.request.build_opener(_CheckedRedirects(rules))
    _check(url, rules)
    request = urllib.request.Request(url, headers={"User-Agent": AGENT})
    try:
        with opener.open(request, timeout=rules.seconds) as answer:
            return _read(answer, url, rules, deadline)
    except FetchRefused:
        raise
    except (urllib.error.URLError, http.client.HTTPException, OSError, ValueError) as wrong:
        raise FetchRefused(f"{url}: could not be fetched ({getattr(wrong, 'reason', wrong)})") from wrong


def _read(answer: Any, url: str, rules: FetchRules, deadline: float) -> bytes:
    body = bytearray()
    while chunk := answer.read(CHUNK):
        body += chunk
        if len(body) > rules.largest:
            raise FetchRefused(f"{url}: larger than {rules.largest / 1e6:.0f} MB")
        if time.monotonic() > deadline:
            raise FetchRefused(f"{url}: took longer than {rules.seconds:.0f} s")
    if not body.strip():
        raise FetchRefused(f"{url}: the answer is empty")
    return bytes(body)


class _CheckedRedirects(urllib.request.HTTPRedirectHandler):
    max_redirections = REDIRECTS

    def __init__(self, rules: FetchRules) -> None:
        self._rules = rules

    def redirect_request(self, req: Any, fp: Any, code: int, msg: str, headers: Any, newurl: str) -> Any:
        _check(newurl, self._rules)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _check(url: str, rules: FetchRules) -> None:
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise FetchRefused(f"{url}: only http and https addresses are fetched")
    if rules.allow_private:
        return
    try:
        found = socket.getaddrinfo(parts.hostname, parts.port or 80, proto=socket.IPPROTO_TCP)
    except (OSError, UnicodeError, ValueError) as wrong:
        raise FetchRefused(f"{url}: no such host ({wrong})") from wrong
    for *_, address in found:
        if not ipaddress.ip_address(str(address[0]).split("%")[0]).is_global:
            raise FetchRefused(
                f"{url}: {address[0]} is an address of a private network (allow it with --allow-private)"
            )
