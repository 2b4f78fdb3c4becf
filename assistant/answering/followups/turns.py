"""What was asked and answered before, and its claims as clauses of another question."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.answers import Answer, Claim
from assistant.ingest.cues import CUES
from assistant.ingest.sentences import spans
from assistant.language.names import names
from assistant.language.words import WORD, words

LONGEST = 600
"""Characters of a claim or a sentence that are looked at."""
_CLAIMS = 12
_CLAUSE_WORDS = 30
_RESOLVED = re.compile(r"\b(?:the \w+|she|he|it|they)\s+\[([^\]]{1,80})\]", re.IGNORECASE)
_LABEL = re.compile(r"^([^:“\"]{1,60}):\s+(?=[“\"])")
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s+(?:morning|afternoon|evening|night))?"
_DATE = rf"(?:\d{{1,2}}\s+)?{_MONTH}(?:\s+\d{{1,2}}\b)?(?:,?\s+\d{{4}}\b)?|{_DAY}|(?:19|20)\d\d\b"
TIME = re.compile(
    r",?\s*\b(?:on|in|at|by|since|until|before|after|from|around|last|this|next|early|late)\s+"
    rf"(?:late\s+|early\s+)?(?:{_DATE})"
)
"""A time with the preposition that puts it into a sentence: "on 3 May 2022", "since late 2023"."""
_ATTRIBUTED_BEHIND = re.compile(r",\s+(?:[\w.’'\-]+\s+){1,8}(?P<cue>\w+)$")
_ATTRIBUTED_BEFORE = re.compile(r"^(?:[\w.,’'\-]+\s+){1,12}?(?P<cue>[a-z]+)\s+that\s+")
_TELLING = ("statement", "allegation")


@dataclass(frozen=True, slots=True)
class Turn:
    """A question of the conversation, with what was answered."""

    question: str
    """As it was asked."""
    understood: str
    """The question that stands on its own: what was searched and answered."""
    claims: tuple[Claim, ...]

    @classmethod
    def of(cls, answer: Answer, understood: str | None = None) -> Turn:
        """`understood` where that is not the question as asked."""
        return cls(answer.question, understood or answer.question, answer.claims)


def told(turns: Sequence[Turn]) -> Iterator[str]:
    """What the answers to `turns` say and cite."""
    for claim in (claim for turn in turns for claim in turn.claims[:_CLAIMS]):
        yield claim.text[:LONGEST]
        yield from (citation.text[:LONGEST] for citation in claim.citations)


def clause(claim: Claim, *, timeless: bool = False) -> str:
    """The first sentence of a claim as a clause: "Shea said that …", `timeless` without the times told in it."""
    text = " ".join(claim.text[:LONGEST].split())
    text = text[: spans(text)[0].end] if text else text
    text = _LABEL.sub(r"\1 said ", _RESOLVED.sub(r"\1", text)).rstrip(" .")
    if timeless:
        text = TIME.sub("", text).strip(" ,")
    ends = [match.end() for match in WORD.finditer(text)]
    if len(ends) > _CLAUSE_WORDS:
        text = text[: ends[_CLAUSE_WORDS - 1]]
    return text if words(text)[:1] == names(text)[:1] else text[:1].lower() + text[1:]


def content(claim: Claim) -> str:
    """What a claim reports, without the words that attribute: "the crates held nets" of "Two said that …".

    A denial or a belief keeps them: what somebody denied is not what was told.
    """
    text = clause(claim)
    if (before := _ATTRIBUTED_BEFORE.match(text)) and CUES.get(before["cue"]) in _TELLING:
        return text[before.end() :]
    if (behind := _ATTRIBUTED_BEHIND.search(text)) and CUES.get(behind["cue"]) in _TELLING:
        return text[: behind.start()]
    return text
