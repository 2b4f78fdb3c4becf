"""Another rank of the same thing: "the second-longest in Alpland", "the third-longest in the country"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.answering.agreement.closeness import Pairing
from assistant.answering.agreement.dates.times import long_apart, spans
from assistant.answering.agreement.frames import replaced, strangers
from assistant.answering.agreement.markers import others, parts
from assistant.answering.agreement.quantities.differences import Difference
from assistant.answering.agreement.ranks.ranking import COSTLIEST, STATES, Rank, ranks
from assistant.answering.agreement.reading import Readings, Told
from assistant.answering.agreement.turns import turned
from assistant.answering.support.tokens import root, tokens
from assistant.language.countries import COUNTRIES

_LEAST, _CLOSE = 0.3, 0.4
"""Likeness of two sentences with two ranks, where they have a name or a word in common, and where they have not."""
_ONE_KIND = 0.55
"""Likeness of two words from which they may be one kind of thing: "maker", "producer"."""
_NOW = re.compile(r"\b(?:is|are|remains?|stands?|now)\b")
_COUNTRIES = frozenset(frozenset(name.split()) for name in COUNTRIES)
_COUNTRY = frozenset(["country"])
_AREA = "area"
_BARE = frozenset(map(root, "year season month week decade century history scale".split()))
"""What two ranks have in common that are of no one thing."""
_PROSPECT = re.compile(r"\b(?:will|would|could|may|might|to (?:be|become|form|create))\b")
_ONCE = re.compile(r"\b(?:once|used to|until|till)\b")
_CHANGED = re.compile(r"\b(?:rais(?:e|es|ed|ing)|lower(?:s|ed|ing)?|(?:up|down)grad(?:e|es|ed|ing))\b")
_OF_A_COUNTRY = r"(?:['’]s)? (?:News Agency|Press Agency|government|parliament|president|prime minister|army)\b"


def rank_differences(claim: Told, pairing: Pairing, readings: Readings) -> Iterator[Difference]:
    """One a rank of the claim."""
    for rank in _single(claim) if pairing.of_one_matter else ():
        if _told_in(pairing.theirs, rank):
            continue
        found = [
            Difference(told, f"{rank.text} / {other.text}", pairing.meaning(claim, told))
            for told in pairing.theirs
            for other in _single(told)
            if _conflict(claim, rank, told, other)
            and _of_one_time(claim, rank, told, other)
            and not _told_in(pairing.mine, other)
            and _of_one_thing(claim, rank, told, other, pairing, readings)
        ]
        if found:
            yield max(found, key=lambda one: one.likeness)


def other_place_in_rank(one: Told, other: Told) -> bool:
    """Whether they tell another rank of what may be one thing, and so do not carry each other."""
    mine, theirs = ranks(one.text), ranks(other.text)
    return any(
        _conflict(one, rank, other, rival)
        and _may_be_one_kind(rank, rival)
        and _one_owner(one, rank, other, rival) is not False
        and not any(_agree(rank, another) for another in theirs)
        and not any(_agree(rival, another) for another in mine)
        for rank in mine
        for rival in theirs
    )


def _single(told: Told) -> list[Rank]:
    """The ranks of a sentence that has one by that measure."""
    found = ranks(told.text)
    measures = [rank.measure for rank in found]
    return [rank for rank in found if measures.count(rank.measure) == 1]


def _told_in(there: Sequence[Told], rank: Rank) -> bool:
    """Whether an article tells it too: then it tells of two things, or times."""
    return any(_agree(rank, other) for told in there for other in ranks(told.text))


def _agree(one: Rank, other: Rank) -> bool:
    return one.rank == other.rank and _may_be_one_kind(one, other)


def _conflict(claim: Told, one: Rank, told: Told, other: Rank) -> bool:
    """Whether both can not be true of one thing."""
    if one.measure != other.measure or one.rank == other.rank or one.period != other.period:
        return False
    if one.is_last != other.is_last and not one.place == other.place == 1:
        return False
    return _one_region(claim, one, told, other)


def _one_region(claim: Told, one: Rank, told: Told, other: Rank) -> bool:
    """Whether they are of one region; a country may be named or not."""
    mine, theirs = one.within, other.within
    if mine & theirs or not (mine or theirs):
        return True
    if not one.is_extreme:
        return not (mine and theirs)
    named = [region for region in (mine, theirs) if region != _COUNTRY]
    return len(named) == 1 and bool(named[0]) and _is_country(named[0], claim, told)


def _is_country(name: frozenset[str], *tellers: Told) -> bool:
    """Whether it is the name of a country: what is the largest in its town may be the third-largest in the country."""
    if name in _COUNTRIES:
        return True
    if not all(word[0].isupper() for word in name):
        return False
    national = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(name)))}){_OF_A_COUNTRY}")
    return any(national.search(f"{told.article.outlet}. {told.article.body}") for told in tellers)


def _of_one_time(claim: Told, one: Rank, told: Told, other: Rank) -> bool:
    days = claim.article.published, told.article.published
    apart = others(claim.text) ^ others(told.text)
    if apart - {_AREA, *parts(one.text), *parts(other.text)} or long_apart(*days):
        return False
    mine, theirs = spans(one.clause, days[0]), spans(other.clause, days[1])
    if mine and theirs and not any(a.overlaps(b) for a in mine for b in theirs):
        return False
    if one.measure in STATES and days[0] != days[1] and _NOW.search(f"{one.clause} {other.clause}"):
        return False
    marks = (_PROSPECT, _ONCE, *([_CHANGED] if one.measure in STATES else ()))
    return all(bool(mark.search(claim.text)) == bool(mark.search(told.text)) for mark in marks)


def _of_one_thing(claim: Told, one: Rank, told: Told, other: Rank, pairing: Pairing, readings: Readings) -> bool:
    owned = _one_owner(claim, one, told, other)
    if owned is False or not _one_kind(one, other, readings):
        return False
    if turned(claim.text, told.text) or replaced(claim, told, readings):
        return False
    shared = _share(one, other)
    if pairing.meaning(claim, told) < (_LEAST if owned or shared else _CLOSE):
        return False
    if not shared and (one.measure == "time" or not (owned or one.period)):
        return False
    if not owned and strangers(claim, told, readings):
        return False
    here = [there for there in pairing.mine if there is not claim and _has(there, one)]
    there = [rival for rival in pairing.theirs if rival is not told and _has(rival, other)]
    return pairing.nearest(told, claim, here) and pairing.nearest(claim, told, there)


def _one_owner(claim: Told, one: Rank, told: Told, other: Rank) -> bool | None:
    """Whether one thing has both, by the names; None where that is not told."""
    mine, theirs = one.owner & claim.names, other.owner & told.names
    if mine and theirs:
        return bool(mine & theirs)
    beside = _beside(claim, one), _beside(told, other)
    if all(beside) and not beside[0] & beside[1]:
        return False
    return bool((mine or claim.meant - one.within) & (theirs or told.meant - other.within)) or None


def _beside(told: Told, rank: Rank) -> frozenset[str]:
    """The names around a rank, but for its region's."""
    return frozenset(token.text for token in tokens(rank.clause).all) & told.names | rank.owner & told.names


def _may_be_one_kind(one: Rank, other: Rank) -> bool:
    return bool(one.things & other.things) or not (one.things and other.things)


def _one_kind(one: Rank, other: Rank, readings: Readings) -> bool:
    if _may_be_one_kind(one, other) or (one.measure == COSTLIEST and _share(one, other)):
        return True
    return any(readings.alike(mine, theirs) >= _ONE_KIND for mine in one.things for theirs in other.things)


def _share(one: Rank, other: Rank) -> bool:
    """Whether they have a word in common beside the rank."""
    own = tokens(f"{one.text} {other.text}").roots
    mine, theirs = (
        {token.root for token in tokens(rank.clause).all if token.content and token.text[0].islower()}
        for rank in (one, other)
    )
    return bool(mine & theirs - own - _BARE)


def _has(told: Told, rank: Rank) -> bool:
    return any(one.measure == rank.measure for one in ranks(told.text))
