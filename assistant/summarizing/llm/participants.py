"""Of whom a model tells, as the article names them."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.articles import Sentence
from assistant.ingest.tokens import tokens
from assistant.language.speakers import same_speaker
from assistant.summaries import Participant
from assistant.summarizing.extractive.people.organisations import organisations
from assistant.summarizing.extractive.people.people import people
from assistant.summarizing.extractive.telling import Telling

_MOST = 100
"""People and organisations of an article that are known with what it says of them."""


class Participants:
    """The people and organisations of an article."""

    def __init__(self, telling: Telling) -> None:
        self._known = people(telling, _MOST)

    def called(self, name: str, cited: Sequence[Sentence]) -> list[Participant]:
        """Whom `name` may mean, with all that the article tells; of whom it tells nothing, by just that name."""
        name = " ".join(name.split())
        meant = [one for one in self._known if same_speaker(name, one.name, None)] if cited else []
        unknown = Participant(text="", citations=(), name=name, organisation=_is_organisation(name, cited), role=None)
        return meant or [unknown]


def _is_organisation(name: str, cited: Sequence[Sentence]) -> bool:
    """Whether a sentence names a body or a country by it."""
    for sentence in cited:
        said = tokens(sentence.text)
        if any(" ".join(word.bare for word in said[first:stop]) == name for first, stop, *_ in organisations(said)):
            return True
    return False
