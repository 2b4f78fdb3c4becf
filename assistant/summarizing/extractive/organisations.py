"""Names of bodies and countries in a sentence: "the Center for Open Source Analysis", "the UN Security Council"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.ingest.phrases import is_verbal
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


def organisations(sentence: Sequence[Token]) -> Iterator[tuple[int, int, bool]]:
    """Each as its first token, the one after its last, and whether it may be no more than a place."""
    i = 0
    while i < len(sentence):
        stop = _row_ends(sentence, i)
        if stop > i and _is_country(sentence[i:stop]):
            yield i, stop, not _acts(sentence, i, stop)
        elif stop > i and _is_body(sentence[i:stop]) and not _is_rest(sentence, i):
            yield i, stop, False
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
    return len(words) > 1 and any(word.bare.lower() in _BODIES for word in words)


def _is_rest(sentence: Sequence[Token], i: int) -> bool:
    """Whether it ends a row of names: "Chelsea Clinton Foundation" in "the Bill and Chelsea Clinton Foundation"."""
    return i > 1 and sentence[i - 1].lower == "and" and sentence[i - 2].is_capitalised


def _is_country(words: Sequence[Token]) -> bool:
    return " ".join(word.bare for word in words) in COUNTRIES


def _acts(sentence: Sequence[Token], first: int, stop: int) -> bool:
    """Whether a country does something or something is done to it, and it is no mere place."""
    around = [*sentence[max(0, first - 1) : first], *sentence[stop : stop + 1]]
    return not sentence[stop - 1].is_possessive and any(is_verbal(token) for token in around)
