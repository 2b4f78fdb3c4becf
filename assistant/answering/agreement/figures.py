"""Another figure for the same quantity."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from assistant.answering.agreement.amounts import Amount
from assistant.answering.agreement.closeness import Pairing, probability
from assistant.answering.agreement.frames import one_frame, one_party
from assistant.answering.agreement.markers import is_ahead, purposes
from assistant.answering.agreement.reading import Readings, Told
from assistant.answering.agreement.times import Span, long_apart, other_time
from assistant.answering.agreement.turns import turned

_SHARES = 2
"""Percentages in one sentence up to which it can be told what each is of."""
_SMALL = 40
"""A figure above this that stands in both articles is likely one."""
_MOST_APART = 3
"""Times by which two figures for one quantity may differ."""
_LIKELY = 0.7
"""Probability from which two figures are of one quantity."""
_LIKE, _OTHERWISE_LIKE = 0.34, 0.46
"""Likeness without which they are not, where the figures count the same, and where nothing says so."""


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
            least = _LIKE if amount.of_one_kind(other) else _OTHERWISE_LIKE
            if (
                alike >= least
                and probability(features(claim, amount, told, other, pairing), _WEIGHTS, _BIAS) >= _LIKELY
            ):
                yield Difference(told, f"{amount.text} / {other.text}", alike)
                break


def figure_rivals(claim: Told, amount: Amount, pairing: Pairing, readings: Readings) -> list[tuple[Told, Amount]]:
    """The figures that the other article may have in the place of one of the claim."""
    if not pairing.of_one_matter or amount.bound == "vague" or _known(claim, amount, pairing.theirs):
        return []
    return [
        (told, other)
        for told in pairing.theirs
        for other in told.amounts
        if _may_differ(amount, other)
        and _comparable(claim, amount, told, other, readings)
        and not _known(told, other, pairing.mine)
    ]


class Features(NamedTuple):
    nearest: float
    """How often one is the nearest to the other, by meaning, of those in its article with a figure of that kind."""
    nearest_by_words: float
    ratio: float
    """Natural logarithm of the greater by the smaller."""


_WEIGHTS, _BIAS = Features(1.06, 3.01, -2.35), -1.94
"""Fitted by `evals.fit_agreement`."""


def features(claim: Told, amount: Amount, told: Told, other: Amount, pairing: Pairing) -> Features:
    """What makes it likely that two figures are of one quantity."""
    here = [one for one in pairing.mine if one.sentence.id != claim.sentence.id and _has_kind(one, amount)]
    there = [one for one in pairing.theirs if one.sentence.id != told.sentence.id and _has_kind(one, amount)]
    mine, theirs = pairing.nearest(told, claim, here), pairing.nearest(claim, told, there)
    low, high = sorted((amount.value, other.value))
    ratio = 0.0 if amount.dimension == "score" else math.log(high / low)
    return Features(mine[0] + theirs[0], mine[1] + theirs[1], ratio)


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


def _may_differ(one: Amount, other: Amount) -> bool:
    if not one.might_be(other) or one.agrees(other):
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
    of_one_thing = amount.dimension == "m" and amount.noun and amount.noun == other.noun  # at whatever time
    if (other_time(*spans, days) and not of_one_thing) or (long_apart(*days) and not (spans[0] and spans[1])):
        return False
    counted_on = amount.tally and not amount.partial
    if amount.passing and other.passing and not counted_on and not _one_day(claim, told):
        return False
    if turned(amount.clause, other.clause):
        return False
    if not amount.tally and (_planned_only(claim, told) or _planned_only(told, claim)):
        return False
    return one_frame(claim, told, readings) and (bool(amount.tally) or one_party(claim, amount, told, other))


def _planned_only(one: Told, other: Told) -> bool:
    """Whether one tells what is to come, and the other what is or has been."""
    return is_ahead(one.text) and not is_ahead(other.text) and not purposes(other.text)


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
