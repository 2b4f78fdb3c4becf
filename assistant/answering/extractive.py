"""The writer without a model: it picks the sentences that answer, and words them as claims."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator

from assistant.answering.coherence import wholes
from assistant.answering.corrections import corrections
from assistant.answering.deeds import asked_deed, tells_deed
from assistant.answering.evidence import Evidence, Passage
from assistant.answering.facts import MOST_FACTS, facts
from assistant.answering.questions import Question
from assistant.answering.reasons import reasons
from assistant.answering.repetition import distinct
from assistant.answering.roles import is_named
from assistant.answering.speakers import NARROW, against, by_speaker, may_answer, who_said
from assistant.answering.topics import on_topic
from assistant.answering.wording import together
from assistant.answering.writer import Rejection, Usage
from assistant.answers import DraftClaim

STATEMENTS = 40
"""Claims at most for "what did X say": whoever asks for somebody's words wants them all."""


class ExtractiveWriter:
    """Answers questions about someone's words from statements, others from the sentences most likely to answer."""

    name = "extractive"
    prompt_id: str | None = None

    def begin(self, evidence: Evidence) -> ExtractiveWriting:
        return ExtractiveWriting(evidence)


class ExtractiveWriting:
    """One answer: it costs nothing, and there is no better wording than the sources' own."""

    def __init__(self, evidence: Evidence) -> None:
        self.unanswered: str | None = None
        self.usage = Usage()
        self._evidence = evidence

    async def claims(self) -> AsyncGenerator[DraftClaim, None]:
        claims, self.unanswered = await asyncio.to_thread(_drafts, self._evidence)
        for claim in claims:
            yield claim

    async def mend(self, rejection: Rejection) -> DraftClaim | None:
        return None


def _drafts(evidence: Evidence) -> tuple[list[DraftClaim], str | None]:
    """The claims, and what part of the question none of them answers."""
    parts = Question(evidence.question).parts
    answers = [_answer(part, evidence) for part in parts]
    unanswered = [part.asked or part.text for part, claims in zip(parts, answers, strict=True) if not claims]
    claims = list(dict.fromkeys(claim for claims in answers for claim in claims))
    claims = [claim for claim in claims if not any(set(claim.cited) < set(other.cited) for other in claims)]
    return claims, " / ".join(unanswered) if claims and unanswered else None


def _answer(question: Question, evidence: Evidence) -> list[DraftClaim]:
    """One claim a passage, together with what it does not go without, and what corrects it."""
    passages = _passages(question, evidence)
    found = [*wholes(evidence, passages), *corrections(question, passages, evidence)]
    if question.kind == "reason" and not passages:
        found = reasons(question, evidence)
    return [
        DraftClaim(together([one.sentence for one in whole]), tuple(one.number for one in whole)) for whole in found
    ]


def _passages(question: Question, evidence: Evidence) -> list[Passage]:
    if question.accused and (alleged := against(question.accused, evidence.passages)):
        return distinct(alleged, STATEMENTS)
    if question.role:
        return _holders(question.role, evidence)
    asked = question.speaker
    said = by_speaker(asked, evidence.passages) if asked else []
    if asked and (fitting := on_topic(asked.topic, said)):
        return distinct(fitting, STATEMENTS)
    if asked and asked.certain and (said or asked.named or asked.is_person):
        return []
    if (who := who_said(question)) and who.kind in NARROW:
        told = [passage for passage in evidence.passages if may_answer(question, passage.sentence)]
        if deed := asked_deed(question.text):
            told = [passage for passage in told if tells_deed(deed, passage.sentence.text)]
        if fitting := on_topic(who.topic, told):
            return distinct(fitting, STATEMENTS)
    return facts(question, evidence)


def _holders(role: str, evidence: Evidence) -> list[Passage]:
    """The sentences that say by name who holds a role, as search has them: whatever else they tell."""
    named = [one for one in evidence.nearest if is_named(role, one.sentence, one.article)]
    return distinct(named[:MOST_FACTS], MOST_FACTS)
