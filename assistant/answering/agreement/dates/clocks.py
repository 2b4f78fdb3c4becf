"""Times of the day in words: "a quarter past two", "at four in the morning"."""

from __future__ import annotations

import re

from assistant.answering.agreement.quantities.numerals import NUMERAL, START, value
from assistant.language.words import lower

_HOURS = 12
_HALF_OF = {"morning": "am", "afternoon": "pm", "evening": "pm", "night": "pm"}
_MINUTES = {"five": 5, "ten": 10, "quarter": 15, "a quarter": 15, "twenty": 20, "twenty-five": 25, "half": 30}
_TO = "(?:a )?quarter|twenty|twenty-five"
_CLOCK = r"(?: o[’']clock\b)"
_HALF = r"(?:,? (?:in the|at) (?P<half>morning|afternoon|evening|night)\b)"
_NO_SHARE = r"(?! [a-z]+s\b| per\b| ?%| percent\b| people\b)"
_AT = re.compile(r"\b(?:at|by|around|about|until|till|before|after|since) \Z", re.IGNORECASE)
_NEAR = 10
"""Characters before an hour that say that it is one."""
CLOCKS = (
    rf"\b(?P<past>{_TO}|five|ten|half) past (?P<hour>{NUMERAL}){_CLOCK}?{_HALF}?{_NO_SHARE}",
    rf"(?<!from )\b(?P<to>{_TO}) to (?P<hour>{NUMERAL}){_CLOCK}?{_HALF}?{_NO_SHARE}",
    rf"{START}(?P<hour>{NUMERAL})(?P<clock>{_CLOCK}){_HALF}?",
    rf"{START}(?P<hour>{NUMERAL}){_HALF}",
)
WITH_SECONDS = r"(?<![\d:])(?:(?<=\bat )(?P<a>\d{1,2}:\d\d):\d\d(?![\d:])|(?P<b>\d{1,2}:\d\d):\d\d(?= ?[ap]\.?m\b))"


def clock(match: re.Match[str]) -> str | None:
    """As "8:15 pm"; None where it is none."""
    told = match.groupdict()
    hour, past, to = value(match["hour"]), told.get("past"), told.get("to")
    said = past or to or told.get("clock") or _AT.search(match.string, max(0, match.start() - _NEAR), match.start())
    if not said or not 1 <= hour <= _HOURS:
        return None
    if to:
        hour = hour - 1 or _HOURS
    minutes = _MINUTES[lower(past)] if past else 60 - _MINUTES[lower(to)] if to else 0
    half = lower(told["half"] or "")
    return f"{hour}:{minutes:02}{f' {_HALF_OF[half]}' if half else ''}"
