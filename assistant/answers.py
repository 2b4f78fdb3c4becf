"""What we say about articles. A `DraftClaim` is what a writer proposes; a `Claim` is what passed the support check.

They are different types so that nothing unchecked can reach a screen.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from assistant.articles import Article, Sentence

LibraryName = Literal["own", "samples"]
Standing = Literal["one source", "several sources", "disputed"]


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
class Scope:
    """The part of a library that a question is asked within; without a bound, all of it."""

    article_id: str | None = None
    outlet: str | None = None
    since: date | None = None
    """The first day of publication; an article without a date is in no span of dates."""
    until: date | None = None
    """The last day of it."""

    def __bool__(self) -> bool:
        return self != EVERYWHERE


EVERYWHERE = Scope()


@dataclass(frozen=True, slots=True)
class Retrieved:
    """A sentence that was found for a question, and put before the writer."""

    citation: Citation
    score: float
    """0 for a neighbour that was taken in for its context, and for what an earlier answer cites."""
    why: str
    """"meaning", "words", "speaker", or several with commas between; "context", "earlier answer"."""


Relation = Literal["carries", "differs"]


@dataclass(frozen=True, slots=True)
class Counterpart:
    """What another article says of the matter of a claim, found by comparing the sentences, never by the model."""

    relation: Relation
    """Whether the sentence carries what the claim says, or has another figure, date or name in its place."""
    cited: Citation
    """The sentence of the claim that it stands beside."""
    citation: Citation
    """The sentence of the other article."""
    independent: bool
    """False where both articles, or this and an earlier counterpart, are of one outlet or print one text (an
    agency's)."""
    later: bool
    """It was published later than what the claim cites; where it differs, it supersedes."""
    difference: str | None = None
    """What differs, as in "800 km / 900 km": the claim's first."""


@dataclass(frozen=True, slots=True)
class DraftClaim:
    """What a writer proposes: unchecked, never shown."""

    text: str
    cited: tuple[int, ...]
    """Numbers of sentences in the evidence, from 1."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement of ours that its citations carry."""

    text: str
    citations: tuple[Citation, ...]
    counterparts: tuple[Counterpart, ...] = ()
    """What other articles say of it; nothing where none says anything that can be compared."""

    @property
    def standing(self) -> Standing:
        """How it stands among the sources."""
        if any(other.relation == "differs" for other in self.counterparts):
            return "disputed"
        carried = any(other.relation == "carries" and other.independent for other in self.counterparts)
        return "several sources" if carried else "one source"


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
    """Name and hash of each prompt that the writer may use; None where it uses none."""
    tokens: int
    """What the server counted for it, prompts included; 0 where it did not count."""
    seconds: float
    library: LibraryName
    understood: str | None = None
    """The question that a follow-up was taken for; None where it stands on its own."""
    reasks: int = 0
    """Replies asked for beyond the first."""
    incomplete: str | None = None
    """Why the writer broke off; what had passed by then is kept."""
    cost: float | None = None
    """US dollars, where the server or the settings tell a price."""
    scope: Scope = Scope()
    retrieved: tuple[Retrieved, ...] = ()
    """What was put before the writer, best first."""

    @property
    def spent(self) -> str:
        """Who wrote it, and what that took, in a line for the reader."""
        parts = [self.writer]
        if self.tokens:
            parts.append(f"{self.tokens:,} tokens")
        if self.reasks:
            parts.append(f"asked again {self.reasks} time{'s' if self.reasks > 1 else ''}")
        parts.append(f"{self.seconds:.1f} s")
        if self.cost is not None:
            parts.append(f"${self.cost:.4f}")
        return " · ".join(parts)
