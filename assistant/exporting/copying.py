"""A claim, or a whole answer, as plain text that is ready to paste."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.answers import Answer, Citation, Claim, Counterpart
from assistant.display import printable
from assistant.output.citing import Numbers, quotation, says, source_line


def claim_text(claim: Claim) -> str:
    """The claim, each sentence it cites with its source, and what other articles say of it."""
    return "\n\n".join([_line(claim.text), *map(citation_text, claim.citations), *map(_beside, claim.counterparts)])


def answer_text(answer: Answer) -> str:
    """The question, the claims with the numbers of their sources, what is missing, and the sources word for word."""
    return "\n\n".join(_paragraphs(answer))


def _paragraphs(answer: Answer) -> Iterator[str]:
    numbers = Numbers()
    yield _line(answer.question)
    for claim in answer.claims:
        yield f"{_line(claim.text)} {numbers.marks(*claim.citations)}"
        yield from map(_beside, claim.counterparts)
    if not answer.answerable:
        yield "The articles do not answer this."
    if answer.unanswered:
        yield f"Not answered: {_line(answer.unanswered)}"
    for warning in (answer.caution, answer.incomplete and f"Not complete: {answer.incomplete}"):
        if warning:
            yield _line(warning)
    for number, citation in numbers.citations:
        yield f"[{number}] {citation_text(citation)}"
    if answer.nearest:
        yield "The nearest passages:"
        yield from map(citation_text, answer.nearest)


def citation_text(citation: Citation) -> str:
    """A sentence in quotation marks, and where it is from."""
    return f"{_line(quotation(citation))}\n– {source_line(citation)}"


def _beside(counterpart: Counterpart) -> str:
    told = _line(says(counterpart))
    if counterpart.relation == "differs":
        return f"{told}\n{citation_text(counterpart.citation)}"
    return f"{told} {source_line(counterpart.citation)}:\n{_line(quotation(counterpart.citation))}"


def _line(text: str) -> str:
    return printable(text, keep_newlines=False)
