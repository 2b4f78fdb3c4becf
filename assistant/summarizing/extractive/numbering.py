"""Numbers that count nothing: part of a name, of an idiom, of another number, an age."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from assistant.ingest.tokens import Token
from assistant.language.dates import dates
from assistant.language.figures import Figure
from assistant.language.names import OPENERS
from assistant.language.units import canonical_unit
from assistant.language.words import STOPWORDS
from assistant.summarizing.directions import DONE, VERBS, WAYS
from assistant.summarizing.extractive.nouns import BOUNDS, TIMES, begins_bounded
from assistant.summarizing.extractive.places import DEFINITE, NUMBER_WORDS, Place

_FEW = 10
"""Of which "the two countries" only says again who they are."""
_NUMBERED = frozenset(
    """act age aged ages apartment area article bay block category chapter class clause day district division engine
    episode exit figure flight floor game gate grade group highway interstate item level line lot no number
    option page paragraph part phase pier platform question region room round route rule season section sector series
    stage step table terminal tier title type unit verse version volume ward week year zone""".split()
)
"""Nouns before a number that tells one of them from the others: "type 2", "gate 14"."""
_NOTHING = frozenset(
    """categories digits figures halves hands kinds numbers parts points quarters reasons sides sorts steps thing things
    thirds times types ways words""".split()
)
"""What is counted in a manner of speaking, or to say what comes next: "six figures", "two things"."""
_LATER = frozenset(["ago", "earlier", "later"])
_GROUPS = frozenset("bottom highest lowest poorest richest top wealthiest".split())
_NAMING = re.compile(r"\b[Aa]n? (\d+(?:,\d+)*) [a-z]")
_FRACTIONS = frozenset("fifth fraction half quarter quarters tenth third thirds".split())
_SLOGAN = 6
"""Words between quotation marks that are a title or a slogan rather than what somebody said."""
_PARTS_OF: dict[str | None, tuple[str, ...]] = {
    "ft": ("inch",), "lb": ("oz",), "h": ("min",), "min": ("s",), "y": ("mo", "d"), "£": ("pence",),
}  # fmt: skip
"""A unit → those in which a measure goes on."""
_REACH = 8
"""Words before a number in which stands what makes something else of it."""
_BETWEEN = ("in", "of", "or", "to", "-", "–", "—")


def names(text: str) -> frozenset[str]:
    """Numbers, in digits, that stand for one thing in `text`: "a 529 plan"."""
    return frozenset(_NAMING.findall(text))


def counts_nothing(
    sentence: Sequence[Token], figure: Figure, place: Place, of: str | None, names: Container[str]
) -> bool:
    """Whether the figure at `place` of a sentence, which is said to count `of`, is none; `names` are those of numbers
    in its article."""
    if _ends_another(sentence, figure, place) or _is_other_amount(sentence, figure, place):
        return True
    if _is_half_told(sentence, figure, place):
        return True
    if place.unit is not None:
        return False
    before = sentence[place.first - 1] if place.first else None
    is_again = before is not None and before.lower in DEFINITE and figure.value < _FEW
    behind = place.stop + len((of or "").split())
    is_later = behind < len(sentence) and sentence[behind].lower in _LATER  # "four overs later"
    is_clock = figure.value % 1 > 0 and sentence[place.stop].is_capitalised  # "14.29 Rescuers hope"
    is_nothing = of is None or of.split()[-1].lower() in _NOTHING or is_later or is_clock
    return (
        is_again
        or is_nothing
        or _is_name(sentence, place.first, names)
        or _is_age(sentence, place.first)
        or _is_slogan(sentence, place.first)
    )


def _is_name(sentence: Sequence[Token], number: int, names: Container[str]) -> bool:
    """Whether a number is part of a name: "Fortune 100 brands", "Number 10 Downing Street", "9/11", "a 529 plan"."""
    before = sentence[number - 1] if number else None
    if before and (before.text[0].isdigit() or before.text == "/"):  # "400 737 Max jets"
        return True
    digits = sentence[number].text
    if before and before.lower in _NUMBERED:
        return True
    if not digits[0].isdigit():
        return False
    if digits in names:
        return True
    if before is None or not before.is_capitalised or before.is_possessive:
        return False
    return before.lower not in BOUNDS | STOPWORDS | OPENERS and not dates(before.text)


def _is_age(sentence: Sequence[Token], number: int) -> bool:
    """As in "when he was 12"."""
    before = [token.lower for token in sentence[max(0, number - 2) : number]]
    return before[:1] in (["he"], ["she"], ["i"]) and before[1:] in (["was"], ["is"], ["turned"], ["turns"])


def _is_slogan(sentence: Sequence[Token], number: int) -> bool:
    """As in "one country, two systems", and in a title of few words between quotation marks."""
    before = [token.lower for token in sentence[max(0, number - 3) : number]]
    if len(before) == 3 and before[0] == "one" and before[1].isalpha() and before[2] == ",":
        return True
    if not sentence[number].quoted:
        return False
    begins = stop = number
    while begins and stop - begins <= _SLOGAN and sentence[begins - 1].quoted and sentence[begins - 1].is_word:
        begins -= 1
    while stop < len(sentence) and stop - begins <= _SLOGAN and sentence[stop].quoted and sentence[stop].is_word:
        stop += 1
    opens = begins > 0 and sentence[begins - 1].text in '“"«„'
    return opens and stop - begins <= _SLOGAN and all(token.is_capitalised for token in sentence[begins : number + 2])


def _is_other_amount(sentence: Sequence[Token], figure: Figure, place: Place) -> bool:
    """Whether it is less or more than what is told, or denied: "not 54 percent", "a quarter of a million", "six years
    and two months", the conversion in brackets; or tells one of several groups: "the top 1 percent"."""
    number = place.first
    begins = begins_bounded(sentence, number)
    before = [token.lower for token in sentence[max(0, begins - _REACH) : begins]]
    if before[-1:] in (["a"], ["an"]):
        before.pop()
    is_part = before[-1:] == ["of"] and before[-2:-1] and before[-2] in _FRACTIONS
    behind = [token.lower for token in sentence[place.stop : place.stop + 2]]
    goes_on = figure.unit in TIMES and behind[:1] == ["and"] and (behind[-1][0].isdigit() or behind[-1] in NUMBER_WORDS)
    return bool(is_part or goes_on or before[-1:] in (["not"], ["("]) or (before and before[-1] in _GROUPS))


