"""Writing an export: under a name that every system takes, whole or not at all, and never over another file."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path
from uuid import uuid4

from assistant.display import printable
from assistant.errors import ExportError

_LONGEST = 80
"""Characters of a name; of four bytes each they stay below what file systems take."""
_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*\ufffd]')
_DEVICES = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(?=$|[. ])", re.IGNORECASE)
"""Windows opens the device, whatever follows the point."""


def file_name(title: str) -> str:
    """A name without suffix that Linux, macOS and Windows take, as near to `title` as may be."""
    text = unicodedata.normalize("NFC", printable(title, keep_newlines=False))
    words = " ".join(_NOT_IN_NAMES.sub(" ", text).split()).lstrip(".-~ ")
    name = words[:_LONGEST].rstrip(". ") or "Conversation"
    return _DEVICES.sub(r"\1_", name, count=1) if _DEVICES.match(name) else name


def free(path: Path) -> Path:
    """`path`, or the next that nothing has: "name 2.md", "name 3.md" …"""
    return next(candidate for candidate in _numbered(path) if not os.path.lexists(candidate))


def write_new(path: Path, text: str) -> Path:
    """Writes `text` to `path`, or under the next free name where there is something; returns where it is.

    Raises `ExportError`.
    """
    try:
        return _written(path, text.encode("utf-8", "replace"))
    except (OSError, ValueError) as error:
        reason = (getattr(error, "strerror", None) or "not a name for a file").lower()
        shown = printable(str(path), keep_newlines=False)
        raise ExportError(f"{shown} cannot be written ({reason}): choose another folder or name.") from error


def _written(path: Path, content: bytes) -> Path:
    draft = path.with_name(f".{uuid4().hex}.part")
    try:
        with draft.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        taken = _taken(path)
        try:
            return draft.replace(taken)
        except BaseException:
            taken.unlink()
            raise
    finally:
        draft.unlink(missing_ok=True)


def _taken(path: Path) -> Path:
    """The first free name, taken by an empty file, so that nobody else writes there meanwhile."""
    for candidate in _numbered(path):
        with suppress(FileExistsError):
            candidate.open("xb").close()
            return candidate
    raise AssertionError("there is always a next name")


def _numbered(path: Path) -> Iterator[Path]:
    yield path
    yield from (path.with_name(f"{path.stem} {number}{path.suffix}") for number in count(2))
