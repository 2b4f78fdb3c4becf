"""The index as files beside the catalogue. Whatever happens to them, the catalogue has all they hold."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from assistant.errors import LibraryError
from assistant.library.catalogue import Catalogue
from assistant.library.index import IndexDamaged, IndexState, Row, Space, VectorIndex
from assistant.library.lock import write_lock
from assistant.library.twins import Twins

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class EmbeddedIndex:
    """Chroma in this process. It is opened only under the write lock, and never where a write was not finished."""

    location = "embedded"

    def __init__(self, folder: Path, catalogue: Catalogue) -> None:
        self._folder = folder
        self._root = folder / "index"
        self._catalogue = catalogue
        self._mutex = threading.Lock()
        self._index: VectorIndex | None = None
        self._opened: tuple[Space, IndexState] | None = None
        """How it was when it was opened or last written here."""
        self._twins = Twins()

    def prepare(self, space: Space) -> None:
        with self._mutex:
            self._prepare(space)

    def apply(self, rows: Sequence[Row], deleted: Sequence[str]) -> None:
        with self._mutex:
            if self._index is None or self._opened is None:
                raise RuntimeError("prepare() comes before apply()")
            space, state = self._opened
            try:
                before, self._twins = self._twins, self._catalogue.twins()
                self._index.delete(deleted)
                self._index.upsert(self._shown([*rows, *self._heirs(before)]))
                self._finish(space, state.folder)
            except LibraryError:
                # The change itself is safe; the index stays marked as being written, so it will be made anew.
                self._close()

    def query(self, space: Space, vector: NDArray[np.float32], limit: int) -> list[str] | None:
        if not self._mutex.acquire(blocking=False):
            return None
        try:
            return self._query(space, vector, limit)
        except LibraryError:
            return None
        finally:
            self._mutex.release()

    def close(self) -> None:
        with self._mutex:
            self._close()

    def _query(self, space: Space, vector: NDArray[np.float32], limit: int) -> list[str]:
        index = self._index if self._in_step(space) else None
        if index is None:
            with write_lock(self._folder, patience=0):
                index = self._prepare(space)
        try:
            found = index.query(vector, limit)
        except IndexDamaged:
            with write_lock(self._folder, patience=0):
                found = self._rebuild(space).query(vector, limit)
        return self._twins.spread(found, limit)

    def _in_step(self, space: Space) -> bool:
        state = self._catalogue.index_state(self.location)
        return (
            self._opened == (space, state)
            and state is not None
            and not state.writing
            and state.generation == self._catalogue.generation
        )

    def _prepare(self, space: Space) -> VectorIndex:
        if self._index and self._in_step(space):
            return self._index
        self._close()
        state = self._catalogue.index_state(self.location)
        if state and not state.writing and self._sizes(state.folder) == state.sizes:
            with suppress(IndexDamaged):
                return self._reopen(space, state)
        return self._rebuild(space)

    def _reopen(self, space: Space, state: IndexState) -> VectorIndex:
        index = self._open(space, state.folder)
        self._opened = space, state
        if state.generation != self._catalogue.generation:
            held, wanted = set(index.ids()), self._catalogue.sentence_ids() - self._twins.hidden
            missing = wanted - held
            index.delete(sorted(held - wanted))
            index.upsert(row for row in self._catalogue.all_rows() if row.id in missing)
            self._finish(space, state.folder)
        return index

    def _rebuild(self, space: Space) -> VectorIndex:
        """Makes the index anew in a fresh folder, of vectors that the catalogue has."""
        self._close()
        folder = uuid4().hex[:8]
        index = self._open(space, folder)
        index.upsert(self._shown(self._catalogue.all_rows()))
        self._finish(space, folder)
        for other in self._root.iterdir():
            if other.name != folder:
                shutil.rmtree(other, ignore_errors=True)
        return index

    def _open(self, space: Space, folder: str) -> VectorIndex:
        try:
            from assistant.library.chroma import embedded
        except Exception as error:  # Chroma reads the environment when it is imported
            raise IndexDamaged(
                f"Chroma cannot be loaded ({type(error).__name__}): look for a .env file in this folder."
            ) from error
        self._index = embedded(self._root / folder, space)
        self._twins = self._catalogue.twins()
        return self._index

    def _shown(self, rows: Iterable[Row]) -> Iterator[Row]:
        return (row for row in rows if row.id not in self._twins.hidden)

    def _heirs(self, before: Twins) -> list[Row]:
        """Those who stand for themselves now that their first twin has gone."""
        ids = before.hidden - self._twins.hidden
        return [row for row in self._catalogue.rows({one.rpartition(":")[0] for one in ids}) if row.id in ids]

    def _finish(self, space: Space, folder: str) -> None:
        state = IndexState(self._catalogue.generation, folder=folder, sizes=self._sizes(folder))
        self._catalogue.set_index_state(self.location, state)
        self._opened = space, state

    def _sizes(self, folder: str) -> dict[str, int]:
        """Empty where they cannot be told."""
        where = self._root / folder
        try:
            files = [path for path in where.rglob("*") if path.is_file()]
            return {path.relative_to(where).as_posix(): path.stat().st_size for path in files}
        except OSError:
            return {}

    def _close(self) -> None:
        index, self._index, self._opened = self._index, None, None
        if index:
            with suppress(IndexDamaged):
                index.close()
