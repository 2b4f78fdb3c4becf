"""One writer at a time: a lock that is held for a write, never for a session."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from assistant.display import printable
from assistant.errors import LibraryError

PATIENCE = 10.0
"""Seconds to wait for another writer."""


@contextmanager
def write_lock(folder: Path, patience: float | None = None) -> Iterator[None]:
    """Raises `LibraryError` where another writer, here or in another process, is not done after `patience` seconds."""
    from filelock import FileLock, Timeout

    shown = printable(str(folder), keep_newlines=False)
    lock = FileLock(folder / "writing.lock")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock.acquire(timeout=PATIENCE if patience is None else patience)
    except Timeout:
        raise LibraryError(
            f"Another assistant is changing the articles in {shown}: try again when it has finished."
        ) from None
    except OSError as error:
        reason = (error.strerror or "the system does not say why").lower()
        raise LibraryError(f"The library in {shown} cannot be written ({reason}): check the folder.") from error
    try:
        yield
    finally:
        lock.release()
