"""Another date for the same event."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import NamedTuple

from assistant.answering.agreement.closeness import Pairing, probability
from assistant.answering.agreement.dates.times import Span, disagree
from assistant.answering.agreement.frames import elsewhere, strangers
from assistant.answering.agreement.markers import is_ahead, others
from assistant.answering.agreement.quantities.differences import Difference, conflicting
from assistant.answering.agreement.reading import Readings, Told
from assistant.answering.agreement.turns import opposed, turned

_LEAST = 0.36
"""Likeness of two sentences that tell of one event."""
_LIKELY = 0.78
"""Probability from which two dates are of one event."""
_DAYS = timedelta(3)
"""Between two weekdays for one event, at most."""
_MOST_APART = timedelta(8 * 365)
"""Between two dates of which one is taken for the other; what is further back is another event of the kind."""
_MOST_FIGURES = 2
_SOUGHT = 30
"""Sentences of a long article, the closest by words, in which a date is sought."""


class Features(NamedTuple):
    meaning: float
    nearest: float
    """How often one is the nearest to the other, by meaning, of the sentences of its article with a date."""
    nearest_by_words: float
    other_words: float
    """Whether one has a word for another event that the other has not."""
    strangers: float
    """Whether each names what the other's article does not know."""
    figures: float
    """Those of the claim that the other has, two at most."""
    known: float
    """Whether the claim's article has the other's date too."""
    day: float
    weekday: float


_WEIGHTS = Features(4.52, 1.05, 1.41, -1.31, -0.9, -0.3, -1.91, 1.17, -3.14)
_BIAS = -4.2
"""Fitted by `evals.fit_agreement`."""


def date_differences(claim: Told, pairing: Pairing, readings: Readings) -> Iterator[Difference]:
    if not (rivals := date_rivals(claim, pairing, readings)):
        return
    likeness = readings.likeness(claim, [told for told, _ in rivals])
    for alike, (told, (one, other)) in sorted(zip(likeness, rivals, strict=True), key=lambda pair: -pair[0]):
        if alike < _LEAST:
            return
        if probability(features(claim, told, (one, other), pairing, readings), _WEIGHTS, _BIAS) >= _LIKELY:
            yield Difference(told, f"{one.text} / {other.text}", alike)
            return


def date_rivals(claim: Told, pairing: Pairing, readings: Readings) -> list[tuple[Told, tuple[Span, Span]]]:
    """The sentences of the other article that may date the same otherwise, with the two dates."""
    if not pairing.of_one_matter or not claim.spans:
        return []
    return [
        (told, differing)
        for told in pairing.closest(claim, _SOUGHT)
        if (differing := disagree(claim.spans, told.spans, f"{claim.text} {told.text}"))
        and not conflicting(claim, told)
        and differing[0].as_exact_as(differing[1])
        and not _tell(pairing.theirs, differing[0])
        and not _of_other_weeks(*differing)
        and _apart(*differing) <= _MOST_APART
        and _ahead(claim, differing[0]) == _ahead(told, differing[1])
        and not _unknown_yet(claim, told, differing)
        and not opposed(claim.text, told.text)
        and not turned(claim.text, told.text)
        and not (elsewhere(claim, told, readings) or elsewhere(told, claim, readings))
    ]


def features(claim: Told, told: Told, days: tuple[Span, Span], pairing: Pairing, readings: Readings) -> Features:
    """What makes it likely that two sentences date one event."""
    here, there = ([one for one in pairing.rest(side) if one.spans] for side in (claim, told))
    return Features(
        pairing.meaning(claim, told),
        pairing.nearest(told, claim, here) + pairing.nearest(claim, told, there),
        pairing.nearest_by_words(told, claim, here) + pairing.nearest_by_words(claim, told, there),
        others(claim.text) != others(told.text),
        strangers(claim, told, readings),
        min(sum(any(amount.repeats(one) for one in told.amounts) for amount in claim.amounts), _MOST_FIGURES),
        _tell(pairing.mine, days[1]),
        days[0].is_day and days[1].is_day,
        days[0].weekday or days[1].weekday,
    )


def _tell(article: Sequence[Told], span: Span) -> bool:
    """Whether an article has a date; then another one is likely of something else."""
    return any(one.overlaps(span) for told in article for one in told.spans)


def _of_other_weeks(one: Span, other: Span) -> bool:
    """Whether days of the week, which half of all sentences tell, are too far apart to be of one event."""
    return (one.weekday or other.weekday) and _apart(one, other) > _DAYS


def _apart(one: Span, other: Span) -> timedelta:
    return abs(one.first - other.first)


def _unknown_yet(claim: Told, told: Told, days: tuple[Span, Span]) -> bool:
    """Whether an article was printed before the day of the other, and tells what has been: then something else."""
    return any(
        (published := one.article.published) is not None and there.first > published and not _ahead(one, here)
        for one, here, there in ((claim, days[0], days[1]), (told, days[1], days[0]))
    )


def _ahead(told: Told, span: Span) -> bool:
    """Whether the event was still to come."""
    published = told.article.published
    if published and not span.first <= published <= span.last:
        return span.first > published
    return is_ahead(told.text)
