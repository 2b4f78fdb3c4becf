"""The sentences that say most of what an article says: early ones, in its commonest words, without repetition.

Against summaries by editors nothing that was tried, by words or by vectors, is better than the first sentences; with
this weight of standing early the choice is as good as they are, and comes from the whole article.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from assistant.articles import Sentence
from assistant.language.words import stems

_EARLY = 3.0
"""Weight of standing early, that of being central being 1."""
_REPEATS = 0.5
"""What it costs to say what is said already."""
_UNLIKE, _SAME = 0.59, 0.6
"""The share of words in common with which a sentence just does not, and does, say the same again."""
_SHORT = 5
"""Added to the words of a sentence, so that a short one is not central by one common word."""


class Centrality:
    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._stems = {sentence.id: stems(sentence.text) for sentence in sentences}
        counts = Counter(stem for found in self._stems.values() for stem in found)
        shared = {
            key: sum(counts[stem] - 1 for stem in found) / (len(found) + _SHORT) for key, found in self._stems.items()
        }
        most = max(shared.values(), default=0) or 1
        self.score = {key: shared[key] / most + _EARLY / place for place, key in enumerate(self._stems, 1)}
        """By the sentence's id."""

    def best(self, among: Sequence[Sentence], limit: int, told: Collection[Sentence] = ()) -> list[Sentence]:
        """At most `limit` sentences in the order of `among`, that say little of what is `told` or of each other."""
        repeats = {one.id: max((self._likeness(one, other) for other in told), default=0.0) for one in among}
        left, chosen = list(among), list[Sentence]()
        while (left := [one for one in left if repeats[one.id] < _SAME]) and len(chosen) < limit:
            best = max(left, key=lambda one: self.score[one.id] - _REPEATS * repeats[one.id])
            left.remove(best)
            chosen.append(best)
            for one in left:
                repeats[one.id] = max(repeats[one.id], self._likeness(one, best))
        return sorted(chosen, key=among.index)

    def _likeness(self, one: Sentence, other: Sentence) -> float:
        """The share of the words of the shorter one that the other has too; what has other figures is not the same."""
        mine, others = self._stems[one.id], self._stems[other.id]
        share = len(mine & others) / (min(len(mine), len(others)) or 1)
        figures = (filter(str.isdigit, mine - others), filter(str.isdigit, others - mine))
        return min(share, _UNLIKE) if all(map(any, figures)) else share
