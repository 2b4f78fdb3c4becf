"""The dates of a text, by what each says: "March 3", "3rd of March" and "2024-03-03" agree in month and day.

`dateparser` and `dateutil` guess what is not said (the year of "March 3", a date in "It may be over"), do not tell
which parts stood there, and the first needs milliseconds a sentence: here only what stands there is read.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from itertools import compress

from assistant.language.words import STOPWORDS, lower

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NAME = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|Jun(?:e|\.)?|Jul(?:y|\.)?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?"
    r"|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)(?!\w)"
)
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\d%]|[.,:]\d)"
_YEAR = r"(?:1[5-9]|20)\d\d(?!\d|[,.]\d|%)"
_YEAR_BESIDE = rf"(?:{_YEAR}|['’‘]\d\d(?![\w%]|[,.]\d|['’]))"
"""Beside a month it may be cut to "'25"."""
_CENTURY_BEGINS = 40
"""Below it, a year of two digits is of this century."""
_DATE = re.compile(
    rf"""(?<![\w.,$€£/-])(?:
      (?P<iso>(?:19|20)\d\d-\d\d-\d\d)(?!\d)
    | (?P<month1>{_NAME})\s+(?:the\s+)?(?P<day1>{_DAY})(?:,?\s+(?P<year1>{_YEAR_BESIDE}))?
    | (?P<day2>{_DAY})\s+(?:of\s+)?(?P<month2>{_NAME})(?:,?\s+(?P<year2>{_YEAR_BESIDE}))?
    | (?P<month3>{_NAME}),?\s+(?:of\s+)?(?P<year3>{_YEAR_BESIDE})
    | (?P<near>last|next|this|in|since|until|by|of|from|to|early|late|mid|during|between|and|through|before|after)
      [\s-]+(?P<month4>{_NAME})(?:\s+(?P<day4>{_DAY}))?(?:,?\s+(?:of\s+)?(?P<year4>{_YEAR_BESIDE}))?
    | (?P<month5>(?-i:January|February|April|June|July|August|September|October|November|December))(?!\w)
    | (?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day)s?(?!\w)
    | (?P<year5>{_YEAR})(?!-\d|\s*(?:km|kg|%|per\s?cent|miles?|dollars?|euros?|pounds?|tons?|tonnes?)\b|s\b|\w)
    | (?P<relative>yesterday|today|tomorrow|(?:last|next|this|previous)\s+(?:week|month|year))(?!\w)
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_AMBIGUOUS = frozenset(["may", "mar", "march"])
"""Months that are other words too, in lower case or after "and"."""
_GIVEN = frozenset(["april", "may", "june", "august", "jan"])
"""Months that people are called."""
_NAMED_BEFORE = re.compile(r"(?:\b[A-Z][\w’'.-]*|\bmr|\bmrs|\bms)\s\Z")
_NAMED_AFTER = re.compile(
    rf"\s(?!{_NAME}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?:[A-Z][a-z]|(?:said|says|told|tells)\b)"
)
_MONTH_BEFORE = re.compile(rf"(?<!\w){_NAME}(?:\s\d{{4}})?\s\Z")
_LONGEST = 24
"""Characters before a month in which a name or another month stands."""
_LEADING_IN = frozenset("last next this in since until by early late mid during".split())
_OF_TIME = _LEADING_IN - {"by"}
_FAR_AHEAD, _LONG_AGO = 183, 300
"""Days from which a date of an article's year is more likely of the year before, or of the next."""


@dataclass(frozen=True, slots=True)
class PartialDate:
    """What a text says of a date; None where it does not say."""

    text: str
    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    """0 is Monday."""
    relative: str | None = None
    """"last year", "yesterday", in lower case."""
    side: int = 0
    """-1 for "last March", 1 for "next March"."""

    @property
    def is_year(self) -> bool:
        """Whether it is a year and nothing else."""
        return self.year is not None and self.month is None and self.day is None

    def resolved(self, published: date) -> PartialDate:
        """What it means in an article of that day: as a rule the day or month of that year."""
        if self.relative:
            return self._relative_to(published)
        if self.weekday is not None and self.month is None:
            days = (published.weekday() - self.weekday) % 7
            day = date.fromordinal(max(published.toordinal() - days, 1))
            return replace(self, year=day.year, month=day.month, day=day.day)
        if self.month is None or self.year is not None:
            return self
        ahead = (_safe(published.year, self.month, self.day or 15) - published).days
        if self.side:
            is_other = ahead * self.side <= 0 or (self.day is None and self.month == published.month)
            step = self.side if is_other else 0
        else:
            step = -1 if ahead > _FAR_AHEAD else 1 if ahead < -_LONG_AGO else 0
        return replace(self, year=published.year + step)

    def _relative_to(self, published: date) -> PartialDate:
        which, _, unit = (self.relative or "").rpartition(" ")
        step = {"last": -1, "previous": -1, "next": 1}.get(which, 0)
        if unit == "year":
            return replace(self, year=published.year + step)
        if unit == "month":
            months = published.year * 12 + published.month - 1 + step
            return replace(self, year=months // 12, month=months % 12 + 1)
        if unit in ("yesterday", "today", "tomorrow"):
            days = {"yesterday": -1, "tomorrow": 1}.get(unit, 0)
            day = date.fromordinal(min(max(published.toordinal() + days, 1), date.max.toordinal()))
            return replace(self, year=day.year, month=day.month, day=day.day)
        return self


class ToldDates:
    """Dates that carry others, found by what they say: there may be thousands of each."""

    def __init__(self, told: Iterable[PartialDate]) -> None:
        self._told = list(told)
        self._years = {one.year for one in self._told}
        self._years_of: dict[tuple[bool, ...], dict[tuple[object, ...], set[int | None]]] = {}

    def carry(self, claimed: PartialDate) -> bool:
        """Whether one of them says all that `claimed` says; a year may stand beside it."""
        parts = _parts(claimed)
        said = tuple(part is not None for part in parts)
        if said not in self._years_of:
            self._years_of[said] = self._grouped(said)
        years = self._years_of[said].get(tuple(compress(parts, said)), set())
        if claimed.year is None:
            return bool(years)
        return claimed.year in years or (None in years and claimed.year in self._years)

    def _grouped(self, said: tuple[bool, ...]) -> dict[tuple[object, ...], set[int | None]]:
        """What dates say in the parts `said` → their years."""
        found: defaultdict[tuple[object, ...], set[int | None]] = defaultdict(set)
        for one in self._told:
            found[tuple(compress(_parts(one), said))].add(one.year)
        return dict(found)


def _parts(one: PartialDate) -> tuple[object, ...]:
    return one.month, one.day, one.weekday, one.relative


def dates(text: str) -> list[PartialDate]:
    """The dates of `text` in their order; a month alone where it can be nothing else."""
    return list(_dates(text))


@lru_cache(maxsize=512)
def _dates(text: str) -> tuple[PartialDate, ...]:
    return tuple(found for match in _DATE.finditer(text) if (found := _read(match)))


def _read(match: re.Match[str]) -> PartialDate | None:
    part = {name.rstrip("0123456789"): value for name, value in match.groupdict().items() if value}
    place = (match.group(), match.start(), match.end())
    if "iso" in part:
        year, month, day = (int(piece) for piece in part["iso"].split("-"))
        return PartialDate(*place, year, month, day)
    if "relative" in part:
        return PartialDate(*place, relative=" ".join(lower(part["relative"]).split()))
    if "weekday" in part:
        return PartialDate(*place, weekday=WEEKDAYS.index(lower(part["weekday"])))
    name = part.get("month", "").rstrip(".")
    if "near" in part:
        place = (match.group()[match.start("month4") - match.start() :], match.start("month4"), match.end())
    if name.lower() in _GIVEN and not (match["day2"] or {"day", "year"} & part.keys()) and _is_given(match, part):
        return None
    if name.lower() in _AMBIGUOUS and not (match["day2"] or "year" in part):
        told_by_day = "day" in part or part.get("near", "").lower() in _LEADING_IN or _follows_month(match)
        if name.islower() or not told_by_day:
            return None
    digits = re.match(r"\d+", part.get("day", ""))
    return PartialDate(
        *place,
        _year(part["year"]) if "year" in part else None,
        _MONTHS.index(lower(name[:3])) + 1 if name else None,
        int(digits.group()) if digits else None,
        side={"last": -1, "next": 1}.get(part.get("near", "").lower(), 0),
    )


def _year(written: str) -> int:
    year = int(written.lstrip("'’‘"))
    return year if year > 99 else year + (2000 if year < _CENTURY_BEGINS else 1900)


def _is_given(match: re.Match[str], part: dict[str, str]) -> bool:
    """Whether a month without day and year is what somebody is called: "Resident June Walsh"."""
    if part.get("near", "").lower() in _OF_TIME:
        return False
    text, begins = match.string, match.start("month4") if "near" in part else match.start()
    if _NAMED_AFTER.match(text, match.end()):
        return True
    before = _NAMED_BEFORE.search(text, max(0, begins - _LONGEST), begins)
    word = before.group().strip().lower() if before else ""
    return bool(word) and word not in STOPWORDS and not word.endswith("day")


def _follows_month(match: re.Match[str]) -> bool:
    """Whether it ends "between January and March"."""
    return bool(match["near"] and _MONTH_BEFORE.search(match.string, max(0, match.start() - _LONGEST), match.start()))


def _safe(year: int, month: int, day: int) -> date:
    return date(year, month, min(day, 28))
