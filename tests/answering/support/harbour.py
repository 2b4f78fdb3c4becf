"""Sentences from the harbour of Port Arvo, and what `problems` finds in claims about them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from assistant.answering.support import problems
from assistant.articles import Mention, Sentence, Statement, StatementKind

TOLD = "She told the panel that 24,000 crates had left Port Arvo since March 2024, “in plain sight of the harbour.”"


def fact(text: str) -> Sentence:
    return Sentence("a:1", text, 0, len(text), 0)


def said(
    text: str,
    content: str,
    speaker: str | None,
    mention: str | None,
    cue: str | None,
    kind: StatementKind = "statement",
) -> Sentence:
    """A sentence of which `speaker`, who stands in it as `mention`, says the part `content`."""
    start = text.index(content)
    statement = Statement(speaker, mention, cue, kind, "indirect", start, start + len(content))
    at = text.find(mention) if mention else -1
    mentions = (Mention(at, at + len(mention), speaker),) if mention and speaker and at >= 0 else ()
    return Sentence("a:0", text, 0, len(text), 0, statements=(statement,), mentions=mentions)


def told_by_olsen() -> Sentence:
    return said(TOLD, TOLD[TOLD.index("that 24,000") :], "Vera Olsen", "She", "told")


def kinds(claim: str, *sentences: Sentence | str, published: Sequence[date | None] = ()) -> set[str]:
    """The kinds of problem that a claim has; a sentence given as text is nobody's word."""
    cited = [fact(one) if isinstance(one, str) else one for one in sentences]
    return {problem.kind for problem in problems(claim, cited, published=published)}
