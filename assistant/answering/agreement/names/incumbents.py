"""Two who hold one position: who is the captain, or heads the court, is not said in the sentences that are compared."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.answering.agreement.closeness import Pairing
from assistant.answering.agreement.names.holders import Holder, holders
from assistant.answering.agreement.names.positions import (
    BUSINESS,
    CHANGED,
    FORMS,
    IN_AN_EVENT,
    OF,
    STATE,
    is_held_by_several,
)
from assistant.answering.agreement.reading import Told
from assistant.answering.support.tokens import tokens

IN_OFFICE, _LONGEST = 60, 366
"""Days between two articles in which few offices pass to another, and in which one event is told of."""
_LEAD = 2
"""Sentences that tell what an article is about, beside its title."""


def incumbents(claim: Told, pairing: Pairing) -> Iterator[tuple[str, Told, str]]:
    """Who holds a position in the claim, and who in which sentence of the other article."""
    theirs = pairing.theirs[0].article
    apart = days_apart(claim, pairing.theirs[0])
    held = _held(claim) if apart <= _LONGEST and holders(theirs.body) else []
    for mine in held:
        if is_held_by_several(mine.position, claim.article.body) or is_held_by_several(mine.position, theirs.body):
            continue
        for told in pairing.theirs:
            for other in holders(told.text):
                in_time = mine.position in IN_AN_EVENT or (apart <= IN_OFFICE and not _passes(claim, told))
                is_one = _hold_one(mine, other, claim, told) and _is_sole(mine, claim) and _is_sole(other, told)
                if in_time and is_one:
                    yield mine.name, told, other.name


def days_apart(one: Told, other: Told) -> int:
    """Between their articles; 0 where it is not known."""
    days = one.article.published, other.article.published
    return abs((days[0] - days[1]).days) if days[0] and days[1] else 0


def _held(claim: Told) -> list[Holder]:
    """Those of the claim, and those whom it names and its article tells about."""
    here = holders(claim.text)
    return [*here, *(one for one in holders(claim.article.body) if one.name in claim.text and one not in here)]


def _passes(claim: Told, told: Told) -> bool:
    return bool(CHANGED.search(claim.text) or CHANGED.search(told.text))


def _is_sole(holder: Holder, told: Told) -> bool:
    """Whether its article knows nobody else in that position."""
    known = (one for one in holders(told.article.body) if one.position == holder.position)
    return all(one.name.split()[-1] == holder.name.split()[-1] for one in known)


def _hold_one(mine: Holder, theirs: Holder, claim: Told, told: Told) -> bool:
    """Whether they hold one position in one place; where only one is told, it is what the other's article is about."""
    shared = mine.names & theirs.names
    named = (
        bool(shared)
        if mine.names and theirs.names
        else (not mine.names or bool(mine.names & _matter(told)))
        and (not theirs.names or bool(theirs.names & _matter(claim)))
    )
    one, other = _unnamed(mine), _unnamed(theirs)
    if mine.position != theirs.position or not named or (one - other and other - one):
        return False
    needs_place = mine.position not in FORMS or mine.position in OF
    return not needs_place or bool(one & other) or (bool(shared) and mine.position not in STATE)


def _unnamed(holder: Holder) -> frozenset[str]:
    """What the position is held in, but for names; a company is one by whatever word."""
    words = holder.of - holder.names
    return words - BUSINESS | {"company"} if words & BUSINESS else words


def _matter(told: Told) -> frozenset[str]:
    """Roots of the words that tell what its article is about."""
    body = [sentence.text for sentence in told.article.sentences if sentence.kind == "body"]
    return tokens(f"{told.article.title}. {' '.join(body[:_LEAD])}").roots
