"""Dates of a claim against those of its sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import islice

from assistant.answering.support.problem import Problem
from assistant.answering.support.quantities import dates_told, quantities
from assistant.language.dates import ToldDates

_MOST = 20
"""Dates of one claim that are reported: more says nothing more."""


def date_problems(text: str, told: Sequence[str], published: Sequence[date | None]) -> Iterator[Problem]:
    """`told`: the cited sentences; `published`: the day of each sentence's article, where known."""
    yield from islice(_dates(text, told, published), _MOST)


def _dates(text: str, told: Sequence[str], published: Sequence[date | None]) -> Iterator[Problem]:
    found = dates_told(told, published)
    known, relatives = ToldDates(found), {one.relative for one in found} - {None}
    written = list(dict.fromkeys(one.text for one in found))
    counted = {figure.value for one in told for figure in quantities(one).figures}
    for claimed in quantities(text, 2).dates:
        if claimed.relative:
            if not relatives or claimed.relative in relatives:
                continue
        elif known.carry(claimed) or (claimed.is_year and Decimal(claimed.year or 0) in counted):
            continue
        if written:
            message = f"The cited sentences say {' and '.join(written[:3])}, not {claimed.text}."
        else:
            message = f"The date {claimed.text} does not stand in the cited sentences."
        yield Problem("figure", (claimed.text,), message)
