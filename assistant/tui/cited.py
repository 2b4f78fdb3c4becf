"""What an answer cites, and that the reader goes on in it."""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message

from assistant.answers import Citation, Counterpart, Standing


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation as an answer uses it."""

    citation: Citation
    claim: str | None
    """The claim it carries, the first of several; None for a passage that only came near."""
    standing: Standing | None = None
    """How the claim stands among the sources, where that is known."""


class Turned(Message):
    """The reader has gone on to `shown`, of what an answer cites or is compared with."""

    def __init__(self, shown: Citation | Counterpart) -> None:
        super().__init__()
        self.shown = shown
