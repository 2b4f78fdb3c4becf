"""Another name for who holds an office or played a part, or for where something is to be."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from assistant.answering.agreement.figures import Difference, conflicting
from assistant.answering.agreement.frames import long_apart
from assistant.answering.agreement.markers import is_ahead, others
from assistant.answering.agreement.reading import Readings, Told
from assistant.answering.agreement.times import other_time
from assistant.language.names import untitled
from assistant.language.titles import PORTFOLIOS, ROLES

PART_PLAYED = frozenset("successor guide driver pilot captain referee winner surgeon architect".split())
"""What somebody is in one event, and nobody else."""
_NAME = r"(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,3})"
_OFFICE = "|".join(sorted(ROLES | PART_PLAYED))
_HELD = [
    re.compile(rf"(?P<of>(?:\w+ )?)\b(?P<office>{_OFFICE}),? (?:is |was |will be |becomes )?{_NAME}"),
    re.compile(
        rf"{_NAME}(?:,| is| was| will be| becomes| became| stays| as| has been named| was named| was appointed) "
        rf"(?:as )?(?:(?:the|a|an|its|his|her|their|new|next|interim|acting) )*(?P<of>(?:\w+ )?)(?P<office>{_OFFICE})\b"
    ),
]
_PLACE = re.compile(r"\b(in|at|near|off) ([A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})")
_IN_ROLE, _DATED, _WORDED = 0.5, 0.5, 0.7
"""Likeness from which one office is held in one matter; from which a place is that of one event, told with one date
or in much the same words."""
_SHARED = 0.6
"""Share of the words of the shorter sentence that both have."""
_SPELT = 0.6
"""Likeness of two names below which they are no spellings of one."""


def name_differences(
    claim: Told, mine: Sequence[Told], theirs: Sequence[Told], readings: Readings
) -> Iterator[Difference]:
    """Names of which the other article knows nothing, each in the other's place."""
    told, alike = _nearest(claim, theirs, readings)
    if told is None:
        return
    days = claim.article.published, told.article.published
    if (
        alike < min(_IN_ROLE, _DATED)
        or _nearest(told, mine, readings)[1] > alike
        or conflicting(claim, told)
        or other_time(claim.spans, told.spans, days)
        or long_apart(*days)
    ):
        return
    held, by = _offices(claim, told, readings), _offices(told, claim, readings)
    for office in sorted(held.keys() & by.keys()):
        if alike >= _IN_ROLE and _are_two(held[office], by[office]):
            yield Difference(told, f"{held[office]} / {by[office]}", alike)
    one, other = _place(claim, told, readings), _place(told, claim, readings)
    if others(claim.text) != others(told.text):
        return
    if one and other and one[0] == other[0] and _are_two(one[1], other[1]) and _one_event(claim, told, alike):
        yield Difference(told, f"{one[1]} / {other[1]}", alike)


def _nearest(told: Told, others: Sequence[Told], readings: Readings) -> tuple[Told | None, float]:
    near = readings.worded_alike(told, others)
    likeness = readings.likeness(told, near)
    best = max(range(len(near)), key=likeness.__getitem__, default=None)
    return (None, 0.0) if best is None else (near[best], likeness[best])


def _offices(told: Told, other: Told, readings: Readings) -> Mapping[str, str]:
    """Office → who holds it, of whom the other's article knows nothing."""
    strange = readings.unknown(told.names, other.article)
    return {
        f"{match['of'].strip() if match['of'].strip() in PORTFOLIOS else ''} {match['office']}": match["name"]
        for form in _HELD
        for match in form.finditer(untitled(told.text))
        if strange & set(match["name"].split())
    }


def _place(told: Told, other: Told, readings: Readings) -> tuple[str, str] | None:
    """The only place of which the other's article knows nothing, with its preposition."""
    strange = readings.unknown(told.names, other.article)
    found = [(match[1], match[2]) for match in _PLACE.finditer(told.text) if strange >= set(match[2].split())]
    return found[0] if len(found) == 1 else None


def _one_event(claim: Told, told: Told, alike: float) -> bool:
    shared = len(claim.tokens.roots & told.tokens.roots)
    worded = shared >= _SHARED * min(len(claim.tokens.roots), len(told.tokens.roots))
    dated = any(span.exact and span.overlaps(other) for span in claim.spans for other in told.spans)
    ahead = is_ahead(claim.text) and is_ahead(told.text)
    return (dated and ahead and alike >= _DATED) or (worded and alike >= _WORDED)


def _are_two(one: str, other: str) -> bool:
    """Whether they are no two ways to write one name."""
    pairs = zip(one.lower().split(), other.lower().split(), strict=False)
    return any(SequenceMatcher(None, *pair, autojunk=False).ratio() < _SPELT for pair in pairs)
