"""A page on the net → `Document`: the one place where something is fetched, and only what the user named."""

from __future__ import annotations

import asyncio
import gzip
import re
import socket
import ssl
import zlib
from collections.abc import Iterator
from dataclasses import replace
from http.cookiejar import CookieJar, DefaultCookiePolicy
from importlib.metadata import version
from io import BytesIO
from ipaddress import ip_address
from pathlib import PurePosixPath

import httpx
from anyio.from_thread import start_blocking_portal

from assistant.errors import UnreadableSource
from assistant.ingest.documents import Document
from assistant.ingest.readers import from_bytes
from assistant.ingest.sources import LARGEST, SUFFIXES, Kind, Raw, shown

PATIENCE = 30.0
"""Seconds for all of it."""
_SILENCE = 10.0
"""Seconds to wait for a server's next byte."""
_REDIRECTS = 10
_FEWEST_CHARACTERS = 120
"""In the text of a page: what has less wants a login or runs a program to show the rest."""
_KINDS: dict[str, Kind] = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/markdown": "markdown",
    "text/x-markdown": "markdown",
}
_TOLD_BY_SUFFIX = frozenset(["", "text/plain", "application/octet-stream"])
_CONTENT_TYPE = re.compile(r"[\w.+-]{1,60}/[\w.+-]{1,80}")
_SCHEMES = ("http", "https")
_BY_HAND = "open it in a browser, save the page and add the file"


def read_url(address: str) -> Document:
    """What is at an address that begins with http:// or https://, or with neither. Raises `UnreadableSource`.

    No cookie is kept and no password is looked up; a proxy that the environment names is used.
    """
    url = _url(address)
    # Of a loop of its own, as the caller may have one running; cancelled where the caller is interrupted.
    with start_blocking_portal() as portal:
        raw = portal.call(_fetch, url)
    found = from_bytes(raw)
    if raw.kind == "html" and len(found.text) < _FEWEST_CHARACTERS:
        raise UnreadableSource(f"{raw.name} shows no article, perhaps for want of a login: {_BY_HAND}.")
    return replace(found, url=raw.location)


def _url(address: str) -> httpx.URL:
    try:
        url = httpx.URL(address if "://" in address else f"https://{address}")
    except (httpx.InvalidURL, ValueError):
        url = httpx.URL()
    if url.scheme and url.scheme not in _SCHEMES:
        raise UnreadableSource(f"{shown(address)} cannot be fetched: only http:// and https:// are.")
    if not url.host:
        raise UnreadableSource(f"{shown(address)} is no address: it looks like https://example.org/article.")
    return url


async def _fetch(asked: httpx.URL) -> Raw:
    url, name = asked, shown(asked)
    try:
        async with asyncio.timeout(PATIENCE), _client() as client:
            for _ in range(_REDIRECTS + 1):
                name = shown(url)
                async with client.stream("GET", url) as response:
                    if response.next_request is None:
                        return await _received(response, name)
                    to = response.next_request.url
                _refuse_unsafe(to, url, name)
                if await _is_inside(to.host) and not await _is_inside(asked.host):
                    raise UnreadableSource(f"{name} is redirected into your own network: add that address if you want.")
                # What another server says is no password of the reader's, and theirs is for the one they named.
                url = to.copy_with(userinfo=asked.userinfo if _server(to) == _server(asked) else b"")
    except (httpx.HTTPError, httpx.InvalidURL, OSError, ValueError) as error:
        raise UnreadableSource(f"{name} {_failure(error)}.") from None
    raise UnreadableSource(f"{name} is redirected again and again: {_BY_HAND}.")


def _client() -> httpx.AsyncClient:
    return httpx.AsyncClient(
        headers={
            "User-Agent": f"article-assistant/{version('article-assistant')} (adds single pages for one reader)",
            "Accept": "text/html, text/markdown, text/plain;q=0.9, */*;q=0.1",
            "Accept-Encoding": "gzip",
        },
        cookies=CookieJar(DefaultCookiePolicy(allowed_domains=[])),
        timeout=_SILENCE,
        follow_redirects=False,  # httpx would read what redirects have beside them, however much that is
    )


