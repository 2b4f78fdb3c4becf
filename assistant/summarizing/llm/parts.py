"""An article in parts that a model's context holds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import zip_longest

from assistant.answering.evidence import Passage
from assistant.articles import Article

PART = 12_000
"""Bytes of article text in one prompt: some 3,000 tokens in any script, so that 8,192 hold prompt and reply."""


def numbered(article: Article) -> tuple[Passage, ...]:
    """The body sentences, by the numbers under which a model cites them."""
    body = (sentence for sentence in article.sentences if sentence.kind == "body")
    return tuple(Passage(number, sentence, article, 0.0) for number, sentence in enumerate(body, 1))


def parts(passages: Iterable[Passage]) -> list[list[Passage]]:
    """All of `passages` in their order; a sentence that is longer than a part is one by itself."""
    found: list[list[Passage]] = []
    size = 0
    for passage in passages:
        size += _size(passage)
        if not found or size > PART:
            found.append([])
            size = _size(passage)
        found[-1].append(passage)
    return found


def foremost(of_parts: Sequence[Sequence[Passage]]) -> list[Passage]:
    """What one prompt holds of the passages that each part puts first, in reading order: the first of each part, then
    the second of each."""
    kept: dict[int, Passage] = {}
    size = 0
    for passage in (passage for rank in zip_longest(*of_parts) for passage in rank if passage):
        if passage.number not in kept and size + _size(passage) <= PART:
            kept[passage.number] = passage
            size += _size(passage)
    return [kept[number] for number in sorted(kept)]


def _size(passage: Passage) -> int:
    return len(passage.sentence.text.encode("utf-8", "replace"))
