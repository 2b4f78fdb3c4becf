"""Small whole numbers, in digits or words, as a part of a pattern."""

from __future__ import annotations

from assistant.language.words import lower

_ONES = "one two three four five six seven eight nine".split()
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_VALUES = {word: value for value, word in enumerate(_ONES + _TEENS, 1)}
_VALUES |= {word: 10 * tens for tens, word in enumerate(_TENS, 2)}
NUMERAL = rf"(?:\d{{1,3}}|(?:{'|'.join(_TENS)})-(?:{'|'.join(_ONES)})|{'|'.join(_VALUES)})"
START = r"(?<![\w.,:-])"
"""Where a numeral begins: "3,500" and "twenty-two" are one each."""


def value(numeral: str) -> int:
    return sum(_VALUES.get(part) or int(part) for part in lower(numeral).split("-"))
