"""What is said beside a name of what a body is: "the auction house Karvel", "Karvel, an auction house in Lund,"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.ingest.cues import CUES
from assistant.ingest.phrases import AUXILIARIES, CLAUSES, DETERMINERS, PREPOSITIONS, core, is_verbal, noun
from assistant.ingest.tokens import OPENING, Token
from assistant.language.words import STOPWORDS

OF_BODIES = frozenset(
    """agency airline alliance association automaker bank brewery brokerage business carmaker chain charity chipmaker
    club coalition company conglomerate consultancy consortium cooperative corporation council federation firm
    foundation group insurer institute institution label magazine militia ministry movement museum network
    newspaper nonprofit organisation organization outlet party police regulator school startup subsidiary supermarket
    syndicate tabloid team thinktank union university utility watchdog website""".split()
)
"""Nouns for what a body is, and no person."""
KINDS = OF_BODIES | frozenset(
    """arm brand brewer broadcaster builder carrier developer giant house lender line maker manufacturer operator owner
    producer provider publisher retailer shipbuilder supplier tank unit""".split()
)
"""With those that a person, or a thing, may be as well."""
MAY_BE_BODIES = KINDS | frozenset(
    "ally contractor critic dealer donor investor opponent parent partner rival source supporter".split()
)
"""What a body may be as well as a person."""
_COMPOUNDED = frozenset("arm brand giant house line tank unit".split())
"""Those of them that tell it only with what stands before: "auction house"."""
_COPULAS = frozenset(["is", "was", "remains"])
_LONGEST = 14
"""Tokens of a phrase."""
_MODIFIERS = 5
"""Words before the noun: "French luxury goods" in "French luxury goods firm"."""
_BREAKS = STOPWORDS | DETERMINERS | PREPOSITIONS | CLAUSES | CUES.keys() | AUXILIARIES
_LOCATING = frozenset("across around at behind in inside near on outside over under".split())
_DEFINITE = frozenset(["the", "its"])
_INDEFINITE = frozenset(["a", "an", "another", "one"])
_FOLLOWS = frozenset(["based", "called", "founded", "known", "led", "owned", "run"])
"""What goes on behind the noun with more than what it is."""


def kinds_beside(sentence: Sequence[Token], first: int, last: int) -> Iterator[Sequence[Token]]:
    """The phrases that tell of what kind a body is, beside its name at `first` to `last`; none is empty."""
    yield from _before(sentence, first)
    if last + 1 < len(sentence) and sentence[last + 1].text == "," and not _is_where(sentence, first):
        yield from _behind(sentence, last + 2)
    if last + 1 < len(sentence) and sentence[last + 1].lower in _COPULAS:
        yield from _behind(sentence, last + 2, is_aside=False)


def _before(sentence: Sequence[Token], first: int) -> Iterator[Sequence[Token]]:
    """ "oil firm" of "the oil firm Arvo", and "The airline" of "The airline, Arvo,"."""
    end = first - 1
    while end > 0 and (sentence[end].text in OPENING or sentence[end].lower == "the"):
        end -= 1
    is_aside = end > 0 and sentence[end].text == ","
    end -= is_aside
    if end < 0 or noun(sentence[end]) not in KINDS or (sentence[end].is_capitalised and end):
        return
    start = end
    while start > max(0, end - _MODIFIERS) and _modifies(sentence[start - 1]):
        start -= 1
    opens = sentence[start - 1].lower if start else ""
    if opens == "to" and start < end:  # "to investigate energy company Arvo"
        start += 1
    if is_aside and (opens not in _DEFINITE or (start > 1 and sentence[start - 2].lower in PREPOSITIONS)):
        return
    if is_kind(sentence[start : end + 1]) and not (start == end and opens in PREPOSITIONS | {"a", "an"}):
        yield sentence[start : end + 1]


def _modifies(token: Token) -> bool:
    is_participle = is_verbal(token) and "-" not in token.text
    return token.is_word and not is_participle and not token.is_possessive and token.lower not in _BREAKS


def _behind(sentence: Sequence[Token], start: int, is_aside: bool = True) -> Iterator[Sequence[Token]]:
    """ "a maker of ropes" of ", a maker of ropes,"."""
    stop = start
    while stop < min(len(sentence), start + _LONGEST) and _goes_on(sentence, stop, start):
        stop += 1
    phrase = sentence[start:stop]
    if len(phrase) < 2 or phrase[0].lower not in _DEFINITE | _INDEFINITE or not is_kind(phrase):
        return
    following = sentence[stop] if stop < len(sentence) else None
    if following is not None and following.is_word and not _ends_before(following):
        phrase = core(phrase)
    yield phrase if not is_aside or following is not None else core(phrase)


def _goes_on(sentence: Sequence[Token], i: int, start: int) -> bool:
    token = sentence[i]
    is_clause = i > start and (token.lower in CLAUSES - {"and", "or"} or token.lower in _FOLLOWS)
    is_verb = i > start + 1 and token.lower in AUXILIARIES | CUES.keys() and noun(token) not in KINDS
    return token.is_word and not is_clause and not is_verb


def _ends_before(token: Token) -> bool:
    return token.lower in CLAUSES or token.lower in _FOLLOWS


def is_kind(phrase: Sequence[Token]) -> bool:
    """Whether the head of a phrase is a noun for what a body is: not "the company spokesman"."""
    short = core(phrase)
    if (
        not short
        or short[-1].is_possessive
        or noun(short[-1]) not in KINDS
        or not (short[-1].text.islower() or len(short) == 1)
    ):
        return False
    return noun(short[-1]) not in _COMPOUNDED or any(_modifies(token) for token in short[:-1])


def is_sure(phrase: Sequence[Token]) -> bool:
    """Whether no person is that: "a brewery", and not "a brewer"."""
    return noun(core(phrase)[-1]) in OF_BODIES | _COMPOUNDED


def _is_where(sentence: Sequence[Token], first: int) -> bool:
    """Whether a name only tells where: "In Arvo, the company grew"."""
    at = first - 1 - (first > 1 and sentence[first - 1].lower == "the")
    return at >= 0 and sentence[at].lower in _LOCATING
