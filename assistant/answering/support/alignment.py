"""Which word of the sentences a word of the claim stands for, where it stands there several times."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant.answering.support.tokens import Tokens

_WINDOW = 5
"""Words on each side that are compared."""
_MOST = 5
"""Places of one root in one sentence that are tried."""
_FUNCTION = 0.25
"""What a function word in common counts, a content word counting 1."""

Place = tuple[int, int]
"""Which sentence, and which of its tokens."""


@dataclass(frozen=True)
class Alignment:
    sources: Sequence[Tokens]
    places: dict[int, Place]
    likeness: dict[int, float]
    """How much the surroundings of such a word have in common with those of its place."""
    """Claim token → where it stands best; the words that no sentence has are not in it."""

    def at(self, source: int) -> dict[int, int]:
        """Token of a sentence → token of the claim."""
        return {there: here for here, (number, there) in reversed(self.places.items()) if number == source}


def align(claim: Tokens, sources: Sequence[Tokens]) -> Alignment:
    """Each word of the claim with the place where it stands among the same words."""
    found, likeness = {}, {}
    for here in claim.content:
        place, score = best_place(claim, here, [claim.all[here].root], sources)
        if place:
            found[here], likeness[here] = place, score
    return Alignment(sources, found, likeness)


def best_place(claim: Tokens, here: int, roots: Iterable[str], sources: Sequence[Tokens]) -> tuple[Place | None, float]:
    """Where one of `roots` stands most as the claim's word `here` does, and how like its surroundings are."""
    places = [
        (number, there)
        for number, source in enumerate(sources)
        for root in roots
        for there in source.places.get(root, ())[:_MOST]
    ]
    if not places:
        return None, 0.0
    around = _around(claim, here)
    scored = [(_likeness(around, sources[number], there), (number, there)) for number, there in places]
    score, place = max(scored, key=lambda pair: pair[0])
    return place, score


def _around(claim: Tokens, here: int) -> dict[str, float]:
    near = [*claim.all[max(0, here - _WINDOW) : here], *claim.all[here + 1 : here + 1 + _WINDOW]]
    return {token.root: 1.0 if token.content else _FUNCTION for token in near}


def _likeness(around: dict[str, float], source: Tokens, there: int) -> float:
    near = {token.root for token in source.all[max(0, there - _WINDOW) : there + 1 + _WINDOW]}
    return sum(weight for root, weight in around.items() if root in near)
