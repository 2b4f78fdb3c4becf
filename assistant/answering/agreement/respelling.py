"""Figures written as their reader does not know them: "one in five", "a year and a half", "a fortnight"."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from assistant.language.words import lower

_UNITS = "one two three four five six seven eight nine ten eleven twelve".split()
_TEENS = "thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_VALUES = {word: value for value, word in enumerate(_UNITS + _TEENS, 1)}
_VALUES |= {word: 10 * tens for tens, word in enumerate("twenty thirty forty fifty sixty seventy eighty".split(), 2)}
_N = rf"(?:\d{{1,3}}|{'|'.join(_VALUES)})"
_MOST_PARTS = 12
"""Of so many at most one speaks of one in so many."""
_OF_AN_HOUR = {"half": "30", "quarter": "15", "three quarters": "45"}
_ABOUT = "about "
_HOURS = 12
_HALF_OF = {"morning": "am", "afternoon": "pm", "evening": "pm", "night": "pm"}
_MINUTES = {"five": 5, "ten": 10, "quarter": 15, "a quarter": 15, "twenty": 20, "twenty-five": 25, "half": 30}
_OF_A_POINT = {"half": "0.5", "quarter": "0.25"}


_Shape = Callable[[re.Match[str]], str | None]


class Respelt(NamedTuple):
    text: str
    as_it_stood: dict[str, str]
    """What stands in the text now → what stood there."""


def _value(word: str) -> int:
    return _VALUES.get(lower(word)) or int(word)


def _and_a_half(match: re.Match[str]) -> str:
    return f"{_value(match['n'])}.5 {match['unit']}"


def _one_and_a_half(match: re.Match[str]) -> str:
    return f"1.5 {match['unit']}s"


def _with_months(match: re.Match[str]) -> str:
    return f"{12 * _value(match['years']) + _value(match['months'])} months"


def _with_minutes(match: re.Match[str]) -> str:
    seconds = _value(match["seconds"]) if match["seconds"] else 0
    minutes = 60 * _value(match["hours"]) + _value(match["minutes"])
    return f"{minutes + seconds / 60:.2f} minutes" if seconds else f"{minutes} minutes"


def _share(match: re.Match[str]) -> str | None:
    part, whole = _value(match["part"]), _value(match["whole"])
    if part > 1 and match["many"] is not None:  # "two in three towns"
        return None
    return f"{_ABOUT}{100 * part / whole:.3g} percent" if part < whole <= _MOST_PARTS else None


def _of_a_hundred(match: re.Match[str]) -> str:
    return f"{_value(match['part'])} percent"


def _of_an_hour(match: re.Match[str]) -> str:
    return f"{_OF_AN_HOUR[lower(match['part']).replace('-', ' ')]} minutes"


def _of_a_point(match: re.Match[str]) -> str:
    return f"{_OF_A_POINT[lower(match['part'])]} points"


def _clock(match: re.Match[str]) -> str | None:
    told = match.groupdict()
    hour, past, to = _value(match["hour"]), told.get("past"), told.get("to")
    if not 1 <= hour <= _HOURS:
        return None
    if to:
        hour = hour - 1 or _HOURS
    minutes = _MINUTES[lower(past)] if past else 60 - _MINUTES[lower(to)] if to else 0
    half = lower(told.get("half") or "")
    return f"{hour}:{minutes:02}{f' {_HALF_OF[half]}' if half else ''}"


def _hour_and_a_quarter(_: re.Match[str]) -> str:
    return "75 minutes"


def _weeks(_: re.Match[str]) -> str:
    return "2 weeks"


def _years(_: re.Match[str]) -> str:
    return "10 years"


_TIMES = "minutes|hours|days|nights|weeks|months|years|decades|rounds|seasons"
_TO = "(?:a )?quarter|twenty|twenty-five"
_CLOCK = r"(?: o[’']clock\b)"
_HALF = r"(?:,? (?:in the|at) (?P<half>morning|afternoon|evening|night)\b)"
_FORMS: tuple[tuple[str, _Shape], ...] = (
    (r"\ba fortnight(?:[’']s)?\b", _weeks),
    (r"\b(?:a|one) decade\b(?! of)", _years),
    (r"\b(?:a )?(?P<part>half|quarter|three[ -]quarters)(?: of)? an hour\b", _of_an_hour),
    (r"\b(?:an? )?(?P<part>half|quarter)(?: of)?(?: an?)?[ -](?:percentage )?point\b", _of_a_point),
    (r"\b(?:an|one) hour and a quarter\b", _hour_and_a_quarter),
    (r"\b(?:an?|one) (?P<unit>hour|day|week|month|year) and a half\b", _one_and_a_half),
    (rf"\b(?P<past>{_TO}|five|ten|half) past (?P<hour>{_N}){_CLOCK}?{_HALF}?(?! [a-z]+s\b)", _clock),
    (rf"\b(?P<to>{_TO}) to (?P<hour>{_N}){_CLOCK}?{_HALF}?(?! [a-z]+s\b)", _clock),
    (rf"\b(?P<hour>{_N}){_CLOCK}?{_HALF}", _clock),
    (rf"\b(?P<hour>{_N}){_CLOCK}", _clock),
    (rf"\b(?P<n>{_N})[ -]and[ -]a[ -]half[ -](?P<unit>hours?|days?|weeks?|months?|years?|thousand)\b", _and_a_half),
    (rf"\b(?P<years>{_N}) years?,? and (?P<months>{_N}) months?\b", _with_months),
    (
        rf"\b(?P<hours>{_N}) hours?(?:,| and|, and) (?P<minutes>{_N}) minutes?\b"
        rf"(?:(?:,| and|, and) (?P<seconds>{_N}) seconds?\b)?",
        _with_minutes,
    ),
    (r"(?<![\d:])(?P<hours>\d{1,2}):(?P<minutes>\d\d):(?P<seconds>\d\d)(?![\d:])", _with_minutes),
    (rf"\b(?P<part>{_N}) (?:in|of|out of)(?: every)? (?:100|a hundred|one hundred)\b", _of_a_hundred),
    (
        rf"\b(?P<part>{_N}) (?:[a-z]+ )?(?:in|out of)(?: every)? (?P<whole>{_N})\b"
        rf"(?! (?:{_TIMES})\b)(?P<many>(?= [a-z]+s\b))?",
        _share,
    ),
)
_PATTERNS = [(re.compile(form, re.IGNORECASE), shape) for form, shape in _FORMS]
_ANY = re.compile(r":\d\d:|\b(?:half|quarters?|decade|fortnight|past|to|clock|at|hours?|years?|in|of)\b", re.IGNORECASE)


def respelt(text: str) -> Respelt:
    """`text` with such figures in digits, in one unit."""
    stood: dict[str, str] = {}
    if not _ANY.search(text):
        return Respelt(text, stood)
    for pattern, shape in _PATTERNS:

        def respell(match: re.Match[str], shape: _Shape = shape) -> str:
            if not (now := shape(match)):
                return match.group()
            stood[now.removeprefix(_ABOUT)] = match.group()
            return now

        text = pattern.sub(respell, text)
    return Respelt(text, stood)