def _ends_another(sentence: Sequence[Token], figure: Figure, place: Place) -> bool:
    """Whether it only goes with the number before it: "1 in 4 residents", "two or three things", "September 16-19"."""
    before = [token.text for token in sentence[max(0, place.first - 3) : place.first]]
    if not before or any(canonical_unit(text) not in (None, figure.unit) for text in before[:-1]):
        return False  # "rose 3.1 percent to 2,870 euros"
    numbers = [text for text in before[:-1] if text[0].isdigit() or text.lower() in NUMBER_WORDS - {"a", "an", "and"}]
    if _is_new(sentence, place.first):
        return False
    is_range = sentence[max(0, place.first - 3)].lower == "between" and before[-1] == "and"
    is_whole = before[-2:-1] == ["of"] and before[-1].lower() in DEFINITE  # "12 of the 13 states"
    return bool(numbers) and (before[-1] in _BETWEEN or is_range or is_whole)


def _is_half_told(sentence: Sequence[Token], figure: Figure, place: Place) -> bool:
    """Whether it is one part of a measure told in two units, as in "5 feet 11 inches"."""
    before = [token.text for token in sentence[max(0, place.first - 2) : place.first]]
    if len(before) == 2 and before[0][0].isdigit() and figure.unit in _PARTS_OF.get(canonical_unit(before[1]), ()):
        return True
    behind = sentence[place.stop : place.stop + 2]
    is_number = len(behind) == 2 and behind[0].text.isdigit()
    return is_number and canonical_unit(behind[1].text) in _PARTS_OF.get(figure.unit, ())


def _is_new(sentence: Sequence[Token], number: int) -> bool:
    """As 5 in "fell from 7 percent to 5 percent"."""
    before = [token.lower for token in sentence[max(0, number - _REACH) : number]]
    if before[-1:] != ["to"] or "from" not in before:
        return False
    return before[before.index("from") - 1] in VERBS | DONE | WAYS
