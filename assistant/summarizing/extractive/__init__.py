"""The summary without a model: sentences, statements, figures, dates and names as they stand in the article."""

from assistant.summarizing.extractive.writer import ExtractiveSummaryWriter

__all__ = ["ExtractiveSummaryWriter"]
