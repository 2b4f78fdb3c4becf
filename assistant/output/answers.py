"""An answer as lines for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.answers import Answer, Citation, Claim
from assistant.output.citing import Numbers, attributed, quotation, relation, says, source_line
from assistant.output.wrapping import wrapped


def answer_lines(answer: Answer, width: int) -> Iterator[str]:
    """The claims with their numbers, what is missing, and the sources with their sentences."""
    numbers = Numbers()
    for claim in answer.claims:
        yield from wrapped(f"{claim.text} {numbers.marks(*claim.citations)}", width, "• ")
        yield from _agreement(claim, width)
    if answer.understood:
        yield from wrapped(f"Understood as: {answer.understood}", width)
    if not answer.answerable:
        yield "Your articles do not answer this."
    if answer.unanswered:
        yield from wrapped(f"Not answered: {answer.unanswered}", width)
    for removed in answer.removed:
        yield from wrapped(f"Removed: {removed.text} ({' '.join(removed.reasons)})", width)
    if answer.caution:
        yield from wrapped(answer.caution, width)
    if answer.incomplete:
        yield from wrapped(f"Not complete: {answer.incomplete}", width)
    for number, citation in numbers.citations:
        yield ""
        yield from _cited(citation, f"[{number}] ", width)
    if answer.nearest:
        yield ""
        yield "The nearest passages:"
        for citation in answer.nearest:
            yield from _cited(citation, "- ", width)
    yield ""
    yield from wrapped(answer.spent, width)


def _agreement(claim: Claim, width: int) -> Iterator[str]:
    """Where else it is told, and what other articles tell otherwise, with both sentences."""
    carrying: dict[str, list[str]] = {}
    for other in claim.counterparts:
        if other.relation == "carries":
            carrying.setdefault(relation(other).capitalize(), []).append(source_line(other.citation))
            continue
        yield from wrapped(f"{says(other)} ({source_line(other.citation)})", width, "  ")
        yield from wrapped(quotation(other.cited), width, "    ")
        yield from wrapped(quotation(other.citation), width, "    ")
    for told, sources in carrying.items():
        yield from wrapped(f"{told}: {'; '.join(sources)}", width, "  ")


def _cited(citation: Citation, mark: str, width: int) -> Iterator[str]:
    yield from wrapped(source_line(citation), width, mark)
    yield from wrapped(attributed(citation, citation.text), width, "    ")
