"""Whether a claim has enough in common with its sentences, in words, to be about the same thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.answering.support.cues import ATTRIBUTING
from assistant.answering.support.problem import Problem
from assistant.answering.support.tokens import Tokens

_RELATED = 0.6
"""Share of a claim's content words that its sentences must have: lower, and it is about something else."""
_SAID = 0.45
"""Share of its words that are no names: to name somebody is not to tell of them."""
_BEGINNING = 4
"""Letters in common from which words count as related: "resign" and "resignation"."""
_COMPARED_ELSEWHERE = ATTRIBUTING | frozenset(
    """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion
    percent per cent""".split()
)


def relatedness_problems(claim: Tokens, told: Sequence[Tokens]) -> Iterator[Problem]:
    """Figures are compared by value and cues by whose they are: neither counts here."""
    claimed = {
        token.root
        for token in claim.all
        if token.content and token.lower not in _COMPARED_ELSEWHERE and not token.lower[0].isdigit()
    }
    there = {root for source in told for root in source.roots}
    beginnings = {root[:_BEGINNING] for root in there if len(root) >= _BEGINNING}
    carried = {root for root in claimed if root in there or root[:_BEGINNING] in beginnings}
    said = claimed & {token.root for token in claim.all if token.text[0].islower()}
    if len(carried) < _RELATED * len(claimed) or len(carried & said) < _SAID * len(said):
        yield Problem("unrelated", (), "The cited sentences are about something else.")
