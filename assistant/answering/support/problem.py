"""What is wrong with a claim."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ProblemKind = Literal["figure", "name", "quotation", "speaker", "polarity", "unrelated"]


@dataclass(frozen=True, slots=True)
class Problem:
    """Something a claim says that its sentences do not carry."""

    kind: ProblemKind
    words: tuple[str, ...]
    """The words of the claim concerned."""
    message: str
    """A sentence that a reader understands and a model can act on."""

    def __str__(self) -> str:
        return self.message
