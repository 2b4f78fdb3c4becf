"""A brief as Markdown with a footnote for each sentence that it cites."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.answers import Citation
from assistant.exporting.escaping import escaped
from assistant.output.citing import Numbers, origin, says
from assistant.summaries import Brief, Development
from assistant.summarizing.briefs.wording import UNHEARD, development_label, heading


def brief_markdown(brief: Brief) -> str:
    return "\n\n".join(_blocks(brief)) + "\n"


def _blocks(brief: Brief) -> Iterator[str]:
    numbers = Numbers()
    yield f"# {escaped(heading(brief))}"
    for event in brief.events:
        if len(event.developments) > 1:
            yield f"**{escaped(event.title)}**"
        yield "\n".join(line for one in event.developments for line in _development(one, numbers))
    if brief.unheard:
        yield f"## {UNHEARD}"
        yield "\n".join(
            f"- **{escaped(one.name)}**: {escaped(one.text)} {_marks(one.citations, numbers)}" for one in brief.unheard
        )
    if numbers.citations:
        yield "\n".join(
            f"[^{number}]: “{escaped(citation.text)}” – {escaped(origin(citation))}"
            for number, citation in enumerate(numbers.citations, 1)
        )


def _development(development: Development, numbers: Numbers) -> Iterator[str]:
    label = development_label(development)
    when = f"**{escaped(label)}**: " if label else ""
    yield f"- {when}{escaped(development.text)} {_marks(development.citations, numbers)}"
    for other in development.counterparts:
        other_words = f": “{escaped(other.citation.text)}”" if other.relation == "differs" else ""
        yield f"    - {escaped(says(other))}{other_words} {_marks((other.citation,), numbers)}"


def _marks(citations: Sequence[Citation], numbers: Numbers) -> str:
    return "".join(f"[^{numbers.of(citation)}]" for citation in citations)
