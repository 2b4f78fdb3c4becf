"""Whom a pronoun cannot stand for, and whose a possessive must be, by where a sentence names whom."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from functools import cached_property

from assistant.ingest.people import Name
from assistant.ingest.pronouns import SUBJECTS
from assistant.ingest.referents import Referent
from assistant.ingest.tokens import Token

_JOINING = frozenset("and but or so yet as while although though".split())
_RELATIVE = frozenset(["who", "whom", "whose", "which"])
"""Behind them may stand what somebody else says of who speaks: "he denied the story of a cook who watched Olsen"."""
_OWNED_BY_ONE = frozenset(["his", "her"])


class Named:
    """The people whom one sentence names outside of quotations, where it is known who is meant."""

    def __init__(self, sentence: Sequence[Token], names: Mapping[int, Name]) -> None:
        """`names`: by where they begin."""
        self._sentence = sentence
        self._bearers = {
            place: name.bearers[0]
            for place, name in sorted(names.items())
            if len(name.bearers) == 1 and not sentence[name.last].quoted
        }
        self._places = list(self._bearers)

    @cached_property
    def _clauses(self) -> list[int]:
        """Where the next clauses begin; looked for once, as a sentence may have thousands of pronouns."""
        return [k for k in range(1, len(self._sentence)) if self._joins_clause(k)]

    @cached_property
    def _second(self) -> int:
        """Where another one than the first is named."""
        first = self._bearers[self._places[0]]
        return next((place for place, bearer in self._bearers.items() if bearer != first), len(self._sentence))

    def after(self, i: int, main: int) -> list[Referent]:
        """Who is named after the "he" or "she" at token `i`, up to the next clause: somebody else.

        `main`: where the main clause begins; before it "he" may be who is named then.
        """
        if i < main or not self._places or self._sentence[i].bare.lower() not in SUBJECTS:
            return []
        clause = bisect_right(self._clauses, i)
        end = self._clauses[clause] if clause < len(self._clauses) else len(self._sentence)
        named = self._places[bisect_right(self._places, i) : bisect_left(self._places, end)]
        return [self._bearers[place] for place in named]

    def owner(self, i: int) -> Referent | None:
        """Whose "his lawyers" at token `i` are: the only one's who is named before."""
        word = self._sentence[i].lower
        if word not in _OWNED_BY_ONE or not self._places or not self._places[0] < i <= self._second:
            return None
        owner = self._bearers[self._places[0]]
        return owner if owner.may_be([word]) else None

    def _joins_clause(self, k: int) -> bool:
        word = self._sentence[k]
        return (
            word.text == ";"
            or word.lower in _RELATIVE
            or (word.lower in _JOINING and self._sentence[k - 1].text == ",")
        )
