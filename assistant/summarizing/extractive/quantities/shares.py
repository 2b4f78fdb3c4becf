"""What a share of people is said to do: "thought that the tram would be late" of "57 percent thought that"."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.ingest.tokens import Token
from assistant.language.irregular import BASE
from assistant.summarizing.extractive.quantities.clauses import is_verb
from assistant.summarizing.extractive.quantities.nouns import things
from assistant.summarizing.extractive.quantities.openings import opening
from assistant.summarizing.extractive.quantities.places import NUMBER_WORDS, Place

_LONGEST = 14
"""Words of it."""
_OPENING = frozenset("and but only that while".split())
_QUOTING = "“‘\"'."
_FORMS = BASE.keys() - {"children", "lives", "men", "people", "wives", "women"}
_ENDS = frozenset("against and but compared while".split())


def answered(sentence: Sequence[Token], place: Place) -> Sequence[Token]:
    """The words for it behind the percentage at `place`, where a clause begins with that."""
    if sentence[0].lower == "of" and _is_number(sentence[1]) and (whole := things(sentence, 2)):
        return sentence[1 : 2 + len(whole)]  # "Of 830 pupils, 57 percent said"
    begins, i = opening(sentence, place.first), place.stop
    is_first = begins == 0 or not sentence[begins - 1].is_word or sentence[begins - 1].lower in _OPENING
    if not is_first or i >= len(sentence) or not (is_verb(sentence, i) or sentence[i].lower in _FORMS):
        return ()
    stop = i
    while stop < len(sentence) and sentence[stop].is_word and sentence[stop].lower not in _ENDS:
        stop += 1
    behind = sentence[stop : stop + 2]
    is_cut = len(behind) == 2 and behind[0].text in _QUOTING  # and "the former Gov. Lind"
    return sentence[i:stop] if 1 < stop - i <= _LONGEST and not is_cut else ()


def _is_number(token: Token) -> bool:
    return token.text[0].isdigit() or token.lower in NUMBER_WORDS
