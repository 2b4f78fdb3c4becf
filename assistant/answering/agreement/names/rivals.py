"""Two who hold one position, lead one thing, were hired for one task, or are one person by two given names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import product
from typing import Any

from assistant.answering.agreement.closeness import Pairing
from assistant.answering.agreement.names.hiring import hired
from assistant.answering.agreement.names.incumbents import IN_OFFICE, days_apart, incumbents
from assistant.answering.agreement.names.leading import leaders
from assistant.answering.agreement.names.namesakes import persons
from assistant.answering.agreement.quantities.differences import Difference
from assistant.answering.agreement.reading import Readings, Told
from assistant.articles import Article
from assistant.language.spelling import likeness

_SPELT, _SHORT = 0.6, 0.5
"""Likeness of two names below which they are no spellings of one; of given names, neither short for the other."""
_LIKE = 0.5
"""Likeness of two sentences from which they tell of one event."""
_FORMERLY = re.compile(
    r"\b(?:formerly|previous(?:ly)?|earlier|until (?:\d{4}|last|recently|then)|predecessor|successor|at the time)\b"
)
_OLD = 366
"""Days before its article from which what a sentence tells is of another time."""


def rival_differences(claim: Told, pairing: Pairing, readings: Readings) -> Iterator[Difference]:
    """Persons and companies of which the other article knows nothing, each with the one in its place there."""
    found = [*incumbents(claim, pairing)]
    if days_apart(claim, pairing.theirs[0]) <= IN_OFFICE:
        found += (pair for read in (leaders, hired, persons) for pair in _doers(read, claim, pairing))
    for name, told, rival in found:
        if _of_one_time(claim, told) and are_two(name, rival, claim, told, readings):
            yield Difference(told, f"{name} / {rival}", pairing.meaning(claim, told))


def _doers(read: Callable[[str], tuple[Any, ...]], claim: Told, pairing: Pairing) -> Iterator[tuple[str, Told, str]]:
    mine = read(claim.text)
    for told in pairing.theirs if mine and read(pairing.theirs[0].article.body) else ():
        for one, other in product(mine, read(told.text)):
            if one.rivals(other) and (not one.of_one_event or pairing.meaning(claim, told) >= _LIKE):
                yield one.name, told, other.name


def are_two(one: str, other: str, claim: Told, told: Told, readings: Readings) -> bool:
    """Whether each has a name that is not the other's, and of which the other's article knows nothing."""
    mine, theirs = one.split(), other.split()
    if not (readings.unknown(mine, told.article) and readings.unknown(theirs, claim.article)):
        return False
    if likeness(mine[-1], theirs[-1]) >= _SPELT:
        return (
            mine[0][0] != theirs[0][0]
            and likeness(mine[0], theirs[0]) < _SHORT
            and not _is_of_family(mine[-1], claim.article)
            and not _is_of_family(theirs[-1], told.article)
        )
    return mine[-1] not in readings.names(told.article) and theirs[-1] not in readings.names(claim.article)


def _is_of_family(name: str, article: Article) -> bool:
    """Whether its article knows several of that name."""
    return len(set(re.findall(rf"\b([A-Z][\w’'-]+) {re.escape(name)}\b", article.body))) > 1


def _of_one_time(claim: Told, told: Told) -> bool:
    """Whether neither tells of a time long gone that the other does not."""
    if bool(_FORMERLY.search(claim.text)) != bool(_FORMERLY.search(told.text)):
        return False
    old = _is_of_old(claim), _is_of_old(told)
    return not any(old) or (all(old) and any(one.overlaps(other) for one in claim.spans for other in told.spans))


def _is_of_old(told: Told) -> bool:
    """Whether what a sentence tells was long before its article."""
    published = told.article.published
    if not published or not told.spans:
        return False
    return all((published - span.last).days > _OLD for span in told.spans)
