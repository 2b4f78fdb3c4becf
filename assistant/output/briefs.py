"""A brief as lines for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.output.citing import Numbers, attributed, says, source_line
from assistant.output.wrapping import wrapped
from assistant.summaries import Brief, Development
from assistant.summarizing.briefs.wording import UNHEARD, development_label, heading


def brief_lines(brief: Brief, width: int) -> Iterator[str]:
    """Event by event, each entry with the numbers of its sources, and then the sources with their sentences."""
    numbers = Numbers()
    yield from wrapped(heading(brief), width)
    for event in brief.events:
        yield ""
        several = len(event.developments) > 1
        if several:
            yield from wrapped(event.title, width)
        for development in event.developments:
            yield from _development(development, numbers, width, "  • " if several else "• ")
    if brief.unheard:
        yield ""
        yield f"{UNHEARD}:"
        for one in brief.unheard:
            yield from wrapped(f"{one.name}: {one.text} {numbers.marks(*one.citations)}", width, "• ")
    for number, citation in numbers.citations:
        yield ""
        yield from wrapped(source_line(citation), width, f"[{number}] ")
        yield from wrapped(attributed(citation, citation.text), width, "    ")


def _development(development: Development, numbers: Numbers, width: int, mark: str) -> Iterator[str]:
    text = ": ".join(filter(None, (development_label(development), development.text)))
    yield from wrapped(f"{text} {numbers.marks(*development.citations)}", width, mark)
    for other in development.counterparts:
        other_words = f" – {other.citation.text}" if other.relation == "differs" else ""
        beside = f"{says(other)}{other_words} {numbers.marks(other.citation)}"
        yield from wrapped(beside, width, f"{' ' * len(mark)}- ")
