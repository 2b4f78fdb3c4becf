"""Briefs as one Markdown document with a footnote for each sentence that they cite."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from assistant.exporting.escaping import escaped
from assistant.exporting.footnotes import MARK, footnotes
from assistant.output.briefs import beside
from assistant.output.citing import Numbers, attributed
from assistant.summaries import Brief, Development, Reply
from assistant.summarizing.briefs.wording import (
    UNHEARD,
    development_label,
    heading,
    left_out,
    not_known_to_be_new,
    span,
)


def brief_markdown(*briefs: Brief, files: Mapping[str, str] = MappingProxyType({})) -> str:
    """`files` are the names of files to tell, by the id of the article."""
    numbers = Numbers()
    blocks = [block for brief in briefs for block in _blocks(brief, numbers)]
    return "\n\n".join([*blocks, *footnotes(numbers, files)]) + "\n"


def _blocks(brief: Brief, numbers: Numbers) -> Iterator[str]:
    yield f"# {escaped(heading(brief))}"
    yield escaped(" ".join(filter(None, (span(brief), not_known_to_be_new(brief)))))
    for event in brief.events:
        if event.title and len(event.developments) > 1:
            yield f"**{escaped(event.title)}**"
        lines = [line for one in event.developments for line in _development(one, numbers)]
        yield "\n".join([*lines, *(_reply(one, numbers) for one in event.replies)])
    if note := left_out(brief):
        yield escaped(note)
    if brief.unheard:
        yield f"## {UNHEARD}"
        yield "\n".join(
            f"- **{escaped(one.name)}**: {escaped(one.text)} {numbers.marks(*one.citations, before=MARK)}"
            for one in brief.unheard
        )


def _reply(reply: Reply, numbers: Numbers) -> str:
    told = escaped(attributed(reply.citations[0], reply.text))
    return f"- **The other side, {escaped(reply.name)}**: {told} {numbers.marks(*reply.citations, before=MARK)}"


def _development(development: Development, numbers: Numbers) -> Iterator[str]:
    label = development_label(development)
    when = f"**{escaped(label)}**: " if label else ""
    yield f"- {when}{escaped(development.text)} {numbers.marks(*development.citations, before=MARK)}"
    for told, citations in beside(development):
        yield f"    - {escaped(told)} {numbers.marks(*citations, before=MARK)}"
