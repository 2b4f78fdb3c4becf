"""What we say about articles. A `DraftClaim` is what a writer proposes; a `Claim` is what passed the support check.

They are different types so that nothing unchecked can reach a screen.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from assistant.articles import Article, Sentence

LibraryName = Literal["own", "samples"]


@dataclass(frozen=True, slots=True)
class Citation:
    """A verbatim sentence, with what is needed to show it when its article has gone."""

    sentence_id: str
    article_id: str
    article_title: str
    outlet: str | None
    published: date | None
    text: str
    start: int
    """Offset into `Article.text`."""
    end: int
    speaker: str | None
    """Whose word the sentence is, where the article attributes it to somebody it names."""

    @classmethod
    def of(cls, sentence: Sentence, article: Article) -> Citation:
        speakers = (statement.speaker for statement in sentence.statements)
        return cls(
            sentence.id,
            article.id,
            article.title,
            article.outlet,
            article.published,
            sentence.text,
            sentence.start,
            sentence.end,
            next((speaker for speaker in speakers if speaker), None),
        )


@dataclass(frozen=True, slots=True)
class DraftClaim:
    """What a writer proposes: unchecked, never shown."""

    text: str
    cited: tuple[int, ...]
    """Numbers of sentences in the evidence, from 1."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A writer's whole proposal. No claims means: the evidence does not answer the question."""

    claims: tuple[DraftClaim, ...]
    unanswered: str | None = None
    """The part of the question that the evidence does not answer, in the writer's words."""
    tokens: int = 0
    """What the server counted for writing it, prompt included."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement of ours that its citations carry."""

    text: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Removed:
    """A draft that did not pass, with the reasons in the reader's words."""

    text: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """The reply to a question. A refusal is one too: `answerable` is False, `nearest` says what came closest."""

    question: str
    answerable: bool
    claims: tuple[Claim, ...]
    removed: tuple[Removed, ...]
    nearest: tuple[Citation, ...]
    """The closest passages, best first; empty where the question was answered in full."""
    unanswered: str | None
    """The part of the question that the articles do not answer."""
    caution: str | None
    """Said where what remains would mislead without what was removed."""
    writer: str
    prompt_id: str | None
    """Name and hash of the prompt; None where no prompt was used."""
    tokens: int
    seconds: float
    library: LibraryName
