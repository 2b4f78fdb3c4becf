"""Reasons that stand in the sentences behind what they explain: "It did this to …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.answering.answer_kinds import how_plainly
from assistant.answering.days import is_of_day
from assistant.answering.evidence import Evidence, Passage, sentence_after
from assistant.answering.likelihood import ANSWERS, CANDIDATES, candidate
from assistant.answering.questions import Question
from assistant.answering.relevance import features, probability

TOLD = 0.5
"""How far each word of the question must be met by the sentence that tells what is to be explained."""
BEHIND = 2
"""Sentences behind what is to be explained that are looked at."""
_DONE = re.compile(
    r"\b(?:do|does|did|done|doing)\s+(?:so|that|this|it)\s+(?:(?:only|partly|mainly|simply)\s+)?"
    r"(?:because|to|in order|out of|for)\b"
    r"|^\W*(?:it|they|he|she|we)\s+(?:had\s+)?"
    r"(?:hoped|hopes?|needed|sought|tried|wanted|wants?|aimed|meant|intended)\s+to\b"
    r"|^\W*(?:it|they|he|she|this|that)\b[^,;]{0,80}"
    r"\b(?:hoping|trying|wanting|seeking|an? (?:attempt|bid|effort|way))\s+(?:to|of)\b",
    re.IGNORECASE,
)
"""Somebody's purpose in what was told before."""
_POINTS = re.compile(r"^\W*(?:this|that)\s+(?:is|was|had|came|happened)\b", re.IGNORECASE)


def reasons(question: Question, evidence: Evidence) -> list[tuple[Passage, ...]]:
    """What is to be explained, with the sentences behind it as far as the reason: the likeliest."""
    candidates = evidence.nearest[:CANDIDATES]
    told = features(question, [candidate(passage) for passage in candidates])
    likely = [
        (probability(question, replace(one, kind=1.0)), passage)  # the sentences behind have the reason
        for passage, one in zip(candidates, told, strict=True)
        if one.weakest >= TOLD and is_of_day(question.text, passage)
    ]
    ranked = [passage for odds, passage in sorted(likely, key=lambda pair: -pair[0]) if odds >= ANSWERS]
    found = [whole for passage in ranked if (whole := _explained(passage, evidence))]
    return found[:1]


def _explained(passage: Passage, evidence: Evidence) -> tuple[Passage, ...]:
    """A passage with those behind it as far as the first that gives the reason; empty where none does."""
    run = [passage]
    for after in _behind(passage, evidence):
        run.append(after)
        if _gives_reason(after.sentence.text):
            return tuple(run)
    return ()


def _gives_reason(text: str) -> bool:
    return bool(_DONE.search(text) or (_POINTS.match(text) and how_plainly("reason", text, set()) == 1))


def _behind(passage: Passage, evidence: Evidence) -> Iterator[Passage]:
    for _ in range(BEHIND):
        after = sentence_after(passage.article, passage.sentence)
        following = evidence.passage(passage.number + 1)
        if after is None or following is None or following.sentence != after:
            return
        yield following
        passage = following
