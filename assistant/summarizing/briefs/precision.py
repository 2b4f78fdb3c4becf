"""How closely a date is known."""

from __future__ import annotations

from typing import Literal

from assistant.language.dates import PartialDate

Precision = Literal["day", "month", "year"]


def precision(told: PartialDate) -> Precision:
    """Of what a text says, such as "last year", "in May 2020", "on Tuesday"."""
    unit = (told.relative or "").rpartition(" ")[2]
    if told.is_year or unit == "year":
        return "year"
    is_month = told.month is not None and told.day is None and told.weekday is None
    return "month" if is_month or unit == "month" else "day"
