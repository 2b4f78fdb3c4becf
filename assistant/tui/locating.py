"""A cited sentence in its article; where the article cannot be had, what the citation kept of it."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from assistant.answers import Citation
from assistant.articles import Article, Sentence, Source
from assistant.errors import NoSuchArticle
from assistant.tui.session import SessionGetter
from assistant.tui.text import reason


@dataclass(frozen=True, slots=True)
class Located:
    article: Article
    sentence: range
    """Its characters, as offsets into `Article.text`."""
    lost: str | None = None
    """Why there is no more than the sentence; None where the article is whole."""


async def locate(session: SessionGetter, citation: Citation) -> Located:
    try:
        library = (await session()).library
        article = await asyncio.to_thread(library.article, citation.article_id)
    except NoSuchArticle:
        return _kept(citation, "the article has left the library, its sentence was kept")
    except Exception as error:
        return _kept(citation, reason(error))
    return Located(article, range(citation.start, citation.end))


def _kept(citation: Citation, lost: str) -> Located:
    sentence = Sentence(citation.sentence_id, citation.text, 0, len(citation.text), 0)
    source = Source(outlet=citation.outlet)
    article = Article(
        citation.article_id, citation.article_title, citation.text, (sentence,), (source,), citation.published
    )
    return Located(article, range(len(citation.text)), lost)
