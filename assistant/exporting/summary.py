"""A summary as Markdown with a footnote for each sentence that it cites."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.exporting.escaping import escaped
from assistant.exporting.footnotes import MARK, footnotes
from assistant.output.citing import Numbers
from assistant.summaries import Entry, Summary
from assistant.summarizing.sections import sections, told


def summary_markdown(summary: Summary, location: str | None = None) -> str:
    """`location` is the URL or path of the article."""
    return "\n\n".join(_blocks(summary, location)) + "\n"


def _blocks(summary: Summary, location: str | None) -> Iterator[str]:
    numbers = Numbers()
    yield f"# {escaped(summary.headline)}"
    if location:
        yield f"*Summary of* {escaped(location)}"
    for heading, entries in sections(summary):
        yield f"## {heading}"
        yield "\n".join(_item(*one, numbers) for one in told(entries))
    if summary.incomplete:
        yield f"**Not complete:** {escaped(summary.incomplete)}"
    if summary.removed:
        yield f"*Removed, as the sentences cited do not carry it:* {summary.removed}"
    yield f"*Written by* {escaped(summary.writer)}"
    yield from footnotes(numbers)


def _item(entry: Entry, label: str, text: str, numbers: Numbers) -> str:
    parts = [f"**{escaped(label)}**"] * bool(label) + [escaped(text)] * bool(text)
    return f"- {': '.join(parts)} {numbers.marks(*entry.citations, before=MARK)}"
