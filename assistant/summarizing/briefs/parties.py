"""Those who are accused in the articles of a matter."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant.articles import Article
from assistant.language.capitals import STANDS_FOR
from assistant.language.words import words
from assistant.summaries import Allegation, Summary
from assistant.summarizing.briefs.voices import Voice
from assistant.summarizing.extractive.people.people import people
from assistant.summarizing.extractive.statements.accused import same_party
from assistant.summarizing.extractive.telling import Telling

_EVERYBODY = 500
"""Persons of an article whose roles are looked at, at most."""


@dataclass(frozen=True, eq=False)
class Party:
    name: str
    allegations: tuple[Allegation, ...]
    """Those against it, in the order of the articles."""
    voice: Voice
    is_body: bool
    """Whether an article tells so."""


def parties(summaries: Iterable[Summary], articles: Sequence[Article]) -> list[Party]:
    """In the order in which they are accused."""
    accused: dict[str, list[Allegation]] = {}
    for allegation in (one for summary in summaries for one in summary.allegations):
        if name := STANDS_FOR.get(allegation.against or "", allegation.against):
            same = next((other for other in accused if _are_one(name, other)), name)
            accused.setdefault(same, []).append(allegation)
    known = [one for article in articles for one in people(Telling(article), _EVERYBODY)] if accused else []
    bodies = {one.name for one in known if one.organisation}
    return [
        Party(name, tuple(alleged), Voice(name, {one.speaker for one in alleged}, articles, known), name in bodies)
        for name, alleged in accused.items()
    ]


def _are_one(one: str, other: str) -> bool:
    """Whether they are forms of one name: "Stannard" of "Stannard Holdings", which "Ray Stannard" is not."""
    mine, others = set(words(one.lower())), set(words(other.lower()))
    is_part = 1 in (len(mine), len(others)) or mine <= others or others <= mine
    return one == other or (is_part and same_party(one, other))
