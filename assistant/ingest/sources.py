"""Where texts come from: files, folders and standard input → bytes; addresses are told from them."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Literal
from urllib.parse import urlsplit

from assistant.display import printable
from assistant.errors import UnreadableSource

Kind = Literal["text", "markdown", "html"]

SUFFIXES: dict[str, Kind] = {".txt": "text", ".md": "markdown", ".html": "html", ".htm": "html"}
LARGEST = 5_000_000
"""Bytes in one source, the markup of a page included."""

_URL = re.compile(r"(?i)(?:[a-z][a-z0-9+.-]*://|www\.)")


@dataclass(frozen=True, slots=True)
class Raw:
    """What was found at a source, not yet decoded; at most one byte longer than `LARGEST`."""

    content: bytes
    kind: Kind
    """As the suffix says; `text` where it says nothing."""
    name: str
    """Printable, for messages."""
    location: str | None
    """The absolute path, or the URL; None for standard input."""
    charset: str | None = None
    """As the server said."""


def is_address(source: str) -> bool:
    """Whether it says that it is on the net."""
    return bool(_URL.match(source))


def is_folder(source: str) -> bool:
    try:
        return Path(source).is_dir()
    except (OSError, ValueError):
        return False


def files_in(folder: str) -> Iterator[str | UnreadableSource]:
    """Paths of the files in a folder and the folders below that are of a kind that is read, in order.

    What is hidden is passed over; folders that are links are not followed, so that a loop has an end.
    """
    refused: list[UnreadableSource] = []
    nothing = True
    for where, folders, names in os.walk(folder, onerror=lambda error: refused.append(_unopened(error))):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and Path(name).suffix.lower() in SUFFIXES:
                nothing = False
                yield str(Path(where, name))
    yield from refused
    if nothing and not refused:
        yield UnreadableSource(f"{shown(folder)} holds nothing to read: only {', '.join(SUFFIXES)} files are read.")


def fetch(source: str) -> Raw:
    """The file at `source`. Raises `UnreadableSource`."""
    name = shown(source or ".")
    try:
        path = Path(source)
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise UnreadableSource(f"{name} is a folder: name one of the files in it.")
        if not stat.S_ISREG(mode):
            raise UnreadableSource(f"{name} is not a file: pipe its text in, with - as the source.")
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError as error:
        if set(source) & set("*?"):  # a pattern that no shell has replaced, or no name at all on Windows
            raise UnreadableSource(f"{name} names no file: add the folder itself.") from None
        if isinstance(error, FileNotFoundError):
            raise UnreadableSource(f"{name} does not exist: check the path.") from None
        raise _unopened(error, name) from None
    except ValueError:
        raise UnreadableSource(f"{name} is not a path: it holds a character that no path can.") from None
    location = os.fsencode(os.path.normpath(path.absolute())).decode("utf-8", "replace")
    return Raw(content, SUFFIXES.get(path.suffix.lower(), "text"), name, location)


def fetch_piped(stdin: BinaryIO) -> Raw:
    return Raw(stdin.read(LARGEST + 1), "text", "Standard input", None)


def _unopened(error: OSError, name: str | None = None) -> UnreadableSource:
    reason = (error.strerror or "the system does not say why").lower()
    return UnreadableSource(
        f"{name or shown(error.filename)} cannot be opened ({reason}): check the path and its permissions."
    )


def shown(source: object) -> str:
    """A path or an address in a message: printable, not too long, and without a password."""
    name = printable(_public(str(source)), keep_newlines=False)
    return name if len(name) <= 200 else f"{name[:100]}…{name[-99:]}"


def _public(source: str) -> str:
    """An address without user and password, one that is malformed without all before its last @."""
    if not is_address(source):
        return source
    try:
        parts = urlsplit(source)
        if parts.port is None or parts.port:
            return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()
    except ValueError:
        pass
    return source.rpartition("@")[2]
