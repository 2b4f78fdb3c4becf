"""What a figure in a sentence counts or measures: "containers of munitions", "the company's revenue"."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.ingest.phrases import CLAUSES, is_verbal
from assistant.ingest.tokens import Token
from assistant.language.figures import Figure
from assistant.language.units import CURRENCIES, UNIT_OF
from assistant.language.words import STOPWORDS
from assistant.summarizing.directions import NOUNS, WAYS
from assistant.summarizing.extractive.nouns import (
    ARTICLES,
    BREAKS,
    DETERMINING,
    LONGEST,
    TIMES,
    begins_bounded,
    is_counted,
    is_plural,
    joined,
    part_of,
    things,
)
from assistant.summarizing.extractive.places import Place
from assistant.summarizing.extractive.sized import MEASURING, sized_subject

_SUMS = frozenset("amount excess maximum minimum sum total upward upwards".split())
_COINS = "cents crowns dirham franc hryvnia lira naira pence peso rand shekel shilling zloty".split()
_MONEY = frozenset(UNIT_OF[written] for written in (*CURRENCIES, *_COINS))
_IN_PHRASES = frozenset("addition advance all exchange full general part return total".split())
_JAILED = frozenset("imprisoned jailed sentenced".split())


def measured(sentence: Sequence[Token], figure: Figure, place: Place) -> str | None:
    """The words for it as they stand; None where the sentence does not tell for sure."""
    behind = place.stop
    following = sentence[behind].lower if behind < len(sentence) else ""
    if place.unit is None:
        phrase = things(sentence, behind)
        phrase = joined(sentence, phrase, behind) if is_counted(phrase) else part_of(sentence, behind)
    elif figure.unit in TIMES:
        is_where = following == "in" and any(token.is_capitalised for token in sentence[behind + 1 : behind + 2])
        is_of = following in ("of", "in") and not is_where
        phrase = things(sentence, behind + 1) if is_of else _term(sentence, place.first)
    elif following in ("of", "worth"):
        phrase = things(sentence, behind + 1 + (following == "worth"))
    else:
        is_made_of = following == "in" and figure.unit in _MONEY
        phrase = _made_of(sentence, behind + 1) if is_made_of else ()
        phrase = (
            phrase or _described(sentence, place) or _before_of(sentence, place.first) or sized_subject(sentence, place)
        )
        if figure.unit == "point" and sentence[max(0, place.first - 1)].lower in WAYS:
            phrase = ()  # whoever "is up 15 points" leads by them
    return " ".join(token.text for token in phrase) or None


def _described(sentence: Sequence[Token], place: Place) -> Sequence[Token]:
    """ "pay deal" of "a $3 million pay deal", and "support" of "a 10 percent drop in support"."""
    begins = begins_bounded(sentence, place.first)
    behind = sentence[place.stop].lower if place.stop < len(sentence) else ""
    if behind in CLAUSES or not _is_determined(sentence, begins):
        return ()  # "the $5 million that analysts expect"
    phrase = things(sentence, place.stop)
    stop = place.stop + len(phrase)
    if not phrase or (phrase[0].is_capitalised and not phrase[0].text.isupper()):
        return ()  # "the 95 percent Obama received"
    if is_plural(phrase[-1]) and stop < len(sentence) and is_verbal(sentence[stop]):
        return ()  # "the $20 million experts say it costs"
    if phrase[-1].lower not in NOUNS:
        return phrase
    is_in = stop < len(sentence) and sentence[stop].lower == "in"
    return phrase if len(phrase) > 1 else things(sentence, stop + 1) if is_in else ()


def _is_determined(sentence: Sequence[Token], i: int) -> bool:
    """Whether what begins at `i` has an article or an owner before it, with an adjective between them at most."""
    owner = sentence[i - 1] if i else None
    if owner and owner.is_possessive and owner.bare.lower() not in STOPWORDS:
        return True
    return not DETERMINING.isdisjoint(token.lower for token in sentence[max(0, i - 2) : i])


def _made_of(sentence: Sequence[Token], i: int) -> Sequence[Token]:
    """ "student debt" of "$92,000 in student debt"."""
    if i >= len(sentence) or not sentence[i].text.islower() or sentence[i].lower in DETERMINING | _IN_PHRASES:
        return ()
    phrase = things(sentence, i)
    return () if phrase and phrase[-1].lower in UNIT_OF else phrase  # "in recent weeks"


def _term(sentence: Sequence[Token], number: int) -> Sequence[Token]:
    """ "jailed" of "was jailed for six years"."""
    stop = begins_bounded(sentence, number)
    is_term = stop > 1 and sentence[stop - 1].lower in ("for", "to") and sentence[stop - 2].lower in _JAILED
    return sentence[stop - 2 : stop - 1] if is_term else ()


def _before_of(sentence: Sequence[Token], number: int) -> Sequence[Token]:
    """ "net loss" in "a net loss of more than $915 million", "damage" in "put the damage at"."""
    stop = begins_bounded(sentence, number) - 1
    if stop < 1 or sentence[stop].lower not in ("of", "at", "worth"):
        return ()
    begins = stop
    while begins > max(0, stop - LONGEST):
        token = sentence[begins - 1]
        if begins > 1 and sentence[begins - 2].lower == "to":  # "to beat a goal of"
            break
        if token.lower.endswith("ly") or token.lower in MEASURING - NOUNS.keys():
            return ()
        if not token.text[0].isalpha() or token.lower in BREAKS | ARTICLES or is_verbal(token):
            break
        begins -= 1
    phrase = sentence[begins:stop]
    is_told = sentence[stop].lower != "at" or (begins and sentence[begins - 1].lower in DETERMINING)
    return phrase if phrase and is_told and phrase[-1].lower not in _SUMS | NOUNS.keys() else ()
