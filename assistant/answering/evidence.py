"""The numbered sentences that a writer may cite."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.answering.questions import Question
from assistant.answers import Citation
from assistant.articles import Article, Sentence
from assistant.library import Library

SEARCHED = 16
"""Hits taken for each part of a question."""
MOST_CITED = 4
"""Sentences that one claim may cite: whoever cites everything shows nothing."""
SAID = 48
"""Sentences of one speaker at most."""


def sentence_before(article: Article, sentence: Sentence) -> Sentence | None:
    """The body sentence before it in the same paragraph."""
    for earlier in reversed(article.sentences[: sentence.index]):
        if earlier.paragraph != sentence.paragraph:
            return None
        if earlier.kind == "body":
            return earlier
    return None


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
    def before(self) -> Sentence | None:
        return sentence_before(self.article, self.sentence)

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


def gather(library: Library, question: str) -> Evidence:
    """What the library has on a question: the best hits, all words of a speaker it names, and the sentence before."""
    found: dict[str, tuple[Article, Sentence, float]] = {}
    asked = Question(question)
    for part in asked.parts:
        hits = library.search(part.text, limit=SEARCHED)
        if part.speaker:
            hits += library.said_by(part.speaker.name, limit=SAID)
        for hit in hits:
            known = found.get(hit.sentence.id)
            found[hit.sentence.id] = (hit.article, hit.sentence, max(hit.score, known[2] if known else 0.0))
    for article, sentence, _ in list(found.values()):
        if earlier := sentence_before(article, sentence):
            found.setdefault(earlier.id, (article, earlier, 0.0))
    return Evidence(question, _numbered(list(found.values())))


def _numbered(found: Sequence[tuple[Article, Sentence, float]]) -> tuple[Passage, ...]:
    """In reading order, the article with the best hit first."""
    best: dict[str, float] = {}
    for article, _, score in found:
        best[article.id] = max(score, best.get(article.id, 0.0))
    ordered = sorted(found, key=lambda row: (-best[row[0].id], row[0].id, row[1].index))
    return tuple(Passage(n, sentence, article, score) for n, (article, sentence, score) in enumerate(ordered, 1))
