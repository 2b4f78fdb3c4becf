"""Figures written as their reader does not know them: "one in five", "a year and a half", "a fortnight"."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from assistant.answering.agreement.dates.clocks import CLOCKS, WITH_SECONDS, clock
from assistant.answering.agreement.quantities.numerals import NUMERAL, START, value
from assistant.language.words import lower

_MOST_PARTS = 12
"""Of so many at most one speaks of one in so many."""
_OF_AN_HOUR = {"half": "30", "quarter": "15", "three quarters": "45"}
_OF_A_POINT = {"half": "0.5", "quarter": "0.25"}
_ABOUT = "about "
_TIMES = "minutes|hours|days|nights|weeks|months|years|decades|rounds|seasons"
_Shape = Callable[[re.Match[str]], str | None]


class Respelt(NamedTuple):
    text: str
    as_it_stood: dict[str, str]
    """What stands in the text now → what stood there."""


def _with_minutes(match: re.Match[str]) -> str:
    seconds = value(match["seconds"]) if match["seconds"] else 0
    minutes = 60 * value(match["hours"]) + value(match["minutes"])
    return f"{minutes + seconds / 60:,.2f} minutes" if seconds else f"{minutes:,} minutes"


def _share(match: re.Match[str]) -> str | None:
    part, whole = value(match["part"]), value(match["whole"])
    if (part > 1 or match["what"]) and match["many"] is not None:  # "two in three towns", "one goal in six games"
        return None
    return f"{_ABOUT}{100 * part / whole:.3g} percent" if part < whole <= _MOST_PARTS else None


_FORMS: tuple[tuple[str, _Shape], ...] = (
    (r"\ba fortnight(?:[’']s)?\b", lambda _: "2 weeks"),
    (r"\b(?:a|one) decade\b(?! of)", lambda _: "10 years"),
    (
        r"\b(?:a )?(?P<part>half|quarter|three[ -]quarters)(?: of)? an hour\b",
        lambda match: f"{_OF_AN_HOUR[lower(match['part']).replace('-', ' ')]} minutes",
    ),
    (
        r"\b(?:an? )?(?P<part>half|quarter)(?: of)?(?: an?)?[ -](?:percentage )?point\b",
        lambda match: f"{_OF_A_POINT[lower(match['part'])]} points",
    ),
    (r"\b(?:an|one) hour and a quarter\b", lambda _: "75 minutes"),
    (
        r"\b(?:an?|one) (?P<unit>hour|day|week|month|year) and a half\b",
        lambda match: f"1.5 {match['unit']}s",
    ),
    (WITH_SECONDS, lambda match: match["a"] or match["b"]),
    *((form, clock) for form in CLOCKS),
    (
        rf"{START}(?P<n>{NUMERAL})[ -]and[ -]a[ -]half[ -](?P<unit>hours?|days?|weeks?|months?|years?|thousand)\b",
        lambda match: f"{value(match['n'])}.5 {match['unit']}",
    ),
    (
        rf"{START}(?P<years>{NUMERAL}) years?,? and (?P<months>{NUMERAL}) months?\b",
        lambda match: f"{12 * value(match['years']) + value(match['months'])} months",
    ),
    (
        rf"{START}(?P<hours>{NUMERAL}) hours?(?:,| and|, and) (?P<minutes>{NUMERAL}) minutes?\b"
        rf"(?:(?:,| and|, and) (?P<seconds>{NUMERAL}) seconds?\b)?",
        _with_minutes,
    ),
    (
        r"(?<![\d:])(?<!\bat )(?P<hours>\d{1,2}):(?P<minutes>\d\d):(?P<seconds>\d\d)(?![\d:]| ?[ap]\.?m\b)",
        _with_minutes,
    ),
    (
        rf"{START}(?P<part>{NUMERAL}) (?:in|of|out of)(?: every)? (?:100|a hundred|one hundred)\b",
        lambda match: f"{value(match['part'])} percent",
    ),
    (
        rf"{START}(?P<part>{NUMERAL}) (?P<what>[a-z]+ )?(?:in|out of)(?: every)? (?P<whole>{NUMERAL})\b"
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
