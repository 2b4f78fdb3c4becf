"""Numbers that are told in full only together with another one beside them."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.ingest.tokens import Token
from assistant.language.dates import dates
from assistant.language.figures import Figure
from assistant.language.units import canonical_unit
from assistant.summarizing.directions import DONE, VERBS, WAYS
from assistant.summarizing.extractive.quantities.nouns import TIMES, begins_bounded
from assistant.summarizing.extractive.quantities.openings import opening
from assistant.summarizing.extractive.quantities.places import DEFINITE, NUMBER_WORDS, Place

_WHEN = frozenset("by for in last next on the this year".split())
_FRACTIONS = frozenset("fifth fraction half quarter quarters tenth third thirds".split())
_GROUPS = frozenset("bottom highest lower lowest poorest richest top upper wealthiest".split())
_BETWEEN = ("in", "of", "or", "to", "-", "–", "—")
_PARTS_OF: dict[str | None, tuple[str, ...]] = {
    "ft": ("inch",), "lb": ("oz",), "h": ("min",), "min": ("s",), "y": ("mo", "d"), "£": ("pence",),
}  # fmt: skip
"""A unit → those in which a measure goes on."""
_REACH = 10
"""Words before a number in which stands what makes something else of it."""


def is_partial(sentence: Sequence[Token], figure: Figure, place: Place) -> bool:
    """Whether the figure at `place` says too little alone: the end of a range, a conversion, one part of a measure."""
    return (
        _ends_another(sentence, figure, place)
        or _is_other_amount(sentence, figure, place)
        or _is_half_told(sentence, figure, place)
    )


def goes_on(sentence: Sequence[Token], before: Place, place: Place) -> bool:
    """Whether the figure at `place` is of the same as the one `before` it: "6.1% in 2025 and 5.4% in 2026"."""
    between = sentence[before.stop : opening(sentence, place.first)]
    way = between[-1:] and between[-1].lower in WAYS  # ", up 5 percent"
    words = [token.lower for token in (between[:-1] if way else between)]
    while words and (words[0] in _WHEN or dates(words[0]) or words[0].isdigit()):
        words.pop(0)
    return words == [","] if way else words in (["and"], ["or"], [",", "or"], [",", "and"], ["then"])


def _is_other_amount(sentence: Sequence[Token], figure: Figure, place: Place) -> bool:
    """Whether it is less or more than what is told, or denied: "not 38 percent", "a third of a million", "three years
    and five months", the conversion in brackets; or tells one of several groups: "the top 1 percent"."""
    number = place.first
    begins = begins_bounded(sentence, number)
    before = [token.lower for token in sentence[max(0, begins - _REACH) : begins]]
    if before[-1:] in (["a"], ["an"]):
        before.pop()
    is_part = before[-1:] == ["of"] and before[-2:-1] and before[-2] in _FRACTIONS
    behind = [token.lower for token in sentence[place.stop : place.stop + 2]]
    is_longer = (
        figure.unit in TIMES and behind[:1] == ["and"] and (behind[-1][0].isdigit() or behind[-1] in NUMBER_WORDS)
    )
    is_bracketed = before[-1:] == ["("] or (before[-1:] == [";"] and "(" in before)  # "(£187m; $244m)"
    return bool(is_part or is_longer or is_bracketed or (before and before[-1] in _GROUPS))


def _ends_another(sentence: Sequence[Token], figure: Figure, place: Place) -> bool:
    """Whether it only goes with the number before it: "1 in 6 bakers", "two or three things", "October 11-15",
    "6.2% and 3.7% respectively"."""
    if any(token.lower == "respectively" for token in sentence[place.stop : place.stop + _REACH]):
        return True
    begins = opening(sentence, place.first)
    before = [token.text for token in sentence[max(0, begins - 3) : begins]]
    if not before or any(canonical_unit(text) not in (None, figure.unit) for text in before[:-1]):
        return False  # "rose 2.4 percent to 1,930 euros"
    numbers = [text for text in before[:-1] if text[0].isdigit() or text.lower() in NUMBER_WORDS - {"a", "an", "and"}]
    if _is_new(sentence, begins):
        return False
    is_range = sentence[max(0, place.first - 3)].lower == "between" and before[-1] == "and"
    is_owned = before[-1].lower() in DEFINITE or sentence[begins - 1].is_possessive
    is_whole = before[-2:-1] == ["of"] and is_owned  # "9 of the 11 valleys"
    return bool(numbers) and (before[-1] in _BETWEEN or is_range or is_whole)


def _is_half_told(sentence: Sequence[Token], figure: Figure, place: Place) -> bool:
    """Whether it is one part of a measure told in two units, as in "7 feet 4 inches"."""
    before = [token.text for token in sentence[max(0, place.first - 2) : place.first]]
    if len(before) == 2 and before[0][0].isdigit() and figure.unit in _PARTS_OF.get(canonical_unit(before[1]), ()):
        return True
    behind = sentence[place.stop : place.stop + 2]
    is_number = len(behind) == 2 and behind[0].text.isdigit()
    return is_number and canonical_unit(behind[1].text) in _PARTS_OF.get(figure.unit, ())


def _is_new(sentence: Sequence[Token], number: int) -> bool:
    """As 5 in "fell from 7 percent to 5 percent", and in "cut the tax from 7 percent to 5 percent"."""
    before = [token.lower for token in sentence[max(0, number - _REACH) : number]]
    if before[-1:] != ["to"] or "from" not in before:
        return False
    changed = before[: before.index("from")]
    return not (VERBS.keys() | DONE.keys() | WAYS.keys()).isdisjoint(changed)
