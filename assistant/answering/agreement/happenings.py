"""Another date for the same event."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import NamedTuple

from assistant.answering.agreement.closeness import Pairing, probability
from assistant.answering.agreement.figures import Difference, conflicting
from assistant.answering.agreement.frames import elsewhere, one_frame, strangers
from assistant.answering.agreement.markers import is_ahead, others
from assistant.answering.agreement.reading import Readings, Told
from assistant.answering.agreement.times import Span, disagree
from assistant.answering.agreement.turns import opposed, turned

_LEAST, _LIKE, _LESS_LIKE, _KNOWN = 0.62, 0.5, 0.36, 0.45
_LIKELY, _SURE = 0.6, 0.85
"""Probability from which two dates are of one event, where the sentences are alike and where they are less so."""
_DAYS = timedelta(3)
"""Between two weekdays for one event, at most."""


_MOST_APART = timedelta(2922)


class Features(NamedTuple):
    meaning: float
    nearest: float
    """How often one is the nearest to the other, by meaning, of the sentences of its article with a date."""
    nearest_by_words: float
    other_words: float
    """Whether one has a word for another event that the other has not."""
    strangers: float
    """Whether each names what the other's article does not know."""


_WEIGHTS = Features(3.21, 1.99, 1.72, -2.62, -1.52)
_BIAS = -5.43
"""Fitted by `evals.fit_agreement`."""


def date_differences(claim: Told, pairing: Pairing, readings: Readings) -> Iterator[Difference]:
    if not (rivals := date_rivals(claim, pairing)):
        return
    likeness = readings.likeness(claim, [told for told, _ in rivals])
    dated = [told for told in pairing.theirs if told.spans]
    mine = [one for one in pairing.mine if one.spans and one.sentence.id != claim.sentence.id]
    for alike, (told, (one, other)) in sorted(zip(likeness, rivals, strict=True), key=lambda pair: -pair[0]):
        known = [rival for rival in dated if any(span.overlaps(one) for span in rival.spans)]
        rules = (
            one_frame(claim, told, readings)
            and alike >= max(_LEAST, *readings.likeness(claim, dated))
            and bool(claim.tokens.roots & told.tokens.roots)
            and all(there < _KNOWN for there in readings.likeness(claim, known))
            and all(there < alike for there in readings.likeness(told, mine))
        )
        alike_dates = one.as_exact_as(other) and not (one.weekday or other.weekday)
        if rules or (
            pairing.of_one_matter
            and alike_dates
            and alike >= _LESS_LIKE
            and not known
            and probability(features(claim, told, pairing, readings), _WEIGHTS, _BIAS)
            >= (_LIKELY if alike >= _LIKE else _SURE)
        ):
            yield Difference(told, f"{one.text} / {other.text}", alike)
            return


def date_rivals(claim: Told, pairing: Pairing) -> list[tuple[Told, tuple[Span, Span]]]:
    """The sentences of the other article that may date the same otherwise, with the two dates."""
    return [
        (told, differing)
        for told in pairing.theirs
        if (differing := disagree(claim.spans, told.spans, f"{claim.text} {told.text}"))
        and not conflicting(claim, told)
        and not _of_other_weeks(*differing)
        and _apart(*differing) <= _MOST_APART
        and _ahead(claim, differing[0]) == _ahead(told, differing[1])
        and not opposed(claim.text, told.text)
        and not turned(claim.text, told.text)
        and not (elsewhere(claim, told) or elsewhere(told, claim))
    ]


def features(claim: Told, told: Told, pairing: Pairing, readings: Readings) -> Features:
    """What makes it likely that two sentences date one event."""
    here = [one for one in pairing.mine if one.spans and one.sentence.id != claim.sentence.id]
    there = [one for one in pairing.theirs if one.spans and one.sentence.id != told.sentence.id]
    return Features(
        pairing.meaning(claim, told),
        pairing.nearest(told, claim, here) + pairing.nearest(claim, told, there),
        pairing.nearest_by_words(told, claim, here) + pairing.nearest_by_words(claim, told, there),
        others(claim.text) != others(told.text),
        strangers(claim, told, readings),
    )


def _of_other_weeks(one: Span, other: Span) -> bool:
    """Whether days of the week, which half of all sentences tell, are too far apart to be of one event."""
    return (one.weekday or other.weekday) and _apart(one, other) > _DAYS


def _apart(one: Span, other: Span) -> timedelta:
    return abs(one.first - other.first)


def _ahead(told: Told, span: Span) -> bool:
    """Whether the event was still to come."""
    published = told.article.published
    return is_ahead(told.text) or bool(published and span.first > published)
