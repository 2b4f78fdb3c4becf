"""A conversation, or one answer, as Markdown in which all text of articles, models and readers stays text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from assistant.answers import Answer, Citation, Claim, Counterpart
from assistant.conversations import Conversation
from assistant.exporting.escaping import escaped
from assistant.output.citing import Numbers, quotation, says, source_line

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
    for claim in answer.claims:  # before what other articles say, so that the numbers are those of the chat
        numbers.marks(*claim.citations)
    yield f"## {escaped(answer.question)}"
    if answer.understood:
        yield f"*Understood as:* {escaped(answer.understood)}"
    if answer.scope:
        yield f"*Asked within:* {escaped(_scope(answer))}"
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
        yield "\n".join(f"{number}. {_quotation(citation, locations)}" for number, citation in numbers.citations)
    if answer.nearest:
        yield "**The nearest passages**"
        yield "\n".join(f"- {_quotation(citation, locations)}" for citation in answer.nearest)
    yield f"*Written by* {escaped(answer.spent)}"


def _claim(claim: Claim, numbers: Numbers) -> Iterator[str]:
    yield f"- {escaped(claim.text)} {escaped(numbers.marks(*claim.citations))} *({claim.standing})*"
    yield from (f"    - {_beside(counterpart, numbers)}" for counterpart in claim.counterparts)


def _beside(counterpart: Counterpart, numbers: Numbers) -> str:
    mark = numbers.marks(counterpart.citation)
    if counterpart.relation == "carries":
        return escaped(f"{says(counterpart)} {mark}: {quotation(counterpart.citation)}")
    cited = f"{quotation(counterpart.cited)} {numbers.marks(counterpart.cited)}"
    return escaped(f"{says(counterpart)} – {cited} – {quotation(counterpart.citation)} {mark}")


def _quotation(citation: Citation, locations: Locations) -> str:
    location = locations.get(citation.article_id)
    whence = " · ".join(filter(None, (source_line(citation), location)))
    return f"{escaped(quotation(citation))} – {escaped(whence)}"


def _scope(answer: Answer) -> str:
    scope = answer.scope
    bounds = {"article": _article(answer), "outlet": scope.outlet, "since": scope.since, "until": scope.until}
    return ", ".join(f"{name} {bound}" for name, bound in bounds.items() if bound)


def _article(answer: Answer) -> str | None:
    """The title of the article that was asked alone, its id where nothing of it was found."""
    if (asked := answer.scope.article_id) is None:
        return None
    found = (one.citation for one in answer.retrieved)
    return next((f"“{one.article_title}”" for one in found if one.article_id.startswith(asked)), asked)
