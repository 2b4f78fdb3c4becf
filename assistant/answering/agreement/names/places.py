"""Another place for the same: "a warehouse in Tanner Street", "a warehouse in Dock Road"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

from assistant.answering.agreement.markers import is_ahead
from assistant.answering.agreement.reading import Readings, Told
from assistant.answering.agreement.turns import turned
from assistant.answering.support.kept import kept
from assistant.answering.support.tokens import root
from assistant.language.spelling import likeness
from assistant.language.titles import PERSON_NOUNS

_PLACE = re.compile(
    r"(?:\b(?P<head>[a-z]{4,}) (?:(?:is|was|lies|stands) )?)?\b(?P<by>in|at|near|off) "
    r"(?:the (?:town|city|village|suburb|district|port) of )?"
    r"(?P<place>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})"
)
_PARTY = re.compile(r"\b(?:with|against|between) (?P<name>[A-Z][\w’'-]+)")
_KINDS = frozenset(
    """alley avenue boulevard bridge close district drive hill lane park place quay road row square street suburb
    terrace village way""".split()
)
"""What a name ends with that any place may."""
_MANY = frozenset(map(root, PERSON_NOUNS | frozenset("people born based living house office offices town".split())))
"""Words before a place of which there is one in every place."""
_SHARED = 0.6
"""Share of the words of the shorter sentence that both have."""
_FEWEST = 2
"""Words in common of sentences that tell where one thing is."""
_SPELT = 0.6
"""Likeness of two names below which they are no spellings of one."""
_AROUND = 60
"""Characters before a place that tell what is there."""


class Place(NamedTuple):
    head: str
    """Root of the word before, "" for none."""
    by: str
    name: str
    clause: str
    """Up to the place."""

    @property
    def proper(self) -> frozenset[str]:
        return frozenset(word for word in self.name.split() if word.lower() not in _KINDS)


@kept
def places(text: str) -> tuple[Place, ...]:
    return tuple(
        Place(root(one["head"] or ""), one["by"], one["place"], text[max(0, one.start() - _AROUND) : one.end()])
        for one in _PLACE.finditer(text)
    )


def other_places(claim: Told, told: Told, readings: Readings) -> Iterator[tuple[str, bool]]:
    """Two places, each unknown to the other's article, and whether what stands beside says that it is of one thing."""
    mine, theirs = _unknown(claim, told, readings), _unknown(told, claim, readings)
    for one, other in product(mine, theirs):
        if one.by != other.by or not _are_two(one, other):
            continue
        shared = len(claim.tokens.roots & told.tokens.roots)
        is_one = one.head == other.head != "" and one.head not in _MANY
        apart = (
            turned(one.clause, other.clause) or _of_others(claim, told, readings) or _of_others(told, claim, readings)
        )
        if is_one and shared >= _FEWEST and not apart:
            yield f"{one.name} / {other.name}", True
        elif (
            _is_only(one, claim, told, readings)
            and _is_only(other, told, claim, readings)
            and _of_one_event(claim, told)
        ):
            yield f"{one.name} / {other.name}", False


def _of_others(told: Told, other: Told, readings: Readings) -> bool:
    """Whether it is with somebody of whom the other's article knows nothing: "the talks with Orsk"."""
    parties = [match["name"] for match in _PARTY.finditer(told.text)]
    return bool(parties) and bool(readings.unknown(parties, other.article))


def _unknown(told: Told, other: Told, readings: Readings) -> list[Place]:
    return [
        place
        for place in places(told.text)
        if place.proper and readings.unknown(place.proper, other.article) == place.proper
    ]


def _is_only(place: Place, told: Told, other: Told, readings: Readings) -> bool:
    """Whether it is all that a sentence names of which the other's article knows nothing."""
    return readings.unknown(told.names, other.article) <= set(place.name.split())


def _of_one_event(claim: Told, told: Told) -> bool:
    shared = len(claim.tokens.roots & told.tokens.roots)
    dated = any(span.exact and span.overlaps(other) for span in claim.spans for other in told.spans)
    ahead = is_ahead(claim.text) and is_ahead(told.text)
    return (dated and ahead) or shared >= _SHARED * min(len(claim.tokens.roots), len(told.tokens.roots))


def _are_two(one: Place, other: Place) -> bool:
    pairs = zip(one.name.lower().split(), other.name.lower().split(), strict=False)
    return any(likeness(*pair) < _SPELT for pair in pairs)
