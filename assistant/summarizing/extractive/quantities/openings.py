"""Where a figure begins, with all that only says how exactly it is meant: "a total of more than $5"."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.ingest.tokens import Token
from assistant.language.units import CURRENCIES
from assistant.summarizing.extractive.quantities.nouns import begins_bounded

_SUMS = frozenset("average equivalent maximum minimum sum total upwards".split())
_MORE = frozenset(
    "a additional an another average combined extra further full just mere record reported total whopping".split()
)
"""What stands before a number without a meaning of its own to what is counted."""


def opening(sentence: Sequence[Token], number: int) -> int:
    """Of the figure whose number stands at `number`."""
    i = begins_bounded(sentence, number)
    while i:
        word = sentence[i - 1].lower
        before = sentence[i - 2].lower if i > 1 else ""
        if (word == "of" and before in _SUMS) or (word, before) == ("average", "on"):
            i -= 2
        elif word in _MORE or _is_of_size(sentence, i - 1):
            i -= 1
        else:
            break
    return begins_bounded(sentence, i) if i < number else i


def _is_of_size(sentence: Sequence[Token], i: int) -> bool:
    """Whether an adjective stands at `i` before an amount: "a fixed £7.5 million"."""
    behind = sentence[i + 1].text
    is_amount = (behind in CURRENCIES or behind[0].isdigit()) and i > 0 and sentence[i - 1].lower in ("a", "an")
    return is_amount and sentence[i].text.islower()
