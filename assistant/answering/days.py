"""Whether a sentence is of the day that a question names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.evidence import Passage
from assistant.answering.support.tokens import tokens
from assistant.language.dates import PartialDate, dates

_SPAN = re.compile(
    r"\b(?:after|and|before|between|by|from|since|through|till|to|until)\s+(?:the\s+|early\s+|late\s+)?\Z"
)
"""What makes of a date the end of a time."""
_REACH = 16
"""Characters before a date in which that stands."""
_CLAUSE = re.compile(r";\s|,\s(?:and|but|while|whereas)\s")


def is_of_day(question: str, passage: Passage) -> bool:
    """Whether a sentence, or what it runs on from, tells of the day, month or year that a question names, if any.

    Of a sentence with several dates that one counts whose clause has most of the question's words.
    """
    asked = [one for one in dates(question) if one.year or one.month]
    if not asked or any(_SPAN.search(question[max(0, one.start - _REACH) : one.start]) for one in asked):
        return True
    told = dates(_clause(question, passage.sentence.text)) or dates(passage.sentence.text) or _before(passage)
    published = passage.article.published
    if not told and published:
        told = [PartialDate("", 0, 0, published.year, published.month, published.day)]
    known = [one.resolved(published) if published else one for one in told]
    return any(_agree(one, other) for one in asked for other in known)


def _clause(question: str, text: str) -> str:
    named = {word for one in dates(question) for word in tokens(one.text).roots}
    asked = tokens(question).roots - named
    return max(_CLAUSE.split(text), key=lambda clause: len(asked & tokens(clause).roots))


def _before(passage: Passage) -> Sequence[PartialDate]:
    """The dates told last in the article before the sentence."""
    for earlier in reversed(passage.article.sentences[: passage.sentence.index]):
        if earlier.kind == "body" and (found := dates(earlier.text)):
            return found
    return []


def _agree(asked: PartialDate, told: PartialDate) -> bool:
    """Whether nothing that both say differs."""
    pairs = (asked.year, told.year), (asked.month, told.month), (asked.day, told.day)
    said = [(one, other) for one, other in pairs if one is not None and other is not None]
    return bool(said) and all(one == other for one, other in said)
