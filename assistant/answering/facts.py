"""The sentences that answer a question of fact."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.answering.corrections import otherwise
from assistant.answering.deeds import asked_deed
from assistant.answering.evidence import Evidence, Passage, is_correction
from assistant.answering.fitting import fits
from assistant.answering.likelihood import ANSWERS, CANDIDATES, CLOSE, candidate
from assistant.answering.questions import Question
from assistant.answering.relevance import features, probability
from assistant.answering.repetition import distinct
from assistant.answering.speakers import may_answer

DONE = 0.04
"""The same as `ANSWERS` where it tells that somebody did what is asked for: the words for that are in it."""
ELSEWHERE = 0.45
"""Another article's figure is shown beside where its probability is this share of the best."""
MOST_FACTS = 2
"""Claims at most for a question of fact."""


@dataclass(frozen=True, slots=True)
class _Scored:
    passage: Passage
    probability: float
    kind: float


def facts(question: Question, evidence: Evidence) -> list[Passage]:
    """The sentences likely to answer; for a question of number also what another article has, a figure of its own."""
    nearest = {passage.number: passage for passage in (*evidence.nearest[:CANDIDATES], *evidence.recalled)}
    candidates = [passage for passage in nearest.values() if may_answer(question, passage.sentence)]
    likely = _score(question, candidates)
    least = DONE if asked_deed(question.text) else ANSWERS
    scored = [one for one in likely if one.probability >= least]
    # What is corrected stands beside the answer that it corrects, see `corrections`.
    scored = [one for one in scored if not is_correction(one.passage.article, one.passage.sentence)] or scored
    if not scored:
        return []
    plainest = max(one.kind for one in scored)
    fitting = [one for one in scored if one.kind == plainest]
    close = [one.passage for one in fitting if one.probability >= CLOSE * fitting[0].probability]
    chosen = distinct(close, MOST_FACTS)
    if question.kind == "number":
        rest = [one.passage for one in likely if one.probability >= ELSEWHERE * fitting[0].probability]
        chosen += otherwise(chosen, rest)
    return chosen


def _score(question: Question, passages: Sequence[Passage]) -> list[_Scored]:
    """The passages with their probabilities, the likeliest first."""
    if not passages:
        return []
    told = [candidate(passage) for passage in passages]
    found = features(question, told)
    asked = features(question.nameless, told) if question.is_decision else found
    scored = [
        _Scored(passage, probability(question, one), one.kind)
        for passage, one, plain in zip(passages, found, asked, strict=True)
        if fits(question, passage, one.kind, plain.weakest)
    ]
    return sorted(scored, key=lambda one: -one.probability)
