"""Chroma as the vector index: in this process, on a server, or in Chroma Cloud. Importing this takes seconds."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import chromadb
import httpx
import numpy as np
from chromadb.api.client import Client
from chromadb.api.shared_system_client import SharedSystemClient
from chromadb.api.types import Documents, EmbeddingFunction, Embeddings
from chromadb.config import DEFAULT_DATABASE, DEFAULT_TENANT, Settings

from assistant.display import printable
from assistant.errors import EmbeddingMismatch, LibraryError
from assistant.library.index import IndexDamaged, Row, Space
from assistant.library.server import CLOUD_HEADER, Server

if TYPE_CHECKING:
    from numpy.typing import NDArray

_HNSW = {
    "hnsw": {
        "space": "cosine",
        "ef_construction": 200,
        "max_neighbors": 32,
        "ef_search": 200,
        "sync_threshold": 200,  # rows that every process repeats when it opens the index, at a millisecond each
    }
}
_SPANN = {"spann": {"space": "cosine"}}
"""What Chroma Cloud has instead."""
_EMBEDDED_BATCH = 20
"""Rows in a write: each stops all other threads of this process meanwhile."""
_PAUSE = 0.005
"""Seconds between two such writes: else the next one begins before the others have done anything."""
_REMOTE_BATCH = 300
"""Rows in a request: Chroma Cloud takes no more."""
_PAGE = 300
"""Ids in a reply: Chroma Cloud gives no more."""


class GivenVectors(EmbeddingFunction[Documents]):
    """Names the space of a collection. Vectors are given to Chroma, never asked of it."""

    def __init__(self, space: Space) -> None:
        self._space = space

    def __call__(self, input: Documents) -> Embeddings:
        raise NotImplementedError("vectors are given, never made here")

    @staticmethod
    def name() -> str:
        return "given-vectors"

    def get_config(self) -> dict[str, Any]:
        return {"embedding": self._space.name, "dimension": self._space.dimension}

    @staticmethod
    def build_from_config(config: dict[str, Any]) -> GivenVectors:
        return GivenVectors(Space(config["embedding"], config["dimension"]))


class ChromaIndex:
    """A collection named for its space."""

    def __init__(
        self,
        connect: Callable[[], Client],
        space: Space,
        configuration: dict[str, Any],
        batch: int,
        failure: Callable[[BaseException], LibraryError],
        pause: float = 0.0,
    ) -> None:
        """`failure` makes of what Chroma raises the error that is raised in its place."""
        self._failure = failure
        self._batch = batch
        self._pause = pause
        function = GivenVectors(space)
        name = re.sub(r"[^a-zA-Z0-9._-]+", "-", f"sentences-{space.name}-{space.dimension}")
        with self._failures_told():
            self._client = connect()
        try:
            with self._failures_told():
                self._collection = self._client.get_or_create_collection(
                    name,
                    embedding_function=cast(Any, function),
                    configuration=cast(Any, {**configuration}),  # Chroma writes into what it is given
                )
                held = self._collection.configuration_json["embedding_function"].get("config")
            # Chroma itself lets another embedding pass under the same name.
            if held != function.get_config():
                raise EmbeddingMismatch(
                    f"Chroma's collection {name} holds the vectors of another embedding than {space.name} with "
                    f"{space.dimension} dimensions: set another ASSISTANT_CHROMA_DATABASE."
                )
        except BaseException:
            self.close()
            raise

    def upsert(self, rows: Iterable[Row]) -> None:
        remaining = iter(rows)
        while batch := list(islice(remaining, self._batch)):
            with self._failures_told():
                self._collection.upsert(
                    ids=[row.id for row in batch],
                    embeddings=np.stack([row.vector for row in batch]),
                    documents=[row.document for row in batch],
                    metadatas=[row.metadata for row in batch],
                )
            time.sleep(self._pause)

    def delete(self, ids: Sequence[str]) -> None:
        with self._failures_told():
            for start in range(0, len(ids), self._batch):
                self._collection.delete(ids=list(ids[start : start + self._batch]))

    def query(self, vector: NDArray[np.float32], limit: int) -> list[str]:
        with self._failures_told():
            found = self._collection.query(query_embeddings=vector[None], n_results=min(limit, _PAGE), include=[])
            return found["ids"][0]

    def ids(self) -> Iterator[str]:
        with self._failures_told():
            for start in range(0, self._collection.count(), _PAGE):
                yield from self._collection.get(limit=_PAGE, offset=start, include=[])["ids"]

    def __len__(self) -> int:
        with self._failures_told():
            return self._collection.count()

    def close(self) -> None:
        with self._failures_told():
            self._client.close()

    @contextmanager
    def _failures_told(self) -> Iterator[None]:
        try:
            yield
        except Exception as error:
            raise self._failure(error) from error
        except BaseException as error:
            # What Chroma's Rust core throws on damaged files is no Exception.
            if type(error).__name__ != "PanicException":
                raise
            raise self._failure(error) from error


def embedded(folder: Path, space: Space) -> ChromaIndex:
    """The index in `folder`, made where there is none. Raises `IndexDamaged`."""

    def connect() -> Client:
        # Chroma hands out one state for each path, as it is spelt, stale or not.
        path = str(folder)
        while path in SharedSystemClient._identifier_to_system:
            path += "/."
        folder.mkdir(parents=True, exist_ok=True)
        return cast(Client, chromadb.PersistentClient(path, settings=_settings()))

    def failure(error: BaseException) -> LibraryError:
        return IndexDamaged(
            f"The search index {printable(str(folder), keep_newlines=False)} cannot be used ({type(error).__name__}): "
            "check the space on the disk and your rights to the folder."
        )

    return ChromaIndex(connect, space, _HNSW, _EMBEDDED_BATCH, failure, _PAUSE)


def remote(server: Server, space: Space) -> ChromaIndex:
    """The index on a server. Raises `LibraryError`."""

    def connect() -> Client:
        # Chroma's own client would wait for ever for a server that does not reply.
        beat = httpx.get(f"{server.url}/api/v2/heartbeat", headers=server.headers, timeout=server.timeout)
        beat.raise_for_status()
        client: Any
        if server.cloud:
            client = chromadb.CloudClient(server.tenant, server.database, server.headers[CLOUD_HEADER], _settings())
        else:
            client = chromadb.HttpClient(
                server.url,
                ssl=server.url.startswith("https:"),
                headers=dict(server.headers),
                settings=_settings(),
                tenant=server.tenant or DEFAULT_TENANT,
                database=server.database or DEFAULT_DATABASE,
            )
        client._server._session.timeout = server.timeout
        return cast(Client, client)

    def failure(error: BaseException) -> LibraryError:
        match error:
            case httpx.HTTPStatusError(response=httpx.Response(status_code=401 | 403)):
                key = "ASSISTANT_CHROMA_API_KEY" if server.cloud else "ASSISTANT_CHROMA_HEADER"
                return LibraryError(f"The Chroma server at {server.shown} refuses us: check {key}.")
            case httpx.TransportError():
                told = "cannot be reached: start it, or check ASSISTANT_CHROMA."
            case _:
                told = f"failed ({type(error).__name__}): look at its log, and check tenant and database."
        return LibraryError(f"The Chroma server at {server.shown} {told}")

    return ChromaIndex(connect, space, _SPANN if server.cloud else _HNSW, _REMOTE_BATCH, failure)


def _settings() -> Settings:
    """Nothing is told to anybody, and no `.env` file that happens to lie here is read."""
    return Settings(
        _env_file=None,
        anonymized_telemetry=False,
        chroma_otel_collection_endpoint="",
        chroma_server_host=None,
        chroma_server_http_port=None,
        chroma_client_auth_provider=None,
    )
