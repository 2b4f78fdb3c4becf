"""Negation, modality and direction: whether a claim says yes where its sentences say no, may, or the reverse."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from assistant.answering.support.alignment import Alignment, best_place
from assistant.answering.support.opposites import contraries
from assistant.answering.support.problem import Problem
from assistant.answering.support.scopes import Scope, hedges, negations, negative, under_hedge, under_negation
from assistant.answering.support.tokens import Tokens

_HEAD = 2
"""Words after a marker that it surely bears on."""

_NEAR = 6
"""Words between a hedge and the verb that it weakens."""
_ALIKE = 2.0
"""Content words in common around two places from which they are taken to say the same thing."""

Marked = Callable[[str], Sequence[Scope]]
Under = Callable[[str], frozenset[int]]


def polarity_problems(claim: Tokens, alignment: Alignment, told: Sequence[str]) -> Iterator[Problem]:
    """`told`: the cited sentences with the names that their mentions and speakers stand for."""
    for word, marker in _put_in(claim, alignment, negations, under_negation):
        yield Problem("polarity", (marker, word), f"“{marker} … {word}”: the cited sentences do not negate this.")
    yield from _too_many(claim, told)
    for word, marker in _taken_out(claim, alignment, negations, under_negation):
        yield Problem("polarity", (word,), f"The cited sentences say “{marker}” of “{word}”: the claim must too.")
    for word, marker in _put_in(claim, alignment, hedges, under_hedge):
        yield Problem("polarity", (marker, word), f"“{marker} … {word}”: the cited sentences say this for certain.")
    for word, marker in _taken_out(claim, alignment, hedges, under_hedge):
        yield Problem("polarity", (word,), f"The cited sentences only say “{marker}” of “{word}”: so must the claim.")
    yield from _direction(claim, alignment)


def _put_in(claim: Tokens, alignment: Alignment, marked: Marked, under: Under) -> Iterator[tuple[str, str]]:
    """The first word that a marker of the claim bears on, and the marker, where no sentence marks that word."""
    for scope in marked(claim.text):
        heads = [index for index in scope.words[:_HEAD] if alignment.likeness.get(index, 0) >= _ALIKE]
        places = [alignment.places[index] for index in heads]
        if heads and not any(there in under(alignment.sources[number].text) for number, there in places):
            yield claim.all[heads[0]].text, claim.all[scope.marker].text
        elif not heads and not any(under(source.text) for source in alignment.sources):
            yield " ".join(claim.all[index].text for index in scope.words[:1]), claim.all[scope.marker].text


def _too_many(claim: Tokens, told: Sequence[str]) -> Iterator[Problem]:
    """More that says no than in all the sentences together, a negation among it."""
    scopes = negations(claim.text)
    if scopes and len(negative(claim.text)) > sum(map(len, map(negative, told))):
        marker = claim.all[scopes[0].marker].text
        yield Problem("polarity", (marker,), f"“{marker}”: the cited sentences do not negate so much.")


def _taken_out(claim: Tokens, alignment: Alignment, marked: Marked, under: Under) -> Iterator[tuple[str, str]]:
    """A word of the claim that a marker of the sentences bears on, and the marker, where the claim does not mark it."""
    kept = under(claim.text)
    for number, source in enumerate(alignment.sources):
        scopes, back = marked(source.text), None
        for scope in scopes:
            back = alignment.at(number) if back is None else back
            heads = [back.get(word) for word in scope.words[:_HEAD]]
            here = heads[0] if heads and None not in heads else None
            if here is None or kept & set(heads):
                continue
            if alignment.likeness[here] >= _ALIKE or (len(heads) == _HEAD and _in_a_row(heads)):
                yield claim.all[here].text, source.all[scope.marker].text
                return


def _in_a_row(heads: Sequence[int | None]) -> bool:
    first, last = heads[0], heads[-1]
    return first is not None and last is not None and 0 < last - first <= _HEAD + 1


def _direction(claim: Tokens, alignment: Alignment) -> Iterator[Problem]:
    kept = set(alignment.places.values())
    for here, token in enumerate(claim.all):
        other, opposing = best_place(claim, here, contraries(token.root), alignment.sources)
        if other is None or other in kept or _is_limit(claim, here) or _is_limit(alignment.sources[other[0]], other[1]):
            continue
        if token.lower in ("will", "would") and any(abs(scope.marker - here) <= _NEAR for scope in hedges(claim.text)):
            continue  # "possibly … will" says no more than "may"
        own, agreeing = best_place(claim, here, [token.root], alignment.sources)
        if opposing >= _ALIKE and (own is None or opposing > agreeing):
            word = alignment.sources[other[0]].all[other[1]].text
            yield Problem("polarity", (token.text,), f"The cited sentences say “{word}”, not “{token.text}”.")


def _is_limit(text: Tokens, index: int) -> bool:
    """Whether "up" or "down" tells no direction: "up to five", "put it down to the price"."""
    word, preposition, after, *_ = [*(token.lower for token in text.all[index : index + 3]), "", "", ""]
    if word == "up" and preposition == "to":
        return True
    return word in ("up", "down") and preposition in ("to", "from") and not after[:1].isdigit()
