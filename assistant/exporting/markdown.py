"""A conversation, or one answer, as Markdown in which all text of articles, models and readers stays text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from assistant.answers import Answer, Citation, Claim, Counterpart, Scope
from assistant.conversations import Conversation
from assistant.exporting.escaping import escaped
from assistant.output.citing import Numbers, origin, says

Locations = Mapping[str, str]
"""URLs or paths by the id of the article, as far as they are known."""


def conversation_markdown(conversation: Conversation, locations: Locations) -> str:
    begun = f"*Begun on {conversation.begun.astimezone():%Y-%m-%d at %H:%M}.*"
    answers = (block for answer in conversation.answers for block in _answer(answer, locations))
    return _document(f"# {escaped(conversation.title)}", begun, *answers)


def answer_markdown(answer: Answer, locations: Locations) -> str:
    return _document(*_answer(answer, locations))


def _document(*blocks: str) -> str:
    return "\n\n".join(blocks) + "\n"


def _answer(answer: Answer, locations: Locations) -> Iterator[str]:
    numbers = Numbers()
    yield f"## {escaped(answer.question)}"
    if answer.understood:
        yield f"*Understood as:* {escaped(answer.understood)}"
    if answer.scope:
        yield f"*Asked within:* {escaped(_scope(answer.scope))}"
    if answer.claims:
        yield "\n".join(line for claim in answer.claims for line in _claim(claim, numbers))
    if not answer.answerable:
        yield "**The articles do not answer this.**"
    if answer.unanswered:
        yield f"**Not answered:** {escaped(answer.unanswered)}"
    if answer.caution:
        yield f"**Caution:** {escaped(answer.caution)}"
    if answer.incomplete:
        yield f"**Not complete:** {escaped(answer.incomplete)}"
    if answer.removed:
        yield "**Removed,** as the sentences cited do not carry it:"
        yield "\n".join(f"- {escaped(one.text)} ({escaped('; '.join(one.reasons))})" for one in answer.removed)
    if numbers.citations:
        yield "**Sources**"
        yield "\n".join(
            f"{number}. {_quotation(citation, locations)}" for number, citation in enumerate(numbers.citations, 1)
        )
    if answer.nearest:
        yield "**The nearest passages**"
        yield "\n".join(f"- {_quotation(citation, locations)}" for citation in answer.nearest)
    yield f"*Written by* {escaped(answer.spent)}"


def _claim(claim: Claim, numbers: Numbers) -> Iterator[str]:
    yield f"- {escaped(claim.text)} {escaped(numbers.marks(claim))} *({claim.standing})*"
    yield from (f"    - {_beside(counterpart, numbers)}" for counterpart in claim.counterparts)


def _beside(counterpart: Counterpart, numbers: Numbers) -> str:
    cited, other = (
        f"“{escaped(citation.text)}” {escaped(f'[{numbers.of(citation)}]')}"
        for citation in (counterpart.cited, counterpart.citation)
    )
    return f"{escaped(says(counterpart))}: {cited} – {other}"


def _quotation(citation: Citation, locations: Locations) -> str:
    location = locations.get(citation.article_id)
    whence = f"{origin(citation)}, {location}" if location else origin(citation)
    return f"“{escaped(citation.text)}” – {escaped(whence)}"


def _scope(scope: Scope) -> str:
    bounds = {"article": scope.article_id, "outlet": scope.outlet, "since": scope.since, "until": scope.until}
    return ", ".join(f"{name} {bound}" for name, bound in bounds.items() if bound)
