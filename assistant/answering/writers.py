"""Which writer answers."""

from __future__ import annotations

from typing import Literal

from assistant.answering.writer import Writer
from assistant.settings import Settings

WriterName = Literal["llm", "extractive"]


def default_writer(settings: Settings | None = None, name: WriterName | None = None) -> Writer:
    """The writer called `name`, else the one that the settings choose."""
    settings = settings or Settings.load()
    if name == "llm" or (name is None and settings.llm):
        from assistant.answering.llm import LLMWriter

        return LLMWriter(settings)
    from assistant.answering.extractive import ExtractiveWriter

    return ExtractiveWriter()
