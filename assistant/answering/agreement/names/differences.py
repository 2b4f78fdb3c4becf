"""Another name for who holds an office or played a part, or for where something is to be."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from assistant.answering.agreement.closeness import Pairing
from assistant.answering.agreement.dates.times import long_apart, other_time
from assistant.answering.agreement.markers import others
from assistant.answering.agreement.names.places import other_places
from assistant.answering.agreement.names.positions import IN_AN_EVENT, PART_PLAYED, is_held_by_several
from assistant.answering.agreement.names.rivals import are_two, rival_differences
from assistant.answering.agreement.quantities.differences import Difference, conflicting
from assistant.answering.agreement.reading import Readings, Told
from assistant.answering.support.kept import kept
from assistant.language.names import untitled
from assistant.language.titles import PORTFOLIOS, ROLES

_OFFICE = "|".join(sorted(ROLES | PART_PLAYED))


def _held(name: str) -> list[re.Pattern[str]]:
    """How it is told that somebody holds an office."""
    office, name = rf"\b(?P<of>(?:\w+[ -])?)\b(?P<office>{_OFFICE})", rf"(?P<name>{name})"
    chosen = "(?:appointed|named|chose|chosen|elected|picked)"
    named = rf"{chosen} (?:[a-z-]+ ){{0,3}}"
    becomes = ",| is| was| will be| becomes| became| stays| as| has been named| was named| was appointed"
    return [
        re.compile(rf"{office},? (?:is |was |will be |becomes )?{name}"),
        re.compile(rf"{office} (?:of|in|for|who|that) [^,.;:]{{3,60}}, {name}(?=,)"),
        re.compile(rf"{named}{name} (?:as |to be )?(?:(?:the|its|their|new|interim|acting) )*{office}\b"),
        re.compile(rf"{name}, (?:[a-z-]+ ){{0,4}}whom [^,.;:]{{2,40}} {chosen} (?:as )?{office}\b"),
        re.compile(
            rf"{name}(?:{becomes}) (?:as )?(?:(?:the|a|an|its|his|her|their|new|next|interim|acting) )*{office}\b"
        ),
    ]


_NAME = r"[A-Z][\w’'-]+"
_HELD, _RANKED = _held(rf"{_NAME}(?: {_NAME}){{1,3}}"), _held(rf"{_NAME}(?: {_NAME}){{0,3}}")
_UNDER = frozenset(["deputy ", "vice ", "assistant "])
"""What tells an office from the one above it."""
_LEAST, _CLOSE = 0.4, 0.5
"""Likeness of two sentences with two names for one thing, where words beside the names are one, and where not."""


def name_differences(claim: Told, pairing: Pairing, readings: Readings) -> Iterator[Difference]:
    """Names of which the other article knows nothing, each in the other's place, and other ranks of one person."""
    yield from rival_differences(claim, pairing, readings)
    mine, theirs = pairing.mine, pairing.theirs
    near = readings.worded_alike(claim, theirs)
    for told in near:
        pairs = list(_pairs(claim, told, readings))
        days = claim.article.published, told.article.published
        if not pairs or conflicting(claim, told) or other_time(claim.spans, told.spans, days) or long_apart(*days):
            continue
        [alike] = readings.likeness(claim, [told])
        for text, beside in pairs:
            if alike >= _LEAST and (beside or _closest(claim, told, mine, near, readings)):
                yield Difference(told, text, alike)


def _closest(claim: Told, told: Told, mine: Sequence[Told], near: Sequence[Told], readings: Readings) -> bool:
    """Whether no other sentence of either article is more like."""
    [alike] = readings.likeness(claim, [told])
    back = readings.likeness(told, readings.worded_alike(told, mine))
    return alike >= max(_CLOSE, *readings.likeness(claim, near), *back)


def _pairs(claim: Told, told: Told, readings: Readings) -> Iterator[tuple[str, bool]]:
    """What differs, and whether what stands beside it says that it is of one thing."""
    if ranks := other_rank(claim, told):
        yield " / ".join(ranks), True
    if others(claim.text) != others(told.text):
        return
    held, by = _offices(claim, told, readings), _offices(told, claim, readings)
    for office in sorted(held.keys() & by.keys()):
        if are_two(held[office], by[office], claim, told, readings) and not _of_several(office.strip(), claim, told):
            yield f"{held[office]} / {by[office]}", office.strip() in PART_PLAYED
    yield from other_places(claim, told, readings)


def other_rank(one: Told, other: Told) -> tuple[str, str] | None:
    """The offices, as they stand, of one person who is the deputy in only one of them."""
    mine, theirs = _ranks(one.text), _ranks(other.text)
    for person in mine.keys() & theirs.keys():
        (under, office, shown), (other_under, other_office, other_shown) = mine[person], theirs[person]
        if office == other_office and under != other_under:
            return shown, other_shown
    return None


@kept
def _ranks(text: str) -> dict[str, tuple[str, str, str]]:
    """Family name → what it is under, its office, and both as they stand."""
    found = {}
    for match in (match for form in _RANKED for match in form.finditer(untitled(text))):
        under = of if (of := match["of"].replace("-", " ").lower()) in _UNDER else ""
        start = match.start("of" if under else "office")
        found[match["name"].rpartition(" ")[2]] = (under, match["office"], text[start : match.end("office")])
    return found


def _offices(told: Told, other: Told, readings: Readings) -> Mapping[str, str]:
    """Office → who holds it, of whom the other's article knows nothing."""
    held = _holders(told.text)
    strange = readings.unknown(told.names, other.article) if held else frozenset()
    return {
        f"{match['of'].rstrip(' -') if match['of'].rstrip(' -') in PORTFOLIOS else ''} {match['office']}": match["name"]
        for match in held
        if strange & set(match["name"].split())
    }


@kept
def _holders(text: str) -> tuple[re.Match[str], ...]:
    plain = untitled(text)
    return tuple(match for form in _HELD for match in form.finditer(plain))


def _of_several(office: str, claim: Told, told: Told) -> bool:
    bodies = claim.article.body, told.article.body
    return office in IN_AN_EVENT and any(is_held_by_several(office, body) for body in bodies)
