"""The day that a date in a sentence means."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from assistant.ingest.cues import CUES
from assistant.ingest.phrases import is_verbal
from assistant.ingest.tokens import tokens
from assistant.language.dates import PartialDate, dates

_COMING = (
    r"next|coming|will|shall|due|set|scheduled|expected|planned|plans?|until|is to|are to|could|might|likely|projected"
)
_WILL = re.compile(r"\bwill\b|[’']ll\b|\b(?:is|are) to\b|\b(?:is|are) (?:due|expected|scheduled|set|slated)\b")
_FUTURE = re.compile(rf"\b(?:{_COMING})\b|[’']ll\b", re.IGNORECASE)
_AHEAD = re.compile(
    rf"\b(?:{_COMING}|would|deadline|expects?|hopes?|aims?|intends?|wants?)\b|[’']ll\b|\b(?:before|by)\s(?:\w+\s)?\Z",
    re.IGNORECASE,
)
"""What makes "on Friday" or "in May" as likely the next one as the last."""
_REACH = 100
"""Characters before a date in which that stands."""
_IF = re.compile(r"\b(?:if|unless|whether)\b(?:(?!\b(?:was|were|had|did|\w+ed)\b)[^,;:])*\Z", re.IGNORECASE)
"""A clause that leaves open whether something will be, up to its date."""
_PAST = re.compile(r"\b(?:was|were|had|did|\w+ed)\b")
_BEFORE = re.compile(
    r"(?:\b(?:on|in|at|since|until|by|before|after|from|during|through|between|around|as\sof)\s)?(?:at\sleast\s)?"
    r"(?:\b(?:the\s)?(?:end|beginning|start|middle|first\shalf|second\shalf)\sof\s)?"
    r"(?:\b(?:the\s)?(?:spring|summer|autumn|fall|winter)(?:\sof)?\s)?"
    r"(?:\b(?:late|early|mid|last|next|this)[\s-]+)*\Z",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"[,;:–—]|\b(?:after|as|because|following|if|since|so|when|where|which|while|who)\b")
"""What ends the clause of a date that stands before it."""
_LONGEST = 40
"""Characters before a date that say with it when something was: "since the end of"."""
_DETERMINED = re.compile(r"(?:\b(?:an?|the|his|her|its|their|our)|[’']s?)(?:\s\w+)?\s\Z", re.IGNORECASE)
_WHOSE = re.compile(r"(?:\s(?:morning|afternoon|evening|night))?[’']s?(?!\w)", re.IGNORECASE)
_AT = re.compile(r"\b(?:at|during)\s\Z", re.IGNORECASE)
_PRESENT = re.compile(r"\b(?:is|are|has|have|says?|do|does|will)\b")
"""What a sentence has that tells of now, and only names what was at "Monday's debate"."""
_OPENING = re.compile(r"(?:The|An?)\s[\w-]+(?:\s[\w-]+)?\sof\s")
"""What is told of where it stands with its date at the beginning: "The fire of 9 March drove 260 pupils out"."""
_ON = re.compile(r"\son(?:wards?)?\b")
_TITLE = re.compile(r"\s[A-Z]")
"""What follows a day in a name: "The Sunday Meridian"."""
_HOLIDAY = re.compile(r"\b(?:Ash|Black|Bloody|Cyber|Easter|Good|Palm|Super)\s\Z")
_NOUN = re.compile(
    r"\s(?!(?:and|at|after|as|before|but|by|for|from|in|into|of|on|or|than|that|to|when|with)\b)[a-z]\w+"
)
_PERIOD = re.compile(
    r"\b(?:months?|period|quarter|weeks?|year)\s(?:(?:leading\s)?to|(?:that\s)?end(?:ed|ing))\s(?:on\s)?(?:the\send\sof\s)?\Z",
    re.IGNORECASE,
)
_SAME = re.compile(r"\bsame\s(?:day|month|period|quarter|time|week)\s(?:in\s|of\s)?\Z", re.IGNORECASE)
"""What stands before the time of something else to compare with: "the same period last year"."""
_RANGE = re.compile(r"[-–](?=[^\W\d])")
"""What makes part of a name of a month: "the April-June quarter"."""
ADVERBS = frozenset(["yesterday", "today", "tomorrow"])
_WEEK = timedelta(7)
_SAID = re.compile(
    r"\b(?P<cue>[a-z]+(?:ed|id|ote)|told(?:\s(?!to\b|that\b|he\b|she\b|it\b|they\b)[\w’'-]+){1,3}?)"
    r"\s(?:on\s|in\s|late\s|early\s)*\Z"
)
_OF_YEAR = re.compile(r"\s(?:of\s)?(?P<which>last|previous|this|next)\syear\b(?![’'])", re.IGNORECASE)
_OF_WEEK = re.compile(r"\s(?:of\s)?(?:last|next|the\sprevious|the\sfollowing)\sweek\b(?![’'])", re.IGNORECASE)
_COMPARED = re.compile(
    r"(?:\b(?:first|(?<!at\s)least|(?<!at\s)most|best|worst|(?:bigg|bus|clos|cold|deadli|driv|fast|great|heavi|high|hott|larg"
    r"|long|low|sharp|short|slow|small|steep|strong|tight|tough|weak|wett|young)i?est)\b[^,;:]{0,40}\ssince"
    r"|\b(?:compare[ds](?:\s(?:to|with))?|versus|vs\.?|(?:up|down)\sfrom|to\s[$€£]?\d[^,;:–—]{0,30}\sfrom(?=\s[$€£\d])|against(?=\s[$€£\d]))"
    r"(?:\s(?!\w+ed\b|to\s[$€£\d])[^\s,;]+){1,8}?)"
    r"\s(?:in\s|of\s|on\s|early\s|late\s|the\s|(?:spring|summer|autumn|fall|winter|beginning|end|middle|start)\s)*\Z",
    re.IGNORECASE,
)
"""What stands before the day of something else to compare with: "the most since", "compared with 3 percent in"."""
_BETWEEN = re.compile(r"\bbetween\s\Z", re.IGNORECASE)
_TO = re.compile(r"\s?(?:to|through|until|[-–—])\s?")
"""What makes two dates a span, beside "and"."""


def first_day(told: PartialDate, sentence: str, published: date | None) -> date | None:
    """The day that `told`, a date in `sentence`, means in an article of the day `published`; of a month or a year,
    the first. None where that cannot be told.
    """
    year = of_year(told, sentence)
    if year and published:
        told = replace(told, year=published.year + {"this": 0, "next": 1}.get(year["which"].lower(), -1))
    if told.weekday is not None and _OF_WEEK.match(sentence, told.end):
        return None
    before = max(0, told.start - _REACH)
    after = told.start if told.weekday is not None else told.end + _LONGEST  # "in May, one of them will lead"
    is_past = is_said(told, sentence)
    is_coming = told.year is None and not is_past and _WILL.search(sentence, before, after)
    if told.month and (is_coming or is_past):
        told = replace(told, side=1 if is_coming else -1)
    meant = told.resolved(published) if published else told
    if meant.year is None or (meant.day and not meant.month):
        return None
    try:
        day = date(meant.year, meant.month or 1, meant.day or 1)
    except ValueError:
        return None
    if published is None or told.year is not None or told.relative or is_past:
        return day
    if is_coming and told.weekday is not None and told.month is None:
        return day if day == published else day + _WEEK
    if told.weekday is not None and day < published and not any(is_verbal(token) for token in tokens(sentence)):
        return None  # "The show opens on Friday"
    may_be_ahead = day < published and _AHEAD.search(sentence, before, told.start) and "had " not in sentence
    is_open = bool(_IF.search(sentence, before, told.start))
    clause_ends = clause.start() if (clause := _GOES_ON.search(sentence, told.end)) else len(sentence)
    is_past_then = _PAST.search(sentence, 0, clause_ends) and not _FUTURE.search(sentence, 0, clause_ends)
    is_long_ago = not is_open and day > published and is_past_then
    return None if may_be_ahead or is_long_ago else day


def span(told: PartialDate, sentence: str) -> tuple[PartialDate, PartialDate]:
    """The first and the last date of "from 2004 to 2014" or "2008 and 2012", with `told` in it; else itself, twice."""
    for one, other in pairwise(dates(sentence)):
        if told not in (one, other):
            continue
        between = sentence[one.end : other.start]
        is_between = _BETWEEN.search(sentence, max(0, one.start - _LONGEST), one.start)
        is_pair = between == " and " and (is_between or _shape(one) == _shape(other))
        if is_pair or _TO.fullmatch(between):
            return one, other
    return told, told


def _shape(told: PartialDate) -> tuple[bool, ...]:
    """Which parts a date has."""
    return tuple(part is None for part in (told.year, told.month, told.day, told.weekday, told.relative))


def as_told(told: PartialDate, sentence: str) -> str:
    """The date as it stands in `sentence`, with the words before it that belong to it: "since late 2023"."""
    first, last = span(told, sentence)
    year = of_year(last, sentence)
    return leading(first, sentence) + sentence[first.start : year.end() if year else last.end]


def of_year(told: PartialDate, sentence: str) -> re.Match[str] | None:
    """ "of last year" behind a month or a day."""
    return _OF_YEAR.match(sentence, told.end) if told.month and told.year is None else None


def is_said(told: PartialDate, sentence: str) -> bool:
    """Whether it stands right behind a verb that says that somebody spoke then: "said on Monday"."""
    said = _SAID.search(sentence, max(0, told.start - _LONGEST), told.start)
    return said is not None and CUES.get(said["cue"].split()[0]) == "statement"


def leading(told: PartialDate, sentence: str) -> str:
    """The words before a date in `sentence` that belong to it."""
    before = _BEFORE.search(sentence[max(0, told.start - _LONGEST) : told.start])
    words = before.group() if before else ""
    is_adverb = told.weekday is not None or told.relative
    if is_possessive(told, sentence):
        return ""  # "at Monday's debate"
    is_another = words.lower().strip() in (("in", "at") if is_adverb else ("this",))
    return "" if is_another else words  # "weighed in Friday", "this 2014 film"


def is_possessive(told: PartialDate, sentence: str) -> bool:
    """As in "Monday's vote"."""
    return bool(_WHOSE.match(sentence, span(told, sentence)[1].end))


def is_compared(told: PartialDate, sentence: str) -> bool:
    """Whether it is the day of something that is only compared with: "the most since 2006"."""
    first, _ = span(told, sentence)
    return bool(_COMPARED.search(sentence, max(0, first.start - _REACH), first.start))


def names_a_thing(told: PartialDate, sentence: str) -> bool:
    """Whether it tells which of several: "Monday's vote", "her Sept. 12 primary", "the crisis of 2008", "USA Today",
    "tomorrow's bread", "the April-June quarter"."""
    first, last = span(told, sentence)
    before = sentence[max(0, first.start - _LONGEST) : first.start]
    if told.relative and not (told.relative in ADVERBS and is_possessive(told, sentence)):
        is_name = bool(before) and sentence[told.start].isupper()
        return is_name or before.endswith("the ") or bool(_SAME.search(before))
    if is_possessive(told, sentence):
        is_day = told.weekday is not None or told.day is not None or told.relative == "yesterday"
        return not (is_day and _AT.search(before)) or bool(_PRESENT.search(sentence))
    if (
        _PERIOD.search(before)
        or _RANGE.match(sentence, last.end)
        or _HOLIDAY.search(before)
        or (before.lower().endswith("the ") and _TITLE.match(sentence, last.end))
    ):
        return True
    words = leading(first, sentence).strip().lower()
    if words not in ("", "early", "late", "mid"):
        is_single = words == "between" or (words == "from" and not _ON.match(sentence, last.end))
        return is_single and first == last  # "between January and the harvest", "a count from 2019"
    if told.day and _OPENING.fullmatch(sentence, 0, first.start):
        return False
    if told.is_year or before.endswith(" of "):
        return True
    return bool(_NOUN.match(sentence, last.end) and _DETERMINED.search(before))
