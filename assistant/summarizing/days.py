"""The day that a date in a sentence means."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from assistant.language.dates import PartialDate

_COMING = r"next|coming|will|shall|due|set|scheduled|expected|planned|plans?|until|is to|are to"
_WILL = re.compile(r"\bwill\b|[’']ll\b|\b(?:is|are) to\b")
_FUTURE = re.compile(rf"\b(?:{_COMING})\b|[’']ll\b", re.IGNORECASE)
_AHEAD = re.compile(
    rf"\b(?:{_COMING}|would|by|before|deadline|expects?|hopes?|aims?|intends?|wants?)\b|[’']ll\b", re.IGNORECASE
)
"""What makes "on Friday" or "in May" as likely the next one as the last."""
_REACH = 60
"""Characters before a date in which that stands."""
_PAST = re.compile(r"\b(?:was|were|had|did|\w+ed)\b")
_BEFORE = re.compile(
    r"(?:\b(?:on|in|at|since|until|by|before|after|from|during|as\sof)\s)?"
    r"(?:\b(?:the\s(?:end|beginning|start|middle)\sof|late|early|mid|last|next|this)[\s-]+)*\Z",
    re.IGNORECASE,
)
_LONGEST = 40
"""Characters before a date that say with it when something was: "since the end of"."""


def first_day(told: PartialDate, sentence: str, published: date | None) -> date | None:
    """The day that `told`, a date in `sentence`, means in an article of the day `published`; of a month or a year,
    the first. None where that cannot be told.
    """
    before = max(0, told.start - _REACH)
    if told.year is None and told.month and _WILL.search(sentence, before, told.start):
        told = replace(told, side=1)
    meant = told.resolved(published) if published else told
    if meant.year is None or (meant.day and not meant.month):
        return None
    try:
        day = date(meant.year, meant.month or 1, meant.day or 1)
    except ValueError:
        return None
    if published is None or told.year is not None or told.relative:
        return day
    may_be_ahead = day < published and _AHEAD.search(sentence, before, told.start) and "had " not in sentence
    is_long_ago = day > published and _PAST.search(sentence) and not _FUTURE.search(sentence)
    return None if may_be_ahead or is_long_ago else day


def as_told(told: PartialDate, sentence: str) -> str:
    """The date as it stands in `sentence`, with the words before it that belong to it: "since late 2023"."""
    before = _BEFORE.search(sentence[max(0, told.start - _LONGEST) : told.start])
    leading = before.group() if before else ""
    is_adverb = told.weekday is not None or told.relative
    if leading.lower().strip() in (("in", "at") if is_adverb else ("this",)):  # "weighed in Friday", "this 2014 film"
        leading = ""
    return sentence[told.start - len(leading) : told.end]
