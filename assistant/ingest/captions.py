"""What stands under a picture, told by its wording: in the present tense, and dated as no sentence of a report is."""

from __future__ import annotations

import re

from assistant.ingest.furniture import AGENCY
from assistant.ingest.phrases import is_verbal
from assistant.ingest.tokens import tokens

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?"
    r"|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DAY = rf"(?:{_MONTH}\s\d{{1,2}},?|\d{{1,2}}\s{_MONTH},?)\s(?:19|20)\d\d"
_NUMBERED = re.compile(r"\d{1,2}\s?(?:of|/)\s?\d{1,2}\.\s(?=[A-Z])")
"""The place of a picture among others: "1 of 4. "."""
_PICTURED = re.compile(
    rf"In (?:this|an?)\s(?:{_DAY},?\s)?(?:\w+\s){{0,2}}(?:photo|photograph|picture|image|frame grab|video grab)\b",
    re.IGNORECASE,
)
_DATED = re.compile(rf"(?P<before>[\w’'()]+),?\s(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s)?{_DAY}\.?\Z")
_DATING = frozenset(
    "after and as before between by dated during for from in of on or since through till to until".split()
)
"""What stands before a date in a sentence of a report."""
_POINTING = re.compile(r"\((?:[\w-]+\s){0,3}pictured(?:,?\s[^()]{1,40})?\)", re.IGNORECASE)
"""What tells the reader who of those that are named is on the picture."""
_ENDED = re.compile(r"[.!?…:;,][”\"’')\]]*\Z")
_CREDIT = re.compile(
    rf"[.!?][”\"’]?\s(?=[^.!?]{{0,80}}(?:\s/\s|\bvia\b|\b(?:(?i:{AGENCY})|Images|Photos?|Pictures|Handout|Pool)\b))"
    r"(?:(?:[A-Z@][\w.’'@-]*|/|via|and|for|of|by|the|courtesy)[\s/,]{0,3}){1,10}\Z"
)
"""Who took the picture, behind the sentence on what it shows."""
_CREDITS = re.compile(
    r"[.!?][”\"’]?\s(?:Photo|Photograph|Picture|Image)s?(?:\scredit|\sby|\scourtesy of)?:\s[^!?]{1,90}\Z"
)
_PRESENT = frozenset(["are", "is"])
_LONGEST = 400
"""Characters."""


def is_credited(paragraph: str) -> bool:
    """Whether a paragraph, however it ends, says itself that it is of a picture: of whom, or by whom."""
    return bool(
        _CREDIT.search(paragraph)
        or _CREDITS.search(paragraph)
        or (_POINTING.search(paragraph) and not _ENDED.search(paragraph))
    )


def is_caption(paragraph: str) -> bool:
    """Whether a paragraph of one sentence tells what a picture shows."""
    if len(paragraph) > _LONGEST:
        return False
    if is_credited(paragraph) or _NUMBERED.match(paragraph) or _PICTURED.match(paragraph):
        return True
    dated = _DATED.search(paragraph)
    if dated is None or dated["before"].lower() in _DATING:
        return False
    verbs = {token.lower for token in tokens(paragraph[: dated.start()]) if is_verbal(token)}
    return not verbs or not verbs.isdisjoint(_PRESENT)