def _refuse_unsafe(to: httpx.URL, before: httpx.URL, name: str) -> None:
    if to.scheme not in _SCHEMES:
        raise UnreadableSource(f"{name} is redirected to something that is no page: {_BY_HAND}.")
    if before.scheme == "https" and to.scheme == "http":
        raise UnreadableSource(f"{name} is redirected to an address that anybody on the way can change: {_BY_HAND}.")


async def _is_inside(host: str) -> bool:
    """Whether a host is this machine, or one that only a network of the reader's reaches."""
    try:
        found = await asyncio.get_running_loop().getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        return False  # a proxy may know it
    return any(not ip_address(str(address[0]).partition("%")[0]).is_global for *_, address in found)


def _server(url: httpx.URL) -> tuple[str, str, int | None]:
    return url.scheme, url.host, url.port


async def _received(response: httpx.Response, name: str) -> Raw:
    status = response.status_code
    if status != httpx.codes.OK:
        raise UnreadableSource(f"{name} {_refusal(status)}.")
    suffix = PurePosixPath(response.url.path).suffix.lower()
    declared = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
    kind = SUFFIXES.get(suffix, "text") if declared in _TOLD_BY_SUFFIX else _KINDS.get(declared)
    if kind is None:
        shown = f" ({declared})" if _CONTENT_TYPE.fullmatch(declared) else ""
        raise UnreadableSource(f"{name} is no page of text{shown}: save its text as .txt and add that.")
    content = await _content(response, name)
    location = response.url.copy_with(userinfo=b"", fragment=None)
    return Raw(content, kind, name, str(location), response.charset_encoding)


async def _content(response: httpx.Response, name: str) -> bytes:
    """The body, decompressed here: httpx would make of a few bytes as many as the server likes."""
    too_large = UnreadableSource(f"{name} is larger than {LARGEST // 10**6} MB, as no article is: add it in parts.")
    encoding = response.headers.get("Content-Encoding", "identity").strip().lower()
    if encoding not in ("identity", "gzip"):
        raise UnreadableSource(f"{name} comes in a compression that was not asked for: {_BY_HAND}.")
    received = bytearray()
    async for chunk in response.aiter_raw():
        received += chunk
        if len(received) > LARGEST:
            raise too_large
    if encoding == "identity":
        return bytes(received)
    try:
        content = gzip.GzipFile(fileobj=BytesIO(received)).read(LARGEST + 1)
    except (EOFError, OSError, zlib.error) as error:
        raise httpx.DecodingError(str(error)) from None
    if len(content) > LARGEST:
        raise too_large
    return content


def _refusal(status: int) -> str:
    match status:
        case 401 | 402 | 403 | 407 | 451:
            return f"is not shown to programs, or wants a login (status {status}): {_BY_HAND}"
        case 404 | 410:
            return f"is not there (status {status}): check the address"
        case 429:
            return f"is asked for too often (status {status}): try again later"
        case _ if status >= 500:
            return f"cannot be had, as its server fails (status {status}): try again later"
        case _:
            return f"is answered with status {status} and no page: {_BY_HAND}"


def _failure(error: Exception) -> str:
    causes = list(_causes(error))
    if any(isinstance(cause, TimeoutError | httpx.TimeoutException) for cause in causes):
        return "takes too long to come: try again later"
    if any(isinstance(cause, ssl.SSLError) for cause in causes):
        return "has no certificate that is trusted, or does not speak TLS: check the address, or set SSL_CERT_FILE"
    if any(isinstance(cause, socket.gaierror) for cause in causes):
        return "cannot be found: check the address and the network"
    if isinstance(error, httpx.InvalidURL):
        return f"is redirected to what is no address: {_BY_HAND}"
    if isinstance(error, httpx.ConnectError | httpx.ProxyError):
        return "cannot be reached: check the address, the network and the proxy, if there is one"
    if isinstance(error, httpx.HTTPError):
        return "breaks off or comes garbled: try again later"
    return "cannot be fetched: check the address, and the proxy that the environment names"


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__
