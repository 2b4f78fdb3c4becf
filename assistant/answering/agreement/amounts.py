"""A figure with what it counts or measures, in units that can be compared."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from assistant.language.bounds import Bound

LABEL = "label"
"""The dimension of what counts nothing: "Stage 2"."""
_COUNTS = ("count", "ordinal", "age")
_CONVERTED, _ROUND, _BEYOND, _FAR_BEYOND = Decimal("0.03"), Decimal("0.1"), Decimal("0.25"), Decimal("0.4")
"""How far two amounts may be apart, as a share of the greater: of other units, where one is rounded, past a bound, of
those killed and of other things."""
_FEW = 100
"""A count below this is not taken to be rounded."""
_DIGITS = "0123456789., "


@dataclass(frozen=True, slots=True)
class Amount:
    value: Decimal
    """In the base unit of its dimension."""
    dimension: str
    """What it is compared in: the base unit of a measure, "count", "age", "ordinal", "score", "level" or "label"."""
    text: str
    """As it stands, number words as digits."""
    step: Decimal
    """What the last digit written stands for: 100,000 for "5.2 million"."""
    bound: Bound | None
    counted: frozenset[str]
    """Roots of the words that tell what it counts, measures, or whose age it is."""
    tally: str | None = None
    """What befell those it counts: "dead"."""
    partial: bool = False
    """"Four of the seven"."""
    rate: str | None = None
    """"year" for "45 million a year"."""
    noun: str | None = None
    """Root of "depth" in "a depth of 430 metres"."""
    clause: str = ""
    """What stands around it."""
    passing: bool = False
    """Whether it tells a state, which is another one the next day."""

    def of_one_kind(self, other: Amount) -> bool:
        """Whether both may tell the same quantity."""
        mine = (self.dimension, self.tally, self.partial, self.rate)
        if mine != (other.dimension, other.tally, other.partial, other.rate):
            return False
        if self.dimension == LABEL or (self.noun and other.noun and self.noun != other.noun):
            return False
        if self.dimension in _COUNTS:
            return bool(self.counted & other.counted) or self.tally is not None
        return True

    def might_be(self, other: Amount) -> bool:
        """Whether both may tell one quantity though no word says so."""
        if self.dimension != other.dimension or self.dimension == LABEL:
            return False
        if self.rate != other.rate and not (self.counted & other.counted and not (self.rate and other.rate)):
            return False
        if self.noun and other.noun and self.noun != other.noun:
            return False
        return self.tally == other.tally and (self.dimension != "age" or bool(self.counted & other.counted))

    def agrees(self, other: Amount) -> bool:
        """Whether both may be true of one quantity, rounded, converted or bounded as they are."""
        if self.dimension == "score":
            return self.text == other.text or self.text == "-".join(reversed(other.text.split("-")))
        low, high = sorted((self.value, other.value))
        off = (high - low) / high if high else Decimal(0)
        bounds = {self.bound, other.bound}
        if low == high or "vague" in bounds:
            return True
        step = max(self.step, other.step)
        rounded = step > min(self.step, other.step) or (step > 1 and high >= _FEW)
        if off <= _ROUND and ("about" in bounds or (rounded and high - low <= step / 2)):
            return True
        if self._unlike(other) and off <= _CONVERTED:
            return True
        return off <= (_BEYOND if self.tally else _FAR_BEYOND) and (self._bounds(other) or other._bounds(self))

    def repeats(self, other: Amount) -> bool:
        """Whether it is the same one, in whatever unit."""
        if self.dimension != other.dimension:
            return False
        if self.dimension == "score":
            return self.agrees(other)
        if self.tally and other.tally and self.tally != other.tally:
            return False
        apart = abs(self.value - other.value)
        return not apart or (self._unlike(other) and apart <= _CONVERTED * max(self.value, other.value))

    def _unlike(self, other: Amount) -> bool:
        return self.dimension not in ("count", "%") and self.text.lstrip(_DIGITS) != other.text.lstrip(_DIGITS)

    def _bounds(self, other: Amount) -> bool:
        """Whether it is a bound that the other keeps to."""
        return (self.bound == "above" and other.value >= self.value) or (
            self.bound == "below" and other.value <= self.value
        )
