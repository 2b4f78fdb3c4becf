"""The one door through which text from articles, models, file names and users reaches a terminal."""

from __future__ import annotations

import unicodedata

_BIDI_CONTROLS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def printable(text: str, *, keep_newlines: bool = True) -> str:
    """`text` with nothing in it that a terminal would obey.

    Control characters (C0, C1, DEL), bidirectional overrides and lone surrogates become U+FFFD, tabs a space;
    line ends stay, or become spaces where one line is wanted.
    """

    def safe(character: str) -> str:
        if character == "\n":
            return "\n" if keep_newlines else " "
        if character in "\t\r\u2028\u2029":
            return " "
        if character in _BIDI_CONTROLS or unicodedata.category(character) in ("Cc", "Cs"):
            return "\ufffd"
        return character

    return text if text.isascii() and text.isprintable() else "".join(map(safe, text))
