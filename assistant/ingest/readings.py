"""What is read in a sentence: its sources, and whom it speaks of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from assistant.ingest.pronouns import SINGULAR
from assistant.ingest.referents import Referent
from assistant.ingest.tokens import Token


class Source(NamedTuple):
    """A source among the tokens of its sentence: from `first` to before `stop`."""

    first: int
    stop: int
    content: int
    """Where what it says begins: before it in "The gate was shut, she said"."""
    is_outermost: bool

    @property
    def trails(self) -> bool:
        return self.content < self.first


class Resolved(NamedTuple):
    """The tokens from `first` to before `stop` stand for `referent`."""

    first: int
    stop: int
    referent: Referent


class Reading(NamedTuple):
    """Whom a sentence speaks of."""

    speakers: dict[Source, Referent]
    """Who its sources are, where that is known."""
    mentions: list[Resolved]
    """Sources, names, and outside quotations pronouns and roles, in order; a name may stand inside a source."""


def named_in(sentence: Sequence[Token], mentions: Sequence[Resolved]) -> tuple[Referent, ...]:
    """Whom `mentions` name or describe, and no pronoun among them stands for."""
    pronouns = {one.referent for one in mentions if sentence[one.first].lower in SINGULAR}
    return tuple(one.referent for one in mentions if one.referent not in pronouns)
