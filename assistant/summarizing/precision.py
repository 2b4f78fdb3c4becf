"""How closely a date is known, and how it is shown."""

from __future__ import annotations

from typing import Literal

from assistant.language.dates import PartialDate, dates
from assistant.summaries import Happening

Precision = Literal["day", "month", "year"]
_SHOWN = {"day": "%Y-%m-%d", "month": "%Y-%m", "year": "%Y"}


def precision(told: PartialDate) -> Precision:
    """Of what a text says, such as "last year", "in May 2020", "on Tuesday"."""
    unit = (told.relative or "").rpartition(" ")[2]
    if told.is_year or unit == "year":
        return "year"
    is_month = told.month is not None and told.day is None and told.weekday is None
    return "month" if is_month or unit == "month" else "day"


def known(happening: Happening) -> str | None:
    """As much of the day as is known, as ISO 8601 writes it: "2025-04-08", of a month "2025-04", of a year "2025"."""
    if happening.date is None:
        return None
    meant = next(iter(dates(happening.told)), None)
    return happening.date.strftime(_SHOWN[precision(meant) if meant else "day"])


def when(happening: Happening) -> str:
    """A day, or of a month or a year the part that is known, and how it is told: "2025-04 (in April)", "in 2022"."""
    day = known(happening)
    return happening.told if day is None or day in happening.told else f"{day} ({happening.told})"
