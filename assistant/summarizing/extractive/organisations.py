"""Names of bodies and countries in a sentence: "the Center for Open Source Analysis", "the UN Security Council"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.ingest.tokens import Token
from assistant.language.countries import COUNTRIES
from assistant.language.names import OPENERS
from assistant.language.words import STOPWORDS

_BODIES = frozenset(
    """academy administration agency airlines airways alliance army assembly association authority bank bureau campaign
    center centre chamber church club coalition college commission committee company confederation conference congress
    corp corporation council county court department directorate federation force forces foundation fund group guard
    holdings hospital inc institute institution laboratory league ltd ministry mission nations navy network office
    organisation organization panel parliament party police program programme school senate service society tribunal
    trust union university""".split()
)
"""Nouns in the names of bodies."""
_JOINING = frozenset("of for the and on in at to".split())
_NO_NAMES = STOPWORDS | OPENERS
_LONGEST = 10
"""Words of a name."""


def organisations(sentence: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Each as its first token and the one after its last."""
    i = 0
    while i < len(sentence):
        stop = _row_ends(sentence, i)
        if stop > i and _is_body(sentence[i:stop]):
            yield i, stop
        i = max(stop, i + 1)


def _row_ends(sentence: Sequence[Token], i: int) -> int:
    """Where the capitalised words that begin at `i` end, with the small words that join them."""
    if not sentence[i].is_capitalised or sentence[i].lower in _NO_NAMES:
        return i
    stop = i + 1
    while stop < min(len(sentence), i + _LONGEST):
        joined = stop
        while joined < len(sentence) and sentence[joined].text in _JOINING and joined < stop + 2:
            joined += 1
        if sentence[stop - 1].is_possessive or joined >= len(sentence) or not sentence[joined].is_capitalised:
            break
        if joined > stop and not _may_go_on(sentence[i:stop]):
            break
        stop = joined + 1
    return stop


def _may_go_on(words: Sequence[Token]) -> bool:
    """Whether "of" or "and" may be part of the name: after "Ministry", not after "Vera Olsen"."""
    return words[-1].bare.lower() in _BODIES


def _is_body(words: Sequence[Token]) -> bool:
    name = " ".join(word.bare for word in words)
    if name in COUNTRIES:
        return True
    told = [word.bare.lower() for word in words]
    return len(words) > 1 and any(word in _BODIES for word in told)
