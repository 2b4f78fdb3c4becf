"""What every writer is: it gets evidence and returns drafts, and nothing else."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from dataclasses import dataclass
from typing import Protocol

from assistant.answering.evidence import Evidence
from assistant.answers import DraftClaim


@dataclass(frozen=True, slots=True)
class Rejection:
    """A draft claim that did not pass, with its problems as sentences a model can act on."""

    draft: DraftClaim
    problems: tuple[str, ...]


@dataclass(slots=True)
class Usage:
    """What an answer has cost so far."""

    completions: int = 0
    """Replies that a server began."""
    prompt_tokens: int = 0
    completion_tokens: int = 0
    cost: float | None = None
    """US dollars, where the server or the settings tell a price."""

    @property
    def tokens(self) -> int:
        return self.prompt_tokens + self.completion_tokens

    @property
    def reasks(self) -> int:
        return max(0, self.completions - 1)


class Writing(Protocol):
    """One answer in the making. Whatever is being awaited may be cancelled, which stops the server too."""

    unanswered: str | None
    """The part of the question that the evidence does not answer, in the writer's words; known when `claims` has
    ended."""
    usage: Usage

    def claims(self) -> AsyncGenerator[DraftClaim, None]:
        """Claims that answer the question, each as soon as it is whole; none where the evidence does not answer.

        To be gone through once. Raises `WriterError` where the writer cannot go on; what came before stands.
        """
        ...

    async def mend(self, rejection: Rejection) -> DraftClaim | None:
        """A better claim in place of a rejected one; None where there is none, or nothing left to spend on it.

        Not while `claims` is being gone through: a server for one user breaks off a reply when it is asked for the
        next. Raises `WriterError` where asking for other claims would fail too.
        """
        ...


class Writer(Protocol):
    """Drafts claims from evidence."""

    name: str
    """As shown on the answer: "extractive", or the model's name."""
    prompt_id: str | None
    """Names and hashes of the prompts it may use; None where it uses none."""

    def begin(self, evidence: Evidence) -> Writing:
        """An answer to `evidence.question`; nothing is asked before its claims are."""
        ...
