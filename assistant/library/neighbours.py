"""Which sentences of other articles come closest to sentences of the library, by the vectors that it keeps."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from assistant.library.lookup import Candidate, Lookup

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Query = Callable[["NDArray[np.float32]", int], list[str] | None]
"""Ids of the sentences nearest to a vector, None where there is no index to ask."""
_OWN = 40
"""Sentences of its own article that may come before those of others."""


def neighbours(lookup: Lookup, query: Query, sentence_ids: Iterable[str], limit: int) -> dict[str, list[str]]:
    """For each sentence that is there, ids of the `limit` nearest of other articles, nearest first."""
    asked = lookup.candidates(sentence_ids)
    found: dict[str, list[str]] = {}
    for one in asked:
        nearest = query(one.vector, limit + _OWN)
        if nearest is None:
            return _scan(lookup, asked, limit)
        found[one.id] = [other for other in nearest if _article(other) != _article(one.id)][:limit]
    return found


def _scan(lookup: Lookup, asked: Sequence[Candidate], limit: int) -> dict[str, list[str]]:
    """The same without an index: all vectors are read once."""
    import numpy as np

    wanted = np.stack([one.vector for one in asked])
    best: dict[str, list[tuple[float, str]]] = {one.id: [] for one in asked}
    for ids, vectors in lookup.vectors(None):
        articles = np.array([_article(other) for other in ids])
        for one, scores in zip(asked, wanted @ vectors.T, strict=True):
            scores[articles == _article(one.id)] = -np.inf
            top = np.argsort(-scores)[:limit]
            best[one.id] = heapq.nlargest(limit, [*best[one.id], *((float(scores[i]), ids[i]) for i in top)])
    return {one: [other for score, other in nearest if score > -np.inf] for one, nearest in best.items()}


def _article(sentence_id: str) -> str:
    return sentence_id.rpartition(":")[0]
