"""Embeddings from a server that speaks OpenAI's API, on loopback."""

from __future__ import annotations

import json
import threading
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pydantic import SecretStr

from assistant.encoder import Encoder
from assistant.errors import AssistantError, EmbeddingMismatch, LibraryError
from assistant.library import Library
from assistant.library.embedding import embedding_for
from assistant.settings import EMBEDDED, Settings
from tests.library.articles import bridge, orchard

Reply = tuple[int, Any]


def vectors(texts: list[str], dimension: int = 64) -> Reply:
    """A bag of words, hashed; not of unit length, and not in the order of the texts."""
    data = []
    for index, text in enumerate(texts):
        vector = [0.0] * dimension
        for word in text.lower().split():
            vector[zlib.crc32(word.strip(".,:?").encode()) % dimension] += 3.0
        data.append({"object": "embedding", "index": index, "embedding": vector})
    usage = {"prompt_tokens": 1, "total_tokens": 1}
    return 200, {"object": "list", "model": "m", "data": data[::-1], "usage": usage}


@dataclass
class EmbeddingServer:
    reply: Callable[[list[str]], Reply] = vectors
    requests: list[dict[str, Any]] = field(default_factory=list)
    keys: list[str | None] = field(default_factory=list)
    url: str = ""

    def settings(self, **more: Any) -> Settings:
        return Settings(**{"embedding": "hashed-words", "embedding_base_url": self.url, **more})


@pytest.fixture
def server() -> Iterator[EmbeddingServer]:
    scripted = EmbeddingServer()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            scripted.requests.append(body)
            scripted.keys.append(self.headers["Authorization"])
            status, reply = scripted.reply(body["input"])
            content = reply.encode() if isinstance(reply, str) else json.dumps(reply).encode()
            self.send_response(status)
            self.send_header("Content-Type", "text/html" if isinstance(reply, str) else "application/json")
            self.send_header("Content-Length", str(len(content)))
            self.send_header("Retry-After-Ms", "1")
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *args: object) -> None:
            """Nothing: a test reads `requests`."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as http:
        threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        scripted.url = f"http://127.0.0.1:{http.server_address[1]}/v1"
        yield scripted
        http.shutdown()


def test_vectors_have_unit_length_and_the_order_of_the_texts(server: EmbeddingServer) -> None:
    texts = [f"text {number}" for number in range(300)]
    found = embedding_for(server.settings()).embed(texts)
    assert found.shape == (300, 64)
    assert np.allclose(np.linalg.norm(found, axis=1), 1)
    assert np.allclose(found[123], embedding_for(server.settings()).embed(["text 123"])[0])
    assert {request["model"] for request in server.requests} == {"hashed-words"}
    assert max(len(request["input"]) for request in server.requests) < 300


def test_a_library_made_with_it(server: EmbeddingServer, tmp_path: Path) -> None:
    with Library.open(tmp_path, settings=server.settings()) as library:
        library.add([bridge(), orchard()])
        assert library.search("captain Ines Holm steered by radar")[0].sentence == bridge().sentences[2]
        assert library.search("captain Ines Holm steered by radar", within=[bridge().id])[0].article == bridge()
    assert any(f"{bridge().title}: {bridge().sentences[0].text}" in request["input"] for request in server.requests)


def test_a_library_is_never_used_with_another_embedding(server: EmbeddingServer, tmp_path: Path) -> None:
    with Library.open(tmp_path, settings=server.settings()) as library:
        library.add([bridge()])
    asked = len(server.requests)
    for settings in (Settings(), server.settings(embedding="other-words")):
        with Library.open(tmp_path, settings=settings) as library:
            for action in (lambda: library.add([orchard()]), lambda: library.search("who steered the ferry?")):
                with pytest.raises(EmbeddingMismatch, match="hashed-words") as refused:
                    action()
                assert "ASSISTANT_EMBEDDING=hashed-words" in str(refused.value)
            assert library.articles() == [bridge()]
    assert len(server.requests) == asked
    server.reply = lambda texts: vectors(texts, dimension=32)
    with Library.open(tmp_path, settings=server.settings()) as library:
        for action in (lambda: library.add([orchard()]), lambda: library.search("who steered the ferry?")):
            with pytest.raises(EmbeddingMismatch, match="64 dimensions"):
                action()
        library.remove(bridge().id)
    with Library.open(tmp_path) as library:
        library.add([orchard()])
        assert library.search("frost and cherries")[0].article == orchard()


def test_the_name_in_the_message_sets_the_embedded_model(server: EmbeddingServer, tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        library.add([orchard()])
    with (
        Library.open(tmp_path, settings=server.settings()) as library,
        pytest.raises(EmbeddingMismatch, match=f"ASSISTANT_EMBEDDING={Encoder.name}"),
    ):
        library.search("cherries")
    for name in (EMBEDDED, Encoder.name):
        with Library.open(tmp_path, settings=Settings(embedding=name)) as library:
            assert library.search("cherries")


def test_the_writers_key_goes_to_the_writers_server_only(server: EmbeddingServer) -> None:
    elsewhere = {"base_url": "http://127.0.0.1:1/v1", "api_key": SecretStr("writer's")}
    for settings, key in [
        (server.settings(**elsewhere), "none"),
        (server.settings(**elsewhere, embedding_api_key=SecretStr("own")), "own"),
        (server.settings(embedding_base_url=None, base_url=server.url, api_key=SecretStr("shared")), "shared"),
    ]:
        embedding_for(settings).embed(["text"])
        assert server.keys[-1] == f"Bearer {key}"


@pytest.mark.parametrize(
    ("reply", "told"),
    [
        ((401, {"error": {"message": "no such key sk-1234"}}), "refuses the key"),
        ((404, {"error": {"message": "no such model"}}), "status 404"),
        ((500, "<html>sk-1234</html>"), "status 500"),
        ((200, "<html>Welcome</html>"), "sends no vectors"),
        ((200, {"object": "list", "data": []}), "sends no vectors"),
        ((200, {"object": "list", "data": [{"index": 0, "embedding": []}]}), "sends no vectors"),
        ((200, {"object": "list", "data": [{"index": 0, "embedding": [0.0, 0.0]}]}), "sends no vectors"),
        ((200, {"object": "list", "data": [{"index": 0, "embedding": None}]}), "sends no vectors"),
        ((200, {"object": "list", "data": [{"index": 0, "embedding": ["a", "b"]}]}), "sends no vectors"),
        ((200, {"object": "list", "data": [{"index": 7, "embedding": [1.0, 0.0]}]}), "sends no vectors"),
        ((200, {}), "sends no vectors"),
    ],
)
def test_what_a_server_may_do_wrong(server: EmbeddingServer, reply: Reply, told: str) -> None:
    server.reply = lambda texts: reply
    with pytest.raises(LibraryError, match=told) as refused:
        embedding_for(server.settings()).embed(["text"])
    assert "sk-1234" not in str(refused.value)
    assert "hashed-words" in str(refused.value)


def test_no_server_and_no_key(tmp_path: Path) -> None:
    with pytest.raises(AssistantError, match="cannot be reached"):
        embedding_for(Settings(embedding="m", embedding_base_url="http://127.0.0.1:1/v1")).embed(["text"])
    with (
        Library.open(tmp_path, settings=Settings(embedding="text-embedding-3-small")) as library,
        pytest.raises(AssistantError, match="asks for a key"),
    ):
        library.add([orchard()])
