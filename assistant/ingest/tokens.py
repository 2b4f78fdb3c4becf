"""A text cut into words and marks, and which of them stand between quotation marks."""

from __future__ import annotations

import re
from dataclasses import dataclass

OPENING, CLOSING = '“"«„', '”"»'

_TOKEN = re.compile(r"[A-Za-z]\.(?:[A-Za-z]\.)+|\w+(?:[’'\-.,]\w+)*[’']?|[^\w\s]")
_CLITIC = re.compile(r"[’'](?:s|d|m|ll|re|ve)?\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a mark."""

    text: str
    start: int
    end: int
    quoted: bool

    @property
    def lower(self) -> str:
        return self.text.lower()

    @property
    def bare(self) -> str:
        """The word without a possessive or a contracted verb."""
        may_have_one = "’" in self.text or "'" in self.text
        return _CLITIC.sub("", self.text) if may_have_one else self.text

    @property
    def is_word(self) -> bool:
        return self.text[0].isalnum()

    @property
    def is_capitalised(self) -> bool:
        return self.text[0].isupper()

    @property
    def is_possessive(self) -> bool:
        return self.bare != self.text


def tokens(text: str, quoted: bool = False, offset: int = 0) -> list[Token]:
    """The tokens of `text`, which begins at `offset` of what the tokens count from, `quoted` if inside a quotation."""
    found = []
    for match in _TOKEN.finditer(text):
        mark = match.group()
        if mark in OPENING and not (quoted and mark in CLOSING):
            quoted = True
        elif mark in CLOSING:
            quoted = False
        found.append(Token(mark, offset + match.start(), offset + match.end(), quoted))
    return found
