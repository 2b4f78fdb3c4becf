"""What a figure in a sentence counts or measures: "crates of herring", "the company's revenue"."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.ingest.cues import CUES
from assistant.ingest.phrases import CLAUSES, is_verbal
from assistant.ingest.tokens import Token
from assistant.language.figures import Figure
from assistant.language.units import CURRENCIES, UNIT_OF
from assistant.language.words import STOPWORDS
from assistant.summarizing.directions import NOUNS, WAYS
from assistant.summarizing.extractive.quantities.clauses import ends_whole
from assistant.summarizing.extractive.quantities.governed import governed
from assistant.summarizing.extractive.quantities.headed import headed
from assistant.summarizing.extractive.quantities.nouns import (
    BOUNDS,
    DETERMINING,
    TIMES,
    begins_bounded,
    is_counted,
    is_plural,
    joined,
    part_of,
    things,
)
from assistant.summarizing.extractive.quantities.openings import opening
from assistant.summarizing.extractive.quantities.places import Place, after_aside, rate_ends
from assistant.summarizing.extractive.quantities.shares import answered

_COINS = "cents crowns dirham franc hryvnia lira naira pence peso rand shekel shilling zloty".split()
_MONEY = frozenset(UNIT_OF[written] for written in (*CURRENCIES, *_COINS))
_IN_PHRASES = frozenset("addition advance all exchange full general part return total".split())
_IN_ING = frozenset("advertising backing financing funding lending spending".split())
"""Nouns, and no verbs."""
_BESIDE = frozenset(["above", "below", "short"])
_LACKS = frozenset("backlog deficit excess lack loss shortage shortfall surplus".split())
_LETTING = frozenset("help helped let lets made make makes saw see sees watched".split())
"""Verbs behind which another follows: "let $3 billion flow"."""
_OF_SHARES = frozenset("approval interest share stake support turnout".split())
_JAILED = frozenset("imprisoned jailed sentenced".split())


def measured(sentence: Sequence[Token], figure: Figure, place: Place) -> str | None:
    """The words for it as they stand; None where the sentence does not tell for sure."""
    behind = after_aside(sentence, place.stop)
    following = sentence[behind].lower if behind < len(sentence) else ""
    if place.unit is None:
        phrase = things(sentence, behind)
        if is_counted(phrase):
            stop = behind + len(joined(sentence, phrase, behind))
            phrase = sentence[behind : rate_ends(sentence, stop)]  # "60 places a year"
            phrase = [*_lacking(sentence, place.first), *phrase]
        else:
            phrase = part_of(sentence, behind)
    elif figure.unit in TIMES:
        state = sentence[behind + 1 : behind + 2] if following == "in" else ()
        is_state = any(token.text.islower() and token.lower not in DETERMINING for token in state)
        is_of = following == "of" or is_state  # "in prison", no "in the late 16th century"
        phrase = things(sentence, behind + 1) if is_of else _term(sentence, place.first)
    elif following in ("of", "worth"):
        phrase = _whole(sentence, behind + 1)
    else:
        is_made_of = following == "in" and figure.unit in _MONEY
        phrase = _made_of(sentence, behind + 1) if is_made_of else ()
        phrase = (
            phrase
            or _described(sentence, place, figure.unit in _MONEY)
            or headed(sentence, place)
            or governed(sentence, place)
        )
        phrase = phrase or (answered(sentence, place) if figure.unit == "%" else ())
        if following in _BESIDE or (figure.unit == "point" and sentence[max(0, place.first - 1)].lower in WAYS):
            phrase = ()  # "5 percent below its peak"; whoever "is up 11 points" leads by them
    return " ".join(token.text for token in phrase) or None


def _lacking(sentence: Sequence[Token], number: int) -> Sequence[Token]:
    """ "shortage of" where "a shortage of over 900 nurses" counts who is not there."""
    begins = opening(sentence, number) - 2
    is_lacking = begins >= 0 and sentence[begins].lower in _LACKS and sentence[begins + 1].lower == "of"
    return sentence[begins : begins + 2] if is_lacking else ()


def _whole(sentence: Sequence[Token], i: int) -> Sequence[Token]:
    """ "640 pupils" of "57 percent of some 640 pupils"."""
    while i < len(sentence) and sentence[i].lower in BOUNDS:
        i += 1
    is_number = i < len(sentence) and sentence[i].text[0].isdigit()
    return sentence[i : i + 1 + len(things(sentence, i + 1))] if is_number else things(sentence, i)


def _described(sentence: Sequence[Token], place: Place, is_money: bool) -> Sequence[Token]:
    """ "pay deal" of "a $3 million pay deal", and "support" of "a 10 percent drop in support"."""
    begins = begins_bounded(sentence, place.first)
    behind = sentence[place.stop].lower if place.stop < len(sentence) else ""
    if behind in CLAUSES:
        return ()  # "the $5 million that analysts expect"
    is_loose = behind in _OF_SHARES or (is_money and behind.islower() and sentence[begins - 1].lower not in _LETTING)
    if not (is_loose or _is_determined(sentence, begins)):
        return ()
    phrase = things(sentence, place.stop)
    stop = place.stop + len(phrase)
    is_noun = stop < len(sentence) and sentence[stop].lower in CUES and not sentence[stop].lower.endswith("ed")
    if (
        is_noun and sentence[begins - 1].lower in ("a", "an") and ends_whole(sentence, stop + 1)
    ):  # "a $14 million storm charge"
        stop += 1
        phrase = sentence[place.stop : stop]
    if not phrase or not (ends_whole(sentence, stop) or _is_determined(sentence, begins)):
        return ()
    if phrase[0].is_capitalised and not phrase[0].text.isupper():
        return ()  # "the 81 percent Olsen won"
    if is_plural(phrase[-1]) and stop < len(sentence) and is_verbal(sentence[stop]):
        return ()  # "the $45 million builders say it costs"
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
    """ "harbour fees" of "$37 million in harbour fees"."""
    if i >= len(sentence) or not sentence[i].text.islower() or sentence[i].lower in DETERMINING | _IN_PHRASES:
        return ()
    phrase = things(sentence, i) or (sentence[i : i + 1] if sentence[i].lower in _IN_ING else ())
    return () if phrase and phrase[-1].lower in UNIT_OF.keys() | {"trading"} else phrase  # "in recent weeks"


def _term(sentence: Sequence[Token], number: int) -> Sequence[Token]:
    """ "jailed" of "was jailed for 14 years"."""
    stop = begins_bounded(sentence, number)
    is_term = stop > 1 and sentence[stop - 1].lower in ("for", "to") and sentence[stop - 2].lower in _JAILED
    return sentence[stop - 2 : stop - 1] if is_term else ()
