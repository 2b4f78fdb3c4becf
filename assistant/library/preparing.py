"""What is done with articles before they are stored: they are checked, grouped and embedded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from assistant.articles import Article, Sentence
from assistant.display import printable
from assistant.errors import LibraryError
from assistant.library.embedding import Embedding, passage

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_CHUNK = 512
"""Sentences whose vectors are held before they are stored."""
_SLICE = 64
"""Sentences that are embedded at once."""


def searchable(article: Article) -> list[Sentence]:
    return [sentence for sentence in article.sentences if sentence.kind == "body"]


def chunks(articles: Iterable[Article]) -> Iterator[list[Article]]:
    """Whole articles that have about `_CHUNK` sentences together."""
    chunk: list[Article] = []
    size = 0
    for article in articles:
        chunk.append(article)
        size += len(searchable(article))
        if size >= _CHUNK:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def embed(articles: Iterable[Article], embedding: Embedding) -> Iterator[dict[str, NDArray[np.float32]]]:
    """Vectors by sentence id, some sentences at a time, those of like length together; equal ones are embedded once."""
    passages: dict[str, list[str]] = {}
    for article in articles:
        for sentence in searchable(article):
            passages.setdefault(passage(article, sentence), []).append(sentence.id)
    texts = sorted(passages, key=len)
    for start in range(0, len(texts), _SLICE):
        some = texts[start : start + _SLICE]
        vectors = zip(some, embedding.embed(some), strict=True)
        yield {sentence_id: vector for text, vector in vectors for sentence_id in passages[text]}


def refuse_unstorable(article: Article) -> None:
    """Half of a surrogate pair is no character: neither SQLite nor Chroma takes it. Raises `LibraryError`."""
    said = [statement for sentence in article.sentences for statement in sentence.statements]
    told = [part for source in article.sources for part in (source.outlet, source.author, source.location)]
    told += [part for statement in said for part in (statement.speaker, statement.mention, statement.cue)]
    told += [mention.name for sentence in article.sentences for mention in sentence.mentions]
    try:
        "".join(filter(None, [article.title, article.text, article.language, *told])).encode()
    except UnicodeEncodeError:
        title = printable(article.title[:80], keep_newlines=False)
        raise LibraryError(
            f"“{title}” holds characters that cannot be stored: save it as UTF-8 and add it again."
        ) from None
