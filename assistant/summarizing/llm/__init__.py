"""Summaries by the model behind a server that speaks OpenAI's chat API."""

from assistant.summarizing.llm.writer import LLMSummaryWriter

__all__ = ["LLMSummaryWriter"]
