"""What of a matter a query asks for: all of it, or the sentences that answer it."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.articles import Article
from assistant.encoder import shared_encoder
from assistant.language.words import stems
from assistant.library import Library
from assistant.summarizing.briefs.chosen import ABOUT

_WHOLE = 0.55
"""Cosine of a query and the middle of a matter from which it asks for all of it: of 28 queries on 8 matters, those that
mean one thing in it have .51 at most."""
_SEARCHED = 300
"""Hits looked at."""
_LEAST = 1e-9
"""Length of a vector without which nothing is told by its direction."""


def answering(library: Library, query: str, articles: Sequence[Article]) -> dict[str, float] | None:
    """The score of each sentence of `articles` that answers `query`, by its id; None where it asks for all of the
    matter. Raises `LibraryError`."""
    if _asks_for_all(library, query, articles):
        return None
    hits = library.search(query, _SEARCHED, {article.id for article in articles})
    return {hit.sentence.id: hit.score for hit in hits if hit.score >= ABOUT}


def _asks_for_all(library: Library, query: str, articles: Sequence[Article]) -> bool:
    """Whether it is a headline, has the words of each headline and first sentence, or means what they are on."""
    asked = stems(query)
    if any(article.title.casefold().split() == query.casefold().split() for article in articles):
        return True
    if asked and all(asked <= _heading(article) for article in articles):
        return True
    import numpy as np

    middle = np.mean(list(library.centroids({article.id for article in articles}).values()), axis=0)
    meaning = float(shared_encoder().embed([query])[0] @ middle) / max(float(np.linalg.norm(middle)), _LEAST)
    return meaning >= _WHOLE


def _heading(article: Article) -> set[str]:
    first = next((one.text for one in article.sentences if one.kind == "body"), "")
    return stems(f"{article.title} {first}")
