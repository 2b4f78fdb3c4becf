"""What the words of a clause are, as far as figures need it: verbs, adverbs, and what ends a noun phrase."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.ingest.cues import CUES
from assistant.ingest.phrases import CLAUSES, PREPOSITIONS, is_verbal
from assistant.ingest.tokens import Token
from assistant.language.dates import dates
from assistant.language.irregular import BASE
from assistant.summarizing.directions import DONE, NOUNS, VERBS
from assistant.summarizing.extractive.quantities.nouns import ARTICLES, DETERMINING, IN_LY

OPENING = frozenset("after although before despite except if like since than though unless until whereas".split())
"""What opens a clause, beside CLAUSES."""
_PLAIN = (
    {word for word in VERBS | DONE if not word.endswith(("s", "ing"))} - NOUNS.keys() - {"cut", "gain", "boost", "lift"}
)
_PLAIN |= {"exceeds", "reaches", "remains", "stands", "weighs"}
"""Verbs that are no nouns."""
_GOES_ON = (
    PREPOSITIONS
    | CLAUSES
    | OPENING
    | frozenset(
        """a across along an around away between beyond compared deep down during earlier heavy high higher into last
        late later long lower next off out over per so tall than then there this thick through today tomorrow towards
        up versus wide within yesterday""".split()
    )
)
"""What stands after a figure that says nothing more of what it measures."""


def is_verb(sentence: Sequence[Token], i: int) -> bool:
    """Whether the word at `i` is one, and no noun of the same form: "analysts' average estimate", "a forecast for"."""
    token = sentence[i]
    if token.lower in _PLAIN and not token.is_capitalised:
        return i == 0 or sentence[i - 1].lower not in ARTICLES
    if token.is_capitalised or not is_verbal(token):
        return False
    before = sentence[max(0, i - 2) : i]
    if token.lower.endswith("ed") or token.lower not in CUES or token.lower in BASE:
        return not before or before[-1].lower not in ARTICLES
    near = before[-1:] if token.lower.endswith("s") else before
    return not any(one.lower in DETERMINING or one.is_possessive for one in near)


def is_adverb(token: Token) -> bool:
    return token.lower.endswith("ly") and token.lower not in IN_LY


def ends_whole(sentence: Sequence[Token], i: int) -> bool:
    """Whether nothing at `i`, after a figure, says what it measures: no "3 percent Polish"."""
    if i >= len(sentence) or not sentence[i].is_word or sentence[i].lower in _GOES_ON:
        return True
    return sentence[i].lower.endswith("ly") or bool(dates(sentence[i].text))
