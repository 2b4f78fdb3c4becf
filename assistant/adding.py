"""Sources → the library, one after the other: each is in it, or it is known why not, before the next one is read."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from assistant.errors import UnreadableSource
from assistant.ingest import expand, read, read_one, shown
from assistant.library import Added, Library


@dataclass(frozen=True, slots=True)
class Pasted:
    """An article that was given as its text."""

    text: str


def name_of(source: str | Pasted | UnreadableSource) -> str:
    """What a source is called on a screen; an address without its password."""
    match source:
        case Pasted():
            return "The text"
        case UnreadableSource():
            return ""
        case "-":
            return "Standard input"
        case _:
            return shown(source)


class Adder:
    """Threads may share it. Whoever stops between two sources has lost nothing."""

    def __init__(self, library: Library, stdin: BinaryIO) -> None:
        self._library = library
        self._stdin = stdin
        self._changing = threading.Lock()

    def expand(self, sources: Iterable[str]) -> Iterator[str | UnreadableSource]:
        """What is to be added: `sources` with the files in them in place of folders."""
        return expand(sources)

    def add(self, source: str | Pasted | UnreadableSource) -> Added | UnreadableSource:
        """What became of one source, or why it cannot be read. Raises `LibraryError`."""
        try:
            found = read(text=source.text) if isinstance(source, Pasted) else read_one(source, self._stdin)
        except UnreadableSource as problem:
            found = problem
        if isinstance(found, UnreadableSource):
            return found
        with self._changing:
            return self._library.add([found])[0]

    def remove(self, article_id: str) -> None:
        """Raises `NoSuchArticle` and `LibraryError`."""
        with self._changing:
            self._library.remove(article_id)

    def close(self) -> None:
        """Closes the library, after the change that is being made."""
        with self._changing:
            self._library.close()
