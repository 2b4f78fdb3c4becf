"""An article on the net: fetched from a server on loopback that is as good or as bad as the net is."""

from __future__ import annotations

import asyncio
import gzip
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.display import printable
from assistant.errors import UnreadableSource
from assistant.ingest import read, read_all, web
from assistant.ingest.sources import LARGEST

BODY = (
    "The harbour of Lunde opened again on Monday, a week after its pumps had failed in the flood.",
    "The mayor, Ada Moss, called the repair slow and costly: “Nobody asked us,” she said.",
    "Two of the nine piers stay shut until May, because the piles under them have to be replaced.",
)
PAGE = f"""<!doctype html><html lang="en"><head><title>Harbour reopens after flood – Lunde Post</title>
<meta property="og:site_name" content="Lunde Post"></head><body><nav><a href="/">Home</a></nav>
<article><h1>Harbour reopens after flood</h1>{"".join(f"<p>{paragraph}</p>" for paragraph in BODY)}</article>
</body></html>
"""
TEXT = "Harbour reopens after flood\n\n" + "\n\n".join(BODY)


class Handler(BaseHTTPRequestHandler):
    """Gives what the test has put at the path."""

    server: Site

    def do_GET(self) -> None:
        self.server.requests.append(self)
        with suppress(OSError):  # the client hangs up when it has enough
            self.server.pages[self.path.partition("?")[0]](self)

    def say(self, status: int = 200, content: bytes = b"", **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""


class Site(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.requests: list[Handler] = []
        self.pages: dict[str, Callable[[Handler], None]] = {"/article": says(PAGE.encode(), "text/html; charset=utf-8")}

    def url(self, path: str = "/article") -> str:
        return f"http://127.0.0.1:{self.server_address[1]}{path}"


def says(content: bytes, content_type: str, status: int = 200, **headers: str) -> Callable[[Handler], None]:
    return lambda handler: handler.say(status, content, Content_Type=content_type, **headers)


def moves(to: str, status: int = 302, **headers: str) -> Callable[[Handler], None]:
    return lambda handler: handler.say(status, b"Moved", Location=to, **headers)


@pytest.fixture
def site() -> Iterator[Site]:
    with Site() as site:
        threading.Thread(target=site.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        yield site
        site.shutdown()


def refused(url: str) -> str:
    with pytest.raises(UnreadableSource) as refusal:
        read(url)
    told = str(refusal.value)
    assert told == printable(told, keep_newlines=False)
    return told


def test_a_page_is_an_article_with_its_address(site: Site) -> None:
    article = read(f"{site.url()}?id=7#part-2")
    assert article.title == "Harbour reopens after flood"
    assert article.outlet == "Lunde Post"
    assert article.location == f"{site.url()}?id=7"
    assert next(sentence.text for sentence in article.sentences if sentence.kind == "body") == BODY[0]


def test_the_same_page_given_twice_is_the_same_article(site: Site) -> None:
    first, again = read_all([site.url(), site.url()], stdin=None)  # type: ignore[arg-type]
    assert first == again


def test_plain_text_markdown_and_files_without_a_kind(site: Site) -> None:
    markdown = f"# Harbour *reopens*\n\n{BODY[0]}\n"
    site.pages["/a.txt"] = says(TEXT.encode(), "text/plain")
    site.pages["/b"] = says(markdown.encode(), "text/markdown; charset=UTF-8")
    site.pages["/c.md"] = says(markdown.encode(), "text/plain")
    site.pages["/d.md"] = says(markdown.encode(), "application/octet-stream")
    assert read(site.url("/a.txt")).text == TEXT
    for path in ("/b", "/c.md", "/d.md"):
        assert read(site.url(path)).title == "Harbour reopens"


def test_the_address_that_a_text_claims_is_not_where_it_was_found(site: Site) -> None:
    site.pages["/a.md"] = says(f"---\nurl: https://elsewhere.example/x\n---\n{TEXT}".encode(), "text/markdown")
    assert read(site.url("/a.md")).location == site.url("/a.md")


def test_the_charset_is_the_servers_where_the_page_is_not_utf_8(site: Site) -> None:
    words = "Мэр заявил в среду, что порт закрыт до лета и не будет открыт из-за ремонта, который он начал. " * 3
    site.pages["/a"] = says(words.encode("koi8-r"), "text/plain; charset=koi8-r")
    site.pages["/b"] = says(words.encode(), "text/plain; charset=iso-8859-1")
    site.pages["/c"] = says(words.encode("koi8-r"), "text/plain; charset=nonsense")
    assert read(site.url("/a")).text.split() == words.split()
    assert read(site.url("/b")).text.split() == words.split()
    assert read(site.url("/c")).text


def test_the_article_is_where_the_redirects_end(site: Site) -> None:
    site.pages["/old"] = moves("/newer", 301, Set_Cookie="id=1")
    site.pages["/newer"] = moves(site.url(), 307)
    assert read(site.url("/old")).location == site.url()
    assert all("Cookie" not in request.headers for request in site.requests)


def test_what_is_sent_names_the_program_and_nobody(site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "netrc").write_text("machine 127.0.0.1 login me password secret\n")
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    read(site.url())
    (request,) = site.requests
    assert request.headers["User-Agent"].startswith("article-assistant/")
    assert set(request.headers) == {"Host", "User-Agent", "Accept", "Accept-Encoding", "Connection"}


def test_a_password_in_the_address_goes_to_its_server_and_nowhere_else(site: Site) -> None:
    with Site() as other:
        threading.Thread(target=other.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        site.pages["/moved"] = moves(other.url())
        address = site.url("/moved").replace("//", "//me:secret@")
        article = read(address)
        assert "Authorization" in site.requests[0].headers
        assert "Authorization" not in other.requests[0].headers
        other.shutdown()
    assert article.location == other.url()
    own = site.url().replace("//", "//me:secret@")
    assert read(own).location == site.url()
    assert "secret" not in refused(site.url("/nothing?x").replace("//", "//me:secret@").replace("/nothing", "/gone"))


@pytest.mark.parametrize("address", ["https://me:sec#ret@h/x", "ftp://me:secret@h/x", "http://me:secret@[::1/"])
def test_a_password_in_an_address_that_is_none_is_not_shown(address: str) -> None:
    assert "ret" not in refused(address)


@pytest.mark.parametrize(
    ("status", "told"),
    [
        (401, "wants a login"),
        (403, "wants a login"),
        (404, "is not there"),
        (410, "is not there"),
        (418, "status 418"),
        (429, "too often"),
        (500, "try again later"),
        (503, "try again later"),
        (204, "no page"),
        (304, "no page"),
    ],
)
def test_what_a_server_refuses(site: Site, status: int, told: str) -> None:
    site.pages["/article"] = says(b"" if status in (204, 304) else PAGE.encode(), "text/html", status)
    message = refused(site.url())
    assert told in message
    assert message.startswith(site.url())


@pytest.mark.parametrize(
    ("content", "content_type", "told"),
    [
        (b"%PDF-1.7 ...", "application/pdf", "no page of text (application/pdf)"),
        (b"%PDF-1.7 ...", "text/html", "looks like a PDF"),
        (b"\x89PNG", "image/png", "no page of text (image/png)"),
        (b"{}", "application/json", "no page of text"),
        (b"x", "text/\x1b[31m", "no page of text:"),
        (b"", "text/html", "holds no text"),
        (b"", "text/plain", "empty"),
        (b"<html><body><script>location='/x'</script></body></html>", "text/html", "holds no text"),
        (b"<html><body><p>Subscribe to go on reading.</p></body></html>", "text/html", "no article"),
        (b"x" * (LARGEST + 1), "text/plain", "larger than"),
    ],
    ids=[
        "PDF",
        "PDF called a page",
        "image",
        "JSON",
        "escape codes",
        "empty page",
        "empty text",
        "program",
        "teaser",
        "large",
    ],
)
def test_what_is_no_article(site: Site, content: bytes, content_type: str, told: str) -> None:
    site.pages["/article"] = says(content, content_type)
    assert told in refused(site.url())


@pytest.mark.parametrize(
    ("location", "told"),
    [
        ("file:///etc/hosts", "no page"),
        ("ftp://127.0.0.1/x", "no page"),
        ("javascript:alert(1)", "no address"),
        ("/article", "again and again"),
        ("http://[::1", "garbled"),
    ],
)
def test_redirects_that_are_not_followed(site: Site, location: str, told: str) -> None:
    site.pages["/article"] = moves(location)
    assert told in refused(site.url())
    assert len(site.requests) <= 11


def test_compressed_pages(site: Site) -> None:
    site.pages["/a"] = says(gzip.compress(PAGE.encode()), "text/html", Content_Encoding="gzip")
    site.pages["/cut"] = says(gzip.compress(PAGE.encode())[:-20], "text/html", Content_Encoding="gzip")
    site.pages["/false"] = says(PAGE.encode(), "text/html", Content_Encoding="gzip")
    site.pages["/bomb"] = says(gzip.compress(b"x" * 50_000_000), "text/plain", Content_Encoding="gzip")
    site.pages["/twice"] = says(b"x", "text/plain", Content_Encoding="gzip, gzip")
    assert read(site.url("/a")).title == "Harbour reopens after flood"
    assert "breaks off" in refused(site.url("/cut"))
    assert "garbled" in refused(site.url("/false"))
    assert "larger than" in refused(site.url("/bomb"))
    assert "compression" in refused(site.url("/twice"))


def test_a_page_that_breaks_off(site: Site) -> None:
    def cut(handler: Handler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", "100000")
        handler.end_headers()
        handler.wfile.write(PAGE.encode())

    site.pages["/article"] = cut
    assert "breaks off" in refused(site.url())


@pytest.mark.parametrize(
    "first", [b"", b"HTTP/1.0 200 OK\r\nX: ", b"HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\n"]
)
def test_a_server_that_drips_for_ever(site: Site, first: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    ended = threading.Event()

    def drip(handler: Handler) -> None:
        handler.wfile.write(first)
        while first and not ended.wait(0.02):
            handler.wfile.write(b"x")
        ended.wait(5)

    monkeypatch.setattr(web, "PATIENCE", 0.3)
    site.pages["/article"] = drip
    assert "takes too long" in refused(site.url())
    ended.set()


def test_servers_that_cannot_be_reached(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    assert "cannot be reached" in refused("http://127.0.0.1:1/")
    assert "TLS" in refused(site.url().replace("http:", "https:"))
    assert "cannot be found" in refused("http://nowhere.invalid/")


def test_a_proxy_of_the_environment_is_used(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    site.pages["http://lunde.example/a"] = site.pages["/article"]
    monkeypatch.setenv("HTTP_PROXY", site.url(""))
    monkeypatch.setenv("http_proxy", site.url(""))
    assert read("http://lunde.example/a").location == "http://lunde.example/a"
    monkeypatch.setenv("HTTP_PROXY", "nonsense://x")
    monkeypatch.setenv("http_proxy", "nonsense://x")
    assert "proxy" in refused("http://lunde.example/a")


def test_an_address_without_a_scheme_is_of_the_web(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "https://www.nowhere.invalid/a " in refused("www.nowhere.invalid/a")


@settings(deadline=None, max_examples=25)
@given(st.text(max_size=40), st.text(st.characters(exclude_characters="/?#"), max_size=40))
def test_whatever_an_address_holds_it_is_refused_in_one_line(text: str, user: str) -> None:
    for address in (f"http://127.0.0.1:1/{text}", f"http://{user}@127.0.0.1:1", f"ftp://{text}", f"http://[{text}"):
        refused(address)


async def test_inside_a_running_loop(site: Site) -> None:
    assert read(site.url()).outlet == "Lunde Post"
    assert (await asyncio.to_thread(read, site.url())).outlet == "Lunde Post"


def test_a_compressed_page_may_come_in_several_members(site: Site) -> None:
    head, tail = PAGE.encode()[:700], PAGE.encode()[700:]
    site.pages["/article"] = says(gzip.compress(head) + gzip.compress(tail), "text/html", Content_Encoding="gzip")
    assert BODY[2] in read(site.url()).text


def test_what_follows_a_compressed_page_is_not_collected(site: Site) -> None:
    body = gzip.compress(PAGE.encode()) + bytes(LARGEST)
    site.pages["/article"] = says(body, "text/html", Content_Encoding="gzip")
    assert "larger than" in refused(site.url())


def test_a_password_that_a_redirect_brings_along_is_not_sent(site: Site) -> None:
    site.pages["/moved"] = moves(site.url("/again").replace("//", "//their:secret@"))
    site.pages["/again"] = moves("/article")
    read(site.url("/moved"))
    assert all("Authorization" not in request.headers for request in site.requests)
    read(site.url("/moved").replace("//", "//me:secret@"))
    sent = [request.headers["Authorization"] for request in site.requests[3:]]
    assert len(sent) == 3
    assert len(set(sent)) == 1


@pytest.mark.parametrize("inside", ["127.0.0.1", "[::1]", "10.0.0.1", "192.168.0.1", "169.254.169.254", "localhost"])
def test_a_page_of_the_net_does_not_lead_into_the_readers_network(
    site: Site, monkeypatch: pytest.MonkeyPatch, inside: str
) -> None:
    site.pages["http://198.41.0.4/a"] = moves(f"http://{inside}/secret")
    monkeypatch.setenv("HTTP_PROXY", site.url(""))
    monkeypatch.setenv("http_proxy", site.url(""))
    assert "into your own network" in refused("http://198.41.0.4/a")
    assert len(site.requests) == 1
