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
        if mark in OPENING or mark in CLOSING:
            quoted = turn(text, match.start(), quoted)
        found.append(Token(mark, offset + match.start(), offset + match.end(), quoted))
    return found


def turn(text: str, at: int, quoted: bool) -> bool:
    """Whether a quotation is open behind the double mark at `at`; `quoted`: whether one is before it.

    A straight mark opens before a word and closes behind one, whatever marks were forgotten before it.
    """
    if text[at] != '"':
        return text[at] in OPENING
    is_behind = at > 0 and not text[at - 1].isspace() and text[at - 1] not in "([—–-"
    is_before = at + 1 < len(text) and not text[at + 1].isspace() and text[at + 1] not in ".,;:!?)]—–-"
    return not quoted if is_behind == is_before else is_before
