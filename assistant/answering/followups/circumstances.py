"""Questions for when, where, why or by whom something was that was asked or answered before (sluicing)."""

from __future__ import annotations

import re

from assistant.answering.followups.context import Context
from assistant.answering.followups.turns import clause
from assistant.answering.questions import Question
from assistant.language.words import words

AUXILIARY = r"(?:do|does|did|has|have|had|was|were|is|are|will|would|can|could|should|may|might)"
_WH = (
    r"(?:(?:since|until|by|from|to|for|at|in|on|after|before)\s+)?"
    r"(?:when|where|why|how(?:\s+(?:far|long|often|soon|fast))?|whom"
    r"|(?:what|which)\s+(?:day|date|year|month|time|reason|place|grounds))"
    r"|(?:by|to|from|for|with|against)\s+(?:who|what|which)"
)
_BARE = re.compile(rf"^(?P<wh>{_WH})(?:\s+(?:exactly|precisely|so|then))?$", re.IGNORECASE)
_OF_EVENT = re.compile(
    rf"^(?P<wh>{_WH})(?:\s+exactly)?\s+(?:"
    r"(?:is|was|were)\s+(?:that|this)(?:\s+so)?"
    r"|(?:did|does|has|had)\s+(?:all\s+)?(?:that|this|it)\s+(?:happen|happened|occur|occurred|take place|come about)"
    r"|(?:did|does|do|has|have|had)\s+(?:he|she|it|they)\s+(?:do|done)\s+(?:so|that|this|it))$"
    r"|^(?P<adverb>when|why)\s+(?:is|was)\s+it$",
    re.IGNORECASE,
)
_HOW_MUCH = re.compile(r"^how\s+much$", re.IGNORECASE)
_AMOUNT = re.compile(rf"^what\s+(?P<rest>{AUXILIARY}\s.+)$", re.IGNORECASE)
_ADVERBIAL = re.compile(rf"^(?:(?:{_WH})\s+)?(?P<rest>{AUXILIARY}\s.+)$", re.IGNORECASE)
"""A question for a circumstance, or for yes or no: another circumstance can be asked for in the same words."""
_ELSE = re.compile(r"^(?P<wh>where|when|why|how)\s+else$", re.IGNORECASE)
_SAID = re.compile(
    r"^(?:do|does|did|has|have|had)\s+(?P<speaker>.{1,80}?)\s+(?:(?:ever|also)\s+)?"
    r"(?:say|said|explain|explained|tell|told|mention|mentioned|specify|reveal|give|gave|given|know)\s+"
    rf"(?P<wh>{_WH}|(?:a|any|the)\s+(?P<noun>reason|date|place))(?:\s+exactly)?$",
    re.IGNORECASE,
)
_UNRESOLVED = ("he", "she", "they", "it", "anyone", "anybody")
_ASKED_BY = {"reason": "why", "date": "when", "place": "where"}


def of_event(text: str, context: Context) -> str | None:
    """Such as "when was that?", "why did she do that?"."""
    found = _OF_EVENT.match(text)
    return _circumstance(found["wh"] or found["adverb"], context) if found else None


def bare(text: str, context: Context) -> str | None:
    """Such as "and when?", "by whom?", "where else?"."""
    if found := _BARE.match(text):
        return _circumstance(found["wh"], context)
    if (found := _ELSE.match(text)) and (before := _ADVERBIAL.match(context.question)):
        return f"{found['wh']} else {before['rest']}"
    if _HOW_MUCH.match(text) and (before := _AMOUNT.match(context.question)):
        return f"{text} {before['rest']}"
    return None


def said(text: str, context: Context) -> str | None:
    """Such as "did Shea say why?"."""
    found = _SAID.match(text)
    whole = _circumstance(_ASKED_BY.get((found["noun"] or "").lower(), found["wh"]), context) if found else None
    if not found or not whole or words(found["speaker"])[-1] in {*words(whole), *_UNRESOLVED}:
        return whole
    return f"{whole}, according to {found['speaker']}"


def _circumstance(wh: str, context: Context) -> str | None:
    """The last question with another circumstance, or a cleft of what was answered: "when was it that …"."""
    before = _ADVERBIAL.match(context.question)
    if before and not context.asked:
        return f"{wh} {before['rest'][:1].lower()}{before['rest'][1:]}"
    if not context.claim:
        return None
    return f"{wh} was it that {clause(context.claim, timeless=Question(wh).kind == 'time')}"
