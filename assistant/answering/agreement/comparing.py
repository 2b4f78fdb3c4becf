"""A claim beside one other article."""

from __future__ import annotations

from typing import NamedTuple

from assistant.answering.agreement.carrying import carries
from assistant.answering.agreement.closeness import Pairing
from assistant.answering.agreement.dates.differences import date_differences
from assistant.answering.agreement.names.differences import name_differences
from assistant.answering.agreement.quantities.ages import age_differences
from assistant.answering.agreement.quantities.differences import Difference, figure_differences
from assistant.answering.agreement.ranks.differences import rank_differences
from assistant.answering.agreement.reading import Readings, Told
from assistant.answers import Relation
from assistant.articles import Article

_CLOSEST = 4
"""Sentences, by the words in common, that are looked at."""


class Found(NamedTuple):
    relation: Relation
    told: Told
    difference: str | None


def compare(claim: Told, article: Article, readings: Readings) -> Found | None:
    if not readings.of(article) or not same_matter(claim.article, article, readings):
        return None
    pairing = Pairing.of(claim.article, article, readings)
    known = readings.in_english(claim.article) and readings.in_english(article)
    near = closest(claim, pairing) if known else ()
    carrying = [told for told in near if carries(claim, told, pairing, readings)]
    found: list[Difference] = []
    if pairing.of_one_matter:
        found += figure_differences(claim, pairing, readings)
        found += date_differences(claim, pairing, readings)
        found += age_differences(claim, pairing, readings)
        found += name_differences(claim, pairing, readings)
        found += rank_differences(claim, pairing, readings)
    best = max(found, key=lambda one: one.likeness, default=None)
    if carrying and not (best and best.told in carrying):
        return Found("carries", max(carrying, key=lambda told: pairing.meaning(claim, told)), None)
    return Found("differs", best.told, best.text) if best else None


def closest(claim: Told, pairing: Pairing) -> list[Told]:
    """The sentences of the other article that may carry a claim."""
    return pairing.closest(claim, _CLOSEST)


def same_matter(one: Article, other: Article, readings: Readings) -> bool:
    """Whether they name two things or people alike; one, where they are of the same days."""
    return len(readings.names(one) & readings.names(other)) >= (1 if readings.of_one_time(one, other) else 2)
