"""Bodies that a sentence names by a country or a place and a plain noun: "the French government", "Arvo police"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.ingest.phrases import is_verbal
from assistant.ingest.tokens import Token
from assistant.language.words import STOPWORDS
from assistant.summarizing.extractive.people.mentions import opens, spelled
from assistant.summarizing.extractive.people.organisations import Found, found_at
from assistant.summarizing.extractive.people.origins import is_place

_OF_COUNTRIES = frozenset("army cabinet embassy government military navy parliament".split())
_OF_PLACES = frozenset(["police"])
_LONGEST = 3
"""Words before the noun."""


def governments(sentence: Sequence[Token]) -> Iterator[Found]:
    """Those that do something."""
    for last, token in enumerate(sentence):
        if token.lower not in _OF_COUNTRIES | _OF_PLACES or not token.text.islower():
            continue
        first = last
        while first > max(0, last - _LONGEST) and _may_be_in_name(sentence[first - 1]):
            first -= 1
        place = spelled(sentence[first:last]) if first < last else ""
        is_where = bool(place) and not opens(sentence, first) and token.lower in _OF_PLACES
        if place and (is_where or is_place(place)):
            found = found_at(sentence, first, last + 1)
            if found and found.acts and is_verbal(sentence[last + 1]):
                yield found


def _may_be_in_name(token: Token) -> bool:
    return token.is_capitalised and not token.is_possessive and token.lower not in STOPWORDS
