"""The numbered sentences that a writer may cite."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.answering.followups import Turn
from assistant.answers import Citation, Retrieved
from assistant.articles import Article, Sentence

MOST_CITED = 4
"""Sentences that one claim may cite: whoever cites everything shows nothing."""
TURNS = 2
"""Earlier turns whose cited sentences may be cited again."""
RECALLED = 16
"""Sentences cited by earlier answers at most, the last answer's first."""
CONTEXT, EARLIER = "context", "earlier answer"
"""Why sentences are taken in that were not searched for."""
_CORRECTION = re.compile(
    r"^\W*(?:Corrections?|Corrected|Clarification|Erratum)\b"
    r"|\b(?:earlier|previous) version of this (?:article|story|report|column)\b",
    re.IGNORECASE,
)


def sentence_before(article: Article, sentence: Sentence) -> Sentence | None:
    """The body sentence before it in the same paragraph."""
    for earlier in reversed(article.sentences[: sentence.index]):
        if earlier.paragraph != sentence.paragraph:
            return None
        if earlier.kind == "body":
            return earlier
    return None


def sentence_after(article: Article, sentence: Sentence) -> Sentence | None:
    """The body sentence after it in the same paragraph."""
    for later in article.sentences[sentence.index + 1 :]:
        if later.paragraph != sentence.paragraph:
            return None
        if later.kind == "body":
            return later
    return None


def asks(sentence: Sentence) -> bool:
    """Whether it is a question."""
    return sentence.text.rstrip("”\"’')] ").endswith("?")


def is_correction(article: Article, sentence: Sentence) -> bool:
    """Whether its paragraph is a note that corrects what was published."""
    first = next(one for one in article.sentences if one.paragraph == sentence.paragraph and one.kind == sentence.kind)
    return bool(_CORRECTION.search(first.text))


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence in its article, under the number by which a writer cites it."""

    number: int
    """From 1, in reading order: article by article, sentence by sentence."""
    sentence: Sentence
    article: Article
    score: float
    """The search's score; 0 for a neighbour that was taken in for its context."""
    why: str = CONTEXT
    """As in `Retrieved`."""

    @property
    def before(self) -> Sentence | None:
        return sentence_before(self.article, self.sentence)

    @property
    def citation(self) -> Citation:
        return Citation.of(self.sentence, self.article)


@dataclass(frozen=True, slots=True)
class Evidence:
    question: str
    """It stands on its own."""
    passages: tuple[Passage, ...]
    asked: str | None = None
    """What was asked, where that is not the question: a follow-up ("and Russia?"), a misspelt name."""
    earlier: tuple[Turn, ...] = ()
    """What was asked and answered before, oldest first."""
    outlet: str | None = None
    """The outlet that the question named, and that alone was searched."""

    @property
    def understood(self) -> str | None:
        """What the question was taken for, as the asker may put it; None where it was taken as it stands."""
        if self.asked is None or self.outlet is None:
            return self.question if self.asked else None
        return f"{self.question.rstrip(' ?')}, according to {self.outlet}?"

    def passage(self, number: int) -> Passage | None:
        return self.passages[number - 1] if 1 <= number <= len(self.passages) else None

    @property
    def nearest(self) -> tuple[Passage, ...]:
        """The passages that search brought, best first."""
        return tuple(sorted((p for p in self.passages if p.score > 0), key=lambda p: -p.score))

    @property
    def retrieved(self) -> tuple[Retrieved, ...]:
        """All passages: what search brought, best first, then what was taken in besides."""
        ranked = sorted(self.passages, key=lambda p: (p.why in (CONTEXT, EARLIER), -p.score))
        return tuple(Retrieved(passage.citation, round(passage.score, 4), passage.why) for passage in ranked)

    @property
    def recalled(self) -> tuple[Passage, ...]:
        """The passages that the last answers cite, whatever search thinks of them."""
        ids = {citation.sentence_id for citation in cited_before(self.earlier)}
        return tuple(passage for passage in self.passages if passage.sentence.id in ids)


def cited_before(earlier: Sequence[Turn]) -> list[Citation]:
    """What the last answers cite, each sentence once, the last answer's first."""
    claims = (claim for turn in reversed(earlier[-TURNS:]) for claim in turn.claims)
    cited = {citation.sentence_id: citation for claim in claims for citation in claim.citations}
    return list(cited.values())[:RECALLED]
