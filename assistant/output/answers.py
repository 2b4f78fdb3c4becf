"""An answer as lines for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.answers import Answer, Citation, Claim
from assistant.output.wrapping import source_line, wrapped


def answer_lines(answer: Answer, width: int) -> Iterator[str]:
    """The claims with their numbers, what is missing, and the sources with their sentences."""
    numbers: dict[str, int] = {}
    for claim in answer.claims:
        marks = "".join(f"[{numbers.setdefault(c.sentence_id, len(numbers) + 1)}]" for c in claim.citations)
        yield from wrapped(f"{claim.text} {marks}", width, "• ")
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
    cited = {citation.sentence_id: citation for claim in answer.claims for citation in claim.citations}
    for identifier, number in numbers.items():
        yield ""
        yield from _cited(cited[identifier], f"[{number}] ", width)
    if answer.nearest:
        yield ""
        yield "The nearest passages:"
        for citation in answer.nearest:
            yield from _cited(citation, "- ", width)
    yield ""
    yield from wrapped(answer.spent, width)


def _agreement(claim: Claim, width: int) -> Iterator[str]:
    """Where else it is told, and what other articles tell otherwise, with both sentences."""
    for other in claim.counterparts:
        if other.relation == "differs":
            label = "Later" if other.later else "Differs"
            yield from wrapped(f"{label}: {other.difference} ({source_line(other.citation)})", width, "  ")
            yield from wrapped(f"“{other.cited.text}”", width, "    ")
            yield from wrapped(f"“{other.citation.text}”", width, "    ")
    carrying = [other for other in claim.counterparts if other.relation == "carries"]
    for label, independent in (("Also in", True), ("The same text in", False)):
        told = [source_line(other.citation) for other in carrying if other.independent == independent]
        if told:
            yield from wrapped(f"{label}: {'; '.join(told)}", width, "  ")


def _cited(citation: Citation, mark: str, width: int) -> Iterator[str]:
    yield from wrapped(source_line(citation), width, mark)
    yield from wrapped(citation.text, width, "    ")
