"""Text in lines of a width."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from assistant.display import printable


def wrapped(text: str, width: int, mark: str = "") -> Iterator[str]:
    indent = mark if mark.strip() == "|" else " " * len(mark)
    yield from textwrap.wrap(printable(text, keep_newlines=False), width, initial_indent=mark, subsequent_indent=indent)
