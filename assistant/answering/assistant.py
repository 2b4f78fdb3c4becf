"""The facade: a question in, checked claims out, one event at a time."""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from dataclasses import dataclass

from assistant.answering.agreement import counterparts
from assistant.answering.evidence import Evidence
from assistant.answering.followups import Turn
from assistant.answering.gathering import gather
from assistant.answering.vetting import Vetting
from assistant.answering.writer import Writer
from assistant.answers import EVERYWHERE, Answer, Claim, Removed, Scope
from assistant.errors import NoQuestion
from assistant.language.words import words
from assistant.library import Library

NEAREST = 3
"""Passages shown where a question is not answered."""
LONGEST = 1_000
"""Characters of a question."""
_LIMITS = re.compile(
    r"\b(?:but|however|although|though|not|no|never|den(?:y|ies|ied)|reject(?:s|ed)?|disput(?:e|es|ed)|only|except|"
    r"unless|correct(?:s|ed|ion)|contradict(?:s|ed)?)\b|n[’']t\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class EvidenceFound:
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class ClaimPassed:
    claim: Claim


@dataclass(frozen=True, slots=True)
class ClaimRemoved:
    removed: Removed


@dataclass(frozen=True, slots=True)
class Finished:
    answer: Answer


Event = EvidenceFound | ClaimPassed | ClaimRemoved | Finished


class Assistant:
    """Answers questions from one library with one writer."""

    def __init__(self, library: Library, writer: Writer | None = None) -> None:
        """`writer` is the one that the settings name where none is given."""
        if writer is None:
            from assistant.answering.writers import default_writer

            writer = default_writer()
        self.library = library
        self.writer = writer

    def ask(self, question: str, earlier: Sequence[Answer] = (), scope: Scope = EVERYWHERE) -> Answer:
        """The answer, whole. Raises `AssistantError`; for code that runs an event loop there is `stream`."""
        return asyncio.run(self._answer(question, earlier, scope))

    async def stream(
        self, question: str, earlier: Sequence[Answer] = (), scope: Scope = EVERYWHERE
    ) -> AsyncGenerator[Event, None]:
        """Events as they happen, `Finished` last: a claim comes when it has passed, while the next is being written.

        With the `earlier` answers of the conversation, oldest first, a follow-up ("and Russia?") is understood, and
        what they cite may be cited again, where it is in `scope`: nothing else is searched, cited or compared with.

        The claims of `Finished` are those that passed, each with what other articles say of it.

        What did not pass is asked for again when the writer has ended, one claim at a time. Raises `AssistantError`;
        cancelling, or closing the generator, stops the writer.
        """
        began = time.perf_counter()
        question = " ".join(question.split())
        if not question:
            raise NoQuestion("The question is empty: type what you want to know.")
        if len(question) > LONGEST:
            raise NoQuestion(f"The question has more than {LONGEST:,} characters: ask it in fewer words.")
        turns = [Turn.of(answer, answer.understood) for answer in earlier]
        evidence = await asyncio.to_thread(gather, self.library, question, turns, scope)
        yield EvidenceFound(evidence)
        writing = self.writer.begin(evidence)
        vetting = Vetting(writing, evidence)
        if evidence.passages:
            async with aclosing(vetting.outcomes()) as outcomes:
                async for outcome in outcomes:
                    yield ClaimPassed(outcome) if isinstance(outcome, Claim) else ClaimRemoved(outcome)
        claims = await asyncio.to_thread(self._compared, vetting.claims, scope)
        removed, usage = vetting.removed, writing.usage
        unanswered = _asked_part(writing.unanswered, evidence.question)
        nearest = evidence.nearest[:NEAREST] if unanswered or not claims else ()
        yield Finished(
            Answer(
                question=question,
                answerable=bool(claims),
                claims=tuple(claims),
                removed=tuple(removed),
                nearest=tuple(passage.citation for passage in nearest),
                unanswered=unanswered if claims else None,
                caution=_caution(claims, removed),
                writer=self.writer.name,
                prompt_id=self.writer.prompt_id,
                tokens=usage.tokens,
                seconds=round(time.perf_counter() - began, 3),
                library=self.library.name,
                reasks=usage.reasks,
                incomplete=vetting.incomplete,
                understood=evidence.understood,
                cost=None if usage.cost is None else round(usage.cost, 6),
                scope=scope,
                retrieved=evidence.retrieved,
            )
        )

    def _compared(self, claims: Sequence[Claim], scope: Scope) -> list[Claim]:
        return counterparts(self.library, claims, self.library.within(scope)) if claims else []

    async def _answer(self, question: str, earlier: Sequence[Answer], scope: Scope) -> Answer:
        async with aclosing(self.stream(question, earlier, scope)) as events:
            async for event in events:
                if isinstance(event, Finished):
                    return event.answer
        raise AssertionError("a stream of events ends with Finished")


def _asked_part(unanswered: str | None, question: str) -> str | None:
    """What a writer says is not answered, where it is a part of the question: nothing else may be said unchecked."""
    if unanswered is None:
        return None
    if words(unanswered) and unanswered.casefold().strip(" ?.") in question.casefold():
        return unanswered
    return "a part of the question"


def _caution(claims: list[Claim], removed: list[Removed]) -> str | None:
    """What the reader must know before relying on what is left."""
    limiting = [one for one in removed if _LIMITS.search(one.text)]
    if not claims or not limiting:
        return None
    return "A claim that limits or contradicts this answer was removed for want of support: rely on the rest with care."
