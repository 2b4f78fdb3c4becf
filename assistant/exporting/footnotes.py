"""The footnotes of a Markdown document: the sentences that it cites, each with its source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from assistant.exporting.escaping import escaped
from assistant.output.citing import Numbers, quotation, source_line

MARK = "[^"
"""Begins the mark of a footnote."""


def footnotes(numbers: Numbers, files: Mapping[str, str] = MappingProxyType({})) -> Iterator[str]:
    """One block, or none where nothing is cited; `files` are the names of files to tell, by the id of the article."""
    if numbers.citations:
        sources = {one: source_line(one, files.get(one.article_id)) for _, one in numbers.citations}
        yield "\n".join(
            f"{MARK}{number}]: {escaped(quotation(citation))} – {escaped(sources[citation])}"
            for number, citation in numbers.citations
        )
