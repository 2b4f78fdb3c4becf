"""Numbers that count nothing: part of a name, of an idiom, of another number, an age."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from assistant.ingest.tokens import Token
from assistant.language.dates import dates
from assistant.language.figures import Figure
from assistant.language.names import OPENERS
from assistant.language.words import STOPWORDS
from assistant.summarizing.extractive.quantities.nouns import BOUNDS
from assistant.summarizing.extractive.quantities.partial import is_partial
from assistant.summarizing.extractive.quantities.places import DEFINITE, Place

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
_NAMING = re.compile(r"\b[Aa]n? (\d+(?:,\d+)*) [a-z]")
_SLOGAN = 6
"""Words between quotation marks that are a title or a slogan rather than what somebody said."""


def names(text: str) -> frozenset[str]:
    """Numbers, in digits, that stand for one thing in `text`: "a 316 loan"."""
    return frozenset(_NAMING.findall(text))


def counts_nothing(
    sentence: Sequence[Token], figure: Figure, place: Place, of: str | None, names: Container[str]
) -> bool:
    """Whether the figure at `place` of a sentence, which is said to count `of`, is none; `names` are those of numbers
    in its article."""
    if is_partial(sentence, figure, place):
        return True
    if place.unit is not None:
        return False
    before = sentence[place.first - 1] if place.first else None
    is_again = before is not None and before.lower in DEFINITE and figure.value < _FEW
    behind = place.stop + len((of or "").split())
    is_later = behind < len(sentence) and sentence[behind].lower in _LATER  # "three songs later"
    is_clock = figure.value % 1 > 0 and sentence[place.stop].is_capitalised  # "16.05 Farmers wait"
    is_nothing = of is None or of.split()[-1].lower() in _NOTHING or is_later or is_clock
    return (
        is_again
        or is_nothing
        or _is_name(sentence, place.first, names)
        or _is_age(sentence, place.first)
        or _is_slogan(sentence, place.first)
    )


def _is_name(sentence: Sequence[Token], number: int, names: Container[str]) -> bool:
    """Whether a number is part of a name: "Fortune 100 brands", "Number 10 Downing Street", "9/11", "a 316 loan"."""
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
