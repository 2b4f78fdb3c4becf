"""What every writer is: it gets evidence and returns drafts, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from assistant.answering.evidence import Evidence
from assistant.answers import Draft, DraftClaim


@dataclass(frozen=True, slots=True)
class Rejection:
    """A draft claim that did not pass, with its problems as sentences a model can act on."""

    draft: DraftClaim
    problems: tuple[str, ...]


class Writer(Protocol):
    """Drafts claims from evidence. Raises `WriterError` where it cannot."""

    name: str
    """As shown on the answer: "extractive", or the model's name."""
    prompt_id: str | None

    async def draft(self, evidence: Evidence) -> Draft:
        """Claims that answer `evidence.question`; none where the evidence does not."""
        ...

    async def redraft(self, evidence: Evidence, rejected: Sequence[Rejection]) -> Draft:
        """Better claims in place of the rejected ones; fewer where they cannot be mended."""
        ...
