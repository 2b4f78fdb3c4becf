"""Text in lines of a width, and the line that tells where a sentence is from."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from assistant.answers import Citation
from assistant.display import printable


def source_line(citation: Citation) -> str:
    """Outlet, date and title of a citation's article."""
    parts = [citation.outlet, str(citation.published or "") or None, citation.article_title]
    return printable(" · ".join(part for part in parts if part), keep_newlines=False)


def wrapped(text: str, width: int, mark: str = "") -> Iterator[str]:
    indent = mark if mark.strip() == "|" else " " * len(mark)
    yield from textwrap.wrap(printable(text, keep_newlines=False), width, initial_indent=mark, subsequent_indent=indent)
