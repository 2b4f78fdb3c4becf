"""The index on a real Chroma server."""

from __future__ import annotations

import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest

from assistant.errors import LibraryError, SettingsError
from assistant.library import Library
from assistant.settings import Settings
from tests.library.articles import bridge, many, orchard


def free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return int(listening.getsockname()[1])


class ChromaServer:
    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._port = free_port()
        self.url = f"http://127.0.0.1:{self._port}"
        self.start()

    def start(self) -> None:
        run = "from chromadb.cli.cli import app; app()"
        where = ["--path", str(self._folder), "--host", "127.0.0.1", "--port", str(self._port)]
        self._process = subprocess.Popen(
            [sys.executable, "-c", run, "run", *where], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        for _ in range(600):
            try:
                urlopen(f"{self.url}/api/v2/heartbeat", timeout=5).close()
                return
            except OSError:
                time.sleep(0.1)
        raise TimeoutError("chroma run did not start")

    def stop(self) -> None:
        self._process.terminate()
        self._process.wait()

    def rows(self) -> dict[str, tuple[str, dict[str, Any]]]:
        import chromadb

        (collection,) = chromadb.HttpClient(self.url).list_collections()
        held = collection.get(include=["documents", "metadatas"])
        assert held["documents"]
        assert held["metadatas"]
        pairs = zip(held["documents"], map(dict, held["metadatas"]), strict=True)
        return dict(zip(held["ids"], pairs, strict=True))


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ChromaServer]:
    server = ChromaServer(tmp_path_factory.mktemp("chroma"))
    yield server
    server.stop()


def test_a_server_from_first_to_last(server: ChromaServer, tmp_path: Path) -> None:
    settings = Settings(chroma=server.url)
    others = Library.open(tmp_path / "others", settings=settings)
    others.add(many(2, "otters"))
    with Library.open(tmp_path / "ours", settings=settings) as library:
        library.add([bridge(), orchard()])

        rows = server.rows()
        assert len(rows) == 16
        text, metadata = rows[bridge().sentences[0].id]
        assert text == bridge().sentences[0].text
        assert metadata == {
            "article": bridge().id,
            "sentence": 0,
            "title": bridge().title,
            "outlet": "Halvik Post",
            "published": "2025-03-04",
        }

        hits = library.search("who steered the ferry?", limit=50)
        assert hits[0].sentence == bridge().sentences[2]
        assert {hit.article.id for hit in hits} == {bridge().id, orchard().id}

        library.remove(orchard().id)
        assert len(server.rows()) == 11

    server.stop()
    with Library.open(tmp_path / "ours", settings=settings) as library:
        for action in (lambda: library.add([orchard()]), lambda: library.search("who steered the ferry?")):
            with pytest.raises(LibraryError, match="cannot be reached") as refused:
                action()
            assert server.url in str(refused.value)
        assert library.articles() == [bridge()]
    assert not (tmp_path / "ours" / "index").exists()

    server.start()
    with Library.open(tmp_path / "ours", settings=settings) as library:
        library.add([orchard()])
        assert library.search("frost and cherries")[0].article == orchard()

    # Made without the server, then given to it.
    with Library.open(tmp_path / "ours") as library:
        library.add(many(4, "badgers"))
    with Library.open(tmp_path / "ours", settings=settings) as library:
        assert library.search("what did station 3 count?")[0].article == many(4, "badgers")[3]
    assert len(server.rows()) == 28
    others.close()


def test_a_proxy_that_wants_its_header(tmp_path: Path) -> None:
    seen: list[str | None] = []

    class Proxy(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            seen.append(self.headers["X-Pass"])
            self.send_error(403)

        def log_message(self, format: str, *args: object) -> None:
            """Nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Proxy) as proxy:
        threading.Thread(target=proxy.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        url = f"http://user:secret@127.0.0.1:{proxy.server_address[1]}"
        settings = Settings(chroma=url, chroma_header="X-Pass: open sesame")
        with Library.open(tmp_path, settings=settings) as library:
            with pytest.raises(LibraryError, match="ASSISTANT_CHROMA_HEADER") as refused:
                library.add([orchard()])
            assert len(library) == 0
        proxy.shutdown()
    assert seen == ["open sesame"]
    assert "secret" not in str(refused.value)
    assert "sesame" not in str(refused.value)


def test_a_server_that_never_replies(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        settings = Settings(chroma=f"http://127.0.0.1:{silent.getsockname()[1]}", timeout=0.3)
        with (
            Library.open(tmp_path, settings=settings) as library,
            pytest.raises(LibraryError, match="cannot be reached"),
        ):
            library.add([orchard()])


@pytest.mark.parametrize("header", ["no colon", ": nameless", "Empty:", "Näme: letters", "One: a\nTwo: b"])
def test_a_header_that_is_none(tmp_path: Path, header: str) -> None:
    settings = Settings(chroma="http://127.0.0.1:1", chroma_header=header)
    with pytest.raises(SettingsError) as refused:
        Library.open(tmp_path, settings=settings)
    assert header not in str(refused.value)


@pytest.mark.parametrize("address", ["http://", "http://[::1", "http://host:99999", "https://:8000"])
def test_an_address_that_is_none(tmp_path: Path, address: str) -> None:
    with pytest.raises(SettingsError, match="is no address"):
        Library.open(tmp_path, settings=Settings(chroma=address))


def test_the_cloud_wants_a_key(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="ASSISTANT_CHROMA_API_KEY"):
        Library.open(tmp_path, settings=Settings(chroma="cloud"))
