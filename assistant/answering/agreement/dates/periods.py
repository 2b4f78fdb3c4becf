"""Times that are told as a season, as a part of a year or month, or by how long ago they were: first and last day."""

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
_BEGINS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
"""First of three months."""
_MARGIN = timedelta(31)
"""Seasons begin when who writes thinks so."""
_PARTS = {
    "early": (-0.1, 0.4),
    "start": (-0.1, 0.3),
    "beginning": (-0.1, 0.3),
    "first half": (0.0, 0.5),
    "mid": (0.25, 0.75),
    "middle": (0.25, 0.75),
    "second half": (0.5, 1.0),
    "late": (0.6, 1.1),
    "end": (0.75, 1.1),
    "spring": (0.1, 0.55),
    "summer": (0.35, 0.8),
    "autumn": (0.6, 1.0),
    "fall": (0.6, 1.0),
    "winter": (-0.2, 1.2),
    "around": (-0.2, 1.2),
    "about": (-0.2, 1.2),
    "some time in": (-0.2, 1.2),
}
"""Where in a year or a month they begin and end."""
PART = rf"(?:{'|'.join(_PARTS)})(?: of)?"
_PART = re.compile(rf"\b(?P<part>{'|'.join(_PARTS)})(?: of(?: the year)?)?[\s-]\Z", re.IGNORECASE)
_AGO = re.compile(r"(?<![\w.,-])(?P<many>[A-Za-z]+(?:-[a-z]+)?|\d{1,3}) (?P<unit>day|week|month|year)s? ago\b")
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


def part_of(before: str, first: date, last: date) -> tuple[date, date]:
    """Of a month or a year, the days that the words `before` it leave: "late" 2023. Raises `OverflowError`."""
    match = _PART.search(before)
    if not match:
        return first, last
    begins, ends = _PARTS[lower(match["part"])]
    length = (last - first).days
    return first + timedelta(begins * length), first + timedelta(ends * length)


def _season(match: re.Match[str], published: date) -> tuple[date, date]:
    """The last one that is over, the next that is to begin."""
    years = [_three_months(published.year + off, _BEGINS[lower(match["season"])]) for off in (-2, -1, 0, 1)]
    if lower(match["which"]) == "next":
        first, last = next(days for days in years if days[0] > published)
    else:
        first, last = next(days for days in reversed(years) if days[1] < published)
    return first - _MARGIN, last + _MARGIN


def _three_months(year: int, month: int) -> tuple[date, date]:
    ends = date(year + (month + 2) // 13, (month + 1) % 12 + 1, 1)
    return date(year, month, 1), ends.replace(day=monthrange(ends.year, ends.month)[1])


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
