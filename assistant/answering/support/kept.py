"""What is read of a text is kept a while: many claims cite the same sentences."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

Read = TypeVar("Read")
_LONG = 5_000
"""Characters from which a text is no sentence that anybody writes."""


def kept(read: Callable[[str], Read]) -> Callable[[str], Read]:
    """`read` for the last 512 texts, of long ones for the last 16: they would fill the memory."""
    sentence, long = lru_cache(maxsize=512)(read), lru_cache(maxsize=16)(read)

    @wraps(read)
    def recalled(text: str) -> Read:
        return (sentence if len(text) < _LONG else long)(text)

    return recalled
