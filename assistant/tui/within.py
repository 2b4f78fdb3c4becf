"""The part of the library that questions are asked within, as the reader knows it."""

from __future__ import annotations

from dataclasses import dataclass, field

from textual.message import Message

from assistant.answers import Answer, Scope
from assistant.tui.text import clip

_LONGEST = 80


@dataclass(frozen=True, slots=True)
class Within:
    scope: Scope = field(default_factory=Scope)
    title: str | None = None
    """Of its article, if it is one article."""

    @classmethod
    def of(cls, answer: Answer) -> Within:
        found = (retrieved.citation.article_title for retrieved in answer.retrieved)
        return cls(answer.scope, next(found, None) if answer.scope.article_id else None)

    def __bool__(self) -> bool:
        return bool(self.scope)

    def __str__(self) -> str:
        """The days first, as they are short: they are seen where the rest is cut off."""
        parts = []
        match self.scope.since, self.scope.until:
            case None, None:
                pass
            case since, None:
                parts.append(f"since {since}")
            case None, until:
                parts.append(f"until {until}")
            case since, until:
                parts.append(f"{since} to {until}")
        if self.scope.outlet:
            parts.append(clip(self.scope.outlet, _LONGEST))
        if self.scope.article_id:
            parts.append(f"“{clip(self.title, _LONGEST)}”" if self.title else "one article")
        return " · ".join(parts) or "all articles"


class WithinChosen(Message):
    """The reader wants questions to be asked within this."""

    def __init__(self, within: Within) -> None:
        super().__init__()
        self.within = within
