"""What is said otherwise: figures that other articles have, and notes that correct one."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from assistant.answering.evidence import Evidence, Passage, is_correction
from assistant.answering.questions import Question
from assistant.language.dates import dates
from assistant.language.figures import figures
from assistant.language.words import stems

_MOST = 2
"""Passages of other articles, and notes, that are added at most."""
_SMALL = 12
"""A figure up to here stands in many sentences by chance."""


def otherwise(chosen: Sequence[Passage], others: Sequence[Passage]) -> list[Passage]:
    """Of `others`, the first of each further article that has a figure which the `chosen` and those before have not."""
    added: list[Passage] = []
    for passage in others:
        told = [*chosen, *added]
        if passage.article.id in {one.article.id for one in told} or len(added) == _MOST:
            continue
        if _values(passage) - set().union(*map(_values, told)):
            added.append(passage)
    return added


def corrections(question: Question, chosen: Sequence[Passage], evidence: Evidence) -> list[tuple[Passage, ...]]:
    """The sentences of notes that correct a figure of the `chosen`, with the next where only that has the right one."""
    notes = [passage for passage in evidence.passages if is_correction(passage.article, passage.sentence)]
    asked = _figures(question.text)
    found = [note for note in notes if any(_corrects(note, one, asked, question) for one in chosen)]
    return [_whole(note, notes) for note in found if note not in chosen][:_MOST]


def _corrects(note: Passage, passage: Passage, asked: set[Decimal], question: Question) -> bool:
    shared = (_values(note) & _values(passage)) - asked
    least = 1 if any(value > _SMALL for value in shared) else 2
    matter = stems(f"{question.text} {passage.sentence.text}")
    return bool(shared) and len(stems(note.sentence.text) & matter) >= least


def _whole(note: Passage, notes: Sequence[Passage]) -> tuple[Passage, ...]:
    after = next((one for one in notes if one.before == note.sentence), None)
    return (note, after) if after and len(_values(note)) < 2 else (note,)


def _values(passage: Passage) -> set[Decimal]:
    return _figures(passage.sentence.text)


def _figures(text: str) -> set[Decimal]:
    """Those that are no part of a date."""
    for date in reversed(dates(text)):
        text = f"{text[: date.start]}{text[date.end :]}"
    return {figure.value for figure in figures(text, from_value=2)}
