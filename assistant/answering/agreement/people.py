"""Another name for who holds an office or played a part, or for where something is to be."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from assistant.answering.agreement.figures import Difference, conflicting
from assistant.answering.agreement.leading import leaders
from assistant.answering.agreement.markers import is_ahead, others
from assistant.answering.agreement.reading import Readings, Told
from assistant.answering.agreement.times import long_apart, other_time
from assistant.answering.agreement.turns import turned
from assistant.answering.support.kept import kept
from assistant.answering.support.tokens import root
from assistant.language.names import untitled
from assistant.language.spelling import likeness
from assistant.language.titles import PORTFOLIOS, ROLES

PART_PLAYED = frozenset("successor guide driver pilot captain referee winner surgeon architect administrator".split())
"""What somebody is in one event, and nobody else."""
_OFFICE = "|".join(sorted(ROLES | PART_PLAYED))


def _held(name: str) -> list[re.Pattern[str]]:
    """How it is told that somebody holds an office."""
    office, name = rf"\b(?P<of>(?:\w+ )?)\b(?P<office>{_OFFICE})", rf"(?P<name>{name})"
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
_PLACE = re.compile(r"(?P<head>\b[a-z]{4,} )?\b(?P<by>in|at|near|off) (?P<place>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})")
_UNDER = frozenset(["deputy ", "vice ", "assistant "])
"""What tells an office from the one above it."""
_LEAST, _CLOSE = 0.4, 0.5
"""Likeness of two sentences with two names for one thing, where words beside the names are one, and where not."""
_SHARED = 0.6
"""Share of the words of the shorter sentence that both have."""
_SPELT = 0.6
"""Likeness of two names below which they are no spellings of one."""


def name_differences(
    claim: Told, mine: Sequence[Told], theirs: Sequence[Told], readings: Readings
) -> Iterator[Difference]:
    """Names of which the other article knows nothing, each in the other's place, and other ranks of one person."""
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
        if _are_two(held[office], by[office]):
            yield f"{held[office]} / {by[office]}", office.strip() in PART_PLAYED
    for mine, theirs in product(leaders(claim.text), leaders(told.text)):
        if (
            mine.deed == theirs.deed
            and mine.what & theirs.what
            and _are_strange_two(mine.name, theirs.name, claim, told, readings)
        ):
            yield f"{mine.name} / {theirs.name}", True
    one, other = _place(claim, told, readings), _place(told, claim, readings)
    if one and other and one["by"] == other["by"] and _are_two(one["place"], other["place"]):
        heads = {root((match["head"] or "").strip()) for match in (one, other)}
        in_one = len(heads) == 1 and heads != {""} and not turned(claim.text, told.text)
        if in_one or _one_event(claim, told):
            yield f"{one['place']} / {other['place']}", in_one


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
        under = match["of"] if match["of"] in _UNDER else ""
        start = match.start("of" if under else "office")
        found[match["name"].rpartition(" ")[2]] = (under, match["office"], text[start : match.end("office")])
    return found


def _offices(told: Told, other: Told, readings: Readings) -> Mapping[str, str]:
    """Office → who holds it, of whom the other's article knows nothing."""
    held = _holders(told.text)
    strange = readings.unknown(told.names, other.article) if held else frozenset()
    return {
        f"{match['of'].strip() if match['of'].strip() in PORTFOLIOS else ''} {match['office']}": match["name"]
        for match in held
        if strange & set(match["name"].split())
    }


@kept
def _holders(text: str) -> tuple[re.Match[str], ...]:
    plain = untitled(text)
    return tuple(match for form in _HELD for match in form.finditer(plain))


def _are_strange_two(one: str, other: str, claim: Told, told: Told, readings: Readings) -> bool:
    """Whether they are two, of each of whom the other's article knows nothing."""
    unknown = readings.unknown(one.split(), told.article) and readings.unknown(other.split(), claim.article)
    return bool(unknown) and _are_two(one, other)


def _place(told: Told, other: Told, readings: Readings) -> re.Match[str] | None:
    """The only name of which the other's article knows nothing, where it is a place."""
    places = list(_PLACE.finditer(told.text))
    strange = readings.unknown(told.names, other.article) if places else frozenset()
    found = [match for match in places if strange == set(match["place"].split())]
    return found[0] if len(found) == 1 else None


def _one_event(claim: Told, told: Told) -> bool:
    shared = len(claim.tokens.roots & told.tokens.roots)
    dated = any(span.exact and span.overlaps(other) for span in claim.spans for other in told.spans)
    ahead = is_ahead(claim.text) and is_ahead(told.text)
    return (dated and ahead) or shared >= _SHARED * min(len(claim.tokens.roots), len(told.tokens.roots))


def _are_two(one: str, other: str) -> bool:
    """Whether they are no two ways to write one name."""
    pairs = zip(one.lower().split(), other.lower().split(), strict=False)
    return any(likeness(*pair) < _SPELT for pair in pairs)
