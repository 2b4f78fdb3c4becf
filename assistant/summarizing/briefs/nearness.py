"""Whether two things that are told may be of one time."""

from __future__ import annotations

import math
from datetime import date, timedelta

from assistant.summarizing.briefs.accounts import Account
from assistant.summarizing.precision import precision

_SAME_DAY = 0.2
"""What likeness gains where both tell of one day."""
_DAYS, _MONTH = timedelta(2), timedelta(31)
"""Days that are further apart are those of two events, and where of one only the month is known."""
APART = -math.inf


def nearness(one: Account, other: Account) -> float:
    """What is added to the likeness of both: `APART` where they are of two times."""
    if not (one.happened and other.happened):
        return APART if _is_of_another_time(one, other) else 0.0
    (day, told), (another, elsewhere) = one.happened, other.happened
    known = {precision(told), precision(elsewhere)}
    if "year" in known:
        return 0.0 if day.year == another.year else APART
    has_days = known == {"day"}
    if abs(day - another) > (_DAYS if has_days else _MONTH):
        return APART
    return _SAME_DAY if has_days and day == another else 0.0


def may_be_one(one: Account, other: Account) -> bool:
    """Whether both may say the same, of which one may tell the day and the other leave it out.

    What is printed twice long after each other without a day happened twice: a licence is refused, and years later
    again.
    """
    if one.happened and other.happened:
        return nearness(one, other) > APART
    is_dated = one.happened or other.happened
    return bool(is_dated) or not are_far(one.article.published, other.article.published)


def are_far(day: date | None, another: date | None) -> bool:
    """Whether what is printed on these days without one of its own may not be of one thing."""
    return day is not None and another is not None and abs(day - another) > _MONTH


def _is_of_another_time(one: Account, other: Account) -> bool:
    """Of two that do not both tell a day: it is that of their article, but for what is only its background."""
    if one.is_background or other.is_background:
        return False
    return one.is_long_ago != other.is_long_ago or are_far(one.last, other.last)
