"""Another age of somebody whom both articles name, wherever they tell it: "Sarkis, 21", "the 22-year-old"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import NamedTuple

from assistant.answering.agreement.closeness import Pairing
from assistant.answering.agreement.quantities.differences import Difference
from assistant.answering.agreement.reading import Readings, Told
from assistant.answering.support.kept import kept
from assistant.language.given_names import MEN, WOMEN
from assistant.language.names import untitled

_FAMILY = r"(?P<family>[A-Z][\w’'-]{1,30})"
_AGE = r"(?P<age>[1-9]\d)"
_OF_ONE = (
    re.compile(rf"\b{_FAMILY} ?(?:, (?:who (?:is|was) |aged )?|\(){_AGE}(?=[,;:)]|\.?\Z| and\b)(?!,\d)"),
    re.compile(rf"\b{_FAMILY} (?:is|was) {_AGE}(?: years old)?(?=[,;.]| and\b| when\b|\.?\Z)"),
    re.compile(rf"\b{_AGE}-year-old (?:[a-z-]+ ){{0,3}}(?:[A-Z][\w’'-]{{1,30}} ){{1,2}}{_FAMILY}\b"),
)
_OF_SOMEBODY = re.compile(
    rf"\b[Tt]he {_AGE}-year-old(?=[.,;]| (?:[a-z]+ed|(?!\w*ss\b)[a-z]+s|said|told|had|will|would|could|did|won|lost"
    r"|left|went|from|in|out|on|at|to|and|who)\b)"
)
"""Without a word that says what he is, which somebody else may be."""
_NAMED = re.compile(r"\b(?P<given>[A-Z][\w’'-]+) [A-Z][\w’'-]+\b")
_GIVEN = MEN | WOMEN
_BACK = 3
"""Sentences before "the 22-year-old" in which it is told who that is."""
_APART = timedelta(60)
"""Between two articles that tell one age of somebody."""


class Age(NamedTuple):
    family: str
    years: int


def age_differences(claim: Told, pairing: Pairing, readings: Readings) -> Iterator[Difference]:
    """One a person of whom each article tells one age."""
    mine, theirs = pairing.mine, pairing.theirs
    days = claim.article.published, theirs[0].article.published if theirs else None
    if days[0] and days[1] and abs(days[0] - days[1]) > _APART:
        return
    for age in _ages(claim, mine):
        if {one.years for told in mine for one in _ages(told, mine) if one.family == age.family} != {age.years}:
            continue
        found = [(told, one.years) for told in theirs for one in _ages(told, theirs) if one.family == age.family]
        if len({years for _, years in found}) == 1 and found[0][1] != age.years:
            told = found[0][0]
            yield Difference(told, f"{age.years} / {found[0][1]}", readings.likeness(claim, [told])[0])


def _ages(told: Told, article: list[Told]) -> list[Age]:
    """Of the people that a sentence names, and of "the 22-year-old" where the sentences before name one person."""
    unnamed = [int(match["age"]) for match in _OF_SOMEBODY.finditer(told.text)]
    family = _person(told, article) if unnamed else None
    return [*_named(told.text), *(Age(family, years) for years in unnamed if family)]


@kept
def _named(text: str) -> tuple[Age, ...]:
    plain = untitled(text)
    return tuple(Age(match["family"], int(match["age"])) for form in _OF_ONE for match in form.finditer(plain))


def _person(told: Told, article: list[Told]) -> str | None:
    """The family name of the one person of the nearest sentence before that names any."""
    at = next((place for place, one in enumerate(article) if one.sentence.id == told.sentence.id), 0)
    for one in reversed(article[max(0, at - _BACK) : at]):
        full = {mention.name for mention in one.sentence.mentions} | one.speakers
        full |= {match.group() for match in _NAMED.finditer(one.text) if match["given"].lower() in _GIVEN}
        families = {name.split()[-1] for name in full if len(name.split()) > 1}
        if families:
            return families.pop() if len(families) == 1 else None
    return None
