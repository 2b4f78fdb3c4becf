"""The figures and dates of a text, read once and kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from assistant.language.dates import PartialDate, dates
from assistant.language.figures import Figure, figures


@dataclass(frozen=True, slots=True)
class Quantities:
    """Each once, wherever it stands."""

    figures: tuple[Figure, ...]
    dates: tuple[PartialDate, ...]


@lru_cache(maxsize=512)
def quantities(text: str, from_value: int = 0) -> Quantities:
    """Dates are taken out before figures are read; number words below `from_value` are left out."""
    found = dict.fromkeys(replace(one, start=0, end=0) for one in dates(text))
    return Quantities(tuple(dict.fromkeys(figures_beside_dates(text, from_value))), tuple(found))


def figures_beside_dates(text: str, from_value: int = 0) -> list[Figure]:
    """All figures of `text`, as often as they stand there, but those of its dates."""
    rest, at = [], 0
    for one in dates(text):
        rest += [text[at : one.start], " ; "]
        at = one.end
    return figures("".join([*rest, text[at:]]), from_value=from_value)


def dates_told(told: Sequence[str], published: Sequence[date | None]) -> list[PartialDate]:
    """The dates in the sentences `told`, as they stand and as they are meant in articles of the days `published`."""
    found = []
    for place, text in enumerate(told):
        day = published[place] if place < len(published) else None
        for one in quantities(text).dates:
            found += [one, one.resolved(day)] if day else [one]
    return found
