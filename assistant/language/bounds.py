"""Words that make a figure a bound: "over 24,000" is not 24,000."""

from __future__ import annotations

import re
from typing import Literal

from assistant.language.words import lower

Bound = Literal["above", "below", "about", "exactly", "vague"]
"""`vague`: "thousands of", where the figure is only an order of magnitude."""

_FORMS: dict[Bound, str] = {
    "above": """over|more than|greater than|above|at least|no fewer than|no less than|not less than|upwards of|exceeding
        |exceeded|exceeds|in excess of|a minimum of|a minimum|topped|surpassed|beyond""",
    "below": """under|less than|fewer than|lower than|below|at most|no more than|not more than|up to|as many as
        |as much as|nearly|almost|close to|just short of|a maximum of|a maximum|within""",
    "about": "about|around|roughly|approximately|some|estimated|circa|approx",
    "exactly": "exactly|precisely",
}
_BOUND_OF = {" ".join(form.split()): bound for bound, forms in _FORMS.items() for form in forms.split("|")}
_BEFORE = re.compile(
    rf"\b({'|'.join(sorted(_BOUND_OF, key=len, reverse=True))})"
    r"(?:\s(?:a|an|the|only|just))?\s?\Z",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"(?:\s\w+)?\s(?P<told>or\s(?:(?P<above>more|above|higher|over)|(?P<below>less|fewer|lower|under)|so))\b",
    re.IGNORECASE,
)
_RISEN = re.compile(
    r"\b(?:add\w*|go|goes|going|gone|went|r[io]ses?|rising|risen|climb\w*|crept|jump\w*) \Z",
    re.IGNORECASE,
)
"""Where "up to" says to what something rose, or what it makes together."""
_PLACING = frozenset("about above around below beyond over under within".split())
_TOPIC = re.compile(
    r"\b(?:(?:ask|care|complain|concern|hear|know|learn|news|read|speak|stor|talk|tell|think|warn|worr|writ)\w{0,4}\sabout"
    r"|(?:advantage|argument|battle|concern|control|debate|disput|edge|fight|lead|quarrel|row|victor|win)\w{0,4}\sover"
    r"|(?:fork|hand|make|made|making|sign|take|taking|took|turn)(?:ed|ing|s)?\sover)\Z",
    re.IGNORECASE,
)
"""Where "about" and "over" say what of, and not how many."""
_REACH = 28
"""Characters before a figure in which its bound stands."""


def bound_at(text: str, start: int, end: int) -> Bound | None:
    """The bound of the figure that stands at `start` to `end`."""
    if before := _bound_before(text, start):
        return _BOUND_OF[" ".join(lower(before[1]).split())]
    if after := _AFTER.match(text, end):
        return "above" if after["above"] else "below" if after["below"] else "about"
    return None


def bound_told(text: str, start: int, end: int) -> str | None:
    """The words of that bound, in lower case: "more than", "or more"; None where they may be none: "about the 20"."""
    if before := _bound_before(text, start):
        words, told = before.group().lower().split(), before[1].lower()
        is_place = words[-1] == "the" or (told in _PLACING and words[-1] in ("a", "an"))
        is_topic = _TOPIC.search(text, max(0, before.start() - _REACH), before.end(1))
        return None if is_place or is_topic else told
    after = _AFTER.match(text, end)
    return after["told"].lower() if after else None


def _bound_before(text: str, start: int) -> re.Match[str] | None:
    found = _BEFORE.search(text, max(0, start - _REACH), start)
    risen = found and lower(found[1]) == "up to" and _RISEN.search(text, max(0, found.start() - _REACH), found.start())
    return None if risen else found


def no_stronger(claimed: Bound | None, told: Bound | None) -> bool:
    """Whether a claim of one value says no more than its source: "about" may come and go, "over" may not."""
    return claimed in (told, "about") or {claimed, told} <= {None, "exactly"} or (claimed, told) == (None, "about")
