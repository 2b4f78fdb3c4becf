"""Follow-up questions, understood with what came before them: ellipsis and anaphora."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.followups.circumstances import bare, of_event, said
from assistant.answering.followups.context import Context
from assistant.answering.followups.fragments import exchanged, how_many, others
from assistant.answering.followups.pronouns import pronouns, role, there, unresolved
from assistant.answering.followups.propositions import afterwards, proposition
from assistant.answering.followups.turns import Turn
from assistant.language.words import words

__all__ = ["Turn", "standalone"]

_LEAD = re.compile(r"^(?:(?:and|but|so|or|then|ok|okay|also)\b[\s,]*)+", re.IGNORECASE)
_LONGEST = 200
"""Characters of a follow-up; what is longer says enough by itself."""


def standalone(question: str, turns: Sequence[Turn]) -> str:
    """`question` so that it stands on its own: unchanged where it does, or where `turns` do not explain all of it."""
    asked = " ".join(question.split()).rstrip(" ?.!")
    text = _LEAD.sub("", asked)
    if not turns or not text or len(text) > _LONGEST:
        return question
    context = Context(turns)
    whole = of_event(text, context) or others(text, context) or how_many(text, context)
    if not whole:
        head, clause = proposition(text, context) or afterwards(text, context) or (text, "")
        for resolve in (there, role, pronouns):
            head = resolve(head, context) or head
        resolved = f"{head} {clause}".rstrip()
        led = _LEAD.match(asked) is not None
        completed = bare(resolved, context) or said(resolved, context) or exchanged(resolved, led, context)
        whole = completed or (resolved if resolved != text else None)
    if whole and (unresolved(whole, text, context) or words(whole) == words(context.question)):
        return question
    return f"{whole[:1].upper()}{whole[1:]}?" if whole else question
