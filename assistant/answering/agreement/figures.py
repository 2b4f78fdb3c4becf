"""Another figure for the same quantity."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from assistant.answering.agreement.amounts import Amount
from assistant.answering.agreement.closeness import Pairing, probability
from assistant.answering.agreement.frames import long_apart, one_frame, one_party
from assistant.answering.agreement.markers import is_ahead
from assistant.answering.agreement.reading import Readings, Told
from assistant.answering.agreement.times import Span, other_time

_SHARES = 2
"""Percentages in one sentence up to which it can be told what each is of."""
_SECOND = 0.1
"""Likeness by which a sentence may be behind the best, where that has its own counterpart."""
_SMALL = 40
"""A figure above this that stands in both articles is likely one."""
_MOST_APART = 3
"""Times by which two figures for one quantity may differ."""
LIKELY = 0.6
"""Probability from which two articles on one matter tell one thing otherwise."""
_LIKE, _OTHERWISE_LIKE = 0.38, 0.46
"""Likeness without which they do not, where the figures count the same, and where nothing says so."""
_LEAST = {"age": 0.3, "count": 0.4, "ordinal": 0.7, "score": 0.5}
_TALLY, _MEASURED, _BY_WORD, _DATED, _NAMED = 0.4, 0.6, 0.5, 0.45, 0.52
"""Likeness of two sentences from which figures of a kind are of one quantity: of those killed, of a measure, and of
one that both tell in a word more."""


class Difference(NamedTuple):
    told: Told
    """The sentence of the other article."""
    text: str
    likeness: float


def figure_differences(claim: Told, pairing: Pairing, readings: Readings) -> Iterator[Difference]:
    """One a figure of the claim."""
    for amount in claim.amounts:
        if not (rivals := figure_rivals(claim, amount, pairing, readings)):
            continue
        likeness = readings.likeness(claim, [told for told, _ in rivals])
        for alike, (told, other) in sorted(zip(likeness, rivals, strict=True), key=lambda pair: -pair[0]):
            enough = alike >= max(_least(claim, amount, told, other), max(likeness) - _SECOND)
            rules = amount.of_one_kind(other) and enough and _is_best(claim, told, other, pairing.mine, alike, readings)
            if rules or (
                pairing.of_one_matter
                and alike >= (_LIKE if amount.of_one_kind(other) else _OTHERWISE_LIKE)
                and probability(features(claim, amount, told, other, pairing), _WEIGHTS, _BIAS) >= LIKELY
            ):
                yield Difference(told, f"{amount.text} / {other.text}", alike)
                break


def figure_rivals(claim: Told, amount: Amount, pairing: Pairing, readings: Readings) -> list[tuple[Told, Amount]]:
    """The figures that the other article may have in the place of one of the claim."""
    if amount.bound == "vague" or _known(claim, amount, pairing.theirs):
        return []
    return [
        (told, other)
        for told in pairing.theirs
        for other in told.amounts
        if _may_differ(amount, other, pairing.of_one_matter)
        and _comparable(claim, amount, told, other, readings)
        and not _known(told, other, pairing.mine)
    ]


class Features(NamedTuple):
    meaning: float
    nearest: float
    """How often one is the nearest to the other, by meaning, of those in its article with a figure of that kind."""
    nearest_by_words: float
    ratio: float
    """Natural logarithm of the greater by the smaller."""


_WEIGHTS, _BIAS = Features(0.52, 1.81, 1.38, -1.61), -2.45
"""Fitted by `evals.fit_agreement`."""


def features(claim: Told, amount: Amount, told: Told, other: Amount, pairing: Pairing) -> Features:
    """What makes it likely that two figures are of one quantity."""
    here = [one for one in pairing.mine if one.sentence.id != claim.sentence.id and _has_kind(one, amount)]
    there = [one for one in pairing.theirs if one.sentence.id != told.sentence.id and _has_kind(one, amount)]
    mine, theirs = pairing.nearest(told, claim, here), pairing.nearest(claim, told, there)
    low, high = sorted((amount.value, other.value))
    ratio = 0.0 if amount.dimension == "score" else math.log(high / low)
    return Features(pairing.meaning(claim, told), mine[0] + theirs[0], mine[1] + theirs[1], ratio)


def _has_kind(told: Told, amount: Amount) -> bool:
    return any(one.dimension == amount.dimension for one in told.amounts)


def conflicting(one: Told, other: Told) -> bool:
    """Whether they tell of one kind of quantity and no figure of it agrees."""
    return any(
        (alike := [there for there in other.amounts if here.of_one_kind(there)])
        and not any(here.agrees(there) for there in alike)
        for here in one.amounts
    )


def _known(told: Told, amount: Amount, there: Sequence[Told]) -> bool:
    """Whether an article tells it too: then it tells of two quantities, times or parties."""
    return any(
        (amount.of_one_kind(other) and amount.agrees(other) and not _at_other_time(told, one))
        or (amount.value == other.value > _SMALL and "score" not in (amount.dimension, other.dimension))
        for one in there
        for other in one.amounts
    )


def _at_other_time(one: Told, other: Told) -> bool:
    return other_time(one.spans, other.spans, (one.article.published, other.article.published))


def _may_differ(one: Amount, other: Amount, one_matter: bool) -> bool:
    alike = one.might_be(other) if one_matter else one.of_one_kind(other)
    if not alike or one.agrees(other):
        return False
    if one.dimension == "score":
        return bool(set(one.text.split("-")) & set(other.text.split("-")))
    low, high = sorted((one.value, other.value))
    return low > 0 and high <= Decimal(_MOST_APART) * low


def _comparable(claim: Told, amount: Amount, told: Told, other: Amount, readings: Readings) -> bool:
    days = claim.article.published, told.article.published
    spans = claim.spans, told.spans
    if amount.tally:  # which is counted on, day after day
        spans = [span for span in claim.spans if not span.weekday], [span for span in told.spans if not span.weekday]
    if is_ahead(claim.text) and is_ahead(told.text):
        spans = _not_ahead(claim), _not_ahead(told)
    if amount.dimension == "%" and max(map(_shares, (claim, told))) > _SHARES:
        return False
    if other_time(*spans, days) or (long_apart(*days) and not (spans[0] and spans[1])):
        return False
    counted_on = amount.tally and not amount.partial
    if (amount.passing or other.passing) and not counted_on and not _one_day(claim, told):
        return False
    return one_frame(claim, told, readings) and (bool(amount.tally) or one_party(claim, amount, told, other))


def _not_ahead(told: Told) -> list[Span]:
    """Its dates without those of what is to come, which are of something else than a figure that is planned."""
    published = told.article.published
    return [span for span in told.spans if not published or span.first <= published]


def _shares(told: Told) -> int:
    return sum(amount.dimension == "%" for amount in told.amounts)


def _one_day(one: Told, other: Told) -> bool:
    if one.spans and other.spans:
        return any(span.overlaps(another) for span in one.spans for another in other.spans)
    return not one.spans and not other.spans and one.article.published == other.article.published


def _least(claim: Told, amount: Amount, told: Told, other: Amount) -> float:
    if amount.tally:
        return _TALLY
    if least := _LEAST.get(amount.dimension):
        return least
    if any(span.overlaps(another) for span in claim.spans for another in told.spans):
        return _DATED
    if amount.counted & other.counted:
        return _BY_WORD
    return _NAMED if claim.names & told.names else _MEASURED


def _is_best(claim: Told, told: Told, other: Amount, mine: Sequence[Told], likeness: float, readings: Readings) -> bool:
    """Whether no other sentence of the claim's article tells of that quantity in words that are more like."""
    rivals = [
        one
        for one in mine
        if one.sentence.id != claim.sentence.id
        and any(amount.of_one_kind(other) and _comparable(one, amount, told, other, readings) for amount in one.amounts)
    ]
    return not rivals or max(readings.likeness(told, rivals)) < likeness
