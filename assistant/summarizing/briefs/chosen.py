"""The articles on the matter of a query."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from assistant.articles import Article
from assistant.language.words import stems, words
from assistant.library import Library
from assistant.summarizing.briefs.matters import matters

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_SEARCHED = 100
"""Hits looked at."""
_NEAREST = 200
"""Articles among which those on one matter are looked for."""
ABOUT = 0.4
"""Score of its best sentence from which an article is about a query: of 16 queries on 31 articles, those that none is
about have .35 at most."""


def chosen(library: Library, query: str, within: Collection[str] | None) -> list[Article]:
    """The most central first; none where no article is about `query`. The title of an article stands for its matter."""
    best = _titled(library, query, within) or _scores(library, query, within)
    if not best or max(best.values()) < ABOUT:
        return []
    closest = max(best, key=lambda article_id: best[article_id])
    centroids = _nearest(library.centroids(within), closest)
    articles = library.articles(centroids)
    return next(group for group in matters(articles, centroids) if any(article.id == closest for article in group))


def _titled(library: Library, query: str, within: Collection[str] | None) -> dict[str, float]:
    """Those whose title the query is, with the score of what is all about it."""
    wanted = query.casefold().split()
    titled = (one.id for one in library.summaries() if one.title.casefold().split() == wanted)
    return {one: 1.0 for one in titled if within is None or one in within}


def _scores(library: Library, query: str, within: Collection[str] | None) -> dict[str, float]:
    """Of each article that is found, that of its best sentence; none where the query has only words of every text."""
    best: dict[str, float] = {}
    if not stems(query) and not any(word.isupper() and len(word) > 1 for word in words(query)):  # "WHO" is a name
        return best
    for hit in library.search(query, _SEARCHED, within):
        best.setdefault(hit.article.id, hit.score)
    return best


def _nearest(centroids: Mapping[str, NDArray[np.float32]], article_id: str) -> dict[str, NDArray[np.float32]]:
    """Those of the articles that may be on the matter of one."""
    likeness = {one: float(centroid @ centroids[article_id]) for one, centroid in centroids.items()}
    nearest = sorted(likeness, key=lambda one: -likeness[one])[:_NEAREST]
    return {one: centroids[one] for one in nearest}
