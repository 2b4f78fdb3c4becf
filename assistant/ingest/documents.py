"""What a reader hands on: a text, and what its format says about it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

BlockKind = Literal["heading", "paragraph", "item"]
"""`item` is what may lawfully be short: list items, cells, quotations, code."""

_LONGEST_TITLE = 150
"""Characters."""
_LINE_ENDS = re.compile(r"\r\n?|[\v\f\x85\u2028\u2029]")
_ESCAPE_SEQUENCE = re.compile(r"\x1b\[[0-9;?]{0,20}[A-Za-z]|\x1b\][^\x07\x1b\n]{0,200}(?:\x07|\x1b\\)")
"""What tells a terminal to change colours or its title."""
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_NO_WIDTH = re.compile("[\u00ad\u200b\u2060\ufeff]")
_SURROGATES = re.compile(r"[\ud800-\udfff]")


class Block(NamedTuple):
    text: str
    kind: BlockKind = "paragraph"


@dataclass(frozen=True, slots=True)
class Document:
    """A source as its format gives it, before it is cut into sentences."""

    text: str
    """Tidy: see `tidy`. A line is a paragraph."""
    kinds: tuple[BlockKind, ...] = ()
    """One for each line that is not blank; empty where the format does not mark its parts."""
    title: str | None = None
    published: date | None = None
    outlet: str | None = None
    author: str | None = None
    url: str | None = None
    """Where the text itself says that it was published."""

    @classmethod
    def of(
        cls,
        blocks: Iterable[Block],
        title: str | None = None,
        published: date | None = None,
        outlet: str | None = None,
        author: str | None = None,
        url: str | None = None,
    ) -> Document:
        """A document of marked parts, under its title."""
        lines = [Block(line, block.kind) for block in blocks for line in _lines(block.text)]
        if lines and title and title.casefold() not in (line.text.casefold() for line in lines[:5]):
            lines.insert(0, Block(title, "heading"))
        text = "\n\n".join(line.text for line in lines)
        return cls(text, tuple(line.kind for line in lines), title, published, outlet, author, url)


def tidy(text: str) -> str:
    """`text` with `\\n` as its only line end, without control characters, lone surrogates and marks of no width.

    A soft hyphen, a zero-width space or a byte order mark inside a word would hide it from every search.
    """
    text = _CONTROL.sub("", _ESCAPE_SEQUENCE.sub("", _LINE_ENDS.sub("\n", text)))
    return _SURROGATES.sub("\ufffd", _NO_WIDTH.sub("", text))


def one_line(value: object) -> str | None:
    """A value of metadata as tidy text on one line, or None where it holds nothing."""
    return " ".join(tidy(value).split()) or None if isinstance(value, str) else None


def shortened(title: str) -> str:
    """A title of a length that lists can show."""
    words = " ".join(title.split())
    return words if len(words) <= _LONGEST_TITLE else f"{words[: _LONGEST_TITLE - 1].rstrip()}…"


def _lines(text: str) -> list[str]:
    return [" ".join(line.split()) for line in tidy(text).split("\n") if line.strip()]
