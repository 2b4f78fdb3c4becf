"""The sentences of an article's body with their tokens, and what stands where in them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from assistant.articles import Article, Sentence
from assistant.ingest.attribution import Span
from assistant.ingest.marks import doubled
from assistant.ingest.tokens import Token, tokens


class Body:
    def __init__(self, article: Article) -> None:
        self.text = article.text
        """What all offsets count in."""
        self.sentences = body_sentences(article)
        self.words = list(_words(self.sentences))
        """The tokens of each sentence."""
        self._starts = [sentence.start for sentence in self.sentences]

    def number(self, place: int) -> int:
        """Of the sentence in which an offset stands."""
        return bisect_right(self._starts, place) - 1

    def within(self, span: Span) -> tuple[Sequence[Token], int, int]:
        """The tokens of the sentence where a span begins, and its first and the one after its last."""
        words = self.words[self.number(span.start)]
        return words, bisect_right([w.end for w in words], span.start), bisect_left([w.start for w in words], span.end)

    def has_quotation(self, number: int) -> bool:
        return any(word.quoted for word in self.words[number])

    def ends_open(self, number: int) -> bool:
        """Whether a quotation goes on beyond a sentence."""
        return bool(self.words[number]) and self.words[number][-1].quoted


def body_sentences(article: Article) -> list[Sentence]:
    """The sentences of the body, with double marks for the single ones that quote words."""
    body = [sentence for sentence in article.sentences if sentence.kind == "body"]
    paragraphs = [list(members) for _, members in groupby(body, key=lambda sentence: sentence.paragraph)]
    told = doubled([" ".join(sentence.text for sentence in members) for members in paragraphs])
    return [
        replace(sentence, text=text)
        for members, paragraph in zip(paragraphs, told, strict=True)
        for sentence, text in _cut(members, paragraph)
    ]


def _cut(sentences: Sequence[Sentence], paragraph: str) -> Iterator[tuple[Sentence, str]]:
    """Each sentence with its part of a paragraph, in which a space stands between them."""
    start = 0
    for sentence in sentences:
        yield sentence, paragraph[start : start + len(sentence.text)]
        start += len(sentence.text) + 1


def _words(body: Iterable[Sentence]) -> Iterator[list[Token]]:
    """The tokens of each sentence, counted from the beginning of the article; a quotation ends with its paragraph."""
    for _, paragraph in groupby(body, key=lambda sentence: sentence.paragraph):
        quoted = False
        for sentence in paragraph:
            words = tokens(sentence.text, quoted, sentence.start)
            quoted = words[-1].quoted if words else quoted
            yield words
