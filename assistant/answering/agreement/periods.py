"""Times that are told as a season or by how long ago they were: first and last day."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta
from typing import NamedTuple

from assistant.language.figures import figures
from assistant.language.words import lower

_SEASON = re.compile(
    r"\b(?P<which>last|next) (?P<season>spring|summer|autumn|winter)\b(?! (?:of )?(?:19|20)\d\d)", re.IGNORECASE
)
_MONTHS = {"spring": (3, 3), "summer": (6, 3), "autumn": (9, 3), "winter": (12, 3)}
"""First month, and how many."""
_MARGIN = timedelta(31)
"""Seasons begin when who writes thinks so."""
_AGO = re.compile(r"\b(?P<many>[A-Za-z]+(?:-[a-z]+)?|\d{1,3}) (?P<unit>day|week|month|year)s? ago\b")
_ONE = frozenset(["a", "an", "one"])
_DAYS = {"day": (1, 0), "week": (7, 3), "month": (30.44, 16), "year": (365.25, 183)}
"""Of one, and by how many "so many ago" may be off."""
_HALF_A_YEAR = 6
"""Months; "two years ago" may be off by as much."""
_LONGEST = 150
"""Years."""


class Period(NamedTuple):
    first: date
    last: date
    text: str


def periods(text: str, published: date) -> Iterator[Period]:
    """In an article of that day; those that cannot be placed are left out."""
    for form, placed in ((_SEASON, _season), (_AGO, _ago)):
        for match in form.finditer(text):
            with suppress(ValueError, OverflowError):  # an article may be dated in the year 1, or 9999
                if days := placed(match, published):
                    yield Period(*days, match.group())


def _season(match: re.Match[str], published: date) -> tuple[date, date]:
    month, length = _MONTHS[lower(match["season"])]
    begun = published.month >= month
    year = published.year + (begun if lower(match["which"]) == "next" else begun - 1)
    first = date(year, month, 1)
    end = date(year + (month + length - 1) // 13, (month + length - 2) % 12 + 1, 1)
    last = end.replace(day=monthrange(end.year, end.month)[1])
    return first - _MARGIN, last + _MARGIN


def _ago(match: re.Match[str], published: date) -> tuple[date, date] | None:
    read = figures(match["many"])
    many = 1 if match["many"].lower() in _ONE else int(read[0].value) if read else 0
    days, off = _DAYS[match["unit"]]
    if not many or many * days > _LONGEST * 365:
        return None
    if match["unit"] != "year":
        then, around = published - timedelta(many * days), timedelta(off)
        return then - around, then + around
    year = published.year - many
    if published.month <= _HALF_A_YEAR:
        return date(year - 1, 7, 1), date(year, 12, 31)
    return date(year, 1, 1), date(year + 1, 6, 30)
