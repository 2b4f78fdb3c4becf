"""The writer behind a server that speaks OpenAI's chat API."""

from assistant.answering.llm.trying import try_server
from assistant.answering.llm.writer import LLMWriter

__all__ = ["LLMWriter", "try_server"]
