"""A claim, or a whole answer, as plain text that is ready to paste."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.answers import Answer, Citation, Claim, Counterpart
from assistant.display import printable
from assistant.output.citing import Numbers, origin, says


def claim_text(claim: Claim) -> str:
    """The claim, each sentence it cites with its speaker, outlet and date, and what other articles say of it."""
    return "\n\n".join([_line(claim.text), *map(citation_text, claim.citations), *map(_beside, claim.counterparts)])


def answer_text(answer: Answer) -> str:
    """The question, the claims with the numbers of their sources, what is missing, and the sources word for word."""
    return "\n\n".join(_paragraphs(answer))


def _paragraphs(answer: Answer) -> Iterator[str]:
    numbers = Numbers()
    yield _line(answer.question)
    for claim in answer.claims:
        yield f"{_line(claim.text)} {numbers.marks(claim)}"
        yield from map(_beside, claim.counterparts)
    if not answer.answerable:
        yield "The articles do not answer this."
    if answer.unanswered:
        yield f"Not answered: {_line(answer.unanswered)}"
    for warning in (answer.caution, answer.incomplete and f"Not complete: {answer.incomplete}"):
        if warning:
            yield _line(warning)
    for number, citation in enumerate(numbers.citations, 1):
        yield f"[{number}] {citation_text(citation)}"
    if answer.nearest:
        yield "The nearest passages:"
        yield from map(citation_text, answer.nearest)


def citation_text(citation: Citation) -> str:
    """A sentence in quotation marks, and whose it is."""
    return f"“{_line(citation.text)}”\n– {_line(origin(citation))}"


def _beside(counterpart: Counterpart) -> str:
    return f"{_line(says(counterpart))}: {citation_text(counterpart.citation)}"


def _line(text: str) -> str:
    return printable(text, keep_newlines=False)
