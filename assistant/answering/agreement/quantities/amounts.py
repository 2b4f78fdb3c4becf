"""A figure with what it counts or measures, in units that can be compared."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from assistant.language.bounds import Bound

LABEL, CLOCK = "label", "clock"
"""The dimensions of what counts nothing, "Stage 2", and of times of the day."""
_DAYS = {"min": Decimal(1) / 1440, "d": Decimal(1), "mo": Decimal("30.44")}
_HALF_A_DAY, _THEN, _ABOUT_THEN = 720, 10, 20
"""Minutes; of two times, it is often not told of which half of a day they are."""
_COUNTS, _OF_ONE = ("count", "ordinal", "age"), ("ordinal", "age")
_SAME, _CONVERTED, _CLOSE, _ROUND = Decimal("0.005"), Decimal("0.03"), Decimal("0.055"), Decimal("0.1")
"""How far two amounts may be apart, as a share of the greater: to be the same, of other units, said to be about so
many, and rounded."""
_ABOVE, _BEYOND, _FAR_BEYOND = Decimal("0.2"), Decimal("0.25"), Decimal("0.4")
"""The same where both are at least so much, and past a bound, of those killed and of other things."""
_FEW, _PLACES = 100, 10
"""A count below this, and a figure of fewer units of its last digit, is not taken to be rounded: "40", "6"."""
_PERCENT = ("%", "percent", "per cent")


@dataclass(frozen=True, slots=True)
class Amount:
    value: Decimal
    """In the base unit of its dimension."""
    dimension: str
    """The base unit of a measure, or "count", "age", "ordinal", "score", "level", "clock" or "label"."""
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
    former: bool = False
    """Whether it is what another one is compared with, or is denied: "down from 9.1 kilometres", "not 14"."""
    passing: bool = False
    """Whether it tells a state, which is another one the next day."""
    unit: str | None = None
    """As the reader of figures calls it: "mi", which is measured in "m"."""

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
        if self.tally and other.tally and self.tally != other.tally:
            return False
        return self.dimension not in _OF_ONE or bool(self.counted & other.counted)

    def agrees(self, other: Amount) -> bool:
        """Whether both may be true of one quantity, rounded, converted or bounded as they are."""
        if self.dimension == "score":
            return self.text == other.text or self.text == "-".join(reversed(other.text.split("-")))
        low, high = sorted((self.value, other.value))
        if self.dimension == CLOCK:
            apart = (high - low) % _HALF_A_DAY
            return min(apart, _HALF_A_DAY - apart) <= (_ABOUT_THEN if self.bound or other.bound else _THEN)
        off = (high - low) / high if high else Decimal(0)
        bounds = {self.bound, other.bound}
        if low == high or "vague" in bounds:
            return True
        step = max(self.step, other.step)
        rounded = low >= _PLACES * step and (step > min(self.step, other.step) or (step > 1 and high >= _FEW))
        if "about" in bounds and (off <= _CLOSE or (off <= _ROUND and high - low <= step)):
            return True
        if rounded and off <= _ROUND and high - low <= step / 2:
            return True
        if self._unlike(other) and off <= _CONVERTED:
            return True
        if self.bound == other.bound:
            return self.bound == "above" and off <= _ABOVE
        return off <= (_BEYOND if self.tally else _FAR_BEYOND) and (self._bounds(other) or other._bounds(self))

    def repeats(self, other: Amount) -> bool:
        """Whether it is the same one, in whatever unit, a little rounded or bounded at most."""
        if self.tally and other.tally and self.tally != other.tally:
            return False
        if self._is_bare_of(other) or other._is_bare_of(self):
            return True
        mine, theirs = self._in_days(), other._in_days()
        if mine.dimension != theirs.dimension:
            return {mine.dimension, theirs.dimension} == {"ordinal", LABEL} and mine.value == theirs.value
        if self.dimension in ("score", CLOCK):
            return self.agrees(other)
        apart = abs(mine.value - theirs.value) / (max(mine.value, theirs.value) or 1)
        if self._unlike(other):
            return apart <= _CONVERTED
        bounded = self._bounds(other) or other._bounds(self)
        about = "about" in (self.bound, other.bound)
        return apart <= (_ROUND if bounded else _CLOSE if about else _SAME) and self.agrees(other)

    def _is_bare_of(self, other: Amount) -> bool:
        """Whether it is the other without its unit: "11" for "11 percent"."""
        rest = other.text.removeprefix(self.text).strip()
        return self.dimension in ("count", "level") and not self.counted and rest in _PERCENT

    def _in_days(self) -> Amount:
        days = _DAYS.get(self.dimension)
        return replace(self, value=self.value * days, dimension="d") if days else self

    def _unlike(self, other: Amount) -> bool:
        return self.unit != other.unit

    def _bounds(self, other: Amount) -> bool:
        """Whether it is a bound that the other keeps to."""
        return (self.bound == "above" and other.value >= self.value) or (
            self.bound == "below" and other.value <= self.value
        )
