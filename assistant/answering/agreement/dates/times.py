"""When what a sentence tells happened, as days; a date that only tells when something was said is not it."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from assistant.answering.agreement.dates.periods import PART, part_of, periods
from assistant.answering.agreement.markers import is_due, is_past
from assistant.answering.support.cues import SAYING
from assistant.language.dates import PartialDate, dates
from assistant.language.words import WORD

_SAID = SAYING | frozenset("announced reported confirmed declared disclosed revealed speaking spoke decided".split())
_WORDS = 4
"""Words between a cue and the date of the saying, at most."""
_PASSIVE = frozenset("was were been is are be being got".split())
"""Who was told on a day had it happen to him."""
_MODAL = frozenset("that it he she they will would had has have was were is are to until by".split())
_BOUND = re.compile(
    r"\b(?:by|since|until|till|before|after|between|to|through|(?<!dated )(?<!dates )from|than)\s"
    rf"(?:last\s|(?:the\s)?{PART}[\s-])?\Z",
    re.IGNORECASE,
)
_NOW = "this year"
"""Told of what is of last year or the next beside it, and of nothing that has a date in it."""
_BEGINNING = {"from": "since"}
_BEGUN = re.compile(
    r"\b(?:beg[ai]ns?|begun|start(?:s|ed)?|open(?:s|ed)?|found(?:ed|ing)|t(?:ake|akes|ook) (?:effect|office|over)"
    r"|c(?:ome|omes|ame) into|appl(?:y|ies|ied)|introduced?|launch(?:ed|es)?|join(?:ed|s)|operation|becomes?|became)\b"
)
"""Where the day on which something happened is the one since when it is so."""
_NIGHT = re.compile(r"\b(?:night|midnight|overnight|late|dawn|early)\b", re.IGNORECASE)
_COMPARED = re.compile(
    r"\b(?:than|compared (?:with|to)|against"
    r"|(?:up|down|higher|lower|more|less|percent|per cent|%|\d|rise|fall|increase|decrease|drop) from)(?: in| on)?\s\Z"
)
_BREAK = re.compile(r"[,;:—–]")
_CLAUSE = re.compile(r"[,;:—–]| (?:and|but|while|which|who|when|after|before) ")
_TOLD, _TOLD_DAY = (10, 3), (3, 0)
"""Days before and after its publication of which an article tells without a date: where another tells the month or
the year, and where it tells the day."""
_LONG_AFTER = 30
"""Days between two articles from which what neither dates is another time's."""


@dataclass(frozen=True, slots=True)
class Span:
    """The days that a date may be."""

    first: date
    last: date
    text: str
    exact: bool = True
    """False for "by Friday"."""
    weekday: bool = False
    bound: str | None = None
    """"by" for "by Friday"."""

    @property
    def is_day(self) -> bool:
        return self.first == self.last

    def as_exact_as(self, other: Span) -> bool:
        """Whether both are days, months or years."""
        return self._exactness == other._exactness

    def may_be_set_beside(self, other: Span, text: str) -> bool:
        """Whether both are times, or the same end of one: "until Friday", "until Monday"; `text`: both sentences."""
        if self.exact and other.exact:
            return True
        ends = {_BEGINNING.get(span.bound or "", span.bound) for span in (self, other)}
        return len(ends) == 1 or (ends == {None, "since"} and _BEGUN.search(text) is not None)

    @property
    def _exactness(self) -> str:
        return "day" if self.is_day else "year" if (self.last - self.first).days > 60 else "month"

    def overlaps(self, other: Span) -> bool:
        return self.first <= other.last and other.first <= self.last

    def near(self, day: date) -> bool:
        """Whether an article of that day tells of it as news, without saying when it was."""
        before, after = _TOLD_DAY if self.is_day else _TOLD
        return self.first - day <= timedelta(after) and day - self.last <= timedelta(before)


def spans(text: str, published: date | None) -> list[Span]:
    """The dates of what happened, in their order; those that cannot be placed are left out."""
    found = []
    for one in dates(text):
        if (
            one.relative in ("today", "this week", "this month")
            or _of_saying(text, one)
            or (not one.day and _COMPARED.search(text[max(0, one.start - 30) : one.start]))
        ):
            continue
        if span := _span(_placed(one, text, published) if published else one, text):
            found.append(span)
    told = periods(text, published) if published else ()
    return found + [Span(one.first, one.last, one.text, exact=False) for one in told]


def _placed(one: PartialDate, text: str, published: date) -> PartialDate:
    """With the year of the article, or of the one before or after where its clause says what has been or is to come."""
    known = one.resolved(published)
    if one.year is not None or not one.month:
        return known
    clause = f"{_CLAUSE.split(text[: one.start])[-1]} {_CLAUSE.split(text[one.end :], maxsplit=1)[0]}"
    today = (published.year, published.month, published.day if one.day else 0)
    then = (known.year or 0, known.month or 0, known.day or 0)
    if then > today and is_past(clause) and not is_due(clause):
        return replace(known, year=then[0] - 1)
    if then < today and is_due(clause):
        return replace(known, year=then[0] + 1)
    return known


def disagree(one: Sequence[Span], other: Sequence[Span], text: str) -> tuple[Span, Span] | None:
    """The dates that differ, where none of one overlaps with any of the other; `text`: both sentences."""
    if not one or not other or any(a.overlaps(b) for a in one for b in other):
        return None
    pairs = [(a, b) for a in one for b in other if a.may_be_set_beside(b, text) and a.text.lower() != b.text.lower()]
    if not pairs:
        return None
    first, second = pairs[0]
    apart = min(abs((first.first - second.last).days), abs((second.first - first.last).days))
    return None if apart <= 1 and _NIGHT.search(text) else (first, second)


def other_time(one: Sequence[Span], other: Sequence[Span], days: tuple[date | None, date | None]) -> bool:
    """Whether two sentences, of articles of these `days`, tell of different times."""
    if one and other:
        return not any(a.overlaps(b) for a in one for b in other)
    if one and days[1]:
        return not any(span.near(days[1]) for span in one)
    if other and days[0]:
        return not any(span.near(days[0]) for span in other)
    return False


def long_apart(one: date | None, other: date | None) -> bool:
    return one is not None and other is not None and abs((one - other).days) > _LONG_AFTER


def _of_saying(text: str, one: PartialDate) -> bool:
    """Whether it is the day on which somebody said so: "told the council on Thursday"."""
    if one.weekday is None and one.day is None:
        return False
    clause = _BREAK.split(text[max(0, one.start - 60) : one.start])[-1]
    before = [word.lower() for word in WORD.findall(clause)][-_WORDS - 1 :]
    said = max((place for place, word in enumerate(before) if word in _SAID), default=None)
    if said is None or _MODAL & set(before[said + 1 :]):
        return False
    return not said or before[said - 1] not in _PASSIVE


def _span(one: PartialDate, text: str) -> Span | None:
    if one.year is None:
        return None
    before = text[max(0, one.start - 30) : one.start]
    try:
        first = date(one.year, one.month or 1, one.day or 1)
        last = date(one.year, one.month or 12, one.day or monthrange(one.year, one.month or 12)[1])
        if not one.day:
            first, last = part_of(before, first, last)
    except (ValueError, OverflowError):
        return None
    bound = _BOUND.search(before)
    word = bound.group().split()[0].lower() if bound else None
    return Span(first, last, one.text, not bound and one.relative != _NOW, one.weekday is not None, word)
