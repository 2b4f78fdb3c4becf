"""Proper names of a claim against its sentences and the names that words in them stand for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.answering.support.kept import kept
from assistant.answering.support.problem import Problem
from assistant.language.dates import dates
from assistant.language.names import missing, names, untitled


def name_problems(text: str, told: Sequence[str]) -> Iterator[Problem]:
    """`told`: the cited sentences with the names that their mentions and speakers stand for."""
    lacking = list(dict.fromkeys(missing(_names(text), "\n".join(told))))
    if lacking:
        yield Problem("name", tuple(lacking), f"Not named in the cited sentences: {', '.join(lacking)}.")


@kept
def _names(text: str) -> list[str]:
    """The names in `text`; months and weekdays are dates, and a title before a name is not part of it."""
    parts, at = [], 0
    for one in dates(text):
        parts += [text[at : one.start], text[one.start : one.end].lower()]
        at = one.end
    return names(untitled("".join([*parts, text[at:]])))
