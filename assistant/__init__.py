"""Question a pile of articles; every claim cites the verbatim sentences that carry it.

The names below are the public ones, imported when first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from assistant.answering.assistant import Assistant
    from assistant.answers import Answer
    from assistant.articles import Article
    from assistant.ingest import read
    from assistant.library import Library

__all__ = ["Answer", "Article", "Assistant", "Library", "read"]

_HOMES = {
    "Answer": "assistant.answers",
    "Article": "assistant.articles",
    "Assistant": "assistant.answering.assistant",
    "Library": "assistant.library",
    "read": "assistant.ingest",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
