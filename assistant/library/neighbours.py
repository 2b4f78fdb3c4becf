"""Which sentences of other articles come closest to sentences of the library, by the vectors that it keeps."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import TYPE_CHECKING

from assistant.library.lookup import Candidate, Lookup

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Query = Callable[["NDArray[np.float32]", int], list[str] | None]
"""Ids of the sentences nearest to a vector, None where there is no index to ask."""
_OWN = 40
"""Sentences of its own article for which the index is asked beside those of others."""


def neighbours(
    lookup: Lookup, query: Query, sentence_ids: Iterable[str], limit: int, within: Collection[str] | None = None
) -> dict[str, list[str]]:
    """For each sentence that is there, ids of the `limit` nearest of other articles, nearest first.

    `within` holds the ids of those articles, None where they may be any.
    """
    asked = lookup.candidates(sentence_ids)
    if within is not None:
        return _scan(lookup, asked, limit, within)
    found: dict[str, list[str]] = {}
    for one in asked:
        nearest = query(one.vector, limit + _OWN) or ()
        found[one.id] = [other for other in nearest if _article(other) != _article(one.id)][:limit]
        if len(found[one.id]) < limit:  # no index, a small library, or an article that comes back to one matter often
            return _scan(lookup, asked, limit, None)
    return found


def _scan(
    lookup: Lookup, asked: Sequence[Candidate], limit: int, within: Collection[str] | None
) -> dict[str, list[str]]:
    """The same without an index: all vectors are read once."""
    import numpy as np

    if not asked:
        return {}

    wanted = np.stack([one.vector for one in asked])
    best: dict[str, list[tuple[float, str]]] = {one.id: [] for one in asked}
    for ids, vectors in lookup.vectors(within):
        articles = np.array([_article(other) for other in ids])
        for one, scores in zip(asked, wanted @ vectors.T, strict=True):
            scores[articles == _article(one.id)] = -np.inf
            top = np.argsort(-scores)[:limit]
            best[one.id] = heapq.nlargest(limit, [*best[one.id], *((float(scores[i]), ids[i]) for i in top)])
    return {one: [other for score, other in nearest if score > -np.inf] for one, nearest in best.items()}


def _article(sentence_id: str) -> str:
    return sentence_id.rpartition(":")[0]
