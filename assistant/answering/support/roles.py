"""Who did it to whom: "X accused Y" is not "Y accused X", but "Y was accused by X" is."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.answering.support.alignment import Alignment
from assistant.answering.support.problem import Problem
from assistant.answering.support.tokens import Tokens

_REACH = 6
"""Words between a verb and the names on its sides."""
_BE = frozenset("is are was were be been being gets got".split())


def role_problems(claim: Tokens, alignment: Alignment) -> Iterator[Problem]:
    for here, (number, there) in alignment.places.items():
        if claim.all[here].text[0].isupper() or _beside(claim, here, 1) is None:
            continue
        claimed, told = _sides(claim, here), _sides(alignment.sources[number], there)
        if claimed and told and claimed[0] != claimed[1] and claimed == told[::-1]:
            verb = claim.all[here].text
            yield Problem("polarity", (verb,), f"Who “{verb}” whom stands the other way round in the cited sentences.")
            return


def _sides(text: Tokens, verb: int) -> tuple[str, str] | None:
    """The names before and after a verb, who does it first; a passive is turned round."""
    before, after = _beside(text, verb, -1), _beside(text, verb, 1)
    if before is None or after is None:
        return None
    between = {token.lower for token in text.all[verb + 1 : after]}
    passive = "by" in between and any(token.lower in _BE for token in text.all[max(0, verb - 3) : verb])
    one, other = text.all[before].root, text.all[after].root
    return (other, one) if passive else (one, other)


def _beside(text: Tokens, verb: int, step: int) -> int | None:
    """The last word of the nearest name on one side, within the clause."""
    index = verb + step
    for _ in range(_REACH):
        if not 0 <= index < len(text.all) or text.broken(index - (step > 0)):
            return None
        if text.all[index].text[0].isupper() and text.all[index].content:
            return _name_end(text, index) if step > 0 else index
        index += step
    return None


def _name_end(text: Tokens, index: int) -> int:
    while index + 1 < len(text.all) and text.all[index + 1].text[0].isupper() and not text.broken(index):
        index += 1
    return index
