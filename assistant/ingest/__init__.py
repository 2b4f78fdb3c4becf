"""Bytes → `Article`: title, paragraphs, sentences, what is body and what is not, who said what."""

from assistant.ingest.reading import read, read_all

__all__ = ["read", "read_all"]
