"""Another date for the same event."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.answering.agreement.figures import Difference, conflicting
from assistant.answering.agreement.frames import one_frame
from assistant.answering.agreement.markers import is_ahead
from assistant.answering.agreement.reading import Readings, Told
from assistant.answering.agreement.times import Span, disagree

_LEAST, _KNOWN = 0.62, 0.45


def date_differences(
    claim: Told, mine: Sequence[Told], theirs: Sequence[Told], readings: Readings
) -> Iterator[Difference]:
    dated = [told for told in theirs if told.spans]
    if not claim.spans or not dated:
        return
    likeness = readings.likeness(claim, dated)
    best = max(range(len(dated)), key=likeness.__getitem__)
    told = dated[best]
    differing = disagree(claim.spans, told.spans, f"{claim.text} {told.text}")
    if (
        not differing
        or likeness[best] < _LEAST
        or conflicting(claim, told)
        or not one_frame(claim, told, readings)
        or _ahead(claim, differing[0]) != _ahead(told, differing[1])
        or not claim.tokens.roots & told.tokens.roots
    ):
        return
    known = [one for one in dated if any(span.overlaps(differing[0]) for span in one.spans)]
    rivals = [one for one in mine if one.spans and one.sentence.id != claim.sentence.id]
    if any(alike >= _KNOWN for alike in readings.likeness(claim, known)):
        return
    if all(alike < likeness[best] for alike in readings.likeness(told, rivals)):
        yield Difference(told, f"{differing[0].text} / {differing[1].text}", likeness[best])


def _ahead(told: Told, span: Span) -> bool:
    """Whether the event was still to come."""
    published = told.article.published
    return is_ahead(told.text) or bool(published and span.first > published)
