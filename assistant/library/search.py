"""Which sentences come closest to a question: by meaning, by its words, and by whose words they are."""

from __future__ import annotations

import heapq
import math
from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.articles import Article, Sentence
from assistant.library.lookup import Lookup
from assistant.library.terms import terms

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

CANDIDATES = 100
"""Sentences taken from each side, meaning and words, to be ranked together."""
_POSTINGS = 2_000
"""How many sentences the terms looked for may stand in, together: rare ones say most and cost least."""
_WORDS = 1 / 3
"""Weight of the words; the rest is the meaning's."""


@dataclass(frozen=True, slots=True)
class Hit:
    sentence: Sentence
    article: Article
    score: float
    """At most 1, for a sentence that is the question; below 0 for one that is about nothing of it."""
    why: str
    """What speaks for it: "meaning" and "words", each where it alone would have found it, else both; "speaker"."""


@dataclass(frozen=True, slots=True)
class Ranked:
    id: str
    score: float
    why: str


def scan(lookup: Lookup, vector: NDArray[np.float32], limit: int, within: Collection[str] | None) -> list[str]:
    """Ids of the sentences nearest in meaning, found without an index: exact, and slower where there are very many."""
    best: list[tuple[float, str]] = []
    for ids, vectors in lookup.vectors(within):
        best = heapq.nlargest(limit, [*best, *zip((vectors @ vector).tolist(), ids, strict=True)])
    return [sentence_id for _, sentence_id in best]


def rank(
    lookup: Lookup,
    question: str,
    vector: NDArray[np.float32],
    nearest: Collection[str],
    limit: int,
    within: Collection[str] | None,
) -> list[Ranked]:
    """The best of the sentences nearest in meaning and of those that the question's words find."""
    asked = sorted(set(terms(question)))
    total, counts = lookup.counts(asked)
    weights = {term: math.log(1 + (total - counts.get(term, 0) + 0.5) / (counts.get(term, 0) + 0.5)) for term in asked}
    rare = _rare(counts)
    candidates = lookup.candidates({*nearest, *lookup.with_any(rare, CANDIDATES, within)})
    meaning = [float(candidate.vector @ vector) for candidate in candidates]
    words = [_share(candidate.words | candidate.speakers, weights) for candidate in candidates]
    scores = [_WORDS * w + (1 - _WORDS) * m for w, m in zip(words, meaning, strict=True)]
    enough = _least(meaning, limit), _least(words, limit)
    ranked = []
    for i in sorted(range(len(candidates)), key=lambda i: -scores[i])[:limit]:
        reasons = {
            "meaning": meaning[i] >= enough[0],
            "words": words[i] >= enough[1] and words[i] > 0,
            "speaker": not rare.isdisjoint(candidates[i].speakers),
        }
        why = ", ".join(reason for reason, holds in reasons.items() if holds)
        ranked.append(Ranked(candidates[i].id, scores[i], why or "meaning, words"))
    return ranked


def _rare(counts: dict[str, int]) -> set[str]:
    """The rarest of the terms that stand anywhere."""
    rare: set[str] = set()
    postings = 0
    for term, count in sorted(counts.items(), key=lambda item: (item[1], item[0])):
        postings += count
        if postings > _POSTINGS:
            break
        rare.add(term)
    return rare


def _share(found: frozenset[str], weights: dict[str, float]) -> float:
    """How much of the question stands in a sentence, each term weighted by its rarity."""
    return sum(weight for term, weight in weights.items() if term in found) / (sum(weights.values()) or 1)


def _least(scores: list[float], limit: int) -> float:
    """The lowest of the `limit` highest."""
    return min(heapq.nlargest(limit, scores), default=0.0)
