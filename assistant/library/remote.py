"""The index on a Chroma server, which may hold the articles of others beside ours."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.errors import LibraryError
from assistant.library.catalogue import Catalogue
from assistant.library.index import IndexState, Row, Space, VectorIndex
from assistant.library.lock import write_lock
from assistant.library.server import Server

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class RemoteIndex:
    """Where the server cannot be reached, nothing is added and nothing is found: the reader is told why."""

    def __init__(self, server: Server, folder: Path, catalogue: Catalogue) -> None:
        self._server = server
        self._folder = folder
        self._catalogue = catalogue
        self._mutex = threading.Lock()
        self._connected: tuple[Space, VectorIndex] | None = None

    @property
    def location(self) -> str:
        return self._server.location

    def prepare(self, space: Space) -> None:
        with self._mutex:
            index = self._connect(space)
            if not self._in_step() or len(index) < self._catalogue.searchable:
                held = set(index.ids())
                index.upsert(row for row in self._catalogue.all_rows() if row.id not in held)
                self._finish()

    def apply(self, rows: Sequence[Row], deleted: Sequence[str]) -> None:
        with self._mutex:
            if self._connected is None:
                raise RuntimeError("prepare() comes before apply()")
            _, index = self._connected
            index.delete(deleted)
            index.upsert(rows)
            self._finish()

    def query(self, space: Space, vector: NDArray[np.float32], limit: int) -> list[str] | None:
        with self._mutex:
            ready = self._connected is not None and self._in_step()
        if not ready:
            with write_lock(self._folder):
                self.prepare(space)
        with self._mutex:
            try:
                return self._connect(space).query(vector, limit)
            except LibraryError:
                self._close()
                raise

    def close(self) -> None:
        with self._mutex:
            self._close()

    def _connect(self, space: Space) -> VectorIndex:
        from assistant.library.chroma import remote

        if self._connected is None or self._connected[0] != space:
            self._close()
            self._connected = space, remote(self._server, space)
        return self._connected[1]

    def _in_step(self) -> bool:
        state = self._catalogue.index_state(self.location)
        return state is not None and not state.writing and state.generation == self._catalogue.generation

    def _finish(self) -> None:
        self._catalogue.set_index_state(self.location, IndexState(self._catalogue.generation))

    def _close(self) -> None:
        connected, self._connected = self._connected, None
        if connected:
            with suppress(LibraryError):
                connected[1].close()
