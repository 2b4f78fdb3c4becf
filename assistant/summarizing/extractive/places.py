"""Where a figure stands among the words of its sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.ingest.tokens import Token
from assistant.language.figures import Figure
from assistant.language.units import CURRENCIES, canonical_unit

_DIGITS = re.compile(r"\d[\d,.]*(?<![,.])")
NUMBER_WORDS = frozenset(
    """two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen half
    a an and mn bn tn m k""".split()
)
_JOINING = frozenset(["a", "an", "and"])
_EACH = frozenset(
    """barrel day gallon head hour kilo kilogram litre liter minute month night person pound second share ton tonne week
    year""".split()
)
"""What "a" makes a rate of."""
_LATER = frozenset("after ago before earlier later".split())
_LONGEST_UNIT = 2
"""Words: "per cent", "percentage points", "square kilometres"."""


@dataclass(frozen=True, slots=True)
class Place:
    """Token numbers."""

    first: int
    stop: int
    """After the unit, or after the number where that has none or stands before it."""
    unit: str | None
    """As it stands."""


def place_of(figure: Figure, sentence: Sequence[Token]) -> Place | None:
    """Where `figure` stands in `sentence`; None where its words cannot be told from others."""
    match = _DIGITS.search(figure.text)
    digits = match.group() if match else ""
    for i, token in enumerate(sentence):
        number, _, joined = token.text.partition("-")
        if number == digits and digits:
            stop = _after_number(sentence, i + 1)
            place = _with_unit(sentence, i, stop, joined, figure)
        elif token.lower.split("-")[0] in NUMBER_WORDS - _JOINING:
            stop = _after_number(sentence, i)
            place = _with_unit(sentence, i, stop, "", figure) if not _is_digits(sentence, i) else None
        else:
            continue
        if place and (figure.unit is not None or _counts(sentence, place.stop, figure)):
            return place
    return None


def _after_number(sentence: Sequence[Token], i: int) -> int:
    stop = i
    while stop < len(sentence) and set(sentence[stop].lower.split("-")) <= NUMBER_WORDS:
        stop += 1
    while stop > i and sentence[stop - 1].lower in _JOINING:  # "$500 a month"
        stop -= 1
    return stop


def _is_digits(sentence: Sequence[Token], i: int) -> bool:
    return bool(i) and sentence[i - 1].text[0].isdigit()


def _with_unit(sentence: Sequence[Token], first: int, stop: int, joined: str, figure: Figure) -> Place | None:
    if figure.unit is None:
        return Place(first, stop, None) if not joined else None
    before = sentence[first - 1].text if first else ""
    written = [(stop, before if before in CURRENCIES else ""), (stop, joined.split("-")[0])]
    if not joined:
        lengths = range(_LONGEST_UNIT, 0, -1)
        written += [(stop + n, " ".join(token.text for token in sentence[stop : stop + n])) for n in lengths]
    for end, unit in written:
        if canonical_unit(unit) == figure.unit:
            stop = _rate_ends(sentence, end)
            return Place(first, stop, " ".join([unit, *(token.text for token in sentence[end:stop])]))
    return None


def _rate_ends(sentence: Sequence[Token], i: int) -> int:
    """Where "per hour", "a barrel" or "per diluted share" ends that begins at `i`; `i` where none does."""
    words = [token.lower for token in sentence[i : i + 3]]
    if words[:1] == ["per"] and len(words) > 1 and words[1].isalpha():
        return i + 3 if words[1] not in _EACH and words[-1] in _EACH else i + 2
    if words[2:] and words[2] in _LATER:  # "5.9 percent a year earlier"
        return i
    is_each = words[1:2] and (words[1] in _EACH or (words[1].isalpha() and not words[-1].isalpha()))
    return i + 2 if words[:1] in (["a"], ["an"]) and is_each else i


def _counts(sentence: Sequence[Token], i: int, figure: Figure) -> bool:
    return i < len(sentence) and sentence[i].lower.startswith(figure.noun or "\n")
