"""Whether a claim has enough in common with its sentences, in words, to be about the same thing."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from assistant.answering.support.cues import ATTRIBUTING
from assistant.answering.support.problem import Problem
from assistant.answering.support.tokens import Tokens

_RELATED = 0.6
"""Share of a claim's content words that its sentences must have: lower, and it is about something else."""
_SAID = 0.45
"""Share of its words that are no names: to name somebody is not to tell of them."""
_DESCRIPTION = 5
"""Words of "the long-serving harbour master" at most."""
_BEGINNING = 4
"""Letters in common from which words count as related: "resign" and "resignation"."""
_ARTICLES = frozenset("a an the its their his her".split())
_COMPARED_ELSEWHERE = ATTRIBUTING | frozenset(
    """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion
    percent per cent""".split()
)


def relatedness_problems(claim: Tokens, told: Sequence[Tokens]) -> Iterator[Problem]:
    """Figures are compared by value and cues by whose they are: neither counts here."""
    claimed = _roots(claim, passing=frozenset())
    # To say again who somebody is, is not to tell of them.
    said = _roots(claim, passing=_descriptions(claim)) & {token.root for token in claim.all if token.text[0].islower()}
    there = {root for source in told for root in source.roots}
    beginnings = {
        root[:_BEGINNING]
        for source in told
        for root in _roots(source, passing=_descriptions(source))
        if len(root) >= _BEGINNING
    }
    carried = {root for root in claimed if root in there or root[:_BEGINNING] in beginnings}
    if len(carried) < _RELATED * len(claimed) or len(carried & said) < _SAID * len(said):
        yield Problem("unrelated", (), "The cited sentences are about something else.")


def _roots(text: Tokens, passing: Collection[int]) -> set[str]:
    """The roots of the words that are compared, but for those at the indices `passing`."""
    return {
        token.root
        for index, token in enumerate(text.all)
        if token.content
        and token.lower not in _COMPARED_ELSEWHERE
        and not token.lower[0].isdigit()
        and index not in passing
    }


def _descriptions(text: Tokens) -> set[int]:
    """The indices of words that say who somebody is, between commas beside a name: "Stroll, the harbour master,"."""
    ends = [index + 1 for index in range(len(text.all)) if text.broken(index)]
    phrases = [range(start, end) for start, end in pairwise([0, *ends, len(text.all)])]
    found: set[int] = set()
    for before, after in pairwise(phrases):
        if _is_description(text, before) and text.all[after[0]].text[0].isupper():
            found.update(before)
        if _is_description(text, after) and text.all[before[-1]].text[0].isupper():
            found.update(after)
    return found


def _is_description(text: Tokens, phrase: range) -> bool:
    first, *others = (text.all[index] for index in phrase)
    return first.lower in _ARTICLES and len(phrase) <= _DESCRIPTION and all(word.text[0].islower() for word in others)
