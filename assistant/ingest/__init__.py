"""Bytes → `Article`: title, paragraphs, sentences, what is body and what is not, who said what."""

from assistant.ingest.reading import expand, read, read_all, read_one
from assistant.ingest.sources import shown

__all__ = ["expand", "read", "read_all", "read_one", "shown"]
