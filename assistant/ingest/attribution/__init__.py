"""Finds who said what: for each attribution the spans of its source, its cue and its content."""

from assistant.ingest.attribution.finding import Attribution, Span, attributions

__all__ = ["Attribution", "Span", "attributions"]
