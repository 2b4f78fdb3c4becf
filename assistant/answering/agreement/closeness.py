"""How close two sentences of two articles are, beside the others of these articles that each might be the same as."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from assistant.answering.agreement.quantities.amounts import Amount
from assistant.answering.agreement.reading import Readings, Told, leads_alike
from assistant.articles import Article

_ONE_MATTER, _LEAST_NAMES = 0.35, 2
"""Share of the names of one article that the other has too, and how many, from which they are on one matter: pairs that
are have .43 and more in the evals, others .2 at most."""
_ALIKE, _MORE_ALIKE, _VERY_ALIKE = 0.48, 0.57, 0.65
"""Likeness of their beginnings from which two articles of the same weeks are: with two names in common, with one that
stands in both beginnings, and with one that does not; and two of any weeks with two names in both beginnings."""


class Pairing:
    """Two articles, the words of which weigh the more the fewer of their sentences have them."""

    def __init__(self, one: Article, other: Article, readings: Readings) -> None:
        self._readings = readings
        self.mine, self.theirs = readings.of(one), readings.of(other)
        sentences = [*self.mine, *self.theirs]
        found = Counter(word for told in sentences for word in told.beginnings)
        rarest = math.log(len(sentences) + 1)
        self._weights = {word: 1 - math.log(count) / rarest for word, count in found.items()}
        self._articles = one, other
        self.known: dict[tuple[str, Amount], bool] = {}
        """Sentence id and figure of the other article → whether the first tells it too."""

    @classmethod
    def of(cls, one: Article, other: Article, readings: Readings) -> Pairing:
        """The same one for the same articles: all claims of an answer are compared with few."""
        pair = one.id, other.id
        if pair not in readings.pairings:
            readings.pairings[pair] = cls(one, other, readings)
        return readings.pairings[pair]

    @cached_property
    def of_one_matter(self) -> bool:
        one, other = self._articles
        known = self._readings.names(one), self._readings.names(other)
        shared = len(known[0] & known[1])
        if shared >= max(_LEAST_NAMES, _ONE_MATTER * min(map(len, known))):
            return True
        beginning = self._readings.first_named(one) & self._readings.first_named(other)
        if self._readings.of_one_time(one, other):
            least = _ALIKE if shared >= _LEAST_NAMES else _MORE_ALIKE if beginning else _VERY_ALIKE
            return shared > 0 and leads_alike(one, other) >= least
        return len(beginning) >= _LEAST_NAMES and leads_alike(one, other) >= _VERY_ALIKE

    def closest(self, claim: Told, most: int) -> list[Told]:
        """The sentences of the other article that have most in common with the claim, by words."""
        return sorted(self.theirs, key=lambda told: -self.shared(claim, told))[:most]

    def meaning(self, one: Told, other: Told) -> float:
        return self._readings.likeness(one, [other])[0]

    def shared(self, one: Told, other: Told) -> float:
        return self._weight(one.beginnings & other.beginnings)

    def share(self, one: Told, other: Told) -> float:
        return self.shared(one, other) / (self._weight(one.beginnings) or 1.0)

    def rest(self, told: Told) -> list[Told]:
        """The other sentences of its article."""
        article = self.mine if told.article.id == self._articles[0].id else self.theirs
        return [one for one in article if one.sentence.id != told.sentence.id]

    def lead(self, one: Told, other: Told) -> float:
        """Weight of the words in common, less that of the sentence beside the `other` that has most in common."""
        return self.shared(one, other) - max((self.shared(one, rival) for rival in self.rest(other)), default=0.0)

    def nearest(self, told: Told, other: Told, rivals: Sequence[Told]) -> bool:
        """Whether none of the `rivals` is nearer than `other` is to `told`, by meaning."""
        likeness = self._readings.likeness(told, [other, *rivals])
        return likeness[0] >= max(likeness)

    def nearest_by_words(self, told: Told, other: Told, rivals: Sequence[Told]) -> bool:
        shared = self.shared(told, other)
        return all(self.shared(told, rival) < shared for rival in rivals)

    def _weight(self, words: frozenset[str]) -> float:
        return sum(self._weights.get(word, 1.0) for word in words)


def probability(features: Sequence[float], weights: Sequence[float], bias: float) -> float:
    """By logistic regression."""
    return 1 / (1 + math.exp(-bias - sum(feature * weight for feature, weight in zip(features, weights, strict=True))))
