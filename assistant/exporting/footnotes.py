"""The footnotes of a Markdown document: the sentences that it cites, each with its source."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.exporting.escaping import escaped
from assistant.output.citing import Numbers, quotation, source_line

MARK = "[^"
"""Begins the mark of a footnote."""


def footnotes(numbers: Numbers) -> Iterator[str]:
    """One block, or none where nothing is cited."""
    if numbers.citations:
        yield "\n".join(
            f"{MARK}{number}]: {escaped(quotation(citation))} – {escaped(source_line(citation))}"
            for number, citation in numbers.citations
        )
