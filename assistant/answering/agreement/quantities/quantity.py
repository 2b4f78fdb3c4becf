"""Whether two figures that differ are of one quantity."""

from __future__ import annotations

import math
from typing import NamedTuple

from assistant.answering.agreement.closeness import Pairing, probability
from assistant.answering.agreement.dates.times import Span, other_time
from assistant.answering.agreement.frames import one_party, other_name, other_speaker, strangers, undated_apart
from assistant.answering.agreement.markers import is_ahead, kinds, others, purposes
from assistant.answering.agreement.quantities.amounts import Amount
from assistant.answering.agreement.reading import Readings, Told

_LIKELY, _SURE = 0.8, 0.86
"""Probability from which two figures are of one quantity; of small counts more is asked."""
_MOST_DATES = 2
_FEW = 12
"""A count up to this says little without what it counts."""


class Features(NamedTuple):
    meaning: float
    """Cosine of the two sentences."""
    nearest: float
    """How often one is the nearest to the other, by meaning, of those in its article with a figure of that kind."""
    nearer_by_words: float
    """Weight of the words in common, less that of the sentence of the other article that has most."""
    nearer_here_by_words: float
    """The same, less that of the sentence of the claim's article that has most in common with the other."""
    share: float
    """Share of the words of the other that the claim has too, by their weight."""
    ratio: float
    """Natural logarithm of the greater figure by the smaller."""
    dates: float
    """Those of the claim that the other has, two at most."""
    other_time: float
    """Whether they tell of different times, but for what is counted on from day to day."""
    other_words: float
    """Whether one has a word for another event that the other has not."""
    strangers: float
    """Whether each names what the other's article does not know."""
    other_party: float
    other_speaker: float
    percentage: float
    planned: float
    """Whether only one tells what is to come, but for what is counted on."""
    shared: float
    """Weight of the words in common."""
    unlike: float
    """Whether they are small counts of things that have no word in common."""
    other_kind: float
    """Whether only one is net, annual or of one half, or each of another."""
    other_name: float
    """Whether another name stands in the same place."""
    long_apart: float
    """Whether the articles are, and neither says when it was."""
    befell: float
    """Whether it is told of only one what befell those it counts."""


_WEIGHTS = Features(
    1.84,
    1.37,
    0.31,
    0.35,
    -2.23,
    -4.02,
    0.95,
    -2.37,
    -0.4,
    -1.56,
    -1.84,
    1.0,
    -1.92,
    -0.65,
    0.5,
    -1.32,
    -1.3,
    -0.6,
    -0.79,
    -1.47,
)
_BIAS = -0.46
"""Fitted by `evals.fit_agreement`."""


def are_of_one_quantity(
    claim: Told, amount: Amount, told: Told, other: Amount, pairing: Pairing, readings: Readings
) -> bool:
    least = _SURE if _are_few(amount, other) else _LIKELY
    return probability(features(claim, amount, told, other, pairing, readings), _WEIGHTS, _BIAS) >= least


def features(claim: Told, amount: Amount, told: Told, other: Amount, pairing: Pairing, readings: Readings) -> Features:
    """What makes it likely."""
    of_kind = [[one for one in pairing.rest(side) if _has_kind(one, amount)] for side in (claim, told)]
    nearest = pairing.nearest(told, claim, of_kind[0]) + pairing.nearest(claim, told, of_kind[1])
    low, high = sorted((amount.value, other.value))
    return Features(
        pairing.meaning(claim, told),
        nearest,
        pairing.lead(claim, told),
        pairing.lead(told, claim),
        pairing.share(told, claim),
        0.0 if amount.dimension == "score" else math.log(high / low),
        min(sum(any(span.overlaps(one) for one in told.spans) for span in claim.spans), _MOST_DATES),
        not amount.tally and _at_other_time(claim, amount, told, other),
        others(claim.text) != others(told.text),
        strangers(claim, told, readings),
        not amount.tally and not one_party(claim, amount, told, other),
        other_speaker(claim, told),
        amount.dimension == "%",
        not amount.tally and (_planned_only(claim, told) or _planned_only(told, claim)),
        pairing.shared(claim, told),
        _are_few(amount, other) and not amount.of_one_kind(other),
        kinds(amount.clause or claim.text) != kinds(other.clause or told.text),
        other_name(claim, told),
        undated_apart(claim, told),
        amount.tally != other.tally,
    )


def _are_few(one: Amount, other: Amount) -> bool:
    return one.dimension == "count" and max(one.value, other.value) <= _FEW


def _planned_only(one: Told, other: Told) -> bool:
    return is_ahead(one.text) and not is_ahead(other.text) and not purposes(other.text)


def _has_kind(told: Told, amount: Amount) -> bool:
    return any(one.dimension == amount.dimension for one in told.amounts)


def _at_other_time(claim: Told, amount: Amount, told: Told, other: Amount) -> bool:
    if amount.dimension == "m" and amount.noun and amount.noun == other.noun:
        return False  # a depth or a height stays
    spans = claim.spans, told.spans
    if is_ahead(claim.text) and is_ahead(told.text):
        spans = _not_ahead(claim), _not_ahead(told)
    return other_time(*spans, (claim.article.published, told.article.published))


def _not_ahead(told: Told) -> list[Span]:
    """Its dates without those of what is to come, which are of something else than a figure that is planned."""
    published = told.article.published
    return [span for span in told.spans if not published or span.first <= published]
