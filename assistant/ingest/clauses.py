"""Where the parts of a sentence begin: its main clause, its subject, what says who somebody is."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.ingest.phrases import CLAUSES, DETERMINERS, PREPOSITIONS, is_person_noun, is_verbal
from assistant.ingest.tokens import Token
from assistant.language.names import OPENERS
from assistant.language.words import STOPWORDS

_ASKED = frozenset("asked challenged pressed questioned told".split())
_FRONTING = PREPOSITIONS | frozenset(
    "although as because before despite during if once since though through under until when while within".split()
)
_NAMING = frozenset("am is are was were be been being become became named elected appointed remain remains".split())
_OPENS_PHRASE = DETERMINERS | frozenset("its two three some several many".split())
_SUBJECTS = frozenset("he she it they".split())
_LONGEST_ROLE = 5
"""Tokens of a role before a verb."""
_LONGEST_FRONT = 30
"""Tokens before a main clause."""


def main_clause(sentence: Sequence[Token]) -> tuple[int, bool]:
    """Where the main clause begins, 0 where nothing stands before it, and whether that is a participle."""
    first = sentence[0].lower
    is_participle = first in _ASKED or (first.endswith("ing") and first not in PREPOSITIONS | {"during", "according"})
    if not (is_participle or first in _FRONTING) or sentence[0].quoted:
        return 0, False
    for i in range(1, min(len(sentence) - 1, _LONGEST_FRONT)):
        if sentence[i].text == "," and not (sentence[i + 1].lower in CLAUSES or sentence[i + 1].text.isdigit()):
            return i + 1, is_participle
    return 0, False


def leading_name(sentence: Sequence[Token], i: int) -> Sequence[Token]:
    """The capitalised words from `i` on, where they are the subject: "Meridian Sports, which" and "Norway closed"."""
    first = i + (sentence[i].lower == "the") if i < len(sentence) else i
    stop = first
    while stop < len(sentence) and sentence[stop].is_capitalised and sentence[stop].lower not in STOPWORDS:
        stop += 1
    following = [token.lower for token in sentence[stop : stop + 2]]
    is_subject = following == [",", "which"] or (stop < len(sentence) and is_verbal(sentence[stop]))
    return sentence[i:stop] if stop > first and is_subject and not sentence[stop - 1].is_possessive else ()


def noun_phrase(words: Sequence[Token], stop: int) -> int:
    """Where the name, the pronoun or the role that ends before `stop` begins; `stop` where there is none."""
    i = stop
    while i and words[i - 1].is_capitalised and words[i - 1].lower not in STOPWORDS | OPENERS:
        i -= 1
    if i < stop:
        return stop if i and words[i - 1].lower in PREPOSITIONS else i
    if i and words[i - 1].lower in _SUBJECTS:
        return i - 1
    if i and is_person_noun(words[i - 1]):
        for k in range(i - 2, max(-1, i - _LONGEST_ROLE), -1):
            if words[k].lower in _OPENS_PHRASE or words[k].is_possessive:
                return k
    return stop


def is_predicate(sentence: Sequence[Token], i: int) -> bool:
    """Whether the phrase at `i` says what somebody is: "she was the mayor"."""
    return bool(i) and sentence[i - 1].lower in _NAMING
