"""How alike two words are written."""

from __future__ import annotations

from difflib import SequenceMatcher


def likeness(one: str, other: str) -> float:
    """0 to 1: twice the letters that both have in one order, by all their letters; case does not count."""
    return SequenceMatcher(None, one.lower(), other.lower(), autojunk=False).ratio()
