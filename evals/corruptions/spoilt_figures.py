"""Texts with one figure, unit, bound or date changed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evals.corruptions.cases import Change, put
from evals.corruptions.respelling import MONTH, SHORT

_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_UNITS = dict(
    pair.split("/")
    for pair in """miles/kilometres kilometers/miles kilometres/miles hours/days days/weeks weeks/months months/years
    years/months minutes/hours dollars/euros pounds/kilograms feet/metres metres/feet meters/yards tons/kilograms
    tonnes/kilograms acres/hectares""".split()
)
_BOUNDS = {
    "more than": "fewer than",
    "over": "under",
    "at least": "at most",
    "less than": "more than",
    "fewer than": "more than",
    "nearly": "more than",
    "almost": "more than",
    "up to": "at least",
}


def spoilt_figures(text: str) -> Iterator[Change]:
    """`text` with one figure, unit, bound or date changed."""
    if match := re.search(r"(?<![\w.,:/-])(\d)\d*(?:,\d{3})*(?![\w/:-])", text):
        yield "figure: digit", put(text, match, str(int(match[1]) % 9 + 1), 1)
        if not re.match(r"(?:19|20)\d\d$", match.group()):
            yield "figure: ten times", put(text, match, f"{int(match.group().replace(',', '')) * 10:,}", 0)
    if match := re.search(r"\b(two|three|four|five|six|seven|eight|nine|ten|twenty|fifty)\b(?= [a-z])", text):
        yield "figure: number word", put(text, match, "nine" if match[1] != "nine" else "six", 1)
    if match := re.search(r"\d (million|billion|trillion|thousand)\b", text):
        yield "figure: magnitude", put(text, match, "billion" if match[1] == "million" else "million", 1)
    if match := re.search(r"\d(%| per ?cent\b)", text):
        yield "figure: percent to count", put(text, match, " people", 1)
    if match := re.search(r"\d (" + "|".join(_UNITS) + r")\b", text):
        yield "figure: unit", put(text, match, _UNITS[match[1]], 1)
    if match := re.search(r"\b(" + "|".join(_BOUNDS) + r") (?=[$€£]?\d)", text):
        yield "figure: bound", put(text, match, _BOUNDS[match[1]], 1)
        if match[1] in ("more than", "over", "at least", "less than", "fewer than"):
            yield "figure: exactly", put(text, match, "exactly", 1)
    if match := re.search(rf"\b({MONTH}|{SHORT}) (\d{{1,2}})\b", text):
        yield "date: month", put(text, match, "April" if match[1] != "April" else "June", 1)
        yield "date: day", put(text, match, str(int(match[2]) % 27 + 1), 2)
    elif match := re.search(rf"\b(?:in|of|by|since|last|this) ({MONTH})\b", text):
        yield "date: month", put(text, match, "April" if match[1] != "April" else "June", 1)
    if match := re.search(r"\b(?:in|of|since|by) ((?:19|20)\d\d)\b", text):
        yield "date: year", put(text, match, str(int(match[1]) - 2), 1)
    if match := re.search(r"\bon (" + "|".join(_DAYS) + r")\b", text):
        yield "date: weekday", put(text, match, _DAYS[(_DAYS.index(match[1]) + 3) % 7], 1)
