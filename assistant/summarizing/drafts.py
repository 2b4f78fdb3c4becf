"""What a writer proposes for the summary of an article: unchecked, never shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from assistant.articles import Article
from assistant.summaries import Allegation, Denial, Entry, Figure, Happening, Participant, Quoted


@dataclass(frozen=True, slots=True)
class SummaryDraft:
    """The entries of a `Summary`; what they cite was looked up by number, whether it carries them was not."""

    abstract: Sequence[Entry] = ()
    key_points: Sequence[Entry] = ()
    allegations: Sequence[Allegation] = ()
    denials: Sequence[Denial] = ()
    figures: Sequence[Figure] = ()
    timeline: Sequence[Happening] = ()
    people: Sequence[Participant] = ()
    quotations: Sequence[Quoted] = ()
    incomplete: str | None = None
    """Why the writer broke off."""
    tokens: int = 0


class SummaryWriter(Protocol):
    name: str
    prompt_id: str | None

    async def draft(self, article: Article) -> SummaryDraft:
        """Raises `WriterError`."""
        ...
