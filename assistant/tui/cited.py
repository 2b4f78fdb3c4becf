"""What an answer cites."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.answers import Citation, Standing


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation as an answer uses it."""

    citation: Citation
    claim: str | None
    """The claim it carries, the first of several; None for a passage that only came near."""
    standing: Standing | None = None
    """How the claim stands among the sources, where that is known."""
