"""What a source says: articles, their sentences, and who said what in them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Literal

PIPELINE = 8
"""Raised when articles are read another way than before: what was stored is told from what would be read now."""

SentenceKind = Literal["body", "heading", "byline", "leftover"]
StatementKind = Literal["statement", "allegation", "denial", "question", "belief", "intention", "demand"]
QuoteKind = Literal["direct", "indirect", "mixed"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of text that stands for someone or something named elsewhere in the article."""

    start: int
    """Offset into `Article.text`."""
    end: int
    name: str
    """The resolved name: "Dorothy Shea" for "she"."""


@dataclass(frozen=True, slots=True)
class Statement:
    """Who said what: a source, a cue and a content. One sentence may carry several."""

    speaker: str | None
    """The resolved name of the source, or None where the article names none."""
    mention: str | None
    """The source as it stands in the text: "She"."""
    cue: str | None
    """The words that attribute: "stated", "according to". None in a quotation that runs on."""
    kind: StatementKind
    quote: QuoteKind
    start: int
    """Where the content begins, as an offset into `Article.text`."""
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, verbatim: `article.text[start:end] == sentence.text`, always."""

    id: str
    """`{article_id}:{index}`, index counting all the article's sentences from 0."""
    text: str
    start: int
    end: int
    paragraph: int
    """Number of its paragraph in the article, from 0."""
    kind: SentenceKind = "body"
    """Only `body` sentences have statements, are searched and cited; the others stay visible in the article.

    A heading is the outlet's word, not that of whom it names: it tells who is who, and is never a fact or a statement.
    """
    statements: tuple[Statement, ...] = ()
    mentions: tuple[Mention, ...] = ()

    @property
    def index(self) -> int:
        return int(self.id.rpartition(":")[2])

    def excerpt(self, part: Mention | Statement) -> str:
        """The words of a mention, or the content of a statement, that is in this sentence."""
        return self.text[part.start - self.start : part.end - self.start]


@dataclass(frozen=True, slots=True)
class Source:
    """Where an article came from."""

    outlet: str | None = None
    author: str | None = None
    location: str | None = None
    """URL or path; None for text that was typed or piped in."""


@dataclass(frozen=True)
class Article:
    """A text somebody published, cut into sentences."""

    id: str
    """Derived from a hash of `text`: a changed article is another article."""
    title: str
    text: str
    sentences: tuple[Sentence, ...]
    sources: tuple[Source, ...] = (Source(),)
    """At least one; a reprint adds a source, not an article."""
    published: date | None = None
    language: str | None = None
    """ISO 639-1 code, None where it could not be told."""

    @cached_property
    def body(self) -> str:
        """The text of the body sentences, a line a paragraph."""
        paragraphs: dict[int, list[str]] = {}
        for sentence in self.sentences:
            if sentence.kind == "body":
                paragraphs.setdefault(sentence.paragraph, []).append(sentence.text)
        return "\n".join(" ".join(sentences) for sentences in paragraphs.values())

    def sentence(self, sentence_id: str) -> Sentence:
        """Its own of that id."""
        return self.sentences[int(sentence_id.rpartition(":")[2])]

    @property
    def outlet(self) -> str | None:
        return next((source.outlet for source in self.sources if source.outlet), None)

    @property
    def author(self) -> str | None:
        return next((source.author for source in self.sources if source.author), None)

    @property
    def location(self) -> str | None:
        return next((source.location for source in self.sources if source.location), None)
