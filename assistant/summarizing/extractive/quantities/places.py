"""Where a figure stands among the words of its sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.ingest.tokens import Token
from assistant.language.figures import Figure
from assistant.language.units import CURRENCIES, canonical_unit

_DIGITS = re.compile(r"\d[\d,.]*(?<![,.])")
_GLUED = re.compile(r"(?P<digits>\d[\d,.]*)(?:mn|bn|tn|[mbk])", re.IGNORECASE)
"""As "38.4m" is written."""
NUMBER_WORDS = frozenset(
    """two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen half
    a an and mn bn tn m k""".split()
)
_TENS = "thirty forty fifty sixty seventy eighty ninety".split()
_VALUES = {
    word: value
    for value, word in enumerate(
        """two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
        eighteen nineteen twenty""".split(),
        start=2,
    )
} | {word: value for value, word in zip(range(30, 100, 10), _TENS, strict=True)}
_ONES = {word: value for word, value in _VALUES.items() if value < 10} | {"one": 1}
_JOINING = frozenset(["a", "an", "and"])
DEFINITE = frozenset("the these those his her its their our".split())
_MANY = frozenset("hundred thousand million billion trillion dozen".split())
_EACH = frozenset(
    """barrel day gallon head hour kilo kilogram litre liter minute month night person pound second share ton tonne week
    year""".split()
)
"""What "a" makes a rate of."""
_LATER = frozenset("after ago before earlier later".split())
_CONVERTED = 8
"""Tokens in which "(19 miles)" or "(£187m; $244m)" stands, its brackets with it."""
_MEASURES = frozenset(
    "bushels calories carats decibels degrees gigabytes knots megabytes pints terabytes volts".split()
)
"""Measures that are not compared by, and nothing to count."""
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
    is_in_digits = digits != "" and any(_digits(token) == digits for token in sentence)
    for i, token in enumerate(sentence):
        joined = token.text.partition("-")[2]
        if digits and _digits(token) == digits:
            stop = _after_number(sentence, i + 1)
            place = _with_unit(sentence, i, stop, joined, figure)
        elif is_in_digits:  # "Twenty-four percent agreed, 9 percent did not"
            continue
        elif token.lower.split("-")[0] in NUMBER_WORDS - _JOINING or _is_one_of_many(sentence, i):
            stop = _after_number(sentence, i)
            is_other = stop == i + 1 and _value(token) not in (None, figure.value)
            is_other = is_other or _is_digits(sentence, i)
            place = None if is_other else _with_unit(sentence, i, stop, "", figure)
        else:
            continue
        if place and (place.unit is not None or _counts(sentence, place.stop, figure)):
            return place
    return None


def _digits(token: Token) -> str:
    """As they stand before a hyphen or a letter for their size."""
    number = token.text.partition("-")[0]
    glued = _GLUED.fullmatch(number)
    return glued["digits"] if glued else number


def _value(token: Token) -> int | None:
    """Of a word such as "seven" or "thirty-seven"."""
    tens, _, ones = token.lower.partition("-")
    if tens not in _VALUES or (ones and ones not in _ONES):
        return None
    return _VALUES[tens] + _ONES.get(ones, 0)


def _after_number(sentence: Sequence[Token], i: int) -> int:
    stop = i + _is_one_of_many(sentence, i)
    while stop < len(sentence) and set(sentence[stop].lower.split("-")) <= NUMBER_WORDS:
        stop += 1
    while stop > i and sentence[stop - 1].lower in _JOINING:  # "$500 a month"
        stop -= 1
    return stop


def is_part(sentence: Sequence[Token], i: int) -> bool:
    """Whether "of the 11" stands at `i`."""
    words = [token.lower for token in sentence[i : i + 3]]
    is_of = len(words) == 3 and words[0] == "of" and (words[1] in DEFINITE or sentence[i + 1].is_possessive)
    return is_of and (words[2][0].isdigit() or words[2] in NUMBER_WORDS - _JOINING)


def _is_one_of_many(sentence: Sequence[Token], i: int) -> bool:
    """Whether "one million" begins at `i`."""
    following = sentence[i + 1].lower if i + 1 < len(sentence) else ""
    return sentence[i].lower == "one" and following in _MANY


def _is_digits(sentence: Sequence[Token], i: int) -> bool:
    return bool(i) and sentence[i - 1].text[0].isdigit()


def _with_unit(sentence: Sequence[Token], first: int, stop: int, joined: str, figure: Figure) -> Place | None:
    if figure.unit is None:
        if joined:
            return None
        is_measure = figure.noun in _MEASURES and _counts(sentence, stop, figure)
        return Place(first, stop + 1, sentence[stop].text) if is_measure else Place(first, stop, None)
    before = sentence[first - 1].text if first else ""
    written = [(stop, before if before in CURRENCIES else ""), (stop, joined.split("-")[0])]
    if not joined:
        lengths = range(_LONGEST_UNIT, 0, -1)
        written += [(stop + n, " ".join(token.text for token in sentence[stop : stop + n])) for n in lengths]
    for end, unit in written:
        begins = after_aside(sentence, end)
        rate = sentence[begins : rate_ends(sentence, begins)]
        whole = " ".join([unit, *(token.text for token in rate)]).replace(" / ", "/")
        if figure.unit in (canonical_unit(unit), canonical_unit(whole)):
            return Place(first, begins + len(rate) if rate else end, whole)
    return None


def after_aside(sentence: Sequence[Token], i: int) -> int:
    """Where "(19 miles)" ends that begins at `i`; `i` where none does."""
    aside = [token.text for token in sentence[i : i + _CONVERTED]]
    is_figure = aside[:1] == ["("] and ")" in aside and (aside[1][0].isdigit() or aside[1] in CURRENCIES)
    return i + aside.index(")") + 1 if is_figure else i


def rate_ends(sentence: Sequence[Token], i: int) -> int:
    """Where "per hour", "a barrel" or "per diluted share" ends that begins at `i`; `i` where none does."""
    words = [token.lower for token in sentence[i : i + 3]]
    if words[:1] == ["/"] and len(words) > 1 and words[1].isalpha():
        return i + 2
    if words[:1] == ["per"] and len(words) > 1 and words[1].isalpha():
        return i + 3 if words[1] not in _EACH and words[-1] in _EACH else i + 2
    if words[2:] and words[2] in _LATER:  # "4.4 percent a year earlier"
        return i
    is_each = words[1:2] and (words[1] in _EACH or (words[1].isalpha() and not words[-1].isalpha()))
    return i + 2 if words[:1] in (["a"], ["an"]) and is_each else i


def _counts(sentence: Sequence[Token], i: int, figure: Figure) -> bool:
    if figure.noun is None:
        return is_part(sentence, i)
    return i < len(sentence) and sentence[i].lower.startswith(figure.noun)
