"""A brief, and an overview of those that there are, as lines for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePath
from types import MappingProxyType

from assistant.answers import Citation, Counterpart
from assistant.articles import Article
from assistant.output.citing import Numbers, attributed, says, source_line
from assistant.output.wrapping import wrapped
from assistant.summaries import Brief, Development, Matter
from assistant.summarizing.briefs.wording import (
    UNHEARD,
    development_label,
    heading,
    left_out,
    not_known_to_be_new,
    span,
)

_MOST = 20
"""Matters of an overview."""


def overview_lines(matters: Sequence[Matter], width: int) -> Iterator[str]:
    """A headline for each matter, which is what to ask its brief with, with its outlets and days."""
    yield from wrapped(
        f"{len(matters)} matters that several articles are on. One of them: assistant brief HEADLINE", width
    )
    for matter in matters[:_MOST]:
        yield ""
        yield from wrapped(matter.headline, width)
        yield from wrapped(span(matter), width, "  ")
    if more := matters[_MOST:]:
        yield ""
        yield from wrapped(f"{len(more)} more, of {len(more[0].article_ids)} articles or fewer.", width)


def files(articles: Iterable[Article]) -> dict[str, str]:
    """By the id of the article the last part of the path or address of each whose outlet is not known."""
    return {one.id: PurePath(one.location).name for one in articles if one.location and not one.outlet}


def brief_lines(brief: Brief, width: int, files: Mapping[str, str] = MappingProxyType({})) -> Iterator[str]:
    """Event by event, each entry with the numbers of its sources, and then the sources with their sentences.

    `files` are the names of files to tell with them, by the id of the article.
    """
    numbers = Numbers()
    yield from wrapped(heading(brief), width)
    yield from wrapped(span(brief), width)
    if note := not_known_to_be_new(brief):
        yield from wrapped(note, width)
    for event in brief.events:
        yield ""
        is_headed = bool(event.title) and len(event.developments) > 1
        if is_headed:
            yield from wrapped(event.title, width)
        mark = "  • " if is_headed else "• "
        for development in event.developments:
            yield from _development(development, numbers, width, mark)
        for reply in event.replies:
            told = f"The other side, {reply.name}: {attributed(reply.citations[0], reply.text)}"
            told = f"{told} {numbers.marks(*reply.citations)}"
            yield from wrapped(told, width, mark)
    if note := left_out(brief):
        yield ""
        yield from wrapped(note, width)
    if brief.unheard:
        yield ""
        yield f"{UNHEARD}:"
        for one in brief.unheard:
            yield from wrapped(f"{one.name}: {one.text} {numbers.marks(*one.citations)}", width, "• ")
    for number, citation in numbers.citations:
        yield ""
        yield from wrapped(source_line(citation, files.get(citation.article_id)), width, f"[{number}] ")
        yield from wrapped(attributed(citation, citation.text), width, "    ")


def _development(development: Development, numbers: Numbers, width: int, mark: str) -> Iterator[str]:
    text = ": ".join(filter(None, (development_label(development), development.text)))
    yield from wrapped(f"{text} {numbers.marks(*development.citations)}", width, mark)
    for told, citations in beside(development):
        yield from wrapped(f"{told} {numbers.marks(*citations)}", width, f"{' ' * len(mark)}- ")


def beside(development: Development) -> Iterator[tuple[str, tuple[Citation, ...]]]:
    """What other articles say of it, in words, with all that is cited for that: what differs with a sentence first."""
    found: dict[str, tuple[Counterpart, ...]] = {}
    for other in development.counterparts:
        found[says(other)] = (*found.get(says(other), ()), other)
    for told, others in found.items():
        sentence = f" – “{others[0].citation.text}”" if others[0].relation == "differs" else ""
        yield f"{told}{sentence}", tuple(other.citation for other in others)
