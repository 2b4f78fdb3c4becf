"""The numbered sentences that a writer may cite."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.answers import Citation
from assistant.articles import Article, Sentence


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence in its article, under the number by which a writer cites it."""

    number: int
    """From 1, in reading order: article by article, sentence by sentence."""
    sentence: Sentence
    article: Article
    score: float
    """The search's score; 0 for a neighbour that was taken in for its context."""

    @property
    def citation(self) -> Citation:
        return Citation.of(self.sentence, self.article)


@dataclass(frozen=True, slots=True)
class Evidence:
    question: str
    passages: tuple[Passage, ...]

    def passage(self, number: int) -> Passage | None:
        return self.passages[number - 1] if 1 <= number <= len(self.passages) else None

    @property
    def nearest(self) -> tuple[Passage, ...]:
        """The passages that search brought, best first."""
        return tuple(sorted((p for p in self.passages if p.score > 0), key=lambda p: -p.score))
