"""What a reader types, as a full-text query in which nothing is syntax."""

from __future__ import annotations

from assistant.display import printable

_MOST = 32
"""Words that are looked for."""


def matching(typed: str) -> str:
    """An FTS5 expression for all the words of `typed`, the last by its beginning; empty where there is no word."""
    bare = printable(typed).replace('"', " ").split()
    quoted = [f'"{word}"' for word in bare if any(character.isalnum() for character in word)][:_MOST]
    return f"{' '.join(quoted)} *" if quoted else ""
