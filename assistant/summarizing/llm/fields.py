"""Whether a text tells of what an entry has in its fields, and not of something else in the same sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import singledispatch

from assistant.answering.support.quantities import quantities
from assistant.answering.support.tokens import tokens
from assistant.articles import Sentence
from assistant.ingest.phrases import DESCRIBING
from assistant.language.dates import PartialDate, dates
from assistant.language.speakers import is_description, same_speaker
from assistant.language.units import canonical_unit
from assistant.language.words import words
from assistant.summaries import Allegation, Entry, Figure, Happening, Participant
from assistant.summarizing.days import first_day
from assistant.summarizing.naming import NAME, POSSESSIVE, stands_in
from assistant.summarizing.precision import precision


@singledispatch
def tells(entry: Entry, text: str, published: date | None) -> bool:
    """Whether `text`, on an article of the day `published`, has all that stands in the fields of `entry`."""
    return True


@tells.register
def _(entry: Allegation, text: str, published: date | None) -> bool:
    named = all(tells_of(name, text) for name in (entry.speaker, entry.against) if name)
    return named and _has(entry.hedge or "", text)


@tells.register
def _(entry: Figure, text: str, published: date | None) -> bool:
    unit = canonical_unit(entry.unit)
    is_counted = any(float(one.value) == entry.value and one.unit == unit for one in quantities(text).figures)
    told, own = _days(text, published), _days(entry.when or "", published)
    return (
        is_counted and (entry.of is None or _has(_head(entry.of), text)) and (not told or not own or bool(told & own))
    )


@tells.register
def _(entry: Happening, text: str, published: date | None) -> bool:
    meant = dates(entry.told)[:1]
    return any(
        entry.date == first_day(one, text, published)
        and precision(one) == precision(other)
        and (entry.date is not None or _parts(one) == _parts(other))
        for one in dates(text)
        for other in meant
    )


@tells.register
def _(entry: Participant, text: str, published: date | None) -> bool:
    return tells_of(entry.name, text)


def tells_of(name: str, text: str) -> bool:
    """Whether `text` names whom `name` does, or has the words of a description: "the mayor", "South Korea's army"."""
    called = (_untitled(match.group()) for match in NAME.finditer(text))
    if stands_in(name, text) or any(same_speaker(one, name, None) or same_speaker(name, one, None) for one in called):
        return True
    return is_description(name) and _has(name, text)


def closest(text: str, sentences: Sequence[Sentence]) -> list[Sentence]:
    """`sentences` with nothing said in them but what most words of `text` are of: one, unless several have as many."""
    said = tokens(text).roots
    shared = [
        (len(said & tokens(sentence.excerpt(one)).roots), sentence, one)
        for sentence in sentences
        for one in sentence.statements
    ]
    most = max((count for count, _, _ in shared), default=0)
    return [replace(sentence, statements=(one,)) for count, sentence, one in shared if count == most]


def _has(wanted: str, text: str) -> bool:
    return tokens(wanted).roots <= tokens(text).roots


def _head(phrase: str) -> str:
    """The noun of a phrase: "crates" of "wooden crates of herring"."""
    return words(phrase.split(" of ")[0])[-1]


def _untitled(name: str) -> str:
    """What follows the last title in "Fisheries Minister Vera Olsen"."""
    parts = POSSESSIVE.sub("", name).split()
    titles = [i for i, part in enumerate(parts[:-1]) if part.lower().strip(".") in DESCRIBING]
    return " ".join(parts[titles[-1] + 1 :] if titles else parts)


def _days(text: str, published: date | None) -> set[tuple[object, ...]]:
    return {_parts(one.resolved(published) if published else one) for one in dates(text)}


def _parts(one: PartialDate) -> tuple[object, ...]:
    """Of a date that is known, year, month and day; else what is told."""
    return (one.year, one.month, one.day) if one.year else (one.month, one.day, one.weekday, one.relative)
