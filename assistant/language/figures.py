"""The figures of a text, by value: "24,000", "24 thousand" and "twenty-four thousand" are one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

_MULTIPLIERS = {"k": 3, "thousand": 3, "m": 6, "mn": 6, "million": 6, "bn": 9, "billion": 9, "trillion": 12}
_UNITS = {
    "%": "percent percentage %",
    "$": "$ dollar dollars usd",
    "€": "€ euro euros eur",
    "£": "£ pound pounds gbp sterling",
    "km": "km kilometre kilometres kilometer kilometers",
    "mi": "mile miles",
    "m": "m metre metres meter meters",
    "kg": "kg kilogram kilograms",
    "t": "ton tons tonne tonnes",
    "h": "hour hours",
    "min": "minute minutes",
    "d": "day days",
    "wk": "week weeks",
    "mo": "month months",
    "y": "year years",
}
_UNIT_OF = {form: unit for unit, forms in _UNITS.items() for form in forms.split()}
_NEVER_COUNTS = frozenset("%$€£")
_FIGURE = re.compile(
    r"""(?P<before>[$€£]\s?)?
        (?<![\w.,])(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)
        (?P<ordinal>st\b|nd\b|rd\b|th\b)?
        (?P<multiplier>(?:\s|-)?(?:thousand|million|billion|trillion|mn|bn|1000(?:000){0,3})\b|[km]\b)?
        (?:(?:\s|-)?(?P<after>%|per\s?cent(?:age)?\b|[a-z]+\b|[$€£]))?""",
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Figure:
    value: Decimal
    unit: str | None
    """Canonical, None where the figure counts things ("24,000 containers") or is a year."""
    text: str
    """As it stands, number words already turned into digits."""

    def carried_by(self, other: Figure) -> bool:
        """Same value; units must agree where both have one, and a percentage or a sum of money is never a count."""
        if self.value != other.value or (self.unit != other.unit and _NEVER_COUNTS & {self.unit, other.unit}):
            return False
        return self.unit is None or other.unit is None or self.unit == other.unit


def figures(text: str, *, from_value: int = 0) -> list[Figure]:
    """Every figure of `text`; number words below `from_value` ("one of them") are left out."""
    from text_to_num import alpha2digit

    found = []
    for match in _FIGURE.finditer(alpha2digit(text, "en", threshold=from_value)):
        value = Decimal(match["digits"].replace(",", ""))
        multiplier = (match["multiplier"] or "").lower().strip(" \n-")
        if multiplier:
            value *= Decimal(multiplier) if multiplier.isdigit() else Decimal(10) ** _MULTIPLIERS[multiplier]
        after = re.sub(r"^per\s?cent", "percent", (match["after"] or "").lower())
        unit = "ordinal" if match["ordinal"] else _UNIT_OF.get((match["before"] or "").strip()) or _UNIT_OF.get(after)
        shown = f"{match['before'] or ''}{match['digits']}{match['ordinal'] or ''} {match['multiplier'] or ''}".strip()
        found.append(Figure(value, unit, shown + ("%" if unit == "%" else "")))
    return found
