"""The facade: a question in, checked claims out, one event at a time."""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass

from assistant.answering.checking import check
from assistant.answering.evidence import Evidence, gather
from assistant.answering.writer import Rejection, Writer
from assistant.answers import Answer, Claim, Draft, DraftClaim, Removed
from assistant.errors import AssistantError, WriterError
from assistant.language.words import stems
from assistant.library import Library

REASKS = 2
"""How often rejected claims are sent back to the writer."""
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

    def ask(self, question: str) -> Answer:
        """The answer, whole. Raises `AssistantError`; for code that runs an event loop there is `stream`."""
        return asyncio.run(self._answer(question))

    async def stream(self, question: str) -> AsyncIterator[Event]:
        """Events as they happen, `Finished` last. Raises `AssistantError`; cancelling stops the writer."""
        began = time.perf_counter()
        question = " ".join(question.split())
        if not question:
            raise AssistantError("The question is empty: type what you want to know.")
        if len(question) > LONGEST:
            raise AssistantError(f"The question has more than {LONGEST:,} characters: ask it in fewer words.")
        evidence = await asyncio.to_thread(gather, self.library, question)
        yield EvidenceFound(evidence)
        draft = await self.writer.draft(evidence) if evidence.passages else Draft(())
        tokens, unanswered = draft.tokens, _asked_part(draft.unanswered, question)
        claims: list[Claim] = []
        removed: list[Removed] = []
        for asked in range(REASKS + 1):
            rejected: list[Rejection] = []
            for proposed in draft.claims:
                match await asyncio.to_thread(check, proposed, evidence):
                    case Claim() as claim:
                        if claim not in claims:
                            claims.append(claim)
                            yield ClaimPassed(claim)
                    case Rejection() as rejection:
                        rejected.append(rejection)
            draft = await self._redraft(evidence, rejected) if rejected and asked < REASKS else Draft(())
            tokens += draft.tokens
            better = [new for new in draft.claims if new.text not in {claim.text for claim in claims}]
            for rejection in rejected:
                stand_in = next((new for new in better if _stands_for(new, rejection.draft)), None)
                if stand_in:
                    better.remove(stand_in)
                else:
                    removed.append(Removed(rejection.draft.text, rejection.problems))
                    yield ClaimRemoved(removed[-1])
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
                tokens=tokens,
                seconds=round(time.perf_counter() - began, 3),
                library=self.library.name,
            )
        )

    async def _redraft(self, evidence: Evidence, rejected: list[Rejection]) -> Draft:
        """Nothing where the writer fails: what has passed so far is not lost by it."""
        try:
            return await self.writer.redraft(evidence, rejected)
        except WriterError:
            return Draft(())

    async def _answer(self, question: str) -> Answer:
        async for event in self.stream(question):
            if isinstance(event, Finished):
                return event.answer
        raise AssertionError("a stream of events ends with Finished")


def _stands_for(new: DraftClaim, old: DraftClaim) -> bool:
    """Whether a claim that was asked for again is there, in other words or with other citations."""
    said = stems(old.text)
    return bool(set(new.cited) & set(old.cited)) or 2 * len(said & stems(new.text)) > len(said)


def _asked_part(unanswered: str | None, question: str) -> str | None:
    """What a writer says is not answered, where it is a part of the question: nothing else may be said unchecked."""
    if unanswered is None or unanswered.casefold().strip(" ?.") in question.casefold():
        return unanswered
    return "a part of the question"


def _caution(claims: list[Claim], removed: list[Removed]) -> str | None:
    """What the reader must know before relying on what is left."""
    limiting = [one for one in removed if _LIMITS.search(one.text)]
    if not claims or not limiting:
        return None
    return "A claim that limits or contradicts this answer was removed for want of support: rely on the rest with care."
