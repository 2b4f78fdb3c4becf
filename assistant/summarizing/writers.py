"""Which writer summarizes."""

from __future__ import annotations

from assistant.answering.writers import WriterName
from assistant.settings import Settings
from assistant.summarizing.drafts import SummaryWriter


def default_summary_writer(settings: Settings | None = None, name: WriterName | None = None) -> SummaryWriter:
    """The writer called `name`, else the one that the settings choose."""
    settings = settings or Settings.load()
    if name == "llm" or (name is None and settings.llm):
        from assistant.summarizing.llm import LLMSummaryWriter

        return LLMSummaryWriter(settings)
    from assistant.summarizing.extractive import ExtractiveSummaryWriter

    return ExtractiveSummaryWriter()
