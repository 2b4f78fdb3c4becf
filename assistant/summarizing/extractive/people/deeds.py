"""What a name does in a sentence, as bodies do: "Arvo posted a loss", "Arvo said that it would"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from assistant.ingest.cues import CUES
from assistant.ingest.phrases import PREPOSITIONS
from assistant.ingest.tokens import CLOSING, Token
from assistant.language.irregular import BASE

_BUSINESS = frozenset(
    """acquire agree announce appeal buy close cut declare decline employ expand fine fire hire invest issue launch lose
    make manufacture merge offer open operate order own plan post produce propose provide publish raise recall reject
    release report run sack seek scrap sell shut slash suspend sue supply unveil""".split()
)
_OF_THINGS = frozenset("find highlight indicate reflect reveal show signal stress suggest underline".split())
"""What a thing does as well: "DNA showed"."""
_HELPING = frozenset("could did does has had have may might must should will would".split())
_BETWEEN = frozenset("already also not now recently since".split())
_HELPED = 3
"""Words behind such a verb in which its other part stands."""
_PLANNING = frozenset("aims had has hopes intended intends plans will wants would".split())
_ABOUT = 5
"""Tokens behind a name in which it speaks of itself: "said on Monday that it"."""


def deeds(sentence: Sequence[Token], first: int, stop: int) -> Iterator[Literal["speaks", "itself", "acts"]]:
    """By what it does: "Arvo said that it", "Arvo posted a loss"."""
    before = [token.lower for token in sentence[max(0, first - 1) : first]]
    if sentence[stop - 1].is_possessive or (before and before[-1] in PREPOSITIONS | {"and"}):
        return
    verb = _past_aside(sentence, stop)
    if verb is None:
        return
    if first > 1 and before[-1:] and before[-1] in ("said", "says") and sentence[first - 2].text in (",", *CLOSING):
        yield "speaks"
    elif sentence[verb].lower in CUES and _base(sentence[verb].lower).isdisjoint(_OF_THINGS):
        yield "speaks"
        if _is_of_itself(sentence[verb + 1 : verb + 1 + _ABOUT]):
            yield "itself"
    if _base(_main_verb(sentence, verb)) & _BUSINESS:
        yield "acts"


def _main_verb(sentence: Sequence[Token], verb: int) -> str:
    """The verb at `verb`, or the one that goes with it: "agreed" of "has now agreed"; not "fined" of "was fined"."""
    if sentence[verb].lower not in _HELPING:
        return sentence[verb].lower
    behind = (token.lower for token in sentence[verb + 1 : verb + 1 + _HELPED])
    return next((word for word in behind if word not in _BETWEEN), "")


def _is_of_itself(said: Sequence[Token]) -> bool:
    """Whether it goes on with what it plans or does: "it will", "that it was cutting", and not "it was late"."""
    words = [token.lower for token in said]
    it = words.index("it") if "it" in words else len(words)
    does = words[it + 1 : it + 3]
    is_doing = len(does) > 1 and does[0] in ("is", "was") and does[1].endswith("ing")
    return is_doing or (bool(does) and (does[0] in _PLANNING or does[0] in CUES))


def _past_aside(sentence: Sequence[Token], stop: int) -> int | None:
    """Where what follows a name begins, behind "(AFL)" and ", which has its seat in Lund,"."""
    if [token.text for token in sentence[stop : stop + 3 : 2]] == ["(", ")"]:
        stop += 3
    if stop < len(sentence) and sentence[stop].text == ",":
        ends = next((k for k in range(stop + 1, min(len(sentence), stop + 20)) if sentence[k].text == ","), None)
        return ends + 1 if ends and ends + 1 < len(sentence) else None
    return stop if stop < len(sentence) else None


def _base(word: str) -> set[str]:
    """What a finite verb may be a form of."""
    return {BASE.get(word, word), *(word.removesuffix(ending) for ending in ("s", "es", "d", "ed"))}
