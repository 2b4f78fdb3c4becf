"""Another figure for the same quantity."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from assistant.answering.agreement.closeness import Pairing
from assistant.answering.agreement.dates.times import other_time
from assistant.answering.agreement.frames import elsewhere, replaced, undated_apart
from assistant.answering.agreement.markers import is_ahead, is_planned, is_under_way, kinds, purposes
from assistant.answering.agreement.quantities.amounts import LABEL, Amount
from assistant.answering.agreement.quantities.quantity import are_of_one_quantity
from assistant.answering.agreement.reading import Readings, Told
from assistant.answering.agreement.turns import turned

_SHARES = 2
"""Percentages in one sentence up to which it can be told what each is of."""
_SOUGHT, _TABLE = 30, 12
"""Sentences of a long article, the closest by words, in which a figure is sought; figures beyond which one is a table.
Each figure found is compared with all of the claim's article."""
_SMALL = 40
"""A figure above this that stands in both articles is likely one."""
_WORDED_ALIKE, _NEAR_COPY = 0.5, 0.9
"""Share of the words, by their weight, that one has of the other, from which a word that stands instead of another
tells two things apart; and from which another month does."""
_ABSTAINED = Decimal("0.1")
"""Share of a vote by which two counts of it may differ in all."""
_MOST_APART = 3
"""Times by which two figures for one quantity may differ."""


class Difference(NamedTuple):
    told: Told
    """The sentence of the other article."""
    text: str
    likeness: float


def figure_differences(claim: Told, pairing: Pairing, readings: Readings) -> Iterator[Difference]:
    """One a figure of the claim; none of a table."""
    for amount in claim.amounts if len(claim.amounts) <= _TABLE else ():
        if not (rivals := figure_rivals(claim, amount, pairing, readings)):
            continue
        likeness = readings.likeness(claim, [told for told, _ in rivals])
        for alike, (told, other) in sorted(zip(likeness, rivals, strict=True), key=lambda pair: -pair[0]):
            if are_of_one_quantity(claim, amount, told, other, pairing, readings):
                yield Difference(told, f"{amount.text} / {other.text}", alike)
                break


def figure_rivals(claim: Told, amount: Amount, pairing: Pairing, readings: Readings) -> list[tuple[Told, Amount]]:
    """The figures that the other article may have in the place of one of the claim."""
    if not pairing.of_one_matter or amount.bound == "vague" or amount.former or _known(claim, amount, pairing.theirs):
        return []
    return [
        (told, other)
        for told in pairing.closest(claim, _SOUGHT)
        if len(told.amounts) <= _TABLE
        for other in told.amounts
        if _may_differ(amount, other)
        and not any(amount.repeats(one) for one in told.amounts)
        and not any(other.repeats(one) for one in claim.amounts)
        and _comparable(claim, amount, told, other, readings)
        and not _told_apart(claim, amount, told, other, pairing, readings)
        and not _known_here(told, other, pairing)
    ]


def conflicting(one: Told, other: Told) -> bool:
    """Whether they tell of one kind of quantity and no figure of it agrees."""
    return any(
        (alike := [there for there in other.amounts if here.of_one_kind(there) and here.former == there.former])
        and not any(here.agrees(there) for there in alike)
        and not any(here.repeats(there) for there in other.amounts)
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


def _known_here(told: Told, amount: Amount, pairing: Pairing) -> bool:
    rival = told.sentence.id, amount
    if rival not in pairing.known:
        pairing.known[rival] = _known(told, amount, pairing.mine)
    return pairing.known[rival]


def _at_other_time(one: Told, other: Told) -> bool:
    return other_time(one.spans, other.spans, (one.article.published, other.article.published))


def _may_differ(one: Amount, other: Amount) -> bool:
    if other.former or not one.might_be(other) or one.agrees(other):
        return False
    if one.dimension == "score":
        mine, theirs = ([int(side) for side in score.text.split("-")] for score in (one, other))
        return bool(set(mine) & set(theirs)) or abs(sum(mine) - sum(theirs)) <= _ABSTAINED * sum(mine)
    low, high = sorted((one.value, other.value))
    return low > 0 and high <= Decimal(_MOST_APART) * low


def _comparable(claim: Told, amount: Amount, told: Told, other: Amount, readings: Readings) -> bool:
    """Whether nothing says plainly that they are of two things."""
    if amount.dimension == "%" and max(map(_shares, (claim, told))) > _SHARES:
        return False
    if amount.passing and other.passing and not (amount.tally and not amount.partial) and not _one_day(claim, told):
        return False
    return not (
        turned(amount.clause, other.clause)
        or elsewhere(claim, told, readings)
        or elsewhere(told, claim, readings)
        or labelled_apart(claim, told)
    )


def labelled_apart(one: Told, other: Told) -> bool:
    """Whether both tell a numbered thing, and not the same one: "District 4", "District 5"."""
    mine, theirs = ([amount for amount in told.amounts if amount.dimension == LABEL] for told in (one, other))
    alike = [(here, there) for here in mine for there in theirs if here.counted & there.counted]
    return bool(alike) and not any(here.value == there.value for here, there in alike)


def _told_apart(claim: Told, amount: Amount, told: Told, other: Amount, pairing: Pairing, readings: Readings) -> bool:
    """Whether they are worded alike, and the word that is not the same, or the time, is another one."""
    alike = max(pairing.share(told, claim), pairing.share(claim, told))
    if alike < _WORDED_ALIKE:
        return False
    if kinds(claim.text) != kinds(told.text) or replaced(claim, told, readings):
        return True
    if alike >= _NEAR_COPY and undated_apart(claim, told):
        return True
    if amount.tally or other.tally:
        return False
    return (is_planned(claim.text) and not _is_to_come(told)) or (is_planned(told.text) and not _is_to_come(claim))


def _is_to_come(told: Told) -> bool:
    return is_ahead(told.text) or bool(purposes(told.text)) or is_under_way(told.text)


def _shares(told: Told) -> int:
    return sum(amount.dimension == "%" for amount in told.amounts)


def _one_day(one: Told, other: Told) -> bool:
    if one.spans and other.spans:
        return any(span.overlaps(another) for span in one.spans for another in other.spans)
    return not one.spans and not other.spans and one.article.published == other.article.published
