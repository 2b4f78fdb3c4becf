"""The text of a fixture's file, got at without the program: what citations must be verbatim in."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

_HIDDEN = frozenset(["script", "style", "head"])
_LINK = re.compile(r"\[([^\[\]\n]*)\]\([^()\n]*\)")
_MARKS = re.compile(r"[*_`#>]+")


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._hidden += tag in _HIDDEN

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in _HIDDEN

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.pieces.append(data)


def plain_text(path: Path) -> str:
    """What a reader of the file sees, in one line."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".html":
        page = _Text()
        page.feed(text)
        text = "".join(page.pieces)
    elif path.suffix == ".md":
        text = _LINK.sub(r"\1", text)
    return squashed(text)


def squashed(text: str) -> str:
    """Without marks of emphasis, and with one space wherever there is any: the only liberties taken."""
    return " ".join(_MARKS.sub("", text).split())
