"""A summary as lines for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.output.citing import Numbers, attributed
from assistant.output.wrapping import wrapped
from assistant.summaries import Summary
from assistant.summarizing.sections import sections, told


def summary_lines(summary: Summary, width: int) -> Iterator[str]:
    """Section by section, each entry with the numbers of its sources, and then the sources with their sentences."""
    numbers = Numbers()
    yield from wrapped(summary.headline, width)
    for heading, entries in sections(summary):
        yield ""
        yield heading
        for entry, label, text in told(entries):
            told_of = ": ".join(filter(None, (label, text)))
            yield from wrapped(f"{told_of} {numbers.marks(*entry.citations)}", width, "• ")
    if summary.incomplete:
        yield from wrapped(f"Not complete: {summary.incomplete}", width)
    if summary.removed:
        yield ""
        yield f"Removed, as the sentences cited do not carry it: {summary.removed}"
    yield ""
    for number, citation in numbers.citations:
        yield from wrapped(attributed(citation, citation.text), width, f"[{number}] ")
    yield ""
    yield from wrapped(_spent(summary), width)


def _spent(summary: Summary) -> str:
    tokens = f"{summary.tokens:,} tokens" if summary.tokens else None
    return " · ".join(filter(None, (summary.writer, tokens, f"{summary.seconds:.1f} s")))
